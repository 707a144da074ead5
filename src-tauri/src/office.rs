//! The office that this window shows, or why it could not be opened.

use std::path::PathBuf;
use std::sync::Arc;

use proa_desk::error::StoreError;
use proa_desk::settings::backups;
use proa_desk::store::backup::{BackupRow, Rehearsal};
use proa_desk::{AppError, DataFolder, Desk, Env};
use tokio::sync::{Mutex, watch};

use crate::events::Answer;

/// An open office, or the reason why there is none: the window shows either.
pub type Shown = Result<Arc<Desk>, AppError>;

/// The office of this window's folder.
pub struct Office {
    path: PathBuf,
    shown: watch::Sender<Shown>,
    /// One opening at a time.
    opening: Mutex<()>,
}

impl Office {
    /// Opens the office of a folder.
    pub async fn open(path: PathBuf, folder: Result<DataFolder, StoreError>) -> Self {
        Self::showing(path, open(folder).await)
    }

    /// An office that is open already.
    pub fn of(desk: Arc<Desk>) -> Self {
        Self::showing(desk.folder.path().to_owned(), Ok(desk))
    }

    fn showing(path: PathBuf, shown: Shown) -> Self {
        Self {
            path,
            shown: watch::Sender::new(shown),
            opening: Mutex::default(),
        }
    }

    /// The office, or why there is none.
    pub fn desk(&self) -> Shown {
        self.shown.borrow().clone()
    }

    /// Tells when an office that did not open opens after all.
    pub fn watch(&self) -> watch::Receiver<Shown> {
        self.shown.subscribe()
    }

    /// Tries once more to open an office that did not open.
    pub async fn reopen(&self) {
        let _one = self.opening.lock().await;
        if self.desk().is_err() {
            let shown = open(DataFolder::lock(&self.path)).await;
            drop(self.shown.send_replace(shown));
        }
    }
}

impl Office {
    /// The backups, also of an office that does not open.
    pub fn backups(&self) -> Answer<Vec<BackupRow>> {
        match self.desk() {
            Ok(desk) => backups::list(&desk),
            Err(_) => backups::list_in(&DataFolder::share(&self.path)?),
        }
    }

    /// Opens a backup beside the data, also where the data does not open.
    pub async fn rehearse(&self, name: &str) -> Answer<Rehearsal> {
        match self.desk() {
            Ok(desk) => backups::rehearse(&desk, name).await,
            Err(_) => backups::rehearse_in(&DataFolder::share(&self.path)?, name).await,
        }
    }

    /// Puts a backup in the place of the data. Whether the program must start again for it: an
    /// office that did not open is opened by the next try.
    pub async fn restore(&self, name: &str) -> Answer<bool> {
        let _one = self.opening.lock().await;
        if let Ok(desk) = self.desk() {
            backups::restore(&desk, name).await?;
            return Ok(true);
        }
        let folder = DataFolder::lock(&self.path)?;
        backups::restore_closed(&folder, &Env::system(), name).await?;
        Ok(false)
    }
}

/// Opens an office; the day's backup is made while the window is already there.
async fn open(folder: Result<DataFolder, StoreError>) -> Shown {
    let desk = Arc::new(Desk::open(folder?, Env::system()).await?);
    let backed_up = Arc::clone(&desk);
    tokio::spawn(async move {
        if let Err(error) = backups::daily(&backed_up).await {
            tracing::error!(%error, "the day's backup");
        }
    });
    Ok(desk)
}
