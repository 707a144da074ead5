//! The request to a company to confirm its results: the figures as they stand, the code for exactly these, how
//! to answer, by when it helps, and that a no is fine.

mod view;

use std::collections::BTreeMap;

use proa_domain::missions::results::confirmation::ConfirmationCode;
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::OutcomeForm;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/confirmation.typ");

/// All that a request for a confirmation says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmationRequest {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company.
    pub company: Company,
    /// What the mission is called.
    pub mission: String,
    /// After how many months.
    pub horizon: Horizon,
    /// What the company reported. The notes are the office's and are not said.
    pub outcome: OutcomeForm,
    /// The code for these figures.
    pub code: ConfirmationCode,
    /// By when an answer helps most.
    pub answer_by: Day,
    /// What countries are called in the paper's language, by their codes.
    pub countries: BTreeMap<String, String>,
}

/// Sets a request for a confirmation as a tagged PDF, from JSON in the form of [`ConfirmationRequest`].
pub fn confirmation_request_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: ConfirmationRequest = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
