//! Tables as text. Nobody says in which encoding and with which delimiter they are written; both
//! are found by looking.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, Seek as _};
use std::ops::Range;
use std::rc::Rc;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use super::{LONGEST_CELL, Row, Take};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::file::{Bounded, LONGEST_RECORD};
use crate::file::{Prepared, broken, unreadable};

/// What a table may unfold to; ten times the largest known.
const LARGEST_PLAIN: u64 = 256 << 20;
const GZIP: [u8; 2] = [0x1f, 0x8b];
const BLOCK: usize = 1 << 14;
/// How much is looked at for a delimiter.
const GLANCE: usize = 1 << 16;
/// How many rows are looked at for a delimiter.
const GLANCED_ROWS: usize = 60;
const DELIMITERS: [u8; 4] = *b",;\t|";

/// Whether a text that begins like this is a table.
pub(super) fn is_table(head: &[u8]) -> bool {
    let (text, _, _) = encoding_of(head, true).decode(head);
    let text = text.trim_start();
    let is_markup = text.starts_with(['<', '{', '[']) || text.starts_with("%PDF");
    // UTF-16 that is none, or bytes, are full of such signs.
    let odd = |sign: &char| sign.is_control() && !sign.is_whitespace();
    !is_markup
        && text.chars().filter(odd).count() == 0
        && text.contains('\n')
        && score(text.as_bytes(), delimiter(text.as_bytes())) > 0
}

pub(super) fn each_row(file: &mut Prepared, take: Take<'_>) -> Result<(), AppError> {
    let name = file.name.clone();
    let refused = |error: io::Error| broken(&name, &error);
    let is_utf_8 = {
        let mut plain = plain(file)?;
        whole_is_utf_8(&mut plain).map_err(refused)?
    };
    let mut head = Vec::new();
    plain(file)?
        .take(GLANCE as u64)
        .read_to_end(&mut head)
        .map_err(refused)?;
    let encoding = encoding_of(&head, is_utf_8);
    let (glance, _, _) = encoding.decode(&head);
    let since = Rc::new(Cell::new(0));
    let content = Bounded {
        content: Decoded::of(plain(file)?, encoding),
        since: Rc::clone(&since),
    };
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(glance.as_bytes()))
        // The last record ends like the others, so that its line is told like theirs.
        .from_reader(content.chain(&b"\n"[..]));
    let mut record = csv::StringRecord::new();
    let mut last = 0;
    loop {
        since.set(0);
        match rows.read_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {}
            Err(error) => return Err(told(&name, &error, since.get()).into()),
        }
        // One whose quote is never closed does not end: it stands after the one before all the same.
        let number = beginning(&record, rows.position().line()).max(last + 1);
        last = number;
        let row = Row {
            number,
            cells: record.iter().map(cut).collect(),
        };
        if !take(row)? {
            return Ok(());
        }
    }
}

/// The line where a record begins, from the line after it: blank lines before it are not its own.
fn beginning(record: &csv::StringRecord, after: u64) -> u32 {
    let ends = record
        .iter()
        .flat_map(str::bytes)
        .filter(|sign| *sign == b'\n');
    let lines = u64::try_from(ends.count())
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    u32::try_from(after.saturating_sub(lines)).unwrap_or(u32::MAX)
}

/// The cell, as much of it as any text is long.
fn cut(cell: &str) -> String {
    let mut end = cell.len().min(LONGEST_CELL);
    while !cell.is_char_boundary(end) {
        end -= 1;
    }
    cell.get(..end).unwrap_or_default().to_owned()
}

fn told(name: &str, error: &csv::Error, since: usize) -> FileError {
    if let csv::ErrorKind::Io(cause) = error.kind()
        && since <= LONGEST_RECORD
    {
        return broken(name, cause);
    }
    // A quote that is never closed.
    FileError::NotThisFormat {
        name: name.to_owned(),
        expected: "mapped".to_owned(),
        found: "csv".to_owned(),
    }
}

/// The plain bytes from the beginning, not more than any table has.
fn plain(file: &mut Prepared) -> Result<impl Read + '_, AppError> {
    let Prepared { name, content, .. } = file;
    let refused = |error: io::Error| unreadable(name, &error);
    let mut head = Vec::new();
    content.rewind().map_err(refused)?;
    (&mut *content)
        .take(2)
        .read_to_end(&mut head)
        .map_err(refused)?;
    content.rewind().map_err(refused)?;
    let content = BufReader::with_capacity(1 << 16, content);
    let plain: Box<dyn Read + '_> = if head == GZIP {
        Box::new(MultiGzDecoder::new(content))
    } else {
        Box::new(content)
    };
    Ok(Limited {
        content: plain,
        left: LARGEST_PLAIN,
    })
}

