//! The plan on its own day: what has begun stays, and only the rest of the day is planned.

use proa_domain::ids::ParticipantId;
use proa_domain::meetings::request::{Party, RequestState};
use proa_domain::time::Instant;

use super::{Stage, a_buyer, mend_as_seen, morning, order, planned, stage, table};
use crate::error::{AppError, StoreError};
use crate::meetings::error::MeetingError;
use crate::meetings::{
    Away, BuyerFilter, MeetingRow, MeetingSlot, MeetingState, Mending, MoveRequest, NoteAway,
    NoteMeeting, ParticipantFilter, ParticipantRow, SaveParticipant, SavePlace, SaveSession,
    buyers, lock, mend, move_request, note, note_away, of_mission, participants, preview_mending,
    save_buyer, save_participant, save_places, save_session, schedule, set_up, slots, suggest, why,
};
use crate::missions::{self, EditMission};
use crate::progress::Progress;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;

#[tokio::test]
async fn planning_again_during_the_day_leaves_what_has_begun_as_it_was() {
    let stage = planned().await;
    let desk = &stage.desk;
    let slots = slots(desk, stage.mission).await.unwrap();
    // Whoever met in the first slot cannot come to any slot any more.
    for seller in &stage.sellers {
        away(&stage, *seller, slots[0].starts_at, slots[3].ends_at).await;
    }
    let before = plan(&stage).await;
    let begun: Vec<_> = before
        .iter()
        .filter(|row| row.starts_at == slots[0].starts_at)
        .cloned()
        .collect();
    assert!(!begun.is_empty());
    until(&stage, slots[1].starts_at);
    let made = schedule(desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made.meetings, u32::try_from(begun.len()).unwrap());
    assert_eq!(plan(&stage).await, begun);
    let because = why(desk, stage.mission, begun[0].request_id).await.unwrap();
    assert_eq!(because.unwrap().because.code(), "happened");
}

