//! Records of single goods of the United Kingdom, beside its tariff.

use proa_domain::ids::AnswerId;
use proa_domain::money::{Currency, MoneyText};
use proa_domain::settings::Locale;
use rstest::rstest;
use serde_json::{Value, json};

use super::{count, file, gzip, nothing_is_there, order};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::treaties::{UK_COMMODITIES, UK_TARIFF, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::answers::{self, SaveAnswer};
use crate::treaties::error::ImportError;
use crate::treaties::import::{
    Format, ImportOrder, ImportReport, import, put_aside, recognize, set_current,
};
use crate::treaties::lookup::answer::{DutyState, LookupAnswer};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::status::{coverage, status};

async fn take(desk: &TestDesk, text: impl Into<Vec<u8>>) -> Result<ImportReport, AppError> {
    let order = ImportOrder {
        make_current: true,
        ..order(Format::UkCommodityJson, "2026")
    };
    import(desk, order, file("record.json", text), Progress::silent()).await
}

/// A desk with the whole tariff, and the records beside it.
async fn with_records() -> (TestDesk, ImportReport) {
    let desk = TestDesk::with_reference().await;
    desk.import(Format::UkTariffCsv, UK_TARIFF).await;
    let report = take(&desk, UK_COMMODITIES).await.unwrap();
    (desk, report)
}

fn records() -> Vec<Value> {
    serde_json::from_str(UK_COMMODITIES).unwrap()
}

async fn asked(desk: &TestDesk, product: &str, on: &str) -> LookupAnswer {
    let input = LookupInput {
        on: Some(on.to_owned()),
        value: Some(MoneyText {
            amount: "1000".to_owned(),
            currency: Currency::GBP,
        }),
        ..question(product, "GB")
    };
    lookup(desk, input).await.unwrap()
}

fn format_of(answer: &LookupAnswer) -> Option<&str> {
    answer.schedule.as_ref()?.file_name.as_deref()
}

fn note<'a>(answer: &'a LookupAnswer, code: &str) -> Option<&'a str> {
    let note = answer.notes.iter().find(|note| note.code == code)?;
    let said = note.params.get("text").or(note.params.get("codes"));
    Some(said.map_or("", String::as_str))
}

#[tokio::test]
async fn records_are_taken_with_what_they_give_mexico_and_the_rest_is_counted() {
    let (_desk, mut report) = with_records().await;
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
}

#[tokio::test]
async fn a_record_answers_for_its_own_goods_and_the_tariff_for_all_others() {
    let (desk, report) = with_records().await;
    assert!(report.is_current);
    for (product, expected) in [
        // All of the subheading is one commodity.
        ("080440", "record.json"),
        ("08044000", "record.json"),
        ("0804400000", "record.json"),
        ("0702000007", "record.json"),
        // More than the commodity, and other goods.
        ("070200", "uk-tariff-csv.txt"),
        ("07020000", "uk-tariff-csv.txt"),
        ("0804", "uk-tariff-csv.txt"),
        ("72107010", "uk-tariff-csv.txt"),
    ] {
        let answer = asked(&desk, product, "2026-11-23").await;
        assert_eq!(format_of(&answer), Some(expected), "{product}");
        let source = &answer.sources[0];
        let is_record = expected == "record.json";
        assert_eq!(source.publisher == "HM Revenue & Customs", is_record);
    }
    let tomatoes = asked(&desk, "0702", "2026-11-23").await;
    assert_eq!(note(&tomatoes, "records-of-parts"), Some("0702000007"));
    let cherries = asked(&desk, "0702000007", "2026-11-23").await;
    assert_eq!(note(&cherries, "records-of-parts"), None);
}

