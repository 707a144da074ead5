//! Backups of office.db: made whole by `VACUUM INTO`, verified by opening, thinned, rehearsed.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use proa_domain::time::Instant;
use proa_migrations::Office;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteSynchronous;

use crate::env::Env;
use crate::error::AppError;
use crate::folder::DataFolder;
use crate::settings::error::BackupError;
use crate::store::open::{self, Kind};

proa_domain::text_enum! {
    /// Why a backup was made.
    pub enum BackupReason {
        /// Somebody asked for it.
        Manual = "manual",
        /// The first start of a day.
        Daily = "daily",
        /// The schema was about to change.
        BeforeMigration = "before-migration",
        /// Another backup was about to take its place.
        BeforeRestore = "before-restore",
    }
}

/// One backup in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// The file's name.
    pub name: String,
    /// When it was made.
    pub at: Instant,
    /// Its size.
    pub bytes: u32,
    /// Why it was made.
    pub reason: BackupReason,
}

/// What a rehearsed restore found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Rehearsal {
    /// The file's name.
    pub name: String,
    /// It opens, passes its check and would replace the data.
    pub ok: bool,
    /// Companies in it.
    pub companies: u32,
    /// Missions in it.
    pub missions: u32,
    /// Operations in its journal.
    pub operations: u32,
    /// The newest operation.
    pub newest: Option<Instant>,
    /// What is wrong, as an error code.
    pub finding: Option<String>,
}

const DAILY_KEPT: usize = 14;
const OTHER_KEPT: usize = 20;

pub(crate) async fn before_migration(
    db: &DatabaseConnection,
    folder: &DataFolder,
    env: &Env,
) -> Result<(), AppError> {
    make(db, folder, env, BackupReason::BeforeMigration)
        .await
        .map(|_| ())
}

/// Makes a backup and verifies it by opening it.
pub(crate) async fn make(
    db: &DatabaseConnection,
    folder: &DataFolder,
    env: &Env,
    reason: BackupReason,
) -> Result<BackupRow, AppError> {
    let at = env.now();
    let stamp = at.to_string().replace([':', '.'], "-");
    let name = format!("office_{stamp}_{reason}.db");
    let path = folder.backups().join(&name);
    let partial = path.with_extension("partial");
    let _ = fs::remove_file(&partial);
    let outcome = vacuum_into(db, &partial).await;
    if let Err(error) = outcome {
        let _ = fs::remove_file(&partial);
        return Err(error);
    }
    settle(&partial, &path)?;
    let rehearsal = examine(&path).await;
    if !rehearsal.ok {
        return Err(BackupError::Unreadable { name }.into());
    }
    thin(folder)?;
    row(&path).ok_or_else(|| BackupError::Unreadable { name }.into())
}

/// Gives a written file its name once it is on the disk. Windows flushes only files that are open
/// for writing.
pub(crate) fn settle(partial: &Path, path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(partial)?.sync_all()?;
    fs::rename(partial, path)
}

async fn vacuum_into(db: &DatabaseConnection, path: &Path) -> Result<(), AppError> {
    let path = path.to_string_lossy().into_owned();
    let vacuum = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [path.into()]);
    db.execute_raw(vacuum).await?;
    Ok(())
}

/// The backups of the folder, newest first.
pub fn list(folder: &DataFolder) -> Result<Vec<BackupRow>, AppError> {
    let mut rows: Vec<_> = fs::read_dir(folder.backups())?
        .filter_map(|entry| row(&entry.ok()?.path()))
        .collect();
    rows.sort_by(|a, b| b.name.cmp(&a.name));
    Ok(rows)
}

fn row(path: &Path) -> Option<BackupRow> {
    let name = path.file_name()?.to_str()?;
    let (stamp, reason) = name
        .strip_prefix("office_")?
        .strip_suffix(".db")?
        .split_once('_')?;
    let (day, time) = stamp.split_once('T')?;
    let mut parts = time.trim_end_matches('Z').split('-');
    let (hour, minute, second, milli) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let at = format!("{day}T{hour}:{minute}:{second}.{milli}Z")
        .parse()
        .ok()?;
    let bytes = u32::try_from(fs::metadata(path).ok()?.len()).unwrap_or(u32::MAX);
    Some(BackupRow {
        name: name.to_owned(),
        at,
        bytes,
        reason: reason.parse().ok()?,
    })
}

/// Finds a backup by name; only names of this folder are backups.
pub(crate) fn find(folder: &DataFolder, name: &str) -> Result<PathBuf, AppError> {
    let known = list(folder)?.into_iter().any(|row| row.name == name);
    if known {
        Ok(folder.backups().join(name))
    } else {
        Err(BackupError::Unreadable {
            name: name.to_owned(),
        }
        .into())
    }
}

/// Opens a backup beside the data and tells what is in it.
pub async fn rehearse(folder: &DataFolder, name: &str) -> Result<Rehearsal, AppError> {
    Ok(examine(&find(folder, name)?).await)
}

async fn examine(path: &Path) -> Rehearsal {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
        .to_owned();
    match contents(path).await {
        Ok(rehearsal) => Rehearsal { name, ..rehearsal },
        Err(error) => {
            let code = serde_json::to_value(&error)
                .ok()
                .and_then(|body| body.get("code")?.as_str().map(str::to_owned));
            Rehearsal {
                name,
                ok: false,
                companies: 0,
                missions: 0,
                operations: 0,
                newest: None,
                finding: code,
            }
        }
    }
}

async fn contents(path: &Path) -> Result<Rehearsal, AppError> {
    let kind = Kind {
        name: "backup",
        known: open::count::<Office>(),
        synchronous: SqliteSynchronous::Normal,
        is_checked: true,
    };
    let db = open::read_only(path, kind).await?.reader;
    let newest = newest(&db).await?;
    let rehearsal = Rehearsal {
        name: String::new(),
        ok: true,
        companies: count(&db, "companies WHERE deleted_at IS NULL").await?,
        missions: count(&db, "missions WHERE deleted_at IS NULL").await?,
        operations: count(&db, "operations").await?,
        newest,
        finding: None,
    };
    db.close().await?;
    Ok(rehearsal)
}

async fn newest(db: &impl ConnectionTrait) -> Result<Option<Instant>, AppError> {
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT happened_at FROM operations ORDER BY clock DESC LIMIT 1",
    );
    let Some(row) = db.query_one_raw(query).await? else {
        return Ok(None);
    };
    Ok(Some(row.try_get("", "happened_at")?))
}

async fn count(db: &impl ConnectionTrait, of: &str) -> Result<u32, AppError> {
    let query =
        Statement::from_string(DbBackend::Sqlite, format!("SELECT count(*) AS n FROM {of}"));
    let Some(row) = db.query_one_raw(query).await? else {
        return Ok(0);
    };
    let n: i64 = row.try_get("", "n")?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Keeps the newest of each kind; what is older goes.
fn thin(folder: &DataFolder) -> Result<(), AppError> {
    let (daily, others): (Vec<_>, Vec<_>) = list(folder)?
        .into_iter()
        .partition(|row| row.reason == BackupReason::Daily);
    let old = daily
        .iter()
        .skip(DAILY_KEPT)
        .chain(others.iter().skip(OTHER_KEPT));
    for row in old {
        fs::remove_file(folder.backups().join(&row.name))?;
    }
    Ok(())
}
