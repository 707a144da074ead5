//! The office's exchange rates.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use proa_desk::file::error::FileError;
use proa_desk::treaties::lookup::input::RateForm;
use proa_desk::treaties::rates::{
    self, RateFilter, RatePage, RatesFile, RatesReport, RemoveRate, import_rates, preview_rates,
};
use proa_desk::whole_file::name_of;
use proa_domain::ids::RateId;
use serde::{Deserialize, Serialize};
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::{Ask, Dialogs};
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::tasks::{ChosenFiles, Tasks};

/// A page of the rates, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn rates_list(office: State<'_, Office>, input: RateFilter) -> Answer<RatePage> {
    rates::list(&*office.desk().await?, &input).await
}

/// Writes a rate down.
#[tauri::command]
#[specta::specta]
pub async fn rates_add(office: State<'_, Office>, input: RateForm) -> Answer<RateId> {
    rates::add(&*office.desk().await?, &input).await
}

/// Takes a rate off the table.
#[tauri::command]
#[specta::specta]
pub async fn rates_remove(office: State<'_, Office>, input: RemoveRate) -> Answer<()> {
    rates::remove(&*office.desk().await?, input).await
}

/// A file of rates that the person chose, and what it would bring.
#[derive(Serialize, specta::Type)]
pub struct ChosenRates {
    token: String,
    name: String,
    report: RatesReport,
}

/// Asks for a file of rates, and tells what it would bring.
#[tauri::command]
#[specta::specta]
pub async fn rates_choose(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    files: State<'_, ChosenFiles>,
) -> Answer<Option<ChosenRates>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let ask = Ask {
        title: words.get("dialog-open-rates"),
        name: String::new(),
        kind: words.get("dialog-kind-csv"),
        endings: vec!["csv"],
    };
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let report = preview_rates(desk, opened(&path)?).await?;
    Ok(Some(ChosenRates {
        name: name_of(&path),
        report,
        token: files.keep(path),
    }))
}

/// Which chosen file.
#[derive(Deserialize, specta::Type)]
pub struct RatesOrder {
    token: String,
}

/// Imports a file of rates that was chosen.
#[tauri::command]
#[specta::specta]
pub async fn rates_import(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    files: State<'_, ChosenFiles>,
    input: RatesOrder,
    channel: Channel<Progress>,
) -> Answer<RatesReport> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let desk = office.desk().await?;
    let work = async |progress| import_rates(&desk, opened(&path)?, progress).await;
    tasks.run(channel, work).await
}

fn opened(path: &Path) -> Result<RatesFile, FileError> {
    let name = name_of(path);
    match File::open(path) {
        Ok(content) => Ok(RatesFile {
            name,
            content: Box::new(content),
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(FileError::Gone),
        Err(_) => Err(FileError::Unreadable { name }),
    }
}
