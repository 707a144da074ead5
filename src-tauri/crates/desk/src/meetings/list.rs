//! The plan of a mission as its screens and papers read it.

use proa_domain::ids::{MeetingId, MeetingPlaceId, MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::why::{Because, why as explain};
use proa_domain::missions::results::mission_report::MeetingCounts;
use proa_domain::time::Instant;
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::agenda::Held;
use super::entity::MeetingState;
use crate::Desk;
use crate::error::AppError;

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
    /// Whether it stays where it is.
    pub is_locked: bool,
    /// How it went.
    pub state: MeetingState,
}

/// The meetings of a mission by time and place. Lists of a participant, a place or a day are parts of it.
pub async fn of_mission(desk: &Desk, mission: MissionId) -> Result<Vec<MeetingRow>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT m.id, m.version, m.request_id, m.starts_at, m.place_id, p.name AS place_name,
             r.seller_id, c.legal_name AS seller_name, r.purchaser_id, b.name AS purchaser_name,
             m.is_locked, m.state
         FROM meetings m
         JOIN meeting_places p ON p.id = m.place_id
         JOIN meeting_requests r ON r.id = m.request_id
         JOIN meeting_participants seller ON seller.id = r.seller_id
         JOIN registrations g ON g.id = seller.registration_id
         JOIN companies c ON c.id = g.company_id
         JOIN meeting_participants purchaser ON purchaser.id = r.purchaser_id
         JOIN buyers b ON b.id = purchaser.buyer_id
         WHERE m.mission_id = ? AND m.deleted_at IS NULL
         ORDER BY m.starts_at, p.position, m.id",
        [mission.into()],
    );
    Ok(MeetingRow::find_by_statement(query)
        .all(desk.store.read())
        .await?)
}

/// How many meetings of a mission there are, and how they went.
pub(crate) async fn counts(desk: &Desk, mission: MissionId) -> Result<MeetingCounts, AppError> {
    let meetings = of_mission(desk, mission).await?;
    let number = |wanted: MeetingState| {
        let found = meetings.iter().filter(|one| one.state == wanted).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    Ok(MeetingCounts {
        planned: u32::try_from(meetings.len()).unwrap_or(u32::MAX),
        held: number(MeetingState::Held),
        no_shows: number(MeetingState::NoShow),
    })
}

/// Why a wish has its slot, or none, in a word; none where the plan does not know it.
pub async fn why(
    desk: &Desk,
    mission: MissionId,
    wanted: MeetingRequestId,
) -> Result<Option<Because>, AppError> {
    let held = Held::read(desk.store.read(), mission).await?;
    let agenda = held.agenda(true, None)?;
    Ok(explain(&agenda, &held.planned(), wanted).map(|why| why.because))
}
