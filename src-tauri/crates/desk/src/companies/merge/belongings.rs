//! A registration is withdrawn for another of the same mission: what was kept of it before and after the mission
//! is of the one that stays, as far as that has nothing of its own there.

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::error::AppError;
use crate::store::tx::WriteTx;

/// Tables with the column that names a registration, and what a row `s` of the one that stays says where a row
/// `t` has no room beside it.
const BELONGINGS: [(&str, &str, &str); 6] = [
    ("booths", "holder_id", "TRUE"),
    ("freight_items", "registration_id", "FALSE"),
    ("agenda_entries", "registration_id", "FALSE"),
    (
        "mission_results",
        "registration_id",
        "s.horizon = t.horizon",
    ),
    (
        "needed_items",
        "registration_id",
        "s.line_id IS t.line_id AND s.delegate_id IS t.delegate_id",
    ),
    (
        "service_opinions",
        "registration_id",
        "s.service = t.service",
    ),
];
/// Leads what is kept of a registration to another one.
pub(super) async fn follow(tx: &mut WriteTx<'_>, goes: &str, stays: &str) -> Result<(), AppError> {
    for (table, column, has_no_room) in BELONGINGS {
        let sql = format!(
            "SELECT id FROM \"{table}\" t
             WHERE t.\"{column}\" = ?1 AND t.deleted_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM \"{table}\" s
                WHERE s.\"{column}\" = ?2 AND s.deleted_at IS NULL AND ({has_no_room}))
             ORDER BY id"
        );
        let ids = [goes.into(), stays.into()];
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, ids);
        for row in tx.read().query_all_raw(query).await? {
            let id: String = row.try_get("", "id")?;
            tx.set(table, column, &id, (&goes.into(), &stays.into()))
                .await?;
        }
    }
    Ok(())
}
