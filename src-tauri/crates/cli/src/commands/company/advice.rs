//! `company readiness` and `company plan`

use std::fmt::Write as _;
use std::path::Path;

use proa_desk::advisory::plans::{self, PlanView};
use proa_desk::advisory::readiness::{self, DiagnosisView};
use proa_desk::documents::{export_plan, pressed};
use proa_desk::l10n::Words;
use proa_desk::{AppError, whole_file};
use proa_documents::plan_of;
use proa_domain::advisory::score::ScoreRange;
use serde_json::{Value, json};

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// The last diagnosis of a company, with its scores; none where none is kept.
pub(super) async fn readiness(args: &Args, company: &str) -> Result<Said, AppError> {
    let desk = office::open(args).await?;
    let id = input::company(&desk, company).await?;
    let kept = readiness::of_company(&desk, id).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let text = match &kept.latest {
        Some(view) => scores(view, args, &words)?,
        None => words.get("readiness-none"),
    };
    let view = json!({ "company": id, "diagnosis": kept.latest, "kept": kept.rows.len() });
    Ok(Said::view(view, text))
}

/// The latest plan of a company; none where none is kept.
pub(super) async fn plan(args: &Args, company: &str, out: Option<&Path>) -> Result<Said, AppError> {
    // A paper names who prepared it.
    let desk = match out {
        Some(_) => office::open_as_reader(args).await?,
        None => office::open(args).await?,
    };
    let id = input::company(&desk, company).await?;
    let kept = plans::of_company(&desk, id).await?;
    let mut file = Value::Null;
    if let Some((path, view)) = out.zip(kept.latest.as_ref()) {
        let locale = args.lang.locale();
        let content = export_plan(&desk, view.row.id, locale).await?;
        let content = pressed(move || plan_of(content, locale)).await?;
        whole_file::write(path, &content)?;
        file = json!({ "file": path, "bytes": content.len() });
    }
    desk.close().await;
    let text = match &kept.latest {
        Some(view) => told(view, out),
        None => Words::of(args.lang.locale()).get("plan-none"),
    };
    let view = json!({
        "company": id, "plan": kept.latest, "kept": kept.rows.len(), "pdf": file,
    });
    Ok(Said::view(view, text))
}

fn told(view: &PlanView, out: Option<&Path>) -> String {
    let mut text = view.row.title.clone();
    if let Some(progress) = view.row.sums.progress {
        let _ = write!(text, " {progress} %");
    }
    for action in &view.plan.actions {
        let _ = write!(text, "\n{} {} {}", action.state, action.due_on, action.what);
    }
    if let Some(path) = out {
        let _ = write!(text, "\n{}", path.display());
    }
    text
}

fn scores(view: &DiagnosisView, args: &Args, words: &Words) -> Result<String, AppError> {
    let questionnaire = readiness::questionnaire(Some(view.diagnosis.questionnaire))?;
    let mut text = format!(
        "{} {} {} ({})",
        view.row.taken_on,
        words.get("readiness-overall"),
        range(view.score.overall),
        words.get(&format!("readiness-standing-{}", view.row.standing)),
    );
    for (dimension, scored) in questionnaire.dimensions.iter().zip(&view.score.dimensions) {
        let name = dimension.name.of(args.lang.locale());
        let _ = write!(text, "\n{name} {}", range(scored.score));
    }
    Ok(text)
}

/// A score, or its lowest and its highest.
fn range(range: ScoreRange) -> String {
    match range.exact() {
        Some(score) => score.to_string(),
        None => format!("{}–{}", range.low, range.high),
    }
}
