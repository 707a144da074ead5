//! One window per data folder: a second start asks the first to come forward.
//!
//! The question is a file beside the lock; the first window takes it away when it has come. This
//! needs no network, no session bus, and works for each data folder by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use proa_desk::DataFolder;
use proa_desk::error::StoreError;
use tauri::{AppHandle, Manager as _, Runtime};

const ASKED: &str = "come-forward";
const EACH: Duration = Duration::from_millis(300);
const TRIES: u32 = 10;

/// What this start is.
pub(crate) enum Start {
    /// The first in its folder, or one that must tell why it cannot open.
    First(Result<DataFolder, StoreError>),
    /// Another window has the folder and came forward.
    Second,
}

/// Takes the folder, or has the window that holds it come forward.
pub(crate) fn start(path: &Path) -> Start {
    match DataFolder::lock(path) {
        Err(StoreError::InUse) if came_forward(path) => Start::Second,
        folder => Start::First(folder),
    }
}

fn came_forward(path: &Path) -> bool {
    let asked = path.join(ASKED);
    if fs::write(&asked, []).is_err() {
        return false;
    }
    for _ in 0..TRIES {
        thread::sleep(EACH);
        if !asked.exists() {
            return true;
        }
    }
    let _ = fs::remove_file(asked);
    false
}

/// Comes forward whenever another start asks, as long as the program runs.
pub(crate) fn answer<R: Runtime>(app: AppHandle<R>, path: &Path) {
    let asked: PathBuf = path.join(ASKED);
    thread::spawn(move || {
        loop {
            thread::sleep(EACH);
            if fs::remove_file(&asked).is_ok()
                && let Some(window) = app.get_webview_window("main")
            {
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }
    });
}
