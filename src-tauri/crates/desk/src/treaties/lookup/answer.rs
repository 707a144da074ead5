//! The answer, as the bridge carries it and as it is kept with a company.

mod duty;

use std::collections::BTreeMap;

use proa_domain::money::MoneyText;
use proa_domain::time::Day;
use proa_domain::treaties::measure::MeasureKind;
use proa_domain::treaties::quota::{Extent, Period, QuotaState, Span};
use serde::{Deserialize, Serialize};

use super::input::{QuantityForm, RateForm};
use super::place::MarketOption;
use crate::treaties::products::ProductHit;

pub use self::duty::{Duty, DutyReason, DutyState, NeedBrief, NeedKind};

/// What a product pays in a market on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LookupAnswer {
    /// The product that was asked about.
    pub product: ProductHit,
    /// The market that was asked about.
    pub market: MarketOption,
    /// The day of import.
    pub on: String,
    /// The value that the market levies duty on.
    pub customs_value: Option<CustomsValue>,
    /// The exchange rates that were given, and those of the office's table that were taken.
    #[serde(default)]
    pub rates: Vec<RateForm>,
    /// The schedule that the lines come from.
    pub schedule: Option<ScheduleRef>,
    /// The market's lines for the product; one line of the nomenclature where none is loaded.
    pub lines: Vec<Line>,
    /// Remarks; words: `note-<code>`.
    pub notes: Vec<Note>,
    /// What the figures leave out; words: `charge-<code>`.
    pub not_included: Vec<String>,
    /// Agreements that are signed and not in force that day.
    pub pending: Vec<AgreementBrief>,
    /// Where every figure comes from.
    pub sources: Vec<Source>,
}

/// The price on the market's own basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CustomsValue {
    /// `FOB` or `CIF`.
    pub basis: String,
    /// The amount, once all it needs is given.
    pub value: Option<MoneyText>,
    /// What is missing: `freight`, `insurance`, `inland`, `rate`.
    pub needs: Vec<String>,
    /// What was added and deducted.
    pub steps: Vec<CustomsStep>,
    /// The source that says on which basis the market values.
    pub source: Option<String>,
}

/// The price as `declared`, then each cost that was added to it or, below zero, deducted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CustomsStep {
    /// `declared`, or the cost; words: `customs-step-<code>`.
    pub code: String,
    /// How much.
    pub amount: MoneyText,
}

/// The schedule that an answer comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScheduleRef {
    /// Identity.
    pub id: String,
    /// Whose tariff.
    pub market: String,
    /// Which edition.
    pub vintage: String,
    /// Who published it.
    pub publisher: String,
    /// The file, where it was imported.
    pub file_name: Option<String>,
    /// Of the file.
    pub sha256: String,
    /// `bundled` or `imported`.
    pub kind: String,
    /// The year of the rates, where the pack carries them.
    pub data_year: Option<String>,
}

/// A tariff line with what it pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Line {
    /// The publisher's code.
    pub code: String,
    /// The code without points.
    pub digits: String,
    /// The tariff's words.
    pub description: String,
    /// The texts above it, outermost first.
    pub path: Vec<String>,
    /// The unit of quantity.
    pub unit: Option<String>,
    /// What everybody pays.
    pub mfn: Duty,
    /// What each agreement gives.
    pub preferences: Vec<Preference>,
    /// The best of them.
    pub best: Option<Best>,
    /// Duties on top, as warnings.
    pub additional: Vec<Additional>,
    /// Numbers of [`Source`]s.
    pub sources: Vec<u32>,
}

proa_domain::text_enum! {
    /// An agreement's state on a day.
    pub enum AgreementState {
        /// In force between Mexico and the market.
        InForce = "in_force",
        /// Signed, not in force.
        Pending = "pending",
        /// Over.
        Ended = "ended",
    }
}

/// An agreement and its state on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementBrief {
    /// Our id.
    pub id: String,
    /// Short name in Spanish.
    pub short_es: String,
    /// Short name in English.
    pub short_en: String,
    /// Name in Spanish.
    pub name_es: String,
    /// Name in English.
    pub name_en: String,
    /// In force with the market since.
    pub in_force: Option<String>,
    /// Its state on the day.
    pub status: AgreementState,
    /// The day on which it ends unless it is renewed.
    pub review: Option<String>,
    /// Where that stands.
    pub source: String,
    /// How sure.
    pub confidence: String,
}

/// What an agreement gives to a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Preference {
    /// The agreement.
    pub agreement: AgreementBrief,
    /// The preferential duty.
    pub duty: Duty,
    /// What is not paid, compared with the MFN duty.
    pub saving: Option<MoneyText>,
    /// The rate over time, where it changes by date.
    #[serde(default)]
    pub staging: Vec<StagingStep>,
    /// The next day after the one asked about on which it changes.
    #[serde(default, rename = "nextChange")]
    pub next_change: Option<String>,
    /// The staging category, as the table of the agreement has it.
    #[serde(default)]
    pub category: Option<String>,
    /// The rate from which the reductions start, as published.
    #[serde(default)]
    pub base: Option<String>,
    /// From which shipment on it pays for its proof; none where nothing is saved or no cost of the
    /// proof was given.
    #[serde(default, rename = "breakEven")]
    pub break_even: Option<BreakEven>,
    /// The quota that limits it.
    pub quota: Option<Quota>,
    /// What the product must meet.
    pub rule: Option<RuleBrief>,
    /// What must travel with it.
    pub proof: Option<Proof>,
    /// Numbers of [`Source`]s.
    pub sources: Vec<u32>,
}

