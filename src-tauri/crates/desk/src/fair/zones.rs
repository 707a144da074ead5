//! The doors of a mission.

use proa_domain::fair::badge::BadgeKind;
use proa_domain::fair::entry::zone::{Zone, ZoneForm};
use proa_domain::ids::{MissionId, ZoneId};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::{Deserialize, Serialize};

use super::entity::zone;
use super::error::FairError;
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::Texts;
use crate::store::kept;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "mission_zones";

/// A zone to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveZone {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<ZoneId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission: MissionId,
    /// The zone.
    pub zone: ZoneForm,
}

/// A zone of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ZoneRow {
    /// Identity.
    pub id: ZoneId,
    /// The version to pass back with a change.
    pub version: u32,
    /// The zone.
    pub zone: ZoneForm,
}

/// Keeps a zone; gives its identity.
pub async fn save(desk: &Desk, wanted: &SaveZone) -> Result<ZoneId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let read = Zone::parse(&wanted.zone).map_err(FairError::from)?;
    let id = wanted.id.unwrap_or_else(|| ZoneId(desk.env.uuid()));
    let kinds = read.kinds.iter().map(|kind| kind.code().to_owned());
    let row = zone::Model {
        id,
        version: 1,
        mission_id: wanted.mission,
        name: read.name,
        kinds: Texts(kinds.collect()),
        most: read.most.map(i64::from),
        opens_at: written(&wanted.zone.opens_at),
        closes_at: written(&wanted.zone.closes_at),
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission);
    desk.store
        .write(author, Operation::SaveZone, record, async |tx| {
            rows::find(tx.read(), wanted.mission).await?;
            let Some(known) = wanted.id else {
                return tx.insert::<zone::Entity>(row).await;
            };
            let before = find(tx.read(), wanted.mission, known).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            tx.update::<zone::Entity>(&before, &row).await.map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Takes a zone away that nobody went into yet.
pub async fn remove(desk: &Desk, mission: MissionId, id: ZoneId) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let record = Record::new(MISSIONS, mission);
    desk.store
        .write(author, Operation::RemoveZone, record, async |tx| {
            let before = find(tx.read(), mission, id).await?;
            let count = Statement::from_sql_and_values(
                DbBackend::Sqlite,
                "SELECT count(*) AS scans FROM door_scans WHERE zone_id = ? AND deleted_at IS NULL",
                [id.into()],
            );
            let scans = tx.read().query_one_raw(count).await?;
            let scans: Option<u32> = scans.map(|row| row.try_get("", "scans")).transpose()?;
            match scans.unwrap_or_default() {
                0 => tx.remove::<zone::Entity>(&before).await,
                scans => Err(FairError::ZoneInUse { scans }.into()),
            }
        })
        .await
}

/// The zones of a mission, in the order in which they were written down.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<Vec<ZoneRow>, AppError> {
    let zones = all(desk.store.read(), mission).await?;
    let row = |row: &zone::Model| ZoneRow {
        id: row.id,
        version: kept::version(row.version),
        zone: form(row),
    };
    Ok(zones.iter().map(row).collect())
}

/// The zones of a mission.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Vec<zone::Model>, AppError> {
    kept::having::<zone::Entity>(db, "mission_id", mission).await
}

/// Reads a zone of a mission; refuses with `store.not-found` where there is none.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    mission: MissionId,
    id: ZoneId,
) -> Result<zone::Model, AppError> {
    let found = kept::find::<zone::Entity>(db, id).await?;
    if found.mission_id == mission {
        Ok(found)
    } else {
        Err(StoreError::not_found(TOPIC).into())
    }
}

/// What is typed; none where that is blank.
fn written(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A zone as the form holds it.
fn form(row: &zone::Model) -> ZoneForm {
    let kinds = row.kinds.0.iter().filter_map(|code| code.parse().ok());
    ZoneForm {
        name: row.name.clone(),
        kinds: kinds.collect::<Vec<BadgeKind>>(),
        most: row.most.map(|most| most.to_string()).unwrap_or_default(),
        opens_at: row.opens_at.clone().unwrap_or_default(),
        closes_at: row.closes_at.clone().unwrap_or_default(),
    }
}

/// A zone in which nothing is wrong.
pub(super) fn zone_of(row: &zone::Model) -> Result<Zone, AppError> {
    Ok(Zone::parse(&form(row)).map_err(FairError::from)?)
}
