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
use tokio::sync::OnceCell;

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
    name: &'static str,
    /// Set once every page was found good.
    sound: OnceCell<()>,
}

impl Connections {
    fn of(kind: Kind, reader: DatabaseConnection, writer: Option<DatabaseConnection>) -> Self {
        let sound = (kind.check != Check::Later).then_some(());
        Self {
            reader,
            writer,
            name: kind.name,
            sound: OnceCell::new_with(sound),
        }
    }

    /// Whether every page is known to be good.
    pub(crate) fn is_sound(&self) -> bool {
        self.sound.initialized()
    }

    /// Waits until every page is known to be good; whoever asks first has them read.
    pub(crate) async fn ensure_sound(&self) -> Result<(), AppError> {
        let check = || ensure_pages(self.reader.get_sqlite_connection_pool(), self.name);
        self.sound.get_or_try_init(check).await.copied()
    }
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
    /// How far it is checked at the start.
    pub(crate) check: Check,
}

/// How far a file is checked when it is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// Every page.
    Pages,
    /// Every page, but not before it is opened: [`Connections::ensure_sound`].
    Later,
    /// What SQLite looks at by itself: the header, and whether the file ends where it says.
    Header,
}

fn office_kind(check: Check) -> Kind {
    Kind {
        name: "office.db",
        known: count::<Office>(),
        synchronous: SqliteSynchronous::Full,
        check,
    }
}

/// Opens office.db: every commit reaches the disk before it is told.
pub(crate) async fn office(
    folder: &DataFolder,
    env: &Env,
    check: Check,
) -> Result<Connections, AppError> {
    ensure_there(folder)?;
    open_office(folder, env, check)
        .await
        .map_err(|error| with_backups(folder, error))
}

async fn open_office(
    folder: &DataFolder,
    env: &Env,
    check: Check,
) -> Result<Connections, AppError> {
    let kind = office_kind(check);
    let path = folder.office();
    if folder.access() == Access::ReadOnly {
        return read_only(&path, kind).await;
    }
    let (writer, found) = inspected(writer(&path, kind).await?, kind).await?;
    if found < kind.known {
        if found > 0 {
            backup::before_migration(&writer, folder, env).await?;
        }
        migrate::<Office>(&writer, kind).await?;
    }
    let reader = reader(&path, kind).await?;
    Ok(Connections::of(kind, reader, Some(writer)))
}

/// Whether office.db opens, without a change to it.
pub(crate) async fn look(folder: &DataFolder) -> Result<(), AppError> {
    ensure_there(folder)?;
    let kind = office_kind(Check::Pages);
    let options = bare(&folder.office(), kind).create_if_missing(false);
    let pool = connect(options, 1, kind).await?;
    let (db, _) = inspected(pool, kind).await?;
    Ok(db.close().await?)
}

