//! `answer …`

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_desk::treaties::answers::{
    self, AnswerFigures, AnswerRow, Recomputation, RecomputeAnswers, recompute,
};
use proa_domain::money::MoneyText;
use serde::Serialize;

use crate::args::{AnswerCommand, Args};
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// `{"rows":[…],"is_cut"}`
#[derive(Serialize)]
struct ListView {
    rows: Vec<AnswerRow>,
    /// There are more answers with changed sources than were asked again.
    is_cut: bool,
}

pub(super) async fn run(args: &Args, command: &AnswerCommand) -> Result<Said, AppError> {
    match command {
        AnswerCommand::List {
            stale,
            company,
            limit,
        } => list(args, *stale, company.as_deref(), *limit).await,
        AnswerCommand::Recompute { answers, .. } => {
            // `--all` names none.
            let ids = answers.iter().map(|id| input::id(id, "answers"));
            let ids: Vec<_> = ids.collect::<Result<_, _>>()?;
            let desk = office::open_as_author(args).await?;
            office::bring_reference(&desk).await?;
            let wanted = RecomputeAnswers {
                ids: (!ids.is_empty()).then_some(ids),
            };
            let made = recompute(&desk, wanted, office::progress()).await?;
            desk.close().await;
            let text = made_text(&made, &Words::of(args.lang.locale()));
            Ok(Said::view(&made, text))
        }
    }
}

async fn list(
    args: &Args,
    is_stale: bool,
    company: Option<&str>,
    limit: usize,
) -> Result<Said, AppError> {
    let desk = office::open_with_reference(args).await?;
    let view = if let Some(company) = company {
        let company = input::company(&desk, company).await?;
        let mut rows = answers::list(&desk, company).await?;
        rows.retain(|row| row.is_stale || !is_stale);
        let is_cut = false;
        ListView { rows, is_cut }
    } else {
        let answers::Stale { rows, is_cut } = answers::stale(&desk, limit).await?;
        ListView { rows, is_cut }
    };
    desk.close().await;
    let lines: Vec<String> = view.rows.iter().map(line).collect();
    Ok(Said::view(&view, lines.join("\n")))
}

fn line(row: &AnswerRow) -> String {
    let sign = if row.is_stale { '!' } else { '✓' };
    format!(
        "{sign} {} {} {} {} {}",
        row.id, row.product, row.market, row.on, row.product_text
    )
}

fn made_text(made: &Recomputation, words: &Words) -> String {
    let mut text = String::new();
    for one in &made.recomputed {
        let _ = writeln!(text, "{}", line(&one.row));
        let _ = writeln!(text, "  {} → {}", said(&one.before), said(&one.after));
    }
    for one in &made.left {
        let why = words.get(&format!("answer-left-{}", one.reason));
        let _ = writeln!(text, "{}\n  {why}", line(&one.row));
    }
    if made.recomputed.is_empty() && made.left.is_empty() {
        let _ = writeln!(text, "{}", words.get("recompute-none"));
    }
    text
}

/// The general duty, what the best agreement asks, and what that saves.
fn said(figures: &AnswerFigures) -> String {
    let mfn = figures.mfn.as_ref().map_or("?", |duty| duty.text.as_str());
    let best = figures.best.as_ref();
    let best = best.map(|offer| format!(", {} {}", offer.agreement.id, offer.duty.text));
    let money = |saving: &MoneyText| format!(" ({} {})", saving.amount, saving.currency);
    let saving = figures.saving.as_ref().map(money);
    format!(
        "{mfn}{}{}",
        best.unwrap_or_default(),
        saving.unwrap_or_default()
    )
}
