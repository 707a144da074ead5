//! What an edit would do, before anybody decides.

use proa_domain::companies::bulk::BulkEdit;
use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait as _};

use super::judge::{ensure_groups_change, judge};
use super::{AT_ONCE, BulkPreview, BulkQuery, BulkRow, Refusals, STAGE};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::list;
use crate::error::{AppError, Internal};
use crate::progress::Progress;

/// So many rows of each kind are shown.
const SHOWN: usize = 100;

/// Tells what an edit would do; nothing is written.
pub async fn preview(
    desk: &Desk,
    query: &BulkQuery,
    progress: &Progress,
) -> Result<BulkPreview, AppError> {
    let edit = BulkEdit::parse(&query.edit, desk.env.today()).map_err(CompanyError::from)?;
    // All of it is of one moment, that of the mark.
    let read = desk.store.read().begin().await?;
    ensure_groups_change(&read, &edit).await?;
    let mut told = BulkPreview {
        mark: mark(&read).await?.to_string(),
        changed: 0,
        unchanged: 0,
        refused: Vec::new(),
        changed_rows: Vec::new(),
        unchanged_rows: Vec::new(),
        refused_rows: Vec::new(),
    };
    let mut refusals = Refusals::default();
    let ids = list::ids(&read, &query.filter).await?;
    let (mut done, total) = (0, ids.len() as u64);
    for ids in ids.chunks(AT_ONCE) {
        progress.ensure_going()?;
        for (rows, outcome) in judge(&read, &desk.env, &edit, ids).await? {
            let row = |changes, refusal| BulkRow {
                id: rows.company.id,
                legal_name: rows.company.legal_name.clone(),
                changes,
                refusal,
            };
            match outcome {
                Ok(judged) if judged.changes.is_empty() => {
                    told.unchanged += 1;
                    show(&mut told.unchanged_rows, || row(Vec::new(), None));
                }
                Ok(judged) => {
                    told.changed += 1;
                    show(&mut told.changed_rows, || row(judged.changes, None));
                }
                Err(reason) => {
                    refusals.count(reason);
                    show(&mut told.refused_rows, || row(Vec::new(), Some(reason)));
                }
            }
        }
        done += ids.len() as u64;
        progress.step(STAGE, done, Some(total));
    }
    read.rollback().await?;
    told.refused = refusals.0;
    Ok(told)
}

fn show(rows: &mut Vec<BulkRow>, row: impl FnOnce() -> BulkRow) {
    if rows.len() < SHOWN {
        rows.push(row());
    }
}

/// How far the journal is.
async fn mark(db: &impl ConnectionTrait) -> Result<i64, AppError> {
    let sql = "SELECT coalesce(max(sequence), 0) AS mark FROM changes";
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    let row = row.ok_or_else(|| Internal::new(&"a mark without a row"))?;
    Ok(row.try_get("", "mark")?)
}
