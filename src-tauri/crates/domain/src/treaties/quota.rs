//! Tariff-rate quotas: how much of some goods may enter under an agreement, from which day to
//! which. What they pay within the quota is said where a source says it, and never worked out here.

use serde::{Deserialize, Serialize};

use super::hs_code::TariffCode;
use super::unit::Unit;
use crate::money::Exact;
use crate::time::Day;

/// From a day to a day, both within.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Span {
    /// None where the last day is before the first.
    pub fn of(from: Day, to: Day) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// Whether a day is within.
    pub fn contains(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Whether the two have a day in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// A period of a quota, and how much may enter in it: a quota that grows has another volume in
/// each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "QuotaPeriod")]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// How much, exactly.
    pub volume: Exact,
    /// In which unit.
    pub unit: Unit,
    /// The act that opens it, as the source names it.
    pub basis: String,
}

impl Period {
    /// Its days.
    pub fn span(&self) -> Span {
        Span {
            from: self.from,
            to: self.to,
        }
    }
}

crate::text_enum! {
    /// What a source says of a quota and some goods on a day; words: `quota-state-<code>`.
    pub enum QuotaState {
        /// A period has the day, and the goods are in the quota that day.
        Open = "open",
        /// The day is between two periods, or between two times of a period in which the goods
        /// are in the quota.
        OutOfSeason = "out-of-season",
        /// A period has the day; whether the goods are in the quota in that period is not said.
        GoodsUnsaid = "goods-unsaid",
        /// The goods are in the quota that day; how much may enter is not said.
        VolumeUnsaid = "volume-unsaid",
        /// All that is said is of later days.
        NotYet = "not-yet",
        /// All that is said is of days before: the source is old.
        Past = "past",
    }
}

/// A quota on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'p> {
    /// What is said of the day.
    pub state: QuotaState,
    /// The period that has the day; before or between periods the next, after all of them the
    /// last; none where no volume is known.
    pub period: Option<&'p Period>,
}

impl<'p> Standing<'p> {
    /// How a quota stands on a day for goods that are in it at these times.
    pub fn on(periods: &'p [Period], seasons: &[Span], day: Day) -> Self {
        let current = periods.iter().find(|period| period.span().contains(day));
        let is_admitted = seasons.iter().any(|season| season.contains(day));
        let spans = || {
            let of_periods = periods.iter().map(Period::span);
            of_periods.chain(seasons.iter().copied())
        };
        let is_before = spans().any(|span| span.to < day);
        let is_after = spans().any(|span| span.from > day);
        let has_seasons = |period: &Period| seasons.iter().any(|own| own.meets(&period.span()));
        let state = match current {
            Some(_) if is_admitted => QuotaState::Open,
            Some(period) if has_seasons(period) => QuotaState::OutOfSeason,
            Some(_) => QuotaState::GoodsUnsaid,
            None if is_admitted => QuotaState::VolumeUnsaid,
            None if is_before && is_after => QuotaState::OutOfSeason,
            None if is_after => QuotaState::NotYet,
            None => QuotaState::Past,
        };
        let nearest = || {
            let later = periods.iter().filter(|period| period.from > day);
            let next = later.min_by_key(|period| period.from);
            next.or_else(|| periods.iter().max_by_key(|period| period.to))
        };
        // The volume of another period is not that of the day.
        let is_unsaid = state == QuotaState::VolumeUnsaid;
        Self {
            state,
            period: current.or_else(|| nearest().filter(|_| !is_unsaid)),
        }
    }
}

crate::text_enum! {
    /// How much of a tariff line is in a quota; words: `quota-extent-<code>`.
    pub enum Extent {
        /// All of it.
        Whole = "whole",
        /// Some goods of it.
        Part = "part",
    }
}

