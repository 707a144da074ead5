mod day;
mod handing_out;
mod keys;
mod lists;
mod merging;
mod removing;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use proa_domain::ids::{MeetingPlaceId, MissionId, ParticipantId};
use proa_domain::meetings::buyer::BuyerForm;
use proa_domain::meetings::matching::NeedForm;
use proa_domain::meetings::request::{Party, RequestState};
use proa_domain::meetings::session::SessionForm;
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::{Action, Role};

use super::agenda::Held;
use super::plan::keep;
use super::{
    AskMeeting, Away, MeetingState, Mended, Mending, MoveRequest, NoteMeeting, ParticipantForm,
    PlaceForm, SaveBuyer, SaveParticipant, SavePlace, SaveSession, ScheduleOrder, ask, lock, mend,
    move_request, note, of_mission, preview_mending, save_buyer, save_participant, save_places,
    save_session, schedule, suggest, why,
};
use crate::error::{AppError, StoreError};
use crate::missions::rows::MISSIONS;
use crate::missions::{self, MoveRegistration};
use crate::progress::Progress;
use crate::store::operation::{Operation, Record};
use crate::store::undo::undo;
use crate::testing::journal::last_operation;
use crate::testing::meetings::{purchaser, seller};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

/// Two companies that sell lemons, two buyers that want them, two tables and a morning of four slots.
struct Stage {
    desk: TestDesk,
    mission: MissionId,
    sellers: Vec<ParticipantId>,
    buyers: Vec<ParticipantId>,
    tables: Vec<MeetingPlaceId>,
}

/// Looks at what mending comes to, and mends.
async fn mend_as_seen(desk: &TestDesk, mending: &Mending) -> Mended {
    let seen = preview_mending(desk, mending, Progress::silent())
        .await
        .unwrap();
    mend(desk, mending, &seen, Progress::silent())
        .await
        .unwrap()
}

async fn stage() -> Stage {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(10).create(&desk).await;
    let session = SaveSession {
        id: None,
        version: 0,
        mission,
        session: morning("09:00", "11:00"),
        takes_along: false,
    };
    save_session(&desk, &session).await.unwrap();
    let tables: Vec<SavePlace> = ["Mesa 1", "Mesa 2"].into_iter().map(table).collect();
    let tables = save_places(&desk, mission, &tables).await.unwrap();
    let (mut sellers, mut buyers) = (Vec::new(), Vec::new());
    for name in ["Meseta", "Huerta"] {
        let company = a_company()
            .named(name)
            .exporting("0805.50")
            .register(&desk)
            .await;
        let registration = enrol(&desk, mission, company).await.unwrap();
        sellers.push(seller(&desk, mission, registration.id).await);
    }
    for name in ["Frischmarkt", "Obsthof"] {
        let buyer = save_buyer(&desk, &a_buyer(name)).await.unwrap();
        buyers.push(purchaser(&desk, mission, buyer, name == "Obsthof").await);
    }
    Stage {
        desk,
        mission,
        sellers,
        buyers,
        tables,
    }
}

/// The same with a plan of all that fits.
async fn planned() -> Stage {
    let stage = stage().await;
    suggest(&stage.desk, stage.mission, 30).await.unwrap();
    schedule(&stage.desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    stage
}

#[tokio::test]
async fn a_mission_goes_from_suggestions_to_a_plan_and_back() {
    let stage = stage().await;
    let desk = &stage.desk;
    assert_eq!(suggest(desk, stage.mission, 30).await.unwrap(), 4);
    assert_eq!(suggest(desk, stage.mission, 30).await.unwrap(), 0);
    let made = schedule(desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    assert_eq!(
        (made.meetings, made.left_out, made.of_bound),
        (4, 0, 10_000)
    );
    assert!(made.is_best);
    let rows = of_mission(desk, stage.mission).await.unwrap();
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| stage.tables.contains(&row.place_id)));
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert_eq!(of_mission(desk, stage.mission).await.unwrap(), []);
}