/// A rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct StagingStep {
    /// The first day; none where it has held since before.
    pub from: Option<String>,
    /// The rate in words.
    pub text: String,
    /// Per cent of the customs value, where it is nothing else.
    #[serde(default)]
    pub percent: Option<String>,
    /// What the shipment pays at it, on the day and at the exchange rates of the question.
    #[serde(default)]
    pub amount: Option<MoneyText>,
}

/// A shipment whose saving is what its proof costs; of the same kind as the one asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BreakEven {
    /// Its price, where one was given.
    pub value: Option<MoneyText>,
    /// Its quantities.
    pub quantities: Vec<QuantityForm>,
}

/// The quotas that an agreement opens for a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Quota {
    /// All that is known of them, in words.
    pub text: String,
    /// Those that the market's file of quotas has; none where only a table speaks of one.
    #[serde(default)]
    pub orders: Vec<QuotaOrder>,
}

/// A tariff-rate quota. No file says what is paid within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct QuotaOrder {
    /// Its order number.
    pub number: String,
    /// Its goods in the publisher's words.
    pub description: Option<String>,
    /// How it stands on the day.
    pub state: QuotaState,
    /// How much of the line is in it.
    pub extent: Extent,
    /// The codes of the line's goods that are in it, as published.
    pub codes: Vec<String>,
    /// The period that has the day, else the next, else the last; none where no volume is known.
    pub period: Option<Period>,
    /// When those goods are in it.
    pub seasons: Vec<Span>,
    /// The acts that put them into it, as the publisher numbers them.
    pub acts: Vec<String>,
    /// Who administers it, and how; none where that is not known.
    pub administration: Option<String>,
}

proa_domain::text_enum! {
    /// Why only the text of a rule counts.
    pub enum RuleReason {
        /// It is written in an edition of the Harmonized System in which these goods may have stood
        /// elsewhere.
        OtherEdition = "other-edition",
        /// Its text says more than its structure.
        SaysMore = "says-more",
        /// It is not written as this program reads rules.
        Unread = "unread",
        /// A part of the goods has a rule of its own.
        PartOfGoods = "part-of-goods",
        /// Two sources say another thing.
        SourcesDiffer = "sources-differ",
    }
}

/// A rule of origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Rule")]
pub struct RuleBrief {
    /// Its identity in the reference data.
    pub id: String,
    /// `computed`, `text_only` or `unverified`.
    pub state: String,
    /// Why only its text counts: a [`RuleReason`].
    #[serde(default)]
    pub reason: Option<String>,
    /// In our words; a rule that nobody checked says so and nothing else.
    pub text: String,
    /// Where it stands.
    pub citation: String,
    /// The edition of the Harmonized System in which it is written.
    pub edition: String,
    /// How sure.
    pub confidence: String,
    /// How many more rules are for these goods.
    pub alternatives: u32,
}

/// A proof of origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
    /// Codes of the papers.
    pub types: Vec<String>,
    /// Codes of those who may certify.
    pub certifiers: Vec<String>,
    /// The authority that issues or validates it; words: `proof-issuer-<code>`.
    pub issuer: Option<String>,
    /// How long it holds.
    pub validity_months: Option<u32>,
    /// Up to which value it is not asked for.
    pub waiver: Option<MoneyText>,
    /// Codes of languages.
    pub languages: Vec<String>,
    /// How long the records are kept.
    pub record_years: Option<u32>,
    /// Within how many months after import the preference may still be claimed.
    pub retroactive: Option<String>,
    /// Where it stands.
    pub citation: String,
    /// How sure.
    pub confidence: String,
    /// All of it in words.
    pub text: String,
}

proa_domain::text_enum! {
    /// Why an agreement is better, or none is.
    pub enum BestReason {
        /// It asks for the least.
        LowerDuty = "lower-duty",
        /// Several ask for the same.
        Tie = "tie",
        /// None asks for less than the general duty.
        NoGain = "no-gain",
        /// There is no general duty.
        MfnFree = "mfn-free",
    }
}

/// Which agreement is better, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Best {
    /// The agreements.
    pub agreements: Vec<String>,
    /// A [`BestReason`]; words: `best-<reason>`.
    pub reason: String,
}

/// A duty on top of the line's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Additional {
    /// The line that levies it, or the number of the measure.
    pub code: String,
    /// As published.
    pub text: String,
    /// Agreements whose originating goods do not pay it.
    pub lifted_by: Vec<String>,
    /// The source.
    pub source: Option<String>,
    /// What it is, where it is curated as a measure.
    pub kind: Option<MeasureKind>,
    /// The first day of a measure.
    pub from: Option<Day>,
    /// Its last day; none where none is known.
    pub to: Option<Day>,
    /// The document in which a measure stands, and where.
    pub citation: Option<String>,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Note {
    /// Words: `note-<code>`; `text` in the parameters where the reference data has its own.
    pub code: String,
    /// What the words need.
    pub params: BTreeMap<String, String>,
    /// Where it comes from.
    pub source: String,
}

/// A source that an answer used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Source {
    /// Its number in this answer.
    pub n: u32,
    /// Identity.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title in the language of the question.
    pub title: String,
    /// Which edition.
    pub vintage: Option<String>,
    /// Where in it.
    pub locator: Option<String>,
    /// Of its rows, or of the file.
    pub sha256: Option<String>,
    /// How sure.
    pub confidence: String,
}
