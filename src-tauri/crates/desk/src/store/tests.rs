//! The write door through the people of the office.

mod damage;
mod integrity;
mod reference;
mod undoing;
mod words;

use proa_domain::settings::Role;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::error::{AppError, StoreError};
use crate::folder::DataFolder;
use crate::settings::backups;
use crate::settings::drafts::{self, DraftKey};
use crate::settings::error::{JournalError, PeopleError, UndoRefusal};
use crate::settings::people::{self, EditPerson, NewPerson, Person};
use crate::store::history;
use crate::store::undo::undo;
use crate::store::verify::{DiscrepancyKind, verify};
use crate::testing::TestDesk;
use crate::testing::journal::{happened, last_operation, last_operations};
use crate::{Desk, Env};

fn assert_send<T: Send>(value: T) -> T {
    value
}

#[tokio::test]
async fn a_write_can_cross_threads() {
    let desk = TestDesk::new().await;
    assert_send(people::add(&desk, somebody("Luz Chan")))
        .await
        .unwrap();
}

#[tokio::test]
async fn every_write_leaves_its_operation_and_changes() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    rename(&desk, &person, "Luz Chan Poot").await.unwrap();

    let entries = happened(&desk, "people", &person.id.to_string()).await;
    let codes: Vec<_> = entries
        .iter()
        .map(|entry| entry.operation.code.as_str())
        .collect();
    assert_eq!(codes, ["update-person", "add-person"]);
    let [change] = entries[0].changes.as_slice() else {
        panic!("one change")
    };
    assert_eq!(change.column, "name");
    assert_eq!(change.before.as_deref(), Some("Luz Chan"));
    assert_eq!(change.after.as_deref(), Some("Luz Chan Poot"));
    assert_eq!(entries[0].operation.actor, "Alma Ríos");
}

#[tokio::test]
async fn a_refused_write_leaves_nothing() {
    let desk = TestDesk::new().await;
    let operations = last_operations(&desk, 100).await.len();
    let me = desk.session.person().unwrap();
    let edit = EditPerson {
        id: me.id,
        version: 1,
        name: "Alma".into(),
        role: Role::Adviser,
        is_active: true,
    };
    let refused = people::update(&desk, edit).await;
    assert!(matches!(
        refused,
        Err(AppError::People(PeopleError::LastAdministrator))
    ));
    assert_eq!(last_operations(&desk, 100).await.len(), operations);
    assert_eq!(people::list(&desk).await.unwrap()[0].name, "Alma Ríos");
}

#[tokio::test]
async fn refuses_an_edit_of_what_was_changed_in_between() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    rename(&desk, &person, "Luz").await.unwrap();
    let refused = rename(&desk, &person, "Luz María").await;
    assert!(matches!(
        refused,
        Err(AppError::Store(StoreError::Stale { .. }))
    ));
}

#[tokio::test]
async fn the_journal_and_a_history_are_read_to_their_beginning_in_stretches() {
    let desk = TestDesk::new().await;
    let mut person = people::add(&desk, somebody("Luz 0")).await.unwrap();
    for number in 1..=4 {
        person = rename(&desk, &person, &format!("Luz {number}"))
            .await
            .unwrap();
    }
    let id = person.id.to_string();

    let whole = last_operations(&desk, 100).await;
    let mut read = Vec::new();
    let mut before = None;
    loop {
        let stretch = history::recent(&desk, before, 2).await.unwrap();
        read.extend(stretch.rows);
        before = stretch.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(read, whole);

    let first = history::of_record(&desk, "people", &id, None, 3)
        .await
        .unwrap();
    let older = history::of_record(&desk, "people", &id, first.next, 3)
        .await
        .unwrap();
    assert_eq!(
        (first.rows.len(), older.rows.len(), older.next),
        (3, 2, None)
    );
    let entries: Vec<_> = first.rows.into_iter().chain(older.rows).collect();
    assert_eq!(entries, happened(&desk, "people", &id).await);
}

#[tokio::test]
async fn undo_brings_back_what_was_and_can_itself_be_undone() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    rename(&desk, &person, "Luz Poot").await.unwrap();
    let renaming = last_operation(&desk).await;

    let undone = undo(&desk, renaming.id).await.unwrap();
    assert_eq!(undone.undoes, Some(renaming.id));
    assert_eq!(name_of(&desk, &person).await, "Luz Chan");
    undo(&desk, undone.id).await.unwrap();
    assert_eq!(name_of(&desk, &person).await, "Luz Poot");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_pin_that_is_changed_is_the_one_that_opens() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    people::set_pin(&desk, person.id, Some("2468"))
        .await
        .unwrap();
    people::set_pin(&desk, person.id, Some("1357"))
        .await
        .unwrap();
    assert_eq!(last_operation(&desk).await.code, "set-pin");
    assert!(
        people::switch(&desk, person.id, Some("2468"))
            .await
            .is_err()
    );
    desk.clock.advance(60);
    people::switch(&desk, person.id, Some("1357"))
        .await
        .unwrap();
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn undo_refuses_what_was_written_over() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    let renamed = rename(&desk, &person, "Luz Poot").await.unwrap();
    let renaming = last_operation(&desk).await;
    rename(&desk, &renamed, "Luz Canul").await.unwrap();

    let refused = undo(&desk, renaming.id).await;
    assert!(matches!(
        refused,
        Err(AppError::Journal(JournalError::CannotUndo {
            reason: UndoRefusal::ChangedSince
        }))
    ));
    assert_eq!(name_of(&desk, &person).await, "Luz Canul");
}

