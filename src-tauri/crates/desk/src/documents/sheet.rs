//! A sheet of rows, written as an Excel workbook or as CSV.

use std::io::Write;

use jiff::civil::DateTime;
use proa_domain::text::fold;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

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

/// The widest that a column is set by itself, in pixels.
const WIDEST: u32 = 420;

impl Sheet {
    /// The name to propose for the file.
    pub fn file_name(&self, format: SheetFormat) -> String {
        file_name(&self.title, format.code())
    }

    /// Writes the sheet.
    pub fn write(&self, format: SheetFormat, out: &mut impl Write) -> Result<(), AppError> {
        match format {
            SheetFormat::Xlsx => self.write_workbook(out),
            SheetFormat::Csv => self.write_csv(out),
        }
    }

    fn write_workbook(&self, out: &mut impl Write) -> Result<(), AppError> {
        let mut workbook = Workbook::new();
        self.fill(workbook.add_worksheet())
            .map_err(|error| told(&error))?;
        let bytes = workbook.save_to_buffer().map_err(|error| told(&error))?;
        Ok(out.write_all(&bytes)?)
    }

    fn fill(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let amount = Format::new().set_num_format("#,##0.00");
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        let name = self.title.chars().filter(|sign| !REFUSED.contains(sign));
        sheet.set_name(name.take(LONGEST_NAME).collect::<String>())?;
        for (column, heading) in (0..).zip(&self.headings) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
        }
        for (place, row) in (1..).zip(&self.rows) {
            for (column, field) in (0..).zip(row) {
                match field {
                    Field::Text(text) => sheet.write_string(place, column, text)?,
                    Field::Count(count) => sheet.write_number(place, column, *count)?,
                    Field::Number(exact) => {
                        let number = exact.to_f64().unwrap_or_default();
                        sheet.write_number_with_format(place, column, number, &amount)?
                    }
                    Field::Moment(at) => {
                        sheet.write_datetime_with_format(place, column, excel(*at)?, &moment)?
                    }
                };
            }
        }
        let last_row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let last_column = u16::try_from(self.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, last_row, last_column)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_autofit_max_width(WIDEST);
        sheet.autofit();
        Ok(())
    }

    fn write_csv(&self, out: &mut impl Write) -> Result<(), AppError> {
        out.write_all(BYTE_ORDER_MARK)?;
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        writer
            .write_record(&self.headings)
            .map_err(|error| written(&error))?;
        for row in &self.rows {
            let fields = row.iter().map(|field| match field {
                Field::Text(text) => harmless(text),
                Field::Count(count) => count.to_string(),
                Field::Number(exact) => exact.to_string(),
                Field::Moment(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
            });
            writer
                .write_record(fields)
                .map_err(|error| written(&error))?;
        }
        Ok(writer.flush()?)
    }
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
    Internal::new(error).into()
}

fn written(error: &csv::Error) -> AppError {
    match StoreError::of_csv(error) {
        Some(known) => known.into(),
        None => Internal::new(error).into(),
    }
}
