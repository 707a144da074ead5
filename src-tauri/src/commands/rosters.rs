//! Lists of companies by name.

use proa_desk::companies::GroupOutcome;
use proa_desk::companies::rosters::{
    self, ArchiveRoster, NoteMember, PutMembers, RosterRow, SaveRoster,
};
use proa_domain::ids::RosterId;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// Every list, those in use first.
#[tauri::command]
#[specta::specta]
pub async fn rosters_list(office: State<'_, Office>) -> Answer<Vec<RosterRow>> {
    rosters::list(&*office.desk().await?).await
}

/// Makes or changes a list; answers with its identity.
#[tauri::command]
#[specta::specta]
pub async fn rosters_save(office: State<'_, Office>, input: SaveRoster) -> Answer<RosterId> {
    rosters::save(&*office.desk().await?, &input).await
}

/// Archives a list, or takes that back.
#[tauri::command]
#[specta::specta]
pub async fn rosters_archive(office: State<'_, Office>, input: ArchiveRoster) -> Answer<()> {
    rosters::archive(&*office.desk().await?, input).await
}

/// Puts companies into lists and takes them out of others.
#[tauri::command]
#[specta::specta]
pub async fn rosters_put(office: State<'_, Office>, input: PutMembers) -> Answer<GroupOutcome> {
    rosters::put(&*office.desk().await?, &input).await
}

/// Notes something of a company in a list.
#[tauri::command]
#[specta::specta]
pub async fn rosters_note(office: State<'_, Office>, input: NoteMember) -> Answer<()> {
    rosters::note(&*office.desk().await?, &input).await
}
