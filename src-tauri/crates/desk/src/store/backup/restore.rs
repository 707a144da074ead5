//! Putting a backup in the place of office.db: prepared beside an office that is open, or at once
//! where office.db does not open. A file that does not open is never deleted.

use std::fs;
use std::path::Path;

use proa_domain::time::Instant;
use sea_orm::DatabaseConnection;
use serde::{Deserialize, Serialize};

use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::folder::{Access, DataFolder};
use crate::settings::error::BackupError;
use crate::store::backup::{self, find, kind, remove, settle, stamp};
use crate::store::{local, open};

/// The file that waits to take the place of office.db at the next start.
const PENDING: &str = "restore-pending.db";
const RESTORED: &str = "restored";
/// A write-ahead log belongs to the file that it stands beside.
const LOGS: [&str; 2] = ["-wal", "-shm"];

/// The restore that the data comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Restored {
    /// The backup.
    pub(crate) name: String,
    /// When.
    pub(crate) at: Instant,
}

/// The last restore of this data, if it was restored.
pub(crate) async fn restored(
    db: &impl sea_orm::ConnectionTrait,
) -> Result<Option<Restored>, AppError> {
    local::get(db, RESTORED).await
}

/// Refuses a backup that does not open or is not the file that was written.
pub(crate) async fn ensure_good(folder: &DataFolder, name: &str) -> Result<(), AppError> {
    let found = backup::rehearse(folder, name).await?;
    let name = name.to_owned();
    match found.finding.as_deref() {
        None => Ok(()),
        Some("backup.altered") => Err(BackupError::Altered { name }.into()),
        Some(_) => Err(BackupError::Unreadable { name }.into()),
    }
}

/// Copies a backup to where it waits to take the place of office.db.
pub(crate) async fn prepare(folder: &DataFolder, env: &Env, name: &str) -> Result<(), AppError> {
    copy(folder, env, name, &folder.path().join(PENDING)).await
}

/// Copies a backup, notes in the copy where it comes from, and gives it its name.
async fn copy(folder: &DataFolder, env: &Env, name: &str, to: &Path) -> Result<(), AppError> {
    let partial = to.with_extension("partial");
    let written = match fs::copy(find(folder, name)?, &partial) {
        Ok(_) => note(&partial, name, env.now()).await,
        Err(error) => Err(error.into()),
    };
    let written = written.and_then(|()| Ok(settle(&partial, to)?));
    if written.is_err() {
        remove(&partial)?;
    }
    written
}

async fn note(path: &Path, name: &str, at: Instant) -> Result<(), AppError> {
    let db: DatabaseConnection = open::alone(path, kind()).await?.into();
    let restored = Restored {
        name: name.to_owned(),
        at,
    };
    let noted = local::set(&db, RESTORED, &restored).await;
    db.close().await?;
    noted
}

/// Puts a prepared restore in its place; before office.db is opened.
pub(crate) fn finish(folder: &DataFolder) -> Result<(), AppError> {
    let pending = folder.path().join(PENDING);
    if !pending.exists() {
        return Ok(());
    }
    let office = folder.office();
    for suffix in LOGS {
        remove(&folder.path().join(format!("office.db{suffix}")))?;
    }
    fs::rename(pending, office)?;
    Ok(())
}

/// Puts a backup in the place of an office.db that does not open, which is set aside under another
/// name. Nobody can be at a desk that does not open; an office that opens is restored at its desk.
pub async fn restore_closed(folder: &DataFolder, env: &Env, name: &str) -> Result<(), AppError> {
    if folder.access() == Access::ReadOnly {
        return Err(StoreError::InUse.into());
    }
    finish(folder)?;
    match open::look(folder).await {
        Ok(()) => return Err(BackupError::OfficeOpens.into()),
        Err(error) if is_lost(&error) => {}
        Err(error) => return Err(error),
    }
    ensure_good(folder, name).await?;
    let ready = folder.path().join("restore-ready.db");
    copy(folder, env, name, &ready).await?;
    set_aside(&folder.office(), &stamp(env.now()))?;
    fs::rename(ready, folder.office())?;
    Ok(())
}

/// Whether the way out is a backup: the file is there and cannot be read, or is gone.
pub fn is_lost(error: &AppError) -> bool {
    matches!(
        error,
        AppError::Store(
            StoreError::Damaged { .. }
                | StoreError::Missing { .. }
                | StoreError::Foreign { .. }
                | StoreError::CannotOpen { .. }
        )
    )
}

/// Gives a database file and its logs the name of what is set aside, for whoever can save more of
/// it. Returns the new name of the file.
pub(crate) fn set_aside(path: &Path, stamp: &str) -> Result<Option<String>, AppError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}_damaged_{stamp}.db");
    let aside = path.with_file_name(&name);
    move_database(path, &aside)?;
    Ok(aside.exists().then_some(name))
}

/// Moves a database file with its logs.
pub(crate) fn move_database(from: &Path, to: &Path) -> Result<(), AppError> {
    let beside = |path: &Path, suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        name
    };
    for suffix in LOGS.into_iter().chain([""]) {
        match fs::rename(beside(from, suffix), beside(to, suffix)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            moved => moved?,
        }
    }
    Ok(())
}
