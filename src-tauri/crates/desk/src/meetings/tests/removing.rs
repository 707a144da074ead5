//! What a plan is made from is taken away, and kept a second time.

use proa_domain::settings::Role;

use super::{Stage, a_buyer, morning, of_mission, stage};
use crate::error::{AppError, StoreError};
use crate::meetings::error::MeetingError;
use crate::meetings::{
    Away, MeetingPart, MeetingState, NoteMeeting, ParticipantFilter, ParticipantForm,
    RemoveMeetingPart, SaveParticipant, SavePlace, SaveSession, WishFilter, join_registered, note,
    participants, remove, save_buyer, save_participant, save_session, set_up, wishes,
};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::meetings::purchaser;

#[tokio::test]
async fn what_meetings_stand_on_goes_with_them_or_not_at_all() {
    let stage = planned().await;
    let desk = &stage.desk;
    let sets = set_up(desk, stage.mission).await.unwrap();
    let seller = MeetingPart::Participant(stage.sellers[0]);
    let refusals = [
        (seller, (2, 2, 0, 0)),
        (MeetingPart::Session(sets.sessions[0].id), (4, 0, 0, 0)),
    ];
    for (part, counts) in refusals {
        let refused = remove(desk, whole(part, false)).await.unwrap_err();
        let AppError::Meeting(MeetingError::StandsOn {
            meetings,
            wishes,
            places,
            participants,
        }) = refused
        else {
            panic!("{refused}")
        };
        assert_eq!((meetings, wishes, places, participants), counts);
    }
    remove(desk, whole(seller, true)).await.unwrap();
    assert_eq!(of_mission(desk, stage.mission).await.unwrap().len(), 2);
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert_eq!(of_mission(desk, stage.mission).await.unwrap().len(), 4);
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_buyer_goes_out_of_every_mission_with_its_wishes() {
    let stage = planned().await;
    let desk = &stage.desk;
    let page = participants(desk, &all(&stage)).await.unwrap();
    let theirs = page.rows.iter().find(|row| row.id == stage.buyers[0]);
    let buyer = theirs.unwrap().participant.buyer.unwrap();
    let refused = remove(desk, whole(MeetingPart::Buyer(buyer), false)).await;
    let AppError::Meeting(MeetingError::StandsOn {
        participants: 1, ..
    }) = refused.unwrap_err()
    else {
        panic!("a participation stands on it")
    };
    remove(desk, whole(MeetingPart::Buyer(buyer), true))
        .await
        .unwrap();
    let page = participants(desk, &all(&stage)).await.unwrap();
    assert_eq!(page.total, 3);
    let unseen = save_buyer(desk, &a_buyer("Nadie")).await.unwrap();
    remove(desk, whole(MeetingPart::Buyer(unseen), false))
        .await
        .unwrap();
}

#[tokio::test]
async fn what_happened_is_not_taken_away() {
    let stage = planned().await;
    let desk = &stage.desk;
    let first = &of_mission(desk, stage.mission).await.unwrap()[0];
    let held = NoteMeeting {
        id: first.id,
        version: first.version,
        state: MeetingState::Held,
        at: None,
    };
    note(desk, held).await.unwrap();
    let place = RemoveMeetingPart {
        version: 1,
        ..whole(MeetingPart::Place(first.place_id), true)
    };
    let refused = remove(desk, place).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Meeting(MeetingError::Happened { count: 1 })
    ));
    desk.sit(Role::Adviser).await;
    assert!(remove(desk, place).await.is_err());
}

#[tokio::test]
async fn a_session_that_is_cut_takes_its_meetings_along_where_that_is_said() {
    let stage = planned().await;
    let desk = &stage.desk;
    let session = set_up(desk, stage.mission)
        .await
        .unwrap()
        .sessions
        .remove(0);
    assert_eq!(
        session
            .slots
            .iter()
            .map(|slot| slot.from.as_str())
            .collect::<Vec<_>>(),
        ["09:00", "09:30", "10:00", "10:30"]
    );
    let later = SaveSession {
        id: Some(session.id),
        version: session.version,
        mission: stage.mission,
        session: morning("10:30", "11:30"),
        takes_along: false,
    };
    let refused = save_session(desk, &later).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Meeting(MeetingError::StandsOn { .. })
    ));
    let along = SaveSession {
        takes_along: true,
        ..later
    };
    save_session(desk, &along).await.unwrap();
    let slots = set_up(desk, stage.mission)
        .await
        .unwrap()
        .sessions
        .remove(0)
        .slots;
    let left = of_mission(desk, stage.mission).await.unwrap();
    assert!(left.len() < 4);
    assert!(
        left.iter()
            .all(|row| slots.iter().any(|slot| slot.starts_at == row.starts_at))
    );
}

