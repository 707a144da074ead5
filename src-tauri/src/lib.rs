//! The shell: the window, native dialogs, the typed bridge. Every command is one line over a use
//! case of `proa-desk`; nothing is decided here.

pub mod commands;
pub mod dialogs;
mod ending;
pub mod events;
mod focus;
mod log;
pub mod office;
pub mod saving;
mod scripted;
mod taking;
pub mod tasks;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::Runtime;

use crate::dialogs::{Dialogs, NativeDialogs};
use crate::focus::Start;
use crate::office::Office;
use crate::tasks::{ChosenFiles, Tasks};

/// Opens the window; the exit code says whether it could.
pub fn run() -> ExitCode {
    let path = proa_desk::folder::default_path();
    let Start::First(folder) = focus::start(&path) else {
        return ExitCode::SUCCESS;
    };
    let _log = log::to(&path);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "no runtime");
            return ExitCode::FAILURE;
        }
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let entered = runtime.enter();
    let office = Office::open(path.clone(), folder);
    drop(entered);
    let watched = path.clone();
    let outcome = builder(tauri::Builder::default(), office, dialogs())
        .setup(move |app| {
            focus::answer(app.handle().clone(), &watched);
            ending::heed_the_system(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match outcome {
        Ok(app) => {
            app.run(|app, event| ending::close_the_office(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window ended");
            ExitCode::FAILURE
        }
    }
}

fn dialogs() -> Arc<dyn Dialogs> {
    scripted::from_environment().unwrap_or_else(|| Arc::new(NativeDialogs))
}

/// The program without its window's context, so that tests drive the same commands.
pub fn builder<R: Runtime>(
    builder: tauri::Builder<R>,
    office: Office,
    dialogs: Arc<dyn Dialogs>,
) -> tauri::Builder<R> {
    let bridge = commands::bridge::<R>();
    let handler = bridge.invoke_handler();
    builder
        .manage(office)
        .manage(dialogs)
        .manage(Tasks::default())
        .manage(ChosenFiles::default())
        .invoke_handler(handler)
        .plugin(events::plugin(bridge))
}
