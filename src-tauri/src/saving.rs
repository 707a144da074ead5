//! Files that the program hands out: asked for by a dialog, written whole or not at all.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::Arc;

use proa_desk::AppError;
use proa_desk::error::StoreError;
use proa_desk::l10n::Words;
use proa_desk::treaties::error::FileError;
use serde::Serialize;

use crate::dialogs::{Ask, Dialogs};
use crate::events::Answer;

/// A file that was written.
#[derive(Debug, Serialize, specta::Type)]
pub struct SavedFile {
    /// Its name, without the folder.
    pub name: String,
    /// Its size.
    pub bytes: u32,
}

/// What kind of file is handed out.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// The dialog's title, a Fluent message.
    pub(crate) title: &'static str,
    /// The kind's name, a Fluent message.
    pub(crate) named: &'static str,
    /// The ending, without the point.
    pub(crate) ending: &'static str,
}

/// The kinds of file that are handed out.
pub(crate) mod kinds {
    use proa_desk::documents::SheetFormat;

    use super::Kind;

    pub(crate) const DIAGNOSTIC: Kind = Kind {
        title: "dialog-save-diagnostic",
        named: "dialog-kind-json",
        ending: "json",
    };
    pub(crate) const CALENDAR: Kind = Kind {
        title: "dialog-save-calendar",
        named: "dialog-kind-ics",
        ending: "ics",
    };
    pub(crate) const COMPANIES: [Kind; 2] = tables("dialog-save-companies");
    pub(crate) const REGISTER: [Kind; 2] = tables("dialog-save-register");

    /// A table as a workbook and as plain text, under one title.
    const fn tables(title: &'static str) -> [Kind; 2] {
        [
            Kind {
                title,
                named: "dialog-kind-xlsx",
                ending: "xlsx",
            },
            Kind {
                title,
                named: "dialog-kind-csv",
                ending: "csv",
            },
        ]
    }

    /// The kind of a table in a format.
    pub(crate) fn of(tables: [Kind; 2], format: SheetFormat) -> Kind {
        let [workbook, text] = tables;
        match format {
            SheetFormat::Xlsx => workbook,
            SheetFormat::Csv => text,
        }
    }

    pub(crate) const SHEET: Kind = Kind {
        title: "dialog-save-sheet",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };
}

/// Asks where, then makes the content and writes it. None when the person closed the dialog.
pub(crate) async fn save(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    kind: Kind,
    name: &str,
    content: impl AsyncFnOnce() -> Answer<Vec<u8>>,
) -> Answer<Option<SavedFile>> {
    let ask = Ask {
        title: words.get(kind.title),
        name: name.to_owned(),
        kind: words.get(kind.named),
        endings: vec![kind.ending],
    };
    let Some(path) = dialogs.save(ask).await else {
        return Ok(None);
    };
    let path = if path.extension().is_none() {
        path.with_extension(kind.ending)
    } else {
        path
    };
    let content = content().await?;
    write(&path, &content).map_err(|error| refused(&error, &path))?;
    Ok(Some(SavedFile {
        name: name_of(&path),
        bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
    }))
}

fn write(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let partial = path.with_extension("partial");
    let written = fs::File::create(&partial)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

fn refused(error: &std::io::Error, path: &Path) -> AppError {
    tracing::warn!(%error, "a file could not be written");
    let is_full = matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge
    );
    if is_full {
        StoreError::Full.into()
    } else {
        let name = name_of(path);
        FileError::CannotWrite { name }.into()
    }
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A name that every system accepts.
pub(crate) fn file_name(words: &str, kind: Kind) -> String {
    let plain: String = proa_domain::text::fold(words).replace(' ', "-");
    let plain: String = plain.chars().take(80).collect();
    format!("{plain}.{}", kind.ending)
}
