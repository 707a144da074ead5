//! A directory as it is written: entries in the order of their names, each with an anchor, and the names
//! of every code in them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::companies::directory::entry::Entry;
use crate::settings::Locale;
use crate::text::fold;
use crate::time::Day;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

/// What the codes of a directory are called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// States.
    pub states: BTreeMap<String, Both>,
    /// Municipalities, which have one name.
    pub municipalities: BTreeMap<String, String>,
    /// Activities of the SCIAN, which is in Spanish.
    pub activities: BTreeMap<String, String>,
    /// Sectors of promotion, in their order.
    pub sectors: Vec<(String, Both)>,
    /// Markets.
    pub markets: BTreeMap<String, Both>,
    /// Codes of the Harmonized System and their chapters.
    pub codes: BTreeMap<String, Both>,
}

/// An exporters' directory, whatever it is written as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// What it is called; none where nobody gave it a name.
    pub title: Option<String>,
    /// The office that hands it out.
    pub office: String,
    /// The day on which it was made.
    pub on: Day,
    /// The language that it opens in.
    pub language: Locale,
    /// The companies, by name.
    pub entries: Vec<Listed>,
    /// What their codes are called.
    pub names: Names,
}

/// An entry with its anchor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Letters, digits and hyphens, unique in the directory.
    pub anchor: String,
    /// What it says.
    #[serde(flatten)]
    pub entry: Entry,
}

/// Puts entries in the order of their names, and gives each its anchor.
pub fn in_order(mut entries: Vec<Entry>) -> Vec<Listed> {
    entries.sort_by_cached_key(|entry| (fold(&entry.name), entry.name.clone()));
    let mut taken = BTreeSet::new();
    let mut listed = Vec::with_capacity(entries.len());
    for entry in entries {
        let anchor = anchor(&entry.name, &taken);
        taken.insert(anchor.clone());
        listed.push(Listed { anchor, entry });
    }
    listed
}

/// An anchor that none has yet.
fn anchor(name: &str, taken: &BTreeSet<String>) -> String {
    let plain: String = fold(name)
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || *sign == ' ')
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let base = format!("e-{}", words.join("-"));
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let mut candidates = std::iter::once(base.clone()).chain(numbered);
    candidates
        .find(|candidate| !taken.contains(candidate))
        .unwrap_or(base)
}

/// The chapter of a code of the Harmonized System.
pub fn chapter(code: &str) -> Option<&str> {
    code.get(..2)
}

#[cfg(test)]
mod tests;