#[tokio::test]
async fn nobody_is_planned_into_the_hours_that_are_over() {
    let stage = stage().await;
    let desk = &stage.desk;
    suggest(desk, stage.mission, 30).await.unwrap();
    let slots = slots(desk, stage.mission).await.unwrap();
    until(&stage, slots[3].starts_at);
    schedule(desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    let plan = plan(&stage).await;
    assert_eq!(plan.len(), 2);
    assert!(plan.iter().all(|row| row.starts_at == slots[3].starts_at));
}

#[tokio::test]
async fn what_was_held_is_not_judged_by_who_went_away_later() {
    let stage = planned().await;
    let desk = &stage.desk;
    let held = plan(&stage).await.remove(0);
    let noted = NoteMeeting {
        id: held.id,
        version: held.version,
        state: MeetingState::Held,
        at: None,
    };
    note(desk, noted).await.unwrap();
    let slots = slots(desk, stage.mission).await.unwrap();
    away(&stage, held.seller_id, slots[0].starts_at, slots[3].ends_at).await;
    let made = schedule(desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made.meetings, 3);
    let kept = plan(&stage).await;
    let kept = kept.iter().find(|row| row.id == held.id).unwrap();
    assert_eq!(
        (kept.starts_at, kept.place_id, kept.state),
        (held.starts_at, held.place_id, MeetingState::Held)
    );
}

#[tokio::test]
async fn mending_that_somebody_stops_changes_nothing() {
    let stage = planned().await;
    let desk = &stage.desk;
    let slots = slots(desk, stage.mission).await.unwrap();
    away(
        &stage,
        stage.sellers[0],
        slots[0].starts_at,
        slots[2].starts_at,
    )
    .await;
    let before = plan(&stage).await;
    let mending = mending(&stage, false).await;
    let seen = preview_mending(desk, &mending, Progress::silent())
        .await
        .unwrap();
    let stopped = || {
        let progress = Progress::silent();
        progress.canceller().cancel();
        progress
    };
    for refused in [
        preview_mending(desk, &mending, stopped()).await,
        mend(desk, &mending, &seen, stopped()).await,
    ] {
        assert!(matches!(
            refused.unwrap_err(),
            AppError::Meeting(MeetingError::MendingStopped)
        ));
    }
    assert_eq!(plan(&stage).await, before);
}

#[tokio::test]
async fn who_did_not_come_is_away_for_the_rest_of_that_day_only() {
    let stage = planned().await;
    let desk = &stage.desk;
    // A second day, on which they may come.
    let mut next = morning("09:00", "11:00");
    next.name = "Mañana siguiente".to_owned();
    next.day = "2027-10-12".to_owned();
    let session = SaveSession {
        id: None,
        version: 0,
        mission: stage.mission,
        session: next,
        takes_along: false,
    };
    save_session(desk, &session).await.unwrap();
    let slots = slots(desk, stage.mission).await.unwrap();
    let last_of_day = slots.iter().rfind(|slot| slot.day == slots[0].day).unwrap();
    let first = plan(&stage).await.remove(0);
    let absent = NoteAway {
        meeting: first.id,
        participant: first.purchaser_id,
    };
    note_away(desk, absent).await.unwrap();
    let expected = [Away {
        from: first.starts_at,
        until: last_of_day.ends_at,
    }];
    assert_eq!(absences(&stage, first.purchaser_id).await, expected);
    assert_eq!(absences(&stage, first.seller_id).await, []);
    let told = plan(&stage).await.remove(0);
    assert_eq!(
        (told.id, told.seller_is_away, told.purchaser_is_away),
        (first.id, false, true)
    );
    // It is one absence, however often somebody tells it.
    assert!(matches!(
        note_away(desk, absent).await.unwrap_err(),
        AppError::Meeting(MeetingError::AwayKnown)
    ));
    // Mending gives them the other day.
    let mended = mend_as_seen(desk, &mending(&stage, false).await).await;
    assert_eq!(mended.fell_out.len(), 0);
    let theirs = plan(&stage).await.into_iter();
    let mut theirs = theirs.filter(|row| row.purchaser_id == first.purchaser_id);
    assert!(theirs.all(|row| row.starts_at >= last_of_day.ends_at));
    assert!(verify(desk).await.unwrap().ok);
}

#[tokio::test]
async fn nobody_is_away_from_a_meeting_that_is_not_theirs() {
    let stage = planned().await;
    let desk = &stage.desk;
    let first = plan(&stage).await.remove(0);
    let mut others = stage.sellers.iter().chain(&stage.buyers);
    let other = others.find(|id| ![first.seller_id, first.purchaser_id].contains(id));
    let wanted = NoteAway {
        meeting: first.id,
        participant: *other.unwrap(),
    };
    let refused = note_away(desk, wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    assert_eq!(absences(&stage, wanted.participant).await, []);
}

#[tokio::test]
async fn mending_fills_no_gap_with_what_was_only_suggested() {
    let stage = stage().await;
    let desk = &stage.desk;
    suggest(desk, stage.mission, 30).await.unwrap();
    let first = super::Held::read(desk.store.read(), stage.mission)
        .await
        .unwrap()
        .requests
        .remove(0);
    let asked = MoveRequest {
        id: first.id,
        version: 1,
        to: RequestState::Requested,
        party: Party::Asker,
        reason: None,
    };
    move_request(desk, &asked).await.unwrap();
    schedule(desk, order(&stage, false), Progress::silent())
        .await
        .unwrap();
    let fills = mending(&stage, true).await;
    let mended = mend_as_seen(desk, &fills).await;
    assert_eq!((mended.added.len(), mended.fell_out.len()), (0, 0));
    // Somebody said that one is urgent.
    let held = super::Held::read(desk.store.read(), stage.mission)
        .await
        .unwrap();
    let suggested = held.requests.iter();
    let mut suggested = suggested.filter(|row| row.state == RequestState::Suggested);
    let urgent = Mending {
        urgent: vec![suggested.next().unwrap().id],
        ..fills
    };
    let mended = mend_as_seen(desk, &urgent).await;
    assert_eq!(mended.added.len(), 1);
    // It has a meeting now, and keeps it.
    let mended = mend_as_seen(desk, &mending(&stage, true).await).await;
    assert_eq!(mended.fell_out.len(), 0);
}

#[tokio::test]
async fn a_place_is_called_as_no_other_of_its_mission() {
    let stage = stage().await;
    let desk = &stage.desk;
    let wanted = |id, version, name| SavePlace {
        id,
        version,
        ..table(name)
    };
    let [first, second] = [0, 1].map(|place| Some(stage.tables[place]));
    for refused in [
        vec![wanted(None, 0, "mesa  1")],
        vec![wanted(None, 0, "Mesa 3"), wanted(None, 0, "Mesa 3")],
        vec![wanted(first, 1, "Mesa 2")],
    ] {
        let refused = save_places(desk, stage.mission, &refused).await;
        assert!(matches!(
            refused.unwrap_err(),
            AppError::Meeting(MeetingError::PlaceKnown { .. })
        ));
    }
    let swapped = [wanted(first, 1, "Mesa 2"), wanted(second, 1, "Mesa 1")];
    save_places(desk, stage.mission, &swapped).await.unwrap();
    let kept = set_up(desk, stage.mission).await.unwrap().places;
    let names: Vec<_> = kept.iter().map(|row| row.place.name.as_str()).collect();
    assert_eq!(names, ["Mesa 2", "Mesa 1"]);
}

#[tokio::test]
async fn a_booth_says_who_stays_there() {
    let stage = stage().await;
    let desk = &stage.desk;
    let mut booth = table("Stand 7");
    booth.place.holder = Some(stage.buyers[1]);
    save_places(desk, stage.mission, &[booth]).await.unwrap();
    let kept = set_up(desk, stage.mission).await.unwrap().places;
    let holders: Vec<_> = kept.iter().map(|row| row.holder_name.as_deref()).collect();
    assert_eq!(holders, [None, None, Some("Obsthof")]);
}

#[tokio::test]
async fn when_the_clocks_of_the_mission_are_corrected_meetings_stay_at_their_hours() {
    let stage = planned().await;
    let desk = &stage.desk;
    let noon = SaveSession {
        id: None,
        version: 0,
        mission: stage.mission,
        session: morning("11:00", "13:00"),
        takes_along: false,
    };
    let noon = save_session(desk, &noon).await.unwrap();
    let before = hours(&stage).await;
    let detail = missions::get(desk, stage.mission).await.unwrap();
    let mut form = detail.mission;
    form.time_zone = "Asia/Dubai".to_owned();
    let edit = EditMission {
        id: stage.mission,
        version: detail.version,
        mission: form,
    };
    missions::update(desk, &edit).await.unwrap();
    let sessions = set_up(desk, stage.mission).await.unwrap().sessions;
    let row = sessions.into_iter().find(|row| row.id == noon).unwrap();
    // The form was opened before. By the clocks of before, the other session would be at the same hours.
    let again = SaveSession {
        id: Some(row.id),
        version: row.version,
        mission: stage.mission,
        session: row.session,
        takes_along: false,
    };
    save_session(desk, &again).await.unwrap();
    let sessions = set_up(desk, stage.mission).await.unwrap().sessions;
    let zones: Vec<_> = sessions
        .iter()
        .map(|row| row.session.time_zone.as_str())
        .collect();
    assert_eq!(zones, ["Asia/Dubai"; 2]);
    assert_eq!(hours(&stage).await, before);
    let first = sessions[0].slots[0].starts_at;
    assert_eq!(first.to_string(), "2027-10-11T05:00:00.000Z");
    assert!(verify(desk).await.unwrap().ok);
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert_eq!(hours(&stage).await, before);
}

#[tokio::test]
async fn buyers_are_found_and_put_in_order_without_case_and_accents() {
    let stage = stage().await;
    let desk = &stage.desk;
    let mut last = None;
    for name in ["zum Kontor", "Ökohof", "ÁRBOL"] {
        last = Some(save_buyer(desk, &a_buyer(name)).await.unwrap());
    }
    let all = BuyerFilter {
        limit: 1,
        ..BuyerFilter::default()
    };
    let (mut names, mut after) = (Vec::new(), None);
    loop {
        let filter = BuyerFilter {
            after,
            ..all.clone()
        };
        let page = buyers(desk, &filter).await.unwrap();
        names.extend(page.rows.into_iter().map(|row| row.buyer.name));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let expected = ["ÁRBOL", "Frischmarkt", "Obsthof", "Ökohof", "zum Kontor"];
    assert_eq!(names, expected);
    for (text, count) in [("okoHOF", 1), ("árbol", 1), ("&", 0)] {
        let filter = BuyerFilter {
            text: text.to_owned(),
            limit: 10,
            ..all.clone()
        };
        assert_eq!(buyers(desk, &filter).await.unwrap().total, count, "{text}");
    }
    let like = ParticipantFilter {
        mission: stage.mission,
        side: None,
        text: "FRÍSCH".to_owned(),
        after: None,
        limit: 10,
    };
    assert_eq!(participants(desk, &like).await.unwrap().total, 1);
    // A name that is taken back takes its key along.
    let renamed = crate::meetings::SaveBuyer {
        id: last,
        version: 1,
        ..a_buyer("Roble")
    };
    save_buyer(desk, &renamed).await.unwrap();
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert!(verify(desk).await.unwrap().ok);
    let filter = BuyerFilter {
        text: "arbol".to_owned(),
        limit: 10,
        ..all
    };
    assert_eq!(buyers(desk, &filter).await.unwrap().total, 1);
}

#[tokio::test]
async fn participants_count_their_own_wishes_and_meetings() {
    let stage = planned().await;
    let desk = &stage.desk;
    let first = plan(&stage).await.remove(0);
    lock(desk, first.id, first.version, true).await.unwrap();
    let all = ParticipantFilter {
        mission: stage.mission,
        side: None,
        text: String::new(),
        after: None,
        limit: 3,
    };
    let page = participants(desk, &all).await.unwrap();
    let counts: Vec<_> = page
        .rows
        .iter()
        .map(|row| (row.wishes, row.meetings))
        .collect();
    assert_eq!((counts, page.total), (vec![(2, 2); 3], 4));
    let counts = set_up(desk, stage.mission).await.unwrap().counts;
    assert_eq!((counts.companies, counts.buyers, counts.locked), (2, 2, 1));
    let planned = counts.meetings.iter();
    let planned = planned.filter(|one| one.state == MeetingState::Planned);
    assert_eq!(planned.map(|one| one.count).sum::<u32>(), 4);
}

async fn plan(stage: &Stage) -> Vec<MeetingRow> {
    of_mission(&stage.desk, stage.mission).await.unwrap()
}

/// Every meeting with the hour that the clock there shows.
async fn hours(stage: &Stage) -> Vec<(String, String)> {
    let slots = slots(&stage.desk, stage.mission).await.unwrap();
    let from = |at: Instant| {
        let slot = slots
            .iter()
            .find(|slot: &&MeetingSlot| slot.starts_at == at);
        slot.unwrap().from.clone()
    };
    let plan = plan(stage).await.into_iter();
    plan.map(|row| (row.id.to_string(), from(row.starts_at)))
        .collect()
}

/// Lets time pass until a moment.
fn until(stage: &Stage, moment: Instant) {
    let ahead = moment.milliseconds() - stage.desk.env.now().milliseconds();
    stage.desk.clock.advance(ahead / 1_000);
}

async fn absences(stage: &Stage, who: ParticipantId) -> Vec<Away> {
    taking_part(stage, who).await.participant.away
}

async fn taking_part(stage: &Stage, who: ParticipantId) -> ParticipantRow {
    let all = ParticipantFilter {
        mission: stage.mission,
        side: None,
        text: String::new(),
        after: None,
        limit: 10,
    };
    let page = participants(&stage.desk, &all).await.unwrap();
    page.rows.into_iter().find(|row| row.id == who).unwrap()
}

async fn away(stage: &Stage, who: ParticipantId, from: Instant, until: Instant) {
    let row = taking_part(stage, who).await;
    let mut participant = row.participant;
    participant.away = vec![Away { from, until }];
    let save = SaveParticipant {
        id: Some(who),
        version: row.version,
        mission: stage.mission,
        participant,
    };
    save_participant(&stage.desk, &save).await.unwrap();
}

async fn mending(stage: &Stage, fills: bool) -> Mending {
    let slots = slots(&stage.desk, stage.mission).await.unwrap();
    Mending {
        mission: stage.mission,
        from: slots[0].starts_at,
        urgent: Vec::new(),
        fills,
    }
}
