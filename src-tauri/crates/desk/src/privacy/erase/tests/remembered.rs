//! What an office remembers of a company names persons too: notes and files.

use std::collections::BTreeSet;

use proa_domain::companies::note::{NoteForm, NoteKind};
use proa_domain::companies::profile::ContactForm;
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::{CompanyId, ContactId};
use proa_domain::privacy::erasure::{MatchedBy, SubjectKind};

use super::{NAME, contact, contact_of, wanted};
use crate::companies;
use crate::companies::notes::{self, AttachFile, SaveNote};
use crate::companies::timeline::{TimelineFilter, TimelineKind, timeline};
use crate::error::AppError;
use crate::privacy::data_file::gather;
use crate::privacy::erase::{DataSubject, ErasePerson, erase, preview};
use crate::settings::error::{JournalError, UndoRefusal};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::meetings::{a_buyer_with, notes_of};
use crate::testing::privacy::is_in_files;
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn a_person_is_taken_out_of_notes_and_files_and_what_others_said_stays() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = contact_of(&desk, company).await;
    let note = NoteForm {
        kind: NoteKind::Visit,
        happened_on: "2026-03-01".to_owned(),
        text: format!("{NAME} pidió precios.\nLuz dijo que sí."),
        contacts: vec![id],
    };
    let noted = SaveNote {
        id: None,
        version: 0,
        company,
        note,
    };
    let note = Some(notes::save(&desk, &noted).await.unwrap());
    for (note, name, text) in [
        (None, format!("Carta de {NAME}.pdf"), "lo que quedaba"),
        (note, "precios.pdf".to_owned(), "de otra persona"),
    ] {
        let to = AttachFile { company, note };
        let content = text.as_bytes().to_vec();
        notes::attach(&desk, to, &name, content).await.unwrap();
    }
    let erased = erase(&desk, &wanted(contact(id))).await.unwrap();
    let tables: BTreeSet<_> = erased.gone.iter().map(|row| &*row.row.table).collect();
    let expected = BTreeSet::from(["company_contacts", "company_notes", "company_files"]);
    assert_eq!(tables, expected);
    let filter = TimelineFilter {
        company,
        kinds: vec![TimelineKind::Note, TimelineKind::File],
        after: None,
        limit: 9,
    };
    let left = timeline(&desk, &filter).await.unwrap().rows;
    assert_eq!(left.len(), 1, "the file that went by its name is gone");
    assert!(left[0].what.ends_with("\nLuz dijo que sí."), "{left:?}");
    assert_eq!(left[0].note.as_ref().unwrap().files.len(), 1);
    assert!(!is_in_files(&desk, NAME));
    let room = std::fs::read_dir(desk.folder.evidence()).unwrap();
    assert_eq!(room.count(), 1, "what the other file holds stays");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_a_note_said_of_a_person_before_it_was_corrected_goes_from_the_journal() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = contact_of(&desk, company).await;
    let mut note = None;
    for (version, text) in [
        (0, format!("{NAME} pidió precios.")),
        (1, "Pidieron precios.".to_owned()),
    ] {
        let form = NoteForm {
            kind: NoteKind::Call,
            happened_on: "2026-03-01".to_owned(),
            text,
            contacts: Vec::new(),
        };
        let wanted = SaveNote {
            id: note,
            version,
            company,
            note: form,
        };
        note = Some(notes::save(&desk, &wanted).await.unwrap());
    }
    let note = note.unwrap().to_string();
    let correction = last_operation(&desk).await.id;
    let told = gather(&desk, &contact(id)).await.unwrap();
    let told = told.history.iter().find(|value| value.row.row_id == note);
    assert!(
        format!("{told:?}").contains(NAME),
        "who asks is told: {told:?}"
    );
    let erased = erase(&desk, &wanted(contact(id))).await.unwrap();
    let row = erased.gone.iter().find(|row| row.row.row_id == note);
    let row = row.expect("the note is told");
    assert_eq!((row.by, row.is_whole), (MatchedBy::Earlier, false));
    let refused = undo(&desk, correction).await.unwrap_err();
    let AppError::Journal(JournalError::CannotUndo { reason }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(reason, UndoRefusal::Erased);
    let filter = TimelineFilter {
        company,
        kinds: vec![TimelineKind::Note],
        after: None,
        limit: 9,
    };
    let left = timeline(&desk, &filter).await.unwrap().rows;
    assert_eq!(left[0].what, "Pidieron precios.");
    assert!(verify(&desk).await.unwrap().ok);
}

