//! Calls, what they ask, and their money, on a real database.

use proa_domain::ids::{CallId, CompanyId, RegistrationId, SupportId};
use proa_domain::missions::call::{CallRefusal, CallState};
use proa_domain::missions::document::{DocumentForm, DocumentKind};
use proa_domain::missions::funding::{
    FundingLimits, LimitCode, Method, RefundRefusal, TransferRate,
};
use proa_domain::missions::requirements::{Met, RequirementKind};
use proa_domain::missions::state::RegistrationState;
use proa_domain::missions::support::{SupportRefusal, SupportState};
use proa_domain::money::{Currency, MoneyText};
use proa_domain::privacy::diversity::{DiversityForm, Ground, GroundAnswer, SelfAnswer};
use proa_domain::time::Day;

use super::documents::{self, AttestOriginal, HandInDocument};
use super::supports::{self, MoveSupport, PaySupport, RequestSupport};
use super::{
    AskDeadlines, CopyCall, EditCall, MoveCall, NewCall, SimulateFunding, SimulatedApplicant, copy,
    deadlines, draft, evaluate, get, move_call, of_mission, revise, simulate, update,
};
use crate::error::AppError;
use crate::missions;
use crate::missions::error::MissionError;
use crate::privacy::diversity::{DeclareDiversity, DiversityOf, declare};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::calls::{a_call, asking, publish, step};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

mod versions;

#[tokio::test]
async fn what_was_published_stays_and_gives_way_to_the_next_version() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let first = publish(&desk, mission, a_call()).await;
    let edit = EditCall {
        id: first,
        version: 2,
        call: a_call(),
    };
    let refused = update(&desk, &edit).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::CallRefused {
            reason: CallRefusal::Published
        })
    ));
    let second = revise(&desk, first).await.unwrap();
    let mut changed = a_call();
    changed.closes_at = "2026-03-20T18:00".to_owned();
    let edit = EditCall {
        id: second,
        version: 1,
        call: changed,
    };
    update(&desk, &edit).await.unwrap();
    let without_reason = MoveCall {
        id: second,
        version: 2,
        to: CallState::Published,
        reason: None,
    };
    let refused = move_call(&desk, &without_reason).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::CallRefused {
            reason: CallRefusal::ReasonRequired
        })
    ));
    step(
        &desk,
        second,
        CallState::Published,
        Some("Se amplía el plazo"),
    )
    .await;
    let detail = get(&desk, second).await.unwrap();
    assert_eq!(detail.difference.unwrap().parts, ["closesAt"]);
    let states: Vec<_> = of_mission(&desk, mission)
        .await
        .unwrap()
        .iter()
        .map(|row| (row.number, row.state))
        .collect();
    assert_eq!(
        states,
        [(2, CallState::Published), (1, CallState::Replaced)]
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_draft_may_be_wrong_and_is_not_published_so() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let from = publish(&desk, mission, a_call()).await;
    let other = a_mission().named("Anuga 2029").create(&desk).await;
    let wanted = CopyCall {
        from,
        mission_id: other,
    };
    let again = copy(&desk, wanted).await.unwrap();
    let detail = get(&desk, again).await.unwrap();
    let fields: Vec<_> = detail
        .problems
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["opensAt", "closesAt"]);
    assert_eq!(detail.call.rules, a_call().rules);
    let wanted = MoveCall {
        id: again,
        version: 1,
        to: CallState::Published,
        reason: None,
    };
    let refused = move_call(&desk, &wanted).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::Invalid { .. })
    ));
}

#[tokio::test]
async fn a_text_that_leaves_people_out_is_marked() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let mut call = a_call();
    call.text = "Se convoca a los empresarios.".to_owned();
    let id = draft(&desk, &NewCall { mission_id, call }).await.unwrap();
    assert!(!get(&desk, id).await.unwrap().language.is_empty());
}

#[tokio::test]
async fn under_a_call_an_application_waits_for_the_selection() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    publish(&desk, mission, asking(RequirementKind::Product, &["0804"])).await;
    let fits = a_company().exporting("0804.40").register(&desk).await;
    let row = enrol(&desk, mission, fits).await.unwrap();
    assert_eq!(row.state, RegistrationState::Applied);
    let other = a_company()
        .named("Textiles")
        .exporting("5208.11")
        .register(&desk)
        .await;
    let refused = enrol(&desk, mission, other).await.unwrap_err();
    let AppError::Mission(MissionError::Requirements { findings }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(findings[0].code, "product-not-asked-for");
    // The hours of the call count, not those of the mission.
    desk.clock.advance(9 * 24 * 3_600);
    let late = a_company()
        .named("Tarde")
        .exporting("0804.40")
        .register(&desk)
        .await;
    let refused = enrol(&desk, mission, late).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::Closed { .. })
    ));
    let evaluation = evaluate(&desk, mission).await.unwrap();
    assert_eq!(
        (evaluation.met, evaluation.unmet, evaluation.unknown),
        (1, 0, 0)
    );
    assert!(evaluation.rows[0].findings[0].evidence[0].id.is_some());
}

