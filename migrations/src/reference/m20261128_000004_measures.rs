//! Duties on top of the tariff of a market: what they are, from when to when, on which codes.

crate::step::step!(
    "m20261128_000004_measures",
    "
    CREATE TABLE measures (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        measure TEXT NOT NULL,
        kind TEXT NOT NULL
            CHECK (kind IN ('safeguard', 'anti-dumping', 'countervailing', 'surcharge', 'fee')),
        title_es TEXT NOT NULL,
        title_en TEXT NOT NULL,
        codes TEXT NOT NULL,
        excepted TEXT NOT NULL,
        rate TEXT,
        from_on TEXT NOT NULL,
        to_on TEXT CHECK (to_on >= from_on),
        lifted_by TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
        PRIMARY KEY (schedule_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE measure_goods (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (schedule_id, digits, number)
    ) STRICT, WITHOUT ROWID;
    "
);
