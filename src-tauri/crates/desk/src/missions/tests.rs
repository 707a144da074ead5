//! The use cases of missions, on a real database.

mod changes;
mod merging;

use std::sync::Arc;

use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::mission::Window;
use proa_domain::missions::requirements::{Met, RequirementKind};
use proa_domain::missions::state::RegistrationState::{
    self, Accepted, Applied, Attended, Confirmed, Rejected, Waiting, Withdrawn,
};
use proa_domain::settings::Role;

use crate::companies::error::CompanyError;
use crate::companies::{self, ArchiveCompany};
use crate::error::{AppError, StoreError};
use crate::missions::error::MissionError;
use crate::missions::{
    CheckCompany, EditMission, MissionFilter, MoveRegistration, Moved, RegistrationRow, check,
    create, get, list, move_registration, registrations, update,
};
use crate::settings::error::{JournalError, PeopleError};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

#[tokio::test]
async fn a_mission_is_read_as_it_was_written() {
    let desk = TestDesk::new().await;
    let form = a_mission().asking(RequirementKind::State, &[" 16 "]).form();
    let id = create(&desk, &form).await.unwrap();
    let detail = get(&desk, id).await.unwrap();
    assert_eq!(detail.mission.name, form.name);
    assert_eq!(detail.mission.requirements[0].values, ["16"]);
    assert_eq!(detail.window, Window::Open);
    assert_eq!(detail.places.free, 12);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn impossible_dates_are_refused_with_everything_else_that_is_wrong() {
    let desk = TestDesk::new().await;
    let form = a_mission()
        .places(0)
        .with(|form| form.ends_on = "2027-02-30".into())
        .form();
    let refused = create(&desk, &form).await.unwrap_err();
    let AppError::Mission(MissionError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let fields: Vec<_> = problems
        .0
        .iter()
        .map(|found| found.field.as_str())
        .collect();
    assert_eq!(fields, ["endsOn", "capacity"]);
}

#[tokio::test]
async fn the_last_place_is_taken_and_the_next_company_waits() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    let first = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    let second = enrol(&desk, mission, company(&desk, "Dos").await)
        .await
        .unwrap();
    desk.clock.advance(1);
    let third = enrol(&desk, mission, company(&desk, "Tres").await)
        .await
        .unwrap();
    assert_eq!((first.state, first.position), (Accepted, None));
    assert_eq!((second.state, second.position), (Waiting, Some(1)));
    assert_eq!((third.state, third.position), (Waiting, Some(2)));
    assert_eq!(third.delegates[0].name, "Yaretzi Pech");
    let places = get(&desk, mission).await.unwrap().places;
    assert_eq!((places.accepted, places.waiting, places.free), (1, 2, 0));
}

#[tokio::test]
async fn missions_are_found_by_the_name_of_their_country_in_either_language() {
    let desk = TestDesk::with_reference().await;
    let form = a_mission().form();
    let id = create(&desk, &form).await.unwrap();
    for (text, found) in [("ALEMANIA", 1), ("germ", 1), ("mania", 0), ("japón", 0)] {
        let filter = MissionFilter {
            text: text.to_owned(),
            ..MissionFilter::default()
        };
        let page = list(&desk, &filter).await.unwrap();
        assert_eq!(
            page.rows.iter().filter(|row| row.id == id).count(),
            found,
            "{text}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_race_overfills_a_mission() {
    let desk = Arc::new(TestDesk::new().await);
    let mission = a_mission().places(1).create(&desk).await;
    let mut racers = Vec::new();
    for number in 0..8 {
        let company = company(&desk, &format!("Corredora {number}")).await;
        let desk = Arc::clone(&desk);
        racers.push(tokio::spawn(async move {
            enrol(&desk, mission, company).await.unwrap().state
        }));
    }
    let mut accepted = 0;
    for racer in racers {
        accepted += usize::from(racer.await.unwrap() == Accepted);
    }
    assert_eq!(accepted, 1);
    let rows = registrations(&desk, mission).await.unwrap();
    let positions: Vec<_> = rows.iter().filter_map(|row| row.position).collect();
    assert_eq!(positions, [1, 2, 3, 4, 5, 6, 7]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_place_that_a_withdrawal_frees_goes_to_the_head_of_the_list() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    let first = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    let second = enrol(&desk, mission, company(&desk, "Dos").await)
        .await
        .unwrap();
    let moved = go(&desk, &first, Withdrawn, None).await.unwrap();
    assert_eq!(moved.row.state, Withdrawn);
    assert_eq!(moved.promoted[0].id, second.id);
    assert_eq!(moved.promoted[0].state, Accepted);

    let last = last_operation(&desk).await;
    assert_eq!(last.code, "move-registration");
    undo(&desk, last.id).await.unwrap();
    assert_eq!(states(&desk, mission).await, [Accepted, Waiting]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn undo_cannot_overfill_a_mission() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    let first = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    go(&desk, &first, Withdrawn, None).await.unwrap();
    let withdrawal = last_operation(&desk).await;
    enrol(&desk, mission, company(&desk, "Dos").await)
        .await
        .unwrap();

    let refused = undo(&desk, withdrawal.id).await.unwrap_err();
    assert!(matches!(refused, AppError::Mission(MissionError::Full)));
    assert_eq!(states(&desk, mission).await, [Withdrawn, Accepted]);
}

#[tokio::test]
async fn places_that_a_mission_gains_go_to_those_who_wait_and_none_is_taken_away() {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(1).create(&desk).await;
    for name in ["Uno", "Dos", "Tres"] {
        enrol(&desk, mission, company(&desk, name).await)
            .await
            .unwrap();
    }
    resize(&desk, mission, 2).await.unwrap();
    assert_eq!(states(&desk, mission).await, [Accepted, Accepted, Waiting]);
    let refused = resize(&desk, mission, 1).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::CapacityBelowAccepted { accepted: 2 })
    ));
    let growth = last_operation(&desk).await;
    undo(&desk, growth.id).await.unwrap();
    assert_eq!(states(&desk, mission).await, [Accepted, Waiting, Waiting]);
}

#[tokio::test]
async fn each_requirement_is_answered_with_its_reason() {
    let desk = TestDesk::new().await;
    let mission = a_mission()
        .asking(RequirementKind::RfcValid, &[])
        .asking(RequirementKind::ExportableProduct, &[])
        .asking(RequirementKind::Size, &["small"])
        .create(&desk)
        .await;
    let company_id = a_company().exporting("0804.40").register(&desk).await;
    let asked = CheckCompany {
        mission_id: mission,
        company_id,
        may_use_declaration: false,
    };
    let findings = check(&desk, asked).await.unwrap();
    let said: Vec<_> = findings
        .iter()
        .map(|found| (found.code.as_str(), found.met))
        .collect();
    assert_eq!(
        said,
        [
            ("rfc-missing", Met::No),
            ("exportable-product", Met::Yes),
            ("size-admitted", Met::Yes),
            ("window-open", Met::Yes),
            ("not-registered", Met::Yes),
        ]
    );
    let refused = enrol(&desk, mission, company_id).await.unwrap_err();
    let AppError::Mission(MissionError::Requirements { findings }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(findings[0].code, "rfc-missing");
}

#[tokio::test]
async fn what_is_unknown_of_a_company_is_left_for_a_person_to_decide() {
    let desk = TestDesk::new().await;
    let mission = a_mission()
        .asking(RequirementKind::Size, &["small"])
        .create(&desk)
        .await;
    let company = a_company()
        .with(|form| form.figures.clear())
        .register(&desk)
        .await;
    let applied = enrol(&desk, mission, company).await.unwrap();
    assert_eq!(applied.state, Applied);
    let moved = go(&desk, &applied, Accepted, None).await.unwrap();
    assert_eq!(moved.row.state, Accepted);
}

#[tokio::test]
async fn a_company_registers_once_and_again_after_it_withdrew() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let company = company(&desk, "Uno").await;
    let first = enrol(&desk, mission, company).await.unwrap();
    let refused = enrol(&desk, mission, company).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::AlreadyRegistered { registration }) if registration == first.id
    ));
    go(&desk, &first, Withdrawn, None).await.unwrap();
    enrol(&desk, mission, company).await.unwrap();
    assert_eq!(states(&desk, mission).await, [Withdrawn, Accepted]);
}

