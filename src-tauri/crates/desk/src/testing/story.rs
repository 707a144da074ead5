//! What an office remembers of a company beyond its records: what is to be done, a note, a file.

use proa_domain::companies::follow_up::FollowUpForm;
use proa_domain::companies::note::{NoteForm, NoteKind};
use proa_domain::ids::{CompanyId, ContactId, ProductId};

use crate::Desk;
use crate::companies::follow_ups::{self, SaveFollowUp};
use crate::companies::notes::{self, AttachFile, SaveNote};

/// A follow-up about a contact and a product, a note of a call with the contact, and its file.
pub async fn story(desk: &Desk, company: CompanyId, contact: ContactId, product: ProductId) {
    let details = FollowUpForm {
        what: "Llamar".to_owned(),
        due_on: "2026-03-09".to_owned(),
        person: desk.session.person().map(|present| present.id),
        contact: Some(contact),
        product: Some(product),
        mission: None,
    };
    let wanted = SaveFollowUp {
        id: None,
        version: 0,
        company,
        details,
    };
    follow_ups::save(desk, &wanted)
        .await
        .expect("an office that is written");
    let note = NoteForm {
        kind: NoteKind::Call,
        happened_on: "2026-03-01".to_owned(),
        text: "Llamó".to_owned(),
        contacts: vec![contact],
    };
    let wanted = SaveNote {
        id: None,
        version: 0,
        company,
        note,
    };
    let note = Some(
        notes::save(desk, &wanted)
            .await
            .expect("an office that is written"),
    );
    let file = AttachFile { company, note };
    notes::attach(desk, file, "ficha.pdf", b"ficha".to_vec())
        .await
        .expect("an office that is written");
}
