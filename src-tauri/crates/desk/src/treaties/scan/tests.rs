mod pages;
mod stale;

use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::money::{Currency, MoneyText};
use proa_domain::treaties::compliance::CostPeriod;

use super::input::ScanInput;
use super::list::{RestsOn, ScanFilter, ScanRow, list, totals};
use super::scan;
use super::unused::unused;
use super::view::{ScanView, StaleReason, last};
use crate::error::AppError;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::treaties::{CA_TARIFF, HTS, UK_TARIFF, US_USE_SHARES, question};
use crate::testing::{a_company, tax_id};
use crate::treaties::error::LookupError;
use crate::treaties::import::Format;
use crate::treaties::lookup::answer::{LookupAnswer, NeedKind};
use crate::treaties::lookup::input::{LookupInput, RateForm};
use crate::treaties::lookup::lookup;
use crate::treaties::ranking::{StandingState, rank};

const DAY: &str = "2026-11-23";

fn dollars(amount: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: Currency::USD,
    }
}

/// 100,000 dollars a year of every product in every market, and a proof of 40 for each of 12
/// shipments.
fn supposed() -> ScanInput {
    ScanInput {
        on: Some(DAY.to_owned()),
        currency: Some(Currency::USD),
        value: Some("100000".to_owned()),
        cost: Some("40".to_owned()),
        cost_period: CostPeriod::Shipment,
        shipments: Some(12),
        ..ScanInput::default()
    }
}

async fn ran(desk: &TestDesk, input: ScanInput) -> ScanView {
    scan(desk, input, &Progress::silent()).await.unwrap()
}

async fn rows(desk: &TestDesk, filter: ScanFilter) -> Vec<ScanRow> {
    list(desk, &filter).await.unwrap().rows
}

fn of<'a>(rows: &'a [ScanRow], product: &str, market: &str) -> &'a ScanRow {
    let mut rows = rows.iter();
    rows.find(|row| row.code == product && row.market == market)
        .unwrap()
}

/// A company that makes 20 tonnes of avocados a month, and one with tomatoes and lemons.
async fn register(desk: &TestDesk) {
    a_company()
        .named("Aguacates del Sur")
        .holding(&tax_id(1))
        .exporting("0804.40")
        .with(|form| {
            form.products[0].capacity = Some("20".to_owned());
            form.products[0].capacity_unit = Some("t".to_owned());
            form.products[0].capacity_period = Some(CapacityPeriod::Month);
        })
        .register(desk)
        .await;
    a_company()
        .named("Jitomates del Norte")
        .holding(&tax_id(2))
        .exporting("0702.00")
        .exporting("0805.50")
        .exporting("")
        .with(|form| {
            form.state = Some("25".to_owned());
            form.municipality = None;
            form.postal_code = String::new();
        })
        .register(desk)
        .await;
}

#[tokio::test]
async fn every_row_says_what_the_ranking_and_the_lookup_say() {
    let desk = TestDesk::with_schedules().await;
    desk.import(Format::UkTariffCsv, UK_TARIFF).await;
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    for (number, code) in [
        (1, "0702.00"),
        (2, "0804.40"),
        (3, "0805.50"),
        (4, "0401.10"),
    ] {
        a_company()
            .holding(&tax_id(number))
            .exporting(code)
            .register(&desk)
            .await;
    }
    for input in [
        supposed(),
        ScanInput {
            value: None,
            ..supposed()
        },
    ] {
        let view = ran(&desk, input.clone()).await;
        let rows = rows(&desk, ScanFilter::default()).await;
        let with_schedule = view.markets.iter().filter(|market| market.has_schedule);
        assert_eq!(rows.len(), 4 * with_schedule.count());
        for row in &rows {
            let asked = LookupInput {
                value: input.value.as_deref().map(dollars),
                ..question(&row.code, &row.market)
            };
            let answer = lookup(&desk, asked.clone()).await.unwrap();
            agrees(row, &answer, &input);
            let ranking = rank(&desk, asked).await.unwrap();
            let mut standings = ranking.standings.iter();
            let standing = standings
                .find(|standing| standing.market.market == row.market)
                .unwrap();
            assert_eq!(row.standing, standing.state, "{row:?}");
            assert_eq!(row.margin, standing.margin, "{row:?}");
            assert_eq!(row.line, standing.line);
            assert_eq!(row.needs, standing.needs);
            assert_eq!(row.mfn, standing.mfn.as_ref().map(|duty| duty.text.clone()));
            let best = standing.best.as_ref();
            let duties = standing.mfn.iter().chain(best.map(|best| &best.duty));
            let qualified = duties.filter_map(|duty| duty.reason.as_ref());
            assert!(qualified.clone().all(|reason| row.reasons.contains(reason)));
            assert_eq!(qualified.count() == 0, row.reasons.is_empty(), "{row:?}");
            assert_eq!(row.agreement, best.map(|best| best.agreement.clone()));
            let saves = standing
                .saving
                .as_ref()
                .filter(|saving| saving.currency == Currency::USD);
            if let Some(saving) = saves {
                assert_eq!(row.saving.as_ref(), Some(saving));
            }
        }
    }
}

