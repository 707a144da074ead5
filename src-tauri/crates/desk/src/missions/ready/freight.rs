//! The list of freight and samples of a mission, with its sums.

use proa_domain::ids::{FreightItemId, MissionId, RegistrationId};
use proa_domain::missions::ready::freight::{Freight, FreightForm, FreightSums};
use proa_domain::missions::state::REGISTERING;
use proa_domain::money::Money;
use serde::{Deserialize, Serialize};

use super::entity::freight_item::{Entity, Model};
use super::freeze;
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::to_json;
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// Goods to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveFreight {
    /// The line that it replaces; a new one where none is named.
    pub id: Option<FreightItemId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// Whose it is; none where it is of the office.
    pub registration_id: Option<RegistrationId>,
    /// The goods.
    pub freight: FreightForm,
}

/// Goods of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FreightRow {
    /// Identity.
    pub id: FreightItemId,
    /// The version to pass back.
    pub version: u32,
    /// Whose they are; none where they are of the office.
    pub registration_id: Option<RegistrationId>,
    /// The goods.
    pub freight: FreightForm,
}

/// The list with its sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FreightList {
    /// The lines, the oldest first.
    pub rows: Vec<FreightRow>,
    /// The sums.
    pub sums: FreightSums,
}

/// The freight and samples of a mission; those of companies that do not come any more do not go.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<FreightList, AppError> {
    let db = desk.store.read();
    let mut found = kept::having::<Entity>(db, "mission_id", mission).await?;
    let coming = rows::coming(db, mission).await?;
    found.retain(|row| row.registration_id.is_none_or(|id| coming.contains(&id)));
    let goods = found
        .iter()
        .map(|row| Freight::parse(&form_of(row)))
        .collect::<Result<Vec<_>, _>>();
    Ok(FreightList {
        sums: FreightSums::of(&goods.map_err(MissionError::from)?),
        rows: found
            .iter()
            .map(|row| FreightRow {
                id: row.id,
                version: kept::version(row.version),
                registration_id: row.registration_id,
                freight: form_of(row),
            })
            .collect(),
    })
}

/// Keeps goods; refused from the freeze date on.
pub async fn save(desk: &Desk, wanted: &SaveFreight) -> Result<FreightItemId, AppError> {
    let author = desk.author(REGISTERING)?;
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveFreight, record, async |tx| {
            freeze::ensure_open(desk, tx.read(), wanted.mission_id).await?;
            write(desk, tx, wanted).await
        })
        .await
}

/// Takes goods off the list; refused from the freeze date on.
pub async fn remove(desk: &Desk, id: FreightItemId, version: u32) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let row = kept::find::<Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::SaveFreight, record, async |tx| {
            freeze::ensure_open(desk, tx.read(), row.mission_id).await?;
            tx.take::<Entity>(id, version).await
        })
        .await
}

/// Writes goods in an operation under way.
pub(super) async fn write(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    wanted: &SaveFreight,
) -> Result<FreightItemId, AppError> {
    let read = Freight::parse(&wanted.freight).map_err(MissionError::from)?;
    rows::find(tx.read(), wanted.mission_id).await?;
    if let Some(registration) = wanted.registration_id {
        let field = "registrationId";
        rows::ensure_comes(tx.read(), wanted.mission_id, registration, field).await?;
    }
    let id = wanted.id.unwrap_or_else(|| FreightItemId(desk.env.uuid()));
    let row = Model {
        id,
        version: 1,
        mission_id: wanted.mission_id,
        registration_id: wanted.registration_id,
        name: read.name,
        hs_code: read.code.map(|code| code.pointed()).unwrap_or_default(),
        quantity: read.quantity,
        unit: read.unit,
        weight_kg: read.weight_kg,
        value_minor: read.value.minor,
        currency: read.value.currency,
        stay: read.stay,
        package: read.package,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    tx.write_row::<Entity>(wanted.id.map(|_| wanted.version), row)
        .await?;
    Ok(id)
}

/// Goods as they stand in a request to change them, as JSON.
pub(super) fn stands(row: &Model) -> Result<String, AppError> {
    Ok(to_json(&(row.registration_id, form_of(row)))?)
}

fn form_of(row: &Model) -> FreightForm {
    let value = Money {
        minor: row.value_minor,
        currency: row.currency,
    };
    FreightForm {
        name: row.name.clone(),
        hs_code: row.hs_code.clone(),
        quantity: row.quantity.to_string(),
        unit: row.unit.clone(),
        weight_kg: row.weight_kg.to_string(),
        value: value.amount().to_string(),
        currency: row.currency.to_string(),
        stay: row.stay,
        package: row.package.clone(),
    }
}