#[tokio::test]
async fn the_rates_of_a_record_hold_on_their_days_and_on_no_others() {
    let (desk, _) = with_records().await;
    let line = |answer: LookupAnswer| answer.lines.into_iter().next().unwrap();
    let autumn = line(asked(&desk, "0702000007", "2026-10-31").await);
    assert_eq!(autumn.mfn.amount.unwrap().amount, "140.00");
    let given = &autumn.preferences[0];
    assert_eq!(given.agreement.id, "ACUK");
    assert_eq!(given.duty.amount.as_ref().unwrap().amount, "35.00");
    assert_eq!(given.next_change.as_deref(), Some("2026-11-01"));
    let quota = "051104: 0% from 15 May 2026 to 31 Oct 2026";
    assert_eq!(given.quota.as_ref().unwrap().text, quota);
    assert_eq!(autumn.path, ["Vegetables", "Tomatoes"]);

    // The general duty goes on for a month; the preference does not.
    let november = line(asked(&desk, "0702000007", "2026-11-01").await);
    assert_eq!(november.mfn.state, DutyState::Computed);
    let duty = &november.preferences[0].duty;
    assert_eq!(duty.state, DutyState::Unknown);
    assert_eq!(duty.reason.as_deref(), Some("outside-dates"));
    assert_eq!(
        (&duty.amount, &november.preferences[0].saving),
        (&None, &None)
    );
    assert!(november.best.is_none());

    for day in ["2026-12-01", "2026-05-14"] {
        let line = line(asked(&desk, "0702000007", day).await);
        for duty in [&line.mfn, &line.preferences[0].duty] {
            assert_eq!(duty.state, DutyState::Unknown, "{day}");
            assert_eq!(duty.reason.as_deref(), Some("outside-dates"));
            assert!(duty.amount.is_none() && duty.next_step.is_some());
        }
    }
    let avocado = line(asked(&desk, "080440", "2026-11-23").await);
    assert_eq!(avocado.best.unwrap().agreements, ["ACUK"]);
    assert!(avocado.preferences[0].duty.is_free);
}

#[tokio::test]
async fn what_comes_on_top_is_said_and_not_counted() {
    let (desk, _) = with_records().await;
    let answer = asked(&desk, "0702000007", "2026-10-31").await;
    let text = "Definitive countervailing duty: 12.00 % (2026-06-01 –)";
    assert_eq!(note(&answer, "line-additional"), Some(text));
    assert!(note(&answer, "line-trade-remedy").is_some());
    assert!(note(&answer, "line-suspension").is_some());
}

#[tokio::test]
async fn a_preference_of_an_agreement_that_is_not_in_force_is_told_and_gives_nothing() {
    let (desk, _) = with_records().await;
    let mut record = records().remove(1);
    for measure in record["import_measures"].as_array_mut().unwrap() {
        measure["effective_start_date"] = json!("2021-01-01T00:00:00.000Z");
    }
    take(&desk, record.to_string()).await.unwrap();
    let answer = asked(&desk, "0702000007", "2021-04-15").await;
    assert_eq!(
        answer.lines[0].mfn.amount.as_ref().unwrap().amount,
        "140.00"
    );
    assert!(answer.lines[0].preferences.is_empty());
    let text = "3.5% from 1 Jan 2021 to 31 Oct 2026";
    assert_eq!(note(&answer, "line-not-in-force"), Some(text));
    let in_spanish = LookupInput {
        locale: Locale::EsMx,
        on: Some("2021-04-15".to_owned()),
        ..question("0702000007", "GB")
    };
    let answer = lookup(&desk, in_spanish).await.unwrap();
    let text = "3.5% del 1 ene 2021 al 31 oct 2026";
    assert_eq!(note(&answer, "line-not-in-force"), Some(text));
    let general = "14% del 1 ene 2021 al 30 nov 2026";
    assert_eq!(answer.lines[0].mfn.text, general);
}

#[tokio::test]
async fn an_answer_of_the_tariff_is_stale_once_a_record_of_its_goods_says_otherwise() {
    let desk = TestDesk::with_reference().await;
    desk.import(Format::UkTariffCsv, UK_TARIFF).await;
    let company = a_company().register(&desk).await;
    let keep = async |product: &str| {
        let asked = SaveAnswer {
            company_id: company,
            product_id: None,
            input: question(product, "GB"),
        };
        answers::save(&desk, asked).await.unwrap()
    };
    let (avocados, tomatoes) = (keep("0804.40").await, keep("0702.00").await);
    let stale = async || -> Vec<AnswerId> {
        let found = answers::stale(&desk, 10).await.unwrap();
        found.rows.iter().map(|row| row.id).collect()
    };
    assert!(stale().await.is_empty());
    take(&desk, UK_COMMODITIES).await.unwrap();
    // The record says what an agreement gives; of the tomatoes it has a part alone.
    assert_eq!(stale().await, [avocados], "{tomatoes}");
}

