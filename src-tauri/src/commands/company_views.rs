//! Views of the list of companies.

use proa_desk::companies::views::{self, CompanyViewRow, RemoveCompanyView, SaveCompanyView};
use proa_domain::ids::ViewId;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// The views of the person at the desk and those of the office.
#[tauri::command]
#[specta::specta]
pub async fn company_views_list(office: State<'_, Office>) -> Answer<Vec<CompanyViewRow>> {
    views::list(&*office.desk().await?).await
}

/// Keeps or changes a view; answers with its identity.
#[tauri::command]
#[specta::specta]
pub async fn company_views_save(
    office: State<'_, Office>,
    input: SaveCompanyView,
) -> Answer<ViewId> {
    views::save(&*office.desk().await?, &input).await
}

/// Takes a view away.
#[tauri::command]
#[specta::specta]
pub async fn company_views_remove(
    office: State<'_, Office>,
    input: RemoveCompanyView,
) -> Answer<()> {
    views::remove(&*office.desk().await?, input).await
}

/// Says with which view the person at the desk begins; none for all companies.
#[tauri::command]
#[specta::specta]
pub async fn company_views_set_default(
    office: State<'_, Office>,
    id: Option<ViewId>,
) -> Answer<()> {
    views::set_default(&*office.desk().await?, id).await
}
