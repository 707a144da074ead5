//! What is to be done for a company, by whom and until when, and what came of it.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::{ContactId, MissionId, PersonId, ProductId};
use crate::problem::Problems;
use crate::time::Day;

const WHAT: usize = 300;
const OUTCOME: usize = 1_000;
/// What is due within so many days is told of.
pub const SOON: u32 = 7;

crate::text_enum! {
    /// How a follow-up stands.
    pub enum FollowUpState {
        /// Somebody still has to do it.
        Open = "open",
        /// It is done.
        Done = "done",
        /// It is not done any more, for a reason.
        Dropped = "dropped",
    }
}

crate::text_enum! {
    /// When an open follow-up is due, seen from a day.
    pub enum FollowUpDue {
        /// Its day has passed.
        Overdue = "overdue",
        /// Its day comes within [`SOON`], or has passed.
        Soon = "soon",
        /// Its day is further away.
        Later = "later",
    }
}

/// A follow-up as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FollowUpDetails", rename_all = "camelCase")]
pub struct FollowUpForm {
    /// What is to be done.
    pub what: String,
    /// Until which day.
    pub due_on: String,
    /// Who does it: a person of the office.
    pub person: Option<PersonId>,
    /// The contact that it is about.
    pub contact: Option<ContactId>,
    /// The product that it is about.
    pub product: Option<ProductId>,
    /// The mission that it is about.
    pub mission: Option<MissionId>,
}

/// A follow-up in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// What is to be done.
    pub what: String,
    /// Until which day.
    pub due_on: Day,
    /// Who does it.
    pub person: PersonId,
    /// The contact that it is about.
    pub contact: Option<ContactId>,
    /// The product that it is about.
    pub product: Option<ProductId>,
    /// The mission that it is about.
    pub mission: Option<MissionId>,
}

impl FollowUp {
    /// Reads a form. A day that has passed is allowed: what was promised and forgotten is overdue from
    /// the start.
    pub fn parse(form: &FollowUpForm) -> Result<Self, Problems> {
        Self::parse_at(form, "")
    }

    /// Reads a form that stands in a part of another: `at` is put before the names of its fields.
    fn parse_at(form: &FollowUpForm, at: &str) -> Result<Self, Problems> {
        let field = |name: &str| format!("{at}{name}");
        let mut reader = Reader::default();
        let what = reader.required(&field("what"), &form.what, WHAT);
        let due_on = reader.required_parsed(&field("dueOn"), "day", &form.due_on);
        if form.person.is_none() {
            reader.problems.note(&field("person"), "required");
        }
        match (due_on, form.person) {
            (Some(due_on), Some(person)) => reader.problems.or(Self {
                what,
                due_on,
                person,
                contact: form.contact,
                product: form.product,
                mission: form.mission,
            }),
            _ => Err(reader.problems),
        }
    }

    /// The form that reads as this.
    pub fn form(&self) -> FollowUpForm {
        FollowUpForm {
            what: self.what.clone(),
            due_on: self.due_on.to_string(),
            person: Some(self.person),
            contact: self.contact,
            product: self.product,
            mission: self.mission,
        }
    }
}

/// The end of a follow-up as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FollowUpClosing")]
pub struct ClosingForm {
    /// Done or dropped.
    pub state: FollowUpState,
    /// What came of it; why it was dropped.
    pub outcome: String,
    /// On which day.
    pub on: String,
    /// What is to be done after it, where anything is.
    pub next: Option<FollowUpForm>,
}

/// The end of a follow-up in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Done or dropped.
    pub state: FollowUpState,
    /// What came of it.
    pub outcome: String,
    /// On which day.
    pub on: Day,
    /// What is to be done after it.
    pub next: Option<FollowUp>,
}

impl Closing {
    /// Reads a form; `today` is the last day on which it can have ended. Who drops it says why.
    pub fn parse(form: &ClosingForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let outcome = reader.lines("outcome", &form.outcome, OUTCOME);
        match form.state {
            FollowUpState::Open => reader.problems.note("state", "follow-up-open"),
            FollowUpState::Dropped if outcome.is_empty() => {
                reader.problems.note("outcome", "follow-up-reason");
            }
            FollowUpState::Done | FollowUpState::Dropped => {}
        }
        let on: Option<Day> = reader.required_parsed("on", "day", &form.on);
        if on.is_some_and(|day| day > today) {
            reader.problems.note("on", "follow-up-later");
        }
        let next = form
            .next
            .as_ref()
            .map(|next| FollowUp::parse_at(next, "next."));
        let next = match next.transpose() {
            Ok(next) => next,
            Err(problems) => {
                reader.problems.0.extend(problems.0);
                None
            }
        };
        let Some(on) = on else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            state: form.state,
            outcome,
            on,
            next,
        })
    }
}

