//! The origin of a good as it is shown: the working of each agreement in words.

use proa_domain::money::Exact;
use proa_domain::origin::determination::Determination;
use proa_domain::origin::determination::changes::Change;
use proa_domain::origin::determination::sensitivity::Margin;
use proa_domain::origin::determination::step::{
    FigureKind, OriginNeed, Outcome, StepKind, Verdict,
};
use serde::Serialize;

use super::sources::UsedSource;
use crate::treaties::lookup::AgreementName;

/// A good under every agreement that was asked about.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct OriginAnswer {
    /// The day of import.
    pub on: String,
    /// The prices that count, where they follow from the terms of its sale.
    pub prices: Option<Prices>,
    /// Those under which it originates first, then those that wait for something, then the others.
    pub agreements: Vec<AgreementOrigin>,
    /// What was answered already, with its questions.
    pub answered: Vec<AnsweredView>,
    /// The places of the lines that count as originating under each agreement of their country, since no
    /// agreement is named.
    pub unnamed: Vec<String>,
    /// What is told of a line only where some of the agreements can use it.
    pub uses: LineUses,
    /// The simple operations of which the agreements speak.
    pub operations: Vec<CodeView>,
    /// What the agreements allow to be done in transit.
    pub transit: Vec<CodeView>,
    /// Agreements in force of which no general rules of origin are at hand.
    pub unknown: Vec<AgreementName>,
}

/// What some agreement can use of a line besides what every one does.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginLineUses", rename_all = "camelCase")]
pub struct LineUses {
    /// What producers of the Parties put into a material that does not originate: where their production
    /// counts, and not only their materials.
    pub regional_value: bool,
    /// The methods by which mixed units are told apart; none where no agreement speaks of them.
    pub inventory: Vec<CodeView>,
}

/// What a price is without the costs on the way of the good; nothing where one of them is not known.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginPrices", rename_all = "camelCase")]
pub struct Prices {
    /// Without those of international shipment.
    pub transaction_value: Option<Exact>,
    /// At the factory gate.
    pub ex_works: Option<Exact>,
}

/// A good under one agreement.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct AgreementOrigin {
    /// The agreement.
    pub agreement: AgreementName,
    /// How it came out, exactly; what the window shows of it is in the fields below.
    #[serde(skip)]
    pub determination: Determination,
    /// What it rests on: kept with a case, and printed.
    #[serde(skip)]
    pub sources: Vec<UsedSource>,
    /// Whether it originates.
    pub outcome: Outcome,
    /// A condition holds with so little room that a small change of prices loses it.
    pub is_narrow: bool,
    /// How far prices or the exchange rate may move before it no longer originates.
    pub margin: Option<Margin>,
    /// What came out, in a sentence.
    pub said: String,
    /// The working in words.
    pub working: StepView,
    /// What it waits for, in words.
    pub needs: Vec<NeedView>,
    /// Where the general rules come from.
    pub source: String,
    /// How sure they are.
    pub confidence: String,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginStepView")]
pub struct StepView {
    /// What it decides.
    pub kind: StepKind,
    /// How it came out.
    pub outcome: Outcome,
    /// What it asks, or looks at.
    pub title: String,
    /// Where it stands in the agreement.
    pub citation: Option<String>,
    /// Its figures.
    pub figures: Vec<FigureView>,
    /// The lines that break it or may, or that count.
    pub lines: Vec<LineView>,
    /// What it waits for.
    pub needs: Vec<NeedView>,
    /// The steps that it is made of.
    pub steps: Vec<StepView>,
}

/// A figure in words.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginFigureView")]
pub struct FigureView {
    /// What it measures.
    pub kind: FigureKind,
    /// The same in words.
    pub label: String,
    /// Rounded to two decimals, with its unit.
    pub shown: String,
    /// Exactly.
    pub exact: Exact,
}

/// A line as a step looked at it.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginLineView")]
pub struct LineView {
    /// Its place in the bill of materials.
    pub place: String,
    /// What was found.
    pub verdict: Verdict,
}

/// What is asked, in words.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginNeedView")]
pub struct NeedView {
    /// What is asked.
    pub need: OriginNeed,
    /// The question.
    pub question: String,
}

/// A question that was answered.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginAnsweredView")]
pub struct AnsweredView {
    /// What was asked.
    pub need: OriginNeed,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// A code in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "OriginCodeView")]
pub struct CodeView {
    /// The code.
    pub code: String,
    /// Its words.
    pub label: String,
}

/// A change after which the good originates, in words.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginChangeView")]
pub struct ChangeView {
    /// The change.
    pub change: Change,
    /// In a sentence.
    pub said: String,
}
