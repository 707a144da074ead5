//! Records in print order become lines with path, rate and preference.

use std::sync::Arc;

use super::entry_period::EntryPeriod;
use super::record::{Footnote, UsHtsRecord};
use crate::treaties::duty::{Dialect, DutyExpression, NotAFormula};
use crate::treaties::hs_code::{
    CodeRange, CodeRefusal, Level, NotATariffCode, TariffCode, find_code_ranges,
};
use crate::treaties::special::{MexicoPreference, Special};

const ADDITIONAL_DUTIES_CHAPTER: u8 = 99;

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
    /// The lines of chapter 99 that its notes name: duties that may come on top.
    pub additional: Vec<CodeRange>,
}

/// A record that is no part of a schedule; the rest goes on without it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{locator}: {reason}")]
pub struct RejectedRecord {
    /// The number as published.
    pub locator: String,
    /// Why.
    pub reason: RejectionReason,
}

crate::text_enum! {
    /// Why a record was rejected.
    pub enum RejectionReason {
        /// The number is not a tariff code.
        BadNumber = "bad-number",
        /// The indent is not a small number.
        BadIndent = "bad-indent",
        /// Neither number nor text.
        NoText = "no-text",
    }
}

/// Puts records together; feed it every record of the export in its order.
#[derive(Debug, Default)]
pub struct UsHtsAssembler {
    above: Vec<Ancestor>,
}

#[derive(Debug)]
struct Ancestor {
    indent: u8,
    step: PathStep,
    rate: Option<Arc<LineRate>>,
    entered: Option<EntryPeriod>,
}

impl UsHtsAssembler {
    /// Takes the next record: a line, or nothing where it is a superior text.
    pub fn push(&mut self, record: UsHtsRecord) -> Result<Option<AssembledLine>, RejectedRecord> {
        let place = Place::of(&record).map_err(|reason| RejectedRecord {
            locator: record.htsno.trim().to_owned(),
            reason,
        })?;
        self.above.retain(|ancestor| ancestor.indent < place.indent);
        let step = PathStep {
            code: place.code,
            description: cleaned(&record.description),
        };
        let entered = EntryPeriod::parse(&step.description);
        let own_rate = place.code.and_then(|code| LineRate::of(code, &record));
        let line = place
            .code
            .map(|code| self.line(code, &step, entered.clone(), own_rate.clone(), record));
        self.above.push(Ancestor {
            indent: place.indent,
            step,
            rate: own_rate,
            entered,
        });
        Ok(line)
    }

    fn line(
        &self,
        code: TariffCode,
        step: &PathStep,
        entered: Option<EntryPeriod>,
        own_rate: Option<Arc<LineRate>>,
        record: UsHtsRecord,
    ) -> AssembledLine {
        // Headings of chapter 98 are at times indented under one another without being parts of
        // one another: only a line whose digits begin this one's hands anything down.
        let mut lineage = self
            .above
            .iter()
            .rev()
            .filter(|ancestor| ancestor.step.is_above(&code));
        let rate_bearing = own_rate.is_some();
        let additional_text = [record.additional_duties, record.additional_duties_misspelt]
            .iter()
            .find_map(|text| said(text));
        AssembledLine {
            code,
            published: record.htsno.trim().to_owned(),
            level: code.level(),
            parent: lineage.clone().find_map(|ancestor| ancestor.step.code),
            path: self
                .above
                .iter()
                .map(|ancestor| ancestor.step.clone())
                .collect(),
            description: step.description.clone(),
            units: record.units.iter().filter_map(|unit| said(unit)).collect(),
            rate_bearing,
            rate: own_rate.or_else(|| lineage.clone().find_map(|ancestor| ancestor.rate.clone())),
            quota_text: said(&record.quota_quantity),
            additional_text,
            footnotes: record.footnotes,
            entered: entered.or_else(|| lineage.find_map(|ancestor| ancestor.entered.clone())),
        }
    }
}

impl PathStep {
    fn is_above(&self, line: &TariffCode) -> bool {
        self.code
            .is_none_or(|code| code.len() < line.len() && code.prefix_of(line))
    }
}

struct Place {
    indent: u8,
    code: Option<TariffCode>,
}

impl Place {
    fn of(record: &UsHtsRecord) -> Result<Self, RejectionReason> {
        const DEEPEST: u8 = 30;
        let indent = match record.indent.trim() {
            "" => Some(0),
            text => text.parse().ok().filter(|indent| *indent <= DEEPEST),
        };
        let indent = indent.ok_or(RejectionReason::BadIndent)?;
        let code = match record.htsno.parse() {
            Ok(code) => Some(code),
            Err(NotATariffCode {
                reason: CodeRefusal::Empty,
                ..
            }) if record.htsno.trim().is_empty() => None,
            Err(_) => return Err(RejectionReason::BadNumber),
        };
        if code.is_none() && record.description.trim().is_empty() {
            return Err(RejectionReason::NoText);
        }
        Ok(Self { indent, code })
    }
}

impl LineRate {
    // A line bears a rate when its general column says something; lines of chapter 98 may speak in
    // the special column alone. Column 2 by itself gives goods of Mexico nothing.
    fn of(code: TariffCode, record: &UsHtsRecord) -> Option<Arc<Self>> {
        let mfn_text = record.general.trim();
        let special_text = record.special.trim();
        if mfn_text.is_empty() && special_text.is_empty() {
            return None;
        }
        let mut additional: Vec<CodeRange> = record
            .footnotes
            .iter()
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

fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Without markup, entities, invisible signs and runs of blanks.
fn cleaned(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once('<') {
        plain.push_str(before);
        rest = match opened.split_once('>') {
            Some((tag, after)) if is_tag(tag) => after,
            _ => {
                plain.push('<');
                opened
            }
        };
    }
    plain.push_str(rest);
    for (entity, sign) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        if plain.contains(entity) {
            plain = plain.replace(entity, sign);
        }
    }
    plain.retain(|sign| !matches!(sign, '\u{200b}' | '\u{feff}' | '\u{ad}'));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    name.starts_with(|sign: char| sign.is_ascii_alphabetic()) && !inside.contains('<')
}
