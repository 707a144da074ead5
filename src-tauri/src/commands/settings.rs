//! The office, its people, the journal, backups and drafts.

use proa_desk::diagnostic::diagnostic as look_over;
use proa_desk::error::Internal;
use proa_desk::licences::{self, Library};
use proa_desk::open_data::{self, OfficeExport};
use proa_desk::settings::backups;
use proa_desk::settings::drafts::{self, Draft, DraftKey};
use proa_desk::settings::people::{self, EditPerson, NewPerson, Person};
use proa_desk::settings::preferences::{self, Preferences};
use proa_desk::settings::start::FirstRun;
use proa_desk::state::{self, DeskState};
use proa_desk::store::backup::{BackupRow, Rehearsal};
use proa_desk::store::history::{self, HistoryEntry, OperationRow, Stretch};
use proa_desk::store::undo;
use proa_desk::store::verify::{self, Verification};
use proa_desk::training;
use proa_desk::whole_file::Partial;
use proa_domain::ids::{OperationId, PersonId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::{Restart, Tasks};

/// What the window needs to know first.
#[tauri::command]
#[specta::specta]
pub async fn settings_state(office: State<'_, Office>) -> Answer<DeskState> {
    state::state(&*office.desk().await?).await
}

/// Tries once more to open an office that did not open; its state says what came of it.
#[tauri::command]
#[specta::specta]
pub async fn settings_reopen(office: State<'_, Office>) -> Answer<()> {
    office.reopen().await;
    Ok(())
}

/// Sets up the office.
#[tauri::command]
#[specta::specta]
pub async fn settings_start(office: State<'_, Office>, input: FirstRun) -> Answer<DeskState> {
    let desk = &office.desk().await?;
    training::start(desk, input).await?;
    state::state(desk).await
}

/// Puts the training office aside and starts again, for a real one.
#[tauri::command]
#[specta::specta]
pub async fn settings_leave_training(
    office: State<'_, Office>,
    restart: State<'_, Restart>,
) -> Answer<()> {
    training::leave(&*office.desk().await?).await?;
    restart.now();
    Ok(())
}

/// Keeps language, colours and density.
#[tauri::command]
#[specta::specta]
pub async fn settings_set(office: State<'_, Office>, input: Preferences) -> Answer<DeskState> {
    let desk = &office.desk().await?;
    preferences::set(desk, input).await?;
    state::state(desk).await
}

/// Adds a person of the office.
#[tauri::command]
#[specta::specta]
pub async fn people_add(office: State<'_, Office>, input: NewPerson) -> Answer<Person> {
    people::add(&*office.desk().await?, input).await
}

/// Changes a person of the office.
#[tauri::command]
#[specta::specta]
pub async fn people_update(office: State<'_, Office>, input: EditPerson) -> Answer<Person> {
    people::update(&*office.desk().await?, input).await
}

/// A person with the PIN that they type.
#[derive(Deserialize, specta::Type)]
pub struct PersonPin {
    id: PersonId,
    pin: Option<String>,
}

/// Sets or takes away a PIN.
#[tauri::command]
#[specta::specta]
pub async fn people_set_pin(office: State<'_, Office>, input: PersonPin) -> Answer<Person> {
    people::set_pin(&*office.desk().await?, input.id, input.pin.as_deref()).await
}

/// Switches the person at the desk.
#[tauri::command]
#[specta::specta]
pub async fn people_switch(office: State<'_, Office>, input: PersonPin) -> Answer<DeskState> {
    let desk = &office.desk().await?;
    people::switch(desk, input.id, input.pin.as_deref()).await?;
    state::state(desk).await
}

/// A stretch of the journal.
#[derive(Deserialize, specta::Type)]
pub struct JournalPart {
    /// What it is older than; the newest where there is none.
    before: Option<OperationId>,
    /// How many operations at most.
    limit: u32,
}

/// The last operations.
#[tauri::command]
#[specta::specta]
pub async fn journal_recent(
    office: State<'_, Office>,
    input: JournalPart,
) -> Answer<Stretch<OperationRow>> {
    history::recent(&*office.desk().await?, input.before, input.limit).await
}

/// Takes an operation back.
#[tauri::command]
#[specta::specta]
pub async fn journal_undo(
    office: State<'_, Office>,
    operation_id: OperationId,
) -> Answer<OperationRow> {
    undo::undo(&*office.desk().await?, operation_id).await
}

/// A record of the journal.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordKey {
    topic: String,
    row_id: String,
}

