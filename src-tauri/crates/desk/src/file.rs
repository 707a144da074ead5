//! A file that was chosen: what it is, how large, its hash; then its plain bytes. Paths stop at the
//! shell.

pub mod error;

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use flate2::read::MultiGzDecoder;
use sha2::{Digest as _, Sha256};

use self::error::FileError;
use crate::error::{AppError, Internal};
use crate::progress::Progress;

/// Ten times the largest official file known, plain.
const LARGEST_FILE: u64 = 256 << 20;
/// What a gzip may unfold to.
pub(crate) const LARGEST_CONTENT: u64 = 1 << 30;
const GZIP: [u8; 2] = [0x1f, 0x8b];
const GLANCE: usize = 4096;
const REPORT_EVERY: u64 = 1 << 18;

/// No record comes near it: a quote that is never closed is found before it fills the
/// memory.
pub(crate) const LONGEST_RECORD: usize = 1 << 20;

/// A file that can be read from its beginning again.
pub trait Content: Read + Seek + Send + Sync {}

impl<T: Read + Seek + Send + Sync> Content for T {}

/// A file, without its place: paths stop at the shell.
pub struct ChosenFile {
    /// Its name, for messages and for the source.
    pub name: String,
    /// What is in it.
    pub content: Box<dyn Content>,
    /// Another file of the publisher that completes it.
    pub beside: Option<Box<Self>>,
}

impl ChosenFile {
    /// A file by itself.
    pub fn of(name: impl Into<String>, content: impl Content + 'static) -> Self {
        Self {
            name: name.into(),
            content: Box::new(content),
            beside: None,
        }
    }

    /// With another file that completes it.
    #[must_use]
    pub fn with(self, beside: Option<Self>) -> Self {
        Self {
            beside: beside.map(Box::new),
            ..self
        }
    }
}

/// A file that is what it was said to be.
pub(crate) struct Prepared {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    /// Of the file; of both where another completes it.
    pub(crate) sha256: String,
    /// The file that completes it, and its name.
    pub(crate) beside: Option<Box<Prepared>>,
    pub(crate) content: Box<dyn Content>,
}

/// Checks the size, then takes the hash of the whole file.
pub(crate) async fn prepare(file: ChosenFile, progress: Progress) -> Result<Prepared, AppError> {
    let work = tokio::task::spawn_blocking(move || hashed(file.name, file.content, &progress));
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}

/// The first bytes of a file, which say that it is the one expected.
pub(crate) fn ensure_is(
    expected: &str,
    is_it: impl Fn(&[u8]) -> bool,
    file: &mut ChosenFile,
) -> Result<Vec<u8>, AppError> {
    let head = glance(file)?;
    if is_it(&head) {
        return Ok(head);
    }
    Err(FileError::NotThisFormat {
        name: file.name.clone(),
        expected: expected.to_owned(),
        found: kind_of(&head).to_owned(),
    }
    .into())
}

/// What [`prepare`] does, on this thread.
pub(crate) fn hashed(
    name: String,
    mut content: Box<dyn Content>,
    progress: &Progress,
) -> Result<Prepared, AppError> {
    let refused = |error: io::Error| unreadable(&name, &error);
    let bytes = content.seek(SeekFrom::End(0)).map_err(refused)?;
    if bytes > LARGEST_FILE {
        return Err(too_large(&name, LARGEST_FILE).into());
    }
    content.rewind().map_err(refused)?;
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 16];
    let mut done = 0;
    loop {
        let read = content.read(&mut block).map_err(refused)?;
        if read == 0 {
            break;
        }
        if progress.is_cancelled() {
            return Err(FileError::Cancelled.into());
        }
        hash.update(block.get(..read).unwrap_or_default());
        done += read as u64;
        if done % REPORT_EVERY < read as u64 {
            progress.step("check-file", done, Some(bytes));
        }
    }
    content.rewind().map_err(refused)?;
    Ok(Prepared {
        sha256: hex::encode(hash.finalize()),
        name,
        bytes,
        beside: None,
        content,
    })
}

impl Prepared {
    /// The name under which it is kept: those of both files where another completes it.
    pub(crate) fn full_name(&self) -> String {
        match &self.beside {
            Some(beside) => format!("{} + {}", self.name, beside.name),
            None => self.name.clone(),
        }
    }

    /// The plain bytes; progress counts those of the file.
    pub(crate) fn open(self, progress: Progress) -> Result<(String, impl Read), AppError> {
        let Self {
            name,
            bytes,
            mut content,
            ..
        } = self;
        let mut head = Vec::new();
        let refused = |error: io::Error| unreadable(&name, &error);
        (&mut content)
            .take(2)
            .read_to_end(&mut head)
            .map_err(refused)?;
        content.rewind().map_err(refused)?;
        let counted = Counted {
            content,
            done: 0,
            total: bytes,
            progress: progress.clone(),
        };
        let plain: Box<dyn Read + Send> = if head == GZIP {
            Box::new(MultiGzDecoder::new(BufReader::with_capacity(
                1 << 16,
                counted,
            )))
        } else {
            Box::new(counted)
        };
        let plain = Plain {
            content: plain,
            left: LARGEST_CONTENT,
            progress,
        };
        Ok((name, plain))
    }
}

