//! Tags: the office's own words for companies, each once however it is written.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::text::fold;

/// How many signs the name of a tag may have: longer ones are texts.
const LONGEST_NAME: usize = 60;
const LONGEST_EXPLANATION: usize = 300;

/// What stands between tags where several are in one cell of a table.
pub const BETWEEN: char = ';';

/// A tag as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TagForm {
    /// Its name.
    pub name: String,
    /// When it is put on; may be blank.
    pub explanation: String,
}

/// A tag in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name, with single spaces.
    pub name: String,
    /// When it is put on.
    pub explanation: String,
}

impl Tag {
    /// Reads a form.
    pub fn parse(form: &TagForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &form.name, LONGEST_NAME);
        if name.contains(BETWEEN) {
            let found = [("found", BETWEEN.to_string())];
            reader.problems.note_with("name", "tag-sign", found);
        } else if !name.is_empty() && key(&name).is_empty() {
            reader.problems.note("name", "tag-without-letters");
        }
        let explanation = reader.lines("explanation", &form.explanation, LONGEST_EXPLANATION);
        reader.problems.or(Self { name, explanation })
    }

    /// A tag of which only the name is told.
    pub fn named(name: &str) -> Result<Self, Problems> {
        Self::parse(&TagForm {
            name: name.to_owned(),
            explanation: String::new(),
        })
    }
}

/// What two names have in common that name one tag: case, accents, spaces and signs do not tell them apart.
pub fn key(name: &str) -> String {
    fold(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Tag, TagForm, key};

    #[rstest]
    #[case("Agroindustria", " AGROINDUSTRIA ")]
    #[case("Exportación directa", "exportacion  directa")]
    #[case("Pabellón 2027", "pabellon 2027")]
    fn one_name_however_it_is_written(#[case] one: &str, #[case] other: &str) {
        assert_eq!(key(one), key(other));
    }

    #[test]
    fn another_word_is_another_tag() {
        assert_ne!(key("Mujeres exportadoras"), key("Jóvenes exportadores"));
        assert_ne!(key("Feria 2026"), key("Feria 2027"));
    }

    #[rstest]
    #[case("  ", "required")]
    #[case("Moda; calzado", "tag-sign")]
    #[case("…", "tag-without-letters")]
    fn refuses_what_is_no_name(#[case] name: &str, #[case] code: &str) {
        let problems = Tag::named(name).unwrap_err();
        assert_eq!(problems.0[0].code, code);
    }

    #[test]
    fn tells_everything_that_is_too_long_at_once() {
        let form = TagForm {
            name: "a".repeat(61),
            explanation: "b".repeat(301),
        };
        let problems = Tag::parse(&form).unwrap_err();
        let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "explanation"]);
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_the_key(name in "\\PC{0,40}") {
            prop_assert_eq!(key(&key(&name)), key(&name));
        }

        #[test]
        fn a_name_that_is_read_is_read_as_it_is(name in "[A-Za-zÑñÁÉÍÓÚáéíóú0-9]{1,12}( [A-Za-zñáéíóú0-9]{1,12}){0,3}") {
            let read = Tag::named(&name).unwrap();
            prop_assert_eq!(Tag::named(&read.name).unwrap(), read);
        }
    }
}
