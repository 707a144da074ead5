//! Duties on top of the tariff of a market: the import, and what lookups say of them.

use proa_domain::settings::Locale;
use proa_domain::treaties::measure::MeasureKind;
use rstest::rstest;

use super::{count, file, gzip, nothing_is_there};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::treaties::{MEASURES, UK_TARIFF, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::answers::{self, SaveAnswer};
use crate::treaties::error::{ImportError, LookupError};
use crate::treaties::import::{
    Format, ImportOrder, ImportReport, import, put_aside, recognize, set_current,
};
use crate::treaties::lookup::answer::{Additional, LookupAnswer};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;

fn order(market: &str) -> ImportOrder {
    ImportOrder {
        market: market.to_owned(),
        format: Format::MeasuresCsv,
        vintage: "2026".to_owned(),
        make_current: false,
        recipe: None,
    }
}

async fn take(desk: &TestDesk, market: &str, text: &str) -> Result<ImportReport, AppError> {
    let chosen = file("measures_2026.csv", text);
    import(desk, order(market), chosen, Progress::silent()).await
}

/// An office with the tariff of the United States and what is levied on top of it.
async fn with_measures(text: &str) -> TestDesk {
    let desk = TestDesk::with_schedules().await;
    take(&desk, "US", text).await.unwrap();
    desk
}

async fn ask(desk: &TestDesk, product: &str, day: &str) -> LookupAnswer {
    let input = LookupInput {
        on: Some(day.to_owned()),
        ..question(product, "US")
    };
    lookup(desk, input).await.unwrap()
}

/// The measures on a line; what chapter 99 levies is told beside them.
fn measures(answer: &LookupAnswer, line: usize) -> Vec<&Additional> {
    let all = answer.lines[line].additional.iter();
    all.filter(|levy| levy.kind.is_some()).collect()
}

fn codes<'a>(measures: &[&'a Additional]) -> Vec<&'a str> {
    measures.iter().map(|levy| levy.code.as_str()).collect()
}

fn coming(answer: &LookupAnswer) -> Vec<&str> {
    let notes = answer.notes.iter();
    let coming = notes.filter(|note| note.code == "measure-coming");
    coming.map(|note| note.params["measure"].as_str()).collect()
}

#[tokio::test]
async fn takes_the_measures_of_the_market_and_tells_the_rest_by_line() {
    let desk = TestDesk::with_reference().await;
    let mut report = take(&desk, "US", MEASURES).await.unwrap();
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
    assert_eq!(count(&desk, "measures").await, 6);
    let placed = "rejected_records WHERE locator = '11: X-010' AND reason = 'bad-period'";
    assert_eq!(count(&desk, placed).await, 1);
    let japan = take(&desk, "JP", MEASURES).await.unwrap();
    assert_eq!((japan.lines, japan.already_loaded), (1, false));
    assert!(take(&desk, "JP", MEASURES).await.unwrap().already_loaded);
}

#[rstest]
#[case::the_day_before_the_first("2025-12-31", &["X-005"], &["X-001", "X-002", "X-004"])]
#[case::the_first_day("2026-01-01", &["X-001"], &["X-002", "X-004"])]
#[case::open_since_its_first_day("2026-03-01", &["X-001", "X-002"], &["X-004"])]
#[case::the_last_day("2026-12-31", &["X-001", "X-002"], &["X-004"])]
#[case::the_day_after_the_last("2027-01-01", &["X-002", "X-004"], &[])]
#[tokio::test]
async fn a_measure_is_levied_from_its_first_day_to_its_last(
    #[case] day: &str,
    #[case] levied: &[&str],
    #[case] later: &[&str],
) {
    let desk = with_measures(MEASURES).await;
    let answer = ask(&desk, "0804.40", day).await;
    assert_eq!(codes(&measures(&answer, 0)), levied);
    assert_eq!(coming(&answer), later);
}

