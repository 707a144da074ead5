//! Records of single goods, beside the tariff of a market: which codes they have.

crate::step::step!(
    "m20261128_000002_goods",
    "ALTER TABLE schedules ADD COLUMN goods TEXT;"
);
