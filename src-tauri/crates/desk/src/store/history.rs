//! What the journal tells people: the last operations, and what happened to a record.

mod records;

use std::collections::BTreeSet;

use proa_domain::ids::OperationId;
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Cell;

use self::records::name_records;
use crate::Desk;
use crate::error::AppError;
use crate::store::journal::{self, ChangeModel};
use crate::store::seal::{self, SubjectKey};

/// One operation as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct OperationRow {
    /// Its identity.
    pub id: OperationId,
    /// What was done; words: `operation-<code>`.
    pub code: String,
    /// What it was about: the record's name today.
    pub summary: String,
    /// The topic of the record.
    pub topic: String,
    /// The record.
    pub record_id: String,
    /// The name of the person.
    pub actor: String,
    /// When, by the clock of the machine.
    pub at: String,
    /// The machine.
    pub device: String,
    /// Whether it can be tried to take it back.
    pub is_undoable: bool,
    /// The operation that it took back.
    pub undoes: Option<OperationId>,
}

/// One value that an operation changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRow {
    /// The table.
    pub topic: String,
    /// The row.
    pub row_id: String,
    /// The column; words: `column-<topic>-<column>`.
    pub column: String,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// The value was sealed and its key is gone: the person was erased.
    pub is_sealed: bool,
}

/// An operation with what it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// The operation.
    pub operation: OperationRow,
    /// Its changes.
    pub changes: Vec<ChangeRow>,
}

/// A stretch of the journal, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Stretch<T> {
    /// The operations.
    pub rows: Vec<T>,
    /// What to pass as `before` for what is older; none where nothing is.
    pub next: Option<OperationId>,
}

/// The most operations that one stretch gives.
const LONGEST: u32 = 200;

const SELECT: &str = "
    SELECT o.id, o.code, o.topic, o.record_id, o.happened_at AS at, o.device_id AS device,
        o.undoes_id AS undoes,
        coalesce((SELECT name FROM people WHERE id = o.actor_id), '') AS actor,
        coalesce(
            (SELECT legal_name FROM companies WHERE o.topic = 'companies' AND id = o.record_id),
            (SELECT name FROM missions WHERE o.topic = 'missions' AND id = o.record_id),
            (SELECT name FROM people WHERE o.topic = 'people' AND id = o.record_id),
            (SELECT edition FROM privacy_notices
                WHERE o.topic = 'privacy_notices' AND id = o.record_id),
            (SELECT name FROM office_holidays
                WHERE o.topic = 'office_holidays' AND id = o.record_id),
            (SELECT name FROM import_recipes
                WHERE o.topic = 'import_recipes' AND id = o.record_id),
            (SELECT name FROM company_recipes
                WHERE o.topic = 'company_recipes' AND id = o.record_id),
            (SELECT name FROM offices WHERE o.topic = 'offices' AND id = o.record_id),
            (SELECT name FROM tags WHERE o.topic = 'tags' AND id = o.record_id),
            (SELECT name FROM rosters WHERE o.topic = 'rosters' AND id = o.record_id),
            (SELECT name FROM company_views
             WHERE o.topic = 'company_views' AND id = o.record_id AND is_shared = 1),
            (SELECT a.legal_name || ' · ' || b.legal_name FROM company_distinctions d
                JOIN companies a ON a.id = d.first_id JOIN companies b ON b.id = d.second_id
                WHERE o.topic = 'company_distinctions' AND d.id = o.record_id),
            (SELECT title FROM calls WHERE o.topic = 'calls' AND id = o.record_id),
            (SELECT name FROM call_templates
                WHERE o.topic = 'call_templates' AND id = o.record_id),
            (SELECT name FROM checklist_templates
                WHERE o.topic = 'checklist_templates' AND id = o.record_id),
            (SELECT c.legal_name || ' · ' || k.title FROM support_requests s
                JOIN registrations r ON r.id = s.registration_id
                JOIN companies c ON c.id = r.company_id JOIN calls k ON k.id = s.call_id
                WHERE o.topic = 'support_requests' AND s.id = o.record_id),
            (SELECT c.legal_name FROM company_documents d JOIN companies c ON c.id = d.company_id
                WHERE o.topic = 'company_documents' AND d.id = o.record_id),
            (SELECT c.legal_name || ' · ' || m.name FROM registrations r
                JOIN companies c ON c.id = r.company_id JOIN missions m ON m.id = r.mission_id
                WHERE o.topic = 'registrations' AND r.id = o.record_id),
            (SELECT c.legal_name || ' · ' || a.product_code || ' · ' || a.market FROM answers a
                JOIN companies c ON c.id = a.company_id
                WHERE o.topic = 'answers' AND a.id = o.record_id),
            (SELECT from_currency || ' → ' || to_currency || ' · ' || valid_on FROM exchange_rates
                WHERE o.topic = 'exchange_rates' AND id = o.record_id),
            (SELECT group_concat(legal_name, ', ') FROM
                (SELECT DISTINCT c.legal_name FROM changes h JOIN companies c ON c.id = h.row_id
                 WHERE o.topic = 'companies' AND o.record_id = '' AND h.operation_id = o.id
                     AND h.topic = 'companies'
                 LIMIT 4)),
            (SELECT group_concat(legal_name, ', ') FROM
                (SELECT DISTINCT c.legal_name FROM changes h
                     JOIN company_tags m ON m.id = h.row_id JOIN companies c ON c.id = m.company_id
                 WHERE o.topic = 'companies' AND o.record_id = '' AND h.operation_id = o.id
                     AND h.topic = 'company_tags'
                 LIMIT 4)),
            (SELECT group_concat(legal_name, ', ') FROM
                (SELECT DISTINCT c.legal_name FROM changes h
                     JOIN roster_members m ON m.id = h.row_id JOIN companies c ON c.id = m.company_id
                 WHERE o.topic = 'companies' AND o.record_id = '' AND h.operation_id = o.id
                     AND h.topic = 'roster_members'
                 LIMIT 4)),
            (SELECT group_concat(said, ', ') FROM
                (SELECT DISTINCT a.product_code || ' · ' || a.market AS said
                 FROM changes h JOIN answers a ON a.id = h.row_id
                 WHERE o.topic = 'answers' AND o.record_id = '' AND h.operation_id = o.id
                     AND h.topic = 'answers'
                 LIMIT 4)),
            '') AS summary,
        o.code NOT IN ('start-office', 'set-pin', 'export-office', 'erase-person', 'withdraw-diversity',
            'make-badge-key', 'name-reviewers', 'declare-conflicts', 'give-review', 'go-on-selecting')
            AND NOT EXISTS (SELECT 1 FROM operations u WHERE u.undoes_id = o.id) AS is_undoable
    FROM operations o";

