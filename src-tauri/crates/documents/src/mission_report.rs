//! The report of a mission: who took part, what came of it by horizon, market and product as pictures and in
//! figures, how much is due to the office, what the companies think, and what is learned.

mod chart;
mod view;

use std::collections::BTreeMap;

use proa_domain::missions::results::mission_report::MissionReport;
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/mission_report.typ");

/// All that the report of a mission says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MissionReportPaper {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The figures.
    pub report: MissionReport,
    /// What countries are called in the paper's language, by their codes.
    pub countries: BTreeMap<String, String>,
}

/// Sets the report of a mission as a tagged PDF, from JSON in the form of [`MissionReportPaper`].
pub fn mission_report_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: MissionReportPaper = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
