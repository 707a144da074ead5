//! Sums of lines between what is sure and what is possible, and what holds of them in either case.

use rust_decimal::Decimal;

use super::named::Truth;
use super::step::{LineVerdict, OriginNeed, Outcome, Step, Verdict};
use crate::money::Exact;

/// A sum of lines.
pub(super) struct Sum {
    /// At least.
    pub(super) low: Decimal,
    /// At most; none where an amount is not known.
    pub(super) high: Option<Decimal>,
    pub(super) needs: Vec<OriginNeed>,
    pub(super) lines: Vec<LineVerdict>,
}

impl Sum {
    pub(super) fn nothing() -> Self {
        Self {
            low: Decimal::ZERO,
            high: Some(Decimal::ZERO),
            needs: vec![],
            lines: vec![],
        }
    }

    /// Adds a line that counts, perhaps counts, or whose amount is not known.
    pub(super) fn add(
        &mut self,
        index: usize,
        amount: Option<Exact>,
        counts: Truth,
        missing: OriginNeed,
    ) {
        let verdict = match &counts {
            Truth::No => return,
            Truth::Yes => Verdict::Counts,
            Truth::Unsure(_) => Verdict::Unsure,
        };
        self.lines.push(LineVerdict::of(index, verdict));
        self.add_amount(amount, counts, missing);
    }

    /// Adds what is no line of the steps.
    pub(super) fn add_amount(&mut self, amount: Option<Exact>, counts: Truth, missing: OriginNeed) {
        let is_sure = match counts {
            Truth::No => return,
            Truth::Yes => true,
            Truth::Unsure(need) => {
                self.needs.push(need);
                false
            }
        };
        let Some(Exact(amount)) = amount else {
            self.high = None;
            self.needs.push(missing);
            return;
        };
        self.high = self.high.map(|high| high + amount);
        if is_sure {
            self.low += amount;
        }
    }

    /// Whether it is at most so many percent of a base.
    pub(super) fn is_within(&self, percent: Decimal, base: Decimal) -> Outcome {
        let is_within = |amount: Decimal| amount * Decimal::ONE_HUNDRED <= percent * base;
        decided(self.high.map(is_within), Some(is_within(self.low)))
    }

    /// The amount that is shown: the highest, or what is sure where that is not known.
    pub(super) fn shown(&self) -> Decimal {
        self.high.unwrap_or(self.low)
    }
}

impl Step {
    /// The step with its outcome, the lines of a sum and, where it is open, what the sum waits for.
    pub(super) fn resting_on(mut self, outcome: Outcome, sum: Sum) -> Self {
        self.outcome = outcome;
        self.lines = sum.lines;
        if outcome == Outcome::Open {
            self.needs.extend(sum.needs);
        }
        self
    }
}

/// Met where the worst is, not met where not even the best is.
pub(super) fn decided(worst: Option<bool>, best: Option<bool>) -> Outcome {
    match (worst, best) {
        (Some(true), _) => Outcome::Met,
        (_, Some(false)) => Outcome::NotMet,
        _ => Outcome::Open,
    }
}

/// An amount as a part of a base, in percent.
pub(super) fn percent_of(amount: Decimal, base: Decimal) -> Decimal {
    (amount * Decimal::ONE_HUNDRED)
        .checked_div(base)
        .unwrap_or_default()
}
