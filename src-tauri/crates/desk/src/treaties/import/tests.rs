pub(super) mod mapped;
mod measures;
mod mutations;
mod quotas;
mod tables;
mod uk_commodity;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::write::GzEncoder;
use sea_orm::ConnectionTrait as _;

use super::{
    ChosenFile, Format, ImportOrder, ImportReport, import, put_aside, recognize, set_current,
};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::progress::{Cancel, Progress};
use crate::testing::treaties::{HTS, SAT, US_USE_SHARES, question};
use crate::testing::{TestDesk, a_company};
use crate::treaties::answers::{self, SaveAnswer};
use crate::treaties::error::ImportError;
use crate::treaties::lookup::lookup;
use crate::treaties::reference::difference::{TwoEditions, difference};
use crate::treaties::reference::rows::query;
use crate::treaties::reference::status;

fn order(format: Format, vintage: &str) -> ImportOrder {
    ImportOrder {
        market: format.market().to_owned(),
        format,
        vintage: vintage.to_owned(),
        make_current: false,
        recipe: None,
    }
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> ChosenFile {
    ChosenFile::of(name, Cursor::new(bytes.into()))
}

fn gzip(text: &str) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}

async fn import_hts(
    desk: &TestDesk,
    vintage: &str,
    bytes: impl Into<Vec<u8>>,
) -> Result<ImportReport, AppError> {
    let order = order(Format::UsHtsJson, vintage);
    import(desk, order, file("hts.json", bytes), Progress::silent()).await
}

async fn count(desk: &TestDesk, from: &str) -> i64 {
    let sql = format!("SELECT count(*) AS n FROM {from}");
    let row = desk.reference.read().query_one_raw(query(&sql, [])).await;
    row.unwrap().unwrap().try_get("", "n").unwrap()
}

async fn nothing_is_there(desk: &TestDesk) -> bool {
    let mut rows = 0;
    for table in ["schedules", "tariff_lines", "concessions", "sources"] {
        rows += count(desk, table).await;
    }
    rows == 0
}

#[tokio::test]
async fn imports_the_schedule_with_its_report() {
    let desk = TestDesk::new().await;
    let mut report = import_hts(&desk, "2026 rev 10", HTS).await.unwrap();
    report.schedule.clear();
    assert!(report.is_current && !report.already_loaded);
    assert_eq!(report.lines, report.computed + report.text_only);
    assert_eq!(report.rejected, 2);
    insta::assert_json_snapshot!(report);
}

#[tokio::test]
async fn follows_s_plus_into_the_subchapter_for_goods_of_mexico() {
    let desk = TestDesk::new().await;
    import_hts(&desk, "2026", HTS).await.unwrap();
    let sql = "SELECT text, via FROM concessions WHERE digits = '0401100000'";
    let row = desk.reference.read().query_one_raw(query(sql, [])).await;
    let row = row.unwrap().unwrap();
    let text: String = row.try_get("", "text").unwrap();
    let via: String = row.try_get("", "via").unwrap();
    assert_eq!((text.as_str(), via.as_str()), ("Free", "9823010200"));
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let desk = TestDesk::new().await;
    let first = import_hts(&desk, "2026", gzip(HTS)).await.unwrap();
    let lines = count(&desk, "tariff_lines").await;
    let second = import_hts(&desk, "another name", gzip(HTS)).await.unwrap();
    assert!(second.already_loaded);
    assert_eq!(second.schedule, first.schedule);
    assert_eq!(count(&desk, "tariff_lines").await, lines);
}

#[tokio::test]
async fn another_vintage_stays_beside_the_first_until_somebody_switches() {
    let desk = TestDesk::new().await;
    let first = import_hts(&desk, "2025", HTS).await.unwrap();
    let later = HTS.replace("11.2¢/kg", "10.2¢/kg");
    let second = import_hts(&desk, "2026", later).await.unwrap();
    assert!(first.is_current && !second.is_current);
    set_current(&desk, &second.schedule).await.unwrap();
    let current = "schedules WHERE is_current = 1";
    assert_eq!(count(&desk, current).await, 1);
    let current = format!("{current} AND id = '{}'", second.schedule);
    assert_eq!(count(&desk, &current).await, 1);
}

