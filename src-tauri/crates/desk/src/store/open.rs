//! Opening a database file: check, refuse what is newer or foreign, back up, migrate.

use std::path::Path;
use std::time::Duration;

use proa_migrations::{Office, Reference};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Row as _};

use crate::env::Env;
use crate::error::{AppError, Internal, StoreError};
use crate::folder::{Access, DataFolder};
use crate::store::backup;

/// What SQLite writes into the header, so that `file` and we know our files ("Proa").
const APPLICATION_ID: i64 = 0x5072_6f61;
const READERS: u32 = 4;

/// The connections to one file.
pub(crate) struct Connections {
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: Option<DatabaseConnection>,
}

/// A database file of ours.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// The file's name, as errors call it.
    pub(crate) name: &'static str,
    /// How many migrations this program knows: the schema's number.
    pub(crate) known: u32,
    /// How safe a commit is.
    pub(crate) synchronous: SqliteSynchronous,
    /// Whether every page is checked at the start; reference.db can be loaded again and is large.
    pub(crate) is_checked: bool,
}

/// Opens office.db: every commit reaches the disk before it is told.
pub(crate) async fn office(folder: &DataFolder, env: &Env) -> Result<Connections, AppError> {
    let kind = Kind {
        name: "office.db",
        known: count::<Office>(),
        synchronous: SqliteSynchronous::Full,
        is_checked: true,
    };
    let path = folder.office();
    if folder.access() == Access::ReadOnly {
        return read_only(&path, kind).await;
    }
    let pool = writer(&path, kind).await?;
    let found = inspect(&pool, kind).await?;
    let writer = DatabaseConnection::from(pool);
    if found < kind.known {
        if found > 0 {
            backup::before_migration(&writer, folder, env).await?;
        }
        migrate::<Office>(&writer, kind).await?;
    }
    let reader = reader(&path, kind).await?;
    Ok(Connections {
        reader,
        writer: Some(writer),
    })
}

/// Opens reference.db: public data that can be loaded again, so a commit may wait for the disk.
pub(crate) async fn reference(folder: &DataFolder) -> Result<Connections, AppError> {
    let kind = Kind {
        name: "reference.db",
        known: count::<Reference>(),
        synchronous: SqliteSynchronous::Normal,
        is_checked: false,
    };
    let path = folder.reference();
    if folder.access() == Access::ReadOnly {
        return read_only(&path, kind).await;
    }
    let pool = writer(&path, kind).await?;
    let found = inspect(&pool, kind).await?;
    let writer = DatabaseConnection::from(pool);
    if found < kind.known {
        migrate::<Reference>(&writer, kind).await?;
    }
    let reader = reader(&path, kind).await?;
    Ok(Connections {
        reader,
        writer: Some(writer),
    })
}

pub(crate) fn count<M: MigratorTrait>() -> u32 {
    u32::try_from(M::migrations().len()).expect("BUG: migrations are few")
}

/// Opens a file beside the window that holds the folder.
pub(crate) async fn read_only(path: &Path, kind: Kind) -> Result<Connections, AppError> {
    let pool = pool(READERS)
        .connect_with(
            options(path, kind)
                .create_if_missing(false)
                .pragma("query_only", "ON"),
        )
        .await
        .map_err(|error| refused(&error, kind))?;
    inspect(&pool, kind).await?;
    Ok(Connections {
        reader: pool.into(),
        writer: None,
    })
}

/// The one connection that writes.
pub(crate) async fn writer(path: &Path, kind: Kind) -> Result<SqlitePool, AppError> {
    pool(1)
        .connect_with(options(path, kind).create_if_missing(true))
        .await
        .map_err(|error| refused(&error, kind))
}

/// The connections that read.
pub(crate) async fn reader(path: &Path, kind: Kind) -> Result<DatabaseConnection, AppError> {
    let pool = pool(READERS)
        .connect_with(options(path, kind).pragma("query_only", "ON"))
        .await
        .map_err(|error| refused(&error, kind))?;
    Ok(pool.into())
}

/// Connections to a file neither age nor break off: they are kept, and not tried before each use.
fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

fn options(path: &Path, kind: Kind) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(kind.synchronous)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .optimize_on_close(true, None)
        .disable_statement_logging()
}

/// Checks the file and tells the number of its schema: 0 for a new file.
pub(crate) async fn inspect(pool: &SqlitePool, kind: Kind) -> Result<u32, AppError> {
    let application = pragma(pool, "PRAGMA application_id", kind).await?;
    let found = pragma(pool, "PRAGMA user_version", kind).await?;
    let tables = pragma(pool, "SELECT count(*) FROM sqlite_schema", kind).await?;
    let file = || kind.name.to_owned();
    if tables == 0 {
        return Ok(0);
    }
    if application != APPLICATION_ID {
        return Err(StoreError::Foreign { file: file() }.into());
    }
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    if found > kind.known {
        return Err(StoreError::NewerVersion {
            file: file(),
            found,
            known: kind.known,
        }
        .into());
    }
    if !kind.is_checked {
        return Ok(found);
    }
    let row = sqlx::query("PRAGMA quick_check(1)")
        .fetch_one(pool)
        .await
        .map_err(|error| refused(&error, kind))?;
    let verdict: String = row.try_get(0).map_err(|error| refused(&error, kind))?;
    if verdict != "ok" {
        tracing::error!(file = kind.name, verdict, "quick_check");
        return Err(StoreError::Damaged { file: file() }.into());
    }
    Ok(found)
}

async fn pragma(pool: &SqlitePool, sql: &'static str, kind: Kind) -> Result<i64, AppError> {
    let row = sqlx::query(sql)
        .fetch_one(pool)
        .await
        .map_err(|error| refused(&error, kind))?;
    row.try_get(0).map_err(|error| refused(&error, kind))
}

/// Runs what is missing and notes the schema's number.
pub(crate) async fn migrate<M: MigratorTrait>(
    writer: &DatabaseConnection,
    kind: Kind,
) -> Result<(), AppError> {
    writer
        .execute_unprepared(&format!("PRAGMA application_id = {APPLICATION_ID}"))
        .await?;
    M::up(writer, None).await?;
    writer
        .execute_unprepared(&format!("PRAGMA user_version = {}", kind.known))
        .await?;
    Ok(())
}

fn refused(error: &sqlx::Error, kind: Kind) -> AppError {
    match StoreError::of_sqlx(error) {
        Some(known) => known.in_file(kind.name).into(),
        None => Internal::new(error).into(),
    }
}
