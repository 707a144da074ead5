//! What was said and done with companies, with the contacts that took part, and files of companies.

crate::step::step!(
    "m20261211_000002_notes",
    "
    CREATE TABLE company_notes (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'message', 'meeting', 'note')),
        happened_on TEXT NOT NULL,
        text TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_notes_by_company ON company_notes (company_id, happened_on)
        WHERE deleted_at IS NULL;
    CREATE TABLE note_contacts (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        note_id TEXT NOT NULL REFERENCES company_notes (id),
        contact_id TEXT NOT NULL REFERENCES company_contacts (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX note_contacts_by_note ON note_contacts (note_id) WHERE deleted_at IS NULL;
    CREATE INDEX note_contacts_by_contact ON note_contacts (contact_id);
    CREATE TABLE company_files (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        note_id TEXT REFERENCES company_notes (id),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL CHECK (size > 0),
        added_on TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX company_files_by_company ON company_files (company_id, added_on)
        WHERE deleted_at IS NULL;
    CREATE INDEX company_files_by_note ON company_files (note_id) WHERE note_id IS NOT NULL;
    CREATE INDEX company_files_by_hash ON company_files (sha256);
    "
);
