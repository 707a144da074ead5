//! XLSX, cell by cell.

use std::io::Seek as _;

use calamine::{Reader as _, Style, Xlsx};

use super::super::kind::Source;
use super::look::{Around, Look};
use super::{Rows, Value, Workbook, archive, damaged};
use crate::error::AppError;
use crate::file::Content;
use crate::file::unreadable;

pub(super) fn open<'a>(
    name: &str,
    content: &'a mut Box<dyn Content>,
) -> Result<Xlsx<Source<'a>>, AppError> {
    let mut source = archive::open(name, content, is_streamed)?.into_inner();
    source.rewind().map_err(|error| unreadable(name, &error))?;
    Xlsx::new(source).map_err(|error| damaged(name, &error))
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

impl Workbook for Xlsx<Source<'_>> {
    fn sheets(&mut self) -> Result<Vec<String>, AppError> {
        Ok(self.sheet_names())
    }

    fn each_cell(&mut self, sheet: Option<&str>, rows: &mut Rows<'_>) -> Result<bool, AppError> {
        let name = rows.name;
        let refused = |error| damaged(name, &error);
        let mut names = self.sheet_names().into_iter();
        let is_wanted = |name: &String| sheet.is_none_or(|sheet| sheet == name);
        let Some(sheet) = names.find(is_wanted) else {
            return Ok(false);
        };
        let mut cells = self.worksheet_cells_reader(&sheet).map_err(refused)?;
        let looks: Vec<Look> = cells.styles().iter().map(look).collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(refused)? {
            let (at, column) = cell.get_position();
            let around = match looks.get(style) {
                Some(Look::Number(around)) => around.clone(),
                // What is shown as a date is one already.
                Some(Look::Date) | None => Around::default(),
            };
            let value = Value {
                data: cell.get_value().clone(),
                around,
            };
            if !rows.put(at, column, &value)? {
                break;
            }
        }
        Ok(true)
    }
}

fn look(style: &Style) -> Look {
    let format = style.number_format.as_ref();
    Look::of_format(format.map_or("", |format| &format.format_code))
}
