//! Names by which groups are found: kept beside each without case and accents, and no two live ones alike.

use proa_domain::text::fold;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, FromQueryResult, Statement};
use serde_json::json;

use crate::error::AppError;
use crate::settings::error::{JournalError, UndoRefusal};
use crate::store::columns::json_of;

#[derive(FromQueryResult)]
struct Named {
    id: String,
    name: String,
    name_key: String,
}

/// Brings the keys of names in a table up to date. A name that another has taken meanwhile keeps an undo from
/// bringing it back.
pub(in crate::companies) async fn refresh(
    tx: &DatabaseTransaction,
    table: &'static str,
    ids: &[String],
) -> Result<(), AppError> {
    let rows = load(tx, table, ids).await?;
    let derived = derived(&rows);
    let taken = format!(
        "SELECT 1 FROM json_each(?) d
         JOIN \"{table}\" own ON own.id = d.value ->> 'id' AND own.deleted_at IS NULL
         JOIN \"{table}\" other ON other.name_key = d.value ->> 'key' AND other.deleted_at IS NULL
         WHERE other.id <> own.id LIMIT 1"
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, taken, [derived.into()]);
    if tx.query_one_raw(query).await?.is_some() {
        let reason = UndoRefusal::Conflict;
        return Err(JournalError::CannotUndo { reason }.into());
    }
    derive(tx, table, ids).await
}

/// The keys of rows, as JSON.
fn derived(rows: &[Named]) -> String {
    let derived: Vec<_> = rows
        .iter()
        .map(|row| json!({ "id": row.id, "key": fold(&row.name) }))
        .collect();
    json!(derived).to_string()
}

/// Brings the keys of names in a table up to date, whoever else is called so.
pub(crate) async fn derive(
    tx: &DatabaseTransaction,
    table: &'static str,
    ids: &[String],
) -> Result<(), AppError> {
    let rows = load(tx, table, ids).await?;
    let derived = derived(&rows);
    let update = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!(
            "UPDATE \"{table}\" SET name_key = d.value ->> 'key'
             FROM json_each(?) d WHERE \"{table}\".id = d.value ->> 'id'"
        ),
        [derived.into()],
    );
    tx.execute_raw(update).await?;
    Ok(())
}

/// The rows of a table whose keys are not those of their names.
pub(crate) async fn differing(
    tx: &DatabaseTransaction,
    table: &'static str,
    ids: &[String],
) -> Result<Vec<(String, &'static str)>, AppError> {
    let rows = load(tx, table, ids).await?.into_iter();
    Ok(rows
        .filter(|row| row.name_key != fold(&row.name))
        .map(|row| (row.id, "name_key"))
        .collect())
}

async fn load(
    tx: &DatabaseTransaction,
    table: &'static str,
    ids: &[String],
) -> Result<Vec<Named>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!(
            "SELECT id, name, name_key FROM \"{table}\" WHERE id IN (SELECT value FROM json_each(?))"
        ),
        [json_of(ids).into()],
    );
    Ok(Named::find_by_statement(query).all(tx).await?)
}
