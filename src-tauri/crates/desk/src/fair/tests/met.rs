//! Whom the office met at a fair, and a guest whom only a badge names, are found and erased like everybody else.

use proa_domain::fair::badge::BadgeKind;
use proa_domain::privacy::erasure::SubjectKind;

use crate::fair::badges::{self, AddBadge};
use crate::fair::leads;
use crate::privacy::erase::{DataSubject, ErasePerson, erase, list};
use crate::privacy::persons;
use crate::store::verify::verify;
use crate::testing::fair::a_lead;
use crate::testing::privacy::is_in_files;
use crate::testing::{TestDesk, a_mission};

fn wanted(subject: DataSubject) -> ErasePerson {
    ErasePerson {
        subject,
        also: Vec::new(),
        reason: "Solicitud de cancelación".to_owned(),
    }
}

async fn found(desk: &TestDesk, text: &str) -> DataSubject {
    let mut hits = persons::search(desk, text).await.unwrap();
    assert_eq!(hits.len(), 1, "{text}");
    hits.remove(0).subject
}

#[tokio::test]
async fn whom_one_met_is_found_by_what_one_knows_and_no_byte_is_left() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let mut lead = a_lead(&desk, mission);
    "anna@obsthof.example".clone_into(&mut lead.lead.person.mail);
    leads::save(&desk, &lead).await.unwrap();
    let subject = found(&desk, "anna@obsthof.example").await;
    assert_eq!(subject.kind, SubjectKind::Lead);
    assert_eq!(subject, found(&desk, "weiß anna").await);
    erase(&desk, &wanted(subject)).await.unwrap();
    for text in ["Anna Weiß", "anna@obsthof.example"] {
        assert!(!is_in_files(&desk, text), "{text}");
    }
    assert_eq!(list(&desk).await.unwrap()[0].kind, SubjectKind::Lead);
    assert_eq!(persons::search(&desk, "weiß").await.unwrap(), []);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_guest_whom_only_their_badge_names_is_found_and_erased() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let guest = AddBadge {
        mission,
        kind: BadgeKind::Buyer,
        buyer: None,
        name: "Jürgen Weiß".to_owned(),
    };
    badges::add(&desk, &guest).await.unwrap();
    let subject = found(&desk, "jurgen").await;
    assert_eq!(subject.kind, SubjectKind::Badge);
    erase(&desk, &wanted(subject)).await.unwrap();
    assert!(!is_in_files(&desk, "Jürgen Weiß"));
    assert_eq!(list(&desk).await.unwrap()[0].kind, SubjectKind::Badge);
    assert!(verify(&desk).await.unwrap().ok);
}