#[tokio::test]
async fn a_declaration_counts_only_with_leave_and_is_never_told() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    publish(
        &desk,
        mission_id,
        asking(RequirementKind::PositiveAction, &["women-led"]),
    )
    .await;
    let company_id = a_company().register(&desk).await;
    let form = DiversityForm {
        answers: vec![GroundAnswer {
            ground: Ground::WomenLed,
            answer: SelfAnswer::Yes,
        }],
        words: String::new(),
        declared_on: "2026-03-01".to_owned(),
    };
    let said = DeclareDiversity {
        of: DiversityOf::Company(company_id),
        version: 0,
        form,
    };
    declare(&desk, &said).await.unwrap();
    let found = async |may_use_declaration| {
        let asked = missions::CheckCompany {
            mission_id,
            company_id,
            may_use_declaration,
        };
        let findings = missions::check(&desk, asked).await.unwrap();
        (
            findings[0].met,
            findings[0].params.len(),
            findings[0].evidence.len(),
        )
    };
    assert_eq!(found(false).await, (Met::No, 0, 0));
    assert_eq!(found(true).await, (Met::Yes, 0, 0));
}

#[tokio::test]
async fn a_simulation_is_the_same_every_time_and_writes_nothing() {
    let desk = TestDesk::new().await;
    let mission = a_mission().create(&desk).await;
    let call_id = publish(&desk, mission, a_call()).await;
    let before = last_operation(&desk).await.id;
    let mut applicants = Vec::new();
    for number in 0..4_u32 {
        let company = a_company()
            .named(&format!("Empresa {number}"))
            .register(&desk)
            .await;
        applicants.push(SimulatedApplicant {
            company_id: company,
            score: number,
            cost: pesos("40000"),
            amount: pesos("15000"),
            line: "travel".to_owned(),
            market: "de".to_owned(),
        });
    }
    let registered = last_operation(&desk).await.id;
    assert_ne!(before, registered);
    for method in Method::ALL {
        let wanted = SimulateFunding {
            call_id,
            method: *method,
            applicants: applicants.clone(),
        };
        let once = simulate(&desk, &wanted).await.unwrap();
        assert_eq!(simulate(&desk, &wanted).await.unwrap(), once);
        assert_eq!(once.given, pesos("30000.00"));
    }
    let twice = SimulateFunding {
        call_id,
        method: Method::ProRata,
        applicants: vec![applicants[0].clone(), applicants[0].clone()],
    };
    let refused = simulate(&desk, &twice).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::Invalid { .. })
    ));
    assert_eq!(last_operation(&desk).await.id, registered);
}

/// A company with a place in a mission that begins on 18 May 2026.
async fn taking_part(desk: &TestDesk) -> (CallId, RegistrationId, CompanyId) {
    let mission = a_mission()
        .with(|form| {
            form.starts_on = "2026-05-18".to_owned();
            form.ends_on = "2026-05-20".to_owned();
            form.closes_at = None;
        })
        .create(desk)
        .await;
    let call = publish(desk, mission, a_call()).await;
    let company = a_company().register(desk).await;
    let row = enrol(desk, mission, company).await.unwrap();
    (call, row.id, company)
}

async fn ask(desk: &TestDesk, call: CallId, registration: RegistrationId) -> SupportId {
    let wanted = RequestSupport {
        call_id: call,
        registration_id: registration,
        line: "travel".to_owned(),
        market: "DE".to_owned(),
        cost: pesos("36000"),
        amount: pesos("25000"),
    };
    supports::request(desk, &wanted).await.unwrap()
}

async fn go(
    desk: &TestDesk,
    call: CallId,
    id: SupportId,
    to: SupportState,
    change: impl FnOnce(&mut MoveSupport),
) -> Result<(), AppError> {
    let rows = supports::of_call(desk, call).await.unwrap();
    let version = rows.iter().find(|row| row.id == id).unwrap().version;
    let mut wanted = MoveSupport {
        id,
        version,
        to,
        reason: None,
        proved: None,
        payment: None,
    };
    change(&mut wanted);
    supports::move_support(desk, &wanted).await
}

