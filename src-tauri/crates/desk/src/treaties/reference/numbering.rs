//! In which edition of the Harmonized System a schedule is numbered: its publisher seldom says so,
//! its codes do.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, QueryResult};

use super::rows::{execute, query};
use crate::error::AppError;
use crate::treaties::facts::Editions;

/// With fewer subheadings at hand, it cannot be said which codes an edition has.
const WHOLE_NOMENCLATURE: usize = 5_000;

const UNSAID: &str = "SELECT id AS said FROM schedules WHERE edition IS NULL AND market <> 'MX'";
const PRESENT: &str =
    "SELECT digits AS said FROM nomenclature WHERE edition = 'HS2022' AND level = 6";
// Chapters 98 and 99 are each country's own.
const SUBHEADINGS: &str = "
    SELECT DISTINCT substr(digits, 1, 6) AS said FROM tariff_lines
    WHERE schedule_id = ?1 AND level >= 6 AND digits < '98'
    UNION
    SELECT DISTINCT substr(digits, 1, 6) FROM concessions
    WHERE schedule_id = ?1 AND length(digits) >= 6 AND digits < '98'";

/// Says it of every schedule of which it is not said.
pub(crate) async fn settle(tx: &impl ConnectionTrait) -> Result<(), AppError> {
    let present: BTreeSet<String> = said(tx, query(PRESENT, [])).await?.into_iter().collect();
    if present.len() < WHOLE_NOMENCLATURE {
        return Ok(());
    }
    let editions = Editions::load(tx).await?;
    for schedule in said(tx, query(UNSAID, [])).await? {
        let codes = said(tx, query(SUBHEADINGS, [schedule.clone().into()])).await?;
        if let Some(edition) = editions.that_knows_most(&codes, &present) {
            let row = [edition.into(), schedule.into()];
            execute(tx, "UPDATE schedules SET edition = ? WHERE id = ?", row).await?;
        }
    }
    Ok(())
}

async fn said(
    tx: &impl ConnectionTrait,
    statement: sea_orm::Statement,
) -> Result<Vec<String>, AppError> {
    let rows = tx.query_all_raw(statement).await?;
    let text = |row: QueryResult| Ok(row.try_get("", "said")?);
    rows.into_iter().map(text).collect()
}
