//! Tables of what one agreement gives, beside the tariff of a market; and what a concession says
//! beside its rate; in which edition of the Harmonized System a schedule is numbered.

crate::step::step!(
    "m20261128_000001_concession_tables",
    "
    ALTER TABLE schedules ADD COLUMN agreement TEXT;
    ALTER TABLE schedules ADD COLUMN edition TEXT;
    ALTER TABLE concessions ADD COLUMN category TEXT;
    ALTER TABLE concessions ADD COLUMN base TEXT;
    ALTER TABLE concessions ADD COLUMN quota TEXT;
    "
);
