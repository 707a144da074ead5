//! Days and instants as fixed-width text, so that the order of the text is the order of time.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

/// A civil day, ISO 8601 (`2026-11-23`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Day(pub Date);

/// The text is not a day or an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a moment in time: {0}")]
pub struct NotAMoment(pub String);

impl Day {
    /// A day by its numbers; for constants and tests.
    pub fn of(year: i16, month: i8, day: i8) -> Self {
        Self(Date::constant(year, month, day))
    }

    /// The day before; the first day of the calendar stays itself.
    #[must_use]
    pub fn yesterday(self) -> Self {
        Self(self.0.saturating_sub(1.day()))
    }

    /// The day after; the last day of the calendar stays itself.
    #[must_use]
    pub fn tomorrow(self) -> Self {
        Self(self.0.saturating_add(1.day()))
    }

    /// So many days later; the last day of the calendar holds it.
    #[must_use]
    pub fn days_later(self, days: u32) -> Self {
        let span = jiff::Span::new().try_days(i64::from(days));
        Self(span.map_or(Date::MAX, |span| self.0.saturating_add(span)))
    }

    /// The same day so many months later, or the last of a month that is shorter; the last day of the
    /// calendar holds it.
    #[must_use]
    pub fn months_later(self, months: u32) -> Self {
        let span = jiff::Span::new().try_months(i64::from(months));
        Self(span.map_or(Date::MAX, |span| self.0.saturating_add(span)))
    }

    /// Whole years from this day to another; none to an earlier one.
    pub fn years_until(self, other: Self) -> i16 {
        let span = self.0.until((jiff::Unit::Year, other.0));
        span.map_or(0, |span| span.get_years()).max(0)
    }

    /// The first moment of the day in an IANA time zone; UTC where the zone is not known.
    pub fn starts_at(self, zone: &str) -> Instant {
        self.at(Time::midnight(), zone)
    }

    /// The moment at which the clocks of an IANA time zone show a time on the day; where they jump over it, as far after
    /// the jump. UTC where the zone is not known.
    pub fn at(self, time: Time, zone: &str) -> Instant {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let moment = zone
            .to_ambiguous_zoned_datetime(self.0.to_datetime(time))
            .compatible()
            .map_or(Timestamp::MAX, |moment| moment.timestamp());
        Instant::from_milliseconds(moment.as_second().saturating_mul(1_000))
            .expect("BUG: a whole second of the calendar is a moment")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Day {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let refused = || NotAMoment(text.to_owned());
        if text.len() != 10 {
            return Err(refused());
        }
        text.parse().map(Self).map_err(|_| refused())
    }
}

crate::text_type!(Day);

/// A moment in UTC with fixed milliseconds (`2026-05-04T12:00:00.000Z`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct Instant(Timestamp);

impl Instant {
    /// Keeps whole milliseconds.
    pub fn from_milliseconds(milliseconds: i64) -> Option<Self> {
        Timestamp::from_millisecond(milliseconds).ok().map(Self)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn milliseconds(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The timestamp for calendar arithmetic.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// This instant moved by a span; the ends of time hold it.
    #[must_use]
    pub fn plus(self, span: SignedDuration) -> Self {
        Self(self.0.saturating_add(span).unwrap_or(self.0))
    }

    /// What clocks show in an IANA time zone; UTC where the zone is not known.
    pub fn clock_in(self, zone: &str) -> DateTime {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        self.0.to_zoned_datetime(zone).datetime()
    }

    /// The civil day in an IANA time zone; UTC where the zone is not known.
    pub fn day_in(self, zone: &str) -> Day {
        Day(self.clock_in(zone).date())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0)
    }
}

impl FromStr for Instant {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let timestamp: Timestamp = text.parse().map_err(|_| NotAMoment(text.to_owned()))?;
        Self::from_milliseconds(timestamp.as_millisecond())
            .ok_or_else(|| NotAMoment(text.to_owned()))
    }
}

crate::text_type!(Instant);

#[cfg(test)]
mod tests {
    use super::{Day, Instant};

    #[test]
    fn text_order_is_time_order() {
        let early: Instant = "2026-05-04T12:00:00Z".parse().unwrap();
        let late: Instant = "2026-05-04T12:00:00.120Z".parse().unwrap();
        assert_eq!(early.to_string(), "2026-05-04T12:00:00.000Z");
        assert!(early < late && early.to_string() < late.to_string());
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T00",
            "",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
        assert_eq!("2024-02-29".parse::<Day>().unwrap(), Day::of(2024, 2, 29));
    }

    #[test]
    fn a_month_later_is_a_day_that_exists() {
        let later = |day: Day, months| day.months_later(months).to_string();
        assert_eq!(later(Day::of(2026, 1, 31), 1), "2026-02-28");
        assert_eq!(later(Day::of(2024, 2, 29), 48), "2028-02-29");
        assert_eq!(later(Day::of(2026, 11, 28), 0), "2026-11-28");
        for months in [1, u32::MAX] {
            assert_eq!(later(Day::of(9999, 12, 1), months), "9999-12-31");
        }
        assert_eq!(Day::of(2026, 12, 31).days_later(60), Day::of(2027, 3, 1));
        assert_eq!(
            Day::of(2026, 1, 1).days_later(u32::MAX),
            Day(super::Date::MAX)
        );
    }

    #[test]
    fn the_day_depends_on_the_zone() {
        let instant: Instant = "2026-01-01T02:00:00Z".parse().unwrap();
        assert_eq!(instant.day_in("America/Mexico_City"), Day::of(2025, 12, 31));
        assert_eq!(instant.day_in("Europe/Berlin"), Day::of(2026, 1, 1));
    }

    #[test]
    fn a_day_starts_when_it_does_at_the_place() {
        let start = |day: Day, zone| day.starts_at(zone).to_string();
        let last = Day::of(2027, 10, 13);
        assert_eq!(
            start(last.tomorrow(), "Europe/Berlin"),
            "2027-10-13T22:00:00.000Z"
        );
        // The clocks went forward at midnight, so that this day began at one o'clock.
        assert_eq!(
            start(Day::of(2024, 3, 10), "America/Havana"),
            "2024-03-10T05:00:00.000Z"
        );
        assert!("9999-12-31".parse::<Day>().unwrap().starts_at("UTC") > last.starts_at("UTC"));
    }
}
