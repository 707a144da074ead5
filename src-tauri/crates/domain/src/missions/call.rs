//! A call: the text that announces a mission or a support, what it asks, when it can be applied to, its
//! money, and by what applications are reviewed. What was published stays as it was; a change is a new
//! version.

mod form;

use serde::{Deserialize, Serialize};

pub use self::form::{CallForm, CriterionForm, RulesForm, read_template_name};
use crate::form::Reader;
use crate::missions::funding::Funding;
use crate::missions::mission::Window;
use crate::missions::requirements::Requirement;
use crate::missions::selection::phase::Phase;
use crate::missions::selection::rules::SelectionRules;
use crate::problem::Problems;
use crate::settings::{Action, Locale, Role};
use crate::time::Instant;

crate::text_enum! {
    /// How far a call is.
    pub enum CallState {
        /// It is being written.
        Draft = "draft",
        /// It is public, and stays as it is.
        Published = "published",
        /// A later version is public.
        Replaced = "replaced",
        /// It was called off, with a reason.
        CalledOff = "called-off",
    }
}

/// A call in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What it is called.
    pub title: String,
    /// The language of its text.
    pub language: Locale,
    /// What it says.
    pub text: String,
    /// The IANA zone in which its hours are read.
    pub time_zone: String,
    /// When applications open.
    pub opens_at: Instant,
    /// From when nobody can apply.
    pub closes_at: Instant,
    /// What it asks of a company, each kind once.
    pub requirements: Vec<Requirement>,
    /// Its money; none where it gives none.
    pub funding: Option<Funding>,
    /// By what applications are reviewed.
    pub rules: SelectionRules,
}

impl Call {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &CallForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let call = form::read(form, &mut reader);
        match call {
            Some(call) => reader.problems.or(call),
            None => Err(reader.problems),
        }
    }

    /// Where a moment lies in the time of applications.
    pub fn window(&self, now: Instant) -> Window {
        if now < self.opens_at {
            Window::Before
        } else if now < self.closes_at {
            Window::Open
        } else {
            Window::Closed
        }
    }
}

crate::text_enum! {
    /// Why a step of a call is refused; words: `call-refusal-<code>`.
    pub enum CallRefusal {
        /// The states do not follow each other.
        NoSuchMove = "no-such-move",
        /// The role has no leave for it.
        Forbidden = "forbidden",
        /// A reason is missing.
        ReasonRequired = "reason-required",
        /// Its time of applications is over already.
        Over = "over",
        /// What was published stays as it is.
        Published = "published",
        /// Applications were decided by it.
        Decided = "decided",
        /// Applications are being reviewed by it.
        Reviewed = "reviewed",
    }
}

/// What is known of a call on a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallFacts {
    /// Where now lies in the time of applications.
    pub window: Window,
    /// A reason was given.
    pub has_reason: bool,
    /// How far its selection is.
    pub phase: Phase,
}

/// Whether a person with this role may take a call a step on.
pub fn check_call(
    from: CallState,
    to: CallState,
    role: Role,
    facts: CallFacts,
) -> Result<(), CallRefusal> {
    use CallState::{CalledOff, Draft, Published, Replaced};
    if !role.may(Action::PlanMissions) {
        return Err(CallRefusal::Forbidden);
    }
    match (from, to) {
        (Draft, Published) if facts.window == Window::Closed => Err(CallRefusal::Over),
        (Published, Replaced | CalledOff) if facts.phase == Phase::Decided => {
            Err(CallRefusal::Decided)
        }
        // Who reviews by it would review in vain, and the rules change under what was scored.
        (Published, Replaced | CalledOff) if facts.phase != Phase::Preparing => {
            Err(CallRefusal::Reviewed)
        }
        (Draft | Published, CalledOff) | (Published, Replaced) if !facts.has_reason => {
            Err(CallRefusal::ReasonRequired)
        }
        (Draft, Published | CalledOff) | (Published, Replaced | CalledOff) => Ok(()),
        (Draft, Draft | Replaced)
        | (Published, Draft | Published)
        | (Replaced | CalledOff, Draft | Published | Replaced | CalledOff) => {
            Err(CallRefusal::NoSuchMove)
        }
    }
}

/// What differs between two versions of a call, by the names of the form's parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CallDifference {
    /// The parts that differ, in the order of the form.
    pub parts: Vec<String>,
}

impl CallForm {
    /// The parts in which another version differs.
    pub fn difference(&self, other: &Self) -> CallDifference {
        let parts = [
            ("title", self.title != other.title),
            ("language", self.language != other.language),
            ("text", self.text != other.text),
            ("timeZone", self.time_zone != other.time_zone),
            ("opensAt", self.opens_at != other.opens_at),
            ("closesAt", self.closes_at != other.closes_at),
            ("requirements", self.requirements != other.requirements),
            ("funding", self.funding != other.funding),
            ("rules", self.rules != other.rules),
        ];
        CallDifference {
            parts: parts
                .into_iter()
                .filter(|(_, differs)| *differs)
                .map(|(part, _)| part.to_owned())
                .collect(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
