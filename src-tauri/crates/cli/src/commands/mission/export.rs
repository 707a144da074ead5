//! `mission export`

use std::path::Path;

use proa_desk::documents::{self, SheetFormat};
use proa_desk::whole_file;
use proa_desk::{AppError, Desk};
use proa_domain::ids::MissionId;
use proa_domain::settings::Locale;
use serde_json::json;

use crate::args::{Args, ExportFormat};
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(
    args: &Args,
    mission: &str,
    format: ExportFormat,
    out: &Path,
) -> Result<Said, AppError> {
    let id = input::id(mission, "missions")?;
    let desk = office::open_as_reader(args).await?;
    let content = content(&desk, id, format, args.lang.locale()).await?;
    desk.close().await;
    whole_file::write(out, &content)?;
    let view = json!({ "ok": true, "file": out, "bytes": content.len() });
    Ok(Said::new(view, out.display().to_string()))
}

async fn content(
    desk: &Desk,
    id: MissionId,
    format: ExportFormat,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let mut content = Vec::new();
    let format = match format {
        ExportFormat::Xlsx => SheetFormat::Xlsx,
        ExportFormat::Csv => SheetFormat::Csv,
        ExportFormat::Ics => {
            let calendar = documents::calendar(desk, id, locale).await?;
            calendar.write(&mut content)?;
            return Ok(content);
        }
    };
    let sheet = documents::register(desk, id, locale).await?;
    sheet.write(format, &mut content)?;
    Ok(content)
}
