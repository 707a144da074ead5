//! The wishes of a mission, a page at a time.

use proa_domain::ids::{MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::Side;
use proa_domain::meetings::matching::MatchPart;
use proa_domain::meetings::request::{Party, RequestState, moves};
use proa_domain::settings::Role;
use proa_domain::time::Instant;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::pages::{self, Asked, Source};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::{from_json, json_of};
use crate::store::page::Page;

/// Which wishes are listed; every one of the mission where nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WishFilter {
    /// The mission.
    pub mission: MissionId,
    /// Those that are so far; none for all.
    pub states: Vec<RequestState>,
    /// Those for which this side asks.
    pub asker: Option<Side>,
    /// Those of somebody.
    pub participant: Option<ParticipantId>,
    /// Those with a meeting, or those without.
    pub has_meeting: Option<bool>,
    /// A part of the name of one of the two.
    pub text: String,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// A wish in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WishRow {
    /// Identity.
    pub id: MeetingRequestId,
    /// The version to pass back with a move.
    pub version: u32,
    /// The participant that sells.
    pub seller_id: ParticipantId,
    /// The legal name of its company.
    pub seller_name: String,
    /// The participant that buys.
    pub purchaser_id: ParticipantId,
    /// The name of the buyer.
    pub purchaser_name: String,
    /// Who asks.
    pub asker: Side,
    /// How far it is.
    pub state: RequestState,
    /// How well the two fit; 0 where nobody held them against each other.
    pub points: u32,
    /// Where the points come from.
    pub parts: Vec<MatchPart>,
    /// Why it was moved last, where that was said.
    pub reason: Option<String>,
    /// When its meeting begins.
    pub starts_at: Option<Instant>,
    /// What whoever sits at the desk may write down next.
    pub moves: Vec<WishMove>,
}

/// Something that may be written down of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WishMove {
    /// What it becomes.
    pub to: RequestState,
    /// In whose name.
    pub party: Party,
    /// Whether a reason must be given.
    pub needs_reason: bool,
}

#[derive(FromQueryResult)]
struct Found {
    id: MeetingRequestId,
    version: u32,
    seller_id: ParticipantId,
    seller_name: String,
    purchaser_id: ParticipantId,
    purchaser_name: String,
    asker: Side,
    state: RequestState,
    points: u32,
    parts: String,
    reason: Option<String>,
    starts_at: Option<Instant>,
}

const SOURCE: Source = Source {
    columns: "r.id, r.version, r.seller_id, c.legal_name AS seller_name, r.purchaser_id,
        b.name AS purchaser_name, r.asker, r.state, r.points, r.parts, r.reason, m.starts_at",
    from: "meeting_requests r
        JOIN meeting_participants seller ON seller.id = r.seller_id
        JOIN registrations g ON g.id = seller.registration_id
        JOIN companies c ON c.id = g.company_id
        JOIN meeting_participants purchaser ON purchaser.id = r.purchaser_id
        JOIN buyers b ON b.id = purchaser.buyer_id
        LEFT JOIN meetings m ON m.request_id = r.id AND m.deleted_at IS NULL",
    order: ["printf('%03d', 100 - r.points)", "r.id"],
    counted: &[],
};

/// A page of the wishes of a mission: those that fit best first.
pub async fn wishes(desk: &Desk, filter: &WishFilter) -> Result<Page<WishRow>, AppError> {
    let mut asked = Asked::that("r.deleted_at IS NULL AND r.mission_id = ?", filter.mission);
    if !filter.states.is_empty() {
        let states = json_of(filter.states.iter().map(|state| state.code()));
        asked.and("r.state IN (SELECT value FROM json_each(?))", states);
    }
    if let Some(asker) = filter.asker {
        asked.and("r.asker = ?", asker.code());
    }
    if let Some(participant) = filter.participant {
        asked.and("? IN (r.seller_id, r.purchaser_id)", participant);
    }
    if let Some(has_meeting) = filter.has_meeting {
        asked.and("(m.id IS NOT NULL) = ?", has_meeting);
    }
    asked.and_has("c.sort_name || char(10) || b.name_key LIKE ?", &filter.text);
    let place = (filter.after.as_deref(), filter.limit);
    let page = pages::page(desk, &SOURCE, asked, place).await?;
    let role = desk.session.person().map(|person| person.role);
    pages::told(page, |found| row(found, role))
}

fn row(found: Found, role: Option<Role>) -> Result<WishRow, AppError> {
    let next = role
        .map(|role| moves(found.state, role))
        .unwrap_or_default();
    let moves = next.iter().map(|step| WishMove {
        to: step.to,
        party: step.party,
        needs_reason: step.needs_reason,
    });
    Ok(WishRow {
        id: found.id,
        version: found.version,
        seller_id: found.seller_id,
        seller_name: found.seller_name,
        purchaser_id: found.purchaser_id,
        purchaser_name: found.purchaser_name,
        asker: found.asker,
        state: found.state,
        points: found.points,
        parts: from_json(&found.parts)?,
        reason: found.reason,
        starts_at: found.starts_at,
        moves: moves.collect(),
    })
}
