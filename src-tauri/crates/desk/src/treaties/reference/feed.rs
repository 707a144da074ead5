//! A blocking reader on a thread of its own, and the writer that takes what it read.

use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::error::{AppError, Internal};
use crate::file::error::FileError;
use crate::progress::Progress;

/// How many batches may wait: enough that neither side stands still.
const WAITING: usize = 8;

/// Where the reading side puts what it read.
pub(crate) struct Outlet<T>(mpsc::Sender<T>);

/// The writing side is gone; reading on has no purpose.
#[derive(Debug)]
pub(crate) struct Closed;

impl<T> Outlet<T> {
    /// Hands a batch over; waits while the writer is busy.
    pub(crate) fn put(&self, batch: T) -> Result<(), Closed> {
        self.0.blocking_send(batch).map_err(|_| Closed)
    }
}

/// The writing side of a feed.
pub(crate) struct Feed<T, R> {
    batches: mpsc::Receiver<T>,
    reading: JoinHandle<Result<R, AppError>>,
}

/// Starts to read.
pub(crate) fn start<T, R>(
    read: impl FnOnce(Outlet<T>) -> Result<R, AppError> + Send + 'static,
) -> Feed<T, R>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let (sender, batches) = mpsc::channel(WAITING);
    let reading = tokio::task::spawn_blocking(move || read(Outlet(sender)));
    Feed { batches, reading }
}

impl<T, R> Feed<T, R> {
    /// The next batch; none when the reader ended, well or not. Fails once somebody cancelled.
    pub(crate) async fn next(&mut self, progress: &Progress) -> Result<Option<T>, AppError> {
        let batch = self.batches.recv().await;
        if batch.is_some() && progress.is_cancelled() {
            return Err(FileError::Cancelled.into());
        }
        Ok(batch)
    }

    /// How the reading ended.
    pub(crate) async fn end(self) -> Result<R, AppError> {
        drop(self.batches);
        self.reading
            .await
            .map_err(|error| AppError::from(Internal::new(&error)))?
    }
}
