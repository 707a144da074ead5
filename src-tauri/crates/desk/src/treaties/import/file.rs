//! A file before its first record: what it is, how large, which one; then its plain bytes.

use std::io::{self, BufReader, Read, SeekFrom};

use flate2::read::MultiGzDecoder;
use proa_domain::treaties::{eu_mx_quotas, measure};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Content, Format, ScheduleFile, mx_sat, table, us_use};
use crate::error::{AppError, Internal};
use crate::progress::Progress;
use crate::treaties::error::{FileError, ImportError};

/// Ten times the largest official tariff known, plain.
const LARGEST_FILE: u64 = 256 << 20;
/// What a gzip may unfold to.
pub(super) const LARGEST_CONTENT: u64 = 1 << 30;
const GZIP: [u8; 2] = [0x1f, 0x8b];
const GLANCE: usize = 4096;
const REPORT_EVERY: u64 = 1 << 18;

/// A file that is what it was said to be.
pub(super) struct Prepared {
    pub(super) name: String,
    pub(super) bytes: u64,
    /// Of the file; of both where another completes it.
    pub(super) sha256: String,
    /// The file that completes it, and its name.
    pub(super) beside: Option<Box<Prepared>>,
    pub(super) content: Box<dyn Content>,
}

/// What a file looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recognized {
    /// How it is written.
    pub format: Format,
    /// Whose tariff; the first of those that it can be read for, none where it may be any.
    pub market: Option<String>,
    /// Every market that it can be read for; none where it may be any.
    pub markets: Vec<String>,
    /// Which edition, as its name says.
    pub vintage: Option<String>,
}

/// Looks at a file before anybody decides what to do with it; refuses what is no tariff.
pub fn recognize(file: &mut ScheduleFile) -> Result<Recognized, AppError> {
    let head = glance(file)?;
    let format = Format::ALL
        .iter()
        .copied()
        .find(|format| is_of(*format, &head))
        .ok_or_else(|| FileError::Unknown {
            name: file.name.clone(),
            found: kind_of(&head).to_owned(),
        })?;
    if format == Format::Mapped {
        table::ensure_is_read(file)?;
    }
    Ok(Recognized {
        format,
        market: format.markets().first().map(|&market| market.to_owned()),
        markets: format
            .markets()
            .iter()
            .map(|&market| market.to_owned())
            .collect(),
        vintage: vintage_in(&file.name),
    })
}

/// Checks kind and size, then takes the hash of the whole file.
pub(super) async fn prepare(
    format: Format,
    file: ScheduleFile,
    progress: Progress,
) -> Result<Prepared, AppError> {
    let work = tokio::task::spawn_blocking(move || check(format, file, &progress));
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}

/// What [`prepare`] does to a file of which somebody made sure what it is.
pub(super) async fn prepare_sure(
    file: ScheduleFile,
    progress: Progress,
) -> Result<Prepared, AppError> {
    let work = tokio::task::spawn_blocking(move || hashed(file.name, file.content, &progress));
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}

/// The first bytes of a file, which say that it is the one expected.
pub(super) fn ensure_is(
    expected: &str,
    is_it: impl Fn(&[u8]) -> bool,
    file: &mut ScheduleFile,
) -> Result<Vec<u8>, AppError> {
    let head = glance(file)?;
    if is_it(&head) {
        return Ok(head);
    }
    Err(FileError::NotThisFormat {
        name: file.name.clone(),
        expected: expected.to_owned(),
        found: kind_of(&head).to_owned(),
    }
    .into())
}

/// What [`prepare`] does to a table, on this thread.
#[cfg(test)]
pub(super) fn prepare_now(file: ScheduleFile, progress: &Progress) -> Result<Prepared, AppError> {
    hashed(file.name, file.content, progress)
}

fn check(
    format: Format,
    mut file: ScheduleFile,
    progress: &Progress,
) -> Result<Prepared, AppError> {
    ensure_is(format.code(), |head| is_of(format, head), &mut file)?;
    let ScheduleFile {
        name,
        content,
        beside,
    } = file;
    let format_named = || format.to_string();
    let Some(mut beside) = beside else {
        if format.needs_beside() {
            let format = format_named();
            return Err(ImportError::SecondNeeded { format }.into());
        }
        return hashed(name, content, progress);
    };
    if !format.takes_beside() {
        let format = format_named();
        return Err(ImportError::AloneOnly { format }.into());
    }
    let head = glance(&mut beside)?;
    if !completes(format, &head) {
        let (name, format) = (beside.name, format_named());
        return Err(ImportError::WrongSecond { name, format }.into());
    }
    let prepared = hashed(name, content, progress)?;
    let beside = hashed(beside.name, beside.content, progress)?;
    let both = format!("{} {}", prepared.sha256, beside.sha256);
    Ok(Prepared {
        bytes: prepared.bytes.saturating_add(beside.bytes),
        sha256: hex::encode(Sha256::digest(both)),
        beside: Some(Box::new(beside)),
        ..prepared
    })
}

