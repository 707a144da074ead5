//! Replays the journal: every hash of every chain, and every row against what its changes say.

use std::collections::BTreeMap;

use proa_domain::ids::DeviceId;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Cell};

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::store::Store;
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
    let mut replay = Replay {
        store: &desk.store,
        operations: 0,
        changes: 0,
        findings: Vec::new(),
    };
    replay.chains().await?;
    for topic in desk.store.topics() {
        replay.rows(topic).await?;
    }
    Ok(Verification {
        ok: replay.findings.is_empty(),
        operations: replay.operations,
        changes: replay.changes,
        findings: replay.findings,
    })
}

struct Replay<'s> {
    store: &'s Store,
    operations: u32,
    changes: u32,
    findings: Vec<Discrepancy>,
}

impl Replay<'_> {
    fn note(&mut self, finding: Discrepancy) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    async fn chains(&mut self) -> Result<(), AppError> {
        let mut ends: BTreeMap<DeviceId, (i64, String)> = BTreeMap::new();
        let mut after = String::new();
        loop {
            let batch = operations_after(self.store.read(), &after).await?;
            let Some(last) = batch.last() else {
                return Ok(());
            };
            after = last.clock.to_string();
            for operation in &batch {
                self.link(operation, &mut ends);
                let changes = journal::changes_of(self.store.read(), operation.id).await?;
                self.operations += 1;
                self.changes += u32::try_from(changes.len()).unwrap_or(u32::MAX);
                if journal::hash(operation, &changes) != operation.hash {
                    self.note(of_operation(DiscrepancyKind::Hash, operation));
                }
            }
        }
    }

    fn link(&mut self, operation: &OperationModel, ends: &mut BTreeMap<DeviceId, (i64, String)>) {
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
            let ids = identities(self.store.read(), topic, &after).await?;
            let Some(last) = ids.last() else {
                return Ok(());
            };
            after.clone_from(last);
            for id in &ids {
                self.row(topic, id).await?;
            }
        }
    }

    async fn row(&mut self, topic: &Topic, id: &str) -> Result<(), AppError> {
        let db = self.store.read();
        let said = said(db, topic, id).await?;
        let stands = stands(db, topic, id).await?;
        let finding = |kind, column: Option<&str>| Discrepancy {
            kind,
            topic: Some(topic.name.to_owned()),
            row_id: Some(id.to_owned()),
            column: column.map(str::to_owned),
            operation: None,
        };
        match (said, stands) {
            (Some(said), Some(stands)) => {
                for column in &topic.columns {
                    if said.get(*column) != Some(&Said::Erased)
                        && said.get(*column).and_then(Said::value) != stands.get(*column)
                    {
                        self.note(finding(DiscrepancyKind::Value, Some(column)));
                    }
                }
            }
            (Some(_), None) => self.note(finding(DiscrepancyKind::MissingRow, None)),
            (None, Some(_)) => self.note(finding(DiscrepancyKind::UnknownRow, None)),
            (None, None) => {}
        }
        Ok(())
    }
}

/// What the journal says of a value.
#[derive(PartialEq)]
enum Said {
    Value(Cell),
    Erased,
}

impl Said {
    fn value(&self) -> Option<&Cell> {
        match self {
            Self::Value(cell) => Some(cell),
            Self::Erased => None,
        }
    }
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

/// The row as the journal tells it; none when it knows no insert of it.
async fn said(
    db: &impl ConnectionTrait,
    topic: &Topic,
    id: &str,
) -> Result<Option<BTreeMap<String, Said>>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM changes WHERE topic = ? AND row_id = ? ORDER BY clock, sequence",
        [topic.name.into(), id.into()],
    );
    let mut row = None;
    for change in ChangeModel::find_by_statement(query).all(db).await? {
        let key = match &change.subject_id {
            Some(subject) => SubjectKey::find(db, subject).await?,
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
            let opened = if seal::is_sealed(&cell) {
                key.as_ref().and_then(|key| key.open(&place, &cell))
            } else {
                Some(cell)
            };
            row.insert(column, opened.map_or(Said::Erased, Said::Value));
        }
    }
    Ok(row)
}

/// The row as it stands in its table.
async fn stands(
    db: &impl ConnectionTrait,
    topic: &Topic,
    id: &str,
) -> Result<Option<Map<String, Cell>>, AppError> {
    let columns: Vec<_> = topic
        .columns
        .iter()
        .map(|column| format!("'{column}', \"{column}\""))
        .collect();
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!(
            "SELECT json_object({}) AS body FROM \"{}\" WHERE id = ?",
            columns.join(", "),
            topic.name
        ),
        [id.into()],
    );
    let Some(found) = db.query_one_raw(query).await? else {
        return Ok(None);
    };
    let body: String = found.try_get("", "body")?;
    Ok(Some(
        serde_json::from_str(&body).map_err(|error| Internal::new(&error))?,
    ))
}
