//! Origin cases: what a good is made of, and under which agreements it originates.

crate::step::step!(
    "m20261129_000001_origin",
    "
    CREATE TABLE origin_cases (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        company_id TEXT REFERENCES companies (id),
        product_id TEXT,
        product_code TEXT NOT NULL,
        market TEXT,
        asked_on TEXT NOT NULL,
        question TEXT NOT NULL,
        result TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX origin_cases_by_company ON origin_cases (company_id, updated_at)
        WHERE deleted_at IS NULL;
    CREATE INDEX origin_cases_by_time ON origin_cases (updated_at) WHERE deleted_at IS NULL;
    "
);
