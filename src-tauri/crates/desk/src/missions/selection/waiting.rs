//! The list of those who wait: somebody is moved by hand for a reason, and who would get a place is told
//! before it is given.

use proa_domain::ids::{MissionId, RegistrationId};
use proa_domain::missions::places::{Places, waiting_list};
use proa_domain::missions::selection::waiting::{move_to, simulate_promotion};
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::missions::entity::registration;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, REGISTRATIONS};
use crate::store::operation::{Operation, Record};

/// A move in the list.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveWaiting {
    /// Which registration.
    pub registration_id: RegistrationId,
    /// The version that was read.
    pub version: u32,
    /// To which position, from 1.
    pub to: u32,
    /// Why.
    pub reason: String,
}

/// What to tell before it is done.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TellPromotion {
    /// Of which mission.
    pub mission_id: MissionId,
    /// Who would give a place back.
    pub leaving: Vec<RegistrationId>,
}

/// What would come of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PromotionTold {
    /// Who would get a place.
    pub promoted: Vec<RegistrationId>,
    /// Who would wait after that, in order.
    pub waiting: Vec<RegistrationId>,
    /// How the places would be taken.
    pub places: Places,
}

/// Moves somebody in the list; the reason stays with the registration.
pub async fn move_waiting(desk: &Desk, wanted: &MoveWaiting) -> Result<(), AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let id = wanted.registration_id;
    let record = Record::new(REGISTRATIONS, id);
    desk.store
        .write(author, Operation::MoveWaiting, record, async |tx| {
            let own = rows::current_registration(tx.read(), id, wanted.version).await?;
            let all = rows::registrations(tx.read(), own.mission_id).await?;
            let entries = rows::entries(&all);
            let order: Vec<_> = waiting_list(&entries).iter().map(|one| one.id).collect();
            let moved = move_to(&order, id, wanted.to, &wanted.reason)
                .map_err(|reason| MissionError::WaitingRefused { reason })?;
            for (rank, one) in (1..).zip(moved) {
                let Some(before) = all.iter().find(|row| row.id == one) else {
                    continue;
                };
                let after = registration::Model {
                    waiting_rank: Some(rank),
                    reason: if one == id {
                        Some(wanted.reason.trim().to_owned())
                    } else {
                        before.reason.clone()
                    },
                    ..before.clone()
                };
                tx.update::<registration::Entity>(before, &after).await?;
            }
            Ok(())
        })
        .await
}

/// Tells who would get a place if some gave theirs back. Nothing is written.
pub async fn tell_promotion(
    desk: &Desk,
    wanted: &TellPromotion,
) -> Result<PromotionTold, AppError> {
    let db = desk.store.read();
    let mission = rows::mission_of(&rows::find(db, wanted.mission_id).await?)?;
    let entries = rows::entries(&rows::registrations(db, wanted.mission_id).await?);
    let told = simulate_promotion(mission.capacity, &entries, &wanted.leaving);
    Ok(PromotionTold {
        promoted: told.promoted,
        waiting: told.waiting,
        places: told.places,
    })
}
