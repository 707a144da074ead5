//! What came of the rows of an import, a page at a time.

use std::collections::BTreeMap;

use proa_domain::companies::import::{Cleaned, CompanyField, CompanyRecipe, Part, PartChange};
use proa_domain::ids::{CompanyId, CompanyImportId};
use proa_domain::problem::Problem;
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::matching::reader;
use super::mend::said;
use super::settle::{Reader, RowCandidate};
use super::staged::{self, Decision, Head, ImportState, RowFilter, RowState, Staged};
use crate::Desk;
use crate::companies::likeness;
use crate::error::AppError;
use crate::store::columns::{from_json, json_of};
use crate::store::page::LARGEST_PAGE;
use crate::store::undo::has_effect;
use crate::treaties::reference::rows::{execute, query};

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportSummary {
    /// Its identity.
    pub id: CompanyImportId,
    /// The name of its file.
    pub file: String,
    /// The hash of its file.
    pub sha256: String,
    /// What the columns mean.
    pub recipe: CompanyRecipe,
    /// How far it is.
    pub state: ImportState,
    /// When it was begun.
    pub started_at: String,
    /// How many rows were read.
    pub rows: u32,
    /// How many rows are what, and what shall become of them.
    pub counts: Vec<StateCount>,
    /// How many would be written now.
    pub to_write: u32,
    /// Something that was written was undone: matching anew opens its rows again.
    pub is_undone: bool,
    /// Companies changed since the rows were matched.
    pub is_stale: bool,
}

/// How many rows are in a state, with one decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct StateCount {
    /// What they are.
    pub state: RowState,
    /// What shall become of them.
    pub decision: Decision,
    /// How many.
    pub count: u32,
}

/// Which page of which rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ImportRowsQuery {
    /// Of which import.
    pub id: CompanyImportId,
    /// Which rows.
    pub filter: RowFilter,
    /// The number of the last row of the page before; 0 for the first page.
    pub after: u32,
    /// How many.
    pub limit: u32,
}

/// A page of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ImportRowsPage {
    /// The rows.
    pub rows: Vec<ImportRow>,
    /// What to pass as `after` for the next page; none on the last.
    pub next: Option<u32>,
    /// How many rows the filter has.
    pub total: u32,
}

/// A row of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Its number in the file.
    pub number: u32,
    /// The legal name that it says.
    pub name: String,
    /// What it is.
    pub state: RowState,
    /// What shall become of it.
    pub decision: Decision,
    /// A person said so.
    pub is_chosen: bool,
    /// The company that it is of.
    pub company: Option<RowCompany>,
    /// The earlier row of the same company.
    pub joins: Option<u32>,
    /// The companies and rows that it may be of, the likeliest first.
    pub candidates: Vec<RowCandidate>,
    /// What is wrong in it; `field` is the code of a field of the table.
    pub problems: Vec<Problem>,
    /// What was cleaned in it.
    pub cleaned: Vec<Cleaned>,
    /// What it would change in its company.
    pub changes: Vec<PartChange>,
    /// What of that is written; none for all.
    pub parts: Option<Vec<Part>>,
    /// What it says, by field.
    pub cells: Vec<FieldCell>,
}

/// A registered company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowCompany {
    /// Which.
    pub id: CompanyId,
    /// Its legal name.
    pub legal_name: String,
}

/// What a row says of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldCell {
    /// Of what.
    pub field: CompanyField,
    /// The text.
    pub text: String,
    /// It was typed here; the file says something else.
    pub is_fixed: bool,
}

/// Every import of this machine, the latest first.
pub async fn imports(desk: &Desk) -> Result<Vec<ImportSummary>, AppError> {
    let mut summaries = Vec::new();
    for head in staged::heads(desk.store.read()).await? {
        summaries.push(summary(desk, head).await?);
    }
    Ok(summaries)
}

/// An import.
pub async fn import(desk: &Desk, id: CompanyImportId) -> Result<ImportSummary, AppError> {
    summary(desk, staged::head(desk.store.read(), id).await?).await
}

