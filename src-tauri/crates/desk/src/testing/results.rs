//! What comes before and after a mission, for tests that look through everything that says something of people.

use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::missions::ready::budget::ExpenseForm;
use proa_domain::missions::ready::checklist::{
    HoldsUntil, LineForm, NeededKind, NeededOf, NeededState,
};
use proa_domain::missions::ready::freeze::ChangeWords;
use proa_domain::missions::ready::tasks::TaskForm;
use proa_domain::missions::results::confirmation::{ConfirmationForm, ConfirmationWay};
use proa_domain::missions::results::counting::{Verdict, VerdictForm};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::lesson::{LessonForm, LessonKind};
use proa_domain::missions::results::outcome::{Certainty, OutcomeForm, SaleForm};
use proa_domain::missions::results::satisfaction::{OpinionForm, Service};

use crate::Desk;
use crate::missions::ready::agenda::{self, SaveAgendaEntry};
use crate::missions::ready::budget::{self, SaveExpense};
use crate::missions::ready::freeze::{self, Change, RequestChange, SetFreeze};
use crate::missions::ready::needed::{self, AskNeeded, MoveNeeded, NeededStep};
use crate::missions::ready::tasks::{self, SaveMissionTask};
use crate::missions::results::confirming::{self, ConfirmOutcome};
use crate::missions::results::lessons::{self, SaveLesson};
use crate::missions::results::opinions::{self, SaveOpinion};
use crate::missions::results::outcomes::{self, ReportOutcome};
use crate::missions::results::twins;
use crate::missions::{EditRegistration, RegistrationRow};
use crate::testing::TestDesk;

const DAY: i64 = 86_400;

/// A company needs something that it does not need, asks for another delegate after the freeze date, reports a
/// result, confirms it and says what it thinks; the office prepares the mission and learns from it. The clock
/// goes on to January 2028.
pub async fn travelled(desk: &TestDesk, company: &RegistrationRow) {
    let mission_id = company.mission_id;
    prepare(desk, company).await;
    let ask = AskNeeded {
        mission_id,
        lines: vec![LineForm {
            kind: NeededKind::Visa,
            title: "Como la de Yaretzi Pech".to_owned(),
            of: NeededOf::Delegate,
            holds: HoldsUntil::NONE,
            days_before: 30,
        }],
    };
    needed::ask(desk, &ask).await.expect("something needed");
    let list = needed::needed(desk, mission_id).await.expect("a list");
    let needed = list.first().expect("a need");
    let moved = MoveNeeded {
        mission_id,
        to: NeededState::NotNeeded,
        reason: "Yaretzi Pech tiene pasaporte europeo".to_owned(),
        steps: vec![NeededStep {
            id: needed.id,
            version: needed.version,
            holds_until: None,
        }],
    };
    let moved = needed::move_needed(desk, &moved).await;
    assert_eq!(moved.expect("a step").moved, 1);

    let freeze_on = Some(desk.env.today());
    let set = SetFreeze {
        mission_id,
        freeze_on,
    };
    freeze::set(desk, set).await.expect("a freeze date");
    let wanted = RequestChange {
        change: Change::Delegates {
            edit: EditRegistration {
                registration_id: company.id,
                version: company.version,
                delegates: company.delegates.clone(),
                products: company.product_ids.clone(),
                may_use_declaration: None,
            },
        },
        words: ChangeWords {
            asked_by: "Yaretzi Pech".to_owned(),
            why: "Yaretzi Pech no puede viajar".to_owned(),
        },
    };
    let requested = freeze::request(desk, &wanted).await;
    requested.expect("a request");
    desk.clock.advance(690 * DAY);
    report(desk, company).await;
    learn(desk, company).await;
}

