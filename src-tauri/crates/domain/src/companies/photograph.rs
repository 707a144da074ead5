//! What is on a photograph, in words: read to whoever does not see it, in the language of the page.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;

/// Longer texts describe more than a picture shows.
const LONGEST: usize = 250;

/// The words of a photograph as they are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "AltText")]
pub struct AltTextForm {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

/// The words of a photograph, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AltText {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

impl AltText {
    /// Reads a form: both languages are asked for.
    pub fn parse(form: &AltTextForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let told = Self {
            es: reader.required("es", &form.es, LONGEST),
            en: reader.required("en", &form.en, LONGEST),
        };
        reader.problems.or(told)
    }
}

#[cfg(test)]
mod tests {
    use super::{AltText, AltTextForm};

    #[test]
    fn both_languages_are_asked_for_at_once() {
        let problems = AltText::parse(&AltTextForm::default()).unwrap_err();
        let fields = problems.0.iter().map(|problem| problem.field.as_str());
        assert_eq!(fields.collect::<Vec<_>>(), ["es", "en"]);
        let typed = AltTextForm {
            es: " Caja  de aguacates ".to_owned(),
            en: "Box of avocados".to_owned(),
        };
        assert_eq!(AltText::parse(&typed).unwrap().es, "Caja de aguacates");
    }
}
