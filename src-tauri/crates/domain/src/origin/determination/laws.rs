//! What must hold for every case under every agreement.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::case::{Answers, BomLine, Case, Costs, Good, Origin, Role, SetRule, Transport};
use super::step::{FigureKind, Outcome, Step, StepKind};
use super::testing::{Tables, rule_of};
use super::{Determination, determine};
use crate::money::{Currency, Exact};
use crate::origin::product_rule::{ProductRule, RuleRole};
use crate::treaties::hs_code::TariffCode;

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

const CODES: [&str; 12] = [
    "846721", "846799", "850131", "392690", "610510", "540233", "540244", "200919", "200911",
    "170199", "330499", "721420",
];
const RULES: [&str; 16] = [
    "CC",
    "CTH",
    "CTSH & EXC(8501)",
    "CTHG & ALLOW(3926)",
    "CTSHG",
    "NC & RVC(TV>=50) | NC & RVC(NC>=40)",
    "CTH & RVC(BD>=45) | NC & RVC(BU>=35) | NC & RVC(FV>=60;8501,3926)",
    "MAXNOM(40%)",
    "CTH & MAXNOM(ch.39<=20%) | MAXNOM(30%)",
    "ANY & EXC(ch.54) & WOMAT(ch.20)",
    "FROM(8467.99) & RVC(TV>=40) | CTH",
    "ORIG(ch.84) & NOM<=OM",
    "CTH & WT(share>=50)",
    "CC & PROC(made) (kind) | CTH (any-other-good)",
    "NC & PROC(made) | CC & EXC(ch.54,8505)",
    "CC & EXC(5106-5113,5204-5212,ch.54) & PROC(made)",
];

/// A part with its own regional value content says nothing of how the good originates.
#[test]
fn the_method_of_a_part_is_not_that_of_the_good() {
    let line = |code: &str, value: &str, origin: Origin| BomLine {
        name: code.to_owned(),
        code: Some(code.parse().unwrap()),
        origin,
        country: Some("CN".to_owned()),
        value: Some(value.parse().unwrap()),
        ..BomLine::default()
    };
    let part = BomLine {
        country: Some("MX".to_owned()),
        inputs: vec![line("850131", "10", Origin::NonOriginating)],
        ..line("846799", "40", Origin::Unknown)
    };
    let case: Case = serde_json::from_value(serde_json::json!({
        "good": {"code": "846721", "currency": "USD", "transaction_value": "100"},
        "materials": [],
        "answers": {"only_operations": [], "drawback": false,
            "points": {"unassembled-or-parts": false}},
    }))
    .unwrap();
    let case = Case {
        materials: vec![part, line("392690", "5", Origin::NonOriginating)],
        ..case
    };
    let of_value = rule_of("NC & RVC(TV>=50)", RuleRole::Rule, "2022");
    let of_shift = rule_of("CTH", RuleRole::Rule, "2022");
    for (rules, expected) in [(vec![of_value.clone()], Some("TV")), (vec![of_shift], None)] {
        let found = determine(
            &case,
            &TABLES.agreement("TMEC", Some(&rules)),
            "2026-11-23".parse().unwrap(),
        )
        .unwrap();
        assert_eq!(found.value_method(), expected, "{:?}", found.outcome);
    }
}

fn amount() -> impl Strategy<Value = Exact> {
    prop_oneof![
        8 => (0_i64..2_000).prop_map(|cents| Exact(Decimal::new(cents, 2))),
        1 => select(vec!["0", "1000000000000", "0.000001"]).prop_map(|text| text.parse().unwrap()),
    ]
}

fn some<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.85, value)
}

fn code() -> impl Strategy<Value = TariffCode> {
    select(CODES.to_vec()).prop_map(|digits| digits.parse().unwrap())
}

fn country() -> impl Strategy<Value = Option<String>> {
    some(select(vec!["MX", "US", "DE", "CL", "CO", "CN", "AD"]).prop_map(str::to_owned))
}

