//! Errors as stable codes with fields; the words are put by the screen (`error-<code>`).

use std::sync::atomic::{AtomicU32, Ordering};

use proa_domain::companies::merge::MergeRefusal;
use sea_orm::{DbErr, RuntimeErr};
use serde::Serialize;

use crate::advisory::error::AdvisoryError;
use crate::companies::error::CompanyError;
use crate::fair::error::FairError;
use crate::file::error::FileError;
use crate::meetings::error::MeetingError;
use crate::missions::error::MissionError;
use crate::origin::error::OriginError;
use crate::privacy::error::PrivacyError;
use crate::settings::error::{BackupError, JournalError, PeopleError};
use crate::treaties::error::{ImportError, LookupError, RateError, ReferenceError, ScanError};

/// Everything that a command can refuse with.
#[derive(Debug, Clone, thiserror::Error, Serialize, specta::Type)]
#[serde(untagged)]
pub enum AppError {
    /// The databases.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The people of the office.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// The journal.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The backups.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The treaty engine.
    #[error(transparent)]
    Lookup(#[from] LookupError),
    /// The origin of a good.
    #[error(transparent)]
    Origin(#[from] OriginError),
    /// The exchange rates.
    #[error(transparent)]
    Rate(#[from] RateError),
    /// A file that was chosen.
    #[error(transparent)]
    File(#[from] FileError),
    /// The import of an official file.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The scan of the portfolio.
    #[error(transparent)]
    Scan(#[from] ScanError),
    /// The bundled reference data.
    #[error(transparent)]
    Reference(#[from] ReferenceError),
    /// The companies.
    #[error(transparent)]
    Company(#[from] CompanyError),
    /// The merge of two companies.
    #[error(transparent)]
    Merge(#[from] MergeRefusal),
    /// The advice to companies.
    #[error(transparent)]
    Advisory(#[from] AdvisoryError),
    /// The missions.
    #[error(transparent)]
    Mission(#[from] MissionError),
    /// The meetings of a mission.
    #[error(transparent)]
    Meeting(#[from] MeetingError),
    /// The day of a fair.
    #[error(transparent)]
    Fair(#[from] FairError),
    /// The personal data.
    #[error(transparent)]
    Privacy(#[from] PrivacyError),
    /// The papers.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// What should not happen.
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Why a database could not be opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum StoreError {
    /// Another write holds the database for too long.
    #[error("the database is busy")]
    #[serde(rename = "store.busy")]
    Busy,
    /// A newer program wrote this file.
    #[error("{file} has schema {found}, this program knows {known}")]
    #[serde(rename = "store.newer-version")]
    NewerVersion {
        file: String,
        found: u32,
        known: u32,
    },
    /// The file fails its check.
    #[error("{file} is damaged")]
    #[serde(rename = "store.damaged")]
    Damaged {
        file: String,
        /// How many backups of it are in the folder.
        backups: u32,
        /// The name of the newest; blank where there is none.
        newest: String,
    },
    /// The file is gone, but there are backups of it: it was lost, and the office is not new.
    #[error("{file} is missing")]
    #[serde(rename = "store.missing")]
    Missing {
        file: String,
        /// How many backups of it are in the folder.
        backups: u32,
        /// The name of the newest.
        newest: String,
    },
    /// The file belongs to another program.
    #[error("{file} is not a database of Proa")]
    #[serde(rename = "store.foreign")]
    Foreign { file: String },
    /// The file cannot be opened.
    #[error("{file} cannot be opened")]
    #[serde(rename = "store.cannot-open")]
    CannotOpen { file: String },
    /// No space is left.
    #[error("the disk is full")]
    #[serde(rename = "store.full")]
    Full,
    /// The folder or the disk refuses writing.
    #[error("the data folder is read-only")]
    #[serde(rename = "store.read-only")]
    ReadOnly,
    /// Another window has the folder.
    #[error("the data folder is in use")]
    #[serde(rename = "store.in-use")]
    InUse,
    /// Somebody changed the record in between.
    #[error("the record was changed in between")]
    #[serde(rename = "store.stale")]
    Stale { topic: String },
    /// The record does not exist, or was deleted.
    #[error("no such record in {topic}")]
    #[serde(rename = "store.not-found")]
    NotFound { topic: String },
}

/// A paper could not be set; the cause is in the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum DocumentError {
    /// It could not be set.
    #[error("the document could not be set, incident {incident}")]
    #[serde(rename = "document.failed")]
    Failed { incident: String },
}

/// What should not happen; the details are in the log under the incident's number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename = "internal")]
#[error("internal error, incident {incident}")]
pub struct Internal {
    /// What to look for in the log.
    pub incident: String,
}

impl Internal {
    /// Logs the cause and gives it a number.
    pub fn new(cause: &dyn std::fmt::Display) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let incident = format!("{:05}-{number:03}", std::process::id() % 100_000);
        tracing::error!(incident, %cause, "internal error");
        Self { incident }
    }
}

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        StoreError::of(&error).map_or_else(|| Internal::new(&error).into(), Self::Store)
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        StoreError::of_io(&error).map_or_else(|| Internal::new(&error).into(), Self::Store)
    }
}

/// `SQLITE_IOERR_WRITE`: what a write past a file-size limit ends with.
const SHORT_WRITE: u32 = 778;

impl StoreError {
    /// There is no such record.
    pub(crate) fn not_found(topic: &str) -> Self {
        Self::NotFound {
            topic: topic.to_owned(),
        }
    }

    /// The record was written since it was read.
    pub(crate) fn stale(topic: &str) -> Self {
        Self::Stale {
            topic: topic.to_owned(),
        }
    }

    /// Refuses a change that began from another version than the one that is kept; 0 where none is.
    pub(crate) fn ensure_current(topic: &str, kept: i64, read: u32) -> Result<(), Self> {
        if kept == i64::from(read) {
            Ok(())
        } else {
            Err(Self::stale(topic))
        }
    }

    /// A file fails its check; whoever knows of backups says so.
    pub(crate) fn damaged(file: &str) -> Self {
        Self::Damaged {
            file: file.to_owned(),
            backups: 0,
            newest: String::new(),
        }
    }

    /// Sorts what writing a CSV says.
    pub(crate) fn of_csv(error: &csv::Error) -> Option<Self> {
        if let csv::ErrorKind::Io(cause) = error.kind() {
            Self::of_io(cause)
        } else {
            None
        }
    }

    /// Sorts what the file system says.
    pub(crate) fn of_io(error: &std::io::Error) -> Option<Self> {
        use std::io::ErrorKind as Kind;
        let kind = error.kind();
        if matches!(
            kind,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge
        ) {
            Some(Self::Full)
        } else if matches!(kind, Kind::ReadOnlyFilesystem | Kind::PermissionDenied) {
            Some(Self::ReadOnly)
        } else {
            None
        }
    }

    /// Sorts a database error by SQLite's result code. Source: <https://sqlite.org/rescode.html>.
    pub(crate) fn of(error: &DbErr) -> Option<Self> {
        let (DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause))) = error
        else {
            return None;
        };
        Self::of_sqlx(cause)
    }

    pub(crate) fn of_sqlx(error: &sqlx::Error) -> Option<Self> {
        if matches!(error, sqlx::Error::PoolTimedOut) {
            return Some(Self::Busy);
        }
        let code: u32 = error.as_database_error()?.code()?.parse().ok()?;
        match (code, code & 0xff) {
            (SHORT_WRITE, _) | (_, 13) => Some(Self::Full),
            (_, 5 | 6) => Some(Self::Busy),
            (_, 8) => Some(Self::ReadOnly),
            (_, 11 | 26) => Some(Self::damaged("")),
            (_, 14) => Some(Self::CannotOpen {
                file: String::new(),
            }),
            _ => None,
        }
    }

    /// Names the file in errors that know only the connection.
    pub(crate) fn in_file(mut self, name: &str) -> Self {
        if let Self::Damaged { file, .. } | Self::CannotOpen { file } = &mut self {
            name.clone_into(file);
        }
        self
    }
}
