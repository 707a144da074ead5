//! `origin …`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::AppError;
use proa_desk::origin::answer::{AgreementOrigin, ChangeView, NeedView, OriginAnswer, StepView};
use proa_desk::origin::cases::{self, CaseRow, SaveCase, SavedCase};
use proa_desk::origin::determine::{OriginQuestion, determine, smallest_changes};
use proa_desk::origin::error::OriginError;
use proa_desk::treaties::error::FileError;
use proa_desk::whole_file::name_of;
use proa_domain::origin::determination::Determination;
use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::time::Day;
use serde::Serialize;
use serde_json::Value;

use crate::args::{Args, OriginCommand};
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// Determinations as scripts read them, and their words.
#[derive(Serialize)]
struct AnswerView<'a> {
    on: &'a str,
    agreements: Vec<AgreementView<'a>>,
    unknown: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: &'a Vec<ChangeView>,
}

#[derive(Serialize)]
struct AgreementView<'a> {
    #[serde(flatten)]
    determination: &'a Determination,
    said: &'a str,
    questions: Vec<&'a str>,
    source: &'a str,
    confidence: &'a str,
}

pub(super) async fn run(args: &Args, command: &OriginCommand) -> Result<Said, AppError> {
    match command {
        OriginCommand::Determine {
            agreement,
            market,
            on,
            changes,
            file,
        } => {
            let question = OriginQuestion {
                agreement: agreement.clone(),
                ..question(args, file, market.as_ref(), *on)?
            };
            let desk = office::open_with_reference(args).await?;
            let answer = determine(&desk, question.clone()).await?;
            let changes = if *changes {
                smallest_changes(&desk, question).await?
            } else {
                vec![]
            };
            desk.close().await;
            Ok(Said::new(
                view(&answer, &changes),
                text(args, &answer, &changes),
            ))
        }
        OriginCommand::List { company } => {
            let desk = office::open_with_reference(args).await?;
            let company = match company {
                Some(company) => Some(input::company(&desk, company).await?),
                None => None,
            };
            let rows = cases::list(&desk, company).await?;
            desk.close().await;
            let lines: Vec<String> = rows.iter().map(line).collect();
            Ok(Said::view(
                serde_json::json!({ "rows": rows }),
                lines.join("\n"),
            ))
        }
        OriginCommand::Show { case } => {
            let desk = office::open_with_reference(args).await?;
            let mut saved = cases::get(&desk, input::id(case, "origin_cases")?).await?;
            saved.question.locale = args.lang.locale();
            let answer = determine(&desk, saved.question.clone()).await?;
            desk.close().await;
            Ok(Said::new(
                saved_view(&saved),
                format!("{}\n{}", line(&saved.row), text(args, &answer, &vec![])),
            ))
        }
        OriginCommand::Save {
            name,
            company,
            market,
            on,
            file,
        } => {
            let question = question(args, file, market.as_ref(), *on)?;
            let desk = office::open_as_author(args).await?;
            office::bring_reference(&desk).await?;
            let company_id = match company {
                Some(company) => Some(input::company(&desk, company).await?),
                None => None,
            };
            let save = SaveCase {
                id: None,
                name: name.clone(),
                company_id,
                product_id: None,
                question,
            };
            let id = cases::save(&desk, save).await?;
            desk.close().await;
            Ok(Said::view(serde_json::json!({ "id": id }), id.to_string()))
        }
    }
}

fn question(
    args: &Args,
    file: &Path,
    market: Option<&String>,
    on: Option<Day>,
) -> Result<OriginQuestion, AppError> {
    Ok(OriginQuestion {
        case: case(file)?,
        on,
        agreement: None,
        market: market.map(|market| market.to_ascii_uppercase()),
        locale: args.lang.locale(),
    })
}

/// A case alone, or within what `origin show` gives.
fn case(path: &Path) -> Result<Case, AppError> {
    let name = || name_of(path);
    let text = std::fs::read_to_string(path).map_err(|_| FileError::Unreadable { name: name() })?;
    let unreadable = |error: serde_json::Error| OriginError::Unreadable {
        detail: error.to_string(),
    };
    let mut value: Value = serde_json::from_str(&text).map_err(unreadable)?;
    let within = value.get_mut("case").map(Value::take);
    Ok(serde_json::from_value(within.unwrap_or(value)).map_err(unreadable)?)
}

fn view<'a>(answer: &'a OriginAnswer, changes: &'a Vec<ChangeView>) -> AnswerView<'a> {
    let of_agreement = |found: &'a AgreementOrigin| AgreementView {
        determination: &found.determination,
        said: &found.said,
        questions: found
            .needs
            .iter()
            .map(|need| need.question.as_str())
            .collect(),
        source: &found.source,
        confidence: &found.confidence,
    };
    AnswerView {
        on: &answer.on,
        agreements: answer.agreements.iter().map(of_agreement).collect(),
        unknown: answer.unknown.iter().map(|name| name.id.as_str()).collect(),
        changes,
    }
}

fn saved_view(saved: &SavedCase) -> Value {
    let determinations: Vec<&Determination> = saved
        .answer
        .agreements
        .iter()
        .map(|found| &found.determination)
        .collect();
    serde_json::json!({
        "id": saved.row.id,
        "name": saved.row.name,
        "on": saved.row.on,
        "market": saved.row.market,
        "company_id": saved.row.company_id,
        "case": saved.question.case,
        "agreements": determinations,
        "changed": saved.changed,
    })
}

fn line(row: &CaseRow) -> String {
    format!(
        "{} {} {} {} [{}]",
        row.id,
        row.code,
        row.on,
        row.name,
        row.originates.join(", ")
    )
}

fn text(args: &Args, answer: &OriginAnswer, changes: &Vec<ChangeView>) -> String {
    let is_spanish = args.lang.locale() == proa_domain::settings::Locale::EsMx;
    let mut text = String::new();
    for found in &answer.agreements {
        let name = if is_spanish {
            &found.agreement.short_es
        } else {
            &found.agreement.short_en
        };
        let _ = writeln!(
            text,
            "{} {name}: {}",
            sign(found.determination.outcome),
            found.said
        );
        for NeedView { question, .. } in &found.needs {
            let _ = writeln!(text, "  ? {question}");
        }
        for step in &found.working.steps {
            write_step(&mut text, step, 1);
        }
    }
    for change in changes {
        let _ = writeln!(text, "→ {}", change.said);
    }
    text
}

fn write_step(text: &mut String, step: &StepView, depth: usize) {
    let figures: Vec<String> = step
        .figures
        .iter()
        .map(|figure| format!("{} {}", figure.label, figure.shown))
        .collect();
    let figures = if figures.is_empty() {
        String::new()
    } else {
        format!(" ({})", figures.join("; "))
    };
    let article = step
        .citation
        .as_ref()
        .map_or_else(String::new, |citation| format!(" [{citation}]"));
    let indent = "  ".repeat(depth);
    let _ = writeln!(
        text,
        "{indent}{} {}{figures}{article}",
        sign(step.outcome),
        step.title
    );
    for inner in &step.steps {
        write_step(text, inner, depth + 1);
    }
}

fn sign(outcome: Outcome) -> char {
    match outcome {
        Outcome::Met => '✓',
        Outcome::NotMet => '✗',
        Outcome::Open => '?',
    }
}
