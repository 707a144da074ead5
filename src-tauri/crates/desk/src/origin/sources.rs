//! The sources that a determination rests on, as they were: what is kept with a case, told of one that
//! comes out otherwise, and printed.

use serde::{Deserialize, Serialize};

proa_domain::text_enum! {
    /// What is taken from a source.
    #[serde(rename = "OriginSourcePart")]
    pub enum SourcePart {
        /// What the agreement says of origin in general.
        Provisions = "provisions",
        /// Its rules for the good.
        Rules = "rules",
    }
}

/// A source that a determination rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginSource")]
pub struct UsedSource {
    /// What is taken from it.
    pub part: SourcePart,
    /// Identity.
    pub id: String,
    /// Its name, Spanish.
    pub name_es: String,
    /// Its name, English.
    pub name_en: String,
    /// Which edition.
    pub vintage: String,
    /// SHA-256 of its rows, or of the file.
    pub sha256: String,
    /// How sure what was read from it is: the least sure of it.
    pub confidence: String,
}

/// The sources of a kept determination that are others today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "ChangedOriginSources")]
pub struct ChangedSources {
    /// Of which agreement.
    pub agreement: String,
    /// Whether its sources were kept with it: earlier versions of the program did not.
    pub is_known: bool,
    /// Those that are no more what they were.
    pub before: Vec<UsedSource>,
    /// Those of today in their place.
    pub today: Vec<UsedSource>,
}

impl ChangedSources {
    /// What of the sources of before is another today.
    pub(super) fn of(agreement: &str, before: &[UsedSource], today: &[UsedSource]) -> Self {
        let is_known = !before.is_empty();
        Self {
            agreement: agreement.to_owned(),
            is_known,
            before: without(before, today),
            today: if is_known {
                without(today, before)
            } else {
                vec![]
            },
        }
    }
}

/// Those of some sources that the others do not have as they are.
fn without(these: &[UsedSource], others: &[UsedSource]) -> Vec<UsedSource> {
    let is_in = |one: &&UsedSource| {
        let others = others.iter();
        others
            .into_iter()
            .any(|other| (other.part, &other.id, &other.sha256) == (one.part, &one.id, &one.sha256))
    };
    these.iter().filter(|one| !is_in(one)).cloned().collect()
}
