//! A file for whoever gives support: how the installation stands, and nothing of any person or
//! company.

use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde::Serialize;

use crate::Desk;
use crate::error::AppError;
use crate::settings::preferences::{self, Preferences};
use crate::store::backup::{self, BackupRow};
use crate::store::verify::{self, Verification};
use crate::treaties::reference::status::{self, SourceRow};

/// How the installation stands.
#[derive(Debug, Serialize)]
pub struct Diagnostic {
    program: &'static str,
    version: &'static str,
    system: &'static str,
    architecture: &'static str,
    made_at: Instant,
    device: String,
    preferences: Preferences,
    office: Database,
    reference: Database,
    rows: Vec<TableRows>,
    journal: Verification,
    backups: Vec<BackupRow>,
    sources: Vec<SourceRow>,
}

#[derive(Debug, Serialize)]
struct Database {
    schema: i64,
    pages: i64,
    page_size: i64,
    check: String,
}

#[derive(Debug, Serialize)]
struct TableRows {
    table: &'static str,
    rows: i64,
}

/// Looks at everything. Table names, counts and identities of rows only.
pub async fn diagnostic(desk: &Desk) -> Result<Diagnostic, AppError> {
    let office = desk.store.read();
    let mut rows = Vec::new();
    for topic in desk.store.topics() {
        let count = number(office, &format!("SELECT count(*) FROM \"{}\"", topic.name)).await?;
        rows.push(TableRows {
            table: topic.name,
            rows: count,
        });
    }
    Ok(Diagnostic {
        program: "Proa",
        version: env!("CARGO_PKG_VERSION"),
        system: std::env::consts::OS,
        architecture: std::env::consts::ARCH,
        made_at: desk.env.now(),
        device: desk.store.device().to_string(),
        preferences: preferences::get(desk).await?,
        office: database(office).await?,
        reference: database(desk.reference.read()).await?,
        rows,
        journal: verify::verify(desk).await?,
        backups: backup::list(&desk.folder)?,
        sources: status::status(desk).await?.sources,
    })
}

async fn database(db: &impl ConnectionTrait) -> Result<Database, AppError> {
    Ok(Database {
        schema: number(db, "PRAGMA user_version").await?,
        pages: number(db, "PRAGMA page_count").await?,
        page_size: number(db, "PRAGMA page_size").await?,
        check: text(db, "PRAGMA quick_check(1)").await?,
    })
}

async fn number(db: &impl ConnectionTrait, sql: &str) -> Result<i64, AppError> {
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    Ok(row
        .map(|row| row.try_get_by_index(0))
        .transpose()?
        .unwrap_or_default())
}

async fn text(db: &impl ConnectionTrait, sql: &str) -> Result<String, AppError> {
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await?;
    Ok(row
        .map(|row| row.try_get_by_index(0))
        .transpose()?
        .unwrap_or_default())
}
