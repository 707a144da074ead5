//! What an agreement gives on a line over time, as its table has it: one rate, or one for each of
//! several days on which it changes.

use super::duty::{DatedRate, Dialect, DutyExpression, TextReason};
use super::hs_code::TariffCode;
use super::published::RejectionReason;
use crate::settings::Locale;
use crate::time::Day;

/// What an agreement gives on a line from year to year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedConcession {
    /// The line.
    pub code: TariffCode,
    /// Its number as published.
    pub published: String,
    /// The rates, in [`Dialect::Proa`]; as published, step by step, where they are no formulas.
    pub text: String,
    /// Why it stays text.
    pub reason: Option<StagingReason>,
    /// The rate from which the reductions start.
    pub base: Option<String>,
    /// The staging category.
    pub category: Option<String>,
    /// The quota that it is part of.
    pub quota: Option<String>,
}

/// Why a concession stays text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StagingReason {
    /// A rate of it is no formula.
    Text(TextReason),
    /// The table gives the line twice, with different rates.
    Twice,
}

impl StagedConcession {
    /// The code of the reason why it stays text; words: `reason-<code>`.
    pub fn rate_reason(&self) -> Option<String> {
        self.reason.map(|reason| match reason {
            StagingReason::Text(reason) => reason.to_string(),
            StagingReason::Twice => RejectionReason::SecondRate.to_string(),
        })
    }

    /// The same line once more: where the two differ, which of them holds is not known.
    pub fn also(&mut self, other: Self) {
        if self.text != other.text {
            self.text = format!("{} | {}", self.text, other.text);
            self.reason = Some(StagingReason::Twice);
        }
        for (own, others) in [
            (&mut self.quota, other.quota),
            (&mut self.base, other.base),
            (&mut self.category, other.category),
        ] {
            if *own != others {
                *own = None;
            }
        }
    }
}

/// Rates as one that changes by date, in [`Dialect::Proa`]; equal ones are one step. A first one
/// without a day has held since before; a blank ends the one before it, and what holds then is
/// unknown.
pub(super) fn staged(
    steps: impl IntoIterator<Item = (Option<Day>, String)>,
    dialect: Dialect,
) -> Result<String, TextReason> {
    let mut dated: Vec<DatedRate> = Vec::new();
    for (from, text) in steps {
        if text.is_empty() {
            if let (Some(last), Some(from)) = (dated.last_mut(), from) {
                last.to = last.to.or(Some(from.yesterday()));
            }
            continue;
        }
        let rate = DutyExpression::parse(&text, dialect).map_err(|refused| refused.reason)?;
        if dated
            .last()
            .is_some_and(|last| last.to.is_none() && last.rate == rate)
        {
            continue;
        }
        dated.push(DatedRate {
            from,
            to: None,
            rate,
        });
    }
    let rate = match dated.as_mut_slice() {
        [only] if only.from.is_none() && only.to.is_none() => only.rate.clone(),
        _ => DutyExpression::Stepped(dated),
    };
    Ok(rate.print(Locale::En))
}
