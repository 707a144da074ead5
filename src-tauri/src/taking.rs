//! Files that a person brings in whole: asked for by a dialog, read up to a size.

use std::io;
use std::path::Path;
use std::sync::Arc;

use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::whole_file::name_of;
use tokio::io::AsyncReadExt as _;

use crate::dialogs::{Ask, Dialogs};
use crate::events::Answer;
use crate::saving::kinds;

/// A file that was brought.
pub(crate) struct Taken {
    /// Its name, without the folder.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) content: Vec<u8>,
}

/// What kind of file is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    title: &'static str,
    named: &'static str,
    endings: &'static [&'static str],
}

/// A document that shows or accompanies something.
pub(crate) const DOCUMENT: Kind = Kind {
    title: "dialog-open-evidence",
    named: "dialog-kind-evidence",
    endings: &kinds::EVIDENCE,
};
/// A picture.
pub(crate) const PHOTOGRAPH: Kind = Kind {
    title: "dialog-open-photograph",
    named: "dialog-kind-photograph",
    endings: &kinds::PHOTOGRAPH,
};

/// Asks for a file and reads it; one byte more than the largest, so that whoever gets it refuses what is
/// larger. None when the person closed the dialog.
pub(crate) async fn take(
    dialogs: &Arc<dyn Dialogs>,
    words: &Words,
    kind: Kind,
    largest: u64,
) -> Answer<Option<Taken>> {
    let ask = Ask {
        title: words.get(kind.title),
        name: String::new(),
        kind: words.get(kind.named),
        endings: kind.endings.to_vec(),
    };
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let name = name_of(&path);
    let read = read_up_to(&path, largest + 1).await;
    let content = read.map_err(|_| FileError::Unreadable { name: name.clone() })?;
    Ok(Some(Taken { name, content }))
}

async fn read_up_to(path: &Path, bytes: u64) -> io::Result<Vec<u8>> {
    let file = tokio::fs::File::open(path).await?;
    let mut content = Vec::new();
    file.take(bytes).read_to_end(&mut content).await?;
    Ok(content)
}
