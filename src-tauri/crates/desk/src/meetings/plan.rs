//! The plan of a mission's meetings: made, locked, and noted how it went.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proa_domain::ids::{MeetingId, MeetingRequestId, MissionId};
use proa_domain::meetings::schedule::{Agenda, Planned, Standing, schedule as search};
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::agenda::Held;
use super::entity::{MeetingState, meeting};
use super::error::of_locks;
use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::missions::rows::{self, MISSIONS};
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// The table of meetings.
pub(super) const MEETINGS: &str = "meetings";
/// What the plan is doing; words: `progress-meetings`.
const STAGE: &str = "meetings";

/// A plan to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingScheduleOrder", rename_all = "camelCase")]
pub struct ScheduleOrder {
    /// The mission.
    pub mission: MissionId,
    /// The same seed gives the same plan.
    pub seed: u32,
    /// Whether meetings that the office only suggests may fill what is left.
    pub with_suggested: bool,
    /// After so many meetings somebody should have a pause.
    pub in_a_row: Option<u32>,
}

/// How good a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Scheduled {
    /// Meetings of it.
    pub meetings: u32,
    /// Wishes without a meeting.
    pub left_out: u32,
    /// How much of what is possible it is worth, in hundredths of a per cent, rounded down.
    pub of_bound: u32,
    /// Whether it is known that no plan is worth more.
    pub is_best: bool,
    /// Whether somebody stopped the search.
    pub is_cut_short: bool,
}

impl Scheduled {
    /// How much of what is possible it is worth, as `99.87`.
    pub fn share(&self) -> String {
        format!("{}.{:02}", self.of_bound / 100, self.of_bound % 100)
    }
}

/// What is noted of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NoteMeeting {
    /// Which.
    pub id: MeetingId,
    /// The version that was read.
    pub version: u32,
    /// How it went.
    pub state: MeetingState,
    /// When that was seen; now where nothing is said, and never later.
    pub at: Option<Instant>,
}

/// Makes the plan of a mission and keeps it as one operation. What is locked, was held or has begun stays. A
/// search that is stopped keeps the best plan so far.
pub async fn schedule(
    desk: &Desk,
    order: ScheduleOrder,
    progress: Progress,
) -> Result<Scheduled, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let held = Held::read(desk.store.read(), order.mission).await?;
    let agenda = Agenda {
        in_a_row: order.in_a_row,
        ..held.agenda(desk.env.now(), |_| order.with_suggested)?
    };
    let made = tokio::task::spawn_blocking(move || {
        search(&agenda, u64::from(order.seed), &mut |standing| {
            told(&progress, standing)
        })
    });
    let made = made.await.map_err(|error| Internal::new(&error))?;
    let plan = made.map_err(|contradiction| of_locks(&contradiction.0))?;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let of_bound = (plan.value * 10_000)
        .checked_div(plan.bound)
        .unwrap_or(10_000);
    let scheduled = Scheduled {
        meetings: count(plan.meetings.len()),
        left_out: count(plan.left_out.len()),
        of_bound: u32::try_from(of_bound).unwrap_or(u32::MAX),
        is_best: plan.is_best,
        is_cut_short: plan.is_cut_short,
    };
    let record = Record::new(MISSIONS, order.mission);
    desk.store
        .write(author, Operation::ScheduleMeetings, record, async |tx| {
            keep(desk, tx, order.mission, &held, &plan.meetings).await
        })
        .await?;
    Ok(scheduled)
}

/// Locks a meeting where it is, or loosens it.
pub async fn lock(
    desk: &Desk,
    id: MeetingId,
    version: u32,
    is_locked: bool,
) -> Result<(), AppError> {
    change(desk, id, version, Operation::LockMeeting, |before| {
        meeting::Model {
            is_locked,
            ..before
        }
    })
    .await
}

/// Notes how a meeting went.
pub async fn note(desk: &Desk, wanted: NoteMeeting) -> Result<(), AppError> {
    let now = desk.env.now();
    let noted_at = match wanted.state {
        MeetingState::Planned => None,
        MeetingState::Held | MeetingState::NoShow => Some(wanted.at.unwrap_or(now).min(now)),
    };
    change(
        desk,
        wanted.id,
        wanted.version,
        Operation::NoteMeeting,
        |before| meeting::Model {
            state: wanted.state,
            noted_at,
            ..before
        },
    )
    .await
}

async fn change(
    desk: &Desk,
    id: MeetingId,
    version: u32,
    operation: Operation,
    with: impl FnOnce(meeting::Model) -> meeting::Model,
) -> Result<(), AppError> {
    let action = operation.action().unwrap_or(Action::PlanMissions);
    let author = desk.author(action)?;
    let read = find(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, read.mission_id);
    desk.store
        .write(author, operation, record, async |tx| {
            let before = find(tx.read(), id).await?;
            StoreError::ensure_current(MEETINGS, before.version, version)?;
            let after = with(before.clone());
            tx.update::<meeting::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: MeetingId,
) -> Result<meeting::Model, AppError> {
    meeting::Entity::find_by_id(id)
        .filter(meeting::Column::DeletedAt.is_null())
        .one(db)
        .await?
        .ok_or_else(|| StoreError::not_found(MEETINGS).into())
}

/// Tells how far a plan is; says whether to go on.
pub(super) fn told(progress: &Progress, standing: Standing) -> ControlFlow<()> {
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    progress.step(
        STAGE,
        count(standing.meetings),
        Some(count(standing.wanted)),
    );
    if progress.is_cancelled() {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

/// Brings the rows to a plan: meetings keep their identity, those that are gone are removed, those who did not
/// come stay as they were. Refuses where somebody wrote in between.
pub(super) async fn keep(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    mission: MissionId,
    read: &Held,
    plan: &[Planned],
) -> Result<(), AppError> {
    rows::find(tx.read(), mission).await?;
    let current = Held::read(tx.read(), mission).await?;
    if current != *read {
        return Err(StoreError::Stale {
            topic: MEETINGS.to_owned(),
        }
        .into());
    }
    let mut known: BTreeMap<MeetingRequestId, meeting::Model> = current
        .meetings
        .into_iter()
        .filter(|row| row.state != MeetingState::NoShow)
        .map(|row| (row.request_id, row))
        .collect();
    let mut fresh = Vec::new();
    for planned in plan {
        match known.remove(&planned.wanted) {
            Some(before) => {
                let after = meeting::Model {
                    place_id: planned.place,
                    starts_at: planned.starts_at,
                    ..before.clone()
                };
                if after != before {
                    tx.update::<meeting::Entity>(&before, &after).await?;
                }
            }
            None => fresh.push(planned),
        }
    }
    for gone in known.values() {
        tx.remove::<meeting::Entity>(gone).await?;
    }
    for planned in fresh {
        tx.insert::<meeting::Entity>(meeting::Model {
            id: MeetingId(desk.env.uuid()),
            version: 1,
            mission_id: mission,
            request_id: planned.wanted,
            place_id: planned.place,
            starts_at: planned.starts_at,
            is_locked: false,
            state: MeetingState::Planned,
            noted_at: None,
            updated_at: desk.env.now(),
            deleted_at: None,
        })
        .await?;
    }
    Ok(())
}
