use proa_domain::advisory::plan::action::ActionState;
use proa_domain::ids::{ActionId, CompanyId, PlanId, ProductId};
use proa_domain::settings::Role;

use super::{
    MovePlanAction, PlanView, SavePlan, get, move_action, of_company, overdue, remove, save,
};
use crate::advisory::error::AdvisoryError;
use crate::advisory::readiness;
use crate::companies::error::CompanyError;
use crate::companies::{ArchiveCompany, archive, get as company};
use crate::error::{AppError, StoreError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::advisory::{a_diagnosis, a_plan, all};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company};

async fn kept(desk: &TestDesk) -> (CompanyId, PlanView) {
    let of = a_company().exporting("0804.40").register(desk).await;
    let id = save(desk, &a_plan(of)).await.unwrap();
    (of, get(desk, id).await.unwrap())
}

fn moved(view: &PlanView, action: ActionId, state: ActionState) -> MovePlanAction {
    MovePlanAction {
        plan: view.row.id,
        version: view.version,
        action,
        state,
        progress: "40".to_owned(),
        reason: String::new(),
    }
}

fn action_of(view: &PlanView, at: usize) -> ActionId {
    view.plan.actions[at].id.unwrap()
}

#[tokio::test]
async fn a_plan_is_kept_as_it_was_typed_with_what_it_comes_to() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    let typed = a_plan(of).plan;
    assert_eq!(view.plan.texts, typed.texts);
    assert_eq!(view.plan.objectives[0].target, "20");
    let whats: Vec<&str> = view
        .plan
        .actions
        .iter()
        .map(|one| one.what.as_str())
        .collect();
    assert_eq!(whats, ["Cotizar flete", "Preparar ficha técnica"]);
    assert_eq!(view.row.sums.costs[0].planned.amount, "1200.50");
    assert_eq!(view.overdue, [action_of(&view, 0)]);
    assert_eq!(view.row.made_by, "Alma Ríos");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_stays_in_a_plan_keeps_its_identity_and_its_order() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    let mut plan = view.plan.clone();
    plan.actions.reverse();
    plan.objectives.clear();
    let order = SavePlan {
        id: Some(view.row.id),
        version: view.version,
        plan,
        ..a_plan(of)
    };
    save(&desk, &order).await.unwrap();
    let after = get(&desk, view.row.id).await.unwrap();
    assert_eq!(action_of(&after, 0), action_of(&view, 1));
    assert_eq!(after.plan.objectives, []);
    let refused = save(&desk, &order).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::Stale { .. })),
        "{refused:?}"
    );
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let back = get(&desk, view.row.id).await.unwrap();
    assert_eq!(back.plan, view.plan);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn an_action_is_moved_on_and_what_is_dropped_says_why() {
    let desk = TestDesk::new().await;
    let (_, view) = kept(&desk).await;
    let first = action_of(&view, 0);
    move_action(&desk, &moved(&view, first, ActionState::Doing))
        .await
        .unwrap();
    let doing = get(&desk, view.row.id).await.unwrap();
    assert_eq!(doing.plan.actions[0].progress, "40");
    assert_eq!(doing.row.sums.progress, Some(20));
    let stale = move_action(&desk, &moved(&view, first, ActionState::Done))
        .await
        .unwrap_err();
    assert!(
        matches!(stale, AppError::Store(StoreError::Stale { .. })),
        "{stale:?}"
    );
    let refused = move_action(&desk, &moved(&doing, first, ActionState::Dropped)).await;
    let Err(AppError::Advisory(AdvisoryError::Invalid { problems })) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems.0[0].field, "reason");
    move_action(&desk, &moved(&doing, first, ActionState::Done))
        .await
        .unwrap();
    let done = get(&desk, view.row.id).await.unwrap();
    assert_eq!((done.row.sums.done, done.overdue), (1, Vec::new()));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn late_actions_are_told_until_they_are_done_or_the_company_is_archived() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    let late = overdue(&desk, 5).await.unwrap();
    assert_eq!(late.rows.len(), 1);
    assert_eq!((late.rows[0].company, late.rows[0].plan), (of, view.row.id));
    assert!(!late.has_more && overdue(&desk, 0).await.unwrap().has_more);
    let version = company(&desk, of).await.unwrap().version;
    let order = ArchiveCompany {
        id: of,
        version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &order).await.unwrap();
    assert_eq!(overdue(&desk, 5).await.unwrap().rows, []);
}

