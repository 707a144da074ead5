//! Where every figure comes from, and the pack that is loaded.

crate::step::step!(
    "m20261124_000001_sources",
    "
    CREATE TABLE packs (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        sha256 TEXT NOT NULL,
        built_from TEXT NOT NULL,
        rows INTEGER NOT NULL CHECK (rows >= 0),
        loaded_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sources (
        id TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        publisher TEXT NOT NULL,
        vintage TEXT NOT NULL,
        licence TEXT NOT NULL,
        locator TEXT,
        attribution TEXT,
        rows INTEGER NOT NULL CHECK (rows >= 0),
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('bundled', 'imported')),
        loaded_at TEXT NOT NULL
    ) STRICT;
    "
);
