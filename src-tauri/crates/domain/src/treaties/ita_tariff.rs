//! The table of the FTA Tariff Tool of the International Trade Administration (United States): one
//! row per line and pair of countries, the rate of each year of a staging in a column of its own.
//!
//! Only rows whose partner is Mexico and whose reporter is the United States say what goods of
//! Mexico pay there; what the table says of other pairs is theirs alone. `YEAR1` begins when the
//! agreement enters into force, every later year on 1 January (T-MEC, annex 2-B); a rate stays
//! after its last year. Where a year has a rate in words (`YEARn_Alt`), the number beside it
//! is none.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::cleaning::cleaned;
use super::duty::{Dialect, TextReason};
use super::published::{RejectedRecord, RejectionReason};
use super::staged::{StagedConcession, StagingReason, staged};
use crate::time::Day;

/// The table has so many columns of years.
const MOST_YEARS: i16 = 30;
/// The country whose goods are asked about, as the table begins its name.
const PARTNER: &str = "Mexico";
/// The country that levies the duty.
const REPORTER: &str = "United States";

/// A row with the publisher's own column names, which are not always spelt alike (`YEAr1_Alt`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "BTreeMap<String, String>")]
pub struct ItaRow {
    cells: BTreeMap<String, String>,
}

impl From<BTreeMap<String, String>> for ItaRow {
    fn from(cells: BTreeMap<String, String>) -> Self {
        let cells = cells
            .into_iter()
            .map(|(name, cell)| (name.to_ascii_lowercase(), cleaned(&cell)))
            .collect();
        Self { cells }
    }
}

impl ItaRow {
    /// What goods of Mexico pay on the line. `since` is the day on which the agreement entered
    /// into force.
    pub fn concession(&self, since: Day) -> Result<StagedConcession, RejectedRecord> {
        let published = self.cell("tl").to_owned();
        let refused = |reason| RejectedRecord::of(published.clone(), None, reason);
        if !self.cell("PartnerName").starts_with(PARTNER) || self.cell("ReporterName") != REPORTER {
            return Err(refused(RejectionReason::OtherCountries));
        }
        let code = published
            .parse()
            .map_err(|_| refused(RejectionReason::BadNumber))?;
        let years = self.years();
        if years.is_empty() {
            return Err(refused(RejectionReason::NoRate));
        }
        let rates = steps(&years, self.first_year(), since);
        let (text, reason) = match rates.and_then(|rates| staged(rates, Dialect::UsHts)) {
            Ok(rates) => (rates, None),
            Err(reason) => (as_published(&years), Some(StagingReason::Text(reason))),
        };
        Ok(StagedConcession {
            code,
            text,
            reason,
            base: self.rate("Base_Rate", "Base_Rate_Alt"),
            category: self.filled("StagingBasket"),
            quota: self.filled("TRQ_Note").or_else(|| self.filled("QuotaName")),
            published,
        })
    }

    fn cell(&self, name: &str) -> &str {
        let cell = self.cells.get(&name.to_ascii_lowercase());
        cell.map(String::as_str).unwrap_or_default()
    }

    fn filled(&self, name: &str) -> Option<String> {
        Some(self.cell(name))
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
    }

    /// A rate in words, or the number as a percentage.
    fn rate(&self, number: &str, words: &str) -> Option<String> {
        self.filled(words).or_else(|| {
            let cell = self.filled(number)?;
            let rate = cell.parse::<Decimal>();
            Some(rate.map_or(cell, |rate| format!("{}%", rate.normalize())))
        })
    }

    /// The years that have a rate, from 1.
    fn years(&self) -> Vec<(i16, String)> {
        (1..=MOST_YEARS)
            .filter_map(|year| {
                let rate = self.rate(&format!("YEAR{year}"), &format!("YEAR{year}_Alt"))?;
                Some((year, rate))
            })
            .collect()
    }

    fn first_year(&self) -> Option<i16> {
        ["ReporterStartYear", "PartnerStartYear"]
            .into_iter()
            .find_map(|column| self.cell(column).parse().ok())
    }
}

/// From which day each year's rate holds.
fn steps(
    years: &[(i16, String)],
    first_year: Option<i16>,
    since: Day,
) -> Result<Vec<(Option<Day>, String)>, TextReason> {
    let first_year = first_year.unwrap_or(since.0.year());
    let step = |(year, text): &(i16, String)| {
        let from = if *year == 1 && first_year == since.0.year() {
            since
        } else {
            jiff::civil::Date::new(first_year.saturating_add(year - 1), 1, 1)
                .map(Day)
                .map_err(|_| TextReason::ImpossibleDate)?
        };
        Ok((Some(from), text.clone()))
    };
    years.iter().map(step).collect()
}

