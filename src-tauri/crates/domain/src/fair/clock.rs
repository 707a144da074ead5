//! Whether the clock of the machine can be right, by what is known of the time besides.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::time::{Day, Instant};

const MINUTE: i64 = 60_000;
/// Machines that ran side by side for weeks differ by so much and nobody minds.
const BETWEEN_MACHINES: i64 = 2;
/// A watch is read and typed within so much.
const WATCH: i64 = 5;
/// Doors are opened, and stay open, so much around their hours.
const HOURS: i64 = 60;

crate::text_enum! {
    /// What speaks against the clock; words: `clock-witness-<code>`.
    pub enum ClockWitness {
        /// Something was written at a later time than the clock shows.
        Journal = "journal",
        /// Somebody was scanned at a later time than the clock shows.
        Scan = "scan",
        /// The door is closed at the time that the clock shows.
        Hours = "hours",
        /// Badges of the mission do not let in at the time that the clock shows.
        Badges = "badges",
        /// Less time went by since the program began than the clock says, or more.
        Running = "running",
        /// Somebody looked at a watch.
        Watch = "watch",
    }
}

crate::text_enum! {
    /// In what a difference between clocks is told; words: `clock-off-<code>`.
    pub enum ClockUnit {
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
    }
}

/// By how much a clock is off, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ClockOff {
    /// In what.
    pub unit: ClockUnit,
    /// How many, to the nearest.
    pub count: u32,
}

impl ClockOff {
    /// Minutes below two hours, hours below two days, else days.
    pub fn of(minutes: u32) -> Self {
        const HOUR: u32 = 60;
        const DAY: u32 = 24 * HOUR;
        let nearest = |of: u32| minutes.saturating_add(of / 2) / of;
        let (unit, count) = if minutes < 2 * HOUR {
            (ClockUnit::Minutes, minutes)
        } else if minutes < 2 * DAY {
            (ClockUnit::Hours, nearest(HOUR))
        } else {
            (ClockUnit::Days, nearest(DAY))
        };
        Self { unit, count }
    }
}

/// That the clock seems wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClockDoubt {
    /// By what.
    pub witness: ClockWitness,
    /// Whether the clock seems to be ahead, or else behind.
    pub is_ahead: bool,
    /// By at least how many minutes.
    pub minutes: u32,
    /// The same as people say it.
    pub off: ClockOff,
}

/// What is known of the time besides what the clock shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Witnesses {
    /// The last that was written, on any machine that this one heard of.
    pub journal: Option<Instant>,
    /// The last scan.
    pub scan: Option<Instant>,
    /// When the door is open; nothing where that is not asked or not known.
    pub hours: Vec<(Instant, Instant)>,
    /// When the badges let in.
    pub badges: Option<(Instant, Instant)>,
    /// What the clock showed when the program began, and how many milliseconds went by since then, those with them in
    /// which the machine slept.
    pub running: Option<(Instant, i64)>,
    /// What a watch shows.
    pub watch: Option<Instant>,
}

/// What speaks against the time that the clock shows.
pub fn doubts(now: Instant, known: &Witnesses) -> Vec<ClockDoubt> {
    let mut doubts = Vec::new();
    let mut doubt = |witness, difference: i64, tolerated: i64| {
        let minutes = difference.abs().div_euclid(MINUTE);
        if minutes >= tolerated {
            let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
            doubts.push(ClockDoubt {
                witness,
                is_ahead: difference > 0,
                minutes,
                off: ClockOff::of(minutes),
            });
        }
    };
    let now = now.milliseconds();
    let later =
        |moment: Option<Instant>| moment.map_or(0, |moment| (now - moment.milliseconds()).min(0));
    doubt(
        ClockWitness::Journal,
        later(known.journal),
        BETWEEN_MACHINES,
    );
    doubt(ClockWitness::Scan, later(known.scan), BETWEEN_MACHINES);
    let hours = known.hours.iter().map(|span| outside(now, span));
    let nearest = hours.min_by_key(|difference| difference.abs());
    doubt(ClockWitness::Hours, nearest.unwrap_or(0), HOURS);
    let badges = known.badges.map_or(0, |span| outside(now, &span));
    doubt(ClockWitness::Badges, badges, 1);
    if let Some((began, passed)) = known.running {
        let difference = now - began.milliseconds() - passed;
        doubt(ClockWitness::Running, difference, BETWEEN_MACHINES);
    }
    if let Some(watch) = known.watch {
        doubt(ClockWitness::Watch, now - watch.milliseconds(), WATCH);
    }
    doubts
}

/// By how much a moment lies after a span, or before it.
fn outside(now: i64, (from, until): &(Instant, Instant)) -> i64 {
    let (from, until) = (from.milliseconds(), until.milliseconds());
    if now < from {
        now - from
    } else {
        (now - until).max(0)
    }
}