impl FollowUpDue {
    /// The first and the last day on which what is due so falls, seen from a day; none where the days go
    /// on.
    pub fn days(self, today: Day) -> (Option<Day>, Option<Day>) {
        let soon = today.days_later(SOON);
        match self {
            Self::Overdue => (None, Some(today.yesterday())),
            Self::Soon => (None, Some(soon)),
            Self::Later => (Some(soon.tomorrow()), None),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Closing, ClosingForm, FollowUp, FollowUpDue, FollowUpForm, FollowUpState};
    use crate::ids::PersonId;
    use crate::problem::Problems;
    use crate::time::Day;

    fn form(what: &str, due_on: &str) -> FollowUpForm {
        FollowUpForm {
            what: what.to_owned(),
            due_on: due_on.to_owned(),
            person: Some(PersonId(Uuid::nil())),
            contact: None,
            product: None,
            mission: None,
        }
    }

    fn closing(state: FollowUpState, outcome: &str, on: &str) -> ClosingForm {
        ClosingForm {
            state,
            outcome: outcome.to_owned(),
            on: on.to_owned(),
            next: None,
        }
    }

    fn told(problems: &Problems) -> Vec<(&str, &str)> {
        let found = problems.0.iter();
        found
            .map(|found| (found.field.as_str(), found.code.as_str()))
            .collect()
    }

    #[test]
    fn says_at_once_everything_that_is_missing() {
        let blank = FollowUpForm {
            person: None,
            ..form("  ", "")
        };
        let problems = FollowUp::parse(&blank).unwrap_err();
        let all = [
            ("what", "required"),
            ("dueOn", "required"),
            ("person", "required"),
        ];
        assert_eq!(told(&problems), all);
        let read = FollowUp::parse(&form(" Enviar  la ficha ", "2026-12-18")).unwrap();
        assert_eq!(read.what, "Enviar la ficha");
        assert_eq!(FollowUp::parse(&read.form()), Ok(read));
    }

    #[test]
    fn whoever_drops_it_says_why_and_nothing_ends_in_the_future() {
        let today = Day::of(2026, 12, 11);
        let parse = |form: &ClosingForm| Closing::parse(form, today);
        assert!(parse(&closing(FollowUpState::Done, "", "2026-12-11")).is_ok());
        let refused = [
            (
                FollowUpState::Open,
                "",
                "2026-12-11",
                ("state", "follow-up-open"),
            ),
            (
                FollowUpState::Dropped,
                " ",
                "2026-12-11",
                ("outcome", "follow-up-reason"),
            ),
            (
                FollowUpState::Done,
                "",
                "2026-12-12",
                ("on", "follow-up-later"),
            ),
            (FollowUpState::Done, "", "ayer", ("on", "day")),
        ];
        for (state, outcome, on, problem) in refused {
            let problems = parse(&closing(state, outcome, on)).unwrap_err();
            assert_eq!(told(&problems), [problem]);
        }
    }

    #[test]
    fn what_comes_next_is_read_with_it() {
        let today = Day::of(2026, 12, 11);
        let done = closing(FollowUpState::Done, "Pidió precios", "2026-12-10");
        let with = |next| ClosingForm {
            next: Some(next),
            ..done.clone()
        };
        let read = Closing::parse(&with(form("Enviar precios", "2026-12-18")), today).unwrap();
        assert_eq!(read.next.unwrap().what, "Enviar precios");
        let problems = Closing::parse(&with(form("", "2026-12-18")), today).unwrap_err();
        assert_eq!(told(&problems), [("next.what", "required")]);
    }

    proptest! {
        #[test]
        fn each_day_is_soon_or_later_and_overdue_is_soon(ahead in 0_u32..40, behind in 0_u32..40) {
            let today = Day::of(2026, 12, 11).days_later(behind);
            let day = Day::of(2026, 12, 11).days_later(ahead);
            let holds = |due: FollowUpDue| {
                let (from, to) = due.days(today);
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            };
            prop_assert_ne!(holds(FollowUpDue::Soon), holds(FollowUpDue::Later));
            prop_assert_eq!(holds(FollowUpDue::Overdue), day < today);
            prop_assert!(!holds(FollowUpDue::Overdue) || holds(FollowUpDue::Soon));
        }
    }
}
