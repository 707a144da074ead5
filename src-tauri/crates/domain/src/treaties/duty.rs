//! Duty expressions: a rate as a tree that is read from the publisher's text, printed and
//! evaluated exactly.
//!
//! A text becomes a tree only when all of it was understood ([`DutyExpression::parse`]); else it
//! stays text with a [`TextReason`]. [`DutyExpression::evaluate`] answers with money, with what it
//! still needs, or with *outside every season*, which is unknown and not zero. A rate that holds from
//! or until certain days ([`DatedRate`]) is as unknown on all others: *outside its dates*.

mod evaluate;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod laws;
mod order;
mod parse;
mod print;
mod season;
mod stepped;
mod tokens;
pub(crate) mod vocabulary;
#[cfg(test)]
mod worked;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use evaluate::{Evaluation, ExchangeRate, PartValue, Shipment};
pub use parse::{
    BareNumber, DecimalMark, Dialect, NotAFormula, RateStyle, RateWriting, TextReason,
    has_group_rates,
};
pub(crate) use season::month_named;
pub use season::{MonthDay, NoSuchDay, Window};
pub use stepped::DatedRate;

use super::need::Part;
use super::unit::{Measure, Unit};
use crate::money::Currency;

/// A rate of duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyExpression {
    /// No duty.
    Free,
    /// A percentage of the value.
    AdValorem(AdValorem),
    /// An amount per quantity.
    Specific(Specific),
    /// All of them together.
    Sum(Vec<Self>),
    /// The one less the other, never below nothing.
    Difference {
        /// What is reduced.
        from: Box<Self>,
        /// The reduction.
        less: Box<Self>,
    },
    /// A duty with a floor (MIN).
    AtLeast {
        /// The duty.
        duty: Box<Self>,
        /// What it does not fall below.
        floor: Box<Self>,
    },
    /// A duty with a cap (MAX).
    AtMost {
        /// The duty.
        duty: Box<Self>,
        /// What it does not exceed.
        cap: Box<Self>,
    },
    /// Whichever is greater.
    Greater(Box<Self>, Box<Self>),
    /// Whichever is less.
    Lesser(Box<Self>, Box<Self>),
    /// Rates by the day of entry; a day outside all of them has no known rate.
    Seasonal(Vec<SeasonalRate>),
    /// Rates that follow one another from their first days on, ascending and no day twice; a day
    /// before the first, or after the last day of one and before the next, has no known rate.
    Stepped(Vec<DatedRate>),
}

/// A percentage of the customs value, or of the value of parts of the goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdValorem {
    /// Per cent.
    pub percent: Decimal,
    /// The parts whose values it is laid on; none means the whole customs value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<Part>,
}

/// An amount of money per quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specific {
    /// In major units: 11.2¢ is 0.112.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// Per how many of the measure.
    pub per: Decimal,
    /// What is counted.
    pub measure: Measure,
    /// What multiplies the quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
}

/// What multiplies a quantity before the amount applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// How many of it: per cent of alcohol by volume and hectolitre, line and gross.
    Each(Unit),
    /// How many degrees of sugar are missing up to so many, fractions in proportion.
    DegreesUnder(Decimal),
    /// By how many per cent of volume the alcohol exceeds so many, fractions in proportion.
    AlcoholOver(Decimal),
}

/// A rate and when it applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonalRate {
    /// Every year, from day to day.
    pub windows: Vec<Window>,
    /// The rate inside them.
    pub rate: DutyExpression,
}

crate::text_enum! {
    /// The shape of a rate, as tariff statistics count it.
    pub enum RateKind {
        /// No duty.
        Free = "free",
        /// Percentages of the whole customs value only.
        AdValorem = "ad-valorem",
        /// Percentages of the value of a part.
        PartAdValorem = "part-ad-valorem",
        /// Amounts per quantity only.
        Specific = "specific",
        /// Several components together, or one bounded by one of another kind.
        Compound = "compound",
        /// Different by season.
        Seasonal = "seasonal",
        /// Different from certain days on, or known until a day.
        Stepped = "stepped",
    }
}

impl DutyExpression {
    /// A percentage of the whole customs value.
    pub fn ad_valorem(percent: Decimal) -> Self {
        Self::AdValorem(AdValorem {
            percent,
            on: Vec::new(),
        })
    }

    /// The shape of the rate. A rate of nothing is free, however it is written.
    pub fn kind(&self) -> RateKind {
        match self {
            Self::Free => RateKind::Free,
            Self::AdValorem(rate) if rate.percent.is_zero() => RateKind::Free,
            Self::Specific(rate) if rate.amount.is_zero() => RateKind::Free,
            Self::AdValorem(rate) if rate.on.is_empty() => RateKind::AdValorem,
            Self::AdValorem(_) => RateKind::PartAdValorem,
            Self::Specific(_) => RateKind::Specific,
            Self::Sum(_) => RateKind::Compound,
            Self::Difference { from: a, less: b }
            | Self::AtLeast { duty: a, floor: b }
            | Self::AtMost { duty: a, cap: b }
            | Self::Greater(a, b)
            | Self::Lesser(a, b) => {
                let (a, b) = (a.kind(), b.kind());
                if a == b { a } else { RateKind::Compound }
            }
            Self::Seasonal(_) => RateKind::Seasonal,
            Self::Stepped(_) => RateKind::Stepped,
        }
    }

    /// Whether nothing is ever due: `Free`, or a rate of nothing such as `0.0%`.
    pub fn is_free(&self) -> bool {
        self.kind() == RateKind::Free
    }
}
