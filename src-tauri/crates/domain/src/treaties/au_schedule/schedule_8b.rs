//! Schedule 8B: the items whose rate for goods of the Trans-Pacific Partnership is not `Free`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::treaties::cleaning::cleaned;
use crate::treaties::hs_code::TariffCode;
use crate::treaties::lookup::AgreementId;
use crate::treaties::published::{PublishedPreference, RejectedRecord, RejectionReason};

const UNLISTED: &str = "Free";
/// Chapters 98 and 99 are concessions that no agreement gives.
const FIRST_CHAPTER_OF_CONCESSIONS: u8 = 98;

/// A record of an agreement's schedule, as published. Absent keys are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuConcession {
    /// The number.
    pub hs_code: String,
    /// The number again, and which of several rates it is.
    pub description: String,
    /// The rate: at times one step of a staging only.
    pub duty_rate: String,
}

/// What Schedule 8B sets out, by item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule8b {
    items: BTreeMap<TariffCode, String>,
}

impl Schedule8b {
    /// The name of the schedule in the publisher's file of all of them.
    pub const KEY: &str = "Schedule 8B";

    /// Puts the records together. What a record says besides its number (`(Rate No. 002) United
    /// Kingdom:`) stays before its rate, and several records of one item stay together, so that
    /// neither is taken for a plain rate.
    ///
    /// An item that is not listed is free: so a schedule of which a number cannot be read, or
    /// that is empty, is refused as a whole.
    pub fn of<'a>(
        records: impl IntoIterator<Item = &'a AuConcession>,
    ) -> Result<Self, RejectedRecord> {
        let mut items = BTreeMap::new();
        for record in records {
            let code: TariffCode = record.hs_code.parse().map_err(|_| {
                let number = cleaned(&record.hs_code);
                RejectedRecord::of(number, None, RejectionReason::BadNumber)
            })?;
            if code.chapter() < FIRST_CHAPTER_OF_CONCESSIONS {
                let text = record.text();
                items
                    .entry(code)
                    .and_modify(|before| *before = format!("{before} {text}"))
                    .or_insert(text);
            }
        }
        if items.is_empty() {
            let key = Self::KEY.to_owned();
            return Err(RejectedRecord::of(key, None, RejectionReason::NoText));
        }
        Ok(Self { items })
    }

    /// What is set out for the item, or for what it stands under.
    pub fn listed(&self, item: &TariffCode) -> Option<&str> {
        (0..=item.len())
            .rev()
            .filter_map(|length| item.truncated(length))
            .find_map(|code| self.items.get(&code))
            .map(String::as_str)
    }

    /// What TIPAT gives on a line that bears a rate.
    pub(super) fn preference(&self, item: &TariffCode) -> PublishedPreference {
        PublishedPreference::of(AgreementId::TIPAT, self.listed(item).unwrap_or(UNLISTED))
    }
}

impl AuConcession {
    /// The rate, after what the description says besides the number.
    fn text(&self) -> String {
        let description = cleaned(&self.description);
        let number = cleaned(&self.hs_code);
        let label = description.strip_prefix(&number).unwrap_or(&description);
        format!("{} {}", label.trim(), cleaned(&self.duty_rate))
            .trim()
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{AuConcession, Schedule8b};
    use crate::treaties::published::RejectionReason;

    fn record(hs_code: &str, label: &str, duty_rate: &str) -> AuConcession {
        AuConcession {
            hs_code: hs_code.to_owned(),
            description: format!("{hs_code} {label}"),
            duty_rate: duty_rate.to_owned(),
        }
    }

    fn given(schedule: &Schedule8b, item: &str) -> String {
        schedule.preference(&item.parse().unwrap()).text
    }

    #[rstest]
    #[case(
        record("2203.00.91", "", "$107.99\t/L of alcohol"),
        "$107.99 /L of alcohol"
    )]
    #[case(
        record("2005.91.00", "", "From 30 December 2018&#58; 5%"),
        "From 30 December 2018: 5%"
    )]
    #[case(
        record(
            "0406.10.00",
            "(Rate No. 002) United Kingdom&#58;",
            "From 24 December 2024&#58; $0.998/kg"
        ),
        "(Rate No. 002) United Kingdom: From 24 December 2024: $0.998/kg"
    )]
    #[case(record("0406.10.00", "", ""), "")]
    fn a_listed_item_has_its_text(#[case] record: AuConcession, #[case] text: &str) {
        let schedule = Schedule8b::of([&record]).unwrap();
        assert_eq!(given(&schedule, &record.hs_code), text);
    }

    #[test]
    fn an_item_that_is_not_listed_is_free() {
        let listed = [record("2203.00.91", "", "5%"), record("8703", "", "4%")];
        let schedule = Schedule8b::of(&listed).unwrap();
        assert_eq!(given(&schedule, "2203.00.99"), "Free");
        assert_eq!(given(&schedule, "8703.21.11"), "4%");
        assert_eq!(schedule.listed(&"2203.00.99".parse().unwrap()), None);
    }

    #[test]
    fn two_records_of_an_item_are_never_one_plain_rate() {
        let records = [
            record("2203.00.91", "", "5%"),
            record("2203.00.91", "", "4%"),
        ];
        let schedule = Schedule8b::of(&records).unwrap();
        assert_eq!(given(&schedule, "2203.00.91"), "5% 4%");
    }

    #[test]
    fn a_schedule_that_cannot_be_read_whole_makes_nothing_free() {
        let records = [
            record("2203.00.91", "", "5%"),
            record("22O3.00.99", "", "5%"),
        ];
        let refused = Schedule8b::of(&records).unwrap_err();
        assert_eq!(refused.reason, RejectionReason::BadNumber);
        assert_eq!(refused.locator, "22O3.00.99");
        assert!(Schedule8b::of(&[]).is_err());
        assert!(Schedule8b::of(&[record("9999.30.09", "", "Free")]).is_err());
    }
}
