//! The rules of origin of the agreements: their official lists, and how much of them is computed.

use std::sync::Arc;

use proa_desk::file::error::FileError;
use proa_desk::treaties::import::rules::editions::{self, RuleEdition};
use proa_desk::treaties::import::rules::{
    self, RuleFormat, RuleOrder, RulePreview, RuleReport, RuleTableGlance,
};
use proa_desk::treaties::reference::rule_coverage::{self, RuleCoverage};
use proa_domain::origin::published::RuleRecipe;
use serde::{Deserialize, Serialize};
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::{ask_for_schedule, schedule_file};
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::tasks::{ChosenFiles, Tasks};

/// Every edition of the rules of an agreement.
#[tauri::command]
#[specta::specta]
pub async fn rules_editions(office: State<'_, Office>) -> Answer<Vec<RuleEdition>> {
    editions::list(&*office.desk().await?).await
}

/// A list that the person chose, and what it looks like.
#[derive(Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChosenRules {
    token: String,
    name: String,
    bytes: u32,
    format: RuleFormat,
    agreement: Option<String>,
    hs_edition: Option<String>,
    vintage: Option<String>,
}

/// Asks for an official list.
#[tauri::command]
#[specta::specta]
pub async fn rules_choose(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    files: State<'_, ChosenFiles>,
) -> Answer<Option<ChosenRules>> {
    let ask = ask_for_schedule(&*office.desk().await?).await?;
    let Some(path) = dialogs.open(ask).await else {
        return Ok(None);
    };
    let mut file = schedule_file(&path)?;
    let bytes = std::fs::metadata(&path).map_or(0, |found| found.len());
    let seen = rules::recognize(&mut file)?;
    Ok(Some(ChosenRules {
        name: file.name,
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        format: seen.format,
        agreement: seen.agreement,
        hs_edition: seen.hs_edition,
        vintage: seen.vintage,
        token: files.keep(path),
    }))
}

/// Which list to import, and as what.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListOrder {
    token: String,
    agreement: String,
    format: RuleFormat,
    vintage: String,
    hs_edition: String,
    /// What the columns of a table mean; none of a list that is read natively.
    #[serde(default)]
    recipe: Option<RuleRecipe>,
}

impl ListOrder {
    fn into_order(self) -> RuleOrder {
        RuleOrder {
            agreement: self.agreement,
            format: self.format,
            vintage: self.vintage,
            hs_edition: self.hs_edition,
            make_current: false,
            recipe: self.recipe,
        }
    }
}

/// A chosen table of rules to look at.
#[derive(Deserialize, specta::Type)]
pub struct RuleTableAsked {
    token: String,
    /// The sheet of a workbook; the first where none is named.
    sheet: Option<String>,
}

/// The first rows of a table of rules, and what its columns probably mean.
#[tauri::command]
#[specta::specta]
pub async fn rules_glance_table(
    files: State<'_, ChosenFiles>,
    input: RuleTableAsked,
) -> Answer<RuleTableGlance> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    rules::glance_table(input.sheet, schedule_file(&path)?).await
}

/// What a list would bring. Nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn rules_preview(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    files: State<'_, ChosenFiles>,
    input: ListOrder,
    channel: Channel<Progress>,
) -> Answer<RulePreview> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let desk = office.desk().await?;
    let file = schedule_file(&path)?;
    let order = input.into_order();
    let work = async |progress| rules::preview(&desk, order, file, progress).await;
    tasks.run(channel, work).await
}

/// Imports an official list.
#[tauri::command]
#[specta::specta]
pub async fn rules_import(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    files: State<'_, ChosenFiles>,
    input: ListOrder,
    channel: Channel<Progress>,
) -> Answer<RuleReport> {
    let path = files.path(&input.token).ok_or(FileError::Gone)?;
    let order = input.into_order();
    let desk = office.desk().await?;
    let file = schedule_file(&path)?;
    let work = async |progress| rules::import(&desk, order, file, progress).await;
    tasks.run(channel, work).await
}

/// The rules of the agreement are those of this edition from now on.
#[tauri::command]
#[specta::specta]
pub async fn rules_set_current(office: State<'_, Office>, edition_id: String) -> Answer<()> {
    editions::set_current(&*office.desk().await?, &edition_id).await
}

/// Takes an edition out of use.
#[tauri::command]
#[specta::specta]
pub async fn rules_put_aside(office: State<'_, Office>, edition_id: String) -> Answer<()> {
    editions::put_aside(&*office.desk().await?, &edition_id).await
}

/// How many rules are computed, by agreement and chapter; of all agreements where none is named.
#[tauri::command]
#[specta::specta]
pub async fn rules_coverage(
    office: State<'_, Office>,
    agreement: Option<String>,
) -> Answer<Vec<RuleCoverage>> {
    rule_coverage::rule_coverage(&*office.desk().await?, agreement.as_deref()).await
}
