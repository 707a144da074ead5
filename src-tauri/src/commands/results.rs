//! What came of a mission.

use std::sync::Arc;

use proa_desk::documents::{self, SheetFormat, WantedConfirmation};
use proa_desk::missions::results::confirming::{self, ConfirmOutcome};
use proa_desk::missions::results::lessons::{self, InheritLessons, LessonRow, SaveLesson};
use proa_desk::missions::results::opinions::{self, NamedCause, OpinionList, SaveOpinion};
use proa_desk::missions::results::outcomes::{self, OutcomeRow, ReportOutcome};
use proa_desk::missions::results::twins::{self, TwinRow};
use proa_desk::settings::preferences;
use proa_documents::{confirmation_request_of, mission_report_of};
use proa_domain::ids::{
    ConfirmationId, LessonId, MissionId, OpinionId, ResultId, SaleId, SaleVerdictId,
};
use proa_domain::missions::results::confirmation::ConfirmationCode;
use proa_domain::missions::results::counting::VerdictForm;
use proa_domain::missions::results::mission_report::MissionReport;
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// The results of a mission by horizon, and who is late.
#[tauri::command]
#[specta::specta]
pub async fn results_outcomes(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<OutcomeRow>> {
    outcomes::list(&*office.desk().await?, mission_id).await
}

/// Keeps a result of a company.
#[tauri::command]
#[specta::specta]
pub async fn results_report(office: State<'_, Office>, input: ReportOutcome) -> Answer<ResultId> {
    outcomes::report(&*office.desk().await?, &input).await
}

/// Takes a result away.
#[tauri::command]
#[specta::specta]
pub async fn results_remove(office: State<'_, Office>, id: ResultId, version: u32) -> Answer<()> {
    outcomes::remove(&*office.desk().await?, id, version).await
}

/// The code with which a company confirms a result as it stands.
#[tauri::command]
#[specta::specta]
pub async fn results_code(office: State<'_, Office>, id: ResultId) -> Answer<ConfirmationCode> {
    confirming::code(&*office.desk().await?, id).await
}

/// Keeps what a company says to a result.
#[tauri::command]
#[specta::specta]
pub async fn results_confirm(
    office: State<'_, Office>,
    input: ConfirmOutcome,
) -> Answer<ConfirmationId> {
    confirming::confirm(&*office.desk().await?, &input).await
}

/// Takes back what a company said.
#[tauri::command]
#[specta::specta]
pub async fn results_take_back(office: State<'_, Office>, id: ResultId) -> Answer<()> {
    confirming::take_back(&*office.desk().await?, id).await
}

/// Pairs of sales that look like one.
#[tauri::command]
#[specta::specta]
pub async fn results_twins(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<TwinRow>> {
    twins::twins(&*office.desk().await?, mission_id).await
}

/// Keeps what a person says of two sales.
#[tauri::command]
#[specta::specta]
pub async fn results_judge(office: State<'_, Office>, input: VerdictForm) -> Answer<SaleVerdictId> {
    twins::judge(&*office.desk().await?, &input).await
}

/// Takes back what a person said of two sales.
#[tauri::command]
#[specta::specta]
pub async fn results_unjudge(office: State<'_, Office>, one: SaleId, other: SaleId) -> Answer<()> {
    twins::take_back(&*office.desk().await?, one, other).await
}

/// What the companies of a mission think of its services.
#[tauri::command]
#[specta::specta]
pub async fn results_opinions(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<OpinionList> {
    opinions::list(&*office.desk().await?, mission_id).await
}

/// Keeps what a company thinks of a service.
#[tauri::command]
#[specta::specta]
pub async fn results_save_opinion(
    office: State<'_, Office>,
    input: SaveOpinion,
) -> Answer<OpinionId> {
    opinions::save(&*office.desk().await?, &input).await
}

/// The lessons of a mission.
#[tauri::command]
#[specta::specta]
pub async fn results_lessons(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<LessonRow>> {
    lessons::list(&*office.desk().await?, mission_id).await
}

/// Keeps a lesson.
#[tauri::command]
#[specta::specta]
pub async fn results_save_lesson(office: State<'_, Office>, input: SaveLesson) -> Answer<LessonId> {
    lessons::save(&*office.desk().await?, &input).await
}

/// Takes a lesson away.
#[tauri::command]
#[specta::specta]
pub async fn results_remove_lesson(
    office: State<'_, Office>,
    id: LessonId,
    version: u32,
) -> Answer<()> {
    lessons::remove(&*office.desk().await?, id, version).await
}

/// Takes lessons of other missions over; answers with how many things are new.
#[tauri::command]
#[specta::specta]
pub async fn results_inherit(office: State<'_, Office>, input: InheritLessons) -> Answer<u32> {
    lessons::inherit(&*office.desk().await?, &input).await
}

/// The causes that companies name, in the language of the window.
#[tauri::command]
#[specta::specta]
pub async fn results_causes(office: State<'_, Office>) -> Answer<Vec<NamedCause>> {
    let desk = office.desk().await?;
    Ok(opinions::named_causes(
        preferences::get(&desk).await?.locale,
    ))
}

/// The figures of a mission.
#[tauri::command]
#[specta::specta]
pub async fn results_figures(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<MissionReport> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    Ok(documents::mission_figures(desk, mission_id, locale)
        .await?
        .report)
}

/// Which report is printed, in which language.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintMissionReport {
    mission_id: MissionId,
    language: Locale,
}

/// Prints the report of a mission. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn results_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintMissionReport,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintMissionReport {
        mission_id,
        language,
    } = input;
    let figures = documents::mission_figures(desk, mission_id, language).await?;
    let name = saving::file_name(&figures.title(), kinds::MISSION_REPORT);
    saving::save(
        &dialogs,
        &words(desk).await?,
        kinds::MISSION_REPORT,
        &name,
        async || {
            let content = figures.paper(desk).await?;
            documents::pressed(move || mission_report_of(content, language)).await
        },
    )
    .await
}

/// Which result a company is asked to confirm, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintConfirmation {
    wanted: WantedConfirmation,
    language: Locale,
}

/// Prints what a company is asked to confirm, with the code. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn results_print_code(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintConfirmation,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintConfirmation { wanted, language } = input;
    let asked = documents::confirmation_request(desk, wanted, language).await?;
    let name = saving::file_name(&asked.company, kinds::CONFIRMATION);
    let words = words(desk).await?;
    let print =
        async || documents::pressed(move || confirmation_request_of(asked.content, language)).await;
    saving::save(&dialogs, &words, kinds::CONFIRMATION, &name, print).await
}

/// Which report is written as a table, in which language, and how.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissionReportOrder {
    mission_id: MissionId,
    language: Locale,
    format: SheetFormat,
}

/// Writes the figures of a mission as a table. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn results_export(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: MissionReportOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let sheet = documents::mission_figures(desk, input.mission_id, input.language)
        .await?
        .sheet();
    let words = words(desk).await?;
    saving::table(
        &dialogs,
        &words,
        kinds::MISSION_FIGURES,
        sheet,
        input.format,
    )
    .await
}
