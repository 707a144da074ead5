//! All companies that have a place at the mission take part in its meetings, in one step.

use proa_domain::ids::{MissionId, ParticipantId};
use proa_domain::settings::Action;

use super::agenda::Held;
use super::entity::participant;
use crate::Desk;
use crate::error::AppError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::operation::{Operation, Record};

/// Lets every company with a place take part that does not yet, as one operation; gives how many.
pub async fn join_registered(desk: &Desk, mission: MissionId) -> Result<u32, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(
            author,
            Operation::SaveMeetingParticipant,
            record,
            async |tx| {
                rows::find(tx.read(), mission).await?;
                let held = Held::read(tx.read(), mission).await?;
                let takes_part = |id| {
                    let mut all = held.participants.iter();
                    all.any(|row| row.registration_id == Some(id))
                };
                let mut joined = 0;
                for registration in rows::registrations(tx.read(), mission).await? {
                    if !registration.state.holds_place() || takes_part(registration.id) {
                        continue;
                    }
                    tx.insert::<participant::Entity>(participant::Model {
                        id: ParticipantId(desk.env.uuid()),
                        version: 1,
                        mission_id: mission,
                        registration_id: Some(registration.id),
                        buyer_id: None,
                        away: "[]".to_owned(),
                        most: None,
                        most_a_day: None,
                        most_a_session: None,
                        pause_minutes: 0,
                        accepts_all: false,
                        updated_at: desk.env.now(),
                        deleted_at: None,
                    })
                    .await?;
                    joined += 1;
                }
                Ok(joined)
            },
        )
        .await
}
