//! Companies with their contacts, figures, markets and products, and the search over them.

crate::step::step!(
    "m20261124_000003_companies",
    "
    CREATE TABLE companies (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        legal_name TEXT NOT NULL CHECK (length(legal_name) > 0),
        trade_names TEXT NOT NULL,
        rfc TEXT,
        rfc_override TEXT,
        person_kind TEXT NOT NULL CHECK (person_kind IN ('legal', 'natural')),
        scian TEXT,
        size_sector TEXT CHECK (size_sector IN ('industry', 'commerce', 'services')),
        sectors TEXT NOT NULL,
        state TEXT,
        municipality TEXT,
        address TEXT NOT NULL,
        postal_code TEXT,
        web TEXT,
        programmes TEXT NOT NULL,
        export_experience TEXT NOT NULL
            CHECK (export_experience IN ('none', 'occasional', 'regular')),
        size TEXT CHECK (size IN ('micro', 'small', 'medium', 'large')),
        sort_name TEXT NOT NULL,
        web_domain TEXT,
        number INTEGER,
        archived_on TEXT,
        archive_reason TEXT,
        successor_id TEXT REFERENCES companies (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        status TEXT NOT NULL
            AS (CASE WHEN archived_on IS NULL THEN 'active' ELSE 'archived' END) VIRTUAL,
        state_order TEXT NOT NULL AS (coalesce(state, '')) VIRTUAL,
        size_order INTEGER NOT NULL AS (CASE size
            WHEN 'micro' THEN 1 WHEN 'small' THEN 2 WHEN 'medium' THEN 3 WHEN 'large' THEN 4
            ELSE 0 END) VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX companies_by_rfc ON companies (rfc)
        WHERE deleted_at IS NULL AND archived_on IS NULL;
    CREATE INDEX companies_by_name
        ON companies (sort_name, id, status, state_order, size_order, number)
        WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_state
        ON companies (state_order, sort_name, id, status, size_order, number)
        WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_size
        ON companies (size_order, sort_name, id, status, state_order, number)
        WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_update
        ON companies (updated_at, id, status, state_order, size_order, number)
        WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_status ON companies (status, number, id) WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_domain ON companies (web_domain)
        WHERE deleted_at IS NULL AND web_domain IS NOT NULL;

    CREATE TABLE company_sectors (
        sector TEXT NOT NULL,
        company_id TEXT NOT NULL REFERENCES companies (id),
        PRIMARY KEY (sector, company_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX company_sectors_by_company ON company_sectors (company_id);

    CREATE TABLE company_contacts (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        mail TEXT,
        phone TEXT,
        is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_contacts_by_company ON company_contacts (company_id, position);
    CREATE INDEX company_contacts_by_phone ON company_contacts (phone, company_id)
        WHERE deleted_at IS NULL;

    CREATE TABLE company_figures (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
        workers INTEGER NOT NULL CHECK (workers >= 0),
        sales_minor INTEGER NOT NULL CHECK (sales_minor >= 0),
        sales_currency TEXT NOT NULL CHECK (sales_currency = 'MXN'),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX company_figures_by_year ON company_figures (company_id, year)
        WHERE deleted_at IS NULL;

    CREATE TABLE company_markets (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        market TEXT NOT NULL CHECK (length(market) = 2),
        status TEXT NOT NULL CHECK (status IN ('interested', 'exploring', 'exporting', 'paused')),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX company_markets_by_market ON company_markets (company_id, market)
        WHERE deleted_at IS NULL;

    CREATE TABLE company_products (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        position INTEGER NOT NULL,
        description TEXT NOT NULL CHECK (length(description) > 0),
        code TEXT,
        edition TEXT NOT NULL CHECK (edition IN ('HS2022', 'MX')),
        capacity TEXT,
        capacity_unit TEXT,
        capacity_period TEXT CHECK (capacity_period IN ('month', 'year')),
        certifications TEXT NOT NULL,
        is_exportable INTEGER NOT NULL CHECK (is_exportable IN (0, 1)),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_products_by_company ON company_products (company_id, position);
    CREATE INDEX company_products_by_code ON company_products (code, company_id)
        WHERE deleted_at IS NULL;

    CREATE TABLE company_words (
        number INTEGER PRIMARY KEY,
        company_id TEXT NOT NULL UNIQUE REFERENCES companies (id),
        name TEXT NOT NULL,
        other TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE company_search USING fts5 (
        name, other, content = 'company_words', content_rowid = 'number', tokenize = 'trigram'
    );
    CREATE TRIGGER company_words_inserted AFTER INSERT ON company_words BEGIN
        INSERT INTO company_search (rowid, name, other)
            VALUES (new.number, new.name, new.other);
    END;
    CREATE TRIGGER company_words_updated AFTER UPDATE ON company_words
        WHEN old.name <> new.name OR old.other <> new.other BEGIN
        INSERT INTO company_search (company_search, rowid, name, other)
            VALUES ('delete', old.number, old.name, old.other);
        INSERT INTO company_search (rowid, name, other)
            VALUES (new.number, new.name, new.other);
    END;
    CREATE TRIGGER company_words_deleted AFTER DELETE ON company_words BEGIN
        INSERT INTO company_search (company_search, rowid, name, other)
            VALUES ('delete', old.number, old.name, old.other);
    END;
    "
);
