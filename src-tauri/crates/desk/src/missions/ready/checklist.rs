//! Checklists of the office, and what the companies of a mission were asked for.

use proa_domain::ids::{
    ChecklistItemId, ChecklistTemplateId, DelegateId, LessonId, MissionId, RegistrationId,
};
use proa_domain::missions::mission::Mission;
use proa_domain::missions::ready::checklist::{
    Held, LineForm, Needed, NeededState, Party, Standing, TemplateForm, check_move, missing,
    standing,
};
use proa_domain::missions::state::REGISTERING;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::{checklist_template, needed_item};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

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

/// What to ask the companies of a mission for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskNeeded {
    /// The mission.
    pub mission_id: MissionId,
    /// What each company or delegate is asked for; what was asked for is not asked again.
    pub lines: Vec<LineForm>,
}

/// A step of something needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveNeeded {
    /// Which.
    pub id: ChecklistItemId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: NeededState,
    /// The last day on which it holds.
    pub holds_until: Option<Day>,
    /// Why, where it goes back or is not needed.
    pub reason: String,
}

/// Something that is needed of a company or a delegate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NeededRow {
    /// Identity.
    pub id: ChecklistItemId,
    /// The version to pass back.
    pub version: u32,
    /// Of which company.
    pub registration_id: RegistrationId,
    /// Of which delegate; none where it is of the company.
    pub delegate_id: Option<DelegateId>,
    /// What.
    pub line: LineForm,
    /// The day until which it must be there.
    pub due_on: Day,
    /// How far it is.
    pub state: NeededState,
    /// The last day on which it holds.
    pub holds_until: Option<Day>,
    /// The first day until which it must hold, where it must.
    pub must_hold_until: Option<Day>,
    /// Why it went back or is not needed.
    pub reason: Option<String>,
    /// How it stands today.
    pub standing: Standing,
    /// The lesson of an earlier mission that asks for it.
    pub lesson_id: Option<LessonId>,
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

/// Asks the companies with a place and their delegates; gives how many things are new.
pub async fn ask(desk: &Desk, wanted: &AskNeeded) -> Result<u32, AppError> {
    let author = desk.author(REGISTERING)?;
    let form = TemplateForm {
        name: "-".to_owned(),
        lines: wanted.lines.clone(),
    };
    let read = form.parse().map_err(MissionError::from)?;
    let lines: Vec<_> = read.lines.into_iter().map(|line| (line, None)).collect();
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::AskNeeded, record, async |tx| {
            write(desk, tx, wanted.mission_id, &lines).await
        })
        .await
}

/// Asks in an operation under way.
pub(in crate::missions) async fn write(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    mission: MissionId,
    lines: &[(LineForm, Option<LessonId>)],
) -> Result<u32, AppError> {
    rows::find(tx.read(), mission).await?;
    let parties = parties(tx.read(), mission).await?;
    let asked: Vec<Needed> = items(tx.read(), mission)
        .await?
        .into_iter()
        .map(|row| Needed {
            registration: row.registration_id,
            delegate: row.delegate_id,
            line: line_of(&row),
            lesson: row.lesson_id,
        })
        .collect();
    let new = missing(lines, &parties, &asked);
    let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
    for one in new {
        tx.insert::<needed_item::Entity>(needed_item::Model {
            id: ChecklistItemId(desk.env.uuid()),
            version: 1,
            mission_id: mission,
            registration_id: one.registration,
            delegate_id: one.delegate,
            kind: one.line.kind,
            title: one.line.title,
            needed_of: one.line.of,
            holds: one.line.holds,
            days_before: i64::from(one.line.days_before),
            state: NeededState::Asked,
            holds_until: None,
            reason: None,
            lesson_id: one.lesson,
            updated_at: desk.env.now(),
            deleted_at: None,
        })
        .await?;
    }
    Ok(count)
}

/// What is needed for a mission, as it stands today.
pub async fn needed(desk: &Desk, mission: MissionId) -> Result<Vec<NeededRow>, AppError> {
    let db = desk.store.read();
    let of = rows::mission_of(&rows::find(db, mission).await?)?;
    let found = items(db, mission).await?;
    Ok(found
        .into_iter()
        .map(|row| row_of(row, &of, desk.env.today()))
        .collect())
}

/// Notes a step of something needed.
pub async fn move_needed(desk: &Desk, wanted: &MoveNeeded) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let db = desk.store.read();
    let mission_id = kept::find::<needed_item::Entity>(db, wanted.id)
        .await?
        .mission_id;
    let record = Record::new(MISSIONS, mission_id);
    desk.store
        .write(author, Operation::MoveNeeded, record, async |tx| {
            let before =
                kept::current::<needed_item::Entity>(tx.read(), wanted.id, wanted.version).await?;
            let mission = rows::mission_of(&rows::find(tx.read(), before.mission_id).await?)?;
            let to = Held {
                state: wanted.to,
                until: wanted.holds_until.or(before.holds_until),
            };
            check_move(
                before.state,
                to,
                before.holds,
                mission.ends_on,
                &wanted.reason,
            )
            .map_err(|reason| MissionError::NeededRefused { reason })?;
            let reason = wanted.reason.trim();
            let after = needed_item::Model {
                state: to.state,
                holds_until: to.until,
                reason: (!reason.is_empty()).then(|| reason.to_owned()),
                ..before.clone()
            };
            tx.update::<needed_item::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

async fn items(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<needed_item::Model>, AppError> {
    kept::having::<needed_item::Entity>(db, "mission_id", mission).await
}

/// The companies with a place, with their delegates.
async fn parties(db: &impl ConnectionTrait, mission: MissionId) -> Result<Vec<Party>, AppError> {
    let registered = rows::registrations(db, mission).await?;
    let placed: Vec<RegistrationId> = registered
        .iter()
        .filter(|one| one.state.holds_place())
        .map(|one| one.id)
        .collect();
    let delegates = rows::delegates(db, placed.iter().copied()).await?;
    Ok(placed
        .into_iter()
        .map(|registration| Party {
            registration,
            delegates: delegates
                .iter()
                .filter(|one| one.registration_id == registration)
                .map(|one| one.id)
                .collect(),
        })
        .collect())
}

fn line_of(row: &needed_item::Model) -> LineForm {
    LineForm {
        kind: row.kind,
        title: row.title.clone(),
        of: row.needed_of,
        holds: row.holds,
        days_before: u32::try_from(row.days_before).unwrap_or_default(),
    }
}

fn row_of(row: needed_item::Model, mission: &Mission, today: Day) -> NeededRow {
    let line = line_of(&row);
    let due_on = line.due(mission.starts_on);
    let held = Held {
        state: row.state,
        until: row.holds_until,
    };
    NeededRow {
        id: row.id,
        version: kept::version(row.version),
        registration_id: row.registration_id,
        delegate_id: row.delegate_id,
        due_on,
        state: row.state,
        holds_until: row.holds_until,
        must_hold_until: row.holds.least(mission.ends_on),
        reason: row.reason,
        standing: standing(held, row.holds, due_on, mission.ends_on, today),
        lesson_id: row.lesson_id,
        line,
    }
}
