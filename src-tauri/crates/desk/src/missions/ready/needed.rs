//! The checklist of a mission, and how far each thing on it is. Whoever gets a place later, or is sent later, is
//! asked for all of it too; who does not come any more is asked for nothing.

mod moving;

use std::collections::BTreeMap;

use proa_domain::ids::{
    ChecklistItemId, ChecklistLineId, DelegateId, LessonId, MissionId, RegistrationId,
};
use proa_domain::missions::mission::Mission;
use proa_domain::missions::ready::checklist::{
    Held, LineForm, LineOf, NeededState, Party, Standing, TemplateForm, new_lines, standing,
};
use proa_domain::missions::state::REGISTERING;
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

pub use self::moving::{MoveNeeded, MovedNeeded, NeededLeft, NeededStep, move_needed};

use super::entity::{checklist_line, needed_item};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// What to ask the companies of a mission for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskNeeded {
    /// The mission.
    pub mission_id: MissionId,
    /// What each company or delegate is asked for; what is on the checklist is not put there again.
    pub lines: Vec<LineForm>,
}

/// A line of the checklist of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistLineRow {
    /// Identity.
    pub id: ChecklistLineId,
    /// The version to pass back.
    pub version: u32,
    /// What is asked for.
    pub line: LineForm,
    /// The lesson of an earlier mission that asks for it.
    pub lesson_id: Option<LessonId>,
}

/// A line of the checklist of a mission as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveChecklistLine {
    /// Which.
    pub id: ChecklistLineId,
    /// The version that was read.
    pub version: u32,
    /// What is asked for.
    pub line: LineForm,
}

/// Something that is needed of a company or a delegate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NeededRow {
    /// Identity.
    pub id: ChecklistItemId,
    /// The version to pass back; 0 where nothing was noted of it.
    pub version: u32,
    /// The line that asks for it; none where it was asked for before the mission had a checklist.
    pub line_id: Option<ChecklistLineId>,
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

/// The checklist of a mission, the oldest line first.
pub async fn lines(desk: &Desk, mission: MissionId) -> Result<Vec<ChecklistLineRow>, AppError> {
    let found = lines_of(desk.store.read(), mission).await?;
    Ok(found
        .into_iter()
        .map(|row| ChecklistLineRow {
            id: row.id,
            version: kept::version(row.version),
            line: line_of(&row),
            lesson_id: row.lesson_id,
        })
        .collect())
}

/// Puts lines on the checklist of a mission; gives how many are new.
pub async fn ask(desk: &Desk, wanted: &AskNeeded) -> Result<u32, AppError> {
    let author = desk.author(REGISTERING)?;
    let form = TemplateForm {
        name: "-".to_owned(),
        lines: wanted.lines.clone(),
    };
    let read = form.parse().map_err(MissionError::from)?;
    let lines: Vec<LineOf> = read.lines.into_iter().map(|line| (line, None)).collect();
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::AskNeeded, record, async |tx| {
            write(desk, tx, wanted.mission_id, &lines).await
        })
        .await
}

/// Changes a line for everybody who is asked.
pub async fn save_line(desk: &Desk, wanted: &SaveChecklistLine) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let read = wanted.line.parse().map_err(MissionError::from)?;
    let line = kept::find::<checklist_line::Entity>(desk.store.read(), wanted.id).await?;
    let record = Record::new(MISSIONS, line.mission_id);
    desk.store
        .write(author, Operation::SaveChecklistLine, record, async |tx| {
            let others = lines_of(tx.read(), line.mission_id).await?;
            let mut others = others.iter().filter(|other| other.id != wanted.id);
            if others.any(|other| line_of(other).is_same(&read)) {
                let mut problems = Problems::default();
                problems.note("title", "line-twice");
                return Err(MissionError::from(problems).into());
            }
            let row = checklist_line::Model {
                kind: read.kind,
                title: read.title,
                needed_of: read.of,
                holds: read.holds,
                days_before: i64::from(read.days_before),
                ..line
            };
            tx.write_row::<checklist_line::Entity>(Some(wanted.version), row)
                .await
        })
        .await
}