#[tokio::test]
async fn nobody_registers_before_the_window_opens_or_after_it_closed() {
    let desk = TestDesk::new().await;
    let early = a_mission()
        .with(|form| form.opens_at = Some("2026-04-01T06:00:00Z".into()))
        .create(&desk)
        .await;
    let company = company(&desk, "Uno").await;
    let refused = enrol(&desk, early, company).await.unwrap_err();
    let AppError::Mission(MissionError::Closed { findings }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(findings[0].code, "window-not-yet");
    desk.clock.advance(40 * 24 * 3600);
    enrol(&desk, early, company).await.unwrap();
}

#[tokio::test]
async fn an_archived_company_and_another_companys_product_are_refused() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let company_id = company(&desk, "Uno").await;
    let new = crate::missions::NewRegistration {
        mission_id: mission,
        company_id,
        delegates: Vec::new(),
        products: vec!["otro".into()],
        may_use_declaration: false,
    };
    let refused = crate::missions::register(&desk, &new).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::Invalid { .. })
    ));
    let archive = ArchiveCompany {
        id: company_id,
        version: 1,
        reason: "Cerró".into(),
        successor: None,
    };
    companies::archive(&desk, &archive).await.unwrap();
    let refused = enrol(&desk, mission, company_id).await.unwrap_err();
    assert!(matches!(refused, AppError::Company(CompanyError::Archived)));
}

