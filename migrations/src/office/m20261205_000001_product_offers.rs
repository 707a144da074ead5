//! What a company offers of a product: lead time, smallest order, prices with their terms, destinations.
//!
//! Undo takes the columns of a row back one by one, so that none is held to another here.

crate::step::step!(
    "m20261205_000001_product_offers",
    "
    CREATE TABLE product_offers (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        product_id TEXT NOT NULL REFERENCES company_products (id),
        lead_days INTEGER CHECK (lead_days BETWEEN 1 AND 3650),
        minimum TEXT,
        minimum_unit TEXT,
        price_low_minor INTEGER CHECK (price_low_minor > 0),
        price_high_minor INTEGER CHECK (price_high_minor > 0),
        price_currency TEXT CHECK (length(price_currency) = 3),
        price_unit TEXT,
        incoterm TEXT,
        incoterm_place TEXT NOT NULL,
        destinations TEXT NOT NULL,
        technical_es TEXT NOT NULL,
        technical_en TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX product_offers_once ON product_offers (product_id)
        WHERE deleted_at IS NULL;
    "
);
