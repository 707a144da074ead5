//! Checklists of the office.

use proa_domain::ids::ChecklistTemplateId;
use proa_domain::missions::ready::checklist::TemplateForm;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::entity::checklist_template;
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};

const TEMPLATES: &str = "checklist_templates";

/// A checklist of the office to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveTemplate {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<ChecklistTemplateId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The checklist.
    pub template: TemplateForm,
}

/// A checklist of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TemplateRow {
    /// Identity.
    pub id: ChecklistTemplateId,
    /// The version to pass back.
    pub version: u32,
    /// The checklist.
    pub template: TemplateForm,
}

/// The checklists of the office.
pub async fn templates(desk: &Desk) -> Result<Vec<TemplateRow>, AppError> {
    let found = kept::all::<checklist_template::Entity>(desk.store.read()).await?;
    let row = |row: checklist_template::Model| {
        Ok(TemplateRow {
            id: row.id,
            version: kept::version(row.version),
            template: TemplateForm {
                name: row.name,
                lines: from_json(&row.lines)?,
            },
        })
    };
    found.into_iter().map(row).collect()
}

/// Keeps a checklist of the office.
pub async fn save_template(
    desk: &Desk,
    wanted: &SaveTemplate,
) -> Result<ChecklistTemplateId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let read = wanted.template.parse().map_err(MissionError::from)?;
    let id = wanted
        .id
        .unwrap_or_else(|| ChecklistTemplateId(desk.env.uuid()));
    let row = checklist_template::Model {
        id,
        version: 1,
        name: read.name,
        lines: to_json(&read.lines)?,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(TEMPLATES, id);
    desk.store
        .write(
            author,
            Operation::SaveChecklistTemplate,
            record,
            async |tx| {
                tx.write_row::<checklist_template::Entity>(wanted.id.map(|_| wanted.version), row)
                    .await
            },
        )
        .await?;
    Ok(id)
}

/// Takes a checklist of the office away; what was asked for by it stays.
pub async fn remove_template(
    desk: &Desk,
    id: ChecklistTemplateId,
    version: u32,
) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(TEMPLATES, id);
    desk.store
        .write(
            author,
            Operation::RemoveChecklistTemplate,
            record,
            async |tx| tx.take::<checklist_template::Entity>(id, version).await,
        )
        .await
}
