//! What companies let the exporters' directory say of them, with the consent.

crate::step::step!(
    "m20261203_000001_directory_listings",
    "
    CREATE TABLE directory_listings (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        fields TEXT NOT NULL,
        mail TEXT,
        phone TEXT,
        given_by TEXT NOT NULL CHECK (length(given_by) > 0),
        given_on TEXT NOT NULL,
        means TEXT NOT NULL CHECK (means IN ('letter', 'mail', 'form')),
        note TEXT NOT NULL,
        ends_on TEXT,
        contact_id TEXT REFERENCES company_contacts (id),
        contact_given_on TEXT,
        contact_means TEXT CHECK (contact_means IN ('letter', 'mail', 'form')),
        contact_ends_on TEXT,
        withdrawn_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK ((contact_id IS NULL) = (contact_given_on IS NULL)),
        CHECK ((contact_id IS NULL) = (contact_means IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX directory_listings_once ON directory_listings (company_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX directory_listings_by_contact ON directory_listings (contact_id)
        WHERE contact_id IS NOT NULL;
    "
);
