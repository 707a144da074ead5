//! Personal data.

use std::sync::Arc;

use proa_desk::documents::{self, pressed};
use proa_desk::error::Internal;
use proa_desk::privacy::data_file;
use proa_desk::privacy::diversity::{
    self, DeclareDiversity, DiversityCounts, DiversityOf, DiversityView, WithdrawDiversity,
};
use proa_desk::privacy::erase::{self, DataRow, DataSubject, ErasePerson, Erasure, ErasureRecord};
use proa_desk::privacy::holidays::{self, DaysOff};
use proa_desk::privacy::persons::{self, PersonHit};
use proa_desk::privacy::requests::{self, ArcoRow, MoveArco, SaveArco};
use proa_desk::settings::preferences;
use proa_documents::person_data_of;
use proa_domain::calendar::AddHoliday;
use proa_domain::ids::{ArcoId, OfficeHolidayId};
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile};

/// An erasure that is looked at before it is done.
#[derive(Deserialize, specta::Type)]
pub struct ErasureQuery {
    subject: DataSubject,
    also: Vec<DataRow>,
}

/// What the erasure of a person would do; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn privacy_preview_erasure(
    office: State<'_, Office>,
    input: ErasureQuery,
) -> Answer<Erasure> {
    erase::preview(&*office.desk().await?, &input.subject, &input.also).await
}

/// Erases a person. Nothing takes it back.
#[tauri::command]
#[specta::specta]
pub async fn privacy_erase(office: State<'_, Office>, input: ErasePerson) -> Answer<Erasure> {
    erase::erase(&*office.desk().await?, &input).await
}

/// The erasures on the record.
#[tauri::command]
#[specta::specta]
pub async fn privacy_erasures(office: State<'_, Office>) -> Answer<Vec<ErasureRecord>> {
    erase::list(&*office.desk().await?).await
}

/// How many rows stayed at erasures and may go today.
#[tauri::command]
#[specta::specta]
pub async fn privacy_due_erasures(office: State<'_, Office>) -> Answer<u32> {
    erase::due(&*office.desk().await?).await
}

/// Erases what stayed at erasures and nothing has kept any more. Nothing takes it back.
#[tauri::command]
#[specta::specta]
pub async fn privacy_finish_erasures(office: State<'_, Office>) -> Answer<u32> {
    erase::finish(&*office.desk().await?).await
}

/// The requests about personal data; what is due first comes first.
#[tauri::command]
#[specta::specta]
pub async fn privacy_requests(office: State<'_, Office>) -> Answer<Vec<ArcoRow>> {
    requests::list(&*office.desk().await?).await
}

/// The requests in which something is due.
#[tauri::command]
#[specta::specta]
pub async fn privacy_due_requests(office: State<'_, Office>) -> Answer<Vec<ArcoRow>> {
    requests::due(&*office.desk().await?).await
}

/// A request about personal data.
#[tauri::command]
#[specta::specta]
pub async fn privacy_request(office: State<'_, Office>, id: ArcoId) -> Answer<ArcoRow> {
    requests::get(&*office.desk().await?, id).await
}

/// Keeps a request about personal data.
#[tauri::command]
#[specta::specta]
pub async fn privacy_save_request(office: State<'_, Office>, input: SaveArco) -> Answer<ArcoId> {
    requests::save(&*office.desk().await?, &input).await
}

/// Keeps that something happened to a request.
#[tauri::command]
#[specta::specta]
pub async fn privacy_step_request(office: State<'_, Office>, input: MoveArco) -> Answer<()> {
    requests::step(&*office.desk().await?, &input).await
}

/// Persons by words of their name, their mail or their telephone.
#[tauri::command]
#[specta::specta]
pub async fn privacy_persons(office: State<'_, Office>, text: String) -> Answer<Vec<PersonHit>> {
    persons::search(&*office.desk().await?, &text).await
}

/// Writes all that the office holds of a person into an empty folder, as a paper and as JSON.
#[tauri::command]
#[specta::specta]
pub async fn privacy_write_data(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: DataSubject,
) -> Answer<Option<SavedFile>> {
    let desk = office.desk().await?;
    let words = words(&desk).await?;
    let content = async || {
        let data = data_file::gather(&desk, &input).await?;
        let locale = preferences::get(&desk).await?.locale;
        let paper = documents::person_data(&desk, &data, locale).await?;
        let paper = pressed(move || person_data_of(paper, locale)).await?;
        let json = serde_json::to_vec_pretty(&data).map_err(|error| Internal::new(&error))?;
        Ok(vec![
            ("datos.pdf".to_owned(), paper),
            ("datos.json".to_owned(), json),
        ])
    };
    saving::all_into_folder(&dialogs, &words, "dialog-open-person-data", content).await
}

/// The days off of a year.
#[tauri::command]
#[specta::specta]
pub async fn privacy_holidays(office: State<'_, Office>, year: i16) -> Answer<DaysOff> {
    holidays::list(&*office.desk().await?, year).await
}

/// Adds days off.
#[tauri::command]
#[specta::specta]
pub async fn privacy_add_holiday(
    office: State<'_, Office>,
    input: AddHoliday,
) -> Answer<OfficeHolidayId> {
    holidays::add(&*office.desk().await?, &input).await
}

/// Takes days off away that were added.
#[tauri::command]
#[specta::specta]
pub async fn privacy_remove_holiday(office: State<'_, Office>, id: OfficeHolidayId) -> Answer<()> {
    holidays::remove(&*office.desk().await?, id).await
}

/// What one said of oneself.
#[tauri::command]
#[specta::specta]
pub async fn privacy_diversity(
    office: State<'_, Office>,
    of: DiversityOf,
) -> Answer<DiversityView> {
    diversity::get(&*office.desk().await?, of).await
}

/// Keeps what one says of oneself.
#[tauri::command]
#[specta::specta]
pub async fn privacy_declare_diversity(
    office: State<'_, Office>,
    input: DeclareDiversity,
) -> Answer<()> {
    diversity::declare(&*office.desk().await?, &input).await
}

/// Forgets what one said of oneself.
#[tauri::command]
#[specta::specta]
pub async fn privacy_withdraw_diversity(
    office: State<'_, Office>,
    input: WithdrawDiversity,
) -> Answer<()> {
    diversity::withdraw(&*office.desk().await?, input).await
}

/// What was said of companies, counted without small numbers.
#[tauri::command]
#[specta::specta]
pub async fn privacy_diversity_counts(office: State<'_, Office>) -> Answer<DiversityCounts> {
    diversity::counts(&*office.desk().await?).await
}
