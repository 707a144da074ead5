//! Corporate groups: which company holds which.

crate::step::step!(
    "m20261211_000003_groups",
    "
    CREATE TABLE company_groups (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_groups_by_name ON company_groups (name) WHERE deleted_at IS NULL;
    CREATE TABLE group_members (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        group_id TEXT NOT NULL REFERENCES company_groups (id),
        company_id TEXT NOT NULL REFERENCES companies (id),
        role TEXT NOT NULL CHECK (role IN ('parent', 'subsidiary', 'affiliate')),
        owner_id TEXT REFERENCES companies (id),
        share TEXT,
        since TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX group_members_once ON group_members (company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX group_members_by_group ON group_members (group_id) WHERE deleted_at IS NULL;
    CREATE INDEX group_members_by_owner ON group_members (owner_id) WHERE owner_id IS NOT NULL;
    "
);
