//! Supports under the versions of a call, and what proves them.

use proa_domain::missions::call::CallState;
use proa_domain::missions::document::{DocumentForm, DocumentKind};
use proa_domain::missions::funding::LimitCode;
use proa_domain::missions::support::SupportState;

use super::super::documents::{self, HandInDocument};
use super::super::{revise, supports};
use super::{ask, go, pesos, taking_part};
use crate::error::{AppError, StoreError};
use crate::testing::calls::step;
use crate::testing::{TestDesk, a_company};

#[tokio::test]
async fn a_new_version_of_the_call_gives_the_money_of_a_line_no_second_time() {
    let desk = TestDesk::new().await;
    let (call, registration, _) = taking_part(&desk).await;
    let first = ask(&desk, call, registration).await;
    go(&desk, call, first, SupportState::Authorised, |_| ())
        .await
        .unwrap();
    let next = revise(&desk, call).await.unwrap();
    step(
        &desk,
        next,
        CallState::Published,
        Some("Se aclara un requisito"),
    )
    .await;
    let second = ask(&desk, next, registration).await;
    for version in [call, next] {
        let rows = supports::of_call(&desk, version).await.unwrap();
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        assert!(ids.contains(&first) && ids.contains(&second), "{ids:?}");
    }
    let rows = supports::of_call(&desk, next).await.unwrap();
    let left = rows.iter().find(|row| row.id == second).unwrap();
    assert_eq!(left.authorised.by, LimitCode::Budget);
    assert_eq!(left.authorised.amount, pesos("12000.00"));
}

#[tokio::test]
async fn a_document_proves_no_support_of_another_company() {
    let desk = TestDesk::new().await;
    let (call, registration, _) = taking_part(&desk).await;
    let support = ask(&desk, call, registration).await;
    let other = a_company().named("Otra").register(&desk).await;
    let wanted = HandInDocument {
        company_id: other,
        support_id: Some(support),
        document: DocumentForm {
            kind: DocumentKind::ALL[0],
            reference: "F-1".to_owned(),
            handed_in_on: "2026-03-02".to_owned(),
            holds_until: String::new(),
        },
    };
    let refused = documents::hand_in(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    assert_eq!(documents::of_company(&desk, other).await.unwrap(), []);
}
