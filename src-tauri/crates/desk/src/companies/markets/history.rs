//! What the journal says of a company's markets: who noted which status, when, and since when it was so.

use std::collections::BTreeMap;

use proa_domain::companies::profile::MarketStatus;
use proa_domain::ids::{CompanyId, OperationId};
use proa_domain::time::{Day, Instant};
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};
use serde_json::Value as Cell;

use crate::Desk;
use crate::companies::rows;
use crate::error::AppError;

/// What became of a market of a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MarketHistory {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// Its steps, the latest first.
    pub steps: Vec<MarketStep>,
}

/// What somebody noted of a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MarketStep {
    /// The operation that noted it.
    pub operation: OperationId,
    /// When it was noted.
    pub at: Instant,
    /// By whom.
    pub actor: String,
    /// How far the company was before; none where the market was not one of its own.
    pub from: Option<MarketStatus>,
    /// How far it is from then on; none where the market is none of its own any more.
    pub to: Option<MarketStatus>,
    /// Since which day it is so, where somebody said that.
    pub on: Option<Day>,
    /// How it came to that.
    pub note: String,
}

/// A value that an operation wrote in a row of a market.
#[derive(FromQueryResult)]
struct Written {
    row_id: String,
    market: String,
    column_name: Option<String>,
    after_value: String,
    operation: OperationId,
    at: Instant,
    actor: String,
}

/// A row of a market as it stood after an operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Stood {
    status: Option<MarketStatus>,
    on: Option<Day>,
    note: String,
    is_deleted: bool,
}

impl Stood {
    fn shown(&self) -> Option<MarketStatus> {
        self.status.filter(|_| !self.is_deleted)
    }

    fn take(&mut self, column: &str, cell: &Cell) {
        match column {
            "status" => self.status = cell.as_str().and_then(|text| text.parse().ok()),
            "status_on" => self.on = cell.as_str().and_then(|text| text.parse().ok()),
            "status_note" => cell.as_str().unwrap_or_default().clone_into(&mut self.note),
            "deleted_at" => self.is_deleted = !cell.is_null(),
            _ => {}
        }
    }
}

/// The markets that a company has or had, each with what was noted of it.
pub async fn history(desk: &Desk, company: CompanyId) -> Result<Vec<MarketHistory>, AppError> {
    let db = desk.store.read();
    rows::find(db, company).await?;
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT h.row_id, m.market, h.column_name, h.after_value, o.id AS operation,
                o.happened_at AS at, coalesce(p.name, '') AS actor
         FROM company_markets m JOIN changes h ON h.topic = 'company_markets' AND h.row_id = m.id
         JOIN operations o ON o.id = h.operation_id LEFT JOIN people p ON p.id = o.actor_id
         WHERE m.company_id = ? ORDER BY o.clock, h.sequence",
        [company.into()],
    );
    let written = Written::find_by_statement(query).all(db).await?;
    let mut rows: BTreeMap<String, Stood> = BTreeMap::new();
    let mut markets: BTreeMap<String, Vec<MarketStep>> = BTreeMap::new();
    for of_one in written.chunk_by(|one, next| one.operation == next.operation) {
        for (row, changes) in by_row(of_one) {
            let Some(first) = changes.first() else {
                continue;
            };
            let stood = rows.entry(row.to_owned()).or_default();
            let before = stood.clone();
            for change in &changes {
                take(stood, change);
            }
            let is_news = before.shown() != stood.shown()
                || (stood.shown().is_some()
                    && (before.on, &before.note) != (stood.on, &stood.note));
            if is_news {
                let steps = markets.entry(first.market.clone()).or_default();
                steps.push(MarketStep {
                    operation: first.operation,
                    at: first.at,
                    actor: first.actor.clone(),
                    from: before.shown(),
                    to: stood.shown(),
                    on: stood.on.filter(|_| stood.shown().is_some()),
                    note: stood.note.clone(),
                });
            }
        }
    }
    let histories = markets.into_iter().map(|(market, mut steps)| {
        steps.reverse();
        MarketHistory { market, steps }
    });
    Ok(histories.collect())
}

/// The changes of one operation by the rows that they are of.
fn by_row(changes: &[Written]) -> BTreeMap<&str, Vec<&Written>> {
    let mut rows: BTreeMap<&str, Vec<&Written>> = BTreeMap::new();
    for change in changes {
        rows.entry(&change.row_id).or_default().push(change);
    }
    rows
}

/// An insert carries the whole row, an update one column.
fn take(stood: &mut Stood, change: &Written) {
    let after: Cell = serde_json::from_str(&change.after_value).unwrap_or(Cell::Null);
    match (&change.column_name, &after) {
        (Some(column), cell) => stood.take(column, cell),
        (None, Cell::Object(row)) => {
            for (column, cell) in row {
                stood.take(column, cell);
            }
        }
        (None, _) => {}
    }
}
