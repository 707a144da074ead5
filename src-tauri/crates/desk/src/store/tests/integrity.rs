//! What `verify` finds: every way to rewrite the past that it names.

use rstest::rstest;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use uuid::Uuid;

use super::{rename, somebody, tamper};
use crate::Desk;
use crate::settings::{backups, people};
use crate::store::operation::{Operation, Record};
use crate::store::verify::{Discrepancy, DiscrepancyKind, verify};
use crate::testing::{TestDesk, a_company, a_mission, enrol};
use proa_domain::settings::Action;

async fn findings(desk: &Desk) -> Vec<Discrepancy> {
    verify(desk).await.unwrap().findings
}

async fn kinds(desk: &Desk) -> Vec<DiscrepancyKind> {
    findings(desk)
        .await
        .into_iter()
        .map(|found| found.kind)
        .collect()
}

/// An office with a company, a mission and the company's delegate.
async fn a_full_office() -> TestDesk {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let mission = a_mission().create(&desk).await;
    enrol(&desk, mission, company).await.unwrap();
    assert_eq!(findings(&desk).await, []);
    desk
}

#[tokio::test]
async fn a_key_is_gone_by_an_erasure_or_it_was_taken() {
    let desk = a_full_office().await;
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT subject_id FROM subject_keys ORDER BY subject_id",
    );
    let rows = desk.store.read().query_all_raw(query).await.unwrap();
    let subjects: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", "subject_id").unwrap())
        .collect();
    let subject: Uuid = subjects[0].parse().unwrap();
    let author = desk.author(Action::EditCompanies).unwrap();
    let record = Record::several("companies");
    desk.store
        .write(author, Operation::UpdateCompany, record, async |tx| {
            tx.erase(subject).await
        })
        .await
        .unwrap();
    assert_eq!(findings(&desk).await, []);

    let taken = format!(
        "DELETE FROM subject_keys WHERE subject_id = '{}'",
        subjects[1]
    );
    tamper(&desk, &taken).await;
    assert!(kinds(&desk).await.contains(&DiscrepancyKind::Key));
}

#[tokio::test]
async fn whose_key_seals_a_value_is_part_of_the_chain() {
    let desk = a_full_office().await;
    tamper(
        &desk,
        "UPDATE changes SET subject_id = NULL WHERE subject_id IS NOT NULL",
    )
    .await;
    let kinds = kinds(&desk).await;
    assert!(kinds.contains(&DiscrepancyKind::Hash), "{kinds:?}");
    assert!(kinds.contains(&DiscrepancyKind::Key), "{kinds:?}");
}

#[tokio::test]
async fn a_change_without_an_operation_is_named() {
    let desk = a_full_office().await;
    tamper(
        &desk,
        "INSERT INTO changes (operation_id, topic, row_id, column_name, after_value, clock)
         SELECT 'nobody', topic, row_id, 'state', '\"waiting\"', clock FROM changes
         WHERE topic = 'registrations'",
    )
    .await;
    tamper(&desk, "UPDATE registrations SET state = 'waiting'").await;
    let findings = findings(&desk).await;
    let orphan = findings
        .iter()
        .find(|found| found.kind == DiscrepancyKind::Orphan)
        .unwrap();
    assert_eq!(orphan.operation.as_deref(), Some("nobody"));
}

#[tokio::test]
async fn operations_that_were_taken_off_the_end_are_missed() {
    let desk = TestDesk::new().await;
    people::add(&desk, somebody("Luz Chan")).await.unwrap();
    backups::create(&desk).await.unwrap();
    for sql in [
        "DELETE FROM people WHERE name = 'Luz Chan'",
        "DELETE FROM changes WHERE operation_id = (SELECT id FROM operations WHERE number = 2)",
        "DELETE FROM operations WHERE number = 2",
    ] {
        tamper(&desk, sql).await;
    }
    assert_eq!(
        kinds(&desk).await,
        [DiscrepancyKind::Tail, DiscrepancyKind::Backup]
    );
    tamper(
        &desk,
        "UPDATE local_settings SET body = json_set(body, '$.number', 1, '$.hash',
             (SELECT hash FROM operations)) WHERE name GLOB 'journal-head/*'",
    )
    .await;
    assert_eq!(kinds(&desk).await, [DiscrepancyKind::Backup]);
}

#[tokio::test]
async fn a_restore_takes_operations_away_and_is_no_finding() {
    let desk = TestDesk::new().await;
    let early = backups::create(&desk).await.unwrap();
    desk.clock.advance(60);
    people::add(&desk, somebody("Luz Chan")).await.unwrap();
    backups::create(&desk).await.unwrap();
    desk.clock.advance(60);
    backups::restore(&desk, &early.name).await.unwrap();
    let desk = desk.restart().await;
    desk.clock.advance(60);
    assert_eq!(findings(&desk).await, []);
    people::add(&desk, somebody("Eva Tun")).await.unwrap();
    backups::create(&desk).await.unwrap();
    assert_eq!(findings(&desk).await, []);
}

#[rstest]
#[case("UPDATE companies SET sort_name = 'aaa'", "sort_name")]
#[case("UPDATE companies SET size = 'large'", "size")]
#[case("UPDATE companies SET number = 77", "number")]
#[case("UPDATE company_words SET other = 'nada'", "other")]
#[case("DELETE FROM company_sectors", "sectors")]
#[case("UPDATE missions SET search_text = 'nada'", "search_text")]
#[case(
    "INSERT INTO company_search (company_search) VALUES ('delete-all')",
    "company_search"
)]
#[tokio::test]
async fn what_is_derived_must_follow_from_the_rows(#[case] sql: &str, #[case] column: &str) {
    let desk = a_full_office().await;
    tamper(&desk, sql).await;
    let findings = findings(&desk).await;
    let columns: Vec<_> = findings
        .iter()
        .map(|found| (found.kind, found.column.as_deref()))
        .collect();
    assert_eq!(columns, [(DiscrepancyKind::Derived, Some(column))]);
}

#[tokio::test]
async fn it_reads_one_state_while_others_write() {
    let desk = TestDesk::new().await;
    let mut person = people::add(&desk, somebody("Luz")).await.unwrap();
    let writes = async {
        for number in 0..40 {
            person = rename(&desk, &person, &format!("Luz {number}"))
                .await
                .unwrap();
        }
    };
    let looks = async {
        for _ in 0..15 {
            assert_eq!(findings(&desk).await, []);
        }
    };
    tokio::join!(writes, looks);
}
