//! Who may take an operation back, and what must not be taken away under others.

use proa_domain::settings::{Action, Role};

use super::{rename, somebody};
use crate::companies::{self, EditCompany};
use crate::error::AppError;
use crate::settings::error::{JournalError, PeopleError};
use crate::settings::people::{self, EditPerson, NewPerson, Person};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission};

async fn add(desk: &TestDesk, name: &str, role: Role) -> Person {
    let new = NewPerson {
        role,
        ..somebody(name)
    };
    people::add(desk, new).await.unwrap()
}

async fn give(desk: &TestDesk, person: &Person, role: Role) -> Person {
    let now = people::list(desk).await.unwrap();
    let now = now.into_iter().find(|known| known.id == person.id).unwrap();
    let edit = EditPerson {
        id: now.id,
        version: now.version,
        name: now.name,
        role,
        is_active: true,
    };
    people::update(desk, edit).await.unwrap()
}

async fn come(desk: &TestDesk, person: &Person) {
    people::switch(desk, person.id, None).await.unwrap();
}

async fn alma(desk: &TestDesk) -> Person {
    let everybody = people::list(desk).await.unwrap();
    let found = everybody
        .into_iter()
        .find(|known| known.name == "Alma Ríos");
    found.unwrap()
}

fn built_upon(refused: AppError) -> Vec<String> {
    let AppError::Journal(JournalError::BuiltUpon { operations, .. }) = refused else {
        panic!("{refused}")
    };
    operations
        .into_iter()
        .map(|operation| operation.code)
        .collect()
}

#[tokio::test]
async fn undo_takes_the_leave_that_the_operation_took() {
    let desk = TestDesk::new().await;
    let alma = alma(&desk).await;
    let luz = add(&desk, "Luz Chan", Role::Coordinator).await;
    come(&desk, &luz).await;
    a_mission().create(&desk).await;
    let creation = last_operation(&desk).await;
    come(&desk, &alma).await;
    give(&desk, &luz, Role::Adviser).await;
    come(&desk, &luz).await;

    let refused = undo(&desk, creation.id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden {
            action: Action::PlanMissions,
            ..
        })
    ));
    come(&desk, &alma).await;
    let undone = undo(&desk, creation.id).await.unwrap();
    give(&desk, &luz, Role::Coordinator).await;
    come(&desk, &luz).await;
    // To do it again takes the same leave, and that of taking back what others did.
    let refused = undo(&desk, undone.id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden {
            action: Action::UndoOthers,
            ..
        })
    ));
}

#[tokio::test]
async fn undo_does_not_take_away_the_last_who_manages() {
    let desk = TestDesk::new().await;
    let alma = alma(&desk).await;
    let luz = add(&desk, "Luz Chan", Role::Adviser).await;
    give(&desk, &luz, Role::Administrator).await;
    let promotion = last_operation(&desk).await;
    give(&desk, &alma, Role::Adviser).await;
    come(&desk, &luz).await;
    let refused = undo(&desk, promotion.id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::LastAdministrator)
    ));
}

#[tokio::test]
async fn whoever_is_at_the_desk_may_what_they_may_now() {
    let desk = TestDesk::new().await;
    let luz = add(&desk, "Luz Chan", Role::Adviser).await;
    let adding = last_operation(&desk).await;
    give(&desk, &luz, Role::Head).await;
    let promotion = last_operation(&desk).await;
    come(&desk, &luz).await;
    undo(&desk, promotion.id).await.unwrap();
    assert_eq!(desk.session.person().unwrap().role, Role::Adviser);
    let refused = people::add(&desk, somebody("Eva Tun")).await;
    assert!(matches!(
        refused,
        Err(AppError::People(PeopleError::Forbidden { .. }))
    ));
    // What Luz did stands on Luz.
    let alma = alma(&desk).await;
    come(&desk, &alma).await;
    let refused = undo(&desk, adding.id).await.unwrap_err();
    assert_eq!(built_upon(refused), ["undo"]);
}

#[tokio::test]
async fn whoever_was_added_by_mistake_leaves_the_desk() {
    let desk = TestDesk::new().await;
    let luz = add(&desk, "Luz Chan", Role::Head).await;
    let adding = last_operation(&desk).await;
    come(&desk, &luz).await;
    undo(&desk, adding.id).await.unwrap();
    assert_eq!(desk.session.person(), None);
}

#[tokio::test]
async fn what_was_edited_since_is_not_taken_away() {
    let desk = TestDesk::new().await;
    let luz = add(&desk, "Luz Chan", Role::Adviser).await;
    let adding = last_operation(&desk).await;
    rename(&desk, &luz, "Luz Poot").await.unwrap();
    let renaming = last_operation(&desk).await;

    let refused = undo(&desk, adding.id).await.unwrap_err();
    assert_eq!(built_upon(refused), ["update-person"]);
    let undone = undo(&desk, renaming.id).await.unwrap();
    undo(&desk, undone.id).await.unwrap();
    let refused = undo(&desk, adding.id).await.unwrap_err();
    assert_eq!(built_upon(refused), ["update-person"]);
    let again = last_operation(&desk).await;
    undo(&desk, again.id).await.unwrap();
    undo(&desk, adding.id).await.unwrap();
    assert_eq!(people::list(&desk).await.unwrap().len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_company_with_later_parts_is_not_taken_away() {
    let desk = TestDesk::new().await;
    let id = a_company().register(&desk).await;
    let registering = last_operation(&desk).await;
    let detail = companies::get(&desk, id).await.unwrap();
    let mut edit = EditCompany {
        id,
        version: detail.version,
        profile: detail.profile,
    };
    let mut other = a_company().exporting("0804.40").form().products;
    edit.profile.products.append(&mut other);
    companies::update(&desk, &edit).await.unwrap();
    let refused = undo(&desk, registering.id).await.unwrap_err();
    assert_eq!(built_upon(refused), ["update-company"]);
    assert!(verify(&desk).await.unwrap().ok);
}
