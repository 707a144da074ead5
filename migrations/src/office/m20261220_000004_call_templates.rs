//! Calls that the office keeps by name, to begin others with.

crate::step::step!(
    "m20261220_000004_call_templates",
    "
    CREATE TABLE call_templates (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        call TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    "
);
