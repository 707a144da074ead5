//! Long work tells how far it is, and can be cancelled between two steps.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;

use crate::error::AppError;
use crate::file::error::FileError;

/// How far a long work is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is being done; words: `progress-<stage>`.
    pub stage: &'static str,
    /// Units done.
    pub done: u64,
    /// Units in all, where that is known.
    pub total: Option<u64>,
}

/// The thread between a long work and whoever waits for it.
#[derive(Clone)]
pub struct Progress {
    report: Arc<dyn Fn(Step) + Send + Sync>,
    stop: Arc<Stop>,
}

/// Whether somebody asked to stop, and the bell that tells it.
#[derive(Default)]
struct Stop {
    is_asked: AtomicBool,
    bell: Notify,
}

/// Ends the work that holds the other half.
#[derive(Clone)]
pub struct Cancel(Arc<Stop>);

impl Cancel {
    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.is_asked.store(true, Ordering::SeqCst);
        self.0.bell.notify_waiters();
    }
}

impl Progress {
    /// Reports to a function.
    pub fn new(report: impl Fn(Step) + Send + Sync + 'static) -> Self {
        Self {
            report: Arc::new(report),
            stop: Arc::default(),
        }
    }

    /// Nobody watches.
    pub fn silent() -> Self {
        Self::new(|_| ())
    }

    /// The half that cancels.
    pub fn canceller(&self) -> Cancel {
        Cancel(Arc::clone(&self.stop))
    }

    /// Tells a step.
    pub fn step(&self, stage: &'static str, done: u64, total: Option<u64>) {
        (self.report)(Step { stage, done, total });
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.stop.is_asked.load(Ordering::SeqCst)
    }

    /// Refuses to go on with a file that nobody wants any more.
    pub fn ensure_going(&self) -> Result<(), FileError> {
        if self.is_cancelled() {
            return Err(FileError::NotWritten);
        }
        Ok(())
    }

    /// Waits for what cannot be stopped itself, and no longer once somebody asks to stop: what comes of it
    /// later is dropped.
    pub async fn unless_cancelled<T>(
        &self,
        work: impl Future<Output = Result<T, AppError>>,
    ) -> Result<T, AppError> {
        let asked = self.stop.bell.notified();
        self.ensure_going()?;
        tokio::select! {
            () = asked => Err(FileError::NotWritten.into()),
            outcome = work => outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::Progress;

    #[tokio::test]
    async fn nobody_waits_for_what_is_cancelled() {
        let progress = Progress::silent();
        assert_eq!(progress.unless_cancelled(ready(Ok(1))).await.unwrap(), 1);
        let cancel = progress.canceller();
        let endless = progress.unless_cancelled::<()>(pending());
        let (refused, ()) = tokio::join!(endless, async move { cancel.cancel() });
        assert!(refused.is_err());
        let late = progress.unless_cancelled(ready(Ok(1))).await;
        assert!(late.is_err() && progress.ensure_going().is_err());
    }
}
