//! What is asked, as a form holds it, and checked.

use proa_domain::money::{Money, MoneyText};
use proa_domain::problem::Problems;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::customs_value::Costs;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::incoterm::Incoterm;
use proa_domain::treaties::need::Cost;
use proa_domain::treaties::unit::Quantity;
use serde::{Deserialize, Serialize};

use crate::treaties::error::LookupError;

/// A question about a product in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LookupInput {
    /// 2 to 10 digits, with or without points.
    pub product: String,
    /// ISO 3166-1, or EU.
    pub market: String,
    /// The day of import; today where there is none.
    pub on: Option<String>,
    /// The price.
    pub value: Option<MoneyText>,
    /// What the price covers; without it, the price is the customs value.
    pub incoterm: Option<String>,
    /// The main carriage.
    pub freight: Option<MoneyText>,
    /// Its insurance.
    pub insurance: Option<MoneyText>,
    /// Carriage inside Mexico.
    pub inland: Option<MoneyText>,
    /// Quantities in the units of tariffs.
    pub quantities: Vec<QuantityForm>,
    /// The language of the words that the answer carries.
    pub locale: Locale,
}

/// A quantity as a form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Quantity")]
pub struct QuantityForm {
    /// A plain decimal.
    pub amount: String,
    /// A unit as tariffs write it.
    pub unit: String,
}

/// A question that makes sense.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) product: TariffCode,
    pub(super) market: String,
    pub(super) day: Day,
    pub(super) price: Option<Money>,
    pub(super) incoterm: Option<Incoterm>,
    pub(super) costs: Costs,
    pub(super) quantities: Vec<Quantity>,
    pub(super) locale: Locale,
}

impl Question {
    /// The one of two texts that is in the language of the question.
    pub(super) fn pick(&self, es: &str, en: &str) -> String {
        match self.locale {
            Locale::EsMx => es.to_owned(),
            Locale::En => en.to_owned(),
        }
    }
}

impl LookupInput {
    pub(super) fn checked(self, today: Day) -> Result<Question, LookupError> {
        let mut problems = Problems::default();
        let product = match self.product.parse::<TariffCode>() {
            Ok(product) => Some(product),
            Err(refused) => {
                let found = [
                    ("found", self.product),
                    ("reason", refused.reason.to_string()),
                ];
                problems.note_with("product", "tariff-code", found);
                None
            }
        };
        let market = self.market.trim().to_uppercase();
        if market.is_empty() {
            problems.note("market", "required");
        }
        let day = read(&mut problems, "on", "day", self.on).unwrap_or(today);
        let incoterm = read(&mut problems, "incoterm", "incoterm", self.incoterm);
        let price = money(&mut problems, "value", self.value);
        let costs = [
            (Cost::Inland, "inland", self.inland),
            (Cost::Freight, "freight", self.freight),
            (Cost::Insurance, "insurance", self.insurance),
        ];
        let costs = costs
            .into_iter()
            .filter_map(|(cost, field, text)| Some((cost, money(&mut problems, field, text)?)))
            .collect();
        let quantities = self
            .quantities
            .into_iter()
            .enumerate()
            .filter_map(|(place, quantity)| {
                let text = format!("{} {}", quantity.amount.trim(), quantity.unit.trim());
                let field = format!("quantities.{place}");
                read(&mut problems, &field, "quantity", Some(text))
            })
            .collect();
        let problems = match product {
            Some(product) if problems.is_empty() => {
                return Ok(Question {
                    product,
                    market,
                    day,
                    price,
                    incoterm,
                    costs,
                    quantities,
                    locale: self.locale,
                });
            }
            _ => problems,
        };
        Err(LookupError::Invalid { problems })
    }
}

fn read<T: std::str::FromStr>(
    problems: &mut Problems,
    field: &str,
    code: &str,
    text: Option<String>,
) -> Option<T> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let parsed = text.trim().parse().ok();
    if parsed.is_none() {
        problems.note_with(field, code, [("found", text)]);
    }
    parsed
}

fn money(problems: &mut Problems, field: &str, text: Option<MoneyText>) -> Option<Money> {
    let text = text.filter(|text| !text.amount.trim().is_empty())?;
    let found = text.amount.clone();
    match Money::try_from(text) {
        Ok(money) if money.minor >= 0 => Some(money),
        Ok(_) | Err(_) => {
            problems.note_with(field, "amount", [("found", found)]);
            None
        }
    }
}
