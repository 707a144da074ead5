//! `mission report`

use std::path::Path;

use proa_desk::documents::{self, MissionFigures, SheetFormat};
use proa_desk::whole_file;
use proa_desk::{AppError, Desk};
use proa_documents::mission_report_of;
use serde_json::json;

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, mission: &str, out: Option<&Path>) -> Result<Said, AppError> {
    let id = input::id(mission, "missions")?;
    let locale = args.lang.locale();
    let desk = office::open_as_reader(args).await?;
    let figures = documents::mission_figures(&desk, id, locale).await?;
    let content = match out {
        Some(path) => Some((path, content(args, &desk, &figures, path).await?)),
        None => None,
    };
    desk.close().await;
    let Some((path, content)) = content else {
        let mut table = Vec::new();
        figures.sheet().write(SheetFormat::Csv, &mut table)?;
        let text = String::from_utf8_lossy(&table);
        let text = text.trim_start_matches('\u{feff}').to_owned();
        return Ok(Said::view(&figures.report, text));
    };
    whole_file::write(path, &content)?;
    let told = json!({ "ok": true, "file": path, "bytes": content.len() });
    Ok(Said::new(told, path.display().to_string()))
}

/// The report in the form that the ending of its file says: a paper where it says nothing else.
async fn content(
    args: &Args,
    desk: &Desk,
    figures: &MissionFigures,
    path: &Path,
) -> Result<Vec<u8>, AppError> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let format: Option<SheetFormat> =
        ending.and_then(|ending| ending.to_ascii_lowercase().parse().ok());
    let Some(format) = format else {
        let locale = args.lang.locale();
        let paper = figures.paper(desk).await?;
        return documents::pressed(move || mission_report_of(paper, locale)).await;
    };
    let mut content = Vec::new();
    figures.sheet().write(format, &mut content)?;
    Ok(content)
}
