//! The pack as it is written: gzip of JSON lines, a hash for every section.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read};

use flate2::read::MultiGzDecoder;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::LoadedPack;
use crate::error::AppError;
use crate::treaties::error::ReferenceError;
use crate::treaties::reference::feed::Outlet;

const FORMAT: u32 = 1;
const ROWS_AT_ONCE: usize = 256;
/// No line of a pack comes near it; a damaged one must not fill the memory.
const LONGEST_LINE: u64 = 1 << 22;

/// A row of a section: texts, or nothing.
pub(super) type Row = Vec<Option<String>>;

/// What the first line says of the rest.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Header {
    format: u32,
    pub(super) built_from: String,
    pub(super) sources: Vec<PackSource>,
    sections: VecDeque<SectionCheck>,
    pub(super) rows: u64,
    /// Of the line itself: it holds the hashes of all that follows.
    #[serde(skip)]
    pub(super) sha256: String,
}

/// A source as the pack names it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct PackSource {
    pub(super) id: String,
    pub(super) name_es: String,
    pub(super) name_en: String,
    pub(super) publisher: String,
    pub(super) vintage: String,
    pub(super) licence: String,
    pub(super) locator: Option<String>,
    pub(super) attribution: Option<String>,
    pub(super) rows: i64,
    pub(super) sha256: String,
}

#[derive(Debug, Clone, Deserialize)]
struct SectionCheck {
    table: String,
    rows: u64,
    sha256: String,
}

/// The line before the rows of a table.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Section {
    #[serde(rename = "section")]
    pub(super) table: String,
    pub(super) columns: Vec<String>,
    rows: u64,
}

/// What the reading side hands over.
pub(super) enum Piece {
    Header(Header),
    Section(Section),
    Rows(Vec<Row>),
}

impl Header {
    pub(super) fn loaded(&self, unread_rules: u32) -> LoadedPack {
        LoadedPack {
            rows: u32::try_from(self.rows).unwrap_or(u32::MAX),
            sources: u32::try_from(self.sources.len()).unwrap_or(u32::MAX),
            unread_rules,
        }
    }
}

/// Reads a pack to its end, and refuses it at the first line that is not as its header says.
pub(super) fn read(pack: impl Read, outlet: &Outlet<Piece>) -> Result<(), AppError> {
    let mut lines = Lines(BufReader::new(MultiGzDecoder::new(pack)));
    let mut header = header(&lines.required()?)?;
    let mut checks = std::mem::take(&mut header.sections);
    if outlet.put(Piece::Header(header)).is_err() {
        return Ok(());
    }
    while let Some(line) = lines.next()? {
        let section: Section = parsed(&line)?;
        let check = checks.pop_front().ok_or_else(damaged)?;
        if check.table != section.table || check.rows != section.rows {
            return Err(damaged());
        }
        let columns = section.columns.len();
        if outlet.put(Piece::Section(section)).is_err() {
            return Ok(());
        }
        let mut hash = Sha256::new();
        let mut rows = Vec::with_capacity(ROWS_AT_ONCE);
        for number in 1..=check.rows {
            let line = lines.required()?;
            hash.update(&line);
            let row: Row = parsed(&line)?;
            if row.len() != columns {
                return Err(damaged());
            }
            rows.push(row);
            if rows.len() == ROWS_AT_ONCE || number == check.rows {
                let full = std::mem::replace(&mut rows, Vec::with_capacity(ROWS_AT_ONCE));
                if outlet.put(Piece::Rows(full)).is_err() {
                    return Ok(());
                }
            }
        }
        if hex::encode(hash.finalize()) != check.sha256 {
            return Err(damaged());
        }
    }
    if checks.is_empty() {
        Ok(())
    } else {
        Err(damaged())
    }
}

/// What tells a pack from any other: the hash of its first line.
pub(super) fn fingerprint(pack: impl Read) -> Result<String, AppError> {
    let mut lines = Lines(BufReader::new(MultiGzDecoder::new(pack)));
    Ok(header(&lines.required()?)?.sha256)
}

fn header(line: &[u8]) -> Result<Header, AppError> {
    let mut header: Header = parsed(line)?;
    if header.format != FORMAT {
        return Err(damaged());
    }
    header.sha256 = hex::encode(Sha256::digest(line));
    Ok(header)
}

fn parsed<'l, T: Deserialize<'l>>(line: &'l [u8]) -> Result<T, AppError> {
    serde_json::from_slice(line).map_err(|_| damaged())
}

fn damaged() -> AppError {
    ReferenceError::PackDamaged.into()
}

/// Lines with their line end.
struct Lines<R: Read>(BufReader<R>);

impl<R: Read> Lines<R> {
    fn next(&mut self) -> Result<Option<Vec<u8>>, AppError> {
        let mut line = Vec::new();
        let read = (&mut self.0)
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)
            .map_err(|_| damaged())?;
        match (read, line.last()) {
            (0, _) => Ok(None),
            (_, Some(b'\n')) => Ok(Some(line)),
            _ => Err(damaged()),
        }
    }

    fn required(&mut self) -> Result<Vec<u8>, AppError> {
        self.next()?.ok_or_else(damaged)
    }
}
