//! Replays the journal: every hash of every chain, every row against what its changes say, what is
//! derived from the rows, and where the chains end. It reads one state of the data: what is written
//! meanwhile is not half in it.

mod ends;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::DeviceId;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, FromQueryResult,
    Statement, TransactionTrait as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Cell};

use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::store::columns::stands;
use crate::store::journal::{self, ChangeModel, OperationModel};
use crate::store::seal::{self, SubjectKey};
use crate::store::topic::Topic;

proa_domain::text_enum! {
    /// What does not fit.
    pub enum DiscrepancyKind {
        /// An operation or one of its changes is not what was hashed.
        Hash = "hash",
        /// An operation does not follow the one before.
        Link = "link",
        /// A row that the journal does not know.
        UnknownRow = "unknown-row",
        /// A row that the journal knows is gone.
        MissingRow = "missing-row",
        /// A value is not what the journal says.
        Value = "value",
        /// A change that belongs to no operation.
        Orphan = "orphan",
        /// Operations were taken off the end of a chain.
        Tail = "tail",
        /// A backup knows operations that the journal does not have.
        Backup = "backup",
        /// A person's key is gone or another, and no operation says that the person was erased.
        Key = "key",
        /// What is derived from a row for sorting and searching is not what follows from it.
        Derived = "derived",
    }
}

/// One thing that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Discrepancy {
    /// What.
    pub kind: DiscrepancyKind,
    /// The table.
    pub topic: Option<String>,
    /// The row.
    #[serde(rename = "rowId")]
    pub row_id: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The operation.
    pub operation: Option<String>,
}

/// What the replay found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Verification {
    /// Everything fits.
    pub ok: bool,
    /// Operations replayed.
    pub operations: u32,
    /// Changes replayed.
    pub changes: u32,
    /// The first things that do not fit, at most 100.
    pub findings: Vec<Discrepancy>,
}

const MOST_FINDINGS: usize = 100;
const BATCH: u32 = 500;

/// Replays the journal and compares it with the tables.
pub async fn verify(desk: &Desk) -> Result<Verification, AppError> {
    let tx = desk.store.read().begin().await?;
    let mut replay = Replay {
        erased: erased(&tx).await?,
        tx,
        operations: 0,
        changes: 0,
        findings: Vec::new(),
    };
    let ends = replay.chains().await?;
    replay.orphans().await?;
    replay.ends(&desk.folder, &ends).await?;
    for topic in desk.store.topics() {
        replay.rows(topic).await?;
    }
    replay.tx.commit().await?;
    for topic in desk.store.topics() {
        if let (Some(index), Ok(writer)) = (topic.index, desk.store.writer())
            && !is_index_whole(writer, index).await?
        {
            replay.findings.push(Discrepancy {
                kind: DiscrepancyKind::Derived,
                topic: Some(topic.name.to_owned()),
                row_id: None,
                column: Some(index.to_owned()),
                operation: None,
            });
        }
    }
    Ok(Verification {
        ok: replay.findings.is_empty(),
        operations: replay.operations,
        changes: replay.changes,
        findings: replay.findings,
    })
}

/// The end of each machine's chain.
type Ends = BTreeMap<DeviceId, (i64, String)>;

struct Replay {
    tx: DatabaseTransaction,
    /// The subjects whose key was destroyed by an operation.
    erased: BTreeSet<String>,
    operations: u32,
    changes: u32,
    findings: Vec<Discrepancy>,
}

impl Replay {
    fn note(&mut self, finding: Discrepancy) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    async fn chains(&mut self) -> Result<Ends, AppError> {
        let mut ends = Ends::new();
        let mut after = String::new();
        loop {
            let batch = operations_after(&self.tx, &after).await?;
            let Some(last) = batch.last() else {
                return Ok(ends);
            };
            after = last.clock.to_string();
            for operation in &batch {
                self.link(operation, &mut ends);
                let changes = journal::changes_of(&self.tx, operation.id).await?;
                self.operations += 1;
                self.changes += u32::try_from(changes.len()).unwrap_or(u32::MAX);
                if journal::hash(operation, &changes) != operation.hash {
                    self.note(of_operation(DiscrepancyKind::Hash, operation));
                }
            }
        }
    }

    fn link(&mut self, operation: &OperationModel, ends: &mut Ends) {
        let end = ends.entry(operation.device_id).or_default();
        if operation.number != end.0 + 1 || operation.previous_hash != end.1 {
            self.note(of_operation(DiscrepancyKind::Link, operation));
        }
        *end = (operation.number, operation.hash.clone());
    }

    /// Walks a table and its changes side by side, both in the order of the row's identity.
    async fn rows(&mut self, topic: &Topic) -> Result<(), AppError> {
        let mut after = String::new();
        loop {
            let ids = identities(&self.tx, topic, &after).await?;
            let Some(last) = ids.last() else {
                return Ok(());
            };
            after.clone_from(last);
            for id in &ids {
                self.row(topic, id).await?;
            }
            if let Some(derived) = topic.derived {
                for (id, column) in derived(&self.tx, &ids).await? {
                    self.note(of_row(DiscrepancyKind::Derived, topic, &id, Some(column)));
                }
            }
        }
    }

