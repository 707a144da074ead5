//! A reference.db that does not open: made anew, and what was imported into it is told.

use std::fs;
use std::io::Cursor;

use rstest::rstest;

use super::damage::{Place, cut, is_damaged, open, punch, set_aside, show};
use super::tamper;
use crate::file::ChosenFile;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::pack::pack;
use crate::testing::treaties::question;
use crate::testing::treaties::{HTS, SAT};
use crate::treaties::import::{Format, ImportOrder, import};
use crate::treaties::lookup::lookup;
use crate::treaties::reference::pack::load_bundled;
use crate::treaties::reference::repair::{Repair, dismiss};
use crate::treaties::reference::status::{is_loaded, status};
use crate::{AppError, Desk};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Harm {
    Noise,
    Half,
    Hole,
    Empty,
    Gone,
}

#[tokio::test]
async fn no_duty_is_looked_up_in_a_file_whose_pages_are_not_known_to_be_good() {
    let folder = TestDesk::with_schedules().await.into_folder().await;
    let desk = show(&folder).await;
    lookup(&desk, question("080440", "US")).await.unwrap();
    desk.close().await;
    drop(desk);

    punch(&folder.path().join("reference.db"), Place::Late);
    let desk = show(&folder).await;
    assert!(is_damaged(&lookup(&desk, question("080440", "US")).await));
    assert!(is_damaged(&desk.check().await));
    desk.close().await;
    drop(desk);
    let desk = open(&folder).await.unwrap();
    assert!(told(&desk).await.unwrap().file.is_some());
}

#[rstest]
#[case(Harm::Noise)]
#[case(Harm::Half)]
#[case(Harm::Hole)]
#[case(Harm::Empty)]
#[case(Harm::Gone)]
#[tokio::test]
async fn reference_data_that_is_damaged_or_lost_stops_nobody(#[case] harm: Harm) {
    let folder = TestDesk::with_schedules().await.into_folder().await;
    let path = folder.path().join("reference.db");
    match harm {
        Harm::Noise => fs::write(&path, b"not a database at all, only noise".repeat(90)).unwrap(),
        Harm::Half => cut(&path, 2),
        Harm::Hole => punch(&path, Place::Middle),
        Harm::Empty => fs::write(&path, []).unwrap(),
        Harm::Gone => fs::remove_file(&path).unwrap(),
    }
    let harmed = fs::read(&path).ok();

    let desk = open(&folder).await.unwrap();
    assert!(!is_loaded(&desk).await.unwrap());
    let repair = told(&desk).await.unwrap();
    let lost: Vec<_> = repair
        .lost
        .iter()
        .map(|schedule| {
            (
                schedule.market.as_str(),
                schedule.vintage.as_str(),
                schedule.file_name.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        lost,
        [
            ("MX", "2026 rev 10", Some("mx-sat-csv.txt")),
            ("US", "2026 rev 10", Some("us-hts-json.txt"))
        ]
    );
    assert!(repair.is_known);
    let is_kept = !matches!(harm, Harm::Empty | Harm::Gone);
    assert_eq!(repair.file.is_some(), is_kept);
    if is_kept {
        assert_eq!(
            set_aside(folder.path(), "reference").first(),
            harmed.as_ref()
        );
    }

    load_bundled(&desk, Cursor::new(pack()), Progress::silent())
        .await
        .unwrap();
    take(&desk, Format::UsHtsJson, HTS).await.unwrap();
    let lost = told(&desk).await.unwrap().lost;
    assert_eq!((lost.len(), lost[0].market.as_str()), (1, "MX"));
    dismiss(&desk).await.unwrap();
    assert_eq!(told(&desk).await, None);
    take(&desk, Format::MxSatCsv, SAT).await.unwrap();
    desk.close().await;
    drop(desk);
    let desk = open(&folder).await.unwrap();
    assert_eq!(told(&desk).await, None);
}

#[tokio::test]
async fn what_nobody_knows_to_have_been_imported_is_said_to_be_unknown() {
    let desk = TestDesk::with_schedules().await;
    tamper(
        &desk,
        "DELETE FROM local_settings WHERE name = 'imported-schedules'",
    )
    .await;
    let folder = desk.into_folder().await;
    fs::write(folder.path().join("reference.db"), b"noise".repeat(900)).unwrap();
    let desk = open(&folder).await.unwrap();
    assert!(!told(&desk).await.unwrap().is_known);
}

#[tokio::test]
async fn what_can_still_be_read_of_a_damaged_file_is_told() {
    let desk = TestDesk::with_schedules().await;
    tamper(
        &desk,
        "DELETE FROM local_settings WHERE name = 'imported-schedules'",
    )
    .await;
    let folder = desk.into_folder().await;
    let path = folder.path().join("reference.db");
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len() - 4 * 4096;
    bytes[end..].fill(0);
    fs::write(&path, bytes).unwrap();
    let desk = open(&folder).await.unwrap();
    let repair = told(&desk).await.unwrap();
    assert_eq!((repair.is_known, repair.lost.len()), (true, 2));
}

#[tokio::test]
async fn nobody_imports_who_is_not_at_the_desk() {
    let desk = TestDesk::unstarted().await;
    let refused = take(&desk, Format::UsHtsJson, HTS).await.unwrap_err();
    let body = serde_json::to_value(&refused).unwrap();
    assert_eq!(body["code"], "people.required");
}

async fn told(desk: &Desk) -> Option<Repair> {
    status(desk).await.unwrap().repair
}

async fn take(desk: &Desk, format: Format, text: &str) -> Result<(), AppError> {
    let order = ImportOrder {
        market: format.market().to_owned(),
        format,
        vintage: "2026 rev 10".to_owned(),
        make_current: false,
        recipe: None,
    };
    let file = ChosenFile::of("again.txt", Cursor::new(text.as_bytes().to_vec()));
    import(desk, order, file, Progress::silent())
        .await
        .map(|_| ())
}
