//! Business days: Monday to Friday, without the days off that the law names by rule and those that an
//! office adds (its vacations, days of elections).
//!
//! The rules are a table beside this module, with their article and how sure we are of it. A rule for
//! every sixth year, and Mondays in the place of days of remembrance, are as the Federal Labour Law has
//! them (LFT art. 74). The day of an ordinary election (IX) is named by electoral law: the office adds it.

mod days_off;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

pub use self::days_off::{AddHoliday, LONGEST_DAYS_OFF, OfficeDaysOff};
use crate::time::Day;

const RULES: &str = include_str!("calendar/holidays_mx.tsv");

static HOLIDAY_RULES: LazyLock<Vec<HolidayRule>> = LazyLock::new(|| {
    let lines = RULES.lines().skip(1);
    lines.filter_map(HolidayRule::of_line).collect()
});

/// A day off that the law names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayRule {
    /// Stable code; words: `holiday-<code>`.
    pub code: &'static str,
    month: i8,
    /// The day of the month, where it is always the same.
    day: Option<i8>,
    /// Which Monday of the month, where it is one.
    monday: Option<i8>,
    /// The first year in which it is as the rule says.
    first_year: i16,
    /// In every so many years.
    every: i16,
    /// Article of the law.
    pub citation: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// How sure we are: high, medium, low.
    pub confidence: &'static str,
}

impl HolidayRule {
    fn of_line(line: &'static str) -> Option<Self> {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [
            code,
            month,
            day,
            monday,
            first_year,
            every,
            citation,
            source,
            confidence,
        ] = cells.try_into().ok()?;
        Some(Self {
            code,
            month: month.parse().ok()?,
            day: day.parse().ok(),
            monday: monday.parse().ok(),
            first_year: first_year.parse().unwrap_or(i16::MIN),
            every: every.parse().ok().filter(|every| *every > 0)?,
            citation,
            source,
            confidence,
        })
    }

    /// The day of the rule in a year; none where it has none in it.
    pub fn in_year(&self, year: i16) -> Option<Day> {
        let since = year.checked_sub(self.first_year);
        // A rule without a first year is of every year.
        let is_its_year = self.first_year == i16::MIN
            || since.is_some_and(|since| since >= 0 && since % self.every == 0);
        if !is_its_year {
            return None;
        }
        let first = jiff::civil::Date::new(year, self.month, self.day.unwrap_or(1)).ok()?;
        match self.monday {
            None => Some(Day(first)),
            Some(nth) => first
                .nth_weekday_of_month(nth, Weekday::Monday)
                .ok()
                .map(Day),
        }
    }
}

/// The rules of the law.
pub fn holiday_rules() -> &'static [HolidayRule] {
    &HOLIDAY_RULES
}

/// A day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Holiday {
    /// When.
    pub day: Day,
    /// The rule; words: `holiday-<code>`. None where the office added it.
    pub rule: Option<String>,
    /// How the office calls it; blank where a rule names it.
    pub name: String,
}

/// The days off of a year that the law names, in their order.
pub fn statutory(year: i16) -> Vec<Holiday> {
    let rules = holiday_rules().iter();
    let days = rules.filter_map(|rule| Some((rule.in_year(year)?, rule.code)));
    let by_day: BTreeMap<Day, &str> = days.collect();
    by_day
        .into_iter()
        .map(|(day, code)| Holiday {
            day,
            rule: Some(code.to_owned()),
            name: String::new(),
        })
        .collect()
}

/// Which days are business days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BusinessCalendar {
    added: BTreeSet<Day>,
}

impl BusinessCalendar {
    /// The days of the law, and those that the office added.
    pub fn with(added: impl IntoIterator<Item = Day>) -> Self {
        Self {
            added: added.into_iter().collect(),
        }
    }

    /// Whether one works on a day.
    pub fn is_business_day(&self, day: Day) -> bool {
        let is_weekend = matches!(day.0.weekday(), Weekday::Saturday | Weekday::Sunday);
        let year = day.0.year();
        let is_of_law = || {
            holiday_rules()
                .iter()
                .any(|rule| rule.in_year(year) == Some(day))
        };
        !is_weekend && !self.added.contains(&day) && !is_of_law()
    }

