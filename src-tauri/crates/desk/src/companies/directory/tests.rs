//! Nobody is in a directory without a consent that holds.

use proa_domain::companies::directory::{LeftOut, ListingForm, PublicField};
use proa_domain::ids::CompanyId;
use proa_domain::settings::Role;
use proa_domain::settings::{Action, Locale};

use super::{DirectoryQuery, SetListing, WithdrawListing, gather, get, preview, set, withdraw};
use crate::companies::error::CompanyError;
use crate::companies::list::{CompanyFilter, CompanyStatus};
use crate::companies::{ArchiveCompany, archive};
use crate::error::AppError;
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::directory::{list, listing};
use crate::testing::journal::last_operation;
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
    named(&desk, "Sin carta").await;
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
            ("Cerró", LeftOut::Archived),
            ("De antes", LeftOut::Ended),
            ("Se arrepintió", LeftOut::Withdrawn),
            ("Sin carta", LeftOut::NoConsent),
            ("Sin producto", LeftOut::NoProduct),
        ]
    );
    let directory = gather(&desk, &query(), &Progress::silent()).await.unwrap();
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
    let author = desk.author(Action::EditCompanies).unwrap();
    let record = Record::new("companies", company);
    let erased = desk
        .store
        .write(author, Operation::UpdateCompany, record, async |tx| {
            tx.erase(contact.0).await
        });
    erased.await.unwrap();
    let entry = get(&desk, company).await.unwrap().entry.unwrap();
    assert_eq!(entry.contact, None);
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
