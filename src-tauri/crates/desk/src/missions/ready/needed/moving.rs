//! Steps of what is needed. The same step of many is one operation, so that one undo takes all of it back.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{ChecklistItemId, MissionId};
use proa_domain::missions::ready::checklist::{Held, NeededState, check_move};
use proa_domain::missions::state::REGISTERING;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use super::{Checklist, Needed};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::entity::mission;
use crate::missions::error::MissionError;
use crate::missions::ready::entity::needed_item;
use crate::missions::rows::{self, MISSIONS};
use crate::store::operation::{Operation, Record};

const ITEMS: &str = "needed_items";

/// The same step of things that are needed for a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveNeeded {
    /// The mission.
    pub mission_id: MissionId,
    /// What they become.
    pub to: NeededState,
    /// Why, where they go back or are not needed.
    pub reason: String,
    /// Which.
    pub steps: Vec<NeededStep>,
}

/// Something needed that takes a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NeededStep {
    /// Which.
    pub id: ChecklistItemId,
    /// The version that was read.
    pub version: u32,
    /// The last day on which it holds; as it was noted before where none is said.
    pub holds_until: Option<Day>,
}

/// What came of a step of many.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct MovedNeeded {
    /// How many took it.
    pub moved: u32,
    /// Those that are as they were, in the order in which they were named.
    pub left: Vec<NeededLeft>,
}

/// Something needed that did not take a step.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct NeededLeft {
    /// Which.
    pub id: ChecklistItemId,
    /// Why.
    pub error: AppError,
}

/// Notes a step of what is needed. What is refused, or was changed in between, is told and left as it is; the others
/// take the step. Whatever is named twice takes it once.
pub async fn move_needed(desk: &Desk, wanted: &MoveNeeded) -> Result<MovedNeeded, AppError> {
    let author = desk.author(REGISTERING)?;
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::MoveNeeded, record, async |tx| {
            let mission = rows::find(tx.read(), wanted.mission_id).await?;
            let checklist = Checklist::read(tx.read(), mission.id).await?;
            let (steps, left) = judge(desk, &mission, &checklist, wanted);
            let moved = u32::try_from(steps.len()).unwrap_or(u32::MAX);
            for Step { read, after } in steps {
                tx.write_row::<needed_item::Entity>(read, after).await?;
            }
            Ok(MovedNeeded { moved, left })
        })
        .await
}

/// Something needed as it becomes, and the version of what was noted of it before.
struct Step {
    read: Option<u32>,
    after: needed_item::Model,
}

/// What takes the step, and what does not.
fn judge(
    desk: &Desk,
    mission: &mission::Model,
    checklist: &Checklist,
    wanted: &MoveNeeded,
) -> (Vec<Step>, Vec<NeededLeft>) {
    let all = checklist.needed();
    let all: BTreeMap<_, _> = all.iter().map(|one| (one.id(), one)).collect();
    let (mut steps, mut left) = (Vec::new(), Vec::new());
    let mut named = BTreeSet::new();
    for step in wanted.steps.iter().filter(|step| named.insert(step.id)) {
        let one = all.get(&step.id);
        let judged = one
            .ok_or_else(|| AppError::from(StoreError::not_found(ITEMS)))
            .and_then(|one| one.moved(desk, mission, wanted, step));
        match judged {
            Ok(one) => steps.push(one),
            Err(error) => left.push(NeededLeft { id: step.id, error }),
        }
    }
    (steps, left)
}

impl Needed<'_> {
    fn moved(
        &self,
        desk: &Desk,
        mission: &mission::Model,
        wanted: &MoveNeeded,
        step: &NeededStep,
    ) -> Result<Step, AppError> {
        let version = self.item.map_or(0, |item| item.version);
        StoreError::ensure_current(ITEMS, version, step.version)?;
        let held = self.held();
        let to = Held {
            state: wanted.to,
            until: step.holds_until.or(held.until),
        };
        let line = self.line();
        check_move(held.state, to, line.holds, mission.ends_on, &wanted.reason)
            .map_err(|reason| MissionError::NeededRefused { reason })?;
        let reason = wanted.reason.trim();
        let known = self.item.map(|item| item.id);
        let after = needed_item::Model {
            id: known.unwrap_or_else(|| ChecklistItemId(desk.env.uuid())),
            version: 1,
            mission_id: mission.id,
            registration_id: self.registration,
            delegate_id: self.delegate,
            kind: line.kind,
            title: line.title,
            needed_of: line.of,
            holds: line.holds,
            days_before: i64::from(line.days_before),
            state: to.state,
            holds_until: to.until,
            reason: (!reason.is_empty()).then(|| reason.to_owned()),
            lesson_id: self.lesson(),
            line_id: self.asks.map(|line| line.id),
            updated_at: desk.env.now(),
            deleted_at: None,
        };
        Ok(Step {
            read: known.map(|_| step.version),
            after,
        })
    }
}
