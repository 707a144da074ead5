//! Moving a registration on; a place that this frees goes to the head of the waiting list.

use proa_domain::ids::RegistrationId;
use proa_domain::missions::places::{self, Change};
use proa_domain::missions::state::{self, RegistrationState};
use proa_domain::settings::Role;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::entity::registration;
use crate::missions::error::of_refusal;
use crate::missions::registrations::{RegistrationRow, registrations};
use crate::missions::rows::{self, REGISTRATIONS};
use crate::settings::error::PeopleError;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A move of a registration.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveRegistration {
    /// Which registration.
    pub registration_id: RegistrationId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: RegistrationState,
    /// Why.
    pub reason: Option<String>,
}

/// What a move brought about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Moved {
    /// The registration.
    pub row: RegistrationRow,
    /// Those who got the place that it freed.
    pub promoted: Vec<RegistrationRow>,
}

/// Moves a registration on, and whoever follows, as one operation.
pub async fn move_registration(desk: &Desk, wanted: &MoveRegistration) -> Result<Moved, AppError> {
    let id = wanted.registration_id;
    let role = desk.session.person().ok_or(PeopleError::Required)?.role;
    let read = rows::current_registration(desk.store.read(), id, wanted.version).await?;
    let step =
        state::check(read.state, wanted.to, role, wanted.reason.as_deref()).map_err(of_refusal)?;
    let author = desk.author(step.action)?;
    let record = Record::new(REGISTRATIONS, id);
    let promoted = desk
        .store
        .write(author, Operation::MoveRegistration, record, async |tx| {
            make(tx, wanted, role).await
        })
        .await?;
    let rows = registrations(desk, read.mission_id).await?;
    let (mut moved, mut followed) = (None, Vec::new());
    for row in rows {
        if row.id == id {
            moved = Some(row);
        } else if promoted.contains(&row.id) {
            followed.push(row);
        }
    }
    Ok(Moved {
        row: moved.ok_or_else(|| StoreError::not_found(REGISTRATIONS))?,
        promoted: followed,
    })
}

async fn make(
    tx: &mut WriteTx<'_>,
    wanted: &MoveRegistration,
    role: Role,
) -> Result<Vec<RegistrationId>, AppError> {
    let row = rows::current_registration(tx.read(), wanted.registration_id, wanted.version).await?;
    let mission = rows::mission_of(&rows::find(tx.read(), row.mission_id).await?)?;
    let registrations = rows::registrations(tx.read(), row.mission_id).await?;
    let reason = wanted.reason.as_deref().map(str::trim);
    let reason = reason.filter(|reason| !reason.is_empty());
    let moved = places::make_move(
        mission.capacity,
        &rows::entries(&registrations),
        row.id,
        wanted.to,
        role,
        reason,
    )
    .map_err(of_refusal)?
    .ok_or_else(|| StoreError::not_found(REGISTRATIONS))?;
    write(tx, &registrations, moved.change, reason).await?;
    for change in &moved.promoted {
        write(tx, &registrations, *change, None).await?;
    }
    Ok(moved.promoted.iter().map(|change| change.id).collect())
}

async fn write(
    tx: &mut WriteTx<'_>,
    registrations: &[registration::Model],
    change: Change,
    reason: Option<&str>,
) -> Result<(), AppError> {
    let before = registrations
        .iter()
        .find(|row| row.id == change.id)
        .ok_or_else(|| StoreError::not_found(REGISTRATIONS))?;
    let after = registration::Model {
        state: change.to,
        reason: reason.map(str::to_owned),
        ..before.clone()
    };
    tx.update::<registration::Entity>(before, &after)
        .await
        .map(|_| ())
}
