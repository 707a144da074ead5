//! The leave to use a declaration is given and taken back until somebody begins to select.

use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::requirements::{Met, RequirementKind};
use proa_domain::missions::selection::phase::Phase;
use proa_domain::privacy::diversity::{DiversityForm, Ground, GroundAnswer, SelfAnswer};

use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::selection::{GoOn, go_on};
use crate::missions::{
    self, EditRegistration, NewRegistration, RegistrationRow, calls, registration,
    update_registration,
};
use crate::privacy::diversity::{DeclareDiversity, DiversityOf, declare};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::calls::{a_call, asking, publish};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn letting(row: &RegistrationRow, may_use: bool) -> EditRegistration {
    EditRegistration {
        registration_id: row.id,
        version: row.version,
        delegates: row.delegates.clone(),
        products: row.product_ids.clone(),
        may_use_declaration: Some(may_use),
    }
}

async fn met(desk: &TestDesk, row: &RegistrationRow) -> Met {
    let found = calls::evaluate(desk, row.mission_id).await.unwrap();
    found.rows[0].met
}

#[tokio::test]
async fn the_leave_changes_until_the_selection_begins_and_is_undone_like_anything_else() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let call = asking(RequirementKind::PositiveAction, &["women-led"]);
    let call_id = publish(&desk, mission_id, call).await;
    let company_id = a_company().register(&desk).await;
    let form = DiversityForm {
        answers: vec![GroundAnswer {
            ground: Ground::WomenLed,
            answer: SelfAnswer::Yes,
        }],
        words: String::new(),
        declared_on: "2026-03-01".to_owned(),
    };
    let said = DeclareDiversity {
        of: DiversityOf::Company(company_id),
        version: 0,
        form,
    };
    declare(&desk, &said).await.unwrap();
    let new = NewRegistration {
        mission_id,
        company_id,
        delegates: vec![DelegateForm {
            id: None,
            name: "Ana Cruz".to_owned(),
            role: String::new(),
            mail: String::new(),
            phone: String::new(),
        }],
        products: vec![],
        may_use_declaration: true,
    };
    let row = missions::register(&desk, &new).await.unwrap();
    assert_eq!(row.may_use_declaration, Some(true));
    assert_eq!(met(&desk, &row).await, Met::Yes);

    let without = update_registration(&desk, &letting(&row, false))
        .await
        .unwrap();
    assert_eq!(without.may_use_declaration, Some(false));
    assert_eq!(met(&desk, &row).await, Met::No);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(met(&desk, &row).await, Met::Yes);
    // Whoever says nothing of it leaves it as it is.
    let row = registration(&desk, row.id).await.unwrap();
    let silent = EditRegistration {
        may_use_declaration: None,
        ..letting(&row, false)
    };
    let row = update_registration(&desk, &silent).await.unwrap();
    assert_eq!(row.may_use_declaration, Some(true));

    desk.clock.advance(9 * 24 * 3_600);
    let wanted = GoOn {
        call_id,
        version: calls::get(&desk, call_id).await.unwrap().row.version,
        to: Phase::Blind,
        reason: Some("Revisa la dirección".to_owned()),
    };
    go_on(&desk, &wanted).await.unwrap();
    let row = registration(&desk, row.id).await.unwrap();
    assert_eq!(row.may_use_declaration, None);
    let refused = update_registration(&desk, &letting(&row, false)).await;
    let AppError::Mission(MissionError::Invalid { problems }) = refused.unwrap_err() else {
        panic!("the leave is settled");
    };
    assert_eq!(
        (problems.0[0].field.as_str(), problems.0[0].code.as_str()),
        ("mayUseDeclaration", "leave-settled")
    );
    assert_eq!(met(&desk, &row).await, Met::Yes);
    // What does not change it is saved all the same.
    update_registration(&desk, &letting(&row, true))
        .await
        .unwrap();
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn nobody_is_asked_for_a_leave_that_counts_for_nothing() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    publish(&desk, mission, a_call()).await;
    let company = a_company().register(&desk).await;
    let row = enrol(&desk, mission, company).await.unwrap();
    assert_eq!(row.may_use_declaration, None);
    assert!(
        update_registration(&desk, &letting(&row, true))
            .await
            .is_err()
    );
}
