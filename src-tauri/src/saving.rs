//! Files that the program hands out: asked for by a dialog, written whole or not at all.

use std::path::PathBuf;
use std::sync::Arc;

use proa_desk::documents::{Sheet, SheetFormat};
use proa_desk::l10n::Words;
use proa_desk::whole_file::{self, Partial};
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
    pub(crate) const DIRECTORY: Kind = Kind {
        title: "dialog-save-directory",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };
    pub(crate) const OFFICE: Kind = Kind {
        title: "dialog-save-office",
        named: "dialog-kind-zip",
        ending: "zip",
    };
    pub(crate) const COMPANIES: [Kind; 2] = tables("dialog-save-companies");
    pub(crate) const PORTFOLIO: [Kind; 2] = tables("dialog-save-portfolio");
    pub(crate) const SUPPLIERS: [Kind; 2] = tables("dialog-save-suppliers");
    pub(crate) const REGISTER: [Kind; 2] = tables("dialog-save-register");
    pub(crate) const MISSION_FIGURES: [Kind; 2] = tables("dialog-save-mission-figures");
    pub(crate) const MEETINGS: [Kind; 2] = tables("dialog-save-meetings");
    pub(crate) const AGENDA: Kind = Kind {
        title: "dialog-save-agenda",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

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

    pub(crate) const REPORT: Kind = Kind {
        title: "dialog-save-report",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    /// The endings of pictures that are read.
    pub(crate) const PHOTOGRAPH: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

    /// The endings of documents that show what proofs of origin say.
    pub(crate) const EVIDENCE: [&str; 9] = [
        "pdf", "xml", "png", "jpg", "jpeg", "xlsx", "docx", "csv", "txt",
    ];

    /// The kind of a document by its name.
    pub(crate) fn evidence(name: &str) -> Kind {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        let is_ending = |known: &&str| ending.is_some_and(|it| it.eq_ignore_ascii_case(known));
        Kind {
            title: "dialog-save-evidence",
            named: "dialog-kind-evidence",
            ending: EVIDENCE.into_iter().find(is_ending).unwrap_or("bin"),
        }
    }

    pub(crate) const PROOF: Kind = Kind {
        title: "dialog-save-proof",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const MISSION_REPORT: Kind = Kind {
        title: "dialog-save-mission-report",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const CALL: Kind = Kind {
        title: "dialog-save-call",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const CALL_PAGE: Kind = Kind {
        title: "dialog-save-call",
        named: "dialog-kind-html",
        ending: "html",
    };

    pub(crate) const CONFIRMATION: Kind = Kind {
        title: "dialog-save-confirmation",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const ITINERARY: Kind = Kind {
        title: "dialog-save-itinerary",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const DRILL: Kind = Kind {
        title: "dialog-save-drill",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const LETTER: Kind = Kind {
        title: "dialog-save-letter",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const READINESS: Kind = Kind {
        title: "dialog-save-readiness",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const PLAN: Kind = Kind {
        title: "dialog-save-plan",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

    pub(crate) const BADGES: Kind = Kind {
        title: "dialog-save-badges",
        named: "dialog-kind-pdf",
        ending: "pdf",
    };

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
    let Some(path) = place(dialogs, words, kind, name).await else {
        return Ok(None);
    };
    let content = content().await?;
    whole_file::write(&path, &content)?;
    Ok(Some(SavedFile {
        name: whole_file::name_of(&path),
        bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
    }))
}

/// Asks where a file shall be. None when the person closed the dialog.
async fn place(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    kind: Kind,
    name: &str,
) -> Option<PathBuf> {
    let ask = Ask {
        title: words.get(kind.title),
        name: name.to_owned(),
        kind: words.get(kind.named),
        endings: vec![kind.ending],
    };
    let path = dialogs.save(ask).await?;
    Some(with_ending(path, kind.ending))
}

/// Asks where, then has a file written and put there, whatever its size.
pub(crate) async fn stream(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    kind: Kind,
    name: &str,
    write: impl AsyncFnOnce(Partial) -> Answer<u64>,
) -> Answer<Option<SavedFile>> {
    let Some(path) = place(dialogs, words, kind, name).await else {
        return Ok(None);
    };
    let bytes = write(Partial::of(&path)?).await?;
    Ok(Some(SavedFile {
        name: whole_file::name_of(&path),
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
    }))
}

/// Asks for an empty folder, then writes one file into it.
pub(crate) async fn into_folder(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    title: &'static str,
    name: &str,
    content: impl AsyncFnOnce() -> Answer<Vec<u8>>,
) -> Answer<Option<SavedFile>> {
    let named = async || Ok(vec![(name.to_owned(), content().await?)]);
    all_into_folder(dialogs, words, title, named).await
}

/// Asks for a folder, then makes files by their names and writes them into it; the first is told.
pub(crate) async fn all_into_folder(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    title: &'static str,
    content: impl AsyncFnOnce() -> Answer<Vec<(String, Vec<u8>)>>,
) -> Answer<Option<SavedFile>> {
    let Some(folder) = dialogs.folder(words.get(title)).await else {
        return Ok(None);
    };
    whole_file::ensure_empty(&folder)?;
    let files = content().await?;
    whole_file::write_all_alone(&folder, &files)?;
    let bytes = files
        .iter()
        .map(|(_, content)| content.len())
        .sum::<usize>();
    Ok(Some(SavedFile {
        name: whole_file::name_of(&folder),
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
    }))
}

/// Asks where, then writes a table there as a workbook or as plain text.
pub(crate) async fn table(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    kinds: [Kind; 2],
    sheet: Sheet,
    format: SheetFormat,
) -> Answer<Option<SavedFile>> {
    let name = sheet.file_name(format);
    save(
        dialogs,
        words,
        kinds::of(kinds, format),
        &name,
        async || {
            let mut content = Vec::new();
            sheet.write(format, &mut content)?;
            Ok(content)
        },
    )
    .await
}

/// A name with the ending that says what is in the file. A name that the person did not type, and
/// about which the dialog did not ask, takes no other file's place.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let has = path
        .extension()
        .is_some_and(|has| has.eq_ignore_ascii_case(ending));
    if has {
        return path;
    }
    let typed = whole_file::name_of(&path);
    let named = |number: u32| match number {
        1 => path.with_file_name(format!("{typed}.{ending}")),
        _ => path.with_file_name(format!("{typed} ({number}).{ending}")),
    };
    (1..1000)
        .map(named)
        .find(|path| !path.exists())
        .unwrap_or_else(|| named(1000))
}

/// A name that every system accepts.
pub(crate) fn file_name(words: &str, kind: Kind) -> String {
    let plain: String = proa_domain::text::fold(words).replace(' ', "-");
    let plain: String = plain.chars().take(80).collect();
    format!("{plain}.{}", kind.ending)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::with_ending;

    #[test]
    fn a_name_with_points_gets_its_ending_and_takes_nobodys_place() {
        let folder = tempfile::tempdir().unwrap();
        let saved = |typed: &str, ending| {
            let path = with_ending(folder.path().join(typed), ending);
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(saved("Hoja 15.03", "pdf"), "Hoja 15.03.pdf");
        assert_eq!(saved("Hoja", "pdf"), "Hoja.pdf");
        assert_eq!(saved("hoja.PDF", "pdf"), "hoja.PDF");
        assert_eq!(saved("lista.txt", "xlsx"), "lista.txt.xlsx");
        fs::write(folder.path().join("Hoja 15.03.pdf"), "mine").unwrap();
        assert_eq!(saved("Hoja 15.03", "pdf"), "Hoja 15.03 (2).pdf");
        assert_eq!(saved("Hoja 15.03.pdf", "pdf"), "Hoja 15.03.pdf");
    }
}
