//! Erasures on a real file: what goes, what stays, and that nothing is left in the bytes.

mod kept;
mod remembered;
mod travelled;

use std::collections::BTreeSet;

use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::{CompanyId, ContactId};
use proa_domain::privacy::erasure::{MatchedBy, StayGround, SubjectKind};
use proa_domain::settings::{Action, Role};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::places::PLACES;
use super::{DataSubject, ErasePerson, committed, erase, finish, list, preview};
use crate::Desk;
use crate::advisory::{plans, readiness};
use crate::companies::{self, CompanyFilter, EditCompany};
use crate::error::AppError;
use crate::privacy::error::PrivacyError;
use crate::settings::drafts::{self, DraftKey};
use crate::settings::error::{JournalError, PeopleError, UndoRefusal};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::advisory::{a_diagnosis, a_plan};
use crate::testing::directory::{list as keep_listing, listing};
use crate::testing::journal::{happened, last_operation};
use crate::testing::merging::{dump, records};
use crate::testing::privacy::is_in_files;
use crate::testing::{TestDesk, a_company, a_mission, enrol, send};
use crate::topics;

const NAME: &str = "Itzel Mora";

/// Whoever adds a column that says something of a person tells here what becomes of it.
#[test]
fn every_personal_column_is_known_to_the_erasure() {
    let known: BTreeSet<_> = PLACES
        .iter()
        .flat_map(|place| {
            place
                .columns
                .iter()
                .map(|(column, _)| (place.table, *column))
        })
        .collect();
    let journalled: BTreeSet<_> = topics::all()
        .into_iter()
        .flat_map(|topic| {
            topic
                .personal
                .iter()
                .map(move |column| (topic.name, *column))
        })
        .collect();
    assert_eq!(known, journalled);
}

async fn contact_of(desk: &Desk, company: CompanyId) -> ContactId {
    let detail = companies::get(desk, company).await.unwrap();
    detail.profile.contacts[0].id.unwrap()
}

fn contact(id: ContactId) -> DataSubject {
    DataSubject {
        kind: SubjectKind::Contact,
        id: id.to_string(),
    }
}

fn wanted(subject: DataSubject) -> ErasePerson {
    ErasePerson {
        subject,
        also: Vec::new(),
        reason: "Solicitud de cancelación".to_owned(),
    }
}

/// A company whose contact is in its listing, goes to a fair, and is in a draft.
async fn an_office() -> (TestDesk, CompanyId, ContactId) {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let id = contact_of(&desk, company).await;
    keep_listing(&desk, company, listing(Some(id))).await;
    let fair = a_mission().create(&desk).await;
    let row = enrol(&desk, fair, company).await.unwrap();
    send(&desk, &row, NAME).await;
    let key = DraftKey {
        form: "company".to_owned(),
        record_id: None,
    };
    let body = r#"{"contacts":[{"name":"ITZEL MORA"}]}"#;
    drafts::save(&desk, &key, body).await.unwrap();
    (desk, company, id)
}

#[tokio::test]
async fn a_contact_is_erased_wherever_it_stands_and_no_byte_is_left() {
    let (desk, company, id) = an_office().await;
    assert!(is_in_files(&desk, NAME), "the search of the files works");
    let erased = erase(&desk, &wanted(contact(id))).await.unwrap();
    let tables: BTreeSet<_> = erased
        .gone
        .iter()
        .map(|row| row.row.table.as_str())
        .collect();
    let expected = BTreeSet::from(["company_contacts", "delegates", "directory_listings"]);
    assert_eq!(tables, expected);
    assert_eq!(erased.cleaned.drafts, 1);
    assert_eq!(erased.mentions, []);
    assert_eq!(erased.name, None, "the answer does not carry the person on");
    for text in [NAME, "Itzel", "4431234567"] {
        assert!(!is_in_files(&desk, text), "{text}");
    }
    let detail = companies::get(&desk, company).await.unwrap();
    assert_eq!(detail.profile.contacts[0].name, "Persona suprimida");
    assert_eq!(detail.profile.contacts[0].phone, "");
    assert!(verify(&desk).await.unwrap().ok);
    let history = happened(&desk, "companies", &company.to_string()).await;
    let said = format!("{history:?}");
    assert!(!said.contains(NAME), "{said}");
    // The rest of the company's listing stays, and the journal can read it.
    let kept = companies::directory::get(&desk, company).await.unwrap();
    assert_eq!(kept.listing.unwrap().mail, "ventas@meseta.mx");
}

