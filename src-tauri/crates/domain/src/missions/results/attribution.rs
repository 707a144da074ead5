//! How much of the value is due to the office, as an interval, and how much of it comes from few: exact.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::ids::CompanyId;
use crate::money::{Exact, Money, MoneyText};

/// Between what would not have come without the office, and all that came with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Attribution {
    /// The value less what the companies say would have come without help.
    pub at_least: MoneyText,
    /// All of the value.
    pub at_most: MoneyText,
}

/// The part of an amount that would not have come without help, of which a company says how much would have,
/// of a hundred. Rounded down to the minor unit.
pub fn because_of_help(amount: Money, without_help: Exact) -> Money {
    let part = Decimal::ONE_HUNDRED - without_help.0;
    let minor = Decimal::from(amount.minor)
        .checked_mul(part)
        .and_then(|product| product.checked_div(Decimal::ONE_HUNDRED))
        .map(|part| part.round_dp_with_strategy(0, RoundingStrategy::ToZero))
        .and_then(|part| i64::try_from(part).ok());
    Money {
        minor: minor.unwrap_or(0).clamp(0, amount.minor.max(0)),
        currency: amount.currency,
    }
}

/// How much of the value comes from few companies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Concentration {
    /// How many companies have a part of the value.
    pub companies: u32,
    /// The share of the largest, of a hundred, with one digit, rounded half up.
    pub largest: Exact,
    /// The index of Herfindahl and Hirschman: the sum of the squares of the shares of a hundred, from
    /// nothing to 10,000, rounded half up.
    pub index: u32,
}

/// The concentration of values in minor units; none where there is no value.
pub fn concentration(values: &BTreeMap<CompanyId, i64>) -> Option<Concentration> {
    let values: Vec<u128> = values
        .values()
        .filter_map(|value| u128::try_from(*value).ok())
        .filter(|value| *value > 0)
        .collect();
    let sum: u128 = values.iter().sum();
    let largest = values.iter().copied().max()?;
    let squares: u128 = values.iter().fold(0, |sum, value| {
        sum.saturating_add(value.saturating_mul(*value))
    });
    let whole = sum.saturating_mul(sum);
    let index = rounded(squares, 10_000, whole);
    let tenths = rounded(largest, 1_000, sum);
    Some(Concentration {
        companies: u32::try_from(values.len()).unwrap_or(u32::MAX),
        largest: Exact(Decimal::new(i64::from(tenths), 1)),
        index,
    })
}

/// A part of a whole, in so many parts of one, rounded half up.
fn rounded(part: u128, of: u128, whole: u128) -> u32 {
    let doubled = part.saturating_mul(of).saturating_mul(2);
    let quotient = doubled
        .saturating_add(whole)
        .checked_div(whole.saturating_mul(2));
    u32::try_from(quotient.unwrap_or(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{because_of_help, concentration};
    use crate::ids::CompanyId;
    use crate::money::{Currency, Exact, Money};

    fn of(values: &[i64]) -> BTreeMap<CompanyId, i64> {
        (0..)
            .zip(values)
            .map(|(number, value)| (CompanyId(Uuid::from_u128(number)), *value))
            .collect()
    }

    #[test]
    fn shares_of_a_half_and_two_quarters() {
        let found = concentration(&of(&[100, 50, 50, 0])).unwrap();
        assert_eq!(found.index, 3_750);
        assert_eq!(found.largest.to_string(), "50.0");
        assert_eq!(found.companies, 3);
        assert_eq!(concentration(&of(&[0])), None);
    }

    #[test]
    fn what_would_have_come_anyway_is_taken_off() {
        let amount = Money {
            minor: 1_001,
            currency: Currency::USD,
        };
        let part = |share: u32| because_of_help(amount, Exact(share.into())).minor;
        assert_eq!([part(0), part(25), part(100)], [1_001, 750, 0]);
    }

    proptest! {
        /// The index lies between that of equal parts and that of one part, and the largest share bounds it.
        #[test]
        fn the_index_lies_where_it_must(values in proptest::collection::vec(1_i64..1_000_000_000_000_000, 1..40)) {
            let found = concentration(&of(&values)).unwrap();
            let count = u32::try_from(values.len()).unwrap();
            prop_assert!(found.index <= 10_000);
            prop_assert!(found.index + 1 >= 10_000 / count);
            let largest = found.largest.0 * rust_decimal::Decimal::from(100);
            prop_assert!(rust_decimal::Decimal::from(found.index) <= largest + rust_decimal::Decimal::from(6));
        }
    }
}