/// When a door that has hours is open on the days of a mission, both with it.
pub fn opening(days: (Day, Day), hours: (Time, Time), zone: &str) -> Vec<(Instant, Instant)> {
    const MOST_DAYS: usize = 400;
    let (first, last) = days;
    std::iter::successors(Some(first), |day| (*day < last).then(|| day.tomorrow()))
        .take(MOST_DAYS)
        .map(|day| (day.at(hours.0, zone), day.at(hours.1, zone)))
        .collect()
}

/// What a watch shows, on the day on which it is nearest to the clock: people say a time and no day.
pub fn watch(now: Instant, shown: Time, zone: &str) -> Instant {
    let today = now.day_in(zone);
    let mut days = [today.yesterday(), today, today.tomorrow()].map(|day| day.at(shown, zone));
    days.sort_by_key(|day| (day.milliseconds() - now.milliseconds()).abs());
    let [nearest, ..] = days;
    nearest
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
    use rstest::rstest;

    use super::{ClockOff, ClockWitness, Witnesses, doubts, opening, watch};
    use crate::time::{Day, Instant};

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// A morning in Hannover at 10:40, with doors open from nine to six.
    fn a_fair() -> Witnesses {
        Witnesses {
            journal: Some(at("2026-05-05T08:35:00Z")),
            scan: Some(at("2026-05-05T08:39:30Z")),
            hours: opening(
                (Day::of(2026, 5, 4), Day::of(2026, 5, 6)),
                (time(9, 0, 0, 0), time(18, 0, 0, 0)),
                "Europe/Berlin",
            ),
            badges: Some((at("2026-05-03T22:00:00Z"), at("2026-05-07T22:00:00Z"))),
            running: Some((at("2026-05-05T06:40:00Z"), 2 * 3_600_000)),
            watch: Some(watch(
                at("2026-05-05T08:40:00Z"),
                time(10, 40, 0, 0),
                "Europe/Berlin",
            )),
        }
    }

    #[rstest]
    #[case("2026-05-05T08:40:00Z", &[])]
    #[case("2026-05-05T08:38:30Z", &[])]
    #[case("2026-05-05T05:40:00Z", &["journal -175", "scan -179", "hours -80", "running -180", "watch -180"])]
    #[case("2026-05-05T11:40:00Z", &["running +180", "watch +180"])]
    #[case("2026-05-05T19:40:00Z", &["hours +220", "running +660", "watch +660"])]
    #[case("2025-05-05T08:40:00Z", &["journal -525595", "scan -525599", "hours -524060", "badges -523520", "running -525600", "watch -525600"])]
    fn a_clock_that_was_set_wrong_is_doubted(#[case] shown: &str, #[case] told: &[&str]) {
        let found = doubts(at(shown), &a_fair()).into_iter().map(|doubt| {
            let sign = if doubt.is_ahead { '+' } else { '-' };
            format!("{} {sign}{}", doubt.witness, doubt.minutes)
        });
        assert_eq!(found.collect::<Vec<_>>(), told);
    }

    #[rstest]
    #[case(2, "2 minutes")]
    #[case(119, "119 minutes")]
    #[case(120, "2 hours")]
    #[case(175, "3 hours")]
    #[case(2_879, "48 hours")]
    #[case(2_880, "2 days")]
    #[case(525_600, "365 days")]
    #[case(u32::MAX, "2982616 days")]
    fn how_much_a_clock_is_off_is_said_as_people_say_it(#[case] minutes: u32, #[case] said: &str) {
        let off = ClockOff::of(minutes);
        assert_eq!(format!("{} {}", off.count, off.unit), said);
    }

    #[test]
    fn a_watch_is_read_on_the_day_that_is_nearest() {
        let near_midnight = at("2026-05-05T21:55:00Z");
        let shown = watch(near_midnight, time(0, 10, 0, 0), "Europe/Berlin");
        assert_eq!(shown, at("2026-05-05T22:10:00Z"));
    }

    #[test]
    fn a_door_opens_by_the_clocks_of_the_place_also_on_the_day_on_which_they_change() {
        let day = Day::of(2026, 3, 29);
        let hours = (time(9, 0, 0, 0), time(18, 0, 0, 0));
        let open = opening((day, day), hours, "Europe/Berlin");
        assert_eq!(
            open,
            [(at("2026-03-29T07:00:00Z"), at("2026-03-29T16:00:00Z"))]
        );
    }

    proptest! {
        #[test]
        fn a_clock_that_is_off_by_more_than_is_tolerated_is_noticed(minutes in 5_i64..400, is_ahead: bool) {
            let right = at("2026-05-05T08:40:00Z");
            let shift = if is_ahead { minutes } else { -minutes };
            let shown = right.plus(jiff::SignedDuration::from_mins(shift));
            let found = doubts(shown, &a_fair());
            let by_watch = found.iter().find(|doubt| doubt.witness == ClockWitness::Watch).unwrap();
            prop_assert_eq!(i64::from(by_watch.minutes), minutes);
            prop_assert!(found.iter().all(|doubt| doubt.is_ahead == is_ahead));
        }
    }
}
