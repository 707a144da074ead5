//! The home page and the palette.

use proa_desk::insights::{self, PaletteQuery, SearchHit, StaleAnswers, Today};
use proa_desk::settings::preferences;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// What there is to do today.
#[tauri::command]
#[specta::specta]
pub async fn desk_today(office: State<'_, Office>) -> Answer<Today> {
    insights::today(&*office.desk().await?).await
}

/// Kept answers that would now be others.
#[tauri::command]
#[specta::specta]
pub async fn desk_stale_answers(office: State<'_, Office>) -> Answer<StaleAnswers> {
    insights::stale_answers(&*office.desk().await?).await
}

/// Records of every kind by words.
#[tauri::command]
#[specta::specta]
pub async fn desk_search(office: State<'_, Office>, input: PaletteQuery) -> Answer<Vec<SearchHit>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    insights::search(desk, &input, locale).await
}
