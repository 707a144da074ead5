//! The reference data: the bundled pack, official files, catalogues for the forms.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use proa_desk::AppError;
use proa_desk::Desk;
use proa_desk::file::ChosenFile;
use proa_desk::file::error::FileError;
use proa_desk::l10n::Words;
use proa_desk::settings::preferences;
use proa_desk::treaties::error::ReferenceError;
use proa_desk::treaties::import::preview::{self, TableGlance, TablePreview};
use proa_desk::treaties::import::{self, Format, ImportOrder, ImportReport};
use proa_desk::treaties::recipes::{self, RecipeRow, SaveRecipe};
use proa_desk::treaties::reference::catalogues::{
    self, Choice, CurrencyChoice, MunicipalityChoice, ScianHit, StateChoice,
};
use proa_desk::treaties::reference::difference::{self, Difference, TwoEditions};
use proa_desk::treaties::reference::pack::{self, LoadedPack, at_hand};
use proa_desk::treaties::reference::repair;
use proa_desk::treaties::reference::status::{self, ChapterCoverage, ReferenceStatus};
use proa_domain::ids::RecipeId;
use proa_domain::treaties::mapped::Recipe;
use serde::{Deserialize, Serialize};
use tauri::State;
use tauri::ipc::Channel;

use crate::dialogs::{Ask, Dialogs};
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::tasks::{ChosenFiles, Tasks};

/// Every source, market and schedule at hand.
#[tauri::command]
#[specta::specta]
pub async fn reference_status(office: State<'_, Office>) -> Answer<ReferenceStatus> {
    status::status(&*office.desk().await?).await
}

/// Loads the pack that came with the program.
#[tauri::command]
#[specta::specta]
pub async fn reference_load_bundled(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
) -> Answer<LoadedPack> {
    let path = at_hand::path().ok_or(ReferenceError::PackMissing)?;
    let pack = File::open(path).map_err(|_| ReferenceError::PackMissing)?;
    let desk = office.desk().await?;
    let work = async |progress| pack::load_bundled(&desk, pack, progress).await;
    tasks.run(channel, work).await
}

/// Somebody has read what became of reference data that was damaged.
#[tauri::command]
#[specta::specta]
pub async fn reference_dismiss_repair(office: State<'_, Office>) -> Answer<()> {
    repair::dismiss(&*office.desk().await?).await
}

/// What differs between two editions of a tariff, and which kept answers that touches.
#[tauri::command]
#[specta::specta]
pub async fn reference_difference(
    office: State<'_, Office>,
    input: TwoEditions,
) -> Answer<Difference> {
    difference::difference(&*office.desk().await?, &input).await
}

/// A file that the person chose, and what it looks like.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChosenSchedule {
    token: String,
    name: String,
    bytes: u32,
    format: Format,
    market: Option<String>,
    /// Every market that it can be read for; none where it may be any.
    markets: Vec<String>,
    vintage: Option<String>,
    /// Another file of the publisher completes it.
    takes_beside: bool,
    /// It says nothing without that file.
    needs_beside: bool,
}

/// A second file that the person chose.
#[derive(Serialize, specta::Type)]
pub struct ChosenBeside {
    token: String,
    name: String,
}

/// Asks for the file that completes an official file.
#[tauri::command]
#[specta::specta]
pub async fn reference_choose_beside(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    files: State<'_, ChosenFiles>,
) -> Answer<Option<ChosenBeside>> {
    let ask = ask_for_schedule(&*office.desk().await?).await?;
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let name = schedule_file(&path)?.name;
    Ok(Some(ChosenBeside {
        name,
        token: files.keep(path),
    }))
}

pub(crate) async fn ask_for_schedule(desk: &Desk) -> Result<Ask, AppError> {
    let words = words(desk).await?;
    Ok(Ask {
        title: words.get("dialog-open-schedule"),
        name: String::new(),
        kind: words.get("dialog-kind-schedule"),
        endings: vec!["json", "csv", "gz", "xlsx", "xls", "ods", "tsv", "txt"],
    })
}

/// Asks for an official file.
#[tauri::command]
#[specta::specta]
pub async fn reference_choose_schedule(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    files: State<'_, ChosenFiles>,
) -> Answer<Option<ChosenSchedule>> {
    let ask = ask_for_schedule(&*office.desk().await?).await?;
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let mut file = schedule_file(&path)?;
    let bytes = std::fs::metadata(&path).map_or(0, |found| found.len());
    let seen = import::recognize(&mut file)?;
    Ok(Some(ChosenSchedule {
        name: file.name,
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        format: seen.format,
        market: seen.market,
        markets: seen.markets,
        vintage: seen.vintage,
        takes_beside: seen.format.takes_beside(),
        needs_beside: seen.format.needs_beside(),
        token: files.keep(path),
    }))
}

pub(crate) fn schedule_file(path: &Path) -> Result<ChosenFile, FileError> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match File::open(path) {
        Ok(content) => Ok(ChosenFile::of(name, content)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(FileError::Gone),
        Err(_) => Err(FileError::Unreadable { name }),
    }
}

/// What to import, and as what.
#[derive(Deserialize, specta::Type)]
pub struct ScheduleOrder {
    token: String,
    market: String,
    format: Format,
    vintage: String,
    /// The file that completes it.
    beside: Option<String>,
    /// What the columns of a table mean.
    recipe: Option<Recipe>,
}

