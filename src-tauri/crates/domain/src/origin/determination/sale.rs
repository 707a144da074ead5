//! The price of a good by its terms of sale, and what is left of it without the costs on its way.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::money::Exact;
use crate::treaties::incoterm::Incoterm;
use crate::treaties::need::Cost;

/// Terms with what a price by them includes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "SaleTerms")]
pub struct Terms {
    /// Which.
    pub terms: Incoterm,
    /// What it covers beyond the goods at the factory.
    pub covers: &'static [Cost],
}

/// The terms of sale.
pub fn terms() -> Vec<Terms> {
    let all = Incoterm::ALL.iter();
    all.map(|terms| Terms {
        terms: *terms,
        covers: terms.covers(),
    })
    .collect()
}

/// A price with its terms and the costs that it includes. A cost that is not known is left out: it is
/// not nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginSale")]
pub struct Sale {
    /// What is paid for the good.
    pub price: Exact,
    /// On which terms.
    pub terms: Incoterm,
    /// What it costs on its way, as far as it is known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<Cost, Exact>,
}

impl Sale {
    /// Every amount of it.
    pub(super) fn amounts(&self) -> impl Iterator<Item = Option<Exact>> {
        let costs = self.costs.values().copied();
        std::iter::once(self.price).chain(costs).map(Some)
    }

    /// The price without the costs of international shipment: the transaction value. Nothing is added
    /// to a price that ends before the good is on board: it is what is paid, and to add would only
    /// raise the regional content. Source: T-MEC 4.5 and TIPAT 3.5, "adjusted to exclude any costs
    /// incurred in the international shipment".
    pub fn transaction_value(&self) -> Option<Exact> {
        self.without(|cost| cost != Cost::Inland)
    }

    /// The price at the factory gate. Source: TLCUEM annex III, article 1 (ex-works price).
    pub fn ex_works(&self) -> Option<Exact> {
        self.without(|_| true)
    }

    fn without(&self, is_left_out: impl Fn(Cost) -> bool) -> Option<Exact> {
        let mut costs = self.terms.covers().iter();
        let left = costs.try_fold(self.price.0, |left, cost| {
            if is_left_out(*cost) {
                left.checked_sub(self.costs.get(cost)?.0)
            } else {
                Some(left)
            }
        })?;
        (left.is_sign_positive() || left.is_zero()).then_some(Exact(left))
    }

    /// Whether its costs leave nothing of it.
    pub(super) fn is_eaten_up(&self) -> bool {
        let costs = self.terms.covers().iter();
        let known = costs.filter_map(|cost| self.costs.get(cost));
        let left = known.fold(self.price.0, |left, Exact(cost)| left - cost);
        left.is_sign_negative()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::{Cost, Incoterm, Sale};
    use crate::money::Exact;

    fn exact(amount: i64) -> Exact {
        Exact(Decimal::from(amount))
    }

    fn sale(terms: Incoterm) -> Sale {
        let costs = [
            (Cost::Inland, 8),
            (Cost::Freight, 15),
            (Cost::Insurance, 5),
            (Cost::Onward, 7),
            (Cost::DutiesAndTaxes, 5),
        ];
        Sale {
            price: exact(120),
            terms,
            costs: costs.map(|(cost, amount)| (cost, exact(amount))).into(),
        }
    }

    #[rstest]
    #[case(Incoterm::Exw, 120, 120)]
    #[case(Incoterm::Fca, 120, 112)]
    #[case(Incoterm::Fas, 120, 112)]
    #[case(Incoterm::Fob, 120, 112)]
    #[case(Incoterm::Cfr, 105, 97)]
    #[case(Incoterm::Cpt, 105, 97)]
    #[case(Incoterm::Cif, 100, 92)]
    #[case(Incoterm::Cip, 100, 92)]
    #[case(Incoterm::Dap, 93, 85)]
    #[case(Incoterm::Dpu, 93, 85)]
    #[case(Incoterm::Ddp, 88, 80)]
    fn leaves_out_what_the_terms_include(
        #[case] terms: Incoterm,
        #[case] transaction_value: i64,
        #[case] ex_works: i64,
    ) {
        let sale = sale(terms);
        assert_eq!(sale.transaction_value(), Some(exact(transaction_value)));
        assert_eq!(sale.ex_works(), Some(exact(ex_works)));
    }

    #[test]
    fn a_cost_that_nobody_knows_is_not_nothing() {
        let mut sale = sale(Incoterm::Cif);
        sale.costs.remove(&Cost::Insurance);
        assert_eq!(sale.transaction_value(), None);
        sale.costs.insert(Cost::Insurance, exact(0));
        assert_eq!(sale.transaction_value(), Some(exact(105)));
        sale.costs.remove(&Cost::Inland);
        assert_eq!(sale.transaction_value(), Some(exact(105)));
        assert_eq!(sale.ex_works(), None);
    }

    #[test]
    fn costs_above_the_price_leave_no_price() {
        let sale = Sale {
            price: exact(19),
            ..sale(Incoterm::Cif)
        };
        assert!(sale.is_eaten_up());
        assert_eq!(sale.transaction_value(), None);
        let exactly = Sale {
            price: exact(28),
            ..sale
        };
        assert!(!exactly.is_eaten_up());
        assert_eq!(exactly.ex_works(), Some(exact(0)));
    }
}