struct Limited<R> {
    content: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        let read = self.content.read(block)?;
        let left = self.left.checked_sub(read as u64);
        self.left = left.ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

/// The encoding: a mark at the beginning says it; blanks between all signs are those of UTF-16;
/// and what is not UTF-8 is what Windows writes in the west.
fn encoding_of(head: &[u8], is_utf_8: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    let blanks = |odd: bool| {
        let places = head.iter().enumerate();
        let blank = places.filter(|(place, byte)| **byte == 0 && (place % 2 == 1) == odd);
        blank.count()
    };
    let most = head.len() / 4;
    if blanks(true) > most {
        UTF_16LE
    } else if blanks(false) > most {
        UTF_16BE
    } else if is_utf_8 && is_utf_8_so_far(head) {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

fn is_utf_8_so_far(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        // Cut in the middle of a sign.
        Err(error) => error.error_len().is_none(),
    }
}

fn whole_is_utf_8(plain: &mut impl Read) -> io::Result<bool> {
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let mut block = vec![0; BLOCK];
    let mut text = vec![0; BLOCK * 3];
    loop {
        let read = plain.read(&mut block)?;
        let bytes = block.get(..read).unwrap_or_default();
        let (_, _, _, had_errors) = decoder.decode_to_utf8(bytes, &mut text, read == 0);
        if had_errors {
            return Ok(false);
        }
        if read == 0 {
            return Ok(true);
        }
    }
}

/// Text of any encoding as UTF-8, without the mark at its beginning, each line ended by one sign.
struct Decoded<R> {
    content: R,
    decoder: Decoder,
    block: Vec<u8>,
    /// The part of the block that waits.
    waiting: Range<usize>,
    unended: Vec<u8>,
    /// The same with its lines ended.
    text: Vec<u8>,
    /// How much of it was taken.
    taken: usize,
    last: u8,
    is_over: bool,
}

impl<R: Read> Decoded<R> {
    fn of(content: R, encoding: &'static Encoding) -> Self {
        Self {
            content,
            decoder: encoding.new_decoder_with_bom_removal(),
            block: vec![0; BLOCK],
            waiting: 0..0,
            unended: vec![0; BLOCK * 3],
            text: Vec::new(),
            taken: 0,
            last: b'\n',
            is_over: false,
        }
    }

    fn more(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            let read = self.content.read(&mut self.block)?;
            self.waiting = 0..read;
            self.is_over = read == 0;
        }
        let bytes = self.block.get(self.waiting.clone()).unwrap_or_default();
        let (state, read, written, _) =
            self.decoder
                .decode_to_utf8(bytes, &mut self.unended, self.is_over);
        self.waiting.start += read;
        self.is_over &= state == CoderResult::InputEmpty;
        self.text.clear();
        self.taken = 0;
        for &sign in self.unended.iter().take(written) {
            match (self.last, sign) {
                (b'\r', b'\n') => {}
                (_, b'\r') => self.text.push(b'\n'),
                (_, other) => self.text.push(other),
            }
            self.last = sign;
        }
        if self.is_over && !matches!(self.last, b'\n' | b'\r') {
            self.text.push(b'\n');
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.text.len() {
            if self.is_over {
                return Ok(0);
            }
            self.more()?;
        }
        let ready = self.text.get(self.taken..).unwrap_or_default();
        let taken = ready.len().min(block.len());
        for (place, byte) in block.iter_mut().zip(ready) {
            *place = *byte;
        }
        self.taken += taken;
        Ok(taken)
    }
}

/// The delimiter that gives the most rows the same number of cells, and many of them.
fn delimiter(glance: &[u8]) -> u8 {
    let [first, ..] = DELIMITERS;
    let best = DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(|&delimiter| score(glance, delimiter));
    best.unwrap_or(first)
}

fn score(glance: &[u8], delimiter: u8) -> usize {
    let rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(glance)
        .into_byte_records()
        .take(GLANCED_ROWS)
        .filter_map(Result::ok)
        .map(|row| row.len());
    let mut widths = BTreeMap::<usize, usize>::new();
    for width in rows {
        *widths.entry(width).or_default() += 1;
    }
    let scores = widths
        .into_iter()
        .map(|(width, count)| (width.min(super::MOST_COLUMNS) - 1) * count);
    scores.max().unwrap_or_default()
}