/// Takes a line off: nobody is asked for it any more.
pub async fn remove_line(desk: &Desk, id: ChecklistLineId, version: u32) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let line = kept::find::<checklist_line::Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, line.mission_id);
    desk.store
        .write(author, Operation::SaveChecklistLine, record, async |tx| {
            tx.take::<checklist_line::Entity>(id, version).await
        })
        .await
}

/// Puts lines on the checklist of a mission in an operation under way.
pub(in crate::missions) async fn write(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    mission: MissionId,
    lines: &[LineOf],
) -> Result<u32, AppError> {
    rows::find(tx.read(), mission).await?;
    let has = lines_of(tx.read(), mission).await?;
    let has: Vec<LineForm> = has.iter().map(line_of).collect();
    let new = new_lines(lines, &has);
    let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
    for (line, lesson_id) in new {
        tx.insert::<checklist_line::Entity>(checklist_line::Model {
            id: ChecklistLineId(desk.env.uuid()),
            version: 1,
            mission_id: mission,
            kind: line.kind,
            title: line.title,
            needed_of: line.of,
            holds: line.holds,
            days_before: i64::from(line.days_before),
            lesson_id,
            updated_at: desk.env.now(),
            deleted_at: None,
        })
        .await?;
    }
    Ok(count)
}

/// The lessons that lines of a mission come from, those that were taken off too.
pub(in crate::missions) async fn inherited(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<LessonId>, AppError> {
    let all = checklist_line::Entity::find();
    let found = all.filter(checklist_line::Column::MissionId.eq(mission));
    let found = found.all(db).await?;
    Ok(found.iter().filter_map(|row| row.lesson_id).collect())
}

/// What is needed for a mission, as it stands today.
pub async fn needed(desk: &Desk, mission: MissionId) -> Result<Vec<NeededRow>, AppError> {
    let db = desk.store.read();
    let of = rows::mission_of(&rows::find(db, mission).await?)?;
    let checklist = Checklist::read(db, mission).await?;
    let today = desk.env.today();
    Ok(checklist
        .needed()
        .iter()
        .map(|one| one.row(&of, today))
        .collect())
}

/// Of whom something is needed: a company, and a delegate where it is of one.
type Whom = (RegistrationId, Option<DelegateId>);

/// What a mission asks for, whom, and what was noted of it.
struct Checklist {
    lines: Vec<checklist_line::Model>,
    parties: Vec<Party>,
    items: BTreeMap<Whom, Vec<needed_item::Model>>,
}

impl Checklist {
    async fn read(db: &impl ConnectionTrait, mission: MissionId) -> Result<Self, AppError> {
        let mut items: BTreeMap<Whom, Vec<needed_item::Model>> = BTreeMap::new();
        for item in kept::having::<needed_item::Entity>(db, "mission_id", mission).await? {
            let whom = (item.registration_id, item.delegate_id);
            items.entry(whom).or_default().push(item);
        }
        Ok(Self {
            lines: lines_of(db, mission).await?,
            parties: parties(db, mission).await?,
            items,
        })
    }

    /// Everything that is needed of those who come, whether something was noted of it or not.
    fn needed(&self) -> Vec<Needed<'_>> {
        let mut all = Vec::new();
        for party in &self.parties {
            for line in &self.lines {
                for delegate in party.asked(line.needed_of) {
                    let mut items = self.items_of(party, delegate);
                    all.push(Needed {
                        registration: party.registration,
                        delegate,
                        asks: Some(line),
                        item: items.find(|item| is_of(item, line)),
                    });
                }
            }
            let people = party.delegates.iter().copied().map(Some);
            for delegate in people.chain([None]) {
                let without_line = self.items_of(party, delegate).filter(|item| {
                    item.line_id.is_none() && !self.lines.iter().any(|line| is_of(item, line))
                });
                all.extend(without_line.map(|item| Needed {
                    registration: party.registration,
                    delegate,
                    asks: None,
                    item: Some(item),
                }));
            }
        }
        all
    }

    fn items_of(
        &self,
        party: &Party,
        delegate: Option<DelegateId>,
    ) -> impl Iterator<Item = &needed_item::Model> {
        let found = self.items.get(&(party.registration, delegate));
        found.into_iter().flatten()
    }
}

