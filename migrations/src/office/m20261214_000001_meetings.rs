//! The meetings of a mission: sessions, places, who takes part, what is wanted, and the plan.

crate::step::step!(
    "m20261214_000001_meetings",
    "
    CREATE TABLE buyers (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        country TEXT NOT NULL CHECK (length(country) = 2),
        city TEXT NOT NULL,
        web TEXT NOT NULL,
        needs TEXT NOT NULL,
        notes TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX buyers_by_name ON buyers (name, id) WHERE deleted_at IS NULL;

    CREATE TABLE meeting_sessions (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        name TEXT NOT NULL,
        day TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        change_minutes INTEGER NOT NULL CHECK (change_minutes >= 0),
        breaks TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX meeting_sessions_by_mission ON meeting_sessions (mission_id, day, starts_at)
        WHERE deleted_at IS NULL;

    CREATE TABLE meeting_participants (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT REFERENCES registrations (id),
        buyer_id TEXT REFERENCES buyers (id),
        away TEXT NOT NULL,
        most INTEGER CHECK (most >= 0),
        most_a_day INTEGER CHECK (most_a_day >= 0),
        most_a_session INTEGER CHECK (most_a_session >= 0),
        pause_minutes INTEGER NOT NULL CHECK (pause_minutes >= 0),
        accepts_all INTEGER NOT NULL CHECK (accepts_all IN (0, 1)),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX meeting_participants_registration
        ON meeting_participants (mission_id, registration_id)
        WHERE deleted_at IS NULL AND registration_id IS NOT NULL;
    CREATE UNIQUE INDEX meeting_participants_buyer ON meeting_participants (mission_id, buyer_id)
        WHERE deleted_at IS NULL AND buyer_id IS NOT NULL;

    CREATE TABLE meeting_places (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        name TEXT NOT NULL CHECK (length(name) > 0),
        position INTEGER NOT NULL,
        holder_id TEXT REFERENCES meeting_participants (id),
        sessions TEXT NOT NULL,
        closed TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX meeting_places_by_mission ON meeting_places (mission_id, position)
        WHERE deleted_at IS NULL;

    CREATE TABLE meeting_requests (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        seller_id TEXT NOT NULL REFERENCES meeting_participants (id),
        purchaser_id TEXT NOT NULL REFERENCES meeting_participants (id),
        asker TEXT NOT NULL CHECK (asker IN ('company', 'buyer')),
        state TEXT NOT NULL CHECK (state IN
            ('suggested', 'requested', 'accepted', 'declined', 'withdrawn')),
        points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
        parts TEXT NOT NULL,
        reason TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX meeting_requests_once ON meeting_requests (seller_id, purchaser_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX meeting_requests_by_mission ON meeting_requests (mission_id, state);

    CREATE TABLE meetings (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        request_id TEXT NOT NULL REFERENCES meeting_requests (id),
        place_id TEXT NOT NULL REFERENCES meeting_places (id),
        starts_at TEXT NOT NULL,
        is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'no-show')),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX meetings_once ON meetings (request_id) WHERE deleted_at IS NULL;
    CREATE INDEX meetings_by_mission ON meetings (mission_id, starts_at) WHERE deleted_at IS NULL;
    "
);
