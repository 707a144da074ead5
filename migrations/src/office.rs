//! The schema of office.db.

mod m20261124_000001_journal;
mod m20261124_000002_people;
mod m20261124_000003_companies;
mod m20261124_000004_answers;
mod m20261124_000005_missions;
mod m20261128_000001_exchange_rates;
mod m20261128_000001_recipes;
mod m20261128_000001_scans;
mod m20261128_000002_scan_reasons;
mod m20261129_000001_origin;
mod m20261130_000001_origin_proofs;
mod m20261201_000001_company_imports;
mod m20261201_000001_proofs_stay;
mod m20261202_000001_company_pairs;
mod m20261203_000001_directory_listings;
mod m20261203_000001_import_marks;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings office.db to the schema of this program.
pub struct Office;

impl MigratorTrait for Office {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_journal::Migration),
            Box::new(m20261124_000002_people::Migration),
            Box::new(m20261124_000003_companies::Migration),
            Box::new(m20261124_000004_answers::Migration),
            Box::new(m20261124_000005_missions::Migration),
            Box::new(m20261128_000001_exchange_rates::Migration),
            Box::new(m20261128_000001_scans::Migration),
            Box::new(m20261128_000001_recipes::Migration),
            Box::new(m20261128_000002_scan_reasons::Migration),
            Box::new(m20261129_000001_origin::Migration),
            Box::new(m20261130_000001_origin_proofs::Migration),
            Box::new(m20261201_000001_proofs_stay::Migration),
            Box::new(m20261201_000001_company_imports::Migration),
            Box::new(m20261202_000001_company_pairs::Migration),
            Box::new(m20261203_000001_import_marks::Migration),
            Box::new(m20261203_000001_directory_listings::Migration),
        ]
    }
}
