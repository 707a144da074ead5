//! Official files that are tables.

use proa_domain::money::{Currency, MoneyText};
use sea_orm::ConnectionTrait as _;

use super::{count, file, nothing_is_there};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::treaties::{CA_TARIFF, HTS, ITA_STAGING, UK_TARIFF, question};
use crate::treaties::error::ImportError;
use crate::treaties::import::{Format, ImportOrder, ImportReport, import, recognize};
use crate::treaties::lookup::answer::DutyState;
use crate::treaties::lookup::input::{LookupInput, QuantityForm};
use crate::treaties::lookup::lookup;
use crate::treaties::reference::difference::{TwoEditions, difference};
use crate::treaties::reference::rows::query;

pub(super) const AU_SCHEDULE: &str =
    include_str!("../../../../../../../tests/fixtures/au_schedule.json");
pub(super) const AU_AGREEMENTS: &str =
    include_str!("../../../../../../../tests/fixtures/au_agreements.json");
pub(super) const HTS_CSV: &str = include_str!("../../../../../../../tests/fixtures/us_hts.csv");

async fn take(
    desk: &TestDesk,
    format: Format,
    market: &str,
    text: &str,
) -> Result<ImportReport, AppError> {
    let order = ImportOrder {
        market: market.to_owned(),
        format,
        vintage: "2026".to_owned(),
        make_current: true,
        recipe: None,
    };
    import(desk, order, file("tariff.csv", text), Progress::silent()).await
}

async fn all(desk: &TestDesk, sql: &str) -> Vec<String> {
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await;
    let rows = rows.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "said").unwrap())
        .collect()
}

#[tokio::test]
async fn the_table_of_the_us_schedule_says_what_its_json_says() {
    let (json, table) = (TestDesk::new().await, TestDesk::new().await);
    let mut first = take(&json, Format::UsHtsJson, "US", HTS).await.unwrap();
    let second = take(&table, Format::UsHtsCsv, "US", HTS_CSV).await.unwrap();
    first.schedule.clone_from(&second.schedule);
    assert_eq!(first, second);
    for sql in [
        "SELECT json_array(digits, code, parent, description, path, units, rate_from, mfn_text,
            mfn_state, mfn_reason, quota, additional, entered, named_origin) AS said
            FROM tariff_lines ORDER BY id",
        "SELECT json_array(digits, agreement, text, state, via) AS said
            FROM concessions ORDER BY digits",
    ] {
        let said = all(&table, sql).await;
        assert!(said.len() > 3);
        assert_eq!(said, all(&json, sql).await);
    }
    // The table has no footnotes, which lead to chapter 99.
    assert_eq!(count(&table, "additional_duties").await, 0);
}

#[tokio::test]
async fn an_answer_from_the_table_says_that_it_links_no_duties_on_top() {
    let desk = TestDesk::with_reference().await;
    take(&desk, Format::UsHtsCsv, "US", HTS_CSV).await.unwrap();
    let answer = lookup(&desk, question("080440", "US")).await.unwrap();
    let codes: Vec<_> = answer.notes.iter().map(|note| note.code.as_str()).collect();
    assert!(codes.contains(&"levies-not-linked"), "{codes:?}");
}

#[tokio::test]
async fn one_table_gives_the_kingdom_and_the_union_their_own_rates() {
    let desk = TestDesk::with_reference().await;
    let mut kingdom = take(&desk, Format::UkTariffCsv, "GB", UK_TARIFF)
        .await
        .unwrap();
    let mut union = take(&desk, Format::UkTariffCsv, "EU", UK_TARIFF)
        .await
        .unwrap();
    assert_ne!(kingdom.schedule, union.schedule);
    kingdom.schedule.clear();
    union.schedule.clear();
    insta::assert_json_snapshot!([kingdom, union]);

    for (market, text, remarks) in [
        ("GB", "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)", 0),
        ("EU", "Entry Price", 0),
    ] {
        let answer = lookup(&desk, question("07020000", market)).await.unwrap();
        assert_eq!(answer.lines[0].mfn.text, text);
        let said = answer
            .notes
            .iter()
            .filter(|note| note.code.starts_with("line-"));
        assert_eq!(said.count(), remarks);
    }
    for (product, note) in [
        ("72107010", "line-trade-remedy"),
        ("8544110010", "line-suspension"),
    ] {
        let answer = lookup(&desk, question(product, "GB")).await.unwrap();
        assert!(answer.notes.iter().any(|said| said.code == note), "{note}");
        let answer = lookup(&desk, question(product, "EU")).await.unwrap();
        assert!(answer.notes.iter().all(|said| said.code != note), "{note}");
    }
}

