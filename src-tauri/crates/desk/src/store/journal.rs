//! The rows of the journal and the chain of their hashes.

mod changes;

use proa_domain::exchange::chain::{self, ChangeForm, OperationForm};
use proa_domain::exchange::clock::{Node, Stamp};
use proa_domain::ids::{DeviceId, OperationId, PersonId};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, Value};
use sha2::{Digest as _, Sha256};

pub(crate) use self::changes::Changes;
use self::changes::MOST_WAITING;
use crate::error::{AppError, Internal};
use crate::store::heads::{self, Head};

/// One operation as it stands in the table.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct OperationModel {
    pub(crate) id: OperationId,
    pub(crate) device_id: DeviceId,
    pub(crate) number: i64,
    pub(crate) code: String,
    pub(crate) actor_id: PersonId,
    pub(crate) topic: String,
    pub(crate) record_id: String,
    pub(crate) undoes_id: Option<OperationId>,
    pub(crate) happened_at: String,
    pub(crate) clock: Stamp,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

/// One change as it stands in the table: a whole row (no column) or one column of a row.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct ChangeModel {
    pub(crate) operation_id: OperationId,
    pub(crate) topic: String,
    pub(crate) row_id: String,
    pub(crate) column_name: Option<String>,
    pub(crate) before_value: Option<String>,
    pub(crate) after_value: String,
    pub(crate) subject_id: Option<String>,
    pub(crate) clock: Stamp,
}

/// Where the machine's chain ends.
pub(crate) struct ChainEnd {
    pub(crate) number: i64,
    pub(crate) hash: String,
    pub(crate) stamp: Stamp,
}

impl ChainEnd {
    pub(crate) async fn of(db: &impl ConnectionTrait, device: DeviceId) -> Result<Self, AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT number, hash, (SELECT max(clock) FROM operations) AS clock
             FROM operations WHERE device_id = ? ORDER BY number DESC LIMIT 1",
            [device.to_string().into()],
        );
        let Some(row) = db.query_one_raw(query).await? else {
            let stamp = Stamp::first(Node::from(device));
            return Ok(Self {
                number: 0,
                hash: String::new(),
                stamp,
            });
        };
        let text: String = row.try_get("", "clock")?;
        let seen: Stamp = text.parse().map_err(|error| Internal::new(&error))?;
        Ok(Self {
            number: row.try_get("", "number")?,
            hash: row.try_get("", "hash")?,
            stamp: seen.of_node(Node::from(device)),
        })
    }
}

/// The hash of an operation and its changes, in hexadecimal.
pub(crate) fn hash(operation: &OperationModel, changes: &[ChangeModel]) -> String {
    let mut running = RunningHash::of(operation);
    for change in changes {
        running.add(change);
    }
    running.end()
}

/// The hash of an operation while its changes come.
struct RunningHash(Sha256);

impl RunningHash {
    fn of(operation: &OperationModel) -> Self {
        let previous = hex::decode(&operation.previous_hash).unwrap_or_default();
        let record = format!(
            "{}/{} {}",
            operation.topic, operation.record_id, operation.happened_at
        );
        let form = OperationForm {
            id: operation.id,
            code: &operation.code,
            actor: Some(operation.actor_id),
            device: operation.device_id,
            stamp: operation.clock,
            record: &record,
            undoes: operation.undoes_id,
            previous: (!previous.is_empty()).then_some(&previous),
        };
        let mut hasher = Sha256::new();
        chain::begin(&form, |piece| hasher.update(piece));
        Self(hasher)
    }

    fn add(&mut self, change: &ChangeModel) {
        chain::go_on(&change.form(), |piece| self.0.update(piece));
    }

    fn end(mut self) -> String {
        chain::end(|piece| self.0.update(piece));
        hex::encode(self.0.finalize())
    }
}

impl ChangeModel {
    fn form(&self) -> ChangeForm<'_> {
        ChangeForm {
            topic: &self.topic,
            row: &self.row_id,
            column: self.column_name.as_deref(),
            before: self.before_value.as_deref(),
            after: Some(&self.after_value),
            subject: self.subject_id.as_deref(),
            stamp: self.clock,
        }
    }
}

/// Writes an operation, whose hash is known when its changes are.
async fn append(tx: &DatabaseTransaction, operation: &OperationModel) -> Result<(), AppError> {
    let insert = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "INSERT INTO operations (id, device_id, number, code, actor_id, topic, record_id,
             undoes_id, happened_at, clock, previous_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            operation.id.into(),
            operation.device_id.into(),
            operation.number.into(),
            operation.code.clone().into(),
            operation.actor_id.into(),
            operation.topic.clone().into(),
            operation.record_id.clone().into(),
            operation.undoes_id.into(),
            operation.happened_at.clone().into(),
            operation.clock.into(),
            operation.previous_hash.clone().into(),
            operation.hash.clone().into(),
        ],
    );
    tx.execute_raw(insert).await?;
    Ok(())
}

/// Closes an operation with its hash, and notes where the machine's chain now ends.
async fn close(tx: &DatabaseTransaction, operation: &OperationModel) -> Result<(), AppError> {
    let sealed = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "UPDATE operations SET hash = ? WHERE id = ?",
        [operation.hash.clone().into(), operation.id.into()],
    );
    tx.execute_raw(sealed).await?;
    let head = Head {
        device: operation.device_id,
        number: operation.number,
        hash: operation.hash.clone(),
    };
    heads::note(tx, &head).await
}

fn insert_changes(changes: &[ChangeModel]) -> Statement {
    let places = vec!["(?, ?, ?, ?, ?, ?, ?, ?)"; changes.len()].join(", ");
    let sql = format!(
        "INSERT INTO changes (operation_id, topic, row_id, column_name, before_value,
             after_value, subject_id, clock) VALUES {places}"
    );
    let values = changes.iter().flat_map(|change| -> [Value; 8] {
        [
            change.operation_id.into(),
            change.topic.clone().into(),
            change.row_id.clone().into(),
            change.column_name.clone().into(),
            change.before_value.clone().into(),
            change.after_value.clone().into(),
            change.subject_id.clone().into(),
            change.clock.into(),
        ]
    });
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}

/// The changes of an operation, in their order.
pub(crate) async fn changes_of(
    db: &impl ConnectionTrait,
    operation: OperationId,
) -> Result<Vec<ChangeModel>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM changes WHERE operation_id = ? ORDER BY sequence",
        [operation.into()],
    );
    Ok(ChangeModel::find_by_statement(query).all(db).await?)
}

/// The last changes of an operation, or the last ones before a place, the last first; then the
/// place of the earliest of them, where there may be more.
pub(crate) async fn last_changes_of(
    db: &impl ConnectionTrait,
    operation: OperationId,
    before: Option<i64>,
) -> Result<(Vec<ChangeModel>, Option<i64>), AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM changes WHERE operation_id = ? AND sequence < ?
         ORDER BY sequence DESC LIMIT ?",
        [
            operation.into(),
            before.unwrap_or(i64::MAX).into(),
            i64::try_from(MOST_WAITING).unwrap_or(i64::MAX).into(),
        ],
    );
    let rows = db.query_all_raw(query).await?;
    let next = rows.last().map(|row| row.try_get("", "sequence"));
    let changes = rows
        .iter()
        .map(|row| ChangeModel::from_query_result(row, ""));
    let changes = changes.collect::<Result<Vec<_>, _>>()?;
    Ok((changes, next.transpose()?))
}
