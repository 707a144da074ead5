//! Bars of a picture, in thousandths of the longest.

use proa_domain::money::MoneyText;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

/// A picture with bars; what it shows is in a table beside it too.
#[derive(Debug, Serialize)]
pub(super) struct Chart {
    /// What the picture shows, for whoever does not see it.
    pub(super) alt: String,
    /// Its bars.
    pub(super) bars: Vec<Bar>,
}

/// A bar with a second part that begins where the first ends.
#[derive(Debug, Serialize)]
pub(super) struct Bar {
    /// What it is of.
    pub(super) label: String,
    /// What stands behind it.
    pub(super) value: String,
    /// The first part.
    pub(super) sure: u32,
    /// The second part.
    pub(super) open: u32,
}

/// What a bar is of, what stands behind it, and its two parts.
pub(super) struct Length {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) sure: Decimal,
    pub(super) open: Decimal,
}

impl Chart {
    /// A picture of lengths, the longest of which is the whole width; none where there is nothing to draw.
    pub(super) fn of(alt: String, lengths: Vec<Length>) -> Option<Self> {
        let longest = lengths.iter().map(|one| one.sure + one.open).max()?;
        Self::on(alt, lengths, longest)
    }

    /// A picture of lengths on a scale; none where there is nothing to draw.
    pub(super) fn on(alt: String, lengths: Vec<Length>, longest: Decimal) -> Option<Self> {
        if lengths.is_empty() || longest <= Decimal::ZERO {
            return None;
        }
        let part = |length: Decimal| {
            let part = (length * Decimal::ONE_THOUSAND).checked_div(longest);
            part.and_then(|part| part.round().to_u32()).unwrap_or(0)
        };
        Some(Self {
            alt,
            bars: lengths
                .into_iter()
                .map(|one| Bar {
                    sure: part(one.sure),
                    open: part(one.open),
                    label: one.label,
                    value: one.value,
                })
                .collect(),
        })
    }
}

/// An amount as a length; none where it is not known.
pub(super) fn amount(money: Option<&MoneyText>) -> Decimal {
    let amount = money.and_then(|money| money.amount.parse().ok());
    amount.unwrap_or_default()
}
