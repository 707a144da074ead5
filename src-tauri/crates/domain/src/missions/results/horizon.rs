//! When results are asked for: at the end of the mission and 3, 6 and 12 months after it.

use serde::{Deserialize, Serialize};

use crate::calendar::BusinessCalendar;
use crate::time::Day;

crate::text_enum! {
    /// After how many months; words: `horizon-<code>`.
    pub enum Horizon {
        /// At the end of the mission.
        AtEnd = "0",
        /// After three months.
        Three = "3",
        /// After six months.
        Six = "6",
        /// After a year.
        Twelve = "12",
    }
}

impl Horizon {
    /// The months.
    pub const fn months(self) -> u32 {
        match self {
            Self::AtEnd => 0,
            Self::Three => 3,
            Self::Six => 6,
            Self::Twelve => 12,
        }
    }

    /// The first day of which it can be reported: the first of the mission, or the one on which the horizon
    /// before this one ended.
    pub fn opens(self, starts_on: Day, ends_on: Day) -> Day {
        let before = Self::ALL.iter().rev().find(|other| **other < self);
        before.map_or(starts_on, |before| ends_on.months_later(before.months()))
    }

    /// The day on which a result is due: so many months after the last day of the mission, or the first
    /// business day after that.
    pub fn due(self, ends_on: Day, calendar: &BusinessCalendar) -> Day {
        let day = ends_on.months_later(self.months());
        if calendar.is_business_day(day) {
            day
        } else {
            calendar.after(day, 1)
        }
    }
}

crate::text_enum! {
    /// How the result of a company at a horizon stands; words: `result-standing-<code>`.
    pub enum ResultStanding {
        /// Its day lies ahead.
        NotYet = "not-yet",
        /// Its day is today.
        Due = "due",
        /// Its day has passed.
        Late = "late",
        /// It was reported, and the company has not said what it thinks of it.
        Reported = "reported",
        /// The company agrees.
        Confirmed = "confirmed",
        /// The company does not agree.
        Disputed = "disputed",
    }
}

/// What is there of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// Whether it was reported.
    pub is_reported: bool,
    /// Whether the company agrees; none where it has not said.
    pub agrees: Option<bool>,
}

/// How a result stands on a day.
pub fn standing(received: Received, due_on: Day, today: Day) -> ResultStanding {
    match (received.is_reported, received.agrees) {
        (true, Some(true)) => ResultStanding::Confirmed,
        (true, Some(false)) => ResultStanding::Disputed,
        (true, None) => ResultStanding::Reported,
        (false, _) if today < due_on => ResultStanding::NotYet,
        (false, _) if today == due_on => ResultStanding::Due,
        (false, _) => ResultStanding::Late,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Horizon, Received, ResultStanding, standing};
    use crate::calendar::BusinessCalendar;
    use crate::time::Day;

    #[rstest]
    // A Friday; three months later is a Saturday, so that Monday is the day.
    #[case(Horizon::AtEnd, "2027-10-15")]
    #[case(Horizon::Three, "2028-01-17")]
    #[case(Horizon::Six, "2028-04-17")]
    #[case(Horizon::Twelve, "2028-10-16")]
    fn a_result_is_due_on_a_business_day(#[case] horizon: Horizon, #[case] due: &str) {
        let calendar = BusinessCalendar::default();
        let found = horizon.due(Day::of(2027, 10, 15), &calendar);
        assert_eq!(found.to_string(), due);
        assert!(calendar.is_business_day(found));
    }

    #[rstest]
    #[case(false, None, "2028-01-16", ResultStanding::NotYet)]
    #[case(false, None, "2028-01-17", ResultStanding::Due)]
    #[case(false, None, "2028-01-18", ResultStanding::Late)]
    #[case(true, None, "2028-01-18", ResultStanding::Reported)]
    #[case(true, Some(false), "2028-01-18", ResultStanding::Disputed)]
    #[case(true, Some(true), "2028-01-18", ResultStanding::Confirmed)]
    fn who_is_late_is_seen(
        #[case] is_reported: bool,
        #[case] agrees: Option<bool>,
        #[case] today: &str,
        #[case] expected: ResultStanding,
    ) {
        let received = Received {
            is_reported,
            agrees,
        };
        let found = standing(received, Day::of(2028, 1, 17), today.parse().unwrap());
        assert_eq!(found, expected);
    }
}
