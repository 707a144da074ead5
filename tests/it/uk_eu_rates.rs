//! Every rate of the European Union and the United Kingdom in the United Kingdom's file, read
//! and counted.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;

use flate2::read::GzDecoder;
use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{Dialect, DutyExpression};

use crate::reference_files;

fn counted(column: &str) -> Option<BTreeMap<String, usize>> {
    let file = reference_files::open("uk_eu/global-uk-tariff.csv.gz")?;
    let mut rows = csv::Reader::from_reader(GzDecoder::new(file));
    let mut counts = BTreeMap::new();
    for row in rows.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        let text = row.get(column).unwrap();
        let read = DutyExpression::parse(text, Dialect::EuUk);
        if let Ok(duty) = &read {
            let printed = duty.print(Locale::En);
            assert_eq!(
                DutyExpression::parse(&printed, Dialect::Proa).as_ref(),
                Ok(duty),
                "{text}"
            );
        }
        let what = match read {
            Ok(duty) => duty.kind().to_string(),
            Err(refused) => format!("text: {}", refused.reason),
        };
        *counts.entry(what).or_default() += 1;
    }
    Some(counts)
}

fn expected<const N: usize>(counts: [(&str, usize); N]) -> BTreeMap<String, usize> {
    counts
        .into_iter()
        .map(|(what, count)| (what.to_owned(), count))
        .collect()
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