/// A folder with backups had an office: one that is gone was lost, and is no new one.
fn ensure_there(folder: &DataFolder) -> Result<(), AppError> {
    let bytes = match std::fs::metadata(folder.office()) {
        Ok(found) => Some(found.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    if bytes.is_some_and(|bytes| bytes > 0) {
        return Ok(());
    }
    let backups = backup::list(folder)?;
    let Some(newest) = backups.first() else {
        return Ok(());
    };
    let file = office_kind(Check::Header).name.to_owned();
    let newest = newest.name.clone();
    let backups = u32::try_from(backups.len()).unwrap_or(u32::MAX);
    Err(match bytes {
        Some(_) => StoreError::Damaged {
            file,
            backups,
            newest,
        },
        None => StoreError::Missing {
            file,
            backups,
            newest,
        },
    }
    .into())
}

/// Says which backups a damaged office has.
fn with_backups(folder: &DataFolder, error: AppError) -> AppError {
    match (error, backup::list(folder)) {
        (AppError::Store(StoreError::Damaged { file, .. }), Ok(rows)) => StoreError::Damaged {
            file,
            backups: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            newest: rows
                .into_iter()
                .next()
                .map(|row| row.name)
                .unwrap_or_default(),
        }
        .into(),
        (error, _) => error,
    }
}

fn reference_kind(check: Check) -> Kind {
    Kind {
        name: "reference.db",
        known: count::<Reference>(),
        synchronous: SqliteSynchronous::Normal,
        check,
    }
}

/// Opens reference.db: public data that can be loaded again, so a commit may wait for the disk.
pub(crate) async fn reference(folder: &DataFolder, check: Check) -> Result<Connections, AppError> {
    let kind = reference_kind(check);
    let path = folder.reference();
    if folder.access() == Access::ReadOnly {
        return read_only(&path, kind).await;
    }
    let (writer, found) = inspected(writer(&path, kind).await?, kind).await?;
    if found < kind.known {
        migrate::<Reference>(&writer, kind).await?;
    }
    let reader = reader(&path, kind).await?;
    Ok(Connections::of(kind, reader, Some(writer)))
}

/// What can still be read of a reference.db that was set aside.
pub(crate) async fn remains(path: &Path) -> Result<DatabaseConnection, AppError> {
    let kind = reference_kind(Check::Header);
    let options = bare(path, kind).create_if_missing(false);
    Ok(connect(options, 1, kind).await?.into())
}

pub(crate) fn count<M: MigratorTrait>() -> u32 {
    u32::try_from(M::migrations().len()).expect("BUG: migrations are few")
}

/// Opens a file beside the window that holds the folder.
pub(crate) async fn read_only(path: &Path, kind: Kind) -> Result<Connections, AppError> {
    let options = options(path, kind)
        .create_if_missing(false)
        .pragma("query_only", "ON");
    let (reader, _) = inspected(connect(options, READERS, kind).await?, kind).await?;
    Ok(Connections::of(kind, reader, None))
}

/// Opens a file that nobody writes, and does not touch it.
pub(crate) async fn at_rest(path: &Path, kind: Kind) -> Result<DatabaseConnection, AppError> {
    let options = bare(path, kind).read_only(true).immutable(true);
    let (db, _) = inspected(connect(options, 1, kind).await?, kind).await?;
    Ok(db)
}

/// Opens a file that nobody else has, to write it without logs beside it.
pub(crate) async fn alone(path: &Path, kind: Kind) -> Result<SqlitePool, AppError> {
    let options = bare(path, kind).journal_mode(SqliteJournalMode::Delete);
    connect(options, 1, kind).await
}

/// The one connection that writes.
async fn writer(path: &Path, kind: Kind) -> Result<SqlitePool, AppError> {
    connect(options(path, kind).create_if_missing(true), 1, kind).await
}

/// The connections that read.
async fn reader(path: &Path, kind: Kind) -> Result<DatabaseConnection, AppError> {
    let options = options(path, kind).pragma("query_only", "ON");
    Ok(connect(options, READERS, kind).await?.into())
}

async fn connect(
    options: SqliteConnectOptions,
    connections: u32,
    kind: Kind,
) -> Result<SqlitePool, AppError> {
    let pool = pool(connections).connect_with(options).await;
    pool.map_err(|error| refused(&error, kind.name))
}

/// The connections to a file that passed its checks, and the number of its schema. A file that did
/// not pass is let go of: it may have to be moved.
async fn inspected(pool: SqlitePool, kind: Kind) -> Result<(DatabaseConnection, u32), AppError> {
    match inspect(&pool, kind).await {
        Ok(found) => Ok((pool.into(), found)),
        Err(error) => {
            pool.close().await;
            Err(error)
        }
    }
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
    bare(path, kind)
        .journal_mode(SqliteJournalMode::Wal)
        .optimize_on_close(true, None)
}

/// What changes nothing in the file by itself.
fn bare(path: &Path, kind: Kind) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .synchronous(kind.synchronous)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .disable_statement_logging()
}

/// Checks the file and tells the number of its schema: 0 for a new file.
async fn inspect(pool: &SqlitePool, kind: Kind) -> Result<u32, AppError> {
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
    if kind.check == Check::Pages || found < kind.known {
        ensure_pages(pool, kind.name).await?;
    }
    Ok(found)
}

/// Has every page read, and refuses a file in which one is not good.
async fn ensure_pages(pool: &SqlitePool, file: &'static str) -> Result<(), AppError> {
    let row = sqlx::query("PRAGMA quick_check(1)")
        .fetch_one(pool)
        .await
        .map_err(|error| unsound(&error, file))?;
    let verdict: String = row.try_get(0).map_err(|error| refused(&error, file))?;
    if verdict != "ok" {
        tracing::error!(file, verdict, "quick_check");
        return Err(StoreError::damaged(file).into());
    }
    Ok(())
}

/// What a check that ends in an error says of the file: a search index whose own pages are not good
/// gives up with a plain error instead of a verdict.
fn unsound(error: &sqlx::Error, file: &'static str) -> AppError {
    match StoreError::of_sqlx(error) {
        Some(known) => known.in_file(file).into(),
        None if error.as_database_error().is_some() => {
            tracing::error!(file, %error, "quick_check");
            StoreError::damaged(file).into()
        }
        None => Internal::new(error).into(),
    }
}

async fn pragma(pool: &SqlitePool, sql: &'static str, kind: Kind) -> Result<i64, AppError> {
    let row = sqlx::query(sql)
        .fetch_one(pool)
        .await
        .map_err(|error| refused(&error, kind.name))?;
    row.try_get(0).map_err(|error| refused(&error, kind.name))
}

/// Runs what is missing and notes the schema's number.
async fn migrate<M: MigratorTrait>(
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

/// Closes the connections to a file, the readers first; what stands in its log is put into the
/// file, so that the file is whole by itself.
pub(crate) async fn close(connections: &Connections) {
    let closed = async {
        connections.reader.clone().close().await?;
        if let Some(writer) = &connections.writer {
            writer
                .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
                .await?;
            writer.clone().close().await?;
        }
        Ok::<_, sea_orm::DbErr>(())
    };
    // Nothing is lost by it: the next opening reads the log.
    if let Err(error) = closed.await {
        tracing::warn!(%error, "a database did not close well");
    }
}

fn refused(error: &sqlx::Error, file: &str) -> AppError {
    match StoreError::of_sqlx(error) {
        Some(known) => known.in_file(file).into(),
        None => Internal::new(error).into(),
    }
}