#[tokio::test]
async fn moves_follow_the_states_the_role_and_their_reasons() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let row = enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    assert_eq!(row.moves, [Confirmed, Waiting, Rejected, Withdrawn]);
    let refused = go(&desk, &row, Attended, None).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::MoveRefused { .. })
    ));
    let refused = go(&desk, &row, Rejected, Some(" ")).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::ReasonRequired)
    ));
    let confirmed = go(&desk, &row, Confirmed, None).await.unwrap().row;
    let refused = go(&desk, &row, Withdrawn, None).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));

    desk.sit(Role::Adviser).await;
    let refused = go(&desk, &confirmed, Rejected, Some("No"))
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden { .. })
    ));
    let rows = registrations(&desk, mission).await.unwrap();
    assert_eq!(rows[0].moves, [Attended, Withdrawn]);
    assert_eq!(
        go(&desk, &confirmed, Attended, None)
            .await
            .unwrap()
            .row
            .state,
        Attended
    );
}

#[tokio::test]
async fn a_record_that_others_stand_on_is_not_undone() {
    let desk = TestDesk::new().await;
    let company = company(&desk, "Uno").await;
    let registering = last_operation(&desk).await;
    let mission = a_mission().create(&desk).await;
    let creation = last_operation(&desk).await;
    enrol(&desk, mission, company).await.unwrap();
    for operation in [registering, creation] {
        let refused = undo(&desk, operation.id).await.unwrap_err();
        let AppError::Journal(JournalError::BuiltUpon { operations, count }) = refused else {
            panic!("{refused}")
        };
        assert_eq!((operations.len(), count), (1, 1));
        assert_eq!(operations[0].code, "register-to-mission");
    }
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn delegates_are_sealed_in_the_journal() {
    use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    enrol(&desk, mission, company(&desk, "Uno").await)
        .await
        .unwrap();
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT group_concat(after_value) AS body FROM changes",
    );
    let row = desk
        .store
        .read()
        .query_one_raw(query)
        .await
        .unwrap()
        .unwrap();
    let body: String = row.try_get("", "body").unwrap();
    assert!(!body.contains("Yaretzi") && !body.contains("yaretzi@"));
}

#[tokio::test]
async fn the_list_is_paged_and_filtered_by_words_kinds_and_days() {
    let desk = TestDesk::new().await;
    for year in 2027..2032 {
        a_mission()
            .named(&format!("Anuga {year}"))
            .with(|form| {
                form.starts_on = format!("{year}-10-09");
                form.ends_on = format!("{year}-10-13");
            })
            .create(&desk)
            .await;
    }
    let mut filter = MissionFilter {
        limit: 2,
        ..MissionFilter::default()
    };
    let mut names = Vec::new();
    loop {
        let page = list(&desk, &filter).await.unwrap();
        assert_eq!(page.total, 5);
        names.extend(page.rows.into_iter().map(|row| row.name));
        filter.after = page.next;
        if filter.after.is_none() {
            break;
        }
    }
    assert_eq!(
        names,
        [
            "Anuga 2031",
            "Anuga 2030",
            "Anuga 2029",
            "Anuga 2028",
            "Anuga 2027"
        ]
    );
    let filter = MissionFilter {
        text: "colónia anuga".into(),
        from: Some("2028-10-13".parse().unwrap()),
        to: Some("2029-10-09".parse().unwrap()),
        limit: 10,
        ..MissionFilter::default()
    };
    assert_eq!(list(&desk, &filter).await.unwrap().total, 2);
    let first = MissionFilter {
        from: Some("2028-10-13".parse().unwrap()),
        limit: 1,
        ..MissionFilter::default()
    };
    let soonest = list(&desk, &first).await.unwrap();
    assert_eq!(soonest.rows[0].name, "Anuga 2028");
    let after = soonest.next;
    let second = list(&desk, &MissionFilter { after, ..first })
        .await
        .unwrap();
    assert_eq!(second.rows[0].name, "Anuga 2029");
}

async fn company(desk: &TestDesk, name: &str) -> CompanyId {
    a_company().named(name).register(desk).await
}

async fn go(
    desk: &TestDesk,
    row: &RegistrationRow,
    to: RegistrationState,
    reason: Option<&str>,
) -> Result<Moved, AppError> {
    let wanted = MoveRegistration {
        registration_id: row.id,
        version: row.version,
        to,
        reason: reason.map(str::to_owned),
    };
    move_registration(desk, &wanted).await
}

async fn states(desk: &TestDesk, mission: MissionId) -> Vec<RegistrationState> {
    let rows = registrations(desk, mission).await.unwrap();
    rows.iter().map(|row| row.state).collect()
}

async fn resize(desk: &TestDesk, id: MissionId, capacity: u32) -> Result<u32, AppError> {
    let detail = get(desk, id).await?;
    let mut mission = detail.mission;
    mission.capacity = capacity;
    let edit = EditMission {
        id,
        version: detail.version,
        mission,
    };
    update(desk, &edit).await
}
