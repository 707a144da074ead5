//! Records in print order become lines with path, rate and preference.

use std::sync::Arc;

use super::entry_period::EntryPeriod;
use super::line::{AssembledLine, LineRate, PathStep};
use super::record::UsHtsRecord;
use crate::treaties::cleaning::{cleaned, said};
use crate::treaties::hs_code::{CodeRefusal, NotATariffCode, TariffCode};
use crate::treaties::published::{RejectedRecord, RejectionReason, SeenNumbers};

/// Puts records together; feed it every record of the export in its order.
#[derive(Debug, Default)]
pub struct UsHtsAssembler {
    above: Vec<Ancestor>,
    seen: SeenNumbers,
}

#[derive(Debug)]
struct Ancestor {
    indent: u8,
    step: PathStep,
    rate: Option<Arc<LineRate>>,
    entered: Option<EntryPeriod>,
}

impl UsHtsAssembler {
    /// Takes the next record: a line, or nothing where it is a superior text.
    pub fn push(&mut self, record: UsHtsRecord) -> Result<Option<AssembledLine>, RejectedRecord> {
        let place = Place::of(&record)
            .map_err(|reason| RejectedRecord::of(record.htsno.trim().to_owned(), None, reason))?;
        self.above.retain(|ancestor| ancestor.indent < place.indent);
        let step = PathStep {
            code: place.code,
            description: cleaned(&record.description),
        };
        let entered = EntryPeriod::parse(&step.description);
        let own_rate = place.code.and_then(|code| LineRate::of(code, &record));
        let noted = self.note(place.code, own_rate.as_deref(), &record);
        let line = place
            .code
            .map(|code| self.line(code, &step, entered.clone(), own_rate.clone(), record));
        self.above.push(Ancestor {
            indent: place.indent,
            step,
            rate: own_rate,
            entered,
        });
        noted?;
        Ok(line)
    }

    fn note(
        &mut self,
        code: Option<TariffCode>,
        rate: Option<&LineRate>,
        record: &UsHtsRecord,
    ) -> Result<(), RejectedRecord> {
        let Some(code) = code else {
            return Ok(());
        };
        let rates = rate.map_or(["", ""], |rate| [&rate.mfn_text, &rate.special_text]);
        self.seen.note_rates(code, &rates).map_err(|reason| {
            RejectedRecord::of(record.htsno.trim().to_owned(), Some(code), reason)
        })
    }

    fn line(
        &self,
        code: TariffCode,
        step: &PathStep,
        entered: Option<EntryPeriod>,
        own_rate: Option<Arc<LineRate>>,
        record: UsHtsRecord,
    ) -> AssembledLine {
        // Headings of chapter 98 are at times indented under one another without being parts of
        // one another: only a line whose digits begin this one's hands anything down.
        let mut lineage = self
            .above
            .iter()
            .rev()
            .filter(|ancestor| ancestor.step.is_above(&code));
        let rate_bearing = own_rate.is_some();
        let additional_text = [record.additional_duties, record.additional_duties_misspelt]
            .iter()
            .find_map(|text| said(text));
        AssembledLine {
            code,
            published: record.htsno.trim().to_owned(),
            level: code.level(),
            parent: lineage.clone().find_map(|ancestor| ancestor.step.code),
            path: self
                .above
                .iter()
                .map(|ancestor| ancestor.step.clone())
                .collect(),
            description: step.description.clone(),
            units: record.units.iter().filter_map(|unit| said(unit)).collect(),
            rate_bearing,
            rate: own_rate.or_else(|| lineage.clone().find_map(|ancestor| ancestor.rate.clone())),
            quota_text: said(&record.quota_quantity),
            additional_text,
            footnotes: record.footnotes,
            entered: entered.or_else(|| lineage.find_map(|ancestor| ancestor.entered.clone())),
        }
    }
}

struct Place {
    indent: u8,
    code: Option<TariffCode>,
}