prop_compose! {
    fn leaf()(
        code in some(code()),
        role in prop_oneof![6 => Just(Role::Material), 1 => select(Role::ALL.to_vec())],
        origin in select(Origin::ALL.to_vec()),
        country in country(),
        value in some(amount()),
        part in proptest::option::weighted(0.2, 0_u32..=100),
        weight in some(amount()),
        in_component in some(any::<bool>()),
        elastomeric in some(any::<bool>()),
        allowed in some(any::<bool>()),
        inventory in proptest::option::weighted(0.1, select(vec!["fifo", "segregation"]).prop_map(str::to_owned)),
        agreements in proptest::collection::vec(select(vec!["TMEC", "TIPAT"]).prop_map(str::to_owned), 0..2),
    ) -> BomLine {
        let regional = |Exact(value): Exact, part: u32| {
            Exact((value * Decimal::from(part) / Decimal::ONE_HUNDRED).trunc_with_scale(6))
        };
        BomLine {
            name: "line".to_owned(),
            code,
            role,
            origin,
            country,
            agreements,
            value,
            regional_value: value.zip(part).map(|(value, part)| regional(value, part)),
            weight,
            in_component,
            elastomeric,
            allowed,
            inventory,
            ..BomLine::default()
        }
    }
}

fn line() -> impl Strategy<Value = BomLine> {
    (leaf(), proptest::collection::vec(leaf(), 0..3), 0..5).prop_map(|(line, inputs, dice)| {
        if dice == 0 && !inputs.is_empty() {
            // What is said of it decides only what its own origin leaves open.
            BomLine {
                inputs,
                origin: Origin::Unknown,
                ..line
            }
        } else {
            line
        }
    })
}

prop_compose! {
    fn answers()(
        made in some(any::<bool>()),
        kind in some(any::<bool>()),
        share in some((0_i64..=100).prop_map(|percent| Exact(percent.into()))),
        wholly_obtained in proptest::option::weighted(0.1, any::<bool>()),
        only_operations in some(select(vec![vec![], vec!["dilution".to_owned()]])),
        drawback in some(any::<bool>()),
        transport in some(select(vec![
            Transport::Direct,
            Transport::Transit { customs_control: true, operations: vec!["unloading".to_owned()] },
        ])),
        is_checked in any::<bool>(),
        points in proptest::collection::btree_map(
            select(vec!["unassembled-or-parts", "accessories-count", "accessories-left-out", "component-rule", "textile_pct"]),
            any::<bool>(),
            0..5,
        ),
        agreement in select(vec!["TMEC", "TIPAT", "CHILE", "PERU", "TLCUEM"]),
    ) -> Answers {
        let of = |name: &str, answer: Option<bool>| answer.into_iter().map(|answer| (name.to_owned(), answer)).collect();
        Answers {
            wholly_obtained,
            processes: of("made", made),
            kinds: of("kind", kind),
            shares: share.into_iter().map(|share| ("share".to_owned(), share)).collect(),
            points: points.into_iter().map(|(point, answer)| (format!("{agreement}:{point}"), answer)).collect(),
            editions: if is_checked { vec!["2012".to_owned()] } else { vec![] },
            only_operations,
            drawback,
            transport,
            ..Answers::default()
        }
    }
}

prop_compose! {
    fn case(least: usize)(
        code in code(),
        transaction_value in some(amount()),
        ex_works in some(amount()),
        net_cost in some(amount()),
        costs in proptest::option::of(amount()),
        weight in some(amount()),
        component_weight in some(amount()),
        set in proptest::option::weighted(0.1, select(SetRule::ALL.to_vec())),
        materials in proptest::collection::vec(line(), least..6),
        answers in answers(),
    ) -> Case {
        let costs = costs.map(|cost| Costs {
            other_product: Some(cost),
            period: Some(cost),
            other: Some(Exact(Decimal::ZERO)),
            royalties: Some(cost),
            sales_promotion: Some(Exact(Decimal::ZERO)),
            shipping_and_packing: Some(Exact(Decimal::ZERO)),
            interest: Some(Exact(Decimal::ZERO)),
        });
        let good = Good {
            code,
            codes: std::collections::BTreeMap::new(),
            currency: Currency::USD,
            sale: None,
            transaction_value,
            ex_works,
            net_cost,
            costs,
            weight,
            component_weight,
            set,
        };
        Case { good, materials, answers }
    }
}

