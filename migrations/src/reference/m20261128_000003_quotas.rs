//! Tariff-rate quotas of an agreement: their periods and volumes, and which goods are in them when.

crate::step::step!(
    "m20261128_000003_quotas",
    "
    CREATE TABLE quotas (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        order_number TEXT NOT NULL,
        agreement TEXT NOT NULL,
        description TEXT,
        administration TEXT,
        PRIMARY KEY (schedule_id, order_number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quota_periods (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        order_number TEXT NOT NULL,
        from_on TEXT NOT NULL,
        to_on TEXT NOT NULL CHECK (to_on >= from_on),
        volume TEXT NOT NULL,
        unit TEXT NOT NULL,
        basis TEXT NOT NULL,
        PRIMARY KEY (schedule_id, order_number, from_on)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quota_goods (
        schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        order_number TEXT NOT NULL,
        from_on TEXT NOT NULL,
        to_on TEXT NOT NULL CHECK (to_on >= from_on),
        code TEXT NOT NULL,
        act TEXT NOT NULL,
        PRIMARY KEY (schedule_id, digits, order_number, from_on)
    ) STRICT, WITHOUT ROWID;
    "
);
