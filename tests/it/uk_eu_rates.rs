//! Every rate of the European Union and the United Kingdom in the United Kingdom's file, read
//! and counted; and the record of one commodity of its Trade Tariff.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;

use flate2::read::GzDecoder;
use proa_domain::money::{Currency, Money};
use proa_domain::time::Day;
use proa_domain::treaties::duty::{Dialect, DutyExpression, Evaluation, Shipment};
use proa_domain::treaties::published::PublishedLine;
use proa_domain::treaties::uk_commodity::{UkCommodity, UkCommodityAssembler};
use serde_json::{Value, json};

use crate::counts::{self, Counts, expected};
use crate::reference_files;

fn counted(column: &str) -> Option<Counts> {
    let file = reference_files::open("uk_eu/global-uk-tariff.csv.gz")?;
    let mut rows = csv::Reader::from_reader(GzDecoder::new(file));
    let texts: Vec<String> = rows
        .deserialize::<BTreeMap<String, String>>()
        .map(|row| row.unwrap().remove(column).unwrap())
        .collect();
    Some(counts::counted(
        Dialect::EuUk,
        texts.iter().map(String::as_str),
    ))
}

#[test]
fn reads_the_rates_of_the_union_and_names_the_rest() {
    if let Some(counts) = counted("cet_duty_rate") {
        assert_eq!(
            counts,
            expected([
                ("ad-valorem", 7_911),
                ("compound", 296),
                ("free", 2_613),
                ("seasonal", 28),
                ("specific", 883),
                ("text: agricultural-component", 59),
                ("text: entry-price", 29),
                ("text: number-without-unit", 10),
                ("text: season-missing", 1)
            ])
        );
    }
}

#[test]
fn reads_every_rate_of_the_kingdom() {
    if let Some(counts) = counted("ukgt_duty_rate") {
        assert_eq!(
            counts,
            expected([
                ("ad-valorem", 6_093),
                ("compound", 238),
                ("free", 4_612),
                ("seasonal", 18),
                ("specific", 869)
            ])
        );
    }
}

fn record() -> Option<Value> {
    let file = reference_files::open("uk_eu/uk_commodity_0702000007_native.json.gz")?;
    Some(serde_json::from_reader(GzDecoder::new(file)).unwrap())
}

#[test]
fn reads_a_record_with_the_days_of_its_rates_and_counts_the_rest() {
    let Some(record) = record() else {
        return;
    };
    let record: UkCommodity = serde_json::from_value(record).unwrap();
    let assembled = UkCommodityAssembler::default().push(&record);
    let line = assembled.line.unwrap();
    assert_eq!(line.published, "0702000007");
    assert_eq!(line.path.len(), 2, "chapter and heading");
    let mfn = line.mfn.as_deref().unwrap();
    assert_eq!(mfn, "8% from 1 Jan 2021 to 14 May 2021");
    let given: Vec<String> = line
        .preferences
        .iter()
        .map(|given| format!("{}: {}", given.agreement, given.text))
        .collect();
    assert_eq!(given, ["ACUK: 0% from 1 Jan 2021 to 31 Mar 2021"]);
    // The preference ends before the season of the general rate does.
    let april = Day::of(2021, 4, 15);
    assert_eq!(due(mfn, april), Evaluation::Due(pounds(8_000)));
    let preference = &line.preferences[0].text;
    assert_eq!(due(preference, april), Evaluation::OutsideDates);
    let march = Day::of(2021, 3, 31);
    assert_eq!(due(preference, march), Evaluation::Due(pounds(0)));
    let mut left = BTreeMap::new();
    for one in &assembled.left_out {
        *left.entry(one.reason.code()).or_insert(0) += 1;
    }
    let expected = BTreeMap::from([("not-a-duty", 5), ("other-countries", 43)]);
    assert_eq!(left, expected, "of 50 measures, two are rates");
}

#[test]
fn no_damage_to_a_record_makes_another_figure_of_it() {
    let Some(whole) = record() else {
        return;
    };
    let measures = whole["import_measures"].as_array().unwrap().clone();
    let is_taken = |measure: &&Value| {
        let (kind, area) = (
            &measure["measure_type"]["id"],
            &measure["geographical_area"]["id"],
        );
        kind == "103" || (kind == "142" && area == "MX")
    };
    let taken: Vec<Value> = measures.iter().filter(is_taken).cloned().collect();
    assert_eq!(taken.len(), 2);
    let mut read = 0;
    for (position, measure) in taken.iter().enumerate() {
        for name in measure.as_object().unwrap().keys() {
            for wrong in [json!(null), json!(7), json!("x"), json!([]), json!([{}])] {
                let mut record = whole.clone();
                let mut damaged = taken.clone();
                damaged[position][name] = wrong;
                record["import_measures"] = json!(damaged);
                read += u32::from(says_nothing_else(record));
                let mut record = whole.clone();
                let mut damaged = taken.clone();
                damaged[position].as_object_mut().unwrap().remove(name);
                record["import_measures"] = json!(damaged);
                says_nothing_else(record);
            }
        }
    }
    assert!(read > 10, "damage to what is not read does no harm: {read}");
}

/// Whether a record can be read; its rates are then those of the file, or none.
fn says_nothing_else(record: Value) -> bool {
    let Ok(record) = serde_json::from_value::<UkCommodity>(record) else {
        return false;
    };
    let line: Option<PublishedLine> = UkCommodityAssembler::default().push(&record).line.ok();
    let Some(line) = line else {
        return false;
    };
    let rates = line.mfn.iter().map(|text| (text, 8_000));
    let given = line.preferences.iter().map(|given| (&given.text, 0));
    for (text, minor) in rates.chain(given) {
        if DutyExpression::parse(text, Dialect::Proa).is_ok() {
            let due = due(text, Day::of(2021, 2, 1));
            assert_eq!(due, Evaluation::Due(pounds(minor)), "{text}");
        }
    }
    true
}

fn pounds(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::GBP,
    }
}

fn due(text: &str, day: Day) -> Evaluation {
    let duty = DutyExpression::parse(text, Dialect::Proa).unwrap();
    duty.evaluate(&Shipment {
        customs_value: Some(pounds(100_000)),
        ..Shipment::on(day, Currency::GBP)
    })
}