#[tokio::test]
async fn what_is_only_suggested_waits_until_somebody_asks() {
    let stage = stage().await;
    let desk = &stage.desk;
    suggest(desk, stage.mission, 30).await.unwrap();
    let made = schedule(desk, order(&stage, false), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made.meetings, 0);
    let held = Held::read(desk.store.read(), stage.mission).await.unwrap();
    for request in &held.requests {
        let step = MoveRequest {
            id: request.id,
            version: 1,
            to: RequestState::Requested,
            party: Party::Asker,
            reason: None,
        };
        let moved = move_request(desk, &step).await.unwrap();
        let takes_all = request.purchaser_id == stage.buyers[1];
        assert_eq!(moved == RequestState::Accepted, takes_all);
    }
    let made = schedule(desk, order(&stage, false), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made.meetings, 4);
}

#[tokio::test]
async fn a_company_asks_a_buyer_once_and_nobody_of_its_own_side() {
    let stage = stage().await;
    let desk = &stage.desk;
    let wanted = AskMeeting {
        mission: stage.mission,
        asker: stage.sellers[0],
        asked: stage.buyers[0],
    };
    let request = ask(desk, wanted).await.unwrap();
    let turned = AskMeeting {
        asker: wanted.asked,
        asked: wanted.asker,
        ..wanted
    };
    let refused = ask(desk, turned).await.unwrap_err();
    assert!(refused.to_string().contains("there is a request"));
    let same = AskMeeting {
        asked: stage.sellers[1],
        ..wanted
    };
    assert!(ask(desk, same).await.is_err());
    desk.sit(Role::Reviewer).await;
    let step = MoveRequest {
        id: request,
        version: 1,
        to: RequestState::Accepted,
        party: Party::Asked,
        reason: None,
    };
    assert!(move_request(desk, &step).await.is_err());
}

#[tokio::test]
async fn a_plan_keeps_what_is_locked_and_is_mended_after_an_absence() {
    let stage = planned().await;
    let desk = &stage.desk;
    let before = of_mission(desk, stage.mission).await.unwrap();
    let locked = before
        .iter()
        .find(|row| row.seller_id == stage.sellers[1])
        .unwrap();
    lock(desk, locked.id, locked.version, true).await.unwrap();
    let first = before
        .iter()
        .find(|row| row.seller_id == stage.sellers[0])
        .unwrap();
    let until =
        proa_domain::time::Instant::from_milliseconds(first.starts_at.milliseconds() + 30 * 60_000)
            .unwrap();
    let late = SaveParticipant {
        id: Some(stage.sellers[0]),
        version: 1,
        mission: stage.mission,
        participant: ParticipantForm {
            registration: Held::read(desk.store.read(), stage.mission)
                .await
                .unwrap()
                .participants
                .iter()
                .find(|row| row.id == stage.sellers[0])
                .unwrap()
                .registration_id,
            away: vec![Away {
                from: first.starts_at,
                until,
            }],
            ..ParticipantForm::default()
        },
    };
    save_participant(desk, &late).await.unwrap();
    let mending = Mending {
        mission: stage.mission,
        from: before[0].starts_at,
        urgent: Vec::new(),
        fills: false,
    };
    let mended = mend_as_seen(desk, &mending).await;
    assert_eq!((mended.fell_out.len(), mended.added.len()), (0, 0));
    assert_eq!(mended.moved.len(), 2);
    assert!(mended.is_fewest);
    let after = of_mission(desk, stage.mission).await.unwrap();
    let stays = after.iter().find(|row| row.id == locked.id).unwrap();
    assert_eq!(
        (stays.starts_at, stays.place_id),
        (locked.starts_at, locked.place_id)
    );
    let because = why(desk, stage.mission, locked.request_id).await.unwrap();
    assert_eq!(because.unwrap().because.code(), "locked");
}

