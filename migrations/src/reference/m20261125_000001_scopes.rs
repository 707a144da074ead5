//! What an agreement of one sector can cover, which codes an earlier edition of the Harmonized
//! System had for the goods of a subheading of today, and the outlines that maps are drawn from.

crate::step::step!(
    "m20261125_000001_scopes",
    "
    CREATE TABLE agreement_scopes (
        agreement TEXT NOT NULL,
        hs_from TEXT NOT NULL,
        hs_to TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (agreement, hs_from, hs_to)
    ) STRICT;
    CREATE TABLE hs_correlations (
        edition TEXT NOT NULL,
        hs6 TEXT NOT NULL,
        earlier TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (edition, hs6)
    ) STRICT;
    CREATE TABLE maps (
        map TEXT NOT NULL PRIMARY KEY,
        format TEXT NOT NULL CHECK (format IN ('topojson', 'svg')),
        content TEXT NOT NULL,
        source TEXT NOT NULL
    ) STRICT;
    "
);
