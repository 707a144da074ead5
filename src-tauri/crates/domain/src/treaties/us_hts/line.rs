//! A line of the schedule, and the rates it has or inherits.

use std::sync::Arc;

use super::entry_period::EntryPeriod;
use super::named_origin::NamedOrigin;
use super::record::{Footnote, UsHtsRecord};
use crate::treaties::duty::{Dialect, DutyExpression, NotAFormula};
use crate::treaties::hs_code::{CodeRange, Level, TariffCode, find_code_ranges};
use crate::treaties::special::{MexicoPreference, Special};

const ADDITIONAL_DUTIES_CHAPTER: u8 = 99;
// The column for countries without normal trade relations, of which Mexico is none.
const COLUMN_2: &str = "other";

/// A line of the schedule that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssembledLine {
    /// The digits.
    pub code: TariffCode,
    /// The number with the publisher's points; also where the line is found in the file.
    pub published: String,
    /// How deep it stands.
    pub level: Level,
    /// The nearest line above it whose digits begin its own.
    pub parent: Option<TariffCode>,
    /// The texts above it, outermost first.
    pub path: Vec<PathStep>,
    /// The article, cleaned.
    pub description: String,
    /// The units of quantity as published.
    pub units: Vec<String>,
    /// Whether the rate stands on this very line.
    pub rate_bearing: bool,
    /// The rate, its own or that of the nearest line above that bears one.
    pub rate: Option<Arc<LineRate>>,
    /// The quota in words.
    pub quota_text: Option<String>,
    /// Duties on top in words, from the column of that name.
    pub additional_text: Option<String>,
    /// The notes of this line.
    pub footnotes: Vec<Footnote>,
    /// When goods must be entered for the line to be theirs, by its own words or those of the
    /// nearest text above that names a period.
    pub entered: Option<EntryPeriod>,
}

/// A text above a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// Its number, where it has one.
    pub code: Option<TariffCode>,
    /// Its text, cleaned.
    pub description: String,
}

/// The rates of a line, shared with the statistical lines under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRate {
    /// The line that bears them.
    pub on: TariffCode,
    /// Column 1, general, as published without the blanks around it.
    pub mfn_text: String,
    /// The general rate as a formula, or why it stays text.
    pub mfn: Result<DutyExpression, NotAFormula>,
    /// Column 1, special, as published without the blanks around it.
    pub special_text: String,
    /// What the special column gives to T-MEC goods of Mexico.
    pub mexico: MexicoPreference,
    /// Column 2, as published without the blanks around it.
    pub other_text: String,
    /// The lines of chapter 99 that its notes name: duties that may come on top. Whose goods
    /// they meet is in their own words ([`NamedOrigin`]).
    pub additional: Vec<CodeRange>,
}

impl AssembledLine {
    /// Whose goods the line names, in its own words or in the unnumbered texts above it.
    pub fn named_origin(&self) -> NamedOrigin {
        let superiors = self.path.iter().filter(|step| step.code.is_none());
        let texts = superiors.map(|step| step.description.as_str());
        NamedOrigin::of(texts.chain([self.description.as_str()]))
    }
}

impl PathStep {
    /// Whether it hands down to the line: an unnumbered text, or a number that begins the line's.
    pub(super) fn is_above(&self, line: &TariffCode) -> bool {
        self.code
            .is_none_or(|code| code.len() < line.len() && code.prefix_of(line))
    }
}

impl LineRate {
    // A line bears a rate when its general column says something; lines of chapter 98 may speak in
    // the special column alone. Column 2 by itself gives goods of Mexico nothing.
    pub(super) fn of(code: TariffCode, record: &UsHtsRecord) -> Option<Arc<Self>> {
        let mfn_text = record.general.trim();
        let special_text = record.special.trim();
        if mfn_text.is_empty() && special_text.is_empty() {
            return None;
        }
        let mut additional: Vec<CodeRange> = record
            .footnotes
            .iter()
            .filter(|note| note.columns != [COLUMN_2])
            .flat_map(|note| find_code_ranges(&note.value))
            .filter(|range| range.first.chapter() == ADDITIONAL_DUTIES_CHAPTER)
            .collect();
        additional.sort_by_key(|range| (range.first, range.last));
        additional.dedup();
        Some(Arc::new(Self {
            on: code,
            mfn_text: mfn_text.to_owned(),
            mfn: DutyExpression::parse(mfn_text, Dialect::UsHts),
            special_text: special_text.to_owned(),
            mexico: Special::parse(special_text).mexico(),
            other_text: record.other.trim().to_owned(),
            additional,
        }))
    }
}