#[tokio::test]
async fn refuses_what_is_not_the_schedule_and_leaves_nothing() {
    let desk = TestDesk::new().await;
    let packed = gzip(HTS);
    let not = |found: &str| FileError::NotThisFormat {
        name: "hts.json".to_owned(),
        expected: "us-hts-json".to_owned(),
        found: found.to_owned(),
    };
    let name = || "hts.json".to_owned();
    let half = HTS.len() * 2 / 3;
    let cases: [(Vec<u8>, FileError); 8] = [
        (Vec::new(), FileError::Empty { name: name() }),
        (gzip(""), FileError::Empty { name: name() }),
        (b"[{\"id\": 1}]".to_vec(), not("json")),
        (b"{\"htsno\": \"0101\"}".to_vec(), not("json")),
        (b"code,rate\n0101,5%".to_vec(), not("csv")),
        (vec![7; 1 << 16], not("text")),
        (
            packed[..packed.len() * 2 / 3].to_vec(),
            FileError::Truncated { name: name() },
        ),
        (
            HTS.as_bytes()[..half].to_vec(),
            FileError::Truncated { name: name() },
        ),
    ];
    for (bytes, expected) in cases {
        let refused = import_hts(&desk, "2026", bytes).await.unwrap_err();
        let AppError::File(refused) = refused else {
            panic!("{refused}: expected {expected}")
        };
        assert_eq!(refused, expected);
        assert!(nothing_is_there(&desk).await, "{expected}");
    }
}

