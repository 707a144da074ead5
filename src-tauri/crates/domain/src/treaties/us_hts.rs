//! The Harmonized Tariff Schedule of the United States as the USITC exports it.
//!
//! Records come in print order and say how far they are indented; a record without a number is a
//! superior text. A rate stands on an eight-digit line, or on a ten-digit line ending in 00 where
//! the eight-digit line is not split, and holds for the statistical lines under it.
//! [`UsHtsAssembler`] turns records into lines that know their path and their rate, and keeps no
//! more than the path in memory.

mod assemble;
mod csv_row;
mod entry_period;
mod goods_of_mexico;
mod line;
mod named_origin;
mod record;
mod resolve;

pub use assemble::UsHtsAssembler;
pub use csv_row::UsHtsRow;
pub use entry_period::EntryPeriod;
pub use goods_of_mexico::{
    LevyLine, OriginLevy, is_of_goods, on_goods_of_a_note, on_goods_of_mexico,
};
pub use line::{AssembledLine, LineRate, PathStep};
pub use named_origin::NamedOrigin;
pub use record::{Footnote, UsHtsRecord};
pub use resolve::{SeeResolution, resolve_see};