/// A rule of every kind of term for all goods, in an edition of which the correlation is at hand.
fn rule() -> impl Strategy<Value = Vec<ProductRule>> {
    let parts = (
        select(RULES.to_vec()),
        select(vec!["2012", "2022"]),
        proptest::bool::weighted(0.2),
    );
    parts.prop_map(|(structured, edition, has_more)| {
        let mut rules = vec![rule_of(structured, RuleRole::Rule, edition)];
        if has_more {
            rules.push(rule_of("PROC(made)", RuleRole::Additional, edition));
        }
        rules
    })
}

fn agreement() -> impl Strategy<Value = String> {
    select(TABLES.provisions.keys().cloned().collect::<Vec<_>>())
}

fn determined(case: &Case, agreement: &str, rules: &Vec<ProductRule>) -> Determination {
    let agreement = TABLES.agreement(agreement, Some(rules));
    determine(case, &agreement, "2026-11-23".parse().unwrap()).unwrap()
}

/// What was left open, filled in from another case.
fn completed(case: &Case, from: &Case, dice: &[bool]) -> Case {
    let mut dice = dice.iter().copied().cycle();
    let mut full = case.clone();
    for (index, line) in full.materials.iter_mut().enumerate() {
        let other = from.materials.get(index).cloned().unwrap_or_default();
        complete(line, &other, &mut dice);
        for input in &mut line.inputs {
            complete(input, &other, &mut dice);
        }
    }
    let answers = &mut full.answers;
    answers
        .processes
        .entry("made".to_owned())
        .or_insert_with(|| dice.next().unwrap());
    answers
        .kinds
        .entry("kind".to_owned())
        .or_insert_with(|| dice.next().unwrap());
    answers.only_operations.get_or_insert_default();
    let drawback = dice.next().unwrap();
    answers.drawback.get_or_insert(drawback);
    let good = &mut full.good;
    for (own, other) in [
        (&mut good.transaction_value, from.good.transaction_value),
        (&mut good.ex_works, from.good.ex_works),
        (
            &mut good.net_cost,
            from.good.net_cost.filter(|_| case.good.costs.is_none()),
        ),
        (&mut good.weight, from.good.weight),
        (&mut good.component_weight, from.good.component_weight),
    ] {
        *own = own.or(other);
    }
    full
}

fn complete(line: &mut BomLine, other: &BomLine, dice: &mut impl Iterator<Item = bool>) {
    // That of a sub-assembly follows from what it is made from.
    if line.origin == Origin::Unknown && line.inputs.is_empty() {
        line.origin = other.origin;
    }
    if line.country.is_none() {
        line.country.clone_from(&other.country);
    }
    line.code = line.code.or(other.code);
    line.weight = line.weight.or(other.weight);
    if line.value.is_none() && line.regional_value.is_none() {
        line.value = other.value;
    }
    let (component, elastomeric) = (dice.next().unwrap(), dice.next().unwrap());
    line.in_component.get_or_insert(component);
    line.elastomeric.get_or_insert(elastomeric);
    line.allowed.get_or_insert(component);
}

