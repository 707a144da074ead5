//! Records of Schedule 3 in print order become lines.

use super::record::AuClassification;
use super::schedule_8b::Schedule8b;
use crate::treaties::cleaning::{cleaned, said, visible};
use crate::treaties::duty::has_group_rates;
use crate::treaties::hs_code::TariffCode;
use crate::treaties::published::{
    LineRemark, PublishedLine, RejectedRecord, RejectionReason, SeenNumbers, TextsAbove,
};

/// What a link of the publisher's page leaves behind in a column.
const LINK: &str = "View TCOs";
const NO_UNIT: &str = "..";
const CARS: &str = "8703";

/// Puts records together; feed it every record of Schedule 3 in its order.
#[derive(Debug, Default)]
pub struct AuAssembler {
    above: TextsAbove,
    seen: SeenNumbers,
    trans_pacific: Option<Schedule8b>,
}

impl AuAssembler {
    /// With Schedule 8B at hand, every line that bears a rate says what TIPAT gives on it.
    pub fn with_schedule_8b(schedule: Schedule8b) -> Self {
        Self {
            trans_pacific: Some(schedule),
            ..Self::default()
        }
    }

    /// Takes the next record: a line, its rate the first that its number had.
    pub fn push(&mut self, record: &AuClassification) -> Result<PublishedLine, RejectedRecord> {
        let published = visible(&record.reference_number);
        self.line(record, &published).map_err(|reason| {
            let code = code_of(&published);
            RejectedRecord::of(published, code, reason)
        })
    }

    fn line(
        &mut self,
        record: &AuClassification,
        published: &str,
    ) -> Result<PublishedLine, RejectionReason> {
        let code = code_of(published).ok_or(RejectionReason::BadNumber)?;
        let description = of_column(&record.description).map(|text| without_dashes(&text));
        let mfn = of_column(&record.duty_rate);
        if description.is_none() && mfn.is_none() {
            return Err(RejectionReason::NoText);
        }
        let description = description.unwrap_or_default();
        self.seen.note(code, mfn.as_deref(), &[])?;
        let preference = match (&mfn, &self.trans_pacific) {
            (Some(_), Some(schedule)) => Some(schedule.preference(&code)),
            (None, _) | (_, None) => None,
        };
        Ok(PublishedLine {
            remarks: remarks(&code, &description, mfn.as_deref().unwrap_or_default()),
            code,
            published: published.to_owned(),
            additional: None,
            path: self.above.next(code, &description),
            description,
            units: units(&record.unit),
            mfn,
            preferences: preference.into_iter().collect(),
        })
    }
}

/// What the line says beside its rate. Used cars have an amount for each vehicle under TIPAT
/// where the general rate of the file has none, which is more than the general rate may be.
fn remarks(code: &TariffCode, description: &str, rate: &str) -> Vec<LineRemark> {
    let is_used_car =
        code.digits().starts_with(CARS) && description.to_lowercase().starts_with("used or second");
    [
        (has_group_rates(rate), LineRemark::GroupRates),
        (is_used_car, LineRemark::MayBePart),
    ]
    .into_iter()
    .filter_map(|(holds, remark)| holds.then_some(remark))
    .collect()
}

// `2707.10.00*`: the marks of the footnotes are no part of the code.
fn code_of(published: &str) -> Option<TariffCode> {
    published.trim_end_matches(['*', '#', '†']).parse().ok()
}

/// The text of a column, where it says something of its own.
fn of_column(text: &str) -> Option<String> {
    said(&cleaned(text)).filter(|text| !text.starts_with(LINK))
}

fn without_dashes(text: &str) -> String {
    let is_dash = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '‑' | '–' | '—');
    text.trim_start_matches(is_dash).to_owned()
}

