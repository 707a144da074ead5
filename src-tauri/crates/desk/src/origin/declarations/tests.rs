use proa_domain::origin::declaration::{Declaration, DeclarationState};

use super::{DeclarationFilter, DeclarationRow, SaveDeclaration, list, remove, save};
use crate::error::{AppError, StoreError};
use crate::origin::error::OriginError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::TestDesk;
use crate::testing::journal::last_operation;

pub(in crate::origin) fn declared(received: bool, valid_to: Option<&str>) -> SaveDeclaration {
    SaveDeclaration {
        saved_at: None,
        id: None,
        company_id: None,
        declaration: Declaration {
            supplier: "Herrajes de Prueba".to_owned(),
            material: "Bisagras".to_owned(),
            code: Some("830210".parse().unwrap()),
            agreements: vec!["TMEC".to_owned()],
            requested_on: Some("2026-01-02".parse().unwrap()),
            received_on: received.then(|| "2026-01-10".parse().unwrap()),
            valid_from: None,
            valid_to: valid_to.map(|day| day.parse().unwrap()),
            remarks: String::new(),
        },
    }
}

pub(in crate::origin) async fn rows(desk: &TestDesk) -> Vec<DeclarationRow> {
    let page = list(desk, &DeclarationFilter::default()).await.unwrap();
    assert!(!page.has_more);
    page.rows
}

#[tokio::test]
async fn a_declaration_is_asked_for_comes_and_ends() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, declared(false, None)).await.unwrap();
    let state = async |desk: &TestDesk| rows(desk).await[0].state;
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
    assert_eq!(rows(&desk).await, []);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(rows(&desk).await.len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_nobody_received_stands_first_then_what_ends_first() {
    let desk = TestDesk::with_reference().await;
    let mut asked = declared(false, None);
    asked.declaration.material = "Tornillos".to_owned();
    for end in [None, Some("2027-06-01"), Some("2027-01-01")] {
        save(&desk, declared(true, end)).await.unwrap();
    }
    save(&desk, asked).await.unwrap();
    let found = rows(&desk).await;
    assert_eq!(found[0].state, DeclarationState::Requested);
    let rows = &found[1..];
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

#[tokio::test]
async fn a_page_says_that_there_are_more_and_a_search_finds_words_and_codes() {
    let desk = TestDesk::with_reference().await;
    for supplier in ["Herrajes Uno", "Herrajes Dos", "Telas Tres"] {
        let mut order = declared(true, None);
        order.declaration.supplier = supplier.to_owned();
        save(&desk, order).await.unwrap();
    }
    let asked = async |text: &str, limit| {
        let filter = DeclarationFilter {
            text: text.to_owned(),
            limit,
            ..DeclarationFilter::default()
        };
        let page = list(&desk, &filter).await.unwrap();
        (page.rows.len(), page.has_more)
    };
    assert_eq!(asked("", Some(2)).await, (2, true));
    assert_eq!(asked("", Some(3)).await, (3, false));
    assert_eq!(asked("herrajes", None).await, (2, false));
    assert_eq!(asked("8302.10", None).await, (3, false));
    for sign in ["%", "_", ".", "100 %"] {
        assert_eq!(asked(sign, None).await, (0, false), "{sign}");
    }
}

#[tokio::test]
async fn a_change_that_began_from_an_older_one_is_refused() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, declared(true, None)).await.unwrap();
    let began = async || {
        list(&desk, &DeclarationFilter::default())
            .await
            .unwrap()
            .rows[0]
            .saved_at
            .clone()
    };
    let before = began().await;
    let change = |saved_at: &str, remarks: &str| {
        let mut order = declared(true, None);
        order.id = Some(id);
        order.saved_at = Some(saved_at.to_owned());
        order.declaration.remarks = remarks.to_owned();
        order
    };
    desk.clock.advance(60);
    save(&desk, change(&before, "first")).await.unwrap();
    let refused = save(&desk, change(&before, "second")).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::Stale { .. })),
        "{refused:?}"
    );
    save(&desk, change(&began().await, "third")).await.unwrap();
}

#[tokio::test]
async fn a_declaration_for_a_company_that_is_not_there_is_refused() {
    let desk = TestDesk::with_reference().await;
    let mut order = declared(true, None);
    order.company_id = Some(proa_domain::ids::CompanyId(desk.env.uuid()));
    let refused = save(&desk, order).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(_)), "{refused:?}");
}