    /// The last day of a term of so many business days that begins on the day after another. A term of
    /// no days ends on that day itself; the last day of the calendar holds it.
    ///
    /// ```
    /// use proa_domain::calendar::BusinessCalendar;
    /// use proa_domain::time::Day;
    /// // Friday before the third Monday of November, which is a day off.
    /// let due = BusinessCalendar::default().after(Day::of(2026, 11, 13), 1);
    /// assert_eq!(due, Day::of(2026, 11, 17));
    /// ```
    #[must_use]
    pub fn after(&self, day: Day, days: u32) -> Day {
        let mut last = day;
        let mut left = days;
        while left > 0 {
            let next = last.tomorrow();
            if next == last {
                break;
            }
            last = next;
            left -= u32::from(self.is_business_day(last));
        }
        last
    }

    /// The last day on which so many business days are left before another: the one that lies as many
    /// business days before it. None before is the day itself; the first day of the calendar holds it.
    ///
    /// ```
    /// use proa_domain::calendar::BusinessCalendar;
    /// use proa_domain::time::Day;
    /// // Tuesday after the third Monday of November, which is a day off.
    /// let last = BusinessCalendar::default().before(Day::of(2026, 11, 17), 1);
    /// assert_eq!(last, Day::of(2026, 11, 13));
    /// ```
    #[must_use]
    pub fn before(&self, day: Day, days: u32) -> Day {
        let mut first = day;
        let mut left = days;
        while left > 0 {
            let next = first.yesterday();
            if next == first {
                break;
            }
            first = next;
            left -= u32::from(self.is_business_day(first));
        }
        first
    }

    /// How many business days come after a day, up to another with it; none where that is no later.
    pub fn between(&self, day: Day, last: Day) -> u32 {
        let mut counted = 0;
        let mut at = day;
        while at < last {
            at = at.tomorrow();
            counted += u32::from(self.is_business_day(at));
        }
        counted
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{BusinessCalendar, RULES, holiday_rules, statutory};
    use crate::time::Day;

    #[test]
    fn every_line_of_the_table_is_a_rule() {
        assert_eq!(holiday_rules().len(), RULES.lines().count() - 1);
        for rule in holiday_rules() {
            assert!(["high", "medium", "low"].contains(&rule.confidence));
            assert!(!rule.citation.is_empty() && !rule.source.is_empty());
        }
    }

    #[rstest]
    #[case(2026, &["2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16", "2026-11-16", "2026-12-25"])]
    #[case(2030, &["2030-01-01", "2030-02-04", "2030-03-18", "2030-05-01", "2030-09-16", "2030-10-01", "2030-11-18", "2030-12-25"])]
    fn the_days_of_a_year(#[case] year: i16, #[case] expected: &[&str]) {
        let days: Vec<_> = statutory(year)
            .iter()
            .map(|one| one.day.to_string())
            .collect();
        assert_eq!(days, expected);
    }

    #[test]
    fn a_term_runs_over_the_turn_of_the_year() {
        let calendar = BusinessCalendar::default();
        // 17 and 18 December; then the office is closed until 4 January.
        let closed = (19..=31).map(|day| Day::of(2026, 12, day));
        let closed = closed.chain((1..=3).map(|day| Day::of(2027, 1, day)));
        let office = BusinessCalendar::with(closed);
        let received = Day::of(2026, 12, 16);
        assert_eq!(calendar.after(received, 20), Day::of(2027, 1, 15));
        assert_eq!(office.after(received, 3), Day::of(2027, 1, 4));
        assert_eq!(office.after(received, 0), received);
    }

    #[test]
    fn the_end_of_the_calendar_ends_a_term() {
        let last: Day = "9999-12-31".parse().unwrap();
        assert_eq!(BusinessCalendar::default().after(last, 5), last);
    }

    proptest! {
        #[test]
        fn a_term_ends_on_a_business_day_and_counts_back(
            offset in 0_u32..20_000, days in 1_u32..60, closed in proptest::collection::vec(0_u32..20_100, 0..40),
        ) {
            let start = Day::of(2000, 1, 1);
            let day = start.days_later(offset);
            let added: Vec<_> = closed.into_iter().map(|closed| start.days_later(closed)).collect();
            let office = BusinessCalendar::with(added);
            let due = office.after(day, days);
            prop_assert!(office.is_business_day(due));
            prop_assert_eq!(office.between(day, due), days);
            prop_assert!(office.after(day, days + 1) > due);
            // Back from it lies the same day, or the business day before it.
            let back = office.before(due, days);
            prop_assert!(back <= day);
            prop_assert_eq!(office.between(back, due), days);
            prop_assert_eq!(back == day, office.is_business_day(day));
            // Whatever day is off besides, no term ends earlier.
            prop_assert!(due >= BusinessCalendar::default().after(day, days));
        }
    }
}
