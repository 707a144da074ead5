//! Every product of every company in every market.

use std::sync::Arc;

use proa_desk::documents::{self, PortfolioSheet, SheetFormat};
use proa_desk::settings::preferences;
use proa_desk::store::page::Page;
use proa_desk::treaties::scan::input::ScanInput;
use proa_desk::treaties::scan::list::{self, ScanFilter, ScanRow, ScanTotals};
use proa_desk::treaties::scan::scan;
use proa_desk::treaties::scan::unused::{self, Unused};
use proa_desk::treaties::scan::view::{self, ScanView};
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

/// Scans the portfolio.
#[tauri::command]
#[specta::specta]
pub async fn treaties_scan(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: ScanInput,
    channel: Channel<Progress>,
) -> Answer<ScanView> {
    let desk = office.desk().await?;
    let work = async |progress| scan(&desk, input, &progress).await;
    tasks.run(channel, work).await
}

/// The last scan.
#[tauri::command]
#[specta::specta]
pub async fn treaties_scan_last(office: State<'_, Office>) -> Answer<Option<ScanView>> {
    view::last(&*office.desk().await?).await
}

/// A page of its rows.
#[tauri::command]
#[specta::specta]
pub async fn treaties_scan_rows(
    office: State<'_, Office>,
    input: ScanFilter,
) -> Answer<Page<ScanRow>> {
    list::list(&*office.desk().await?, &input).await
}

/// What its rows come to.
#[tauri::command]
#[specta::specta]
pub async fn treaties_scan_totals(
    office: State<'_, Office>,
    input: ScanFilter,
) -> Answer<ScanTotals> {
    list::totals(&*office.desk().await?, &input).await
}

/// Which rows to write, and how.
#[derive(Deserialize, specta::Type)]
pub struct PortfolioOrder {
    filter: ScanFilter,
    what: PortfolioSheet,
    format: SheetFormat,
}

/// Writes its rows, or whom to call, as a sheet.
#[tauri::command]
#[specta::specta]
pub async fn treaties_scan_export(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PortfolioOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let sheet = documents::portfolio(desk, &input.filter, input.what, locale).await?;
    let words = words(desk).await?;
    saving::table(&dialogs, &words, kinds::PORTFOLIO, sheet, input.format).await
}

/// Where less than so many per cent of Mexico's trade claims the preference.
#[tauri::command]
#[specta::specta]
pub async fn treaties_unused(office: State<'_, Office>, below: u32) -> Answer<Option<Unused>> {
    unused::unused(&*office.desk().await?, below).await
}
