//! What a scan is asked with, as a form holds it, and checked.

use std::collections::BTreeSet;

use proa_domain::money::{Currency, Money, MoneyText};
use proa_domain::problem::Problems;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::compliance::{CostPeriod, ProofCost};
use proa_domain::treaties::duty::ExchangeRate;
use serde::{Deserialize, Serialize};

use crate::treaties::error::LookupError;
use crate::treaties::lookup::input::{LookupInput, QuantityForm, RateForm, amount, rates};

/// What a scan supposes. No figure stands in for one that is not given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanInput {
    /// Markets; none for all.
    pub markets: Vec<String>,
    /// The day of import; today where there is none.
    pub on: Option<String>,
    /// The currency of the amounts here and of those that are found.
    pub currency: Option<Currency>,
    /// What every company is supposed to sell of every product in every market in a year; without
    /// it savings are percentages alone.
    pub value: Option<String>,
    /// What a proof of origin costs.
    pub cost: Option<String>,
    /// What that cost is for.
    pub cost_period: CostPeriod,
    /// How many shipments a year, where the cost is for each.
    pub shipments: Option<u32>,
    /// Exchange rates, for duties in other currencies.
    pub rates: Vec<RateForm>,
}

impl Default for ScanInput {
    fn default() -> Self {
        Self {
            markets: Vec::new(),
            on: None,
            currency: None,
            value: None,
            cost: None,
            cost_period: CostPeriod::Shipment,
            shipments: None,
            rates: Vec::new(),
        }
    }
}

/// A scan that makes sense.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    pub(super) markets: BTreeSet<String>,
    pub(super) day: Day,
    pub(super) currency: Currency,
    /// Of a product in a market in a year.
    pub(super) value: Option<Money>,
    pub(super) cost: Option<ProofCost>,
    pub(super) rates: Vec<ExchangeRate>,
    /// As it was asked, with its day and the rates that the office's table added.
    pub(super) input: ScanInput,
    /// The language of the rates that are kept.
    pub(super) locale: Locale,
}

impl ScanInput {
    pub(super) fn checked(self, today: Day, locale: Locale) -> Result<Terms, LookupError> {
        let mut problems = Problems::default();
        let day = match self
            .on
            .as_deref()
            .map(str::trim)
            .filter(|on| !on.is_empty())
        {
            None => today,
            Some(text) => text.parse().unwrap_or_else(|_| {
                problems.note_with("on", "day", [("found", text.to_owned())]);
                today
            }),
        };
        let has_amount = is_given(self.value.as_deref()) || is_given(self.cost.as_deref());
        if has_amount && self.currency.is_none() {
            problems.note("currency", "required");
        }
        let currency = self.currency.unwrap_or(Currency::USD);
        let value = amount(&mut problems, "value", self.value.as_deref(), currency, 1);
        let cost = amount(&mut problems, "cost", self.cost.as_deref(), currency, 0);
        let rates = rates(&mut problems, &self.rates);
        let markets = self.markets.iter().map(|code| code.trim().to_uppercase());
        let markets = markets.filter(|code| !code.is_empty()).collect();
        let terms = Terms {
            markets,
            day,
            currency,
            value,
            cost: cost.map(|amount| ProofCost {
                amount,
                per: self.cost_period,
                shipments: self.shipments,
            }),
            rates,
            input: Self {
                on: Some(day.to_string()),
                ..self
            },
            locale,
        };
        problems
            .or(terms)
            .map_err(|problems| LookupError::Invalid { problems })
    }
}

impl Terms {
    /// The question about a code at the value that is supposed, or at none.
    pub(super) fn question(&self, code: &str) -> LookupInput {
        LookupInput {
            value: self.value.map(MoneyText::from),
            ..self.plain(code)
        }
    }

    /// The question about what a company can make of it in a year, whatever its price.
    pub(super) fn question_of_capacity(&self, code: &str, made: &QuantityForm) -> LookupInput {
        LookupInput {
            quantities: vec![made.clone()],
            ..self.plain(code)
        }
    }

    fn plain(&self, code: &str) -> LookupInput {
        LookupInput {
            product: code.to_owned(),
            market: String::new(),
            on: self.input.on.clone(),
            value: None,
            incoterm: None,
            freight: None,
            insurance: None,
            inland: None,
            onward: None,
            duties_and_taxes: None,
            quantities: Vec::new(),
            rates: self.input.rates.clone(),
            proof_cost: None,
            line: None,
            locale: self.locale,
        }
    }
}

fn is_given(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
