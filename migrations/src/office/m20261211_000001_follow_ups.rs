//! What is to be done for companies, by whom and until when.

crate::step::step!(
    "m20261211_000001_follow_ups",
    "
    CREATE TABLE follow_ups (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        contact_id TEXT REFERENCES company_contacts (id),
        product_id TEXT REFERENCES company_products (id),
        mission_id TEXT REFERENCES missions (id),
        what TEXT NOT NULL,
        due_on TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        outcome TEXT NOT NULL,
        closed_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX follow_ups_by_company ON follow_ups (company_id, due_on, id)
        WHERE deleted_at IS NULL;
    CREATE INDEX follow_ups_by_day ON follow_ups (due_on, id) WHERE deleted_at IS NULL;
    CREATE INDEX follow_ups_by_state ON follow_ups (state, due_on, id) WHERE deleted_at IS NULL;
    CREATE INDEX follow_ups_by_person ON follow_ups (person_id, state, due_on, id)
        WHERE deleted_at IS NULL;
    CREATE INDEX follow_ups_by_contact ON follow_ups (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX follow_ups_by_product ON follow_ups (product_id) WHERE product_id IS NOT NULL;
    "
);
