use proa_domain::ids::{AnswerId, CompanyId};
use proa_domain::money::{Currency, MoneyText};

use super::{SaveAnswer, get, list, save, stale};
use crate::error::{AppError, StoreError};
use crate::testing::treaties::{HTS, NOTE_RULES, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::import::rules::editions;
use crate::treaties::import::{Format, set_current};
use crate::treaties::lookup::input::QuantityForm;

async fn company(desk: &TestDesk) -> CompanyId {
    a_company()
        .named("Aguacates de la Meseta")
        .register(desk)
        .await
}

fn avocados(company_id: CompanyId) -> SaveAnswer {
    let mut input = question("0804.40", "US");
    input.quantities.push(QuantityForm {
        amount: "20000".to_owned(),
        unit: "kg".to_owned(),
    });
    SaveAnswer {
        company_id,
        product_id: None,
        input,
    }
}

#[tokio::test]
async fn keeps_question_answer_and_sources_with_the_company() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let id = save(&desk, avocados(company)).await.unwrap();
    let rows = list(&desk, company).await.unwrap();
    let row = rows.first().unwrap();
    assert_eq!((row.id, row.market.as_str()), (id, "US"));
    assert_eq!(row.best.as_ref().unwrap().id, "TMEC");
    assert_eq!(row.saving.as_ref().unwrap().amount, "2240.00");
    assert!(!row.is_stale);
    let saved = get(&desk, id).await.unwrap();
    assert_eq!(saved.input.on.as_deref(), Some("2026-11-23"));
    assert!(!saved.answer.sources.is_empty());
}

#[tokio::test]
async fn what_is_kept_is_what_the_line_that_was_looked_at_saves() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let keep = async |line: Option<&str>| {
        let mut question = avocados(company);
        question.input.product = "0805.50".to_owned();
        question.input.value = Some(MoneyText {
            amount: "1000".to_owned(),
            currency: Currency::USD,
        });
        question.input.line = line.map(str::to_owned);
        let id = save(&desk, question).await.unwrap();
        get(&desk, id).await.unwrap()
    };
    let first = keep(None).await;
    let another = first.answer.lines.last().unwrap().digits.clone();
    let kept = keep(Some(&another)).await;
    assert_eq!(kept.input.line.as_deref(), Some(another.as_str()));
    assert_eq!(kept.row.company_id, company);
    assert!(kept.row.saving.is_some() && kept.row.saving != first.row.saving);
}

#[tokio::test]
async fn is_stale_when_another_schedule_would_answer_otherwise() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let id = save(&desk, avocados(company)).await.unwrap();
    let same = desk.import(Format::UsHtsJson, &format!("{HTS} ")).await;
    set_current(&desk, &same.schedule).await.unwrap();
    assert!(
        !get(&desk, id).await.unwrap().row.is_stale,
        "the rate is the same"
    );
    let raised = HTS.replace("11.2¢/kg", "12.2¢/kg");
    let raised = desk.import(Format::UsHtsJson, &raised).await;
    set_current(&desk, &raised.schedule).await.unwrap();
    let saved = get(&desk, id).await.unwrap();
    assert!(saved.row.is_stale);
    assert_eq!(
        saved.row.saving.unwrap().amount,
        "2240.00",
        "as it was given"
    );
    let found = stale(&desk, 10).await.unwrap();
    assert_eq!((found.rows.len(), found.is_cut), (1, false));
}

#[tokio::test]
async fn asks_no_more_answers_again_than_it_is_told_to() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let older = save(&desk, avocados(company)).await.unwrap();
    let newer = save(&desk, avocados(company)).await.unwrap();
    let raised = HTS.replace("11.2¢/kg", "12.2¢/kg");
    let raised = desk.import(Format::UsHtsJson, &raised).await;
    set_current(&desk, &raised.schedule).await.unwrap();
    let ids = |found: &super::Stale| found.rows.iter().map(|row| row.id).collect::<Vec<_>>();
    let found = stale(&desk, 1).await.unwrap();
    assert_eq!((ids(&found), found.is_cut), (vec![newer], true));
    let found = stale(&desk, 2).await.unwrap();
    assert_eq!((ids(&found), found.is_cut), (vec![newer, older], false));
}

#[tokio::test]
async fn says_what_the_better_agreement_saves_and_no_other() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let id = save(&desk, avocados(company)).await.unwrap();
    let mut answer = get(&desk, id).await.unwrap().answer;
    let line = answer.lines.first_mut().unwrap();
    let mut dearer = line.preferences.first().unwrap().clone();
    dearer.agreement.id = "TIPAT".to_owned();
    dearer.saving = Some(MoneyText {
        amount: "9999.00".to_owned(),
        currency: "USD".parse().unwrap(),
    });
    line.preferences.insert(0, dearer);
    let offer = super::offer_of(line).unwrap();
    assert_eq!(offer.agreement.id, "TMEC");
    assert_eq!(offer.saving.as_ref().unwrap().amount, "2240.00");
    line.best = None;
    assert!(super::offer_of(line).is_none());
}

#[tokio::test]
async fn more_answers_with_changed_sources_than_are_asked_again_are_cut_and_said_so() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let mut kept = Vec::new();
    for _ in 0..3 {
        desk.clock.advance(60);
        kept.insert(0, save(&desk, avocados(company)).await.unwrap());
    }
    let next = HTS.replace("11.2¢/kg", "12.2¢/kg");
    let next = desk.import(Format::UsHtsJson, &next).await;
    set_current(&desk, &next.schedule).await.unwrap();
    for (most, is_cut) in [(2, true), (3, false)] {
        let found = stale(&desk, most).await.unwrap();
        let ids: Vec<_> = found.rows.iter().map(|row| row.id).collect();
        assert_eq!((ids.as_slice(), found.is_cut), (&kept[..most], is_cut));
    }
}

#[tokio::test]
async fn an_answer_is_stale_where_another_list_of_rules_would_answer_otherwise() {
    let desk = TestDesk::with_schedules().await;
    let company = company(&desk).await;
    let input = SaveAnswer {
        input: question("0702.00", "US"),
        ..avocados(company)
    };
    save(&desk, input).await.unwrap();
    let is_stale = async || list(&desk, company).await.unwrap()[0].is_stale;
    let suspects = async || stale(&desk, 9).await.unwrap().rows.len();
    assert!(!is_stale().await);
    // A list that has no rule of the product, one that says the same, one that says another thing.
    desk.import_rules(NOTE_RULES).await;
    assert!(!is_stale().await);
    assert_eq!(suspects().await, 0);
    let same = NOTE_RULES.replace("0601", "0701").replace("0603", "0703");
    let other = same.replace("any other chapter", "any heading outside that group");
    let same = desk.import_rules(&same).await;
    editions::set_current(&desk, &same.edition).await.unwrap();
    assert!(!is_stale().await);
    let other = desk.import_rules(&other).await;
    assert!(!is_stale().await, "it waits beside the other");
    editions::set_current(&desk, &other.edition).await.unwrap();
    assert!(is_stale().await);
    assert_eq!(suspects().await, 1);
    editions::put_aside(&desk, &other.edition).await.unwrap();
    assert!(!is_stale().await);
}

#[tokio::test]
async fn refuses_a_company_that_is_not_there() {
    let desk = TestDesk::with_schedules().await;
    let nobody = CompanyId(AnswerId(desk.env.uuid()).0);
    let refused = save(&desk, avocados(nobody)).await;
    assert!(matches!(
        refused,
        Err(AppError::Store(StoreError::NotFound { .. }))
    ));
}
