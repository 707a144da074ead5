//! `mission schedule` and `mission papers`

use std::path::Path;

use fluent_bundle::FluentArgs;
use proa_desk::documents::meeting_files;
use proa_desk::l10n::Words;
use proa_desk::meetings::{ScheduleOrder, schedule};
use proa_desk::{AppError, whole_file};
use proa_documents::agenda;
use serde_json::json;

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn plan(args: &Args, order: ScheduleOrder) -> Result<Said, AppError> {
    let desk = office::open_as_author(args).await?;
    let made = schedule(&desk, order, office::progress()).await?;
    desk.close().await;
    let words = Words::of(args.lang.locale());
    let said = FluentArgs::from_iter([
        ("meetings", made.meetings.to_string()),
        ("left", made.left_out.to_string()),
        ("share", made.share()),
    ]);
    Ok(Said::view(made, words.with("meeting-scheduled", &said)))
}

pub(super) async fn papers(args: &Args, mission: &str, out: &Path) -> Result<Said, AppError> {
    let id = input::id(mission, "missions")?;
    let locale = args.lang.locale();
    whole_file::ensure_empty(out)?;
    let desk = office::open_as_reader(args).await?;
    let files = meeting_files(&desk, id, locale, office::progress(), move |plan, watch| {
        agenda(plan)?.print_all(locale, watch)
    })
    .await?;
    desk.close().await;
    whole_file::write_all_alone(out, &files)?;
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let text = names.join("\n");
    Ok(Said::new(
        json!({ "ok": true, "folder": out, "files": names }),
        text,
    ))
}
