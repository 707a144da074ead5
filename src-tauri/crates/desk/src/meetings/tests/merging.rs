//! Two profiles of one company become one, and both take part in the meetings of a mission.

use proa_domain::ids::{CompanyId, MeetingRequestId, MissionId, ParticipantId};
use proa_domain::meetings::request::{Party, RequestState};

use super::{
    Held, SavePlace, a_buyer, ask, morning, save_buyer, save_places, save_session, schedule, table,
};
use crate::companies::error::CompanyError;
use crate::companies::merge::{MergePreview, preview};
use crate::error::AppError;
use crate::meetings::{
    AskMeeting, MeetingRow, MeetingState, MoveRequest, NoteMeeting, SaveSession, ScheduleOrder,
    WishFilter, WishRow, lock, move_request, note, of_mission, wishes,
};
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::meetings::{purchaser, seller};
use crate::testing::merging::{dump, join, query, two};
use crate::testing::{TestDesk, a_mission, enrol};

#[tokio::test]
async fn whoever_took_part_with_the_lesser_registration_takes_part_with_the_one_that_stays() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let fair = a_mission().places(1).create(&desk).await;
    enrol(&desk, fair, gone).await.unwrap();
    let waiting = enrol(&desk, fair, keep).await.unwrap();
    let participant = seller(&desk, fair, waiting.id).await;
    join(&desk, keep, gone).await.unwrap();
    let held = Held::read(desk.store.read(), fair).await.unwrap();
    assert_eq!(held.participants.len(), 1);
    assert_eq!(held.participants[0].id, participant);
    assert!(!held.is_absent(participant));
}

#[tokio::test]
async fn two_participants_of_one_company_become_one_with_the_wishes_that_came_further() {
    let fair = Fair::of("11:00", &["Mesa 1"]).await;
    let desk = &fair.desk;
    let [stays, goes] = [fair.stays, fair.goes];
    // The one that goes has a meeting with the first; the other was only accepted by it.
    let met = fair.wish(goes, 0).await;
    fair.plan().await;
    fair.accept(fair.wish(stays, 0).await).await;
    // The second accepted the one that goes, the third the one that stays.
    fair.wish(stays, 1).await;
    let second = fair.wish(goes, 1).await;
    fair.accept(second).await;
    let third = fair.wish(stays, 2).await;
    fair.accept(third).await;
    fair.wish(goes, 2).await;
    let before = dump(desk).await;
    join(desk, fair.keep, fair.gone).await.unwrap();
    let mut left: Vec<_> = fair.wishes().await.into_iter().map(|row| row.id).collect();
    let mut expected = vec![met, second, third];
    left.sort();
    expected.sort();
    assert_eq!(left, expected);
    let plan = fair.meetings().await;
    assert_eq!(plan.len(), 1);
    assert_eq!((plan[0].request_id, plan[0].seller_id), (met, stays));
    let held = Held::read(desk.store.read(), fair.mission).await.unwrap();
    assert!(held.participants.iter().all(|row| row.id != goes));
    assert!(verify(desk).await.unwrap().ok);
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert_eq!(dump(desk).await, before);
}

