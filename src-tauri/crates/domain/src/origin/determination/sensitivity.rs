//! How far prices or an exchange rate can move before a good no longer originates. The conditions of value
//! that are met propose where that is; determining the changed case tells whether it is there.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::bill::standing;
use super::case::{BomLine, Case, place};
use super::step::{FigureKind, Outcome, Step, StepKind};
use super::{Agreement, Determination, determine_at};
use crate::money::Exact;
use crate::time::Day;

/// Per cent and prices are told to the hundredth.
const DIGITS: u32 = 2;
/// What a quotient has beyond these is no part of it.
const EXACT_DIGITS: u32 = 9;
/// How far a good is from losing its origin, everything else being as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginMargin", rename_all = "camelCase")]
pub struct Margin {
    /// By how many per cent the materials that do not originate may become dearer: their prices, or
    /// the exchange rate in which they are paid. Rounded down.
    pub rise: Exact,
    /// The lowest price of the good that still holds it, in the currency of the case: the price without
    /// costs of shipment, or that at the factory gate where it is the only one known. Rounded up; none
    /// where the price decides nothing.
    pub lowest_price: Option<Exact>,
}

/// The margin of a good that originates; none where no value of its materials decides that.
pub fn margin(case: &Case, agreement: &Agreement<'_>, found: &Determination) -> Option<Margin> {
    if found.outcome != Outcome::Met {
        return None;
    }
    let case = &case.priced();
    let mut rooms = Vec::new();
    gather(&found.root, &mut rooms);
    rooms.sort_unstable();
    rooms.dedup();
    let day = found.day;
    let dearer = |percent| dearer(case, agreement, day, percent);
    let originates = |case: Option<Case>| case.is_some_and(|case| is_met(&case, agreement, day));
    let step = Decimal::new(1, DIGITS);
    let rise = |room: &Decimal| {
        let room = room.round_dp(EXACT_DIGITS);
        room.round_dp_with_strategy(DIGITS, RoundingStrategy::ToNegativeInfinity)
    };
    // What is dearer only loses: beyond the first room that decides, nothing holds.
    let lost = rooms.partition_point(|room| originates(dearer(rise(room) + step)));
    let rise = rise(rooms.get(lost)?);
    if !originates(dearer(rise)) {
        return None;
    }
    let price = case.good.transaction_value.or(case.good.ex_works);
    let lowest_price = price.and_then(|Exact(price)| {
        let lowest = |room: &Decimal| {
            let least = price.checked_mul(Decimal::ONE_HUNDRED)?;
            let least = least.checked_div(Decimal::ONE_HUNDRED + room)?;
            let least = least.round_dp(EXACT_DIGITS);
            Some(least.round_dp_with_strategy(DIGITS, RoundingStrategy::ToPositiveInfinity))
        };
        let at = |lowest: Decimal| cheaper(case, lowest.checked_div(price)?);
        let holds_below =
            |room: &Decimal| lowest(room).is_some_and(|lowest| originates(at(lowest - step)));
        let lowest = lowest(rooms.get(rooms.partition_point(holds_below))?)?;
        originates(at(lowest)).then(|| Exact(lowest.normalize()))
    });
    Some(Margin {
        rise: Exact(rise.normalize()),
        lowest_price,
    })
}

fn is_met(case: &Case, agreement: &Agreement<'_>, day: Day) -> bool {
    determine_at(case, agreement, day, "").outcome == Outcome::Met
}

/// By how many per cent what does not originate may become dearer before a met condition is lost.
fn gather(step: &Step, rooms: &mut Vec<Decimal>) {
    if step.outcome != Outcome::Met {
        return;
    }
    let value = |kind| step.figure(kind).map(|figure| figure.value.0);
    rooms.extend(value(FigureKind::Headroom));
    if matches!(
        step.kind,
        StepKind::Tolerance | StepKind::Waiver | StepKind::Set
    ) {
        rooms.extend(step.room_below());
    }
    for inner in &step.steps {
        gather(inner, rooms);
    }
}

/// The case with its materials dearer that do not originate, and what is made from them; none where a
/// value is beyond what can be reckoned.
fn dearer(case: &Case, agreement: &Agreement<'_>, day: Day, percent: Decimal) -> Option<Case> {
    let factor = Decimal::ONE.checked_add(percent.checked_div(Decimal::ONE_HUNDRED)?)?;
    let mut dearer = case.clone();
    let is_foreign =
        |line: &BomLine, at: &str| !standing(line, at, &case.answers, agreement, day).originates();
    for (index, line) in dearer.materials.iter_mut().enumerate() {
        scale(line, &place("", index), factor, &is_foreign)?;
    }
    Some(dearer)
}

/// Tells whether the line is dearer.
fn scale(
    line: &mut BomLine,
    at: &str,
    factor: Decimal,
    is_foreign: &impl Fn(&BomLine, &str) -> bool,
) -> Option<bool> {
    let mut is_dearer = line.inputs.is_empty() && is_foreign(line, at);
    for (index, input) in line.inputs.iter_mut().enumerate() {
        is_dearer |= scale(input, &place(at, index), factor, is_foreign)?;
    }
    if is_dearer && let Some(Exact(value)) = line.value {
        line.value = Some(Exact(value.checked_mul(factor)?));
    }
    Some(is_dearer)
}

/// The case with its good sold for less.
fn cheaper(case: &Case, factor: Decimal) -> Option<Case> {
    let mut case = case.clone();
    let good = &mut case.good;
    let prices = [&mut good.transaction_value, &mut good.ex_works];
    for Exact(price) in prices.into_iter().flatten() {
        *price = price.checked_mul(factor)?;
    }
    Some(case)
}

#[cfg(test)]
mod tests;
