//! A sheet of rows, written as an Excel workbook or as CSV.

use std::borrow::Cow;
use std::io::Write;

use jiff::civil::DateTime;
use proa_domain::text::fold;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};
use zip::result::ZipError;

use crate::error::{AppError, Internal, StoreError};

proa_domain::text_enum! {
    /// How a sheet is written.
    pub enum SheetFormat {
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// Comma-separated values in UTF-8, marked as such for Excel.
        Csv = "csv",
    }
}

/// A table with headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub(crate) title: String,
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<Field>>,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Field {
    Text(String),
    Count(u32),
    /// An amount or a share, exact; a workbook holds it as every number there, in binary.
    Number(Decimal),
    /// What a clock showed; the heading says where.
    Moment(DateTime),
}

impl Field {
    pub(crate) fn text(text: &impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    pub(crate) fn maybe(text: Option<impl ToString>) -> Self {
        Self::Text(text.map(|text| text.to_string()).unwrap_or_default())
    }
}

/// What Excel takes as the mark of UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What Excel refuses in the name of a sheet, and how long it may be.
const REFUSED: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;

/// How much text a cell of Excel holds, in units of UTF-16.
const LONGEST_TEXT: usize = 32_767;

/// The widest that a column is set by itself, in signs.
const WIDEST: u16 = 60;
/// How wide figures and moments are.
const NUMBER_WIDTH: usize = 8;
const MOMENT_WIDTH: usize = 16;

impl Sheet {
    /// The name to propose for the file.
    pub fn file_name(&self, format: SheetFormat) -> String {
        file_name(&self.title, format.code())
    }

    /// Writes the sheet.
    pub fn write(
        &self,
        format: SheetFormat,
        out: &mut (impl Write + Send),
    ) -> Result<(), AppError> {
        let mut writer = SheetWriter::begin(&self.title, &self.headings, format, out)?;
        for row in &self.rows {
            writer.row(row)?;
        }
        writer.finish()
    }
}

/// Writes a table row by row, so that memory does not grow with it.
pub(crate) enum SheetWriter<W: Write + Send> {
    Workbook(Box<Filled>, W),
    Text(Box<csv::Writer<W>>),
}

/// A workbook under way. Rows that are complete lie in a temporary file.
pub(crate) struct Filled {
    workbook: Workbook,
    amount: Format,
    moment: Format,
    next_row: u32,
    /// The widest text of each column so far, in signs.
    widths: Vec<usize>,
}

impl<W: Write + Send> SheetWriter<W> {
    /// A table with its headings.
    pub(crate) fn begin(
        title: &str,
        headings: &[String],
        format: SheetFormat,
        mut out: W,
    ) -> Result<Self, AppError> {
        match format {
            SheetFormat::Xlsx => {
                let filled = Filled::begin(title, headings).map_err(|error| told(&error))?;
                Ok(Self::Workbook(Box::new(filled), out))
            }
            SheetFormat::Csv => {
                out.write_all(BYTE_ORDER_MARK)?;
                let mut writer = csv::WriterBuilder::new()
                    .terminator(csv::Terminator::CRLF)
                    .from_writer(out);
                writer
                    .write_record(headings)
                    .map_err(|error| written(&error))?;
                Ok(Self::Text(Box::new(writer)))
            }
        }
    }

    /// The next row.
    pub(crate) fn row(&mut self, row: &[Field]) -> Result<(), AppError> {
        match self {
            Self::Workbook(filled, _) => filled.row(row).map_err(|error| told(&error)),
            Self::Text(writer) => {
                let fields = row.iter().map(|field| match field {
                    Field::Text(text) => harmless(text),
                    Field::Count(count) => count.to_string(),
                    Field::Number(exact) => exact.to_string(),
                    Field::Moment(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
                });
                writer.write_record(fields).map_err(|error| written(&error))
            }
        }
    }

    /// Writes what is still to be written.
    pub(crate) fn finish(self) -> Result<(), AppError> {
        match self {
            Self::Workbook(filled, out) => filled.finish(out).map_err(|error| told(&error)),
            Self::Text(mut writer) => Ok(writer.flush()?),
        }
    }
}

impl Filled {
    fn begin(title: &str, headings: &[String]) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        let name = title.chars().filter(|sign| !REFUSED.contains(sign));
        sheet.set_name(name.take(LONGEST_NAME).collect::<String>())?;
        sheet.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, heading) in (0..).zip(headings) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
        }
        Ok(Self {
            workbook,
            amount: Format::new().set_num_format("#,##0.00"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
            next_row: 1,
            // The sign that opens the filter stands beside a heading.
            widths: headings.iter().map(|heading| signs(heading) + 3).collect(),
        })
    }

