//! What is handed out is read back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use proa_domain::companies::tax_id::PersonKind;
use proa_domain::companies::view::{ViewForm, ViewSearch};
use proa_domain::ids::CompanyId;
use proa_domain::settings::{Action, Locale, Role};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zip::ZipArchive;

use super::schema::APART;
use super::{OfficeExport, pack, write};
use crate::companies::rosters::{self, NoteMember, PutMembers};
use crate::companies::views::{self, SaveCompanyView};
use crate::companies::{self, CompanyFilter, EditCompany};
use crate::error::{AppError, StoreError};
use crate::file::error::FileError;
use crate::origin::declarations::{self, DeclarationFilter};
use crate::origin::evidence::{EvidenceOf, attach, detach};
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::verify::verify;
use crate::testing::calls::reviewed_beside;
use crate::testing::directory::{list, listing};
use crate::testing::fair::a_day;
use crate::testing::journal::last_operation;
use crate::testing::meetings::a_wish;
use crate::testing::privacy::of_persons;
use crate::testing::results::travelled;
use crate::testing::story::story;
use crate::testing::{FullDisk, TestDesk, a_company, a_mission, enrol, merging};
use crate::whole_file::Partial;

async fn exported(desk: &TestDesk, with_personal: bool) -> Result<Vec<u8>, AppError> {
    written(desk, with_personal)
        .await
        .map(|(content, _)| content)
}

/// The package, and how many documents are lost.
async fn written(desk: &TestDesk, with_personal: bool) -> Result<(Vec<u8>, u32), AppError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.zip");
    let wanted = OfficeExport { with_personal };
    let partial = Partial::of(&path).unwrap();
    let exported = write(desk, wanted, Locale::En, partial, &Progress::silent()).await?;
    let content = std::fs::read(path).unwrap();
    assert_eq!(exported.bytes, content.len() as u64);
    Ok((content, exported.lost))
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

/// An office with a company and its listing.
async fn office() -> TestDesk {
    let desk = TestDesk::new().await;
    let company = a_company()
        .named("=Aguacates, \"SA\"")
        .exporting("0804.40")
        .register(&desk)
        .await;
    list(&desk, company, listing(None)).await;
    desk
}

