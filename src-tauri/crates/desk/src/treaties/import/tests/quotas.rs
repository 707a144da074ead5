//! The quotas that the European Union opens for Mexico: the import, and what lookups say of them.

use proa_domain::treaties::quota::{Extent, QuotaState};
use rstest::rstest;

use super::{count, file, gzip, nothing_is_there};
use crate::error::AppError;
use crate::file::ChosenFile;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::treaties::{QUOTA_DEFINITIONS, QUOTA_MEASURES, UK_TARIFF, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::answers::{self, SaveAnswer};
use crate::treaties::error::ImportError;
use crate::treaties::import::{
    Format, ImportOrder, ImportReport, import, put_aside, recognize, set_current,
};
use crate::treaties::lookup::answer::{DutyState, LookupAnswer, Preference, Quota};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::status;

fn order(format: Format) -> ImportOrder {
    ImportOrder {
        market: "EU".to_owned(),
        format,
        vintage: "2019".to_owned(),
        make_current: false,
        recipe: None,
    }
}

fn definitions(bytes: impl Into<Vec<u8>>) -> ChosenFile {
    file("definitions_2019.csv", bytes)
}

fn measures(bytes: impl Into<Vec<u8>>) -> ChosenFile {
    file("measures_2019.csv", bytes)
}

async fn take(desk: &TestDesk, chosen: ChosenFile) -> Result<ImportReport, AppError> {
    import(
        desk,
        order(Format::EuMxQuotasCsv),
        chosen,
        Progress::silent(),
    )
    .await
}

async fn take_both(desk: &TestDesk) -> ImportReport {
    let chosen = definitions(QUOTA_DEFINITIONS).with(Some(measures(QUOTA_MEASURES)));
    take(desk, chosen).await.unwrap()
}

/// An office with the tariff of the European Union and the quotas.
async fn with_quotas() -> TestDesk {
    with_quotas_of(definitions(QUOTA_DEFINITIONS).with(Some(measures(QUOTA_MEASURES)))).await
}

async fn with_quotas_of(quotas: ChosenFile) -> TestDesk {
    let desk = TestDesk::with_reference().await;
    let tariff = file("tariff.csv", UK_TARIFF);
    import(
        &desk,
        order(Format::UkTariffCsv),
        tariff,
        Progress::silent(),
    )
    .await
    .unwrap();
    take(&desk, quotas).await.unwrap();
    desk
}

async fn ask(desk: &TestDesk, product: &str, day: &str) -> LookupAnswer {
    let input = LookupInput {
        on: Some(day.to_owned()),
        ..question(product, "EU")
    };
    lookup(desk, input).await.unwrap()
}

fn under(answer: &LookupAnswer, line: usize) -> &Preference {
    let mut preferences = answer.lines[line].preferences.iter();
    let found = preferences.find(|given| given.agreement.id == "TLCUEM");
    found.unwrap()
}

fn quota(answer: &LookupAnswer, line: usize) -> &Quota {
    under(answer, line).quota.as_ref().unwrap()
}

#[tokio::test]
async fn takes_what_both_files_say_and_tells_the_rest_by_file_and_line() {
    let desk = TestDesk::new().await;
    let mut report = take_both(&desk).await;
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
    assert_eq!(count(&desk, "quotas").await, 5);
    assert_eq!(count(&desk, "quota_periods").await, 5);
    assert_eq!(count(&desk, "quota_goods").await, 8);
    let exact = "quota_periods WHERE volume = '11500.5' AND unit = 'kg'";
    assert_eq!(count(&desk, exact).await, 1);
    let placed = "rejected_records WHERE locator = 'measures_2019.csv 14: 091901 804400000'";
    assert_eq!(
        count(&desk, placed).await,
        1,
        "a cell of two lines is one record"
    );
}

#[rstest]
#[case::last_day_of_the_first("2019-06-30", QuotaState::GoodsUnsaid, "11000")]
#[case::first_day_of_the_second("2019-07-01", QuotaState::Open, "11500.5")]
#[case::new_years_eve("2019-12-31", QuotaState::Open, "11500.5")]
#[case::new_year("2020-01-01", QuotaState::Open, "11500.5")]
#[case::last_day("2020-06-30", QuotaState::Open, "11500.5")]
#[case::after_all("2020-07-01", QuotaState::Past, "11500.5")]
#[tokio::test]
async fn a_lookup_has_the_volume_of_the_period_of_its_day(
    #[case] day: &str,
    #[case] state: QuotaState,
    #[case] volume: &str,
) {
    let desk = with_quotas().await;
    let answer = ask(&desk, "0804.40", day).await;
    let quota = quota(&answer, 0);
    let [order] = quota.orders.as_slice() else {
        panic!("{quota:?}")
    };
    assert_eq!((order.number.as_str(), order.state), ("091901", state));
    let period = order.period.as_ref().unwrap();
    assert_eq!(period.volume.to_string(), volume);
    assert_eq!(period.basis, "Made-up Regulation, p. 1");
    assert_eq!(order.extent, Extent::Whole);
    assert_eq!(order.administration.as_deref(), Some("first-come"));
    assert!(
        quota
            .text
            .contains("does not say the duty within the quota")
    );
    let asks_to_verify = quota.text.contains("The data are of 2019: verify");
    assert_eq!(asks_to_verify, state == QuotaState::Past, "{}", quota.text);
    // What is paid within the quota is not known, and nothing is worked out of it.
    assert_eq!(under(&answer, 0).duty.state, DutyState::Unknown);
    let numbers = &under(&answer, 0).sources;
    let source = answer
        .sources
        .iter()
        .find(|source| source.locator.as_deref() == Some("091901"));
    let source = source.unwrap();
    assert!(numbers.contains(&source.n));
    assert_eq!(source.sha256.as_ref().unwrap().len(), 64);
}

#[rstest]
#[case::between_its_seasons("2020-02-15", QuotaState::OutOfSeason, "2019-11-01")]
#[case::between_its_periods("2019-07-15", QuotaState::OutOfSeason, "2019-11-01")]
#[case::in_season("2019-11-01", QuotaState::Open, "2019-11-01")]
#[case::before_all("2018-10-31", QuotaState::NotYet, "2018-11-01")]
#[tokio::test]
async fn a_gap_is_told_with_the_seasons(
    #[case] day: &str,
    #[case] state: QuotaState,
    #[case] from: &str,
) {
    let desk = with_quotas().await;
    let answer = ask(&desk, "07020000", day).await;
    let quota = quota(&answer, 0);
    let order = &quota.orders[0];
    let period = order.period.as_ref().unwrap();
    assert_eq!(
        (order.state, period.from.to_string()),
        (state, from.to_owned())
    );
    let seasons: Vec<String> = order.seasons.iter().map(|it| it.from.to_string()).collect();
    assert_eq!(seasons, ["2018-11-01", "2019-11-01", "2020-04-01"]);
    assert!(
        quota.text.contains("from 1 Nov 2019 to 31 Jan 2020"),
        "{}",
        quota.text
    );
}

#[tokio::test]
async fn lines_of_one_subheading_are_in_a_quota_or_not_each_for_itself() {
    let desk = with_quotas().await;
    let heading = "INSERT INTO nomenclature (edition, digits, level, es, en, path_es, path_en)
        SELECT edition, '854411', level, 'De cobre', 'Of copper', '', '' FROM nomenclature
        WHERE digits = '080440'";
    desk.in_reference(heading).await;
    let answer = ask(&desk, "8544.11", "2019-06-01").await;
    let quotas: Vec<(&str, bool)> = answer
        .lines
        .iter()
        .zip(0..)
        .map(|(line, at)| (line.digits.as_str(), under(&answer, at).quota.is_some()))
        .collect();
    assert_eq!(quotas, [("8544110010", true), ("8544110090", false)]);
    // Ten digits of the quota are a part of the eight of the line.
    let answer = ask(&desk, "72107010", "2019-06-01").await;
    let tinplate = quota(&answer, 0);
    let order = &tinplate.orders[0];
    assert_eq!(
        (order.extent, order.state),
        (Extent::Part, QuotaState::Open)
    );
    assert_eq!(order.codes, ["7210701015"]);
    assert!(
        tinplate.text.contains("Only a part of the line"),
        "{}",
        tinplate.text
    );
}

#[tokio::test]
async fn goods_without_a_volume_are_in_a_quota_all_the_same() {
    let desk = with_quotas().await;
    let answer = ask(&desk, "02013000", "2019-06-01").await;
    let order = &quota(&answer, 0).orders[0];
    assert_eq!(
        (order.number.as_str(), order.state),
        ("091907", QuotaState::VolumeUnsaid)
    );
    assert_eq!((&order.period, &order.description), (&None, &None));
    assert_eq!(order.acts, ["R9999990"]);
    let text = &quota(&answer, 0).text;
    assert!(text.contains("091907 (0201300000)"), "{text}");
}

#[tokio::test]
async fn of_days_with_two_volumes_none_is_known() {
    let overlapping = "091901,made-up avocados,2020-06-01,2020-12-31,9,9000,,KGM,An act\n";
    let given = definitions(format!("{QUOTA_DEFINITIONS}{overlapping}"));
    let desk = with_quotas_of(given.with(Some(measures(QUOTA_MEASURES)))).await;
    let answer = ask(&desk, "0804.40", "2019-12-01").await;
    let order = &quota(&answer, 0).orders[0];
    assert_eq!(order.state, QuotaState::VolumeUnsaid);
    assert_eq!(order.period, None);
}

#[tokio::test]
async fn goods_are_in_a_quota_as_long_as_the_longest_row_says_and_just_those_of_the_day() {
    let rows = "\
        20,091901,143,MX,0804400000,080440,2019-07-01,2020-12-31,R9999990,,\n\
        21,091903,143,MX,0702000007,070200,2020-02-01,2020-03-31,R9999990,,\n";
    let goods = measures(format!("{QUOTA_MEASURES}{rows}"));
    let desk = with_quotas_of(definitions(QUOTA_DEFINITIONS).with(Some(goods))).await;
    let answer = ask(&desk, "0804.40", "2020-09-01").await;
    assert_eq!(quota(&answer, 0).orders[0].state, QuotaState::VolumeUnsaid);
    // In February only these tomatoes are in it, and the line is more than they.
    let answer = ask(&desk, "07020000", "2020-02-15").await;
    let order = &quota(&answer, 0).orders[0];
    assert_eq!(
        (order.state, order.extent),
        (QuotaState::Open, Extent::Part)
    );
    assert_eq!(order.codes, ["0702000007"]);
    let answer = ask(&desk, "07020000", "2019-12-01").await;
    let order = &quota(&answer, 0).orders[0];
    assert_eq!(order.extent, Extent::Whole);
    assert_eq!(order.codes, ["0702000000"]);
}

#[tokio::test]
async fn goods_are_followed_to_where_the_year_of_the_quotas_had_them() {
    let desk = with_quotas().await;
    for digits in ["070952", "070959"] {
        let product = format!(
            "INSERT INTO nomenclature (edition, digits, level, es, en, path_es, path_en)
            SELECT edition, '{digits}', level, 'Setas', 'Mushrooms', '', '' FROM nomenclature
            WHERE digits = '080440'"
        );
        desk.in_reference(&product).await;
    }
    // In 2017 these were other mushrooms among others: 0709.59.
    for (product, extent) in [("0709.52", Extent::Part), ("0709.59", Extent::Whole)] {
        let answer = ask(&desk, product, "2019-06-01").await;
        let quota = under(&answer, 0).quota.as_ref();
        let order = &quota
            .unwrap_or_else(|| panic!("{product}: no quota"))
            .orders[0];
        assert_eq!(
            (order.number.as_str(), order.extent),
            ("091905", extent),
            "{product}"
        );
    }
    let answer = ask(&desk, "0805.50", "2019-06-01").await;
    assert_eq!(under(&answer, 0).quota, None);
}

#[tokio::test]
async fn quotas_stand_beside_the_tariff_and_the_newest_are_used() {
    let desk = with_quotas().await;
    let chosen = definitions(QUOTA_DEFINITIONS).with(Some(measures(QUOTA_MEASURES)));
    let again = take(&desk, chosen).await.unwrap();
    assert!(again.already_loaded && again.is_current);
    put_aside(&desk, &again.schedule).await.unwrap();
    let answer = ask(&desk, "0804.40", "2019-12-01").await;
    assert_eq!(under(&answer, 0).quota, None);
    set_current(&desk, &again.schedule).await.unwrap();
    let status = status::status(&desk).await.unwrap();
    let union = status
        .markets
        .iter()
        .find(|row| row.market == "EU")
        .unwrap();
    let quotas = union.schedules.iter().find(|row| row.beside.is_some());
    assert!(quotas.unwrap().is_current);
    assert_ne!(union.schedule.as_ref(), Some(&again.schedule));
    assert!(
        status
            .sources
            .iter()
            .any(|source| source.id == again.schedule)
    );

    let company = a_company().register(&desk).await;
    let asked = SaveAnswer {
        company_id: company,
        product_id: None,
        input: LookupInput {
            on: Some("2019-12-01".to_owned()),
            ..question("0804.40", "EU")
        },
    };
    let kept = answers::save(&desk, asked).await.unwrap();
    assert!(!answers::get(&desk, kept).await.unwrap().row.is_stale);
    let grown = QUOTA_DEFINITIONS.replace("11500.50", "12000.00");
    let newer = definitions(grown).with(Some(measures(QUOTA_MEASURES)));
    take(&desk, newer).await.unwrap();
    let answer = ask(&desk, "0804.40", "2019-12-01").await;
    let period = quota(&answer, 0).orders[0].period.as_ref().unwrap();
    assert_eq!(period.volume.to_string(), "12000");
    assert!(answers::get(&desk, kept).await.unwrap().row.is_stale);
}

#[test]
fn knows_the_definitions_by_their_columns() {
    let seen = recognize(&mut definitions(gzip(QUOTA_DEFINITIONS))).unwrap();
    assert_eq!(seen.format, Format::EuMxQuotasCsv);
    assert_eq!(
        (seen.market.as_deref(), seen.vintage.as_deref()),
        (Some("EU"), Some("2019"))
    );
    assert!(seen.format.takes_beside() && seen.format.needs_beside());
}

#[tokio::test]
async fn refuses_by_name_what_are_not_the_two_files_and_leaves_nothing() {
    let desk = TestDesk::new().await;
    let refused = take(&desk, definitions(QUOTA_DEFINITIONS)).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::SecondNeeded { .. }))
    ));
    let swapped = measures(QUOTA_MEASURES).with(Some(definitions(QUOTA_DEFINITIONS)));
    let refused = take(&desk, swapped).await;
    let name = "measures_2019.csv".to_owned();
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotThisFormat { name: wrong, .. })) if wrong == name
    ));
    let twice = definitions(QUOTA_DEFINITIONS).with(Some(definitions(QUOTA_DEFINITIONS)));
    let refused = take(&desk, twice).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::WrongSecond { name, .. })) if name == "definitions_2019.csv"
    ));

    let packed = gzip(&QUOTA_MEASURES.repeat(40));
    let header = QUOTA_MEASURES.lines().next().unwrap();
    let latin = QUOTA_MEASURES.replace("Carne\n", "Carne ").into_bytes();
    let latin: Vec<u8> = [
        latin.as_slice(),
        b"12,091901,143,MX,0804400000,080440,2021-07-01,2021-12-31,R9,Lim\xf3n,Lemon\n",
    ]
    .concat();
    let cases: [(Vec<u8>, FileError); 4] = [
        (Vec::new(), FileError::Empty { name: name.clone() }),
        (header.into(), FileError::Empty { name: name.clone() }),
        (
            packed[..packed.len() - 9].to_vec(),
            FileError::Truncated { name: name.clone() },
        ),
        (latin, FileError::Encoding { name: name.clone() }),
    ];
    for (bytes, expected) in cases {
        let both = definitions(QUOTA_DEFINITIONS).with(Some(measures(bytes)));
        let refused = take(&desk, both).await.unwrap_err();
        let AppError::File(refused) = refused else {
            panic!("{refused}: expected {expected}")
        };
        assert_eq!(refused, expected);
    }
    let elsewhere = ImportOrder {
        market: "GB".to_owned(),
        ..order(Format::EuMxQuotasCsv)
    };
    let both = || definitions(QUOTA_DEFINITIONS).with(Some(measures(QUOTA_MEASURES)));
    let refused = import(&desk, elsewhere, both(), Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::OtherMarket { .. }))
    ));
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = import(&desk, order(Format::EuMxQuotasCsv), both(), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert!(nothing_is_there(&desk).await);
    for table in ["quotas", "quota_periods", "quota_goods"] {
        assert_eq!(count(&desk, table).await, 0, "{table}");
    }
}
