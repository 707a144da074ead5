//! The customs value: the price brought to the basis on which the market's customs assess duty.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::duty::ExchangeRate;
use super::incoterm::Incoterm;
use super::need::{Cost, Need};
use crate::money::{Money, MoneyText};

crate::text_enum! {
    /// What a market's customs value covers.
    pub enum Basis {
        /// The goods at the factory.
        ExWorks = "ex-works",
        /// And carriage up to the place of export.
        Fob = "fob",
        /// And freight and insurance up to the place of import.
        Cif = "cif",
    }
}

impl Basis {
    /// What it covers beyond the goods at the factory.
    pub const fn covers(self) -> &'static [Cost] {
        match self {
            Self::ExWorks => &[],
            Self::Fob => &[Cost::Inland],
            Self::Cif => &[Cost::Inland, Cost::Freight, Cost::Insurance],
        }
    }
}

/// The costs at hand; one that is nothing is said to be nothing.
pub type Costs = BTreeMap<Cost, Money>;

/// What a conversion answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conversion {
    /// The customs value, and how it came about.
    Converted {
        /// In the currency of the price.
        value: Money,
        /// What was added and deducted, in order.
        steps: Vec<ValueStep>,
    },
    /// It can be converted once these are known.
    Needs(Vec<Need>),
    /// An input is negative, more is deducted than the price holds, or the figures are larger
    /// than money can hold.
    OutOfRange,
}

/// One cost that was added to the price, or deducted from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ValueStep {
    /// What was done.
    pub change: ValueChange,
    /// The cost.
    pub cost: Cost,
    /// How much, in the currency it was given in.
    pub amount: MoneyText,
}

crate::text_enum! {
    /// What was done with a cost.
    pub enum ValueChange {
        /// The basis covers it and the price does not.
        Added = "added",
        /// The price covers it and the basis does not.
        Deducted = "deducted",
    }
}

/// Brings a price under an Incoterm to a market's basis. A price whose term covers exactly what
/// the basis covers is the customs value as it is.
pub fn convert(
    price: Money,
    term: Incoterm,
    basis: Basis,
    costs: &Costs,
    rates: &[ExchangeRate],
) -> Conversion {
    let mut needs = BTreeSet::new();
    let mut steps = Vec::new();
    let mut value = (price.minor >= 0).then(|| price.amount());
    for &cost in Cost::ALL {
        let change = match (
            term.covers().contains(&cost),
            basis.covers().contains(&cost),
        ) {
            (false, true) => ValueChange::Added,
            (true, false) => ValueChange::Deducted,
            (false, false) | (true, true) => continue,
        };
        let Some(&amount) = costs.get(&cost) else {
            needs.insert(Need::Cost { cost });
            continue;
        };
        let Some(rate) = ExchangeRate::between(amount.currency, price.currency, rates) else {
            needs.insert(Need::ExchangeRate {
                from: amount.currency,
                to: price.currency,
            });
            continue;
        };
        value = value.and_then(|value| changed(value, change, amount, rate));
        steps.push(ValueStep {
            change,
            cost,
            amount: amount.into(),
        });
    }
    if !needs.is_empty() {
        return Conversion::Needs(needs.into_iter().collect());
    }
    value
        .filter(|value| *value >= Decimal::ZERO)
        .and_then(|value| Money::rounded(value, price.currency).ok())
        .map_or(Conversion::OutOfRange, |value| Conversion::Converted {
            value,
            steps,
        })
}

