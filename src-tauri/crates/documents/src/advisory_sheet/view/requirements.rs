//! What each agreement asks for, one agreement a column.

use serde::Serialize;

use super::{NOTHING, Statement, agreement_name};
use crate::advisory_sheet::answer::{Line, Preference, Proof, RuleState};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// How many agreements fit side by side on a page.
const COLUMNS: usize = 3;

/// The requirements of every agreement.
#[derive(Debug, Serialize)]
pub(super) struct Requirements {
    heading: String,
    tables: Vec<Comparison>,
}

#[derive(Debug, Serialize)]
struct Comparison {
    headers: Vec<String>,
    rows: Vec<ComparisonRow>,
}

#[derive(Debug, Serialize)]
struct ComparisonRow {
    label: String,
    /// The statements of each agreement.
    cells: Vec<Vec<Statement>>,
}

/// Writes one agreement's cell of a row; nothing where the agreement says nothing about it.
type CellOf = fn(&Preference, &Texts) -> Result<Vec<Statement>, DocumentError>;

impl Requirements {
    /// None where no agreement reaches the market.
    pub(super) fn of(line: &Line, texts: &Texts) -> Result<Option<Self>, DocumentError> {
        if line.preferences.is_empty() {
            return Ok(None);
        }
        let tables = line
            .preferences
            .chunks(COLUMNS)
            .map(|preferences| Comparison::of(preferences, texts))
            .collect::<Result<_, _>>()?;
        Ok(Some(Self {
            heading: texts.get("documents-sheet-requirements")?,
            tables,
        }))
    }
}

impl Comparison {
    fn of(preferences: &[Preference], texts: &Texts) -> Result<Self, DocumentError> {
        let mut headers = vec![texts.get("documents-sheet-requirement")?];
        headers.extend(
            preferences
                .iter()
                .map(|each| agreement_name(each, texts).to_owned()),
        );
        let asked: [(&str, CellOf); 5] = [
            ("documents-sheet-rule", rule),
            ("documents-sheet-proof", proof),
            ("documents-sheet-staging", staging),
            ("documents-sheet-quota", quota),
            ("documents-sheet-in-force", in_force),
        ];
        let mut rows = Vec::new();
        for (label, cell_of) in asked {
            let mut cells: Vec<Vec<Statement>> = preferences
                .iter()
                .map(|each| cell_of(each, texts))
                .collect::<Result<_, _>>()?;
            if cells.iter().all(Vec::is_empty) {
                continue;
            }
            for cell in cells.iter_mut().filter(|cell| cell.is_empty()) {
                cell.push(Statement::plain(NOTHING.to_owned()));
            }
            rows.push(ComparisonRow {
                label: texts.get(label)?,
                cells,
            });
        }
        Ok(Self { headers, rows })
    }
}

fn rule(preference: &Preference, texts: &Texts) -> Result<Vec<Statement>, DocumentError> {
    let not_known = Statement::plain(texts.get("documents-sheet-not-known")?);
    let Some(rule) = &preference.rule else {
        return Ok(vec![not_known]);
    };
    let citation = rule.citation.clone();
    let statement = match rule.state {
        RuleState::Computed | RuleState::TextOnly => Statement {
            text: rule.text.clone(),
            details: vec![citation],
            marks: Vec::new(),
        },
        // What nobody has checked against the official text is never printed as a rule.
        RuleState::Unverified => Statement {
            details: vec![texts.get("documents-sheet-rule-unverified")?, citation],
            ..not_known
        },
    };
    Ok(vec![statement])
}

fn proof(preference: &Preference, texts: &Texts) -> Result<Vec<Statement>, DocumentError> {
    let Some(Proof {
        text,
        issuer,
        validity_months,
        citation,
    }) = &preference.proof
    else {
        return Ok(vec![Statement::plain(
            texts.get("documents-sheet-not-known")?,
        )]);
    };
    let mut details = Vec::new();
    if let Some(issuer) = issuer {
        details.push(texts.with("documents-sheet-proof-issuer", [("issuer", issuer.into())])?);
    }
    if let Some(months) = validity_months {
        details.push(texts.with(
            "documents-sheet-proof-validity",
            [("months", (*months).into())],
        )?);
    }
    details.push(citation.clone());
    Ok(vec![Statement {
        text: text.clone(),
        details,
        marks: Vec::new(),
    }])
}

fn staging(preference: &Preference, texts: &Texts) -> Result<Vec<Statement>, DocumentError> {
    preference
        .staging
        .iter()
        .map(|step| {
            let Some(from) = step.from else {
                return Ok(Statement::plain(step.text.clone()));
            };
            let day = format::day(from, texts)?;
            let text = texts.with(
                "documents-sheet-staging-step",
                [("day", day.into()), ("rate", (&step.text).into())],
            )?;
            Ok(Statement::plain(text))
        })
        .collect()
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "one of the rows that `CellOf` describes"
)]
fn quota(preference: &Preference, _texts: &Texts) -> Result<Vec<Statement>, DocumentError> {
    Ok(preference
        .quota
        .iter()
        .map(|quota| Statement::plain(quota.text.clone()))
        .collect())
}

fn in_force(preference: &Preference, texts: &Texts) -> Result<Vec<Statement>, DocumentError> {
    preference
        .agreement
        .in_force
        .map(|day| Ok(Statement::plain(format::day(day, texts)?)))
        .into_iter()
        .collect()
}
