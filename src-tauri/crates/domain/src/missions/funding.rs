//! Co-funding: how much of a cost the office bears, by region, up to which cap, how often, and by when a
//! support is asked for and proved. All of it is data of a call; the defaults are those of the support
//! for buyers who travel to a strategic mission.

mod form;
mod grant;
mod refund;
mod simulate;

use serde::{Deserialize, Serialize};

pub use self::form::{BudgetLineForm, FundingForm, RegionTermsForm};
pub use self::grant::{Asked, Authorised, Limit, LimitCode, authorise};
pub use self::refund::{Refund, RefundRefusal, TransferRate, refund};
pub use self::simulate::{
    Applying, Method, Share, Simulation, SimulationRow, SimulationTotal, simulate,
};
use crate::calendar::BusinessCalendar;
use crate::companies::place::State;
use crate::money::{Currency, Exact, Money};
use crate::time::Day;

/// A part of the money of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetLine {
    /// What tells it from the others: stand, travel, freight.
    pub name: String,
    /// How much there is.
    pub amount: Money,
}

/// For whom terms are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "of", content = "codes", rename_all = "kebab-case")]
pub enum Region {
    /// For all.
    Everywhere,
    /// For companies of these states.
    States(Vec<State>),
    /// For activities in these markets.
    Markets(Vec<String>),
}

impl Region {
    /// Whether terms of the region are for a company of a state that goes to a market.
    pub fn holds(&self, state: Option<State>, market: &str) -> bool {
        match self {
            Self::Everywhere => true,
            Self::States(states) => state.is_some_and(|state| states.contains(&state)),
            Self::Markets(markets) => markets.iter().any(|one| one == market),
        }
    }
}

/// How much of a cost is borne in a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionTerms {
    /// What the region is called in the call.
    pub name: String,
    /// Where the terms hold.
    pub region: Region,
    /// Of a hundred, more than none.
    pub percentage: Exact,
    /// The most for one support.
    pub cap: Money,
}

/// The co-funding of a call in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// The currency of every amount.
    pub currency: Currency,
    /// The money, each name once.
    pub lines: Vec<BudgetLine>,
    /// The first that holds is the one that counts.
    pub terms: Vec<RegionTerms>,
    /// How often, how much and by when.
    pub limits: FundingLimits,
}

/// How often a beneficiary is supported, and by when a support is asked for and proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FundingLimits {
    /// The most supports of one beneficiary within the period.
    pub most_supports: u32,
    /// The period, in months.
    pub months: u32,
    /// A support is asked for at the earliest so many business days before the activity.
    pub earliest_days: u32,
    /// And at the latest so many business days before it.
    pub latest_days: u32,
    /// It is proved within so many business days after the activity.
    pub proof_days: u32,
}

impl FundingLimits {
    /// As they were published. Source: promexico.gob.mx, misiones estratégicas de comercio, personas
    /// compradoras: at most 90 and at least 3 business days before, proof within 90 business days, at most
    /// 3 supports in 12 months.
    pub const PUBLISHED: Self = Self {
        most_supports: 3,
        months: 12,
        earliest_days: 90,
        latest_days: 3,
        proof_days: 90,
    };

    /// The first and the last day on which a support for an activity can be asked for.
    pub fn asking(&self, calendar: &BusinessCalendar, starts_on: Day) -> (Day, Day) {
        (
            calendar.before(starts_on, self.earliest_days),
            calendar.before(starts_on, self.latest_days),
        )
    }

    /// The last day on which a support for an activity can be proved.
    pub fn proof_due(&self, calendar: &BusinessCalendar, ends_on: Day) -> Day {
        calendar.after(ends_on, self.proof_days)
    }
}

impl Funding {
    /// The terms for a company of a state that goes to a market; none where no region holds.
    pub fn terms(&self, state: Option<State>, market: &str) -> Option<&RegionTerms> {
        self.terms
            .iter()
            .find(|terms| terms.region.holds(state, market))
    }

    /// The money of a line.
    pub fn line(&self, name: &str) -> Option<&BudgetLine> {
        self.lines.iter().find(|line| line.name == name)
    }
}

#[cfg(test)]
pub(crate) mod tests;
