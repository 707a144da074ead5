//! Tags of the office, and the companies that have them.

crate::step::step!(
    "m20261210_000001_company_tags",
    "
    CREATE TABLE tags (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        name_key TEXT NOT NULL,
        explanation TEXT NOT NULL,
        is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
        became_id TEXT REFERENCES tags (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX tags_by_name ON tags (name_key) WHERE deleted_at IS NULL;
    CREATE INDEX tags_by_successor ON tags (became_id) WHERE became_id IS NOT NULL;
    CREATE TABLE company_tags (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        tag_id TEXT NOT NULL REFERENCES tags (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX company_tags_once ON company_tags (tag_id, company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX company_tags_by_company ON company_tags (company_id, tag_id)
        WHERE deleted_at IS NULL;
    "
);
