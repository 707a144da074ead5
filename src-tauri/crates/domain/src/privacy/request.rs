//! Requests of persons about their data (access, rectification, cancellation, opposition): what they ask,
//! in which state they are, and by when the office has to do what.
//!
//! The terms are a table beside this module, by law: that for public bodies (LGPDPPSO) and that for
//! private parties (LFPDPPP), in business days. Both laws were replaced on 2025-03-20; the table has the
//! terms of the ones before, which nobody has read in the new texts yet, so that every row is of `low`
//! confidence. Asking for more information starts the term of the answer anew once it came.

mod form;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use self::form::{ArcoForm, ArcoHappened, ArcoRequest, ArcoStepForm};
use crate::calendar::BusinessCalendar;
use crate::time::Day;

const TERMS: &str = include_str!("terms.tsv");

static ALL_TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let lines = TERMS.lines().skip(1);
    lines.filter_map(Term::of_line).collect()
});

crate::text_enum! {
    /// What a person asks for.
    pub enum ArcoRight {
        /// To know what the office holds.
        Access = "access",
        /// To have it put right.
        Rectification = "rectification",
        /// To have it erased.
        Cancellation = "cancellation",
        /// That it is not used for something.
        Opposition = "opposition",
    }
}

crate::text_enum! {
    /// The law that says by when.
    pub enum PrivacyLaw {
        /// For public bodies.
        Lgpdppso = "lgpdppso",
        /// For private parties.
        Lfpdppp = "lfpdppp",
    }
}

crate::text_enum! {
    /// How the identity of whoever asks was checked.
    pub enum IdentityCheck {
        /// Not yet.
        None = "none",
        /// An official document, seen at the office.
        InPerson = "in-person",
        /// A copy of an official document.
        Copy = "copy",
        /// An electronic signature.
        ElectronicSignature = "electronic-signature",
        /// A representative, with the document that says so.
        Representative = "representative",
    }
}

crate::text_enum! {
    /// What was answered.
    pub enum ArcoAnswer {
        /// What was asked.
        Granted = "granted",
        /// A part of it.
        Partly = "partly",
        /// Nothing of it.
        Refused = "refused",
    }
}

crate::text_enum! {
    /// Where a request stands.
    pub enum ArcoState {
        /// It came.
        Received = "received",
        /// More information was asked for.
        InfoAsked = "info-asked",
        /// It was answered.
        Answered = "answered",
        /// What was granted was done.
        CarriedOut = "carried-out",
        /// Nothing is left to do.
        Closed = "closed",
    }
}

crate::text_enum! {
    /// What can happen to a request.
    pub enum ArcoStep {
        /// More information is asked for.
        AskInfo = "ask-info",
        /// The information came.
        InfoCame = "info-came",
        /// The term of the answer is extended.
        Extend = "extend",
        /// It is answered.
        Answer = "answer",
        /// The term for doing it is extended.
        ExtendDoing = "extend-doing",
        /// What was granted is done.
        CarryOut = "carry-out",
        /// Nothing is left to do.
        Close = "close",
    }
}

crate::text_enum! {
    /// What a term is for.
    pub enum ArcoTerm {
        /// The office asks for more information.
        Ask = "ask",
        /// The person gives it, or the request counts as not made.
        Tell = "tell",
        /// The office answers.
        Answer = "answer",
        /// The office does what it granted.
        CarryOut = "carry-out",
    }
}

/// A term of a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The law.
    pub law: PrivacyLaw,
    /// What it is for.
    pub term: ArcoTerm,
    /// Business days, from the day after what starts it.
    pub days: u32,
    /// By how many more it can be extended, once.
    pub extension: u32,
    /// Article.
    pub citation: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// How sure we are: high, medium, low.
    pub confidence: &'static str,
}

impl Term {
    fn of_line(line: &'static str) -> Option<Self> {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [law, term, days, extension, citation, source, confidence] = cells.try_into().ok()?;
        Some(Self {
            law: law.parse().ok()?,
            term: term.parse().ok()?,
            days: days.parse().ok()?,
            extension: extension.parse().ok()?,
            citation,
            source,
            confidence,
        })
    }

    /// A term of a law.
    pub fn of(law: PrivacyLaw, term: ArcoTerm) -> Option<&'static Self> {
        ALL_TERMS
            .iter()
            .find(|known| known.law == law && known.term == term)
    }
}

/// The days on which something happened to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArcoDays {
    /// It came.
    pub received: Day,
    /// More information was asked for.
    pub info_asked: Option<Day>,
    /// The information came.
    pub info_came: Option<Day>,
    /// The term of the answer was extended.
    pub extended: Option<Day>,
    /// It was answered, and what.
    pub answered: Option<(Day, ArcoAnswer)>,
    /// The term for doing it was extended.
    pub doing_extended: Option<Day>,
    /// What was granted was done.
    pub carried_out: Option<Day>,
    /// Nothing is left to do.
    pub closed: Option<Day>,
}

