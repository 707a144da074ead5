//! The rows of imports under way, as they stand in the tables of this machine.

use proa_domain::companies::import::{Fixes, Part, PartChange};
use proa_domain::ids::{CompanyId, CompanyImportId, OperationId};
use proa_domain::problem::Problems;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use super::settle::RowCandidate;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, json_of};
use crate::store::plain::{holds, plain};
use crate::treaties::reference::rows::query;

/// Imports under way.
pub(super) const TOPIC: &str = "company_imports";

proa_domain::text_enum! {
    /// How far an import is; words: `import-state-<code>`.
    pub enum ImportState {
        /// Its file is being read, or the reading was cut off.
        Reading = "reading",
        /// Its rows are being matched, or that was cut off.
        Matching = "matching",
        /// It waits for what a person says to it.
        Ready = "ready",
    }
}

proa_domain::text_enum! {
    /// What a row is; words: `import-row-<code>`.
    pub enum RowState {
        /// Nobody has looked at it yet.
        Waiting = "waiting",
        /// Something is wrong in it.
        Problem = "problem",
        /// It may be a company that is known.
        Duplicate = "duplicate",
        /// A company that nobody knows.
        New = "new",
        /// A known company, of which it says something else or more.
        Changed = "changed",
        /// Another row of a company that an earlier row is of.
        Joined = "joined",
        /// A known company, of which it says nothing new.
        Unchanged = "unchanged",
        /// It was written.
        Applied = "applied",
    }
}

proa_domain::text_enum! {
    /// What shall become of a row; words: `import-decision-<code>`.
    pub enum Decision {
        /// Nothing yet: it stays for later.
        Park = "park",
        /// A new company.
        Create = "create",
        /// A change of the company that it is of.
        Update = "update",
        /// Nothing.
        Skip = "skip",
    }
}

/// Which rows of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RowFilter {
    /// What they are; none for all.
    pub states: Vec<RowState>,
    /// What shall become of them; none for all.
    pub decisions: Vec<Decision>,
    /// What their names have in them.
    pub text: String,
    /// Only some of these, by their numbers.
    pub only: Option<Vec<u32>>,
}

/// An import as it stands in its table.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Head {
    pub(super) id: CompanyImportId,
    pub(super) file: String,
    pub(super) sha256: String,
    pub(super) recipe: String,
    pub(super) state: ImportState,
    pub(super) row_count: u32,
    pub(super) started_at: String,
    /// Where the journal of companies stood when the rows were matched.
    pub(super) register: i64,
}

/// A row as it stands in its table.
#[derive(Debug, Clone)]
pub(super) struct Staged {
    pub(super) number: u32,
    pub(super) cells: Vec<String>,
    pub(super) fixes: Fixes,
    pub(super) name: String,
    pub(super) state: RowState,
    pub(super) decision: Decision,
    /// A person said so.
    pub(super) is_chosen: bool,
    pub(super) company: Option<CompanyId>,
    /// The earlier row of the same company.
    pub(super) joins: Option<u32>,
    /// What of it is written; none for all of it.
    pub(super) parts: Option<Vec<Part>>,
    pub(super) problems: Problems,
    pub(super) candidates: Vec<RowCandidate>,
    pub(super) changes: Vec<PartChange>,
}

/// What finds a row again from another of the same company.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Keys {
    pub(super) rfc: Option<String>,
    pub(super) name: Option<String>,
    pub(super) outside: Option<String>,
}

#[derive(FromQueryResult)]
struct Found {
    number: u32,
    cells: String,
    fixes: String,
    name: String,
    state: RowState,
    decision: Decision,
    is_chosen: bool,
    company_id: Option<CompanyId>,
    joins: Option<u32>,
    parts: Option<String>,
    problems: String,
    candidates: String,
    changes: String,
}

impl TryFrom<Found> for Staged {
    type Error = AppError;

    fn try_from(found: Found) -> Result<Self, AppError> {
        Ok(Self {
            number: found.number,
            cells: from_json(&found.cells)?,
            fixes: from_json(&found.fixes)?,
            name: found.name,
            state: found.state,
            decision: found.decision,
            is_chosen: found.is_chosen,
            company: found.company_id,
            joins: found.joins,
            parts: found.parts.as_deref().map(from_json).transpose()?,
            problems: from_json(&found.problems)?,
            candidates: from_json(&found.candidates)?,
            changes: from_json(&found.changes)?,
        })
    }
}

/// Every import, the latest first.
pub(super) async fn heads(db: &impl ConnectionTrait) -> Result<Vec<Head>, AppError> {
    let sql = "SELECT * FROM company_imports ORDER BY started_at DESC, id DESC";
    Ok(Head::find_by_statement(query(sql, [])).all(db).await?)
}