fn as_published(years: &[(i16, String)]) -> String {
    let years: Vec<String> = years
        .iter()
        .map(|(year, rate)| format!("YEAR{year}: {rate}"))
        .collect();
    years.join("; ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::{ItaRow, StagedConcession, StagingReason};
    use crate::treaties::duty::{Dialect, DutyExpression};
    use crate::treaties::published::{RejectedRecord, RejectionReason};

    const BASE: [(&str, &str); 5] = [
        ("tl", "02071210"),
        ("PartnerName", "Mexico USMCA"),
        ("ReporterName", "United States"),
        ("Base_Rate", "8"),
        ("StagingBasket", "B5"),
    ];

    fn read(cells: &[(&str, &str)]) -> Result<StagedConcession, RejectedRecord> {
        let cells: BTreeMap<String, String> = BASE
            .iter()
            .chain(cells)
            .map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned()))
            .collect();
        ItaRow::from(cells).concession("2020-07-01".parse().unwrap())
    }

    #[test]
    fn each_year_is_a_step_and_equal_years_are_one() {
        let years = [
            ("YEAR1", "6.0000"),
            ("YEAR2", "4.0000"),
            ("YEAR3", "4.0000"),
            ("YEAR4", "0.0000"),
            ("YEAR5", "0.0000"),
        ];
        let read = read(&years).unwrap();
        let said = "6% from 1 Jul 2020, 4% from 1 Jan 2021, 0% from 1 Jan 2023";
        assert_eq!(read.text, said);
        assert!(DutyExpression::parse(&read.text, Dialect::Proa).is_ok());
        assert_eq!(read.base.as_deref(), Some("8%"));
        assert_eq!(read.category.as_deref(), Some("B5"));
    }

    #[test]
    fn the_table_may_say_in_which_year_it_begins() {
        let read = read(&[
            ("ReporterStartYear", "2019"),
            ("YEAR1", "6"),
            ("YEAR3", "0"),
        ])
        .unwrap();
        assert_eq!(read.text, "6% from 1 Jan 2019, 0% from 1 Jan 2021");
    }

    #[test]
    fn a_rate_in_words_stands_before_the_number_beside_it() {
        let words = "5% but not less than 4.74¢/kg";
        let read = read(&[("YEAR1", "100.0000"), ("YEAr1_Alt", words), ("YEAR2", "0")]).unwrap();
        let said = "5% but not less than 0.0474 USD/kg from 1 Jul 2020, 0% from 1 Jan 2021";
        assert_eq!((read.text.as_str(), read.reason), (said, None));
    }

    #[test]
    fn a_year_that_is_no_formula_leaves_all_of_it_text() {
        let read = read(&[("YEAR1_Alt", "see note 3"), ("YEAR2", "0.0000")]).unwrap();
        assert_eq!(read.text, "YEAR1: see note 3; YEAR2: 0%");
        assert!(matches!(read.reason, Some(StagingReason::Text(_))));
    }

    #[rstest]
    #[case(&[("PartnerName", "Canada USMCA"), ("YEAR1", "0")], RejectionReason::OtherCountries)]
    #[case(&[("ReporterName", "Mexico USMCA"), ("YEAR1", "0")], RejectionReason::OtherCountries)]
    #[case(&[("tl", "O2071210"), ("YEAR1", "0")], RejectionReason::BadNumber)]
    #[case(&[("Base_Rate", "0")], RejectionReason::NoRate)]
    fn a_row_that_says_nothing_of_goods_of_mexico_is_given_back(
        #[case] cells: &[(&str, &str)],
        #[case] reason: RejectionReason,
    ) {
        assert_eq!(read(cells).unwrap_err().reason, reason);
    }

    proptest! {
        #[test]
        fn no_row_makes_it_panic(
            cells in proptest::collection::btree_map(
                "(tl|YEAR[0-9]{1,2}(_Alt)?|ReporterStartYear|Base_Rate)",
                "([0-9.%¢$/kgFree -]{0,12}|.{0,6})",
                0..12,
            ),
        ) {
            let cells: Vec<(&str, &str)> =
                cells.iter().map(|(name, cell)| (name.as_str(), cell.as_str())).collect();
            if let Ok(read) = read(&cells)
                && read.reason.is_none()
            {
                prop_assert!(DutyExpression::parse(&read.text, Dialect::Proa).is_ok());
            }
        }
    }
}
