//! What a plan is made from, as its screens read it.

use std::collections::BTreeMap;

use proa_domain::ids::{
    BuyerId, MeetingPlaceId, MeetingSessionId, MissionId, ParticipantId, RegistrationId,
};
use proa_domain::meetings::Side;
use proa_domain::meetings::buyer::BuyerForm;
use proa_domain::meetings::request::RequestState;
use proa_domain::meetings::session::SessionForm;
use proa_domain::missions::state::RegistrationState;
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::agenda::{self, MeetingSlot, place_form_of, session_form, slots_of};
use super::entity::MeetingState;
use super::list;
use super::pages::{self, Asked, Source};
use super::set_up::{ParticipantForm, PlaceForm};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::{Texts, from_json};
use crate::store::page::Page;

/// The meetings of a mission at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeetingSetUp {
    /// In the order of time.
    pub sessions: Vec<SessionRow>,
    /// In their order.
    pub places: Vec<PlaceRow>,
    /// How many there are of everything.
    pub counts: MeetingCounts,
}

/// A session with its slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SessionRow {
    /// Identity.
    pub id: MeetingSessionId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// The session.
    pub session: SessionForm,
    /// In the order of time.
    pub slots: Vec<MeetingSlot>,
}

/// A table or booth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlaceRow {
    /// Identity.
    pub id: MeetingPlaceId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// The place.
    pub place: PlaceForm,
    /// The name of who stays there; none for a table.
    pub holder_name: Option<String>,
    /// How many meetings are at it.
    pub meetings: u32,
}

/// How many there are of everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingCounts {
    /// Companies that take part.
    pub companies: u32,
    /// Buyers that do.
    pub buyers: u32,
    /// Wishes, by how far they are.
    pub wishes: Vec<WishCount>,
    /// Meetings, by how they went.
    pub meetings: Vec<MeetingCount>,
    /// Meetings that stay where they are.
    pub locked: u32,
}

/// How many wishes are so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct WishCount {
    /// How far.
    pub state: RequestState,
    /// How many.
    pub count: u32,
}

/// How many meetings went so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MeetingCount {
    /// How.
    pub state: MeetingState,
    /// How many.
    pub count: u32,
}

/// Which participants are listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ParticipantFilter {
    /// The mission.
    pub mission: MissionId,
    /// Those of a side.
    pub side: Option<Side>,
    /// A part of their name.
    pub text: String,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantRow {
    /// Identity.
    pub id: ParticipantId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// What they are called.
    pub name: String,
    /// On which side they sit.
    pub side: Side,
    /// The participant.
    pub participant: ParticipantForm,
    /// Wishes that still may be held.
    pub wishes: u32,
    /// Meetings of the plan.
    pub meetings: u32,
    /// The company stepped back or was turned down.
    pub is_absent: bool,
}

/// Which buyers are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BuyerFilter {
    /// A part of their name.
    pub text: String,
    /// Those that do not take part in this mission yet.
    pub not_in: Option<MissionId>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// A buyer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BuyerRow {
    /// Identity.
    pub id: BuyerId,
    /// The version to pass back with an edit.
    pub version: u32,
    /// The buyer.
    pub buyer: BuyerForm,
    /// In how many missions it takes part.
    pub missions: u32,
}

/// The sessions, places and figures of a mission's meetings.
pub async fn set_up(desk: &Desk, mission: MissionId) -> Result<MeetingSetUp, AppError> {
    let mut sessions = Vec::new();
    for row in &agenda::sessions(desk.store.read(), mission).await? {
        sessions.push(SessionRow {
            id: row.id,
            version: u32::try_from(row.version).unwrap_or(u32::MAX),
            session: session_form(row)?,
            slots: slots_of(row)?,
        });
    }
    sessions.sort_by_key(|row| (row.slots.first().map(|slot| slot.starts_at), row.id));
    Ok(MeetingSetUp {
        sessions,
        places: places(desk, mission).await?,
        counts: counts(desk, mission).await?,
    })
}

