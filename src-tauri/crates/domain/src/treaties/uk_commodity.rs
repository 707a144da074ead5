//! The record of one commodity in the Trade Tariff of the United Kingdom, as its API gives it out:
//! the commodity, the texts above it, and every measure on it, each with its kind, its days and the
//! countries whose goods it meets.
//!
//! Three kinds of measures say what goods of Mexico pay: the third country duty, the tariff
//! preference and the preferential quota. Those of other countries, and measures that are no duty,
//! are left out and counted. The rates hold on the days of their measures and on no others.

mod assemble;
mod measure;
mod record;
#[cfg(test)]
mod tests;

pub use assemble::{AssembledCommodity, UkCommodityAssembler};
pub use measure::{LeftOut, MeasureReason};
pub use record::{UkCommodity, UkMeasure};
