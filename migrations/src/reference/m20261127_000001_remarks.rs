//! What an official file says of a line beside its rates.

crate::step::step!(
    "m20261127_000001_remarks",
    "ALTER TABLE tariff_lines ADD COLUMN remarks TEXT;"
);
