//! The schema of reference.db.

mod m20261124_000001_sources;
mod m20261124_000002_agreements;
mod m20261124_000003_markets;
mod m20261124_000004_products;
mod m20261124_000005_catalogues;
mod m20261125_000001_scopes;
mod m20261127_000001_remarks;
mod m20261128_000001_concession_tables;
mod m20261128_000001_recipes;
mod m20261128_000001_use_shares;
mod m20261128_000002_goods;
mod m20261128_000003_quotas;
mod m20261128_000004_measures;
mod m20261128_000005_advance_rulings;
mod m20261128_000006_beside;
mod m20261129_000001_rule_editions;
mod m20261129_000002_provision_articles;
mod m20261208_000001_requirements;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings reference.db to the schema of this program.
pub struct Reference;

impl MigratorTrait for Reference {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_sources::Migration),
            Box::new(m20261124_000002_agreements::Migration),
            Box::new(m20261124_000003_markets::Migration),
            Box::new(m20261124_000004_products::Migration),
            Box::new(m20261124_000005_catalogues::Migration),
            Box::new(m20261125_000001_scopes::Migration),
            Box::new(m20261127_000001_remarks::Migration),
            Box::new(m20261128_000001_concession_tables::Migration),
            Box::new(m20261128_000001_use_shares::Migration),
            Box::new(m20261128_000001_recipes::Migration),
            Box::new(m20261128_000002_goods::Migration),
            Box::new(m20261128_000003_quotas::Migration),
            Box::new(m20261128_000004_measures::Migration),
            Box::new(m20261128_000005_advance_rulings::Migration),
            Box::new(m20261128_000006_beside::Migration),
            Box::new(m20261129_000001_rule_editions::Migration),
            Box::new(m20261129_000002_provision_articles::Migration),
            Box::new(m20261208_000001_requirements::Migration),
        ]
    }
}
