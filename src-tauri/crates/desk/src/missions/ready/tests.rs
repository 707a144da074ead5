use proa_domain::ids::{BoothId, FreightItemId, MissionId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::funding::TransferRate;
use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::missions::ready::budget::ExpenseForm;
use proa_domain::missions::ready::checklist::{
    HoldsUntil, LineForm, NeededKind, NeededOf, NeededRefusal, NeededState, Standing, TemplateForm,
};
use proa_domain::missions::ready::floor::{BoothForm, BoothKind, BoothOrder, FloorRule, PlanForm};
use proa_domain::missions::ready::freeze::{ChangeState, ChangeWords, FreezeRefusal};
use proa_domain::missions::ready::freight::{FreightForm, Stay};
use proa_domain::missions::ready::tasks::{TaskForm, TaskStanding};
use proa_domain::money::Currency;
use proa_domain::time::Day;

use super::agenda::{self, SaveAgendaEntry};
use super::budget::{self, SaveExpense};
use super::checklist::{self, AskNeeded, MoveNeeded, SaveTemplate};
use super::freeze::{self, Change, DecideChange, RequestChange, SetFreeze};
use super::freight::{self, SaveFreight};
use super::tasks::{self, SaveMissionTask};
use super::{
    PlaceBooth, SaveBooth, SaveFloorPlan, SuggestBooths, floor_plans, place_booth, place_suggested,
    save_plan,
};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::{self, EditRegistration, RegistrationRow};
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

#[tokio::test]
async fn a_passport_is_asked_for_once_and_must_hold_long_enough() {
    let stage = stage().await;
    let desk = &stage.desk;
    let template = TemplateForm {
        name: "Europa".to_owned(),
        lines: vec![passport()],
    };
    let save = SaveTemplate {
        id: None,
        version: 0,
        template,
    };
    checklist::save_template(desk, &save).await.unwrap();
    let kept = checklist::templates(desk).await.unwrap().remove(0).template;
    let ask = AskNeeded {
        mission_id: stage.mission,
        lines: kept.lines,
    };
    assert_eq!(checklist::ask(desk, &ask).await.unwrap(), 2);
    assert_eq!(checklist::ask(desk, &ask).await.unwrap(), 0);

    let row = checklist::needed(desk, stage.mission)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(row.due_on, Day::of(2027, 8, 10));
    assert_eq!(row.must_hold_until, Some(Day::of(2028, 4, 13)));
    let step = |version, to, until: Option<Day>| MoveNeeded {
        id: row.id,
        version,
        to,
        holds_until: until,
        reason: String::new(),
    };
    let short = step(
        row.version,
        NeededState::HandedIn,
        Some(Day::of(2028, 4, 12)),
    );
    checklist::move_needed(desk, &short).await.unwrap();
    let row = checklist::needed(desk, stage.mission)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(row.standing, Standing::ExpiresTooSoon);
    let checked = step(row.version, NeededState::Checked, None);
    let refused = checklist::move_needed(desk, &checked).await.unwrap_err();
    let reason = NeededRefusal::ExpiresTooSoon;
    assert_eq!(refusal(refused), MissionError::NeededRefused { reason });
    let renewed = step(row.version, NeededState::Checked, Some(Day::of(2033, 1, 1)));
    checklist::move_needed(desk, &renewed).await.unwrap();
    let row = checklist::needed(desk, stage.mission)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(row.standing, Standing::Fine);
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
