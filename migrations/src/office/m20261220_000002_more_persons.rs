//! Whom the office met at a fair, and whoever only their badge names, ask for their data like everybody else.

crate::step::step!(
    "m20261220_000002_more_persons",
    "
    CREATE TABLE erasures_of_more (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        kind TEXT NOT NULL CHECK (kind IN ('contact', 'company', 'delegate', 'supplier', 'lead', 'badge')),
        subject_id TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (length(reason) > 0),
        erased_on TEXT NOT NULL,
        row_count INTEGER NOT NULL CHECK (row_count > 0),
        stayed TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    INSERT INTO erasures_of_more SELECT * FROM erasures;
    DROP TABLE erasures;
    ALTER TABLE erasures_of_more RENAME TO erasures;
    CREATE INDEX erasures_by_day ON erasures (erased_on) WHERE deleted_at IS NULL;

    CREATE TABLE privacy_requests_of_more (
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
        subject_kind TEXT CHECK (subject_kind IN
            ('contact', 'company', 'delegate', 'supplier', 'lead', 'badge')),
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
    INSERT INTO privacy_requests_of_more SELECT * FROM privacy_requests;
    DROP TABLE privacy_requests;
    ALTER TABLE privacy_requests_of_more RENAME TO privacy_requests;
    CREATE INDEX privacy_requests_open ON privacy_requests (received_on)
        WHERE deleted_at IS NULL AND closed_on IS NULL;
    "
);
