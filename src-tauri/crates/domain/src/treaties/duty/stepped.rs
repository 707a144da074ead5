//! Rates that change by date: each holds from its first day until its last, or until the next
//! begins.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::DutyExpression;
use crate::time::Day;

/// A rate and the days on which it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedRate {
    /// The first day; none where it has always held.
    pub from: Option<Day>,
    /// The last day, where one is said; else it holds until the next begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// The rate on these days.
    pub rate: DutyExpression,
}

impl DatedRate {
    /// The step that is in force on a day, whatever order the steps are in. One that has ended
    /// gives its place to none before it.
    pub(super) fn in_force(steps: &[Self], day: Day) -> Option<&Self> {
        steps
            .iter()
            .filter(|step| step.from.is_none_or(|from| from <= day))
            .max_by_key(|step| step.from)
            .filter(|step| step.to.is_none_or(|to| day <= to))
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
    /// steps, and those after their last. Seasons return every year and are none of them.
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
                .flat_map(|step| {
                    let ends = [step.from, step.to.map(Day::tomorrow)];
                    let inside = step.rate.change_days();
                    inside.into_iter().chain(ends.into_iter().flatten())
                })
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
    use crate::treaties::duty::{Dialect, DutyExpression, Evaluation, RateKind, Shipment};

    fn percent(number: i64) -> DutyExpression {
        DutyExpression::ad_valorem(Decimal::from(number))
    }

    fn three_steps() -> DutyExpression {
        let step = |from, rate| DatedRate {
            from,
            to: None,
            rate,
        };
        DutyExpression::Stepped(vec![
            step(Some(Day::of(2024, 1, 1)), percent(5)),
            step(Some(Day::of(2025, 7, 1)), percent(3)),
            step(Some(Day::of(2026, 1, 1)), DutyExpression::Free),
        ])
    }

    /// Known for a quarter, then not, then known again from a day on.
    fn with_a_gap() -> DutyExpression {
        DutyExpression::Stepped(vec![
            DatedRate {
                from: Some(Day::of(2024, 1, 1)),
                to: Some(Day::of(2024, 3, 31)),
                rate: percent(5),
            },
            DatedRate {
                from: Some(Day::of(2024, 6, 1)),
                to: None,
                rate: percent(8),
            },
        ])
    }

    fn due_on(day: Day) -> Evaluation {
        due(&three_steps(), day)
    }

    fn due(duty: &DutyExpression, day: Day) -> Evaluation {
        let currency = Currency::AUD;
        duty.evaluate(&Shipment {
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
        assert_eq!(due_on(Day::of(2023, 12, 31)), Evaluation::OutsideDates);
        assert_eq!(three_steps().on(Day::of(2023, 12, 31)), None);
    }

    #[test]
    fn after_its_last_day_the_duty_is_unknown_until_the_next_begins() {
        let duty = with_a_gap();
        for (day, expected) in [
            (Day::of(2023, 12, 31), Evaluation::OutsideDates),
            (Day::of(2024, 1, 1), dollars(5000)),
            (Day::of(2024, 3, 31), dollars(5000)),
            (Day::of(2024, 4, 1), Evaluation::OutsideDates),
            (Day::of(2024, 5, 31), Evaluation::OutsideDates),
            (Day::of(2024, 6, 1), dollars(8000)),
        ] {
            assert_eq!(due(&duty, day), expected, "{day}");
        }
        // No input helps on such a day, and a floor does not take its place.
        let floored = DutyExpression::AtLeast {
            duty: duty.clone().into(),
            floor: DutyExpression::parse("1 AUD/kg", Dialect::Proa)
                .unwrap()
                .into(),
        };
        assert_eq!(due(&floored, Day::of(2024, 4, 1)), Evaluation::OutsideDates);
        let days = duty.change_days();
        assert!(days.contains(&Day::of(2024, 4, 1)));
        assert_eq!(days.len(), 3);
    }

    #[test]
    fn the_days_of_a_rate_that_ends_are_said_and_read_back() {
        let duty = with_a_gap();
        let printed = duty.print(Locale::En);
        assert_eq!(
            printed,
            "5% from 1 Jan 2024 to 31 Mar 2024, 8% from 1 Jun 2024"
        );
        assert_eq!(
            duty.print(Locale::EsMx),
            "5% del 1 ene 2024 al 31 mar 2024, 8% a partir del 1 jun 2024"
        );
        assert_eq!(DutyExpression::parse(&printed, Dialect::Proa), Ok(duty));
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
        let step = |from, rate| DatedRate {
            from,
            to: None,
            rate,
        };
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
        let printed = duty.print(Locale::En);
        assert_eq!(DutyExpression::parse(&printed, Dialect::Proa), Ok(duty));
    }

    #[test]
    fn travels_as_json() {
        let json = serde_json::to_string(&three_steps()).unwrap();
        assert!(json.starts_with(r#"{"stepped":[{"from":"2024-01-01","rate":"#));
        let back: DutyExpression = serde_json::from_str(&json).unwrap();
        assert_eq!(back, three_steps());
        let json = serde_json::to_string(&with_a_gap()).unwrap();
        assert_eq!(json.matches(r#""to":"2024-03-31""#).count(), 1);
        assert_eq!(json.matches(r#""to":"#).count(), 1);
        let back: DutyExpression = serde_json::from_str(&json).unwrap();
        assert_eq!(back, with_a_gap());
    }
}
