use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Margin, dearer, margin};
use crate::money::{Currency, Exact};
use crate::origin::determination::case::{Answers, BomLine, Case, Good, Origin};
use crate::origin::determination::determine;
use crate::origin::determination::step::Outcome;
use crate::origin::determination::testing::{Tables, rule_of};
use crate::origin::product_rule::RuleRole;
use crate::time::Day;

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn line(code: &str, value: &str, origin: Origin) -> BomLine {
    let is_foreign = origin == Origin::NonOriginating;
    BomLine {
        name: code.to_owned(),
        code: Some(code.parse().unwrap()),
        origin,
        country: Some(if is_foreign { "CN" } else { "MX" }.to_owned()),
        value: Some(value.parse().unwrap()),
        ..BomLine::default()
    }
}

fn case(materials: Vec<BomLine>) -> Case {
    Case {
        good: Good {
            code: "846721".parse().unwrap(),
            codes: std::collections::BTreeMap::new(),
            currency: Currency::USD,
            sale: None,
            transaction_value: Some(Exact(Decimal::ONE_HUNDRED)),
            ex_works: Some(Exact(Decimal::from(90))),
            net_cost: Some(Exact(Decimal::from(80))),
            costs: None,
            weight: None,
            component_weight: None,
            set: None,
        },
        materials,
        answers: Answers {
            only_operations: Some(vec![]),
            drawback: Some(false),
            points: [("unassembled-or-parts".to_owned(), false)].into(),
            ..Answers::default()
        },
    }
}

fn found(case: &Case, structured: &str) -> Option<Margin> {
    let rules = vec![rule_of(structured, RuleRole::Rule, "2022")];
    let agreement = TABLES.agreement("TMEC", Some(&rules));
    let found = determine(case, &agreement, day()).unwrap();
    margin(case, &agreement, &found)
}

fn said(margin: Option<Margin>) -> Option<(String, Option<String>)> {
    let margin = margin?;
    let lowest = margin.lowest_price.map(|price| price.to_string());
    Some((margin.rise.to_string(), lowest))
}

#[test]
fn a_value_content_holds_until_its_materials_are_as_dear_as_it_lets_them_be() {
    let foreign = case(vec![
        line("850131", "30", Origin::NonOriginating),
        line("731815", "20", Origin::Originating),
    ]);
    // 40 of 100 may be foreign: a third more than 30; and 30 are 40 % of 75.
    assert_eq!(
        said(found(&foreign, "RVC(TV>=60)")),
        Some(("33.33".to_owned(), Some("75".to_owned())))
    );
    // At the border nothing is left.
    let narrow = case(vec![line("850131", "40", Origin::NonOriginating)]);
    assert_eq!(
        said(found(&narrow, "RVC(TV>=60)")),
        Some(("0".to_owned(), Some("100".to_owned())))
    );
}

#[test]
fn of_two_alternatives_the_one_that_holds_longer_counts() {
    let foreign = case(vec![line("850131", "30", Origin::NonOriginating)]);
    let margin = found(&foreign, "RVC(TV>=60) | RVC(TV>=50)");
    assert_eq!(
        said(margin),
        Some(("66.66".to_owned(), Some("60".to_owned())))
    );
}

#[test]
fn what_shifts_loses_nothing_by_its_price() {
    let foreign = case(vec![line("850131", "30", Origin::NonOriginating)]);
    assert_eq!(found(&foreign, "CTH"), None);
    let shifts_too = found(&foreign, "CTH | RVC(TV>=60)");
    assert_eq!(shifts_too, None, "the shift holds whatever the price is");
    let fails = case(vec![line("850131", "60", Origin::NonOriginating)]);
    assert_eq!(found(&fails, "RVC(TV>=60)"), None, "it does not originate");
}

#[test]
fn a_tolerance_holds_until_what_does_not_shift_is_too_dear() {
    let parts = case(vec![
        line("850131", "30", Origin::NonOriginating),
        line("846799", "5", Origin::NonOriginating),
    ]);
    // 10 % of 100, of which 5 are used.
    assert_eq!(
        said(found(&parts, "CTH")),
        Some(("100".to_owned(), Some("50".to_owned())))
    );
}

/// Parts that have room of their own, and less of it, are not what decides.
#[test]
fn of_many_conditions_the_one_that_decides_is_found() {
    let part = |foreign: &str| BomLine {
        inputs: vec![line("850131", foreign, Origin::NonOriginating)],
        ..line("846799", "10", Origin::Unknown)
    };
    let mut parts: Vec<BomLine> = ["3.1", "3.2", "3.3", "3.4", "3.5", "3.6"].map(part).into();
    parts.push(line("731815", "1", Origin::NonOriginating));
    let many = case(parts);
    assert!(found(&many, "NC & RVC(TV>=50)").is_some());
}

#[test]
fn a_value_beyond_reckoning_has_no_margin_and_breaks_nothing() {
    let mut huge = case(vec![
        line("846799", "0.000001", Origin::NonOriginating),
        line("850131", "999999999999", Origin::NonOriginating),
    ]);
    huge.good.transaction_value = Some("1000000000000".parse().unwrap());
    assert_eq!(found(&huge, "CTH"), None);
}

#[test]
fn a_net_cost_does_not_fall_with_the_price() {
    let foreign = case(vec![line("850131", "30", Origin::NonOriginating)]);
    let margin = found(&foreign, "RVC(NC>=50)").unwrap();
    assert_eq!(margin.rise.to_string(), "33.33");
    assert_eq!(margin.lowest_price, None);
}

#[test]
fn what_originates_elsewhere_grows_dearer_with_what_does_not() {
    let mut of_japan = line("850131", "10", Origin::Originating);
    of_japan.country = Some("JP".to_owned());
    let both = case(vec![line("850131", "20", Origin::NonOriginating), of_japan]);
    let margin = found(&both, "RVC(TV>=60)").unwrap();
    assert_eq!(margin.rise.to_string(), "33.33");
}

proptest! {
    #[test]
    fn within_its_margin_it_originates_and_beyond_it_does_not(
        values in prop::collection::vec(1_u32..40, 1..5),
        floor in 30_u32..70,
    ) {
        let materials = values.iter().map(|value| line("850131", &value.to_string(), Origin::NonOriginating));
        let case = case(materials.collect());
        let rules = vec![rule_of(&format!("RVC(TV>={floor})"), RuleRole::Rule, "2022")];
        let agreement = TABLES.agreement("TMEC", Some(&rules));
        let found = determine(&case, &agreement, day()).unwrap();
        let Some(margin) = margin(&case, &agreement, &found) else {
            prop_assert_ne!(found.outcome, Outcome::Met);
            return Ok(());
        };
        for (more, expected) in [("-0.01", true), ("0", true), ("0.01", false), ("1", false)] {
            let percent = margin.rise.0 + more.parse::<Decimal>().unwrap();
            let moved = dearer(&case, &agreement, day(), percent).unwrap();
            let outcome = determine(&moved, &agreement, day()).unwrap().outcome;
            prop_assert_eq!(outcome == Outcome::Met, expected, "{}", percent);
        }
    }
}
