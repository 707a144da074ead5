//! Lists of companies by name: put together by hand, for a purpose.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::text::fold;

const LONGEST_NAME: usize = 80;
const LONGEST_PURPOSE: usize = 500;
const LONGEST_NOTE: usize = 500;

/// A list as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RosterForm {
    /// Its name, e.g. "Pabellón Anuga 2027".
    pub name: String,
    /// What it is for; may be blank.
    pub purpose: String,
}

/// A list in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// Its name, with single spaces.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

impl Roster {
    /// Reads a form.
    pub fn parse(form: &RosterForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, LONGEST_NAME);
        if !name.is_empty() && fold(&name).is_empty() {
            reader.problems.note("name", "roster-without-letters");
        }
        let purpose = reader.lines("purpose", &form.purpose, LONGEST_PURPOSE);
        reader.problems.or(Self { name, purpose })
    }

    /// A list of which only the name is told.
    pub fn named(name: &str) -> Result<Self, Problems> {
        Self::parse(&RosterForm {
            name: name.to_owned(),
            purpose: String::new(),
        })
    }
}

/// Reads what is noted of a company in a list.
pub fn note(text: &str) -> Result<String, Problems> {
    let mut reader = Reader::default();
    let note = reader.lines("note", text, LONGEST_NOTE);
    reader.problems.or(note)
}

/// What is noted of two records of one company that are both in a list, when they become one: all of it,
/// also where that is more than a person may type.
pub fn joined_notes(stays: &str, goes: &str) -> String {
    if goes.is_empty() || stays.contains(goes) {
        return stays.to_owned();
    }
    if stays.is_empty() {
        return goes.to_owned();
    }
    format!("{stays}\n{goes}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Roster, RosterForm, joined_notes};

    #[test]
    fn reads_a_name_and_a_purpose() {
        let form = RosterForm {
            name: "  Pabellón   Anuga 2027 ".to_owned(),
            purpose: " Quienes van al pabellón\n".to_owned(),
        };
        let read = Roster::parse(&form).unwrap();
        assert_eq!(read.name, "Pabellón Anuga 2027");
        assert_eq!(read.purpose, "Quienes van al pabellón");
    }

    #[rstest]
    #[case("", "required")]
    #[case("--", "roster-without-letters")]
    #[case(&"a".repeat(81), "too-long")]
    fn refuses_what_is_no_name(#[case] name: &str, #[case] code: &str) {
        assert_eq!(Roster::named(name).unwrap_err().0[0].code, code);
    }

    #[rstest]
    #[case("", "", "")]
    #[case("Con muestras", "", "Con muestras")]
    #[case("", "Con muestras", "Con muestras")]
    #[case("Con muestras", "Con muestras", "Con muestras")]
    #[case("Con muestras", "Sin visa", "Con muestras\nSin visa")]
    fn two_notes_become_one(#[case] stays: &str, #[case] goes: &str, #[case] joined: &str) {
        assert_eq!(joined_notes(stays, goes), joined);
    }

    proptest! {
        #[test]
        fn joined_notes_lose_nothing(stays in "\\PC{0,500}", goes in "\\PC{0,500}") {
            let joined = joined_notes(&stays, &goes);
            prop_assert!(joined.contains(&stays) && joined.contains(&goes));
        }
    }
}
