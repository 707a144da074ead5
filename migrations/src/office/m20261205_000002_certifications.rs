//! Certifications of companies and of their products. What a product says in words is one of which only
//! the kind is known.

crate::step::step!(
    "m20261205_000002_certifications",
    "
    CREATE TABLE certifications (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        product_id TEXT REFERENCES company_products (id),
        kind TEXT NOT NULL CHECK (length(kind) > 0),
        issuer TEXT NOT NULL,
        scope TEXT NOT NULL,
        number TEXT NOT NULL,
        issued_on TEXT,
        expires_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX certifications_by_company ON certifications (company_id, product_id);
    CREATE INDEX certifications_by_product ON certifications (product_id)
        WHERE product_id IS NOT NULL;
    CREATE INDEX certifications_by_end ON certifications (expires_on)
        WHERE deleted_at IS NULL AND expires_on IS NOT NULL;
    "
);