/// An import; refuses with `store.not-found` where there is none.
pub(super) async fn head(db: &impl ConnectionTrait, id: CompanyImportId) -> Result<Head, AppError> {
    let sql = "SELECT * FROM company_imports WHERE id = ?";
    let found = Head::find_by_statement(query(sql, [id.into()])).one(db);
    let found = found.await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

/// The number of the last row that was read; 0 where there is none.
pub(super) async fn last_number(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
) -> Result<u32, AppError> {
    let sql = "SELECT coalesce(max(number), 0) AS last FROM company_import_rows
        WHERE import_id = ?";
    let row = db.query_one_raw(query(sql, [id.into()])).await?;
    let last = row.map(|row| row.try_get("", "last")).transpose()?;
    Ok(last.unwrap_or_default())
}

/// Rows of an import after one of them, in their order.
pub(super) async fn after(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    filter: &RowFilter,
    number: u32,
    limit: u32,
) -> Result<Vec<Staged>, AppError> {
    let (condition, values) = condition(id, filter);
    let sql = format!(
        "SELECT * FROM company_import_rows WHERE {condition} AND number > ?
         ORDER BY number LIMIT ?"
    );
    let values = values.into_iter().chain([number.into(), limit.into()]);
    let found = Found::find_by_statement(query(&sql, values)).all(db);
    found.await?.into_iter().map(Staged::try_from).collect()
}

/// The rows that are written as things stand: what was decided, and nothing is wrong in them. A row
/// of the same company as one that waits, waits with it.
const WRITABLE: &str = "import_id = ?1 AND decision IN ('create', 'update')
    AND state IN ('duplicate', 'new', 'changed', 'joined')
    AND (company_id IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM company_import_rows e
        WHERE e.import_id = ?1 AND e.number = company_import_rows.joins
            AND e.decision IN ('park', 'skip') AND e.state NOT IN ('applied', 'unchanged')))";

/// Rows that are written, after one of them, in their order.
pub(super) async fn writable(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    number: u32,
    limit: u32,
) -> Result<Vec<Staged>, AppError> {
    let sql = format!(
        "SELECT * FROM company_import_rows WHERE {WRITABLE} AND number > ?2
         ORDER BY number LIMIT ?3"
    );
    let values = [id.into(), number.into(), limit.into()];
    let found = Found::find_by_statement(query(&sql, values)).all(db);
    found.await?.into_iter().map(Staged::try_from).collect()
}

/// How many rows are written.
pub(super) async fn count_writable(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
) -> Result<u32, AppError> {
    let sql = format!("SELECT count(*) AS rows FROM company_import_rows WHERE {WRITABLE}");
    let row = db.query_one_raw(query(&sql, [id.into()])).await?;
    let rows = row.map(|row| row.try_get("", "rows")).transpose()?;
    Ok(rows.unwrap_or_default())
}

/// How many rows of an import there are.
pub(super) async fn count(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    filter: &RowFilter,
) -> Result<u32, AppError> {
    let (condition, values) = condition(id, filter);
    let sql = format!("SELECT count(*) AS rows FROM company_import_rows WHERE {condition}");
    let row = db.query_one_raw(query(&sql, values)).await?;
    let rows = row.map(|row| row.try_get("", "rows")).transpose()?;
    Ok(rows.unwrap_or_default())
}

/// A row by its number; refuses with `store.not-found` where there is none.
pub(super) async fn row(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
    number: u32,
) -> Result<Staged, AppError> {
    let sql = "SELECT * FROM company_import_rows WHERE import_id = ? AND number = ?";
    let found = Found::find_by_statement(query(sql, [id.into(), number.into()]));
    let found = found.one(db).await?;
    let found = found.ok_or_else(|| StoreError::not_found(TOPIC))?;
    found.try_into()
}

/// What is said of rows, a JSON array as the first value, each with its `number`. Materialized: the
/// planner would else go through all of it once for every row of the import.
pub(super) const GIVEN: &str = "WITH d AS MATERIALIZED (
    SELECT CAST(value ->> 'number' AS INTEGER) AS number, value FROM json_each(?1))";

/// The operations that wrote rows of an import.
pub(super) async fn operations(
    db: &impl ConnectionTrait,
    id: CompanyImportId,
) -> Result<Vec<OperationId>, AppError> {
    let sql = "SELECT DISTINCT operation_id FROM company_import_rows
        WHERE import_id = ? AND operation_id IS NOT NULL ORDER BY operation_id";
    let rows = db.query_all_raw(query(sql, [id.into()])).await?;
    let operations = rows.iter().map(|row| Ok(row.try_get("", "operation_id")?));
    operations.collect()
}

/// A condition on rows, with its values.
fn condition(id: CompanyImportId, filter: &RowFilter) -> (String, Vec<Value>) {
    let mut condition = "import_id = ?".to_owned();
    let mut values: Vec<Value> = vec![id.into()];
    let mut one_of = |column: &str, codes: Vec<String>| {
        condition.push_str(" AND ");
        condition.push_str(column);
        condition.push_str(" IN (SELECT value FROM json_each(?))");
        values.push(json_of(codes).into());
    };
    if !filter.states.is_empty() {
        one_of(
            "state",
            filter.states.iter().map(ToString::to_string).collect(),
        );
    }
    if !filter.decisions.is_empty() {
        let codes = filter.decisions.iter().map(ToString::to_string);
        one_of("decision", codes.collect());
    }
    if let Some(only) = &filter.only {
        let numbers: Vec<String> = only.iter().map(ToString::to_string).collect();
        one_of("CAST(number AS TEXT)", numbers);
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        condition.push_str(" AND ");
        condition.push_str(&holds("name"));
        values.push(plain(text).into());
    }
    (condition, values)
}
