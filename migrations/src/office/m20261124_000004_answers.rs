//! Saved answers of the treaty engine: inputs, result and the sources that it used.

crate::step::step!(
    "m20261124_000004_answers",
    "
    CREATE TABLE answers (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        product_id TEXT REFERENCES company_products (id),
        product_code TEXT NOT NULL,
        market TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        input TEXT NOT NULL,
        result TEXT NOT NULL,
        sources TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX answers_by_company ON answers (company_id, created_at) WHERE deleted_at IS NULL;
    "
);
