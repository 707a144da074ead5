//! The advisory sheet in words: every label, figure and day as the template prints it.

mod cards;
mod facts;
mod requirements;
mod tables;

use std::collections::BTreeMap;

use proa_domain::time::Day;
use serde::Serialize;

use super::AdvisorySheet;
use super::answer::{Duty, DutyState, Line, Preference, Source};
use crate::DocumentError;
use crate::format;
use crate::paper::{FactBlock, Paper};
use crate::texts::Texts;
use cards::Card;
use requirements::Requirements;
use tables::{Additional, Lines, Sources};

/// What stands in a cell with nothing to say; an empty cell looks like an oversight.
const NOTHING: &str = "–";

/// The advisory sheet as its template reads it.
#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    answer: AnswerView,
    requirements: Option<Requirements>,
    additional: Option<Additional>,
    lines: Option<Lines>,
    notes: Notes,
    sources: Option<Sources>,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    heading: String,
    line: Option<LineName>,
    remarks: Vec<String>,
    cards: Vec<Card>,
}

#[derive(Debug, Serialize)]
struct LineName {
    code: String,
    description: String,
}

#[derive(Debug, Serialize)]
struct Notes {
    heading: String,
    items: Vec<Statement>,
}

/// A text, what is said about it in small print, and the numbers of its sources.
#[derive(Debug, Serialize)]
struct Statement {
    text: String,
    details: Vec<String>,
    marks: Vec<u32>,
}

impl Statement {
    fn plain(text: String) -> Self {
        Self {
            text,
            details: Vec::new(),
            marks: Vec::new(),
        }
    }
}

impl View {
    /// Puts the sheet into the words of `texts`.
    pub(super) fn of(sheet: &AdvisorySheet, texts: &Texts) -> Result<Self, DocumentError> {
        let answer = &sheet.answer;
        let line = chosen_line(sheet);
        let product = sheet
            .product
            .as_ref()
            .unwrap_or(&answer.product.description);
        let market = texts.pick(&answer.market.name_es, &answer.market.name_en);
        let on = format::day(answer.on, texts)?;
        let title = texts.with(
            "documents-sheet-title",
            [
                ("product", product.into()),
                ("market", market.into()),
                ("day", (&on).into()),
            ],
        )?;
        Ok(Self {
            paper: Paper::of(&sheet.prepared, "documents-sheet-kind", title, texts)?,
            heading: product.clone(),
            route: texts.with(
                "documents-sheet-route",
                [
                    ("market", market.into()),
                    ("day", (&on).into()),
                    ("code", (&answer.product.code).into()),
                ],
            )?,
            facts: facts::of(sheet, line, texts)?,
            answer: AnswerView::of(sheet, line, texts)?,
            requirements: line
                .map(|line| Requirements::of(line, texts))
                .transpose()?
                .flatten(),
            additional: line
                .map(|line| Additional::of(line, &answer.sources, texts))
                .transpose()?
                .flatten(),
            lines: Lines::of(&answer.lines, line, texts)?,
            notes: Notes::of(sheet, texts)?,
            sources: Sources::of(&answer.sources, texts)?,
        })
    }
}

impl AnswerView {
    fn of(
        sheet: &AdvisorySheet,
        line: Option<&Line>,
        texts: &Texts,
    ) -> Result<Self, DocumentError> {
        Ok(Self {
            heading: texts.get("documents-sheet-answer")?,
            line: line.map(|line| LineName {
                code: line.code.clone(),
                description: line.description.clone(),
            }),
            remarks: remarks(sheet, line, texts)?,
            cards: line
                .map(|line| cards::of(line, texts))
                .transpose()?
                .unwrap_or_default(),
        })
    }
}

/// What the cards alone do not say: what is missing, what is best and why, what is to come.
fn remarks(
    sheet: &AdvisorySheet,
    line: Option<&Line>,
    texts: &Texts,
) -> Result<Vec<String>, DocumentError> {
    let mut remarks = Vec::new();
    match line {
        None => remarks.push(texts.get("documents-sheet-no-line")?),
        Some(line) if line.preferences.is_empty() => {
            remarks.push(texts.get("documents-sheet-no-agreement")?);
        }
        Some(line) => remarks.extend(why_best(line, texts)?),
    }
    if !sheet.answer.pending.is_empty() {
        let names: Vec<&str> = sheet
            .answer
            .pending
            .iter()
            .map(|agreement| texts.pick(&agreement.short_es, &agreement.short_en))
            .collect();
        remarks.push(texts.with(
            "documents-sheet-pending",
            [("agreements", names.join(", ").into())],
        )?);
    }
    Ok(remarks)
}