#[tokio::test]
async fn nobody_takes_part_twice_or_is_away_backwards() {
    let stage = stage().await;
    let desk = &stage.desk;
    let page = participants(desk, &all(&stage)).await.unwrap();
    let known = page.rows.iter().find(|row| row.id == stage.buyers[0]);
    let twice = SaveParticipant {
        id: None,
        version: 0,
        mission: stage.mission,
        participant: known.unwrap().participant.clone(),
    };
    let refused = save_participant(desk, &twice).await.unwrap_err();
    let AppError::Meeting(MeetingError::TakesPart { participant }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(participant, stage.buyers[0]);
    let now = desk.env.now();
    let mut backwards = SaveParticipant {
        id: Some(stage.sellers[0]),
        version: 1,
        ..twice
    };
    backwards.participant = ParticipantForm::default();
    backwards.participant.buyer = known.unwrap().participant.buyer;
    backwards.participant.away = vec![Away {
        from: now,
        until: now,
    }];
    let refused = save_participant(desk, &backwards).await.unwrap_err();
    let AppError::Meeting(MeetingError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(problems.0[0].field, "away.0.until");
    // Whoever takes part stays who they are.
    backwards.participant.away = Vec::new();
    save_participant(desk, &backwards).await.unwrap();
    let page = participants(desk, &all(&stage)).await.unwrap();
    let seller = page.rows.iter().find(|row| row.id == stage.sellers[0]);
    assert!(seller.unwrap().participant.registration.is_some());
}

#[tokio::test]
async fn a_place_that_is_changed_stays_where_it_stands_and_new_ones_come_after_it() {
    let stage = stage().await;
    let desk = &stage.desk;
    let second = SavePlace {
        id: Some(stage.tables[1]),
        version: 1,
        ..super::table("Junto a la ventana")
    };
    super::save_places(desk, stage.mission, &[second, super::table("Mesa 3")])
        .await
        .unwrap();
    let places = set_up(desk, stage.mission).await.unwrap().places;
    let names: Vec<&str> = places.iter().map(|row| row.place.name.as_str()).collect();
    assert_eq!(names, ["Mesa 1", "Junto a la ventana", "Mesa 3"]);
}

#[tokio::test]
async fn every_company_with_a_place_takes_part_once() {
    let stage = stage().await;
    let desk = &stage.desk;
    assert_eq!(join_registered(desk, stage.mission).await.unwrap(), 0);
    let late = crate::testing::a_company()
        .named("Tardía")
        .register(desk)
        .await;
    crate::testing::enrol(desk, stage.mission, late)
        .await
        .unwrap();
    assert_eq!(join_registered(desk, stage.mission).await.unwrap(), 1);
    assert_eq!(participants(desk, &all(&stage)).await.unwrap().total, 5);
}

#[tokio::test]
async fn a_place_is_of_somebody_and_of_sessions_of_its_mission() {
    let stage = stage().await;
    let other = crate::testing::a_mission().create(&stage.desk).await;
    let buyer = save_buyer(&stage.desk, &a_buyer("De otra misión"))
        .await
        .unwrap();
    let elsewhere = purchaser(&stage.desk, other, buyer, false).await;
    let mut booth = super::table("Módulo 1");
    booth.place.holder = Some(elsewhere);
    let refused = super::save_places(&stage.desk, stage.mission, &[booth]).await;
    assert!(matches!(
        refused.unwrap_err(),
        AppError::Store(StoreError::NotFound { .. })
    ));
}

/// The stage with everybody's meeting in the plan.
async fn planned() -> Stage {
    let stage = super::planned().await;
    let plan = of_mission(&stage.desk, stage.mission).await.unwrap();
    assert_eq!(plan.len(), 4);
    let wished = WishFilter {
        mission: stage.mission,
        states: Vec::new(),
        asker: None,
        participant: None,
        has_meeting: Some(true),
        text: String::new(),
        after: None,
        limit: 10,
    };
    assert_eq!(wishes(&stage.desk, &wished).await.unwrap().total, 4);
    stage
}

fn whole(part: MeetingPart, takes_along: bool) -> RemoveMeetingPart {
    RemoveMeetingPart {
        part,
        version: 1,
        takes_along,
    }
}

fn all(stage: &Stage) -> ParticipantFilter {
    ParticipantFilter {
        mission: stage.mission,
        side: None,
        text: String::new(),
        after: None,
        limit: 10,
    }
}
