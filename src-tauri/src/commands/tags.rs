//! The tags of companies.

use proa_desk::companies::GroupOutcome;
use proa_desk::companies::tags::{self, PutTags, RetireTag, SaveTag, TagRow, UniteTags};
use proa_domain::ids::TagId;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// Every tag, with how many companies have it.
#[tauri::command]
#[specta::specta]
pub async fn tags_list(office: State<'_, Office>) -> Answer<Vec<TagRow>> {
    tags::list(&*office.desk().await?).await
}

/// Makes or changes a tag; answers with its identity.
#[tauri::command]
#[specta::specta]
pub async fn tags_save(office: State<'_, Office>, input: SaveTag) -> Answer<TagId> {
    tags::save(&*office.desk().await?, &input).await
}

/// Retires a tag, or takes that back.
#[tauri::command]
#[specta::specta]
pub async fn tags_retire(office: State<'_, Office>, input: RetireTag) -> Answer<()> {
    tags::retire(&*office.desk().await?, input).await
}

/// Makes one tag of two.
#[tauri::command]
#[specta::specta]
pub async fn tags_unite(office: State<'_, Office>, input: UniteTags) -> Answer<()> {
    tags::unite(&*office.desk().await?, input).await
}

/// Puts tags on companies and takes others off.
#[tauri::command]
#[specta::specta]
pub async fn tags_put(office: State<'_, Office>, input: PutTags) -> Answer<GroupOutcome> {
    tags::put(&*office.desk().await?, &input).await
}
