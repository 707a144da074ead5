//! The plan and the wishes, a page at a time.

use std::collections::BTreeSet;

use proa_domain::meetings::Side;
use proa_domain::meetings::request::{Party, RequestState};
use proa_domain::settings::Role;

use super::{Stage, planned, stage};
use crate::error::AppError;
use crate::meetings::error::MeetingError;
use crate::meetings::{
    AskMeeting, BuyerFilter, MeetingFilter, MeetingState, Mended, Mending, NoteMeeting,
    SaveParticipant, WishFilter, ask, buyers, free, list, mend, note, now_and_next, of_mission,
    participants, preview_mending, save_participant, set_up, suggest, why, wishes,
};
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::testing::journal::last_operation;

#[tokio::test]
async fn the_meetings_of_somebody_a_place_a_day_and_a_slot_are_parts_of_the_plan() {
    let stage = planned().await;
    let desk = &stage.desk;
    let all = of_mission(desk, stage.mission).await.unwrap();
    let of = async |filter: MeetingFilter| list(desk, &filter).await.unwrap();
    let one = of(MeetingFilter {
        participant: Some(stage.sellers[0]),
        ..every(&stage)
    })
    .await;
    assert_eq!((one.rows.len(), one.total), (2, 2));
    let table = of(MeetingFilter {
        place: Some(stage.tables[0]),
        ..every(&stage)
    })
    .await;
    assert!(table.rows.iter().all(|row| row.place_id == stage.tables[0]));
    let slot = of(MeetingFilter {
        starts_at: Some(all[0].starts_at),
        ..every(&stage)
    })
    .await;
    let then = all.iter().filter(|row| row.starts_at == all[0].starts_at);
    assert_eq!(slot.rows.len(), then.count());
    assert!(slot.total < 4);
    for (day, count) in [("2027-10-11", 4), ("2027-10-12", 0)] {
        let filter = MeetingFilter {
            day: Some(day.parse().unwrap()),
            ..every(&stage)
        };
        assert_eq!(of(filter).await.total, count);
    }
    // Page by page it is the same plan.
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = of(MeetingFilter {
            after,
            limit: 1,
            ..every(&stage)
        })
        .await;
        seen.extend(page.rows.into_iter().map(|row| row.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 4);
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>().len(), 4);
}

#[tokio::test]
async fn wishes_say_how_far_they_are_who_asked_and_what_may_follow() {
    let stage = stage().await;
    let desk = &stage.desk;
    let wanted = AskMeeting {
        mission: stage.mission,
        asker: stage.buyers[0],
        asked: stage.sellers[0],
    };
    ask(desk, wanted).await.unwrap();
    suggest(desk, stage.mission, 30).await.unwrap();
    let found = wishes(desk, &any(&stage)).await.unwrap();
    assert_eq!(found.total, 4);
    let points: Vec<u32> = found.rows.iter().map(|row| row.points).collect();
    assert!(points.is_sorted_by(|one, next| one >= next));
    assert!(
        found.rows[0]
            .parts
            .iter()
            .all(|part| part.points <= part.most)
    );
    let asked = WishFilter {
        states: vec![RequestState::Requested],
        asker: Some(Side::Buyer),
        ..any(&stage)
    };
    let found = wishes(desk, &asked).await.unwrap();
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].purchaser_id, stage.buyers[0]);
    let next: Vec<_> = found.rows[0]
        .moves
        .iter()
        .map(|step| (step.party, step.to))
        .collect();
    assert!(next.contains(&(Party::Asked, RequestState::Accepted)));
    desk.sit(Role::Reviewer).await;
    assert_eq!(wishes(desk, &asked).await.unwrap().rows[0].moves, []);
    let named = WishFilter {
        text: "obst".to_owned(),
        ..any(&stage)
    };
    assert_eq!(wishes(desk, &named).await.unwrap().total, 2);
    let odd = WishFilter {
        text: "%".to_owned(),
        ..any(&stage)
    };
    assert_eq!(wishes(desk, &odd).await.unwrap().total, 0);
}

#[tokio::test]
async fn how_a_meeting_went_is_noted_with_its_time_and_can_be_undone() {
    let stage = planned().await;
    let desk = &stage.desk;
    let first = of_mission(desk, stage.mission).await.unwrap().remove(0);
    let missed = NoteMeeting {
        id: first.id,
        version: first.version,
        state: MeetingState::NoShow,
        at: Some(first.starts_at),
    };
    note(desk, missed).await.unwrap();
    let row = of_mission(desk, stage.mission).await.unwrap().remove(0);
    // A clock that runs ahead does not note what is still to come.
    assert_eq!(row.noted_at, Some(desk.env.now()));
    let gaps = free(desk, stage.mission, first.starts_at).await.unwrap();
    assert!(gaps.iter().any(|gap| gap.id == first.seller_id));
    undo(desk, last_operation(desk).await.id).await.unwrap();
    let row = of_mission(desk, stage.mission).await.unwrap().remove(0);
    assert_eq!((row.state, row.noted_at), (MeetingState::Planned, None));
}

