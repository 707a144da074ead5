//! What is paid back: the proved part of what was authorised, in the beneficiary's currency at the rate of
//! the day of the transfer.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::grant::part_of;
use crate::money::{Currency, Exact, Money, MoneyText};
use crate::time::Day;

/// The rate of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TransferRate {
    /// What is converted.
    pub from: Currency,
    /// What it is converted into.
    pub to: Currency,
    /// Units of `from` for one unit of `to`, as rates of the peso are published.
    pub rate: Exact,
    /// Its day.
    pub on: Day,
    /// Who published it.
    pub source: String,
}

impl TransferRate {
    /// An amount of one of its currencies in the other, rounded half away from zero to the minor unit.
    pub fn convert(&self, money: Money) -> Result<Money, RefundRefusal> {
        if self.rate.0 <= Decimal::ZERO {
            return Err(RefundRefusal::OutOfRange);
        }
        let (converted, to) = if money.currency == self.from {
            (money.amount().checked_div(self.rate.0), self.to)
        } else if money.currency == self.to {
            (money.amount().checked_mul(self.rate.0), self.from)
        } else {
            return Err(RefundRefusal::RateOfOtherCurrencies);
        };
        let rounded = converted.and_then(|amount| Money::rounded(amount, to).ok());
        rounded.ok_or(RefundRefusal::OutOfRange)
    }
}

/// What is paid back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Refund {
    /// In the currency of the call.
    pub due: MoneyText,
    /// In the currency of the transfer: rounded half away from zero to the minor unit.
    pub paid: MoneyText,
    /// The rate; none where the currencies are one.
    pub rate: Option<TransferRate>,
    /// The day of the transfer.
    pub on: Day,
}

crate::text_enum! {
    /// Why a refund cannot be worked out; words: `refund-<code>`.
    pub enum RefundRefusal {
        /// The currencies differ and no rate is at hand.
        NoRate = "no-rate",
        /// The rate is of another day than the transfer.
        RateOfAnotherDay = "rate-of-another-day",
        /// The rate is between other currencies.
        RateOfOtherCurrencies = "rate-of-other-currencies",
        /// The rate is none, or the amount is larger than money can hold.
        OutOfRange = "out-of-range",
        /// Nothing was proved.
        NothingProved = "nothing-proved",
    }
}

/// Works out what is paid back: the percentage of what was proved, but no more than was authorised.
pub fn refund(
    authorised: Money,
    proved: Money,
    percentage: Exact,
    to: Currency,
    rate: Option<&TransferRate>,
    on: Day,
) -> Result<Refund, RefundRefusal> {
    if proved.currency != authorised.currency {
        return Err(RefundRefusal::RateOfOtherCurrencies);
    }
    let due = Money {
        minor: authorised.minor.min(part_of(proved.minor, percentage.0)),
        currency: authorised.currency,
    };
    if due.minor <= 0 {
        return Err(RefundRefusal::NothingProved);
    }
    if to == due.currency {
        return Ok(Refund {
            due: due.into(),
            paid: due.into(),
            rate: None,
            on,
        });
    }
    let rate = rate.ok_or(RefundRefusal::NoRate)?;
    if (rate.from, rate.to) != (due.currency, to) {
        return Err(RefundRefusal::RateOfOtherCurrencies);
    }
    if rate.on != on {
        return Err(RefundRefusal::RateOfAnotherDay);
    }
    Ok(Refund {
        due: due.into(),
        paid: rate.convert(due)?.into(),
        rate: Some(rate.clone()),
        on,
    })
}
