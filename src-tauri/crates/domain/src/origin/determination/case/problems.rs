//! What stands in the way of determining a case.

use rust_decimal::Decimal;

use super::{BomLine, Case, Costs, Vehicle, for_each_line};
use crate::money::Exact;
use crate::origin::determination::sale::Sale;
use crate::problem::Problems;

/// The largest amount or weight of a case. Sums of every line and their percentages stay exact
/// below it.
const LARGEST: i64 = 1_000_000_000_000;
/// The most digits after the point of an amount or weight.
const MOST_DIGITS: u32 = 6;
/// Digits that every country shares: fewer name no good.
const SHARED: usize = 6;
/// An amount, weight or percentage is below zero, above what can be computed exactly, or has too many digits
/// after the point.
const OUT_OF_RANGE: &str = "origin-out-of-range";
const SHORT_CODE: &str = "origin-short-code";
/// A price is given with its terms and without them.
const TWO_PRICES: &str = "origin-two-prices";
/// The costs that a price includes are higher than it.
const NO_PRICE_LEFT: &str = "origin-costs-above-price";
/// The most levels of a bill of materials: sub-assemblies within sub-assemblies.
const MOST_LEVELS: usize = 8;
/// The most lines of a bill of materials, sub-assemblies and their inputs included.
pub const MOST_LINES: usize = 20_000;

impl Case {
    /// What stands in the way of determining it; nothing where nothing does. The field is `good`,
    /// `answers`, or the place of a line.
    pub fn problems(&self) -> Problems {
        let mut problems = Problems::default();
        let good = &self.good;
        let amounts = [
            good.transaction_value,
            good.ex_works,
            good.net_cost,
            good.weight,
            good.component_weight,
        ];
        let costs = good.costs.as_ref().map(Costs::all).into_iter().flatten();
        let sale = good.sale.as_ref().map(Sale::amounts);
        let costs = costs.chain(sale.into_iter().flatten());
        if amounts.into_iter().chain(costs).any(out_of_range) {
            note(&mut problems, "good", OUT_OF_RANGE);
        } else if let Some(sale) = &good.sale {
            if good.transaction_value.or(good.ex_works).is_some() {
                note(&mut problems, "good", TWO_PRICES);
            }
            if sale.is_eaten_up() {
                note(&mut problems, "good", NO_PRICE_LEFT);
            }
        }
        if good.code.len() < SHARED || good.codes.values().any(|code| code.len() < SHARED) {
            note(&mut problems, "good", SHORT_CODE);
        }
        let vehicle = self.answers.vehicle.as_ref().map(Vehicle::all);
        let shares = self.answers.shares.values().copied().map(Some);
        let mut shares = shares.chain(vehicle.into_iter().flatten());
        if shares.any(out_of_range) {
            note(&mut problems, "answers", OUT_OF_RANGE);
        }
        let mut count = 0;
        let mut depth = 0;
        for_each_line(&self.materials, "", &mut |place, line| {
            count += 1;
            depth = depth.max(place.split('.').count());
            line.problems(place, &mut problems);
        });
        if count > MOST_LINES {
            let most = [("most", MOST_LINES.to_string())];
            problems.note_with("materials", "origin-too-many-lines", most);
        }
        if depth > MOST_LEVELS {
            let most = [("most", MOST_LEVELS.to_string())];
            problems.note_with("materials", "origin-too-deep", most);
        }
        problems
    }
}

fn note(problems: &mut Problems, place: &str, code: &str) {
    problems.note_with(place, code, [("place", place.to_owned())]);
}

impl BomLine {
    fn problems(&self, place: &str, problems: &mut Problems) {
        let amounts = [
            self.quantity,
            self.value,
            self.regional_value,
            self.weight,
            self.offered,
        ];
        if amounts.into_iter().any(out_of_range) {
            note(problems, place, OUT_OF_RANGE);
        }
        if let (Some(value), Some(regional)) = (self.value, self.regional_value)
            && regional > value
        {
            // What was bought in cannot be worth more to the region than it costs.
            note(problems, place, "origin-regional-value");
        }
        let mut codes = self.code.iter().chain(self.codes.values());
        if codes.any(|code| code.len() < SHARED) {
            note(problems, place, SHORT_CODE);
        }
    }
}

impl Costs {
    fn all(&self) -> [Option<Exact>; 7] {
        [
            self.other_product,
            self.period,
            self.other,
            self.sales_promotion,
            self.royalties,
            self.shipping_and_packing,
            self.interest,
        ]
    }
}

fn out_of_range(amount: Option<Exact>) -> bool {
    amount.is_some_and(|Exact(amount)| {
        amount.is_sign_negative() && !amount.is_zero()
            || amount > Decimal::from(LARGEST)
            || amount.normalize().scale() > MOST_DIGITS
    })
}