/// The plain bytes: not more than anybody publishes, and none once the work is cancelled.
struct Plain {
    content: Box<dyn Read + Send>,
    left: u64,
    progress: Progress,
}

impl Read for Plain {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        if self.progress.is_cancelled() {
            return Err(io::Error::other("cancelled"));
        }
        let read = self.content.read(block)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

/// Tells how much of the file was read.
struct Counted {
    content: Box<dyn Content>,
    done: u64,
    total: u64,
    progress: Progress,
}

impl Read for Counted {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        let read = self.content.read(block)?;
        let before = self.done;
        self.done += read as u64;
        if self.done / REPORT_EVERY != before / REPORT_EVERY || read == 0 {
            self.progress.step("import", self.done, Some(self.total));
        }
        Ok(read)
    }
}

/// The first plain bytes; the file is at its beginning again afterwards.
pub(crate) fn glance(file: &mut ChosenFile) -> Result<Vec<u8>, AppError> {
    let name = file.name.clone();
    let refused = |error: io::Error| unreadable(&name, &error);
    let mut head = Vec::new();
    let taken =
        |reader: &mut dyn Read, into: &mut Vec<u8>| reader.take(GLANCE as u64).read_to_end(into);
    file.content.rewind().map_err(refused)?;
    taken(&mut file.content, &mut head).map_err(refused)?;
    if head.is_empty() {
        return Err(FileError::Empty { name }.into());
    }
    if head.starts_with(&GZIP) {
        file.content.rewind().map_err(refused)?;
        head.clear();
        // A gzip that ends or breaks this early still shows what it began with.
        let outcome = taken(&mut MultiGzDecoder::new(&mut file.content), &mut head);
        if head.is_empty() {
            return Err(outcome
                .map_or_else(
                    |error| broken(&name, &error),
                    |_| FileError::Empty { name: name.clone() },
                )
                .into());
        }
    }
    file.content.rewind().map_err(refused)?;
    Ok(head)
}

/// What the first bytes look like, as a code.
pub(crate) fn kind_of(head: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let first_line = text.lines().next().unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") {
        "zip"
    } else if head.starts_with(b"%PDF") {
        "pdf"
    } else if head.starts_with(b"SQLite format 3") {
        "sqlite"
    } else if head.contains(&0) || text.chars().filter(|sign| *sign == '\u{fffd}').count() > 8 {
        "binary"
    } else if text.starts_with(['[', '{']) {
        "json"
    } else if text.starts_with('<') {
        "html"
    } else if first_line.contains([',', ';', '\t']) {
        "csv"
    } else {
        "text"
    }
}

pub(crate) fn too_large(name: &str, limit: u64) -> FileError {
    FileError::TooLarge {
        name: name.to_owned(),
        limit: limit.to_string(),
    }
}

pub(crate) fn unreadable(name: &str, error: &io::Error) -> AppError {
    tracing::warn!(name, %error, "a chosen file cannot be read");
    FileError::Unreadable {
        name: name.to_owned(),
    }
    .into()
}

/// What a broken read says of the file.
pub(crate) fn broken(name: &str, error: &io::Error) -> FileError {
    if error.kind() == io::ErrorKind::FileTooLarge {
        return too_large(name, LARGEST_CONTENT);
    }
    let name = name.to_owned();
    if error.kind() == io::ErrorKind::UnexpectedEof {
        FileError::Truncated { name }
    } else if error.kind() == io::ErrorKind::InvalidData {
        FileError::Encoding { name }
    } else {
        FileError::Unreadable { name }
    }
}

/// Counts what is read for one record.
pub(crate) struct Bounded<R> {
    pub(crate) content: R,
    pub(crate) since: Rc<Cell<usize>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST_RECORD {
            return Err(io::Error::other("a record without an end"));
        }
        let read = self.content.read(block)?;
        self.since.set(self.since.get().saturating_add(read));
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::kind_of;

    #[test]
    fn says_what_a_file_looks_like() {
        assert_eq!(kind_of(b"%PDF-1.7"), "pdf");
        assert_eq!(kind_of(b"{\"a\": 1}"), "json");
        assert_eq!(kind_of(b"<!doctype html>"), "html");
        assert_eq!(kind_of(b"a;b;c\n1;2;3"), "csv");
        assert_eq!(kind_of(&[0, 1, 2, 3]), "binary");
    }
}
