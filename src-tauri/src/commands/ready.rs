//! What a mission needs before it leaves.

use std::sync::Arc;

use proa_desk::documents::{self, WantedItinerary};
use proa_desk::missions::ready::agenda::{self, AgendaDay, SaveAgendaEntry};
use proa_desk::missions::ready::budget::{self, BudgetDetail, SaveExpense};
use proa_desk::missions::ready::checklist::{self, SaveTemplate, TemplateRow};
use proa_desk::missions::ready::freeze::{
    self, DecideChange, FreezeDetail, RequestChange, SetFreeze,
};
use proa_desk::missions::ready::freight::{self, FreightList, SaveFreight};
use proa_desk::missions::ready::needed::{
    self, AskNeeded, ChecklistLineRow, MoveNeeded, MovedNeeded, NeededRow, SaveChecklistLine,
};
use proa_desk::missions::ready::tasks::{self, MissionTaskRow, SaveMissionTask};
use proa_desk::missions::ready::{self, FloorPlanRow, PlaceBooth, SaveFloorPlan, SuggestBooths};
use proa_documents::itinerary_of;
use proa_domain::ids::{
    AgendaEntryId, ChangeRequestId, ChecklistLineId, ChecklistTemplateId, ExpenseId, FloorPlanId,
    FreightItemId, MissionId, MissionTaskId, RegistrationId,
};
use proa_domain::missions::ready::floor::Placed;
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// The checklists of the office.
#[tauri::command]
#[specta::specta]
pub async fn ready_templates(office: State<'_, Office>) -> Answer<Vec<TemplateRow>> {
    checklist::templates(&*office.desk().await?).await
}

/// Keeps a checklist of the office.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_template(
    office: State<'_, Office>,
    input: SaveTemplate,
) -> Answer<ChecklistTemplateId> {
    checklist::save_template(&*office.desk().await?, &input).await
}

/// Takes a checklist of the office away.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_template(
    office: State<'_, Office>,
    id: ChecklistTemplateId,
    version: u32,
) -> Answer<()> {
    checklist::remove_template(&*office.desk().await?, id, version).await
}

/// The checklist of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_lines(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<ChecklistLineRow>> {
    needed::lines(&*office.desk().await?, mission_id).await
}

/// Changes a line of the checklist of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_line(office: State<'_, Office>, input: SaveChecklistLine) -> Answer<()> {
    needed::save_line(&*office.desk().await?, &input).await
}

/// Takes a line off the checklist of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_line(
    office: State<'_, Office>,
    id: ChecklistLineId,
    version: u32,
) -> Answer<()> {
    needed::remove_line(&*office.desk().await?, id, version).await
}

/// Puts lines on the checklist of a mission; answers with how many are new.
#[tauri::command]
#[specta::specta]
pub async fn ready_ask(office: State<'_, Office>, input: AskNeeded) -> Answer<u32> {
    needed::ask(&*office.desk().await?, &input).await
}

/// What is needed for a mission, as it stands today.
#[tauri::command]
#[specta::specta]
pub async fn ready_needed(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<NeededRow>> {
    needed::needed(&*office.desk().await?, mission_id).await
}

/// Notes a step of what is needed, of many at once too; answers with what did not take it.
#[tauri::command]
#[specta::specta]
pub async fn ready_move_needed(
    office: State<'_, Office>,
    input: MoveNeeded,
) -> Answer<MovedNeeded> {
    needed::move_needed(&*office.desk().await?, &input).await
}

/// The freight and samples of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_freight(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<FreightList> {
    freight::list(&*office.desk().await?, mission_id).await
}

/// Keeps goods.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_freight(
    office: State<'_, Office>,
    input: SaveFreight,
) -> Answer<FreightItemId> {
    freight::save(&*office.desk().await?, &input).await
}

/// Takes goods off the list.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_freight(
    office: State<'_, Office>,
    id: FreightItemId,
    version: u32,
) -> Answer<()> {
    freight::remove(&*office.desk().await?, id, version).await
}

/// The floor plans of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_floor_plans(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<FloorPlanRow>> {
    ready::floor_plans(&*office.desk().await?, mission_id).await
}

/// Keeps a floor plan with its booths.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_plan(
    office: State<'_, Office>,
    input: SaveFloorPlan,
) -> Answer<FloorPlanId> {
    ready::save_plan(&*office.desk().await?, &input).await
}

/// Takes a floor plan away.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_plan(
    office: State<'_, Office>,
    id: FloorPlanId,
    version: u32,
) -> Answer<()> {
    ready::remove_plan(&*office.desk().await?, id, version).await
}