#[tokio::test]
async fn a_plan_taken_away_comes_back_whole() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    remove(&desk, view.row.id).await.unwrap();
    assert_eq!(of_company(&desk, of).await.unwrap().latest, None);
    assert_eq!(overdue(&desk, 5).await.unwrap().rows, []);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, view.row.id).await.unwrap().plan, view.plan);
}

#[tokio::test]
async fn a_plan_is_of_its_own_company_its_diagnosis_and_its_products() {
    let desk = TestDesk::new().await;
    let of = a_company().exporting("0804.40").register(&desk).await;
    let other = a_company().named("Otra").register(&desk).await;
    let diagnosis = a_diagnosis(other, "2026-03-01", &all(0));
    let foreign = readiness::save(&desk, &diagnosis).await.unwrap();
    let order = SavePlan {
        diagnosis: Some(foreign),
        ..a_plan(of)
    };
    let refused = save(&desk, &order).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::NotFound { .. })),
        "{refused:?}"
    );
    let mut order = a_plan(of);
    order.plan.objectives[0].product_id = Some(ProductId(desk.env.uuid()));
    let refused = save(&desk, &order).await.unwrap_err();
    let AppError::Advisory(AdvisoryError::Invalid { problems }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems.0[0].field, "objectives.0.productId");
}

#[tokio::test]
async fn what_is_no_plan_is_refused_and_a_reviewer_writes_none() {
    let desk = TestDesk::new().await;
    let of = a_company().register(&desk).await;
    let mut order = a_plan(of);
    order.plan.title = " ".to_owned();
    let refused = save(&desk, &order).await.unwrap_err();
    assert!(matches!(refused, AppError::Advisory(_)), "{refused:?}");
    let refused = get(&desk, PlanId(desk.env.uuid())).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Store(StoreError::NotFound { .. })),
        "{refused:?}"
    );
    desk.sit(Role::Reviewer).await;
    let refused = save(&desk, &a_plan(of)).await.unwrap_err();
    assert!(matches!(refused, AppError::People(_)), "{refused:?}");
}

#[tokio::test]
async fn a_cost_that_came_later_is_taken_back_whole() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    let mut plan = view.plan.clone();
    assert_eq!(plan.actions[1].cost, "");
    "300.00".clone_into(&mut plan.actions[1].cost);
    "USD".clone_into(&mut plan.actions[1].currency);
    let order = SavePlan {
        id: Some(view.row.id),
        version: view.version,
        plan,
        ..a_plan(of)
    };
    save(&desk, &order).await.unwrap();
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let after = get(&desk, view.row.id).await.unwrap();
    assert_eq!(after.plan, view.plan);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn nothing_of_a_plan_changes_under_another_company_nor_of_one_that_is_archived() {
    let desk = TestDesk::new().await;
    let (of, view) = kept(&desk).await;
    let other = a_company().named("Otra de Prueba").register(&desk).await;
    let order = SavePlan {
        id: Some(view.row.id),
        version: view.version,
        plan: view.plan.clone(),
        ..a_plan(other)
    };
    let mut order = order;
    order.plan.objectives.clear();
    let refused = save(&desk, &order).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    let version = company(&desk, of).await.unwrap().version;
    let closed = ArchiveCompany {
        id: of,
        version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&desk, &closed).await.unwrap();
    let moving = moved(&view, action_of(&view, 0), ActionState::Doing);
    for refused in [
        move_action(&desk, &moving).await,
        remove(&desk, view.row.id).await,
    ] {
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, AppError::Company(CompanyError::Archived)),
            "{refused:?}"
        );
    }
}
