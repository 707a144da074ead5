//! The plan of a mission as its screens and papers read it.

use std::collections::BTreeMap;

use proa_domain::ids::{MeetingId, MeetingPlaceId, MeetingRequestId, MissionId, ParticipantId};
use proa_domain::missions::results::mission_report::MeetingCounts;
use proa_domain::time::{Day, Instant};
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::agenda::{self, MeetingSlot};
use super::entity::MeetingState;
use super::pages::{self, Asked, Source};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::store::page::Page;

/// A meeting of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingRow {
    /// Identity.
    pub id: MeetingId,
    /// The version to pass back with a change.
    #[specta(type = u32)]
    pub version: u32,
    /// The wish that it fulfils.
    pub request_id: MeetingRequestId,
    /// When its slot begins.
    pub starts_at: Instant,
    /// Where.
    pub place_id: MeetingPlaceId,
    /// What that place is called.
    pub place_name: String,
    /// The participant that sells.
    pub seller_id: ParticipantId,
    /// The legal name of its company.
    pub seller_name: String,
    /// The participant that buys.
    pub purchaser_id: ParticipantId,
    /// The name of the buyer.
    pub purchaser_name: String,
    /// Whether the company is known to be away when it begins.
    pub seller_is_away: bool,
    /// Whether the buyer is.
    pub purchaser_is_away: bool,
    /// Whether it stays where it is.
    pub is_locked: bool,
    /// How it went.
    pub state: MeetingState,
    /// When that was seen.
    pub noted_at: Option<Instant>,
    /// The last change.
    pub updated_at: Instant,
}

/// Which meetings are listed; every one of the mission where nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingFilter {
    /// The mission.
    pub mission: MissionId,
    /// Those of somebody.
    pub participant: Option<ParticipantId>,
    /// Those at a place.
    pub place: Option<MeetingPlaceId>,
    /// Those on a day.
    pub day: Option<Day>,
    /// Those of a slot, by when it begins.
    pub starts_at: Option<Instant>,
    /// Those that went so.
    pub state: Option<MeetingState>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// The slot that is under way, and the one after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NowAndNext {
    /// Under way.
    pub now: Option<MeetingSlot>,
    /// The next to begin.
    pub next: Option<MeetingSlot>,
}

const COLUMNS: &str = "m.id, m.version, m.request_id, m.starts_at, m.place_id,
    p.name AS place_name, r.seller_id, c.legal_name AS seller_name, r.purchaser_id,
    b.name AS purchaser_name, m.is_locked, m.state, m.noted_at, m.updated_at,
    EXISTS (SELECT 1 FROM json_each(seller.away) WHERE value ->> 'from' <= m.starts_at
        AND m.starts_at < value ->> 'until') AS seller_is_away,
    EXISTS (SELECT 1 FROM json_each(purchaser.away) WHERE value ->> 'from' <= m.starts_at
        AND m.starts_at < value ->> 'until') AS purchaser_is_away";
const FROM: &str = "meetings m
    JOIN meeting_places p ON p.id = m.place_id
    JOIN meeting_requests r ON r.id = m.request_id
    JOIN meeting_participants seller ON seller.id = r.seller_id
    JOIN registrations g ON g.id = seller.registration_id
    JOIN companies c ON c.id = g.company_id
    JOIN meeting_participants purchaser ON purchaser.id = r.purchaser_id
    JOIN buyers b ON b.id = purchaser.buyer_id";

/// The meetings of a mission by time and place, for its papers.
pub async fn of_mission(desk: &Desk, mission: MissionId) -> Result<Vec<MeetingRow>, AppError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE m.mission_id = ? AND m.deleted_at IS NULL
         ORDER BY m.starts_at, p.position, m.id"
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [mission.into()]);
    Ok(MeetingRow::find_by_statement(query)
        .all(desk.store.read())
        .await?)
}

/// How often the meeting of each wish of a mission was written, also where it fell out and came back.
pub(crate) async fn writings(
    desk: &Desk,
    mission: MissionId,
) -> Result<BTreeMap<MeetingRequestId, u32>, AppError> {
    let sql = "SELECT request_id AS state, sum(version) AS count FROM meetings
        WHERE mission_id = ? GROUP BY request_id";
    pages::counted(desk, sql, mission).await
}

/// How many meetings of a mission there are, and how they went.
pub(crate) async fn counts(desk: &Desk, mission: MissionId) -> Result<MeetingCounts, AppError> {
    let meetings = by_state(desk, mission).await?;
    let number = |wanted| meetings.get(&wanted).copied().unwrap_or_default();
    Ok(MeetingCounts {
        planned: meetings.values().sum(),
        held: number(MeetingState::Held),
        no_shows: number(MeetingState::NoShow),
    })
}

/// How many meetings of a mission went so.
pub(super) async fn by_state(
    desk: &Desk,
    mission: MissionId,
) -> Result<BTreeMap<MeetingState, u32>, AppError> {
    let sql = "SELECT state, count(*) AS count FROM meetings
        WHERE mission_id = ? AND deleted_at IS NULL GROUP BY state";
    pages::counted(desk, sql, mission).await
}

/// A page of the meetings of a mission in the order of time.
pub async fn list(desk: &Desk, filter: &MeetingFilter) -> Result<Page<MeetingRow>, AppError> {
    let mut asked = Asked::that("m.deleted_at IS NULL AND m.mission_id = ?", filter.mission);
    if let Some(participant) = filter.participant {
        asked.and("? IN (r.seller_id, r.purchaser_id)", participant);
    }
    if let Some(place) = filter.place {
        asked.and("m.place_id = ?", place);
    }
    if let Some(day) = filter.day {
        let slots = slots(desk, filter.mission).await?.into_iter();
        let slots = slots.filter(|slot| slot.day == day);
        let begins = json_of(slots.map(|slot| slot.starts_at.to_string()));
        asked.and("m.starts_at IN (SELECT value FROM json_each(?))", begins);
    }
    if let Some(starts_at) = filter.starts_at {
        asked.and("m.starts_at = ?", starts_at);
    }
    if let Some(state) = filter.state {
        asked.and("m.state = ?", state.code());
    }
    let source = Source {
        columns: COLUMNS,
        from: FROM,
        order: ["m.starts_at", "m.id"],
        counted: &[],
    };
    let place = (filter.after.as_deref(), filter.limit);
    pages::page(desk, &source, asked, place).await
}

/// The slots of a mission in the order of time.
pub async fn slots(desk: &Desk, mission: MissionId) -> Result<Vec<MeetingSlot>, AppError> {
    agenda::slots(&agenda::sessions(desk.store.read(), mission).await?)
}

/// Which slot is under way, and which is next.
pub async fn now_and_next(desk: &Desk, mission: MissionId) -> Result<NowAndNext, AppError> {
    let now = desk.env.now();
    let slots = slots(desk, mission).await?;
    let is_now = |slot: &&MeetingSlot| slot.starts_at <= now && now < slot.ends_at;
    Ok(NowAndNext {
        now: slots.iter().find(is_now).cloned(),
        next: slots.iter().find(|slot| slot.starts_at > now).cloned(),
    })
}
