//! What commands share: long works under way, files that a dialog chose, the restart.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use proa_desk::progress::{Cancel, Progress as DeskProgress};
use tauri::ipc::Channel;

use crate::events::{Answer, Progress};

/// The long works under way.
#[derive(Default)]
pub struct Tasks {
    next: AtomicU32,
    running: Mutex<BTreeMap<String, Cancel>>,
}

impl Tasks {
    /// Does a work that reports to the window and can be stopped; forgets it however it ended.
    pub async fn run<T>(
        &self,
        channel: Channel<Progress>,
        work: impl AsyncFnOnce(DeskProgress) -> Answer<T>,
    ) -> Answer<T> {
        let (task, progress) = self.start(channel);
        let outcome = work(progress).await;
        self.lock().remove(&task);
        outcome
    }

    fn start(&self, channel: Channel<Progress>) -> (String, DeskProgress) {
        let task = format!("task-{}", self.next.fetch_add(1, Ordering::Relaxed));
        let name = task.clone();
        let progress = DeskProgress::new(move |step| {
            let progress = Progress {
                task: name.clone(),
                stage: step.stage.to_owned(),
                done: u32::try_from(step.done).unwrap_or(u32::MAX),
                total: step
                    .total
                    .map(|total| u32::try_from(total).unwrap_or(u32::MAX)),
            };
            if let Err(error) = channel.send(progress) {
                tracing::debug!(%error, "nobody watches the progress");
            }
        });
        self.lock().insert(task.clone(), progress.canceller());
        (task, progress)
    }

    /// Asks a work to stop at its next step; one that ended is none.
    pub fn cancel(&self, task: &str) {
        if let Some(cancel) = self.lock().get(task) {
            cancel.cancel();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Cancel>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Files that the person chose to read: the window knows only their token.
#[derive(Default)]
pub struct ChosenFiles {
    next: AtomicU32,
    files: Mutex<BTreeMap<String, PathBuf>>,
}

impl ChosenFiles {
    /// Keeps a path and gives its token.
    pub fn keep(&self, path: PathBuf) -> String {
        let token = format!("file-{}", self.next.fetch_add(1, Ordering::Relaxed));
        self.lock().insert(token.clone(), path);
        token
    }

    /// The path of a token.
    pub fn path(&self, token: &str) -> Option<PathBuf> {
        self.lock().get(token).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, PathBuf>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts the program again, for what only an opening can do.
pub struct Restart(Box<dyn Fn() + Send + Sync>);

impl Restart {
    /// Restarts by a function.
    pub fn by(restart: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Box::new(restart))
    }

    /// Ends this run and starts the next.
    pub fn now(&self) {
        (self.0)();
    }
}