#[tokio::test]
async fn every_journalled_table_is_there_with_its_schema_and_the_journal_notes_it() {
    let desk = office().await;
    let package = exported(&desk, true).await.unwrap();
    let told = description(&package);
    let resources = told["resources"].as_array().unwrap();
    assert!(
        resources
            .iter()
            .all(|one| one["name"] != "diversity-declarations")
    );
    for topic in desk
        .store
        .topics()
        .iter()
        .filter(|topic| topic.name != APART)
    {
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
    desk.sit(Role::Coordinator).await;
    assert!(exported(&desk, false).await.is_ok());
    assert!(matches!(
        exported(&desk, true).await,
        Err(AppError::People(_))
    ));
}

async fn becomes_natural(desk: &TestDesk, id: CompanyId) {
    let detail = companies::get(desk, id).await.unwrap();
    let mut profile = detail.profile;
    profile.person_kind = PersonKind::Natural;
    let edit = EditCompany {
        id,
        version: detail.version,
        profile,
    };
    companies::update(desk, &edit).await.unwrap();
}

/// A company in a list with a note, and a view with words.
async fn noted_and_searched(desk: &TestDesk, company: CompanyId) {
    let put = PutMembers {
        filter: CompanyFilter {
            only: Some(vec![company]),
            ..CompanyFilter::default()
        },
        put: vec!["Invitadas".to_owned()],
        take: Vec::new(),
    };
    rosters::put(desk, &put).await.unwrap();
    let kept = companies::get(desk, company).await.unwrap().rosters;
    let note = NoteMember {
        company,
        roster: kept[0].id,
        version: kept[0].version,
        note: "Va Yaretzi".to_owned(),
    };
    rosters::note(desk, &note).await.unwrap();
    let view = SaveCompanyView {
        id: None,
        version: 0,
        view: ViewForm {
            name: "Suyas".to_owned(),
            search: ViewSearch {
                text: Some("yaretzi".to_owned()),
                ..ViewSearch::default()
            },
            ..ViewForm::default()
        },
    };
    views::save(desk, &view).await.unwrap();
}

/// A company that became a natural person's without an RFC, and a row of every table that says something
/// of people.
async fn of_people(desk: &TestDesk) -> CompanyId {
    let (first, second) = merging::two(desk).await;
    let profile = companies::get(desk, first).await.unwrap().profile;
    let product = profile.products[0].id.unwrap();
    let contact = profile.contacts[0].id.unwrap();
    merging::records(desk, first, product).await;
    story(desk, first, contact, product).await;
    of_persons(desk, contact).await;
    let mission = a_mission().create(desk).await;
    let enrolled = enrol(desk, mission, second).await.unwrap();
    reviewed_beside(desk, second).await;
    a_day(desk, mission, second).await;
    list(desk, second, listing(None)).await;
    let kept = declarations::list(desk, &DeclarationFilter::default())
        .await
        .unwrap();
    let of = EvidenceOf::Declaration(kept.rows[0].id);
    for text in ["letter", "second", "third", "fourth"] {
        let document = text.as_bytes().to_vec();
        attach(desk, of, "Yaretzi.pdf", document).await.unwrap();
    }
    noted_and_searched(desk, first).await;
    travelled(desk, &enrolled).await;
    a_wish(desk, mission, enrolled.id).await;
    becomes_natural(desk, first).await;
    first
}

#[tokio::test]
async fn every_column_that_says_something_of_a_person_is_withheld() {
    let desk = TestDesk::new().await;
    of_people(&desk).await;
    let package = exported(&desk, false).await.unwrap();
    let with_columns = desk
        .store
        .topics()
        .iter()
        .filter(|topic| !topic.withheld.is_empty() && topic.name != APART);
    let mut tables = 0;
    for topic in with_columns {
        let text = file(&package, &format!("data/{}.csv", topic.name)).unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<BTreeMap<String, String>> = rows.deserialize().map(Result::unwrap).collect();
        let is_of_a_person = |row: &&BTreeMap<String, String>| {
            row.get("person_kind").is_none_or(|kind| kind == "natural")
        };
        let rows: Vec<_> = rows.iter().filter(is_of_a_person).collect();
        assert!(!rows.is_empty(), "{}", topic.name);
        for column in topic.withheld {
            assert!(
                rows.iter().all(|row| row[*column].is_empty()),
                "{} {column}",
                topic.name
            );
        }
        tables += 1;
    }
    assert!(tables >= 8, "{tables}");
    let whole = exported(&desk, true).await.unwrap();
    let told = file(&whole, "data/companies.csv").unwrap();
    assert!(told.contains("Aguacates de la Meseta"), "nobody was erased");
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
    erase(&desk, id).await;
    let package = exported(&desk, true).await.unwrap();
    assert!(
        !file(&package, "data/company_contacts.csv")
            .unwrap()
            .contains("Itzel Mora")
    );
}

fn documents(package: &[u8]) -> Vec<String> {
    let told = description(package);
    let resources = told["resources"].as_array().unwrap();
    let paths = resources.iter().map(|one| one["path"].as_str().unwrap());
    let paths = paths.filter(|path| path.starts_with("evidence/"));
    paths.map(|path| file(package, path).unwrap()).collect()
}

#[tokio::test]
async fn the_documents_that_are_attached_and_whole_go_along_and_the_others_are_named() {
    let desk = TestDesk::new().await;
    of_people(&desk).await;
    let (package, lost) = written(&desk, true).await.unwrap();
    let mut texts = documents(&package);
    texts.sort();
    assert_eq!(
        (lost, texts.join(" ").as_str()),
        (0, "ficha fourth letter second third")
    );
    assert!(documents(&exported(&desk, false).await.unwrap()).is_empty());

    let named = |text: &str| hex::encode(Sha256::digest(text));
    let lies = |text: &str| desk.folder.evidence().join(named(text));
    std::fs::write(lies("letter"), "another").unwrap();
    std::fs::remove_file(lies("second")).unwrap();
    let kept = declarations::list(&desk, &DeclarationFilter::default())
        .await
        .unwrap();
    let third = kept.rows[0]
        .evidence
        .iter()
        .find(|one| one.sha256 == named("third"));
    detach(&desk, third.unwrap().id).await.unwrap();
    let (package, lost) = written(&desk, true).await.unwrap();
    let mut texts = documents(&package);
    texts.sort();
    assert_eq!((lost, texts.join(" ").as_str()), (2, "ficha fourth"));
    let mut missing = [named("letter"), named("second")];
    missing.sort();
    assert_eq!(description(&package)["missing"], serde_json::json!(missing));

    erase(&desk, kept.rows[0].id.0).await;
    let (package, lost) = written(&desk, true).await.unwrap();
    assert_eq!((lost, documents(&package)), (0, vec!["ficha".to_owned()]));
}

#[tokio::test]
async fn no_field_that_is_required_is_blank() {
    let desk = TestDesk::new().await;
    of_people(&desk).await;
    let package = exported(&desk, true).await.unwrap();
    let told = description(&package);
    let mut required = 0;
    for resource in told["resources"].as_array().unwrap() {
        let Some(fields) = resource["schema"]["fields"].as_array() else {
            continue;
        };
        let text = file(&package, resource["path"].as_str().unwrap()).unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<BTreeMap<String, String>> = rows.deserialize().map(Result::unwrap).collect();
        let fields = fields
            .iter()
            .filter(|field| field["constraints"]["required"] == true);
        for name in fields.map(|field| field["name"].as_str().unwrap()) {
            let blank = rows.iter().find(|row| row[name].is_empty());
            assert!(blank.is_none(), "{name} in {blank:?}");
            required += 1;
        }
    }
    assert!(required > 60, "{required}");
    let people = told["resources"].as_array().unwrap().iter();
    let mut people = people.filter(|one| one["name"] == "people");
    let fields = people.next().unwrap()["schema"]["fields"]
        .as_array()
        .unwrap();
    let has_pin = fields.iter().find(|field| field["name"] == "has_pin");
    assert_eq!(has_pin.unwrap()["type"], "boolean");
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
    let folder = tempfile::tempdir().unwrap();
    let partial = Partial::of(&folder.path().join("office.zip")).unwrap();
    let refused = write(&desk, wanted, Locale::En, partial, &stopped).await;
    assert!(matches!(
        refused,
        Err(AppError::File(FileError::NotWritten))
    ));
    let taken = folder.path().join("taken.zip");
    std::fs::create_dir_all(taken.join("a folder of this name")).unwrap();
    let partial = Partial::of(&taken).unwrap();
    let refused = write(&desk, wanted, Locale::En, partial, &Progress::silent()).await;
    let has_no_place = matches!(refused, Err(AppError::File(FileError::CannotWrite { .. })));
    assert!(has_no_place, "{refused:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let refused = pack(&desk, wanted, Locale::En, FullDisk, &Progress::silent()).await;
    assert!(matches!(refused, Err(AppError::Store(StoreError::Full))));
    assert_eq!(last_operation(&desk).await.id, before);
}

async fn erase(desk: &TestDesk, person: Uuid) {
    let author = desk.author(Action::EditCompanies).unwrap();
    let record = Record::several("companies");
    let erased = desk
        .store
        .write(author, Operation::UpdateCompany, record, async |tx| {
            tx.erase(person).await
        });
    erased.await.unwrap();
}
