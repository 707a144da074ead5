//! Canada's Customs Tariff as published, every row of the file at hand read and every rate
//! counted.
//! Runs where the reference files are at hand.

use proa_domain::treaties::ca_tariff::{CaAssembler, CaTariffRecord};
use proa_domain::treaties::duty::Dialect;
use proa_domain::treaties::published::PublishedLine;

use crate::counts::{counted, expected};
use crate::reference_files;

fn lines() -> Option<Vec<PublishedLine>> {
    let file = reference_files::open("ca/ca_tariff_2026_rev3_excerpt.csv")?;
    let mut assembler = CaAssembler::default();
    let lines = csv::Reader::from_reader(file)
        .deserialize::<CaTariffRecord>()
        .map(|record| assembler.push(&record.unwrap()).unwrap())
        .collect();
    Some(lines)
}

fn line<'a>(lines: &'a [PublishedLine], published: &str) -> &'a PublishedLine {
    lines
        .iter()
        .find(|line| line.published == published)
        .unwrap_or_else(|| panic!("no line {published}"))
}

fn given<'a>(line: &'a PublishedLine, agreement: &str) -> Option<&'a str> {
    line.preferences
        .iter()
        .find(|given| given.agreement.to_string() == agreement)
        .map(|given| given.text.as_str())
}

#[test]
fn reads_the_rates_of_canada_and_names_the_rest() {
    let Some(lines) = lines() else {
        return;
    };
    let general = lines.iter().filter_map(|line| line.mfn.as_deref());
    // The one text is "1.9 ¢", whose unit the publisher left out.
    assert_eq!(
        counted(Dialect::CaTariff, general),
        expected([
            ("ad-valorem", 3),
            ("compound", 8),
            ("free", 9),
            ("specific", 2),
            ("text: number-without-unit", 1)
        ])
    );
    let preferences = lines.iter().flat_map(|line| &line.preferences);
    let preferences = preferences.map(|given| given.text.as_str());
    assert_eq!(
        counted(Dialect::CaTariff, preferences),
        expected([("free", 35), ("specific", 1)])
    );
    assert_eq!(lines.len(), 43);
}

#[test]
fn a_line_has_the_rates_of_its_eight_digit_row() {
    let Some(lines) = lines() else {
        return;
    };
    let breeders = line(&lines, "0105.94.10");
    assert_eq!(given(breeders, "TMEC"), None, "a blank cell gives nothing");
    assert_eq!(given(breeders, "TIPAT"), Some("0.51¢/kg"));
    assert_eq!(
        breeders.description,
        "For breeding purposes; Spent fowl; Started pullets"
    );
    let turkeys = line(&lines, "0105.12.90");
    assert_eq!(given(turkeys, "TIPAT"), Some("Free"));
    let stale = line(&lines, "0105.12.90.00");
    assert_eq!((stale.mfn.as_deref(), stale.preferences.len()), (None, 0));
    let corn = line(&lines, "0709.99.31");
    assert_eq!(corn.path.first().map(String::as_str), Some("Other"));
    assert!(corn.path[1].starts_with("Sweet corn-on-the-cob, imported during"));
}
