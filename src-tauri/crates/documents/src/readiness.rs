//! The diagnosis of export readiness: the score by dimension as a picture and in figures, where to begin, and
//! every answer with what shows it.

mod view;

use proa_domain::advisory::diagnosis::{DiagnosisForm, DiagnosisStanding};
use proa_domain::advisory::score::ScoreRange;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/readiness.typ");

/// All that the paper of a diagnosis says; its questions come from the questionnaire in the paper's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessReport {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company.
    pub company: Company,
    /// Who asked.
    pub asked_by: String,
    /// Whether it still counts.
    pub standing: DiagnosisStanding,
    /// What was answered.
    pub diagnosis: DiagnosisForm,
    /// The one before.
    pub before: Option<Before>,
}

/// The diagnosis before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Before {
    /// Its day.
    pub taken_on: Day,
    /// What it came to by dimension.
    pub dimensions: Vec<DimensionBefore>,
}

/// A dimension of the diagnosis before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DimensionBefore {
    /// Which.
    pub dimension: String,
    /// What it came to.
    pub before: ScoreRange,
    /// How much more it is now.
    pub change: Option<i16>,
}

/// Sets the diagnosis as a tagged PDF, from JSON in the form of [`ReadinessReport`].
pub fn readiness_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: ReadinessReport = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
