//! Who would get what, before the call opens: in the order of scores, pro rata, or by lot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::grant::{Asked, LimitCode, limits};
use super::{BudgetLine, Funding};
use crate::companies::place::State;
use crate::companies::size::Size;
use crate::missions::draw::lot;
use crate::money::{Money, MoneyText};
use crate::time::Day;

crate::text_enum! {
    /// How the money is shared out; words: `funding-method-<code>`.
    pub enum Method {
        /// The highest score first, each as much as its limits leave while there is money.
        ScoreOrder = "score-order",
        /// All the same part of what their limits leave.
        ProRata = "pro-rata",
        /// In the order of a draw by lot, each as much as its limits leave.
        Lottery = "lottery",
    }
}

/// Somebody who may apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applying {
    /// Its identity.
    pub id: Uuid,
    /// Its score, more is better; of equal ones the earlier identity comes first.
    pub score: u32,
    /// What the activity costs.
    pub cost: Money,
    /// What it would ask for.
    pub amount: Money,
    /// The line of the budget.
    pub line: String,
    /// Its state.
    pub state: Option<State>,
    /// The market of the activity.
    pub market: String,
    /// Its size.
    pub size: Option<Size>,
    /// The days of its earlier supports.
    pub earlier: Vec<Day>,
}

/// What somebody would get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub id: Uuid,
    /// How much.
    pub amount: Money,
    /// Why no more.
    pub by: LimitCode,
}

/// A row of a simulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SimulationRow {
    /// Who.
    pub id: String,
    /// How much.
    pub amount: MoneyText,
    /// Why no more.
    pub by: LimitCode,
}

/// What a group would get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SimulationTotal {
    /// The name of the region in the call, or the code of the size; blank where it is not known.
    pub code: String,
    /// How many would apply.
    pub applying: u32,
    /// How many would get something.
    pub supported: u32,
    /// How much.
    pub amount: MoneyText,
}

/// What would come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Simulation {
    /// How it was shared out.
    pub method: Method,
    /// One by one, in the order in which the money was given out.
    pub rows: Vec<SimulationRow>,
    /// By region of the call.
    pub by_region: Vec<SimulationTotal>,
    /// By size.
    pub by_size: Vec<SimulationTotal>,
    /// All that would be given.
    pub given: MoneyText,
    /// All that would be left.
    pub left: MoneyText,
}

/// Shares the money of a call out among those who may apply. Each line of the budget stands for itself.
pub fn simulate(
    funding: &Funding,
    applying: &[Applying],
    method: Method,
    seed: u64,
    on: Day,
) -> Simulation {
    let mut shares = Vec::with_capacity(applying.len());
    let of_line = |name: &str| applying.iter().filter(|one| one.line == name).collect();
    for line in &funding.lines {
        let mut order: Vec<&Applying> = of_line(&line.name);
        put_in_order(&mut order, method, seed);
        let wanted: Vec<(i64, LimitCode)> = order
            .iter()
            .map(|one| wanted(funding, line, one, on))
            .collect();
        let given = match method {
            Method::ScoreOrder | Method::Lottery => while_there_is(line.amount.minor, &wanted),
            Method::ProRata => pro_rata(line.amount.minor, &wanted),
        };
        shares.extend(
            order
                .iter()
                .zip(wanted)
                .zip(given)
                .map(|((one, (wanted, by)), minor)| {
                    let by = if minor < wanted {
                        LimitCode::Budget
                    } else {
                        by
                    };
                    (*one, share(funding, one, minor, by))
                }),
        );
    }
    let has_no_line = |one: &&Applying| funding.line(&one.line).is_none();
    let without = applying.iter().filter(has_no_line);
    shares.extend(without.map(|one| (one, share(funding, one, 0, LimitCode::Budget))));
    totals(funding, method, &shares)
}

fn put_in_order(order: &mut [&Applying], method: Method, seed: u64) {
    match method {
        Method::ScoreOrder | Method::ProRata => {
            order.sort_by_key(|one| (std::cmp::Reverse(one.score), one.id));
        }
        Method::Lottery => order.sort_by_key(|one| lot(seed, one.id)),
    }
}

