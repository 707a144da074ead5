//! What an erasure leaves in the files once it is committed: free pages, the write-ahead log and the
//! search index still hold bytes of what was replaced, and the folder the documents that went. It is
//! noted in the same transaction as the erasure, so that a kill in between is made good at the next start.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::error::AppError;
use crate::folder::DataFolder;
use crate::kept_file;
use crate::store::backup;
use crate::store::topic::Topic;
use crate::store::{Store, local};

/// What is noted: the documents that went, by their SHA-256.
const DUE: &str = "scrub-due";

/// Notes that the files are to be scrubbed, and which documents went.
pub(crate) async fn note(
    tx: &impl ConnectionTrait,
    documents: &BTreeSet<String>,
) -> Result<(), AppError> {
    let mut due: BTreeSet<String> = local::get(tx, DUE).await?.unwrap_or_default();
    due.extend(documents.iter().cloned());
    local::set(tx, DUE, &due).await
}

/// Scrubs the files if that is due: rebuilds the search indexes, writes the database anew without what
/// is free, empties the write-ahead log, removes documents that nothing shows any more. Done again, it
/// does the same. Whether nothing is due any more: a reader who holds on to an older state puts the rest
/// off to the next start.
pub(crate) async fn finish(store: &Store, folder: &DataFolder) -> Result<bool, AppError> {
    let Some(due) = local::get::<BTreeSet<String>>(store.read(), DUE).await? else {
        return Ok(true);
    };
    store.ensure_sound().await?;
    let writer = store.writer()?;
    for index in store
        .topics()
        .iter()
        .filter_map(|topic: &Topic| topic.index)
    {
        let rebuild = format!("INSERT INTO {index} ({index}) VALUES ('rebuild')");
        writer.execute_unprepared(&rebuild).await?;
    }
    writer.execute_unprepared("VACUUM").await?;
    for sha256 in &due {
        if !is_shown(writer, sha256).await? {
            backup::remove(&folder.evidence().join(sha256))?;
        }
    }
    if !is_log_emptied(writer).await? {
        return Ok(false);
    }
    let done = "DELETE FROM local_settings WHERE name = ?";
    let done = Statement::from_sql_and_values(DbBackend::Sqlite, done, [DUE.into()]);
    writer.execute_raw(done).await?;
    Ok(true)
}

async fn is_shown(db: &DatabaseConnection, sha256: &str) -> Result<bool, AppError> {
    for (table, columns) in kept_file::USERS {
        let columns = columns.join(", ");
        let sql =
            format!("SELECT 1 FROM {table} WHERE ? IN ({columns}) AND deleted_at IS NULL LIMIT 1");
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [sha256.into()]);
        if db.query_one_raw(query).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Folds the write-ahead log into the database and cuts it to nothing.
async fn is_log_emptied(db: &DatabaseConnection) -> Result<bool, AppError> {
    let query = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
    let Some(row) = db.query_one_raw(query).await? else {
        return Ok(false);
    };
    Ok(row.try_get_by_index::<i64>(0)? == 0)
}
