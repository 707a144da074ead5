//! The papers and things that a company and its delegates need for a mission: what is asked for, until
//! which day, and how long it must hold.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::{DelegateId, LessonId, RegistrationId};
use crate::problem::Problems;
use crate::text::fold;
use crate::time::Day;

const NAME: usize = 120;
const WORDS: usize = 300;
const MOST_DAYS: u32 = 730;
const MOST_MONTHS: u32 = 60;
/// What is due within so many days is told of.
pub const SOON: u32 = 14;

crate::text_enum! {
    /// What is needed; words: `needed-<code>`.
    pub enum NeededKind {
        /// A passport.
        Passport = "passport",
        /// A visa or an electronic permission to enter.
        Visa = "visa",
        /// A proof of vaccination or health.
        HealthProof = "health-proof",
        /// An insurance of the journey.
        Insurance = "insurance",
        /// Tickets.
        Ticket = "ticket",
        /// Lodging.
        Lodging = "lodging",
        /// Samples.
        Samples = "samples",
        /// The invoice with which samples cross a border.
        SampleInvoice = "sample-invoice",
        /// The carnet for goods that come back.
        AtaCarnet = "ata-carnet",
        /// A permission that the product needs in the market.
        ProductPermit = "product-permit",
        /// Labels in the language of the market.
        Labels = "labels",
        /// Catalogue, price list, cards.
        SalesMaterial = "sales-material",
        /// Something else, by its title.
        Other = "other",
    }
}

crate::text_enum! {
    /// Of whom something is needed.
    pub enum NeededOf {
        /// Of each company.
        Company = "company",
        /// Of each delegate.
        Delegate = "delegate",
    }
}

crate::text_enum! {
    /// How far something is; words: `needed-state-<code>`.
    pub enum NeededState {
        /// It was asked for.
        Asked = "asked",
        /// It is there, and nobody looked at it.
        HandedIn = "handed-in",
        /// Somebody looked at it, and it is as it should be.
        Checked = "checked",
        /// It is not needed in this case.
        NotNeeded = "not-needed",
    }
}

/// How long something must hold: `none`, `return`, or `return+6` for six months after the return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct HoldsUntil(Option<u32>);

/// The text is not a rule of how long something must hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a rule of expiry: {0}")]
pub struct NotARule(pub String);

impl HoldsUntil {
    /// It does not expire.
    pub const NONE: Self = Self(None);

    /// Until so many months after the return; none of them for the day of the return.
    pub const fn after_return(months: u32) -> Self {
        Self(Some(months))
    }

    /// The first day on which it may not hold any more.
    pub fn least(self, returns_on: Day) -> Option<Day> {
        self.0.map(|months| returns_on.months_later(months))
    }
}

impl fmt::Display for HoldsUntil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("none"),
            Some(0) => f.write_str("return"),
            Some(months) => write!(f, "return+{months}"),
        }
    }
}

impl FromStr for HoldsUntil {
    type Err = NotARule;

    fn from_str(text: &str) -> Result<Self, NotARule> {
        let months = match text {
            "none" => return Ok(Self(None)),
            "return" => Some(0),
            other => other
                .strip_prefix("return+")
                .and_then(|months| months.parse().ok())
                .filter(|months| (1..=MOST_MONTHS).contains(months)),
        };
        let rule = months.map(|months| Self(Some(months)));
        rule.ok_or_else(|| NotARule(text.to_owned()))
    }
}

crate::text_type!(HoldsUntil);

/// A line of a checklist as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ChecklistLine", rename_all = "camelCase")]
pub struct LineForm {
    /// What is needed.
    pub kind: NeededKind,
    /// What it is in words; may be blank where the kind says it.
    pub title: String,
    /// Of whom.
    pub of: NeededOf,
    /// How long it must hold.
    pub holds: HoldsUntil,
    /// So many days before the mission begins it must be there.
    pub days_before: u32,
}

/// A checklist that the office keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ChecklistTemplate", rename_all = "camelCase")]
pub struct TemplateForm {
    /// What it is called.
    pub name: String,
    /// Its lines.
    pub lines: Vec<LineForm>,
}

impl TemplateForm {
    /// The checklist in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &self.name, NAME);
        if self.lines.is_empty() {
            reader.problems.note("lines", "required");
        }
        let mut lines: Vec<LineForm> = Vec::with_capacity(self.lines.len());
        for (index, line) in self.lines.iter().enumerate() {
            let line = line.read(&format!("lines.{index}."), &mut reader);
            if lines.iter().any(|other| other.is_same(&line)) {
                let field = format!("lines.{index}.title");
                reader.problems.note(&field, "line-twice");
            }
            lines.push(line);
        }
        reader.problems.or(Self { name, lines })
    }
}

