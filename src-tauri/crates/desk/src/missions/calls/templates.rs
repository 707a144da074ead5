//! Calls that the office keeps by name, to begin others with: all that a call says but its hours.

use proa_domain::ids::{CallId, CallTemplateId, MissionId};
use proa_domain::missions::call::{CallForm, read_template_name};
use proa_domain::problem::Problems;
use proa_domain::settings::{Action, Locale};
use proa_domain::text::fold;
use proa_domain::time::Instant;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::call_template::{Entity, Model};
use super::{rows, write};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};

const TEMPLATES: &str = "call_templates";

/// A template in the list of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallTemplateRow {
    /// Identity.
    pub id: CallTemplateId,
    /// The version to pass back.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// The language of its text.
    pub language: Locale,
    /// How many requirements it has.
    pub requirements: u32,
    /// Whether it gives money.
    pub is_funded: bool,
    /// When it was kept last.
    pub updated_at: Instant,
}

/// A call to keep as a template.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveCallTemplate {
    /// Which call.
    pub call_id: CallId,
    /// What the template is called.
    pub name: String,
    /// The template whose place it takes; a new one where none is named.
    pub replaces: Option<CallTemplateId>,
    /// The version of that template that was read; 0 for a new one.
    pub version: u32,
}

/// A call that is begun from a template.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallFromTemplate {
    /// Which template.
    pub template_id: CallTemplateId,
    /// For which mission.
    pub mission_id: MissionId,
    /// What the call is called.
    pub title: String,
}

/// The templates of the office, by name.
pub async fn list(desk: &Desk) -> Result<Vec<CallTemplateRow>, AppError> {
    let mut found = kept::all::<Entity>(desk.store.read()).await?;
    found.sort_by_cached_key(|row| (fold(&row.name), row.id));
    found.into_iter().map(row_of).collect()
}

fn row_of(row: Model) -> Result<CallTemplateRow, AppError> {
    let call: CallForm = from_json(&row.call)?;
    Ok(CallTemplateRow {
        id: row.id,
        version: kept::version(row.version),
        name: row.name,
        language: call.language,
        requirements: u32::try_from(call.requirements.len()).unwrap_or(u32::MAX),
        is_funded: call.funding.is_some(),
        updated_at: row.updated_at,
    })
}

/// Keeps a call as a template. No two are called alike.
pub async fn save(desk: &Desk, wanted: &SaveCallTemplate) -> Result<CallTemplateId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let name = read_template_name(&wanted.name).map_err(MissionError::from)?;
    let from = rows::form_of(&rows::find(desk.store.read(), wanted.call_id).await?)?;
    let id = wanted.replaces;
    let id = id.unwrap_or_else(|| CallTemplateId(desk.env.uuid()));
    let row = Model {
        id,
        version: 1,
        name,
        call: to_json(&from.again())?,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(TEMPLATES, id);
    desk.store
        .write(author, Operation::SaveCallTemplate, record, async |tx| {
            ensure_free(tx.read(), &row).await?;
            tx.write_row::<Entity>(wanted.replaces.map(|_| wanted.version), row)
                .await
        })
        .await?;
    Ok(id)
}

/// Takes a template away; the calls that were begun from it stay.
pub async fn remove(desk: &Desk, id: CallTemplateId, version: u32) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(TEMPLATES, id);
    desk.store
        .write(author, Operation::RemoveCallTemplate, record, async |tx| {
            tx.take::<Entity>(id, version).await
        })
        .await
}

/// Begins a call from a template: its hours are to be said.
pub async fn begin(desk: &Desk, wanted: &CallFromTemplate) -> Result<CallId, AppError> {
    let row = kept::find::<Entity>(desk.store.read(), wanted.template_id).await?;
    let kept: CallForm = from_json(&row.call)?;
    let call = CallForm {
        title: wanted.title.clone(),
        ..kept
    };
    let new = write::NewCall {
        mission_id: wanted.mission_id,
        call,
    };
    write::draft(desk, &new).await
}

async fn ensure_free(db: &impl ConnectionTrait, wanted: &Model) -> Result<(), AppError> {
    let folded = fold(&wanted.name);
    let others = kept::all::<Entity>(db).await?;
    let mut others = others.iter().filter(|other| other.id != wanted.id);
    let Some(taken) = others.find(|other| fold(&other.name) == folded) else {
        return Ok(());
    };
    let mut problems = Problems::default();
    let name = [("name", taken.name.clone())];
    problems.note_with("name", "template-taken", name);
    Err(MissionError::from(problems).into())
}

#[cfg(test)]
mod tests;
