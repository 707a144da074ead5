//! What producers must certify besides a rule of origin, in figures: which, for which goods, from when.

crate::step::step!(
    "m20261208_000001_requirements",
    "
    CREATE TABLE origin_requirements (
        agreement TEXT NOT NULL,
        process TEXT NOT NULL,
        goods TEXT,
        figures TEXT NOT NULL,
        total_pct TEXT,
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        citation TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    "
);
