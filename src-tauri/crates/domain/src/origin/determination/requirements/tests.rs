use proptest::prelude::{Just, Strategy, prop_oneof, proptest};
use rstest::rstest;

use super::super::step::{FigureKind, OriginNeed, Outcome, Step, StepKind};
use super::{Requirement, Vehicle};
use crate::money::Exact;

fn row(column: &str) -> &'static str {
    match column {
        "process" => "labour-value-content",
        "goods" => "8703",
        "figures" => "high-wage>=25;technology<=10;assembly<=5",
        "total_pct" => "40",
        "valid_from" => "2023-07-01",
        "valid_to" => "2030-06-30",
        "citation" => "7",
        _ => "",
    }
}

fn labour() -> Requirement {
    Requirement::read(row).unwrap()
}

fn decide(shares: [Option<&str>; 3]) -> Step {
    let [high_wage, technology, assembly] =
        shares.map(|share| share.map(|share| share.parse().unwrap()));
    let vehicle = Vehicle {
        high_wage,
        technology,
        assembly,
        ..Vehicle::default()
    };
    labour().decide(&vehicle, Step::new(StepKind::Process, Outcome::Open))
}

#[rstest]
#[case("8703.23", "2026-11-23", true)]
#[case("8703.23", "2023-07-01", true)]
#[case("8703.23", "2023-06-30", false)]
#[case("8703.23", "2030-06-30", true)]
#[case("8703.23", "2030-07-01", false)]
#[case("8704.21", "2026-11-23", false)]
fn stands_for_its_goods_in_its_time(#[case] good: &str, #[case] day: &str, #[case] stands: bool) {
    let (good, day) = (good.parse().unwrap(), day.parse().unwrap());
    assert_eq!(labour().stands("labour-value-content", &good, day), stands);
    assert!(!labour().stands("core-parts", &good, day));
}

#[rstest]
#[case([None, None, None], Outcome::Open, Some("high-wage"))]
#[case([Some("25"), None, None], Outcome::Open, Some("technology"))]
#[case([Some("25"), Some("10"), None], Outcome::Open, Some("assembly"))]
#[case([Some("25"), Some("10"), Some("5")], Outcome::Met, None)]
#[case([Some("25"), Some("12"), Some("4.99")], Outcome::NotMet, None)]
#[case([Some("24.99"), None, None], Outcome::NotMet, None)]
#[case([Some("40"), None, None], Outcome::Met, None)]
#[case([Some("30"), Some("4.99"), None], Outcome::NotMet, None)]
#[case([None, Some("10"), Some("5")], Outcome::Open, Some("high-wage"))]
fn asks_only_for_what_decides(
    #[case] shares: [Option<&str>; 3],
    #[case] outcome: Outcome,
    #[case] asked: Option<&str>,
) {
    let step = decide(shares);
    assert_eq!(step.outcome, outcome);
    let needs = asked.map(|figure| OriginNeed::Vehicle {
        figure: figure.to_owned(),
        process: "labour-value-content".to_owned(),
    });
    assert_eq!(step.needs, needs.into_iter().collect::<Vec<_>>());
    assert_eq!(
        step.figure(FigureKind::AtLeast).unwrap().value.to_string(),
        "40"
    );
    assert_eq!(step.figure(FigureKind::Percent).is_some(), asked.is_none());
    assert_eq!(step.citation.as_deref(), Some("7"));
}

#[rstest]
#[case("figures", "high-wage>=many")]
#[case("figures", "horsepower>=25")]
#[case("figures", "")]
#[case("total_pct", "much")]
#[case("valid_from", "")]
#[case("valid_to", "soon")]
#[case("goods", "cars")]
fn a_row_that_is_written_otherwise_is_not_read(#[case] name: &str, #[case] text: &'static str) {
    let read = Requirement::read(|column| if column == name { text } else { row(column) });
    assert_eq!(read.unwrap_err().column, name);
}

proptest! {
    #[test]
    fn what_is_decided_stays_so_when_more_is_known(
        shares in [known(), known(), known()],
        more in [0_u32..60, 0_u32..60, 0_u32..60],
    ) {
        let vehicle = |shares: [Option<u32>; 3]| {
            let [high_wage, technology, assembly] =
                shares.map(|share| share.map(|share| Exact(share.into())));
            Vehicle { high_wage, technology, assembly, ..Vehicle::default() }
        };
        let decide = |shares| {
            let step = Step::new(StepKind::Process, Outcome::Open);
            labour().decide(&vehicle(shares), step).outcome
        };
        let before = decide(shares);
        let whole = [0, 1, 2].map(|at| Some(shares[at].unwrap_or(more[at])));
        let after = decide(whole);
        assert!(after != Outcome::Open);
        assert!(before == Outcome::Open || before == after, "{shares:?} {whole:?}");
    }
}

fn known() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![Just(None), (0_u32..60).prop_map(Some)]
}