/// Another contact of a company, and what the office noted of it.
async fn noted(desk: &TestDesk, company: CompanyId, text: &str, contacts: Vec<ContactId>) {
    let note = NoteForm {
        kind: NoteKind::Call,
        happened_on: "2026-03-01".to_owned(),
        text: text.to_owned(),
        contacts,
    };
    let new = SaveNote {
        id: None,
        version: 0,
        company,
        note,
    };
    notes::save(desk, &new).await.unwrap();
}

#[tokio::test]
async fn a_second_person_of_a_note_is_erased_too() {
    let desk = TestDesk::new().await;
    let company = a_company()
        .with(|profile| {
            let luz = ContactForm {
                name: "Luz Marín Cano".to_owned(),
                mail: "luz@meseta.mx".to_owned(),
                phone: String::new(),
                is_primary: false,
                ..profile.contacts[0].clone()
            };
            profile.contacts.push(luz);
        })
        .register(&desk)
        .await;
    let contacts = companies::get(&desk, company)
        .await
        .unwrap()
        .profile
        .contacts;
    let ids: Vec<_> = contacts.iter().filter_map(|one| one.id).collect();
    let text = format!("{NAME} pidió precios.\nLuz Marín Cano dijo que sí.\nQuedó para marzo.");
    noted(&desk, company, &text, Vec::new()).await;
    for (id, name) in ids.into_iter().zip([NAME, "Luz Marín Cano"]) {
        let erased = erase(&desk, &wanted(contact(id))).await.unwrap();
        let tables: BTreeSet<_> = erased.gone.iter().map(|row| &*row.row.table).collect();
        assert!(tables.contains("company_notes"), "{name}: {tables:?}");
        assert!(!is_in_files(&desk, name), "{name}");
        assert!(verify(&desk).await.unwrap().ok);
    }
    assert!(is_in_files(&desk, "marzo"), "what is of nobody stays");
}

#[tokio::test]
async fn who_took_part_unnamed_is_asked_about_and_the_note_goes_with_its_files() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = contact_of(&desk, company).await;
    noted(&desk, company, "Prefiere que le llamen de tarde.", vec![id]).await;
    let seen = preview(&desk, &contact(id), &[]).await.unwrap();
    let asked: Vec<_> = seen.doubtful.iter().map(|row| row.row.clone()).collect();
    assert_eq!(asked.len(), 1, "{:?}", seen.doubtful);
    assert_eq!(asked[0].table, "company_notes");
    let order = ErasePerson {
        also: asked,
        ..wanted(contact(id))
    };
    erase(&desk, &order).await.unwrap();
    assert!(!is_in_files(&desk, "de tarde"));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_is_kept_of_a_natural_person_goes_whatever_it_is_called() {
    let desk = TestDesk::new().await;
    let company = a_company()
        .named("Citlali Xool Dzul")
        .with(|profile| profile.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    noted(&desk, company, "Vive junto al mercado.", Vec::new()).await;
    let to = AttachFile {
        company,
        note: None,
    };
    notes::attach(&desk, to, "INE.pdf", b"credencial".to_vec())
        .await
        .unwrap();
    let subject = DataSubject {
        kind: SubjectKind::Company,
        id: company.to_string(),
    };
    erase(&desk, &wanted(subject)).await.unwrap();
    assert!(!is_in_files(&desk, "junto al mercado"));
    let room = std::fs::read_dir(desk.folder.evidence()).unwrap();
    assert_eq!(room.count(), 0);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_is_noted_of_a_buyer_speaks_of_people_too() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let id = contact_of(&desk, company).await;
    let buyer = a_buyer_with(&desk, &format!("Habla con {NAME}.\nPaga a 30 días.")).await;
    let seen = preview(&desk, &contact(id), &[]).await.unwrap();
    let asked: Vec<_> = seen.doubtful.iter().map(|row| row.row.clone()).collect();
    assert_eq!(asked[0].table, "buyers");
    let order = ErasePerson {
        also: asked,
        ..wanted(contact(id))
    };
    erase(&desk, &order).await.unwrap();
    assert!(!is_in_files(&desk, NAME));
    let kept = notes_of(&desk, buyer).await;
    assert!(kept.ends_with("\nPaga a 30 días."), "{kept}");
    assert!(verify(&desk).await.unwrap().ok);
}
