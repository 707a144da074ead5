//! What contacts say to the use of their data, on a real file.

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, NoticeForm, Purpose,
};
use proa_domain::ids::{CompanyId, ContactId, PrivacyNoticeId};

use super::{PreferChannel, SayToPurpose, add_notice, notices, of_company, prefer, say};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::{get, primary_contacts};
use crate::error::AppError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

async fn a_notice(desk: &Desk, edition: &str, on: &str) -> PrivacyNoticeId {
    let form = NoticeForm {
        edition: edition.to_owned(),
        in_force_on: on.to_owned(),
        text_es: "Usamos tus datos para promover tus exportaciones.".to_owned(),
        text_en: String::new(),
    };
    add_notice(desk, &form).await.unwrap()
}

fn said(purpose: Purpose, word: ConsentWord, on: &str) -> ContactConsentWordForm {
    ContactConsentWordForm {
        purpose,
        word,
        notice: None,
        given_by: "Itzel Mora".to_owned(),
        channel: ContactChannel::Mail,
        given_on: on.to_owned(),
        document: "Carpeta 3".to_owned(),
    }
}

async fn a_contact(desk: &Desk) -> (CompanyId, ContactId) {
    let company = a_company().register(desk).await;
    let contacts = get(desk, company).await.unwrap().profile.contacts;
    (company, contacts[0].id.unwrap())
}

async fn served(desk: &Desk, company: CompanyId) -> Vec<Purpose> {
    let rows = of_company(desk, company).await.unwrap();
    let served = rows[0].purposes.iter().filter(|state| state.is_served);
    served.map(|state| state.purpose).collect()
}

#[tokio::test]
async fn the_last_word_counts_and_is_taken_back() {
    let desk = TestDesk::new().await;
    let (company, contact) = a_contact(&desk).await;
    let notice = a_notice(&desk, "2026-1", "2026-01-01").await;
    let open = [Purpose::Promotion, Purpose::Missions, Purpose::Statistics];
    assert_eq!(served(&desk, company).await, open);
    let given = ContactConsentWordForm {
        notice: Some(notice),
        ..said(Purpose::Directory, ConsentWord::Given, "2026-02-01")
    };
    say(
        &desk,
        &SayToPurpose {
            contact,
            said: given,
        },
    )
    .await
    .unwrap();
    assert_eq!(served(&desk, company).await, Purpose::ALL);
    let rows = of_company(&desk, company).await.unwrap();
    let last = rows[0].purposes[1].last.clone().unwrap();
    assert_eq!(
        (last.notice.as_deref(), last.given_by.as_str()),
        (Some("2026-1"), "Itzel Mora")
    );
    let opposed = said(Purpose::Promotion, ConsentWord::Opposed, "2026-02-02");
    say(
        &desk,
        &SayToPurpose {
            contact,
            said: opposed,
        },
    )
    .await
    .unwrap();
    assert!(!served(&desk, company).await.contains(&Purpose::Promotion));
    // Whoever opposes is called by nobody: the lists that are taken away do not name them.
    assert!(primary_contacts(&desk).await.unwrap().is_empty());
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(primary_contacts(&desk).await.unwrap().len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn how_one_wants_to_be_reached_is_kept() {
    let desk = TestDesk::new().await;
    let (company, contact) = a_contact(&desk).await;
    assert_eq!(of_company(&desk, company).await.unwrap()[0].channel, None);
    for channel in [ContactChannel::Phone, ContactChannel::Letter] {
        prefer(&desk, PreferChannel { contact, channel })
            .await
            .unwrap();
    }
    let rows = of_company(&desk, company).await.unwrap();
    assert_eq!(rows[0].channel, Some(ContactChannel::Letter));
}

#[tokio::test]
async fn one_notice_is_in_force_and_an_edition_is_there_once() {
    let desk = TestDesk::new().await;
    a_notice(&desk, "2025-1", "2025-01-01").await;
    a_notice(&desk, "2026-1", "2026-01-01").await;
    a_notice(&desk, "2027-1", "2027-01-01").await;
    let rows = notices(&desk).await.unwrap();
    let in_force: Vec<_> = rows
        .iter()
        .map(|row| (row.notice.edition.as_str(), row.is_in_force))
        .collect();
    assert_eq!(
        in_force,
        [("2027-1", false), ("2026-1", true), ("2025-1", false)]
    );
    let again = NoticeForm {
        edition: "2026-1".to_owned(),
        in_force_on: "2026-05-01".to_owned(),
        text_es: "Otro".to_owned(),
        text_en: String::new(),
    };
    let refused = add_notice(&desk, &again).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::Invalid { .. })
    ));
}
