//! What the window hears without asking: which topics changed, and nothing else.

use std::future::pending;

use proa_desk::AppError;
use proa_desk::store::{EVERYTHING, Topics};
use serde::{Deserialize, Serialize};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_specta::Event as _;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

use crate::office::{Office, Shown};
use crate::tasks::Restart;

/// Some topics changed; whatever shows them reads again.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub struct DataChanged {
    /// The tables that a commit touched; `*` where anything may have changed.
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

/// Listens to whichever office is shown.
async fn follow<R: Runtime>(app: AppHandle<R>, mut office: watch::Receiver<Option<Shown>>) {
    loop {
        let shown = office.borrow_and_update().clone();
        let is_first = shown.is_none();
        let changes = shown.and_then(Result::ok).map(|desk| desk.store.listen());
        tokio::select! {
            () = forward(&app, changes) => {}
            other = office.changed() => if other.is_err() { return },
        }
        if !is_first {
            tell(&app, vec![EVERYTHING.to_owned()]);
        }
    }
}

/// Tells the window of every commit of an office, for as long as it is shown.
async fn forward<R: Runtime>(app: &AppHandle<R>, changes: Option<broadcast::Receiver<Topics>>) {
    if let Some(mut changes) = changes {
        loop {
            match changes.recv().await {
                Ok(topics) => tell(app, topics.into_iter().map(str::to_owned).collect()),
                // Too many commits to tell one by one.
                Err(RecvError::Lagged(_)) => tell(app, vec![EVERYTHING.to_owned()]),
                Err(RecvError::Closed) => break,
            }
        }
    }
    pending::<()>().await;
}

fn tell<R: Runtime>(app: &AppHandle<R>, topics: Vec<String>) {
    if let Err(error) = (DataChanged { topics }).emit(app) {
        tracing::warn!(%error, "the window did not hear of a change");
    }
}

/// What every command answers with.
pub type Answer<T> = Result<T, AppError>;
