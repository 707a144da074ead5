//! An office as an older program left it.

use proa_migrations::Office;
use sea_orm::{Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait as _;

/// An empty office in memory that has every step before one, and not that one.
pub(crate) async fn office_before(step: &str) -> DatabaseConnection {
    let db = Database::connect("sqlite::memory:").await.unwrap();
    let mut steps = Office::migrations().into_iter();
    let before = steps.position(|one| one.name() == step).unwrap();
    let before = u32::try_from(before).unwrap();
    Office::up(&db, Some(before)).await.unwrap();
    db
}
