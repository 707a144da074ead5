//! Two profiles of one company become one, and both take part in the meetings of a mission.

use super::{
    Held, SavePlace, a_buyer, ask, join as take_part, morning, save_buyer, save_places,
    save_session, schedule, table,
};
use crate::meetings::{AskMeeting, SaveSession, ScheduleOrder, WishFilter, of_mission, wishes};
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::merging::{dump, join, two};
use crate::testing::{TestDesk, a_mission, enrol};

#[tokio::test]
async fn whoever_took_part_with_the_lesser_registration_takes_part_with_the_one_that_stays() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().places(1).create(&desk).await;
    enrol(&desk, fair, gone).await.unwrap();
    let waiting = enrol(&desk, fair, keep).await.unwrap();
    let participant = take_part(&desk, fair, Some(waiting.id), None, false).await;
    join(&desk, keep, gone).await.unwrap();
    let held = Held::read(desk.store.read(), fair).await.unwrap();
    assert_eq!(held.participants.len(), 1);
    assert_eq!(held.participants[0].id, participant);
    assert!(!held.is_absent(participant));
}

#[tokio::test]
async fn two_participants_of_one_company_become_one_with_the_wishes_that_came_further() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().places(1).create(&desk).await;
    let placed = enrol(&desk, fair, gone).await.unwrap();
    let waiting = enrol(&desk, fair, keep).await.unwrap();
    let stays = take_part(&desk, fair, Some(placed.id), None, false).await;
    let goes = take_part(&desk, fair, Some(waiting.id), None, false).await;
    let mut buyers = Vec::new();
    for name in ["Frischmarkt", "Obsthof", "Kontor"] {
        let buyer = save_buyer(&desk, &a_buyer(name)).await.unwrap();
        buyers.push(take_part(&desk, fair, None, Some(buyer), false).await);
    }
    let session = SaveSession {
        id: None,
        version: 0,
        mission: fair,
        session: morning("09:00", "11:00"),
        takes_along: false,
    };
    save_session(&desk, &session).await.unwrap();
    let tables: Vec<SavePlace> = ["Mesa 1"].into_iter().map(table).collect();
    save_places(&desk, fair, &tables).await.unwrap();
    // Both asked the first, only one of them each of the others.
    for (seller, buyer) in [(stays, 0), (goes, 0), (goes, 1), (stays, 2)] {
        let wanted = AskMeeting {
            mission: fair,
            asker: seller,
            asked: buyers[buyer],
        };
        ask(&desk, wanted).await.unwrap();
    }
    let order = ScheduleOrder {
        mission: fair,
        seed: 1,
        with_suggested: false,
        in_a_row: None,
    };
    let made = schedule(&desk, order, Progress::silent()).await.unwrap();
    assert_eq!(made.meetings, 4);
    let before = dump(&desk).await;
    join(&desk, keep, gone).await.unwrap();
    let all = WishFilter {
        mission: fair,
        states: Vec::new(),
        asker: None,
        participant: Some(stays),
        has_meeting: Some(true),
        text: String::new(),
        after: None,
        limit: 10,
    };
    assert_eq!(wishes(&desk, &all).await.unwrap().total, 3);
    let plan = of_mission(&desk, fair).await.unwrap();
    assert_eq!(plan.len(), 3);
    assert!(plan.iter().all(|row| row.seller_id == stays));
    let held = Held::read(desk.store.read(), fair).await.unwrap();
    assert!(held.participants.iter().all(|row| row.id != goes));
    assert!(verify(&desk).await.unwrap().ok);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
}
