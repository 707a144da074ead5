//! What is asked, as a form holds it, and checked.

use proa_domain::money::{Currency, Exact, Money, MoneyText};
use proa_domain::problem::Problems;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::break_even::{break_even, so_many_times, so_much};
use proa_domain::treaties::customs_value::Costs;
use proa_domain::treaties::duty::ExchangeRate;
use proa_domain::treaties::hs_code::AskedCode;
use proa_domain::treaties::incoterm::Incoterm;
use proa_domain::treaties::need::Cost;
use proa_domain::treaties::unit::Quantity;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::answer::BreakEven;
use crate::treaties::error::LookupError;

/// A question about a product in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LookupInput {
    /// 2 to 10 digits, with or without points; `MX` before them says that they are of Mexico's
    /// tariff and not of the market's.
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
    /// Costs after arrival in the market, where the price covers them.
    #[serde(default)]
    pub onward: Option<MoneyText>,
    /// Duties and taxes of the market, where the price covers them.
    #[serde(default, rename = "dutiesAndTaxes")]
    pub duties_and_taxes: Option<MoneyText>,
    /// Quantities in the units of tariffs.
    pub quantities: Vec<QuantityForm>,
    /// Exchange rates, for duties in another currency than the price.
    #[serde(default)]
    pub rates: Vec<RateForm>,
    /// What the proof of origin of a shipment costs.
    #[serde(default, rename = "proofCost")]
    pub proof_cost: Option<MoneyText>,
    /// The line that is looked at, where it is not the first: what is kept of an answer is its.
    #[serde(default)]
    pub line: Option<String>,
    /// The language of the words that the answer carries.
    pub locale: Locale,
}

impl LookupInput {
    /// A question with nothing but a product and a market.
    pub fn of(product: &str, market: &str, locale: Locale) -> Self {
        Self {
            product: product.to_owned(),
            market: market.to_owned(),
            on: None,
            value: None,
            incoterm: None,
            freight: None,
            insurance: None,
            inland: None,
            onward: None,
            duties_and_taxes: None,
            quantities: Vec::new(),
            rates: Vec::new(),
            proof_cost: None,
            line: None,
            locale,
        }
    }
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

/// An exchange rate as a form holds it: whoever asks gives it, or the office's table has it, with
/// its day and where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Rate")]
pub struct RateForm {
    /// What is converted.
    pub from: Currency,
    /// Into what.
    pub to: Currency,
    /// How many units of `to` one of `from` is; a plain decimal.
    pub rate: String,
    /// The day of the rate.
    pub on: Option<String>,
    /// Who published it, in the words of whoever asks.
    pub source: String,
}

/// A question that makes sense.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) product: AskedCode,
    pub(super) day: Day,
    pub(super) price: Option<Money>,
    pub(super) incoterm: Option<Incoterm>,
    pub(super) costs: Costs,
    pub(super) quantities: Vec<Quantity>,
    pub(super) rates: Vec<ExchangeRate>,
    /// The rates with their days and sources, for the answer to say what it rests on.
    pub(super) given_rates: Vec<RateForm>,
    pub(super) proof_cost: Option<Money>,
    pub(super) locale: Locale,
}

impl Question {
    /// From which shipment on a saving pays for the proof.
    pub(super) fn break_even(&self, saving: Money) -> Option<BreakEven> {
        let times = break_even(saving, self.proof_cost?, &self.rates)?;
        let value = self.price.map(|price| so_many_times(price, times));
        let quantities = self.quantities.iter().map(|quantity| {
            let enough = so_much(*quantity, times)?;
            Some(QuantityForm {
                amount: enough.amount.to_string(),
                unit: enough.measure.to_string(),
            })
        });
        Some(BreakEven {
            value: value.transpose().ok()?.map(MoneyText::from),
            quantities: quantities.collect::<Option<_>>()?,
        })
    }

    /// The one of two texts that is in the language of the question.
    pub(super) fn pick(&self, es: &str, en: &str) -> String {
        match self.locale {
            Locale::EsMx => es.to_owned(),
            Locale::En => en.to_owned(),
        }
    }

    /// Reckons with one rate more; false where it has one of the pair.
    pub(super) fn take(&mut self, kept: RateForm) -> bool {
        let has = |rate: &ExchangeRate| rate.from == kept.from && rate.to == kept.to;
        let Ok(Exact(rate)) = kept.rate.parse() else {
            return false;
        };
        if self.rates.iter().any(has) {
            return false;
        }
        self.rates.push(ExchangeRate {
            from: kept.from,
            to: kept.to,
            rate,
        });
        self.given_rates.push(kept);
        true
    }
}

impl LookupInput {
    pub(super) fn checked(self, today: Day) -> Result<Question, LookupError> {
        let mut problems = Problems::default();
        let product = match self.product.parse::<AskedCode>() {
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
        if self.market.trim().is_empty() {
            problems.note("market", "required");
        }
        let day = read(&mut problems, "on", "day", self.on).unwrap_or(today);
        let incoterm = read(&mut problems, "incoterm", "incoterm", self.incoterm);
        let price = money(&mut problems, "value", self.value);
        let costs = [
            (Cost::Inland, "inland", self.inland),
            (Cost::Freight, "freight", self.freight),
            (Cost::Insurance, "insurance", self.insurance),
            (Cost::Onward, "onward", self.onward),
            (
                Cost::DutiesAndTaxes,
                "dutiesAndTaxes",
                self.duties_and_taxes,
            ),
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
        let rates = rates(&mut problems, &self.rates);
        let proof_cost = money(&mut problems, "proofCost", self.proof_cost);
        let problems = match product {
            Some(product) if problems.is_empty() => {
                return Ok(Question {
                    product,
                    day,
                    price,
                    incoterm,
                    costs,
                    quantities,
                    rates,
                    given_rates: self.rates,
                    proof_cost,
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

/// The exchange rates that make sense; each other one is a problem.
pub(crate) fn rates(problems: &mut Problems, given: &[RateForm]) -> Vec<ExchangeRate> {
    let mut rates = Vec::new();
    for (place, form) in given.iter().enumerate() {
        if let Some(on) = &form.on
            && on.parse::<Day>().is_err()
        {
            let found = [("found", on.clone())];
            problems.note_with(&format!("rates.{place}.on"), "day", found);
        }
        match positive(&form.rate) {
            Some(rate) => rates.push(ExchangeRate {
                from: form.from,
                to: form.to,
                rate,
            }),
            None => problems.note_with(
                &format!("rates.{place}.rate"),
                "exchange-rate",
                [("found", form.rate.clone())],
            ),
        }
    }
    rates
}

/// A plain decimal above zero.
pub(crate) fn positive(text: &str) -> Option<Decimal> {
    let Exact(number) = text.parse().ok()?;
    (number > Decimal::ZERO).then_some(number)
}

fn money(problems: &mut Problems, field: &str, text: Option<MoneyText>) -> Option<Money> {
    let MoneyText { amount, currency } = text?;
    self::amount(problems, field, Some(&amount), currency, 0)
}

/// An amount that makes sense, of so many of the smallest unit at the least; another is a problem.
pub(crate) fn amount(
    problems: &mut Problems,
    field: &str,
    text: Option<&str>,
    currency: Currency,
    least: i64,
) -> Option<Money> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    let money = Money::parse(text, currency).ok();
    let money = money.filter(|money| money.minor >= least);
    if money.is_none() {
        problems.note_with(field, "amount", [("found", text.to_owned())]);
    }
    money
}