#[tokio::test]
async fn a_measure_is_told_with_its_rate_and_days_and_never_counted() {
    let plain = TestDesk::with_schedules().await;
    let desk = with_measures(MEASURES).await;
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    let [surcharge, safeguard] = measures(&answer, 0)[..] else {
        panic!("{answer:?}")
    };
    assert_eq!(surcharge.kind, Some(MeasureKind::Surcharge));
    assert_eq!(surcharge.text, "Made-up surcharge on fruit: 10%");
    assert_eq!(surcharge.lifted_by, ["TMEC"]);
    let days = [surcharge.from, surcharge.to].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2026-01-01", "2026-12-31"]);
    let citation = surcharge.citation.as_deref();
    assert_eq!(citation, Some("Made-up journal, p. 1, art. 2"));
    let source = answer
        .sources
        .iter()
        .find(|it| it.locator.as_deref() == citation);
    let source = source.unwrap();
    assert_eq!(Some(&source.id), surcharge.source.as_ref());
    assert_eq!(source.confidence, "high");

    // Without a rate, and on a statistical part of the line.
    assert_eq!(
        safeguard.text,
        "Made-up safeguard on avocados. It is only on a part of the line: 0804.40.00.20. The \
         source does not say one rate. Verify it with the authority of the market."
    );
    assert_eq!((safeguard.to, safeguard.lifted_by.len()), (None, 0));

    let without = ask(&plain, "0804.40", "2026-11-23").await;
    for (own, other) in answer.lines.iter().zip(&without.lines) {
        assert_eq!((&own.mfn, &own.best), (&other.mfn, &other.best));
        let duties = |line: &crate::treaties::lookup::answer::Line| {
            let given = line.preferences.iter();
            given.map(|it| it.duty.clone()).collect::<Vec<_>>()
        };
        assert_eq!(duties(own), duties(other));
    }
    let spanish = LookupInput {
        locale: Locale::EsMx,
        ..question("0804.40", "US")
    };
    let answer = lookup(&desk, spanish).await.unwrap();
    assert_eq!(
        measures(&answer, 0)[0].text,
        "Sobretasa inventada a las frutas: 10%"
    );
}

#[tokio::test]
async fn a_measure_is_not_on_what_it_excepts() {
    let desk = with_measures(MEASURES).await;
    let tomatoes = ask(&desk, "0702.00", "2026-11-23").await;
    let at = |digits: &str| {
        let mut lines = tomatoes.lines.iter();
        let place = lines.position(|line| line.digits.starts_with(digits));
        measures(&tomatoes, place.unwrap())
    };
    let [duty] = at("07020020")[..] else {
        panic!("{tomatoes:?}")
    };
    assert_eq!(
        duty.text,
        "Made-up anti-dumping duty on tomatoes: 17.09%. It is not on: 0702.00.20.35. Verify it \
         with the authority of the market."
    );
    let desk = with_measures(&MEASURES.replace("0702002035", "07020020")).await;
    assert_eq!(count(&desk, "measures").await, 5, "nothing is left of it");
    let desk = with_measures(&MEASURES.replace("0804.50", "0804.40")).await;
    let avocados = ask(&desk, "0804.40", "2026-11-23").await;
    assert_eq!(codes(&measures(&avocados, 0)), ["X-002"]);
}

#[tokio::test]
async fn a_measure_is_told_where_no_tariff_is_at_hand() {
    let desk = TestDesk::with_reference().await;
    take(&desk, "US", MEASURES).await.unwrap();
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    assert_eq!(codes(&measures(&answer, 0)), ["X-001", "X-002"]);
    assert_eq!(coming(&answer), ["X-004"]);
}

#[tokio::test]
async fn every_rate_of_an_order_is_told() {
    let exporter = "\
        US,X-003,anti-dumping,Derecho inventado de otra empresa,Made-up duty of another company,\
        0702.00.20 0805.50,0702002035,MX,3.9%,2026-06-01,2027-05-31,,p. 3,Made-up journal,high\n";
    let desk = with_measures(&format!("{MEASURES}{exporter}")).await;
    let tomatoes = ask(&desk, "0702.00.20", "2026-11-23").await;
    let told = measures(&tomatoes, 0);
    assert_eq!(codes(&told), ["X-003", "X-003"]);
    assert!(told[0].text.contains("17.09%") && told[1].text.contains("3.9%"));
    let limes = ask(&desk, "0805.50", "2026-11-23").await;
    assert_eq!(codes(&measures(&limes, 0)), ["X-003"]);
}

