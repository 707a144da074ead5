//! Nobody is in a directory without a consent that holds.

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, Purpose,
};
use proa_domain::companies::directory::entry::ContactOut;
use proa_domain::companies::directory::{LeftOut, ListingForm, PublicField};
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::CompanyId;
use proa_domain::settings::Role;
use proa_domain::settings::{Action, Locale};
use uuid::Uuid;

use super::{DirectoryQuery, SetListing, WithdrawListing, gather, get, preview, set, withdraw};
use crate::companies::consents::{self, SayToPurpose};
use crate::companies::error::CompanyError;
use crate::companies::list::{CompanyFilter, CompanyStatus};
use crate::companies::{ArchiveCompany, EditCompany, archive, update};
use crate::error::AppError;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::directory::{list, listing};
use crate::testing::journal::{happened, last_operation};
use crate::testing::{TestDesk, a_company};

fn everybody() -> CompanyFilter {
    CompanyFilter {
        statuses: CompanyStatus::ALL.to_vec(),
        ..CompanyFilter::default()
    }
}

fn query() -> DirectoryQuery {
    DirectoryQuery {
        filter: everybody(),
        title: "  ".to_owned(),
        language: Locale::EsMx,
    }
}

async fn named(desk: &TestDesk, name: &str) -> CompanyId {
    a_company()
        .named(name)
        .exporting("0804.40")
        .register(desk)
        .await
}

fn code(error: &AppError) -> String {
    let told = serde_json::to_value(error).unwrap();
    told["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_directory_holds_who_consents_and_tells_why_others_are_left_out() {
    let desk = TestDesk::new().await;
    let listed = named(&desk, "Con carta").await;
    list(&desk, listed, listing(None)).await;
    named(&desk, "Ábaco sin carta").await;
    let ended = named(&desk, "De antes").await;
    let past = ListingForm {
        given_on: "2025-01-01".to_owned(),
        ends_on: "2026-03-01".to_owned(),
        ..listing(None)
    };
    list(&desk, ended, past).await;
    let withdrawn = named(&desk, "Se arrepintió").await;
    list(&desk, withdrawn, listing(None)).await;
    let wanted = WithdrawListing {
        company: withdrawn,
        version: 1,
    };
    withdraw(&desk, wanted).await.unwrap();
    let nothing = a_company().named("Sin producto").register(&desk).await;
    list(&desk, nothing, listing(None)).await;
    let closed = named(&desk, "Cerró").await;
    list(&desk, closed, listing(None)).await;
    let closing = ArchiveCompany {
        id: closed,
        version: 1,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closing).await.unwrap();

    let told = preview(&desk, &everybody(), &Progress::silent())
        .await
        .unwrap();
    assert_eq!(told.entries, 1);
    let reasons: Vec<_> = told
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.reason))
        .collect();
    assert_eq!(
        reasons,
        [
            ("Ábaco sin carta", LeftOut::NoConsent),
            ("Cerró", LeftOut::Archived),
            ("De antes", LeftOut::Ended),
            ("Se arrepintió", LeftOut::Withdrawn),
            ("Sin producto", LeftOut::NoProduct),
        ]
    );
    let gathered = gather(&desk, &query(), &Progress::silent()).await.unwrap();
    assert_eq!(gathered.preview, told);
    let directory = gathered.directory;
    let names: Vec<_> = directory
        .entries
        .iter()
        .map(|one| one.entry.name.as_str())
        .collect();
    assert_eq!(names, ["Con carta"]);
    assert_eq!(
        (directory.title, directory.office.as_str()),
        (None, "Oficina de pruebas")
    );
}

#[tokio::test]
async fn a_listing_is_kept_changed_and_taken_back_and_each_can_be_undone() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    let before = get(&desk, company).await.unwrap();
    assert_eq!(
        (before.version, before.left_out),
        (0, Some(LeftOut::NoConsent))
    );
    list(&desk, company, listing(None)).await;
    let kept = get(&desk, company).await.unwrap();
    assert_eq!(kept.listing, Some(listing(None)));
    assert_eq!(
        kept.entry.unwrap().mail.unwrap().to_string(),
        "ventas@meseta.mx"
    );

    let less = ListingForm {
        fields: vec![PublicField::LegalName, PublicField::Products],
        ..listing(None)
    };
    let wanted = SetListing {
        company,
        version: 0,
        listing: less,
    };
    assert_eq!(code(&set(&desk, &wanted).await.unwrap_err()), "store.stale");
    let wanted = SetListing {
        version: kept.version,
        ..wanted
    };
    assert_eq!(set(&desk, &wanted).await.unwrap(), 2);
    assert_eq!(
        get(&desk, company).await.unwrap().entry.unwrap().state,
        None
    );
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let back = get(&desk, company).await.unwrap();
    assert!(back.entry.unwrap().state.is_some());
    let wanted = WithdrawListing {
        company,
        version: back.version,
    };
    let version = withdraw(&desk, wanted).await.unwrap();
    let gone = get(&desk, company).await.unwrap();
    assert_eq!((gone.version, gone.entry), (version, None));
    assert_eq!(gone.withdrawn_on, Some(desk.env.today()));
    // What was withdrawn is not kept again; a new letter is a new consent.
    let mut wanted = SetListing {
        company,
        version,
        listing: listing(None),
    };
    let refused = set(&desk, &wanted).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems.0[0].code, "consent-withdrawn");
    wanted.listing.given_on = desk.env.today().to_string();
    set(&desk, &wanted).await.unwrap();
    assert_eq!(get(&desk, company).await.unwrap().left_out, None);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_person_whose_data_were_erased_is_named_no_more() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    let profile = crate::companies::get(&desk, company).await.unwrap().profile;
    let contact = profile.contacts[0].id.unwrap();
    list(&desk, company, listing(Some(contact))).await;
    let entry = get(&desk, company).await.unwrap().entry.unwrap();
    assert_eq!(entry.contact.unwrap().name, "Itzel Mora");
    erase(&desk, contact.0).await;
    let entry = get(&desk, company).await.unwrap().entry.unwrap();
    assert_eq!(entry.contact, None);
}

