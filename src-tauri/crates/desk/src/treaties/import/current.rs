//! Which schedule of a market answers come from, which table of each of its agreements, and which
//! record of single goods.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, DatabaseTransaction};
use uuid::Uuid;

use super::{Format, ImportOrder, ensure_may};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::treaties::reference::rows::{execute, query};

const SWITCH: &str = "
    UPDATE schedules SET is_current = (id = ?1)
    WHERE market = (SELECT market FROM schedules WHERE id = ?1)
        AND agreement IS (SELECT agreement FROM schedules WHERE id = ?1)
        AND goods IS (SELECT goods FROM schedules WHERE id = ?1)";

// A market without a tariff would know nothing; without a table or a record it still does.
const PUT_ASIDE: &str = "
    UPDATE schedules SET is_current = 0
    WHERE id = ?1 AND (agreement IS NOT NULL OR goods IS NOT NULL)";

const NAME_GOODS: &str = "
    UPDATE schedules SET goods = (SELECT group_concat(digits, ' ') FROM
        (SELECT digits FROM tariff_lines WHERE schedule_id = ?1 ORDER BY digits))
    WHERE id = ?1";

/// Lets answers come from a schedule.
pub async fn set_current(desk: &Desk, schedule: &str) -> Result<(), AppError> {
    switch(desk, schedule, SWITCH).await
}

/// Takes the table of an agreement, or the record of single goods, out of use; it stays loaded.
pub async fn put_aside(desk: &Desk, table: &str) -> Result<(), AppError> {
    switch(desk, table, PUT_ASIDE).await
}

async fn switch(desk: &Desk, schedule: &str, sql: &'static str) -> Result<(), AppError> {
    ensure_may(desk)?;
    let tx = desk.reference.begin().await?;
    let known = query(
        "SELECT format FROM schedules WHERE id = ? AND state = 'loaded'",
        [schedule.into()],
    );
    let known = tx.query_one_raw(known).await?;
    let format: Option<String> = known.map(|row| row.try_get("", "format")).transpose()?;
    if !format.as_deref().is_some_and(is_tariff) {
        return Err(StoreError::not_found("schedules").into());
    }
    execute(&tx, sql, [schedule.into()]).await?;
    tx.commit().await?;
    desk.reference.forget().await;
    desk.store.tell(BTreeSet::from(["schedules", "answers"]));
    Ok(())
}

/// Whether answers can come from what is written so; a bundled table is of no format of ours.
pub(crate) fn is_tariff(format: &str) -> bool {
    format.parse().map_or(true, Format::is_tariff)
}

/// A new schedule is current where the market had no whole one, or where that was ordered; a table
/// or a record, where it had none of the same agreement or the same goods. What stands beside a
/// tariff takes the place of none: the newest is used.
pub(super) async fn settle(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    order: &ImportOrder,
) -> Result<bool, AppError> {
    if !order.format.is_tariff() {
        return Ok(true);
    }
    let id = schedule.to_string();
    if order.format.is_of_single_goods() {
        execute(tx, NAME_GOODS, [id.clone().into()]).await?;
    }
    let other = query(
        "SELECT 1 FROM schedules AS own JOIN schedules AS other ON other.market = own.market
            AND other.agreement IS own.agreement AND other.goods IS own.goods
        WHERE own.id = ? AND other.is_current = 1 AND other.kind = 'imported'",
        [id.clone().into()],
    );
    let is_current = order.make_current || tx.query_one_raw(other).await?.is_none();
    if is_current {
        execute(tx, SWITCH, [id.into()]).await?;
    }
    Ok(is_current)
}
