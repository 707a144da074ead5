//! The bridge: every command once, in the order of its slice.

pub mod companies;
pub mod insights;
pub mod missions;
pub mod origin;
pub mod rates;
pub mod reference;
pub mod rules;
pub mod scan;
pub mod settings;
pub mod treaties;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::events::DataChanged;

/// The commands and events, from which the TypeScript bindings are written.
#[expect(clippy::too_many_lines, reason = "a list: one line for each command")]
pub fn bridge<R: Runtime>() -> Builder<R> {
    Builder::new()
        .disable_serde_phases()
        .commands(collect_commands![
            settings::settings_state,
            settings::settings_reopen,
            settings::settings_start,
            settings::settings_leave_training,
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
            settings::settings_diagnostic,
            settings::settings_licences,
            reference::reference_status,
            reference::reference_load_bundled,
            reference::reference_dismiss_repair,
            reference::reference_difference,
            reference::reference_choose_schedule,
            reference::reference_choose_beside,
            reference::reference_import_schedule,
            reference::reference_glance_table,
            reference::reference_preview_table,
            reference::reference_recipes,
            reference::reference_save_recipe,
            reference::reference_remove_recipe,
            reference::reference_set_current,
            reference::reference_put_aside,
            reference::reference_coverage,
            reference::reference_states,
            reference::reference_municipalities,
            reference::reference_sectors,
            reference::reference_search_scian,
            reference::reference_countries,
            reference::reference_currencies,
            reference::reference_incoterms,
            reference::reference_world_map,
            rules::rules_editions,
            rules::rules_choose,
            rules::rules_import,
            rules::rules_set_current,
            rules::rules_put_aside,
            rules::rules_coverage,
            treaties::treaties_search_products,
            treaties::treaties_markets,
            treaties::treaties_lookup,
            treaties::treaties_rank,
            scan::treaties_scan,
            scan::treaties_scan_last,
            scan::treaties_scan_rows,
            scan::treaties_scan_totals,
            scan::treaties_scan_export,
            scan::treaties_unused,
            treaties::treaties_save_answer,
            treaties::treaties_answers,
            treaties::treaties_answer,
            treaties::treaties_recompute_answers,
            treaties::treaties_print_sheet,
            rates::rates_list,
            rates::rates_add,
            rates::rates_remove,
            rates::rates_choose,
            rates::rates_import,
            companies::companies_list,
            companies::companies_get,
            companies::companies_register,
            companies::companies_update,
            companies::companies_archive,
            companies::companies_archive_all,
            companies::companies_reopen,
            companies::companies_duplicates,
            companies::companies_check_rfc,
            companies::companies_compute_size,
            companies::companies_export,
            origin::origin_determine,
            origin::origin_changes,
            origin::origin_routes,
            origin::origin_print_report,
            origin::origin_read_bill,
            origin::origin_choose_bill,
            origin::origin_save_case,
            origin::origin_cases,
            origin::origin_check_cases,
            origin::origin_case,
            origin::origin_remove_case,
            missions::missions_list,
            missions::missions_get,
            missions::missions_create,
            missions::missions_update,
            missions::missions_check,
            missions::missions_register,
            missions::missions_update_registration,
            missions::missions_registrations,
            missions::missions_move,
            missions::missions_export_register,
            missions::missions_export_calendar,
            insights::desk_today,
            insights::desk_stale_answers,
            insights::desk_search,
        ])
        .events(collect_events![DataChanged])
}