/// A row says of its line what the whole answer says of it.
fn agrees(row: &ScanRow, answer: &LookupAnswer, input: &ScanInput) {
    let line = answer
        .lines
        .iter()
        .find(|line| Some(&line.code) == row.line.as_ref());
    let Some(line) = line else {
        assert_eq!(row.standing, StandingState::Unknown, "{row:?}");
        return;
    };
    assert_eq!(row.mfn.as_ref(), Some(&line.mfn.text));
    let Some(agreement) = &row.agreement else {
        return;
    };
    let offers = line.preferences.iter();
    let offer = offers
        .clone()
        .find(|offer| offer.agreement.id == agreement.id);
    let offer = offer.unwrap();
    assert_eq!(row.offer.as_ref(), Some(&offer.duty.text));
    if input.value.is_some() && row.saving.is_some() {
        assert_eq!(row.saving, offer.saving, "{row:?}");
        let best = line.best.as_ref().unwrap();
        assert!(best.agreements.contains(&agreement.id), "{best:?}");
    }
}

#[tokio::test]
async fn a_duty_on_the_quantity_is_saved_on_what_a_company_can_make() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    ran(&desk, supposed()).await;
    let rows = rows(&desk, ScanFilter::default()).await;
    let avocados = of(&rows, "0804.40", "US");
    // 240,000 kg at 11.2 cents.
    assert_eq!(avocados.standing, StandingState::Known);
    assert_eq!(avocados.saving, Some(dollars("26880.00")));
    assert_eq!(avocados.net, Some(dollars("26400.00")));
    assert_eq!(avocados.rests_on, Some(RestsOn::Capacity));
    // It is no share of a price that nobody gave.
    assert_eq!((&avocados.margin, &avocados.break_even), (&None, &None));
    // Nobody knows how many lemons the other company makes.
    let lemons = of(&rows, "0805.50", "US");
    assert_eq!(lemons.standing, StandingState::NeedsInput);
    assert_eq!(lemons.needs[0].kind, NeedKind::Quantity);
    assert_eq!(lemons.saving, None);
}

/// Lemons at 4.5 per cent on one line and at 9 on the other, free under T-MEC.
async fn with_lemons(desk: &TestDesk) {
    let of_limes = HTS.replace("0.8%", "4.5%");
    let lines = of_limes.replace("2.2¢/kg", "9%");
    assert!(lines != of_limes && of_limes != HTS);
    desk.import(Format::UsHtsJson, &lines).await;
}

#[tokio::test]
async fn a_percentage_is_saved_on_the_value_that_is_supposed_and_pays_its_proof_from_a_value_on() {
    let desk = TestDesk::with_reference().await;
    with_lemons(&desk).await;
    register(&desk).await;
    ran(&desk, supposed()).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let lemons = of(&found, "0805.50", "US");
    assert_eq!(lemons.margin.as_deref(), Some("4.5"));
    assert_eq!(lemons.most_margin.as_deref(), Some("9"));
    assert_eq!(lemons.agreement.as_ref().unwrap().id, "TMEC");
    assert_eq!(lemons.saving, Some(dollars("4500.00")));
    assert_eq!(lemons.net, Some(dollars("4020.00")));
    assert_eq!(lemons.break_even, Some(dollars("888.89")));
    assert_eq!(lemons.rests_on, Some(RestsOn::Value));

    // Without a value the margin is known, and from where on the proof is paid; no money is.
    let input = ScanInput {
        value: None,
        ..supposed()
    };
    ran(&desk, input).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let lemons = of(&found, "0805.50", "US");
    assert_eq!(
        (&lemons.saving, &lemons.net, lemons.rests_on),
        (&None, &None, None)
    );
    assert_eq!(lemons.margin.as_deref(), Some("4.5"));
    assert_eq!(lemons.break_even, Some(dollars("888.89")));

    // Without a cost nothing is taken off, and nothing is said to be left.
    let input = ScanInput {
        cost: None,
        ..supposed()
    };
    ran(&desk, input).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let lemons = of(&found, "0805.50", "US");
    assert_eq!(lemons.saving, Some(dollars("4500.00")));
    assert_eq!((&lemons.net, &lemons.break_even), (&None, &None));
}

