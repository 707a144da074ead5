//! Which schedule of a market answers come from, which table of each of its agreements, which record
//! of single goods, and which file of each kind that stands beside a tariff.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, DatabaseTransaction};
use uuid::Uuid;

use super::{ImportOrder, ensure_may};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::treaties::reference::rows::{execute, query};

const SWITCH: &str = "
    UPDATE schedules SET is_current = (id = ?1)
    WHERE market = (SELECT market FROM schedules WHERE id = ?1)
        AND agreement IS (SELECT agreement FROM schedules WHERE id = ?1)
        AND goods IS (SELECT goods FROM schedules WHERE id = ?1)
        AND beside IS (SELECT beside FROM schedules WHERE id = ?1)";

// A market without a tariff would know nothing; without anything else it still does.
const PUT_ASIDE: &str = "
    UPDATE schedules SET is_current = 0
    WHERE id = ?1 AND coalesce(agreement, goods, beside) IS NOT NULL";

const NAME_GOODS: &str = "
    UPDATE schedules SET goods = (SELECT group_concat(digits, ' ') FROM
        (SELECT digits FROM tariff_lines WHERE schedule_id = ?1 ORDER BY digits))
    WHERE id = ?1";

/// Lets answers come from a schedule.
pub async fn set_current(desk: &Desk, schedule: &str) -> Result<(), AppError> {
    switch(desk, schedule, SWITCH).await
}

/// Takes what is no whole tariff out of use; it stays loaded.
pub async fn put_aside(desk: &Desk, schedule: &str) -> Result<(), AppError> {
    switch(desk, schedule, PUT_ASIDE).await
}

async fn switch(desk: &Desk, schedule: &str, sql: &'static str) -> Result<(), AppError> {
    ensure_may(desk)?;
    let tx = desk.reference.begin().await?;
    let known = query(
        "SELECT 1 FROM schedules WHERE id = ? AND state = 'loaded'",
        [schedule.into()],
    );
    if tx.query_one_raw(known).await?.is_none() {
        return Err(StoreError::not_found("schedules").into());
    }
    execute(&tx, sql, [schedule.into()]).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store.tell(BTreeSet::from(["schedules", "answers"]));
    Ok(())
}

/// A new schedule is current where the market had no whole one, or where that was ordered; a table
/// or a record, where it had none of the same agreement or the same goods. What stands beside a
/// tariff always is.
pub(super) async fn settle(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    order: &ImportOrder,
) -> Result<bool, AppError> {
    let id = schedule.to_string();
    if order.format.is_of_single_goods() {
        execute(tx, NAME_GOODS, [id.clone().into()]).await?;
    }
    let other = query(
        "SELECT 1 FROM schedules AS own JOIN schedules AS other ON other.market = own.market
            AND other.agreement IS own.agreement AND other.goods IS own.goods
            AND other.beside IS own.beside
        WHERE own.id = ? AND other.is_current = 1 AND other.kind = 'imported'",
        [id.clone().into()],
    );
    let is_current = order.takes_over() || tx.query_one_raw(other).await?.is_none();
    if is_current {
        execute(tx, SWITCH, [id.into()]).await?;
    }
    Ok(is_current)
}
