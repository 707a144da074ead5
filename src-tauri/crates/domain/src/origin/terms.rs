//! The words of the codes that rules use: data, in both languages.

use std::collections::BTreeMap;

use crate::settings::Locale;

crate::text_enum! {
    /// What a code names.
    pub enum TermKind {
        /// Something done to a good.
        Process = "process",
        /// A material.
        Material = "material",
        /// A measure of weight or volume.
        Weight = "weight",
        /// A good, or some goods of a rule.
        Good = "good",
        /// A use, trade or group to which a rule is limited.
        Use = "use",
        /// What the text of a rule says more than its structured form.
        Gap = "gap",
    }
}

/// The words of every code.
#[derive(Debug, Clone, Default)]
pub struct Terms(BTreeMap<(TermKind, String), Words>);

#[derive(Debug, Clone)]
struct Words {
    es: String,
    en: String,
}

/// A code has no words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no words for the {kind} {code}")]
pub struct NoWords {
    /// What the code names.
    pub kind: TermKind,
    /// The code.
    pub code: String,
}

impl Terms {
    /// Adds the words of a code.
    pub fn add(&mut self, kind: TermKind, code: &str, es: &str, en: &str) {
        let words = Words {
            es: es.to_owned(),
            en: en.to_owned(),
        };
        self.0.insert((kind, code.to_owned()), words);
    }

    /// The words of a code.
    pub fn words(&self, kind: TermKind, code: &str, locale: Locale) -> Result<&str, NoWords> {
        let words = self
            .0
            .get(&(kind, code.to_owned()))
            .ok_or_else(|| NoWords {
                kind,
                code: code.to_owned(),
            })?;
        Ok(match locale {
            Locale::EsMx => &words.es,
            Locale::En => &words.en,
        })
    }
}
