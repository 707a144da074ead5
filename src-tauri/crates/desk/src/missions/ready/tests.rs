mod asking;
mod coming;
mod freezing;

use proa_domain::ids::{BoothId, MissionId};
use proa_domain::missions::funding::TransferRate;
use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::missions::ready::budget::ExpenseForm;
use proa_domain::missions::ready::checklist::{HoldsUntil, LineForm, NeededKind, NeededOf};
use proa_domain::missions::ready::floor::{BoothForm, BoothKind, BoothOrder, FloorRule, PlanForm};
use proa_domain::missions::ready::freight::{FreightForm, Stay};
use proa_domain::missions::ready::tasks::{TaskForm, TaskStanding};
use proa_domain::money::Currency;
use proa_domain::settings::Role;
use proa_domain::time::Day;

use super::agenda::{self, SaveAgendaEntry};
use super::budget::{self, SaveExpense};
use super::freight::SaveFreight;
use super::tasks::{self, SaveMissionTask};
use super::{
    PlaceBooth, SaveBooth, SaveFloorPlan, SuggestBooths, floor_plans, place_booth, place_suggested,
    save_plan,
};
use crate::error::AppError;
use crate::missions::RegistrationRow;
use crate::missions::error::MissionError;
use crate::settings::people::{self, EditPerson, NewPerson};
use crate::store::undo::undo;
use crate::testing::calls::{a_call, publish};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

/// A mission with two companies that have a place.
struct Stage {
    desk: TestDesk,
    mission: MissionId,
    companies: Vec<RegistrationRow>,
}

async fn stage() -> Stage {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let mut companies = Vec::new();
    for name in ["Meseta", "Huerta"] {
        let company = a_company().named(name).register(&desk).await;
        companies.push(enrol(&desk, mission, company).await.unwrap());
    }
    Stage {
        desk,
        mission,
        companies,
    }
}

fn passport() -> LineForm {
    LineForm {
        kind: NeededKind::Passport,
        title: String::new(),
        of: NeededOf::Delegate,
        holds: HoldsUntil::after_return(6),
        days_before: 60,
    }
}

fn refusal(refused: AppError) -> MissionError {
    let AppError::Mission(error) = refused else {
        panic!("{refused}")
    };
    error
}

fn booth(number: &str, left_cm: u32) -> SaveBooth {
    SaveBooth {
        id: None,
        booth: BoothForm {
            number: number.to_owned(),
            kind: BoothKind::Built,
            left_cm,
            top_cm: 0,
            width_cm: 300,
            depth_cm: 300,
            open: vec![],
        },
    }
}

fn plan(mission: MissionId, booths: Vec<SaveBooth>) -> SaveFloorPlan {
    SaveFloorPlan {
        id: None,
        version: 0,
        mission_id: mission,
        plan: PlanForm {
            name: "Pabellón".to_owned(),
            width_cm: 900,
            depth_cm: 300,
        },
        booths,
    }
}

async fn booths(stage: &Stage) -> Vec<(BoothId, Option<usize>)> {
    let plans = floor_plans(&stage.desk, stage.mission).await.unwrap();
    let of = |holder| {
        stage
            .companies
            .iter()
            .position(|one| Some(one.id) == holder)
    };
    plans[0]
        .booths
        .iter()
        .map(|one| (one.id, of(one.holder_id)))
        .collect()
}

