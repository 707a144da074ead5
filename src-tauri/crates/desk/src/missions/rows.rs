//! A mission as its row, and back.

use std::collections::BTreeSet;

use proa_domain::ids::{DelegateId, MissionId, RegistrationId};
use proa_domain::missions::delegate::Delegate;
use proa_domain::missions::mission::{Mission, MissionForm};
use proa_domain::missions::places::Entry;
use proa_domain::missions::requirements::RequirementForm;
use proa_domain::problem::Problems;
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::missions::entity::{Requirements, delegate, mission, registration};
use crate::missions::error::MissionError;
use crate::store::columns::Texts;

/// The topic of missions.
pub(crate) const MISSIONS: &str = "missions";
/// The topic of registrations.
pub(crate) const REGISTRATIONS: &str = "registrations";

/// A form in which nothing is wrong, as a row.
pub(crate) fn row(
    id: MissionId,
    now: Instant,
    form: &MissionForm,
) -> Result<mission::Model, MissionError> {
    let mission = Mission::parse(form)?;
    let requirements = form.requirements.iter().map(trimmed).collect();
    Ok(mission::Model {
        id,
        version: 1,
        name: mission.name,
        kind: mission.kind,
        country: mission.country,
        city: mission.city,
        venue: mission.venue,
        time_zone: mission.time_zone,
        starts_on: mission.starts_on,
        ends_on: mission.ends_on,
        sectors: Texts(mission.sectors),
        markets: Texts(mission.markets),
        organiser: mission.organiser,
        capacity: i64::from(mission.capacity),
        opens_at: mission.opens_at,
        closes_at: mission.closes_at,
        description: mission.description,
        requirements: Requirements(requirements),
        search_text: String::new(),
        created_at: now,
        updated_at: now,
        deleted_at: None,
    })
}

fn trimmed(form: &RequirementForm) -> RequirementForm {
    let values = form.values.iter().map(|value| value.trim().to_owned());
    RequirementForm {
        kind: form.kind,
        values: values.collect(),
    }
}

/// A mission as the form holds it.
pub(crate) fn form_of(row: &mission::Model) -> MissionForm {
    let row = row.clone();
    MissionForm {
        name: row.name,
        kind: row.kind,
        country: row.country,
        city: row.city,
        venue: row.venue,
        time_zone: row.time_zone,
        starts_on: row.starts_on.to_string(),
        ends_on: row.ends_on.to_string(),
        sectors: row.sectors.0,
        markets: row.markets.0,
        organiser: row.organiser,
        capacity: u32::try_from(row.capacity).unwrap_or(u32::MAX),
        opens_at: row.opens_at.map(|at| at.to_string()),
        closes_at: row.closes_at.map(|at| at.to_string()),
        description: row.description,
        requirements: row.requirements.0,
    }
}

/// The mission that a row holds.
pub(crate) fn mission_of(row: &mission::Model) -> Result<Mission, MissionError> {
    Ok(Mission::parse(&form_of(row))?)
}

/// Reads a mission; refuses with `store.not-found` where there is none.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: MissionId,
) -> Result<mission::Model, AppError> {
    let found = mission::Entity::find_by_id(id)
        .filter(mission::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(MISSIONS).into())
}

/// Reads a registration; refuses with `store.not-found` where there is none.
pub(crate) async fn find_registration(
    db: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<registration::Model, AppError> {
    let found = registration::Entity::find_by_id(id)
        .filter(registration::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(REGISTRATIONS).into())
}

/// Refuses with `store.not-found` a registration that is not of a mission.
pub(crate) async fn ensure_registered(
    db: &impl ConnectionTrait,
    mission: MissionId,
    id: RegistrationId,
) -> Result<registration::Model, AppError> {
    let row = find_registration(db, id).await?;
    if row.mission_id == mission {
        Ok(row)
    } else {
        Err(StoreError::not_found(REGISTRATIONS).into())
    }
}

/// Refuses at its field a registration of a mission that holds no place: who does not come gets nothing.
pub(crate) async fn ensure_comes(
    db: &impl ConnectionTrait,
    mission: MissionId,
    id: RegistrationId,
    field: &str,
) -> Result<(), AppError> {
    let row = ensure_registered(db, mission, id).await?;
    let mut problems = Problems::default();
    if !row.state.holds_place() {
        problems.note(field, "no-place");
    }
    Ok(problems.or(()).map_err(MissionError::from)?)
}

/// The registrations of a mission that hold a place.
pub(crate) async fn coming(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<BTreeSet<RegistrationId>, AppError> {
    let registered = registrations(db, mission).await?;
    let placed = registered.iter().filter(|one| one.state.holds_place());
    Ok(placed.map(|one| one.id).collect())
}

/// Reads a registration; refuses with `store.stale` when it was written since it was read.
pub(crate) async fn current_registration(
    db: &impl ConnectionTrait,
    id: RegistrationId,
    version: u32,
) -> Result<registration::Model, AppError> {
    let row = find_registration(db, id).await?;
    StoreError::ensure_current(REGISTRATIONS, row.version, version)?;
    Ok(row)
}

/// The registrations of a mission.
pub(crate) async fn registrations(
    db: &impl ConnectionTrait,
    id: MissionId,
) -> Result<Vec<registration::Model>, AppError> {
    Ok(registration::Entity::find()
        .filter(registration::Column::MissionId.eq(id))
        .filter(registration::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}

/// The registrations as the places see them.
pub(crate) fn entries(registrations: &[registration::Model]) -> Vec<Entry> {
    registrations
        .iter()
        .map(|row| Entry {
            id: row.id,
            state: row.state,
            rank: row.waiting_rank.and_then(|rank| u32::try_from(rank).ok()),
            applied_at: row.applied_at,
        })
        .collect()
}

/// The delegates of registrations, in their order.
pub(crate) async fn delegates(
    db: &impl ConnectionTrait,
    registrations: impl IntoIterator<Item = RegistrationId>,
) -> Result<Vec<delegate::Model>, AppError> {
    Ok(delegate::Entity::find()
        .filter(delegate::Column::RegistrationId.is_in(registrations))
        .filter(delegate::Column::DeletedAt.is_null())
        .order_by_asc(delegate::Column::Position)
        .all(db)
        .await?)
}

/// The delegates of a registration as rows: one that it has keeps its identity.
pub(crate) fn delegate_rows(
    env: &Env,
    registration_id: RegistrationId,
    delegates: Vec<Delegate>,
    known: &[delegate::Model],
) -> Vec<delegate::Model> {
    let row = |(position, delegate): (i64, Delegate)| {
        let known = known.iter().find(|row| Some(row.id) == delegate.id);
        delegate::Model {
            id: known.map_or_else(|| DelegateId(env.uuid()), |row| row.id),
            version: known.map_or(1, |row| row.version),
            registration_id,
            position,
            name: delegate.name,
            role: delegate.role,
            mail: delegate.mail,
            phone: delegate.phone,
            updated_at: env.now(),
            deleted_at: None,
        }
    };
    (1..).zip(delegates).map(row).collect()
}
