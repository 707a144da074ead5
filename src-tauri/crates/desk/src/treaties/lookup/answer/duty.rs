//! A duty, and what is missing to know it.

use proa_domain::money::{Currency, MoneyText};
use serde::{Deserialize, Serialize};

use crate::treaties::reference::status::NextStep;

proa_domain::text_enum! {
    /// How much of a duty is known.
    pub enum DutyState {
        /// Understood and worked out.
        Computed = "computed",
        /// Understood; inputs are missing.
        NeedsInput = "needs_input",
        /// Shown as published.
        TextOnly = "text_only",
        /// No official source says it.
        Unknown = "unknown",
    }
}

/// A duty, or what is missing to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    /// The rate as published.
    pub text: String,
    /// How much of it is known.
    pub state: DutyState,
    /// What the amount waits for.
    pub needs: Vec<NeedBrief>,
    /// The duty of the shipment.
    pub amount: Option<MoneyText>,
    /// Nothing is levied, whatever the shipment; a duty that rounds to zero is not free.
    #[serde(default)]
    pub is_free: bool,
    /// What to do where it is unknown.
    pub next_step: Option<NextStep>,
    /// Why it is not computed, or why the agreement gives none: a [`DutyReason`] or why its text
    /// is no formula; words: `reason-<reason>`.
    pub reason: Option<String>,
    /// The line that the rate stands in, where the line refers to another.
    #[serde(default)]
    pub via: Option<String>,
}

proa_domain::text_enum! {
    /// Why a duty is as it is, beside the text of its rate.
    pub enum DutyReason {
        /// No schedule of the market is loaded.
        ScheduleNotLoaded = "schedule-not-loaded",
        /// The loaded schedule has no line with a rate for the product.
        NoLine = "no-line",
        /// The loaded schedule says nothing of preferences.
        PreferenceNotLoaded = "preference-not-loaded",
        /// The agreement gives nothing to the line.
        NoPreference = "no-preference",
        /// The agreement is of a sector to which the product does not belong.
        OutsideScope = "outside-scope",
        /// The agreement covers listed goods only, and its lists are not at hand.
        ListedGoodsOnly = "listed-goods-only",
        /// The day is of another year than the edition that is loaded.
        OutsideVintage = "outside-vintage",
        /// The day is in no season of the rate.
        OutsideSeason = "outside-season",
        /// No rate for the day is at hand: it is before the first day of the rate, or after its last.
        OutsideDates = "outside-dates",
        /// The table of the agreement splits the line, and gives its parts different rates.
        SplitByTable = "split-by-table",
        /// The table of the agreement has another rate on this day than the column of the tariff.
        TableDiffers = "table-differs",
        /// The amount is larger than can be counted.
        OutOfRange = "out-of-range",
    }
}

proa_domain::text_enum! {
    /// The kinds of input that a duty waits for.
    pub enum NeedKind {
        /// The customs value, or the value of a part.
        Value = "value",
        /// A quantity.
        Quantity = "quantity",
        /// An exchange rate.
        Rate = "rate",
        /// Degrees of polarization, for sugar.
        Polarization = "polarization",
        /// A day inside a season.
        Season = "season",
        /// The main carriage.
        Freight = "freight",
        /// Its insurance.
        Insurance = "insurance",
        /// Carriage inside Mexico.
        Inland = "inland",
        /// Carriage after arrival.
        Onward = "onward",
        /// Duties and taxes that the price includes.
        DutiesAndTaxes = "duties-and-taxes",
    }
}

/// An input that a duty waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Need")]
pub struct NeedBrief {
    /// What kind.
    pub kind: NeedKind,
    /// The unit of a quantity, or the part that has a value of its own.
    pub unit: Option<String>,
    /// What is converted.
    pub from: Option<String>,
    /// Into what.
    pub to: Option<String>,
}

impl NeedBrief {
    /// The currencies of a rate that is needed.
    pub(crate) fn pair(&self) -> Option<(Currency, Currency)> {
        let from = self.from.as_ref()?.parse().ok()?;
        Some((from, self.to.as_ref()?.parse().ok()?))
    }
}