impl LineForm {
    /// The line in its canonical writing.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let line = self.read("", &mut reader);
        reader.problems.or(line)
    }

    fn read(&self, prefix: &str, reader: &mut Reader) -> Self {
        let field = format!("{prefix}title");
        let title = if self.kind == NeededKind::Other {
            reader.required(&field, &self.title, WORDS)
        } else {
            reader.text(&field, &self.title, WORDS)
        };
        if self.days_before > MOST_DAYS {
            let params = [("min", "0".to_owned()), ("max", MOST_DAYS.to_string())];
            let field = format!("{prefix}daysBefore");
            reader.problems.note_with(&field, "out-of-range", params);
        }
        Self {
            title,
            ..self.clone()
        }
    }

    /// Whether two lines ask for one thing.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.kind, self.of) == (other.kind, other.of) && fold(&self.title) == fold(&other.title)
    }

    /// The day until which it must be there.
    pub fn due(&self, starts_on: Day) -> Day {
        super::tasks::days_before(starts_on, i64::from(self.days_before))
    }
}

/// A company of a mission with the people whom it sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The registration of the company.
    pub registration: RegistrationId,
    /// Its delegates.
    pub delegates: Vec<DelegateId>,
}

impl Party {
    /// Of whom something is asked: one of each delegate, or one of the company.
    pub fn asked(&self, of: NeededOf) -> Vec<Option<DelegateId>> {
        match of {
            NeededOf::Company => vec![None],
            NeededOf::Delegate => self.delegates.iter().copied().map(Some).collect(),
        }
    }
}

/// A line with the lesson of an earlier mission that asks for it.
pub type LineOf = (LineForm, Option<LessonId>);

/// The lines that a checklist does not have yet. Asking twice adds nothing.
pub fn new_lines(wanted: &[LineOf], has: &[LineForm]) -> Vec<LineOf> {
    let mut new: Vec<LineOf> = Vec::new();
    for (line, lesson) in wanted {
        let mut known = has.iter().chain(new.iter().map(|(line, _)| line));
        if !known.any(|one| one.is_same(line)) {
            new.push((line.clone(), *lesson));
        }
    }
    new
}

crate::text_enum! {
    /// Why a state of something needed does not follow; words: `needed-refusal-<code>`.
    pub enum NeededRefusal {
        /// The states do not follow each other.
        NoSuchMove = "no-such-move",
        /// A reason is missing.
        ReasonRequired = "reason-required",
        /// It must be said until which day it holds.
        ExpiryRequired = "expiry-required",
        /// It does not hold for as long as it must.
        ExpiresTooSoon = "expires-too-soon",
    }
}

/// How far something is and how long it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// How far it is.
    pub state: NeededState,
    /// The last day on which it holds.
    pub until: Option<Day>,
}

/// Whether something may go from one state to another. What expires too soon is not found in order.
pub fn check_move(
    from: NeededState,
    to: Held,
    holds: HoldsUntil,
    returns_on: Day,
    reason: &str,
) -> Result<(), NeededRefusal> {
    use NeededState::{Asked, Checked, HandedIn, NotNeeded};
    let takes_reason = match (from, to.state) {
        (Asked, HandedIn) | (HandedIn, Checked) | (NotNeeded, Asked) => false,
        (Asked | HandedIn, NotNeeded) | (HandedIn | Checked, Asked) => true,
        (Asked, Asked | Checked)
        | (HandedIn, HandedIn)
        | (Checked | NotNeeded, HandedIn | Checked | NotNeeded) => {
            return Err(NeededRefusal::NoSuchMove);
        }
    };
    if takes_reason && reason.trim().is_empty() {
        return Err(NeededRefusal::ReasonRequired);
    }
    match (to.state, holds.least(returns_on), to.until) {
        (Checked, Some(_), None) => Err(NeededRefusal::ExpiryRequired),
        (Checked, Some(least), Some(until)) if until < least => Err(NeededRefusal::ExpiresTooSoon),
        _ => Ok(()),
    }
}

crate::text_enum! {
    /// How something stands on a day; words: `needed-standing-<code>`.
    #[serde(rename = "NeededStanding")]
    pub enum Standing {
        /// Nothing is to be done.
        Fine = "fine",
        /// It is asked for, and there is time.
        Open = "open",
        /// Its day comes within [`SOON`].
        Soon = "soon",
        /// Its day has passed.
        Late = "late",
        /// It is there and must be looked at.
        ToCheck = "to-check",
        /// It is there and does not hold for as long as it must.
        ExpiresTooSoon = "expires-too-soon",
    }
}

/// How something stands on a day.
pub fn standing(
    held: Held,
    holds: HoldsUntil,
    due_on: Day,
    returns_on: Day,
    today: Day,
) -> Standing {
    let is_short = holds
        .least(returns_on)
        .zip(held.until)
        .is_some_and(|(least, until)| until < least);
    match held.state {
        NeededState::HandedIn | NeededState::Checked if is_short => Standing::ExpiresTooSoon,
        NeededState::Checked | NeededState::NotNeeded => Standing::Fine,
        NeededState::HandedIn => Standing::ToCheck,
        NeededState::Asked if due_on < today => Standing::Late,
        NeededState::Asked if due_on <= today.days_later(SOON) => Standing::Soon,
        NeededState::Asked => Standing::Open,
    }
}

#[cfg(test)]
mod tests;
