//! Sheets of a workbook, cell by cell as they stand in it: how large a sheet says that it is does
//! not matter. Memory holds one row and the texts that sheets share; of an XLS, all its bytes.

mod archive;
mod look;
mod ods;
mod records;
mod xls;
mod xlsx;

use std::fmt::Display;

use calamine::{Data, DataRef};
use proa_domain::treaties::duty::DecimalMark;
use rust_decimal::Decimal;

use self::look::Around;
use super::kind::Kind;
use super::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Take, Wanted};
use crate::error::AppError;
use crate::file::Prepared;
use crate::file::error::FileError;

/// A spreadsheet keeps so many digits of a number.
const DIGITS_OF_A_NUMBER: u32 = 15;

/// A workbook, however it is written.
trait Workbook {
    /// The names of the sheets, in their order.
    fn sheets(&mut self) -> Result<Vec<String>, AppError>;

    /// Puts every cell of a sheet in its row, until no more are wanted; of the first where none is
    /// named. False where there is none of that name.
    fn each_cell(&mut self, sheet: Option<&str>, rows: &mut Rows<'_>) -> Result<bool, AppError>;
}

fn open(kind: Kind, file: &mut Prepared) -> Result<Box<dyn Workbook + '_>, AppError> {
    let Prepared { name, content, .. } = file;
    Ok(match kind {
        Kind::Xlsx => Box::new(xlsx::open(name, content)?),
        Kind::Xls => Box::new(xls::open(name, content)?),
        Kind::Ods => Box::new(ods::open(name, content)?),
    })
}

/// The names of the sheets, in their order.
pub(super) fn sheets(kind: Kind, file: &mut Prepared) -> Result<Vec<String>, AppError> {
    open(kind, file)?.sheets()
}

pub(super) fn each_row(
    kind: Kind,
    file: &mut Prepared,
    wanted: Wanted<'_>,
    take: Take<'_>,
) -> Result<(), AppError> {
    let name = file.name.clone();
    let mut workbook = open(kind, file)?;
    let mut rows = Rows {
        name: &name,
        decimals: wanted.decimals,
        row: Row::default(),
        last: None,
        is_over: false,
        take,
    };
    if !workbook.each_cell(wanted.sheet, &mut rows)? {
        let sheet = wanted.sheet.unwrap_or_default().to_owned();
        return Err(FileError::NoSuchSheet { name, sheet }.into());
    }
    rows.end()
}

/// What a cell holds, and what it shows around a number.
struct Value<'a> {
    data: DataRef<'a>,
    around: Around,
}

impl<'a> Value<'a> {
    fn plain(data: DataRef<'a>) -> Self {
        Self {
            data,
            around: Around::default(),
        }
    }
}

/// Cells, put together to rows in the order in which they stand.
struct Rows<'a> {
    name: &'a str,
    decimals: DecimalMark,
    row: Row,
    /// Where the last cell stands, from 0.
    last: Option<(u32, u32)>,
    /// Whether no more are wanted.
    is_over: bool,
    take: Take<'a>,
}

impl Rows<'_> {
    /// Takes a cell that stands there, counted from 0; false where no more are wanted.
    fn put(&mut self, at: u32, column: u32, value: &Value<'_>) -> Result<bool, AppError> {
        // A row that stands there twice would be told by the number of another, and one beyond
        // the last that a sheet has by a wrong one.
        if self.last.replace((at, column)) >= Some((at, column)) || at >= MOST_ROWS {
            return Err(damaged(self.name, &"a cell in another's place"));
        }
        let number = at.saturating_add(1);
        if number != self.row.number {
            self.hand_over(number)?;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if self.is_over || column >= MOST_COLUMNS {
            return Ok(!self.is_over);
        }
        let text = shown(value, self.decimals);
        let cells = &mut self.row.cells;
        if !text.is_empty() {
            cells.resize(cells.len().max(column + 1), String::new());
            if let Some(place) = cells.get_mut(column) {
                *place = text;
            }
        }
        Ok(true)
    }

    /// Hands the row over that is whole, and begins the one of this number.
    fn hand_over(&mut self, number: u32) -> Result<(), AppError> {
        let begun = Row {
            number,
            cells: Vec::new(),
        };
        let full = std::mem::replace(&mut self.row, begun);
        if !full.cells.is_empty() {
            self.is_over = !(self.take)(full)?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<(), AppError> {
        if self.is_over {
            Ok(())
        } else {
            self.hand_over(0)
        }
    }
}

/// What a spreadsheet shows of a cell, but for the number of decimals.
fn shown(value: &Value<'_>, decimals: DecimalMark) -> String {
    match &value.data {
        DataRef::Float(number) => figure(&number.to_string(), &value.around, decimals),
        DataRef::Int(number) => figure(&number.to_string(), &value.around, decimals),
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
        | DataRef::Error(_) => Data::from(value.data.clone()).to_string(),
    }
}

/// A number as it was typed: the binary fraction that stands for it has more digits than anybody
/// typed, and one that is shown as a percentage is a hundredth of it.
fn figure(number: &str, around: &Around, decimals: DecimalMark) -> String {
    let Some(typed) = Decimal::from_str_exact(number)
        .or_else(|_| number.parse())
        .ok()
        .and_then(|number| number.round_sf(DIGITS_OF_A_NUMBER))
    else {
        return number.to_owned();
    };
    let typed = if around.is_percentage {
        typed.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(typed)
    } else {
        typed
    };
    let mut text = typed.normalize().to_string();
    if decimals == DecimalMark::Comma {
        text = text.replace('.', ",");
    }
    if around.is_percentage {
        text.push('%');
    }
    let Around { before, after, .. } = around;
    format!("{before}{text}{after}").trim().to_owned()
}

fn damaged(name: &str, why: &dyn Display) -> AppError {
    tracing::warn!(name, %why, "a workbook cannot be read");
    let name = name.to_owned();
    FileError::DamagedWorkbook { name }.into()
}