fn hashed(
    name: String,
    mut content: Box<dyn Content>,
    progress: &Progress,
) -> Result<Prepared, AppError> {
    let refused = |error: io::Error| unreadable(&name, &error);
    let bytes = content.seek(SeekFrom::End(0)).map_err(refused)?;
    if bytes > LARGEST_FILE {
        return Err(too_large(&name, LARGEST_FILE).into());
    }
    content.rewind().map_err(refused)?;
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 16];
    let mut done = 0;
    loop {
        let read = content.read(&mut block).map_err(refused)?;
        if read == 0 {
            break;
        }
        if progress.is_cancelled() {
            return Err(ImportError::Cancelled.into());
        }
        hash.update(block.get(..read).unwrap_or_default());
        done += read as u64;
        if done % REPORT_EVERY < read as u64 {
            progress.step("check-file", done, Some(bytes));
        }
    }
    content.rewind().map_err(refused)?;
    Ok(Prepared {
        sha256: hex::encode(hash.finalize()),
        name,
        bytes,
        beside: None,
        content,
    })
}

impl Prepared {
    /// The name under which it is kept: those of both files where another completes it.
    pub(super) fn full_name(&self) -> String {
        match &self.beside {
            Some(beside) => format!("{} + {}", self.name, beside.name),
            None => self.name.clone(),
        }
    }

    /// The plain bytes; progress counts those of the file.
    pub(super) fn open(self, progress: Progress) -> Result<(String, impl Read), AppError> {
        let Self {
            name,
            bytes,
            mut content,
            ..
        } = self;
        let mut head = Vec::new();
        let refused = |error: io::Error| unreadable(&name, &error);
        (&mut content)
            .take(2)
            .read_to_end(&mut head)
            .map_err(refused)?;
        content.rewind().map_err(refused)?;
        let counted = Counted {
            content,
            done: 0,
            total: bytes,
            progress: progress.clone(),
        };
        let plain: Box<dyn Read + Send> = if head == GZIP {
            Box::new(MultiGzDecoder::new(BufReader::with_capacity(
                1 << 16,
                counted,
            )))
        } else {
            Box::new(counted)
        };
        let plain = Plain {
            content: plain,
            left: LARGEST_CONTENT,
            progress,
        };
        Ok((name, plain))
    }
}

/// The plain bytes: not more than anybody publishes, and none once the work is cancelled.
struct Plain {
    content: Box<dyn Read + Send>,
    left: u64,
    progress: Progress,
}

impl Read for Plain {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        if self.progress.is_cancelled() {
            return Err(io::Error::other("cancelled"));
        }
        let read = self.content.read(block)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

/// Tells how much of the file was read.
struct Counted {
    content: Box<dyn Content>,
    done: u64,
    total: u64,
    progress: Progress,
}

impl Read for Counted {
    fn read(&mut self, block: &mut [u8]) -> io::Result<usize> {
        let read = self.content.read(block)?;
        let before = self.done;
        self.done += read as u64;
        if self.done / REPORT_EVERY != before / REPORT_EVERY || read == 0 {
            self.progress.step("import", self.done, Some(self.total));
        }
        Ok(read)
    }
}

/// The first plain bytes; the file is at its beginning again afterwards.
pub(super) fn glance(file: &mut ScheduleFile) -> Result<Vec<u8>, AppError> {
    let name = file.name.clone();
    let refused = |error: io::Error| unreadable(&name, &error);
    let mut head = Vec::new();
    let taken =
        |reader: &mut dyn Read, into: &mut Vec<u8>| reader.take(GLANCE as u64).read_to_end(into);
    file.content.rewind().map_err(refused)?;
    taken(&mut file.content, &mut head).map_err(refused)?;
    if head.is_empty() {
        return Err(FileError::Empty { name }.into());
    }
    if head.starts_with(&GZIP) {
        file.content.rewind().map_err(refused)?;
        head.clear();
        // A gzip that ends or breaks this early still shows what it began with.
        let outcome = taken(&mut MultiGzDecoder::new(&mut file.content), &mut head);
        if head.is_empty() {
            return Err(outcome
                .map_or_else(
                    |error| broken(&name, &error),
                    |_| FileError::Empty { name: name.clone() },
                )
                .into());
        }
    }
    file.content.rewind().map_err(refused)?;
    Ok(head)
}

fn is_of(format: Format, head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match format {
        Format::UsHtsJson => {
            text.starts_with('[') && text.contains("\"htsno\"") && text.contains("\"indent\"")
        }
        Format::UkCommodityJson => {
            text.starts_with(['[', '{'])
                && ["\"goods_nomenclature_item_id\"", "\"duty_calculator\""]
                    .iter()
                    .any(|name| text.contains(name))
        }
        Format::CaTariffCsv => has_columns(text, &["TARIFF", "DESC1", "MFN", "MXT", "CPTPT"]),
        Format::AuScheduleJson => {
            text.starts_with('[')
                && text.contains("\"chapters\"")
                && text.contains("\"referenceNumber\"")
        }
        Format::MxSatCsv => has_columns(text, &mx_sat::COLUMNS),
        Format::UsUseSharesCsv => has_columns(text, &us_use::COLUMNS),
        Format::EuMxQuotasCsv => has_columns(text, &eu_mx_quotas::DEFINITIONS),
        Format::MeasuresCsv => has_columns(text, &measure::COLUMNS),
        Format::UsHtsCsv => has_columns(text, &["HTS Number", "Indent", "General Rate of Duty"]),
        Format::UkTariffCsv => has_columns(text, &["commodity", "cet_duty_rate", "ukgt_duty_rate"]),
        Format::ItaCsv => has_columns(
            text,
            &[
                "tl",
                "PartnerName",
                "ReporterName",
                "StagingBasket",
                "YEAR1",
            ],
        ),
        Format::Mapped => table::is_table(head),
    }
}

/// Whether a second file looks like the one that completes the first; of JSON its reader says it.
fn completes(format: Format, head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}');
    format != Format::EuMxQuotasCsv || has_columns(text, &eu_mx_quotas::MEASURES)
}

