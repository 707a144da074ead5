//! Workbooks that are archives (XLSX, ODS), before they are read.

use std::io::{self, BufReader, Read as _, Seek as _};

use zip::ZipArchive;

use super::super::kind::Source;
use crate::error::AppError;
use crate::file::Content;
use crate::file::error::FileError;
use crate::file::{broken, too_large, unreadable};

/// What the parts of a workbook may unfold to together, and those that are held whole.
const LARGEST_WORKBOOK: u64 = 128 << 20;
const LARGEST_PART: u64 = 4 << 20;
const MOST_PARTS: usize = 4096;

/// The archive, at its beginning: every part was unfolded once, to nowhere, since what an archive
/// says of its parts need not be true.
pub(super) fn open<'a>(
    name: &str,
    content: &'a mut Box<dyn Content>,
    is_streamed: impl Fn(&str) -> bool,
) -> Result<ZipArchive<Source<'a>>, AppError> {
    let refused = |error: io::Error| unreadable(name, &error);
    content.rewind().map_err(refused)?;
    let damaged = || FileError::Truncated {
        name: name.to_owned(),
    };
    let mut parts = ZipArchive::new(BufReader::new(content)).map_err(|_| damaged())?;
    let mut left = LARGEST_WORKBOOK;
    if parts.len() > MOST_PARTS {
        return Err(too_large(name, LARGEST_WORKBOOK).into());
    }
    for number in 0..parts.len() {
        let part = parts.by_index(number).map_err(|_| damaged())?;
        let limit = if part.name().is_ok_and(|name| is_streamed(&name)) {
            left
        } else {
            left.min(LARGEST_PART)
        };
        let unfolded = io::copy(&mut part.take(limit + 1), &mut io::sink());
        let unfolded = unfolded.map_err(|error| broken(name, &error))?;
        if unfolded > limit {
            return Err(too_large(name, LARGEST_WORKBOOK).into());
        }
        left -= unfolded;
    }
    Ok(parts)
}
