//! How the tables of other customs are read, by name.

crate::step::step!(
    "m20261128_000001_recipes",
    "
    CREATE TABLE import_recipes (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        market TEXT NOT NULL,
        recipe TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX import_recipes_by_name ON import_recipes (name) WHERE deleted_at IS NULL;
    "
);
