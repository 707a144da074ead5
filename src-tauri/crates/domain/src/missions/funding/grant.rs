//! How much of what is asked for can be authorised, and which limit says so.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::Funding;
use crate::companies::place::State;
use crate::missions::requirements::is_recent;
use crate::money::{Money, MoneyText};
use crate::time::Day;

/// What a support is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// What the activity costs.
    pub cost: Money,
    /// What is asked of the office.
    pub amount: Money,
    /// The line of the budget.
    pub line: &'a str,
    /// The state of the company.
    pub state: Option<State>,
    /// The market of the activity.
    pub market: &'a str,
    /// The day on which it is authorised.
    pub on: Day,
}

crate::text_enum! {
    /// What limits a support; words: `funding-limit-<code>`.
    pub enum LimitCode {
        /// No more than was asked for.
        Asked = "asked",
        /// A part of the cost, rounded down to the minor unit.
        Percentage = "percentage",
        /// The cap of the region.
        Cap = "cap",
        /// What is left of the line of the budget.
        Budget = "budget",
        /// No more supports within the period.
        Supports = "supports",
        /// No terms of the call are for this region.
        Region = "region",
    }
}

/// The most that a limit leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Limit {
    /// Which limit.
    pub code: LimitCode,
    /// The most.
    pub most: MoneyText,
}

/// What can be authorised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Authorised {
    /// How much.
    pub amount: MoneyText,
    /// The limit that says so: of several equal ones the first.
    pub by: LimitCode,
    /// All that were held against it.
    pub limits: Vec<Limit>,
}

/// Works out what can be authorised. `earlier` are the days of the beneficiary's supports; `left` is what is
/// left of the line. Amounts in another currency than that of the call are none of it: nothing.
pub fn authorise(funding: &Funding, asked: &Asked<'_>, earlier: &[Day], left: Money) -> Authorised {
    let limits = limits(funding, asked, earlier, left);
    let (by, minor) = limits
        .iter()
        .copied()
        .min_by_key(|(_, minor)| *minor)
        .unwrap_or((LimitCode::Region, 0));
    let money = |minor: i64| Money {
        minor,
        currency: funding.currency,
    };
    Authorised {
        amount: money(minor).into(),
        by,
        limits: limits
            .into_iter()
            .map(|(code, minor)| Limit {
                code,
                most: money(minor).into(),
            })
            .collect(),
    }
}

/// Every limit with the most that it leaves, in minor units of the call's currency.
pub(super) fn limits(
    funding: &Funding,
    asked: &Asked<'_>,
    earlier: &[Day],
    left: Money,
) -> Vec<(LimitCode, i64)> {
    let minor = |money: Money| {
        let is_ours = money.currency == funding.currency;
        if is_ours { money.minor.max(0) } else { 0 }
    };
    let Some(terms) = funding.terms(asked.state, asked.market) else {
        return vec![(LimitCode::Region, 0)];
    };
    let months = funding.limits.months;
    let counted = earlier
        .iter()
        .filter(|day| is_recent(**day, months, asked.on));
    let is_too_often =
        u32::try_from(counted.count()).unwrap_or(u32::MAX) >= funding.limits.most_supports;
    let mut limits = Vec::new();
    if is_too_often {
        limits.push((LimitCode::Supports, 0));
    }
    limits.extend([
        (LimitCode::Asked, minor(asked.amount)),
        (
            LimitCode::Percentage,
            part_of(minor(asked.cost), terms.percentage.0),
        ),
        (LimitCode::Cap, minor(terms.cap)),
        (LimitCode::Budget, minor(left)),
    ]);
    limits
}

/// So many of a hundred, rounded down to the minor unit: never more than the part.
pub(super) fn part_of(minor: i64, percentage: Decimal) -> i64 {
    let part = Decimal::from(minor)
        .checked_mul(percentage)
        .and_then(|product| product.checked_div(Decimal::ONE_HUNDRED))
        .map(|part| part.round_dp_with_strategy(0, RoundingStrategy::ToZero));
    part.and_then(|part| i64::try_from(part).ok()).unwrap_or(0)
}
