//! The money of a report: what counts of each sale, in its currency, in dollars and in pesos.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ReportedResult;
use crate::ids::CompanyId;
use crate::missions::funding::TransferRate;
use crate::missions::results::counting::Weights;
use crate::missions::results::exchange::convert;
use crate::missions::results::horizon::Horizon;
use crate::missions::results::outcome::{Certainty, Sale};
use crate::missions::sums::{ByCurrency, count};
use crate::money::{Currency, Exact, Money, MoneyText};

/// What counts of a sale.
pub(super) struct Counted {
    pub(super) company: CompanyId,
    pub(super) horizon: Horizon,
    pub(super) certainty: Certainty,
    pub(super) market: String,
    pub(super) product: String,
    pub(super) amount: Money,
    pub(super) usd: Option<Money>,
    mxn: Option<Money>,
    pub(super) without_help: Exact,
}

/// By what sales are counted.
pub(super) struct Figuring<'f> {
    pub(super) weights: &'f Weights,
    pub(super) rates: &'f [TransferRate],
}

impl Figuring<'_> {
    /// What counts of a sale.
    pub(super) fn counted(&self, result: &ReportedResult, sale: &Sale) -> Counted {
        let amount = sale
            .id
            .map_or(sale.amount, |id| self.weights.counted(id, sale.amount));
        let code = sale.code.map(|code| code.shared().pointed());
        Counted {
            company: result.company,
            horizon: result.horizon,
            certainty: sale.certainty,
            market: sale.market.clone(),
            product: code.unwrap_or_else(|| sale.product.clone()),
            amount,
            usd: convert(amount, Currency::USD, self.rates),
            mxn: convert(amount, Currency::MXN, self.rates),
            without_help: result
                .said
                .as_ref()
                .map_or(Exact(0.into()), |said| said.without_help),
        }
    }
}

/// Sales, and what else changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaleFigures {
    /// Closed sales of which something counts.
    pub sales: u32,
    /// Closed sales, each currency by itself.
    pub closed: Vec<MoneyText>,
    /// Closed sales in dollars; none where there are some and no rate is known for any of them.
    pub closed_usd: Option<MoneyText>,
    /// Closed sales in pesos; none where there are some and no rate is known for any of them.
    pub closed_mxn: Option<MoneyText>,
    /// Expected sales, each currency by itself.
    pub expected: Vec<MoneyText>,
    /// Expected sales in dollars; none where there are some and no rate is known for any of them.
    pub expected_usd: Option<MoneyText>,
    /// Expected sales in pesos; none where there are some and no rate is known for any of them.
    pub expected_mxn: Option<MoneyText>,
    /// Sales that are not in the figures in dollars or pesos, since no rate is known.
    pub without_rate: u32,
    /// Companies that exported for the first time.
    pub first_exports: u32,
    /// Markets that were new to a company, each once for each company.
    pub new_markets: u32,
    /// Jobs that were made; none where there are results and none of them says how many.
    pub jobs: Option<u32>,
    /// Results that do not say how many jobs were made.
    pub without_jobs: u32,
}

impl SaleFigures {
    /// Adds up.
    pub(super) fn of(counted: &[Counted], results: &[&ReportedResult]) -> Self {
        let of = |certainty| counted.iter().filter(move |one| one.certainty == certainty);
        let all = |certainty| {
            let sums: ByCurrency = of(certainty).map(|one| one.amount).collect();
            sums.texts()
        };
        let usd = |certainty| in_dollars(of(certainty)).map(MoneyText::from);
        let mxn = |certainty| {
            let pesos = total(of(certainty), |one| one.mxn, Currency::MXN);
            pesos.map(MoneyText::from)
        };
        let without = counted
            .iter()
            .filter(|one| one.usd.is_none() || one.mxn.is_none());
        let first: BTreeSet<CompanyId> = results
            .iter()
            .filter(|one| one.outcome.is_first_export)
            .map(|one| one.company)
            .collect();
        let markets: BTreeSet<(CompanyId, &str)> = results
            .iter()
            .flat_map(|one| {
                let markets = one.outcome.new_markets.iter();
                markets.map(|market| (one.company, market.as_str()))
            })
            .collect();
        let jobs: Vec<u32> = results.iter().filter_map(|one| one.outcome.jobs).collect();
        let are_jobs_known = results.is_empty() || !jobs.is_empty();
        Self {
            sales: count(
                of(Certainty::Closed)
                    .filter(|one| one.amount.minor > 0)
                    .count(),
            ),
            closed: all(Certainty::Closed),
            closed_usd: usd(Certainty::Closed),
            closed_mxn: mxn(Certainty::Closed),
            expected: all(Certainty::Expected),
            expected_usd: usd(Certainty::Expected),
            expected_mxn: mxn(Certainty::Expected),
            without_rate: count(without.count()),
            first_exports: count(first.len()),
            new_markets: count(markets.len()),
            without_jobs: count(results.len() - jobs.len()),
            jobs: are_jobs_known.then(|| jobs.into_iter().fold(0, u32::saturating_add)),
        }
    }
}

/// The sales of a market or of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "SalesPart", rename_all = "camelCase")]
pub struct Part {
    /// The market, or the code or words of the product.
    pub key: String,
    /// Closed sales of which something counts.
    pub sales: u32,
    /// Closed sales in dollars; none where there are some and no rate is known for any of them.
    pub closed_usd: Option<MoneyText>,
    /// Expected sales in dollars; none where there are some and no rate is known for any of them.
    pub expected_usd: Option<MoneyText>,
}

/// Sales by what they have in common, the largest first.
pub(super) fn parts(counted: &[Counted], key: fn(&Counted) -> String) -> Vec<Part> {
    let mut by: BTreeMap<String, Vec<&Counted>> = BTreeMap::new();
    for one in counted {
        by.entry(key(one)).or_default().push(one);
    }
    let part = |(key, all): (String, Vec<&Counted>)| {
        let of = |certainty| {
            let all = all.iter().copied();
            all.filter(move |one| one.certainty == certainty)
        };
        let sales = of(Certainty::Closed).filter(|one| one.amount.minor > 0);
        let [closed, expected] =
            [Certainty::Closed, Certainty::Expected].map(|certainty| in_dollars(of(certainty)));
        let size = [closed, expected].map(|money| money.map(|money| money.minor));
        let part = Part {
            key,
            sales: count(sales.count()),
            closed_usd: closed.map(MoneyText::from),
            expected_usd: expected.map(MoneyText::from),
        };
        (size, part)
    };
    let mut parts: Vec<_> = by.into_iter().map(part).collect();
    parts.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    parts.into_iter().map(|(_, part)| part).collect()
}

/// What sales come to in dollars; none where there are some and no rate is known for any of them.
pub(super) fn in_dollars<'c>(counted: impl Iterator<Item = &'c Counted>) -> Option<Money> {
    total(counted, |one| one.usd, Currency::USD)
}

fn total<'c>(
    counted: impl Iterator<Item = &'c Counted>,
    into: fn(&Counted) -> Option<Money>,
    currency: Currency,
) -> Option<Money> {
    let counting: Vec<&Counted> = counted.filter(|one| one.amount.minor > 0).collect();
    let known: Vec<Money> = counting.iter().copied().filter_map(into).collect();
    (!known.is_empty() || counting.is_empty()).then(|| sum(known.into_iter(), currency))
}

/// The sum of amounts of one currency; the largest amount holds it.
pub(super) fn sum(amounts: impl Iterator<Item = Money>, currency: Currency) -> Money {
    Money {
        minor: amounts.fold(0, |sum, money| i64::saturating_add(sum, money.minor)),
        currency,
    }
}