/// What happened to a record.
#[tauri::command]
#[specta::specta]
pub async fn journal_history(
    office: State<'_, Office>,
    record: RecordKey,
    input: JournalPart,
) -> Answer<Stretch<HistoryEntry>> {
    let desk = office.desk().await?;
    history::of_record(
        &desk,
        &record.topic,
        &record.row_id,
        input.before,
        input.limit,
    )
    .await
}

/// Replays the journal against the tables.
#[tauri::command]
#[specta::specta]
pub async fn journal_verify(office: State<'_, Office>) -> Answer<Verification> {
    verify::verify(&*office.desk().await?).await
}

/// The backups of the folder.
#[tauri::command]
#[specta::specta]
pub async fn backups_list(office: State<'_, Office>) -> Answer<Vec<BackupRow>> {
    office.backups().await
}

/// Makes a backup.
#[tauri::command]
#[specta::specta]
pub async fn backups_create(office: State<'_, Office>) -> Answer<BackupRow> {
    backups::create(&*office.desk().await?).await
}

/// Opens a backup beside the data and tells what is in it.
#[tauri::command]
#[specta::specta]
pub async fn backups_rehearse(office: State<'_, Office>, name: String) -> Answer<Rehearsal> {
    office.rehearse(&name).await
}

/// Puts a backup in the place of the data and starts again; where the data does not open, the
/// next try opens it.
#[tauri::command]
#[specta::specta]
pub async fn backups_restore(
    office: State<'_, Office>,
    restart: State<'_, Restart>,
    name: String,
) -> Answer<()> {
    if office.restore(&name).await? {
        restart.now();
    }
    Ok(())
}

/// A form's content to keep.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftBody {
    form: String,
    record_id: Option<String>,
    body: String,
}

/// Keeps a draft.
#[tauri::command]
#[specta::specta]
pub async fn drafts_save(office: State<'_, Office>, input: DraftBody) -> Answer<()> {
    let key = DraftKey {
        form: input.form,
        record_id: input.record_id,
    };
    drafts::save(&*office.desk().await?, &key, &input.body).await
}

/// The draft of a form.
#[tauri::command]
#[specta::specta]
pub async fn drafts_get(office: State<'_, Office>, input: DraftKey) -> Answer<Option<Draft>> {
    drafts::get(&*office.desk().await?, &input).await
}

/// Drops a draft.
#[tauri::command]
#[specta::specta]
pub async fn drafts_discard(office: State<'_, Office>, input: DraftKey) -> Answer<()> {
    drafts::discard(&*office.desk().await?, &input).await
}

/// Asks a long work to stop.
#[tauri::command]
#[specta::specta]
pub async fn tasks_cancel(tasks: State<'_, Tasks>, task: String) -> Answer<()> {
    tasks.cancel(&task);
    Ok(())
}

/// Hands out the file for whoever gives support.
#[tauri::command]
#[specta::specta]
pub async fn settings_diagnostic(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let name = saving::file_name(&format!("proa {}", desk.env.today()), kinds::DIAGNOSTIC);
    saving::save(&dialogs, &words, kinds::DIAGNOSTIC, &name, async || {
        let found = look_over(desk).await?;
        serde_json::to_vec_pretty(&found).map_err(|error| Internal::new(&error).into())
    })
    .await
}

/// Whose work the program is built on.
#[tauri::command]
#[specta::specta]
pub async fn settings_licences() -> Answer<Vec<Library>> {
    licences::licences()
}

/// The office as it was handed out.
#[derive(Debug, Serialize, specta::Type)]
pub struct SavedOffice {
    /// The file.
    pub file: SavedFile,
    /// Documents that are damaged or gone: the file names them.
    pub lost: u32,
}

/// Hands out all that the office keeps, in an open format.
#[tauri::command]
#[specta::specta]
pub async fn settings_export_office(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: OfficeExport,
) -> Answer<Option<SavedOffice>> {
    let desk = office.desk().await?;
    let words = words(&desk).await?;
    let locale = preferences::get(&desk).await?.locale;
    let work = async |progress| {
        let mut lost = 0;
        let write = async |partial: Partial| {
            let exported = open_data::write(&desk, input, locale, partial, &progress).await?;
            lost = exported.lost;
            Ok(exported.bytes)
        };
        let name = open_data::file_name(&desk);
        let file = saving::stream(&dialogs, &words, kinds::OFFICE, &name, write).await?;
        Ok(file.map(|file| SavedOffice { file, lost }))
    };
    tasks.run(channel, work).await
}