/// Something that is needed of somebody.
struct Needed<'c> {
    registration: RegistrationId,
    delegate: Option<DelegateId>,
    /// The line that asks for it; none where it was asked for before the mission had a checklist.
    asks: Option<&'c checklist_line::Model>,
    /// What was noted of it.
    item: Option<&'c needed_item::Model>,
}

impl Needed<'_> {
    /// That of what was noted; where nothing was, one that follows from what is asked of whom.
    fn id(&self) -> ChecklistItemId {
        let follows = || {
            let mut hash = Sha256::new();
            hash.update(
                self.asks
                    .map_or_else(String::new, |line| line.id.to_string()),
            );
            hash.update(self.registration.to_string());
            hash.update(
                self.delegate
                    .map_or_else(String::new, |one| one.to_string()),
            );
            let bytes = <[u8; 32]>::from(hash.finalize());
            let first = bytes.first_chunk().copied();
            ChecklistItemId(Uuid::from_bytes(
                first.expect("BUG: it is longer than that"),
            ))
        };
        self.item.map_or_else(follows, |item| item.id)
    }

    fn line(&self) -> LineForm {
        let noted = || self.item.map(line_of_item);
        let line = self.asks.map(line_of).or_else(noted);
        line.expect("BUG: a line asks for it, or something was noted of it")
    }

    fn lesson(&self) -> Option<LessonId> {
        let noted = || self.item.and_then(|item| item.lesson_id);
        self.asks.and_then(|line| line.lesson_id).or_else(noted)
    }

    fn held(&self) -> Held {
        Held {
            state: self.item.map_or(NeededState::Asked, |item| item.state),
            until: self.item.and_then(|item| item.holds_until),
        }
    }

    fn row(&self, mission: &Mission, today: Day) -> NeededRow {
        let (line, held) = (self.line(), self.held());
        let due_on = line.due(mission.starts_on);
        NeededRow {
            id: self.id(),
            version: self.item.map_or(0, |item| kept::version(item.version)),
            line_id: self.asks.map(|line| line.id),
            registration_id: self.registration,
            delegate_id: self.delegate,
            due_on,
            state: held.state,
            holds_until: held.until,
            must_hold_until: line.holds.least(mission.ends_on),
            reason: self.item.and_then(|item| item.reason.clone()),
            standing: standing(held, line.holds, due_on, mission.ends_on, today),
            lesson_id: self.lesson(),
            line,
        }
    }
}

async fn lines_of(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<checklist_line::Model>, AppError> {
    kept::having::<checklist_line::Entity>(db, "mission_id", mission).await
}

/// The companies with a place, with their delegates.
async fn parties(db: &impl ConnectionTrait, mission: MissionId) -> Result<Vec<Party>, AppError> {
    let placed = rows::coming(db, mission).await?;
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

/// Whether something was noted of what a line asks for. What was asked for before missions had checklists
/// names no line.
fn is_of(item: &needed_item::Model, line: &checklist_line::Model) -> bool {
    match item.line_id {
        Some(id) => id == line.id,
        None => line_of_item(item).is_same(&line_of(line)),
    }
}

fn line_of(row: &checklist_line::Model) -> LineForm {
    LineForm {
        kind: row.kind,
        title: row.title.clone(),
        of: row.needed_of,
        holds: row.holds,
        days_before: u32::try_from(row.days_before).unwrap_or_default(),
    }
}

fn line_of_item(row: &needed_item::Model) -> LineForm {
    LineForm {
        kind: row.kind,
        title: row.title.clone(),
        of: row.needed_of,
        holds: row.holds,
        days_before: u32::try_from(row.days_before).unwrap_or_default(),
    }
}
