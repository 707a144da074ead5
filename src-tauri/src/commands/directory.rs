//! The exporters' directory.

use std::sync::Arc;

use proa_desk::companies::CompanyFilter;
use proa_desk::companies::directory::{
    self, DirectoryPreview, DirectoryQuery, ListingView, SetListing, WithdrawListing,
};
use proa_desk::documents::pressed;
use proa_documents::{directory_catalogue, directory_page};
use proa_domain::ids::CompanyId;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

/// What a company lets the directory say of it.
#[tauri::command]
#[specta::specta]
pub async fn directory_listing(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<ListingView> {
    directory::get(&*office.desk().await?, company).await
}

/// Keeps what a company lets be public; answers with the new version.
#[tauri::command]
#[specta::specta]
pub async fn directory_set_listing(office: State<'_, Office>, input: SetListing) -> Answer<u32> {
    directory::set(&*office.desk().await?, &input).await
}

/// Keeps that a company took its consent back; answers with the new version.
#[tauri::command]
#[specta::specta]
pub async fn directory_withdraw_listing(
    office: State<'_, Office>,
    input: WithdrawListing,
) -> Answer<u32> {
    directory::withdraw(&*office.desk().await?, input).await
}

/// How many companies a directory would hold, and who would be left out.
#[tauri::command]
#[specta::specta]
pub async fn directory_preview(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: CompanyFilter,
) -> Answer<DirectoryPreview> {
    let desk = office.desk().await?;
    let work = async |progress| directory::preview(&desk, &input, &progress).await;
    tasks.run(channel, work).await
}

/// Writes the directory into an empty folder, as a page that is searched without a network.
#[tauri::command]
#[specta::specta]
pub async fn directory_write_page(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: DirectoryQuery,
) -> Answer<Option<SavedFile>> {
    let desk = office.desk().await?;
    let words = words(&desk).await?;
    let work = async |progress| {
        let content = async || {
            let directory = directory::gather(&desk, &input, &progress).await?.directory;
            progress
                .unless_cancelled(pressed(move || directory_page(&directory)))
                .await
        };
        saving::into_folder(
            &dialogs,
            &words,
            "dialog-open-directory",
            "index.html",
            content,
        )
        .await
    };
    tasks.run(channel, work).await
}

/// Prints the directory as a catalogue.
#[tauri::command]
#[specta::specta]
pub async fn directory_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: DirectoryQuery,
) -> Answer<Option<SavedFile>> {
    let desk = office.desk().await?;
    let words = words(&desk).await?;
    let kind = kinds::DIRECTORY;
    let name = saving::file_name(&words.get("directory-title"), kind);
    let work = async |progress| {
        let content = async || {
            let directory = directory::gather(&desk, &input, &progress).await?.directory;
            progress
                .unless_cancelled(pressed(move || directory_catalogue(&directory)))
                .await
        };
        saving::save(&dialogs, &words, kind, &name, content).await
    };
    tasks.run(channel, work).await
}
