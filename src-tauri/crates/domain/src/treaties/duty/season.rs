//! Days of the year without the year, and windows of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// A day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "(i8, i8)", try_from = "(i8, i8)")]
pub struct MonthDay {
    month: i8,
    day: i8,
}

/// No year has this day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no year has day {day} of month {month}")]
pub struct NoSuchDay {
    /// 1 to 12 where it is a month.
    pub month: i8,
    /// The day that was read.
    pub day: i8,
}

impl MonthDay {
    /// The day of the month; 29 February exists, 31 April does not.
    pub fn new(month: i8, day: i8) -> Result<Self, NoSuchDay> {
        const LEAP_YEAR: i16 = 2024;
        jiff::civil::Date::new(LEAP_YEAR, month, day)
            .map(|_| Self { month, day })
            .map_err(|_| NoSuchDay { month, day })
    }

    /// Months are numbered from 1.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> i8 {
        self.day
    }
}

impl From<Day> for MonthDay {
    fn from(day: Day) -> Self {
        Self {
            month: day.0.month(),
            day: day.0.day(),
        }
    }
}

impl From<MonthDay> for (i8, i8) {
    fn from(day: MonthDay) -> Self {
        (day.month, day.day)
    }
}

impl TryFrom<(i8, i8)> for MonthDay {
    type Error = NoSuchDay;

    fn try_from((month, day): (i8, i8)) -> Result<Self, NoSuchDay> {
        Self::new(month, day)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// From one day of the year to another, both included; it may cross 1 January.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub from: MonthDay,
    /// The last day.
    pub to: MonthDay,
}

impl Window {
    /// Whether the day lies within.
    pub fn contains(&self, day: MonthDay) -> bool {
        if self.from <= self.to {
            self.from <= day && day <= self.to
        } else {
            day >= self.from || day <= self.to
        }
    }

    /// Whether some day lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.contains(other.from) || other.contains(self.from)
    }
}

/// The number of a month by its English name or three letters of it or more, in lower case.
pub(crate) fn month_named(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_named = |month: &&str| word.len() >= 3 && month.starts_with(word);
    let position = MONTHS.iter().position(is_named)?;
    i8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{MonthDay, Window};
    use crate::time::Day;

    fn day(month: i8, day: i8) -> MonthDay {
        MonthDay::new(month, day).unwrap()
    }

    #[test]
    fn knows_the_days_that_no_year_has() {
        assert!(MonthDay::new(4, 31).is_err());
        assert!(MonthDay::new(2, 30).is_err());
        assert!(MonthDay::new(13, 1).is_err());
        assert!(MonthDay::new(2, 29).is_ok());
    }

    #[test]
    fn a_window_may_cross_the_first_of_january() {
        let winter = Window {
            from: day(11, 1),
            to: day(5, 14),
        };
        assert!(winter.contains(Day::of(2026, 1, 1).into()));
        assert!(winter.contains(day(11, 1)) && winter.contains(day(5, 14)));
        assert!(!winter.contains(day(5, 15)) && !winter.contains(day(10, 31)));
    }

    #[test]
    fn windows_that_share_a_day_overlap() {
        let window = |from, to| Window { from, to };
        let winter = window(day(11, 1), day(5, 14));
        assert!(winter.overlaps(&window(day(5, 14), day(10, 1))));
        assert!(winter.overlaps(&window(day(12, 1), day(12, 31))));
        assert!(!winter.overlaps(&window(day(5, 15), day(10, 31))));
        assert!(window(day(1, 1), day(12, 31)).overlaps(&winter));
    }
}