#[tokio::test]
async fn canada_gives_by_two_agreements_what_its_eight_digit_lines_say() {
    let desk = TestDesk::with_reference().await;
    let mut report = take(&desk, Format::CaTariffCsv, "CA", CA_TARIFF)
        .await
        .unwrap();
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
    let given = all(
        &desk,
        "SELECT digits || ' ' || agreement || ' ' || text AS said FROM concessions
            ORDER BY digits, agreement",
    );
    let expected = [
        "07020011 TMEC Free",
        "07020091 TIPAT 2.81¢/kg",
        "07020099 TIPAT Free",
        "07020099 TMEC Free",
        "08044000 TIPAT Free",
        "08044000 TMEC Free",
    ];
    assert_eq!(given.await, expected);
    let input = LookupInput {
        on: Some("2026-11-27".to_owned()),
        value: None,
        quantities: vec![QuantityForm {
            amount: "1000".to_owned(),
            unit: "kg".to_owned(),
        }],
        ..question("0702009100", "CA")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let line = &answer.lines[0];
    assert_eq!(
        line.code, "0702.00.91",
        "a statistical line has the rate of its line"
    );
    assert_eq!(line.mfn.amount.as_ref().unwrap().amount, "56.20");
    let best = line.best.as_ref().unwrap();
    assert_eq!(best.agreements, ["TIPAT"], "T-MEC's column is silent");
}

async fn australia(desk: &TestDesk, beside: Option<&str>) -> Result<ImportReport, AppError> {
    let order = ImportOrder {
        market: "AU".to_owned(),
        format: Format::AuScheduleJson,
        vintage: "2026".to_owned(),
        make_current: true,
        recipe: None,
    };
    let beside = beside.map(|text| file("agreements.json", text));
    let chosen = file("schedule3.json", AU_SCHEDULE).with(beside);
    import(desk, order, chosen, Progress::silent()).await
}

#[tokio::test]
async fn australia_says_what_tipat_gives_only_with_the_schedules_of_its_agreements() {
    let desk = TestDesk::with_reference().await;
    let alone = australia(&desk, None).await.unwrap();
    let answer = lookup(&desk, question("0702.00.00", "AU")).await.unwrap();
    let tipat = &answer.lines[0].preferences[0];
    assert_eq!(tipat.duty.reason.as_deref(), Some("preference-not-loaded"));
    let said = |code: &str| answer.notes.iter().any(|note| note.code == code);
    assert!(said("line-group-rates") && said("not-official-preferences"));

    let mut both = australia(&desk, Some(AU_AGREEMENTS)).await.unwrap();
    assert_ne!(both.schedule, alone.schedule);
    assert!(both.is_current);
    let schedule = std::mem::take(&mut both.schedule);
    insta::assert_json_snapshot!(both);
    for (product, agreement_text, reason) in [
        ("0702.00.00", "Free", None),
        ("2203.00.63", "$10.57 /L of alcohol", None),
        (
            "8703.21.11",
            "From 30 December 2018: $12,000 each",
            Some("one-step-of-a-staging"),
        ),
    ] {
        let answer = lookup(&desk, question(product, "AU")).await.unwrap();
        let tipat = &answer.lines[0].preferences[0];
        assert_eq!(tipat.agreement.id, "TIPAT");
        assert!(tipat.duty.text.starts_with(agreement_text), "{product}");
        assert_eq!(tipat.duty.reason.as_deref(), reason, "{product}");
    }
    // What the first import did not say is not what it denied.
    let wanted = TwoEditions {
        before: alone.schedule,
        after: schedule,
    };
    let found = difference(&desk, &wanted).await.unwrap();
    assert!(found.lines.is_empty(), "{:?}", found.lines);
    assert_eq!(found.one_sided, ["TIPAT"]);
    assert!(
        australia(&desk, Some(AU_AGREEMENTS))
            .await
            .unwrap()
            .already_loaded
    );
}

#[tokio::test]
async fn a_second_file_that_lists_nothing_gives_nothing() {
    let desk = TestDesk::new().await;
    for beside in [
        "{}",
        r#"{"Schedule 8B": []}"#,
        r#"{"Schedule 8B": [{"hsCode": "x"}]}"#,
        AU_SCHEDULE,
        "hsCode,dutyRate",
    ] {
        let refused = australia(&desk, Some(beside)).await;
        let Err(AppError::Import(ImportError::WrongSecond { name, .. })) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(name, "agreements.json");
    }
    let refused = australia(&desk, Some(&AU_AGREEMENTS[..300])).await;
    let name = "agreements.json".to_owned();
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::Truncated { name: cut })) if cut == name
    ));
    let order = ImportOrder {
        market: "CA".to_owned(),
        format: Format::CaTariffCsv,
        vintage: "2026".to_owned(),
        make_current: true,
        recipe: None,
    };
    let chosen = file("ca.csv", CA_TARIFF).with(Some(file("agreements.json", AU_AGREEMENTS)));
    let refused = import(&desk, order, chosen, Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::AloneOnly { .. }))
    ));
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn a_file_that_is_too_large_to_be_read_as_a_whole_is_not_called_cut_off() {
    let desk = TestDesk::new().await;
    let large = format!("{{{}}}", " ".repeat(64 << 20));
    let refused = australia(&desk, Some(&large)).await;
    let Err(AppError::File(FileError::TooLarge { name, limit })) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(
        (name.as_str(), limit.as_str()),
        ("agreements.json", "67108864")
    );
}