#[tokio::test]
async fn no_write_leaves_booths_over_each_other() {
    let stage = stage().await;
    let wrong = plan(stage.mission, vec![booth("A1", 0), booth("A2", 299)]);
    let refused = save_plan(&stage.desk, &wrong).await.unwrap_err();
    let MissionError::FloorRefused { broken } = refusal(refused) else {
        panic!("another refusal");
    };
    assert_eq!(broken[0].rule, FloorRule::Overlap);
    assert!(
        floor_plans(&stage.desk, stage.mission)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn companies_are_placed_by_a_rule_change_places_and_go_back_with_undo() {
    let stage = stage().await;
    let desk = &stage.desk;
    let three = plan(
        stage.mission,
        vec![booth("A1", 0), booth("A2", 300), booth("A3", 600)],
    );
    let plan_id = save_plan(desk, &three).await.unwrap();
    let order = BoothOrder::ByNumber;
    let placed = place_suggested(desk, SuggestBooths { plan_id, order }).await;
    assert_eq!(placed.unwrap().len(), 2);
    let holders = |found: &[(BoothId, Option<usize>)]| {
        found.iter().map(|(_, holder)| *holder).collect::<Vec<_>>()
    };
    let before = booths(&stage).await;
    assert_eq!(holders(&before), [Some(0), Some(1), None]);
    let swap = PlaceBooth {
        booth_id: before[1].0,
        holder_id: Some(stage.companies[0].id),
    };
    place_booth(desk, swap).await.unwrap();
    assert_eq!(holders(&booths(&stage).await), [Some(1), Some(0), None]);
    let last = last_operation(desk).await;
    undo(desk, last.id).await.unwrap();
    assert_eq!(holders(&booths(&stage).await), [Some(0), Some(1), None]);
}

fn goods(mission: MissionId) -> SaveFreight {
    SaveFreight {
        id: None,
        version: 0,
        mission_id: mission,
        registration_id: None,
        freight: FreightForm {
            name: "Mermelada".to_owned(),
            hs_code: "2007.99".to_owned(),
            quantity: "24".to_owned(),
            unit: "frascos".to_owned(),
            weight_kg: "7.20".to_owned(),
            value: "96.50".to_owned(),
            currency: "USD".to_owned(),
            stay: Stay::ToStay,
            package: "1".to_owned(),
        },
    }
}

#[tokio::test]
async fn tasks_wait_for_each_other_but_not_in_a_ring() {
    let stage = stage().await;
    let desk = &stage.desk;
    let owner = desk.session.person().unwrap().id;
    let task = |id, version, blocked_by| SaveMissionTask {
        id,
        version,
        mission_id: stage.mission,
        task: TaskForm {
            what: "Reservar transporte".to_owned(),
            owner,
            days_before: 90,
            blocked_by,
        },
        done_on: None,
    };
    let first = tasks::save(desk, &task(None, 0, vec![])).await.unwrap();
    let second = tasks::save(desk, &task(None, 0, vec![first]))
        .await
        .unwrap();
    let ring = tasks::save(desk, &task(Some(first), 1, vec![second])).await;
    assert!(matches!(
        refusal(ring.unwrap_err()),
        MissionError::TaskRing { .. }
    ));
    let rows = tasks::list(desk, stage.mission).await.unwrap();
    let of = |id| rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!(of(second).standing, TaskStanding::Blocked);
    assert_eq!(of(first).due_on, Day::of(2027, 7, 11));
}

#[tokio::test]
async fn a_task_is_given_to_who_works_here_and_kept_by_who_has_it() {
    let stage = stage().await;
    let desk = &stage.desk;
    let new = NewPerson {
        name: "Ximena Tun".to_owned(),
        role: Role::Adviser,
        pin: None,
    };
    let leaver = people::add(desk, new).await.unwrap();
    let task = |id, version| SaveMissionTask {
        id,
        version,
        mission_id: stage.mission,
        task: TaskForm {
            what: "Reservar transporte".to_owned(),
            owner: leaver.id,
            days_before: 90,
            blocked_by: Vec::new(),
        },
        done_on: None,
    };
    let id = tasks::save(desk, &task(None, 0)).await.unwrap();
    let left = EditPerson {
        id: leaver.id,
        version: leaver.version,
        name: leaver.name.clone(),
        role: leaver.role,
        is_active: false,
    };
    people::update(desk, left).await.unwrap();
    let done = SaveMissionTask {
        done_on: Some(desk.env.today()),
        ..task(Some(id), 1)
    };
    tasks::save(desk, &done).await.unwrap();
    let refused = tasks::save(desk, &task(None, 0)).await.unwrap_err();
    let MissionError::Invalid { problems } = refusal(refused) else {
        panic!("another refusal")
    };
    assert_eq!(problems.0[0].field, "owner");
}

#[tokio::test]
async fn what_was_spent_stands_against_the_lines_of_the_call() {
    let stage = stage().await;
    let desk = &stage.desk;
    publish(desk, stage.mission, a_call()).await;
    let save = SaveExpense {
        id: None,
        version: 0,
        mission_id: stage.mission,
        expense: ExpenseForm {
            line: "travel".to_owned(),
            what: "Boletos".to_owned(),
            amount: "2000".to_owned(),
            currency: "EUR".to_owned(),
            spent_on: "2026-03-02".to_owned(),
            rate: Some(TransferRate {
                from: Currency::MXN,
                to: Currency::EUR,
                rate: "20.10".parse().unwrap(),
                on: Day::of(2026, 3, 2),
                source: "DOF".to_owned(),
            }),
        },
    };
    let id = budget::save(desk, &save).await.unwrap();
    let found = budget::get(desk, stage.mission).await.unwrap();
    let travel = &found.comparison.rows[0];
    assert_eq!(
        (travel.actual.amount.as_str(), travel.is_over),
        ("40200.00", true)
    );
    assert_eq!(found.expenses[0].expense.rate, save.expense.rate);
    budget::remove(desk, id, 1).await.unwrap();
    let found = budget::get(desk, stage.mission).await.unwrap();
    assert_eq!(found.comparison.total.actual.amount, "0.00");
}

#[tokio::test]
async fn each_company_has_its_own_agenda_and_nobody_is_in_two_places() {
    let stage = stage().await;
    let desk = &stage.desk;
    let entry = |starts_at: &str, ends_at: &str, of: Option<usize>| SaveAgendaEntry {
        id: None,
        version: 0,
        mission_id: stage.mission,
        entry: EntryForm {
            day: "2027-10-09".to_owned(),
            starts_at: starts_at.to_owned(),
            ends_at: ends_at.to_owned(),
            title: "Visita".to_owned(),
            place: "Mercado".to_owned(),
            notes: String::new(),
            registration: of.map(|index| stage.companies[index].id),
        },
    };
    for one in [
        entry("12:00", "13:00", Some(0)),
        entry("09:00", "10:00", None),
        entry("09:30", "11:00", Some(1)),
    ] {
        agenda::save(desk, &one).await.unwrap();
    }
    let of = |index: usize| agenda::days(desk, stage.mission, Some(stage.companies[index].id));
    let starts = |days: &[agenda::AgendaDay]| {
        days[0]
            .rows
            .iter()
            .map(|row| (row.entry.starts_at.clone(), row.overlaps))
            .collect::<Vec<_>>()
    };
    let told = |time: &str, overlaps| (time.to_owned(), overlaps);
    assert_eq!(
        starts(&of(0).await.unwrap()),
        [told("09:00", true), told("12:00", false)]
    );
    assert_eq!(
        starts(&of(1).await.unwrap()),
        [told("09:00", true), told("09:30", true)]
    );
}