impl Extent {
    /// How much of a line the goods of a quota's code are; none where they are elsewhere. Pairs of
    /// zeros at the end only fill a code up.
    pub fn of(goods: &TariffCode, line: &TariffCode) -> Option<Self> {
        let (goods, line) = (goods.without_filling(), line.without_filling());
        if goods.prefix_of(&line) {
            Some(Self::Whole)
        } else {
            line.prefix_of(&goods).then_some(Self::Part)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Extent, Period, QuotaState, Span, Standing};
    use crate::time::Day;
    use crate::treaties::hs_code::TariffCode;
    use crate::treaties::unit::Unit;

    fn span(text: &str) -> Span {
        let (from, to) = text.split_once(' ').unwrap();
        Span::of(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    fn period(text: &str, volume: &str) -> Period {
        let Span { from, to } = span(text);
        Period {
            from,
            to,
            volume: volume.parse().unwrap(),
            unit: Unit::Kilogram,
            basis: "An act".to_owned(),
        }
    }

    // Made up: a quota that grows from year to year, of which the goods are written down for the
    // second year alone.
    #[rstest]
    #[case::before_all("2018-06-30", QuotaState::NotYet, Some("1000"))]
    #[case::first_day_of_the_first("2018-07-01", QuotaState::GoodsUnsaid, Some("1000"))]
    #[case::last_day_of_the_first("2019-06-30", QuotaState::GoodsUnsaid, Some("1000"))]
    #[case::first_day_of_the_second("2019-07-01", QuotaState::Open, Some("1250.5"))]
    #[case::new_years_eve("2019-12-31", QuotaState::Open, Some("1250.5"))]
    #[case::new_year("2020-01-01", QuotaState::Open, Some("1250.5"))]
    #[case::last_day("2020-06-30", QuotaState::Open, Some("1250.5"))]
    #[case::the_day_after("2020-07-01", QuotaState::Past, Some("1250.5"))]
    #[case::years_after("2026-11-28", QuotaState::Past, Some("1250.5"))]
    fn a_growing_quota_has_the_volume_of_the_period_of_the_day(
        #[case] day: Day,
        #[case] state: QuotaState,
        #[case] volume: Option<&str>,
    ) {
        let periods = [
            period("2018-07-01 2019-06-30", "1000"),
            period("2019-07-01 2020-06-30", "1250.5"),
        ];
        let standing = Standing::on(&periods, &[span("2019-07-01 2020-06-30")], day);
        let found = standing.period.map(|period| period.volume.to_string());
        assert_eq!((standing.state, found.as_deref()), (state, volume));
    }

    // Made up: a winter quota whose goods rest in February, and a summer of which only the goods
    // are known.
    #[rstest]
    #[case("2019-10-15", QuotaState::NotYet, Some("70"))]
    #[case("2019-11-01", QuotaState::Open, Some("70"))]
    #[case("2020-02-10", QuotaState::OutOfSeason, Some("70"))]
    #[case("2020-03-01", QuotaState::Open, Some("70"))]
    #[case("2020-08-01", QuotaState::VolumeUnsaid, None)]
    #[case("2020-10-15", QuotaState::OutOfSeason, Some("80"))]
    #[case("2021-01-01", QuotaState::GoodsUnsaid, Some("80"))]
    #[case("2021-04-01", QuotaState::Past, Some("80"))]
    fn a_gap_is_out_of_season_and_what_is_not_said_is_not_known(
        #[case] day: Day,
        #[case] state: QuotaState,
        #[case] volume: Option<&str>,
    ) {
        let periods = [
            period("2019-11-01 2020-03-31", "70"),
            period("2020-11-01 2021-03-31", "80"),
        ];
        let seasons = [
            span("2019-11-01 2020-01-31"),
            span("2020-03-01 2020-03-31"),
            span("2020-07-01 2020-09-30"),
        ];
        let standing = Standing::on(&periods, &seasons, day);
        let found = standing.period.map(|period| period.volume.to_string());
        assert_eq!((standing.state, found.as_deref()), (state, volume));
    }

    #[test]
    fn a_quota_without_periods_has_no_volume_on_any_day() {
        let season = [span("2019-01-01 2019-12-31")];
        for (day, state) in [
            ("2018-12-31", QuotaState::NotYet),
            ("2019-01-01", QuotaState::VolumeUnsaid),
            ("2020-01-01", QuotaState::Past),
        ] {
            let standing = Standing::on(&[], &season, day.parse().unwrap());
            assert_eq!((standing.state, standing.period), (state, None), "{day}");
        }
    }

    #[rstest]
    #[case("0409000000", "04090000", Some(Extent::Whole))]
    #[case("0409000000", "0409", Some(Extent::Whole))]
    #[case("0603110000", "06031100", Some(Extent::Whole))]
    #[case("0603110000", "0603110010", Some(Extent::Whole))]
    #[case("2009119911", "20091199", Some(Extent::Part))]
    #[case("2009119911", "2009119900", Some(Extent::Part))]
    #[case("2009119911", "2009119911", Some(Extent::Whole))]
    #[case("2009119911", "2009119992", None)]
    #[case("2009119911", "200911", Some(Extent::Part))]
    #[case("0603192000", "06031970", None)]
    #[case("0603192000", "0603", Some(Extent::Part))]
    fn ten_digits_of_a_quota_stand_beside_the_eight_of_a_line(
        #[case] goods: TariffCode,
        #[case] line: TariffCode,
        #[case] extent: Option<Extent>,
    ) {
        assert_eq!(Extent::of(&goods, &line), extent);
    }

    #[test]
    fn an_odd_number_of_digits_is_not_filled_up() {
        let code: TariffCode = "040900000".parse().unwrap();
        assert_eq!(code.without_filling(), code);
    }

    fn a_span() -> impl Strategy<Value = Span> {
        (1_i16..5, 1_i8..13, 1_i8..28, 0_i16..2, 1_i8..13).prop_map(
            |(year, month, day, years, until)| {
                let from = Day::of(2000 + year, month, day);
                let to = Day::of(2000 + year + years, until, 28);
                Span::of(from, to).unwrap_or(Span { from, to: from })
            },
        )
    }

    proptest! {
        #[test]
        fn a_quota_is_open_just_where_a_period_and_a_season_have_the_day(
            periods in prop::collection::vec(a_span(), 0..4),
            seasons in prop::collection::vec(a_span(), 1..4),
            day in a_span().prop_map(|span| span.from),
        ) {
            let periods: Vec<Period> = periods
                .iter()
                .map(|span| period(&format!("{} {}", span.from, span.to), "1"))
                .collect();
            let standing = Standing::on(&periods, &seasons, day);
            let is_current = periods.iter().any(|period| period.span().contains(day));
            let is_admitted = seasons.iter().any(|season| season.contains(day));
            prop_assert_eq!(standing.state == QuotaState::Open, is_current && is_admitted);
            let last = periods.iter().map(|period| period.to).chain(seasons.iter().map(|s| s.to)).max();
            prop_assert_eq!(standing.state == QuotaState::Past, last < Some(day));
            // What is shown of a day that a period has is of that period.
            if is_current {
                prop_assert!(standing.period.unwrap().span().contains(day));
            }
        }

        #[test]
        fn a_code_is_all_of_itself_however_it_is_filled_up(digits in "[1-9][0-9]([1-9][0-9]){1,3}") {
            let code: TariffCode = digits.parse().unwrap();
            let filled: TariffCode = format!("{digits:0<10}").parse().unwrap();
            prop_assert_eq!(Extent::of(&filled, &code), Some(Extent::Whole));
            prop_assert_eq!(Extent::of(&code, &filled), Some(Extent::Whole));
        }
    }
}
