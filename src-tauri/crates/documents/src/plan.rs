//! The export plan: objectives, ten sections of text with their actions, and what they come to.

mod view;

use std::collections::BTreeMap;

use proa_domain::advisory::plan::PlanForm;
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/plan.typ");

/// All that the paper of a plan says; the names of its sections come in the paper's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanReport {
    /// Who prepared it, and the day on which its actions are late or not.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company.
    pub company: Company,
    /// Who made the plan.
    pub made_by: String,
    /// The plan.
    pub plan: PlanForm,
    /// What products and markets are called in the paper's language, by their identities and codes.
    pub names: BTreeMap<String, String>,
}

/// Sets a plan as a tagged PDF, from JSON in the form of [`PlanReport`].
pub fn plan_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: PlanReport = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
