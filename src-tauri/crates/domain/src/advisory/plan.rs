//! An export plan: ten [`section`]s of text, objectives, and actions with who, until when, how far and at what cost.

pub mod action;
mod read;
pub mod section;
pub mod sums;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::action::{Action, ActionForm};
use self::section::SectionCode;
use crate::ids::{ObjectiveId, ProductId};
use crate::money::Exact;
use crate::problem::Problems;
use crate::time::Day;

/// More objectives than a plan can follow are none.
pub const MOST_OBJECTIVES: usize = 50;
/// So many actions at most; more are another plan.
pub const MOST_ACTIONS: usize = 200;

/// An export plan as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ExportPlan", rename_all = "camelCase")]
pub struct PlanForm {
    /// What it is called.
    pub title: String,
    /// The text of each section; what is not there is blank.
    pub texts: BTreeMap<String, String>,
    /// What shall be reached.
    pub objectives: Vec<ObjectiveForm>,
    /// What is done for it.
    pub actions: Vec<ActionForm>,
}

/// An objective as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "PlanObjective", rename_all = "camelCase")]
pub struct ObjectiveForm {
    /// None for a new one.
    pub id: Option<ObjectiveId>,
    /// What shall be reached.
    pub what: String,
    /// In which market: ISO 3166-1, or EU; none for all.
    pub market: Option<String>,
    /// With which product; none for all.
    pub product_id: Option<ProductId>,
    /// The figure to reach, a plain decimal, or blank.
    pub target: String,
    /// What the figure counts: tons, USD, customers.
    pub unit: String,
    /// By which day, or blank.
    pub due_on: String,
}

/// An export plan in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The text of each section that has one.
    pub texts: BTreeMap<SectionCode, String>,
    /// What shall be reached.
    pub objectives: Vec<Objective>,
    /// What is done for it.
    pub actions: Vec<Action>,
}

/// What shall be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// None for a new one.
    pub id: Option<ObjectiveId>,
    /// What shall be reached.
    pub what: String,
    /// In which market.
    pub market: Option<String>,
    /// With which product.
    pub product_id: Option<ProductId>,
    /// The figure to reach.
    pub target: Option<Exact>,
    /// What the figure counts.
    pub unit: String,
    /// By which day.
    pub due_on: Option<Day>,
}

impl Plan {
    /// Reads a form; everything that is wrong is told at once.
    pub fn parse(form: &PlanForm) -> Result<Self, Problems> {
        read::plan(form)
    }
}