#[tokio::test]
async fn a_cancelled_import_leaves_nothing() {
    let desk = TestDesk::new().await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let order = order(Format::UsHtsJson, "2026");
    let refused = import(&desk, order, file("hts.json", HTS), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn an_import_that_is_cancelled_between_two_portions_leaves_what_was_there() {
    let desk = TestDesk::new().await;
    let first = import_hts(&desk, "2025", HTS).await.unwrap();
    let lines = count(&desk, "tariff_lines").await;
    let mut text = HTS.trim_end().trim_end_matches(']').to_owned();
    let words = "of base metal ".repeat(15);
    for number in 10_000_000_u32..10_005_000 {
        write!(
            text,
            ",{{\"htsno\": \"{number}\", \"indent\": \"0\", \"description\": \"{words}\", \
             \"general\": \"5%\", \"special\": \"Free (S)\"}}"
        )
        .unwrap();
    }
    text.push(']');
    let stop = Arc::new(OnceLock::<Cancel>::new());
    let asked = Arc::clone(&stop);
    let progress = Progress::new(move |step| {
        // More portions were read than may wait for the writer.
        if step.stage == "import" && step.done >= 1 << 20 {
            asked.get().into_iter().for_each(Cancel::cancel);
        }
    });
    assert!(stop.set(progress.canceller()).is_ok());
    let order = ImportOrder {
        make_current: true,
        ..order(Format::UsHtsJson, "2026")
    };
    let refused = import(&desk, order, file("hts.json", text), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!(count(&desk, "tariff_lines").await, lines);
    assert_eq!(count(&desk, "line_words").await, lines);
    let current = format!(
        "schedules WHERE is_current = 1 AND id = '{}'",
        first.schedule
    );
    assert_eq!(count(&desk, &current).await, 1);
    assert_eq!(count(&desk, "schedules").await, 1);
}

#[tokio::test]
async fn refuses_a_file_of_which_most_is_not_understood() {
    let desk = TestDesk::new().await;
    let records = "{\"htsno\": \"nonsense\", \"indent\": \"0\"},".repeat(9);
    let text = format!("[{records}{{\"htsno\": \"0101\", \"indent\": \"0\"}}]");
    let refused = import_hts(&desk, "2026", text).await;
    let Err(AppError::Import(ImportError::Rejected { reason, count })) = refused else {
        panic!("it was taken")
    };
    assert_eq!((reason.as_str(), count), ("bad-number", 9));
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn gives_a_file_up_once_it_is_clear_that_most_of_it_is_nothing() {
    let desk = TestDesk::new().await;
    let mut text = HTS.trim_end().trim_end_matches(']').to_owned();
    text.push_str(&",{}".repeat(50_000));
    text.push(']');
    let refused = import_hts(&desk, "x", text).await.unwrap_err();
    let AppError::Import(ImportError::Rejected { count, .. }) = refused else {
        panic!("{refused:?}")
    };
    assert!(count < 2_000, "{count} were kept");
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn the_same_file_at_the_same_time_is_loaded_once() {
    let desk = TestDesk::new().await;
    let (one, other) = tokio::join!(
        import_hts(&desk, "2026 rev 10", HTS),
        import_hts(&desk, "2026 rev 10", HTS)
    );
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_ne!(one.already_loaded, other.already_loaded);
    assert_eq!(count(&desk, "schedules").await, 1);
}

#[tokio::test]
async fn takes_mexican_codes_into_the_nomenclature() {
    let desk = TestDesk::new().await;
    let order = order(Format::MxSatCsv, "2024");
    let report = import(&desk, order, file("sat.csv", SAT), Progress::silent()).await;
    let mut report = report.unwrap();
    report.schedule.clear();
    insta::assert_json_snapshot!(report);
    assert_eq!(count(&desk, "nomenclature WHERE edition = 'MX'").await, 5);
}

#[tokio::test]
async fn shares_of_use_stand_beside_the_tariff_and_take_its_place_in_nothing() {
    let desk = TestDesk::with_schedules().await;
    let mut chosen = file("usmca_product_shares_2025.csv.gz", gzip(US_USE_SHARES));
    let seen = recognize(&mut chosen).unwrap();
    assert_eq!(
        (seen.format, seen.vintage.as_deref()),
        (Format::UsUseSharesCsv, Some("2025"))
    );
    let order = ImportOrder {
        make_current: true,
        ..order(Format::UsUseSharesCsv, "2025")
    };
    let report = import(&desk, order.clone(), chosen, Progress::silent()).await;
    let report = report.unwrap();
    let counts = (report.records, report.lines, report.rejected);
    assert_eq!(counts, (11, 5, 4));
    assert!(report.is_current && !report.already_loaded);
    let reasons: Vec<_> = report
        .reasons
        .iter()
        .map(|reason| (reason.reason.as_str(), reason.count))
        .collect();
    let expected = [
        ("bad-share", 2),
        ("other-countries", 2),
        ("bad-number", 1),
        ("repeated-code", 1),
    ];
    assert_eq!(reasons, expected);
    assert_eq!(
        count(&desk, "rejected_records WHERE locator = '805503000'").await,
        1
    );
    put_aside(&desk, &report.schedule).await.unwrap();
    let answer = lookup(&desk, question("0804.40", "US")).await.unwrap();
    let mut codes = answer.notes.iter().map(|note| note.code.as_str());
    assert!(!codes.any(|code| code.starts_with("line-use")));
    let again = file("again.csv", gzip(US_USE_SHARES));
    let again = import(&desk, order, again, Progress::silent())
        .await
        .unwrap();
    assert!(again.already_loaded && again.is_current);

    let status = status::status(&desk).await.unwrap();
    let us = status
        .markets
        .iter()
        .find(|row| row.market == "US")
        .unwrap();
    assert_eq!(
        (us.vintage.as_deref(), us.schedules.len()),
        (Some("2026 rev 10"), 2)
    );
    assert!(
        status
            .sources
            .iter()
            .any(|source| source.id == report.schedule)
    );

    let answer = lookup(&desk, question("0804.40", "US")).await.unwrap();
    let said = answer
        .notes
        .iter()
        .find(|note| note.code.starts_with("line-use"));
    let said = said.unwrap();
    let of = |name: &str| said.params.get(name).map(String::as_str);
    assert_eq!(said.code, "line-use-between");
    assert_eq!(
        (of("year"), of("low"), of("high"), of("line")),
        (Some("2025"), Some("0.02"), Some("25"), Some("0804.40.00"))
    );
    assert!(answer.sources.iter().any(|source| source.id == said.source));
    let elsewhere = lookup(&desk, question("0804.40", "JP")).await.unwrap();
    assert!(
        !elsewhere
            .notes
            .iter()
            .any(|note| note.code.starts_with("line-use"))
    );
}

#[tokio::test]
async fn counts_what_is_computed_by_chapter() {
    let desk = TestDesk::new().await;
    import_hts(&desk, "2026", HTS).await.unwrap();
    let chapters = status::coverage(&desk, "US").await.unwrap();
    let fruit = chapters.iter().find(|row| row.chapter == "08").unwrap();
    assert_eq!((fruit.lines, fruit.computed, fruit.text_only), (3, 3, 0));
}

#[test]
fn recognizes_a_file_by_its_content_and_its_edition_by_its_name() {
    let mut chosen = file("hts_2026_rev_10.json.gz", gzip(HTS));
    let found = recognize(&mut chosen).unwrap();
    assert_eq!(
        (found.format, found.market.as_deref()),
        (Format::UsHtsJson, Some("US"))
    );
    assert_eq!(found.vintage.as_deref(), Some("2026 rev 10"));
    let mut noise = file("noise.bin", vec![0, 159, 146, 150]);
    let refused = recognize(&mut noise).unwrap_err();
    assert!(
        matches!(refused, AppError::File(FileError::Unknown { found, .. }) if found == "binary")
    );
}

#[tokio::test]
async fn two_editions_are_held_against_each_other_line_by_line() {
    let desk = TestDesk::with_reference().await;
    let first = import_hts(&desk, "2025", HTS).await.unwrap();
    let company = a_company().register(&desk).await;
    let asked = SaveAnswer {
        company_id: company,
        product_id: None,
        input: question("0804.40", "US"),
    };
    let kept = answers::save(&desk, asked).await.unwrap();
    let later = HTS
        .replace("11.2¢/kg", "12¢/kg")
        .replace("0805.50.30.00", "0805.50.40.00")
        .replace("\"2.8¢/kg\"", "\"2¢/kg\"")
        .replace("0.34¢/liter", "3%")
        .replace("\"3.9¢/kg\"", "\"3.90¢/kg\"");
    let second = import_hts(&desk, "2026", later).await.unwrap();
    let wanted = TwoEditions {
        before: first.schedule.clone(),
        after: second.schedule.clone(),
    };
    let found = difference(&desk, &wanted).await.unwrap();
    let said: Vec<_> = found
        .lines
        .iter()
        .map(|line| {
            let rate = |rate: &Option<String>| rate.clone().unwrap_or_default();
            let (before, after) = (rate(&line.before), rate(&line.after));
            format!("{} {}: {before} > {after}", line.code, line.kind)
        })
        .collect();
    let expected = [
        "0401.10.00.00 other: 0.34¢/liter > 3%",
        "0702.00.40.00 down: 2.8¢/kg > 2¢/kg",
        "0804.40.00 up: 11.2¢/kg > 12¢/kg",
        "0805.50.30.00 removed: 0.8% > ",
        "0805.50.40.00 added:  > 0.8%",
    ];
    assert_eq!(said, expected);
    assert_eq!(found.lines[3].related, ["0805.50.40.00"]);
    assert_eq!(found.lines[4].related, ["0805.50.30.00"]);
    let touched: Vec<_> = found.answers.iter().map(|row| row.id).collect();
    assert_eq!(touched, [kept]);

    let back = TwoEditions {
        before: second.schedule,
        after: first.schedule.clone(),
    };
    let back = difference(&desk, &back).await.unwrap();
    assert_eq!(back.lines.len(), found.lines.len());
    let same = TwoEditions {
        before: first.schedule.clone(),
        after: first.schedule,
    };
    let same = difference(&desk, &same).await.unwrap();
    assert!(same.lines.is_empty() && same.answers.is_empty());
    let nobody = TwoEditions {
        before: "x".to_owned(),
        after: "y".to_owned(),
    };
    let refused = difference(&desk, &nobody).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
}
