//! What stands beside a backup: the hash of the file, and where the journal ended when it was made.
//! Both are a second place that the office's own file is compared with.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use proa_domain::time::Instant;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::error::{AppError, Internal};
use crate::settings::error::BackupError;
use crate::store::backup::{remove, settle};
use crate::store::heads::Head;

/// The manifest of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    /// When the backup was made.
    pub(crate) at: Instant,
    /// Of the file.
    pub(crate) sha256: String,
    /// The last operation of each machine.
    pub(crate) heads: Vec<Head>,
}

impl Manifest {
    /// The manifest of a file that was written.
    pub(crate) fn of(file: &Path, at: Instant, heads: Vec<Head>) -> io::Result<Self> {
        Ok(Self {
            at,
            sha256: sha256(file)?,
            heads,
        })
    }

    /// Where the manifest of a backup lies.
    pub(crate) fn path(backup: &Path) -> PathBuf {
        backup.with_extension("json")
    }

    /// Writes the manifest of a backup.
    pub(crate) fn write(&self, backup: &Path) -> Result<(), AppError> {
        let body = serde_json::to_vec_pretty(self).map_err(|error| Internal::new(&error))?;
        let path = Self::path(backup);
        let partial = path.with_extension("json.partial");
        let written = fs::write(&partial, body).and_then(|()| settle(&partial, &path));
        if written.is_err() {
            remove(&partial)?;
        }
        Ok(written?)
    }

    /// The manifest of a backup; none where an older program made it.
    pub(crate) fn read(backup: &Path) -> Result<Option<Self>, AppError> {
        let body = match fs::read(Self::path(backup)) {
            Ok(body) => body,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let manifest = serde_json::from_slice(&body);
        Ok(Some(manifest.map_err(|_| altered(backup))?))
    }

    /// Refuses a backup that is not the file that was written.
    pub(crate) fn check(backup: &Path) -> Result<(), AppError> {
        match Self::read(backup)? {
            Some(manifest) if manifest.sha256 != sha256(backup)? => Err(altered(backup).into()),
            _ => Ok(()),
        }
    }
}

fn altered(backup: &Path) -> BackupError {
    let name = backup.file_name().unwrap_or_default();
    BackupError::Altered {
        name: name.to_string_lossy().into_owned(),
    }
}

fn sha256(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hasher.update(piece.get(..read).unwrap_or_default());
    }
    Ok(hex::encode(hasher.finalize()))
}
