//! ODS, cell by cell. Rows and cells that are the same stand there once, with how often they
//! follow.

use std::io::{BufReader, Read};
use std::ops::Range;

use calamine::DataRef;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Error, Reader, XmlVersion};
use zip::ZipArchive;

use super::super::kind::{Source, other_workbook};
use super::super::{LONGEST_CELL, MOST_COLUMNS};
use super::look::Around;
use super::{Rows, Value, Workbook, archive, damaged};
use crate::error::AppError;
use crate::file::Content;

const MANIFEST: &str = "META-INF/manifest.xml";
const CONTENT: &str = "content.xml";
/// How the manifest says of a part that it is encrypted.
const ENCRYPTED: &[u8] = b"encryption-data";

pub(super) struct Ods<'a> {
    name: String,
    parts: ZipArchive<Source<'a>>,
}

pub(super) fn open<'a>(name: &str, content: &'a mut Box<dyn Content>) -> Result<Ods<'a>, AppError> {
    // What is read of the others is read piece by piece.
    let parts = archive::open(name, content, |part| part != MANIFEST)?;
    let mut ods = Ods {
        name: name.to_owned(),
        parts,
    };
    if ods.is_encrypted() {
        return Err(other_workbook(name, "encrypted").into());
    }
    Ok(ods)
}

impl Ods<'_> {
    fn is_encrypted(&mut self) -> bool {
        let mut manifest = Vec::new();
        if let Ok(mut part) = self.parts.by_name(MANIFEST) {
            // It was read once already; one that is not there says nothing.
            let _ = part.read_to_end(&mut manifest);
        }
        let mut places = manifest.windows(ENCRYPTED.len());
        places.any(|found| found == ENCRYPTED)
    }

    fn xml(&mut self) -> Result<Xml<'_>, AppError> {
        let Self { name, parts, .. } = self;
        let part = parts.by_name(CONTENT);
        let part = part.map_err(|why| damaged(name, &why))?;
        let content: Box<dyn Read> = Box::new(part);
        let mut xml = Reader::from_reader(BufReader::new(content));
        xml.config_mut().expand_empty_elements = true;
        Ok(Xml(xml))
    }
}

impl Workbook for Ods<'_> {
    fn sheets(&mut self) -> Result<Vec<String>, AppError> {
        let name = self.name.clone();
        self.xml()?.sheets().map_err(|why| damaged(&name, &why))
    }

    fn each_cell(&mut self, sheet: Option<&str>, rows: &mut Rows<'_>) -> Result<bool, AppError> {
        let name = rows.name;
        let refused = |why: Error| damaged(name, &why);
        let mut xml = self.xml()?;
        let mut is_found = false;
        // To its end, since one that is cut behind the sheet is damaged too.
        while let Some(found) = xml.next_sheet().map_err(refused)? {
            if is_found || sheet.is_some_and(|sheet| sheet != found) {
                xml.skip(QName("table:table")).map_err(refused)?;
                continue;
            }
            is_found = true;
            let mut at: u32 = 0;
            while let Some(row) = xml.next_row().map_err(refused)? {
                let after = at.saturating_add(row.times);
                if !row.cells.is_empty() {
                    for at in at..after {
                        if !row.put(at, rows)? {
                            return Ok(true);
                        }
                    }
                }
                at = after;
            }
        }
        Ok(is_found)
    }
}

/// A row, and how often it follows.
struct Repeated {
    times: u32,
    /// Cells that hold something, and in which columns each of them stands.
    cells: Vec<(Range<u32>, Value<'static>)>,
}

impl Repeated {
    /// False where no more are wanted.
    fn put(&self, at: u32, rows: &mut Rows<'_>) -> Result<bool, AppError> {
        for (columns, value) in &self.cells {
            for column in columns.clone() {
                if !rows.put(at, column, value)? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// The content, read from the beginning to the end.
struct Xml<'a>(Reader<BufReader<Box<dyn Read + 'a>>>);

impl Xml<'_> {
    fn sheets(&mut self) -> Result<Vec<String>, Error> {
        let mut sheets = Vec::new();
        while let Some(sheet) = self.next_sheet()? {
            self.skip(QName("table:table"))?;
            sheets.push(sheet);
        }
        Ok(sheets)
    }

    /// Goes into the next sheet; its name.
    fn next_sheet(&mut self) -> Result<Option<String>, Error> {
        while let Some(begun) = self.next_within("office:spreadsheet")? {
            match begun.name().as_ref() {
                "office:document-content" | "office:body" | "office:spreadsheet" => {}
                "table:table" => {
                    let name = attribute(&begun, "table:name")?;
                    return Ok(Some(name.unwrap_or_default()));
                }
                _ => self.skip(begun.name())?,
            }
        }
        Ok(None)
    }

    /// The next row of a sheet; none at its end.
    fn next_row(&mut self) -> Result<Option<Repeated>, Error> {
        while let Some(begun) = self.next_within("table:table")? {
            match begun.name().as_ref() {
                "table:table-row" => {
                    return Ok(Some(Repeated {
                        times: times(&begun, "table:number-rows-repeated")?,
                        cells: self.cells()?,
                    }));
                }
                "table:table-rows" | "table:table-row-group" | "table:table-header-rows" => {}
                _ => self.skip(begun.name())?,
            }
        }
        Ok(None)
    }

    /// The cells of a row that hold something.
    fn cells(&mut self) -> Result<Vec<(Range<u32>, Value<'static>)>, Error> {
        let most = u32::try_from(MOST_COLUMNS).unwrap_or(u32::MAX);
        let mut cells = Vec::new();
        let mut column: u32 = 0;
        while let Some(begun) = self.next_within("table:table-row")? {
            match begun.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => {
                    let times = times(&begun, "table:number-columns-repeated")?;
                    let after = column.saturating_add(times).min(most);
                    let value = self.value(&begun)?;
                    if value.data != DataRef::Empty && column < after {
                        cells.push((column..after, value));
                    }
                    column = after;
                }
                _ => self.skip(begun.name())?,
            }
        }
        Ok(cells)
    }

    /// The next element that begins before this one ends.
    fn next_within(&mut self, element: &str) -> Result<Option<BytesStart<'static>>, Error> {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            let event = self.0.read_event_into(&mut buffer)?;
            if let Event::Start(begun) = event {
                return Ok(Some(begun.into_owned()));
            } else if let Event::End(ended) = &event
                && ended.name().as_ref() == element
            {
                return Ok(None);
            } else if event == Event::Eof {
                return Err(cut());
            }
        }
    }

