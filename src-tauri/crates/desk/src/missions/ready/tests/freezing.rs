//! The freeze date, and the requests for changes after it.

use proa_domain::ids::{ChangeRequestId, FreightItemId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::ready::floor::BoothOrder;
use proa_domain::missions::ready::freeze::{ChangeState, ChangeWords, FreezeRefusal};
use proa_domain::missions::ready::freight::FreightForm;
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::Role;

use super::{Stage, booth, goods, plan, refusal, stage};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::ready::freeze::{self, Change, DecideChange, RequestChange, SetFreeze};
use crate::missions::ready::freight::{self, SaveFreight};
use crate::missions::ready::{
    SaveBooth, SaveFloorPlan, SuggestBooths, floor_plans, place_suggested, save_plan,
};
use crate::missions::{self, EditRegistration, MoveRegistration};
use crate::store::undo::undo;
use crate::testing::journal::last_operation;
use crate::testing::{a_mission, send};

async fn freeze_today(stage: &Stage) {
    let set = SetFreeze {
        mission_id: stage.mission,
        freeze_on: Some(stage.desk.env.today()),
    };
    freeze::set(&stage.desk, set).await.unwrap();
}

fn asked(change: Change) -> RequestChange {
    RequestChange {
        change,
        words: ChangeWords {
            asked_by: "Ana Cruz".to_owned(),
            why: "Llegó otra caja".to_owned(),
        },
    }
}

#[tokio::test]
async fn from_the_freeze_date_on_a_change_is_written_with_its_acceptance() {
    let stage = stage().await;
    let desk = &stage.desk;
    let id: FreightItemId = freight::save(desk, &goods(stage.mission)).await.unwrap();
    let gone = asked(Change::FreightGone { id, version: 1 });
    let early = freeze::request(desk, &gone);
    let reason = FreezeRefusal::NotFrozen;
    assert_eq!(
        refusal(early.await.unwrap_err()),
        MissionError::FreezeRefused { reason }
    );

    freeze_today(&stage).await;
    let reason = FreezeRefusal::Frozen;
    let frozen = MissionError::FreezeRefused { reason };
    let refused = freight::save(desk, &goods(stage.mission))
        .await
        .unwrap_err();
    assert_eq!(refusal(refused), frozen);
    let refused = freight::remove(desk, id, 1).await.unwrap_err();
    assert_eq!(refusal(refused), frozen);

    let save = Box::new(goods(stage.mission));
    let wanted = asked(Change::Freight { save });
    let request = freeze::request(desk, &wanted).await.unwrap();
    let decide = |version, to, reason: &str| DecideChange {
        id: request,
        version,
        to,
        reason: reason.to_owned(),
    };
    let blank = decide(1, ChangeState::Declined, " ");
    let refused = freeze::decide(desk, &blank).await.unwrap_err();
    let reason = FreezeRefusal::ReasonRequired;
    assert_eq!(refusal(refused), MissionError::FreezeRefused { reason });
    freeze::decide(desk, &decide(1, ChangeState::Accepted, ""))
        .await
        .unwrap();
    let list = freight::list(desk, stage.mission).await.unwrap();
    assert_eq!(list.rows.len(), 2);
    assert_eq!(list.sums.to_stay.value[0].amount, "193.00");
    let decided = last_operation(desk).await;
    assert_eq!(decided.code, "decide-change");
    undo(desk, decided.id).await.unwrap();
    assert_eq!(
        freight::list(desk, stage.mission).await.unwrap().rows.len(),
        1
    );
    let kept = freeze::get(desk, stage.mission).await.unwrap();
    assert_eq!(kept.requests[0].state, ChangeState::Asked);
}

#[tokio::test]
async fn delegates_are_frozen_too_and_change_by_a_request() {
    let stage = stage().await;
    let desk = &stage.desk;
    freeze_today(&stage).await;
    let row = &stage.companies[0];
    let edit = EditRegistration {
        registration_id: row.id,
        version: row.version,
        delegates: vec![DelegateForm {
            id: None,
            name: "Luz Ek".to_owned(),
            role: "Dirección".to_owned(),
            mail: String::new(),
            phone: String::new(),
        }],
        products: row.product_ids.clone(),
        may_use_declaration: None,
    };
    let refused = missions::update_registration(desk, &edit)
        .await
        .unwrap_err();
    let reason = FreezeRefusal::Frozen;
    assert_eq!(refusal(refused), MissionError::FreezeRefused { reason });
    let wanted = asked(Change::Delegates { edit });
    let id = freeze::request(desk, &wanted).await.unwrap();
    let decide = DecideChange {
        id,
        version: 1,
        to: ChangeState::Accepted,
        reason: String::new(),
    };
    freeze::decide(desk, &decide).await.unwrap();
    let after = missions::registration(desk, row.id).await.unwrap();
    assert_eq!(after.delegates[0].name, "Luz Ek");
}

fn is_refused_for(refused: AppError, reason: FreezeRefusal) {
    assert_eq!(refusal(refused), MissionError::FreezeRefused { reason });
}

fn decide(id: ChangeRequestId, to: ChangeState) -> DecideChange {
    DecideChange {
        id,
        version: 1,
        to,
        reason: String::new(),
    }
}

/// Goods that are there, named otherwise.
fn renamed(stage: &Stage, id: FreightItemId, version: u32, name: &str) -> SaveFreight {
    let goods = goods(stage.mission);
    SaveFreight {
        id: Some(id),
        version,
        freight: FreightForm {
            name: name.to_owned(),
            ..goods.freight
        },
        ..goods
    }
}

#[tokio::test]
async fn a_request_is_written_with_the_version_of_its_day_unless_what_stood_there_changed() {
    let stage = stage().await;
    let desk = &stage.desk;
    let id = freight::save(desk, &goods(stage.mission)).await.unwrap();
    freeze_today(&stage).await;
    let row = &stage.companies[0];
    let sends = |name: &str| EditRegistration {
        registration_id: row.id,
        version: row.version,
        delegates: vec![DelegateForm {
            name: name.to_owned(),
            ..row.delegates[0].clone()
        }],
        products: row.product_ids.clone(),
        may_use_declaration: None,
    };
    let change = |name: &str| Change::Delegates { edit: sends(name) };
    let first = freeze::request(desk, &asked(change("Luz Ek"))).await;
    let first = first.unwrap();
    let second = freeze::request(desk, &asked(change("Ana Cruz"))).await;
    let second = second.unwrap();
    // The registration goes on to its next version, and whom it sends stays.
    let confirm = MoveRegistration {
        registration_id: row.id,
        version: row.version,
        to: RegistrationState::Confirmed,
        reason: None,
    };
    missions::move_registration(desk, &confirm).await.unwrap();
    freeze::decide(desk, &decide(first, ChangeState::Accepted))
        .await
        .unwrap();
    let after = missions::registration(desk, row.id).await.unwrap();
    assert_eq!(after.delegates[0].name, "Luz Ek");
    let refused = freeze::decide(desk, &decide(second, ChangeState::Accepted)).await;
    is_refused_for(refused.unwrap_err(), FreezeRefusal::Outdated);

    let save = |name| Change::Freight {
        save: Box::new(renamed(&stage, id, 1, name)),
    };
    let first = freeze::request(desk, &asked(save("Jalea"))).await.unwrap();
    let second = freeze::request(desk, &asked(Change::FreightGone { id, version: 1 })).await;
    freeze::decide(desk, &decide(first, ChangeState::Accepted))
        .await
        .unwrap();
    let refused = freeze::decide(desk, &decide(second.unwrap(), ChangeState::Accepted)).await;
    is_refused_for(refused.unwrap_err(), FreezeRefusal::Outdated);
    let list = freight::list(desk, stage.mission).await.unwrap();
    assert_eq!(list.rows[0].freight.name, "Jalea");
}

#[tokio::test]
async fn what_could_not_be_accepted_is_not_asked_for() {
    let stage = stage().await;
    let desk = &stage.desk;
    freeze_today(&stage).await;
    let wrong = goods(stage.mission);
    let wrong = SaveFreight {
        freight: FreightForm {
            quantity: "muchas".to_owned(),
            ..wrong.freight
        },
        ..wrong
    };
    let save = Box::new(wrong);
    let refused = freeze::request(desk, &asked(Change::Freight { save })).await;
    assert!(matches!(
        refusal(refused.unwrap_err()),
        MissionError::Invalid { .. }
    ));
    assert!(
        freight::list(desk, stage.mission)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
    let kept = freeze::get(desk, stage.mission).await.unwrap();
    assert!(kept.requests.is_empty());
}

#[tokio::test]
async fn whoever_may_ask_may_take_a_request_back() {
    let stage = stage().await;
    let desk = &stage.desk;
    freeze_today(&stage).await;
    desk.sit(Role::Adviser).await;
    let save = Box::new(goods(stage.mission));
    let id = freeze::request(desk, &asked(Change::Freight { save })).await;
    let id = id.unwrap();
    let accepted = freeze::decide(desk, &decide(id, ChangeState::Accepted)).await;
    assert!(matches!(accepted.unwrap_err(), AppError::People(_)));
    freeze::decide(desk, &decide(id, ChangeState::Withdrawn))
        .await
        .unwrap();
    let kept = freeze::get(desk, stage.mission).await.unwrap();
    assert_eq!(kept.requests[0].state, ChangeState::Withdrawn);
}

#[tokio::test]
async fn a_plan_does_not_exchange_booths_in_which_somebody_stands() {
    let stage = stage().await;
    let desk = &stage.desk;
    let three = plan(
        stage.mission,
        vec![booth("A1", 0), booth("A2", 300), booth("A3", 600)],
    );
    let plan_id = save_plan(desk, &three).await.unwrap();
    let order = BoothOrder::ByNumber;
    place_suggested(desk, SuggestBooths { plan_id, order })
        .await
        .unwrap();
    freeze_today(&stage).await;
    let found = floor_plans(desk, stage.mission).await.unwrap().remove(0);
    let save = |booths: Vec<SaveBooth>| SaveFloorPlan {
        id: Some(plan_id),
        version: found.version,
        booths,
        ..three.clone()
    };
    let as_it_is = || -> Vec<SaveBooth> {
        let kept = found.booths.iter();
        kept.map(|one| SaveBooth {
            id: Some(one.id),
            booth: one.booth.clone(),
        })
        .collect()
    };
    let mut exchanged = as_it_is();
    let (left, right) = (exchanged[0].booth.clone(), exchanged[1].booth.clone());
    exchanged[0].booth = right;
    exchanged[1].booth = left;
    let refused = save_plan(desk, &save(exchanged)).await.unwrap_err();
    is_refused_for(refused, FreezeRefusal::Frozen);
    let mut free = as_it_is();
    "B3".clone_into(&mut free[2].booth.number);
    save_plan(desk, &save(free)).await.unwrap();
}

#[tokio::test]
async fn undo_does_not_pass_the_freeze_date() {
    let stage = stage().await;
    let desk = &stage.desk;
    freight::save(desk, &goods(stage.mission)).await.unwrap();
    let saved = last_operation(desk).await.id;
    send(desk, &stage.companies[0], "Luz Ek").await;
    let sent = last_operation(desk).await.id;
    let two = plan(stage.mission, vec![booth("A1", 0), booth("A2", 300)]);
    let plan_id = save_plan(desk, &two).await.unwrap();
    let order = BoothOrder::ByNumber;
    place_suggested(desk, SuggestBooths { plan_id, order })
        .await
        .unwrap();
    let placed = last_operation(desk).await.id;
    freeze_today(&stage).await;
    let frozen = last_operation(desk).await.id;
    for operation in [saved, sent, placed] {
        let refused = undo(desk, operation).await.unwrap_err();
        is_refused_for(refused, FreezeRefusal::Frozen);
    }
    undo(desk, frozen).await.unwrap();
    for operation in [placed, sent, saved] {
        undo(desk, operation).await.unwrap();
    }
}

#[tokio::test]
async fn goods_do_not_leave_a_frozen_mission_by_another_one() {
    let stage = stage().await;
    let desk = &stage.desk;
    let id = freight::save(desk, &goods(stage.mission)).await.unwrap();
    let other = a_mission().named("Fruit Logistica").create(desk).await;
    freeze_today(&stage).await;
    let taken = SaveFreight {
        id: Some(id),
        version: 1,
        ..goods(other)
    };
    let refused = freight::save(desk, &taken).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(_)));
    assert_eq!(
        freight::list(desk, stage.mission).await.unwrap().rows.len(),
        1
    );
}
