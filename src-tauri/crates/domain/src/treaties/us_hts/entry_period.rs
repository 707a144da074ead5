//! Lines of the US schedule that hold for goods entered in a part of the year only: the period is
//! in the words of the line ("If entered during the period from March 1 to July 14, inclusive").

use serde::{Deserialize, Serialize};

use crate::time::Day;
use crate::treaties::duty::{MonthDay, Window, month_named};

/// When goods must be entered for a line to be theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryPeriod {
    /// In these windows of any year.
    Within(Vec<Window>),
    /// At any time that the lines beside it do not name.
    AnyOtherTime,
    /// The words name a period that was not understood.
    Unread,
}

impl EntryPeriod {
    /// Reads the words of a line; `None` where they say nothing about the time of entry.
    pub fn parse(description: &str) -> Option<Self> {
        // Most lines say nothing of the kind, and a schedule has tens of thousands.
        if !description.contains("ntered ") {
            return None;
        }
        let words = description.to_lowercase();
        let words: Vec<&str> = words
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        if !words.contains(&"entered") {
            return None;
        }
        if has_run(&words, &["at", "any", "other", "time"])
            || has_run(&words, &["outside", "the", "above", "stated", "period"])
        {
            return Some(Self::AnyOtherTime);
        }
        let windows = windows_in(&words);
        let names_a_period = ["period", "month"].iter().any(|word| words.contains(word));
        match (windows.is_empty(), names_a_period) {
            (false, _) => Some(Self::Within(windows)),
            (true, true) => Some(Self::Unread),
            (true, false) => None,
        }
    }

    /// Whether goods entered that day may be of the line; `None` where its words alone do not
    /// decide.
    pub fn admits(&self, day: Day) -> Option<bool> {
        match self {
            Self::Within(windows) => Some(windows.iter().any(|window| window.contains(day.into()))),
            Self::AnyOtherTime | Self::Unread => None,
        }
    }

    /// Whether goods entered that day may be of the line, given the periods of the lines beside
    /// it (those directly under the same text); `None` where they do not decide.
    pub fn admits_beside<'a>(
        &self,
        day: Day,
        beside: impl Iterator<Item = &'a Self>,
    ) -> Option<bool> {
        match self {
            Self::Within(_) | Self::Unread => self.admits(day),
            Self::AnyOtherTime => {
                let named: Option<Vec<bool>> = beside
                    .filter(|period| **period != Self::AnyOtherTime)
                    .map(|period| period.admits(day))
                    .collect();
                named
                    .filter(|named| !named.is_empty())
                    .map(|named| !named.contains(&true))
            }
        }
    }
}

fn has_run(words: &[&str], run: &[&str]) -> bool {
    words.windows(run.len()).any(|found| found == run)
}

// Two days of the year make a window; "the month of October" and "the last day of the following
// February" name days too.
fn windows_in(words: &[&str]) -> Vec<Window> {
    let mut windows = Vec::new();
    let mut open = None;
    for (position, word) in words.iter().enumerate() {
        let Some(month) = month_named(word) else {
            continue;
        };
        let before = words.get(..position).unwrap_or_default();
        if before.ends_with(&["month", "of"]) {
            windows.extend(month_days(month));
            continue;
        }
        let day = words.get(position + 1).and_then(|word| word.parse().ok());
        let named = match day {
            Some(day) => MonthDay::new(month, day).ok(),
            None if before.ends_with(&["last", "day", "of", "the", "following"]) => {
                month_days(month).map(|window| window.to)
            }
            None => None,
        };
        let Some(named) = named else {
            return Vec::new();
        };
        match open.take() {
            None => open = Some(named),
            Some(from) => windows.push(Window { from, to: named }),
        }
    }
    if open.is_some() { Vec::new() } else { windows }
}

// February ends on its 29th, so that a leap day is inside.
fn month_days(month: i8) -> Option<Window> {
    let from = MonthDay::new(month, 1).ok()?;
    let to = [31, 30, 29]
        .into_iter()
        .find_map(|day| MonthDay::new(month, day).ok())?;
    Some(Window { from, to })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::EntryPeriod;
    use crate::time::Day;

    #[rstest]
    #[case("If entered during the period from April 2 to July 9, inclusive, or the period from October 1 to November 3, inclusive, in any year", &[(4, 2), (7, 9), (10, 1), (11, 3)], &[(4, 1), (7, 10), (9, 30), (11, 4)])]
    #[case("If entered during the period from December 20, in any year, to the last day of the following February, inclusive", &[(12, 20), (12, 31), (1, 1), (2, 29)], &[(3, 1), (12, 19)])]
    #[case("Quinces, if entered during the period from November 5 in any year to the following May 2, inclusive", &[(11, 5), (5, 2)], &[(5, 3), (11, 4)])]
    #[case("If entered during the month of June", &[(6, 1), (6, 30)], &[(5, 31), (7, 1)])]
    #[case("Quinces entered during the period from September 3 in any year to June 4 of the following year", &[(9, 3), (6, 4)], &[(6, 5), (9, 2)])]
    fn reads_when_goods_must_be_entered(
        #[case] words: &str,
        #[case] inside: &[(i8, i8)],
        #[case] outside: &[(i8, i8)],
    ) {
        let period = EntryPeriod::parse(words).unwrap();
        for &(month, day) in inside {
            assert_eq!(
                period.admits(Day::of(2024, month, day)),
                Some(true),
                "{month}-{day}"
            );
        }
        for &(month, day) in outside {
            assert_eq!(
                period.admits(Day::of(2024, month, day)),
                Some(false),
                "{month}-{day}"
            );
        }
    }

    #[test]
    fn leaves_open_what_the_words_leave_open() {
        let other = EntryPeriod::parse("If entered at any other time");
        assert_eq!(other, Some(EntryPeriod::AnyOtherTime));
        let beside =
            EntryPeriod::parse("If entered for consumption outside the above stated period");
        assert_eq!(beside, Some(EntryPeriod::AnyOtherTime));
        let unread = EntryPeriod::parse("If entered during the quota period");
        assert_eq!(unread, Some(EntryPeriod::Unread));
    }

    #[test]
    fn any_other_time_is_what_the_lines_beside_leave() {
        let period = |words| EntryPeriod::parse(words).unwrap();
        let other = period("If entered at any other time");
        let june = period("If entered during the month of June");
        let unread = period("If entered during the quota period");
        let (in_june, in_may) = (Day::of(2026, 6, 1), Day::of(2026, 5, 31));
        let beside = [june.clone(), other.clone()];
        assert_eq!(other.admits_beside(in_june, beside.iter()), Some(false));
        assert_eq!(other.admits_beside(in_may, beside.iter()), Some(true));
        assert_eq!(june.admits_beside(in_june, [].iter()), Some(true));
        assert_eq!(other.admits_beside(in_may, [].iter()), None);
        assert_eq!(other.admits_beside(in_may, [june, unread].iter()), None);
    }

    #[rstest]
    #[case("Avocados")]
    #[case("Described in additional U.S. note 5 and entered pursuant to its provisions")]
    fn says_nothing_of_lines_that_hold_all_year(#[case] words: &str) {
        assert_eq!(EntryPeriod::parse(words), None);
    }
}
