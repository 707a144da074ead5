//! A preferential rate over time, and what a shipment like the one asked about pays at each step.

use proa_domain::money::MoneyText;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::duty::{DutyExpression, Evaluation, Shipment};

use super::answer::StagingStep;

/// The steps of a rate that changes by date; none of any other.
pub(super) fn steps(
    rate: &DutyExpression,
    shipment: &Shipment,
    locale: Locale,
) -> Vec<StagingStep> {
    rate.steps()
        .iter()
        .map(|step| {
            // A season of the day that was asked about is the one that is compared.
            let due = step.rate.evaluate(shipment);
            StagingStep {
                from: step.from.map(|day| day.to_string()),
                text: step.rate.print(locale),
                percent: step.rate.percent().map(|percent| percent.to_string()),
                amount: match due {
                    Evaluation::Due(money) => Some(MoneyText::from(money)),
                    Evaluation::Needs(_)
                    | Evaluation::OutsideSeason
                    | Evaluation::OutsideDates
                    | Evaluation::OutOfRange => None,
                },
            }
        })
        .collect()
}

/// The next day after this one on which the rate, or one inside it, changes.
pub(super) fn next_change(rate: &DutyExpression, day: Day) -> Option<Day> {
    rate.change_days().into_iter().find(|change| *change > day)
}
