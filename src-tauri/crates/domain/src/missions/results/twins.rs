//! Sales that look like one: the same company, buyer, product and market in one time for about the same
//! value, reported by two advisers or after two missions. The score is told with its parts; a person decides.
//!
//! A sale that was expected and is closed now is one sale that went on, not two: only closed ones are held
//! against closed ones, and what is expected after one mission against what is expected after another.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::outcome::Certainty;
use crate::ids::{CompanyId, MissionId, PersonId, SaleId};
use crate::money::Money;
use crate::text::fold;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// From this score on two sales are shown as one that may have been counted twice.
pub const LIKELY: u32 = 60;

/// A sale as the comparison sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The sale.
    pub id: SaleId,
    /// Whose.
    pub company: CompanyId,
    /// After which mission.
    pub mission: MissionId,
    /// Who reported it.
    pub adviser: PersonId,
    /// The product.
    pub code: Option<TariffCode>,
    /// The product in words.
    pub product: String,
    /// The market.
    pub market: String,
    /// Who buys.
    pub buyer: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// How much.
    pub amount: Money,
    /// How sure it is.
    pub certainty: Certainty,
    /// Whether it is in the figures of its mission: what a later report expects takes the place of what an
    /// earlier one did.
    pub is_current: bool,
}

impl Reported {
    /// Whether two sales could be counted twice: of one company in one market, both in the figures of their
    /// missions.
    fn may_be(&self, other: &Self) -> bool {
        let are_alike = match (self.certainty, other.certainty) {
            (Certainty::Closed, Certainty::Closed) => true,
            (Certainty::Expected, Certainty::Expected) => self.mission != other.mission,
            (Certainty::Closed, Certainty::Expected) | (Certainty::Expected, Certainty::Closed) => {
                false
            }
        };
        are_alike
            && self.is_current
            && other.is_current
            && self.id != other.id
            && self.company == other.company
            && self.market == other.market
    }
}

crate::text_enum! {
    /// A part of the score; words: `twin-part-<code>`.
    pub enum TwinPart {
        /// The same buyer.
        Buyer = "buyer",
        /// The same product.
        Product = "product",
        /// A time that overlaps.
        Time = "time",
        /// About the same value.
        Value = "value",
    }
}

impl TwinPart {
    /// The most points of the part.
    pub const fn most(self) -> u32 {
        match self {
            Self::Buyer => 30,
            Self::Product | Self::Value => 25,
            Self::Time => 20,
        }
    }
}

/// The points of a part.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub struct TwinReason {
    /// The part.
    pub part: TwinPart,
    /// Its points.
    pub points: u32,
    /// Of how many.
    pub most: u32,
}

/// Two sales that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Twins {
    /// The one with the smaller identity.
    pub first: SaleId,
    /// The other.
    pub second: SaleId,
    /// From 0 to 100.
    pub score: u32,
    /// Where the points come from.
    pub reasons: Vec<TwinReason>,
}

/// Two sales by their identities, the smaller first: the same pair however it is named.
pub fn pair(one: SaleId, other: SaleId) -> (SaleId, SaleId) {
    (one.min(other), one.max(other))
}

/// How much two sales look like one; none where they cannot be counted twice.
pub fn compare(one: &Reported, other: &Reported) -> Option<Twins> {
    if !one.may_be(other) {
        return None;
    }
    let reasons: Vec<TwinReason> = TwinPart::ALL
        .iter()
        .map(|part| TwinReason {
            part: *part,
            points: points(*part, one, other),
            most: part.most(),
        })
        .collect();
    let (first, second) = pair(one.id, other.id);
    Some(Twins {
        first,
        second,
        score: reasons.iter().map(|reason| reason.points).sum(),
        reasons,
    })
}

/// The pairs that are likely one, the likeliest first.
pub fn likely(sales: &[Reported]) -> Vec<Twins> {
    let mut by_place: BTreeMap<(CompanyId, &str), Vec<&Reported>> = BTreeMap::new();
    for sale in sales {
        let place = (sale.company, sale.market.as_str());
        by_place.entry(place).or_default().push(sale);
    }
    let mut found: Vec<Twins> = Vec::new();
    for together in by_place.values() {
        for (index, one) in together.iter().enumerate() {
            let earlier = together.iter().take(index);
            found.extend(
                earlier
                    .filter_map(|other| compare(one, other))
                    .filter(|twins| twins.score >= LIKELY),
            );
        }
    }
    found.sort_by_key(|twins| (std::cmp::Reverse(twins.score), twins.first, twins.second));
    found
}

fn points(part: TwinPart, one: &Reported, other: &Reported) -> u32 {
    match part {
        TwinPart::Buyer => {
            let (one, other) = (fold(&one.buyer), fold(&other.buyer));
            if one.is_empty() || other.is_empty() {
                // Nobody said who buys: it may be the same house.
                10
            } else if one == other {
                30
            } else if one.starts_with(&other) || other.starts_with(&one) {
                20
            } else {
                0
            }
        }
        TwinPart::Product => product(one, other),
        TwinPart::Time => {
            if (one.from, one.until) == (other.from, other.until) {
                20
            } else if one.from <= other.until && other.from <= one.until {
                15
            } else {
                0
            }
        }
        TwinPart::Value => value(one.amount, other.amount),
    }
}

