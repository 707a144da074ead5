//! Who reviews the applications of a call, with whom they have to do, and what they find.

crate::step::step!(
    "m20261215_000002_selection",
    "
    CREATE TABLE reviewers (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        call_id TEXT NOT NULL REFERENCES calls (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        declared_at TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX reviewers_once ON reviewers (call_id, person_id)
        WHERE deleted_at IS NULL;

    CREATE TABLE review_conflicts (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        company_id TEXT NOT NULL REFERENCES companies (id),
        kind TEXT NOT NULL CHECK (kind IN
            ('personal', 'business', 'competitor', 'former-work', 'advised', 'other')),
        words TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX review_conflicts_by_reviewer ON review_conflicts (reviewer_id);

    CREATE TABLE reviews (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        points TEXT NOT NULL,
        justifications TEXT NOT NULL,
        given_at TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX reviews_once ON reviews (reviewer_id, registration_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX reviews_by_registration ON reviews (registration_id);
    "
);
