//! Why a meeting is in its slot, and who is free in another, with names and times that people read.

use std::collections::BTreeMap;

use proa_domain::ids::{MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::Side;
use proa_domain::meetings::free::free as free_in;
use proa_domain::meetings::schedule::Rule;
use proa_domain::meetings::why::{Because, Shut, SlotWhy, Verdict, why as explain};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::agenda::{Held, MeetingSlot, side_of};
use crate::Desk;
use crate::error::AppError;

/// Why a wish has its slot, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeetingWhy {
    /// In a word.
    pub because: Because,
    /// Every slot in the order of time.
    pub slots: Vec<WhySlot>,
}

/// How one slot is for a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct WhySlot {
    /// The slot.
    pub slot: MeetingSlot,
    /// How it is.
    pub verdict: Verdict,
    /// What stands against it.
    pub shut: Vec<WhyShut>,
}

/// What stands against a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct WhyShut {
    /// The rule.
    pub rule: Rule,
    /// The name of whose it is.
    pub name: Option<String>,
    /// The name of whom they meet then.
    pub other: Option<String>,
}

/// Somebody who could take a meeting in a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FreeParticipant {
    /// Who.
    pub id: ParticipantId,
    /// Their name.
    pub name: String,
    /// On which side.
    pub side: Side,
    /// How many meetings they have in all.
    pub meetings: u32,
}

/// Why a wish has its slot, or none; nothing where the plan does not know it.
pub async fn why(
    desk: &Desk,
    mission: MissionId,
    wanted: MeetingRequestId,
) -> Result<Option<MeetingWhy>, AppError> {
    let db = desk.store.read();
    let held = Held::read(db, mission).await?;
    let agenda = held.agenda(desk.env.now(), |_| true)?;
    let Some(why) = explain(&agenda, &held.planned(), wanted) else {
        return Ok(None);
    };
    let names = names(db, mission).await?;
    let mut slots: BTreeMap<Instant, MeetingSlot> = held
        .slots()?
        .into_iter()
        .map(|slot| (slot.starts_at, slot))
        .collect();
    let tell = |one: SlotWhy| {
        let shut = one.shut.iter().map(|shut| shut_by(&held, &names, shut));
        Some(WhySlot {
            verdict: one.verdict,
            shut: shut.collect(),
            slot: slots.remove(&one.starts_at)?,
        })
    };
    Ok(Some(MeetingWhy {
        because: why.because,
        slots: why.slots.into_iter().filter_map(tell).collect(),
    }))
}

fn shut_by(held: &Held, names: &BTreeMap<ParticipantId, String>, shut: &Shut) -> WhyShut {
    let other = held.requests.iter().find(|row| Some(row.id) == shut.other);
    let other = other.map(|row| {
        if Some(row.seller_id) == shut.participant {
            row.purchaser_id
        } else {
            row.seller_id
        }
    });
    WhyShut {
        rule: shut.rule,
        name: shut.participant.and_then(|id| names.get(&id)).cloned(),
        other: other.and_then(|id| names.get(&id)).cloned(),
    }
}

/// Whoever could take one more meeting in a slot: those with the fewest first.
pub async fn free(
    desk: &Desk,
    mission: MissionId,
    starts_at: Instant,
) -> Result<Vec<FreeParticipant>, AppError> {
    let db = desk.store.read();
    let held = Held::read(db, mission).await?;
    let agenda = held.agenda(desk.env.now(), |_| true)?;
    let plan = held.planned();
    let mut meetings: BTreeMap<ParticipantId, u32> = BTreeMap::new();
    let sides: BTreeMap<MeetingRequestId, [ParticipantId; 2]> = held
        .requests
        .iter()
        .map(|row| (row.id, [row.seller_id, row.purchaser_id]))
        .collect();
    for meeting in &plan {
        for who in sides.get(&meeting.wanted).into_iter().flatten() {
            *meetings.entry(*who).or_default() += 1;
        }
    }
    let mut names = names(db, mission).await?;
    let found = free_in(&agenda, &plan, starts_at);
    let mut rows: Vec<FreeParticipant> = held
        .participants
        .iter()
        .filter(|row| found.contains(&row.id) && !held.is_absent(row.id))
        .map(|row| FreeParticipant {
            id: row.id,
            name: names.remove(&row.id).unwrap_or_default(),
            side: side_of(row),
            meetings: meetings.get(&row.id).copied().unwrap_or_default(),
        })
        .collect();
    rows.sort_by(|one, other| (one.meetings, &one.name).cmp(&(other.meetings, &other.name)));
    Ok(rows)
}

#[derive(FromQueryResult)]
struct Named {
    id: ParticipantId,
    name: String,
}

/// What everybody who takes part in a mission is called.
pub(super) async fn names(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<BTreeMap<ParticipantId, String>, AppError> {
    let sql = "
        SELECT p.id, coalesce(c.legal_name, b.name) AS name
        FROM meeting_participants p
        LEFT JOIN registrations g ON g.id = p.registration_id
        LEFT JOIN companies c ON c.id = g.company_id
        LEFT JOIN buyers b ON b.id = p.buyer_id
        WHERE p.mission_id = ? AND p.deleted_at IS NULL";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [mission.into()]);
    let rows = Named::find_by_statement(query).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
