//! The office that this window shows, or why it could not be opened.

use std::sync::Arc;

use proa_desk::error::StoreError;
use proa_desk::{AppError, DataFolder, Desk, Env};

/// An opened office, or the reason why there is none: the window shows either.
pub struct Office(Result<Arc<Desk>, AppError>);

impl Office {
    /// Opens the office of a folder and makes the day's backup.
    pub async fn open(folder: Result<DataFolder, StoreError>) -> Self {
        let opened = match folder {
            Ok(folder) => Desk::open(folder, Env::system()).await,
            Err(error) => Err(error.into()),
        };
        if let Ok(desk) = &opened
            && let Err(error) = proa_desk::settings::backups::daily(desk).await
        {
            tracing::error!(%error, "the day's backup");
        }
        Self(opened.map(Arc::new))
    }

    /// An office that is open already.
    pub fn of(desk: Arc<Desk>) -> Self {
        Self(Ok(desk))
    }

    /// The office, or why there is none.
    pub fn desk(&self) -> Result<&Arc<Desk>, AppError> {
        self.0.as_ref().map_err(Clone::clone)
    }
}