#[tokio::test]
async fn undo_of_a_new_record_leaves_a_tombstone() {
    let desk = TestDesk::new().await;
    people::add(&desk, somebody("Luz Chan")).await.unwrap();
    let adding = last_operation(&desk).await;
    undo(&desk, adding.id).await.unwrap();
    assert_eq!(people::list(&desk).await.unwrap().len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn verify_names_what_was_rewritten_behind_the_journal() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    assert!(verify(&desk).await.unwrap().ok);

    tamper(
        &desk,
        &format!("UPDATE people SET name = 'Otra' WHERE id = '{}'", person.id),
    )
    .await;
    let found = verify(&desk).await.unwrap().findings.remove(0);
    assert_eq!(found.kind, DiscrepancyKind::Value);
    assert_eq!(found.column.as_deref(), Some("name"));
    assert_eq!(found.row_id, Some(person.id.to_string()));

    tamper(
        &desk,
        "UPDATE people SET name = 'Luz Chan' WHERE name = 'Otra'",
    )
    .await;
    assert!(verify(&desk).await.unwrap().ok);
    tamper(
        &desk,
        "UPDATE changes SET after_value = '\"x\"' WHERE sequence = 1",
    )
    .await;
    assert!(
        verify(&desk)
            .await
            .unwrap()
            .findings
            .iter()
            .any(|f| f.kind == DiscrepancyKind::Hash)
    );
}

#[tokio::test]
async fn verify_names_an_operation_that_was_taken_out() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    rename(&desk, &person, "Luz Poot").await.unwrap();
    tamper(
        &desk,
        "DELETE FROM changes WHERE operation_id = (SELECT id FROM operations WHERE number = 2)",
    )
    .await;
    tamper(&desk, "DELETE FROM operations WHERE number = 2").await;
    let kinds: Vec<_> = verify(&desk)
        .await
        .unwrap()
        .findings
        .into_iter()
        .map(|finding| finding.kind)
        .collect();
    assert!(kinds.contains(&DiscrepancyKind::Link), "{kinds:?}");
}