#[tokio::test]
async fn a_line_with_a_second_rate_stays_text_with_all_that_its_rows_give() {
    let desk = TestDesk::with_reference().await;
    let mut table = CA_TARIFF.to_owned();
    let avocados = CA_TARIFF.lines().find(|row| row.contains("0804.40.00,"));
    let again = avocados.unwrap().replace("0804.40.00,", "0804.40.00 ,");
    table.push_str(&again.replacen("Free", "7 %", 1));
    let report = take(&desk, Format::CaTariffCsv, "CA", &table)
        .await
        .unwrap();
    assert_eq!(report.lines, report.computed + report.text_only);
    let doubt = report
        .reasons
        .iter()
        .find(|one| one.reason == "second-rate");
    assert_eq!(
        doubt.unwrap().count,
        2,
        "the record, and the line that it puts in doubt"
    );
    let answer = lookup(&desk, question("0804.40", "CA")).await.unwrap();
    let line = &answer.lines[0];
    let duties = line.preferences.iter().map(|given| &given.duty);
    for duty in duties.chain([&line.mfn]) {
        assert_eq!(duty.state, DutyState::TextOnly);
        assert_eq!(duty.reason.as_deref(), Some("second-rate"));
        assert!(duty.amount.is_none());
    }
    assert!(line.best.is_none());
    let avocados = "SELECT mfn_state || ' ' || mfn_reason AS said FROM tariff_lines
        WHERE digits = '08044000' AND mfn_reason = 'second-rate'";
    assert_eq!(all(&desk, avocados).await, ["text_only second-rate"]);
}

