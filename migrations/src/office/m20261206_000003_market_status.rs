//! Since when a company is as far in a market as it is, and how it came to that.

crate::step::step!(
    "m20261206_000003_market_status",
    "
    ALTER TABLE company_markets ADD COLUMN status_on TEXT;
    ALTER TABLE company_markets ADD COLUMN status_note TEXT;
    "
);
