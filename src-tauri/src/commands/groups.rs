//! Corporate groups.

use proa_desk::companies::groups::{self, CompanyGroup, GroupRow, LeaveGroup, SetGroupPlace};
use proa_domain::ids::{CompanyId, GroupId};
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// The groups whose name holds a text.
#[tauri::command]
#[specta::specta]
pub async fn groups_find(office: State<'_, Office>, text: String) -> Answer<Vec<GroupRow>> {
    groups::find_groups(&*office.desk().await?, &text).await
}

/// The group of a company as a tree.
#[tauri::command]
#[specta::specta]
pub async fn groups_of_company(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<Option<CompanyGroup>> {
    groups::of_company(&*office.desk().await?, company).await
}

/// Puts a company in a group, or moves it within its own.
#[tauri::command]
#[specta::specta]
pub async fn groups_set_place(office: State<'_, Office>, input: SetGroupPlace) -> Answer<GroupId> {
    groups::set_place(&*office.desk().await?, &input).await
}

/// Takes a company out of its group.
#[tauri::command]
#[specta::specta]
pub async fn groups_leave(office: State<'_, Office>, input: LeaveGroup) -> Answer<()> {
    groups::leave(&*office.desk().await?, input).await
}
