//! Lists that forms choose from.

crate::step::step!(
    "m20261124_000005_catalogues",
    "
    CREATE TABLE countries (
        country TEXT NOT NULL PRIMARY KEY,
        alpha3 TEXT NOT NULL,
        numeric TEXT NOT NULL,
        es TEXT NOT NULL,
        en TEXT NOT NULL
    ) STRICT;
    CREATE TABLE currencies (
        currency TEXT NOT NULL PRIMARY KEY,
        minor_units INTEGER NOT NULL,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE incoterms_2020 (
        incoterm TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        mode TEXT NOT NULL,
        origin_inland_paid_by TEXT NOT NULL,
        export_clearance_paid_by TEXT NOT NULL,
        main_carriage_paid_by TEXT NOT NULL,
        insurance_paid_by TEXT NOT NULL,
        unloading_paid_by TEXT NOT NULL,
        import_clearance_paid_by TEXT NOT NULL,
        add_to_fob TEXT,
        subtract_to_fob TEXT,
        add_to_cif TEXT,
        subtract_to_cif TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE states (
        state TEXT NOT NULL PRIMARY KEY,
        iso TEXT NOT NULL,
        name_es TEXT NOT NULL,
        short_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE municipalities (
        municipality TEXT NOT NULL PRIMARY KEY,
        state TEXT NOT NULL,
        name TEXT NOT NULL
    ) STRICT;
    CREATE INDEX municipalities_by_state ON municipalities (state, name);
    CREATE TABLE sectors (
        sector TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        hs_chapters TEXT,
        scian TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sme_thresholds (
        size TEXT NOT NULL,
        sector TEXT NOT NULL,
        workers_from INTEGER,
        workers_to INTEGER,
        sales_from_mxn_millions TEXT,
        sales_to_mxn_millions TEXT,
        score_cap TEXT,
        workers_weight TEXT NOT NULL,
        sales_weight TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (size, sector)
    ) STRICT;
    CREATE TABLE scian (
        code TEXT NOT NULL PRIMARY KEY,
        level TEXT NOT NULL,
        title TEXT NOT NULL,
        words TEXT
    ) STRICT;
    CREATE VIRTUAL TABLE scian_words USING fts5(
        title, words, content = 'scian', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    "
);
