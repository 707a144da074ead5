//! The schedules of Australia's Customs Tariff Act 1995 as the Australian Border Force's pages
//! give them, nested by section, chapter and heading.
//!
//! [`AuAssembler`] turns Schedule 3, the classification with its general rates, into lines.
//! [`Schedule8b`] is what the Act gives to goods of the Trans-Pacific Partnership (section
//! 16(1)(nb)): the rate that Schedule 8B sets out for an item, and `Free` for every other.

mod assemble;
mod record;
mod schedule_8b;

pub use assemble::AuAssembler;
pub use record::{AuChapter, AuClassification, AuHeading, AuSection, classifications};
pub use schedule_8b::{AuConcession, Schedule8b};
