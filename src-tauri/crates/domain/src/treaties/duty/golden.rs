//! The legal examples of `tests/golden/duty.csv`: one row, one case.

use std::collections::BTreeSet;

use super::{Dialect, DutyExpression, Evaluation, Shipment};
use crate::money::{Currency, Money};
use crate::time::Day;
use crate::treaties::us_hts::EntryPeriod;

const TABLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/golden/duty.csv"
));

#[derive(serde::Deserialize)]
struct Row {
    case: String,
    dialect: String,
    rate: String,
    entered: String,
    day: Day,
    value: String,
    quantities: String,
    expects: String,
}

impl Row {
    fn duty(&self) -> DutyExpression {
        let dialect = match self.dialect.as_str() {
            "us-hts" => Dialect::UsHts,
            "eu-uk" => Dialect::EuUk,
            "proa" => Dialect::Proa,
            other => panic!("{}: no dialect {other}", self.case),
        };
        DutyExpression::parse(&self.rate, dialect)
            .unwrap_or_else(|refused| panic!("{}: {refused}", self.case))
    }

    fn shipment(&self) -> Shipment {
        let currency = Currency::USD;
        Shipment {
            customs_value: (!self.value.is_empty()).then(|| money(&self.value)),
            quantities: self
                .quantities
                .split(';')
                .filter(|quantity| !quantity.is_empty())
                .map(|quantity| quantity.parse().unwrap())
                .collect(),
            ..Shipment::on(self.day, currency)
        }
    }

    fn answer(&self) -> String {
        let period = EntryPeriod::parse(&self.entered);
        if period.and_then(|period| period.admits(self.day)) == Some(false) {
            return "another-line".to_owned();
        }
        match self.duty().evaluate(&self.shipment()) {
            Evaluation::Due(money) => money.to_string(),
            Evaluation::Needs(needs) => serde_json::to_string(&needs).unwrap(),
            Evaluation::OutsideSeason => "outside-season".to_owned(),
            Evaluation::OutsideDates => "outside-dates".to_owned(),
            Evaluation::OutOfRange => "out-of-range".to_owned(),
        }
    }
}

fn money(text: &str) -> Money {
    let (amount, currency) = text.split_once(' ').unwrap();
    Money::parse(amount, currency.parse().unwrap()).unwrap()
}

fn rows() -> Vec<Row> {
    csv::Reader::from_reader(TABLE.as_bytes())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn every_worked_example_comes_out_to_the_cent() {
    for row in rows() {
        if row.expects != "beyond-one-rate" {
            assert_eq!(row.answer(), row.expects, "{}", row.case);
        }
    }
}

#[test]
fn every_worked_example_is_in_the_table() {
    let cases: BTreeSet<String> = rows()
        .iter()
        .map(|row| row.case.chars().take(3).collect())
        .collect();
    let expected: BTreeSet<String> = (1..=26).map(|number| format!("D{number:02}")).collect();
    assert!(cases.is_superset(&expected));
}