    fn row(&mut self, row: &[Field]) -> Result<(), XlsxError> {
        let place = self.next_row;
        let sheet = self.workbook.worksheet_from_index(0)?;
        for ((column, field), widest) in (0..).zip(row).zip(&mut self.widths) {
            let width = match field {
                Field::Text(text) => {
                    sheet.write_string(place, column, fitting(text))?;
                    signs(text)
                }
                Field::Count(count) => {
                    sheet.write_number(place, column, *count)?;
                    NUMBER_WIDTH
                }
                Field::Number(exact) => {
                    let number = exact.to_f64().unwrap_or_default();
                    sheet.write_number_with_format(place, column, number, &self.amount)?;
                    MOMENT_WIDTH
                }
                Field::Moment(at) => {
                    let at = excel(*at)?;
                    sheet.write_datetime_with_format(place, column, at, &self.moment)?;
                    MOMENT_WIDTH
                }
            };
            *widest = width.max(*widest);
        }
        self.next_row += 1;
        Ok(())
    }

    fn finish(mut self, out: impl Write + Send) -> Result<(), XlsxError> {
        let last_row = self.next_row - 1;
        let last_column = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let sheet = self.workbook.worksheet_from_index(0)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        for (column, width) in (0..).zip(&self.widths) {
            let width = u16::try_from(*width).unwrap_or(WIDEST);
            sheet.set_column_width(column, width.min(WIDEST) + 1)?;
        }
        self.workbook.save_to_writer(out)
    }
}

/// As much of a text as a cell of Excel holds; a point of omission says that there is more.
fn fitting(text: &str) -> Cow<'_, str> {
    let length = |text: &str| text.encode_utf16().count();
    // There are never more units of UTF-16 than bytes.
    if text.len() <= LONGEST_TEXT || length(text) <= LONGEST_TEXT {
        return text.into();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|sign| {
        units += sign.len_utf16();
        units < LONGEST_TEXT
    });
    kept.chain(['…']).collect::<String>().into()
}

/// How many signs the longest line of a text has.
fn signs(text: &str) -> usize {
    let lines = text.lines().map(|line| line.chars().count());
    lines.max().unwrap_or_default()
}

fn excel(at: DateTime) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(at.month()), part(at.day()))?.and_hms(
        at.hour().unsigned_abs().into(),
        part(at.minute()),
        part(at.second()),
    )
}

/// The name of a file for a title.
pub(crate) fn file_name(title: &str, extension: &str) -> String {
    format!("{}.{extension}", fold(title).replace(' ', "-"))
}

/// A text that a spreadsheet would take for a formula is marked as text; a telephone number stays.
fn harmless(text: &str) -> String {
    let is_number = |rest: &str| {
        rest.chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ' '))
    };
    let is_formula = text.starts_with(['=', '@', '\t', '\r'])
        || text
            .strip_prefix(['+', '-'])
            .is_some_and(|rest| !is_number(rest));
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn told(error: &XlsxError) -> AppError {
    let known = if let XlsxError::IoError(cause) | XlsxError::ZipError(ZipError::Io(cause)) = error
    {
        StoreError::of_io(cause)
    } else {
        None
    };
    known.map_or_else(|| Internal::new(error).into(), AppError::from)
}

fn written(error: &csv::Error) -> AppError {
    match StoreError::of_csv(error) {
        Some(known) => known.into(),
        None => Internal::new(error).into(),
    }
}
