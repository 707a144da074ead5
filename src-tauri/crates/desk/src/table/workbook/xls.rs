//! XLS as Excel has written it since 1997 (BIFF8), record by record.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read as _, Seek as _};

use calamine::{CellErrorType, DataRef, ExcelDateTime, ExcelDateTimeType};
use cfb::CompoundFile;
use rust_decimal::Decimal;

use super::super::kind::other_workbook;
use super::look::Look;
use super::records::{Record, Records};
use super::{Rows, Value, Workbook, damaged};
use crate::error::AppError;
use crate::file::Content;
use crate::file::{too_large, unreadable};

/// It is held whole: a sheet has no more than 65,536 rows, which are tens of bytes each.
const LARGEST_XLS: u64 = 64 << 20;
const BIFF8: u16 = 0x0600;
const WORKSHEET: u8 = 0;

// What a record holds, by its number in [MS-XLS].
const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000a;
const DATE_MODE: u16 = 0x0022;
const FILE_PASS: u16 = 0x002f;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00bd;
const RICH_STRING: u16 = 0x00d6;
const XF: u16 = 0x00e0;
const SHARED_STRINGS: u16 = 0x00fc;
const SHARED_STRING: u16 = 0x00fd;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_OR_ERROR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const RK: u16 = 0x027e;
const FORMAT: u16 = 0x041e;
const BOF: u16 = 0x0809;

pub(super) struct Xls {
    stream: Vec<u8>,
    /// Names, and where in the stream each begins.
    sheets: Vec<(String, usize)>,
    shared: Texts,
    /// How cells show what they hold, by the number of their style.
    looks: Vec<Look>,
    is_since_1904: bool,
}

/// Many texts, without what each would cost by itself.
#[derive(Default)]
struct Texts {
    text: String,
    ends: Vec<usize>,
}

pub(super) fn open(name: &str, content: &mut Box<dyn Content>) -> Result<Xls, AppError> {
    let refused = |error: io::Error| damaged(name, &error);
    content.rewind().map_err(|error| unreadable(name, &error))?;
    let mut folders = CompoundFile::open(BufReader::new(content)).map_err(refused)?;
    let workbook = folders.open_stream("Workbook").map_err(refused)?;
    if workbook.len() > LARGEST_XLS {
        return Err(too_large(name, LARGEST_XLS).into());
    }
    let mut stream = Vec::new();
    let read = workbook.take(LARGEST_XLS).read_to_end(&mut stream);
    read.map_err(refused)?;
    let mut globals = Records(&stream);
    match version(&mut globals) {
        Some(BIFF8) => {}
        Some(_) => return Err(other_workbook(name, "old-xls").into()),
        None => return Err(damaged(name, &"no beginning")),
    }
    if is_encrypted(globals.clone()) {
        return Err(other_workbook(name, "encrypted").into());
    }
    let mut xls = Xls {
        stream: Vec::new(),
        sheets: Vec::new(),
        shared: Texts::default(),
        looks: Vec::new(),
        is_since_1904: false,
    };
    let globals = xls.take_globals(globals);
    globals.ok_or_else(|| damaged(name, &"its first part ends in the middle"))?;
    xls.stream = stream;
    Ok(xls)
}

/// The version that a part is written in; none where no part begins.
fn version(records: &mut Records<'_>) -> Option<u16> {
    match records.next()? {
        (BOF, mut begun) => begun.short(),
        _ => None,
    }
}

/// What follows the record that says so is readable to nobody.
fn is_encrypted(mut globals: Records<'_>) -> bool {
    globals
        .find(|(kind, _)| matches!(*kind, FILE_PASS | EOF))
        .is_some_and(|(kind, _)| kind == FILE_PASS)
}

impl Xls {
    /// Takes what the sheets share; none where it ends in the middle.
    fn take_globals(&mut self, mut records: Records<'_>) -> Option<()> {
        let mut formats = BTreeMap::new();
        let mut styles = Vec::new();
        loop {
            let (kind, mut record) = records.next()?;
            match kind {
                DATE_MODE => self.is_since_1904 = record.short()? == 1,
                FORMAT => {
                    let number = record.short()?;
                    let signs = record.short()?;
                    formats.insert(number, Look::of_format(&record.text(signs.into())?));
                }
                XF => {
                    let _font = record.short()?;
                    styles.push(record.short()?);
                }
                BOUND_SHEET => {
                    let place = usize::try_from(record.long()?).ok()?;
                    let [_visibility, kind, signs] = record.bytes()?;
                    let name = record.text(signs.into())?;
                    if kind == WORKSHEET {
                        self.sheets.push((name, place));
                    }
                }
                SHARED_STRINGS => {
                    let [_, _] = [record.long()?, record.long()?];
                    while !record.is_over() {
                        self.shared.push(&record.rich_text()?);
                    }
                }
                EOF => break,
                _ => {}
            }
        }
        let look = |number| formats.get(number).cloned();
        let looks = styles.iter();
        let looks = looks.map(|number| look(number).unwrap_or_else(|| Look::of_number(*number)));
        self.looks = looks.collect();
        Some(())
    }