fn changed(value: Decimal, change: ValueChange, amount: Money, rate: Decimal) -> Option<Decimal> {
    let amount = amount.amount().checked_mul(rate)?;
    if amount < Decimal::ZERO {
        return None;
    }
    match change {
        ValueChange::Added => value.checked_add(amount),
        ValueChange::Deducted => value.checked_sub(amount),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::{Basis, Conversion, Costs, ValueChange, convert};
    use crate::money::{Currency, Money};
    use crate::treaties::duty::ExchangeRate;
    use crate::treaties::incoterm::Incoterm;
    use crate::treaties::need::{Cost, Need};

    const PRICE: Money = dollars(10_000);

    const fn dollars(whole: i64) -> Money {
        Money {
            minor: whole * 100,
            currency: Currency::USD,
        }
    }

    fn all_costs() -> Costs {
        Costs::from([
            (Cost::Inland, dollars(300)),
            (Cost::Freight, dollars(1_200)),
            (Cost::Insurance, dollars(50)),
            (Cost::Onward, dollars(400)),
            (Cost::DutiesAndTaxes, dollars(900)),
        ])
    }

    #[rstest]
    #[case(Incoterm::Fob, Basis::Fob, 10_000)]
    #[case(Incoterm::Fca, Basis::Fob, 10_000)]
    #[case(Incoterm::Cif, Basis::Cif, 10_000)]
    #[case(Incoterm::Exw, Basis::ExWorks, 10_000)]
    #[case(Incoterm::Exw, Basis::Fob, 10_300)]
    #[case(Incoterm::Exw, Basis::Cif, 11_550)]
    #[case(Incoterm::Fob, Basis::Cif, 11_250)]
    #[case(Incoterm::Cfr, Basis::Cif, 10_050)]
    #[case(Incoterm::Cif, Basis::Fob, 8_750)]
    #[case(Incoterm::Dap, Basis::Cif, 9_600)]
    #[case(Incoterm::Ddp, Basis::Fob, 7_450)]
    #[case(Incoterm::Fob, Basis::ExWorks, 9_700)]
    fn brings_a_price_to_the_basis(
        #[case] term: Incoterm,
        #[case] basis: Basis,
        #[case] expected: i64,
    ) {
        match convert(PRICE, term, basis, &all_costs(), &[]) {
            Conversion::Converted { value, .. } => assert_eq!(value, dollars(expected)),
            other @ (Conversion::Needs(_) | Conversion::OutOfRange) => panic!("{other:?}"),
        }
    }

    #[rstest]
    #[case(Incoterm::Exw, Basis::Fob, &[Cost::Inland])]
    #[case(Incoterm::Fob, Basis::Cif, &[Cost::Freight, Cost::Insurance])]
    #[case(Incoterm::Cif, Basis::Fob, &[Cost::Freight, Cost::Insurance])]
    #[case(Incoterm::Ddp, Basis::Cif, &[Cost::Onward, Cost::DutiesAndTaxes])]
    fn asks_for_every_cost_that_it_needs(
        #[case] term: Incoterm,
        #[case] basis: Basis,
        #[case] asked: &[Cost],
    ) {
        let needs = asked.iter().map(|&cost| Need::Cost { cost }).collect();
        let answer = convert(PRICE, term, basis, &Costs::new(), &[]);
        assert_eq!(answer, Conversion::Needs(needs));
    }

    #[test]
    fn never_mixes_currencies() {
        let freight = Money {
            minor: 2_000_000,
            currency: Currency::MXN,
        };
        let costs = Costs::from([(Cost::Freight, freight), (Cost::Insurance, dollars(0))]);
        let (from, to) = (Currency::MXN, Currency::USD);
        let answer = convert(PRICE, Incoterm::Fob, Basis::Cif, &costs, &[]);
        assert_eq!(
            answer,
            Conversion::Needs(vec![Need::ExchangeRate { from, to }])
        );
        let rate = Decimal::new(5, 2);
        let rates = [ExchangeRate { from, to, rate }];
        let Conversion::Converted { value, steps } =
            convert(PRICE, Incoterm::Fob, Basis::Cif, &costs, &rates)
        else {
            panic!("the rate is known");
        };
        assert_eq!(value, dollars(11_000));
        assert_eq!(steps.len(), 2);
        assert_eq!(steps[0].change, ValueChange::Added);
        assert_eq!(steps[0].amount, freight.into());
    }

    #[test]
    fn refuses_what_leaves_less_than_nothing() {
        let costs = Costs::from([
            (Cost::Freight, dollars(11_000)),
            (Cost::Insurance, dollars(0)),
        ]);
        let answer = convert(PRICE, Incoterm::Cif, Basis::Fob, &costs, &[]);
        assert_eq!(answer, Conversion::OutOfRange);
        let answer = convert(dollars(-1), Incoterm::Fob, Basis::Fob, &costs, &[]);
        assert_eq!(answer, Conversion::OutOfRange);
    }
}
