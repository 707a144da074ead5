//! The price on the market's own basis.

use proa_domain::money::{Money, MoneyText};
use proa_domain::treaties::customs_value::{Basis, Conversion, ValueChange, ValueStep, convert};
use proa_domain::treaties::need::Need;

use super::answer::{CustomsStep, CustomsValue, NeedKind};
use super::input::Question;
use crate::treaties::facts::Market;

/// The customs value of a question, as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Valued {
    pub(super) value: Option<Money>,
    pub(super) shown: Option<CustomsValue>,
    /// What the price that is given still needs.
    pub(super) needs: Vec<Need>,
    /// Why there is no value, where no input of the form helps; a code of a note.
    pub(super) open: Option<&'static str>,
}

impl Valued {
    pub(super) fn of(question: &Question, market: &Market) -> Self {
        let Some(price) = question.price else {
            return Self::default();
        };
        let basis = match market.valuation_basis.as_deref() {
            Some("FOB") => Basis::Fob,
            Some("CIF") => Basis::Cif,
            _ if question.incoterm.is_none() => return Self::plain(price),
            _ => {
                return Self {
                    open: Some("valuation-basis-unknown"),
                    ..Self::default()
                };
            }
        };
        let conversion = match question.incoterm {
            Some(term) => convert(price, term, basis, &question.costs, &question.rates),
            None => Conversion::Converted {
                value: price,
                steps: Vec::new(),
            },
        };
        let shown = |value: Option<Money>, needs, steps: Vec<ValueStep>| CustomsValue {
            basis: market.valuation_basis.clone().unwrap_or_default(),
            value: value.map(MoneyText::from),
            needs,
            steps: declared(price, steps),
            source: Some(market.source.clone()),
        };
        match conversion {
            Conversion::Converted { value, steps } => Self {
                value: Some(value),
                shown: Some(shown(Some(value), Vec::new(), steps)),
                ..Self::default()
            },
            Conversion::Needs(needs) => {
                let asked = needs.iter().copied().filter_map(asked).collect();
                Self {
                    shown: Some(shown(None, asked, Vec::new())),
                    needs,
                    ..Self::default()
                }
            }
            Conversion::OutOfRange => Self {
                value: None,
                shown: Some(shown(None, Vec::new(), Vec::new())),
                open: Some("customs-value-open"),
                ..Self::default()
            },
        }
    }

    fn plain(value: Money) -> Self {
        Self {
            value: Some(value),
            ..Self::default()
        }
    }
}

/// The price, then what was added to it and deducted from it; nothing where it stands as it is.
fn declared(price: Money, steps: Vec<ValueStep>) -> Vec<CustomsStep> {
    if steps.is_empty() {
        return Vec::new();
    }
    let price = CustomsStep {
        code: "declared".to_owned(),
        amount: price.into(),
    };
    std::iter::once(price)
        .chain(steps.into_iter().map(step))
        .collect()
}

fn step(step: ValueStep) -> CustomsStep {
    let mut amount = step.amount;
    if step.change == ValueChange::Deducted {
        amount.amount = format!("-{}", amount.amount);
    }
    CustomsStep {
        code: step.cost.to_string(),
        amount,
    }
}

/// What the form can be asked for.
fn asked(need: Need) -> Option<String> {
    match need {
        Need::Cost { cost } => Some(cost.to_string()),
        Need::ExchangeRate { .. } => Some(NeedKind::Rate.to_string()),
        Need::CustomsValue | Need::Quantity { .. } | Need::PartValue { .. } => None,
    }
}
