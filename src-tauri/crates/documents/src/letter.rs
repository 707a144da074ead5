//! The letter that tells a company the result of its application: what became of it, why, what would have
//! changed it, and until when one can be heard.

mod view;

use proa_domain::missions::selection::explain::Explanation;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/letter.typ");

/// All that a letter of result says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultLetter {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company.
    pub company: Company,
    /// What the mission is called.
    pub mission: String,
    /// What its call is called.
    pub call: String,
    /// Which version of the call it is.
    pub number: u32,
    /// How the application stands.
    pub standing: LetterStanding,
    /// Why the office turned it away, in its words.
    pub reason: Option<String>,
    /// The result with its reasons.
    pub explanation: Explanation,
    /// By what applications were reviewed.
    pub criteria: Vec<LetterCriterion>,
    /// Until when one can be heard.
    pub heard_until: Day,
}

/// How an application stands on the day of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum LetterStanding {
    /// It has a place.
    Place,
    /// It waits.
    Waiting {
        /// Its position, from 1.
        position: u32,
    },
    /// It was turned away.
    TurnedAway,
}

/// Something that was scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterCriterion {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// How much it counts.
    pub weight: u32,
}

/// Sets a letter as a tagged PDF, from JSON in the form of [`ResultLetter`].
pub fn result_letter_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: ResultLetter = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
