//! What persons said to the office about their data.

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, Purpose,
};
use proa_domain::ids::{BuyerId, ContactId};
use proa_domain::meetings::buyer::BuyerForm;
use proa_domain::privacy::request::{ArcoForm, ArcoRight, IdentityCheck, PrivacyLaw};

use crate::Desk;
use crate::companies::consents::{SayToPurpose, say};
use crate::meetings::{BuyerFilter, SaveBuyer, buyers, save_buyer};
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

/// A house that buys, with notes about it.
pub async fn a_buyer_with(desk: &TestDesk, notes: &str) -> BuyerId {
    let wanted = SaveBuyer {
        id: None,
        version: 0,
        buyer: BuyerForm {
            name: "Frischmarkt".to_owned(),
            country: "DE".to_owned(),
            notes: notes.to_owned(),
            ..BuyerForm::default()
        },
    };
    save_buyer(desk, &wanted).await.unwrap()
}

/// What is noted about a house that buys.
pub async fn notes_of(desk: &TestDesk, buyer: BuyerId) -> String {
    let filter = BuyerFilter {
        text: String::new(),
        not_in: None,
        after: None,
        limit: 9,
    };
    let known = buyers(desk, &filter).await.unwrap().rows;
    let found = known.into_iter().find(|row| row.id == buyer);
    found.unwrap().buyer.notes
}
