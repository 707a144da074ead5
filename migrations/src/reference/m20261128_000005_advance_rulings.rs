//! How the customs of a market is asked before importing: what it decides, who may ask, how long it
//! takes (days) and lasts (years).

crate::step::step!(
    "m20261128_000005_advance_rulings",
    "
    CREATE TABLE advance_rulings (
        market TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        authority_es TEXT NOT NULL,
        authority_en TEXT NOT NULL,
        decides TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        days INTEGER,
        years INTEGER,
        citation TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    "
);
