//! The determination report in words, as its template reads it.

use proa_domain::origin::declaration::LineDeclaration;
use proa_domain::origin::determination::step::Outcome;
use serde::Serialize;

use super::{Agreement, Line, OriginReport, Source, Step};
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// What stands in a cell with nothing to say; an empty cell looks like an oversight.
const NOTHING: &str = "–";

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    result: Table,
    unknown: Option<String>,
    bill: Table,
    unnamed: Option<String>,
    answered: Option<Table>,
    working: String,
    agreements: Vec<AgreementView>,
    notes: Notes,
}

/// A heading, and a table under it.
#[derive(Debug, Serialize)]
struct Table {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct AgreementView {
    name: String,
    outcome: Said,
    said: String,
    asked: Option<List>,
    changes: Option<List>,
    steps: Vec<StepView>,
    margin: Option<String>,
    sources: Vec<String>,
}

/// Sentences under a heading.
#[derive(Debug, Serialize)]
struct List {
    heading: String,
    items: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Notes {
    heading: String,
    items: Vec<String>,
}

/// An outcome: its words, and its code for the colour.
#[derive(Debug, Clone, Serialize)]
struct Said {
    code: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct StepView {
    outcome: Said,
    title: String,
    citation: Option<String>,
    details: Vec<String>,
    steps: Vec<StepView>,
}

impl View {
    pub(super) fn of(report: &OriginReport, texts: &Texts) -> Result<Self, DocumentError> {
        let on = format::day(report.on, texts)?;
        let named = [
            ("good", (&report.name).into()),
            ("code", (&report.code).into()),
            ("day", (&on).into()),
        ];
        let title = texts.with("documents-origin-title", named.clone())?;
        Ok(Self {
            paper: Paper::of(&report.prepared, "documents-origin-kind", title, texts)?,
            heading: report.name.clone(),
            route: texts.with("documents-origin-route", named)?,
            facts: facts(report, texts)?,
            result: result(report, texts)?,
            unknown: unknown(report, texts)?,
            bill: bill(report, texts)?,
            unnamed: report.unnamed.clone(),
            answered: answered(report, texts)?,
            working: texts.get("documents-origin-working")?,
            agreements: report
                .agreements
                .iter()
                .map(|agreement| AgreementView::of(agreement, texts))
                .collect::<Result<_, _>>()?,
            notes: Notes {
                heading: texts.get("documents-sheet-notes")?,
                items: vec![
                    texts.get("documents-origin-note-rounding")?,
                    texts.get("documents-origin-note-data")?,
                    texts.get("documents-origin-note-authority")?,
                ],
            },
        })
    }
}

fn facts(report: &OriginReport, texts: &Texts) -> Result<Vec<FactBlock>, DocumentError> {
    let company = report.company.as_ref();
    let company = company.map(|company| company.block(texts)).transpose()?;
    let mut rows = Rows::new(texts);
    rows.add("documents-origin-code", Some(report.code.clone()))?;
    for figure in &report.figures {
        rows.add_said(figure.label.clone(), figure.shown.clone());
    }
    let good = rows.under("documents-origin-good")?;
    Ok(company.into_iter().chain([good]).collect())
}

fn headers(ids: &[&str], texts: &Texts) -> Result<Vec<String>, DocumentError> {
    ids.iter().map(|id| texts.get(id)).collect()
}

fn result(report: &OriginReport, texts: &Texts) -> Result<Table, DocumentError> {
    let ids = [
        "documents-origin-agreement",
        "documents-origin-outcome",
        "documents-origin-why",
    ];
    let row = |agreement: &Agreement| -> Result<Vec<String>, DocumentError> {
        let outcome = of_good(agreement.outcome, texts)?.text;
        Ok(vec![
            agreement.name.clone(),
            outcome,
            agreement.said.clone(),
        ])
    };
    Ok(Table {
        heading: texts.get("documents-origin-result")?,
        headers: headers(&ids, texts)?,
        rows: report
            .agreements
            .iter()
            .map(row)
            .collect::<Result<_, _>>()?,
    })
}

fn unknown(report: &OriginReport, texts: &Texts) -> Result<Option<String>, DocumentError> {
    if report.unknown.is_empty() {
        return Ok(None);
    }
    let names = [("agreements", report.unknown.join(", ").into())];
    texts.with("documents-origin-unknown", names).map(Some)
}

fn bill(report: &OriginReport, texts: &Texts) -> Result<Table, DocumentError> {
    let ids = [
        "documents-origin-line",
        "documents-origin-material",
        "documents-origin-code",
        "documents-origin-origin",
        "documents-origin-evidence",
        "documents-origin-value",
    ];
    let or_nothing = |cell: Option<&String>| cell.map_or(NOTHING, String::as_str).to_owned();
    let rows = report.lines.iter().map(|line| {
        let declared = line.declaration.as_ref();
        let declared = declared
            .map(|known| declared_of(known, texts))
            .transpose()?;
        let shown: Vec<String> = line.evidence.clone().into_iter().chain(declared).collect();
        let shown = (!shown.is_empty()).then(|| shown.join(" · "));
        Ok(vec![
            line.place.clone(),
            line.name.clone(),
            or_nothing(line.code.as_ref()),
            line.origin.clone(),
            or_nothing(shown.as_ref()),
            or_nothing(line.value.as_ref()),
            details_of(line),
        ])
    });
    Ok(Table {
        heading: texts.get("documents-origin-bill")?,
        headers: headers(&ids, texts)?,
        rows: rows.collect::<Result<_, DocumentError>>()?,
    })
}

/// What else is known of a line, in small print under its name.
fn details_of(line: &Line) -> String {
    let details = line.details.iter();
    let details = details.map(|detail| format!("{}: {}", detail.label, detail.shown));
    details.collect::<Vec<_>>().join(" · ")
}

/// Since when and until when the declaration of a supplier counts, or that it has not come.
fn declared_of(declared: &LineDeclaration, texts: &Texts) -> Result<String, DocumentError> {
    let Some(received) = declared.received_on else {
        return texts.get("documents-origin-declaration-awaited");
    };
    let received = [("day", format::day(received, texts)?.into())];
    let mut said = texts.with("documents-origin-declaration-of", received)?;
    if let Some(end) = declared.valid_to {
        let end = [("day", format::day(end, texts)?.into())];
        said = format!("{said}, {}", texts.with("documents-origin-until", end)?);
    }
    Ok(said)
}

fn answered(report: &OriginReport, texts: &Texts) -> Result<Option<Table>, DocumentError> {
    if report.answered.is_empty() {
        return Ok(None);
    }
    let ids = ["documents-origin-question", "documents-origin-answer"];
    let rows = report.answered.iter();
    Ok(Some(Table {
        heading: texts.get("documents-origin-answered")?,
        headers: headers(&ids, texts)?,
        rows: rows
            .map(|answered| vec![answered.question.clone(), answered.answer.clone()])
            .collect(),
    }))
}

impl AgreementView {
    fn of(agreement: &Agreement, texts: &Texts) -> Result<Self, DocumentError> {
        let sources = agreement.sources.iter();
        let sources = sources.map(|source| source_of(source, texts));
        Ok(Self {
            name: agreement.name.clone(),
            outcome: of_good(agreement.outcome, texts)?,
            said: agreement.said.clone(),
            margin: agreement.margin.clone(),
            asked: list("documents-origin-asked", &agreement.needs, texts)?,
            changes: list("documents-origin-changes", &agreement.changes, texts)?,
            steps: steps(&agreement.steps, texts)?,
            sources: sources.collect::<Result<_, _>>()?,
        })
    }
}

/// What is taken from a source, its edition and its hash; and how sure it is, where that is not sure.
fn source_of(source: &Source, texts: &Texts) -> Result<String, DocumentError> {
    let named = [
        ("source", (&source.name).into()),
        ("vintage", (&source.vintage).into()),
        ("hash", (&source.sha256).into()),
    ];
    let said = texts.with(&format!("documents-origin-source-{}", source.part), named)?;
    Ok(match source.confidence.as_str() {
        "high" => said,
        "medium" => format!("{said} {}", texts.get("documents-origin-medium")?),
        _ => format!("{said} {}", texts.get("documents-origin-low")?),
    })
}

fn list(heading: &str, items: &[String], texts: &Texts) -> Result<Option<List>, DocumentError> {
    if items.is_empty() {
        return Ok(None);
    }
    Ok(Some(List {
        heading: texts.get(heading)?,
        items: items.to_vec(),
    }))
}

fn steps(steps: &[Step], texts: &Texts) -> Result<Vec<StepView>, DocumentError> {
    let views = steps.iter().map(|step| StepView::of(step, texts));
    views.collect()
}

impl StepView {
    fn of(step: &Step, texts: &Texts) -> Result<Self, DocumentError> {
        let figures = step.figures.iter();
        let mut details: Vec<String> = figures
            .map(|figure| format!("{}: {}", figure.label, figure.shown))
            .collect();
        if !step.lines.is_empty() {
            let places: Vec<&str> = step.lines.iter().map(|line| line.place.as_str()).collect();
            details.push(texts.with(
                "documents-origin-lines",
                [("lines", places.join(", ").into())],
            )?);
        }
        Ok(Self {
            outcome: of_step(step.outcome, texts)?,
            title: step.title.clone(),
            citation: step.citation.clone(),
            details,
            steps: steps(&step.steps, texts)?,
        })
    }
}

fn of_good(outcome: Outcome, texts: &Texts) -> Result<Said, DocumentError> {
    let code = outcome.code();
    Ok(Said {
        code,
        text: texts.get(&format!("documents-origin-{code}"))?,
    })
}

fn of_step(outcome: Outcome, texts: &Texts) -> Result<Said, DocumentError> {
    let code = outcome.code();
    Ok(Said {
        code,
        text: texts.get(&format!("documents-origin-step-{code}"))?,
    })
}
