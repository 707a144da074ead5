//! How ready companies are to export, and their export plans.

use std::sync::Arc;

use proa_desk::advisory::plans::{
    self, CompanyPlans, MovePlanAction, OverdueActions, PlanView, SavePlan,
};
use proa_desk::advisory::readiness::{
    self, CompanyReadiness, DiagnosisView, SaveDiagnosis, ScoreAnswers,
};
use proa_desk::{companies, documents};
use proa_documents::{plan_of, readiness_of};
use proa_domain::advisory::clue::Proposal;
use proa_domain::advisory::plan::section::Section;
use proa_domain::advisory::questionnaire::Questionnaire;
use proa_domain::advisory::score::ReadinessScore;
use proa_domain::ids::{CompanyId, DiagnosisId, PlanId};
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;

use super::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// A version of the questionnaire; the one of today where none is named.
#[tauri::command]
#[specta::specta]
pub async fn readiness_questionnaire(version: Option<u32>) -> Answer<Questionnaire> {
    readiness::questionnaire(version)
}

/// What answers come to so far.
#[tauri::command]
#[specta::specta]
pub async fn readiness_score(input: ScoreAnswers) -> Answer<ReadinessScore> {
    readiness::score(&input)
}

/// The answers that the office's records of a company propose.
#[tauri::command]
#[specta::specta]
pub async fn readiness_proposals(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<Vec<Proposal>> {
    readiness::proposed(&*office.desk().await?, company).await
}

/// Every diagnosis of a company, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn readiness_of_company(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<CompanyReadiness> {
    readiness::of_company(&*office.desk().await?, company).await
}

/// A diagnosis with what it comes to.
#[tauri::command]
#[specta::specta]
pub async fn readiness_get(office: State<'_, Office>, id: DiagnosisId) -> Answer<DiagnosisView> {
    readiness::get(&*office.desk().await?, id).await
}

/// Keeps a diagnosis.
#[tauri::command]
#[specta::specta]
pub async fn readiness_save(
    office: State<'_, Office>,
    input: SaveDiagnosis,
) -> Answer<DiagnosisId> {
    readiness::save(&*office.desk().await?, &input).await
}

/// Forgets a diagnosis.
#[tauri::command]
#[specta::specta]
pub async fn readiness_remove(office: State<'_, Office>, id: DiagnosisId) -> Answer<()> {
    readiness::remove(&*office.desk().await?, id).await
}

/// Which diagnosis is printed, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintDiagnosis {
    id: DiagnosisId,
    language: Locale,
}

/// Prints a diagnosis. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn readiness_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintDiagnosis,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintDiagnosis { id, language } = input;
    let words = words(desk).await?;
    let view = readiness::get(desk, id).await?;
    let profile = companies::get(desk, view.company).await?.profile;
    let name = format!("{} {}", words.get("readiness-title"), profile.legal_name);
    let name = saving::file_name(&name, kinds::READINESS);
    saving::save(&dialogs, &words, kinds::READINESS, &name, async || {
        let content = documents::readiness(desk, id).await?;
        documents::pressed(move || readiness_of(content, language)).await
    })
    .await
}

/// The sections of an export plan, with what to write in each.
#[tauri::command]
#[specta::specta]
pub async fn plan_sections() -> Answer<Vec<Section>> {
    Ok(plans::sections())
}

/// Every plan of a company, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn plan_of_company(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<CompanyPlans> {
    plans::of_company(&*office.desk().await?, company).await
}

/// A plan with what it comes to today.
#[tauri::command]
#[specta::specta]
pub async fn plan_get(office: State<'_, Office>, id: PlanId) -> Answer<PlanView> {
    plans::get(&*office.desk().await?, id).await
}

/// Keeps a plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_save(office: State<'_, Office>, input: SavePlan) -> Answer<PlanId> {
    plans::save(&*office.desk().await?, &input).await
}

/// Notes how an action of a plan stands.
#[tauri::command]
#[specta::specta]
pub async fn plan_move_action(office: State<'_, Office>, input: MovePlanAction) -> Answer<()> {
    plans::move_action(&*office.desk().await?, &input).await
}

/// Forgets a plan.
#[tauri::command]
#[specta::specta]
pub async fn plan_remove(office: State<'_, Office>, id: PlanId) -> Answer<()> {
    plans::remove(&*office.desk().await?, id).await
}

/// The actions of all plans whose day has passed.
#[tauri::command]
#[specta::specta]
pub async fn plan_overdue(office: State<'_, Office>, limit: u32) -> Answer<OverdueActions> {
    plans::overdue(&*office.desk().await?, limit).await
}

/// Which plan is printed, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintPlan {
    id: PlanId,
    language: Locale,
}

/// Prints a plan. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn plan_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintPlan,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintPlan { id, language } = input;
    let words = words(desk).await?;
    let view = plans::get(desk, id).await?;
    let profile = companies::get(desk, view.company).await?.profile;
    let name = format!("{} {}", view.row.title, profile.legal_name);
    let name = saving::file_name(&name, kinds::PLAN);
    saving::save(&dialogs, &words, kinds::PLAN, &name, async || {
        let content = documents::export_plan(desk, id, language).await?;
        documents::pressed(move || plan_of(content, language)).await
    })
    .await
}