    fn value(&mut self, cell: &BytesStart<'_>) -> Result<Value<'static>, Error> {
        let shown = self.text(cell.name())?;
        let kind = attribute(cell, "office:value-type")?.unwrap_or_default();
        let data = match kind.as_str() {
            "float" | "percentage" | "currency" => {
                let number = attribute(cell, "office:value")?;
                let Some(number) = number.and_then(|number| number.parse().ok()) else {
                    return Ok(Value::plain(DataRef::String(shown)));
                };
                let around = Around::of_shown(&shown, kind == "percentage");
                let is_said = around.says_something() || kind != "currency";
                return Ok(Value {
                    data: DataRef::Float(number),
                    around: if is_said {
                        around
                    } else {
                        Around::currency(attribute(cell, "office:currency")?)
                    },
                });
            }
            "date" => {
                let moment = attribute(cell, "office:date-value")?.unwrap_or(shown);
                let day = moment.split('T').next().unwrap_or_default();
                DataRef::String(day.to_owned())
            }
            "boolean" => DataRef::String(attribute(cell, "office:boolean-value")?.unwrap_or(shown)),
            // Where it has an error, what is said apart is blank.
            _ => attribute(cell, "office:string-value")?
                .filter(|said| !said.is_empty())
                .or_else(|| Some(shown).filter(|shown| !shown.is_empty()))
                .map_or(DataRef::Empty, DataRef::String),
        };
        Ok(Value::plain(data))
    }

    /// The text of a cell, as much of it as any is long; goes to the end of the cell.
    fn text(&mut self, cell: QName<'_>) -> Result<String, Error> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut is_within = false;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            let event = self.0.read_event_into(&mut buffer)?;
            let is_full = text.len() >= LONGEST_CELL;
            match event {
                Event::Start(begun) => match begun.name().as_ref() {
                    "text:p" => {
                        if paragraphs > 0 && !is_full {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        is_within = true;
                    }
                    "text:s" if is_within && !is_full => {
                        let times = usize::try_from(times(&begun, "text:c")?);
                        let times = times.unwrap_or(usize::MAX).min(LONGEST_CELL);
                        text.extend(std::iter::repeat_n(' ', times));
                    }
                    "text:tab" if is_within && !is_full => text.push('\t'),
                    "text:line-break" if is_within && !is_full => text.push('\n'),
                    other if other.starts_with("text:") && other != "text:note" => {}
                    // Notes and drawings.
                    _ => self.skip(begun.name())?,
                },
                Event::Text(part) if is_within && !is_full => {
                    text.push_str(&part.xml10_content());
                }
                Event::CData(part) if is_within && !is_full => {
                    text.push_str(&part.xml10_content());
                }
                Event::GeneralRef(sign) if is_within && !is_full => {
                    match sign.resolve_char_ref()? {
                        Some(sign) => text.push(sign),
                        None => text.push_str(resolve_xml_entity(&sign).unwrap_or_default()),
                    }
                }
                Event::End(ended) if ended.name() == cell => return Ok(text),
                Event::End(ended) if ended.name().as_ref() == "text:p" => is_within = false,
                Event::Eof => return Err(cut()),
                Event::End(_)
                | Event::Empty(_)
                | Event::Text(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_)
                | Event::GeneralRef(_) => {}
            }
        }
    }

    /// Goes to the end of an element that was gone into.
    fn skip(&mut self, element: QName<'_>) -> Result<(), Error> {
        self.0.read_to_end_into(element, &mut Vec::new())?;
        Ok(())
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Error> {
    let Some(found) = element.try_get_attribute(name)? else {
        return Ok(None);
    };
    let value = found.normalized_value(XmlVersion::Explicit1_0)?;
    Ok(Some(value.into_owned()))
}

/// How often something follows; once where it does not say.
fn times(element: &BytesStart<'_>, name: &str) -> Result<u32, Error> {
    let Some(text) = attribute(element, name)? else {
        return Ok(1);
    };
    text.parse().map_err(|_| cut())
}

fn cut() -> Error {
    std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into()
}
