//! The bridge: every command once, in the order of its slice.

pub mod settings;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::events::DataChanged;

/// The commands and events, from which the TypeScript bindings are written.
pub fn bridge<R: Runtime>() -> Builder<R> {
    Builder::new()
        .disable_serde_phases()
        .commands(collect_commands![
            settings::settings_state,
            settings::settings_start,
            settings::settings_set,
            settings::people_add,
            settings::people_update,
            settings::people_set_pin,
            settings::people_switch,
            settings::journal_recent,
            settings::journal_undo,
            settings::journal_history,
            settings::journal_verify,
            settings::backups_list,
            settings::backups_create,
            settings::backups_rehearse,
            settings::backups_restore,
            settings::drafts_save,
            settings::drafts_get,
            settings::drafts_discard,
            settings::tasks_cancel,
        ])
        .events(collect_events![DataChanged])
}
