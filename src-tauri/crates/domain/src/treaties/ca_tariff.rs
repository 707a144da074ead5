//! Canada's Customs Tariff as the Canada Border Services Agency exports it: one row per number,
//! its columns named after the tariff treatments.
//!
//! Rates stand on the eight-digit rows. The ten-digit rows are statistical parts of them: they
//! repeat rates, at times of an earlier year (0105.12.90 is free under CPTPT where its part .00
//! still says 2.5 %), so that theirs are never read. Goods in season are lines of their own.

use serde::Deserialize;

use super::cleaning::{cleaned, said};
use super::hs_code::TariffCode;
use super::lookup::AgreementId;
use super::published::{
    PublishedLine, PublishedPreference, RejectedRecord, RejectionReason, SeenNumbers, TextsAbove,
};

/// Rates stand on rows of so many digits.
const RATE_BEARING: usize = 8;
const NONE: &str = "N/A";

/// A row with the publisher's own column names; other columns are ignored, absent ones are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CaTariffRecord {
    /// The number with its points, `01.01` for a heading.
    #[serde(rename = "TARIFF")]
    pub tariff: String,
    /// The article.
    #[serde(rename = "DESC1")]
    pub description_1: String,
    /// The article, continued.
    #[serde(rename = "DESC2")]
    pub description_2: String,
    /// The article, continued.
    #[serde(rename = "DESC3")]
    pub description_3: String,
    /// The unit of quantity, on the statistical rows.
    #[serde(rename = "UOM")]
    pub unit: String,
    /// The most-favoured-nation tariff.
    #[serde(rename = "MFN")]
    pub mfn: String,
    /// The Mexico tariff: what T-MEC gives to goods of Mexico.
    #[serde(rename = "MXT")]
    pub mexico: String,
    /// The Comprehensive and Progressive Trans-Pacific Partnership tariff: TIPAT.
    #[serde(rename = "CPTPT")]
    pub trans_pacific: String,
}

/// Puts rows together; feed it every row of the export in its order.
#[derive(Debug, Default)]
pub struct CaAssembler {
    above: TextsAbove,
    seen: SeenNumbers,
}

impl CaAssembler {
    /// Takes the next row: a line, with rates where it has eight digits.
    pub fn push(&mut self, record: &CaTariffRecord) -> Result<PublishedLine, RejectedRecord> {
        let published = cleaned(&record.tariff);
        self.line(record, &published).map_err(|reason| {
            let code = published.parse().ok();
            RejectedRecord::of(published, code, reason)
        })
    }

    fn line(
        &mut self,
        record: &CaTariffRecord,
        published: &str,
    ) -> Result<PublishedLine, RejectionReason> {
        let code: TariffCode = published.parse().map_err(|_| RejectionReason::BadNumber)?;
        let description = record.description();
        let bears_rates = code.len() == RATE_BEARING;
        let mfn = bears_rates.then(|| of_cell(&record.mfn)).flatten();
        if description.is_empty() && mfn.is_none() {
            return Err(RejectionReason::NoText);
        }
        let preferences = if bears_rates {
            record.preferences()
        } else {
            Vec::new()
        };
        self.seen.note(code, mfn.as_deref(), &preferences)?;
        Ok(PublishedLine {
            code,
            published: published.to_owned(),
            additional: None,
            path: self.above.next(code, &description),
            description,
            units: of_cell(&record.unit).into_iter().collect(),
            mfn,
            remarks: Vec::new(),
            preferences,
        })
    }
}

impl CaTariffRecord {
    fn description(&self) -> String {
        let parts = [
            &self.description_1,
            &self.description_2,
            &self.description_3,
        ];
        cleaned(&parts.map(String::as_str).join(" "))
    }

    fn preferences(&self) -> Vec<PublishedPreference> {
        [
            (AgreementId::T_MEC, &self.mexico),
            (AgreementId::TIPAT, &self.trans_pacific),
        ]
        .into_iter()
        .filter_map(|(agreement, cell)| Some(PublishedPreference::of(agreement, &of_cell(cell)?)))
        .collect()
    }
}

