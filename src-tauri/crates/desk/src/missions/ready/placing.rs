//! Who stands in which booth: put there by hand, where others change places, or by a rule that is said.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{BoothId, FloorPlanId, RegistrationId};
use proa_domain::missions::ready::floor::{BoothOrder, Placed, Standing, assign, suggest};
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::{booth, floor_plan};
use super::floor::{booths, seen};
use super::freeze;
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::entity::registration;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Somebody to put into a booth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlaceBooth {
    /// The booth.
    pub booth_id: BoothId,
    /// Who; none to leave it free.
    pub holder_id: Option<RegistrationId>,
}

/// By which rule to suggest who stands where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SuggestBooths {
    /// The plan.
    pub plan_id: FloorPlanId,
    /// The rule.
    pub order: BoothOrder,
}

/// Puts a company into a booth; whoever stood there changes places with it. Refused from the freeze date on.
pub async fn place_booth(desk: &Desk, wanted: PlaceBooth) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let plan = plan_of_booth(desk.store.read(), wanted.booth_id).await?;
    let record = Record::new(MISSIONS, plan.mission_id);
    desk.store
        .write(author, Operation::PlaceBooths, record, async |tx| {
            freeze::ensure_open(desk, tx.read(), plan.mission_id).await?;
            write(tx, wanted).await
        })
        .await
}

/// Who would stand where, by a rule.
pub async fn suggest_booths(desk: &Desk, wanted: SuggestBooths) -> Result<Vec<Placed>, AppError> {
    suggested(desk.store.read(), wanted).await
}

/// Does what a rule suggests; refused from the freeze date on.
pub async fn place_suggested(desk: &Desk, wanted: SuggestBooths) -> Result<Vec<Placed>, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let plan = kept::find::<floor_plan::Entity>(desk.store.read(), wanted.plan_id).await?;
    let record = Record::new(MISSIONS, plan.mission_id);
    desk.store
        .write(author, Operation::PlaceBooths, record, async |tx| {
            freeze::ensure_open(desk, tx.read(), plan.mission_id).await?;
            let placed = suggested(tx.read(), wanted).await?;
            put(tx, plan.id, &placed).await?;
            Ok(placed)
        })
        .await
}

/// Puts somebody into a booth in an operation under way.
pub(super) async fn write(tx: &mut WriteTx<'_>, wanted: PlaceBooth) -> Result<(), AppError> {
    let plan = plan_of_booth(tx.read(), wanted.booth_id).await?;
    if let Some(holder) = wanted.holder_id {
        rows::ensure_comes(tx.read(), plan.mission_id, holder, "holderId").await?;
        leave_other_plans(tx, &plan, holder).await?;
    }
    let known = seen(tx.read(), &plan).await?;
    let placed = assign(&known, wanted.booth_id, wanted.holder_id)
        .map_err(|reason| MissionError::BoothRefused { reason })?;
    put(tx, plan.id, &placed).await
}

/// A company stands in one booth of a mission, whatever the plan.
async fn leave_other_plans(
    tx: &mut WriteTx<'_>,
    plan: &floor_plan::Model,
    holder: RegistrationId,
) -> Result<(), AppError> {
    let held = kept::having::<booth::Entity>(tx.read(), "holder_id", holder).await?;
    for row in held.iter().filter(|row| row.plan_id != plan.id) {
        let free = booth::Model {
            holder_id: None,
            ..row.clone()
        };
        tx.update::<booth::Entity>(row, &free).await?;
    }
    Ok(())
}

/// The plan that a booth is on.
pub(super) async fn plan_of_booth(
    db: &impl ConnectionTrait,
    id: BoothId,
) -> Result<floor_plan::Model, AppError> {
    let row = kept::find::<booth::Entity>(db, id).await?;
    kept::find::<floor_plan::Entity>(db, row.plan_id).await
}

async fn put(tx: &mut WriteTx<'_>, plan: FloorPlanId, placed: &[Placed]) -> Result<(), AppError> {
    let holders: BTreeMap<BoothId, Option<RegistrationId>> =
        placed.iter().map(|one| (one.booth, one.holder)).collect();
    for row in booths(tx.read(), plan).await? {
        let Some(holder) = holders.get(&row.id) else {
            continue;
        };
        let after = booth::Model {
            holder_id: *holder,
            ..row.clone()
        };
        tx.update::<booth::Entity>(&row, &after).await?;
    }
    Ok(())
}

/// Companies with a place that stand on no plan, in the order of their applications.
async fn suggested(
    db: &impl ConnectionTrait,
    wanted: SuggestBooths,
) -> Result<Vec<Placed>, AppError> {
    let plan = kept::find::<floor_plan::Entity>(db, wanted.plan_id).await?;
    let known = seen(db, &plan).await?;
    let mut holders = BTreeSet::new();
    for one in kept::having::<floor_plan::Entity>(db, "mission_id", plan.mission_id).await? {
        let booths = seen(db, &one).await?;
        holders.extend(booths.iter().filter_map(|booth| booth.holder));
    }
    let mut registered: Vec<registration::Model> = rows::registrations(db, plan.mission_id)
        .await?
        .into_iter()
        .filter(|one| one.state.holds_place())
        .filter(|one| !holders.contains(&one.id))
        .collect();
    registered.sort_by_key(|one| (one.applied_at, one.id));
    let mut companies = Vec::with_capacity(registered.len());
    for one in registered {
        let company = participant::find(db, one.company_id).await?;
        companies.push(Standing {
            registration: one.id,
            sector: company.profile.sectors.first().cloned().unwrap_or_default(),
        });
    }
    Ok(suggest(&known, &companies, wanted.order))
}