/// Whether the first line names these columns among others.
pub(super) fn has_columns(text: &str, columns: &[&str]) -> bool {
    let header = text.lines().next().unwrap_or_default();
    let names: Vec<&str> = header
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .collect();
    columns.iter().all(|column| names.contains(column))
}

/// What the first bytes look like, as a code.
pub(super) fn kind_of(head: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let first_line = text.lines().next().unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") {
        "zip"
    } else if head.starts_with(b"%PDF") {
        "pdf"
    } else if head.starts_with(b"SQLite format 3") {
        "sqlite"
    } else if head.contains(&0) || text.chars().filter(|sign| *sign == '\u{fffd}').count() > 8 {
        "binary"
    } else if text.starts_with(['[', '{']) {
        "json"
    } else if text.starts_with('<') {
        "html"
    } else if first_line.contains([',', ';', '\t']) {
        "csv"
    } else {
        "text"
    }
}

/// Years and revisions in a file's name: `hts_2026_rev_10.json.gz` is `2026 rev 10`.
pub(super) fn vintage_in(name: &str) -> Option<String> {
    let stem = name.split('.').next()?;
    let words: Vec<&str> = stem.split(['_', '-', ' ']).collect();
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|sign| sign.is_ascii_digit());
    let from = words.iter().position(is_year)?;
    Some(words.get(from..)?.join(" "))
}

pub(super) fn too_large(name: &str, limit: u64) -> FileError {
    FileError::TooLarge {
        name: name.to_owned(),
        limit: limit.to_string(),
    }
}

pub(super) fn unreadable(name: &str, error: &io::Error) -> AppError {
    tracing::warn!(name, %error, "a chosen file cannot be read");
    FileError::Unreadable {
        name: name.to_owned(),
    }
    .into()
}

/// What a broken read says of the file.
pub(super) fn broken(name: &str, error: &io::Error) -> FileError {
    if error.kind() == io::ErrorKind::FileTooLarge {
        return too_large(name, LARGEST_CONTENT);
    }
    let name = name.to_owned();
    if error.kind() == io::ErrorKind::UnexpectedEof {
        FileError::Truncated { name }
    } else if error.kind() == io::ErrorKind::InvalidData {
        FileError::Encoding { name }
    } else {
        FileError::Unreadable { name }
    }
}

#[cfg(test)]
mod tests {
    use super::{kind_of, vintage_in};

    #[test]
    fn reads_the_edition_from_the_name_of_the_file() {
        assert_eq!(
            vintage_in("hts_2026_rev_10.json.gz").as_deref(),
            Some("2026 rev 10")
        );
        assert_eq!(vintage_in("export.json"), None);
    }

    #[test]
    fn says_what_a_file_looks_like() {
        assert_eq!(kind_of(b"%PDF-1.7"), "pdf");
        assert_eq!(kind_of(b"{\"a\": 1}"), "json");
        assert_eq!(kind_of(b"<!doctype html>"), "html");
        assert_eq!(kind_of(b"a;b;c\n1;2;3"), "csv");
        assert_eq!(kind_of(&[0, 1, 2, 3]), "binary");
    }
}