/// The rate or unit of a cell; none where it is blank or `N/A`.
fn of_cell(cell: &str) -> Option<String> {
    said(&cleaned(cell)).filter(|text| !text.eq_ignore_ascii_case(NONE))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{CaAssembler, CaTariffRecord};
    use crate::treaties::published::{PublishedLine, RejectionReason};

    const EXPORT: &str = "\
CPTPT,TARIFF,DESC1,DESC2,DESC3,UOM,MFN,MXT,ROW
,01.05,\"Live poultry, that is to say, fowls.\",,,,,,1
,0105.9,Other:,,,,,,2
,0105.94,Fowls of the species,Gallus,domesticus,,,,3
0.51¢/kg,0105.94.10,\"For breeding purposes; \nSpent fowl\",,,,2.82 ¢/kg,,4
2.5 %,0105.94.10.00,For breeding purposes,,,NMB,8 %,Free,5
N/A,0105.94.92,Over access commitment,,,,238 % but not less than $1.25/kg,n/a,6
Free,0105.99.90,Other,,,,3 %,Free,7
";

    fn lines() -> Vec<PublishedLine> {
        let mut assembler = CaAssembler::default();
        csv::Reader::from_reader(EXPORT.as_bytes())
            .deserialize::<CaTariffRecord>()
            .map(|record| assembler.push(&record.unwrap()).unwrap())
            .collect()
    }

    fn given(line: &PublishedLine) -> Vec<(String, &str)> {
        line.preferences
            .iter()
            .map(|given| (given.agreement.to_string(), given.text.as_str()))
            .collect()
    }

    #[test]
    fn an_eight_digit_row_bears_the_rates() {
        let lines = lines();
        let fowl = &lines[3];
        assert_eq!(fowl.published, "0105.94.10");
        assert_eq!(fowl.description, "For breeding purposes; Spent fowl");
        assert_eq!(fowl.mfn.as_deref(), Some("2.82 ¢/kg"));
        assert_eq!(given(fowl), [("TIPAT".to_owned(), "0.51¢/kg")]);
        let both = [("TMEC".to_owned(), "Free"), ("TIPAT".to_owned(), "Free")];
        assert_eq!(given(&lines[6]), both);
    }

    #[test]
    fn a_statistical_row_has_no_rate_of_its_own() {
        let lines = lines();
        let part = &lines[4];
        assert_eq!((part.mfn.as_deref(), given(part).len()), (None, 0));
        assert_eq!(part.units, ["NMB"]);
        assert_eq!(
            part.path.last().unwrap(),
            "For breeding purposes; Spent fowl"
        );
    }

    #[test]
    fn a_blank_cell_and_n_a_are_no_preference() {
        let lines = lines();
        assert_eq!(given(&lines[5]), []);
        assert!(lines[5].mfn.is_some());
    }

    #[test]
    fn the_texts_above_are_those_whose_number_begins_the_line() {
        let lines = lines();
        let heading = "Live poultry, that is to say, fowls.";
        let fowls = "Fowls of the species Gallus domesticus";
        assert_eq!(lines[3].path, [heading, "Other:", fowls]);
        assert_eq!(lines[6].path, [heading, "Other:"]);
        assert_eq!(lines[0].code.digits(), "0105");
    }

    #[rstest]
    #[case("", "Other", "Free", RejectionReason::BadNumber)]
    #[case("Chapter 1", "Live animals", "", RejectionReason::BadNumber)]
    #[case("0105.99.91", " ", "N/A", RejectionReason::NoText)]
    #[case("0105.99.90", "Other", "", RejectionReason::RepeatedNumber)]
    #[case("0105.99.90", "Other", "3 %", RejectionReason::SecondRate)]
    #[case("0105.99.90", "Other", "4 %|Free", RejectionReason::SecondRate)]
    #[case("0105.99.90", "Other", "3 %|Free", RejectionReason::RepeatedNumber)]
    #[case("0105.99.90", "Other", "3 %||Free", RejectionReason::SecondRate)]
    #[case("0105.99.90", "Other", "3 %|Free|Free", RejectionReason::SecondRate)]
    fn a_row_that_is_no_line_is_given_back(
        #[case] tariff: &str,
        #[case] description: &str,
        #[case] rates: &str,
        #[case] reason: RejectionReason,
    ) {
        let row = |tariff: &str, description: &str, rates: &str| {
            let mut rates = rates.split('|').chain(["", ""]).map(str::to_owned);
            let mut next = || rates.next().unwrap_or_default();
            CaTariffRecord {
                tariff: tariff.to_owned(),
                description_1: description.to_owned(),
                mfn: next(),
                mexico: next(),
                trans_pacific: next(),
                ..CaTariffRecord::default()
            }
        };
        let mut assembler = CaAssembler::default();
        assembler
            .push(&row("0105.99.90", "Other", "3 %|Free"))
            .unwrap();
        let refused = assembler
            .push(&row(tariff, description, rates))
            .unwrap_err();
        assert_eq!((refused.reason, refused.locator.as_str()), (reason, tariff));
        let doubts = refused.doubts.map(|code| code.digits().to_owned());
        let is_doubtful = reason == RejectionReason::SecondRate;
        assert_eq!(doubts, is_doubtful.then(|| "01059990".to_owned()));
    }

    proptest! {
        #[test]
        fn no_row_makes_it_panic(
            rows in proptest::collection::vec(
                ("[0-9.]{0,14}|.{0,6}", ".{0,9}", "(Free|N/A|[0-9.]{1,4}|¢|%|plus|each|.){0,8}"),
                0..12,
            ),
        ) {
            let mut assembler = CaAssembler::default();
            for (tariff, description_1, mfn) in rows {
                let row = CaTariffRecord {
                    tariff,
                    description_1,
                    mexico: mfn.clone(),
                    mfn,
                    ..CaTariffRecord::default()
                };
                if let Ok(line) = assembler.push(&row) {
                    prop_assert!(line.mfn.is_none() || line.code.len() == 8);
                }
            }
        }
    }
}