/// By when something has to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ArcoDeadline {
    /// What.
    pub term: ArcoTerm,
    /// The last day for it.
    pub due: Day,
    /// From the day after this one.
    pub from: Day,
    /// Business days, the extension among them.
    pub days: u32,
    /// Article of the law.
    pub citation: String,
    /// How sure we are of the term: high, medium, low.
    pub confidence: String,
}

impl ArcoDays {
    /// A request that came.
    pub fn received(received: Day) -> Self {
        Self {
            received,
            info_asked: None,
            info_came: None,
            extended: None,
            answered: None,
            doing_extended: None,
            carried_out: None,
            closed: None,
        }
    }

    /// Where the request stands.
    pub fn state(&self) -> ArcoState {
        if self.closed.is_some() {
            ArcoState::Closed
        } else if self.carried_out.is_some() {
            ArcoState::CarriedOut
        } else if self.answered.is_some() {
            ArcoState::Answered
        } else if self.info_asked.is_some() && self.info_came.is_none() {
            ArcoState::InfoAsked
        } else {
            ArcoState::Received
        }
    }

    /// What can happen next, in the order in which one would think of it.
    pub fn steps(&self, law: PrivacyLaw) -> Vec<ArcoStep> {
        let is_extendable = |term| Term::of(law, term).is_some_and(|term| term.extension > 0);
        let is_granted = self
            .answered
            .is_some_and(|(_, answer)| answer != ArcoAnswer::Refused);
        let mut steps = Vec::new();
        match self.state() {
            ArcoState::Received => {
                steps.push(ArcoStep::Answer);
                // It can be asked for once only.
                if self.info_asked.is_none() {
                    steps.push(ArcoStep::AskInfo);
                }
                if self.extended.is_none() && is_extendable(ArcoTerm::Answer) {
                    steps.push(ArcoStep::Extend);
                }
            }
            ArcoState::InfoAsked => steps.extend([ArcoStep::InfoCame, ArcoStep::Close]),
            ArcoState::Answered if is_granted => {
                steps.push(ArcoStep::CarryOut);
                if self.doing_extended.is_none() && is_extendable(ArcoTerm::CarryOut) {
                    steps.push(ArcoStep::ExtendDoing);
                }
            }
            ArcoState::Answered | ArcoState::CarriedOut => steps.push(ArcoStep::Close),
            ArcoState::Closed => {}
        }
        steps
    }

    /// The last day on which anything happened.
    pub fn last(&self) -> Day {
        let answered = self.answered.map(|(day, _)| day);
        let days = [
            self.info_asked,
            self.info_came,
            self.extended,
            answered,
            self.doing_extended,
            self.carried_out,
            self.closed,
        ];
        days.into_iter().flatten().fold(self.received, Ord::max)
    }

    /// By when the next thing has to be done; none where nothing has.
    pub fn deadline(&self, law: PrivacyLaw, office: &BusinessCalendar) -> Option<ArcoDeadline> {
        let (term, from, is_extended) = match self.state() {
            ArcoState::Received => {
                let from = self.info_came.unwrap_or(self.received);
                (ArcoTerm::Answer, from, self.extended.is_some())
            }
            ArcoState::InfoAsked => (ArcoTerm::Tell, self.info_asked?, false),
            ArcoState::Answered => {
                let (day, answer) = self.answered?;
                if answer == ArcoAnswer::Refused {
                    return None;
                }
                (ArcoTerm::CarryOut, day, self.doing_extended.is_some())
            }
            ArcoState::CarriedOut | ArcoState::Closed => return None,
        };
        deadline(law, term, from, is_extended, office)
    }

    /// Until when more information may be asked for; none where it no longer may.
    pub fn ask_until(&self, law: PrivacyLaw, office: &BusinessCalendar) -> Option<ArcoDeadline> {
        let may_ask = self.steps(law).contains(&ArcoStep::AskInfo);
        may_ask
            .then(|| deadline(law, ArcoTerm::Ask, self.received, false, office))
            .flatten()
    }
}

fn deadline(
    law: PrivacyLaw,
    term: ArcoTerm,
    from: Day,
    is_extended: bool,
    office: &BusinessCalendar,
) -> Option<ArcoDeadline> {
    let found = Term::of(law, term)?;
    let more = if is_extended { found.extension } else { 0 };
    let days = found.days + more;
    Some(ArcoDeadline {
        term,
        due: office.after(from, days),
        from,
        days,
        citation: found.citation.to_owned(),
        confidence: found.confidence.to_owned(),
    })
}

#[cfg(test)]
mod tests;
