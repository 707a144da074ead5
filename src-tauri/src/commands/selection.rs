//! The selection of those who applied to a call.

use proa_desk::missions::selection::{
    self, BlindApplication, ConflictList, DeclareConflicts, GiveReview, GoOn, MoveWaiting,
    NameReviewers, PromotionTold, ReviewerRow, SelectionResults, SelectionStanding, TellPromotion,
};
use proa_domain::ids::CallId;
use proa_domain::missions::selection::impact::ImpactReport;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// How a selection stands, and what it needs to go on.
#[tauri::command]
#[specta::specta]
pub async fn selection_standing(
    office: State<'_, Office>,
    call_id: CallId,
) -> Answer<SelectionStanding> {
    selection::standing(&*office.desk().await?, call_id).await
}

/// Those who review the applications of a call.
#[tauri::command]
#[specta::specta]
pub async fn selection_reviewers(
    office: State<'_, Office>,
    call_id: CallId,
) -> Answer<Vec<ReviewerRow>> {
    selection::reviewers(&*office.desk().await?, call_id).await
}

/// Names those who review.
#[tauri::command]
#[specta::specta]
pub async fn selection_name_reviewers(
    office: State<'_, Office>,
    input: NameReviewers,
) -> Answer<()> {
    selection::name_reviewers(&*office.desk().await?, &input).await
}

/// The companies of which a reviewer says whether they have to do with them.
#[tauri::command]
#[specta::specta]
pub async fn selection_to_declare(
    office: State<'_, Office>,
    call_id: CallId,
) -> Answer<ConflictList> {
    selection::to_declare(&*office.desk().await?, call_id).await
}

/// Keeps with whom a reviewer has to do.
#[tauri::command]
#[specta::specta]
pub async fn selection_declare(office: State<'_, Office>, input: DeclareConflicts) -> Answer<()> {
    selection::declare(&*office.desk().await?, &input).await
}

/// Takes a selection to its next phase.
#[tauri::command]
#[specta::specta]
pub async fn selection_go_on(office: State<'_, Office>, input: GoOn) -> Answer<()> {
    selection::go_on(&*office.desk().await?, &input).await
}

/// The applications of the reviewer at the desk, without names.
#[tauri::command]
#[specta::specta]
pub async fn selection_mine(
    office: State<'_, Office>,
    call_id: CallId,
) -> Answer<Vec<BlindApplication>> {
    selection::mine(&*office.desk().await?, call_id).await
}

/// Keeps a review; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn selection_give(office: State<'_, Office>, input: GiveReview) -> Answer<u32> {
    selection::give(&*office.desk().await?, &input).await
}

/// The result with its reasons.
#[tauri::command]
#[specta::specta]
pub async fn selection_results(
    office: State<'_, Office>,
    call_id: CallId,
) -> Answer<SelectionResults> {
    selection::results(&*office.desk().await?, call_id).await
}

/// Whom a call reached, without small numbers.
#[tauri::command]
#[specta::specta]
pub async fn selection_impact(office: State<'_, Office>, call_id: CallId) -> Answer<ImpactReport> {
    selection::impact(&*office.desk().await?, call_id).await
}

/// Moves somebody in the waiting list.
#[tauri::command]
#[specta::specta]
pub async fn selection_move_waiting(office: State<'_, Office>, input: MoveWaiting) -> Answer<()> {
    selection::move_waiting(&*office.desk().await?, &input).await
}

/// Tells who would get a place before it is given.
#[tauri::command]
#[specta::specta]
pub async fn selection_tell_promotion(
    office: State<'_, Office>,
    input: TellPromotion,
) -> Answer<PromotionTold> {
    selection::tell_promotion(&*office.desk().await?, &input).await
}
