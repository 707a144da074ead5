//! The quotas of the European Union for Mexico as they were taken from TARIC in 2019, every row
//! read.
//! Runs where the reference files are at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use proa_domain::time::Day;
use proa_domain::treaties::eu_mx_quotas::{
    Definition, DefinitionRow, MeasureRow, OrderNumber, QuotaGoods, edition_on,
};
use proa_domain::treaties::quota::{Extent, Period, QuotaState, Span, Standing};
use proa_domain::treaties::unit::Unit;

use crate::reference_files;

struct Quotas {
    definitions: Vec<Definition>,
    goods: Vec<QuotaGoods>,
}

impl Quotas {
    fn read() -> Option<Self> {
        let mut definitions = table("eu_mx/eu_mexico_trq_definitions_2019.csv")?;
        let mut measures = table("eu_mx/eu_mexico_trq_measures_2019.csv")?;
        Some(Self {
            definitions: definitions
                .deserialize()
                .map(|row: Result<DefinitionRow, _>| row.unwrap().read().unwrap())
                .collect(),
            goods: measures
                .deserialize()
                .map(|row: Result<MeasureRow, _>| row.unwrap().read().unwrap())
                .collect(),
        })
    }

    fn periods(&self, order: &str) -> Vec<Period> {
        let order: OrderNumber = order.parse().unwrap();
        let of_order = self.definitions.iter().filter(|row| row.order == order);
        of_order.map(|row| row.period.clone()).collect()
    }

    fn seasons(&self, order: &str) -> Vec<Span> {
        let order: OrderNumber = order.parse().unwrap();
        let of_order = self.goods.iter().filter(|row| row.order == order);
        of_order.map(|row| row.season).collect()
    }

    fn on(&self, order: &str, day: &str) -> (QuotaState, Option<String>) {
        let (periods, seasons) = (self.periods(order), self.seasons(order));
        let standing = Standing::on(&periods, &seasons, day.parse().unwrap());
        let volume = standing.period.map(|period| period.volume.to_string());
        (standing.state, volume)
    }
}

fn table(file: &str) -> Option<csv::Reader<File>> {
    reference_files::open(file).map(csv::Reader::from_reader)
}

#[test]
fn reads_every_order_number_definition_and_measure() {
    let Some(quotas) = Quotas::read() else {
        return;
    };
    assert_eq!((quotas.definitions.len(), quotas.goods.len()), (48, 91));
    let with_goods: BTreeSet<&OrderNumber> = quotas.goods.iter().map(|row| &row.order).collect();
    let defined: BTreeSet<&OrderNumber> = quotas.definitions.iter().map(|row| &row.order).collect();
    assert_eq!((with_goods.len(), defined.len()), (27, 26));
    let without_volume: Vec<String> = with_goods
        .difference(&defined)
        .map(ToString::to_string)
        .collect();
    assert_eq!(without_volume, ["091834"]);
    let is_kilograms = |row: &Definition| row.period.unit == Unit::Kilogram;
    assert!(quotas.definitions.iter().all(is_kilograms));
    let newest = quotas.goods.iter().map(|row| row.season.from).max();
    assert_eq!(newest.map(edition_on), Some("2017"));
}

#[test]
fn one_quota_grows_and_no_period_meets_another() {
    let Some(quotas) = Quotas::read() else {
        return;
    };
    let mut by_order: BTreeMap<&OrderNumber, Vec<&Period>> = BTreeMap::new();
    for row in &quotas.definitions {
        by_order.entry(&row.order).or_default().push(&row.period);
    }
    let mut growing = Vec::new();
    for (order, periods) in &by_order {
        for (at, period) in periods.iter().enumerate() {
            let others = periods.iter().skip(at + 1);
            assert!(
                others
                    .clone()
                    .all(|other| !other.span().meets(&period.span())),
                "{order}"
            );
            if others.clone().any(|other| other.volume != period.volume) {
                growing.push(order.to_string());
            }
        }
    }
    assert_eq!(growing, ["091853"]);
    let of = |day| quotas.on("091853", day);
    let volume = |text: &str| Some(text.to_owned());
    assert_eq!(of("2019-06-30").1, volume("11000000"));
    assert_eq!(of("2019-07-01"), (QuotaState::Open, volume("11500000")));
    assert_eq!(of("2026-11-28"), (QuotaState::Past, volume("11500000")));
}

#[test]
fn seasons_years_across_the_new_year_and_gaps_are_as_the_tables_have_them() {
    let Some(quotas) = Quotas::read() else {
        return;
    };
    for (order, day, state) in [
        // Natural honey: from July to June.
        ("091833", "2019-12-31", QuotaState::Open),
        ("091833", "2020-01-01", QuotaState::Open),
        ("091833", "2020-06-30", QuotaState::Open),
        ("091833", "2020-07-01", QuotaState::Past),
        // Melons: October to December, January, April and May.
        ("091849", "2019-12-31", QuotaState::Open),
        ("091849", "2020-01-31", QuotaState::Open),
        ("091849", "2020-02-01", QuotaState::OutOfSeason),
        ("091849", "2020-03-31", QuotaState::OutOfSeason),
        ("091849", "2020-04-01", QuotaState::Open),
        ("091849", "2020-07-01", QuotaState::OutOfSeason),
        // Cut flowers of the summer: the volume of 2020 is not in the table.
        ("091835", "2019-10-31", QuotaState::Open),
        ("091835", "2019-11-01", QuotaState::OutOfSeason),
        ("091835", "2020-06-01", QuotaState::VolumeUnsaid),
        // Bananas: goods without a volume.
        ("091834", "2019-05-01", QuotaState::VolumeUnsaid),
    ] {
        assert_eq!(quotas.on(order, day).0, state, "{order} on {day}");
    }
    assert_eq!(quotas.on("091834", "2019-05-01").1, None);
}

#[test]
fn frozen_orange_juice_is_in_by_parts_of_one_line() {
    let Some(quotas) = Quotas::read() else {
        return;
    };
    let day: Day = "2019-12-01".parse().unwrap();
    let line = "20091199".parse().unwrap();
    let of_line: Vec<(String, Extent)> = quotas
        .goods
        .iter()
        .filter(|row| row.season.contains(day))
        .filter_map(|row| Some((row.order.to_string(), Extent::of(&row.code, &line)?)))
        .collect();
    assert_eq!(of_line, vec![("091865".to_owned(), Extent::Part); 3]);
}