#[tokio::test]
async fn a_record_without_a_preference_does_not_deny_one() {
    let desk = TestDesk::with_reference().await;
    let mut record = records().remove(1);
    let measures = record["import_measures"].as_array_mut().unwrap();
    measures.truncate(1);
    take(&desk, record.to_string()).await.unwrap();
    let answer = asked(&desk, "0702000007", "2026-10-31").await;
    let duty = &answer.lines[0].preferences[0].duty;
    assert_eq!(duty.reason.as_deref(), Some("preference-not-loaded"));
    assert_eq!(duty.state, DutyState::Unknown);
}

#[tokio::test]
async fn a_record_may_come_in_any_wrapping() {
    let [document, record] = records().try_into().unwrap();
    let both = format!("\u{feff}{document}\n{record}");
    for (bytes, lines) in [
        (document.to_string().into_bytes(), 1),
        (record.to_string().into_bytes(), 1),
        (gzip(&record.to_string()), 1),
        (both.into_bytes(), 2),
        (gzip(UK_COMMODITIES), 2),
    ] {
        let desk = TestDesk::new().await;
        let found = recognize(&mut file("0702.json", bytes.clone())).unwrap();
        assert_eq!(found.format, Format::UkCommodityJson);
        assert_eq!(found.markets, ["GB"]);
        let report = take(&desk, bytes.clone()).await.unwrap();
        assert_eq!((report.lines, report.computed), (lines, lines));
        let again = take(&desk, bytes).await.unwrap();
        assert!(again.already_loaded);
        assert_eq!(count(&desk, "tariff_lines").await, i64::from(lines));
    }
}

#[tokio::test]
async fn a_record_takes_the_place_of_the_last_of_the_same_goods_alone() {
    let (desk, both) = with_records().await;
    let one = records().remove(1);
    let first = take(&desk, one.to_string()).await.unwrap();
    let later = format!("{one}\n");
    let unasked = order(Format::UkCommodityJson, "2027");
    let later = import(
        &desk,
        unasked,
        file("later.json", later),
        Progress::silent(),
    );
    let later = later.await.unwrap();
    assert!(first.is_current && !later.is_current);
    let current = || async {
        let rows = status(&desk).await.unwrap().markets;
        let kingdom = rows.into_iter().find(|row| row.market == "GB").unwrap();
        assert_eq!(
            kingdom.vintage.as_deref(),
            Some("2026 rev 10"),
            "the tariff"
        );
        let current = kingdom.schedules.into_iter().filter(|row| row.is_current);
        let records = current.filter(|row| row.goods.is_some());
        let mut ids: Vec<String> = records.map(|row| row.id).collect();
        ids.sort_unstable();
        ids
    };
    let sorted = |mut ids: Vec<String>| {
        ids.sort_unstable();
        ids
    };
    let (both, first, later) = (both.schedule, first.schedule, later.schedule);
    assert_eq!(current().await, sorted(vec![both.clone(), first]));
    set_current(&desk, &later).await.unwrap();
    assert_eq!(current().await, sorted(vec![both.clone(), later.clone()]));
    let answer = asked(&desk, "0702000007", "2026-10-31").await;
    assert_eq!(format_of(&answer), Some("later.json"), "the newest answers");
    for record in [&later, &both] {
        put_aside(&desk, record).await.unwrap();
    }
    let answer = asked(&desk, "080440", "2026-10-31").await;
    assert_eq!(format_of(&answer), Some("uk-tariff-csv.txt"));
    let whole = coverage(&desk, "GB").await.unwrap();
    set_current(&desk, &both).await.unwrap();
    assert_eq!(coverage(&desk, "GB").await.unwrap(), whole);
}

