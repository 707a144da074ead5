//! What is derived from a mission, and what no write may leave behind: more companies with a
//! place than there are places.

use proa_domain::missions::state::RegistrationState;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbBackend, EntityTrait as _,
    QueryFilter as _, Statement,
};
use serde_json::json;

use crate::error::AppError;
use crate::missions::entity::mission;
use crate::missions::error::MissionError;
use crate::settings::error::{JournalError, UndoRefusal};
use crate::store::columns::json_of;
use crate::store::topic::{Differing, Refreshed, searchable};

/// Brings the words of missions up to date and holds their capacity.
pub(crate) fn missions<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        ensure_nobody_depends_on_deleted(tx, ids).await?;
        if let Some(accepted) = overfilled(tx, ids).await? {
            return Err(MissionError::CapacityBelowAccepted { accepted }.into());
        }
        let missions = mission::Entity::find()
            .filter(mission::Column::Id.is_in(ids.iter().map(String::as_str)))
            .all(tx)
            .await?;
        let derived: Vec<_> = missions
            .iter()
            .map(|row| json!({ "id": row.id, "words": words(row) }))
            .collect();
        let update = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "UPDATE missions SET search_text = d.value ->> 'words'
             FROM json_each(?) d WHERE missions.id = d.value ->> 'id'",
            [json!(derived).to_string().into()],
        );
        tx.execute_raw(update).await?;
        Ok(())
    })
}

/// The missions whose words are not those that follow from them.
pub(crate) fn differing<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Differing<'a> {
    Box::pin(async move {
        let missions = mission::Entity::find()
            .filter(mission::Column::Id.is_in(ids.iter().map(String::as_str)))
            .all(tx)
            .await?;
        Ok(missions
            .iter()
            .filter(|row| row.search_text != words(row))
            .map(|row| (row.id.to_string(), "search_text"))
            .collect())
    })
}

/// Holds the capacity of the missions of some registrations.
pub(crate) fn registrations<'a>(tx: &'a DatabaseTransaction, ids: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT DISTINCT mission_id FROM registrations
             WHERE id IN (SELECT value FROM json_each(?))",
            [json_of(ids).into()],
        );
        let rows = tx.query_all_raw(query).await?;
        let missions: Vec<String> = rows
            .iter()
            .map(|row| row.try_get("", "mission_id"))
            .collect::<Result<_, _>>()?;
        match overfilled(tx, &missions).await? {
            Some(_) => Err(MissionError::Full.into()),
            None => Ok(()),
        }
    })
}

fn words(row: &mission::Model) -> String {
    searchable(&[
        &row.name,
        &row.city,
        &row.country,
        &row.venue,
        &row.organiser,
    ])
}

/// The quoted codes of the states that hold a place.
pub(crate) fn holding_a_place() -> String {
    let holding = RegistrationState::ALL
        .iter()
        .filter(|state| state.holds_place());
    let quoted: Vec<_> = holding.map(|state| format!("'{state}'")).collect();
    quoted.join(", ")
}

/// How many have a place in a mission that has fewer.
async fn overfilled(tx: &DatabaseTransaction, ids: &[String]) -> Result<Option<u32>, AppError> {
    let sql = format!(
        "SELECT count(*) AS accepted FROM registrations r JOIN missions m ON m.id = r.mission_id
         WHERE m.id IN (SELECT value FROM json_each(?)) AND m.deleted_at IS NULL
             AND r.deleted_at IS NULL AND r.state IN ({})
         GROUP BY m.id HAVING accepted > m.capacity LIMIT 1",
        holding_a_place()
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [json_of(ids).into()]);
    let row = tx.query_one_raw(query).await?;
    Ok(row.map(|row| row.try_get("", "accepted")).transpose()?)
}

/// A registration keeps its mission: undoing the creation comes too late.
async fn ensure_nobody_depends_on_deleted(
    tx: &DatabaseTransaction,
    ids: &[String],
) -> Result<(), AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT 1 AS found FROM missions m JOIN registrations r ON r.mission_id = m.id
         WHERE m.id IN (SELECT value FROM json_each(?)) AND m.deleted_at IS NOT NULL
             AND r.deleted_at IS NULL
         LIMIT 1",
        [json_of(ids).into()],
    );
    if tx.query_one_raw(query).await?.is_some() {
        let reason = UndoRefusal::Conflict;
        return Err(JournalError::CannotUndo { reason }.into());
    }
    Ok(())
}