fn product(one: &Reported, other: &Reported) -> u32 {
    let words = |sale: &Reported| fold(&sale.product);
    match (one.code, other.code) {
        (Some(left), Some(right)) => {
            let is_same = |known: Option<TariffCode>, second: Option<TariffCode>| {
                known.is_some() && known == second
            };
            if is_same(left.subheading(), right.subheading()) {
                25
            } else if is_same(left.heading(), right.heading()) {
                15
            } else if left.chapter() == right.chapter() {
                5
            } else {
                0
            }
        }
        (None, None) if words(one) == words(other) => 25,
        (Some(_), None) | (None, Some(_) | None) => 5,
    }
}

/// Equal, within a twentieth, within a fifth. What is of two currencies is not compared.
fn value(one: Money, other: Money) -> u32 {
    if one.currency != other.currency {
        return 0;
    }
    let (less, more) = (one.minor.min(other.minor), one.minor.max(other.minor));
    let apart = Decimal::from(more) - Decimal::from(less);
    let within = |part: u32| apart * Decimal::from(part) <= Decimal::from(more);
    if less == more {
        25
    } else if within(20) {
        20
    } else if within(5) {
        10
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::{LIKELY, Reported, compare, likely};
    use crate::ids::{CompanyId, MissionId, PersonId, SaleId};
    use crate::missions::results::outcome::Certainty;
    use crate::money::{Currency, Money};
    use crate::time::Day;

    fn sale(number: u128) -> Reported {
        Reported {
            id: SaleId(Uuid::from_u128(number)),
            company: CompanyId(Uuid::from_u128(1)),
            mission: MissionId(Uuid::from_u128(number)),
            adviser: PersonId(Uuid::from_u128(number)),
            code: "080550".parse().ok(),
            product: String::new(),
            market: "DE".to_owned(),
            buyer: "Obsthof Köln".to_owned(),
            from: Day::of(2027, 11, 1),
            until: Day::of(2027, 12, 31),
            amount: Money {
                minor: 1_200_000,
                currency: Currency::EUR,
            },
            certainty: Certainty::Closed,
            is_current: true,
        }
    }

    #[test]
    fn the_same_sale_told_twice_has_every_point() {
        let found = compare(&sale(2), &sale(1)).unwrap();
        assert_eq!(found.score, 100);
        assert!(found.reasons.iter().all(|one| one.points == one.most));
        assert!(found.first < found.second);
    }

    #[rstest]
    // Another time and another value: the same customer buys again.
    #[case(|sale: &mut Reported| { sale.from = Day::of(2028, 3, 1); sale.until = Day::of(2028, 3, 9); sale.amount.minor = 400_000; }, false)]
    // The buyer was not written, the value was rounded.
    #[case(|sale: &mut Reported| { sale.buyer.clear(); sale.amount.minor = 1_150_000; }, true)]
    #[case(|sale: &mut Reported| sale.buyer = "OBSTHOF".to_owned(), true)]
    #[case(|sale: &mut Reported| { sale.buyer = "Frischmarkt".to_owned(); sale.amount.minor = 700_000; }, false)]
    #[case(|sale: &mut Reported| sale.market = "AT".to_owned(), false)]
    #[case(|sale: &mut Reported| sale.company = CompanyId(Uuid::from_u128(2)), false)]
    // It was expected, and is closed now.
    #[case(|sale: &mut Reported| sale.certainty = Certainty::Expected, false)]
    // A later report took its place.
    #[case(|sale: &mut Reported| sale.is_current = false, false)]
    fn what_looks_like_one_is_told(#[case] change: fn(&mut Reported), #[case] is_likely: bool) {
        let mut other = sale(2);
        change(&mut other);
        let score = compare(&sale(1), &other).map_or(0, |twins| twins.score);
        assert_eq!(score >= LIKELY, is_likely, "{score}");
        assert_eq!(likely(&[other, sale(1)]).len(), usize::from(is_likely));
    }

    #[test]
    fn what_is_expected_is_held_against_what_another_mission_expects() {
        let expected = |number| Reported {
            certainty: Certainty::Expected,
            ..sale(number)
        };
        assert!(compare(&expected(1), &expected(2)).is_some());
        let again = Reported {
            mission: expected(1).mission,
            ..expected(2)
        };
        assert_eq!(compare(&expected(1), &again), None);
    }

    #[test]
    fn values_of_two_currencies_are_not_compared() {
        let mut other = sale(2);
        other.amount.currency = Currency::USD;
        assert_eq!(compare(&sale(1), &other).unwrap().score, 75);
    }
}