#[tokio::test]
async fn a_record_alone_leaves_the_bundled_rates_in_use() {
    let desk = TestDesk::with_reference().await;
    let before = asked(&desk, "070200", "2026-11-23").await.schedule;
    take(&desk, UK_COMMODITIES).await.unwrap();
    let after = asked(&desk, "070200", "2026-11-23").await.schedule;
    assert_eq!(before, after);
}

fn edited(change: impl FnOnce(&mut Value)) -> String {
    let mut record = records().remove(1);
    change(&mut record);
    record.to_string()
}

#[rstest]
#[case(edited(|record| record["import_measures"] = json!(7)), "unreadable-record")]
#[case(edited(|record| record["import_measures"] = json!([])), "no-rate")]
#[case(
    edited(|record| record["meta"]["duty_calculator"]["source"] = json!("xi")),
    "other-countries"
)]
#[case(
    edited(|record| record["goods_nomenclature_item_id"] = json!("none")),
    "bad-number"
)]
#[case(
    edited(|record| record["import_measures"][0]["effective_end_date"] = json!("never")),
    "unreadable-record"
)]
#[case(without_included(), "unreadable-record")]
#[case("{\"goods_nomenclature_item_id\":\"0702\",}".to_owned(), "unreadable-record")]
#[tokio::test]
async fn a_record_that_is_none_is_refused_for_a_reason(
    #[case] text: String,
    #[case] expected: &str,
) {
    let desk = TestDesk::with_reference().await;
    let before = count(&desk, "tariff_lines").await;
    let refused = take(&desk, text).await;
    let Err(AppError::Import(ImportError::Rejected { reason, .. })) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(reason, expected);
    assert_eq!(count(&desk, "tariff_lines").await, before);
}

/// A document of JSON:API that lacks what it refers to.
fn without_included() -> String {
    let mut document = records().remove(0);
    document.as_object_mut().unwrap().remove("included");
    document.to_string()
}

#[tokio::test]
async fn a_duty_with_a_part_that_is_not_known_stays_text() {
    let desk = TestDesk::with_reference().await;
    let text = edited(|record| {
        record["import_measures"][0]["measure_components"][0]["duty_expression_id"] = json!("77");
    });
    let report = take(&desk, text).await.unwrap();
    assert_eq!((report.lines, report.computed, report.text_only), (1, 0, 1));
    let answer = asked(&desk, "0702000007", "2026-10-31").await;
    let mfn = &answer.lines[0].mfn;
    assert_eq!(mfn.state, DutyState::TextOnly);
    assert_eq!(mfn.text, "14.00 % [77] (2026-05-15 – 2026-11-30)");
    assert!(mfn.amount.is_none());
}

#[tokio::test]
async fn a_file_that_breaks_off_or_is_another_is_refused() {
    let desk = TestDesk::new().await;
    let whole = records().remove(1).to_string();
    for cut in [1_000, whole.len() - 1] {
        let refused = take(&desk, &whole.as_bytes()[..cut]).await;
        let is_cut = matches!(refused, Err(AppError::File(FileError::Truncated { .. })));
        assert!(is_cut, "{cut}: {refused:?}");
    }
    let packed = gzip(&whole);
    let refused = take(&desk, &packed[..packed.len() / 2]).await;
    assert!(matches!(refused, Err(AppError::File(_))), "{refused:?}");
    for other in ["{\"a\": 1}", "[]", "{}", UK_TARIFF] {
        let refused = take(&desk, other).await;
        let is_other = matches!(
            refused,
            Err(AppError::File(FileError::NotThisFormat { .. }))
        );
        assert!(is_other, "{other}: {refused:?}");
    }
    let glued = format!("{whole}, {whole}");
    let refused = take(&desk, glued).await;
    let is_other = matches!(
        refused,
        Err(AppError::File(FileError::NotThisFormat { .. }))
    );
    assert!(is_other, "{refused:?}");
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn a_cancelled_import_leaves_nothing() {
    let desk = TestDesk::new().await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let order = order(Format::UkCommodityJson, "2026");
    let refused = import(&desk, order, file("a.json", UK_COMMODITIES), progress).await;
    let is_cancelled = matches!(refused, Err(AppError::File(FileError::Cancelled)));
    assert!(is_cancelled, "{refused:?}");
    assert!(nothing_is_there(&desk).await);
}