impl Place {
    fn of(record: &UsHtsRecord) -> Result<Self, RejectionReason> {
        const DEEPEST: u8 = 30;
        let indent = match record.indent.trim() {
            "" => Some(0),
            text => text.parse().ok().filter(|indent| *indent <= DEEPEST),
        };
        let indent = indent.ok_or(RejectionReason::BadIndent)?;
        let code = match record.htsno.parse() {
            Ok(code) => Some(code),
            Err(NotATariffCode {
                reason: CodeRefusal::Empty,
                ..
            }) if record.htsno.trim().is_empty() => None,
            Err(_) => return Err(RejectionReason::BadNumber),
        };
        if code.is_none() && record.description.trim().is_empty() {
            return Err(RejectionReason::NoText);
        }
        Ok(Self { indent, code })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{AssembledLine, RejectionReason, UsHtsAssembler};
    use crate::treaties::duty::TextReason;
    use crate::treaties::hs_code::{Level, TariffCode};
    use crate::treaties::special::MexicoPreference;
    use crate::treaties::us_hts::{EntryPeriod, Footnote, UsHtsRecord};

    fn record(indent: &str, number: &str, description: &str, general: &str) -> UsHtsRecord {
        UsHtsRecord {
            htsno: number.to_owned(),
            indent: indent.to_owned(),
            description: description.to_owned(),
            general: general.to_owned(),
            ..UsHtsRecord::default()
        }
    }

    fn assembled(records: Vec<UsHtsRecord>) -> Vec<AssembledLine> {
        let mut assembler = UsHtsAssembler::default();
        records
            .into_iter()
            .filter_map(|record| assembler.push(record).unwrap())
            .collect()
    }

    fn quinces() -> Vec<AssembledLine> {
        let fresh = UsHtsRecord {
            special: "Free (A+,S)".to_owned(),
            other: "9¢/kg".to_owned(),
            footnotes: vec![
                Footnote {
                    columns: vec!["general".to_owned()],
                    value: "See 9903.88.15. ".to_owned(),
                    ..Footnote::default()
                },
                Footnote {
                    value: "See chapter 8 statistical note 3.".to_owned(),
                    ..Footnote::default()
                },
            ],
            ..record(
                "2",
                "0808.40.20",
                "If entered in the month of June",
                "3¢/kg ",
            )
        };
        let organic = UsHtsRecord {
            units: vec!["kg".to_owned(), String::new()],
            ..record("4", "0808.40.20.10", "Certified organic", " ")
        };
        assembled(vec![
            record("0", "0808", "Apples, pears and quinces:", ""),
            record("1", "0808.40", "Quinces:", ""),
            fresh,
            record("3", "", "In packages:", ""),
            organic,
            record("1", "0808.50.00.00", "Medlars", "5%"),
        ])
    }

    #[test]
    fn a_statistical_line_has_the_rate_of_the_line_above_it() {
        let lines = quinces();
        let organic = &lines[3];
        assert_eq!(organic.published, "0808.40.20.10");
        assert_eq!(organic.level, Level::National);
        assert_eq!(organic.parent, "08084020".parse().ok());
        assert_eq!(organic.units, ["kg"]);
        assert!(!organic.rate_bearing && lines[2].rate_bearing);
        let rate = organic.rate.as_ref().unwrap();
        assert_eq!(rate.on.pointed(), "0808.40.20");
        assert_eq!(rate.mfn_text, "3¢/kg");
        assert_eq!(rate.mexico, MexicoPreference::Free);
        assert_eq!(rate.other_text, "9¢/kg");
        assert!(rate.mfn.is_ok());
    }

    #[test]
    fn a_line_knows_the_texts_above_it_numbered_or_not() {
        let path: Vec<_> = quinces()[3]
            .path
            .iter()
            .map(|step| {
                (
                    step.code.map(|code| code.pointed()),
                    step.description.clone(),
                )
            })
            .collect();
        let step = |code: Option<&str>, text: &str| (code.map(str::to_owned), text.to_owned());
        let expected = [
            step(Some("0808"), "Apples, pears and quinces:"),
            step(Some("0808.40"), "Quinces:"),
            step(Some("0808.40.20"), "If entered in the month of June"),
            step(None, "In packages:"),
        ];
        assert_eq!(path, expected);
    }

    #[test]
    fn the_time_of_entry_is_handed_down_and_ends_with_the_branch() {
        let lines = quinces();
        assert!(matches!(lines[3].entered, Some(EntryPeriod::Within(_))));
        assert_eq!(lines[4].entered, None);
        assert_eq!(lines[4].path.len(), 1);
    }

    #[test]
    fn names_the_additional_duties_of_chapter_99_and_nothing_else() {
        let lines = quinces();
        let additional = &lines[2].rate.as_ref().unwrap().additional;
        assert_eq!(additional.len(), 1);
        assert_eq!(additional[0].first.pointed(), "9903.88.15");
    }

    #[test]
    fn a_heading_has_no_rate() {
        assert_eq!(quinces()[0].rate, None);
        assert_eq!(quinces()[0].parent, None);
    }

    #[test]
    fn a_rate_in_words_stays_text_with_its_reason() {
        let lines = assembled(vec![record(
            "0",
            "8206.00.00",
            "Sets",
            "The rate applicable to …",
        )]);
        let rate = lines[0].rate.as_ref().unwrap();
        let reason = rate.mfn.as_ref().unwrap_err().reason;
        assert_eq!(reason, TextReason::RateOfAnotherArticle);
        assert_eq!(rate.mexico, MexicoPreference::None);
    }

    #[test]
    fn a_line_under_another_of_the_same_length_is_not_its_child() {
        let lines = assembled(vec![
            record("0", "9823.03.01", "Goods of one country", "2%"),
            record("1", "9823.03.02", "Goods of another", ""),
        ]);
        assert_eq!(lines[1].parent, None);
        assert_eq!(lines[1].rate, None);
        assert_eq!(lines[1].path.len(), 1);
    }

    #[rstest]
    #[case(
        record("0", "08O4", "Typed with a letter", ""),
        RejectionReason::BadNumber
    )]
    #[case(record("0", "..", "Points only", ""), RejectionReason::BadNumber)]
    #[case(record("deep", "0804", "Dates", ""), RejectionReason::BadIndent)]
    #[case(record("31", "0804", "Dates", ""), RejectionReason::BadIndent)]
    #[case(record("-1", "0804", "Dates", ""), RejectionReason::BadIndent)]
    #[case(record("0", "", " ", ""), RejectionReason::NoText)]
    fn a_damaged_record_is_rejected_and_the_rest_goes_on(
        #[case] damaged: UsHtsRecord,
        #[case] reason: RejectionReason,
    ) {
        let mut assembler = UsHtsAssembler::default();
        assembler.push(record("0", "0803", "Bananas", "")).unwrap();
        assert_eq!(assembler.push(damaged).unwrap_err().reason, reason);
        let next = assembler
            .push(record("1", "0803.10", "Plantains", ""))
            .unwrap()
            .unwrap();
        let heading: TariffCode = "0803".parse().unwrap();
        assert_eq!(next.parent, Some(heading));
    }

    proptest! {
        #[test]
        fn no_record_makes_it_panic(
            texts in proptest::collection::vec(
                ("[0-9.]{0,14}|.{0,6}", "[0-9]{0,2}|.{0,3}", "(entered|June| 3 |to|<i>|.){0,9}", "(Free|See|9823.01.01|-|[(]S[+]?[)]|.){0,8}"),
                0..12,
            ),
        ) {
            let mut assembler = UsHtsAssembler::default();
            for (number, indent, description, rate) in texts {
                let record = UsHtsRecord {
                    special: rate.clone(),
                    ..record(&indent, &number, &description, &rate)
                };
                if let Ok(Some(line)) = assembler.push(record) {
                    prop_assert!(line.parent.is_none_or(|parent| parent.prefix_of(&line.code)));
                    prop_assert!(line.rate.is_none_or(|rate| rate.on.prefix_of(&line.code)));
                }
            }
        }
    }
}
