//! Schedule 3 and Schedule 8B of Australia as published, every record read and every rate
//! counted.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;

use flate2::read::GzDecoder;
use proa_domain::treaties::au_schedule::{
    AuAssembler, AuConcession, AuSection, Schedule8b, classifications,
};
use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::published::{LineRemark, PublishedLine};

use crate::counts::{Counts, counted, expected};
use crate::reference_files;

/// What the two files say together.
struct Schedules {
    lines: Vec<PublishedLine>,
    rejections: Counts,
}

impl Schedules {
    fn read() -> Option<Self> {
        let file = reference_files::open("au/au_schedule3_native.json.gz")?;
        let sections: Vec<AuSection> = serde_json::from_reader(GzDecoder::new(file)).unwrap();
        let schedule = Schedule8b::of(&concessions()?).unwrap();
        let mut assembler = AuAssembler::with_schedule_8b(schedule);
        let mut lines = Vec::new();
        let mut rejections = Counts::new();
        for record in classifications(&sections) {
            match assembler.push(record) {
                Ok(line) => lines.push(line),
                Err(rejected) => *rejections.entry(rejected.reason.to_string()).or_default() += 1,
            }
        }
        Some(Self { lines, rejections })
    }

    fn general_rates(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| line.mfn.as_deref())
    }

    fn preferences(&self) -> impl Iterator<Item = &str> {
        self.lines
            .iter()
            .flat_map(|line| &line.preferences)
            .map(|given| given.text.as_str())
    }

    fn line(&self, published: &str) -> &PublishedLine {
        self.lines
            .iter()
            .find(|line| line.published == published)
            .unwrap_or_else(|| panic!("no line {published}"))
    }
}

fn concessions() -> Option<Vec<AuConcession>> {
    let file = reference_files::open("au/au_fta_schedules_native.json.gz")?;
    let mut agreements: BTreeMap<String, Vec<AuConcession>> =
        serde_json::from_reader(GzDecoder::new(file)).unwrap();
    agreements.remove(Schedule8b::KEY)
}

#[test]
fn reads_every_general_rate_of_australia() {
    let Some(schedules) = Schedules::read() else {
        return;
    };
    assert_eq!(
        counted(Dialect::AuTariff, schedules.general_rates()),
        expected([
            ("ad-valorem", 1_853),
            ("compound", 39),
            ("free", 2_910),
            ("specific", 101),
            ("stepped", 97)
        ])
    );
}

#[test]
fn computes_what_schedule_8b_gives_and_names_the_rest() {
    let Some(schedules) = Schedules::read() else {
        return;
    };
    assert_eq!(
        counted(Dialect::AuTariff, schedules.preferences()),
        expected([
            ("free", 4_646),
            ("specific", 126),
            ("text: one-of-several-rates", 5),
            ("text: one-step-of-a-staging", 218),
            ("text: rate-of-another-country", 5)
        ])
    );
}

#[test]
fn reads_every_item_of_schedule_8b_also_those_without_a_line() {
    let Some(concessions) = concessions() else {
        return;
    };
    let schedule = Schedule8b::of(&concessions).unwrap();
    let items = concessions.iter().map(|record| {
        let item = record.hs_code.parse().unwrap();
        schedule.listed(&item).unwrap()
    });
    assert_eq!(
        counted(Dialect::AuTariff, items),
        expected([
            ("specific", 132),
            ("text: one-of-several-rates", 24),
            ("text: one-step-of-a-staging", 375),
            ("text: rate-of-another-country", 82)
        ])
    );
}

#[test]
fn every_record_is_a_line_or_says_why_not() {
    let Some(schedules) = Schedules::read() else {
        return;
    };
    assert_eq!(schedules.lines.len(), 5_650);
    assert_eq!(
        schedules.rejections,
        expected([("no-text", 1), ("repeated-number", 2_020)])
    );
}

#[test]
fn a_line_has_its_texts_its_rates_and_those_left_aside() {
    let Some(schedules) = Schedules::read() else {
        return;
    };
    let wire = schedules.line("8544.11.00");
    assert_eq!(wire.mfn.as_deref(), Some("5% DCS4% CAFree DCT5%"));
    assert_eq!(wire.preferences[0].agreement.to_string(), "TIPAT");
    assert_eq!(wire.preferences[0].text, "Free");
    assert_eq!(wire.remarks, [LineRemark::GroupRates]);

    let beer = schedules.line("2203.00.63");
    assert_eq!(beer.units, ["L al", "L"]);
    let of = |text: &str| DutyExpression::parse(text, Dialect::AuTariff).unwrap();
    assert_eq!(
        of(&beer.preferences[0].text),
        of(beer.mfn.as_deref().unwrap()),
        "what stands for an excise is due whatever the origin"
    );

    let yogurt = schedules.line("0403.20.10");
    assert_eq!(yogurt.path, ["Yogurt"]);
}
