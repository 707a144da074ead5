//! Notes and files of companies, and the timeline of all that happened to one.

use std::sync::Arc;

use proa_desk::companies::notes::{self, AttachFile, SaveNote};
use proa_desk::companies::timeline::{self, TimelineFilter, TimelineRow};
use proa_desk::store::page::Page;
use proa_domain::ids::{CompanyFileId, NoteId};
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::taking::{DOCUMENT, take};

/// A portion of the timeline of a company.
#[tauri::command]
#[specta::specta]
pub async fn companies_timeline(
    office: State<'_, Office>,
    filter: TimelineFilter,
) -> Answer<Page<TimelineRow>> {
    timeline::timeline(&*office.desk().await?, &filter).await
}

/// Keeps a note.
#[tauri::command]
#[specta::specta]
pub async fn notes_save(office: State<'_, Office>, input: SaveNote) -> Answer<NoteId> {
    notes::save(&*office.desk().await?, &input).await
}

/// Takes a note back with its files.
#[tauri::command]
#[specta::specta]
pub async fn notes_remove(office: State<'_, Office>, id: NoteId) -> Answer<()> {
    notes::remove(&*office.desk().await?, id).await
}

/// Asks for a file and puts it with a company or a note. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn files_attach(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    to: AttachFile,
) -> Answer<Option<CompanyFileId>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let Some(file) = take(&dialogs, &words, DOCUMENT, notes::LARGEST).await? else {
        return Ok(None);
    };
    let attached = notes::attach(desk, to, &file.name, file.content).await;
    attached.map(Some)
}

/// Writes a file where the person says.
#[tauri::command]
#[specta::specta]
pub async fn files_save(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    id: CompanyFileId,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let (name, content) = notes::content(desk, id).await?;
    let kind = kinds::evidence(&name);
    saving::save(&dialogs, &words, kind, &name, async || Ok(content)).await
}

/// Takes a file away.
#[tauri::command]
#[specta::specta]
pub async fn files_detach(office: State<'_, Office>, id: CompanyFileId) -> Answer<()> {
    notes::detach(&*office.desk().await?, id).await
}
