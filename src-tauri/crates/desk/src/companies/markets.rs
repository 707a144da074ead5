//! How far a company is in each of its markets: changed by itself, with its day, and what it was before.

mod history;

#[cfg(test)]
mod tests;

use proa_domain::companies::market_status::{MarketStatusForm, MarketStatusSince};
use proa_domain::ids::CompanyId;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

pub use self::history::{MarketHistory, MarketStep, history};

use super::entity::market;
use super::error::CompanyError;
use super::register::ensure_current;
use super::rows::{Rows, TOPIC};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};

/// How far a company is in one of its markets from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SetMarketStatus {
    /// Which company.
    pub company: CompanyId,
    /// The version of the company that was read.
    pub version: u32,
    /// One of its markets: ISO 3166-1, or EU.
    pub market: String,
    /// What is noted.
    pub change: MarketStatusForm,
}

/// Notes how far a company is in one of its markets.
pub async fn set_status(desk: &Desk, wanted: &SetMarketStatus) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = MarketStatusSince::parse(&wanted.change, desk.env.today());
    let read = read.map_err(CompanyError::from)?;
    let record = Record::new(TOPIC, wanted.company);
    let work = desk
        .store
        .write(author, Operation::SetMarketStatus, record, async |tx| {
            let rows = Rows::load(tx.read(), wanted.company).await?;
            ensure_current(&rows.company, wanted.version)?;
            rows.company.ensure_active()?;
            let is_named = |row: &&market::Model| row.market == wanted.market;
            let before = rows.parts.markets.iter().find(is_named);
            let before = before.ok_or_else(|| StoreError::not_found("company_markets"))?;
            let after = market::Model {
                status: read.status,
                status_on: Some(read.on),
                status_note: (!read.note.is_empty()).then(|| read.note.clone()),
                ..before.clone()
            };
            tx.update::<market::Entity>(before, &after)
                .await
                .map(|_| ())
        });
    work.await
}