#[tokio::test]
async fn of_two_meetings_at_one_time_one_falls_out_and_is_told_before() {
    let fair = Fair::of("09:30", &["Mesa 1", "Mesa 2"]).await;
    let desk = &fair.desk;
    let lost = fair.wish(fair.stays, 0).await;
    let kept = fair.wish(fair.goes, 1).await;
    fair.plan().await;
    let plan = fair.meetings().await;
    assert_eq!(plan.len(), 2);
    let told = fair.told().await;
    // Nothing else speaks for one of them: that of the one that stays does.
    assert_eq!(told.missions[0].fall_out, ["Obsthof"]);
    let fixed = plan.iter().find(|row| row.request_id == kept).unwrap();
    lock(desk, fixed.id, fixed.version, true).await.unwrap();
    let told = fair.told().await;
    assert_eq!(told.missions[0].fall_out, ["Frischmarkt"]);
    assert_eq!(told.refusals.len(), 0);
    join(desk, fair.keep, fair.gone).await.unwrap();
    let plan = fair.meetings().await;
    assert_eq!((plan.len(), plan[0].request_id), (1, kept));
    let left = fair.wishes().await;
    let lost = left.iter().find(|row| row.id == lost).unwrap();
    assert!(lost.starts_at.is_none());
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn meetings_that_happened_are_not_lost_for_a_merge() {
    let fair = Fair::of("11:00", &["Mesa 1"]).await;
    let desk = &fair.desk;
    fair.wish(fair.stays, 0).await;
    fair.wish(fair.goes, 0).await;
    fair.plan().await;
    for (row, state) in fair
        .meetings()
        .await
        .iter()
        .zip([MeetingState::Held, MeetingState::NoShow])
    {
        let noted = NoteMeeting {
            id: row.id,
            version: row.version,
            state,
            at: None,
        };
        note(desk, noted).await.unwrap();
    }
    let before = dump(desk).await;
    let met = |refused: &AppError| matches!(refused, AppError::Company(CompanyError::MergeMetTwice { buyers }) if *buyers == ["Frischmarkt"]);
    assert!(met(&fair.told().await.refusals[0]));
    assert!(met(&join(desk, fair.keep, fair.gone).await.unwrap_err()));
    assert_eq!(dump(desk).await, before);
}

/// A fair at which both profiles of one company meet three buyers; the one that stays has the place.
struct Fair {
    desk: TestDesk,
    keep: CompanyId,
    gone: CompanyId,
    mission: MissionId,
    stays: ParticipantId,
    goes: ParticipantId,
    buyers: Vec<ParticipantId>,
}

impl Fair {
    async fn of(until: &str, tables: &[&str]) -> Self {
        let desk = TestDesk::new().await;
        let (keep, gone) = two(&desk).await;
        let mission = a_mission().places(1).create(&desk).await;
        let placed = enrol(&desk, mission, gone).await.unwrap();
        let waiting = enrol(&desk, mission, keep).await.unwrap();
        let stays = seller(&desk, mission, placed.id).await;
        let goes = seller(&desk, mission, waiting.id).await;
        let mut buyers = Vec::new();
        for name in ["Frischmarkt", "Obsthof", "Kontor"] {
            let buyer = save_buyer(&desk, &a_buyer(name)).await.unwrap();
            buyers.push(purchaser(&desk, mission, buyer, false).await);
        }
        let session = SaveSession {
            id: None,
            version: 0,
            mission,
            session: morning("09:00", until),
            takes_along: false,
        };
        save_session(&desk, &session).await.unwrap();
        let tables: Vec<SavePlace> = tables.iter().map(|name| table(name)).collect();
        save_places(&desk, mission, &tables).await.unwrap();
        Self {
            desk,
            keep,
            gone,
            mission,
            stays,
            goes,
            buyers,
        }
    }

    async fn wish(&self, seller: ParticipantId, buyer: usize) -> MeetingRequestId {
        let wanted = AskMeeting {
            mission: self.mission,
            asker: seller,
            asked: self.buyers[buyer],
        };
        ask(&self.desk, wanted).await.unwrap()
    }

    async fn accept(&self, id: MeetingRequestId) {
        let step = MoveRequest {
            id,
            version: 1,
            to: RequestState::Accepted,
            party: Party::Asked,
            reason: Some("Lo dijo por teléfono".to_owned()),
        };
        move_request(&self.desk, &step).await.unwrap();
    }

    async fn plan(&self) {
        let order = ScheduleOrder {
            mission: self.mission,
            seed: 1,
            with_suggested: false,
            in_a_row: None,
        };
        schedule(&self.desk, order, Progress::silent())
            .await
            .unwrap();
    }

    async fn told(&self) -> MergePreview {
        let query = query(self.keep, self.gone);
        preview(&self.desk, &query).await.unwrap()
    }

    async fn meetings(&self) -> Vec<MeetingRow> {
        of_mission(&self.desk, self.mission).await.unwrap()
    }

    async fn wishes(&self) -> Vec<WishRow> {
        let all = WishFilter {
            mission: self.mission,
            states: Vec::new(),
            asker: None,
            participant: Some(self.stays),
            has_meeting: None,
            text: String::new(),
            after: None,
            limit: 10,
        };
        wishes(&self.desk, &all).await.unwrap().rows
    }
}
