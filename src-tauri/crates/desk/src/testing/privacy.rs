//! What persons said to the office about their data.

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, Purpose,
};
use proa_domain::ids::ContactId;
use proa_domain::privacy::request::{ArcoForm, ArcoRight, IdentityCheck, PrivacyLaw};

use crate::Desk;
use crate::companies::consents::{SayToPurpose, say};
use crate::privacy::requests::{SaveArco, save};
use crate::testing::TestDesk;

/// A contact opposes a purpose, and somebody asks to see their data.
pub async fn of_persons(desk: &Desk, contact: ContactId) {
    let said = ContactConsentWordForm {
        purpose: Purpose::Statistics,
        word: ConsentWord::Opposed,
        notice: None,
        given_by: "Itzel Mora".to_owned(),
        channel: ContactChannel::Mail,
        given_on: "2026-03-01".to_owned(),
        document: String::new(),
    };
    let said = SayToPurpose { contact, said };
    say(desk, &said).await.expect("a word that can be kept");
    let request = ArcoForm {
        name: "Itzel Mora".to_owned(),
        representative: String::new(),
        reply_to: "itzel@mora.example".to_owned(),
        right: ArcoRight::Access,
        law: PrivacyLaw::Lgpdppso,
        received_on: "2026-03-01".to_owned(),
        identity: IdentityCheck::Copy,
        details: String::new(),
    };
    let new = SaveArco {
        id: None,
        version: 0,
        request,
        subject: None,
    };
    save(desk, &new).await.expect("a request that can be kept");
}

/// Whether a text is anywhere in the files of the office, in capitals or not.
pub fn is_in_files(desk: &TestDesk, text: &str) -> bool {
    ["office.db", "office.db-wal"].iter().any(|file| {
        let bytes = std::fs::read(desk.path().join(file)).unwrap_or_default();
        bytes
            .windows(text.len())
            .any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
    })
}
