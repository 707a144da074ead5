//! The files that people take away: sheets as XLSX or CSV, calendars, and what the papers say. Each
//! is read by a function here and then written into any `Write`; no path comes in.

mod advice;
mod companies;
mod missions;
mod origin;
mod portfolio;
mod proof;
mod sheet;

#[cfg(test)]
mod tests;

pub use advice::{advice, pressed};
pub use companies::{CompaniesSheet, SheetColumn, companies};
pub use missions::{Calendar, calendar, register};
pub use origin::origin_report;
pub use portfolio::{PortfolioSheet, portfolio};
pub use proof::proof;
pub use sheet::{Sheet, SheetFormat};
