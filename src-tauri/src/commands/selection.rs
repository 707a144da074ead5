//! The selection of those who applied to a call.

use std::sync::Arc;

use proa_desk::documents::{Letter, WantedLetters, pressed, result_letters};
use proa_desk::missions::selection::{
    self, BlindApplication, ConflictList, DeclareConflicts, GiveReview, GoOn, MoveWaiting,
    NameReviewers, PromotionTold, ReviewerRow, SelectionResults, SelectionStanding, TellPromotion,
};
use proa_desk::progress::Progress as Working;
use proa_documents::result_letter_of;
use proa_domain::ids::CallId;
use proa_domain::missions::selection::impact::ImpactReport;
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use super::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

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

/// Which letters are printed, in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintLetters {
    wanted: WantedLetters,
    language: Locale,
}

/// Prints the letter of result for one company, or those for all into an empty folder. None when the person
/// closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn selection_letters(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    input: PrintLetters,
    channel: Channel<Progress>,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintLetters { wanted, language } = input;
    let words = words(desk).await?;
    let mut letters = result_letters(desk, &wanted).await?;
    if wanted.registration_id.is_some()
        && let Some(letter) = letters.pop()
    {
        let name = saving::file_name(&letter.company, kinds::LETTER);
        let print = async || pressed(move || result_letter_of(letter.content, language)).await;
        return saving::save(&dialogs, &words, kinds::LETTER, &name, print).await;
    }
    let work = async |progress: Working| {
        let content = async || printed(letters, language, &progress).await;
        saving::all_into_folder(&dialogs, &words, "dialog-open-letters", content).await
    };
    tasks.run(channel, work).await
}

/// What setting letters is called; words: `progress-letters`.
const LETTERS: &str = "letters";

/// Sets letters one after the other, each with the name of its file.
async fn printed(
    letters: Vec<Letter>,
    language: Locale,
    progress: &Working,
) -> Answer<Vec<(String, Vec<u8>)>> {
    let total = u64::try_from(letters.len()).unwrap_or(u64::MAX);
    let mut files = Vec::with_capacity(letters.len());
    for (number, letter) in (1..).zip(letters) {
        progress.step(LETTERS, number - 1, Some(total));
        progress.ensure_going()?;
        let name = format!("{number:03} {}", letter.company);
        let paper = pressed(move || result_letter_of(letter.content, language)).await?;
        files.push((saving::file_name(&name, kinds::LETTER), paper));
    }
    Ok(files)
}
