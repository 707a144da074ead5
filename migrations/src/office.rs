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
mod m20261204_000001_contact_names;
mod m20261205_000001_product_offers;
mod m20261205_000002_certifications;
mod m20261205_000003_photographs;
mod m20261206_000001_readiness;
mod m20261206_000002_export_plans;
mod m20261206_000003_market_status;
mod m20261207_000001_erasures;
mod m20261207_000002_privacy_requests;
mod m20261207_000003_consents;
mod m20261207_000004_diversity;
mod m20261209_000001_declaration_start;
mod m20261210_000001_company_tags;
mod m20261210_000002_rosters;
mod m20261210_000003_company_views;
mod m20261211_000001_follow_ups;
mod m20261211_000002_notes;
mod m20261211_000003_groups;
mod m20261213_000001_erased_proofs;
mod m20261214_000001_meetings;
mod m20261215_000001_calls;
mod m20261215_000002_selection;
mod m20261216_000001_results;
mod m20261216_000002_ready;
mod m20261218_000001_fair;
mod m20261218_000001_meeting_notes;
mod m20261220_000001_buyer_keys;
mod m20261220_000002_more_persons;
mod m20261220_000003_checklist_lines;
mod m20261220_000004_call_templates;
mod m20261221_000001_unknown_jobs;

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
            Box::new(m20261204_000001_contact_names::Migration),
            Box::new(m20261205_000001_product_offers::Migration),
            Box::new(m20261205_000002_certifications::Migration),
            Box::new(m20261205_000003_photographs::Migration),
            Box::new(m20261206_000001_readiness::Migration),
            Box::new(m20261206_000002_export_plans::Migration),
            Box::new(m20261206_000003_market_status::Migration),
            Box::new(m20261207_000001_erasures::Migration),
            Box::new(m20261207_000002_privacy_requests::Migration),
            Box::new(m20261207_000003_consents::Migration),
            Box::new(m20261207_000004_diversity::Migration),
            Box::new(m20261209_000001_declaration_start::Migration),
            Box::new(m20261210_000001_company_tags::Migration),
            Box::new(m20261210_000002_rosters::Migration),
            Box::new(m20261210_000003_company_views::Migration),
            Box::new(m20261211_000001_follow_ups::Migration),
            Box::new(m20261211_000002_notes::Migration),
            Box::new(m20261211_000003_groups::Migration),
            Box::new(m20261213_000001_erased_proofs::Migration),
            Box::new(m20261214_000001_meetings::Migration),
            Box::new(m20261215_000001_calls::Migration),
            Box::new(m20261215_000002_selection::Migration),
            Box::new(m20261216_000001_results::Migration),
            Box::new(m20261216_000002_ready::Migration),
            Box::new(m20261218_000001_fair::Migration),
            Box::new(m20261218_000001_meeting_notes::Migration),
            Box::new(m20261220_000001_buyer_keys::Migration),
            Box::new(m20261220_000002_more_persons::Migration),
            Box::new(m20261220_000003_checklist_lines::Migration),
            Box::new(m20261220_000004_call_templates::Migration),
            Box::new(m20261221_000001_unknown_jobs::Migration),
        ]
    }
}
