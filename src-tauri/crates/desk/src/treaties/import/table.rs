//! A table row by row, whatever it is written in: text with any delimiter and encoding, or a
//! workbook. Memory holds one row, and of a workbook its shared texts.

mod text;
mod workbook;

use std::io::{Read as _, Seek as _};

use proa_domain::treaties::duty::DecimalMark;

use super::file::{Prepared, unreadable};
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::error::{FileError, ImportError};

/// No table has more rows: it is as many as a sheet of a workbook holds.
const MOST_ROWS: u32 = 1 << 20;
/// Cells beyond are not read.
const MOST_COLUMNS: usize = 256;
/// No text of a tariff comes near it.
const LONGEST_CELL: usize = 1 << 16;
const REPORT_EVERY: u32 = 1 << 10;
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// A row that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the file where it begins, or its number in the sheet; from 1.
    pub(super) number: u32,
    /// Its cells.
    pub(super) cells: Vec<String>,
}

/// Which table of a file, and how its numbers are shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// The sheet of a workbook; the first where none is named.
    pub(super) sheet: Option<&'a str>,
    /// Numbers of a workbook are written like those in its texts.
    pub(super) decimals: DecimalMark,
}

impl<'a> Wanted<'a> {
    /// A sheet that nobody has looked at.
    pub(super) fn first(sheet: Option<&'a str>) -> Self {
        Self {
            sheet,
            decimals: DecimalMark::Point,
        }
    }
}

/// What takes rows; false where it wants no more.
pub(super) type Take<'a> = &'a mut dyn FnMut(Row) -> Result<bool, AppError>;

/// Whether a file that begins like this may be a table.
pub(super) fn is_table(head: &[u8]) -> bool {
    let has = |part: &[u8]| head.windows(part.len()).any(|found| found == part);
    if head.starts_with(ZIP) {
        has(b"[Content_Types].xml") || has(b"xl/")
    } else {
        text::is_table(head)
    }
}

/// What a workbook that is not read is called.
pub(super) fn other_workbook(head: &[u8]) -> Option<&'static str> {
    const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let mut parts = head.windows(OPEN_DOCUMENT.len());
    if head.starts_with(COMPOUND_FILE) {
        Some("xls")
    } else if head.starts_with(ZIP) && parts.any(|found| found == OPEN_DOCUMENT) {
        Some("ods")
    } else {
        None
    }
}

/// The sheets of a workbook; none of a text.
pub(super) fn sheets(file: &mut Prepared) -> Result<Vec<String>, AppError> {
    if is_workbook(file)? {
        workbook::sheets(file)
    } else {
        Ok(Vec::new())
    }
}

/// Hands every row over until one is refused, or wanted no more.
pub(super) fn each_row(
    file: &mut Prepared,
    wanted: Wanted<'_>,
    stage: &'static str,
    progress: &Progress,
    take: Take<'_>,
) -> Result<(), AppError> {
    let mut rows = 0;
    let mut counted = |mut row: Row| -> Result<bool, AppError> {
        rows += 1;
        if rows > MOST_ROWS {
            return Err(ImportError::TooManyRows { limit: MOST_ROWS }.into());
        }
        if rows.is_multiple_of(REPORT_EVERY) {
            if progress.is_cancelled() {
                return Err(ImportError::Cancelled.into());
            }
            progress.step(stage, rows.into(), None);
        }
        row.cells.truncate(MOST_COLUMNS);
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(true);
        }
        take(row)
    };
    if is_workbook(file)? {
        workbook::each_row(file, wanted, &mut counted)
    } else {
        text::each_row(file, &mut counted)
    }
}

fn is_workbook(file: &mut Prepared) -> Result<bool, AppError> {
    let name = file.name.clone();
    let refused = |error: std::io::Error| unreadable(&name, &error);
    let mut head = Vec::new();
    file.content.rewind().map_err(refused)?;
    (&mut file.content)
        .take(ZIP.len() as u64)
        .read_to_end(&mut head)
        .map_err(refused)?;
    file.content.rewind().map_err(refused)?;
    if head == COMPOUND_FILE {
        let found = "xls".to_owned();
        return Err(FileError::OtherWorkbook { name, found }.into());
    }
    Ok(head == ZIP)
}

#[cfg(test)]
mod tests;
