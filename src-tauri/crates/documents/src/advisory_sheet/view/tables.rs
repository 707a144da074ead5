//! The lists of the sheet: additional duties, tariff lines, sources.

use proa_domain::time::Day;
use serde::Serialize;

use super::{NOTHING, Statement, agreement_name, number_of, rate};
use crate::advisory_sheet::answer::{self, Line, Preference, Source};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// Duties on top of the tariff's.
#[derive(Debug, Serialize)]
pub(super) struct Additional {
    heading: String,
    headers: Vec<String>,
    rows: Vec<AdditionalRow>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct AdditionalRow {
    code: String,
    text: Statement,
    lifted_by: String,
}

impl Additional {
    /// None where nothing is added.
    pub(super) fn of(
        line: &Line,
        sources: &[Source],
        texts: &Texts,
    ) -> Result<Option<Self>, DocumentError> {
        if line.additional.is_empty() {
            return Ok(None);
        }
        let rows = line
            .additional
            .iter()
            .map(|duty| AdditionalRow::of(duty, line, sources, texts))
            .collect::<Result<_, _>>()?;
        Ok(Some(Self {
            heading: texts.get("documents-sheet-additional")?,
            headers: headers(
                [
                    "documents-sheet-additional-code",
                    "documents-sheet-additional-text",
                    "documents-sheet-additional-lifted",
                ],
                texts,
            )?,
            rows,
        }))
    }
}

impl AdditionalRow {
    fn of(
        duty: &answer::Additional,
        line: &Line,
        sources: &[Source],
        texts: &Texts,
    ) -> Result<Self, DocumentError> {
        let name = |id: &String| {
            line.preferences
                .iter()
                .find(|preference| preference.agreement.id == *id)
                .map_or_else(
                    || id.clone(),
                    |preference| agreement_name(preference, texts).to_owned(),
                )
        };
        let lifted_by = if duty.lifted_by.is_empty() {
            texts.get("documents-sheet-additional-none")?
        } else {
            duty.lifted_by
                .iter()
                .map(name)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let source = duty.source.as_ref().and_then(|id| number_of(id, sources));
        let days = duty
            .from
            .map(|from| days(from, duty.to, texts))
            .transpose()?;
        Ok(Self {
            code: duty.code.clone(),
            text: Statement {
                text: duty.text.clone(),
                details: days.into_iter().chain(duty.citation.clone()).collect(),
                marks: source.into_iter().collect(),
            },
            lifted_by,
        })
    }
}

fn days(from: Day, to: Option<Day>, texts: &Texts) -> Result<String, DocumentError> {
    let from = format::day(from, texts)?.into();
    match to {
        Some(to) => {
            let to = format::day(to, texts)?.into();
            texts.with(
                "documents-sheet-additional-between",
                [("from", from), ("to", to)],
            )
        }
        None => texts.with("documents-sheet-additional-since", [("from", from)]),
    }
}

/// Every tariff line that matches the product.
#[derive(Debug, Serialize)]
pub(super) struct Lines {
    heading: String,
    headers: Vec<String>,
    rows: Vec<LineRow>,
    /// Row numbers of the line that the sheet is about.
    chosen: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct LineRow {
    code: String,
    description: Statement,
    mfn: String,
    best: String,
}

impl Lines {
    /// None where there is no choice between lines.
    pub(super) fn of(
        lines: &[Line],
        chosen: Option<&Line>,
        texts: &Texts,
    ) -> Result<Option<Self>, DocumentError> {
        if lines.len() < 2 {
            return Ok(None);
        }
        let is_chosen = |line: &Line| chosen.is_some_and(|chosen| chosen.digits == line.digits);
        let rows = lines
            .iter()
            .map(|line| LineRow::of(line, is_chosen(line), texts))
            .collect::<Result<_, _>>()?;
        Ok(Some(Self {
            heading: texts.with("documents-sheet-lines", [("count", lines.len().into())])?,
            headers: headers(
                [
                    "documents-sheet-line-code",
                    "documents-sheet-line-description",
                    "documents-sheet-line-mfn",
                    "documents-sheet-line-best",
                ],
                texts,
            )?,
            rows,
            chosen: lines
                .iter()
                .enumerate()
                .filter(|(_, line)| is_chosen(line))
                .map(|(row, _)| row)
                .collect(),
        }))
    }
}

impl LineRow {
    fn of(line: &Line, is_chosen: bool, texts: &Texts) -> Result<Self, DocumentError> {
        let details = is_chosen
            .then(|| texts.get("documents-sheet-line-chosen"))
            .transpose()?;
        Ok(Self {
            code: line.code.clone(),
            description: Statement {
                text: line.description.clone(),
                details: details.into_iter().collect(),
                marks: Vec::new(),
            },
            mfn: rate(&line.mfn, texts)?,
            best: best_rate(line, texts)?,
        })
    }
}

fn best_rate(line: &Line, texts: &Texts) -> Result<String, DocumentError> {
    let Some(best) = &line.best else {
        return Ok(NOTHING.to_owned());
    };
    let chosen: Vec<&Preference> = line
        .preferences
        .iter()
        .filter(|preference| best.agreements.contains(&preference.agreement.id))
        .collect();
    let rates: Vec<String> = chosen
        .into_iter()
        .map(|each| {
            Ok(format!(
                "{}: {}",
                agreement_name(each, texts),
                rate(&each.duty, texts)?
            ))
        })
        .collect::<Result<_, DocumentError>>()?;
    Ok(rates.join(" · "))
}

/// Where the figures come from.
#[derive(Debug, Serialize)]
pub(super) struct Sources {
    heading: String,
    headers: Vec<String>,
    rows: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct SourceRow {
    number: u32,
    publisher: Statement,
    vintage: String,
    locator: String,
    hash: String,
}

impl Sources {
    /// None where nothing is cited.
    pub(super) fn of(sources: &[Source], texts: &Texts) -> Result<Option<Self>, DocumentError> {
        if sources.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self {
            heading: texts.get("documents-sheet-sources")?,
            headers: headers(
                [
                    "documents-sheet-source-number",
                    "documents-sheet-source-publisher",
                    "documents-sheet-source-vintage",
                    "documents-sheet-source-locator",
                    "documents-sheet-source-hash",
                ],
                texts,
            )?,
            rows: sources.iter().map(SourceRow::of).collect(),
        }))
    }
}

impl SourceRow {
    fn of(source: &Source) -> Self {
        let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| NOTHING.to_owned());
        Self {
            number: source.n,
            publisher: Statement {
                text: source.title.clone(),
                details: vec![source.publisher.clone()],
                marks: Vec::new(),
            },
            vintage: or_dash(&source.vintage),
            locator: or_dash(&source.locator),
            hash: source
                .sha256
                .as_deref()
                .map_or_else(|| NOTHING.to_owned(), format::hash),
        }
    }
}

fn headers<const N: usize>(ids: [&str; N], texts: &Texts) -> Result<Vec<String>, DocumentError> {
    ids.into_iter().map(|id| texts.get(id)).collect()
}
