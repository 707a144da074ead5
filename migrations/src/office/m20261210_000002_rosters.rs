//! Lists of companies by name, and the companies that are in them.

crate::step::step!(
    "m20261210_000002_rosters",
    "
    CREATE TABLE rosters (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        name_key TEXT NOT NULL,
        purpose TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        archived_on TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX rosters_by_name ON rosters (name_key) WHERE deleted_at IS NULL;
    CREATE TABLE roster_members (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        roster_id TEXT NOT NULL REFERENCES rosters (id),
        note TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX roster_members_once ON roster_members (roster_id, company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX roster_members_by_company ON roster_members (company_id, roster_id)
        WHERE deleted_at IS NULL;
    "
);
