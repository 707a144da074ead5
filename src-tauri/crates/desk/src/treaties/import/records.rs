//! A file record by record, however its publisher writes it.

use std::cell::Cell;
use std::io::Read;
use std::marker::PhantomData;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use super::json::Elements;
use crate::error::AppError;
use crate::file::error::FileError;
use crate::file::{Bounded, LARGEST_CONTENT, LONGEST_RECORD, broken};

const CUT_RECORD: usize = 80;

/// The records of a file, in its order.
pub(super) trait Records<T> {
    /// The next record; none after the last.
    fn next(&mut self) -> Result<Option<Record<T>>, AppError>;
}

/// A record, or what there is to find one by that cannot be read.
pub(super) type Record<T> = Result<T, String>;

/// The elements of a JSON array.
pub(super) struct JsonRecords<R: Read> {
    elements: Elements<R>,
    name: String,
}

impl<R: Read> JsonRecords<R> {
    pub(super) fn of(content: R, name: &str, format: &str) -> Self {
        Self {
            elements: Elements::of(content, name.to_owned(), format.to_owned(), LARGEST_CONTENT),
            name: name.to_owned(),
        }
    }

    /// Also objects without an array around them, one after another, each up to so many bytes.
    pub(super) fn or_bare(self, longest: usize) -> Self {
        Self {
            elements: self.elements.or_bare(longest),
            ..self
        }
    }
}

impl<T: DeserializeOwned, R: Read> Records<T> for JsonRecords<R> {
    fn next(&mut self) -> Result<Option<Record<T>>, AppError> {
        let Some(element) = self.elements.next()? else {
            return Ok(None);
        };
        let text = std::str::from_utf8(&element).map_err(|_| FileError::Encoding {
            name: self.name.clone(),
        })?;
        let record = serde_json::from_str(text);
        Ok(Some(
            record.map_err(|_| text.chars().take(CUT_RECORD).collect()),
        ))
    }
}

/// The rows of a CSV file under its header.
pub(super) struct CsvRecords<R, Row> {
    rows: csv::Reader<Bounded<R>>,
    record: csv::StringRecord,
    since: Rc<Cell<usize>>,
    name: String,
    format: String,
    row: PhantomData<Row>,
}

impl<R: Read, Row> CsvRecords<R, Row> {
    pub(super) fn of(content: R, name: &str, format: &str) -> Self {
        let since = Rc::new(Cell::new(0));
        let content = Bounded {
            content,
            since: Rc::clone(&since),
        };
        Self {
            rows: csv::ReaderBuilder::new()
                .trim(csv::Trim::All)
                .from_reader(content),
            record: csv::StringRecord::new(),
            since,
            name: name.to_owned(),
            format: format.to_owned(),
            row: PhantomData,
        }
    }

    /// The line of the file on which the last record begins.
    pub(super) fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// A file that breaks ends the reading; a row that is no record is told by its line.
    fn refused(&self, error: &csv::Error) -> Result<String, FileError> {
        let name = self.name.clone();
        if let csv::ErrorKind::Io(cause) = error.kind() {
            if self.since.get() <= LONGEST_RECORD {
                return Err(broken(&name, cause));
            }
            let (expected, found) = (self.format.clone(), "csv".to_owned());
            return Err(FileError::NotThisFormat {
                name,
                expected,
                found,
            });
        }
        if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) {
            return Err(FileError::Encoding { name });
        }
        let line = error.position().map_or(0, csv::Position::line);
        Ok(format!("line {line}"))
    }
}

impl<T: From<Row>, R: Read, Row: DeserializeOwned> Records<T> for CsvRecords<R, Row> {
    fn next(&mut self) -> Result<Option<Record<T>>, AppError> {
        self.since.set(0);
        let read = match self.rows.read_record(&mut self.record) {
            Ok(false) => return Ok(None),
            Ok(true) => self.rows.headers(),
            Err(error) => Err(error),
        };
        let row = read.and_then(|header| self.record.deserialize::<Row>(Some(header)));
        match row {
            Ok(row) => Ok(Some(Ok(T::from(row)))),
            Err(error) => Ok(Some(Err(self.refused(&error)?))),
        }
    }
}
