//! The people of the office.

crate::step::step!(
    "m20261124_000002_people",
    "
    CREATE TABLE people (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        role TEXT NOT NULL CHECK (role IN
            ('adviser', 'coordinator', 'reviewer', 'promoter', 'head', 'administrator')),
        has_pin INTEGER NOT NULL CHECK (has_pin IN (0, 1)),
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;

    CREATE TABLE person_pins (
        person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
        salt TEXT NOT NULL,
        hash TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0,
        failed_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE offices (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    "
);
