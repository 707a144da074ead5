//! Missions, fairs and buyers' meetings, with the companies registered to them.

crate::step::step!(
    "m20261124_000005_missions",
    "
    CREATE TABLE missions (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        kind TEXT NOT NULL CHECK (kind IN ('mission', 'fair', 'buyers_meeting')),
        country TEXT NOT NULL CHECK (length(country) = 2),
        city TEXT NOT NULL,
        venue TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
        sectors TEXT NOT NULL,
        markets TEXT NOT NULL,
        organiser TEXT NOT NULL,
        capacity INTEGER NOT NULL CHECK (capacity > 0),
        opens_at TEXT,
        closes_at TEXT,
        description TEXT NOT NULL,
        requirements TEXT NOT NULL,
        search_text TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK (opens_at IS NULL OR closes_at IS NULL OR closes_at > opens_at)
    ) STRICT;
    CREATE INDEX missions_by_start ON missions (starts_on, id) WHERE deleted_at IS NULL;

    CREATE TABLE registrations (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        company_id TEXT NOT NULL REFERENCES companies (id),
        state TEXT NOT NULL CHECK (state IN
            ('applied', 'accepted', 'waiting', 'rejected', 'confirmed', 'attended', 'withdrawn')),
        reason TEXT,
        products TEXT NOT NULL,
        applied_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX registrations_once ON registrations (mission_id, company_id)
        WHERE deleted_at IS NULL AND state NOT IN ('rejected', 'withdrawn');
    CREATE INDEX registrations_by_mission ON registrations (mission_id, state);
    CREATE INDEX registrations_by_company ON registrations (company_id);

    CREATE TABLE delegates (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        mail TEXT,
        phone TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX delegates_by_registration ON delegates (registration_id, position);
    "
);
