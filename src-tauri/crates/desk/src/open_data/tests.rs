//! What is handed out is read back.

use std::io::{Cursor, Read as _};

use proa_domain::settings::{Action, Locale, Role};
use serde_json::Value as Json;
use zip::ZipArchive;

use super::{OfficeExport, write};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::verify::verify;
use crate::testing::directory::{list, listing};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

async fn exported(desk: &TestDesk, with_personal: bool) -> Result<Vec<u8>, AppError> {
    let mut content = Cursor::new(Vec::new());
    let wanted = OfficeExport { with_personal };
    write(desk, wanted, Locale::En, &mut content, &Progress::silent()).await?;
    Ok(content.into_inner())
}

fn file(package: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .ok()?
        .read_to_string(&mut text)
        .unwrap();
    Some(text)
}

fn description(package: &[u8]) -> Json {
    serde_json::from_str(&file(package, "datapackage.json").unwrap()).unwrap()
}

/// An office with a company, its listing and a document.
async fn office() -> TestDesk {
    let desk = TestDesk::new().await;
    let company = a_company()
        .named("=Aguacates, \"SA\"")
        .exporting("0804.40")
        .register(&desk)
        .await;
    list(&desk, company, listing(None)).await;
    std::fs::create_dir_all(desk.folder.evidence()).unwrap();
    std::fs::write(desk.folder.evidence().join("a".repeat(64)), "letter").unwrap();
    desk
}

#[tokio::test]
async fn every_journalled_table_is_there_with_its_schema_and_the_journal_notes_it() {
    let desk = office().await;
    let package = exported(&desk, true).await.unwrap();
    let told = description(&package);
    let resources = told["resources"].as_array().unwrap();
    for topic in desk.store.topics() {
        let name = topic.name.replace('_', "-");
        let resource = resources.iter().find(|one| one["name"] == name.as_str());
        let resource = resource.unwrap_or_else(|| panic!("{name}"));
        let text = file(&package, resource["path"].as_str().unwrap()).unwrap();
        assert_eq!(resource["bytes"], text.len());
        let header: Vec<_> = text.lines().next().unwrap().split(',').collect();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let fields: Vec<_> = fields
            .iter()
            .map(|one| one["name"].as_str().unwrap())
            .collect();
        assert_eq!(header, fields);
        assert!(fields.contains(&"id") && fields.contains(&"deleted_at"));
        for reference in resource["schema"]["foreignKeys"].as_array().unwrap() {
            let named = reference["reference"]["resource"].as_str().unwrap();
            let is_there = named.is_empty() || resources.iter().any(|one| one["name"] == named);
            assert!(is_there, "{name} names {named}");
        }
    }
    let companies = file(&package, "data/companies.csv").unwrap();
    assert!(
        companies.contains("\"=Aguacates, \"\"SA\"\"\""),
        "{companies}"
    );
    let contacts = file(&package, "data/company_contacts.csv").unwrap();
    assert!(contacts.contains("Itzel Mora"));
    assert_eq!(
        file(&package, &format!("evidence/{}", "a".repeat(64))).unwrap(),
        "letter"
    );
    assert!(
        file(&package, "data/changes.csv")
            .unwrap()
            .contains("sealed")
    );
    let noted = last_operation(&desk).await;
    assert_eq!(noted.code, "export-office");
    assert!(!noted.is_undoable);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_says_something_of_a_person_goes_only_to_who_may_see_it() {
    let desk = office().await;
    let package = exported(&desk, false).await.unwrap();
    let contacts = file(&package, "data/company_contacts.csv").unwrap();
    assert!(!contacts.contains("Itzel Mora") && contacts.lines().count() == 2);
    let listings = file(&package, "data/directory_listings.csv").unwrap();
    assert!(!listings.contains("Representante legal"));
    // The name of a legal person says nothing of a person.
    assert!(
        file(&package, "data/companies.csv")
            .unwrap()
            .contains("Aguacates")
    );
    assert_eq!(file(&package, "data/changes.csv"), None);
    assert_eq!(
        file(&package, &format!("evidence/{}", "a".repeat(64))),
        None
    );
    desk.sit(Role::Coordinator).await;
    assert!(exported(&desk, false).await.is_ok());
    assert!(matches!(
        exported(&desk, true).await,
        Err(AppError::People(_))
    ));
}

#[tokio::test]
async fn who_was_erased_is_in_no_export() {
    let desk = office().await;
    let contacts = file(
        &exported(&desk, true).await.unwrap(),
        "data/company_contacts.csv",
    );
    let id = contacts.unwrap().lines().nth(1).unwrap()[..36]
        .parse()
        .unwrap();
    let author = desk.author(Action::EditCompanies).unwrap();
    let record = Record::several("companies");
    let erased = desk
        .store
        .write(author, Operation::UpdateCompany, record, async |tx| {
            tx.erase(id).await
        });
    erased.await.unwrap();
    let package = exported(&desk, true).await.unwrap();
    assert!(
        !file(&package, "data/company_contacts.csv")
            .unwrap()
            .contains("Itzel Mora")
    );
}

#[tokio::test]
async fn an_export_that_is_stopped_or_finds_no_room_is_not_noted() {
    let desk = office().await;
    let before = last_operation(&desk).await.id;
    let stopped = Progress::silent();
    stopped.canceller().cancel();
    let wanted = OfficeExport {
        with_personal: true,
    };
    let mut content = Cursor::new(Vec::new());
    let refused = write(&desk, wanted, Locale::En, &mut content, &stopped).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotWritten))
    ));
    let mut none = [0; 16];
    let full = Cursor::new(none.as_mut_slice());
    let refused = write(&desk, wanted, Locale::En, full, &Progress::silent()).await;
    assert!(matches!(
        refused,
        Err(AppError::Store(StoreError::Full) | AppError::Internal(_))
    ));
    assert_eq!(last_operation(&desk).await.id, before);
}
