//! Companies from spreadsheets.

use std::sync::Arc;

use proa_desk::companies::import::{
    self, CompanyImportReport, CompanyRecipeRow, CompanyTableGlance, DecideRows, FixRow,
    ImportOutcome, ImportRowsPage, ImportRowsQuery, ImportSummary, RowFilter, SaveCompanyRecipe,
};
use proa_desk::file::error::FileError;
use proa_domain::companies::import::CompanyRecipe;
use proa_domain::ids::{CompanyImportId, RecipeId};
use serde::{Deserialize, Serialize};
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::{schedule_file, words};
use crate::dialogs::{Ask, Dialogs};
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::tasks::{ChosenFiles, Tasks};

/// A spreadsheet that the person chose.
#[derive(Serialize, specta::Type)]
pub struct ChosenTable {
    token: String,
    name: String,
}

/// Asks for a spreadsheet with companies.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_choose(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    files: State<'_, ChosenFiles>,
) -> Answer<Option<ChosenTable>> {
    let words = words(&*office.desk().await?).await?;
    let ask = Ask {
        title: words.get("dialog-open-companies"),
        name: String::new(),
        kind: words.get("dialog-kind-table"),
        endings: vec!["xlsx", "xls", "ods", "csv", "tsv", "txt", "gz"],
    };
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let name = schedule_file(&path)?.name;
    Ok(Some(ChosenTable {
        name,
        token: files.keep(path),
    }))
}

/// A chosen spreadsheet, and which of its sheets.
#[derive(Deserialize, specta::Type)]
pub struct CompanyTable {
    token: String,
    sheet: Option<String>,
}

/// The first rows of a spreadsheet with what its columns probably mean.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_glance(
    office: State<'_, Office>,
    files: State<'_, ChosenFiles>,
    input: CompanyTable,
) -> Answer<CompanyTableGlance> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    import::glance(&*office.desk().await?, input.sheet, schedule_file(&path)?).await
}

/// A chosen spreadsheet with what its columns mean.
#[derive(Deserialize, specta::Type)]
pub struct StageCompanies {
    token: String,
    recipe: CompanyRecipe,
}

/// Reads a spreadsheet and matches its rows with what is registered.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_stage(
    office: State<'_, Office>,
    files: State<'_, ChosenFiles>,
    tasks: State<'_, Tasks>,
    input: StageCompanies,
    channel: Channel<Progress>,
) -> Answer<CompanyImportId> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let desk = office.desk().await?;
    let file = schedule_file(&path)?;
    let work = async |progress| import::stage(&desk, input.recipe, file, progress).await;
    tasks.run(channel, work).await
}

/// The imports under way, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_list(office: State<'_, Office>) -> Answer<Vec<ImportSummary>> {
    import::imports(&*office.desk().await?).await
}

/// An import under way.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_get(
    office: State<'_, Office>,
    id: CompanyImportId,
) -> Answer<ImportSummary> {
    import::import(&*office.desk().await?, id).await
}

/// A page of the rows of an import.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_rows(
    office: State<'_, Office>,
    input: ImportRowsQuery,
) -> Answer<ImportRowsPage> {
    import::rows(&*office.desk().await?, &input).await
}

/// What stands in the way of an import, and what was cleaned, by kind.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_report(
    office: State<'_, Office>,
    id: CompanyImportId,
) -> Answer<CompanyImportReport> {
    import::report(&*office.desk().await?, id).await
}

/// Decides about rows; answers with how many.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_decide(office: State<'_, Office>, input: DecideRows) -> Answer<u32> {
    import::decide(&*office.desk().await?, &input).await
}

/// Types into a row, or into all that say the same; answers with into how many.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_fix(office: State<'_, Office>, input: FixRow) -> Answer<u32> {
    import::fix(&*office.desk().await?, &input).await
}

/// Rows of an import.
#[derive(Deserialize, specta::Type)]
pub struct RowsOfImport {
    id: CompanyImportId,
    filter: RowFilter,
}

/// Leaves the cells out in which something is wrong; answers with of how many rows.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_leave_out(
    office: State<'_, Office>,
    input: RowsOfImport,
) -> Answer<u32> {
    import::leave_out(&*office.desk().await?, input.id, &input.filter).await
}

/// Matches the rows that were not written anew.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_match(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    id: CompanyImportId,
    channel: Channel<Progress>,
) -> Answer<()> {
    let desk = office.desk().await?;
    let work = async |progress| import::rematch(&desk, id, progress).await;
    tasks.run(channel, work).await
}

/// Writes what was decided, as one operation.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_apply(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    id: CompanyImportId,
    channel: Channel<Progress>,
) -> Answer<ImportOutcome> {
    let desk = office.desk().await?;
    let work = async |progress| import::apply(&desk, id, progress).await;
    tasks.run(channel, work).await
}

/// Forgets an import; what was written of it stays.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_forget(office: State<'_, Office>, id: CompanyImportId) -> Answer<()> {
    import::forget(&*office.desk().await?, id).await
}

/// What the columns of spreadsheets mean, by name.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_recipes(office: State<'_, Office>) -> Answer<Vec<CompanyRecipeRow>> {
    import::list_recipes(&*office.desk().await?).await
}

/// Keeps what the columns of a spreadsheet mean.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_save_recipe(
    office: State<'_, Office>,
    input: SaveCompanyRecipe,
) -> Answer<RecipeId> {
    import::save_recipe(&*office.desk().await?, input).await
}

/// Forgets what the columns of a spreadsheet mean.
#[tauri::command]
#[specta::specta]
pub async fn company_imports_remove_recipe(office: State<'_, Office>, id: RecipeId) -> Answer<()> {
    import::remove_recipe(&*office.desk().await?, id).await
}
