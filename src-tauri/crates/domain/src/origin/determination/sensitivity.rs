//! How far prices or an exchange rate can move before a good no longer originates. The conditions of value
//! that are met propose where that is; determining the changed case tells whether it is there.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::case::{BomLine, Case, Origin};
use super::step::{FigureKind, Outcome, Step, StepKind};
use super::{Agreement, Determination, determine_at};
use crate::money::Exact;

/// Per cent and prices are told to the hundredth.
const DIGITS: u32 = 2;
/// What a quotient has beyond these is no part of it.
const EXACT_DIGITS: u32 = 9;
/// So many conditions of value are tried.
const MOST_TRIED: usize = 4;

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
    let mut rooms = Vec::new();
    gather(&found.root, &mut rooms);
    rooms.sort_unstable();
    rooms.dedup();
    rooms.truncate(MOST_TRIED);
    let originates =
        |case: &Case| determine_at(case, agreement, found.day, "").outcome == Outcome::Met;
    let step = Decimal::new(1, DIGITS);
    let rise = rooms.iter().find_map(|room| {
        let rise = room.round_dp(EXACT_DIGITS);
        let rise = rise.round_dp_with_strategy(DIGITS, RoundingStrategy::ToNegativeInfinity);
        let is_it = originates(&dearer(case, rise)?) && !originates(&dearer(case, rise + step)?);
        is_it.then_some(rise)
    })?;
    let price = case.good.transaction_value.or(case.good.ex_works);
    let lowest_price = rooms.iter().find_map(|room| {
        let Exact(price) = price?;
        let lowest = (price * Decimal::ONE_HUNDRED).checked_div(Decimal::ONE_HUNDRED + room)?;
        let lowest = lowest.round_dp(EXACT_DIGITS);
        let lowest = lowest.round_dp_with_strategy(DIGITS, RoundingStrategy::ToPositiveInfinity);
        let at = |lowest: Decimal| cheaper(case, lowest.checked_div(price)?);
        let is_it = originates(&at(lowest)?) && !originates(&at(lowest - step)?);
        is_it.then_some(Exact(lowest.normalize()))
    });
    Some(Margin {
        rise: Exact(rise.normalize()),
        lowest_price,
    })
}

/// By how many per cent what does not originate may become dearer before a met condition is lost.
fn gather(step: &Step, rooms: &mut Vec<Decimal>) {
    if step.outcome != Outcome::Met {
        return;
    }
    let value = |kind| step.figure(kind).map(|figure| figure.value.0);
    rooms.extend(value(FigureKind::Headroom));
    if step.kind == StepKind::Tolerance {
        let room = value(FigureKind::AtMost).zip(value(FigureKind::Percent));
        let room = room.and_then(|(most, percent)| {
            ((most - percent) * Decimal::ONE_HUNDRED).checked_div(percent)
        });
        rooms.extend(room);
    }
    for inner in &step.steps {
        gather(inner, rooms);
    }
}

/// The case with its materials dearer that do not originate, and all that is made from them.
fn dearer(case: &Case, percent: Decimal) -> Option<Case> {
    let factor = Decimal::ONE + percent.checked_div(Decimal::ONE_HUNDRED)?;
    let mut case = case.clone();
    case.materials
        .iter_mut()
        .for_each(|line| scale(line, factor));
    Some(case)
}

fn scale(line: &mut BomLine, factor: Decimal) {
    let is_foreign = !matches!(line.origin, Origin::Originating | Origin::WhollyObtained);
    if is_foreign || !line.inputs.is_empty() {
        line.value = line.value.map(|Exact(value)| Exact(value * factor));
    }
    for input in &mut line.inputs {
        scale(input, factor);
    }
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
