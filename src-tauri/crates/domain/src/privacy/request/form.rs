//! Requests and their steps as they are typed, read with all that is wrong at once.

use serde::{Deserialize, Serialize};

use super::{ArcoAnswer, ArcoDays, ArcoRight, ArcoStep, IdentityCheck, PrivacyLaw};
use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const LONGEST_NAME: usize = 200;
const LONGEST_TEXT: usize = 4_000;

/// A request as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArcoForm {
    /// Who asks about their data.
    pub name: String,
    /// Who asks in their name; blank where nobody does.
    pub representative: String,
    /// Where the answer goes: a mail, a telephone, an address.
    pub reply_to: String,
    /// What is asked for.
    pub right: ArcoRight,
    /// The law that says by when.
    pub law: PrivacyLaw,
    /// The day on which it came.
    pub received_on: String,
    /// How the identity was checked.
    pub identity: IdentityCheck,
    /// What exactly is asked, in the words of whoever asks.
    pub details: String,
}

/// A request, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArcoRequest {
    /// Who asks about their data.
    pub name: String,
    /// Who asks in their name; blank where nobody does.
    pub representative: String,
    /// Where the answer goes.
    pub reply_to: String,
    /// What is asked for.
    pub right: ArcoRight,
    /// The law that says by when.
    pub law: PrivacyLaw,
    /// The day on which it came.
    pub received_on: Day,
    /// How the identity was checked.
    pub identity: IdentityCheck,
    /// What exactly is asked.
    pub details: String,
}

impl ArcoRequest {
    /// Reads a request; tells all that is wrong at once.
    pub fn parse(form: &ArcoForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, LONGEST_NAME);
        let representative = reader.text("representative", &form.representative, LONGEST_NAME);
        let reply_to = reader.required("replyTo", &form.reply_to, LONGEST_NAME);
        let details = reader.lines("details", &form.details, LONGEST_TEXT);
        let received: Option<Day> = reader.required_parsed("receivedOn", "day", &form.received_on);
        if received.is_some_and(|day| day > today) {
            reader.problems.note("receivedOn", "day-to-come");
        }
        let is_represented = form.identity == IdentityCheck::Representative;
        if is_represented && representative.is_empty() {
            reader.problems.note("representative", "required");
        }
        let request = Self {
            name,
            representative,
            reply_to,
            right: form.right,
            law: form.law,
            received_on: received.unwrap_or(today),
            identity: form.identity,
            details,
        };
        reader.problems.or(request)
    }

    /// The form that this came from.
    pub fn form(&self) -> ArcoForm {
        ArcoForm {
            name: self.name.clone(),
            representative: self.representative.clone(),
            reply_to: self.reply_to.clone(),
            right: self.right,
            law: self.law,
            received_on: self.received_on.to_string(),
            identity: self.identity,
            details: self.details.clone(),
        }
    }
}

/// Something that happened to a request, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ArcoStepForm {
    /// What happened.
    pub step: ArcoStep,
    /// When.
    pub on: String,
    /// What was answered; for an answer only.
    pub answer: Option<ArcoAnswer>,
    /// The ground, or what was asked or done.
    pub note: String,
}

/// Something that happened to a request, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArcoHappened {
    /// The days with it.
    pub days: ArcoDays,
    /// The ground, or what was asked or done.
    pub note: String,
}

impl ArcoDays {
    /// What a request is after something happened to it, or all that is wrong with that. Whether the step
    /// follows is [`ArcoDays::steps`].
    pub fn after(
        &self,
        form: &ArcoStepForm,
        identity: IdentityCheck,
        today: Day,
    ) -> Result<ArcoHappened, Problems> {
        let mut reader = Reader::default();
        let on: Option<Day> = reader.required_parsed("on", "day", &form.on);
        if on.is_some_and(|day| day > today) {
            reader.problems.note("on", "day-to-come");
        } else if on.is_some_and(|day| day < self.last()) {
            let params = [("last", self.last().to_string())];
            reader.problems.note_with("on", "arco-day-before", params);
        }
        let note = reader.lines("note", &form.note, LONGEST_TEXT);
        let needs_ground = match form.step {
            ArcoStep::AskInfo | ArcoStep::Extend | ArcoStep::ExtendDoing => true,
            ArcoStep::Answer => form
                .answer
                .is_some_and(|answer| answer != ArcoAnswer::Granted),
            ArcoStep::InfoCame | ArcoStep::CarryOut | ArcoStep::Close => false,
        };
        if needs_ground && note.is_empty() {
            reader.problems.note("note", "required");
        }
        let is_answer = form.step == ArcoStep::Answer;
        if is_answer && form.answer.is_none() {
            reader.problems.note("answer", "required");
        }
        let grants = form
            .answer
            .is_some_and(|answer| answer != ArcoAnswer::Refused);
        if is_answer && grants && identity == IdentityCheck::None {
            reader.problems.note("answer", "arco-identity");
        }
        let day = on.unwrap_or(today);
        let mut days = *self;
        match form.step {
            ArcoStep::AskInfo => days.info_asked = Some(day),
            ArcoStep::InfoCame => days.info_came = Some(day),
            ArcoStep::Extend => days.extended = Some(day),
            ArcoStep::Answer => {
                days.answered = form.answer.map(|answer| (day, answer));
            }
            ArcoStep::ExtendDoing => days.doing_extended = Some(day),
            ArcoStep::CarryOut => days.carried_out = Some(day),
            ArcoStep::Close => days.closed = Some(day),
        }
        reader.problems.or(ArcoHappened { days, note })
    }
}
