//! Money and rates, exact: integer minor units with a currency, decimals as text.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// An ISO 4217 code, three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Currency([u8; 3]);

/// The text is not three letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a currency: {0}")]
pub struct NotACurrency(pub String);

impl Currency {
    /// Mexican peso.
    pub const MXN: Self = Self(*b"MXN");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");
    /// Pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// Australian dollar.
    pub const AUD: Self = Self(*b"AUD");
    /// Canadian dollar.
    pub const CAD: Self = Self(*b"CAD");

    /// The digits after the point. Source: ISO 4217, table A.1.
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// The code as text.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("BUG: a currency is built from ASCII letters")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let refused = || NotACurrency(text.to_owned());
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| refused())?;
        if letters.iter().all(u8::is_ascii_alphabetic) {
            Ok(Self(letters.map(|letter| letter.to_ascii_uppercase())))
        } else {
            Err(refused())
        }
    }
}

crate::text_type!(Currency);

/// An exact amount: integer minor units (cents, or yen where the currency has no cents).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units.
    pub minor: i64,
    /// The currency of the amount.
    pub currency: Currency,
}

/// Why an amount could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is not a plain decimal.
    #[error("not an amount: {0}")]
    NotANumber(String),
    /// More digits after the point than the currency has.
    #[error("{currency} has {allowed} digits after the point")]
    TooPrecise { currency: Currency, allowed: u32 },
    /// Outside what a signed 64-bit count of minor units holds.
    #[error("the amount is too large")]
    TooLarge,
}

impl Money {
    /// Exact: refuses what would need rounding.
    pub fn exact(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let allowed = currency.decimals();
        if amount.normalize().scale() > allowed {
            return Err(MoneyError::TooPrecise { currency, allowed });
        }
        Self::rounded(amount, currency)
    }

    /// Rounds half away from zero to the minor unit, as customs bills are (the named rounding
    /// of every duty in Proa).
    pub fn rounded(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let scale = Decimal::from(10_i64.pow(currency.decimals()));
        let minor = amount
            .checked_mul(scale)
            .ok_or(MoneyError::TooLarge)?
            .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let minor = i64::try_from(minor).map_err(|_| MoneyError::TooLarge)?;
        Ok(Self { minor, currency })
    }

    /// Reads a plain decimal such as `1234.56`.
    pub fn parse(amount: &str, currency: Currency) -> Result<Self, MoneyError> {
        let decimal = Decimal::from_str_exact(amount.trim())
            .map_err(|_| MoneyError::NotANumber(amount.to_owned()))?;
        Self::exact(decimal, currency)
    }

    /// The amount in major units.
    pub fn amount(self) -> Decimal {
        Decimal::new(self.minor, self.currency.decimals())
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

/// How money crosses the bridge and stands in JSON: `{"amount":"2240.00","currency":"USD"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Money")]
pub struct MoneyText {
    /// A plain decimal with the digits of the currency.
    pub amount: String,
    /// ISO 4217.
    pub currency: Currency,
}

impl From<Money> for MoneyText {
    fn from(money: Money) -> Self {
        Self {
            amount: money.amount().to_string(),
            currency: money.currency,
        }
    }
}

impl TryFrom<MoneyText> for Money {
    type Error = MoneyError;

    fn try_from(text: MoneyText) -> Result<Self, MoneyError> {
        Self::parse(&text.amount, text.currency)
    }
}

/// A decimal of any kind (a rate, a quantity) that travels as text and is never a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Exact(pub Decimal);

/// The text is not a plain decimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal: {0}")]
pub struct NotADecimal(pub String);

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Exact {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        Decimal::from_str_exact(text.trim())
            .map(Self)
            .map_err(|_| NotADecimal(text.to_owned()))
    }
}

crate::text_type!(Exact);

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::{Currency, Money, MoneyError, MoneyText};

    #[rstest]
    #[case("2037.03555", Currency::USD, 203_704)]
    #[case("-0.005", Currency::USD, -1)]
    #[case("0.004999", Currency::USD, 0)]
    #[case("12.5", "JPY".parse().unwrap(), 13)]
    fn rounds_half_away_from_zero(
        #[case] amount: &str,
        #[case] currency: Currency,
        #[case] minor: i64,
    ) {
        let amount = Decimal::from_str_exact(amount).unwrap();
        assert_eq!(Money::rounded(amount, currency).unwrap().minor, minor);
    }

    #[test]
    fn refuses_more_digits_than_the_currency_has() {
        assert_eq!(
            Money::parse("1.001", Currency::USD),
            Err(MoneyError::TooPrecise {
                currency: Currency::USD,
                allowed: 2
            })
        );
        assert!(Money::parse("1.5", "JPY".parse().unwrap()).is_err());
    }

    #[test]
    fn refuses_what_no_ledger_holds() {
        assert_eq!(
            Money::parse("99999999999999999999", Currency::USD),
            Err(MoneyError::TooLarge)
        );
    }

    #[test]
    fn travels_as_text_with_the_digits_of_its_currency() {
        let money = Money {
            minor: 224_000,
            currency: Currency::USD,
        };
        let json = serde_json::to_string(&MoneyText::from(money)).unwrap();
        assert_eq!(json, r#"{"amount":"2240.00","currency":"USD"}"#);
        let back: MoneyText = serde_json::from_str(&json).unwrap();
        assert_eq!(Money::try_from(back).unwrap(), money);
    }
}
