//! A file that is handed out is written whole or not at all. The shell and the command line
//! choose where; no use case does.

use std::fs::File;
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{AppError, StoreError};
use crate::file::error::FileError;

/// Writes a file in the place of what was there. What is not whole yet has a name that nobody
/// else has.
pub fn write(path: &Path, content: &[u8]) -> Result<(), AppError> {
    let mut partial = Partial::of(path)?;
    partial
        .file()
        .write_all(content)
        .map_err(|error| refused(&error, path))?;
    partial.keep().map(|_| ())
}

/// A file on its way. Dropped, it leaves nothing.
pub struct Partial {
    file: NamedTempFile,
    path: PathBuf,
}

impl Partial {
    /// Beside where the file shall be.
    pub fn of(path: &Path) -> Result<Self, AppError> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".proa-").suffix(".partial");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As any file that the person makes: who may read it, the system's mask says.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder_of(path));
        Ok(Self {
            file: file.map_err(|error| refused(&error, path))?,
            path: path.to_owned(),
        })
    }

    /// For writing.
    pub fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Puts the file in its place; tells its size.
    pub fn keep(self) -> Result<u64, AppError> {
        let Self { file, path } = self;
        let kept = file
            .as_file()
            .sync_all()
            .and_then(|()| file.persist(&path).map_err(|error| error.error))
            .and_then(|file| file.metadata());
        let bytes = kept.map_err(|error| refused(&error, &path))?.len();
        settle(folder_of(&path));
        Ok(bytes)
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// What systems put by themselves into a folder that looks empty; so do names that begin with a point.
const OF_SYSTEMS: [&str; 5] = [
    "System Volume Information",
    "$RECYCLE.BIN",
    "desktop.ini",
    "Thumbs.db",
    "lost+found",
];

/// Refuses a folder in which somebody has something: nothing is written over it or beside it. One that does
/// not exist is empty; none is made.
pub fn ensure_empty(folder: &Path) -> Result<(), AppError> {
    let held = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        held => held.map_err(|error| refused(&error, folder))?,
    };
    for entry in held {
        let name = entry.map_err(|error| refused(&error, folder))?.file_name();
        let name = name.to_string_lossy();
        if !name.starts_with('.') && !OF_SYSTEMS.contains(&name.as_ref()) {
            let name = name_of(folder);
            return Err(FileError::FolderNotEmpty { name }.into());
        }
    }
    Ok(())
}

/// Writes one file into a folder that is new or empty.
pub fn write_alone(folder: &Path, name: &str, content: &[u8]) -> Result<(), AppError> {
    write_all_alone(folder, &[(name.to_owned(), content.to_vec())])
}

/// Writes files by their names into a folder that is new or empty.
pub fn write_all_alone(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), AppError> {
    ensure_empty(folder)?;
    std::fs::create_dir_all(folder).map_err(|error| refused(&error, folder))?;
    for (name, content) in files {
        write(&folder.join(name), content)?;
    }
    Ok(())
}

/// Brings the name of a file to the disk too. Where folders cannot be flushed, the system does it in its
/// own time.
#[cfg(unix)]
fn settle(folder: &Path) {
    let flushed = File::open(folder).and_then(|folder| folder.sync_all());
    if let Err(error) = flushed {
        tracing::debug!(%error, "a folder could not be flushed");
    }
}

#[cfg(not(unix))]
fn settle(_: &Path) {}

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

    use std::io::ErrorKind;
    use std::path::Path;

    use super::{ensure_empty, refused, write, write_alone};
    use crate::error::{AppError, StoreError};

    #[test]
    fn a_full_disk_is_no_fault_of_the_folder() {
        let full = refused(&ErrorKind::StorageFull.into(), Path::new("index.html"));
        assert!(matches!(full, AppError::Store(StoreError::Full)));
    }

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
    fn a_file_that_is_called_partial_is_nobody_elses() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("register.csv.partial");
        fs::write(&own, "mine").unwrap();
        write(&folder.path().join("register.csv"), b"text").unwrap();
        assert_eq!(fs::read(&own).unwrap(), b"mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_goes_into_a_folder_in_which_nobody_has_anything() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = folder.path().join("new").join("directory");
        ensure_empty(&chosen).unwrap();
        assert!(!chosen.exists(), "looking makes nothing");
        write_alone(&chosen, "index.html", b"page").unwrap();
        assert_eq!(fs::read(chosen.join("index.html")).unwrap(), b"page");
        let refused = write_alone(&chosen, "index.html", b"other").unwrap_err();
        let refused = serde_json::to_value(refused).unwrap();
        assert_eq!(refused["code"], "file.folder-not-empty");
        assert_eq!(refused["name"], "directory");
        assert_eq!(fs::read(chosen.join("index.html")).unwrap(), b"page");
    }

    #[test]
    fn what_systems_leave_on_a_stick_is_nobodys() {
        let stick = tempfile::tempdir().unwrap();
        for name in ["System Volume Information", ".Trashes", "lost+found"] {
            fs::create_dir(stick.path().join(name)).unwrap();
        }
        fs::write(stick.path().join(".DS_Store"), "").unwrap();
        write_alone(stick.path(), "index.html", b"page").unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_the_system_says() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let [ours, plain] = ["ours", "plain"].map(|name| folder.path().join(name));
        write(&ours, b"text").unwrap();
        fs::write(&plain, "text").unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(ours), mode(plain));
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
