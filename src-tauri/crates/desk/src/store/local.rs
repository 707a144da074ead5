//! What stays on this machine and is not journalled: its identity, preferences and drafts.

use proa_domain::ids::DeviceId;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::env::Env;
use crate::error::{AppError, Internal};

const DEVICE: &str = "device";

/// The machine's identity, made at the first start.
pub(crate) async fn device(db: &impl ConnectionTrait, env: &Env) -> Result<DeviceId, AppError> {
    if let Some(device) = get(db, DEVICE).await? {
        return Ok(device);
    }
    let device = DeviceId(env.uuid());
    set(db, DEVICE, &device).await?;
    Ok(device)
}

/// The machine's identity where this process may not make one.
pub(crate) async fn known_device(db: &impl ConnectionTrait) -> Result<DeviceId, AppError> {
    let device = get(db, DEVICE).await?;
    Ok(device.ok_or_else(|| Internal::new(&"the machine has no identity yet"))?)
}

/// Reads a setting; none where it was never set or an older program wrote it differently.
pub(crate) async fn get<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<T>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT body FROM local_settings WHERE name = ?",
        [name.into()],
    );
    let Some(row) = db.query_one_raw(query).await? else {
        return Ok(None);
    };
    let body: String = row.try_get("", "body")?;
    Ok(serde_json::from_str(&body).ok())
}

/// Writes a setting of this machine.
pub(crate) async fn set(
    db: &impl ConnectionTrait,
    name: &str,
    value: &impl Serialize,
) -> Result<(), AppError> {
    let body = serde_json::to_string(value).map_err(|error| Internal::new(&error))?;
    let upsert = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "INSERT INTO local_settings (name, body) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET body = excluded.body",
        [name.into(), body.into()],
    );
    db.execute_raw(upsert).await?;
    Ok(())
}
