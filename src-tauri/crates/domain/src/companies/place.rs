//! Where a company is: state, municipality and postal code, which must agree.

use std::fmt;
use std::str::FromStr;

/// A state by INEGI's two digits, `01` to `32`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct State(u8);

/// A municipality by INEGI's five digits, the first two those of its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Municipality(u16);

/// A postal code: five digits, of which the first two give the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct PostalCode(u32);

/// The text is no place in Mexico.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a place in Mexico: {0}")]
pub struct Nowhere(pub String);

/// The last prefix of each run of postal codes and its state. Source: SEPOMEX catalogue.
const PREFIXES: [(u32, u8); 32] = [
    (16, 9),
    (20, 1),
    (22, 2),
    (23, 3),
    (24, 4),
    (27, 5),
    (28, 6),
    (30, 7),
    (33, 8),
    (35, 10),
    (38, 11),
    (41, 12),
    (43, 13),
    (49, 14),
    (57, 15),
    (61, 16),
    (62, 17),
    (63, 18),
    (67, 19),
    (71, 20),
    (75, 21),
    (76, 22),
    (77, 23),
    (79, 24),
    (82, 25),
    (85, 26),
    (86, 27),
    (89, 28),
    (90, 29),
    (96, 30),
    (97, 31),
    (99, 32),
];

/// Prefixes that no state has.
const UNUSED: std::ops::RangeInclusive<u32> = 17..=19;

impl Municipality {
    /// The state that it lies in.
    pub fn state(self) -> State {
        State(u8::try_from(self.0 / 1_000).expect("BUG: a municipality begins with its state"))
    }
}

impl PostalCode {
    /// The state that the code lies in.
    pub fn state(self) -> State {
        let prefix = self.0 / 1_000;
        let run = PREFIXES.iter().find(|(last, _)| prefix <= *last);
        State(run.expect("BUG: the runs end with 99").1)
    }
}

impl FromStr for State {
    type Err = Nowhere;

    fn from_str(text: &str) -> Result<Self, Nowhere> {
        match number(text, 2) {
            Some(state @ 1..=32) => Ok(Self(u8::try_from(state).expect("BUG: 32 fits"))),
            _ => Err(Nowhere(text.to_owned())),
        }
    }
}

impl FromStr for Municipality {
    type Err = Nowhere;

    fn from_str(text: &str) -> Result<Self, Nowhere> {
        match number(text, 5) {
            Some(code @ 1_001..=32_999) if code % 1_000 != 0 => {
                Ok(Self(u16::try_from(code).expect("BUG: 32,999 fits")))
            }
            _ => Err(Nowhere(text.to_owned())),
        }
    }
}

impl FromStr for PostalCode {
    type Err = Nowhere;

    fn from_str(text: &str) -> Result<Self, Nowhere> {
        match number(text, 5) {
            Some(code @ 1_000..) if !UNUSED.contains(&(code / 1_000)) => Ok(Self(code)),
            _ => Err(Nowhere(text.to_owned())),
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

impl fmt::Display for Municipality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

crate::text_type!(State);
crate::text_type!(Municipality);
crate::text_type!(PostalCode);

fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Municipality, PostalCode, State};

    #[rstest]
    #[case("01000", "09")]
    #[case("16999", "09")]
    #[case("20000", "01")]
    #[case("21100", "02")]
    #[case("34000", "10")]
    #[case("58000", "16")]
    #[case("60000", "16")]
    #[case("64000", "19")]
    #[case("97000", "31")]
    #[case("99999", "32")]
    fn a_postal_code_lies_in_one_state(#[case] code: &str, #[case] state: &str) {
        let code: PostalCode = code.parse().unwrap();
        assert_eq!(code.state().to_string(), state);
    }

    #[test]
    fn refuses_places_that_are_not_there() {
        for text in ["00999", "17000", "19999", "1000", "6O000", "+1000", ""] {
            assert!(text.parse::<PostalCode>().is_err(), "{text}");
        }
        for text in ["00", "33", "1", "MIC"] {
            assert!(text.parse::<State>().is_err(), "{text}");
        }
        for text in ["16000", "33001", "00001", "1601"] {
            assert!(text.parse::<Municipality>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_municipality_begins_with_its_state() {
        let uruapan: Municipality = "16102".parse().unwrap();
        assert_eq!(uruapan.state(), "16".parse().unwrap());
    }
}