    async fn row(&mut self, topic: &Topic, id: &str) -> Result<(), AppError> {
        let said = self.said(topic, id).await?;
        let stands = stands(&self.tx, topic.name, &topic.columns, id).await?;
        let finding = |kind, column| of_row(kind, topic, id, column);
        match (said, stands) {
            (Some(said), Some(stands)) => {
                for column in &topic.columns {
                    let kind = match said.get(*column) {
                        Some(Said::Erased) => continue,
                        Some(Said::Unreadable) => DiscrepancyKind::Key,
                        Some(Said::Value(cell)) if Some(cell) == stands.get(*column) => continue,
                        // A column that is younger than the row, and was not written since.
                        None if stands.get(*column).is_some_and(Cell::is_null) => continue,
                        Some(Said::Value(_)) | None => DiscrepancyKind::Value,
                    };
                    self.note(finding(kind, Some(column)));
                }
            }
            (Some(_), None) => self.note(finding(DiscrepancyKind::MissingRow, None)),
            (None, Some(_)) => self.note(finding(DiscrepancyKind::UnknownRow, None)),
            (None, None) => {}
        }
        Ok(())
    }

    /// The row as the journal tells it; none when it knows no insert of it.
    async fn said(
        &self,
        topic: &Topic,
        id: &str,
    ) -> Result<Option<BTreeMap<String, Said>>, AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT * FROM changes WHERE topic = ? AND row_id = ?
                 AND operation_id IN (SELECT id FROM operations)
             ORDER BY clock, sequence",
            [topic.name.into(), id.into()],
        );
        let mut row = None;
        for change in ChangeModel::find_by_statement(query).all(&self.tx).await? {
            let key = match &change.subject_id {
                Some(subject) => SubjectKey::find(&self.tx, subject).await?,
                None => None,
            };
            let after: Cell =
                serde_json::from_str(&change.after_value).map_err(|error| Internal::new(&error))?;
            let cells = match (&change.column_name, after) {
                (None, Cell::Object(cells)) => cells,
                (column, after) => Map::from_iter([(column.clone().unwrap_or_default(), after)]),
            };
            let row = row.get_or_insert_with(BTreeMap::new);
            for (column, cell) in cells {
                let place = seal::place(topic.name, id, &column);
                row.insert(column, self.opened(&change, key.as_ref(), &place, cell));
            }
        }
        Ok(row)
    }

    fn opened(
        &self,
        change: &ChangeModel,
        key: Option<&SubjectKey>,
        place: &str,
        cell: Cell,
    ) -> Said {
        if !seal::is_sealed(&cell) {
            return Said::Value(cell);
        }
        if let Some(cell) = key.and_then(|key| key.open(place, &cell)) {
            return Said::Value(cell);
        }
        let subject = change.subject_id.as_ref();
        if subject.is_some_and(|subject| self.erased.contains(subject)) {
            Said::Erased
        } else {
            Said::Unreadable
        }
    }
}

fn of_row(kind: DiscrepancyKind, topic: &Topic, id: &str, column: Option<&str>) -> Discrepancy {
    Discrepancy {
        kind,
        topic: Some(topic.name.to_owned()),
        row_id: Some(id.to_owned()),
        column: column.map(str::to_owned),
        operation: None,
    }
}

/// What the journal says of a value.
enum Said {
    Value(Cell),
    /// The person was erased.
    Erased,
    /// It is sealed, and the key that is there does not open it.
    Unreadable,
}

fn of_operation(kind: DiscrepancyKind, operation: &OperationModel) -> Discrepancy {
    Discrepancy {
        kind,
        topic: None,
        row_id: None,
        column: None,
        operation: Some(operation.id.to_string()),
    }
}

async fn operations_after(
    db: &impl ConnectionTrait,
    clock: &str,
) -> Result<Vec<OperationModel>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM operations WHERE clock > ? ORDER BY clock LIMIT ?",
        [clock.into(), BATCH.into()],
    );
    Ok(OperationModel::find_by_statement(query).all(db).await?)
}

async fn identities(
    db: &impl ConnectionTrait,
    topic: &Topic,
    after: &str,
) -> Result<Vec<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!(
            "SELECT id FROM (
                 SELECT id FROM \"{}\" WHERE id > ?1
                 UNION SELECT row_id FROM changes WHERE topic = ?2 AND row_id > ?1)
             ORDER BY id LIMIT ?3",
            topic.name
        ),
        [after.into(), topic.name.into(), BATCH.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// The subjects whose key an operation destroyed.
async fn erased(db: &impl ConnectionTrait) -> Result<BTreeSet<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT row_id FROM changes JOIN operations ON operations.id = operation_id
         WHERE changes.topic = ?",
        [seal::TOPIC.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "row_id")?))
        .collect()
}

/// Whether a search index holds what its table says. SQLite answers by an error.
async fn is_index_whole(writer: &DatabaseConnection, index: &str) -> Result<bool, AppError> {
    let check = format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)");
    let tx = writer.begin().await?;
    let outcome = tx.execute_unprepared(&check).await;
    tx.rollback().await?;
    match outcome.as_ref().map_err(StoreError::of) {
        Ok(_) => Ok(true),
        Err(Some(StoreError::Damaged { .. })) => Ok(false),
        Err(_) => Ok(outcome.map(|_| true)?),
    }
}
