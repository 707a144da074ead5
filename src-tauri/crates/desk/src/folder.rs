//! The data folder: one office, one window, one lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::StoreError;

/// The program's identifier, which names its folder on every system.
pub const IDENTIFIER: &str = "mx.proa.desk";

/// Where the data lies: `PROA_DATA_DIR`, else the platform's folder for the data of programs; the
/// local one, because Windows may keep the roaming one on a server, where SQLite's locks do not hold.
pub fn default_path() -> PathBuf {
    if let Some(path) = std::env::var_os("PROA_DATA_DIR").filter(|path| !path.is_empty()) {
        return path.into();
    }
    let data = directories::BaseDirs::new().map(|dirs| dirs.data_local_dir().join(IDENTIFIER));
    data.unwrap_or_else(|| PathBuf::from(IDENTIFIER))
}

pub(crate) const REHEARSAL: &str = "rehearsal";

/// What this process may do in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// This process holds the lock.
    Write,
    /// Another process holds the lock: reading only.
    ReadOnly,
}

/// A data folder with its lock held, or opened for reading beside the window that holds it.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    access: Access,
    /// Held, never read: dropping it gives the folder back.
    #[expect(dead_code, reason = "the open file is the lock")]
    lock: Option<File>,
}

impl DataFolder {
    /// Takes the folder's lock; refuses with `store.in-use` when another process holds it.
    pub fn lock(path: &Path) -> Result<Self, StoreError> {
        let folder = Self::share(path)?;
        match folder.access {
            Access::Write => Ok(folder),
            Access::ReadOnly => Err(StoreError::InUse),
        }
    }

    /// Takes the lock if it is free, else opens for reading.
    pub fn share(path: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(path.join("backups")).map_err(|error| refused(&error))?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("proa.lock"))
            .map_err(|error| refused(&error))?;
        let access = match lock.try_lock() {
            Ok(()) => Access::Write,
            Err(TryLockError::WouldBlock) => Access::ReadOnly,
            Err(TryLockError::Error(error)) => return Err(refused(&error)),
        };
        let lock = (access == Access::Write).then_some(lock);
        Ok(Self {
            path: path.to_owned(),
            access,
            lock,
        })
    }

    /// What this process may do here.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The private database.
    pub fn office(&self) -> PathBuf {
        self.path.join("office.db")
    }

    /// The public database.
    pub fn reference(&self) -> PathBuf {
        self.path.join("reference.db")
    }

    /// Where the documents lie that show what proofs of origin say, each by its SHA-256.
    pub fn evidence(&self) -> PathBuf {
        self.path.join("evidence")
    }

    /// Where a rehearsal has its copy of the office, which is thrown away.
    pub fn rehearsal(&self) -> PathBuf {
        self.path.join(REHEARSAL)
    }

    /// Where the backups lie.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }
}

fn refused(error: &std::io::Error) -> StoreError {
    StoreError::of_io(error).unwrap_or_else(|| StoreError::CannotOpen {
        file: "proa.lock".to_owned(),
    })
}
