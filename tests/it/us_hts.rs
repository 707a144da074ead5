//! The whole US schedule as the USITC publishes it, read and counted against what is known of it.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::GzDecoder;
use proa_domain::treaties::duty::{DutyExpression, RateKind, TextReason};
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::special::MexicoPreference;
use proa_domain::treaties::us_hts::{
    AssembledLine, EntryPeriod, LevyLine, NamedOrigin, SeeResolution, UsHtsAssembler, UsHtsRecord,
    on_goods_of_mexico, resolve_see,
};

use crate::reference_files;

const FIRST_CHAPTER_OF_EXCEPTIONS: u8 = 98;

struct Schedule {
    records: usize,
    lines: Vec<AssembledLine>,
}

impl Schedule {
    fn rate_bearing(&self) -> impl Iterator<Item = &AssembledLine> {
        self.lines
            .iter()
            .filter(|line| line.rate_bearing && line.code.chapter() < FIRST_CHAPTER_OF_EXCEPTIONS)
    }

    fn line(&self, published: &str) -> &AssembledLine {
        self.lines
            .iter()
            .find(|line| line.published == published)
            .unwrap_or_else(|| panic!("no line {published}"))
    }

    fn subchapter_23(&self) -> BTreeMap<TariffCode, AssembledLine> {
        let heading: TariffCode = "9823".parse().unwrap();
        self.lines
            .iter()
            .filter(|line| heading.prefix_of(&line.code))
            .map(|line| (line.code, line.clone()))
            .collect()
    }
}

fn read(file: &str) -> Option<Schedule> {
    let file = reference_files::open(file)?;
    let mut json = Vec::new();
    GzDecoder::new(file).read_to_end(&mut json).unwrap();
    let records: Vec<UsHtsRecord> = serde_json::from_slice(&json).unwrap();
    let count = records.len();
    let mut assembler = UsHtsAssembler::default();
    let lines = records
        .into_iter()
        .filter_map(|record| assembler.push(record).unwrap())
        .collect();
    Some(Schedule {
        records: count,
        lines,
    })
}

fn edition_of_2026() -> Option<&'static Schedule> {
    static EDITION: LazyLock<Option<Schedule>> =
        LazyLock::new(|| read("us/hts_2026_rev_10.json.gz"));
    EDITION.as_ref()
}

fn counted<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

#[test]
fn reads_every_rate_of_the_edition_of_2026() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    assert_eq!(schedule.records, 35_509);
    let rates: Vec<_> = schedule
        .rate_bearing()
        .map(|line| &line.rate.as_ref().unwrap().mfn)
        .collect();
    assert_eq!(rates.len(), 11_414);
    let kinds = counted(
        rates
            .iter()
            .filter_map(|rate| rate.as_ref().ok())
            .map(DutyExpression::kind),
    );
    let reasons = counted(
        rates
            .iter()
            .filter_map(|rate| rate.as_ref().err())
            .map(|text| text.reason),
    );
    // The publisher's 5,863 plain percentages, and one on an entire set. Of the 417 texts with a
    // plus sign and the 48 in words, 47 stay text and 4 are a percentage of the lead alone.
    assert_eq!(
        kinds,
        BTreeMap::from([
            (RateKind::Free, 4_315),
            (RateKind::AdValorem, 5_864),
            (RateKind::PartAdValorem, 4),
            (RateKind::Specific, 771),
            (RateKind::Compound, 413),
        ])
    );
    assert_eq!(
        reasons,
        BTreeMap::from([
            (TextReason::RateOfAnotherArticle, 38),
            (TextReason::SeeNote, 5),
            (TextReason::Conditional, 2),
            (TextReason::JewelsOverANumber, 2),
        ])
    );
}

#[test]
fn mexico_has_a_preference_on_every_dutiable_line_of_2026() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let mut counts = BTreeMap::new();
    for line in schedule.rate_bearing() {
        let rate = line.rate.as_ref().unwrap();
        let given = match rate.mexico {
            MexicoPreference::Free => "free",
            MexicoPreference::Rate { .. } => "rate",
            MexicoPreference::See { .. } => "see",
            MexicoPreference::Words { .. } => "words",
            MexicoPreference::None => "none",
        };
        if given == "none" {
            assert!(
                rate.mfn.as_ref().is_ok_and(DutyExpression::is_free),
                "{}: {}",
                line.published,
                rate.mfn_text
            );
        }
        *counts.entry(given).or_default() += 1;
    }
    let expected = BTreeMap::from([("free", 6_929), ("see", 170), ("none", 4_315)]);
    assert_eq!(counts, expected);
}

#[test]
fn every_line_of_2026_that_can_be_entered_has_a_rate() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    for line in &schedule.lines {
        let is_tariff_line = line.code.len() >= 8 && line.code.chapter() < 98;
        assert!(!is_tariff_line || line.rate.is_some(), "{}", line.published);
        if let Some(rate) = &line.rate {
            assert!(rate.on.prefix_of(&line.code), "{}", line.published);
        }
        if let Some(parent) = line.parent {
            assert!(parent.prefix_of(&line.code), "{}", line.published);
        }
    }
}

