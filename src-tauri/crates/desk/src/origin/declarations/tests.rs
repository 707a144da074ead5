use proa_domain::origin::declaration::{Declaration, DeclarationState};

use super::{SaveDeclaration, list, remove, save};
use crate::error::AppError;
use crate::origin::error::OriginError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::TestDesk;
use crate::testing::journal::last_operation;

pub(in crate::origin) fn declared(received: bool, valid_to: Option<&str>) -> SaveDeclaration {
    SaveDeclaration {
        id: None,
        company_id: None,
        declaration: Declaration {
            supplier: "Herrajes de Prueba".to_owned(),
            material: "Bisagras".to_owned(),
            code: Some("830210".parse().unwrap()),
            agreements: vec!["TMEC".to_owned()],
            requested_on: Some("2026-01-02".parse().unwrap()),
            received_on: received.then(|| "2026-01-10".parse().unwrap()),
            valid_to: valid_to.map(|day| day.parse().unwrap()),
            remarks: String::new(),
        },
    }
}

#[tokio::test]
async fn a_declaration_is_asked_for_comes_and_ends() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, declared(false, None)).await.unwrap();
    let state = async |desk: &TestDesk| list(desk, None).await.unwrap()[0].state;
    assert_eq!(state(&desk).await, DeclarationState::Requested);
    let end = desk.env.today().days_later(1).to_string();
    let received = SaveDeclaration {
        id: Some(id),
        ..declared(true, Some(&end))
    };
    assert_eq!(save(&desk, received).await.unwrap(), id);
    assert_eq!(state(&desk).await, DeclarationState::Received);
    desk.clock.advance(2 * 24 * 60 * 60);
    assert_eq!(state(&desk).await, DeclarationState::Expired);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(state(&desk).await, DeclarationState::Requested);
    remove(&desk, id).await.unwrap();
    assert_eq!(list(&desk, None).await.unwrap(), []);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(list(&desk, None).await.unwrap().len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn those_that_end_first_stand_first_and_those_without_end_last() {
    let desk = TestDesk::with_reference().await;
    for end in [None, Some("2027-06-01"), Some("2027-01-01")] {
        save(&desk, declared(true, end)).await.unwrap();
    }
    let rows = list(&desk, None).await.unwrap();
    let ends: Vec<Option<String>> = rows
        .iter()
        .map(|row| row.declaration.valid_to.map(|day| day.to_string()))
        .collect();
    let expected = [Some("2027-01-01"), Some("2027-06-01"), None];
    assert_eq!(ends, expected.map(|day| day.map(str::to_owned)));
}

#[tokio::test]
async fn agreements_that_do_not_exist_and_days_that_do_not_fit_are_refused() {
    let desk = TestDesk::with_reference().await;
    let mut order = declared(true, None);
    order.declaration.agreements = vec!["LUNA".to_owned()];
    let refused = save(&desk, order).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::UnknownAgreement { .. })
    ));
    let refused = save(&desk, declared(false, Some("2027-01-01")))
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::BadDeclaration { .. })
    ));
}
