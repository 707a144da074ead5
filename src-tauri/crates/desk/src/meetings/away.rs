//! Who of a meeting does not come for the rest of its day.

use proa_domain::ids::{MeetingId, ParticipantId};
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::agenda::Held;
use super::entity::{meeting, participant};
use super::error::MeetingError;
use super::plan::find;
use super::set_up::{Away, PARTICIPANTS, SESSIONS};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::rows::MISSIONS;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};

/// Somebody of a meeting who is away from its slot to the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NoteAway {
    /// The meeting.
    pub meeting: MeetingId,
    /// Who of the two.
    pub participant: ParticipantId,
}

/// Adds to the absences of somebody the day of a meeting, from its slot to the end of the last one. Mending the plan
/// then moves their meetings. An absence that is known is not noted again.
pub async fn note_away(desk: &Desk, wanted: NoteAway) -> Result<(), AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let mission = find(desk.store.read(), wanted.meeting).await?.mission_id;
    let record = Record::new(MISSIONS, mission);
    let operation = Operation::SaveMeetingParticipant;
    desk.store
        .write(author, operation, record, async |tx| {
            let meeting = find(tx.read(), wanted.meeting).await?;
            let held = Held::read(tx.read(), mission).await?;
            let before = who(&held, &meeting, wanted.participant)?;
            let rest = rest_of_day(&held, &meeting)?;
            let mut away: Vec<Away> = from_json(&before.away)?;
            if away
                .iter()
                .any(|known| known.from <= rest.from && rest.until <= known.until)
            {
                return Err(MeetingError::AwayKnown.into());
            }
            away.push(rest);
            let after = participant::Model {
                away: to_json(&away)?,
                ..before.clone()
            };
            tx.update::<participant::Entity>(before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// One of the two of a meeting.
fn who<'a>(
    held: &'a Held,
    meeting: &meeting::Model,
    id: ParticipantId,
) -> Result<&'a participant::Model, StoreError> {
    let mut requests = held.requests.iter();
    let is_of_it = requests.any(|request| {
        request.id == meeting.request_id && [request.seller_id, request.purchaser_id].contains(&id)
    });
    let mut all = held.participants.iter();
    all.find(|row| is_of_it && row.id == id)
        .ok_or_else(|| StoreError::not_found(PARTICIPANTS))
}

/// From the slot of a meeting to the end of its day.
fn rest_of_day(held: &Held, meeting: &meeting::Model) -> Result<Away, AppError> {
    let slots = held.slots()?;
    let slot = slots
        .iter()
        .find(|slot| slot.starts_at == meeting.starts_at);
    let slot = slot.ok_or_else(|| StoreError::not_found(SESSIONS))?;
    let of_day = slots.iter().filter(|other| other.day == slot.day);
    Ok(Away {
        from: slot.starts_at,
        until: of_day
            .map(|other| other.ends_at)
            .max()
            .unwrap_or(slot.ends_at),
    })
}
