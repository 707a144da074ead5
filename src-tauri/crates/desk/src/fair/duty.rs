//! "What duty would this buyer pay?": a product of a company of the mission, a market, and the answer of the treaty
//! engine, ready for a sheet in the language of the buyer.

use proa_domain::ids::{CompanyId, MissionId, ProductId};
use proa_domain::money::MoneyText;
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::error::FairError;
use crate::Desk;
use crate::companies;
use crate::documents;
use crate::error::{AppError, StoreError};
use crate::missions;
use crate::treaties::lookup::answer::LookupAnswer;
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use proa_domain::problem::Problems;

/// What a buyer wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BuyerDuty {
    /// The mission; where no market is named, its country is asked about.
    pub mission: MissionId,
    /// The company that sells.
    pub company: CompanyId,
    /// Its product.
    pub product: ProductId,
    /// ISO 3166-1, or EU.
    pub market: Option<String>,
    /// What a shipment is worth, where somebody said it.
    pub value: Option<MoneyText>,
    /// The language of the buyer.
    pub locale: Locale,
}

/// What is paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct DutyTold {
    /// What the company calls its product.
    pub product: String,
    /// The question, as the page of benefits holds it.
    pub input: LookupInput,
    /// The answer.
    pub answer: LookupAnswer,
}

/// What a buyer pays.
pub async fn told(desk: &Desk, wanted: &BuyerDuty) -> Result<DutyTold, AppError> {
    let profile = companies::get(desk, wanted.company).await?.profile;
    let mut products = profile.products.into_iter();
    let product = products
        .find(|product| product.id == Some(wanted.product))
        .ok_or_else(|| StoreError::not_found("company_products"))?;
    if product.code.trim().is_empty() {
        let mut problems = Problems::default();
        problems.note("product", "required");
        return Err(FairError::Invalid { problems }.into());
    }
    let market = match &wanted.market {
        Some(market) => market.clone(),
        None => missions::get(desk, wanted.mission).await?.mission.country,
    };
    let mut input = LookupInput::of(&product.code, &market, wanted.locale);
    input.value.clone_from(&wanted.value);
    let answer = lookup(desk, input.clone()).await?;
    Ok(DutyTold {
        product: product.description,
        input,
        answer,
    })
}

/// What the sheet says, in the form in which the press of papers reads it.
pub async fn sheet(desk: &Desk, wanted: &BuyerDuty) -> Result<Value, AppError> {
    let told = told(desk, wanted).await?;
    let of = (wanted.company, told.product);
    documents::buyer_advice(desk, &told.input, &told.answer, of).await
}
