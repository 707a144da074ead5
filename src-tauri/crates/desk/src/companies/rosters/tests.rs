use proa_domain::companies::roster::RosterForm;
use proa_domain::ids::{CompanyId, RosterId};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::{ArchiveRoster, NoteMember, PutMembers, RosterRow, SaveRoster};
use super::{archive, list, note, put, save};
use crate::companies::error::CompanyError;
use crate::companies::merge::{MergeOrder, merge};
use crate::companies::{CompanyFilter, get};
use crate::error::{AppError, StoreError};
use crate::settings::error::JournalError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation};
use crate::testing::{TestDesk, a_company};

async fn three(desk: &TestDesk) -> [CompanyId; 3] {
    let of = |name: &str| a_company().named(name).with(|form| form.contacts.clear());
    [
        of("Alfa").register(desk).await,
        of("Beta").register(desk).await,
        of("Gama").register(desk).await,
    ]
}

fn only(companies: &[CompanyId]) -> CompanyFilter {
    CompanyFilter {
        statuses: Vec::new(),
        only: Some(companies.to_vec()),
        ..CompanyFilter::default()
    }
}

fn into(companies: &[CompanyId], name: &str) -> PutMembers {
    PutMembers {
        filter: only(companies),
        put: vec![name.to_owned()],
        take: Vec::new(),
    }
}

async fn pavilion(desk: &TestDesk, companies: &[CompanyId]) -> RosterId {
    put(desk, &into(companies, "Pabellón Anuga 2027"))
        .await
        .unwrap();
    of_name(desk, "Pabellón Anuga 2027").await.id
}

async fn of_name(desk: &TestDesk, name: &str) -> RosterRow {
    let rows = list(desk).await.unwrap();
    rows.into_iter().find(|row| row.name == name).unwrap()
}

async fn members(desk: &TestDesk, roster: RosterId) -> Vec<(String, Option<String>)> {
    let filter = CompanyFilter {
        roster: Some(roster),
        ..CompanyFilter::default()
    };
    let page = crate::companies::list(desk, &filter).await.unwrap();
    let rows = page.rows.into_iter();
    rows.map(|row| (row.legal_name, row.roster_note)).collect()
}

fn names(found: Vec<(String, Option<String>)>) -> Vec<String> {
    found.into_iter().map(|(name, _)| name).collect()
}

async fn noted(desk: &TestDesk, company: CompanyId, roster: RosterId, text: &str) {
    let of = get(desk, company).await.unwrap().rosters;
    let version = of.iter().find(|row| row.id == roster).unwrap().version;
    let wanted = NoteMember {
        company,
        roster,
        version,
        note: text.to_owned(),
    };
    note(desk, &wanted).await.unwrap();
}

