//! Companies that are there twice: a queue of likely pairs over all that take part.
//!
//! [`find`] holds them against each other and keeps the pairs in office.db until the next search: they
//! are derived, of this machine, and not journalled. What people said of a pair is read beside them, so
//! that it stands whenever it is undone or comes from elsewhere: it is [`distinct`], or one of the two
//! became part of the other by [`super::merge`].

pub mod distinct;
pub mod list;

use std::collections::BTreeSet;

use proa_domain::companies::similar::{Directory, Likeness, Pair, Similarity};
use proa_domain::ids::CompanyId;
use proa_domain::settings::Action;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::likeness::{self, Known};
use crate::error::{AppError, Internal};
use crate::progress::Progress;
use crate::store::columns::json_of;

/// What the screens that show the pairs listen to.
const TOPIC: &str = "company_pairs";

/// The stage of the progress.
const STAGE: &str = "pair-companies";

/// So many companies are looked at between two steps.
const STEP: usize = 250;

/// So many pairs are kept by one statement.
const BATCH: usize = 1_000;

/// The last search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairsView {
    /// When it began.
    pub ran_at: Instant,
    /// How many companies were held against each other.
    pub companies: u32,
    /// How many likely pairs it found.
    pub pairs: u32,
    /// Companies changed since.
    pub is_stale: bool,
}

/// Holds all companies that take part against each other, and keeps the likely pairs in the place of
/// those of the last search. One that is cancelled leaves those as they were.
pub async fn find(desk: &Desk, progress: &Progress) -> Result<PairsView, AppError> {
    desk.author(Action::EditCompanies)?;
    let ran_at = desk.env.now();
    let db = desk.store.read();
    // A change while the search runs leaves it stale, never wrong.
    let mark = likeness::mark(db).await?;
    let known = likeness::known(db, "TRUE", []).await?;
    let companies = known.len();
    let progress = progress.clone();
    let work = tokio::task::spawn_blocking(move || search(&known, &progress));
    let pairs = work.await.map_err(|error| Internal::new(&error))??;
    let tx = desk.store.begin().await?;
    tx.execute_unprepared("DELETE FROM company_pair_runs; DELETE FROM company_pairs;")
        .await?;
    keep(&tx, &pairs).await?;
    let run = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "INSERT INTO company_pair_runs (number, ran_at, register, companies) VALUES (1, ?, ?, ?)",
        [
            ran_at.into(),
            mark.into(),
            i64::try_from(companies).unwrap_or(i64::MAX).into(),
        ],
    );
    tx.execute_raw(run).await?;
    tx.commit().await?;
    desk.store.tell(BTreeSet::from([TOPIC]));
    let view = last(desk).await?;
    view.ok_or_else(|| Internal::new(&"a search without a row").into())
}

fn search(known: &[Known], progress: &Progress) -> Result<Vec<Pair>, CompanyError> {
    let likenesses: Vec<(CompanyId, Likeness)> = known
        .iter()
        .map(|company| (company.id, company.likeness()))
        .collect();
    let directory = Directory::of(likenesses);
    let steps = |number: usize| u64::try_from(number).unwrap_or(0);
    let total = Some(steps(directory.len()));
    let mut pairs = Vec::new();
    for number in 0..directory.len() {
        if number % STEP == 0 {
            if progress.is_cancelled() {
                return Err(CompanyError::SearchCancelled);
            }
            progress.step(STAGE, steps(number), total);
        }
        pairs.extend(directory.pairs_from(number));
    }
    progress.step(STAGE, steps(directory.len()), total);
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.first, pair.second));
    Ok(pairs)
}

/// The likeliest first: their numbers are their order.
async fn keep(tx: &DatabaseTransaction, pairs: &[Pair]) -> Result<(), AppError> {
    for pairs in pairs.chunks(BATCH) {
        let rows: Vec<_> = pairs.iter().map(row).collect();
        let insert = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "INSERT INTO company_pairs (first_id, second_id, score, reasons)
             SELECT value ->> 'first', value ->> 'second', value ->> 'score', value ->> 'reasons'
             FROM json_each(?) ORDER BY key",
            [json!(rows).to_string().into()],
        );
        tx.execute_raw(insert).await?;
    }
    Ok(())
}

fn row(pair: &Pair) -> serde_json::Value {
    let reasons = json_of(pair.reasons.iter().map(|reason| reason.code()));
    json!({
        "first": pair.first, "second": pair.second, "score": pair.score, "reasons": reasons,
    })
}

#[derive(FromQueryResult)]
struct Run {
    ran_at: Instant,
    register: i64,
    companies: u32,
    pairs: u32,
}

/// The last search; none before the first.
pub async fn last(desk: &Desk) -> Result<Option<PairsView>, AppError> {
    let db = desk.store.read();
    let sql = "SELECT ran_at, register, companies, (SELECT count(*) FROM company_pairs) AS pairs
        FROM company_pair_runs";
    let run = Run::find_by_statement(Statement::from_string(DbBackend::Sqlite, sql))
        .one(db)
        .await?;
    let Some(run) = run else {
        return Ok(None);
    };
    Ok(Some(PairsView {
        ran_at: run.ran_at,
        companies: run.companies,
        pairs: run.pairs,
        is_stale: likeness::mark(db).await? != run.register,
    }))
}

/// How likely two companies are one, as they are now; companies that take no part are like nobody.
pub(super) async fn score_of(
    desk: &Desk,
    one: CompanyId,
    other: CompanyId,
) -> Result<Similarity, AppError> {
    let values = [one.into(), other.into()];
    let known = likeness::known(desk.store.read(), "c.id IN (?, ?)", values).await?;
    let [one, other] = known.as_slice() else {
        return Ok(Similarity {
            score: 0,
            reasons: Vec::new(),
        });
    };
    let frequencies = likeness::frequencies(desk).await?;
    Ok(one
        .likeness()
        .compare_among(&other.likeness(), &frequencies))
}

#[cfg(test)]
mod tests;