#[tokio::test]
async fn a_support_is_authorised_proved_seen_and_paid() {
    let desk = TestDesk::new().await;
    let (call, registration, company) = taking_part(&desk).await;
    let id = ask(&desk, call, registration).await;
    let row = supports::of_call(&desk, call).await.unwrap().remove(0);
    assert_eq!(row.authorised.by, LimitCode::Percentage);
    assert_eq!(row.asking.1, Day::of(2026, 5, 13));
    // From Tuesday 3 March on, without the Monday of 16 March and the first of May.
    let next = row.next.unwrap();
    assert_eq!((next.on, next.business_days_left), (row.asking.1, 50));
    assert_eq!((row.documents, row.originals_seen), (0, 0));
    go(&desk, call, id, SupportState::Authorised, |_| ())
        .await
        .unwrap();
    let proved = |wanted: &mut MoveSupport| wanted.proved = Some(pesos("34000.10"));
    let refused = go(&desk, call, id, SupportState::Proved, proved)
        .await
        .unwrap_err();
    assert_eq!(reason(&refused), SupportRefusal::NoProof);
    let invoice = HandInDocument {
        company_id: company,
        support_id: Some(id),
        document: DocumentForm {
            kind: DocumentKind::Invoice,
            reference: "F-12".to_owned(),
            handed_in_on: "2026-03-02".to_owned(),
            holds_until: String::new(),
        },
    };
    let document = documents::hand_in(&desk, &invoice).await.unwrap();
    go(&desk, call, id, SupportState::Proved, proved)
        .await
        .unwrap();
    let refused = go(&desk, call, id, SupportState::Verified, |_| ())
        .await
        .unwrap_err();
    assert_eq!(reason(&refused), SupportRefusal::OriginalNotSeen);
    let seen = AttestOriginal {
        id: document,
        version: 1,
        seen_on: Day::of(2026, 3, 2),
    };
    documents::attest(&desk, &seen).await.unwrap();
    let listed = documents::of_company(&desk, company).await.unwrap();
    assert_eq!(listed[0].seen_by.as_deref(), Some("Alma Ríos"));
    go(&desk, call, id, SupportState::Verified, |_| ())
        .await
        .unwrap();
    let pay = |on: Day| {
        move |wanted: &mut MoveSupport| {
            wanted.payment = Some(PaySupport {
                currency: Currency::USD,
                on: Day::of(2026, 3, 2),
                rate: Some(TransferRate {
                    from: Currency::MXN,
                    to: Currency::USD,
                    rate: "17.5".parse().unwrap(),
                    on,
                    source: "Banxico FIX".to_owned(),
                }),
            });
        }
    };
    let another_day = pay(Day::of(2026, 3, 1));
    let refused = go(&desk, call, id, SupportState::Paid, another_day)
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::RefundRefused {
            reason: RefundRefusal::RateOfAnotherDay
        })
    ));
    go(
        &desk,
        call,
        id,
        SupportState::Paid,
        pay(Day::of(2026, 3, 2)),
    )
    .await
    .unwrap();
    let refund = supports::of_call(&desk, call)
        .await
        .unwrap()
        .remove(0)
        .refund
        .unwrap();
    // Half of 34,000.10 pesos is less than the 18,000 that were authorised; 17,000.05 / 17.5.
    assert_eq!(
        (refund.due, refund.paid.amount.as_str()),
        (pesos("17000.05"), "971.43")
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_days_of_a_support_follow_from_those_of_its_mission() {
    let desk = TestDesk::new().await;
    let (call, registration, _) = taking_part(&desk).await;
    let id = ask(&desk, call, registration).await;
    let row = supports::of_call(&desk, call).await.unwrap().remove(0);
    let mission_id = get(&desk, call).await.unwrap().mission_id;
    let asked = AskDeadlines {
        mission_id,
        limits: FundingLimits::PUBLISHED,
    };
    let told = deadlines(&desk, asked).await.unwrap();
    assert_eq!((told.asking, told.proof_due), (row.asking, row.proof_due));
    desk.clock.advance(80 * 24 * 3_600);
    let late = supports::of_call(&desk, call).await.unwrap().remove(0);
    let next = late.next.unwrap();
    assert!(next.is_over && next.business_days_left == 0);
    go(&desk, call, id, SupportState::Withdrawn, |_| ())
        .await
        .unwrap();
    let over = supports::of_call(&desk, call).await.unwrap().remove(0);
    assert_eq!(over.next, None);
}

#[tokio::test]
async fn the_money_of_a_line_is_given_once() {
    let desk = TestDesk::new().await;
    let (call, registration, _) = taking_part(&desk).await;
    let (first, second) = (
        ask(&desk, call, registration).await,
        ask(&desk, call, registration).await,
    );
    go(&desk, call, first, SupportState::Authorised, |_| ())
        .await
        .unwrap();
    let rows = supports::of_call(&desk, call).await.unwrap();
    let left = rows.iter().find(|row| row.id == second).unwrap();
    // 30,000 less the 18,000 of the first.
    assert_eq!(left.authorised.by, LimitCode::Budget);
    assert_eq!(left.authorised.amount, pesos("12000.00"));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let rows = supports::of_call(&desk, call).await.unwrap();
    assert!(rows.iter().all(|row| row.state == SupportState::Requested));
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_support_is_asked_for_in_time() {
    let desk = TestDesk::new().await;
    let (call, registration, _) = taking_part(&desk).await;
    // Thursday, two business days before the Monday of the mission.
    desk.clock.advance(73 * 24 * 3_600);
    let wanted = RequestSupport {
        call_id: call,
        registration_id: registration,
        line: "travel".to_owned(),
        market: "DE".to_owned(),
        cost: pesos("1"),
        amount: pesos("1"),
    };
    let refused = supports::request(&desk, &wanted).await.unwrap_err();
    assert_eq!(reason(&refused), SupportRefusal::AskedTooLate);
}

fn reason(refused: &AppError) -> SupportRefusal {
    let AppError::Mission(MissionError::SupportRefused { reason }) = refused else {
        panic!("{refused}");
    };
    *reason
}

fn pesos(amount: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: Currency::MXN,
    }
}
