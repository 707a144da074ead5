//! What is learned from missions, and how the next one inherits it.

use proa_domain::ids::{LessonId, MissionId};
use proa_domain::missions::results::lesson::{Inherited, LessonForm, inherit as inherited};
use proa_domain::missions::state::REGISTERING;
use serde::{Deserialize, Serialize};

use super::entity::lesson::{Entity, Model};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::ready::{needed, tasks};
use crate::missions::rows::{self, MISSIONS};
use crate::store::kept;
use crate::store::operation::{Operation, Record};

/// A lesson to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveLesson {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<LessonId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The lesson.
    pub lesson: LessonForm,
}

/// A lesson of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LessonRow {
    /// Identity.
    pub id: LessonId,
    /// The version to pass back.
    pub version: u32,
    /// The mission that it was learned from.
    pub mission_id: MissionId,
    /// The lesson.
    pub lesson: LessonForm,
}

/// Lessons to take over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InheritLessons {
    /// The mission that takes them over.
    pub mission_id: MissionId,
    /// The missions that they are of.
    pub from: Vec<MissionId>,
}

/// The lessons of a mission, the oldest first.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<Vec<LessonRow>, AppError> {
    let found = kept::having::<Entity>(desk.store.read(), "mission_id", mission).await?;
    Ok(found
        .iter()
        .map(|row| LessonRow {
            id: row.id,
            version: kept::version(row.version),
            mission_id: row.mission_id,
            lesson: form_of(row),
        })
        .collect())
}

/// Keeps a lesson.
pub async fn save(desk: &Desk, wanted: &SaveLesson) -> Result<LessonId, AppError> {
    let author = desk.author(REGISTERING)?;
    let read = wanted.lesson.parse().map_err(MissionError::from)?;
    let id = wanted.id.unwrap_or_else(|| LessonId(desk.env.uuid()));
    let row = Model {
        id,
        version: 1,
        mission_id: wanted.mission_id,
        kind: read.kind,
        happened: read.happened,
        to_do: read.to_do,
        needed_of: read.needed_of,
        needed: read.needed,
        days_before: i64::from(read.days_before),
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveLesson, record, async |tx| {
            rows::find(tx.read(), wanted.mission_id).await?;
            tx.write_row::<Entity>(wanted.id.map(|_| wanted.version), row)
                .await
        })
        .await?;
    Ok(id)
}

/// Takes a lesson away; what was inherited of it stays.
pub async fn remove(desk: &Desk, id: LessonId, version: u32) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let row = kept::find::<Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::SaveLesson, record, async |tx| {
            tx.take::<Entity>(id, version).await
        })
        .await
}

/// Takes lessons over into the checklist and the tasks of a mission; gives how many things are new. What
/// was inherited before is not inherited again, even where it was taken away.
pub async fn inherit(desk: &Desk, wanted: &InheritLessons) -> Result<u32, AppError> {
    let author = desk.author(REGISTERING)?;
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::InheritLessons, record, async |tx| {
            let from = wanted.from.iter().copied();
            let found = kept::having_one_of::<Entity>(tx.read(), "mission_id", from).await?;
            let lessons: Vec<(LessonId, LessonForm)> =
                found.iter().map(|row| (row.id, form_of(row))).collect();
            let mut has = tasks::inherited(tx.read(), wanted.mission_id).await?;
            has.extend(needed::inherited(tx.read(), wanted.mission_id).await?);
            let Inherited { lines, tasks } = inherited(&lessons, &has);
            let mut new = needed::write(desk, tx, wanted.mission_id, &lines).await?;
            for task in tasks {
                tasks::inherit(desk, tx, wanted.mission_id, author.person, task).await?;
                new += 1;
            }
            Ok(new)
        })
        .await
}

fn form_of(row: &Model) -> LessonForm {
    LessonForm {
        kind: row.kind,
        happened: row.happened.clone(),
        to_do: row.to_do.clone(),
        needed_of: row.needed_of,
        needed: row.needed,
        days_before: u32::try_from(row.days_before).unwrap_or_default(),
    }
}
