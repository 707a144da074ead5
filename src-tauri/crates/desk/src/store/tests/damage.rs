//! An office.db that does not open, and backups that are not what they were.

use std::fs::{self, OpenOptions};
use std::path::Path;

use rstest::rstest;
use tempfile::TempDir;

use super::{somebody, tamper};
use crate::error::{AppError, StoreError};
use crate::folder::DataFolder;
use crate::settings::backups::{self, restore_closed};
use crate::settings::error::BackupError;
use crate::settings::people;
use crate::store::EVERYTHING;
use crate::store::verify::verify;
use crate::testing::TestDesk;
use crate::{Desk, Env};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Harm {
    Noise,
    Half,
    Empty,
    Gone,
}

#[rstest]
#[case(Harm::Noise, "store.damaged")]
#[case(Harm::Half, "store.damaged")]
#[case(Harm::Empty, "store.damaged")]
#[case(Harm::Gone, "store.missing")]
#[tokio::test]
async fn a_backup_is_the_way_out_of_an_office_that_does_not_open(
    #[case] harm: Harm,
    #[case] code: &str,
) {
    let (folder, backup) = an_office_with_a_backup().await;
    let office = folder.path().join("office.db");
    match harm {
        Harm::Noise => fs::write(&office, b"not a database at all, only noise".repeat(90)).unwrap(),
        Harm::Half => cut(&office, 2),
        Harm::Empty => fs::write(&office, []).unwrap(),
        Harm::Gone => fs::remove_file(&office).unwrap(),
    }
    let harmed = fs::read(&office).ok();

    let refused = open(&folder).await.err().unwrap();
    let body = serde_json::to_value(&refused).unwrap();
    assert_eq!(
        (&body["code"], &body["newest"], &body["backups"]),
        (&code.into(), &backup.as_str().into(), &1.into())
    );
    let locked = DataFolder::lock(folder.path()).unwrap();
    assert_eq!(backups::list_in(&locked).unwrap().len(), 1);
    assert!(backups::rehearse_in(&locked, &backup).await.unwrap().ok);
    restore_closed(&locked, &Env::system(), &backup)
        .await
        .unwrap();
    drop(locked);

    let desk = open(&folder).await.unwrap();
    assert_eq!(people::list(&desk).await.unwrap().len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
    let kept = set_aside(folder.path(), "office");
    assert!(kept.first() == harmed.as_ref());
}

#[tokio::test]
async fn an_office_is_shown_before_its_pages_were_read_and_takes_no_write_until_then() {
    let (folder, _) = an_office_with_a_backup().await;
    let desk = show(&folder).await;
    people::add(&desk, somebody("Nayeli Tun")).await.unwrap();
    desk.check().await.unwrap();
    desk.close().await;
    drop(desk);

    punch(&folder.path().join("office.db"), Place::End);
    let desk = show(&folder).await;
    assert_eq!(people::list(&desk).await.unwrap().len(), 3);
    let refused = people::add(&desk, somebody("Alma Pech")).await;
    assert!(is_damaged(&refused), "a write into a damaged file");
    assert!(is_damaged(&desk.check().await));
    desk.close().await;
    drop(desk);
    assert!(is_damaged(&open(&folder).await));
}

#[tokio::test]
async fn an_office_that_opens_is_not_restored_behind_its_people() {
    let (folder, backup) = an_office_with_a_backup().await;
    let locked = DataFolder::lock(folder.path()).unwrap();
    let refused = restore_closed(&locked, &Env::system(), &backup).await;
    assert!(matches!(
        refused,
        Err(AppError::Backup(BackupError::OfficeOpens))
    ));
    drop(locked);
    let desk = open(&folder).await.unwrap();
    assert_eq!(people::list(&desk).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_damaged_backup_takes_the_place_of_nothing() {
    let (folder, backup) = an_office_with_a_backup().await;
    let office = folder.path().join("office.db");
    cut(&office, 3);
    cut(&folder.path().join("backups").join(&backup), 2);
    let harmed = fs::read(&office).unwrap();
    let locked = DataFolder::lock(folder.path()).unwrap();
    assert!(
        restore_closed(&locked, &Env::system(), &backup)
            .await
            .is_err()
    );
    assert!(fs::read(&office).unwrap() == harmed);
}

#[tokio::test]
async fn a_backup_that_was_altered_is_told_from_the_one_that_was_made() {
    let desk = TestDesk::new().await;
    let made = backups::create(&desk).await.unwrap();
    let path = desk.folder.backups().join(&made.name);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, bytes).unwrap();
    let rehearsal = backups::rehearse(&desk, &made.name).await.unwrap();
    assert_eq!(rehearsal.finding.as_deref(), Some("backup.altered"));
    let refused = backups::restore(&desk, &made.name).await;
    assert!(matches!(
        refused,
        Err(AppError::Backup(BackupError::Altered { .. }))
    ));
}

#[tokio::test]
async fn a_copy_that_does_not_verify_never_gets_the_name_of_a_backup() {
    let desk = TestDesk::new().await;
    tamper(&desk, "PRAGMA user_version = 99").await;
    assert!(backups::create(&desk).await.is_err());
    assert_eq!(fs::read_dir(desk.folder.backups()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_clock_that_was_set_back_takes_no_backup_away_as_it_is_made() {
    let desk = TestDesk::new().await;
    for day in 1..=30 {
        let name = format!("office_2027-01-{day:02}T00-00-00-000Z_manual.db");
        fs::write(desk.folder.backups().join(name), "kept").unwrap();
    }
    let made = backups::create(&desk).await.unwrap();
    assert!(desk.folder.backups().join(made.name).is_file());
}

#[tokio::test]
async fn an_office_that_stays_open_makes_the_backup_of_each_day_and_reads_again() {
    let desk = TestDesk::new().await;
    let mut heard = desk.store.listen();
    let first = backups::keep_up(&desk, desk.env.today()).await;
    let same = backups::keep_up(&desk, first).await;
    assert_eq!(first, same);
    assert_eq!(backups::list(&desk).unwrap().len(), 1);
    assert!(heard.try_recv().is_err(), "it is still the same day");

    desk.clock.advance(24 * 3600);
    let next = backups::keep_up(&desk, same).await;
    assert_ne!(same, next);
    assert_eq!(backups::list(&desk).unwrap().len(), 2);
    assert!(heard.try_recv().unwrap().contains(EVERYTHING));
}

#[tokio::test]
async fn what_a_backup_left_that_was_cut_off_goes_with_the_next() {
    let desk = TestDesk::new().await;
    let left = [
        "office_2026-01-01T00-00-00-000Z_daily.partial",
        "office_x.json",
    ];
    for name in left {
        fs::write(desk.folder.backups().join(name), "part").unwrap();
    }
    backups::create(&desk).await.unwrap();
    assert_eq!(backups::list(&desk).unwrap().len(), 1);
    assert_eq!(fs::read_dir(desk.folder.backups()).unwrap().count(), 2);
}

#[tokio::test]
async fn an_office_that_is_closed_is_whole_in_its_files() {
    let (folder, _) = an_office_with_a_backup().await;
    let names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".db-wal"))
        .filter(|name| fs::metadata(folder.path().join(name)).unwrap().len() > 0)
        .collect();
    assert_eq!(names, Vec::<String>::new());
}

/// A closed office whose backup has one person, and its data two.
async fn an_office_with_a_backup() -> (TempDir, String) {
    let desk = TestDesk::new().await;
    let made = backups::create(&desk).await.unwrap();
    people::add(&desk, somebody("Luz Chan")).await.unwrap();
    (desk.into_folder().await, made.name)
}

pub(super) async fn open(folder: &TempDir) -> Result<Desk, AppError> {
    Desk::open(DataFolder::lock(folder.path()).unwrap(), Env::system()).await
}

/// Opens an office as a window does.
pub(super) async fn show(folder: &TempDir) -> Desk {
    let locked = DataFolder::lock(folder.path()).unwrap();
    Desk::show(locked, Env::system()).await.unwrap()
}

pub(super) fn is_damaged<T>(outcome: &Result<T, AppError>) -> bool {
    matches!(outcome, Err(AppError::Store(StoreError::Damaged { .. })))
}

/// Where a file is harmed.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Middle,
    Late,
    End,
}

/// Makes a hole in a file that opens all the same.
pub(super) fn punch(path: &Path, place: Place) {
    let mut bytes = fs::read(path).unwrap();
    let hole = match place {
        Place::Middle => bytes.len() / 2..bytes.len() / 2 + 3 * 4096,
        // Where the lines of tariffs stand, which nothing reads as it opens.
        Place::Late => bytes.len() / 4 * 3..bytes.len() / 4 * 3 + 3 * 4096,
        Place::End => bytes.len() - 4096..bytes.len(),
    };
    bytes[hole].fill(0);
    fs::write(path, bytes).unwrap();
}

/// Leaves a part of a file.
pub(super) fn cut(path: &Path, part: u64) {
    let file = OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(file.metadata().unwrap().len() / part).unwrap();
}

/// What stands in the files that were set aside.
pub(super) fn set_aside(folder: &Path, stem: &str) -> Vec<Vec<u8>> {
    let beginning = format!("{stem}_damaged_");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| {
            let name = entry.file_name().into_string().unwrap();
            let is_file = entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "db");
            name.starts_with(&beginning) && is_file
        })
        .map(|entry| fs::read(entry.path()).unwrap())
        .collect()
}
