//! The determination report: whether a good originates under each agreement, from what, and by which
//! steps; as an auditor reads it.

mod view;

use proa_domain::origin::declaration::LineDeclaration;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};

const TEMPLATE: &str = include_str!("../templates/origin_report.typ");

/// All that a determination report says. Words come in the language of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OriginReport {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company that makes the good.
    pub company: Option<Company>,
    /// What the good is called.
    pub name: String,
    /// Its code, with points.
    pub code: String,
    /// The day of import.
    pub on: Day,
    /// Prices, costs and weights, each with its label.
    pub figures: Vec<Figure>,
    /// What it is made of.
    pub lines: Vec<Line>,
    /// What was answered.
    pub answered: Vec<Answered>,
    /// What comes out.
    pub agreements: Vec<Agreement>,
    /// Agreements in force of which no general rules are at hand.
    pub unknown: Vec<String>,
    /// Which lines count as originating without an agreement named, in a sentence.
    #[serde(default)]
    pub unnamed: Option<String>,
}

/// A figure with its label, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What it measures.
    pub label: String,
    /// As it is shown.
    pub shown: String,
}

/// A line of the bill of materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its place, `3` or `3.1`.
    pub place: String,
    /// What it is called, and what it is to the good.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// What is known of its origin, and its country.
    pub origin: String,
    /// Who supplies it, and the document that shows its origin.
    pub evidence: Option<String>,
    /// The declaration of its supplier that its origin rests on.
    pub declaration: Option<LineDeclaration>,
    /// Its value.
    pub value: Option<String>,
    /// What else is known of it, each with its label: quantity, weight, regional value, how it is told
    /// apart, the agreements under which it originates.
    #[serde(default)]
    pub details: Vec<Figure>,
}

/// A question that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// What comes out under an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// Its name.
    pub name: String,
    /// Whether the good originates.
    pub outcome: Outcome,
    /// The same in a sentence.
    pub said: String,
    /// The working.
    pub steps: Vec<Step>,
    /// What it waits for.
    pub needs: Vec<String>,
    /// The smallest changes by which it would originate.
    pub changes: Vec<String>,
    /// By how much its materials or its price may move before it no longer originates.
    #[serde(default)]
    pub margin: Option<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// A document or list that a determination rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What is taken from it: `provisions` or `rules`.
    pub part: String,
    /// Its name.
    pub name: String,
    /// Which edition.
    pub vintage: String,
    /// SHA-256 of its rows, or of the file.
    pub sha256: String,
    /// `high`, `medium` or `low`.
    pub confidence: String,
}

/// A step of the working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// How it came out.
    pub outcome: Outcome,
    /// What it asks.
    pub title: String,
    /// Where it stands in the agreement.
    pub citation: Option<String>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// The places of the lines that it looked at.
    pub lines: Vec<Place>,
    /// The steps that it is made of.
    pub steps: Vec<Step>,
}

/// The place of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// `3`, or `3.1`.
    pub place: String,
}

/// Sets the determination report as a tagged PDF, from JSON in the form of [`OriginReport`].
pub fn origin_report_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: OriginReport = paper::read(content)?;
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(&data, &texts)?)
}

#[cfg(test)]
mod tests;
