//! Means of scores, exact: a sum and the number of its parts.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::money::Exact;

/// An exact mean. Two are compared by what they are worth, not by how they are written.
#[derive(Debug, Clone, Copy)]
pub struct Mean {
    sum: u64,
    parts: u64,
}

impl Mean {
    /// A sum shared by so many parts; of no parts it is nothing.
    pub const fn of(sum: u64, parts: u64) -> Self {
        if parts == 0 {
            Self { sum: 0, parts: 1 }
        } else {
            Self { sum, parts }
        }
    }

    /// How far two means lie apart.
    #[must_use]
    pub fn distance(self, other: Self) -> Self {
        let (one, two) = (self.sum * other.parts, other.sum * self.parts);
        Self::of(one.abs_diff(two), self.parts * other.parts)
    }

    /// To show: two digits after the point, rounded half up.
    pub fn shown(self) -> Exact {
        self.rounded(2)
    }

    /// So many digits after the point, rounded half up.
    pub fn rounded(self, digits: u32) -> Exact {
        let quotient = Decimal::from(self.sum).checked_div(Decimal::from(self.parts));
        let quotient = quotient.unwrap_or_default();
        let mut rounded =
            quotient.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(digits);
        Exact(rounded)
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |sum: u64, parts: u64| u128::from(sum) * u128::from(parts);
        product(self.sum, other.parts).cmp(&product(other.sum, self.parts))
    }
}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Mean;

    #[test]
    fn means_are_compared_by_their_worth() {
        assert_eq!(Mean::of(2, 4), Mean::of(1, 2));
        assert!(Mean::of(1, 3) < Mean::of(34, 100));
        assert_eq!(Mean::of(7, 0), Mean::of(0, 1));
        assert_eq!(Mean::of(7, 2).shown().to_string(), "3.50");
        assert_eq!(Mean::of(1, 200).shown().to_string(), "0.01");
    }

    proptest! {
        #[test]
        fn a_distance_is_the_same_from_both_ends(a in 0_u64..10_000, b in 1_u64..1_000, c in 0_u64..10_000, d in 1_u64..1_000) {
            let (one, other) = (Mean::of(a, b), Mean::of(c, d));
            prop_assert_eq!(one.distance(other), other.distance(one));
            prop_assert_eq!(one.distance(other) == Mean::of(0, 1), one == other);
        }
    }
}
