//! `mission call`

use std::path::Path;

use proa_desk::documents::{self, pressed};
use proa_desk::error::StoreError;
use proa_desk::missions::calls;
use proa_desk::{AppError, Desk, whole_file};
use proa_documents::{call_of, call_page_of};
use proa_domain::ids::{CallId, MissionId};
use proa_domain::missions::call::CallState;
use serde_json::json;

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

/// Writes a version of a call: as a page where the ending of its file says so, and else as a paper.
pub(super) async fn run(
    args: &Args,
    mission: &str,
    number: Option<u32>,
    out: &Path,
) -> Result<Said, AppError> {
    let mission = input::id(mission, "missions")?;
    let locale = args.lang.locale();
    let desk = office::open(args).await?;
    let id = version(&desk, mission, number).await?;
    let said = documents::call(&desk, id, locale).await?.content;
    let marks = calls::get(&desk, id).await?.language;
    desk.close().await;
    let ending = out.extension().and_then(|ending| ending.to_str());
    let is_page = ending.is_some_and(|ending| {
        ["html", "htm"]
            .iter()
            .any(|page| ending.eq_ignore_ascii_case(page))
    });
    let press = if is_page { call_page_of } else { call_of };
    let content = pressed(move || press(said, locale)).await?;
    whole_file::write(out, &content)?;
    let told = json!({
        "ok": true, "file": out, "bytes": content.len(), "language": marks,
    });
    Ok(Said::new(told, out.display().to_string()))
}

/// The version of a number, or the public one.
async fn version(desk: &Desk, mission: MissionId, number: Option<u32>) -> Result<CallId, AppError> {
    let versions = calls::of_mission(desk, mission).await?;
    let mut versions = versions.iter();
    let found = versions.find(|row| match number {
        Some(number) => row.number == number,
        None => row.state == CallState::Published,
    });
    let found = found.map(|row| row.id);
    let topic = "calls".to_owned();
    Ok(found.ok_or(StoreError::NotFound { topic })?)
}