#[tokio::test]
async fn of_a_text_about_others_only_what_speaks_of_the_person_goes() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let mut plan = a_plan(company);
    plan.plan.texts = [
        ("about".to_owned(), "Moles desde 1990".to_owned()),
        (
            "marketing".to_owned(),
            "Dos ferias al año.\nLas atiende Itzel Mora.".to_owned(),
        ),
    ]
    .into();
    let plan = plans::save(&desk, &plan).await.unwrap();
    let mut diagnosis = a_diagnosis(company, "2026-03-01", &[("who-leads", 1)]);
    diagnosis.diagnosis.answered_by = NAME.to_owned();
    let asked = readiness::save(&desk, &diagnosis).await.unwrap();
    let id = contact_of(&desk, company).await;
    erase(&desk, &wanted(contact(id))).await.unwrap();
    assert!(!is_in_files(&desk, NAME));
    let kept = plans::get(&desk, plan).await.unwrap().plan;
    assert_eq!(kept.texts["about"], "Moles desde 1990");
    assert_eq!(
        kept.texts["marketing"],
        "Dos ferias al año.\nPersona suprimida"
    );
    let asked = readiness::get(&desk, asked).await.unwrap();
    assert_eq!(asked.diagnosis.answered_by, "Persona suprimida");
    assert_eq!(asked.diagnosis.notes, "Primera visita");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn undo_of_what_came_before_does_not_bring_the_person_back_and_says_so() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let detail = companies::get(&desk, company).await.unwrap();
    let mut profile = detail.profile;
    "Itzel Mora Núñez".clone_into(&mut profile.contacts[0].name);
    let edit = EditCompany {
        id: company,
        version: detail.version,
        profile,
    };
    companies::update(&desk, &edit).await.unwrap();
    let renaming = last_operation(&desk).await;
    let id = contact_of(&desk, company).await;
    erase(&desk, &wanted(contact(id))).await.unwrap();
    let erasing = last_operation(&desk).await;
    assert!(!erasing.is_undoable);
    let refused = undo(&desk, renaming.id).await.unwrap_err();
    let AppError::Journal(JournalError::CannotUndo { reason }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(reason, UndoRefusal::Erased);
    let refused = undo(&desk, erasing.id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Journal(JournalError::CannotUndo {
            reason: UndoRefusal::Kind
        })
    ));
    assert!(!is_in_files(&desk, NAME));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_natural_person_leaves_the_lists_the_search_and_the_directory() {
    let desk = TestDesk::new().await;
    let company = a_company()
        .named("Citlali Xool Dzul")
        .exporting("0804.40")
        .with(|profile| {
            profile.person_kind = PersonKind::Natural;
            profile.trade_names = vec!["Mieles Xool".to_owned()];
        })
        .register(&desk)
        .await;
    keep_listing(&desk, company, listing(None)).await;
    let product = companies::get(&desk, company)
        .await
        .unwrap()
        .profile
        .products[0]
        .id;
    records(&desk, company, product.unwrap()).await;
    let subject = DataSubject {
        kind: SubjectKind::Company,
        id: company.to_string(),
    };
    let erased = erase(&desk, &wanted(subject.clone())).await.unwrap();
    let stayed: Vec<_> = erased
        .stayed
        .iter()
        .map(|row| (row.row.table.as_str(), row.stays.unwrap().ground))
        .collect();
    assert_eq!(stayed, [("origin_proofs_kept", StayGround::ProofKept)]);
    let all = CompanyFilter {
        text: "xool".to_owned(),
        limit: 10,
        ..CompanyFilter::default()
    };
    assert_eq!(companies::list(&desk, &all).await.unwrap().total, 0);
    let by_name = CompanyFilter {
        text: "citlali".to_owned(),
        ..all
    };
    assert_eq!(companies::list(&desk, &by_name).await.unwrap().total, 0);
    let detail = companies::get(&desk, company).await.unwrap();
    assert_eq!(detail.profile.legal_name, "Persona suprimida");
    assert!(!is_in_files(&desk, "Citlali") && !is_in_files(&desk, "Xool"));
    assert!(verify(&desk).await.unwrap().ok);
    let again = preview(&desk, &subject, &[]).await.unwrap_err();
    assert!(matches!(
        again,
        AppError::Privacy(PrivacyError::ErasedBefore)
    ));
    let kept = list(&desk).await.unwrap();
    assert_eq!(kept[0].kind, SubjectKind::Company);
    let stay = kept[0].stayed[0].stay.unwrap();
    assert_eq!(stay.ground, StayGround::ProofKept);
    assert_eq!(finish(&desk).await.unwrap(), 0, "the proof is to be kept");
}

