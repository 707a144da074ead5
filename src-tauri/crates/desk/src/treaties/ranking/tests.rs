use proa_domain::money::{Currency, MoneyText};

use super::{Ranking, Standing, StandingState, rank};
use crate::testing::TestDesk;
use crate::testing::treaties::{CA_TARIFF, HTS, UK_TARIFF, question};
use crate::treaties::import::Format;
use crate::treaties::lookup::answer::NeedKind;
use crate::treaties::lookup::input::{LookupInput, QuantityForm, RateForm};
use crate::treaties::lookup::markets;

fn dollars(amount: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: Currency::USD,
    }
}

fn kilograms(amount: &str) -> QuantityForm {
    QuantityForm {
        amount: amount.to_owned(),
        unit: "kg".to_owned(),
    }
}

fn of<'a>(ranking: &'a Ranking, market: &str) -> &'a Standing {
    let mut standings = ranking.standings.iter();
    standings
        .find(|standing| standing.market.market == market)
        .unwrap()
}

#[tokio::test]
async fn every_market_stands_in_it_and_the_unknown_come_last() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        value: Some(dollars("50000")),
        quantities: vec![kilograms("20000")],
        on: Some("2026-11-23".to_owned()),
        ..question("080440", "")
    };
    let ranking = rank(&desk, input).await.unwrap();
    let all = markets(&desk).await.unwrap();
    assert_eq!(ranking.standings.len(), all.len());

    let us = of(&ranking, "US");
    assert_eq!(us.state, StandingState::Known);
    assert_eq!(us.saving, Some(dollars("2240.00")));
    assert_eq!(us.margin.as_deref(), Some("4.48"));
    assert_eq!(us.best.as_ref().unwrap().agreement.id, "TMEC");
    assert_eq!(us.countries, ["840"]);

    let japan = of(&ranking, "JP");
    assert_eq!(japan.state, StandingState::Unknown);
    assert_eq!((&japan.margin, &japan.saving), (&None, &None));
    let known = |standing: &Standing| standing.margin.is_some();
    let is_sorted = ranking.standings.is_sorted_by_key(|one| !known(one));
    assert!(is_sorted, "{:?}", ranking.standings);
}

#[tokio::test]
async fn without_a_price_margins_are_known_and_savings_are_not() {
    let desk = TestDesk::with_schedules().await;
    let ranking = rank(&desk, question("080440", "")).await.unwrap();
    let us = of(&ranking, "US");
    assert_eq!(us.state, StandingState::NeedsInput);
    let asked: Vec<_> = us.needs.iter().map(|need| need.kind).collect();
    assert_eq!(asked, [NeedKind::Value, NeedKind::Quantity]);
    assert_eq!(us.needs[1].unit.as_deref(), Some("kg"));
    assert!(us.margin.is_none() && us.saving.is_none());

    // A quantity alone has no share of a price that nobody gave.
    let input = LookupInput {
        quantities: vec![kilograms("20000")],
        ..question("080440", "")
    };
    let ranking = rank(&desk, input).await.unwrap();
    let us = of(&ranking, "US");
    assert_eq!(us.state, StandingState::NeedsInput);
    assert!(us.margin.is_none() && us.saving.is_none());
}

#[tokio::test]
async fn the_line_that_saves_least_stands_for_a_product_of_several() {
    let desk = TestDesk::with_reference().await;
    let two_lines = HTS.replace("0805.50.20.00", "0804.40.10.00");
    desk.import(Format::UsHtsJson, &two_lines).await;
    let input = LookupInput {
        value: Some(dollars("1000")),
        quantities: vec![kilograms("1000")],
        on: Some("2026-11-23".to_owned()),
        // A line of one country is its subheading in the others.
        ..question("0804.40.00", "")
    };
    let ranking = rank(&desk, input).await.unwrap();
    let us = of(&ranking, "US");
    assert_eq!((us.lines, us.state), (2, StandingState::Known));
    assert_eq!(us.line.as_deref(), Some("0804.40.10.00"));
    assert_eq!(us.saving, Some(dollars("22.00")));
    assert_eq!(us.margin.as_deref(), Some("2.2"));
    assert_eq!(us.most_margin.as_deref(), Some("11.2"));
}

#[tokio::test]
async fn a_saving_in_another_currency_is_no_share_before_its_rate_is_given() {
    let desk = TestDesk::with_reference().await;
    let one_line: Vec<&str> = CA_TARIFF
        .lines()
        .filter(|row| row.starts_with("TARIFF,") || row.starts_with("0702.00.91,"))
        .collect();
    desk.import(Format::CaTariffCsv, &one_line.join("\n")).await;
    let mut input = LookupInput {
        value: Some(dollars("1000")),
        quantities: vec![kilograms("1000")],
        on: Some("2026-11-23".to_owned()),
        ..question("070200", "")
    };
    let ranking = rank(&desk, input.clone()).await.unwrap();
    let canada = of(&ranking, "CA");
    assert_eq!(canada.state, StandingState::NeedsInput, "{canada:?}");
    assert!(canada.margin.is_none() && canada.saving.is_none());
    let rate = &canada.needs[0];
    assert_eq!(
        (rate.kind, rate.from.as_deref(), rate.to.as_deref()),
        (NeedKind::Rate, Some("USD"), Some("CAD"))
    );

    input.rates = vec![RateForm {
        from: Currency::USD,
        to: Currency::CAD,
        rate: "1.40".to_owned(),
        on: None,
        source: "FIX".to_owned(),
    }];
    let ranking = rank(&desk, input).await.unwrap();
    let canada = of(&ranking, "CA");
    // 56.20 less 28.10 Canadian dollars, of 1,400.
    assert_eq!(canada.margin.as_deref(), Some("2.01"));
}

#[tokio::test]
async fn what_may_come_on_top_is_told_also_where_only_a_remark_says_it() {
    let desk = TestDesk::with_reference().await;
    let remedied = UK_TARIFF.replace("72107010", "08044010");
    desk.import(Format::UkTariffCsv, &remedied).await;
    let ranking = rank(&desk, question("080440", "")).await.unwrap();
    assert!(of(&ranking, "GB").has_additional);
    assert!(!of(&ranking, "JP").has_additional);
}

#[tokio::test]
async fn a_saving_is_no_share_of_a_customs_value_that_waits_for_a_cost() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        value: Some(dollars("50000")),
        incoterm: Some("CIF".to_owned()),
        quantities: vec![kilograms("20000")],
        on: Some("2026-11-23".to_owned()),
        ..question("080440", "")
    };
    let ranking = rank(&desk, input).await.unwrap();
    let us = of(&ranking, "US");
    assert_eq!((us.state, &us.margin), (StandingState::NeedsInput, &None));
    let asked: Vec<_> = us.needs.iter().map(|need| need.kind).collect();
    assert_eq!(asked, [NeedKind::Freight, NeedKind::Insurance]);
}

#[tokio::test]
async fn a_market_of_whose_numbering_it_is_not_known_where_the_goods_stood_is_unknown() {
    let desk = TestDesk::with_schedules().await;
    desk.in_reference("UPDATE schedules SET edition = '2012' WHERE market = 'US'")
        .await;
    let us = || async {
        let ranking = rank(&desk, question("080440", "")).await.unwrap();
        of(&ranking, "US").state
    };
    assert_eq!(us().await, StandingState::NeedsInput);
    desk.in_reference(
        "INSERT INTO hs_correlations (edition, hs6, earlier, source, confidence)
        VALUES ('2012', '080440', 'many', 'un-hs-correlation', 'high')",
    )
    .await;
    assert_eq!(us().await, StandingState::Unknown);
}
