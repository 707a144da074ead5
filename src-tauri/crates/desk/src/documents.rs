//! The files that people take away: sheets as XLSX or CSV, calendars, and what the papers say. Each
//! is read by a function here and then written into any `Write`; no path comes in.

mod advice;
mod advisory;
mod call;
mod companies;
mod confirmation;
mod fair;
mod itinerary;
mod letters;
mod meetings;
mod mission_report;
mod missions;
mod origin;
mod portfolio;
mod privacy;
mod proof;
mod sheet;
mod suppliers;

#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use crate::error::Internal;

pub(crate) use advice::buyer_advice;
pub use advice::{advice, pressed};
pub use advisory::{export_plan, readiness};
pub use call::call;
pub use companies::{CompaniesSheet, SheetColumn, companies};
pub use confirmation::{ConfirmationAsked, WantedConfirmation, confirmation_request};
pub use fair::{badges, drill};
pub use itinerary::{WantedItinerary, itinerary};
pub use letters::{Letter, WantedLetters, result_letters};
pub use meetings::{
    MeetingCalendars, PaperFile, agenda, meeting_calendars, meeting_files, meetings,
};
pub use mission_report::{MissionFigures, mission_figures};
pub use missions::{Calendar, calendar, register};
pub use origin::origin_report;
pub use portfolio::{PortfolioSheet, portfolio};
pub use privacy::person_data;
pub use proof::proof;
pub use sheet::{Sheet, SheetFormat};
pub use suppliers::suppliers;

/// A paper before it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What it says, in the form in which the press of papers reads it.
    pub content: Value,
}

impl Document {
    fn new(title: String, content: &impl Serialize) -> Result<Self, Internal> {
        Ok(Self {
            title,
            content: serde_json::to_value(content).map_err(|error| Internal::new(&error))?,
        })
    }
}
