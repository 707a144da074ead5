//! The log: one file a day in the data folder, where incidents are looked up.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// Writes the log into the folder while the guard lives. A folder that cannot be written has none.
pub(crate) fn to(folder: &Path) -> Option<WorkerGuard> {
    let logs = folder.join("logs");
    std::fs::create_dir_all(&logs).ok()?;
    let appender = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .max_log_files(14)
        .filename_prefix("proa")
        .filename_suffix("log")
        .build(logs)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(appender);
    let filter = EnvFilter::try_from_env("PROA_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(writer)
        .init();
    Some(guard)
}