#[tokio::test]
async fn what_nobody_knows_is_counted_and_is_no_zero() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    a_company()
        .holding(&tax_id(3))
        .exporting("9999.99")
        .register(&desk)
        .await;
    let view = ran(&desk, supposed()).await;
    let tally = &view.tally;
    assert_eq!(
        (tally.companies, tally.products, tally.unclassified),
        (3, 4, 1)
    );
    assert_eq!(tally.unknown_codes, ["999999"]);
    for market in &view.markets {
        let counted = market.known + market.needs_input + market.text_only + market.unknown;
        assert_eq!(counted, 4, "{market:?}");
    }
    let japan = view.markets.iter().find(|market| market.market == "JP");
    assert_eq!(
        japan.map(|market| (market.has_schedule, market.unknown)),
        Some((false, 4))
    );
    let totals = totals(&desk, &ScanFilter::default()).await.unwrap();
    assert_eq!(totals.companies, 2);
    assert_eq!(totals.saving, Some(dollars("26880.00")));
    assert_eq!(totals.net, Some(dollars("26400.00")));
}

#[tokio::test]
async fn a_saving_in_another_currency_waits_for_a_rate() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    let mut input = ScanInput {
        currency: Some(Currency::MXN),
        markets: vec!["us".to_owned()],
        ..supposed()
    };
    ran(&desk, input.clone()).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let avocados = of(&found, "0804.40", "US");
    assert_eq!(
        (avocados.standing, &avocados.saving),
        (StandingState::NeedsInput, &None)
    );
    assert_eq!(avocados.needs[0].kind, NeedKind::Rate);

    let kept = RateForm {
        from: Currency::USD,
        to: Currency::MXN,
        rate: "20".to_owned(),
        on: Some("2026-11-20".to_owned()),
        source: "FIX".to_owned(),
    };
    crate::treaties::rates::add(&desk, &kept).await.unwrap();
    let stale = last(&desk).await.unwrap().unwrap().stale;
    assert_eq!(stale, [StaleReason::Rates]);
    ran(&desk, input.clone()).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let saving = of(&found, "0804.40", "US").saving.clone().unwrap();
    assert_eq!(saving.amount, "537600.00", "by the office's table");

    input.rates = vec![RateForm {
        from: Currency::USD,
        to: Currency::MXN,
        rate: "18.5".to_owned(),
        on: None,
        source: "FIX".to_owned(),
    }];
    ran(&desk, input).await;
    let found = rows(&desk, ScanFilter::default()).await;
    let saving = of(&found, "0804.40", "US").saving.clone().unwrap();
    assert_eq!(
        (saving.amount.as_str(), saving.currency),
        ("497280.00", Currency::MXN)
    );
}

#[tokio::test]
async fn refuses_amounts_that_are_none_and_markets_that_are_not_there() {
    let desk = TestDesk::with_reference().await;
    let input = ScanInput {
        currency: None,
        cost: Some("-1".to_owned()),
        ..supposed()
    };
    let refused = scan(&desk, input, &Progress::silent()).await;
    let Err(AppError::Lookup(LookupError::Invalid { problems })) = refused else {
        panic!("{refused:?}");
    };
    let fields: Vec<_> = problems
        .0
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(fields, ["currency", "cost"]);
    let input = ScanInput {
        markets: vec!["XX".to_owned()],
        ..supposed()
    };
    let refused = scan(&desk, input, &Progress::silent()).await;
    let unknown = LookupError::UnknownMarket {
        market: "XX".to_owned(),
    };
    assert!(matches!(refused, Err(AppError::Lookup(found)) if found == unknown));
}

#[tokio::test]
async fn the_preference_left_unused_is_counted_where_there_is_something_to_claim() {
    let desk = TestDesk::with_schedules().await;
    register(&desk).await;
    assert_eq!(unused(&desk, 50).await.unwrap(), None);
    desk.import(Format::UsUseSharesCsv, US_USE_SHARES).await;
    let found = unused(&desk, 50).await.unwrap().unwrap();
    assert_eq!(
        (found.vintage.as_str(), found.sha256.len()),
        ("2026 rev 10", 64)
    );
    let counts: Vec<_> = found
        .chapters
        .iter()
        .map(|chapter| {
            (
                chapter.chapter.as_str(),
                chapter.lines,
                chapter.low,
                chapter.none,
            )
        })
        .collect();
    assert_eq!(counts, [("08", 4, 3, 1), ("07", 1, 0, 0)]);
    // Avocados of Michoacán, and lemons of Sinaloa.
    let states: Vec<_> = found
        .states
        .iter()
        .map(|state| {
            (
                state.state.unwrap().to_string(),
                state.companies,
                state.products,
            )
        })
        .collect();
    assert_eq!(states, [("16".to_owned(), 1, 1), ("25".to_owned(), 1, 1)]);

    // Nothing is below nothing.
    let found = unused(&desk, 0).await.unwrap().unwrap();
    assert!(found.states.is_empty() && found.chapters.iter().all(|chapter| chapter.low == 0));
}
