//! Backups as people use them: made, listed, rehearsed, restored; one by itself each day.

use std::fs;

use proa_domain::settings::Action;

use crate::Desk;
use crate::error::AppError;
use crate::settings::error::BackupError;
use crate::store::backup::{self, BackupReason, BackupRow, Rehearsal};

/// The file that waits to take the place of office.db at the next start.
const PENDING: &str = "restore-pending.db";

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

/// Opens a backup beside the data and tells what is in it.
pub async fn rehearse(desk: &Desk, name: &str) -> Result<Rehearsal, AppError> {
    desk.author(Action::MakeBackups)?;
    backup::rehearse(&desk.folder, name).await
}

/// Prepares a restore: the data of now is backed up, the backup is copied beside it and takes its
/// place when the folder is opened next. Until then nothing has changed.
pub async fn restore(desk: &Desk, name: &str) -> Result<(), AppError> {
    desk.author(Action::RestoreBackups)?;
    let found = backup::rehearse(&desk.folder, name).await?;
    if !found.ok {
        return Err(BackupError::Unreadable {
            name: name.to_owned(),
        }
        .into());
    }
    let writer = desk.store.writer()?;
    backup::make(writer, &desk.folder, &desk.env, BackupReason::BeforeRestore).await?;
    let pending = desk.folder.path().join(PENDING);
    let partial = pending.with_extension("partial");
    fs::copy(backup::find(&desk.folder, name)?, &partial)?;
    backup::settle(&partial, &pending)?;
    Ok(())
}

/// Puts a prepared restore in its place; before office.db is opened.
pub(crate) fn finish_restore(folder: &crate::DataFolder) -> Result<(), AppError> {
    let pending = folder.path().join(PENDING);
    if !pending.exists() {
        return Ok(());
    }
    let office = folder.office();
    for suffix in ["-wal", "-shm"] {
        let log = folder.path().join(format!("office.db{suffix}"));
        if log.exists() {
            fs::remove_file(log)?;
        }
    }
    fs::rename(pending, office)?;
    Ok(())
}
