//! Sheets of a workbook (XLSX), cell by cell as they stand in it: how large a sheet says that it
//! is does not matter.

use std::io::{self, BufReader, Read as _, Seek as _};

use calamine::{Data, DataRef, Reader as _, Xlsx, XlsxError};
use proa_domain::treaties::duty::DecimalMark;
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::super::file::{Prepared, broken, too_large, unreadable};
use super::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Take, Wanted};
use crate::error::AppError;
use crate::treaties::error::FileError;

/// What the parts of a workbook may unfold to together, and those that are held whole.
const LARGEST_WORKBOOK: u64 = 128 << 20;
const LARGEST_PART: u64 = 4 << 20;
const MOST_PARTS: usize = 4096;
/// A spreadsheet keeps so many digits of a number.
const DIGITS_OF_A_NUMBER: u32 = 15;

type Workbook<'a> = Xlsx<BufReader<&'a mut Box<dyn super::super::Content>>>;

/// The names of the sheets, in their order.
pub(super) fn sheets(file: &mut Prepared) -> Result<Vec<String>, AppError> {
    Ok(open(file)?.sheet_names())
}

pub(super) fn each_row(
    file: &mut Prepared,
    wanted: Wanted<'_>,
    take: Take<'_>,
) -> Result<(), AppError> {
    let name = file.name.clone();
    let refused = |error: XlsxError| AppError::from(told(&name, &error));
    let mut workbook = open(file)?;
    let names = workbook.sheet_names();
    let sheet = match wanted.sheet {
        Some(sheet) => names.iter().find(|name| name.as_str() == sheet),
        None => names.first(),
    };
    let sheet = sheet.ok_or_else(|| FileError::NoSuchSheet {
        name: name.clone(),
        sheet: wanted.sheet.unwrap_or_default().to_owned(),
    })?;
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(refused)?;
    let mut row = Row {
        number: 0,
        cells: Vec::new(),
    };
    let mut last = None;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(refused)? {
        let (at, column) = cell.get_position();
        // A row that stands there twice would be told by the number of another, and one beyond
        // the last that a sheet has by a wrong one.
        if last.replace((at, column)) >= Some((at, column)) || at >= MOST_ROWS {
            return Err(FileError::DamagedWorkbook { name }.into());
        }
        let number = at.saturating_add(1);
        if number != row.number {
            let full = std::mem::replace(
                &mut row,
                Row {
                    number,
                    cells: Vec::new(),
                },
            );
            if !full.cells.is_empty() && !take(full)? {
                return Ok(());
            }
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            continue;
        }
        let is_percentage = cells
            .styles()
            .get(style)
            .and_then(|style| style.number_format.as_ref())
            .is_some_and(|format| format.format_code.contains('%'));
        let text = shown(cell.get_value(), is_percentage, wanted.decimals);
        if text.is_empty() {
            continue;
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = text;
        }
    }
    if !row.cells.is_empty() {
        take(row)?;
    }
    Ok(())
}

/// What a spreadsheet shows of a cell, but for the number of decimals.
fn shown(value: &DataRef<'_>, is_percentage: bool, decimals: DecimalMark) -> String {
    match value {
        DataRef::Float(number) => figure(&number.to_string(), is_percentage, decimals),
        DataRef::Int(number) => figure(&number.to_string(), is_percentage, decimals),
        DataRef::String(text) => text.chars().take(LONGEST_CELL).collect(),
        DataRef::SharedString(text) => text.chars().take(LONGEST_CELL).collect(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Empty => String::new(),
        DataRef::Bool(_)
        | DataRef::DateTimeIso(_)
        | DataRef::DurationIso(_)
        | DataRef::Error(_) => Data::from(value.clone()).to_string(),
    }
}

/// A number as it was typed: the binary fraction that stands for it has more digits than anybody
/// typed, and one that is shown as a percentage is a hundredth of it.
fn figure(number: &str, is_percentage: bool, decimals: DecimalMark) -> String {
    let Some(typed) = Decimal::from_str_exact(number)
        .or_else(|_| number.parse())
        .ok()
        .and_then(|number| number.round_sf(DIGITS_OF_A_NUMBER))
    else {
        return number.to_owned();
    };
    let typed = if is_percentage {
        typed.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(typed)
    } else {
        typed
    };
    let mut text = typed.normalize().to_string();
    if decimals == DecimalMark::Comma {
        text = text.replace('.', ",");
    }
    if is_percentage {
        text.push('%');
    }
    text
}

fn open(file: &mut Prepared) -> Result<Workbook<'_>, AppError> {
    ensure_is_small(file)?;
    let Prepared { name, content, .. } = file;
    let refused = |error: io::Error| unreadable(name, &error);
    content.rewind().map_err(refused)?;
    Xlsx::new(BufReader::new(content)).map_err(|error| told(name, &error).into())
}

/// Unfolds every part once, to nowhere: what an archive says of its parts need not be true.
fn ensure_is_small(file: &mut Prepared) -> Result<(), AppError> {
    let Prepared { name, content, .. } = file;
    let refused = |error: io::Error| unreadable(name, &error);
    content.rewind().map_err(refused)?;
    let damaged = || FileError::Truncated { name: name.clone() };
    let mut parts = ZipArchive::new(BufReader::new(content)).map_err(|_| damaged())?;
    let has = |wanted: &str| {
        let mut names = parts.file_names().filter_map(Result::ok);
        names.any(|part| part.eq_ignore_ascii_case(wanted))
    };
    if has("content.xml") {
        let found = "ods".to_owned();
        return Err(FileError::OtherWorkbook {
            name: name.clone(),
            found,
        }
        .into());
    }
    if !has("xl/workbook.xml") {
        return Err(FileError::NotThisFormat {
            name: name.clone(),
            expected: "mapped".to_owned(),
            found: "zip".to_owned(),
        }
        .into());
    }
    let mut left = LARGEST_WORKBOOK;
    if parts.len() > MOST_PARTS {
        return Err(too_large(name, LARGEST_WORKBOOK).into());
    }
    for number in 0..parts.len() {
        let part = parts.by_index(number).map_err(|_| damaged())?;
        let limit = if part.name().is_ok_and(|name| is_streamed(&name)) {
            left
        } else {
            left.min(LARGEST_PART)
        };
        let unfolded = io::copy(&mut part.take(limit + 1), &mut io::sink());
        let unfolded = unfolded.map_err(|error| broken(name, &error))?;
        if unfolded > limit {
            return Err(too_large(name, LARGEST_WORKBOOK).into());
        }
        left -= unfolded;
    }
    Ok(())
}

/// Sheets are read cell by cell, their shared texts are small for their number, and pictures are
/// not read.
fn is_streamed(part: &str) -> bool {
    [
        "xl/worksheets/",
        "xl/sharedStrings",
        "xl/media/",
        "xl/pivot",
    ]
    .iter()
    .any(|beginning| part.starts_with(beginning))
}

fn told(name: &str, error: &XlsxError) -> FileError {
    tracing::warn!(name, %error, "a workbook cannot be read");
    FileError::DamagedWorkbook {
        name: name.to_owned(),
    }
}