/// Imports an official file.
#[tauri::command]
#[specta::specta]
pub async fn reference_import_schedule(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    files: State<'_, ChosenFiles>,
    input: ScheduleOrder,
    channel: Channel<Progress>,
) -> Answer<ImportReport> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let beside = input
        .beside
        .map(|token| files.path(&token).ok_or(FileError::Gone));
    let beside = beside
        .transpose()?
        .map(|path| schedule_file(&path))
        .transpose()?;
    let order = ImportOrder {
        market: input.market,
        format: input.format,
        vintage: input.vintage,
        make_current: false,
        recipe: input.recipe,
    };
    let desk = office.desk().await?;
    let file = schedule_file(&path)?.with(beside);
    let work = async |progress| import::import(&desk, order, file, progress).await;
    tasks.run(channel, work).await
}

/// A chosen table to look at.
#[derive(Deserialize, specta::Type)]
pub struct TableAsked {
    token: String,
    market: String,
    /// The sheet of a workbook; the first where none is named.
    sheet: Option<String>,
}

/// The first rows of a table, and what its columns probably mean.
#[tauri::command]
#[specta::specta]
pub async fn reference_glance_table(
    office: State<'_, Office>,
    files: State<'_, ChosenFiles>,
    input: TableAsked,
) -> Answer<TableGlance> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let file = schedule_file(&path)?;
    preview::glance(&*office.desk().await?, &input.market, input.sheet, file).await
}

/// A chosen table with what its columns mean.
#[derive(Deserialize, specta::Type)]
pub struct TableRead {
    token: String,
    market: String,
    recipe: Recipe,
}

/// What a recipe makes of a table.
#[tauri::command]
#[specta::specta]
pub async fn reference_preview_table(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    files: State<'_, ChosenFiles>,
    input: TableRead,
    channel: Channel<Progress>,
) -> Answer<TablePreview> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let file = schedule_file(&path)?;
    let desk = office.desk().await?;
    let TableRead { market, recipe, .. } = input;
    let work = async |progress| preview::preview(&desk, &market, recipe, file, progress).await;
    tasks.run(channel, work).await
}

/// Every recipe that the office keeps.
#[tauri::command]
#[specta::specta]
pub async fn reference_recipes(office: State<'_, Office>) -> Answer<Vec<RecipeRow>> {
    recipes::list(&*office.desk().await?).await
}

/// Keeps a recipe by its name.
#[tauri::command]
#[specta::specta]
pub async fn reference_save_recipe(
    office: State<'_, Office>,
    input: SaveRecipe,
) -> Answer<RecipeId> {
    recipes::save(&*office.desk().await?, input).await
}

/// Forgets a recipe.
#[tauri::command]
#[specta::specta]
pub async fn reference_remove_recipe(office: State<'_, Office>, id: RecipeId) -> Answer<()> {
    recipes::remove(&*office.desk().await?, id).await
}

/// Answers come from this schedule from now on.
#[tauri::command]
#[specta::specta]
pub async fn reference_set_current(office: State<'_, Office>, schedule_id: String) -> Answer<()> {
    import::set_current(&*office.desk().await?, &schedule_id).await
}

/// Takes the table of an agreement out of use.
#[tauri::command]
#[specta::specta]
pub async fn reference_put_aside(office: State<'_, Office>, schedule_id: String) -> Answer<()> {
    import::put_aside(&*office.desk().await?, &schedule_id).await
}

/// How much of a market's schedule is computed, by chapter.
#[tauri::command]
#[specta::specta]
pub async fn reference_coverage(
    office: State<'_, Office>,
    market: String,
) -> Answer<Vec<ChapterCoverage>> {
    status::coverage(&*office.desk().await?, &market).await
}

/// The states of Mexico.
#[tauri::command]
#[specta::specta]
pub async fn reference_states(office: State<'_, Office>) -> Answer<Vec<StateChoice>> {
    catalogues::states(&*office.desk().await?).await
}

/// The municipalities of a state.
#[tauri::command]
#[specta::specta]
pub async fn reference_municipalities(
    office: State<'_, Office>,
    state: String,
) -> Answer<Vec<MunicipalityChoice>> {
    catalogues::municipalities(&*office.desk().await?, &state).await
}

/// The export sectors.
#[tauri::command]
#[specta::specta]
pub async fn reference_sectors(office: State<'_, Office>) -> Answer<Vec<Choice>> {
    catalogues::sectors(&*office.desk().await?).await
}

/// Words of an activity.
#[derive(Deserialize, specta::Type)]
pub struct ScianQuery {
    query: String,
}

/// Activities of SCIAN by words or code.
#[tauri::command]
#[specta::specta]
pub async fn reference_search_scian(
    office: State<'_, Office>,
    input: ScianQuery,
) -> Answer<Vec<ScianHit>> {
    catalogues::search_scian(&*office.desk().await?, &input.query).await
}

/// The countries.
#[tauri::command]
#[specta::specta]
pub async fn reference_countries(office: State<'_, Office>) -> Answer<Vec<Choice>> {
    catalogues::countries(&*office.desk().await?).await
}

/// The currencies.
#[tauri::command]
#[specta::specta]
pub async fn reference_currencies(office: State<'_, Office>) -> Answer<Vec<CurrencyChoice>> {
    catalogues::currencies(&*office.desk().await?).await
}

/// The Incoterms.
#[tauri::command]
#[specta::specta]
pub async fn reference_incoterms(office: State<'_, Office>) -> Answer<Vec<Choice>> {
    catalogues::incoterms(&*office.desk().await?).await
}

/// The words of dialogs and papers, in the language of the screen.
pub(crate) async fn words(desk: &Desk) -> Answer<Words> {
    Ok(Words::of(preferences::get(desk).await?.locale))
}

/// The outlines of the countries of the world, `TopoJSON`.
#[tauri::command]
#[specta::specta]
pub async fn reference_world_map(office: State<'_, Office>) -> Answer<Option<String>> {
    catalogues::world_map(&*office.desk().await?).await
}