#[tokio::test]
async fn a_company_that_steps_back_leaves_the_plan_and_what_was_held_stays() {
    let stage = planned().await;
    let desk = &stage.desk;
    let rows = of_mission(desk, stage.mission).await.unwrap();
    let mut theirs = rows.iter().filter(|row| row.seller_id == stage.sellers[0]);
    let (first, second) = (theirs.next().unwrap(), theirs.next().unwrap());
    let held = NoteMeeting {
        id: first.id,
        version: first.version,
        state: MeetingState::Held,
        at: None,
    };
    note(desk, held).await.unwrap();
    lock(desk, second.id, second.version, true).await.unwrap();
    let registrations = missions::registrations(desk, stage.mission).await.unwrap();
    let own = registrations.iter();
    let own = own
        .clone()
        .find(|row| row.company_name == first.seller_name)
        .unwrap();
    let step = MoveRegistration {
        registration_id: own.id,
        version: own.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(desk, &step).await.unwrap();
    let made = schedule(desk, order(&stage, true), Progress::silent())
        .await
        .unwrap();
    assert_eq!(made.meetings, 3);
    let rows = of_mission(desk, stage.mission).await.unwrap();
    let left: Vec<_> = rows
        .iter()
        .filter(|row| row.seller_id == stage.sellers[0])
        .map(|row| row.id)
        .collect();
    assert_eq!(left, [first.id]);
}

#[tokio::test]
async fn a_plan_is_not_kept_over_what_changed_while_it_was_made() {
    let stage = stage().await;
    let desk = &stage.desk;
    let read = Held::read(desk.store.read(), stage.mission).await.unwrap();
    let closed = SavePlace {
        id: Some(stage.tables[0]),
        version: 1,
        ..table("Mesa junto a la entrada")
    };
    save_places(desk, stage.mission, std::slice::from_ref(&closed))
        .await
        .unwrap();
    // Who read the table before it was changed does not write over it either.
    let refused = save_places(desk, stage.mission, &[closed]).await;
    assert!(matches!(
        refused.unwrap_err(),
        AppError::Store(StoreError::Stale { .. })
    ));
    let author = desk.author(Action::PlanMissions).unwrap();
    let record = Record::new(MISSIONS, stage.mission);
    let kept = desk
        .store
        .write(author, Operation::ScheduleMeetings, record, async |tx| {
            keep(desk, tx, stage.mission, &read, &[]).await
        })
        .await;
    assert!(matches!(
        kept.unwrap_err(),
        AppError::Store(StoreError::Stale { .. })
    ));
}

#[tokio::test]
async fn a_search_that_is_stopped_keeps_what_it_has() {
    let stage = stage().await;
    let desk = &stage.desk;
    suggest(desk, stage.mission, 30).await.unwrap();
    let told = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&told);
    let progress = Progress::new(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
    });
    progress.canceller().cancel();
    let made = schedule(desk, order(&stage, true), progress).await.unwrap();
    assert!(made.is_cut_short && told.load(Ordering::SeqCst) > 0);
    assert_eq!(
        usize::try_from(made.meetings).unwrap(),
        of_mission(desk, stage.mission).await.unwrap().len()
    );
}

#[tokio::test]
async fn sessions_of_a_mission_do_not_overlap() {
    let stage = stage().await;
    let session = SaveSession {
        id: None,
        version: 0,
        mission: stage.mission,
        session: morning("10:45", "12:00"),
        takes_along: false,
    };
    let refused = save_session(&stage.desk, &session).await.unwrap_err();
    assert_eq!(refused.to_string(), "the sessions overlap");
}

fn order(stage: &Stage, with_suggested: bool) -> ScheduleOrder {
    ScheduleOrder {
        mission: stage.mission,
        seed: 1,
        with_suggested,
        in_a_row: None,
    }
}

fn morning(starts_at: &str, ends_at: &str) -> SessionForm {
    SessionForm {
        name: "Mañana".to_owned(),
        day: "2027-10-11".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        starts_at: starts_at.to_owned(),
        ends_at: ends_at.to_owned(),
        minutes: 30,
        change_minutes: 0,
        breaks: Vec::new(),
    }
}

fn table(name: &str) -> SavePlace {
    SavePlace {
        id: None,
        version: 0,
        place: PlaceForm {
            name: name.to_owned(),
            holder: None,
            sessions: Vec::new(),
            closed: Vec::new(),
        },
    }
}

fn a_buyer(name: &str) -> SaveBuyer {
    SaveBuyer {
        id: None,
        version: 0,
        buyer: BuyerForm {
            name: name.to_owned(),
            country: "DE".to_owned(),
            needs: vec![NeedForm {
                code: "0805.50".to_owned(),
                ..NeedForm::default()
            }],
            ..BuyerForm::default()
        },
    }
}