#[tokio::test]
async fn a_table_of_another_market_is_refused() {
    let desk = TestDesk::new().await;
    let refused = take(&desk, Format::UkTariffCsv, "US", UK_TARIFF).await;
    assert!(matches!(
        refused,
        Err(AppError::Import(ImportError::OtherMarket { .. }))
    ));
    let refused = take(&desk, Format::UkTariffCsv, "GB", HTS_CSV).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotThisFormat { .. }))
    ));
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn a_quote_that_is_never_closed_does_not_fill_the_memory() {
    let desk = TestDesk::new().await;
    let mut text = UK_TARIFF.to_owned();
    text.push_str("08045000,\"Guavas");
    text.push_str(&"\n08045000,Guavas,1.0%,1.0%".repeat(100_000));
    let refused = take(&desk, Format::UkTariffCsv, "GB", &text).await;
    let Err(AppError::File(FileError::NotThisFormat { found, .. })) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(found, "csv");
    assert!(nothing_is_there(&desk).await);
}

#[test]
fn recognizes_the_tables_by_their_columns() {
    for (text, format, markets) in [
        (HTS_CSV, Format::UsHtsCsv, &["US"][..]),
        (UK_TARIFF, Format::UkTariffCsv, &["GB", "EU"]),
        (CA_TARIFF, Format::CaTariffCsv, &["CA"]),
        (AU_SCHEDULE, Format::AuScheduleJson, &["AU"]),
    ] {
        let found = recognize(&mut file("table.csv", text)).unwrap();
        assert_eq!(
            (found.format, &*found.markets),
            (
                format,
                &*markets
                    .iter()
                    .map(|&market| market.to_owned())
                    .collect::<Vec<_>>()
            )
        );
    }
}

#[tokio::test]
async fn a_staging_table_says_beside_the_tariff_what_t_mec_gives_from_year_to_year() {
    let desk = TestDesk::with_reference().await;
    take(&desk, Format::UsHtsJson, "US", HTS).await.unwrap();
    let mut report = take(&desk, Format::ItaCsv, "US", ITA_STAGING)
        .await
        .unwrap();
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
    let said = "SELECT digits || ': ' || text || coalesce(' | ' || reason, '') AS said
        FROM concessions
        WHERE schedule_id IN (SELECT id FROM schedules WHERE agreement IS NOT NULL)
        ORDER BY digits";
    let doubtful = "concessions WHERE digits = '08055030' AND category IS NULL AND base = '0.8%'";
    assert_eq!(count(&desk, doubtful).await, 1, "two categories are none");
    insta::assert_json_snapshot!(all(&desk, said).await);

    let tomato = LookupInput {
        value: Some(dollars("10000")),
        proof_cost: Some(dollars("40")),
        ..question("0702.00.20.00", "US")
    };
    let answer = lookup(&desk, tomato.clone()).await.unwrap();
    // The tariff still answers for the market; the table says how its rate came there.
    assert_eq!(
        answer.schedule.unwrap().file_name.as_deref(),
        Some("tariff.csv")
    );
    let given = &answer.lines[0].preferences[0];
    assert_eq!(
        (given.duty.text.as_str(), given.duty.via.as_deref()),
        ("Free", None)
    );
    assert_eq!(given.duty.reason.as_deref(), Some("table-differs"));
    assert_eq!(given.category.as_deref(), Some("Staged in nine years"));
    assert_eq!(given.base.as_deref(), Some("4%"));
    let steps: Vec<(&str, &str, &str)> = given
        .staging
        .iter()
        .map(|step| {
            (
                step.from.as_deref().unwrap(),
                step.text.as_str(),
                step.amount.as_ref().unwrap().amount.as_str(),
            )
        })
        .collect();
    insta::assert_json_snapshot!(steps);
    assert_eq!(given.next_change.as_deref(), Some("2027-01-01"));
    let table = answer
        .sources
        .iter()
        .find(|source| source.publisher.starts_with("International"));
    assert!(given.sources.contains(&table.unwrap().n));
}

fn dollars(amount: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: Currency::USD,
    }
}
