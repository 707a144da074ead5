//! What the window hears without asking: which topics changed, and nothing else.

use proa_desk::AppError;
use serde::{Deserialize, Serialize};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_specta::Event as _;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

use crate::office::{Office, Shown};
use crate::tasks::Restart;

/// Some topics changed; whatever shows them reads again.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub struct DataChanged {
    /// The tables that a commit touched.
    pub topics: Vec<String>,
}

/// How far a long work is.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Progress {
    /// What to cancel it by.
    pub task: String,
    /// What is being done; words: `progress-<stage>`.
    pub stage: String,
    /// Units done.
    pub done: u32,
    /// Units in all, where known.
    pub total: Option<u32>,
}

/// Registers the events and forwards every commit to the window.
pub fn plugin<R: Runtime>(bridge: tauri_specta::Builder<R>) -> TauriPlugin<R> {
    tauri::plugin::Builder::new("data-changed")
        .setup(move |app, _| {
            bridge.mount_events(app);
            let handle = app.clone();
            app.manage(Restart::by(move || handle.request_restart()));
            let office = app.state::<Office>().watch();
            tauri::async_runtime::spawn(follow(app.clone(), office));
            Ok(())
        })
        .build()
}

/// Listens to the office from the moment it is open.
async fn follow<R: Runtime>(app: AppHandle<R>, mut office: watch::Receiver<Shown>) {
    let changes = match office.wait_for(Result::is_ok).await.as_deref() {
        Ok(Ok(desk)) => desk.store.listen(),
        _ => return,
    };
    forward(app, changes).await;
}

async fn forward<R: Runtime>(
    app: AppHandle<R>,
    mut changes: tokio::sync::broadcast::Receiver<proa_desk::store::Topics>,
) {
    loop {
        let topics = match changes.recv().await {
            Ok(topics) => topics.into_iter().map(str::to_owned).collect(),
            // Too many commits to tell one by one: everything may be stale.
            Err(RecvError::Lagged(_)) => vec!["*".to_owned()],
            Err(RecvError::Closed) => return,
        };
        if let Err(error) = (DataChanged { topics }).emit(&app) {
            tracing::warn!(%error, "the window did not hear of a change");
        }
    }
}

/// What every command answers with.
pub type Answer<T> = Result<T, AppError>;
