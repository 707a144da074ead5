//! How much of what Mexico sells under a line claims the agreement, as the importing country counts
//! it.

crate::step::step!(
    "m20261128_000001_use_shares",
    "
    CREATE TABLE use_shares (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        share TEXT NOT NULL,
        millionths INTEGER NOT NULL CHECK (millionths BETWEEN 0 AND 1000000),
        PRIMARY KEY (schedule_id, digits)
    ) STRICT, WITHOUT ROWID;
    "
);
