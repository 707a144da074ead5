//! `mission itinerary`

use std::path::Path;

use proa_desk::AppError;
use proa_desk::documents::{self, WantedItinerary};
use proa_desk::whole_file;
use proa_documents::itinerary_of;
use serde_json::json;

use crate::args::Args;
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(
    args: &Args,
    mission: &str,
    registration: Option<&str>,
    out: &Path,
) -> Result<Said, AppError> {
    let registration = registration.map(|id| input::id(id, "registrations"));
    let wanted = WantedItinerary {
        mission_id: input::id(mission, "missions")?,
        registration_id: registration.transpose()?,
    };
    let locale = args.lang.locale();
    let desk = office::open_as_reader(args).await?;
    let said = documents::itinerary(&desk, wanted, locale).await?;
    desk.close().await;
    let content = documents::pressed(move || itinerary_of(said.content, locale)).await?;
    whole_file::write(out, &content)?;
    let told = json!({ "ok": true, "file": out, "bytes": content.len() });
    Ok(Said::new(told, out.display().to_string()))
}
