//! What stands on rows that an undo takes away, or back to another record: later edits of them, and rows
//! that name them; and what the rows that come back stand on.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::OperationId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, Value};

use crate::error::AppError;
use crate::settings::error::{JournalError, LaterOperation};
use crate::store::columns::json_of;
use crate::store::history;
use crate::store::journal::OperationModel;
use crate::store::topic::Topic;

/// How many operations a refusal names.
const NAMED: usize = 5;

/// A row by its table and its identity.
type Row = (String, String);

#[derive(FromQueryResult)]
struct Found {
    id: OperationId,
    code: String,
}

/// What an undo takes.
#[derive(Default)]
pub(super) struct Taken {
    /// Rows that are gone by it.
    pub(super) gone: Vec<Row>,
    /// Rows that are there again by it.
    pub(super) back: Vec<Row>,
    /// Parts that go back to another record.
    pub(super) moved: Vec<Row>,
}

/// Refuses to take rows that later operations stand on, and names these. `own` is what takes them.
pub(super) async fn ensure_nothing_stands_on(
    tx: &DatabaseTransaction,
    topics: &[Topic],
    operation: &OperationModel,
    own: OperationId,
    taken: &Taken,
) -> Result<(), AppError> {
    let mut later = BTreeSet::new();
    for (topic, rows) in by_topic(&taken.gone) {
        for found in edits(tx, operation, topic, &rows).await? {
            if found.code != "undo" && has_effect(tx, found.id).await? {
                later.insert(found.id);
            }
        }
        for other in topics {
            for column in naming(tx, other.name, topic).await? {
                later.extend(makers(tx, (other.name, &column), &rows, "".into()).await?);
            }
        }
        if topic == "people" {
            later.extend(authored(tx, operation, &rows).await?);
        }
    }
    // What named a part before it moved goes back with it.
    for (topic, rows) in by_topic(&taken.moved) {
        for other in topics {
            for column in naming(tx, other.name, topic).await? {
                let since = operation.clock.into();
                later.extend(makers(tx, (other.name, &column), &rows, since).await?);
            }
        }
    }
    // What is there again names nothing that was taken away since.
    for (topic, rows) in by_topic(&taken.back) {
        for other in topics {
            for column in naming(tx, topic, other.name).await? {
                later.extend(removers(tx, (topic, &column), other.name, &rows).await?);
            }
        }
    }
    later.remove(&operation.id);
    later.remove(&own);
    if later.is_empty() {
        return Ok(());
    }
    let mut operations = Vec::new();
    for id in later.iter().take(NAMED) {
        if let Some(row) = history::operation(tx, *id).await? {
            operations.push(LaterOperation {
                id: row.id,
                code: row.code,
                summary: row.summary,
                at: row.at,
            });
        }
    }
    Err(JournalError::BuiltUpon {
        operations,
        count: u32::try_from(later.len()).unwrap_or(u32::MAX),
    }
    .into())
}

/// Rows by their table, as one parameter.
fn by_topic(rows: &[Row]) -> BTreeMap<&str, String> {
    let mut by_topic: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (topic, row) in rows {
        by_topic.entry(topic).or_default().push(row);
    }
    let by_topic = by_topic.into_iter();
    by_topic
        .map(|(topic, rows)| (topic, json_of(rows)))
        .collect()
}

async fn operations(
    tx: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<Found>, AppError> {
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    Ok(Found::find_by_statement(query).all(tx).await?)
}

/// The later operations that wrote some rows.
async fn edits(
    tx: &DatabaseTransaction,
    operation: &OperationModel,
    topic: &str,
    rows: &str,
) -> Result<Vec<Found>, AppError> {
    let sql =
        "SELECT DISTINCT o.id, o.code FROM changes c JOIN operations o ON o.id = c.operation_id
        WHERE c.topic = ? AND c.row_id IN (SELECT value FROM json_each(?)) AND o.clock > ?";
    let values = [topic.into(), rows.into(), operation.clock.into()];
    operations(tx, sql, values).await
}

/// Whether an operation was not taken back, or was taken back and done again.
pub(crate) async fn has_effect(
    tx: &impl ConnectionTrait,
    id: OperationId,
) -> Result<bool, AppError> {
    let (mut last, mut has_effect) = (id, true);
    let sql = "SELECT id, code FROM operations WHERE undoes_id = ?";
    while let Some(undo) = operations(tx, sql, [last.into()]).await?.pop() {
        last = undo.id;
        has_effect = !has_effect;
    }
    Ok(has_effect)
}

/// The columns of a table that name rows of another.
async fn naming(
    tx: &DatabaseTransaction,
    table: &str,
    named: &str,
) -> Result<Vec<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT \"from\" AS name FROM pragma_foreign_key_list(?) WHERE \"table\" = ?",
        [table.into(), named.into()],
    );
    let rows = tx.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "name")?))
        .collect()
}

/// The operations after a moment that made the rows of a table which name some rows, or made them name
/// these.
async fn makers(
    tx: &DatabaseTransaction,
    (table, column): (&str, &str),
    rows: &str,
    since: Value,
) -> Result<Vec<OperationId>, AppError> {
    let sql = format!(
        "SELECT o.id, o.code, max(o.clock) FROM \"{table}\" t
         JOIN changes c ON c.topic = '{table}' AND c.row_id = t.id
             AND (c.column_name IS NULL OR c.column_name = '{column}')
         JOIN operations o ON o.id = c.operation_id
         WHERE t.deleted_at IS NULL AND t.\"{column}\" IN (SELECT value FROM json_each(?))
             AND o.clock > ?
         GROUP BY t.id"
    );
    let found = operations(tx, &sql, [rows.into(), since]).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

/// The operations that took away what some rows of a table name.
async fn removers(
    tx: &DatabaseTransaction,
    (table, column): (&str, &str),
    named: &str,
    rows: &str,
) -> Result<Vec<OperationId>, AppError> {
    let sql = format!(
        "SELECT o.id, o.code, max(o.clock) FROM \"{table}\" t
         JOIN \"{named}\" n ON n.id = t.\"{column}\" AND n.deleted_at IS NOT NULL
         JOIN changes c ON c.topic = '{named}' AND c.row_id = n.id AND c.column_name = 'deleted_at'
         JOIN operations o ON o.id = c.operation_id
         WHERE t.deleted_at IS NULL AND t.id IN (SELECT value FROM json_each(?))
         GROUP BY n.id"
    );
    let found = operations(tx, &sql, [rows.into()]).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

/// What people did since they were added.
async fn authored(
    tx: &DatabaseTransaction,
    operation: &OperationModel,
    people: &str,
) -> Result<Vec<OperationId>, AppError> {
    let sql = "SELECT id, code FROM operations
        WHERE actor_id IN (SELECT value FROM json_each(?)) AND clock > ?";
    let found = operations(tx, sql, [people.into(), operation.clock.into()]).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}
