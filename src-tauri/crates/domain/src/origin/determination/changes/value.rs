//! How much more value must be added in the Parties, at the same materials.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Change, Changed, Search};
use crate::money::Exact;
use crate::origin::determination::case::{Case, Good};
use crate::origin::determination::step::{FigureKind, Outcome, Step, StepKind};

/// An added value is told to the hundredth, upwards.
const DIGITS: u32 = 2;

impl Search<'_> {
    /// How much more value must be added in the Parties, by the conditions of value that fail. What it
    /// costs is known where costs alone are measured: a price that rises may be profit.
    pub(super) fn added_value(&self, root: &Step) -> Option<Change> {
        let mut missing = Vec::new();
        lacks(root, &mut missing);
        missing.retain(|lack| *lack > Decimal::ZERO);
        missing.sort_unstable();
        missing.dedup();
        let mut found = missing.into_iter().map(up);
        let found = found.find(|lack| self.originates(&self.with_more(*lack)))?;
        let is_by_price = self.originates(&self.with(|good| good.add_to_prices(found)));
        Some(Change {
            what: Changed::AddValue,
            amount: Exact(found),
            cost: (!is_by_price).then_some(Exact(found)),
            is_smallest: true,
        })
    }

    fn with_more(&self, more: Decimal) -> Case {
        self.with(|good| {
            good.add_to_prices(more);
            good.add_to_costs(more);
        })
    }

    /// The case with its good changed.
    pub(super) fn with(&self, change: impl FnOnce(&mut Good)) -> Case {
        let mut case = self.case.clone();
        change(&mut case.good);
        case
    }
}

impl Good {
    fn add_to_prices(&mut self, more: Decimal) {
        add(&mut self.transaction_value, more);
        add(&mut self.ex_works, more);
    }

    fn add_to_costs(&mut self, more: Decimal) {
        add(&mut self.net_cost, more);
        if let Some(costs) = &mut self.costs {
            add(&mut costs.other_product, more);
        }
    }
}

fn add(amount: &mut Option<Exact>, more: Decimal) {
    *amount = amount.map(|Exact(amount)| Exact(amount + more));
}

/// An amount as it is told: never less than is needed.
pub(super) fn up(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(DIGITS, RoundingStrategy::AwayFromZero)
}

/// What each failing condition of value lacks in its base.
fn lacks(step: &Step, lacks_of: &mut Vec<Decimal>) {
    if step.outcome == Outcome::NotMet {
        lacks_of.extend(lack(step));
    }
    for inner in &step.steps {
        lacks(inner, lacks_of);
    }
}

fn lack(step: &Step) -> Option<Decimal> {
    let figure = |kind: FigureKind| step.figure(kind).map(|figure| figure.value.0);
    let bases = [
        FigureKind::TransactionValue,
        FigureKind::ExWorksPrice,
        FigureKind::NetCost,
        FigureKind::TotalCost,
    ];
    let base = bases.into_iter().find_map(figure)?;
    let foreign = [
        FigureKind::NonOriginating,
        FigureKind::NonOriginatingCounted,
        FigureKind::NotShifting,
    ];
    let amount = foreign.into_iter().find_map(figure)?;
    let part = if step.kind == StepKind::RegionalValueContent {
        Decimal::ONE_HUNDRED - figure(FigureKind::AtLeast)?
    } else {
        figure(FigureKind::AtMost)?
    };
    Some((amount * Decimal::ONE_HUNDRED).checked_div(part)? - base)
}
