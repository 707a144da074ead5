//! Native file dialogs behind one trait; paths stop here, the desk gets open files.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

/// A dialog's answer, later; none when the person closed it.
pub type Chosen = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// What a dialog asks.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The title, translated.
    pub title: String,
    /// The name that a new file gets by default.
    pub name: String,
    /// What kind of file, translated.
    pub kind: String,
    /// Endings without the point.
    pub endings: Vec<&'static str>,
}

/// Asks the person for a file.
pub trait Dialogs: Send + Sync {
    /// A file to read.
    fn open(&self, ask: Ask) -> Chosen;
    /// A folder to write into.
    fn folder(&self, title: String) -> Chosen;
    /// A place to write to.
    fn save(&self, ask: Ask) -> Chosen;
}

/// The dialogs of the desktop.
pub struct NativeDialogs;

impl Dialogs for NativeDialogs {
    fn open(&self, ask: Ask) -> Chosen {
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(&ask.title)
            .add_filter(&ask.kind, &ask.endings);
        Box::pin(async move { dialog.pick_file().await.map(|file| file.path().to_owned()) })
    }

    fn folder(&self, title: String) -> Chosen {
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(&title)
            .set_can_create_directories(true);
        Box::pin(async move {
            dialog
                .pick_folder()
                .await
                .map(|folder| folder.path().to_owned())
        })
    }

    fn save(&self, ask: Ask) -> Chosen {
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(&ask.title)
            .set_file_name(&ask.name)
            .add_filter(&ask.kind, &ask.endings);
        Box::pin(async move { dialog.save_file().await.map(|file| file.path().to_owned()) })
    }
}