/// Puts a company into a booth; whoever stood there changes places with it.
#[tauri::command]
#[specta::specta]
pub async fn ready_place_booth(office: State<'_, Office>, input: PlaceBooth) -> Answer<()> {
    ready::place_booth(&*office.desk().await?, input).await
}

/// Who would stand where, by a rule.
#[tauri::command]
#[specta::specta]
pub async fn ready_suggest_booths(
    office: State<'_, Office>,
    input: SuggestBooths,
) -> Answer<Vec<Placed>> {
    ready::suggest_booths(&*office.desk().await?, input).await
}

/// Does what a rule suggests.
#[tauri::command]
#[specta::specta]
pub async fn ready_place_suggested(
    office: State<'_, Office>,
    input: SuggestBooths,
) -> Answer<Vec<Placed>> {
    ready::place_suggested(&*office.desk().await?, input).await
}

/// The expenses of a mission against its budget.
#[tauri::command]
#[specta::specta]
pub async fn ready_budget(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<BudgetDetail> {
    budget::get(&*office.desk().await?, mission_id).await
}

/// Keeps an expense.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_expense(
    office: State<'_, Office>,
    input: SaveExpense,
) -> Answer<ExpenseId> {
    budget::save(&*office.desk().await?, &input).await
}

/// Takes an expense off.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_expense(
    office: State<'_, Office>,
    id: ExpenseId,
    version: u32,
) -> Answer<()> {
    budget::remove(&*office.desk().await?, id, version).await
}

/// The tasks of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_tasks(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<MissionTaskRow>> {
    tasks::list(&*office.desk().await?, mission_id).await
}

/// Keeps a task.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_task(
    office: State<'_, Office>,
    input: SaveMissionTask,
) -> Answer<MissionTaskId> {
    tasks::save(&*office.desk().await?, &input).await
}

/// Takes a task away.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_task(
    office: State<'_, Office>,
    id: MissionTaskId,
    version: u32,
) -> Answer<()> {
    tasks::remove(&*office.desk().await?, id, version).await
}

/// The freeze date of a mission and the requests for changes after it.
#[tauri::command]
#[specta::specta]
pub async fn ready_freeze(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<FreezeDetail> {
    freeze::get(&*office.desk().await?, mission_id).await
}

/// Sets the freeze date of a mission.
#[tauri::command]
#[specta::specta]
pub async fn ready_set_freeze(office: State<'_, Office>, input: SetFreeze) -> Answer<()> {
    freeze::set(&*office.desk().await?, input).await
}

/// Asks for a change after the freeze date.
#[tauri::command]
#[specta::specta]
pub async fn ready_request_change(
    office: State<'_, Office>,
    input: RequestChange,
) -> Answer<ChangeRequestId> {
    freeze::request(&*office.desk().await?, &input).await
}

/// Decides a request for a change; what is accepted is written with it.
#[tauri::command]
#[specta::specta]
pub async fn ready_decide_change(office: State<'_, Office>, input: DecideChange) -> Answer<()> {
    freeze::decide(&*office.desk().await?, &input).await
}

/// The agenda of a mission day by day, for everybody or as a company has it.
#[tauri::command]
#[specta::specta]
pub async fn ready_agenda(
    office: State<'_, Office>,
    mission_id: MissionId,
    company: Option<RegistrationId>,
) -> Answer<Vec<AgendaDay>> {
    agenda::days(&*office.desk().await?, mission_id, company).await
}

/// Keeps a point of the agenda.
#[tauri::command]
#[specta::specta]
pub async fn ready_save_entry(
    office: State<'_, Office>,
    input: SaveAgendaEntry,
) -> Answer<AgendaEntryId> {
    agenda::save(&*office.desk().await?, &input).await
}

/// Takes a point off the agenda.
#[tauri::command]
#[specta::specta]
pub async fn ready_remove_entry(
    office: State<'_, Office>,
    id: AgendaEntryId,
    version: u32,
) -> Answer<()> {
    agenda::remove(&*office.desk().await?, id, version).await
}

/// Whose agenda is printed, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintAgenda {
    wanted: WantedItinerary,
    language: Locale,
}

/// Prints the agenda of a mission, or what is on it for a company. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn ready_print_agenda(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintAgenda,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintAgenda { wanted, language } = input;
    let itinerary = documents::itinerary(desk, wanted, language).await?;
    let name = saving::file_name(&itinerary.title, kinds::ITINERARY);
    let words = words(desk).await?;
    let print =
        async || documents::pressed(move || itinerary_of(itinerary.content, language)).await;
    saving::save(&dialogs, &words, kinds::ITINERARY, &name, print).await
}
