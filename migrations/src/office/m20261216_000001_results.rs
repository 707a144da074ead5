//! What came of missions: results and their sales, what companies say of them, lessons.

crate::step::step!(
    "m20261216_000001_results",
    "
    CREATE TABLE mission_results (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        horizon TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        reported_by TEXT NOT NULL REFERENCES people (id),
        is_first_export INTEGER NOT NULL,
        new_markets TEXT NOT NULL,
        jobs INTEGER NOT NULL,
        notes TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX mission_results_by_mission ON mission_results (mission_id) WHERE deleted_at IS NULL;
    CREATE UNIQUE INDEX mission_results_once ON mission_results (registration_id, horizon)
        WHERE deleted_at IS NULL;

    CREATE TABLE result_sales (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        result_id TEXT NOT NULL REFERENCES mission_results (id),
        certainty TEXT NOT NULL,
        product TEXT NOT NULL,
        hs_code TEXT NOT NULL,
        market TEXT NOT NULL CHECK (length(market) = 2),
        buyer TEXT NOT NULL,
        from_on TEXT NOT NULL,
        until_on TEXT NOT NULL,
        minor INTEGER NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX result_sales_by_result ON result_sales (result_id) WHERE deleted_at IS NULL;

    CREATE TABLE result_confirmations (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        result_id TEXT NOT NULL REFERENCES mission_results (id),
        way TEXT NOT NULL,
        letter TEXT NOT NULL,
        said_on TEXT NOT NULL,
        said_by TEXT NOT NULL,
        ratings TEXT NOT NULL,
        without_help TEXT NOT NULL,
        agrees INTEGER NOT NULL,
        comments TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX result_confirmations_by_result ON result_confirmations (result_id) WHERE deleted_at IS NULL;

    CREATE TABLE sale_verdicts (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        kept_id TEXT NOT NULL REFERENCES result_sales (id),
        other_id TEXT NOT NULL REFERENCES result_sales (id),
        verdict TEXT NOT NULL,
        share TEXT,
        reason TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;

    CREATE TABLE service_opinions (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        service TEXT NOT NULL,
        rating INTEGER NOT NULL,
        causes TEXT NOT NULL,
        words TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX service_opinions_by_mission ON service_opinions (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE mission_lessons (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        kind TEXT NOT NULL,
        happened TEXT NOT NULL,
        to_do TEXT NOT NULL,
        needed_of TEXT,
        needed TEXT NOT NULL,
        days_before INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX mission_lessons_by_mission ON mission_lessons (mission_id) WHERE deleted_at IS NULL;
    "
);