/// The last operations, or the last ones before another.
pub async fn recent(
    desk: &Desk,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Stretch<OperationRow>, AppError> {
    stretch(desk.store.read(), "TRUE", Vec::new(), before, limit).await
}

/// The operations that meet a condition, whose values come first.
async fn stretch(
    db: &impl ConnectionTrait,
    condition: &str,
    mut values: Vec<Value>,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Stretch<OperationRow>, AppError> {
    let limit = limit.clamp(1, LONGEST);
    let place = values.len() + 1;
    let older = match before {
        Some(_) => format!("o.clock < (SELECT clock FROM operations WHERE id = ?{place})"),
        None => "TRUE".to_owned(),
    };
    values.extend(before.map(Value::from));
    let sql = format!(
        "{SELECT} WHERE ({condition}) AND {older} ORDER BY o.clock DESC LIMIT {}",
        limit + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    let mut rows = OperationRow::find_by_statement(query).all(db).await?;
    let is_last = rows.len() <= limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| !is_last).map(|row| row.id);
    Ok(Stretch { rows, next })
}

/// One operation as people see it.
pub(crate) async fn operation(
    db: &impl ConnectionTrait,
    id: OperationId,
) -> Result<Option<OperationRow>, AppError> {
    let sql = format!("{SELECT} WHERE o.id = ?");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [id.into()]);
    Ok(OperationRow::find_by_statement(query).one(db).await?)
}

/// An operation about a record (topic ?1, row ?2), or about what belongs to it.
const OF_RECORD: &str = "(o.topic = ?1 AND o.record_id = ?2)
    OR (o.topic = 'registrations' AND o.record_id IN
        (SELECT id FROM registrations WHERE (?1 = 'companies' AND company_id = ?2)
            OR (?1 = 'missions' AND mission_id = ?2)))
    OR (?1 = 'companies' AND o.topic = 'answers' AND (o.record_id IN
        (SELECT id FROM answers WHERE company_id = ?2)
        OR o.record_id = '' AND o.id IN
        (SELECT h.operation_id FROM changes h JOIN answers a ON a.id = h.row_id
            WHERE h.topic = 'answers' AND a.company_id = ?2)))
    OR (?1 = 'companies' AND o.topic = 'companies' AND o.record_id = '' AND o.id IN
        (SELECT h.operation_id FROM company_tags m JOIN changes h ON h.row_id = m.id
            WHERE m.company_id = ?2 AND h.topic = 'company_tags'
         UNION SELECT h.operation_id FROM roster_members m JOIN changes h ON h.row_id = m.id
            WHERE m.company_id = ?2 AND h.topic = 'roster_members'))
    OR (o.topic = ?1 AND o.id IN
        (SELECT operation_id FROM changes WHERE topic = ?1 AND row_id = ?2))";

/// What is opened only to who answers requests about personal data, its history too.
const APART: [&str; 2] = ["privacy_requests", "diversity_declarations"];

/// What happened to a record and to what belongs to it last, or last before an operation.
pub async fn of_record(
    desk: &Desk,
    topic: &str,
    row_id: &str,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Stretch<HistoryEntry>, AppError> {
    if APART.contains(&topic) {
        desk.author(Action::AnswerRequests)?;
    }
    let db = desk.store.read();
    let record = vec![topic.into(), row_id.into()];
    let operations = stretch(db, OF_RECORD, record, before, limit).await?;
    let own = grouped(db, topic, row_id).await?;
    let mut rows = Vec::new();
    for operation in operations.rows {
        let mut changes = Vec::new();
        let is_of_others = operation.record_id.is_empty()
            || (operation.topic == topic && operation.record_id != row_id);
        for change in journal::changes_of(db, operation.id).await? {
            // What happened to others in the same operation is their history.
            let is_of_record = change.row_id == row_id || own.contains(&change.row_id);
            if !is_of_others || is_of_record {
                changes.extend(values(db, &change).await?);
            }
        }
        for change in &mut changes {
            name_records(db, change).await?;
        }
        rows.push(HistoryEntry { operation, changes });
    }
    Ok(Stretch {
        rows,
        next: operations.next,
    })
}

/// The rows that put a company with others, whoever did that for how many at once.
async fn grouped(
    db: &impl ConnectionTrait,
    topic: &str,
    row_id: &str,
) -> Result<BTreeSet<String>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id FROM company_tags WHERE ?1 = 'companies' AND company_id = ?2
         UNION SELECT id FROM roster_members WHERE ?1 = 'companies' AND company_id = ?2",
        [topic.into(), row_id.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// Every change of one row with its operation, the oldest first.
pub(crate) async fn of_row(
    db: &impl ConnectionTrait,
    topic: &str,
    row_id: &str,
) -> Result<Vec<(OperationRow, ChangeRow)>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM changes WHERE topic = ? AND row_id = ? ORDER BY clock, sequence",
        [topic.into(), row_id.into()],
    );
    let mut found = Vec::new();
    for change in ChangeModel::find_by_statement(query).all(db).await? {
        let Some(operation) = operation(db, change.operation_id).await? else {
            continue;
        };
        let rows = values(db, &change).await?.into_iter();
        found.extend(rows.map(|row| (operation.clone(), row)));
    }
    Ok(found)
}

async fn values(
    db: &impl ConnectionTrait,
    change: &ChangeModel,
) -> Result<Vec<ChangeRow>, AppError> {
    let key = match &change.subject_id {
        Some(subject) => SubjectKey::find(db, subject).await?,
        None => None,
    };
    let parse = |text: &str| serde_json::from_str::<Cell>(text).unwrap_or(Cell::Null);
    let after = parse(&change.after_value);
    if let Some(column) = &change.column_name {
        let before = change.before_value.as_deref().map_or(Cell::Null, parse);
        let row = row(change, key.as_ref(), column, &before, &after);
        // What was only sealed anew stayed the same.
        let is_news = row.is_sealed || row.before != row.after;
        return Ok(Vec::from_iter(is_news.then_some(row)));
    }
    let cells = after.as_object().cloned().unwrap_or_default();
    Ok(cells
        .iter()
        .map(|(column, after)| row(change, key.as_ref(), column, &Cell::Null, after))
        .filter(|row| row.after.is_some() || row.is_sealed)
        .collect())
}

fn row(
    change: &ChangeModel,
    key: Option<&SubjectKey>,
    column: &str,
    before: &Cell,
    after: &Cell,
) -> ChangeRow {
    let place = seal::place(&change.topic, &change.row_id, column);
    let open = |cell: &Cell| {
        if seal::is_sealed(cell) {
            key.and_then(|key| key.open(&place, cell))
        } else {
            Some(cell.clone())
        }
    };
    let (opened_before, opened_after) = (open(before), open(after));
    ChangeRow {
        topic: change.topic.clone(),
        row_id: change.row_id.clone(),
        column: column.to_owned(),
        is_sealed: opened_before.is_none() || opened_after.is_none(),
        before: opened_before.as_ref().and_then(text),
        after: opened_after.as_ref().and_then(text),
    }
}

fn text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Null => None,
        Cell::String(text) => Some(text.clone()),
        other @ (Cell::Bool(_) | Cell::Number(_) | Cell::Array(_) | Cell::Object(_)) => {
            Some(other.to_string())
        }
    }
}