/// Forgets an import with its rows; what was written of it stays in the register.
pub async fn forget(desk: &Desk, id: CompanyImportId) -> Result<(), AppError> {
    desk.author(Action::EditCompanies)?;
    staged::head(desk.store.read(), id).await?;
    let writer = desk.store.writer()?;
    execute(
        writer,
        "DELETE FROM company_imports WHERE id = ?",
        [id.into()],
    )
    .await?;
    desk.store.tell([staged::TOPIC].into());
    Ok(())
}

async fn summary(desk: &Desk, head: Head) -> Result<ImportSummary, AppError> {
    let db = desk.store.read();
    let sql = "SELECT state, decision, count(*) AS count FROM company_import_rows
        WHERE import_id = ? GROUP BY state, decision ORDER BY state, decision";
    let counts = StateCount::find_by_statement(query(sql, [head.id.into()]));
    let mut is_undone = false;
    for operation in staged::operations(db, head.id).await? {
        is_undone |= !has_effect(db, operation).await?;
    }
    Ok(ImportSummary {
        id: head.id,
        recipe: from_json(&head.recipe)?,
        counts: counts.all(db).await?,
        to_write: staged::count_writable(db, head.id).await?,
        is_undone,
        is_stale: head.register < likeness::mark(db).await?,
        file: head.file,
        sha256: head.sha256,
        state: head.state,
        started_at: head.started_at,
        rows: head.row_count,
    })
}

/// A page of the rows of an import.
pub async fn rows(desk: &Desk, asked: &ImportRowsQuery) -> Result<ImportRowsPage, AppError> {
    let db = desk.store.read();
    let head = staged::head(db, asked.id).await?;
    let reader = reader(desk, &head).await?;
    let limit = asked.limit.clamp(1, LARGEST_PAGE);
    let found = staged::after(db, asked.id, &asked.filter, asked.after, limit + 1).await?;
    let has_more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    let shown = found
        .into_iter()
        .take(usize::try_from(limit).unwrap_or(usize::MAX));
    let shown: Vec<Staged> = shown.collect();
    let names = names(db, &shown).await?;
    let next = shown.last().map(|row| row.number).filter(|_| has_more);
    Ok(ImportRowsPage {
        rows: shown
            .into_iter()
            .map(|row| view(row, &reader, &names))
            .collect(),
        next,
        total: staged::count(db, asked.id, &asked.filter).await?,
    })
}

/// The names of the companies of some rows.
async fn names(
    db: &impl ConnectionTrait,
    rows: &[Staged],
) -> Result<BTreeMap<CompanyId, String>, AppError> {
    let ids = rows
        .iter()
        .filter_map(|row| row.company)
        .map(|id| id.to_string());
    let sql = "SELECT id, legal_name FROM companies WHERE id IN (SELECT value FROM json_each(?))";
    let found = db
        .query_all_raw(query(sql, [json_of(ids.collect::<Vec<_>>()).into()]))
        .await?;
    let named = found.iter().map(|row| {
        let id: CompanyId = row.try_get("", "id")?;
        Ok((id, row.try_get("", "legal_name")?))
    });
    named.collect()
}

fn view(row: Staged, reader: &Reader, names: &BTreeMap<CompanyId, String>) -> ImportRow {
    let cell = |field: &CompanyField| {
        let is_fixed = row.fixes.contains_key(field);
        let is_there = is_fixed || reader.recipe.of(*field).next().is_some();
        is_there.then(|| FieldCell {
            field: *field,
            text: said(&row, &reader.recipe, *field),
            is_fixed,
        })
    };
    let company = row.company.map(|id| RowCompany {
        id,
        legal_name: names.get(&id).cloned().unwrap_or_default(),
    });
    ImportRow {
        cells: CompanyField::ALL.iter().filter_map(cell).collect(),
        cleaned: reader.read(&row).cleaned,
        company,
        number: row.number,
        name: row.name,
        state: row.state,
        decision: row.decision,
        is_chosen: row.is_chosen,
        joins: row.joins,
        // What is wrong is mended first.
        candidates: if row.state == RowState::Problem {
            Vec::new()
        } else {
            row.candidates
        },
        problems: row.problems.0,
        changes: row.changes,
        parts: row.parts,
    }
}
