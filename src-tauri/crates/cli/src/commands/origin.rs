//! `origin …`

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use proa_desk::documents;
use proa_desk::file::error::FileError;
use proa_desk::origin::answer::{AgreementOrigin, ChangeView, NeedView, OriginAnswer, StepView};
use proa_desk::origin::cases::{self, CaseFilter, CaseRow, SaveCase, SavedCase};
use proa_desk::origin::determine::{OriginQuestion, determine, smallest_changes};
use proa_desk::origin::error::OriginError;
use proa_desk::whole_file::{self, name_of};
use proa_desk::{AppError, Desk};
use proa_documents::origin_report_of;
use proa_domain::origin::determination::Criterion;
use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::Serialize;
use serde_json::Value;

use crate::args::{Args, OriginCommand};
use crate::commands::{input, proof};
use crate::office;
use crate::output::Said;

/// Determinations as scripts read them, and their words.
#[derive(Serialize)]
struct AnswerView<'a> {
    on: &'a str,
    results: Vec<ResultView<'a>>,
    unknown: Vec<&'a str>,
}

#[derive(Serialize)]
struct ResultView<'a> {
    agreement: &'a str,
    originates: &'static str,
    criterion: Option<&'static str>,
    letter: Option<&'a str>,
    methods: Vec<MethodView<'a>>,
    steps: &'a [Step],
    lines: &'a [String],
    needs: &'a [OriginNeed],
    is_narrow: bool,
    changes: &'a [ChangeView],
    said: &'a str,
    questions: Vec<&'a str>,
    source: &'a str,
    confidence: &'a str,
}

/// A percentage that a rule asks for, by its method.
#[derive(Serialize)]
struct MethodView<'a> {
    method: &'a str,
    value: Option<String>,
    threshold: Option<String>,
    met: Option<bool>,
}

/// What comes out, with the smallest changes where the good does not originate, or not yet.
struct Answered {
    answer: OriginAnswer,
    changes: BTreeMap<String, Vec<ChangeView>>,
}