/// The agenda, the tasks and the expenses.
async fn prepare(desk: &Desk, company: &RegistrationRow) {
    let mission_id = company.mission_id;
    let entry = SaveAgendaEntry {
        id: None,
        version: 0,
        mission_id,
        entry: EntryForm {
            day: "2027-10-09".to_owned(),
            starts_at: "09:00".to_owned(),
            ends_at: "10:00".to_owned(),
            title: "Visita con Yaretzi Pech".to_owned(),
            place: "Oficina de Yaretzi Pech".to_owned(),
            notes: "Yaretzi Pech lleva las muestras".to_owned(),
            registration: Some(company.id),
        },
    };
    agenda::save(desk, &entry).await.expect("an agenda");
    let task = SaveMissionTask {
        id: None,
        version: 0,
        mission_id,
        task: TaskForm {
            what: "Llamar a Yaretzi Pech".to_owned(),
            owner: desk.session.person().expect("somebody").id,
            days_before: 30,
            blocked_by: Vec::new(),
        },
        done_on: None,
    };
    tasks::save(desk, &task).await.expect("a task");
    let expense = SaveExpense {
        id: None,
        version: 0,
        mission_id,
        expense: ExpenseForm {
            line: "Viaje".to_owned(),
            what: "Boleto de Yaretzi Pech".to_owned(),
            amount: "1000".to_owned(),
            currency: "MXN".to_owned(),
            spent_on: desk.env.today().to_string(),
            rate: None,
        },
    };
    budget::save(desk, &expense).await.expect("an expense");
}

/// A verdict of two sales, and a lesson.
async fn learn(desk: &Desk, company: &RegistrationRow) {
    let list = outcomes::list(desk, company.mission_id).await;
    let rows = list.expect("results");
    let mut sales = rows
        .into_iter()
        .filter_map(|row| row.outcome)
        .flat_map(|outcome| outcome.sales)
        .filter_map(|sale| sale.id);
    let judged = VerdictForm {
        kept: sales.next().expect("a sale"),
        other: sales.next().expect("another"),
        verdict: Verdict::Different,
        share: None,
        reason: "Yaretzi Pech lo aclaró".to_owned(),
    };
    twins::judge(desk, &judged).await.expect("a verdict");
    let lesson = SaveLesson {
        id: None,
        version: 0,
        mission_id: company.mission_id,
        lesson: LessonForm {
            kind: LessonKind::Avoid,
            happened: "Yaretzi Pech esperó en la aduana".to_owned(),
            to_do: "Avisar antes a Yaretzi Pech".to_owned(),
            needed_of: None,
            needed: NeededKind::Other,
            days_before: 10,
        },
    };
    lessons::save(desk, &lesson).await.expect("a lesson");
}

fn sale(amount: &str) -> SaleForm {
    SaleForm {
        id: None,
        certainty: Certainty::Closed,
        product: String::new(),
        hs_code: "0805.50".to_owned(),
        market: "DE".to_owned(),
        buyer: "Frutas de Yaretzi Pech".to_owned(),
        from: "2027-11-01".to_owned(),
        until: "2027-12-31".to_owned(),
        amount: amount.to_owned(),
        currency: "USD".to_owned(),
    }
}

async fn report(desk: &Desk, company: &RegistrationRow) {
    let today = desk.env.today().to_string();
    let wanted = ReportOutcome {
        id: None,
        version: 0,
        registration_id: company.id,
        horizon: Horizon::AtEnd,
        outcome: OutcomeForm {
            reported_on: today.clone(),
            is_first_export: false,
            new_markets: Vec::new(),
            jobs: None,
            notes: "Según Yaretzi Pech".to_owned(),
            sales: vec![sale("1000"), sale("5000")],
        },
    };
    let result_id = outcomes::report(desk, &wanted).await.expect("a result");
    let wanted = ConfirmOutcome {
        result_id,
        confirmation: ConfirmationForm {
            way: ConfirmationWay::Letter,
            code: String::new(),
            letter: "Carta de Yaretzi Pech".to_owned(),
            said_on: today,
            said_by: "Yaretzi Pech".to_owned(),
            ratings: vec![4; 7],
            without_help: "10".to_owned(),
            agrees: true,
            comments: "Yaretzi Pech quiere volver".to_owned(),
        },
    };
    let confirmed = confirming::confirm(desk, &wanted).await;
    confirmed.expect("a confirmation");
    let wanted = SaveOpinion {
        registration_id: company.id,
        opinion: OpinionForm {
            service: Service::Meetings,
            rating: 5,
            causes: Vec::new(),
            words: "Yaretzi Pech encontró a quien buscaba".to_owned(),
        },
    };
    let thought = opinions::save(desk, &wanted).await;
    thought.expect("an opinion");
}
