//! The day of a fair: keys, badges, doors, who went through them, and whom one met.

crate::step::step!(
    "m20261218_000001_fair",
    "
    CREATE TABLE badge_keys (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        public_key TEXT NOT NULL CHECK (length(public_key) = 64),
        device_id TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;

    CREATE TABLE badges (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        kind TEXT NOT NULL CHECK (kind IN ('delegate', 'buyer', 'staff')),
        holder_id TEXT NOT NULL,
        delegate_id TEXT REFERENCES delegates (id),
        buyer_id TEXT REFERENCES buyers (id),
        person_id TEXT REFERENCES people (id),
        name TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        standing TEXT NOT NULL CHECK (standing IN ('good', 'revoked', 'replaced')),
        reason TEXT CHECK (reason IN ('lost', 'mistake', 'absent', 'conduct')),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX badges_by_mission ON badges (mission_id, standing) WHERE deleted_at IS NULL;
    CREATE INDEX badges_by_holder ON badges (mission_id, holder_id) WHERE deleted_at IS NULL;

    CREATE TABLE mission_zones (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        name TEXT NOT NULL CHECK (length(name) > 0),
        kinds TEXT NOT NULL,
        most INTEGER CHECK (most > 0),
        opens_at TEXT,
        closes_at TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX mission_zones_by_mission ON mission_zones (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE door_scans (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        zone_id TEXT NOT NULL REFERENCES mission_zones (id),
        badge_id TEXT,
        holder_id TEXT,
        way TEXT NOT NULL CHECK (way IN ('in', 'out')),
        outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'forced', 'refused')),
        verdict TEXT NOT NULL,
        issue TEXT CHECK (issue IN ('badge', 'already-in', 'not-in', 'other-kind', 'full')),
        reason TEXT NOT NULL,
        by_name INTEGER NOT NULL CHECK (by_name IN (0, 1)),
        happened_at TEXT NOT NULL,
        device_id TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX door_scans_by_mission ON door_scans (mission_id, happened_at, id)
        WHERE deleted_at IS NULL;

    CREATE TABLE leads (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        company_id TEXT REFERENCES companies (id),
        company_name TEXT NOT NULL,
        country TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        mail TEXT NOT NULL,
        phone TEXT NOT NULL,
        web TEXT NOT NULL,
        temperature TEXT NOT NULL CHECK (temperature IN ('hot', 'warm', 'cold')),
        products TEXT NOT NULL,
        decision_on TEXT,
        consent TEXT NOT NULL CHECK (consent IN ('not-asked', 'yes', 'no')),
        purpose TEXT NOT NULL,
        notice TEXT NOT NULL,
        note TEXT NOT NULL,
        card_sha256 TEXT,
        taken_by TEXT NOT NULL REFERENCES people (id),
        taken_at TEXT NOT NULL,
        taken_on TEXT NOT NULL,
        follow_up_id TEXT REFERENCES follow_ups (id),
        next_what TEXT NOT NULL,
        next_on TEXT NOT NULL,
        next_by TEXT NOT NULL REFERENCES people (id),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        outcome TEXT NOT NULL,
        closed_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX leads_by_mission ON leads (mission_id, taken_at, id) WHERE deleted_at IS NULL;
    CREATE INDEX leads_by_company ON leads (company_id);
    CREATE INDEX leads_by_follow_up ON leads (follow_up_id);
    "
);