#[derive(FromQueryResult)]
struct FoundPlace {
    id: MeetingPlaceId,
    version: u32,
    name: String,
    holder_id: Option<ParticipantId>,
    holder_name: Option<String>,
    sessions: Texts,
    closed: String,
    meetings: u32,
}

async fn places(desk: &Desk, mission: MissionId) -> Result<Vec<PlaceRow>, AppError> {
    let sql = "
        SELECT l.id, l.version, l.name, l.holder_id, coalesce(c.legal_name, b.name) AS holder_name,
            l.sessions, l.closed,
            (SELECT count(*) FROM meetings m
                WHERE m.place_id = l.id AND m.deleted_at IS NULL) AS meetings
        FROM meeting_places l
        LEFT JOIN meeting_participants p ON p.id = l.holder_id
        LEFT JOIN registrations g ON g.id = p.registration_id
        LEFT JOIN companies c ON c.id = g.company_id
        LEFT JOIN buyers b ON b.id = p.buyer_id
        WHERE l.mission_id = ? AND l.deleted_at IS NULL
        ORDER BY l.position, l.id";
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [mission.into()]);
    let found = FoundPlace::find_by_statement(query);
    let found = found.all(desk.store.read()).await?.into_iter();
    let row = |found: FoundPlace| {
        Ok(PlaceRow {
            id: found.id,
            version: found.version,
            place: place_form_of(found.name, found.holder_id, &found.sessions, &found.closed)?,
            holder_name: found.holder_name,
            meetings: found.meetings,
        })
    };
    found.map(row).collect()
}

async fn counts(desk: &Desk, mission: MissionId) -> Result<MeetingCounts, AppError> {
    let sides = "SELECT buyer_id IS NOT NULL AS state, count(*) AS count FROM meeting_participants
        WHERE mission_id = ? AND deleted_at IS NULL GROUP BY 1";
    let sides: BTreeMap<bool, u32> = pages::counted(desk, sides, mission).await?;
    let wishes = "SELECT state, count(*) AS count FROM meeting_requests
        WHERE mission_id = ? AND deleted_at IS NULL GROUP BY state";
    let wishes: BTreeMap<RequestState, u32> = pages::counted(desk, wishes, mission).await?;
    let locked = "SELECT is_locked AS state, count(*) AS count FROM meetings
        WHERE mission_id = ? AND deleted_at IS NULL GROUP BY is_locked";
    let locked: BTreeMap<bool, u32> = pages::counted(desk, locked, mission).await?;
    let meetings = list::by_state(desk, mission).await?;
    let of = |found: Option<&u32>| found.copied().unwrap_or_default();
    let wishes = RequestState::ALL.iter().map(|state| WishCount {
        state: *state,
        count: of(wishes.get(state)),
    });
    let meetings = MeetingState::ALL.iter().map(|state| MeetingCount {
        state: *state,
        count: of(meetings.get(state)),
    });
    Ok(MeetingCounts {
        companies: of(sides.get(&false)),
        buyers: of(sides.get(&true)),
        wishes: wishes.collect(),
        meetings: meetings.collect(),
        locked: of(locked.get(&true)),
    })
}

#[derive(FromQueryResult)]
struct FoundParticipant {
    id: ParticipantId,
    version: u32,
    name: String,
    registration_id: Option<RegistrationId>,
    buyer_id: Option<BuyerId>,
    away: String,
    most: Option<u32>,
    most_a_day: Option<u32>,
    most_a_session: Option<u32>,
    pause_minutes: u32,
    accepts_all: bool,
    registration: Option<RegistrationState>,
    wishes: u32,
    meetings: u32,
}