#[tokio::test]
async fn a_namesake_elsewhere_is_asked_about_and_stays() {
    let (desk, _, id) = an_office().await;
    let other = a_company().named("Otra de la Meseta").register(&desk).await;
    let seen = preview(&desk, &contact(id), &[]).await.unwrap();
    let doubtful: Vec<_> = seen
        .doubtful
        .iter()
        .map(|row| row.company_name.clone())
        .collect();
    // The telephone is the same in both: two traits of one person.
    assert_eq!(doubtful, Vec::<Option<String>>::new());
    let detail = companies::get(&desk, other).await.unwrap();
    let mut profile = detail.profile;
    "555 765 4321".clone_into(&mut profile.contacts[0].phone);
    let edit = EditCompany {
        id: other,
        version: detail.version,
        profile,
    };
    companies::update(&desk, &edit).await.unwrap();
    let seen = preview(&desk, &contact(id), &[]).await.unwrap();
    assert_eq!(seen.doubtful.len(), 1);
    assert_eq!(seen.doubtful[0].by, MatchedBy::Name);
    let also = vec![seen.doubtful[0].row.clone()];
    let more = preview(&desk, &contact(id), &also).await.unwrap();
    assert_eq!(more.doubtful, []);
    assert_eq!(more.gone.len(), seen.gone.len() + 1);
    erase(&desk, &wanted(contact(id))).await.unwrap();
    let detail = companies::get(&desk, other).await.unwrap();
    assert_eq!(detail.profile.contacts[0].name, NAME);
    let foreign = ErasePerson {
        also,
        ..wanted(contact(id))
    };
    assert!(erase(&desk, &foreign).await.is_err());
}

#[tokio::test]
async fn a_preview_writes_nothing() {
    let (desk, _, id) = an_office().await;
    let (before, last) = (dump(&desk).await, last_operation(&desk).await);
    let seen = preview(&desk, &contact(id), &[]).await.unwrap();
    assert_eq!(seen.name.as_deref(), Some(NAME));
    assert_eq!(dump(&desk).await, before);
    assert_eq!(last_operation(&desk).await, last);
    assert_eq!(list(&desk).await.unwrap(), []);
}

#[tokio::test]
async fn what_is_cut_off_after_the_commit_is_made_good_at_the_next_start() {
    let (desk, _, id) = an_office().await;
    committed(&desk, &wanted(contact(id))).await.unwrap();
    assert!(is_in_files(&desk, NAME), "the files were not scrubbed yet");
    let desk = desk.restart().await;
    assert!(!is_in_files(&desk, NAME));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_fails_on_the_way_leaves_everything_as_it_was() {
    let (desk, _, id) = an_office().await;
    let before = dump(&desk).await;
    for place in [
        "company_contacts",
        "delegates",
        "directory_listings",
        "erasures",
        "local_settings",
    ] {
        let stop = if matches!(place, "erasures" | "local_settings") {
            "INSERT"
        } else {
            "UPDATE"
        };
        let cut = format!(
            "CREATE TRIGGER cut BEFORE {stop} ON {place} BEGIN SELECT RAISE(ABORT, 'cut off'); END"
        );
        let writer = desk.store.writer().unwrap();
        writer.execute_unprepared(&cut).await.unwrap();
        assert!(erase(&desk, &wanted(contact(id))).await.is_err(), "{place}");
        writer.execute_unprepared("DROP TRIGGER cut").await.unwrap();
        assert_eq!(dump(&desk).await, before, "{place}");
        assert!(verify(&desk).await.unwrap().ok);
    }
    let keys = Statement::from_string(DbBackend::Sqlite, "SELECT count(*) AS n FROM drafts");
    let row = desk
        .store
        .read()
        .query_one_raw(keys)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        row.try_get::<i64>("", "n").unwrap(),
        1,
        "the draft is there"
    );
    erase(&desk, &wanted(contact(id))).await.unwrap();
}

#[tokio::test]
async fn a_legal_person_is_not_erased_and_an_adviser_erases_nobody() {
    let (desk, company, id) = an_office().await;
    let legal = DataSubject {
        kind: SubjectKind::Company,
        id: company.to_string(),
    };
    let refused = preview(&desk, &legal, &[]).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Privacy(PrivacyError::LegalPerson)
    ));
    let named = ErasePerson {
        reason: format!("Lo pidió {NAME}"),
        ..wanted(contact(id))
    };
    let refused = erase(&desk, &named).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Privacy(PrivacyError::Invalid { .. })
    ));
    desk.sit(Role::Adviser).await;
    let refused = preview(&desk, &contact(id), &[]).await.unwrap_err();
    let action = Action::ErasePersons;
    let forbidden = PeopleError::Forbidden {
        role: Role::Adviser,
        action,
    };
    assert!(matches!(refused, AppError::People(error) if error == forbidden));
}
