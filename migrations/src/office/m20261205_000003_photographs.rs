//! Photographs of products; the pictures themselves lie in the data folder by their SHA-256.

crate::step::step!(
    "m20261205_000003_photographs",
    "
    CREATE TABLE product_photographs (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        product_id TEXT NOT NULL REFERENCES company_products (id),
        position INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        small_sha256 TEXT NOT NULL CHECK (length(small_sha256) = 64),
        width INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0),
        alt_es TEXT NOT NULL,
        alt_en TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX product_photographs_by_product ON product_photographs (product_id, position);
    "
);
