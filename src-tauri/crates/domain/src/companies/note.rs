//! What was said and done with a company on a day, as somebody of the office writes it down.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::ContactId;
use crate::problem::Problems;
use crate::time::Day;

const TEXT: usize = 10_000;

crate::text_enum! {
    /// How what a note tells came about.
    pub enum NoteKind {
        /// Somebody called.
        Call = "call",
        /// One side went to the other.
        Visit = "visit",
        /// Something was written: mail, a message of a telephone, a letter.
        Message = "message",
        /// Several sat together.
        Meeting = "meeting",
        /// Anything else that is worth remembering.
        Note = "note",
    }
}

/// A note as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "NoteDetails", rename_all = "camelCase")]
pub struct NoteForm {
    /// How it came about.
    pub kind: NoteKind,
    /// The day on which it happened.
    pub happened_on: String,
    /// What was said and done.
    pub text: String,
    /// The contacts that took part.
    pub contacts: Vec<ContactId>,
}

/// A note in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How it came about.
    pub kind: NoteKind,
    /// The day on which it happened.
    pub happened_on: Day,
    /// What was said and done.
    pub text: String,
    /// The contacts that took part, each once.
    pub contacts: BTreeSet<ContactId>,
}

impl Note {
    /// Reads a form; `today` is the last day on which it can have happened.
    pub fn parse(form: &NoteForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let happened_on: Option<Day> =
            reader.required_parsed("happenedOn", "day", &form.happened_on);
        if happened_on.is_some_and(|day| day > today) {
            reader.problems.note("happenedOn", "note-later");
        }
        let text = reader.lines("text", &form.text, TEXT);
        if text.is_empty() {
            reader.problems.note("text", "required");
        }
        let Some(happened_on) = happened_on else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            kind: form.kind,
            happened_on,
            text,
            contacts: form.contacts.iter().copied().collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Note, NoteForm, NoteKind};
    use crate::ids::ContactId;
    use crate::time::Day;

    fn form(on: &str, text: &str) -> NoteForm {
        NoteForm {
            kind: NoteKind::Call,
            happened_on: on.to_owned(),
            text: text.to_owned(),
            contacts: vec![ContactId(Uuid::nil()); 2],
        }
    }

    #[test]
    fn says_what_happened_on_a_day_that_has_come() {
        let today = Day::of(2026, 12, 11);
        let read = Note::parse(&form("2026-12-11", " Pidió precios.\nLlamar. "), today).unwrap();
        assert_eq!(read.text, "Pidió precios.\nLlamar.");
        assert_eq!(read.contacts.len(), 1, "who took part is named once");
        for (on, text, field, code) in [
            ("2026-12-12", "x", "happenedOn", "note-later"),
            ("", "x", "happenedOn", "required"),
            ("hoy", "x", "happenedOn", "day"),
            ("2026-12-11", " \n", "text", "required"),
        ] {
            let problems = Note::parse(&form(on, text), today).unwrap_err();
            let found: Vec<_> = problems
                .0
                .iter()
                .map(|it| (&*it.field, &*it.code))
                .collect();
            assert_eq!(found, [(field, code)]);
        }
        let long = "x".repeat(10_001);
        let problems = Note::parse(&form("2026-12-11", &long), today).unwrap_err();
        assert_eq!(problems.0[0].code, "too-long");
    }
}
