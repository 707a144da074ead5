//! The actions of a plan: who does what until when, how far it is, and what it costs.

use serde::{Deserialize, Serialize};

use super::section::SectionCode;
use crate::ids::ActionId;
use crate::money::Money;
use crate::time::Day;

crate::text_enum! {
    /// How an action stands.
    pub enum ActionState {
        /// Nobody began.
        Planned = "planned",
        /// It is under way.
        Doing = "doing",
        /// It is done.
        Done = "done",
        /// It is not done any more, for a reason.
        Dropped = "dropped",
    }
}

/// An action as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "PlanAction", rename_all = "camelCase")]
pub struct ActionForm {
    /// None for a new one.
    pub id: Option<ActionId>,
    /// The section that it belongs to.
    pub section: SectionCode,
    /// What is done.
    pub what: String,
    /// Who does it: a person of the office or of the company.
    pub owner: String,
    /// The day on which it begins, or blank.
    pub starts_on: String,
    /// The day until which it is done, or blank.
    pub due_on: String,
    /// How it stands.
    pub state: ActionState,
    /// Why it is dropped; blank otherwise.
    pub reason: String,
    /// How much of it is done, in hundredths; counts while it is under way or dropped.
    pub progress: String,
    /// What it costs, a plain decimal, or blank.
    pub cost: String,
    /// The currency of the cost.
    pub currency: String,
    /// The question of the diagnosis that proposed it.
    pub question: Option<String>,
}

/// An action in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// None for a new one.
    pub id: Option<ActionId>,
    /// The section that it belongs to.
    pub section: SectionCode,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// The day on which it begins.
    pub starts_on: Option<Day>,
    /// The day until which it is done.
    pub due_on: Option<Day>,
    /// How it stands.
    pub state: ActionState,
    /// Why it is dropped.
    pub reason: String,
    /// How much of it is done, in hundredths: nothing of what is planned, all of what is done.
    pub progress: u8,
    /// What it costs.
    pub cost: Option<Money>,
    /// The question of the diagnosis that proposed it.
    pub question: Option<String>,
}

impl ActionState {
    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Doing)
    }

    /// How much is done of an action that says `typed` of itself.
    pub fn progress(self, typed: u8) -> u8 {
        match self {
            Self::Planned => 0,
            Self::Doing | Self::Dropped => typed.min(100),
            Self::Done => 100,
        }
    }
}

impl Action {
    /// Whether its day has passed and it is not done.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state.is_open() && self.due_on.is_some_and(|day| day < today)
    }
}