#[tokio::test]
async fn a_person_who_opposes_the_directory_is_named_no_more_whatever_the_listing_says() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    let profile = crate::companies::get(&desk, company).await.unwrap().profile;
    let contact = profile.contacts[0].id.unwrap();
    list(&desk, company, listing(Some(contact))).await;
    let opposed = SayToPurpose {
        contact,
        said: ContactConsentWordForm {
            purpose: Purpose::Directory,
            word: ConsentWord::Opposed,
            notice: None,
            given_by: "Itzel Mora".to_owned(),
            channel: ContactChannel::Mail,
            given_on: desk.env.today().to_string(),
            document: String::new(),
        },
    };
    consents::say(&desk, &opposed).await.unwrap();
    let view = get(&desk, company).await.unwrap();
    assert_eq!(view.entry.unwrap().contact, None);
    assert_eq!(view.contact_out, Some(ContactOut::Opposed));
    let said = last_operation(&desk).await.id;
    undo(&desk, said).await.unwrap();
    let entry = get(&desk, company).await.unwrap().entry.unwrap();
    assert_eq!(entry.contact.unwrap().name, "Itzel Mora");
}

#[tokio::test]
async fn a_consent_stays_with_the_person_whatever_name_is_typed_over() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    let profile = crate::companies::get(&desk, company).await.unwrap().profile;
    let contact = profile.contacts[0].id.unwrap();
    list(&desk, company, listing(Some(contact))).await;
    rename(&desk, company, "ITZEL MORÁ").await;
    let view = get(&desk, company).await.unwrap();
    assert_eq!(view.entry.unwrap().contact.unwrap().name, "ITZEL MORÁ");
    assert_eq!(view.contact_out, None);
    rename(&desk, company, "Juan Ek").await;
    let view = get(&desk, company).await.unwrap();
    assert_eq!(view.entry.unwrap().contact, None);
    assert_eq!(view.contact_out, Some(ContactOut::Renamed));
    // Keeping the listing anew does not make it the consent of the other person.
    let wanted = SetListing {
        company,
        version: view.version,
        listing: view.listing.unwrap(),
    };
    assert_eq!(
        code(&set(&desk, &wanted).await.unwrap_err()),
        "company.invalid"
    );
}

async fn rename(desk: &TestDesk, id: CompanyId, name: &str) {
    let detail = crate::companies::get(desk, id).await.unwrap();
    let mut profile = detail.profile;
    name.clone_into(&mut profile.contacts[0].name);
    let edit = EditCompany {
        id,
        version: detail.version,
        profile,
    };
    update(desk, &edit).await.unwrap();
}

#[tokio::test]
async fn who_became_a_natural_person_was_not_erased_and_can_be() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    list(&desk, company, listing(None)).await;
    let detail = crate::companies::get(&desk, company).await.unwrap();
    let mut profile = detail.profile;
    profile.person_kind = PersonKind::Natural;
    let edit = EditCompany {
        id: company,
        version: detail.version,
        profile,
    };
    update(&desk, &edit).await.unwrap();
    assert_eq!(get(&desk, company).await.unwrap().left_out, None);
    let happened = happened(&desk, "companies", &company.to_string()).await;
    let columns: Vec<_> = happened[0]
        .changes
        .iter()
        .map(|one| one.column.as_str())
        .collect();
    assert_eq!(columns, ["person_kind"], "what stays the same is no news");
    erase(&desk, company.0).await;
    assert_eq!(
        get(&desk, company).await.unwrap().left_out,
        Some(LeftOut::Erased)
    );
    assert!(verify(&desk).await.unwrap().ok);
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

#[tokio::test]
async fn what_is_wrong_is_told_and_nobody_writes_without_leave() {
    let desk = TestDesk::new().await;
    let company = named(&desk, "Aguacates").await;
    let wrong = SetListing {
        company,
        version: 0,
        listing: ListingForm {
            given_by: String::new(),
            ..listing(None)
        },
    };
    assert_eq!(
        code(&set(&desk, &wrong).await.unwrap_err()),
        "company.invalid"
    );
    let refused = gather(&desk, &query(), &Progress::silent())
        .await
        .unwrap_err();
    assert_eq!(code(&refused), "company.directory-empty");
    let stopped = Progress::silent();
    stopped.canceller().cancel();
    let refused = gather(&desk, &query(), &stopped).await.unwrap_err();
    assert_eq!(code(&refused), "file.not-written");
    desk.sit(Role::Reviewer).await;
    let wanted = SetListing {
        company,
        version: 0,
        listing: listing(None),
    };
    assert_eq!(
        code(&set(&desk, &wanted).await.unwrap_err()),
        "people.forbidden"
    );
}
