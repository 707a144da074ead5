//! The co-funding of a call as it is typed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{BudgetLine, Funding, FundingLimits, Region, RegionTerms};
use crate::companies::profile::is_country;
use crate::form::Reader;
use crate::money::{Currency, Exact};
use crate::problem::Problems;

const WORDS: usize = 120;
const MOST_DAYS: u32 = 730;
const MOST_MONTHS: u32 = 120;
const MOST_SUPPORTS: u32 = 100;

/// A part of the money as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "BudgetLine", rename_all = "camelCase")]
pub struct BudgetLineForm {
    /// What tells it from the others.
    pub name: String,
    /// How much there is.
    pub amount: String,
}

/// Terms of a region as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "RegionTerms", rename_all = "camelCase")]
pub struct RegionTermsForm {
    /// What the region is called.
    pub name: String,
    /// Where the terms hold.
    pub region: Region,
    /// Of a hundred.
    pub percentage: String,
    /// The most for one support.
    pub cap: String,
}

/// The co-funding of a call as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Funding", rename_all = "camelCase")]
pub struct FundingForm {
    /// ISO 4217.
    pub currency: String,
    /// The money.
    pub lines: Vec<BudgetLineForm>,
    /// The first that holds is the one that counts.
    pub terms: Vec<RegionTermsForm>,
    /// How often and by when.
    pub limits: FundingLimits,
}

/// The caps by country region as they were published, in pesos. Which country lies in which region was
/// not: the office names the markets. Source: promexico.gob.mx, misiones estratégicas de comercio.
const PUBLISHED_CAPS: [&str; 4] = ["20000.00", "30000.00", "35000.00", "50000.00"];

impl FundingForm {
    /// What a new call begins with: the published caps and terms, to be completed.
    pub fn published() -> Self {
        let terms = (1..)
            .zip(PUBLISHED_CAPS)
            .map(|(number, cap)| RegionTermsForm {
                name: number.to_string(),
                region: Region::Markets(Vec::new()),
                percentage: "100".to_owned(),
                cap: cap.to_owned(),
            });
        Self {
            currency: Currency::MXN.to_string(),
            lines: Vec::new(),
            terms: terms.collect(),
            limits: FundingLimits::PUBLISHED,
        }
    }
}

impl Funding {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &FundingForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let funding = Self::read(form, "", &mut reader);
        match funding {
            Some(funding) => reader.problems.or(funding),
            None => Err(reader.problems),
        }
    }

    /// Reads a form that is a part of another, whose fields begin with a prefix.
    pub(crate) fn read(form: &FundingForm, prefix: &str, reader: &mut Reader) -> Option<Self> {
        let at = |name: &str| format!("{prefix}{name}");
        let currency = reader.required_parsed(&at("currency"), "currency", &form.currency);
        if form.lines.is_empty() {
            reader.problems.note(&at("lines"), "required");
        }
        if form.terms.is_empty() {
            reader.problems.note(&at("terms"), "required");
        }
        let currency: Currency = currency?;
        let lines = lines(form, &at("lines"), currency, reader);
        let terms = form.terms.iter().enumerate();
        let terms: Vec<_> = terms
            .filter_map(|(index, one)| {
                terms_of(one, &format!("{}.{index}", at("terms")), currency, reader)
            })
            .collect();
        note_limits(form.limits, &at("limits"), &mut reader.problems);
        Some(Self {
            currency,
            lines,
            terms,
            limits: form.limits,
        })
    }
}

fn lines(
    form: &FundingForm,
    field: &str,
    currency: Currency,
    reader: &mut Reader,
) -> Vec<BudgetLine> {
    let mut lines: Vec<BudgetLine> = Vec::with_capacity(form.lines.len());
    for (index, line) in form.lines.iter().enumerate() {
        let field = format!("{field}.{index}");
        let name = reader.required(&format!("{field}.name"), &line.name, WORDS);
        if lines.iter().any(|other| other.name == name) {
            let found = [("found", name.clone())];
            let problems = &mut reader.problems;
            problems.note_with(&format!("{field}.name"), "line-twice", found);
        }
        if let Some(amount) = reader.amount(&format!("{field}.amount"), &line.amount, currency) {
            lines.push(BudgetLine { name, amount });
        }
    }
    lines
}

fn terms_of(
    form: &RegionTermsForm,
    field: &str,
    currency: Currency,
    reader: &mut Reader,
) -> Option<RegionTerms> {
    let name = reader.required(&format!("{field}.name"), &form.name, WORDS);
    let region = region(&form.region, &format!("{field}.region"), reader);
    let at = format!("{field}.percentage");
    let percentage: Option<Exact> = reader.required_parsed(&at, "decimal", &form.percentage);
    let is_part = |part: &Exact| part.0 > Decimal::ZERO && part.0 <= Decimal::ONE_HUNDRED;
    if percentage.is_some_and(|part| !is_part(&part)) {
        reader.problems.note(&at, "percentage");
    }
    let cap = reader.amount(&format!("{field}.cap"), &form.cap, currency);
    Some(RegionTerms {
        name,
        region,
        percentage: percentage?,
        cap: cap?,
    })
}

fn region(region: &Region, field: &str, reader: &mut Reader) -> Region {
    match region {
        Region::Everywhere => Region::Everywhere,
        Region::States(states) => {
            if states.is_empty() {
                reader.problems.note(field, "required");
            }
            Region::States(states.clone())
        }
        Region::Markets(markets) => {
            if markets.is_empty() {
                reader.problems.note(field, "required");
            }
            let upper = markets.iter().map(|one| one.trim().to_ascii_uppercase());
            let markets: Vec<String> = upper.collect();
            for market in markets.iter().filter(|market| !is_country(market)) {
                let found = [("found", market.clone())];
                reader.problems.note_with(field, "country", found);
            }
            Region::Markets(markets)
        }
    }
}

fn note_limits(limits: FundingLimits, field: &str, problems: &mut Problems) {
    let mut bound = |name: &str, found: u32, least: u32, most: u32| {
        if !(least..=most).contains(&found) {
            let params = [("min", least.to_string()), ("max", most.to_string())];
            problems.note_with(&format!("{field}.{name}"), "out-of-range", params);
        }
    };
    bound("mostSupports", limits.most_supports, 1, MOST_SUPPORTS);
    bound("months", limits.months, 1, MOST_MONTHS);
    bound(
        "earliestDays",
        limits.earliest_days,
        limits.latest_days.max(1),
        MOST_DAYS,
    );
    bound("proofDays", limits.proof_days, 1, MOST_DAYS);
}