/// What somebody's own limits leave, whatever others get.
fn wanted(funding: &Funding, line: &BudgetLine, one: &Applying, on: Day) -> (i64, LimitCode) {
    let asked = Asked {
        cost: one.cost,
        amount: one.amount,
        line: &line.name,
        state: one.state,
        market: &one.market,
        on,
    };
    let limits = limits(funding, &asked, &one.earlier, line.amount);
    let least = limits.into_iter().min_by_key(|(_, minor)| *minor);
    least.map_or((0, LimitCode::Region), |(by, minor)| (minor, by))
}

/// Each as much as is wanted; who comes when it ends gets what is left.
fn while_there_is(budget: i64, wanted: &[(i64, LimitCode)]) -> Vec<i64> {
    let mut left = budget;
    let give = |(wanted, _): &(i64, LimitCode)| {
        let given = (*wanted).min(left);
        left -= given;
        given
    };
    wanted.iter().map(give).collect()
}

/// The same part for all, rounded down; the minor units that this leaves go to the largest remainders, of
/// equal ones to the first.
fn pro_rata(budget: i64, wanted: &[(i64, LimitCode)]) -> Vec<i64> {
    let total: i128 = wanted.iter().map(|(minor, _)| i128::from(*minor)).sum();
    let budget = i128::from(budget);
    if total <= budget {
        return wanted.iter().map(|(minor, _)| *minor).collect();
    }
    let products: Vec<i128> = wanted
        .iter()
        .map(|(minor, _)| i128::from(*minor) * budget)
        .collect();
    let mut given: Vec<i128> = products.iter().map(|product| product / total).collect();
    let left = budget - given.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..products.len()).collect();
    let remainder = |index: &usize| products.get(*index).map_or(0, |product| product % total);
    by_remainder.sort_by_key(|index| (std::cmp::Reverse(remainder(index)), *index));
    for index in by_remainder
        .into_iter()
        .take(usize::try_from(left).unwrap_or(0))
    {
        if let Some(minor) = given.get_mut(index) {
            *minor += 1;
        }
    }
    given
        .into_iter()
        .map(|minor| i64::try_from(minor).unwrap_or(0))
        .collect()
}

fn share(funding: &Funding, one: &Applying, minor: i64, by: LimitCode) -> Share {
    Share {
        id: one.id,
        amount: Money {
            minor,
            currency: funding.currency,
        },
        by,
    }
}

fn totals(funding: &Funding, method: Method, shares: &[(&Applying, Share)]) -> Simulation {
    let given: i64 = shares.iter().map(|(_, share)| share.amount.minor).sum();
    let budget: i64 = funding.lines.iter().map(|line| line.amount.minor).sum();
    let money = |minor: i64| Money {
        minor,
        currency: funding.currency,
    };
    let total_by = |code: &dyn Fn(&Applying) -> String| {
        let mut groups: BTreeMap<String, (u32, u32, i64)> = BTreeMap::new();
        for (one, share) in shares {
            let group = groups.entry(code(one)).or_default();
            group.0 += 1;
            group.1 += u32::from(share.amount.minor > 0);
            group.2 += share.amount.minor;
        }
        groups
            .into_iter()
            .map(|(code, (applying, supported, minor))| SimulationTotal {
                code,
                applying,
                supported,
                amount: money(minor).into(),
            })
            .collect()
    };
    Simulation {
        method,
        by_region: total_by(&|one| {
            let terms = funding.terms(one.state, &one.market);
            terms.map(|terms| terms.name.clone()).unwrap_or_default()
        }),
        by_size: total_by(&|one| one.size.map(|size| size.to_string()).unwrap_or_default()),
        given: money(given).into(),
        left: money(budget - given).into(),
        rows: shares
            .iter()
            .map(|(_, share)| SimulationRow {
                id: share.id.to_string(),
                amount: share.amount.into(),
                by: share.by,
            })
            .collect(),
    }
}
