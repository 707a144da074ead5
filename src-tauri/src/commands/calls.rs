//! Calls, the documents that companies hand in, and the supports that they ask for.

use std::sync::Arc;

use proa_desk::documents::{self as papers, pressed};
use proa_desk::missions::calls::documents::{self, AttestOriginal, DocumentRow, HandInDocument};
use proa_desk::missions::calls::supports::{self, MoveSupport, RequestSupport, SupportRow};
use proa_desk::missions::calls::templates::{
    self, CallFromTemplate, CallTemplateRow, SaveCallTemplate,
};
use proa_desk::missions::calls::{
    self, AskDeadlines, CallDetail, CallRow, CopyCall, EditCall, Evaluation, MoveCall, NewCall,
    SimulateFunding, SupportDeadlines,
};
use proa_desk::settings::preferences;
use proa_documents::{DocumentError, call_of, call_page_of};
use proa_domain::ids::{CallId, CallTemplateId, CompanyId, DocumentId, MissionId, SupportId};
use proa_domain::missions::call::CallForm;
use proa_domain::missions::funding::{FundingForm, Simulation};
use proa_domain::settings::Locale;
use serde::Deserialize;
use serde_json::Value;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, Kind, SavedFile, kinds};

/// Every version of the calls of a mission.
#[tauri::command]
#[specta::specta]
pub async fn calls_of_mission(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Vec<CallRow>> {
    calls::of_mission(&*office.desk().await?, mission_id).await
}

/// A call in full.
#[tauri::command]
#[specta::specta]
pub async fn calls_get(office: State<'_, Office>, id: CallId) -> Answer<CallDetail> {
    calls::get(&*office.desk().await?, id).await
}

/// What a new call begins with.
#[tauri::command]
#[specta::specta]
pub async fn calls_template(office: State<'_, Office>) -> Answer<CallForm> {
    let desk = office.desk().await?;
    Ok(calls::template(preferences::get(&desk).await?.locale))
}

/// What the money of a new call begins with.
#[tauri::command]
#[specta::specta]
pub fn calls_funding_template() -> Answer<FundingForm> {
    Ok(FundingForm::published())
}

/// The days that the terms of a call mean for a mission.
#[tauri::command]
#[specta::specta]
pub async fn calls_deadlines(
    office: State<'_, Office>,
    input: AskDeadlines,
) -> Answer<SupportDeadlines> {
    calls::deadlines(&*office.desk().await?, input).await
}

/// Keeps the draft of a call.
#[tauri::command]
#[specta::specta]
pub async fn calls_draft(office: State<'_, Office>, input: NewCall) -> Answer<CallId> {
    calls::draft(&*office.desk().await?, &input).await
}

/// Writes a call after another.
#[tauri::command]
#[specta::specta]
pub async fn calls_copy(office: State<'_, Office>, input: CopyCall) -> Answer<CallId> {
    calls::copy(&*office.desk().await?, input).await
}

/// The templates of calls of the office.
#[tauri::command]
#[specta::specta]
pub async fn calls_templates(office: State<'_, Office>) -> Answer<Vec<CallTemplateRow>> {
    templates::list(&*office.desk().await?).await
}

/// Keeps a call as a template.
#[tauri::command]
#[specta::specta]
pub async fn calls_save_template(
    office: State<'_, Office>,
    input: SaveCallTemplate,
) -> Answer<CallTemplateId> {
    templates::save(&*office.desk().await?, &input).await
}

/// Takes a template of calls away.
#[tauri::command]
#[specta::specta]
pub async fn calls_remove_template(
    office: State<'_, Office>,
    id: CallTemplateId,
    version: u32,
) -> Answer<()> {
    templates::remove(&*office.desk().await?, id, version).await
}

/// Begins a call from a template.
#[tauri::command]
#[specta::specta]
pub async fn calls_from_template(
    office: State<'_, Office>,
    input: CallFromTemplate,
) -> Answer<CallId> {
    templates::begin(&*office.desk().await?, &input).await
}

/// Writes the next version of a public call.
#[tauri::command]
#[specta::specta]
pub async fn calls_revise(office: State<'_, Office>, id: CallId) -> Answer<CallId> {
    calls::revise(&*office.desk().await?, id).await
}

/// Changes a draft; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn calls_update(office: State<'_, Office>, input: EditCall) -> Answer<u32> {
    calls::update(&*office.desk().await?, &input).await
}

