//! A file that is handed out is written whole or not at all. The shell and the command line
//! choose where; no use case does.

use std::fs::{self, File};
use std::io::{Error, Write as _};
use std::path::Path;

use crate::error::{AppError, StoreError};
use crate::treaties::error::FileError;

/// Writes a file in the place of what was there.
pub fn write(path: &Path, content: &[u8]) -> Result<(), AppError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let written = File::create(&partial)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&partial, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&partial);
        refused(&error, path)
    })
}

fn refused(error: &Error, path: &Path) -> AppError {
    tracing::warn!(%error, "a file could not be written");
    match StoreError::of_io(error) {
        Some(StoreError::Full) => StoreError::Full.into(),
        _ => FileError::CannotWrite {
            name: name_of(path),
        }
        .into(),
    }
}

/// The name of a file, without its folder.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::write;

    #[test]
    fn a_file_that_cannot_be_put_in_place_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("register.csv");
        fs::create_dir_all(taken.join("a folder of this name")).unwrap();
        let refused = serde_json::to_value(write(&taken, b"text").unwrap_err()).unwrap();
        assert_eq!(refused["code"], "file.cannot-write");
        assert_eq!(refused["name"], "register.csv");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_was_there_is_replaced_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.csv");
        write(&path, b"a longer text").unwrap();
        write(&path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
    }
}
