//! Companies from tables: how the tables are read, where each company came from, and the imports
//! under way, which are of this machine and not journalled.

crate::step::step!(
    "m20261201_000001_company_imports",
    "
    CREATE TABLE company_recipes (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        recipe TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_recipes_by_name ON company_recipes (name) WHERE deleted_at IS NULL;

    CREATE TABLE company_sources (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        system TEXT,
        outside_id TEXT,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        file_row INTEGER NOT NULL CHECK (file_row > 0),
        import_id TEXT NOT NULL,
        imported_on TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK ((system IS NULL) = (outside_id IS NULL))
    ) STRICT;
    CREATE INDEX company_sources_by_company ON company_sources (company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX company_sources_by_outside_id ON company_sources (outside_id, system)
        WHERE deleted_at IS NULL AND outside_id IS NOT NULL;
    CREATE INDEX company_sources_by_row ON company_sources (sha256, file_row)
        WHERE deleted_at IS NULL;

    CREATE TABLE company_imports (
        id TEXT NOT NULL PRIMARY KEY,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        recipe TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('reading', 'matching', 'ready')),
        row_count INTEGER NOT NULL,
        started_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE company_import_rows (
        import_id TEXT NOT NULL REFERENCES company_imports (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        cells TEXT NOT NULL,
        fixes TEXT NOT NULL,
        name TEXT NOT NULL,
        rfc_key TEXT,
        name_key TEXT,
        outside_key TEXT,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'problem', 'duplicate', 'new', 'changed',
            'joined', 'unchanged', 'applied')),
        decision TEXT NOT NULL CHECK (decision IN ('park', 'create', 'update', 'skip')),
        is_chosen INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
        company_id TEXT,
        joins INTEGER,
        parts TEXT,
        problems TEXT NOT NULL,
        candidates TEXT NOT NULL,
        changes TEXT NOT NULL,
        operation_id TEXT,
        PRIMARY KEY (import_id, number)
    ) STRICT;
    CREATE INDEX company_import_rows_by_state ON company_import_rows (import_id, state, number);
    CREATE INDEX company_import_rows_by_rfc ON company_import_rows (import_id, rfc_key, number)
        WHERE rfc_key IS NOT NULL;
    CREATE INDEX company_import_rows_by_name ON company_import_rows (import_id, name_key, number)
        WHERE name_key IS NOT NULL;
    CREATE INDEX company_import_rows_by_outside_id
        ON company_import_rows (import_id, outside_key, number) WHERE outside_key IS NOT NULL;
    CREATE INDEX company_import_rows_by_decision
        ON company_import_rows (import_id, decision, number);
    "
);
