//! The end of the program: in order, also when the system asks for it.

use tauri::{AppHandle, Manager as _, RunEvent, Runtime};

use crate::office::Office;

/// Ends as a closed window does when the system shuts down or a session ends.
pub(crate) fn heed_the_system<R: Runtime>(app: AppHandle<R>) {
    #[cfg(unix)]
    tauri::async_runtime::spawn(async move {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut asked) => {
                asked.recv().await;
                app.exit(0);
            }
            Err(error) => tracing::warn!(%error, "the end will not be heard of"),
        }
    });
    // Windows closes the window itself.
    #[cfg(not(unix))]
    drop(app);
}

/// Closes the office once the window is gone.
pub(crate) fn close_the_office<R: Runtime>(app: &AppHandle<R>, event: &RunEvent) {
    if let RunEvent::Exit = event {
        tauri::async_runtime::block_on(app.state::<Office>().close());
    }
}