fn why_best(line: &Line, texts: &Texts) -> Result<Option<String>, DocumentError> {
    let Some(best) = &line.best else {
        return Ok(None);
    };
    let Some(reason) = texts.of_code(&format!("best-{}", best.reason), &BTreeMap::new()) else {
        return Ok(None);
    };
    let names: Vec<&str> = line
        .preferences
        .iter()
        .filter(|preference| best.agreements.contains(&preference.agreement.id))
        .map(|preference| agreement_name(preference, texts))
        .collect();
    texts
        .with(
            "documents-sheet-best-why",
            [
                ("agreements", names.join(", ").into()),
                ("reason", reason.into()),
            ],
        )
        .map(Some)
}

impl Notes {
    fn of(sheet: &AdvisorySheet, texts: &Texts) -> Result<Self, DocumentError> {
        let answer = &sheet.answer;
        let mut items = vec![Statement::plain(excluded(&answer.not_included, texts)?)];
        items.extend(answer.notes.iter().map(|note| {
            let params = note.params.iter();
            let params = params
                .map(|(name, value)| (name.clone(), Day::said(value, texts.locale())))
                .collect();
            Statement {
                text: texts
                    .of_code(&format!("note-{}", note.code), &params)
                    .or_else(|| note.params.get("text").cloned())
                    .unwrap_or_else(|| note.code.clone()),
                details: Vec::new(),
                marks: number_of(&note.source, &answer.sources)
                    .into_iter()
                    .collect(),
            }
        }));
        let mut standing = vec![
            "documents-sheet-note-unknown",
            "documents-sheet-note-authority",
        ];
        if answer.lines.iter().any(|line| !line.preferences.is_empty()) {
            standing.insert(0, "documents-sheet-note-origin");
        }
        for id in standing {
            items.push(Statement::plain(texts.get(id)?));
        }
        Ok(Self {
            heading: texts.get("documents-sheet-notes")?,
            items,
        })
    }
}

/// The charges that the figures leave out; the usual ones where a charge has no words.
fn excluded(charges: &[String], texts: &Texts) -> Result<String, DocumentError> {
    let named: Option<Vec<String>> = charges
        .iter()
        .map(|code| texts.of_code(&format!("charge-{code}"), &BTreeMap::new()))
        .collect();
    match named {
        Some(charges) if !charges.is_empty() => texts.with(
            "documents-sheet-note-excluded",
            [("charges", charges.join(", ").into())],
        ),
        _ => texts.get("documents-sheet-note-excluded-usual"),
    }
}

/// The number that marks the source with this id.
fn number_of(id: &str, sources: &[Source]) -> Option<u32> {
    sources
        .iter()
        .find(|source| source.id == id)
        .map(|source| source.n)
}

/// The line that the sheet is about: the one asked for, else the first.
fn chosen_line(sheet: &AdvisorySheet) -> Option<&Line> {
    let lines = &sheet.answer.lines;
    sheet
        .line
        .as_ref()
        .and_then(|digits| lines.iter().find(|line| line.digits == *digits))
        .or_else(|| lines.first())
}

fn agreement_name<'a>(preference: &'a Preference, texts: &Texts) -> &'a str {
    texts.pick(
        &preference.agreement.short_es,
        &preference.agreement.short_en,
    )
}

/// A rate in figures: what is free says so in words, what is unknown never looks like a figure.
fn rate(duty: &Duty, texts: &Texts) -> Result<String, DocumentError> {
    match duty.state {
        DutyState::Computed if duty.is_free => texts.get("documents-sheet-free"),
        DutyState::Computed | DutyState::NeedsInput | DutyState::TextOnly => Ok(duty.text.clone()),
        DutyState::Unknown => texts.get("documents-unknown"),
    }
}
