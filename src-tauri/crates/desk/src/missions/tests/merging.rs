//! Two profiles of one company become one, and both are registered to a mission.

use proa_domain::missions::state::RegistrationState;
use proa_domain::missions::twice::Twice;

use crate::companies::error::CompanyError;
use crate::companies::get;
use crate::companies::merge::preview;
use crate::error::AppError;
use crate::missions::{self, EditRegistration, MoveRegistration, RegistrationRow};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::merging::{dump, join, query, two};
use crate::testing::{TestDesk, a_mission, enrol};

#[tokio::test]
async fn registrations_to_other_missions_move() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().create(&desk).await;
    let registered = enrol(&desk, fair, gone).await.unwrap();
    join(&desk, keep, gone).await.unwrap();
    let rows = missions::registrations(&desk, fair).await.unwrap();
    assert_eq!(rows[0].id, registered.id);
    assert_eq!(rows[0].company_id, keep);
    assert_eq!(get(&desk, keep).await.unwrap().registrations.len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn two_places_in_one_mission_are_refused_with_its_name() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().named("Gulfood").create(&desk).await;
    for company in [keep, gone] {
        enrol(&desk, fair, company).await.unwrap();
    }
    let before = dump(&desk).await;
    let refused = join(&desk, keep, gone).await.unwrap_err();
    let AppError::Company(CompanyError::MergeRegisteredTwice { missions }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(missions, ["Gulfood"]);
    assert_eq!(dump(&desk).await, before);
    let told = preview(&desk, &query(keep, gone)).await.unwrap();
    assert_eq!(told.missions[0].becomes, Twice::Refused);
    assert_eq!(told.refusals.len(), 1);
}

#[tokio::test]
async fn a_place_is_kept_over_waiting_for_one_and_undo_brings_both_back() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().places(1).create(&desk).await;
    let accepted = enrol(&desk, fair, gone).await.unwrap();
    let waiting = enrol(&desk, fair, keep).await.unwrap();
    let states = [accepted.state, waiting.state];
    assert_eq!(
        states,
        [RegistrationState::Accepted, RegistrationState::Waiting]
    );
    let before = dump(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let rows = missions::registrations(&desk, fair).await.unwrap();
    let state = |row: &RegistrationRow| rows.iter().find(|now| now.id == row.id).unwrap().state;
    assert_eq!(state(&accepted), RegistrationState::Accepted);
    assert_eq!(state(&waiting), RegistrationState::Withdrawn);
    assert!(rows.iter().all(|row| row.company_id == keep));
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
}

#[tokio::test]
async fn whom_only_the_lesser_registration_sends_is_not_lost() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().places(1).create(&desk).await;
    enrol(&desk, fair, gone).await.unwrap();
    let waiting = enrol(&desk, fair, keep).await.unwrap();
    let mut delegate = EditRegistration {
        registration_id: waiting.id,
        version: waiting.version,
        delegates: waiting.delegates.clone(),
        products: Vec::new(),
        may_use_declaration: None,
    };
    delegate.delegates[0].name = "Nadie más".to_owned();
    missions::update_registration(&desk, &delegate)
        .await
        .unwrap();
    let refused = join(&desk, keep, gone).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Company(CompanyError::MergeRegisteredTwice { .. })
    ));
}

#[tokio::test]
async fn one_that_ended_stands_beside_one_that_lives() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().create(&desk).await;
    let ended = enrol(&desk, fair, keep).await.unwrap();
    let step = MoveRegistration {
        registration_id: ended.id,
        version: ended.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(&desk, &step).await.unwrap();
    enrol(&desk, fair, gone).await.unwrap();
    join(&desk, keep, gone).await.unwrap();
    assert_eq!(get(&desk, keep).await.unwrap().registrations.len(), 2);
}
