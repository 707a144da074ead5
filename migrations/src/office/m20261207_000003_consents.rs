//! What contacts were told of the use of their data, what they said to each purpose, and how they want to be
//! reached. What was said is added to, never written over: the last word counts.

crate::step::step!(
    "m20261207_000003_consents",
    "
    CREATE TABLE privacy_notices (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        edition TEXT NOT NULL CHECK (length(edition) > 0),
        in_force_on TEXT NOT NULL,
        text_es TEXT NOT NULL CHECK (length(text_es) > 0),
        text_en TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX privacy_notices_once ON privacy_notices (edition)
        WHERE deleted_at IS NULL;

    CREATE TABLE contact_consents (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        contact_id TEXT NOT NULL REFERENCES company_contacts (id),
        purpose TEXT NOT NULL
            CHECK (purpose IN ('promotion', 'directory', 'missions', 'statistics')),
        word TEXT NOT NULL CHECK (word IN ('given', 'withdrawn', 'opposed')),
        notice_id TEXT REFERENCES privacy_notices (id),
        given_by TEXT NOT NULL CHECK (length(given_by) > 0),
        channel TEXT NOT NULL
            CHECK (channel IN ('mail', 'phone', 'message', 'letter', 'form', 'in-person')),
        given_on TEXT NOT NULL,
        document TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK (word <> 'given' OR notice_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX contact_consents_by_contact ON contact_consents (contact_id, purpose, given_on)
        WHERE deleted_at IS NULL;

    CREATE TABLE contact_channels (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        contact_id TEXT NOT NULL REFERENCES company_contacts (id),
        channel TEXT NOT NULL
            CHECK (channel IN ('mail', 'phone', 'message', 'letter', 'form', 'in-person')),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX contact_channels_by_contact ON contact_channels (contact_id)
        WHERE deleted_at IS NULL;
    "
);