/// Takes a draft away.
#[tauri::command]
#[specta::specta]
pub async fn calls_remove(office: State<'_, Office>, id: CallId) -> Answer<()> {
    calls::remove(&*office.desk().await?, id).await
}

/// Publishes a call, or calls it off.
#[tauri::command]
#[specta::specta]
pub async fn calls_move(office: State<'_, Office>, input: MoveCall) -> Answer<()> {
    calls::move_call(&*office.desk().await?, &input).await
}

/// Holds every company that applied against what is asked.
#[tauri::command]
#[specta::specta]
pub async fn calls_evaluate(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<Evaluation> {
    calls::evaluate(&*office.desk().await?, mission_id).await
}

/// Tells who would get what of the money.
#[tauri::command]
#[specta::specta]
pub async fn calls_simulate(
    office: State<'_, Office>,
    input: SimulateFunding,
) -> Answer<Simulation> {
    calls::simulate(&*office.desk().await?, &input).await
}

/// The documents of a company.
#[tauri::command]
#[specta::specta]
pub async fn calls_documents(
    office: State<'_, Office>,
    company_id: CompanyId,
) -> Answer<Vec<DocumentRow>> {
    documents::of_company(&*office.desk().await?, company_id).await
}

/// Keeps a document that a company hands in.
#[tauri::command]
#[specta::specta]
pub async fn calls_hand_in(office: State<'_, Office>, input: HandInDocument) -> Answer<DocumentId> {
    documents::hand_in(&*office.desk().await?, &input).await
}

/// Attests that the original of a document was seen.
#[tauri::command]
#[specta::specta]
pub async fn calls_attest(office: State<'_, Office>, input: AttestOriginal) -> Answer<()> {
    documents::attest(&*office.desk().await?, &input).await
}

/// Takes a document away.
#[tauri::command]
#[specta::specta]
pub async fn calls_remove_document(office: State<'_, Office>, id: DocumentId) -> Answer<()> {
    documents::remove(&*office.desk().await?, id).await
}

/// The requests for a support of a call.
#[tauri::command]
#[specta::specta]
pub async fn calls_supports(office: State<'_, Office>, call_id: CallId) -> Answer<Vec<SupportRow>> {
    supports::of_call(&*office.desk().await?, call_id).await
}

/// Asks for a support.
#[tauri::command]
#[specta::specta]
pub async fn calls_request_support(
    office: State<'_, Office>,
    input: RequestSupport,
) -> Answer<SupportId> {
    supports::request(&*office.desk().await?, &input).await
}

/// Takes a request for a support a step on.
#[tauri::command]
#[specta::specta]
pub async fn calls_move_support(office: State<'_, Office>, input: MoveSupport) -> Answer<()> {
    supports::move_support(&*office.desk().await?, &input).await
}

/// Which version of a call is written, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintCall {
    id: CallId,
    language: Locale,
}

/// Prints a version of a call. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn calls_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintCall,
) -> Answer<Option<SavedFile>> {
    written(&office, &dialogs, input, kinds::CALL, call_of).await
}

/// Writes a version of a call as a page for any browser. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn calls_publish_page(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintCall,
) -> Answer<Option<SavedFile>> {
    written(&office, &dialogs, input, kinds::CALL_PAGE, call_page_of).await
}

async fn written(
    office: &Office,
    dialogs: &Arc<dyn Dialogs>,
    PrintCall { id, language }: PrintCall,
    kind: Kind,
    press: fn(Value, Locale) -> Result<Vec<u8>, DocumentError>,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let call = papers::call(desk, id, language).await?;
    let name = saving::file_name(&call.title, kind);
    let content = async || pressed(move || press(call.content, language)).await;
    saving::save(dialogs, &words(desk).await?, kind, &name, content).await
}
