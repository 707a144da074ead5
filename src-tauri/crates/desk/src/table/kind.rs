//! What a table is written in, told from its content: names and endings say nothing.

use std::io::{self, BufReader, Read as _, Seek as _};

use cfb::CompoundFile;
use zip::ZipArchive;

use crate::error::AppError;
use crate::file::Content;
use crate::file::error::FileError;
use crate::file::unreadable;

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
/// With one of these an archive begins that a program for offices wrote.
const OFFICE: [&[u8]; 5] = [
    b"[Content_Types].xml",
    b"xl/",
    b"mimetype",
    b"content.xml",
    b"META-INF/manifest.xml",
];
const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.";
const SPREADSHEET: &[u8] = b"spreadsheet";

/// How a workbook is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Xls,
    Ods,
}

/// A file that is read where its parts are.
pub(super) type Source<'a> = BufReader<&'a mut Box<dyn Content>>;

/// Whether a file that begins like this may be a workbook; nothing of one that begins as none.
pub(super) fn is_workbook(head: &[u8]) -> Option<bool> {
    let has = |part: &&[u8]| head.windows(part.len()).any(|found| found == *part);
    if head.starts_with(ZIP) {
        Some(OFFICE.iter().any(has))
    } else {
        head.starts_with(COMPOUND_FILE).then_some(true)
    }
}

impl Kind {
    /// None of a text; what is neither that nor a workbook that is read is refused by name.
    pub(super) fn of(name: &str, content: &mut Box<dyn Content>) -> Result<Option<Self>, AppError> {
        let refused = |error: io::Error| unreadable(name, &error);
        let mut head = Vec::new();
        content.rewind().map_err(refused)?;
        (&mut *content)
            .take(ZIP.len() as u64)
            .read_to_end(&mut head)
            .map_err(refused)?;
        content.rewind().map_err(refused)?;
        let told = if head == ZIP {
            of_archive(name, content).map(Some)
        } else if head == COMPOUND_FILE {
            of_compound_file(name, content).map(Some)
        } else {
            Ok(None)
        };
        content.rewind().map_err(refused)?;
        Ok(told?)
    }
}

fn of_archive(name: &str, content: &mut Box<dyn Content>) -> Result<Kind, FileError> {
    let damaged = || FileError::Truncated {
        name: name.to_owned(),
    };
    let mut parts = ZipArchive::new(BufReader::new(content)).map_err(|_| damaged())?;
    let has = |wanted: &str| {
        let mut names = parts.file_names().filter_map(Result::ok);
        names.any(|part| part.eq_ignore_ascii_case(wanted))
    };
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    if has("xl/workbook.bin") {
        return Err(other_workbook(name, "xlsb"));
    }
    if has("word/document.xml") || has("ppt/presentation.xml") {
        return Err(no_table(name, "document"));
    }
    // What is encrypted as a whole has a kind and no content.
    let has_content = has("content.xml");
    let mut written = Vec::new();
    if let Ok(part) = parts.by_name("mimetype") {
        let longest = OPEN_DOCUMENT.len() + SPREADSHEET.len();
        // One that cannot be read says no kind.
        let _ = part.take(longest as u64).read_to_end(&mut written);
    }
    match written.strip_prefix(OPEN_DOCUMENT) {
        Some(SPREADSHEET) => Ok(Kind::Ods),
        Some(_) => Err(no_table(name, "document")),
        None if has_content => Ok(Kind::Ods),
        None => Err(no_table(name, "zip")),
    }
}

fn of_compound_file(name: &str, content: &mut Box<dyn Content>) -> Result<Kind, FileError> {
    let folders = CompoundFile::open(BufReader::new(content)).map_err(|error| {
        tracing::warn!(name, %error, "a compound file cannot be read");
        FileError::DamagedWorkbook {
            name: name.to_owned(),
        }
    })?;
    if folders.is_stream("Workbook") {
        Ok(Kind::Xls)
    } else if folders.is_stream("EncryptedPackage") {
        Err(other_workbook(name, "encrypted"))
    } else if folders.is_stream("Book") {
        Err(other_workbook(name, "old-xls"))
    } else if folders.is_stream("WordDocument") || folders.is_stream("PowerPoint Document") {
        Err(no_table(name, "document"))
    } else {
        Err(no_table(name, "binary"))
    }
}

/// A workbook of a kind that is not read.
pub(super) fn other_workbook(name: &str, found: &str) -> FileError {
    FileError::OtherWorkbook {
        name: name.to_owned(),
        found: found.to_owned(),
    }
}

fn no_table(name: &str, found: &str) -> FileError {
    FileError::NotThisFormat {
        name: name.to_owned(),
        expected: "mapped".to_owned(),
        found: found.to_owned(),
    }
}
