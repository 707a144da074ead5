//! Where the chain of each machine ends, kept in a second place: the last operations cannot be
//! taken out of the journal without a trace.

use proa_domain::ids::DeviceId;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use crate::error::{AppError, Internal};
use crate::store::local;

const HEAD: &str = "journal-head/";

/// The last operation of a machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) device: DeviceId,
    pub(crate) number: i64,
    pub(crate) hash: String,
}

/// Notes the last operation, in the transaction that writes it.
pub(crate) async fn note(db: &impl ConnectionTrait, head: &Head) -> Result<(), AppError> {
    local::set(db, &format!("{HEAD}{}", head.device), head).await
}

#[derive(FromQueryResult)]
struct Body {
    body: String,
}

/// The last operation of each machine, as it was noted.
pub(crate) async fn heads(db: &impl ConnectionTrait) -> Result<Vec<Head>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT body FROM local_settings WHERE name GLOB ? ORDER BY name",
        [format!("{HEAD}*").into()],
    );
    let rows = Body::find_by_statement(query).all(db).await?;
    rows.iter()
        .map(|row| Ok(serde_json::from_str(&row.body).map_err(|error| Internal::new(&error))?))
        .collect()
}
