//! What it costs to claim a preference, and from which value on claiming pays.

use super::break_even::{break_even, so_many_times};
use crate::money::Money;

crate::text_enum! {
    /// What the cost of a proof of origin is for.
    pub enum CostPeriod {
        /// Each shipment has a proof of its own.
        Shipment = "shipment",
        /// One proof covers the shipments of a year.
        Year = "year",
    }
}

/// What a proof of origin costs whoever claims the preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProofCost {
    /// How much; nothing is a cost too.
    pub amount: Money,
    /// For what.
    pub per: CostPeriod,
    /// How many shipments a year, where somebody said it.
    pub shipments: Option<u32>,
}

impl ProofCost {
    /// What a year costs; none where a cost of each shipment meets no number of them.
    pub fn of_year(&self) -> Option<Money> {
        let times = match self.per {
            CostPeriod::Year => 1,
            CostPeriod::Shipment if self.amount.minor == 0 => 0,
            CostPeriod::Shipment => i64::from(self.shipments?),
        };
        Some(Money {
            minor: self.amount.minor.checked_mul(times)?,
            ..self.amount
        })
    }

    /// What is left of the saving of a year; below zero where claiming costs more than it saves.
    pub fn net(&self, saving: Money) -> Option<Money> {
        let cost = self.of_year()?;
        let minor = saving.minor.checked_sub(cost.minor)?;
        (cost.currency == saving.currency).then_some(Money { minor, ..saving })
    }

    /// The least value, of a shipment or of a year as the cost is, at which a preference that saves
    /// so much of some value pays its proof; none where it saves nothing.
    pub fn break_even(&self, saving: Money, value: Money) -> Option<Money> {
        if saving.currency != value.currency || value.minor <= 0 || self.amount.minor < 0 {
            return None;
        }
        let times = break_even(saving, self.amount, &[])?;
        so_many_times(value, times).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{CostPeriod, ProofCost};
    use crate::money::{Currency, Money};

    fn dollars(minor: i64) -> Money {
        Money {
            minor,
            currency: Currency::USD,
        }
    }

    fn cost(minor: i64, per: CostPeriod, shipments: Option<u32>) -> ProofCost {
        ProofCost {
            amount: dollars(minor),
            per,
            shipments,
        }
    }

    #[rstest]
    #[case(4_000, CostPeriod::Year, None, Some(220_000))]
    #[case(4_000, CostPeriod::Shipment, Some(12), Some(176_000))]
    #[case(4_000, CostPeriod::Shipment, Some(100), Some(-176_000))]
    #[case(4_000, CostPeriod::Shipment, None, None)]
    #[case(0, CostPeriod::Shipment, None, Some(224_000))]
    fn what_is_left_of_a_saving(
        #[case] amount: i64,
        #[case] per: CostPeriod,
        #[case] shipments: Option<u32>,
        #[case] net: Option<i64>,
    ) {
        let left = cost(amount, per, shipments).net(dollars(224_000));
        assert_eq!(left, net.map(dollars));
    }

    #[test]
    fn two_currencies_are_never_taken_from_one_another() {
        let pesos = Money {
            minor: 100,
            currency: Currency::MXN,
        };
        let cost = cost(1, CostPeriod::Year, None);
        assert_eq!(cost.net(pesos), None);
        assert_eq!(cost.break_even(pesos, dollars(1)), None);
    }

    #[test]
    fn what_saves_nothing_never_pays_its_proof() {
        let cost = cost(4_000, CostPeriod::Shipment, None);
        assert_eq!(cost.break_even(dollars(0), dollars(100)), None);
        // 40 dollars at 4.48 per cent.
        let least = cost.break_even(dollars(448), dollars(10_000));
        assert_eq!(least, Some(dollars(89_286)));
    }

    proptest! {
        #[test]
        fn at_the_break_even_the_proof_is_paid_and_a_cent_below_it_is_not(
            amount in 1_i64..1_000_000,
            saving in 1_i64..1_000_000,
            value in 1_i64..100_000_000,
        ) {
            let cost = cost(amount, CostPeriod::Shipment, None);
            let least = cost.break_even(dollars(saving), dollars(value)).unwrap().minor;
            let saves = |of: i64| i128::from(of) * i128::from(saving);
            let due = i128::from(amount) * i128::from(value);
            prop_assert!(saves(least) >= due);
            prop_assert!(saves(least - 1) < due);
        }

        #[test]
        fn a_higher_cost_never_breaks_even_earlier(
            amount in 0_i64..1_000_000,
            more in 0_i64..1_000_000,
            saving in 1_i64..1_000_000,
        ) {
            let at = |amount| {
                let cost = cost(amount, CostPeriod::Year, None);
                cost.break_even(dollars(saving), dollars(10_000)).unwrap().minor
            };
            prop_assert!(at(amount) <= at(amount + more));
        }
    }
}
