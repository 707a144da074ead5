//! Rates that change by date: each holds from its first day until the next begins.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::DutyExpression;
use crate::time::Day;

/// A rate and the day from which it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedRate {
    /// The first day; none where it has always held.
    pub from: Option<Day>,
    /// The rate from then on.
    pub rate: DutyExpression,
}

impl DatedRate {
    /// The step that is in force on a day, whatever order the steps are in.
    pub(super) fn in_force(steps: &[Self], day: Day) -> Option<&Self> {
        steps
            .iter()
            .filter(|step| step.from.is_none_or(|from| from <= day))
            .max_by_key(|step| step.from)
    }
}

impl DutyExpression {
    /// The steps of a rate that changes by date, in the order of their days; none of any other
    /// rate.
    pub fn steps(&self) -> &[DatedRate] {
        match self {
            Self::Stepped(steps) => steps,
            Self::Free
            | Self::AdValorem(_)
            | Self::Specific(_)
            | Self::Sum(_)
            | Self::Difference { .. }
            | Self::AtLeast { .. }
            | Self::AtMost { .. }
            | Self::Greater(..)
            | Self::Lesser(..)
            | Self::Seasonal(_) => &[],
        }
    }

    /// The percentage of the whole customs value that it is, where it is nothing else.
    pub fn percent(&self) -> Option<Decimal> {
        if let Self::AdValorem(rate) = self
            && rate.on.is_empty()
        {
            return Some(rate.percent.normalize());
        }
        self.is_free().then_some(Decimal::ZERO)
    }

    /// The days on which the rate, or one inside it, changes by date: the first days of its
    /// steps. Seasons return every year and are none of them.
    pub fn change_days(&self) -> BTreeSet<Day> {
        match self {
            Self::Free | Self::AdValorem(_) | Self::Specific(_) => BTreeSet::new(),
            Self::Sum(terms) => terms.iter().flat_map(Self::change_days).collect(),
            Self::Difference { from: a, less: b }
            | Self::AtLeast { duty: a, floor: b }
            | Self::AtMost { duty: a, cap: b }
            | Self::Greater(a, b)
            | Self::Lesser(a, b) => &a.change_days() | &b.change_days(),
            Self::Seasonal(seasons) => seasons
                .iter()
                .flat_map(|season| season.rate.change_days())
                .collect(),
            Self::Stepped(steps) => steps
                .iter()
                .flat_map(|step| step.rate.change_days().into_iter().chain(step.from))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::DatedRate;
    use crate::money::{Currency, Money};
    use crate::settings::Locale;
    use crate::time::Day;
    use crate::treaties::duty::{DutyExpression, Evaluation, RateKind, Shipment};

    fn percent(number: i64) -> DutyExpression {
        DutyExpression::ad_valorem(Decimal::from(number))
    }

    fn three_steps() -> DutyExpression {
        let step = |from, rate| DatedRate { from, rate };
        DutyExpression::Stepped(vec![
            step(Some(Day::of(2024, 1, 1)), percent(5)),
            step(Some(Day::of(2025, 7, 1)), percent(3)),
            step(Some(Day::of(2026, 1, 1)), DutyExpression::Free),
        ])
    }

    fn due_on(day: Day) -> Evaluation {
        let currency = Currency::AUD;
        three_steps().evaluate(&Shipment {
            customs_value: Some(Money {
                minor: 100_000,
                currency,
            }),
            ..Shipment::on(day, currency)
        })
    }

    fn dollars(minor: i64) -> Evaluation {
        Evaluation::Due(Money {
            minor,
            currency: Currency::AUD,
        })
    }

    #[test]
    fn a_step_holds_from_its_first_day_until_the_next_begins() {
        assert_eq!(due_on(Day::of(2024, 1, 1)), dollars(5000));
        assert_eq!(due_on(Day::of(2025, 6, 30)), dollars(5000));
        assert_eq!(due_on(Day::of(2025, 7, 1)), dollars(3000));
        assert_eq!(due_on(Day::of(2040, 1, 1)), dollars(0));
    }

    #[test]
    fn before_the_first_step_the_duty_is_unknown_and_not_zero() {
        assert_eq!(due_on(Day::of(2023, 12, 31)), Evaluation::OutsideSeason);
        assert_eq!(three_steps().on(Day::of(2023, 12, 31)), None);
    }

    #[test]
    fn says_on_which_days_it_changes() {
        let days: Vec<String> = three_steps()
            .change_days()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(days, ["2024-01-01", "2025-07-01", "2026-01-01"]);
        assert_eq!(three_steps().steps().len(), 3);
        assert_eq!(three_steps().kind(), RateKind::Stepped);
        assert!(percent(5).change_days().is_empty() && percent(5).steps().is_empty());
        assert_eq!(percent(5).percent(), Some(Decimal::from(5)));
        assert_eq!(DutyExpression::Free.percent(), Some(Decimal::ZERO));
        assert_eq!(three_steps().percent(), None);
    }

    #[test]
    fn is_said_in_both_languages() {
        let step = |from, rate| DatedRate { from, rate };
        let duty = DutyExpression::Stepped(vec![
            step(None, percent(5)),
            step(Some(Day::of(2025, 7, 1)), DutyExpression::Free),
        ]);
        assert_eq!(
            duty.print(Locale::En),
            "5% until 30 Jun 2025, Free from 1 Jul 2025"
        );
        assert_eq!(
            duty.print(Locale::EsMx),
            "5% hasta el 30 jun 2025, Exento a partir del 1 jul 2025"
        );
    }

    #[test]
    fn travels_as_json() {
        let json = serde_json::to_string(&three_steps()).unwrap();
        assert!(json.starts_with(r#"{"stepped":[{"from":"2024-01-01","rate":"#));
        let back: DutyExpression = serde_json::from_str(&json).unwrap();
        assert_eq!(back, three_steps());
    }
}
