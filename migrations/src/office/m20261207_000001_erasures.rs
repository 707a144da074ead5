//! The register of erasures: whose data were erased, why, and what stayed. It names nobody.

crate::step::step!(
    "m20261207_000001_erasures",
    "
    CREATE TABLE erasures (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        kind TEXT NOT NULL CHECK (kind IN ('contact', 'company', 'delegate', 'supplier')),
        subject_id TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (length(reason) > 0),
        erased_on TEXT NOT NULL,
        row_count INTEGER NOT NULL CHECK (row_count > 0),
        stayed TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX erasures_by_day ON erasures (erased_on) WHERE deleted_at IS NULL;
    "
);
