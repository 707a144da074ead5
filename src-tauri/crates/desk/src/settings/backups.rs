//! Backups as people use them: made, listed, rehearsed, restored; one by itself each day.

use proa_domain::settings::Action;
use proa_domain::time::Day;

use crate::error::AppError;
pub use crate::store::backup::restore::{is_lost, restore_closed};
use crate::store::backup::{self, BackupReason, BackupRow, Rehearsal, restore};
use crate::{DataFolder, Desk};

/// The backups of a folder whose office may not open, newest first. Looking at them asks nobody.
pub fn list_in(folder: &DataFolder) -> Result<Vec<BackupRow>, AppError> {
    backup::list(folder)
}

/// Opens a backup of a folder whose office may not open, and tells what is in it.
pub async fn rehearse_in(folder: &DataFolder, name: &str) -> Result<Rehearsal, AppError> {
    backup::rehearse(folder, name).await
}

/// The backups, newest first.
pub fn list(desk: &Desk) -> Result<Vec<BackupRow>, AppError> {
    backup::list(&desk.folder)
}

/// Makes a backup now.
pub async fn create(desk: &Desk) -> Result<BackupRow, AppError> {
    desk.author(Action::MakeBackups)?;
    backup::make(
        desk.store.writer()?,
        &desk.folder,
        &desk.env,
        BackupReason::Manual,
    )
    .await
}

/// Makes the day's backup, unless it was made. Part of the start, so nobody is asked.
pub async fn daily(desk: &Desk) -> Result<Option<BackupRow>, AppError> {
    let today = desk.env.today();
    let is_made = backup::list(&desk.folder)?.iter().any(|row| {
        row.reason == BackupReason::Daily && row.at.day_in(crate::env::OFFICE_ZONE) == today
    });
    if is_made {
        return Ok(None);
    }
    let writer = desk.store.writer()?;
    backup::make(writer, &desk.folder, &desk.env, BackupReason::Daily)
        .await
        .map(Some)
}

/// Keeps up with the days while the office is open: the backup of the day is made, and on another
/// day than the one seen last the screens are told to read again. Tells which day it is.
pub async fn keep_up(desk: &Desk, seen: Day) -> Day {
    if let Err(error) = daily(desk).await {
        tracing::error!(%error, "the day's backup");
    }
    let today = desk.env.today();
    if today != seen {
        desk.store.tell_everything();
    }
    today
}

/// Opens a backup beside the data and tells what is in it.
pub async fn rehearse(desk: &Desk, name: &str) -> Result<Rehearsal, AppError> {
    desk.author(Action::MakeBackups)?;
    backup::rehearse(&desk.folder, name).await
}

/// Prepares a restore: the data of now is backed up, the backup is copied beside it and takes its
/// place when the folder is opened next. Until then nothing has changed.
pub async fn restore(desk: &Desk, name: &str) -> Result<(), AppError> {
    desk.author(Action::RestoreBackups)?;
    restore::ensure_good(&desk.folder, name).await?;
    let writer = desk.store.writer()?;
    backup::make(writer, &desk.folder, &desk.env, BackupReason::BeforeRestore).await?;
    restore::prepare(&desk.folder, &desk.env, name).await
}