#[test]
fn dairy_of_mexico_is_free_where_canada_has_a_quota() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let dairy = schedule.line("0401.40.25.00");
    let MexicoPreference::See { ranges } = &dairy.rate.as_ref().unwrap().mexico else {
        panic!("0401.40.25.00 leads into 9823");
    };
    let by = "98230101".parse().unwrap();
    let resolved = resolve_see(ranges, &schedule.subchapter_23());
    assert_eq!(resolved, SeeResolution::Free { by });
}

#[test]
fn only_sugar_waits_for_the_words_of_a_note() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let subchapter = schedule.subchapter_23();
    let sugar: [TariffCode; 2] = ["982309", "982310"].map(|code| code.parse().unwrap());
    let mut counts = BTreeMap::new();
    for line in schedule.rate_bearing() {
        let MexicoPreference::See { ranges } = &line.rate.as_ref().unwrap().mexico else {
            continue;
        };
        let found = match resolve_see(ranges, &subchapter) {
            SeeResolution::Free { .. } => "free",
            SeeResolution::Rate { .. } => "rate",
            SeeResolution::Undecided { candidates } => {
                let is_sugar = |code| sugar.iter().any(|heading| heading.prefix_of(code));
                assert!(candidates.iter().all(is_sugar), "{}", line.published);
                "undecided"
            }
        };
        *counts.entry(found).or_default() += 1;
    }
    assert_eq!(counts, BTreeMap::from([("free", 120), ("undecided", 50)]));
}

#[test]
fn every_time_of_entry_in_2026_is_read() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let periods = counted(
        schedule
            .rate_bearing()
            .filter_map(|line| line.entered.as_ref())
            .map(|period| match period {
                EntryPeriod::Within(_) => "within",
                EntryPeriod::AnyOtherTime => "any other time",
                EntryPeriod::Unread => "unread",
            }),
    );
    assert_eq!(
        periods,
        BTreeMap::from([("within", 43), ("any other time", 18)])
    );
}

#[test]
fn the_measures_against_china_are_not_for_mexico() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let named = |published| schedule.line(published).named_origin();
    assert_eq!(named("9903.88.15"), NamedOrigin::AnotherCountry);
    assert_eq!(named("9903.01.01"), NamedOrigin::Mexico);
    assert_eq!(named("9904.02.01"), NamedOrigin::Unsaid);
}

/// Read off the file: 9903.01.01 is on "articles the product of Mexico", 9903.01.25 and 9903.03.01
/// on "articles the product of any country"; of the headings that they except, only 9903.01.04
/// names general note 11, and it is excepted from the first alone.
#[test]
fn the_duties_on_all_goods_of_mexico_in_2026_are_those_of_the_file() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let chapter = schedule
        .lines
        .iter()
        .filter(|line| line.code.chapter() == 99);
    let cited: Vec<_> = schedule
        .lines
        .iter()
        .filter_map(|line| line.rate.as_ref())
        .flat_map(|rate| rate.additional.iter())
        .collect();
    let levies: Vec<LevyLine> = chapter
        .filter_map(|line| {
            let rate = line.rate.as_ref().filter(|_| line.rate_bearing)?;
            Some(LevyLine {
                code: line.code,
                published: line.published.clone(),
                text: line.description.clone(),
                rate: rate.mfn_text.clone(),
                origin: line.named_origin(),
                is_cited: cited.iter().any(|range| range.contains(&line.code)),
            })
        })
        .collect();
    let told: Vec<_> = on_goods_of_mexico(&levies)
        .iter()
        .map(|levy| {
            (
                levy.line.published.as_str(),
                levy.line.rate.as_str(),
                levy.spares_usmca,
            )
        })
        .collect();
    let plus = |more: &str| format!("The duty provided in the applicable subheading + {more}");
    let (quarter, tenth) = (plus("25%"), plus("10%"));
    assert_eq!(
        told,
        [
            ("9903.01.01", quarter.as_str(), true),
            ("9903.01.25", tenth.as_str(), false),
            ("9903.03.01", tenth.as_str(), false),
        ]
    );
}

#[test]
fn avocados_have_the_rate_of_their_eight_digits() {
    let Some(schedule) = edition_of_2026() else {
        return;
    };
    let organic = schedule.line("0804.40.00.20");
    let rate = organic.rate.as_ref().unwrap();
    assert_eq!(rate.on, "08044000".parse().unwrap());
    assert_eq!(rate.mfn_text, "11.2¢/kg");
    assert_eq!(rate.mexico, MexicoPreference::Free);
    assert_eq!(organic.path.len(), 3);
}

#[test]
fn the_edition_of_2025_reads_as_well() {
    let Some(schedule) = read("us/hts_2025_basic.json.gz") else {
        return;
    };
    assert_eq!(schedule.records, 35_859);
    let unread = schedule
        .rate_bearing()
        .filter(|line| line.rate.as_ref().unwrap().mfn.is_err());
    assert_eq!(unread.count(), 47);
}
