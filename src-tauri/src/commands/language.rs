//! Inclusive language.

use proa_domain::language::{self, Finding};
use proa_domain::settings::Locale;
use serde::Deserialize;

use crate::events::Answer;

/// A text that will be printed or published.
#[derive(Debug, Deserialize, specta::Type)]
#[serde(rename = "PublishedText")]
pub struct PublishedText {
    text: String,
    language: Locale,
}

/// What leaves people out in a text, why, and what may stand in its place. Nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn language_check(input: PublishedText) -> Answer<Vec<Finding>> {
    Ok(language::check(&input.text, input.language))
}
