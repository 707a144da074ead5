//! The schema of reference.db.

mod m20261124_000001_reference;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings reference.db to the schema of this program.
pub struct Reference;

impl MigratorTrait for Reference {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261124_000001_reference::Migration)]
    }
}
