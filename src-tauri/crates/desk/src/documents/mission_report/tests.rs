use std::collections::BTreeMap;

use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::MissionFigures;
use crate::documents::sheet::SheetFormat;

const FIXTURE: &str = include_str!("../../../../documents/fixtures/mission_report.json");

/// The sheet of the fixture, row by row.
fn rows(locale: Locale) -> Vec<Vec<String>> {
    let mut paper: Value = serde_json::from_str(FIXTURE).unwrap();
    paper["report"]["byProduct"][0]["key"] = json!("TV");
    let figures = MissionFigures {
        report: serde_json::from_value(paper["report"].take()).unwrap(),
        countries: BTreeMap::from([("TV".to_owned(), "Tuvalu".to_owned())]),
        locale,
    };
    let mut table = Vec::new();
    figures.sheet().write(SheetFormat::Csv, &mut table).unwrap();
    let text = String::from_utf8(table).unwrap();
    let mut read = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    read.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn the_sheet_says_what_the_paper_says() {
    let rows = rows(Locale::En);
    let figure = |part: &str, what: &str| {
        let row = rows.iter().find(|row| row[0] == part && row[1] == what);
        row.unwrap_or_else(|| panic!("{part}, {what}: {rows:?}"))[2].clone()
    };
    let confirmed = "Results confirmed by the companies";
    assert_eq!(figure(confirmed, "Pairs of sales to look at"), "2");
    assert_eq!(
        figure(confirmed, "Reports that do not say how many jobs"),
        "2"
    );
    assert_eq!(
        figure("Reported and not confirmed", "Jobs made"),
        "Nobody said"
    );
    let impact = "What the office did for it";
    assert_eq!(figure(impact, "Concentration index (HHI)"), "2140");
    assert_eq!(figure(impact, "Share of the largest"), "31.5");
    assert_eq!(figure("By horizon", "3 months · Disagreed"), "1");
    let causes = rows.iter().find(|row| row[1].contains("The right buyers"));
    assert_eq!(causes.unwrap()[2], "9");
    assert!(rows.iter().any(|row| row[1].starts_with("TV · ")));
    assert!(!rows.iter().any(|row| row[1].contains("Tuvalu")));
}