#[tokio::test]
async fn a_code_that_is_filled_up_has_what_is_under_it() {
    let desk = TestDesk::with_reference().await;
    let ten_digits = UK_TARIFF.replace("07020000,", "0702000000,");
    desk.import(Format::UkTariffCsv, &ten_digits).await;
    let (header, _) = MEASURES.split_once('\n').unwrap();
    let fee = "GB,X-020,fee,Cuota inventada,Made-up fee,0702000007,,MX,1%,2026-01-01,,,p. 1,J,high";
    take(&desk, "GB", &format!("{header}\n{fee}\n"))
        .await
        .unwrap();
    let answer = lookup(&desk, question("0702000000", "GB")).await.unwrap();
    let told = measures(&answer, 0);
    assert_eq!(codes(&told), ["X-020"]);
    assert!(told[0].text.contains("0702.00.00.07"), "{}", told[0].text);
}

#[tokio::test]
async fn an_agreement_that_is_not_in_force_lifts_nothing() {
    let desk = TestDesk::with_reference().await;
    let (header, _) = MEASURES.split_once('\n').unwrap();
    let fee =
        "GB,X-021,fee,Cuota inventada,Made-up fee,0804.40,,MX,1%,2026-01-01,,ACUK TIPAT,,J,low";
    take(&desk, "GB", &format!("{header}\n{fee}\n"))
        .await
        .unwrap();
    let answer = lookup(&desk, question("0804.40", "GB")).await.unwrap();
    let told = measures(&answer, 0);
    assert_eq!(
        told[0].lifted_by,
        ["ACUK"],
        "TIPAT is not yet in force there"
    );
    let doubted = answer.lines[0].sources.iter().any(|number| {
        let mut sources = answer.sources.iter();
        sources.any(|source| source.n == *number && source.confidence == "low")
    });
    assert!(doubted, "the line rests on a source of low confidence too");
}

#[tokio::test]
async fn a_measure_by_the_code_of_today_is_told_where_the_tariff_is_older() {
    let desk = TestDesk::with_reference().await;
    let known = "INSERT INTO nomenclature (edition, digits, level, es, en, path_es, path_en)
        SELECT edition, '070952', level, 'Setas', 'Mushrooms', '', '' FROM nomenclature
        WHERE digits = '080440'";
    desk.in_reference(known).await;
    let older = UK_TARIFF.replace("07020000,", "07095900,");
    desk.import(Format::UkTariffCsv, &older).await;
    desk.in_reference("UPDATE schedules SET edition = '2017' WHERE kind = 'imported'")
        .await;
    let (header, _) = MEASURES.split_once('\n').unwrap();
    let fee = "GB,X-022,fee,Cuota inventada,Made-up fee,0709.52,,MX,1%,2026-01-01,,,,J,high";
    take(&desk, "GB", &format!("{header}\n{fee}\n"))
        .await
        .unwrap();
    let answer = lookup(&desk, question("0709.52", "GB")).await.unwrap();
    assert_eq!(answer.lines[0].digits, "07095900");
    let told = measures(&answer, 0);
    assert_eq!(codes(&told), ["X-022"]);
    assert!(told[0].text.contains("0709.52"), "{}", told[0].text);
}

