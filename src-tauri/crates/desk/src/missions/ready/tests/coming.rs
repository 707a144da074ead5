//! Whoever does not come any more is nowhere in what was prepared.

use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::missions::ready::checklist::NeededState;
use proa_domain::missions::ready::floor::BoothOrder;
use proa_domain::missions::state::RegistrationState;

use super::{Stage, booth, booths, goods, passport, plan, refusal, stage};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::ready::agenda::{self, SaveAgendaEntry};
use crate::missions::ready::freight::{self, SaveFreight};
use crate::missions::ready::needed::{AskNeeded, MoveNeeded, NeededStep, ask, move_needed, needed};
use crate::missions::ready::{PlaceBooth, SuggestBooths, place_booth, place_suggested, save_plan};
use crate::missions::{self, MoveRegistration};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::merging::{join, two};
use crate::testing::{TestDesk, a_mission, enrol};

async fn withdraw(stage: &Stage, index: usize) {
    let row = &stage.companies[index];
    let withdraw = MoveRegistration {
        registration_id: row.id,
        version: row.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(&stage.desk, &withdraw)
        .await
        .unwrap();
}

fn field(refused: AppError) -> String {
    let MissionError::Invalid { problems } = refusal(refused) else {
        panic!("another refusal")
    };
    assert_eq!(problems.0[0].code, "no-place");
    problems.0[0].field.clone()
}

#[tokio::test]
async fn the_booth_of_who_leaves_is_free_and_taken_again_by_whoever_comes_back() {
    let stage = stage().await;
    let desk = &stage.desk;
    let one = plan(stage.mission, vec![booth("A1", 0), booth("A2", 300)]);
    let plan_id = save_plan(desk, &one).await.unwrap();
    let order = BoothOrder::ByNumber;
    place_suggested(desk, SuggestBooths { plan_id, order })
        .await
        .unwrap();
    let before = booths(&stage).await;
    assert_eq!(before[0].1, Some(0));
    withdraw(&stage, 0).await;
    let left = last_operation(desk).await.id;
    assert_eq!(booths(&stage).await[0].1, None);
    let put = |holder: usize| PlaceBooth {
        booth_id: before[0].0,
        holder_id: Some(stage.companies[holder].id),
    };
    let refused = place_booth(desk, put(0)).await.unwrap_err();
    assert_eq!(field(refused), "holderId");
    place_booth(desk, put(1)).await.unwrap();
    let moved = last_operation(desk).await.id;
    assert_eq!(booths(&stage).await[0].1, Some(1));
    undo(desk, moved).await.unwrap();
    undo(desk, left).await.unwrap();
    assert_eq!(booths(&stage).await, before);
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_goods_of_who_leaves_do_not_go_and_nothing_is_planned_for_them() {
    let stage = stage().await;
    let desk = &stage.desk;
    let of = |index: usize| SaveFreight {
        registration_id: Some(stage.companies[index].id),
        ..goods(stage.mission)
    };
    for index in [0, 1] {
        freight::save(desk, &of(index)).await.unwrap();
    }
    let entry = |index: usize| SaveAgendaEntry {
        id: None,
        version: 0,
        mission_id: stage.mission,
        entry: EntryForm {
            day: "2027-10-09".to_owned(),
            starts_at: "09:00".to_owned(),
            ends_at: "10:00".to_owned(),
            title: "Visita".to_owned(),
            place: "Mercado".to_owned(),
            notes: String::new(),
            registration: Some(stage.companies[index].id),
        },
    };
    for index in [0, 1] {
        agenda::save(desk, &entry(index)).await.unwrap();
    }
    withdraw(&stage, 0).await;
    let days = agenda::days(desk, stage.mission, None).await.unwrap();
    let planned = days[0].rows.iter().map(|row| row.entry.registration);
    assert_eq!(planned.collect::<Vec<_>>(), [Some(stage.companies[1].id)]);
    let list = freight::list(desk, stage.mission).await.unwrap();
    assert_eq!(list.rows.len(), 1);
    assert_eq!(list.sums.to_stay.value[0].amount, "96.50");
    let refused = freight::save(desk, &of(0)).await.unwrap_err();
    assert_eq!(field(refused), "registrationId");
    let refused = agenda::save(desk, &entry(0)).await.unwrap_err();
    assert_eq!(field(refused), "registration");
}

#[tokio::test]
async fn goods_of_a_registration_that_a_merge_withdraws_are_of_the_one_that_stays() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let mission = a_mission().places(2).create(&desk).await;
    let waits = enrol(&desk, mission, keep).await.unwrap();
    let stays = enrol(&desk, mission, gone).await.unwrap();
    let save = SaveFreight {
        registration_id: Some(waits.id),
        ..goods(mission)
    };
    freight::save(&desk, &save).await.unwrap();
    let papers = AskNeeded {
        mission_id: mission,
        lines: vec![passport()],
    };
    ask(&desk, &papers).await.unwrap();
    let all = needed(&desk, mission).await.unwrap();
    let theirs = all.iter().find(|row| row.registration_id == waits.id);
    let theirs = theirs.unwrap();
    let handed_in = MoveNeeded {
        mission_id: mission,
        to: NeededState::HandedIn,
        reason: String::new(),
        steps: vec![NeededStep {
            id: theirs.id,
            version: theirs.version,
            holds_until: None,
        }],
    };
    assert_eq!(move_needed(&desk, &handed_in).await.unwrap().moved, 1);
    let wait = MoveRegistration {
        registration_id: waits.id,
        version: waits.version,
        to: RegistrationState::Waiting,
        reason: Some("Cede su lugar".to_owned()),
    };
    missions::move_registration(&desk, &wait).await.unwrap();
    join(&desk, keep, gone).await.unwrap();
    let list = freight::list(&desk, mission).await.unwrap();
    assert_eq!(list.rows[0].registration_id, Some(stays.id));
    // The person of that name has handed it in, whichever registration they were named with.
    let left = needed(&desk, mission).await.unwrap();
    let told: Vec<_> = left
        .iter()
        .map(|row| (row.registration_id, row.state))
        .collect();
    assert_eq!(told, [(stays.id, NeededState::HandedIn)]);
    assert!(verify(&desk).await.unwrap().ok);
}
