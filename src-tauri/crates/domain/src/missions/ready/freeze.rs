//! The freeze date: from that day on, what logistics rest on changes only by a request that somebody
//! accepts.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 1_000;

crate::text_enum! {
    /// What logistics rest on; words: `frozen-<code>`.
    pub enum Frozen {
        /// Who travels.
        Delegates = "delegates",
        /// Who stands where.
        Booths = "booths",
        /// What is sent.
        Freight = "freight",
    }
}

crate::text_enum! {
    /// How a change request stands; words: `change-state-<code>`.
    pub enum ChangeState {
        /// Nobody decided.
        Asked = "asked",
        /// It was accepted, and written with it.
        Accepted = "accepted",
        /// It was declined, for a reason.
        Declined = "declined",
        /// Whoever asked took it back.
        Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// Why a change is not written or a request not moved; words: `freeze-refusal-<code>`.
    pub enum FreezeRefusal {
        /// The day has come: a request is needed.
        Frozen = "frozen",
        /// The day has not come: the change is written at once.
        NotFrozen = "not-frozen",
        /// A reason is missing.
        ReasonRequired = "reason-required",
        /// The request was decided.
        Decided = "decided",
        /// What stood there when it was asked for has changed since.
        Outdated = "outdated",
    }
}

/// Whether a day is on or after the freeze date.
pub fn is_frozen(freeze_on: Option<Day>, today: Day) -> bool {
    freeze_on.is_some_and(|freeze_on| freeze_on <= today)
}

/// Refuses a change that needs a request.
pub fn check_change(freeze_on: Option<Day>, today: Day) -> Result<(), FreezeRefusal> {
    if is_frozen(freeze_on, today) {
        Err(FreezeRefusal::Frozen)
    } else {
        Ok(())
    }
}

/// Refuses a request where the change could be written at once.
pub fn check_request(freeze_on: Option<Day>, today: Day) -> Result<(), FreezeRefusal> {
    if is_frozen(freeze_on, today) {
        Ok(())
    } else {
        Err(FreezeRefusal::NotFrozen)
    }
}

/// What a request says of itself, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ChangeWords", rename_all = "camelCase")]
pub struct ChangeWords {
    /// Who wants the change: somebody of the company, or of the office.
    pub asked_by: String,
    /// Why.
    pub why: String,
}

impl ChangeWords {
    /// The words in their canonical writing: all that is wrong with them at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let words = Self {
            asked_by: reader.required("askedBy", &self.asked_by, WORDS),
            why: reader.required("why", &self.why, WORDS),
        };
        reader.problems.or(words)
    }
}

/// Whether a request may be decided so.
pub fn check_decision(
    from: ChangeState,
    to: ChangeState,
    reason: &str,
) -> Result<(), FreezeRefusal> {
    match (from, to) {
        (ChangeState::Asked, ChangeState::Declined) if reason.trim().is_empty() => {
            Err(FreezeRefusal::ReasonRequired)
        }
        (
            ChangeState::Asked,
            ChangeState::Accepted | ChangeState::Withdrawn | ChangeState::Declined,
        ) => Ok(()),
        (ChangeState::Asked, ChangeState::Asked)
        | (ChangeState::Accepted | ChangeState::Declined | ChangeState::Withdrawn, _) => {
            Err(FreezeRefusal::Decided)
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{
        ChangeState, ChangeWords, FreezeRefusal, check_change, check_decision, check_request,
    };
    use crate::time::Day;

    #[test]
    fn from_its_day_on_every_change_needs_a_request() {
        let day = Day::of(2027, 9, 1);
        for (freeze_on, today, is_frozen) in [
            (None, day, false),
            (Some(day), day.yesterday(), false),
            (Some(day), day, true),
            (Some(day), day.tomorrow(), true),
        ] {
            assert_eq!(check_change(freeze_on, today).is_err(), is_frozen);
            assert_eq!(check_request(freeze_on, today).is_ok(), is_frozen);
        }
    }

    #[rstest]
    #[case(ChangeState::Asked, ChangeState::Accepted, "", None)]
    #[case(
        ChangeState::Asked,
        ChangeState::Declined,
        " ",
        Some(FreezeRefusal::ReasonRequired)
    )]
    #[case(ChangeState::Asked, ChangeState::Declined, "ya salió la carga", None)]
    #[case(
        ChangeState::Declined,
        ChangeState::Accepted,
        "",
        Some(FreezeRefusal::Decided)
    )]
    #[case(
        ChangeState::Accepted,
        ChangeState::Declined,
        "no",
        Some(FreezeRefusal::Decided)
    )]
    fn a_request_is_decided_once_and_declined_for_a_reason(
        #[case] from: ChangeState,
        #[case] to: ChangeState,
        #[case] reason: &str,
        #[case] refusal: Option<FreezeRefusal>,
    ) {
        assert_eq!(check_decision(from, to, reason).err(), refusal);
    }

    #[test]
    fn a_request_says_who_asks_and_why() {
        let words = ChangeWords {
            asked_by: " ".to_owned(),
            why: String::new(),
        };
        assert_eq!(words.parse().unwrap_err().0.len(), 2);
    }
}
