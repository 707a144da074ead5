//! Missions, fairs and buyers' meetings.

use proa_desk::missions::{
    self, CheckCompany, EditMission, MissionDetail, MissionFilter, MissionRow, MoveRegistration,
    MovedRegistration, NewRegistration, RegistrationRow,
};
use proa_desk::store::page::Page;
use proa_domain::ids::MissionId;
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::requirements::Finding;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// A page of the missions.
#[tauri::command]
#[specta::specta]
pub async fn missions_list(
    office: State<'_, Office>,
    input: MissionFilter,
) -> Answer<Page<MissionRow>> {
    missions::list(office.desk()?, &input).await
}

/// A mission with everything on its page.
#[tauri::command]
#[specta::specta]
pub async fn missions_get(office: State<'_, Office>, id: MissionId) -> Answer<MissionDetail> {
    missions::get(office.desk()?, id).await
}

/// Creates a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_create(office: State<'_, Office>, mission: MissionForm) -> Answer<MissionId> {
    missions::create(office.desk()?, &mission).await
}

/// Changes a mission; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn missions_update(office: State<'_, Office>, input: EditMission) -> Answer<u32> {
    missions::update(office.desk()?, &input).await
}

/// Holds a company against what a mission asks, one requirement at a time.
#[tauri::command]
#[specta::specta]
pub async fn missions_check(
    office: State<'_, Office>,
    input: CheckCompany,
) -> Answer<Vec<Finding>> {
    missions::check(office.desk()?, input).await
}

/// Registers a company to a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_register(
    office: State<'_, Office>,
    input: NewRegistration,
) -> Answer<RegistrationRow> {
    missions::register(office.desk()?, &input).await
}

/// The register of a mission.
#[tauri::command]
#[specta::specta]
pub async fn missions_registrations(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<RegistrationRow>> {
    missions::registrations(office.desk()?, mission_id).await
}

/// Moves a registration to another state; places that come free are given on.
#[tauri::command]
#[specta::specta]
pub async fn missions_move(
    office: State<'_, Office>,
    input: MoveRegistration,
) -> Answer<MovedRegistration> {
    missions::move_registration(office.desk()?, &input).await
}
