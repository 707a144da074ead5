//! The schemas hold what the design says of them.

use proa_migrations::{Office, Reference};
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;

#[tokio::test]
async fn no_column_of_either_database_is_a_floating_point_number() {
    for db in [fresh::<Office>().await, fresh::<Reference>().await] {
        let real = rows(
            &db,
            "SELECT m.name || '.' || c.name AS found
             FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.type NOT IN ('TEXT', 'INTEGER')
               AND m.name <> 'seaql_migrations'
               AND m.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual'))",
        )
        .await;
        assert_eq!(real, Vec::<String>::new());
        db.close().await.unwrap();
    }
}

#[tokio::test]
async fn every_table_is_strict() {
    for db in [fresh::<Office>().await, fresh::<Reference>().await] {
        let loose = rows(
            &db,
            "SELECT name AS found FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND strict = 0
               AND name NOT LIKE 'sqlite_%' AND name <> 'seaql_migrations'",
        )
        .await;
        assert_eq!(loose, Vec::<String>::new());
        db.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_step_back_is_refused() {
    let db = fresh::<Office>().await;
    assert!(Office::down(&db, Some(1)).await.is_err());
    db.close().await.unwrap();
}

/// To be closed by the test: a process that ends while a connection still closes itself may end
/// badly.
async fn fresh<M: MigratorTrait>() -> DatabaseConnection {
    let db = Database::connect("sqlite::memory:").await.unwrap();
    M::up(&db, None).await.unwrap();
    db
}

async fn rows(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| row.try_get("", "found").unwrap())
        .collect()
}
