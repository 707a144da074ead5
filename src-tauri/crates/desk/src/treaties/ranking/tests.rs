use proa_domain::money::{Currency, MoneyText};

use super::{Ranking, Standing, StandingState, rank};
use crate::testing::TestDesk;
use crate::testing::treaties::{HTS, question};
use crate::treaties::import::Format;
use crate::treaties::lookup::input::{LookupInput, QuantityForm};
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
    assert_eq!(us.needs[0].unit.as_deref(), Some("kg"));
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
