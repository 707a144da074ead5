//! Views of the list of companies: what it is narrowed to, its order and its columns, by name.

crate::step::step!(
    "m20261210_000003_company_views",
    "
    CREATE TABLE company_views (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        person_id TEXT NOT NULL REFERENCES people (id),
        is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
        search TEXT NOT NULL,
        columns TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_views_by_person ON company_views (person_id) WHERE deleted_at IS NULL;
    "
);
