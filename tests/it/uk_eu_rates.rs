//! Every rate of the European Union and the United Kingdom in the United Kingdom's file, read
//! and counted.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;

use flate2::read::GzDecoder;
use proa_domain::treaties::duty::Dialect;

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
