//! Any text as a table, of the publisher of its first byte: a line has a number, once.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use proa_domain::time::Day;
use proa_domain::treaties::ca_tariff::{CaAssembler, CaTariffRecord};
use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::ita_tariff::ItaRow;
use proa_domain::treaties::mapped::{MappedAssembler, TableSurvey, propose};
use proa_domain::treaties::published::{PublishedLine, RejectedRecord};
use proa_domain::treaties::uk_tariff::{UkAssembler, UkTariffColumn, UkTariffRow};
use serde::de::DeserializeOwned;

fuzz_target!(|bytes: &[u8]| {
    let Some((publisher, table)) = bytes.split_first() else {
        return;
    };
    match publisher % 5 {
        0 => uk(table, UkTariffColumn::UnitedKingdom),
        1 => uk(table, UkTariffColumn::EuropeanUnion),
        2 => {
            let mut assembler = CaAssembler::default();
            each_once(rows(table).map(|row: CaTariffRecord| assembler.push(&row)));
        }
        3 => ita(table),
        _ => mapped(table),
    }
});

fn rows<T: DeserializeOwned>(table: &[u8]) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(table)
        .into_deserialize()
        .filter_map(Result::ok)
}

fn each_once(lines: impl Iterator<Item = Result<PublishedLine, RejectedRecord>>) {
    let mut seen = HashSet::new();
    for line in lines.filter_map(Result::ok) {
        assert!(seen.insert(line.code), "{} stands there twice", line.code);
    }
}

fn uk(table: &[u8], column: UkTariffColumn) {
    let mut assembler = UkAssembler::of(column);
    each_once(rows(table).map(|row: UkTariffRow| assembler.push(&row)));
}

fn ita(table: &[u8]) {
    let since: Day = "2020-07-01".parse().expect("a day");
    for row in rows::<ItaRow>(table) {
        if let Ok(concession) = row.concession(since)
            && concession.reason.is_none()
        {
            let read = DutyExpression::parse(&concession.text, Dialect::Proa);
            assert!(read.is_ok(), "{}", concession.text);
        }
    }
}

fn mapped(table: &[u8]) {
    let rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(table)
        .into_records()
        .filter_map(Result::ok)
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect();
    let recipe = propose(&rows, &[]);
    if recipe.check().is_err() {
        return;
    }
    let mut survey = TableSurvey::of(&recipe);
    rows.iter().for_each(|row| survey.note(row));
    let mut assembler = MappedAssembler::of(survey);
    each_once(rows.iter().map(|row| assembler.push(row)));
}
