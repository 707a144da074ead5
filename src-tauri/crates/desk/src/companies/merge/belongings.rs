//! A registration is withdrawn for another of the same mission: what was kept of it before and after the mission
//! is of the one that stays, as far as that has nothing of its own there.

use proa_domain::text::fold;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

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
        // What was asked for before missions had checklists names no line.
        "s.line_id IS t.line_id AND s.delegate_id IS t.delegate_id
            AND (t.line_id IS NOT NULL OR s.title = t.title)",
    ),
    (
        "service_opinions",
        "registration_id",
        "s.service = t.service",
    ),
];

/// Leads what is kept of a registration to another one, which sends everybody whom that sends.
pub(super) async fn follow(tx: &mut WriteTx<'_>, goes: &str, stays: &str) -> Result<(), AppError> {
    let own = delegates(tx.read(), stays).await?;
    for (gone, name) in delegates(tx.read(), goes).await? {
        if let Some((same, _)) = own.iter().find(|(_, other)| *other == name) {
            tx.lead("needed_items", "delegate_id", &gone, same).await?;
        }
    }
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

/// Whom a registration sends: the identities, with the names without case and accents.
async fn delegates(
    db: &impl ConnectionTrait,
    registration: &str,
) -> Result<Vec<(String, String)>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id, name FROM delegates WHERE registration_id = ? AND deleted_at IS NULL
         ORDER BY position",
        [registration.into()],
    );
    let rows = db.query_all_raw(query).await?;
    let delegate = |row: &sea_orm::QueryResult| {
        let name: String = row.try_get("", "name")?;
        Ok((row.try_get("", "id")?, fold(&name)))
    };
    rows.iter().map(delegate).collect()
}