fn units(text: &str) -> Vec<String> {
    visible(text)
        .split(" and ")
        .filter(|unit| !unit.is_empty() && *unit != NO_UNIT)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::AuAssembler;
    use crate::treaties::au_schedule::{AuClassification, AuConcession, Schedule8b};
    use crate::treaties::published::{LineRemark, PublishedLine, RejectionReason};

    fn record(number: &str, description: &str, rate: &str) -> AuClassification {
        AuClassification {
            reference_number: number.to_owned(),
            description: description.to_owned(),
            duty_rate: rate.to_owned(),
            ..AuClassification::default()
        }
    }

    fn lines(records: &[AuClassification]) -> Vec<PublishedLine> {
        let mut assembler = AuAssembler::default();
        records
            .iter()
            .map(|record| assembler.push(record).unwrap())
            .collect()
    }

    #[test]
    fn a_line_is_cleaned_of_dashes_marks_and_invisible_signs() {
        let beer = AuClassification {
            unit: "L al and L".to_owned(),
            ..record(
                "\u{200b}2710.91.52*",
                "---- Kerosene&#58; other\u{200b}",
                "\u{200b}Free ",
            )
        };
        let line = &lines(&[beer])[0];
        assert_eq!(line.published, "2710.91.52*");
        assert_eq!(line.code.digits(), "27109152");
        assert_eq!(line.description, "Kerosene: other");
        assert_eq!(line.units, ["L al", "L"]);
        assert_eq!(line.mfn.as_deref(), Some("Free"));
        assert!(line.preferences.is_empty());
    }

    #[test]
    fn says_what_stands_beside_the_general_rate() {
        let lines = lines(&[
            record(
                "8703.21.11",
                "---- Used or second-hand vehicles",
                "5% CAFree",
            ),
            record("8703.21.19", "---- Other", "5%"),
        ]);
        assert_eq!(
            lines[0].remarks,
            [LineRemark::GroupRates, LineRemark::MayBePart]
        );
        assert!(lines[1].remarks.is_empty());
    }

    #[test]
    fn the_texts_above_are_those_whose_number_begins_the_line() {
        let lines = lines(&[
            record("0210.9", "", "Free"),
            record("0210.20.00", "- Meat of bovine animals", "Free"),
            record("0210.91.00", "-- Of primates", "Free"),
            record("1211.90", "- Other", ""),
            record("1211.90.2", "--- Plants", "\u{200b}"),
            record("1211.90.21", "---- Edible parts", "Free"),
            record("1211.90.90", "--- Other", "Free"),
        ]);
        assert!(lines[2].path.is_empty(), "beef is not above primates");
        assert_eq!(lines[5].path, ["Other", "Plants"]);
        assert_eq!(lines[6].path, ["Other"]);
        assert_eq!(lines[4].mfn, None);
    }

    #[rstest]
    #[case(record("", "- Other", "Free"), RejectionReason::BadNumber)]
    #[case(record("VI", "- Other", "Free"), RejectionReason::BadNumber)]
    #[case(
        record("8462.59", "", "View TCOs for 8462.59"),
        RejectionReason::NoText
    )]
    #[case(
        record("0703.10.00", "-- For sowing", ""),
        RejectionReason::RepeatedNumber
    )]
    #[case(
        record("0703.10.00", "- Onions", "5%"),
        RejectionReason::RepeatedNumber
    )]
    #[case(record("0703.10.00", "- Onions", "Free"), RejectionReason::SecondRate)]
    fn a_record_that_is_no_line_is_given_back(
        #[case] odd: AuClassification,
        #[case] reason: RejectionReason,
    ) {
        let mut assembler = AuAssembler::default();
        let onions = record("0703.10.00", "- Onions", "5%");
        assembler.push(&onions).unwrap();
        assert_eq!(assembler.push(&odd).unwrap_err().reason, reason);
        assembler
            .push(&record("0703.20.00", "- Garlic", ""))
            .unwrap();
    }

    #[test]
    fn with_schedule_8b_a_line_that_bears_a_rate_says_what_tipat_gives() {
        let wine = AuConcession {
            hs_code: "2204.10.29".to_owned(),
            description: "2204.10.29".to_owned(),
            duty_rate: "$107.99\t/L of alcohol".to_owned(),
        };
        let schedule = Schedule8b::of([&wine]).unwrap();
        let mut assembler = AuAssembler::with_schedule_8b(schedule);
        let mut given = |number, rate| {
            let line = assembler.push(&record(number, "Wine", rate)).unwrap();
            let texts = line.preferences.into_iter();
            texts
                .map(|given| format!("{} {}", given.agreement, given.text))
                .collect::<Vec<_>>()
        };
        assert_eq!(given("2204.10", ""), Vec::<String>::new());
        assert_eq!(given("2204.10.29", "5%"), ["TIPAT $107.99 /L of alcohol"]);
        assert_eq!(given("2204.21.20", "5%"), ["TIPAT Free"]);
    }

    proptest! {
        #[test]
        fn no_record_makes_it_panic(
            records in proptest::collection::vec(
                (
                    "[0-9.*\u{200b}]{0,14}|.{0,6}",
                    "[-‑ ]{0,4}.{0,9}",
                    "(Free|5%|DCS|CA|From| 1 July 2019 |&#58;|.){0,8}",
                    "(kg| and |[.][.]|.){0,4}",
                ),
                0..12,
            ),
        ) {
            let mut assembler = AuAssembler::default();
            for (number, description, rate, unit) in records {
                let record = AuClassification { unit, ..record(&number, &description, &rate) };
                if let Ok(line) = assembler.push(&record) {
                    prop_assert!(line.mfn.is_some() || !record.description.is_empty());
                }
            }
        }
    }
}
