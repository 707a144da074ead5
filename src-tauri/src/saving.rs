//! Files that the program hands out: asked for by a dialog, written whole or not at all.

use std::sync::Arc;

use proa_desk::l10n::Words;
use proa_desk::whole_file;
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
    whole_file::write(&path, &content)?;
    Ok(Some(SavedFile {
        name: whole_file::name_of(&path),
        bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
    }))
}

/// A name that every system accepts.
pub(crate) fn file_name(words: &str, kind: Kind) -> String {
    let plain: String = proa_domain::text::fold(words).replace(' ', "-");
    let plain: String = plain.chars().take(80).collect();
    format!("{plain}.{}", kind.ending)
}