#[tokio::test]
async fn the_slots_of_a_reason_are_read_by_the_clock_of_the_place() {
    let stage = planned().await;
    let desk = &stage.desk;
    let first = of_mission(desk, stage.mission).await.unwrap().remove(0);
    let told = why(desk, stage.mission, first.request_id)
        .await
        .unwrap()
        .unwrap();
    let clock: Vec<&str> = told
        .slots
        .iter()
        .map(|one| one.slot.from.as_str())
        .collect();
    assert_eq!(clock, ["09:00", "09:30", "10:00", "10:30"]);
    let other = told.slots.iter().flat_map(|one| &one.shut);
    let other = other.filter_map(|shut| shut.other.as_deref());
    assert!(other.count() > 0);
}

#[tokio::test]
async fn mending_is_looked_at_before_it_is_done() {
    let stage = planned().await;
    let desk = &stage.desk;
    let page = participants(
        desk,
        &super::super::ParticipantFilter {
            mission: stage.mission,
            side: Some(Side::Company),
            text: String::new(),
            after: None,
            limit: 1,
        },
    )
    .await
    .unwrap();
    let late = &page.rows[0];
    let session = set_up(desk, stage.mission)
        .await
        .unwrap()
        .sessions
        .remove(0);
    let mut form = late.participant.clone();
    form.away = vec![super::Away {
        from: session.slots[0].starts_at,
        until: session.slots[2].starts_at,
    }];
    let save = SaveParticipant {
        id: Some(late.id),
        version: late.version,
        mission: stage.mission,
        participant: form,
    };
    save_participant(desk, &save).await.unwrap();
    let before = of_mission(desk, stage.mission).await.unwrap();
    let mending = Mending {
        mission: stage.mission,
        from: session.slots[0].starts_at,
        urgent: Vec::new(),
        fills: false,
    };
    let told = preview_mending(desk, &mending, Progress::silent())
        .await
        .unwrap();
    assert_eq!(of_mission(desk, stage.mission).await.unwrap(), before);
    assert!(told.moved.contains(&late.name));
    let step = &told.moves[0];
    assert!(step.was.as_ref().unwrap().from < step.is.as_ref().unwrap().from);
    let another = Mended {
        moved: Vec::new(),
        ..told.clone()
    };
    let refused = mend(desk, &mending, &another, Progress::silent()).await;
    assert!(matches!(
        refused.unwrap_err(),
        AppError::Meeting(MeetingError::MendingChanged)
    ));
    assert_eq!(of_mission(desk, stage.mission).await.unwrap(), before);
    let done = mend(desk, &mending, &told, Progress::silent())
        .await
        .unwrap();
    assert_eq!(done, told);
    assert_ne!(of_mission(desk, stage.mission).await.unwrap(), before);
}

#[tokio::test]
async fn buyers_are_found_by_name_and_by_where_they_are_not_yet() {
    let stage = stage().await;
    let desk = &stage.desk;
    let named = BuyerFilter {
        text: "frisch".to_owned(),
        limit: 10,
        ..BuyerFilter::default()
    };
    let found = buyers(desk, &named).await.unwrap();
    assert_eq!((found.rows.len(), found.rows[0].missions), (1, 1));
    let fresh = BuyerFilter {
        not_in: Some(stage.mission),
        limit: 10,
        ..BuyerFilter::default()
    };
    assert_eq!(buyers(desk, &fresh).await.unwrap().total, 0);
}

#[tokio::test]
async fn before_the_day_nothing_is_under_way() {
    let stage = stage().await;
    let found = now_and_next(&stage.desk, stage.mission).await.unwrap();
    assert_eq!(found.now, None);
    assert_eq!(found.next.unwrap().from, "09:00");
}

fn every(stage: &Stage) -> MeetingFilter {
    MeetingFilter {
        mission: stage.mission,
        participant: None,
        place: None,
        day: None,
        starts_at: None,
        state: None,
        after: None,
        limit: 10,
    }
}

fn any(stage: &Stage) -> WishFilter {
    WishFilter {
        mission: stage.mission,
        states: Vec::new(),
        asker: None,
        participant: None,
        has_meeting: None,
        text: String::new(),
        after: None,
        limit: 10,
    }
}
