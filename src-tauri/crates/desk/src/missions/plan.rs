//! Creating a mission and changing it.

use proa_domain::ids::MissionId;
use proa_domain::missions::mission::MissionForm;
use proa_domain::missions::places::{self, Places};
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::entity::{mission, registration};
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A mission as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct EditMission {
    /// Which mission.
    pub id: MissionId,
    /// The version that was read.
    pub version: u32,
    /// The mission.
    pub mission: MissionForm,
}

/// Creates a mission.
pub async fn create(desk: &Desk, form: &MissionForm) -> Result<MissionId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let id = MissionId(desk.env.uuid());
    let row = rows::row(id, desk.env.now(), form)?;
    let record = Record::new(MISSIONS, id);
    desk.store
        .write(author, Operation::CreateMission, record, async |tx| {
            tx.insert::<mission::Entity>(row).await
        })
        .await?;
    Ok(id)
}

/// Changes a mission and gives its new version. Places that it gains go to those who wait.
pub async fn update(desk: &Desk, edit: &EditMission) -> Result<u32, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let row = rows::row(edit.id, desk.env.now(), &edit.mission)?;
    let record = Record::new(MISSIONS, edit.id);
    desk.store
        .write(author, Operation::UpdateMission, record, async |tx| {
            let before = rows::find(tx.read(), edit.id).await?;
            StoreError::ensure_current(MISSIONS, before.version, edit.version)?;
            let after = mission::Model {
                created_at: before.created_at,
                ..row
            };
            let version = tx.update::<mission::Entity>(&before, &after).await?;
            settle_places(tx, edit).await?;
            Ok(u32::try_from(version).unwrap_or(u32::MAX))
        })
        .await
}

async fn settle_places(tx: &mut WriteTx<'_>, edit: &EditMission) -> Result<(), AppError> {
    let registrations = rows::registrations(tx.read(), edit.id).await?;
    let entries = rows::entries(&registrations);
    let capacity = edit.mission.capacity;
    let accepted = Places::of(capacity, &entries).accepted;
    if accepted > capacity {
        return Err(MissionError::CapacityBelowAccepted { accepted }.into());
    }
    for change in places::promotions(capacity, &entries) {
        let waiting = registrations.iter().find(|row| row.id == change.id);
        if let Some(before) = waiting {
            let after = registration::Model {
                state: change.to,
                ..before.clone()
            };
            tx.update::<registration::Entity>(before, &after).await?;
        }
    }
    Ok(())
}
