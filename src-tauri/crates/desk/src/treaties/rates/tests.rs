use std::io::Cursor;

use proa_domain::ids::AnswerId;
use proa_domain::money::{Currency, MoneyText};

use super::{
    RateFilter, RateReason, RatesFile, RemoveRate, add, import_rates, list, preview_rates, remove,
};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{last_operation, last_operations};
use crate::testing::treaties::{CA_TARIFF, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::answers::{self, AnswerFigures, RecomputeAnswers, SaveAnswer};
use crate::treaties::error::RateError;
use crate::treaties::import::{Format, set_current};
use crate::treaties::lookup::answer::DutyState;
use crate::treaties::lookup::input::{LookupInput, QuantityForm, RateForm};
use crate::treaties::lookup::lookup;
use crate::treaties::ranking::{StandingState, rank};

fn rate(on: &str, figure: &str) -> RateForm {
    RateForm {
        from: Currency::USD,
        to: Currency::CAD,
        rate: figure.to_owned(),
        on: Some(on.to_owned()),
        source: "Banco de Canadá".to_owned(),
    }
}

fn every() -> RateFilter {
    RateFilter {
        limit: 100,
        ..RateFilter::default()
    }
}

fn file(text: &str) -> RatesFile {
    RatesFile {
        name: "tipos.csv".to_owned(),
        content: Box::new(Cursor::new(text.to_owned())),
    }
}

/// 1.41 cents a kilo, but not less than 12.5 %: the price in dollars of another country must be
/// turned into Canada's to say which.
fn tomatoes(on: &str) -> LookupInput {
    LookupInput {
        on: Some(on.to_owned()),
        value: Some(MoneyText {
            amount: "1000".to_owned(),
            currency: Currency::USD,
        }),
        quantities: vec![QuantityForm {
            amount: "1000".to_owned(),
            unit: "kg".to_owned(),
        }],
        ..question("0702.00.11", "CA")
    }
}

#[tokio::test]
async fn a_rate_is_written_replaced_removed_and_taken_back() {
    let desk = TestDesk::new().await;
    let id = add(&desk, &rate("2026-11-20", "1.40")).await.unwrap();
    let again = add(&desk, &rate("2026-11-20", "1.41")).await.unwrap();
    assert_eq!(again, id, "one rate a day and pair");
    add(&desk, &rate("2026-11-21", "1.42")).await.unwrap();
    let page = list(&desk, &every()).await.unwrap();
    let told: Vec<_> = page
        .rows
        .iter()
        .map(|row| (row.on.to_string(), &*row.rate))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-21".to_owned(), "1.42"),
            ("2026-11-20".to_owned(), "1.41")
        ]
    );
    let first = RateFilter {
        limit: 1,
        ..every()
    };
    let page = list(&desk, &first).await.unwrap();
    assert_eq!((page.rows.len(), page.total), (1, 2));
    let next = RateFilter {
        after: page.next,
        ..first
    };
    let page = list(&desk, &next).await.unwrap();
    assert_eq!((page.rows[0].id, page.next), (id, None));

    let version = page.rows[0].version;
    remove(&desk, RemoveRate { id, version }).await.unwrap();
    assert_eq!(list(&desk, &every()).await.unwrap().total, 1);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(list(&desk, &every()).await.unwrap().total, 2);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_is_wrong_with_a_rate_is_told_at_its_fields() {
    let desk = TestDesk::new().await;
    let wrong = RateForm {
        to: Currency::USD,
        rate: "0".to_owned(),
        on: None,
        source: " ".to_owned(),
        ..rate("", "")
    };
    let refused = add(&desk, &wrong).await.unwrap_err();
    let AppError::Rate(RateError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let told: Vec<_> = problems
        .0
        .iter()
        .map(|one| (&*one.field, &*one.code))
        .collect();
    assert_eq!(
        told,
        [
            ("to", "same-currency"),
            ("on", "required"),
            ("rate", "exchange-rate"),
            ("source", "required")
        ]
    );
    assert_eq!(list(&desk, &every()).await.unwrap().total, 0);
}

#[tokio::test]
async fn a_question_takes_the_newest_rate_on_or_before_its_day_and_says_which() {
    let desk = TestDesk::with_reference().await;
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    let open = lookup(&desk, tomatoes("2026-11-27")).await.unwrap();
    assert_eq!(open.lines[0].mfn.state, DutyState::NeedsInput);
    assert!(open.rates.is_empty());

    for (on, figure) in [
        ("2024-11-20", "1.30"),
        ("2026-11-20", "1.40"),
        ("2026-12-01", "9"),
    ] {
        add(&desk, &rate(on, figure)).await.unwrap();
    }
    let answer = lookup(&desk, tomatoes("2026-11-27")).await.unwrap();
    // 12.5 % of 1,400 Canadian dollars, which is more than 14.10.
    let due = answer.lines[0].mfn.amount.as_ref().unwrap();
    assert_eq!(
        (due.amount.as_str(), due.currency),
        ("175.00", Currency::CAD)
    );
    assert_eq!(answer.rates, [rate("2026-11-20", "1.40")]);
    let is_old = |code: &str| code == "rate-old";
    assert!(!answer.notes.iter().any(|note| is_old(&note.code)));

    let earlier = lookup(&desk, tomatoes("2026-01-15")).await.unwrap();
    assert_eq!(earlier.rates, [rate("2024-11-20", "1.30")]);
    assert!(earlier.notes.iter().any(|note| is_old(&note.code)));
    assert!(
        lookup(&desk, tomatoes("2023-01-15"))
            .await
            .unwrap()
            .rates
            .is_empty()
    );

    let given = LookupInput {
        rates: vec![rate("2026-11-27", "1.50")],
        ..tomatoes("2026-11-27")
    };
    let answer = lookup(&desk, given.clone()).await.unwrap();
    assert_eq!(
        answer.rates, given.rates,
        "what the question brings goes first"
    );
    assert_eq!(
        answer.lines[0].mfn.amount.as_ref().unwrap().amount,
        "187.50"
    );
}

/// An answer by a rate after which the office wrote down another.
async fn kept_before_a_newer_rate(desk: &TestDesk) -> AnswerId {
    desk.import(Format::CaTariffCsv, CA_TARIFF).await;
    add(desk, &rate("2026-11-20", "1.40")).await.unwrap();
    let kept = SaveAnswer {
        company_id: a_company().register(desk).await,
        product_id: None,
        input: tomatoes("2026-11-27"),
    };
    let id = answers::save(desk, kept).await.unwrap();
    add(desk, &rate("2026-11-21", "1.45")).await.unwrap();
    id
}

#[tokio::test]
async fn a_kept_answer_keeps_the_rate_that_it_took() {
    let desk = TestDesk::with_reference().await;
    let id = kept_before_a_newer_rate(&desk).await;
    let saved = answers::get(&desk, id).await.unwrap();
    assert_eq!(saved.input.rates, [rate("2026-11-20", "1.40")]);
}

#[tokio::test]
async fn an_answer_that_is_worked_out_anew_keeps_its_rate() {
    let desk = TestDesk::with_reference().await;
    let id = kept_before_a_newer_rate(&desk).await;
    let next = CA_TARIFF.replace("not less than 12.5 %", "not less than 15 %");
    let next = desk.import(Format::CaTariffCsv, &next).await;
    set_current(&desk, &next.schedule).await.unwrap();
    let every = RecomputeAnswers { ids: None };
    let made = answers::recompute(&desk, every, Progress::silent()).await;
    let [one] = &made.unwrap().recomputed[..] else {
        panic!("one answer is kept")
    };
    let due = |figures: &AnswerFigures| figures.mfn.clone().unwrap().amount.unwrap().amount;
    // 12.5 and 15 % of 1,400 Canadian dollars.
    assert_eq!(
        (due(&one.before), due(&one.after)),
        ("175.00".to_owned(), "210.00".to_owned())
    );
    let saved = answers::get(&desk, id).await.unwrap();
    assert_eq!(saved.input.rates, [rate("2026-11-20", "1.40")]);
}

#[tokio::test]
async fn a_margin_takes_the_kept_rate_too() {
    let desk = TestDesk::with_reference().await;
    let one_line: Vec<&str> = CA_TARIFF
        .lines()
        .filter(|row| row.starts_with("TARIFF,") || row.starts_with("0702.00.91,"))
        .collect();
    desk.import(Format::CaTariffCsv, &one_line.join("\n")).await;
    let input = LookupInput {
        product: "070200".to_owned(),
        ..tomatoes("2026-11-27")
    };
    let canada = async || {
        let ranking = rank(&desk, input.clone()).await.unwrap();
        let mut standings = ranking.standings.into_iter();
        standings.find(|one| one.market.market == "CA").unwrap()
    };
    assert_eq!(canada().await.state, StandingState::NeedsInput);
    add(&desk, &rate("2026-11-20", "1.40")).await.unwrap();
    let with = canada().await;
    // 56.20 less 28.10 Canadian dollars, of 1,400.
    assert_eq!(with.margin.as_deref(), Some("2.01"));
    assert_eq!(with.rates, [rate("2026-11-20", "1.40")]);
}

const CSV: &str = "\u{feff}date,from,to,rate,source
2026-11-20,USD,CAD,1.40,Banco de Canadá
2026-11-21,usd,cad,1.41,\"Banco
de Canadá\"
2026-11-21,USD,CAD,1.99,Otra
21/11/2026,USD,CAD,1.41,Banco de Canadá
2026-11-21,US,CAD,1.41,Banco de Canadá
2026-11-21,CAD,CAD,1.41,Banco de Canadá
2026-11-21,USD,MXN,\"17,30\",Banco de México
2026-11-21,USD,MXN,17.30,
2026-11-21,USD
";

#[tokio::test]
async fn a_file_is_told_before_it_is_taken_and_is_one_operation() {
    let desk = TestDesk::new().await;
    add(&desk, &rate("2026-11-20", "1.30")).await.unwrap();
    let before = last_operations(&desk, 100).await.len();
    let told = preview_rates(&desk, file(CSV)).await.unwrap();
    assert_eq!(
        (told.records, told.added, told.changed, told.rejected),
        (9, 1, 1, 7)
    );
    let reasons: Vec<_> = told
        .rejections
        .iter()
        .map(|one| (one.line, one.reason))
        .collect();
    assert_eq!(
        reasons,
        [
            (5, RateReason::SecondRate),
            (6, RateReason::Day),
            (7, RateReason::Currency),
            (8, RateReason::SameCurrency),
            (9, RateReason::Rate),
            (10, RateReason::Source),
            (11, RateReason::Unreadable),
        ]
    );
    assert_eq!(last_operations(&desk, 100).await.len(), before);
    let made = import_rates(&desk, file(CSV), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made, told);
    assert_eq!(last_operations(&desk, 100).await.len(), before + 1);
    let again = import_rates(&desk, file(CSV), Progress::silent())
        .await
        .unwrap();
    assert_eq!((again.same, again.added, again.changed), (2, 0, 0));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let rows = list(&desk, &every()).await.unwrap().rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].rate, "1.30");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_file_that_is_another_or_is_stopped_changes_nothing() {
    let desk = TestDesk::new().await;
    let refused = preview_rates(&desk, file("fecha,valor\n")).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotThisFormat { .. }))
    ));
    let refused = preview_rates(&desk, file("")).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::Empty { .. }))
    ));
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = import_rates(&desk, file(CSV), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!(list(&desk, &every()).await.unwrap().total, 0);
}
