//! Missions, fairs and buyers' meetings.

use std::sync::Arc;

use proa_desk::documents::{self, SheetFormat};
use proa_desk::missions::{
    self, CheckCompany, EditMission, EditRegistration, MissionDetail, MissionFilter, MissionRow,
    MoveRegistration, Moved, NewRegistration, RegistrationRow,
};
use proa_desk::settings::preferences;
use proa_desk::store::page::Page;
use proa_domain::ids::MissionId;
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::requirements::Finding;
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// A page of the missions.
#[tauri::command]
#[specta::specta]
pub async fn missions_list(
    office: State<'_, Office>,
    input: MissionFilter,
) -> Answer<Page<MissionRow>> {
    missions::list(&*office.desk().await?, &input).await
}

/// A mission with everything on its page.
#[tauri::command]
#[specta::specta]
pub async fn missions_get(office: State<'_, Office>, id: MissionId) -> Answer<MissionDetail> {
    missions::get(&*office.desk().await?, id).await
}

/// Creates a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_create(office: State<'_, Office>, mission: MissionForm) -> Answer<MissionId> {
    missions::create(&*office.desk().await?, &mission).await
}

/// Changes a mission; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn missions_update(office: State<'_, Office>, input: EditMission) -> Answer<u32> {
    missions::update(&*office.desk().await?, &input).await
}

/// Holds a company against what a mission asks, one requirement at a time.
#[tauri::command]
#[specta::specta]
pub async fn missions_check(
    office: State<'_, Office>,
    input: CheckCompany,
) -> Answer<Vec<Finding>> {
    missions::check(&*office.desk().await?, input).await
}

/// Registers a company to a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_register(
    office: State<'_, Office>,
    input: NewRegistration,
) -> Answer<RegistrationRow> {
    missions::register(&*office.desk().await?, &input).await
}

/// Changes whom a registered company sends and what it shows.
#[tauri::command]
#[specta::specta]
pub async fn missions_update_registration(
    office: State<'_, Office>,
    input: EditRegistration,
) -> Answer<RegistrationRow> {
    missions::update_registration(&*office.desk().await?, &input).await
}

/// The register of a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_registrations(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<RegistrationRow>> {
    missions::registrations(&*office.desk().await?, mission_id).await
}

/// Moves a registration to another state; places that come free are given on.
#[tauri::command]
#[specta::specta]
pub async fn missions_move(office: State<'_, Office>, input: MoveRegistration) -> Answer<Moved> {
    missions::move_registration(&*office.desk().await?, &input).await
}

/// Which register to hand out, and how.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegisterOrder {
    mission_id: MissionId,
    format: SheetFormat,
}

/// Hands out the register of a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_export_register(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: RegisterOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let sheet = documents::register(desk, input.mission_id, locale).await?;
    let words = words(desk).await?;
    saving::table(&dialogs, &words, kinds::REGISTER, sheet, input.format).await
}

/// Hands out a mission for calendars.
#[tauri::command]
#[specta::specta]
pub async fn missions_export_calendar(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    mission_id: MissionId,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let calendar = documents::calendar(desk, mission_id, locale).await?;
    let (words, name) = (words(desk).await?, calendar.file_name());
    saving::save(&dialogs, &words, kinds::CALENDAR, &name, async || {
        let mut content = Vec::new();
        calendar.write(&mut content)?;
        Ok(content)
    })
    .await
}
