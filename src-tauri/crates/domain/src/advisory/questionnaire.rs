//! The questionnaires of export readiness: dimensions with their weights, questions with graded answers, why each is
//! asked, what shows the answer, and what to do where it is low.
//!
//! A questionnaire is data in a folder of its own, one file a dimension. What is changed after it was used is a new
//! version in a new folder: a diagnosis keeps the version that it was made by, and is read by that one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Bilingual;
use super::clue::Clue;
use super::plan::section::SectionCode;
use crate::settings::Locale;
use crate::time::Day;

/// Every version, the newest last: what is said of it all, and its dimensions.
const VERSIONS: [(&str, [&str; 8]); 1] = [(
    include_str!("questionnaire/v1/questionnaire.toml"),
    [
        include_str!("questionnaire/v1/commitment.toml"),
        include_str!("questionnaire/v1/product.toml"),
        include_str!("questionnaire/v1/production.toml"),
        include_str!("questionnaire/v1/pricing.toml"),
        include_str!("questionnaire/v1/finance.toml"),
        include_str!("questionnaire/v1/marketing.toml"),
        include_str!("questionnaire/v1/logistics.toml"),
        include_str!("questionnaire/v1/experience.toml"),
    ],
)];

static QUESTIONNAIRES: LazyLock<Vec<Questionnaire>> = LazyLock::new(|| {
    let read = VERSIONS.iter().map(|(head, dimensions)| {
        let head: Head = toml::from_str(head).expect("BUG: a test reads every questionnaire");
        let dimensions = dimensions.iter().map(|text| {
            toml::from_str::<Dimension>(text).expect("BUG: a test reads every questionnaire")
        });
        Questionnaire {
            version: head.version,
            published: head.published,
            months: head.months,
            low: head.low,
            dimensions: dimensions.collect(),
        }
    });
    read.collect()
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    version: u32,
    published: Day,
    months: u32,
    low: u8,
}

/// A version of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessQuestionnaire")]
pub struct Questionnaire {
    /// Its number; a greater one is newer.
    pub version: u32,
    /// The day from which it is used.
    pub published: Day,
    /// For how many months a diagnosis by it counts.
    pub months: u32,
    /// An answer of fewer points proposes its action for the plan.
    pub low: u8,
    /// What it looks at, in its order.
    pub dimensions: Vec<Dimension>,
}

/// One side of being ready to export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessDimension", deny_unknown_fields)]
pub struct Dimension {
    /// Stable over versions, so that diagnoses can be compared.
    pub id: String,
    /// Its part of the whole, in hundredths; those of a questionnaire sum up to 100.
    pub weight: u8,
    /// What it is called.
    pub name: Bilingual,
    /// The same in a word, for a picture.
    pub short: Bilingual,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessQuestion", deny_unknown_fields)]
pub struct Question {
    /// Unique in its questionnaire.
    pub id: String,
    /// The section of the plan that its action belongs to.
    pub section: SectionCode,
    /// The question.
    pub ask: Bilingual,
    /// Why it is asked.
    pub why: Bilingual,
    /// What shows the answer.
    pub evidence: Bilingual,
    /// What to do where the answer is low.
    pub action: Bilingual,
    /// From the lowest to the best.
    pub answers: Vec<Grade>,
    /// What of a profile proposes which answer, by its place.
    #[serde(default)]
    pub clues: BTreeMap<Clue, BTreeMap<String, u8>>,
}

/// A graded answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessGrade", deny_unknown_fields)]
pub struct Grade {
    /// What it is worth, of 100.
    pub points: u8,
    /// In Spanish of Mexico.
    pub es: String,
    /// In English.
    pub en: String,
}

impl Grade {
    /// The answer in one language.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::EsMx => &self.es,
            Locale::En => &self.en,
        }
    }
}

impl Question {
    /// The answer at a place, from the lowest.
    pub fn grade(&self, level: u8) -> Option<&Grade> {
        self.answers.get(usize::from(level))
    }
}

impl Questionnaire {
    /// The one that is asked today.
    pub fn current() -> &'static Self {
        QUESTIONNAIRES
            .last()
            .expect("BUG: there is a questionnaire")
    }

    /// One of the versions that this program knows.
    pub fn of(version: u32) -> Option<&'static Self> {
        QUESTIONNAIRES.iter().find(|known| known.version == version)
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.dimensions
            .iter()
            .flat_map(|dimension| &dimension.questions)
    }
}

#[cfg(test)]
mod tests;