#[tokio::test]
async fn the_journal_follows_a_clock_that_was_set_back() {
    let desk = TestDesk::new().await;
    desk.clock.advance(-3 * 3600);
    people::add(&desk, somebody("Luz Chan")).await.unwrap();
    let recent = last_operations(&desk, 2).await;
    assert_eq!(recent[0].code, "add-person");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_role_that_does_not_cover_it_is_refused() {
    let desk = TestDesk::new().await;
    let adviser = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    people::switch(&desk, adviser.id, None).await.unwrap();
    let refused = people::add(&desk, somebody("Eva Tun")).await;
    assert!(matches!(
        refused,
        Err(AppError::People(PeopleError::Forbidden { .. }))
    ));
}

#[tokio::test]
async fn a_wrong_pin_makes_the_next_try_wait() {
    let desk = TestDesk::new().await;
    let new = NewPerson {
        pin: Some("2468".into()),
        ..somebody("Luz Chan")
    };
    let person = people::add(&desk, new).await.unwrap();
    for _ in 0..3 {
        let refused = people::switch(&desk, person.id, Some("0000")).await;
        assert!(matches!(
            refused,
            Err(AppError::People(PeopleError::WrongPin { wait: 0 }))
        ));
    }
    let refused = people::switch(&desk, person.id, Some("0000")).await;
    assert!(matches!(
        refused,
        Err(AppError::People(PeopleError::WrongPin { wait: 10 }))
    ));
    let early = people::switch(&desk, person.id, Some("2468")).await;
    assert!(matches!(
        early,
        Err(AppError::People(PeopleError::WrongPin { .. }))
    ));
    desk.clock.advance(11);
    people::switch(&desk, person.id, Some("2468"))
        .await
        .unwrap();
}

#[tokio::test]
async fn to_give_no_pin_is_no_wrong_try() {
    let desk = TestDesk::new().await;
    let new = NewPerson {
        pin: Some("2468".into()),
        ..somebody("Luz Chan")
    };
    let person = people::add(&desk, new).await.unwrap();
    for _ in 0..5 {
        let refused = people::switch(&desk, person.id, None).await;
        assert!(matches!(
            refused,
            Err(AppError::People(PeopleError::PinRequired))
        ));
    }
    people::switch(&desk, person.id, Some("2468"))
        .await
        .unwrap();
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let desk = TestDesk::new().await;
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    let desk = desk.restart().await;
    assert_eq!(name_of(&desk, &person).await, "Luz Chan");
    assert!(desk.session.person().is_some());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_draft_is_there_after_a_restart() {
    let desk = TestDesk::new().await;
    let key = DraftKey {
        form: "company".into(),
        record_id: None,
    };
    drafts::save(&desk, &key, "{\"legalName\":\"Agu")
        .await
        .unwrap();
    let desk = desk.restart().await;
    assert_eq!(
        drafts::get(&desk, &key).await.unwrap().unwrap().body,
        "{\"legalName\":\"Agu"
    );
}

#[tokio::test]
async fn a_second_window_is_refused_and_a_reader_may_not_write() {
    let desk = TestDesk::new().await;
    assert_eq!(
        DataFolder::lock(desk.path()).unwrap_err(),
        StoreError::InUse
    );
    let reader = Desk::open(DataFolder::share(desk.path()).unwrap(), Env::system())
        .await
        .unwrap();
    assert_eq!(people::list(&reader).await.unwrap().len(), 1);
    let refused = people::add(&reader, somebody("Luz Chan")).await;
    assert!(matches!(refused, Err(AppError::Store(StoreError::InUse))));
}

#[tokio::test]
async fn a_backup_is_verified_rehearsed_and_restored() {
    let desk = TestDesk::new().await;
    let made = backups::create(&desk).await.unwrap();
    let person = people::add(&desk, somebody("Luz Chan")).await.unwrap();
    let rehearsal = backups::rehearse(&desk, &made.name).await.unwrap();
    assert!(rehearsal.ok && rehearsal.operations == 1, "{rehearsal:?}");

    backups::restore(&desk, &made.name).await.unwrap();
    assert_eq!(name_of(&desk, &person).await, "Luz Chan");
    let desk = desk.restart().await;
    assert_eq!(people::list(&desk).await.unwrap().len(), 1);
    assert_eq!(backups::list(&desk).unwrap().len(), 2);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn refuses_a_damaged_a_foreign_and_a_newer_database_by_name() {
    for (bytes, code) in [
        (
            b"not a database, only noise that is long enough to look at".repeat(40),
            "store.damaged",
        ),
        (Vec::new(), ""),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("office.db"), bytes).unwrap();
        assert_eq!(opened(&folder).await, code);
    }
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(DataFolder::lock(folder.path()).unwrap(), Env::system())
        .await
        .unwrap();
    desk.store
        .writer()
        .unwrap()
        .execute_unprepared("PRAGMA user_version = 99")
        .await
        .unwrap();
    desk.close().await;
    drop(desk);
    assert_eq!(opened(&folder).await, "store.newer-version");
}

async fn opened(folder: &tempfile::TempDir) -> String {
    match Desk::open(DataFolder::lock(folder.path()).unwrap(), Env::system()).await {
        Ok(desk) => {
            desk.close().await;
            String::new()
        }
        Err(error) => {
            let body = serde_json::to_value(&error).unwrap();
            body["code"].as_str().unwrap().to_owned()
        }
    }
}

async fn tamper(desk: &Desk, sql: &str) {
    let writer = desk.store.writer().unwrap();
    writer
        .execute_unprepared("PRAGMA foreign_keys = OFF")
        .await
        .unwrap();
    writer
        .execute_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await
        .unwrap();
}

async fn rename(desk: &Desk, person: &Person, name: &str) -> Result<Person, AppError> {
    let Person {
        id,
        version,
        role,
        is_active,
        ..
    } = person.clone();
    people::update(
        desk,
        EditPerson {
            id,
            version,
            name: name.into(),
            role,
            is_active,
        },
    )
    .await
}

async fn name_of(desk: &Desk, person: &Person) -> String {
    let people = people::list(desk).await.unwrap();
    people
        .into_iter()
        .find(|known| known.id == person.id)
        .unwrap()
        .name
}

fn somebody(name: &str) -> NewPerson {
    NewPerson {
        name: name.into(),
        role: Role::Adviser,
        pin: None,
    }
}
