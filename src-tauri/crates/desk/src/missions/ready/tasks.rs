//! The tasks of a mission.

use proa_domain::ids::{LessonId, MissionId, MissionTaskId, PersonId};
use proa_domain::missions::ready::tasks::{Task, TaskForm, TaskStanding, ring, standings};
use proa_domain::missions::state::REGISTERING;
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::entity::task::{Column, Entity, Model};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::settings::people;
use crate::store::columns::Texts;
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A task to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveMissionTask {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<MissionTaskId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The task.
    pub task: TaskForm,
    /// The day on which it was done; none while it is open.
    pub done_on: Option<Day>,
}

/// A task of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MissionTaskRow {
    /// Identity.
    pub id: MissionTaskId,
    /// The version to pass back.
    pub version: u32,
    /// The task.
    pub task: TaskForm,
    /// The day on which it is due.
    pub due_on: Day,
    /// The day on which it was done.
    pub done_on: Option<Day>,
    /// How it stands today.
    pub standing: TaskStanding,
    /// The lesson of an earlier mission that it comes from.
    pub lesson_id: Option<LessonId>,
}

/// The tasks of a mission, the first due first.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<Vec<MissionTaskRow>, AppError> {
    let db = desk.store.read();
    let starts_on = rows::find(db, mission).await?.starts_on;
    let found = kept::having::<Entity>(db, "mission_id", mission).await?;
    let tasks: Vec<Task> = found.iter().map(|row| task_of(row, starts_on)).collect();
    let stands = standings(&tasks, desk.env.today());
    let mut rows: Vec<MissionTaskRow> = found
        .iter()
        .zip(&tasks)
        .map(|(row, task)| MissionTaskRow {
            id: row.id,
            version: kept::version(row.version),
            task: form_of(row),
            due_on: task.due_on,
            done_on: row.done_on,
            standing: stands.get(&row.id).copied().unwrap_or(TaskStanding::Later),
            lesson_id: row.lesson_id,
        })
        .collect();
    rows.sort_by_key(|row| (row.due_on, row.id));
    Ok(rows)
}

/// Keeps a task; refused where tasks would wait for each other.
pub async fn save(desk: &Desk, wanted: &SaveMissionTask) -> Result<MissionTaskId, AppError> {
    let author = desk.author(REGISTERING)?;
    let read = wanted.task.parse().map_err(MissionError::from)?;
    let id = wanted.id.unwrap_or_else(|| MissionTaskId(desk.env.uuid()));
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveMissionTask, record, async |tx| {
            let starts_on = rows::find(tx.read(), wanted.mission_id).await?.starts_on;
            let known = kept::having::<Entity>(tx.read(), "mission_id", wanted.mission_id).await?;
            let before = known.iter().find(|row| row.id == id);
            ensure_owner(tx.read(), read.owner, before).await?;
            let row = Model {
                done_on: wanted.done_on,
                lesson_id: before.and_then(|row| row.lesson_id),
                ..new_row(desk, wanted.mission_id, id, &read)
            };
            let mut tasks: Vec<Task> = known
                .iter()
                .filter(|other| other.id != id)
                .map(|other| task_of(other, starts_on))
                .collect();
            tasks.push(task_of(&row, starts_on));
            if let Some(tasks) = ring(&tasks) {
                return Err(MissionError::TaskRing { tasks }.into());
            }
            tx.write_row::<Entity>(wanted.id.map(|_| wanted.version), row)
                .await
        })
        .await?;
    Ok(id)
}

/// Refuses whoever does not work here; who has the task already may keep it.
async fn ensure_owner(
    db: &impl ConnectionTrait,
    owner: PersonId,
    before: Option<&Model>,
) -> Result<(), AppError> {
    let has_it = before.is_some_and(|row| row.owner_id == owner);
    let mut problems = Problems::default();
    if !has_it && !people::works_here(db, owner).await? {
        problems.note("owner", "follow-up-unknown");
    }
    Ok(problems.or(()).map_err(MissionError::from)?)
}

/// Takes a task away; those that waited for it wait no more.
pub async fn remove(desk: &Desk, id: MissionTaskId, version: u32) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let row = kept::find::<Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::SaveMissionTask, record, async |tx| {
            tx.take::<Entity>(id, version).await
        })
        .await
}

/// The lessons that tasks of a mission come from, those that were taken away too.
pub(in crate::missions) async fn inherited(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<LessonId>, AppError> {
    let all = Entity::find().filter(Column::MissionId.eq(mission));
    let found = all.all(db).await?;
    Ok(found.iter().filter_map(|row| row.lesson_id).collect())
}

/// Adds a task that comes from a lesson, in an operation under way.
pub(in crate::missions) async fn inherit(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    mission: MissionId,
    owner: PersonId,
    (lesson, what, days_before): (LessonId, String, u32),
) -> Result<(), AppError> {
    let form = TaskForm {
        what,
        owner,
        days_before: i32::try_from(days_before).unwrap_or(i32::MAX),
        blocked_by: Vec::new(),
    };
    let id = MissionTaskId(desk.env.uuid());
    tx.insert::<Entity>(Model {
        lesson_id: Some(lesson),
        ..new_row(desk, mission, id, &form)
    })
    .await
}

fn new_row(desk: &Desk, mission: MissionId, id: MissionTaskId, form: &TaskForm) -> Model {
    Model {
        id,
        version: 1,
        mission_id: mission,
        what: form.what.clone(),
        owner_id: form.owner,
        days_before: i64::from(form.days_before),
        blocked_by: Texts(form.blocked_by.iter().map(ToString::to_string).collect()),
        done_on: None,
        lesson_id: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

fn form_of(row: &Model) -> TaskForm {
    TaskForm {
        what: row.what.clone(),
        owner: row.owner_id,
        days_before: i32::try_from(row.days_before).unwrap_or_default(),
        blocked_by: row
            .blocked_by
            .0
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect(),
    }
}

fn task_of(row: &Model, starts_on: Day) -> Task {
    let form = form_of(row);
    Task {
        id: row.id,
        due_on: form.due(starts_on),
        is_done: row.done_on.is_some(),
        blocked_by: form.blocked_by,
    }
}
