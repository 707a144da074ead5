//! Which of two rates asks for more, where that does not depend on the shipment.

use std::cmp::Ordering;

use super::{DutyExpression, Specific};

impl DutyExpression {
    /// Whether this rate never asks for more than another (`Less`), never for less (`Greater`), or
    /// always for the same, whatever the shipment. None where the shipment decides, or where the
    /// two cannot be compared.
    pub fn compared(&self, other: &Self) -> Option<Ordering> {
        match (self.is_free(), other.is_free()) {
            _ if self == other => return Some(Ordering::Equal),
            (true, true) => return Some(Ordering::Equal),
            (true, false) => return Some(Ordering::Less),
            (false, true) => return Some(Ordering::Greater),
            (false, false) => {}
        }
        match (self, other) {
            (Self::AdValorem(a), Self::AdValorem(b)) if a.on == b.on => {
                Some(a.percent.cmp(&b.percent))
            }
            (Self::Specific(a), Self::Specific(b)) => compared_amounts(a, b),
            (Self::Sum(a), Self::Sum(b)) if a.len() == b.len() => {
                let terms = a.iter().zip(b).map(|(a, b)| a.compared(b));
                terms.reduce(together).flatten()
            }
            (Self::AtLeast { duty: a, floor: c }, Self::AtLeast { duty: b, floor: d })
            | (Self::AtMost { duty: a, cap: c }, Self::AtMost { duty: b, cap: d })
            | (Self::Greater(a, c), Self::Greater(b, d))
            | (Self::Lesser(a, c), Self::Lesser(b, d)) => together(a.compared(b), c.compared(d)),
            _ => None,
        }
    }
}

fn compared_amounts(a: &Specific, b: &Specific) -> Option<Ordering> {
    let is_same = a.currency == b.currency && a.measure == b.measure && a.strength == b.strength;
    let (left, right) = (a.amount.checked_mul(b.per)?, b.amount.checked_mul(a.per)?);
    is_same.then(|| left.cmp(&right))
}

/// Two parts of a rate: they must not point in two directions.
fn together(a: Option<Ordering>, b: Option<Ordering>) -> Option<Ordering> {
    match (a?, b?) {
        (Ordering::Equal, other) | (other, Ordering::Equal) => Some(other),
        (a, b) => (a == b).then_some(a),
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    use rstest::rstest;

    use crate::treaties::duty::{Dialect, DutyExpression};

    #[rstest]
    #[case("5%", "4.2%", Some(Greater))]
    #[case("Free", "0.0%", Some(Equal))]
    #[case("Free", "11.2¢/kg", Some(Less))]
    #[case("11.2¢/kg", "$112/t", None)]
    #[case("11.2¢/kg", "11.3¢/kg", Some(Less))]
    #[case("2¢/kg + 5%", "3¢/kg + 5%", Some(Less))]
    #[case("2¢/kg + 5%", "3¢/kg + 4%", None)]
    #[case("2¢/kg", "5%", None)]
    #[case("5% on the case", "5% on the battery", None)]
    fn says_which_rate_asks_for_more(
        #[case] one: &str,
        #[case] other: &str,
        #[case] expected: Option<Ordering>,
    ) {
        let read = |text| DutyExpression::parse(text, Dialect::UsHts).unwrap();
        assert_eq!(read(one).compared(&read(other)), expected);
        let mirrored = expected.map(Ordering::reverse);
        assert_eq!(read(other).compared(&read(one)), mirrored);
    }
}
