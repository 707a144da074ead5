//! Calls in their versions, the documents that companies hand in, the supports that they ask for, and what
//! a registration says of them.

crate::step::step!(
    "m20261215_000001_calls",
    "
    CREATE TABLE calls (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        number INTEGER NOT NULL CHECK (number > 0),
        replaces_id TEXT REFERENCES calls (id),
        state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'replaced', 'called-off')),
        reason TEXT,
        title TEXT NOT NULL CHECK (length(title) > 0),
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        opens_at TEXT NOT NULL,
        closes_at TEXT NOT NULL,
        requirements TEXT NOT NULL,
        funding TEXT,
        rules TEXT NOT NULL,
        phase TEXT NOT NULL CHECK (phase IN ('preparing', 'blind', 'revealed', 'decided')),
        phase_reason TEXT,
        result TEXT,
        draw TEXT NOT NULL,
        published_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX calls_by_mission ON calls (mission_id, number) WHERE deleted_at IS NULL;
    CREATE UNIQUE INDEX calls_published_once ON calls (mission_id)
        WHERE deleted_at IS NULL AND state = 'published';

    CREATE TABLE support_requests (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        call_id TEXT NOT NULL REFERENCES calls (id),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        line TEXT NOT NULL,
        market TEXT NOT NULL CHECK (length(market) = 2),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        whole_minor INTEGER NOT NULL,
        asked_minor INTEGER NOT NULL,
        requested_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('requested', 'incomplete', 'authorised', 'refused', 'proved', 'proof-returned',
             'verified', 'paid', 'lapsed', 'withdrawn')),
        reason TEXT,
        authorised_on TEXT,
        authorised_minor INTEGER,
        proved_minor INTEGER,
        refund TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX support_requests_by_call ON support_requests (call_id, state);
    CREATE INDEX support_requests_by_registration ON support_requests (registration_id);

    CREATE TABLE company_documents (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        support_id TEXT REFERENCES support_requests (id),
        kind TEXT NOT NULL CHECK (length(kind) > 0),
        reference TEXT NOT NULL,
        handed_in_on TEXT NOT NULL,
        holds_until TEXT,
        seen_by TEXT REFERENCES people (id),
        seen_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_documents_by_company ON company_documents (company_id)
        WHERE deleted_at IS NULL;

    ALTER TABLE registrations ADD COLUMN may_use_declaration INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE registrations ADD COLUMN waiting_rank INTEGER;
    "
);
