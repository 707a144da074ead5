//! Agreements, nomenclature, schedules, rules and catalogues.

crate::step::step!(
    "m20261124_000001_reference",
    "
    CREATE TABLE sources (
        id TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        publisher TEXT NOT NULL,
        vintage TEXT NOT NULL,
        licence TEXT NOT NULL,
        attribution TEXT,
        rows INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('bundled', 'imported')),
        loaded_at TEXT NOT NULL
    ) STRICT;
    "
);