#[tokio::test]
async fn a_list_is_made_by_putting_companies_into_it_and_opened_as_the_list_of_companies() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    let pavilion = pavilion(&desk, &[alfa, beta]).await;
    let row = of_name(&desk, "Pabellón Anuga 2027").await;
    assert_eq!((row.companies, row.made_by.as_str()), (2, "Alma Ríos"));
    assert_eq!(names(members(&desk, pavilion).await), ["Alfa", "Beta"]);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert!(list(&desk).await.unwrap().is_empty());
    assert!(members(&desk, pavilion).await.is_empty());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn companies_leave_a_list_and_come_back_by_undo_with_what_was_noted() {
    let desk = TestDesk::new().await;
    let [alfa, beta, gama] = three(&desk).await;
    let pavilion = pavilion(&desk, &[alfa, beta]).await;
    noted(&desk, alfa, pavilion, " Lleva muestras ").await;
    let wanted = PutMembers {
        filter: only(&[alfa, gama]),
        put: Vec::new(),
        take: vec![pavilion],
    };
    let outcome = put(&desk, &wanted).await.unwrap();
    assert_eq!((outcome.changed, outcome.unchanged), (1, 1));
    assert_eq!(names(members(&desk, pavilion).await), ["Beta"]);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let alfa = ("Alfa".to_owned(), Some("Lleva muestras".to_owned()));
    assert_eq!(members(&desk, pavilion).await[0], alfa);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_note_is_sealed_in_the_journal_and_told_in_the_history_of_the_company() {
    let desk = TestDesk::new().await;
    let [alfa, ..] = three(&desk).await;
    let pavilion = pavilion(&desk, &[alfa]).await;
    noted(&desk, alfa, pavilion, "Va Itzel Mora").await;
    noted(&desk, alfa, pavilion, "").await;
    let told = happened(&desk, "companies", &alfa.to_string()).await;
    let changes: Vec<_> = told[1]
        .changes
        .iter()
        .map(|change| (change.column.as_str(), change.after.as_deref()))
        .collect();
    assert_eq!(changes, [("note", Some("Va Itzel Mora"))]);
    let sql = "SELECT group_concat(before_value || after_value) AS told FROM changes
        WHERE topic = 'roster_members'";
    let query = Statement::from_string(DbBackend::Sqlite, sql);
    let row = desk.store.read().query_one_raw(query).await.unwrap();
    let written: String = row.unwrap().try_get("", "told").unwrap();
    assert!(!written.contains("Itzel"), "{written}");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn an_archived_list_keeps_its_companies_and_changes_no_more() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    let pavilion = pavilion(&desk, &[alfa]).await;
    let order = |version, is_archived| ArchiveRoster {
        id: pavilion,
        version,
        is_archived,
    };
    archive(&desk, order(1, true)).await.unwrap();
    let takes = PutMembers {
        filter: only(&[alfa]),
        put: Vec::new(),
        take: vec![pavilion],
    };
    for wanted in [into(&[beta], "pabellon anuga 2027"), takes] {
        let refused = put(&desk, &wanted).await.unwrap_err();
        assert!(matches!(
            refused,
            AppError::Company(CompanyError::RosterArchived { .. })
        ));
    }
    assert_eq!(names(members(&desk, pavilion).await), ["Alfa"]);
    let stale = archive(&desk, order(1, false)).await.unwrap_err();
    assert!(matches!(stale, AppError::Store(StoreError::Stale { .. })));
    archive(&desk, order(2, false)).await.unwrap();
    assert_eq!(
        of_name(&desk, "Pabellón Anuga 2027").await.archived_on,
        None
    );
}

#[tokio::test]
async fn a_name_is_taken_once_also_by_an_undo() {
    let desk = TestDesk::new().await;
    let named = |name: &str| SaveRoster {
        id: None,
        version: 0,
        roster: RosterForm {
            name: name.to_owned(),
            purpose: String::new(),
        },
    };
    let id = save(&desk, &named("Invitadas")).await.unwrap();
    assert!(save(&desk, &named("INVITADAS")).await.is_err());
    let renamed = SaveRoster {
        id: Some(id),
        version: 1,
        ..named("Invitadas de marzo")
    };
    save(&desk, &renamed).await.unwrap();
    let operation = last_operation(&desk).await.id;
    save(&desk, &named("Invitadas")).await.unwrap();
    let refused = undo(&desk, operation).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Journal(JournalError::CannotUndo { .. })
    ));
}

#[tokio::test]
async fn two_records_of_one_company_are_in_the_lists_of_both_with_both_notes() {
    let desk = TestDesk::new().await;
    let [alfa, beta, _] = three(&desk).await;
    let both = pavilion(&desk, &[alfa, beta]).await;
    noted(&desk, alfa, both, "Lleva muestras").await;
    noted(&desk, beta, both, "Pide intérprete").await;
    put(&desk, &into(&[beta], "Invitadas")).await.unwrap();
    let version = async |id| get(&desk, id).await.unwrap().version;
    let order: MergeOrder = serde_json::from_value(serde_json::json!({
        "keep": alfa, "keepVersion": version(alfa).await,
        "gone": beta, "goneVersion": version(beta).await,
        "choices": [{ "field": "legalName", "side": "stays" }],
    }))
    .unwrap();
    merge(&desk, &order).await.unwrap();
    let of = get(&desk, alfa).await.unwrap().rosters;
    let told: Vec<_> = of
        .iter()
        .map(|row| (row.name.as_str(), row.note.as_str()))
        .collect();
    let notes = "Lleva muestras\nPide intérprete";
    assert_eq!(told, [("Invitadas", ""), ("Pabellón Anuga 2027", notes)]);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, beta).await.unwrap().rosters.len(), 2);
    assert_eq!(
        members(&desk, both).await[0].1.as_deref(),
        Some("Lleva muestras")
    );
    assert!(verify(&desk).await.unwrap().ok);
}
