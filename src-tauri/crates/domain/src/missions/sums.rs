//! Sums of money, each currency by itself.

use std::collections::BTreeMap;

use crate::money::{Currency, Money, MoneyText};

/// Amounts by their currency: what is of two currencies is not added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ByCurrency(BTreeMap<Currency, i64>);

impl ByCurrency {
    /// Adds an amount; the largest amount holds it.
    pub(crate) fn add(&mut self, money: Money) {
        let sum = self.0.entry(money.currency).or_default();
        *sum = sum.saturating_add(money.minor);
    }

    /// The sums in the order of the currencies, as they cross the bridge.
    pub(crate) fn texts(&self) -> Vec<MoneyText> {
        self.0
            .iter()
            .map(|(currency, minor)| {
                MoneyText::from(Money {
                    minor: *minor,
                    currency: *currency,
                })
            })
            .collect()
    }
}

impl FromIterator<Money> for ByCurrency {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut sums = Self::default();
        for money in amounts {
            sums.add(money);
        }
        sums
    }
}

/// A count as it crosses the bridge.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
