//! Backups of office.db: made whole by `VACUUM INTO`, verified by opening, thinned, rehearsed,
//! each with a manifest beside it.

pub(crate) mod manifest;
pub(crate) mod restore;

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use proa_domain::time::Instant;
use proa_migrations::Office;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteSynchronous;

use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::folder::DataFolder;
use crate::kept_file;
use crate::settings::error::BackupError;
use crate::store::backup::manifest::Manifest;
use crate::store::heads::{Head, heads};
use crate::store::open::{self, Check, Kind};

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
    /// Documents of which it holds the hash and which are not in the folder beside the data.
    pub documents_missing: u32,
    /// The newest operation.
    pub newest: Option<Instant>,
    /// What is wrong, as an error code.
    pub finding: Option<String>,
}

/// How many days the backups of days are kept, where one is made every day.
pub(crate) const DAYS_KEPT: u32 = 14;
const DAILY_KEPT: usize = DAYS_KEPT as usize;
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

/// Makes a backup. It gets its name once it was verified by opening it: what has the name of a
/// backup is one.
pub(crate) async fn make(
    db: &DatabaseConnection,
    folder: &DataFolder,
    env: &Env,
    reason: BackupReason,
) -> Result<BackupRow, AppError> {
    let at = env.now();
    let name = format!("office_{}_{reason}.db", stamp(at));
    let path = folder.backups().join(&name);
    sweep(folder)?;
    let partial = path.with_extension("partial");
    let outcome = write(db, &partial, &path, at).await;
    if outcome.is_err() {
        remove(&partial)?;
    }
    outcome?;
    thin(folder, &name)?;
    row(&path).ok_or_else(|| BackupError::Unreadable { name }.into())
}

/// A moment as a part of the name of a file.
pub(crate) fn stamp(at: Instant) -> String {
    at.to_string().replace([':', '.'], "-")
}

async fn write(
    db: &DatabaseConnection,
    partial: &Path,
    path: &Path,
    at: Instant,
) -> Result<(), AppError> {
    vacuum_into(db, partial).await?;
    let found = contents(partial).await?;
    Manifest::of(partial, at, found.heads)?.write(path)?;
    settle(partial, path).map_err(|error| {
        // The manifest of no backup goes with the next sweep if it cannot go now.
        let _ = fs::remove_file(Manifest::path(path));
        error.into()
    })
}

/// Removes what backups left that were cut off: parts of files, and manifests of none.
fn sweep(folder: &DataFolder) -> io::Result<()> {
    for entry in fs::read_dir(folder.backups())? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        let is_left = match extension {
            Some("partial") => true,
            Some("json") => !path.with_extension("db").exists(),
            _ => false,
        };
        if is_left {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file, if it is there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Gives a written file its name once it is on the disk. Windows flushes only files that are open
/// for writing.
pub(crate) fn settle(partial: &Path, path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(partial)?.sync_all()?;
    fs::rename(partial, path)
}

pub(crate) async fn vacuum_into(db: &DatabaseConnection, path: &Path) -> Result<(), AppError> {
    let path = path.to_string_lossy().into_owned();
    let vacuum = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [path.into()]);
    // The file beside which nothing can be made is said by SQLite not to open.
    db.execute_raw(vacuum)
        .await
        .map_err(|error| match StoreError::of(&error) {
            Some(StoreError::CannotOpen { .. }) => StoreError::ReadOnly.into(),
            _ => error.into(),
        })
        .map(|_| ())
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
    Ok(examine(&find(folder, name)?, folder).await)
}

async fn examine(path: &Path, folder: &DataFolder) -> Rehearsal {
    let outcome = match Manifest::check(path) {
        Ok(()) => contents(path).await,
        Err(error) => Err(error),
    };
    let is_missing = |sha256: &&String| !folder.evidence().join(sha256).is_file();
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
        .to_owned();
    match outcome {
        Ok(found) => Rehearsal {
            name,
            ok: true,
            companies: found.companies,
            missions: found.missions,
            operations: found.operations,
            documents_missing: counted(found.documents.iter().filter(is_missing).count()),
            newest: found.newest,
            finding: None,
        },
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
                documents_missing: 0,
                newest: None,
                finding: code,
            }
        }
    }
}

/// What is in a backup.
struct Contents {
    companies: u32,
    missions: u32,
    operations: u32,
    /// The documents that it speaks of, by their SHA-256.
    documents: Vec<String>,
    newest: Option<Instant>,
    heads: Vec<Head>,
}

pub(crate) fn kind() -> Kind {
    Kind {
        name: "backup",
        known: open::count::<Office>(),
        synchronous: SqliteSynchronous::Full,
        check: Check::Pages,
    }
}

async fn contents(path: &Path) -> Result<Contents, AppError> {
    let db = open::at_rest(path, kind()).await?;
    let found = count_up(&db).await;
    db.close().await?;
    found
}

async fn count_up(db: &DatabaseConnection) -> Result<Contents, AppError> {
    Ok(Contents {
        companies: count(db, "companies WHERE deleted_at IS NULL").await?,
        missions: count(db, "missions WHERE deleted_at IS NULL").await?,
        operations: count(db, "operations").await?,
        documents: documents(db).await?,
        newest: newest(db).await?,
        heads: heads(db).await?,
    })
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

async fn documents(db: &impl ConnectionTrait) -> Result<Vec<String>, AppError> {
    // Backups of earlier versions know no documents.
    let mut known = BTreeSet::new();
    for (table, columns) in kept_file::USERS {
        if count(db, &format!("sqlite_master WHERE name = '{table}'")).await? == 0 {
            continue;
        }
        for column in columns {
            let sql =
                format!("SELECT DISTINCT {column} AS file FROM {table} WHERE deleted_at IS NULL");
            let query = Statement::from_string(DbBackend::Sqlite, sql);
            for row in db.query_all_raw(query).await? {
                known.insert(row.try_get("", "file")?);
            }
        }
    }
    Ok(known.into_iter().collect())
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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

/// Keeps the one just made and the newest of each kind; what is older goes. By a clock that was set
/// back, the one just made would be the oldest.
fn thin(folder: &DataFolder, made: &str) -> Result<(), AppError> {
    let (daily, others): (Vec<_>, Vec<_>) = list(folder)?
        .into_iter()
        .partition(|row| row.reason == BackupReason::Daily);
    let old = daily
        .iter()
        .skip(DAILY_KEPT)
        .chain(others.iter().skip(OTHER_KEPT))
        .filter(|row| row.name != made);
    for row in old {
        let path = folder.backups().join(&row.name);
        remove(&path)?;
        remove(&Manifest::path(&path))?;
    }
    Ok(())
}
