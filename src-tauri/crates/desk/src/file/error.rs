//! Why a file that was chosen cannot be read or written.

use serde::Serialize;

/// Why a file that was chosen cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum FileError {
    /// The system refuses to read it.
    #[error("{name} cannot be read")]
    #[serde(rename = "file.unreadable")]
    Unreadable { name: String },
    /// Nothing is in it.
    #[error("{name} is empty")]
    #[serde(rename = "file.empty")]
    Empty { name: String },
    /// It ends in the middle.
    #[error("{name} is cut off")]
    #[serde(rename = "file.truncated")]
    Truncated { name: String },
    /// It is none of the files that are read here.
    #[error("{name} is {found}, no official file that is read here")]
    #[serde(rename = "file.unknown")]
    Unknown { name: String, found: String },
    /// It is something else.
    #[error("{name} is {found}, not {expected}")]
    #[serde(rename = "file.not-this-format")]
    NotThisFormat {
        name: String,
        expected: String,
        found: String,
    },
    /// Larger than any file of its kind; the limit in bytes.
    #[error("{name} is larger than {limit} bytes")]
    #[serde(rename = "file.too-large")]
    TooLarge { name: String, limit: String },
    /// Its text is not UTF-8.
    #[error("{name} is not UTF-8")]
    #[serde(rename = "file.encoding")]
    Encoding { name: String },
    /// A workbook of a kind that is not read.
    #[error("{name} is a workbook of another kind: {found}")]
    #[serde(rename = "file.other-workbook")]
    OtherWorkbook { name: String, found: String },
    /// A workbook whose parts do not fit together.
    #[error("{name} is a damaged workbook")]
    #[serde(rename = "file.damaged-workbook")]
    DamagedWorkbook { name: String },
    /// The workbook has no such sheet.
    #[error("{name} has no sheet {sheet}")]
    #[serde(rename = "file.no-such-sheet")]
    NoSuchSheet { name: String, sheet: String },
    /// The system refuses to write it.
    #[error("{name} cannot be written")]
    #[serde(rename = "file.cannot-write")]
    CannotWrite { name: String },
    /// Somebody stopped what was to be written.
    #[error("the file was cancelled")]
    #[serde(rename = "file.not-written")]
    NotWritten,
    /// A folder that is to hold something new has something in it.
    #[error("{name} is not empty")]
    #[serde(rename = "file.folder-not-empty")]
    FolderNotEmpty { name: String },
    /// The file that was chosen is no longer there.
    #[error("the file is gone")]
    #[serde(rename = "file.gone")]
    Gone,
    /// More rows than any table has.
    #[error("more than {limit} rows")]
    #[serde(rename = "import.too-many-rows")]
    TooManyRows { limit: u32 },
    /// Somebody stopped it.
    #[error("the import was cancelled")]
    #[serde(rename = "import.cancelled")]
    Cancelled,
}
