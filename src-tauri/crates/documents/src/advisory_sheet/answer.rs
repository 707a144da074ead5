//! A lookup's answer as the bridge carries it: the part of it that a paper prints.
//!
//! Saved answers are kept in this form, so an old answer can be printed as it was given.

use std::collections::BTreeMap;

use proa_domain::money::MoneyText;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

/// What a product pays in a market on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The product that was asked about.
    pub product: Product,
    /// The market that was asked about.
    pub market: Market,
    /// The day of import.
    pub on: Day,
    /// The value that the market levies duty on.
    pub customs_value: Option<CustomsValue>,
    /// The market's tariff lines for the product.
    pub lines: Vec<Line>,
    /// Remarks on the answer, by code.
    pub notes: Vec<Note>,
    /// Charges that the figures leave out, by code.
    pub not_included: Vec<String>,
    /// Agreements that are signed and not in force on the day.
    pub pending: Vec<Agreement>,
    /// Where every figure comes from.
    pub sources: Vec<Source>,
}

/// A product of the nomenclature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The code with its points.
    pub code: String,
    /// The nomenclature's words.
    pub description: String,
}

/// A market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Market {
    /// Spanish name.
    pub name_es: String,
    /// English name.
    pub name_en: String,
}

/// The value for customs on the market's own basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomsValue {
    /// The basis (`FOB`, `CIF`).
    pub basis: String,
    /// The amount, once everything it needs is given.
    pub value: Option<MoneyText>,
    /// What is missing.
    pub needs: Vec<Charge>,
    /// The id of the source that says so.
    pub source: Option<String>,
}

/// What turns a price into a customs value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Charge {
    /// International freight.
    Freight,
    /// International insurance.
    Insurance,
    /// Carriage inside Mexico.
    Inland,
    /// Costs after arrival.
    Onward,
    /// Duties and taxes of the market.
    DutiesAndTaxes,
    /// The exchange rate of a cost in another currency.
    Rate,
}

/// A tariff line with what it pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The publisher's code.
    pub code: String,
    /// The code without points.
    pub digits: String,
    /// The tariff's words.
    pub description: String,
    /// The superior texts, from the heading down.
    pub path: Vec<String>,
    /// The unit of quantity.
    pub unit: Option<String>,
    /// What everybody pays.
    pub mfn: Duty,
    /// What each agreement gives.
    pub preferences: Vec<Preference>,
    /// The best of them.
    pub best: Option<Best>,
    /// Duties on top.
    pub additional: Vec<Additional>,
    /// Numbers of [`Source`]s.
    pub sources: Vec<u32>,
}

/// A duty, or what is missing to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    /// The publisher's text of the rate.
    pub text: String,
    /// How much of it is known.
    pub state: DutyState,
    /// What the amount waits for.
    pub needs: Vec<Need>,
    /// The duty of the shipment.
    pub amount: Option<MoneyText>,
    /// Nothing is levied, whatever the shipment.
    #[serde(default)]
    pub is_free: bool,
    /// What to do where it is unknown.
    pub next_step: Option<NextStep>,
    /// A code of why it is as it is.
    #[serde(default)]
    pub reason: Option<String>,
}

/// How much of a duty is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// Understood and worked out.
    Computed,
    /// Understood; inputs are missing.
    NeedsInput,
    /// Shown as the publisher wrote it.
    TextOnly,
    /// No source is loaded.
    Unknown,
}

/// An input that a duty waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// What kind of input.
    pub kind: NeedKind,
    /// The unit of a quantity.
    pub unit: Option<String>,
    /// The currency that a rate converts from.
    pub from: Option<String>,
    /// The currency that a rate converts to.
    pub to: Option<String>,
}

/// The kinds of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedKind {
    /// The customs value.
    Value,
    /// A quantity.
    Quantity,
    /// An exchange rate.
    Rate,
    /// Degrees of polarization, for sugar.
    Polarization,
    /// A date within a season.
    Season,
    /// International freight.
    Freight,
    /// International insurance.
    Insurance,
    /// Carriage inside Mexico.
    Inland,
    /// Costs after arrival.
    Onward,
    /// Duties and taxes in the price.
    DutiesAndTaxes,
}

/// The official file that would turn an unknown into an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Who publishes it.
    pub authority: String,
    /// What it is called.
    pub file: String,
}

/// An agreement and its state on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// Our id.
    pub id: String,
    /// Short Spanish name.
    pub short_es: String,
    /// Short English name.
    pub short_en: String,
    /// In force since.
    pub in_force: Option<Day>,
}

/// What an agreement gives to a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// The agreement.
    pub agreement: Agreement,
    /// The preferential duty.
    pub duty: Duty,
    /// What is not paid, compared with the general duty.
    pub saving: Option<MoneyText>,
    /// The rate over time.
    pub staging: Vec<StagingStep>,
    /// The quota that limits it.
    pub quota: Option<Quota>,
    /// What the product must meet.
    pub rule: Option<Rule>,
    /// What must travel with it.
    pub proof: Option<Proof>,
    /// Numbers of [`Source`]s.
    pub sources: Vec<u32>,
}

/// A rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagingStep {
    /// The first day; none where it has held since before.
    pub from: Option<Day>,
    /// The rate.
    pub text: String,
}

/// A quota, as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// What it allows.
    pub text: String,
}

/// A product-specific rule of origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// How far the rule is understood.
    pub state: RuleState,
    /// The rule.
    pub text: String,
    /// Where it stands.
    pub citation: String,
}

/// How far a rule of origin is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleState {
    /// Parser and text agree.
    Computed,
    /// Only the text is held.
    TextOnly,
    /// Not checked against the official text.
    Unverified,
}

/// The proof of origin that an agreement asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
    /// The proof in words.
    pub text: String,
    /// The body that issues it; none where it is self-certified.
    pub issuer: Option<String>,
    /// How long it holds.
    pub validity_months: Option<u32>,
    /// Where that is written.
    pub citation: String,
}

/// The agreements that save most, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Best {
    /// Ids of the agreements; several where they tie.
    pub agreements: Vec<String>,
    /// The reason's code.
    pub reason: String,
}

/// A duty on top of the tariff's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Additional {
    /// The code of the measure.
    pub code: String,
    /// The measure.
    pub text: String,
    /// Agreements that lift it.
    pub lifted_by: Vec<String>,
    /// The id of its source.
    pub source: Option<String>,
    /// The first day of what is curated as a measure.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Option<Day>,
    /// The document in which it stands, and where.
    pub citation: Option<String>,
}

/// A remark, by code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The code.
    pub code: String,
    /// What the words need.
    pub params: BTreeMap<String, String>,
    /// The id of its source.
    pub source: String,
}

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The number that marks it.
    pub n: u32,
    /// Its id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// Edition.
    pub vintage: Option<String>,
    /// Article, page or line.
    pub locator: Option<String>,
    /// The hash of the file.
    pub sha256: Option<String>,
}
