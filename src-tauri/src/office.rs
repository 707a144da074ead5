//! The office that this window shows, or why it could not be opened.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use proa_desk::error::StoreError;
use proa_desk::settings::backups;
use proa_desk::store::backup::{BackupRow, Rehearsal};
use proa_desk::{AppError, DataFolder, Desk};
use tokio::sync::{Mutex, watch};

use crate::events::Answer;
use crate::scripted;

/// An open office, or the reason why there is none: the window shows either.
pub type Shown = Result<Arc<Desk>, AppError>;

/// How long the window has the machine for itself, to draw its first screen.
const HEAD_START: Duration = Duration::from_secs(2);
/// How often it is asked whether another day has begun.
const A_WHILE: Duration = Duration::from_mins(5);
/// How long the end of the program waits for work under way.
const PATIENCE: Duration = Duration::from_secs(3);

/// The office of this window's folder.
pub struct Office {
    path: PathBuf,
    /// None until the first opening ended.
    shown: watch::Sender<Option<Shown>>,
    /// One opening at a time.
    opening: Mutex<()>,
}

impl Office {
    /// Opens the office of a folder while the window builds itself.
    pub fn open(path: PathBuf, folder: Result<DataFolder, StoreError>) -> Self {
        let office = Self::showing(path, None);
        let shown = office.shown.clone();
        tokio::spawn(async move { open(&shown, folder).await });
        office
    }

    /// An office that is open already.
    pub fn of(desk: Arc<Desk>) -> Self {
        Self::showing(desk.folder.path().to_owned(), Some(Ok(desk)))
    }

    fn showing(path: PathBuf, shown: Option<Shown>) -> Self {
        Self {
            path,
            shown: watch::Sender::new(shown),
            opening: Mutex::default(),
        }
    }

    /// The office, or why there is none.
    pub async fn desk(&self) -> Shown {
        let mut watch = self.watch();
        let shown = watch.wait_for(Option::is_some).await;
        let shown = shown.expect("BUG: the sender lives as long as the office");
        shown.clone().expect("BUG: it was waited for")
    }

    /// Tells when another office, or none, is shown.
    pub fn watch(&self) -> watch::Receiver<Option<Shown>> {
        self.shown.subscribe()
    }

    /// Tries once more to open an office that did not open.
    pub async fn reopen(&self) {
        let _one = self.opening.lock().await;
        if self.desk().await.is_err() {
            open(&self.shown, DataFolder::lock(&self.path)).await;
        }
    }

    /// Ends in order, unless something long is still under way: a cut is no loss either.
    pub async fn close(&self) {
        let open = self.shown.borrow().clone();
        if let Some(Ok(desk)) = open
            && tokio::time::timeout(PATIENCE, desk.close()).await.is_err()
        {
            tracing::warn!("the office was busy and did not close in order");
        }
    }
}

impl Office {
    /// The backups, also of an office that does not open.
    pub async fn backups(&self) -> Answer<Vec<BackupRow>> {
        match self.desk().await {
            Ok(desk) => backups::list(&desk),
            Err(_) => backups::list_in(&DataFolder::share(&self.path)?),
        }
    }

    /// Opens a backup beside the data, also where the data does not open.
    pub async fn rehearse(&self, name: &str) -> Answer<Rehearsal> {
        match self.desk().await {
            Ok(desk) => backups::rehearse(&desk, name).await,
            Err(_) => backups::rehearse_in(&DataFolder::share(&self.path)?, name).await,
        }
    }

    /// Puts a backup in the place of the data. Whether the program must start again for it: an
    /// office that did not open is opened by the next try.
    pub async fn restore(&self, name: &str) -> Answer<bool> {
        let _one = self.opening.lock().await;
        if let Ok(desk) = self.desk().await {
            backups::restore(&desk, name).await?;
            return Ok(true);
        }
        let folder = DataFolder::lock(&self.path)?;
        backups::restore_closed(&folder, &scripted::world(), name).await?;
        Ok(false)
    }
}

/// Opens an office and shows it at once; its pages are checked while the window is already there.
async fn open(shown: &watch::Sender<Option<Shown>>, folder: Result<DataFolder, StoreError>) {
    let opened = match folder {
        Ok(folder) => Desk::show(folder, scripted::world()).await.map(Arc::new),
        Err(error) => Err(error.into()),
    };
    drop(shown.send_replace(Some(opened.clone())));
    if let Ok(desk) = opened {
        tokio::spawn(look_after(shown.clone(), desk));
    }
}

/// Checks the pages of an office that is shown, if no write or lookup asked for it before. One that
/// is not sound is opened anew, which says why it cannot be, or puts right what can be; a sound one
/// has its backup of each day made, for as long as the window is open.
async fn look_after(shown: watch::Sender<Option<Shown>>, mut desk: Arc<Desk>) {
    tokio::time::sleep(HEAD_START).await;
    if let Err(error) = desk.check().await {
        tracing::error!(%error, "the office is opened anew");
        desk.close().await;
        let opened = Desk::open(Arc::clone(&desk.folder), scripted::world()).await;
        match opened.map(Arc::new) {
            Ok(sound) => {
                drop(shown.send_replace(Some(Ok(Arc::clone(&sound)))));
                desk = sound;
            }
            Err(error) => {
                // Whoever hears of it may restore: the folder is free by then.
                drop(desk);
                drop(shown.send_replace(None));
                drop(shown.send_replace(Some(Err(error))));
                return;
            }
        }
    }
    let mut day = desk.env.today();
    loop {
        day = backups::keep_up(&desk, day).await;
        tokio::time::sleep(A_WHILE).await;
    }
}
