//! What the columns of a table meant when it was read.

crate::step::step!(
    "m20261128_000001_recipes",
    "ALTER TABLE schedules ADD COLUMN recipe TEXT;"
);
