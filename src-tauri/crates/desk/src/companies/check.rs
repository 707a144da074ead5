//! Checks while a profile is typed: the RFC and the size, with their working.

use proa_domain::companies::size::{SizeRule, SizeSector, SizeWorking};
use proa_domain::companies::tax_id::TaxIdCheck;
use proa_domain::money::{Currency, Money};
use proa_domain::problem::Problems;
use serde::{Deserialize, Serialize};

use crate::companies::error::CompanyError;

/// What the size is computed from.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SizeQuery {
    /// The sector of the stratification.
    pub sector: SizeSector,
    /// Own and outsourced workers.
    pub workers: u32,
    /// Yearly sales in pesos.
    pub sales_mxn: String,
}

/// What can be said of a text that is meant to be an RFC.
pub fn check_rfc(text: &str) -> TaxIdCheck {
    TaxIdCheck::of(text)
}

/// The size by the official formula, with its working.
pub fn compute_size(query: &SizeQuery) -> Result<SizeWorking, CompanyError> {
    let sales = Money::parse(&query.sales_mxn, Currency::MXN)
        .ok()
        .filter(|sales| sales.minor >= 0);
    let Some(sales) = sales else {
        let mut problems = Problems::default();
        let params = [("found", query.sales_mxn.trim().to_owned())];
        problems.note_with("salesMxn", "amount", params);
        return Err(problems.into());
    };
    Ok(SizeRule::of_2009().classify(query.sector, query.workers, sales.amount()))
}
