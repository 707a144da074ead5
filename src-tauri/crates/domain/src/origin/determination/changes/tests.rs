use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::{Change, Changed, Destined, agreements, changes, smallest, thinned};
use crate::money::{Currency, Exact};
use crate::origin::determination::case::{Answers, BomLine, Case, Good, Origin};
use crate::origin::determination::determine;
use crate::origin::determination::step::{OriginNeed, Outcome};
use crate::origin::determination::testing::{Tables, rule_of};
use crate::origin::product_rule::{ProductRule, RuleRole};
use crate::origin::rule::RvcMethod;
use crate::time::Day;

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn rule(structured: &str) -> ProductRule {
    rule_of(structured, RuleRole::Rule, "2022")
}

fn foreign(code: &str, value: &str, offered: Option<&str>) -> BomLine {
    BomLine {
        name: code.to_owned(),
        code: Some(code.parse().unwrap()),
        origin: Origin::NonOriginating,
        country: Some("CN".to_owned()),
        value: Some(value.parse().unwrap()),
        offered: offered.map(|offered| offered.parse().unwrap()),
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
            ex_works: Some(Exact(Decimal::ONE_HUNDRED)),
            net_cost: Some(Exact(Decimal::from(90))),
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

fn found(case: &Case, structured: &str) -> Vec<Change> {
    let rules = vec![rule(structured)];
    changes(case, &TABLES.agreement("TMEC", Some(&rules)), day())
}

fn sources(change: &Change) -> Vec<&str> {
    match &change.what {
        Changed::Source { lines, .. } => lines.iter().map(String::as_str).collect(),
        Changed::AddValue | Changed::Method { .. } | Changed::Agreement { .. } => vec![],
    }
}

fn obtained(change: &Change) -> bool {
    matches!(&change.what, Changed::Source { wholly_obtained, .. } if *wholly_obtained)
}

#[test]
fn the_cheapest_input_that_is_enough_is_named_and_the_value_that_would_do() {
    let materials = vec![
        foreign("850131", "40", None),
        foreign("392690", "15", None),
        foreign("731815", "5", None),
    ];
    let found = found(&case(materials), "NC & RVC(TV>=55)");
    let [first, second] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (sources(first), first.amount.to_string().as_str()),
        (vec!["2"], "15")
    );
    assert!(first.is_smallest);
    assert_eq!(second.what, Changed::AddValue);
    // 60 may be 45 % of the value.
    assert_eq!(second.amount.to_string(), "33.34");
}

#[test]
fn what_added_value_costs_is_known_where_costs_alone_are_measured() {
    let cost = |structured: &str| {
        let materials = vec![foreign("850131", "60", None)];
        let found = found(&case(materials), structured);
        let of_value = found
            .into_iter()
            .find(|change| change.what == Changed::AddValue);
        of_value.map(|change| (change.amount.to_string(), change.cost))
    };
    // 60 may be half of the net cost: 30 more than 90 are spent.
    let spent = Some(Exact(Decimal::from(30)));
    assert_eq!(cost("NC & RVC(NC>=50)"), Some(("30".to_owned(), spent)));
    assert_eq!(cost("NC & RVC(TV>=50)"), Some(("20".to_owned(), None)));
    // The price is enough where either is: it may rise without a cost.
    let either = cost("NC & RVC(TV>=50) | NC & RVC(NC>=50)");
    assert_eq!(either, Some(("20".to_owned(), None)));
}

#[test]
fn another_method_of_the_rule_is_told_with_what_it_misses_and_must_reach() {
    let mut case = case(vec![foreign("850131", "50", None)]);
    case.good.net_cost = None;
    let rule = "NC & RVC(TV>=55) | NC & RVC(NC>=40)";
    let swaps = found(&case, rule);
    let [swap] = &swaps[..] else {
        panic!("{swaps:?}")
    };
    let expected = Changed::Method {
        failing: vec![RvcMethod::TransactionValue],
        method: RvcMethod::NetCost,
        missing: OriginNeed::NetCost,
    };
    assert_eq!(swap.what, expected);
    // 50 may be 60 % of the net cost.
    assert_eq!(swap.amount.to_string(), "83.34");
    assert_eq!(swap.cost, Some(Exact(Decimal::ZERO)));
    let rules = vec![rule_of(rule, RuleRole::Rule, "2022")];
    let with = |net_cost: Exact| {
        let mut case = case.clone();
        case.good.net_cost = Some(net_cost);
        let law = TABLES.agreement("TMEC", Some(&rules));
        determine(&case, &law, day()).unwrap().outcome
    };
    assert_eq!(with(swap.amount), Outcome::Met);
    assert_eq!(
        with(Exact(swap.amount.0 - Decimal::new(1, 2))),
        Outcome::NotMet
    );
}

#[test]
fn a_method_is_no_way_out_where_more_than_its_base_is_missing() {
    let mut unpriced = case(vec![foreign("850131", "50", None)]);
    unpriced.good.net_cost = None;
    unpriced.good.transaction_value = None;
    // Nothing fails yet.
    assert!(found(&unpriced, "NC & RVC(TV>=55) | NC & RVC(NC>=40)").is_empty());
    let mut unknown = case(vec![foreign("850131", "50", None)]);
    unknown.good.net_cost = None;
    unknown.materials.push(BomLine {
        value: None,
        ..foreign("392690", "1", None)
    });
    // How much counts against the net cost is not known either.
    assert!(found(&unknown, "NC & RVC(TV>=55) | NC & RVC(NC>=40)").is_empty());
    let mut shifting = case(vec![foreign("846729", "50", None)]);
    shifting.good.net_cost = None;
    // The other method does not heal what fails beside it.
    assert!(
        found(&shifting, "NC & RVC(TV>=55) | CTH & RVC(NC>=40)")
            .iter()
            .all(|change| !matches!(change.what, Changed::Method { .. }))
    );
}

#[test]
fn another_agreement_is_told_only_where_the_good_originates_under_it() {
    let case = case(vec![foreign("850131", "50", None)]);
    let rules = vec![rule("NC & RVC(TV>=50)")];
    let strict = vec![rule("NC & RVC(TV>=60)")];
    let asks = vec![rule("NC & RVC(TV>=50) & PROC(made)")];
    let other = |id, rules| Destined {
        agreement: TABLES.agreement(id, Some(rules)),
        markets: vec!["CA".to_owned()],
    };
    let others = [
        other("TIPAT", &rules),
        other("PERU", &strict),
        other("AP", &asks),
    ];
    let found = agreements(&case, &others, day());
    let expected = Changed::Agreement {
        agreement: "TIPAT".to_owned(),
        markets: vec!["CA".to_owned()],
    };
    let named: Vec<&Changed> = found.iter().map(|change| &change.what).collect();
    assert_eq!(named, [&expected]);
}

#[test]
fn what_costs_less_comes_before_what_moves_less() {
    let materials = vec![
        foreign("850131", "40", Some("41.50")),
        foreign("392690", "15", Some("22")),
        foreign("731815", "5", None),
    ];
    let found = found(&case(materials), "NC & RVC(TV>=55)");
    let named: Vec<_> = found
        .iter()
        .map(|change| (sources(change), change.cost.map(|cost| cost.to_string())))
        .collect();
    assert_eq!(named[0], (vec!["1"], Some("1.50".to_owned())));
    assert_eq!(named[1], (vec!["2"], Some("7".to_owned())));
}

#[test]
fn a_condition_that_no_source_heals_has_no_change() {
    let materials = vec![foreign("850131", "40", None)];
    let mut case = case(materials);
    case.answers.processes.insert("made".to_owned(), false);
    assert_eq!(
        found(&case, "CTH & PROC(made)").len(),
        1,
        "a good of originating materials only needs no process"
    );
    case.materials.push(BomLine {
        origin: Origin::Originating,
        country: Some("MX".to_owned()),
        ..foreign("850131", "40", None)
    });
    case.answers.drawback = Some(true);
    let rules = vec![rule("CC")];
    let with = |id| changes(&case, &TABLES.agreement(id, Some(&rules)), day());
    assert_eq!(
        with("TLCUEM").len(),
        1,
        "nothing foreign, nothing refunded: {:?}",
        with("TLCUEM")
    );
}

#[test]
fn materials_that_must_be_obtained_in_the_parties_are_said_to_be_such() {
    let materials = vec![foreign("010221", "40", None), foreign("250100", "30", None)];
    let found = found(&case(materials), "CC & WOMAT(ch.01)");
    let named: Vec<_> = found
        .iter()
        .map(|change| (sources(change), obtained(change)))
        .collect();
    // Obtained here, the animal alone is enough; originating only, nothing foreign may be left.
    assert_eq!(named, [(vec!["1"], true), (vec!["1", "2"], false)]);
}

#[test]
fn a_long_bill_gets_an_answer_that_may_not_be_the_smallest() {
    let lines =
        (0..400).map(|index| foreign("846799", if index == 7 { "60" } else { "0.1" }, None));
    let found = found(&case(lines.collect()), "CTH | NC & RVC(TV>=50)");
    let first = &found[0];
    assert!(sources(first).contains(&"8"), "{first:?}");
    assert!(sources(first).len() < 400, "{}", sources(first).len());
}

#[test]
fn an_input_of_a_sub_assembly_has_its_place() {
    let motor = BomLine {
        inputs: vec![foreign("850511", "50", None), foreign("854411", "10", None)],
        ..foreign("850131", "60", None)
    };
    let found = found(&case(vec![motor]), "CTH & RVC(TV>=50)");
    assert_eq!(sources(&found[0]), ["1.2"], "{found:?}");
}

#[test]
fn a_good_that_originates_needs_no_change() {
    assert!(
        found(
            &case(vec![foreign("850131", "5", None)]),
            "NC & RVC(TV>=55)"
        )
        .is_empty()
    );
}

#[test]
fn sets_are_tried_in_the_order_of_their_weight_each_once() {
    let weights: Vec<Decimal> = [1, 2, 4, 8].map(Decimal::from).to_vec();
    let tried = std::cell::RefCell::new(Vec::new());
    let none = smallest(&weights, 100, |set| {
        tried
            .borrow_mut()
            .push(set.iter().map(|index| weights[*index]).sum::<Decimal>());
        false
    });
    assert_eq!(none, None);
    let expected: Vec<Decimal> = (0..16).map(Decimal::from).collect();
    assert_eq!(*tried.borrow(), expected);
}

#[test]
fn a_thinned_set_has_nothing_left_to_take_away() {
    let all: Vec<usize> = (0..1_000).collect();
    let left = thinned(all, 10_000, |set| {
        set.contains(&7) && set.iter().any(|index| *index > 900) && set.contains(&512)
    });
    assert_eq!(left.len(), 3);
    assert!(left.contains(&7) && left.contains(&512));
}

const RULES: [&str; 6] = [
    "CTH",
    "NC & RVC(TV>=55) | NC & RVC(NC>=50)",
    "CC & EXC(8501,3926)",
    "CTH & RVC(TV>=70)",
    "MAXNOM(30%) & MAXNOM(ch.39<=5%)",
    "NC & RVC(FV>=80;8501,3926)",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_smallest_change_is_that_of_brute_force(
        lines in proptest::collection::vec(
            (select(vec!["850131", "392690", "846799", "731815"]), 1_i64..40, any::<bool>()), 1..=12,
        ),
        structured in select(RULES.to_vec()),
        agreement in select(vec!["TMEC", "TIPAT", "PERU"]),
    ) {
        let materials = lines.iter().map(|(code, value, originates)| {
            let line = foreign(code, &value.to_string(), None);
            if *originates {
                BomLine { origin: Origin::Originating, country: Some("MX".to_owned()), ..line }
            } else {
                line
            }
        });
        let case = case(materials.collect());
        let rules = vec![rule(structured)];
        let law = TABLES.agreement(agreement, Some(&rules));
        prop_assume!(determine(&case, &law, day()).unwrap().outcome == Outcome::NotMet);
        let found = changes(&case, &law, day());
        let source = found.iter().find(|change| matches!(change.what, Changed::Source { .. }) && !obtained(change));
        let foreign: Vec<usize> = (0..lines.len()).filter(|index| !lines[*index].2).collect();
        let sets = (0..1_u32 << foreign.len()).map(|bits| {
            foreign.iter().enumerate().filter(move |(place, _)| bits & (1 << place) != 0).map(|(_, index)| *index).collect::<Vec<_>>()
        });
        let enough = sets.filter(|set| {
            let mut changed = case.clone();
            for index in set {
                changed.materials[*index].origin = Origin::Originating;
                changed.materials[*index].country = Some("MX".to_owned());
            }
            determine(&changed, &law, day()).unwrap().outcome == Outcome::Met
        });
        let least = enough.map(|set| set.iter().map(|index| lines[*index].1).sum::<i64>()).min();
        prop_assert_eq!(source.map(|change| change.amount.0), least.map(Decimal::from));
        prop_assert!(source.is_none_or(|change| change.is_smallest));
        // What is added is enough, and a hundredth less is not.
        if let Some(more) = found.iter().find(|change| change.what == Changed::AddValue) {
            let with = |more: Decimal| {
                let mut changed = case.clone();
                for amount in [&mut changed.good.transaction_value, &mut changed.good.ex_works, &mut changed.good.net_cost] {
                    *amount = amount.map(|Exact(amount)| Exact(amount + more));
                }
                determine(&changed, &law, day()).unwrap().outcome
            };
            prop_assert_eq!(with(more.amount.0), Outcome::Met);
            prop_assert_eq!(with(more.amount.0 - Decimal::new(1, 2)), Outcome::NotMet);
        }
    }
}
