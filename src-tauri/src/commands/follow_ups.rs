//! What is to be done for companies.

use proa_desk::companies::follow_ups::{
    self, CloseFollowUp, DueFollowUps, FollowUpFilter, FollowUpRow, ReopenFollowUp, SaveFollowUp,
};
use proa_desk::store::page::Page;
use proa_domain::ids::FollowUpId;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// A page of follow-ups.
#[tauri::command]
#[specta::specta]
pub async fn follow_ups_list(
    office: State<'_, Office>,
    filter: FollowUpFilter,
) -> Answer<Page<FollowUpRow>> {
    follow_ups::list(&*office.desk().await?, &filter).await
}

/// What is overdue or due within days.
#[tauri::command]
#[specta::specta]
pub async fn follow_ups_due(office: State<'_, Office>, limit: u32) -> Answer<DueFollowUps> {
    follow_ups::due(&*office.desk().await?, limit).await
}

/// Keeps a follow-up.
#[tauri::command]
#[specta::specta]
pub async fn follow_ups_save(office: State<'_, Office>, input: SaveFollowUp) -> Answer<FollowUpId> {
    follow_ups::save(&*office.desk().await?, &input).await
}

/// Closes a follow-up, and keeps what is to be done next.
#[tauri::command]
#[specta::specta]
pub async fn follow_ups_close(
    office: State<'_, Office>,
    input: CloseFollowUp,
) -> Answer<Option<FollowUpId>> {
    follow_ups::close(&*office.desk().await?, &input).await
}

/// Opens a closed follow-up again.
#[tauri::command]
#[specta::specta]
pub async fn follow_ups_reopen(office: State<'_, Office>, input: ReopenFollowUp) -> Answer<()> {
    follow_ups::reopen(&*office.desk().await?, input).await
}
