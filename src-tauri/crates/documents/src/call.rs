//! A version of a call as it is published, in two ways from one view: a paper, and one page that opens in any
//! browser without a network and runs no script.

mod page;
mod view;

use std::collections::BTreeMap;

use proa_domain::missions::call::{CallForm, CallState};
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::requirements::RequirementForm;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::view::View;
use crate::paper::{self, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/call.typ");

/// All that a call says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CallPaper {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// For what it calls.
    pub mission: MissionForm,
    /// What it says.
    pub call: CallForm,
    /// Which version it is.
    pub number: u32,
    /// How far it is.
    pub state: CallState,
    /// Why it was called off or replaced.
    pub reason: Option<String>,
    /// The day on which it was published.
    pub published_on: Option<Day>,
    /// What is asked of a company: by the call, and by the mission where the call says nothing of it.
    pub requirements: Vec<RequirementForm>,
    /// The days of its money.
    pub support_days: Option<SupportDays>,
    /// The privacy notice in force.
    pub notice: Option<NoticeInForce>,
    /// What codes are called in the paper's language.
    pub names: CallNames,
}

/// The days that follow from business days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupportDays {
    /// The first and the last day on which a support can be asked for.
    pub asking: (Day, Day),
    /// The last day of the proof.
    pub proof_due: Day,
}

/// A privacy notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NoticeInForce {
    /// What tells it from others.
    pub edition: String,
    /// Since when.
    pub in_force_on: Day,
}

/// What codes are called, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallNames {
    /// Countries.
    pub countries: BTreeMap<String, String>,
    /// States.
    pub states: BTreeMap<String, String>,
    /// Sectors.
    pub sectors: BTreeMap<String, String>,
}

/// Sets a call as a tagged PDF, from JSON in the form of [`CallPaper`].
pub fn call_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &View::of(&paper::read(content)?, &texts)?)
}

/// Writes a call as a page, from JSON in the form of [`CallPaper`].
pub fn call_page_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let texts = Texts::load(locale)?;
    let view = View::of(&paper::read(content)?, &texts)?;
    Ok(page::written(&view, &texts)?.into_bytes())
}

#[cfg(test)]
mod tests;
