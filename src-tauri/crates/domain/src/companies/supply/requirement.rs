//! What a buyer asks for.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::companies::place::State;
use crate::companies::profile::{CapacityPeriod, is_country};
use crate::companies::size::Size;
use crate::form::Reader;
use crate::money::Exact;
use crate::problem::Problems;
use crate::text::{MOST_WORDS, fold};

const WORDS: usize = 120;

/// A requirement as it is typed; blank parts are not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "SupplyRequirement", rename_all = "camelCase")]
pub struct RequirementForm {
    /// Words of the product, or the digits of its code.
    pub text: String,
    /// How much.
    pub volume: String,
    /// In which unit.
    pub unit: String,
    /// In what time.
    pub period: CapacityPeriod,
    /// A certification.
    pub certification: String,
    /// Where in Mexico; none for anywhere.
    pub states: Vec<State>,
    /// Sizes; none for any.
    pub sizes: Vec<Size>,
    /// Where it shall go: ISO 3166-1, or EU.
    pub destination: String,
    /// The most days until the delivery.
    pub days: String,
}

/// What a buyer asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The product.
    pub asked: Asked,
    /// How much of it.
    pub volume: Option<Volume>,
    /// A certification.
    pub certification: Option<String>,
    /// Where in Mexico; none for anywhere.
    pub states: Vec<State>,
    /// Sizes; none for any.
    pub sizes: Vec<Size>,
    /// Where it shall go.
    pub destination: Option<String>,
    /// The most days until the delivery.
    pub days: Option<u32>,
}

/// How the product is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// By the digits that its code begins with.
    Code(String),
    /// By words, folded, each as far as it is the same in the singular.
    Words(Vec<String>),
}

impl Asked {
    /// The text that a search for it is made with.
    pub fn sought(&self) -> String {
        match self {
            Self::Code(digits) => digits.clone(),
            Self::Words(words) => words.join(" "),
        }
    }
}

/// How much is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// More than nothing.
    pub amount: Decimal,
    /// The unit, as the buyer says it.
    pub unit: String,
    /// In what time.
    pub period: CapacityPeriod,
}

impl Requirement {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &RequirementForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let asked = asked(&mut reader, &form.text);
        let certification = reader.text("certification", &form.certification, WORDS);
        let requirement = Self {
            asked,
            volume: volume(&mut reader, form),
            certification: Some(certification).filter(|words| !words.is_empty()),
            states: form.states.clone(),
            sizes: form.sizes.clone(),
            destination: destination(&mut reader, &form.destination),
            days: days(&mut reader, &form.days),
        };
        reader.problems.or(requirement)
    }
}

fn asked(reader: &mut Reader, text: &str) -> Asked {
    let text = reader.required("text", text, WORDS);
    let is_separator = |sign: char| sign.is_whitespace() || matches!(sign, '.' | '-');
    let digits: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    let is_code = (2..=10).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && !digits.starts_with("00");
    if is_code {
        return Asked::Code(digits);
    }
    let folded = fold(&text);
    let words: Vec<String> = folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| singular(word).to_owned())
        .collect();
    if words.is_empty() && !text.is_empty() {
        reader.problems.note("text", "required");
    }
    Asked::Words(words)
}

/// A word as it begins in the singular too: «limones» and «limón» are one product.
fn singular(word: &str) -> &str {
    const LONG: usize = 5;
    let without = |ending| {
        word.strip_suffix(ending)
            .filter(|rest| rest.len() >= LONG - 1)
    };
    let is_of_consonant = |rest: &&str| !rest.ends_with(['a', 'e', 'i', 'o', 'u']);
    let consonant = without("es").filter(is_of_consonant);
    consonant.or_else(|| without("s")).unwrap_or(word)
}

fn volume(reader: &mut Reader, form: &RequirementForm) -> Option<Volume> {
    let Exact(amount) = reader.parsed("volume", "amount", &form.volume)?;
    if amount <= Decimal::ZERO {
        let params = [("found", amount.to_string())];
        reader.problems.note_with("volume", "amount", params);
    }
    let unit = reader.required("unit", &form.unit, WORDS);
    Some(Volume {
        amount,
        unit,
        period: form.period,
    })
}

fn destination(reader: &mut Reader, text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    if code.is_empty() {
        return None;
    }
    if !is_country(&code) {
        let params = [("found", code.clone())];
        reader.problems.note_with("destination", "country", params);
    }
    Some(code)
}

fn days(reader: &mut Reader, text: &str) -> Option<u32> {
    let days: u32 = reader.parsed("days", "lead-days", text)?;
    if days == 0 {
        let params = [("found", days.to_string())];
        reader.problems.note_with("days", "lead-days", params);
    }
    Some(days)
}