pub(super) async fn run(args: &Args, command: &OriginCommand) -> Result<Said, AppError> {
    match command {
        OriginCommand::Determine {
            agreement,
            market,
            on,
            report,
            file,
        } => {
            let question = OriginQuestion {
                agreement: agreement.clone(),
                ..question(args, file, market.as_ref(), *on)?
            };
            let desk = office::open_with_reference(args).await?;
            let answered = answered(&desk, question.clone()).await?;
            if let Some(path) = report {
                let name = file.file_stem().unwrap_or(file.as_os_str());
                let name = name.to_string_lossy();
                let content = documents::origin_report(&desk, &question, &name, None).await?;
                let locale = question.locale;
                let pdf = documents::pressed(move || origin_report_of(content, locale)).await?;
                whole_file::write(path, &pdf)?;
            }
            desk.close().await;
            Ok(Said::new(answered.view(), answered.text(args)))
        }
        OriginCommand::List {
            company,
            text,
            limit,
        } => {
            let desk = office::open_with_reference(args).await?;
            let company = match company {
                Some(company) => Some(input::company(&desk, company).await?),
                None => None,
            };
            let filter = CaseFilter {
                product: None,
                company,
                text: text.clone(),
                limit: *limit,
            };
            let page = cases::list(&desk, &filter).await?;
            desk.close().await;
            let lines: Vec<String> = page.rows.iter().map(line).collect();
            Ok(Said::view(&page, lines.join("\n")))
        }
        OriginCommand::Show { case } => {
            let desk = office::open_with_reference(args).await?;
            let mut saved = cases::get(&desk, input::id(case, "origin_cases")?).await?;
            saved.question.locale = args.lang.locale();
            let answered = answered(&desk, saved.question.clone()).await?;
            desk.close().await;
            let text = format!("{}\n{}", line(&saved.row), answered.text(args));
            Ok(Said::new(saved_view(&saved, &answered), text))
        }
        OriginCommand::Proof(command) => proof::run(args, command).await,
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

/// A case alone, in TOML or JSON, or within what `origin show` gives.
fn case(path: &Path) -> Result<Case, AppError> {
    let unreadable = |detail: String| OriginError::Unreadable { detail };
    let mut value = written(path)?.map_err(unreadable)?;
    let within = value.get_mut("case").map(Value::take);
    let case = serde_json::from_value(within.unwrap_or(value));
    Ok(case.map_err(|error| unreadable(error.to_string()))?)
}

/// What a file of TOML or JSON says, or why it is neither.
pub(super) fn written(path: &Path) -> Result<Result<Value, String>, FileError> {
    let text = std::fs::read_to_string(path).map_err(|_| FileError::Unreadable {
        name: name_of(path),
    })?;
    Ok(if text.trim_start().starts_with('{') {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        toml::from_str(&text).map_err(|error| error.to_string())
    })
}

async fn answered(desk: &Desk, question: OriginQuestion) -> Result<Answered, AppError> {
    let answer = determine(desk, question.clone()).await?;
    let mut changes = BTreeMap::new();
    for found in &answer.agreements {
        if found.outcome != Outcome::Met {
            let agreement = found.agreement.id.clone();
            let question = OriginQuestion {
                agreement: Some(agreement.clone()),
                ..question.clone()
            };
            changes.insert(agreement, smallest_changes(desk, question).await?);
        }
    }
    Ok(Answered { answer, changes })
}

impl Answered {
    fn changes(&self, agreement: &str) -> &[ChangeView] {
        let changes = self.changes.get(agreement);
        changes.map(Vec::as_slice).unwrap_or_default()
    }

    fn view(&self) -> AnswerView<'_> {
        let answer = &self.answer;
        AnswerView {
            on: &answer.on,
            results: answer
                .agreements
                .iter()
                .map(|found| self.result(found))
                .collect(),
            unknown: answer.unknown.iter().map(|name| name.id.as_str()).collect(),
        }
    }

    fn result<'a>(&'a self, found: &'a AgreementOrigin) -> ResultView<'a> {
        let determination = &found.determination;
        let questions = found.needs.iter().map(|need| need.question.as_str());
        let mut methods = Vec::new();
        gather(&determination.root, &mut methods);
        ResultView {
            agreement: &determination.agreement,
            originates: match determination.outcome {
                Outcome::Met => "yes",
                Outcome::NotMet => "no",
                Outcome::Open => "needs_answer",
            },
            criterion: determination.criterion.map(Criterion::code),
            letter: determination.letter.as_deref(),
            methods,
            steps: &determination.root.steps,
            lines: &determination.lines,
            needs: &determination.needs,
            is_narrow: determination.is_narrow,
            changes: self.changes(&determination.agreement),
            said: &found.said,
            questions: questions.collect(),
            source: &found.source,
            confidence: &found.confidence,
        }
    }

    fn text(&self, args: &Args) -> String {
        let is_spanish = args.lang.locale() == Locale::EsMx;
        let mut text = String::new();
        for found in &self.answer.agreements {
            let name = if is_spanish {
                &found.agreement.short_es
            } else {
                &found.agreement.short_en
            };
            let _ = writeln!(text, "{} {name}: {}", sign(found.outcome), found.said);
            for NeedView { question, .. } in &found.needs {
                let _ = writeln!(text, "  ? {question}");
            }
            for step in &found.working.steps {
                write_step(&mut text, step, 1);
            }
            for change in self.changes(&found.agreement.id) {
                let _ = writeln!(text, "  → {}", change.said);
            }
        }
        text
    }
}

fn gather<'a>(step: &'a Step, methods: &mut Vec<MethodView<'a>>) {
    let value = (step.kind == StepKind::RegionalValueContent).then_some(step.subject.as_deref());
    let most = (step.kind == StepKind::MaximumNonOriginating).then_some("MaxNOM");
    let method = value.flatten().or(most);
    if let Some(method) = method {
        let figure = |kind| step.figure(kind).map(|figure| figure.value.to_string());
        methods.push(MethodView {
            method,
            value: figure(FigureKind::Percent),
            threshold: figure(FigureKind::AtLeast).or_else(|| figure(FigureKind::AtMost)),
            met: match step.outcome {
                Outcome::Met => Some(true),
                Outcome::NotMet => Some(false),
                Outcome::Open => None,
            },
        });
    }
    for inner in &step.steps {
        gather(inner, methods);
    }
}

fn saved_view(saved: &SavedCase, answered: &Answered) -> Value {
    serde_json::json!({
        "id": saved.row.id,
        "name": saved.row.name,
        "on": saved.row.on,
        "market": saved.row.market,
        "company_id": saved.row.company_id,
        "case": saved.question.case,
        "results": answered.view().results,
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
