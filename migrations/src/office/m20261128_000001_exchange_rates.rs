//! Exchange rates that the office wrote down, each with its day and where it was read.

crate::step::step!(
    "m20261128_000001_exchange_rates",
    "
    CREATE TABLE exchange_rates (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        from_currency TEXT NOT NULL CHECK (length(from_currency) = 3),
        to_currency TEXT NOT NULL CHECK (length(to_currency) = 3),
        valid_on TEXT NOT NULL CHECK (length(valid_on) = 10),
        rate TEXT NOT NULL,
        source TEXT NOT NULL CHECK (length(source) > 0),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK (from_currency <> to_currency)
    ) STRICT;
    CREATE UNIQUE INDEX exchange_rates_once
        ON exchange_rates (from_currency, to_currency, valid_on) WHERE deleted_at IS NULL;
    CREATE INDEX exchange_rates_by_day ON exchange_rates (valid_on, id) WHERE deleted_at IS NULL;
    "
);
