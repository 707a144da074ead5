//! Advice to a company: how ready it is to export ([`diagnosis`], by a [`questionnaire`] that is data), what its
//! profile already tells of that ([`clue`]), and the export [`plan`] that follows.

pub mod clue;
pub mod diagnosis;
pub mod plan;
pub mod questionnaire;
pub mod score;

use serde::{Deserialize, Serialize};

use crate::settings::Locale;

/// Words in both languages, kept with the data that they belong to: a version of a questionnaire keeps its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Spanish of Mexico.
    pub es: String,
    /// In English.
    pub en: String,
}

impl Bilingual {
    /// In one language.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::EsMx => &self.es,
            Locale::En => &self.en,
        }
    }
}
