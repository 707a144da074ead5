//! A call as it is typed, and how last year's becomes this year's.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Serialize};

use super::Call;
use crate::form::Reader;
use crate::missions::funding::{Funding, FundingForm};
use crate::missions::requirements::{Requirement, RequirementForm};
use crate::missions::selection::rules::{Criterion, SelectionRules, TieRule};
use crate::problem::Problems;
use crate::settings::Locale;
use crate::time::Instant;

const TITLE: usize = 200;
const TEXT: usize = 40_000;
const ZONE: usize = 120;
const WORDS: usize = 120;
const MOST_REVIEWERS: u32 = 15;
const LONGEST_JUSTIFICATION: u32 = 1_000;
const MOST_WEIGHT: u32 = 100;

/// A call as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Call", rename_all = "camelCase")]
pub struct CallForm {
    /// What it is called.
    pub title: String,
    /// The language of its text.
    pub language: Locale,
    /// What it says.
    pub text: String,
    /// The IANA zone in which its hours are read.
    pub time_zone: String,
    /// When applications open, by the clocks of the zone: `2027-03-01T09:00`.
    pub opens_at: String,
    /// From when nobody can apply, by the clocks of the zone.
    pub closes_at: String,
    /// What it asks of a company.
    pub requirements: Vec<RequirementForm>,
    /// Its money; none where it gives none.
    pub funding: Option<FundingForm>,
    /// By what applications are reviewed.
    pub rules: RulesForm,
}

/// By what applications are reviewed, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "SelectionRules", rename_all = "camelCase")]
pub struct RulesForm {
    /// What is scored.
    pub criteria: Vec<CriterionForm>,
    /// How many people review each application.
    pub reviewers: u32,
    /// The least letters of a justification.
    pub justification: u32,
    /// What decides between equal scores, one after another; the draw by lot comes last in any case.
    pub ties: Vec<TieRule>,
}

/// A criterion as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Criterion", rename_all = "camelCase")]
pub struct CriterionForm {
    /// What tells it from the others: stays when its words change.
    pub code: String,
    /// What is scored.
    pub name: String,
    /// How much it counts.
    pub weight: u32,
}

impl CallForm {
    /// This year's call from last year's: its text, what it asks, its money and its rules; the hours are to
    /// be said anew.
    #[must_use]
    pub fn again(&self) -> Self {
        Self {
            opens_at: String::new(),
            closes_at: String::new(),
            ..self.clone()
        }
    }
}

/// Reads the name of a template of calls.
pub fn read_template_name(name: &str) -> Result<String, Problems> {
    let mut reader = Reader::default();
    let name = reader.required("name", name, WORDS);
    reader.problems.or(name)
}

pub(super) fn read(form: &CallForm, reader: &mut Reader) -> Option<Call> {
    let title = reader.required("title", &form.title, TITLE);
    let text = reader.lines("text", &form.text, TEXT);
    if text.is_empty() {
        reader.problems.note("text", "required");
    }
    let time_zone = reader.required("timeZone", &form.time_zone, ZONE);
    let zone = TimeZone::get(&time_zone).ok();
    if zone.is_none() && !time_zone.is_empty() {
        let found = [("found", time_zone.clone())];
        reader.problems.note_with("timeZone", "time-zone", found);
    }
    let opens_at = moment(reader, "opensAt", &form.opens_at, zone.as_ref());
    let closes_at = moment(reader, "closesAt", &form.closes_at, zone.as_ref());
    if opens_at
        .zip(closes_at)
        .is_some_and(|(opens, closes)| opens >= closes)
    {
        reader.problems.note("opensAt", "opens-after-closing");
    }
    let requirements = Requirement::parse_all(&form.requirements, &mut reader.problems);
    let given = form.funding.as_ref();
    let funding = given.and_then(|given| Funding::read(given, "funding.", reader));
    let rules = rules(&form.rules, reader);
    Some(Call {
        title,
        language: form.language,
        text,
        time_zone,
        opens_at: opens_at?,
        closes_at: closes_at?,
        requirements,
        funding,
        rules,
    })
}

/// A moment by the clocks of a zone. One that the clocks show never or twice is no moment that a deadline
/// may stand on.
fn moment(
    reader: &mut Reader,
    field: &str,
    text: &str,
    zone: Option<&TimeZone>,
) -> Option<Instant> {
    let clock: DateTime = reader.required_parsed(field, "moment", text)?;
    let found = zone?.to_ambiguous_timestamp(clock);
    match found.offset() {
        AmbiguousOffset::Unambiguous { .. } => {
            let moment = found.compatible().ok()?;
            Instant::from_milliseconds(moment.as_millisecond())
        }
        AmbiguousOffset::Gap { .. } => {
            reader.problems.note(field, "clock-never-shows");
            None
        }
        AmbiguousOffset::Fold { .. } => {
            reader.problems.note(field, "clock-shows-twice");
            None
        }
    }
}

fn rules(form: &RulesForm, reader: &mut Reader) -> SelectionRules {
    let mut bound = |field: &str, found: u32, least: u32, most: u32| {
        if !(least..=most).contains(&found) {
            let params = [("min", least.to_string()), ("max", most.to_string())];
            reader.problems.note_with(field, "out-of-range", params);
        }
    };
    bound("rules.reviewers", form.reviewers, 1, MOST_REVIEWERS);
    bound(
        "rules.justification",
        form.justification,
        0,
        LONGEST_JUSTIFICATION,
    );
    for (index, one) in form.criteria.iter().enumerate() {
        bound(
            &format!("rules.criteria.{index}.weight"),
            one.weight,
            1,
            MOST_WEIGHT,
        );
    }
    if form.criteria.is_empty() {
        reader.problems.note("rules.criteria", "required");
    }
    let mut criteria: Vec<Criterion> = Vec::with_capacity(form.criteria.len());
    for (index, one) in form.criteria.iter().enumerate() {
        let field = format!("rules.criteria.{index}");
        let code = reader.required(&format!("{field}.code"), &one.code, WORDS);
        let name = reader.required(&format!("{field}.name"), &one.name, WORDS);
        if criteria.iter().any(|other| other.code == code) {
            reader
                .problems
                .note(&format!("{field}.code"), "criterion-twice");
        }
        criteria.push(Criterion {
            code,
            name,
            weight: one.weight,
        });
    }
    for (index, tie) in form.ties.iter().enumerate() {
        if let TieRule::Criterion(code) = tie
            && !criteria.iter().any(|criterion| criterion.code == *code)
        {
            let found = [("found", code.clone())];
            let field = format!("rules.ties.{index}");
            reader
                .problems
                .note_with(&field, "criterion-unknown", found);
        }
    }
    SelectionRules {
        criteria,
        reviewers: form.reviewers,
        justification: form.justification,
        ties: form.ties.clone(),
    }
}