    /// What one record says of cells, handed over one by one; none where it is damaged.
    fn cells<'a>(
        &'a self,
        kind: u16,
        mut record: Record<'_>,
        formula: &mut Option<(u32, u32)>,
    ) -> Option<Vec<Cell<'a>>> {
        let at = u32::from(record.short()?);
        let column = u32::from(record.short()?);
        let cell = |column: u32, value| Cell { at, column, value };
        if kind == MUL_RK {
            let mut cells = Vec::new();
            // The last column stands at the end again.
            while let Some([a, b, c, d, e, f]) = record.bytes() {
                let style = u16::from_le_bytes([a, b]);
                let number = rk(u32::from_le_bytes([c, d, e, f]));
                let column = column + u32::try_from(cells.len()).ok()?;
                cells.push(cell(column, self.number(&number, style)));
            }
            return Some(cells);
        }
        let style = record.short()?;
        let value = match kind {
            NUMBER => {
                let number = f64::from_le_bytes(record.bytes()?);
                self.number(&number.to_string(), style)
            }
            RK => self.number(&rk(record.long()?), style),
            SHARED_STRING => {
                let number = usize::try_from(record.long()?).ok()?;
                Value::plain(DataRef::SharedString(self.shared.get(number)?))
            }
            LABEL | RICH_STRING => {
                let signs = record.short()?;
                Value::plain(DataRef::String(record.text(signs.into())?))
            }
            BOOL_OR_ERROR => {
                let [value, is_error] = record.bytes()?;
                Value::plain(bool_or_error(value, is_error != 0))
            }
            FORMULA => match record.bytes()? {
                // The text follows in a record of its own.
                [0, _, _, _, _, _, 0xff, 0xff] => {
                    *formula = Some((at, column));
                    return Some(Vec::new());
                }
                [kind @ (1 | 2), _, value, _, _, _, 0xff, 0xff] => {
                    Value::plain(bool_or_error(value, kind == 2))
                }
                [.., 0xff, 0xff] => return Some(Vec::new()),
                number => self.number(&f64::from_le_bytes(number).to_string(), style),
            },
            _ => return Some(Vec::new()),
        };
        Some(vec![cell(column, value)])
    }

    fn number(&self, number: &str, style: u16) -> Value<'static> {
        let Ok(value) = number.parse() else {
            return Value::plain(DataRef::String(number.to_owned()));
        };
        match self.looks.get(usize::from(style)) {
            Some(Look::Date) => {
                let kind = ExcelDateTimeType::DateTime;
                let moment = ExcelDateTime::new(value, kind, self.is_since_1904);
                Value::plain(DataRef::DateTime(moment))
            }
            Some(Look::Number(around)) => Value {
                data: DataRef::Float(value),
                around: around.clone(),
            },
            None => Value::plain(DataRef::Float(value)),
        }
    }
}

struct Cell<'a> {
    at: u32,
    column: u32,
    value: Value<'a>,
}

impl Workbook for Xls {
    fn sheets(&mut self) -> Result<Vec<String>, AppError> {
        Ok(self.sheets.iter().map(|(name, _)| name.clone()).collect())
    }

    fn each_cell(&mut self, sheet: Option<&str>, rows: &mut Rows<'_>) -> Result<bool, AppError> {
        let name = rows.name;
        let cut = || damaged(name, &"a sheet ends in the middle");
        let mut sheets = self.sheets.iter();
        let is_wanted = |(name, _): &&(String, usize)| sheet.is_none_or(|sheet| sheet == name);
        let Some((_, place)) = sheets.find(is_wanted) else {
            return Ok(false);
        };
        let mut records = Records(self.stream.get(*place..).ok_or_else(cut)?);
        version(&mut records).ok_or_else(cut)?;
        // Charts stand within a sheet, and have cells of their own.
        let mut depth = 0_u32;
        let mut formula = None;
        loop {
            let (kind, mut record) = records.next().ok_or_else(cut)?;
            let cells = match kind {
                BOF => {
                    depth += 1;
                    continue;
                }
                EOF if depth == 0 => return Ok(true),
                EOF => {
                    depth -= 1;
                    continue;
                }
                _ if depth > 0 => continue,
                NUMBER | RK | MUL_RK | SHARED_STRING | LABEL | RICH_STRING | BOOL_OR_ERROR
                | FORMULA => self.cells(kind, record, &mut formula),
                STRING => formula.take().and_then(|(at, column)| {
                    let signs = record.short()?;
                    let value = Value::plain(DataRef::String(record.text(signs.into())?));
                    Some(vec![Cell { at, column, value }])
                }),
                _ => continue,
            };
            for Cell { at, column, value } in cells.ok_or_else(cut)? {
                if !rows.put(at, column, &value)? {
                    return Ok(true);
                }
            }
        }
    }
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    fn get(&self, number: usize) -> Option<&str> {
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(number)?)
    }
}

/// A number in four bytes: a whole one or the beginning of a fraction, perhaps in hundredths.
fn rk(bits: u32) -> String {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32).to_string()
    } else {
        (bits.cast_signed() >> 2).to_string()
    };
    if bits & 1 == 0 {
        return number;
    }
    let hundredths = number.parse::<Decimal>().ok();
    let hundredths = hundredths.and_then(|number| number.checked_div(Decimal::ONE_HUNDRED));
    hundredths.map_or(number, |number| number.to_string())
}

fn bool_or_error(value: u8, is_error: bool) -> DataRef<'static> {
    if !is_error {
        return DataRef::Bool(value != 0);
    }
    DataRef::Error(match value {
        0x00 => CellErrorType::Null,
        0x07 => CellErrorType::Div0,
        0x0f => CellErrorType::Value,
        0x17 => CellErrorType::Ref,
        0x1d => CellErrorType::Name,
        0x24 => CellErrorType::Num,
        _ => CellErrorType::NA,
    })
}
