//! Markets, what their borders levy beside the duty, and the tariff schedules: immutable rows
//! under their schedule, several vintages side by side, one of them current.

crate::step::step!(
    "m20261124_000003_markets",
    "
    CREATE TABLE markets (
        market TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        currency TEXT NOT NULL,
        valuation_basis TEXT CHECK (valuation_basis IN ('FOB', 'CIF')),
        file_es TEXT NOT NULL,
        file_en TEXT NOT NULL,
        authority TEXT NOT NULL,
        format TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE market_members (
        market TEXT NOT NULL,
        country TEXT NOT NULL,
        member_from TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (market, country)
    ) STRICT;
    CREATE TABLE charges_not_included (
        market TEXT NOT NULL,
        charge TEXT NOT NULL,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        waived_by TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (market, charge)
    ) STRICT;
    CREATE TABLE schedules (
        id TEXT NOT NULL PRIMARY KEY,
        market TEXT NOT NULL,
        format TEXT NOT NULL,
        vintage TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('bundled', 'imported')),
        source_id TEXT NOT NULL,
        file_name TEXT,
        file_bytes INTEGER,
        sha256 TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('loading', 'loaded')),
        is_current INTEGER NOT NULL DEFAULT 0 CHECK (is_current IN (0, 1)),
        has_preferences INTEGER NOT NULL CHECK (has_preferences IN (0, 1)),
        records INTEGER NOT NULL DEFAULT 0,
        lines INTEGER NOT NULL DEFAULT 0,
        computed INTEGER NOT NULL DEFAULT 0,
        text_only INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        reasons TEXT NOT NULL DEFAULT '[]',
        imported_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX schedules_current ON schedules (market) WHERE is_current = 1;
    CREATE INDEX schedules_by_file ON schedules (market, sha256);
    CREATE TABLE tariff_lines (
        id INTEGER NOT NULL PRIMARY KEY,
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        code TEXT NOT NULL,
        parent TEXT,
        level INTEGER NOT NULL,
        description TEXT NOT NULL,
        description_es TEXT,
        path TEXT NOT NULL,
        units TEXT,
        rate_from TEXT,
        mfn_text TEXT,
        mfn_state TEXT CHECK (mfn_state IN ('computed', 'text_only')),
        mfn_reason TEXT,
        footnotes TEXT,
        quota TEXT,
        additional TEXT,
        entered TEXT,
        named_origin TEXT CHECK (named_origin IN ('mexico', 'another-country', 'unsaid')),
        source_id TEXT NOT NULL,
        citation TEXT,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX tariff_lines_by_code ON tariff_lines (schedule_id, digits);
    CREATE TABLE concessions (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        agreement TEXT NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('computed', 'text_only')),
        reason TEXT,
        via TEXT,
        PRIMARY KEY (schedule_id, digits, agreement)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE additional_duties (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        PRIMARY KEY (schedule_id, digits, first, last)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rejected_records (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        locator TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (schedule_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE line_words USING fts5(
        words, content = '', contentless_delete = 1, detail = none,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
    );
    "
);