const PARTICIPANTS: Source = Source {
    columns: "p.id, p.version, coalesce(c.legal_name, b.name) AS name, p.registration_id,
        p.buyer_id, p.away, p.most, p.most_a_day, p.most_a_session, p.pause_minutes,
        p.accepts_all, g.state AS registration",
    from: "meeting_participants p
        LEFT JOIN registrations g ON g.id = p.registration_id
        LEFT JOIN companies c ON c.id = g.company_id
        LEFT JOIN buyers b ON b.id = p.buyer_id",
    order: ["coalesce(c.sort_name, b.name_key)", "p.id"],
    // Whoever sells does not buy: each half is read by its own index.
    counted: &[
        "(SELECT count(*) FROM meeting_requests r WHERE r.seller_id = page.id
            AND r.deleted_at IS NULL AND r.state IN ('suggested', 'requested', 'accepted'))
        + (SELECT count(*) FROM meeting_requests r WHERE r.purchaser_id = page.id
            AND r.deleted_at IS NULL AND r.state IN ('suggested', 'requested', 'accepted'))
            AS wishes",
        "(SELECT count(*) FROM meeting_requests r
            JOIN meetings m ON m.request_id = r.id AND m.deleted_at IS NULL
            WHERE r.seller_id = page.id AND r.deleted_at IS NULL)
        + (SELECT count(*) FROM meeting_requests r
            JOIN meetings m ON m.request_id = r.id AND m.deleted_at IS NULL
            WHERE r.purchaser_id = page.id AND r.deleted_at IS NULL) AS meetings",
    ],
};

/// A page of who takes part in a mission, by name.
pub async fn participants(
    desk: &Desk,
    filter: &ParticipantFilter,
) -> Result<Page<ParticipantRow>, AppError> {
    let mut asked = Asked::that("p.deleted_at IS NULL AND p.mission_id = ?", filter.mission);
    if let Some(side) = filter.side {
        asked.and("(p.buyer_id IS NOT NULL) = ?", side == Side::Buyer);
    }
    asked.and_has("coalesce(c.sort_name, b.name_key) LIKE ?", &filter.text);
    let place = (filter.after.as_deref(), filter.limit);
    let page = pages::page(desk, &PARTICIPANTS, asked, place).await?;
    pages::told(page, participant_row)
}

fn participant_row(found: FoundParticipant) -> Result<ParticipantRow, AppError> {
    let side = if found.buyer_id.is_some() {
        Side::Buyer
    } else {
        Side::Company
    };
    Ok(ParticipantRow {
        id: found.id,
        version: found.version,
        name: found.name,
        side,
        participant: ParticipantForm {
            registration: found.registration_id,
            buyer: found.buyer_id,
            away: from_json(&found.away)?,
            most: found.most,
            most_a_day: found.most_a_day,
            most_a_session: found.most_a_session,
            pause_minutes: found.pause_minutes,
            accepts_all: found.accepts_all,
        },
        wishes: found.wishes,
        meetings: found.meetings,
        is_absent: found.registration.is_some_and(|state| !state.is_live()),
    })
}

#[derive(FromQueryResult)]
struct FoundBuyer {
    id: BuyerId,
    version: u32,
    name: String,
    country: String,
    city: String,
    web: String,
    needs: String,
    notes: String,
    missions: u32,
}

const BUYERS: Source = Source {
    columns: "b.id, b.version, b.name, b.country, b.city, b.web, b.needs, b.notes",
    from: "buyers b",
    order: ["b.name_key", "b.id"],
    counted: &["(SELECT count(*) FROM meeting_participants p
        WHERE p.buyer_id = page.id AND p.deleted_at IS NULL) AS missions"],
};

/// A page of the buyers, by name.
pub async fn buyers(desk: &Desk, filter: &BuyerFilter) -> Result<Page<BuyerRow>, AppError> {
    let mut asked = Asked::that("(b.deleted_at IS NULL) = ?", true);
    if let Some(mission) = filter.not_in {
        asked.and(
            "b.id NOT IN (SELECT buyer_id FROM meeting_participants
                WHERE mission_id = ? AND deleted_at IS NULL AND buyer_id IS NOT NULL)",
            mission,
        );
    }
    asked.and_has("b.name_key LIKE ?", &filter.text);
    let place = (filter.after.as_deref(), filter.limit);
    let page = pages::page(desk, &BUYERS, asked, place).await?;
    pages::told(page, |found: FoundBuyer| {
        Ok(BuyerRow {
            id: found.id,
            version: found.version,
            buyer: BuyerForm {
                name: found.name,
                country: found.country,
                city: found.city,
                web: found.web,
                needs: from_json(&found.needs)?,
                notes: found.notes,
            },
            missions: found.missions,
        })
    })
}