#[tokio::test]
async fn measures_can_be_put_aside_and_used_again() {
    let desk = with_measures(MEASURES).await;
    let schedule = take(&desk, "US", MEASURES).await.unwrap().schedule;
    put_aside(&desk, &schedule).await.unwrap();
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    assert!(codes(&measures(&answer, 0)).is_empty());
    set_current(&desk, &schedule).await.unwrap();
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    assert_eq!(codes(&measures(&answer, 0)), ["X-001", "X-002"]);
    let tariff = "schedules WHERE market = 'US' AND is_current = 1 AND beside IS NULL";
    assert_eq!(count(&desk, tariff).await, 1, "the tariff stays in use");
    let later = MEASURES.replace(",10%,", ",11%,");
    take(&desk, "US", &later).await.unwrap();
    let again = take(&desk, "US", MEASURES).await.unwrap();
    assert!(again.already_loaded && again.is_current);
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    assert!(
        measures(&answer, 0)[0].text.contains("10%"),
        "the one that was asked for"
    );
}

#[tokio::test]
async fn measures_stand_beside_the_tariff_and_the_newest_are_used() {
    let desk = with_measures(MEASURES).await;
    let again = take(&desk, "US", MEASURES).await.unwrap();
    assert!(again.already_loaded && again.is_current);
    let company = a_company().register(&desk).await;
    let asked = SaveAnswer {
        company_id: company,
        product_id: None,
        input: question("0804.40", "US"),
    };
    let kept = answers::save(&desk, asked).await.unwrap();
    assert!(!answers::get(&desk, kept).await.unwrap().row.is_stale);
    put_aside(&desk, &again.schedule).await.unwrap();
    assert!(answers::get(&desk, kept).await.unwrap().row.is_stale);
    set_current(&desk, &again.schedule).await.unwrap();
    assert!(!answers::get(&desk, kept).await.unwrap().row.is_stale);
    let of_others = MEASURES.replace("17.09%", "18%");
    take(&desk, "US", &of_others).await.unwrap();
    assert!(!answers::get(&desk, kept).await.unwrap().row.is_stale);
    let higher = MEASURES.replace(",10%,", ",11%,");
    take(&desk, "US", &higher).await.unwrap();
    let answer = ask(&desk, "0804.40", "2026-11-23").await;
    assert_eq!(
        measures(&answer, 0)[0].text,
        "Made-up surcharge on fruit: 11%"
    );
    assert!(answers::get(&desk, kept).await.unwrap().row.is_stale);
}

#[test]
fn knows_measures_by_their_columns() {
    let seen = recognize(&mut file("measures_2026.csv", gzip(MEASURES))).unwrap();
    assert_eq!(seen.format, Format::MeasuresCsv);
    assert_eq!((seen.market, seen.markets.len()), (None, 0));
    assert_eq!(seen.vintage.as_deref(), Some("2026"));
}

#[tokio::test]
async fn refuses_by_name_what_is_no_file_of_measures_and_leaves_nothing() {
    let desk = TestDesk::new().await;
    let refused = take(&desk, "US", MEASURES).await;
    assert!(matches!(
        refused,
        Err(AppError::Lookup(LookupError::UnknownMarket { .. }))
    ));
    assert!(nothing_is_there(&desk).await);

    let desk = TestDesk::with_schedules().await;
    let before = count(&desk, "schedules").await;
    let name = "measures_2026.csv".to_owned();
    let header = MEASURES.lines().next().unwrap();
    let refused = take(&desk, "US", header).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::File(FileError::Empty { name: empty }) if empty == name
    ));
    let refused = take(&desk, "US", &MEASURES.replace("lifted_by", "lifted")).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotThisFormat { .. }))
    ));
    let refused = take(&desk, "CA", MEASURES).await;
    assert!(
        matches!(refused, Err(AppError::Import(ImportError::Rejected { .. }))),
        "no row is of Canada"
    );
    let refused = take(&desk, "US", &MEASURES.replace("high", "sure")).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::Rejected { reason, .. })) if reason == "bad-confidence"
    ));
    let progress = Progress::silent();
    progress.canceller().cancel();
    let chosen = file("measures_2026.csv", MEASURES);
    let refused = import(&desk, order("US"), chosen, progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!(count(&desk, "schedules").await, before);
    for table in ["measures", "measure_goods"] {
        assert_eq!(count(&desk, table).await, 0, "{table}");
    }
}
