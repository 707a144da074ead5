//! Requests of persons about their data, and the days off that the office adds to those of the law.

crate::step::step!(
    "m20261207_000002_privacy_requests",
    "
    CREATE TABLE privacy_requests (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL CHECK (length(name) > 0),
        representative TEXT NOT NULL,
        reply_to TEXT NOT NULL,
        asked_for TEXT NOT NULL
            CHECK (asked_for IN ('access', 'rectification', 'cancellation', 'opposition')),
        law TEXT NOT NULL CHECK (law IN ('lgpdppso', 'lfpdppp')),
        received_on TEXT NOT NULL,
        identity TEXT NOT NULL CHECK (identity IN
            ('none', 'in-person', 'copy', 'electronic-signature', 'representative')),
        details TEXT NOT NULL,
        subject_kind TEXT CHECK (subject_kind IN ('contact', 'company', 'delegate', 'supplier')),
        subject_id TEXT,
        info_asked_on TEXT,
        info_came_on TEXT,
        extended_on TEXT,
        answered_on TEXT,
        answer TEXT CHECK (answer IN ('granted', 'partly', 'refused')),
        doing_extended_on TEXT,
        carried_out_on TEXT,
        closed_on TEXT,
        note TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX privacy_requests_open ON privacy_requests (received_on)
        WHERE deleted_at IS NULL AND closed_on IS NULL;

    CREATE TABLE office_holidays (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        name TEXT NOT NULL CHECK (length(name) > 0),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    "
);
