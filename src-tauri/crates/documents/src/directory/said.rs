//! What both ways of writing a directory say alike.

use proa_domain::companies::directory::Directory;

use crate::texts::Texts;
use crate::{DocumentError, format};

/// What a directory is called.
pub(super) fn title(directory: &Directory, texts: &Texts) -> Result<String, DocumentError> {
    match &directory.title {
        Some(title) => Ok(title.clone()),
        None => texts.get("directory-title"),
    }
}

/// Who made it, and when.
pub(super) fn made(directory: &Directory, texts: &Texts) -> Result<String, DocumentError> {
    let day = format::day(directory.on, texts)?;
    if directory.office.is_empty() {
        return Ok(day);
    }
    let office = directory.office.as_str();
    texts.with(
        "directory-made",
        [("office", office.into()), ("day", day.into())],
    )
}
