//! Companies that look alike: the pairs that were found, derived and of this machine, and what people
//! judged, which is journalled.

crate::step::step!(
    "m20261202_000001_company_pairs",
    "
    CREATE TABLE company_distinctions (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        first_id TEXT NOT NULL REFERENCES companies (id),
        second_id TEXT NOT NULL REFERENCES companies (id),
        reason TEXT NOT NULL CHECK (length(reason) > 0),
        person_id TEXT NOT NULL REFERENCES people (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK (first_id < second_id)
    ) STRICT;
    CREATE UNIQUE INDEX company_distinctions_once ON company_distinctions (first_id, second_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX company_distinctions_by_second ON company_distinctions (second_id);

    CREATE TABLE company_pair_runs (
        number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
        ran_at TEXT NOT NULL,
        register INTEGER NOT NULL,
        companies INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE company_pairs (
        number INTEGER NOT NULL PRIMARY KEY,
        first_id TEXT NOT NULL REFERENCES companies (id),
        second_id TEXT NOT NULL REFERENCES companies (id),
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
        reasons TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX company_pairs_once ON company_pairs (first_id, second_id);
    CREATE INDEX company_pairs_by_second ON company_pairs (second_id);
    CREATE INDEX company_pairs_by_score ON company_pairs (score, number);

    CREATE INDEX company_contacts_by_mail ON company_contacts (lower(mail), company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX company_contacts_by_mail_domain
        ON company_contacts (lower(substr(mail, instr(mail, '@') + 1)), company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX companies_by_successor ON companies (successor_id)
        WHERE successor_id IS NOT NULL;
    "
);