fn figures(step: &Step, kind: StepKind, subject: &str, figure: FigureKind) -> Option<Decimal> {
    if step.kind == kind && step.subject.as_deref() == Some(subject) {
        return step.figure(figure).map(|figure| figure.value.0);
    }
    step.steps
        .iter()
        .find_map(|inner| figures(inner, kind, subject, figure))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_global_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_decided_stays_so_when_more_is_known(
        case in case(0), more in case(0), dice in proptest::collection::vec(any::<bool>(), 7),
        rules in rule(), agreement in agreement(),
    ) {
        let before = determined(&case, &agreement, &rules);
        let after = determined(&completed(&case, &more, &dice), &agreement, &rules);
        match before.outcome {
            Outcome::Met | Outcome::NotMet => {
                prop_assert_eq!(before.outcome, after.outcome, "{:#?}\n{:#?}", before.root, after.root);
            }
            Outcome::Open => prop_assert!(!before.needs.is_empty(), "nothing is asked: {:#?}", before.root),
        }
    }

    #[test]
    fn an_input_that_originates_never_takes_origin_away(
        case in case(1), which in any::<prop::sample::Index>(), wholly in any::<bool>(),
        rules in rule(), agreement in agreement(),
    ) {
        let index = which.index(case.materials.len());
        let mut case = case;
        case.materials[index].inputs.clear();
        let before = determined(&case, &agreement, &rules);
        let mut better = case.clone();
        let line = &mut better.materials[index];
        line.origin = if wholly || line.origin == Origin::WhollyObtained { Origin::WhollyObtained } else { Origin::Originating };
        line.country = Some("MX".to_owned());
        line.agreements.clear();
        let after = determined(&better, &agreement, &rules);
        if before.outcome == Outcome::Met {
            prop_assert_eq!(after.outcome, Outcome::Met, "{:#?}\n{:#?}", before.root, after.root);
        }
    }

    #[test]
    fn a_line_split_in_two_equal_ones_changes_nothing(
        case in case(1), which in any::<prop::sample::Index>(), rules in rule(), agreement in agreement(),
    ) {
        let index = which.index(case.materials.len());
        let mut case = case;
        // A sub-assembly in two halves is two goods, each with its own origin.
        case.materials[index].inputs.clear();
        let mut split = case.clone();
        halve(&mut split.materials[index]);
        let half = split.materials[index].clone();
        split.materials.push(half);
        prop_assume!(split.problems().is_empty());
        let (one, two) = (determined(&case, &agreement, &rules), determined(&split, &agreement, &rules));
        prop_assert_eq!(one.outcome, two.outcome);
        prop_assert_eq!(one.criterion, two.criterion);
    }

    #[test]
    fn building_up_and_down_agree_where_the_materials_are_the_whole_value(
        values in proptest::collection::vec((1_i64..10_000, any::<bool>()), 1..6),
    ) {
        let total: i64 = values.iter().map(|(cents, _)| cents).sum();
        let materials = values.iter().map(|(cents, originates)| BomLine {
            name: "line".to_owned(),
            code: Some("392690".parse().unwrap()),
            origin: if *originates { Origin::Originating } else { Origin::NonOriginating },
            country: Some("MX".to_owned()),
            value: Some(Exact(Decimal::new(*cents, 2))),
            ..BomLine::default()
        });
        let mut lines: Vec<BomLine> = materials.collect();
        // Something must be foreign: else no product rule is asked.
        lines.push(BomLine { origin: Origin::NonOriginating, value: Some(Exact(Decimal::ZERO)), ..lines[0].clone() });
        let case = Case {
            good: Good {
                code: "846721".parse().unwrap(),
                codes: std::collections::BTreeMap::new(),
                currency: Currency::USD,
                sale: None,
                transaction_value: Some(Exact(Decimal::new(total, 2))),
                ex_works: None,
                net_cost: None,
                costs: None,
                weight: None,
                component_weight: None,
                set: None,
            },
            materials: lines,
            answers: Answers::default(),
        };
        let rule = "NC & RVC(BU>=35) | NC & RVC(BD>=35)";
        let rules = vec![rule_of(rule, RuleRole::Rule, "2022")];
        let found = determined(&case, "TIPAT", &rules);
        let of = |method| figures(&found.root, StepKind::RegionalValueContent, method, FigureKind::Percent).unwrap();
        let distance = (of("BU") - of("BD")).abs();
        prop_assert!(distance < Decimal::new(1, 20), "{} and {}", of("BU"), of("BD"));
        prop_assert!(of("BD") <= Decimal::ONE_HUNDRED && of("BU") >= Decimal::ZERO);
    }

    #[test]
    fn a_case_that_travelled_is_determined_bit_for_bit(case in case(0), rules in rule(), agreement in agreement()) {
        let text = serde_json::to_string(&case).unwrap();
        let back: Case = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&back, &case);
        let (first, second) = (determined(&case, &agreement, &rules), determined(&back, &agreement, &rules));
        prop_assert_eq!(serde_json::to_string(&first).unwrap(), serde_json::to_string(&second).unwrap());
        let read: Determination = serde_json::from_str(&serde_json::to_string(&first).unwrap()).unwrap();
        prop_assert_eq!(read, first);
    }
}

fn halve(line: &mut BomLine) {
    let half = |Exact(amount): Exact| Exact(amount / Decimal::TWO);
    line.value = line.value.map(half);
    line.regional_value = line.regional_value.map(half);
    line.weight = line.weight.map(half);
}
