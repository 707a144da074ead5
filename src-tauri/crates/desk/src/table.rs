//! A table row by row, whatever it is written in: text with any delimiter and encoding, or a
//! workbook. Memory holds one row, and of a workbook what its sheets share.

mod kind;
mod text;
mod workbook;

use proa_domain::treaties::duty::DecimalMark;
use serde::{Deserialize, Serialize};

use self::kind::Kind;
use crate::error::{AppError, Internal};
use crate::file::error::FileError;
use crate::file::{ChosenFile, Prepared, ensure_is, prepare};
use crate::progress::Progress;

/// No table has more rows: it is as many as a sheet of a workbook holds.
const MOST_ROWS: u32 = 1 << 20;
/// Cells beyond are not read.
const MOST_COLUMNS: usize = 256;
/// No text of a tariff comes near it.
const LONGEST_CELL: usize = 1 << 16;
const REPORT_EVERY: u32 = 1 << 10;
/// What a file of which only the columns matter is expected to be.
const TABLE: &str = "table";
const STAGE: &str = "import";

/// A row that is not blank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// The line of the file where it begins, or its number in the sheet; from 1.
    pub(crate) number: u32,
    /// Its cells.
    pub(crate) cells: Vec<String>,
}

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TableRow {
    /// Its place, from 1.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

impl From<Row> for TableRow {
    fn from(Row { number, cells }: Row) -> Self {
        Self { number, cells }
    }
}

/// Which table of a file, and how its numbers are shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The sheet of a workbook; the first where none is named.
    pub(crate) sheet: Option<&'a str>,
    /// Numbers of a workbook are written like those in its texts.
    pub(crate) decimals: DecimalMark,
}

impl<'a> Wanted<'a> {
    /// A sheet that nobody has looked at.
    pub(crate) fn first(sheet: Option<&'a str>) -> Self {
        Self {
            sheet,
            decimals: DecimalMark::Point,
        }
    }
}

/// What takes rows; false where it wants no more.
pub(crate) type Take<'a> = &'a mut dyn FnMut(Row) -> Result<bool, AppError>;

/// Whether a file that begins like this may be a table.
pub(crate) fn is_table(head: &[u8]) -> bool {
    kind::is_workbook(head).unwrap_or_else(|| text::is_table(head))
}

/// Refuses by name a file that began like a table and is none.
pub(crate) fn ensure_is_read(file: &mut ChosenFile) -> Result<(), AppError> {
    Kind::of(&file.name, &mut file.content).map(drop)
}

/// The sheets of a workbook; none of a text.
pub(crate) fn sheets(file: &mut Prepared) -> Result<Vec<String>, AppError> {
    let kind = Kind::of(&file.name, &mut file.content)?;
    kind.map_or_else(|| Ok(Vec::new()), |kind| workbook::sheets(kind, file))
}

/// Hands every row over until one is refused, or wanted no more.
pub(crate) fn each_row(
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
            return Err(FileError::TooManyRows { limit: MOST_ROWS }.into());
        }
        if rows.is_multiple_of(REPORT_EVERY) {
            if progress.is_cancelled() {
                return Err(FileError::Cancelled.into());
            }
            progress.step(stage, rows.into(), None);
        }
        row.cells.truncate(MOST_COLUMNS);
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(true);
        }
        take(row)
    };
    match Kind::of(&file.name, &mut file.content)? {
        Some(kind) => workbook::each_row(kind, file, wanted, &mut counted),
        None => text::each_row(file, &mut counted),
    }
}

/// The first rows of a file, as they stand there.
pub(crate) fn rows_of(
    file: &mut Prepared,
    wanted: Wanted<'_>,
    most: usize,
) -> Result<Vec<Row>, AppError> {
    let mut rows = Vec::new();
    each_row(file, wanted, STAGE, &Progress::silent(), &mut |row| {
        rows.push(row);
        Ok(rows.len() < most)
    })?;
    Ok(rows)
}

/// The first rows of the first sheet, trimmed; a file that is no table is refused by name.
pub(crate) async fn first_rows(mut file: ChosenFile, most: usize) -> Result<Vec<Row>, AppError> {
    ensure_is(TABLE, is_table, &mut file)?;
    let mut file = prepare(file, Progress::silent()).await?;
    let work = tokio::task::spawn_blocking(move || {
        let mut rows = rows_of(&mut file, Wanted::first(None), most)?;
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            *cell = cell.trim().to_owned();
        }
        Ok(rows)
    });
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}

#[cfg(test)]
pub(crate) mod tests;
