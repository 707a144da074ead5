use proa_domain::companies::note::{NoteForm, NoteKind};
use proa_domain::ids::{CompanyId, ContactId, NoteId};
use proa_domain::settings::Role;

use super::{AttachFile, NoteRow, SaveNote, attach, content, detach, read, remove, save};
use crate::companies::error::CompanyError;
use crate::companies::{EditCompany, get, update};
use crate::error::{AppError, StoreError};
use crate::settings::backups;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

fn told(text: &str, contacts: &[ContactId]) -> NoteForm {
    NoteForm {
        kind: NoteKind::Visit,
        happened_on: "2026-03-01".to_owned(),
        text: text.to_owned(),
        contacts: contacts.to_vec(),
    }
}

async fn write(desk: &TestDesk, company: CompanyId, note: NoteForm) -> NoteId {
    let wanted = SaveNote {
        id: None,
        version: 0,
        company,
        note,
    };
    save(desk, &wanted).await.unwrap()
}

async fn one(desk: &TestDesk, id: NoteId) -> Option<NoteRow> {
    read(desk.store.read(), &[id]).await.unwrap().remove(&id)
}

async fn first_contact(desk: &TestDesk, company: CompanyId) -> ContactId {
    get(desk, company).await.unwrap().profile.contacts[0]
        .id
        .unwrap()
}

async fn put(desk: &TestDesk, company: CompanyId, note: Option<NoteId>, text: &str) {
    let to = AttachFile { company, note };
    let content = text.as_bytes().to_vec();
    attach(desk, to, "carta.pdf", content).await.unwrap();
}

#[tokio::test]
async fn a_note_is_corrected_by_somebody_else_and_taken_back_with_its_files() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let contact = first_contact(&desk, company).await;
    let id = write(&desk, company, told("Pidió precios", &[contact])).await;
    put(&desk, company, Some(id), "precios").await;
    let row = one(&desk, id).await.unwrap();
    assert_eq!(row.names, ["Itzel Mora"]);
    assert_eq!(row.note, told("Pidió precios", &[contact]));
    assert_eq!(row.files[0].name, "carta.pdf");
    desk.sit(Role::Coordinator).await;
    let corrected = SaveNote {
        id: Some(id),
        version: row.version,
        company,
        note: told("Pidió precios y muestras", &[]),
    };
    save(&desk, &corrected).await.unwrap();
    let now = one(&desk, id).await.unwrap();
    assert_eq!((now.author.as_str(), now.names.len()), ("Alma Ríos", 0));
    let refused = save(&desk, &corrected).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
    remove(&desk, id).await.unwrap();
    assert_eq!(one(&desk, id).await, None);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(
        one(&desk, id).await,
        Some(NoteRow {
            version: one(&desk, id).await.unwrap().version,
            ..now
        })
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn only_contacts_of_the_company_take_part_and_who_left_stays_named() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let contact = first_contact(&desk, company).await;
    let other = a_company().named("Otra").register(&desk).await;
    let stranger = first_contact(&desk, other).await;
    let wanted = SaveNote {
        id: None,
        version: 0,
        company,
        note: told("x", &[stranger]),
    };
    let refused = save(&desk, &wanted).await.unwrap_err();
    let AppError::Company(CompanyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(problems.0[0].code, "note-contact");
    let id = write(&desk, company, told("Vino", &[contact])).await;
    let detail = get(&desk, company).await.unwrap();
    let mut profile = detail.profile;
    profile.contacts.clear();
    let edit = EditCompany {
        id: company,
        version: detail.version,
        profile,
    };
    update(&desk, &edit).await.unwrap();
    let again = SaveNote {
        id: Some(id),
        version: 1,
        company,
        note: told("Vino sola", &[contact]),
    };
    save(&desk, &again).await.unwrap();
    assert_eq!(one(&desk, id).await.unwrap().names, ["Itzel Mora"]);
}

#[tokio::test]
async fn a_file_lies_once_is_missed_by_a_rehearsal_and_comes_back_by_undo() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let to = AttachFile {
        company,
        note: None,
    };
    let id = attach(&desk, to, "carta.pdf", b"carta".to_vec())
        .await
        .unwrap();
    put(&desk, company, None, "carta").await;
    assert_eq!(
        std::fs::read_dir(desk.folder.evidence()).unwrap().count(),
        1
    );
    assert_eq!(
        content(&desk, id).await.unwrap(),
        ("carta.pdf".to_owned(), b"carta".to_vec())
    );
    detach(&desk, id).await.unwrap();
    assert!(content(&desk, id).await.is_err());
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(content(&desk, id).await.unwrap().1, b"carta");
    let made = backups::create(&desk).await.unwrap();
    let entry = std::fs::read_dir(desk.folder.evidence()).unwrap().next();
    std::fs::remove_file(entry.unwrap().unwrap().path()).unwrap();
    let rehearsed = backups::rehearse(&desk, &made.name).await.unwrap();
    assert_eq!(rehearsed.documents_missing, 1);
    let lost = content(&desk, id).await.unwrap_err();
    assert!(matches!(
        lost,
        AppError::Company(CompanyError::FileLost { name }) if name == "carta.pdf"
    ));
}

#[tokio::test]
async fn empty_and_huge_files_and_those_of_nothing_are_refused_and_not_kept() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let other = a_company().named("Otra").register(&desk).await;
    let note = write(&desk, other, told("x", &[])).await;
    let to = AttachFile {
        company,
        note: None,
    };
    for size in [0, 50 * 1024 * 1024 + 1] {
        let refused = attach(&desk, to, "carta.pdf", vec![b'x'; size]).await;
        assert!(matches!(
            refused.unwrap_err(),
            AppError::Company(CompanyError::FileSize { megabytes: 50, .. })
        ));
    }
    let of_another = AttachFile {
        company,
        note: Some(note),
    };
    let refused = attach(&desk, of_another, "carta.pdf", b"x".to_vec()).await;
    assert!(matches!(
        refused.unwrap_err(),
        AppError::Store(StoreError::NotFound { .. })
    ));
    assert!(!desk.folder.evidence().exists());
}
