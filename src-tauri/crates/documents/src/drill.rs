//! The sheet of a readiness drill on paper: what was checked before departure, how it came out, and what is to do.

mod view;

use proa_domain::fair::drill::Sheet;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/drill.typ");

/// All that the sheet of a drill says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DrillPaper {
    /// Who printed it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// What the mission is called.
    pub mission: String,
    /// Where it is.
    pub venue: String,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    pub ends_on: Day,
    /// The zone of the clock by which it is said when the drill was.
    pub zone: String,
    /// What the drill found.
    pub sheet: Sheet,
}

/// Sets the sheet of a drill as a tagged PDF, from JSON in the form of [`DrillPaper`].
pub fn drill_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: DrillPaper = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
