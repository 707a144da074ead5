mod figures;
mod jobs;

use proa_domain::ids::{CompanyId, MissionId, ResultId};
use proa_domain::missions::ready::checklist::{NeededKind, NeededOf};
use proa_domain::missions::results::confirmation::{
    ConfirmationForm, ConfirmationRefusal, ConfirmationWay,
};
use proa_domain::missions::results::counting::{Verdict, VerdictForm};
use proa_domain::missions::results::horizon::{Horizon, ResultStanding};
use proa_domain::missions::results::lesson::{LessonForm, LessonKind};
use proa_domain::missions::results::mission_report::{MeetingCounts, MissionReport};
use proa_domain::missions::results::outcome::{Certainty, OutcomeForm, SaleForm};
use proa_domain::missions::results::satisfaction::{OpinionForm, Service};
use proa_domain::money::MoneyText;

use super::confirming::{self, ConfirmOutcome};
use super::lessons::{self, InheritLessons, SaveLesson};
use super::opinions::{self, SaveOpinion};
use super::outcomes::{self, OutcomeRow, ReportOutcome};
use super::report::{Besides, of_mission};
use super::twins;
use crate::error::AppError;
use crate::missions::RegistrationRow;
use crate::missions::error::MissionError;
use crate::missions::ready::{needed, tasks};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

const DAY: i64 = 86_400;

/// A mission that is over by a hundred days, and the next one, with one company in both.
struct Stage {
    desk: TestDesk,
    company: CompanyId,
    mission: MissionId,
    first: RegistrationRow,
    next: MissionId,
    second: RegistrationRow,
}

async fn stage() -> Stage {
    let desk = TestDesk::new().await;
    let company = a_company().named("Meseta").register(&desk).await;
    let mission = a_mission().create(&desk).await;
    let next = a_mission().named("Fruit Logistica").create(&desk).await;
    let first = enrol(&desk, mission, company).await.unwrap();
    let second = enrol(&desk, next, company).await.unwrap();
    // From March 2026 to January 2028.
    desk.clock.advance(690 * DAY);
    Stage {
        desk,
        company,
        mission,
        first,
        next,
        second,
    }
}

fn sale(amount: &str, buyer: &str) -> SaleForm {
    SaleForm {
        id: None,
        certainty: Certainty::Closed,
        product: String::new(),
        hs_code: "0805.50".to_owned(),
        market: "DE".to_owned(),
        buyer: buyer.to_owned(),
        from: "2027-11-01".to_owned(),
        until: "2027-12-31".to_owned(),
        amount: amount.to_owned(),
        currency: "USD".to_owned(),
    }
}

fn outcome(registration: &RegistrationRow, sales: Vec<SaleForm>) -> ReportOutcome {
    ReportOutcome {
        id: None,
        version: 0,
        registration_id: registration.id,
        horizon: Horizon::Three,
        outcome: OutcomeForm {
            reported_on: "2028-01-10".to_owned(),
            is_first_export: true,
            new_markets: vec!["DE".to_owned()],
            jobs: Some(3),
            notes: String::new(),
            sales,
        },
    }
}

fn said(way: ConfirmationWay, code: &str) -> ConfirmationForm {
    ConfirmationForm {
        way,
        code: code.to_owned(),
        letter: match way {
            ConfirmationWay::Code => String::new(),
            ConfirmationWay::Letter => "Carta 12".to_owned(),
        },
        said_on: "2028-01-11".to_owned(),
        said_by: "Yaretzi Pech".to_owned(),
        ratings: vec![5, 5, 4, 4, 3, 3, 2],
        without_help: "40".to_owned(),
        agrees: true,
        comments: String::new(),
    }
}

async fn confirm(stage: &Stage, result_id: ResultId) {
    let wanted = ConfirmOutcome {
        result_id,
        confirmation: said(ConfirmationWay::Letter, ""),
    };
    confirming::confirm(&stage.desk, &wanted).await.unwrap();
}

async fn figures(stage: &Stage, mission: MissionId) -> MissionReport {
    let besides = Besides {
        meetings: MeetingCounts {
            planned: 0,
            held: 0,
            no_shows: 0,
        },
        leads: None,
    };
    of_mission(&stage.desk, mission, besides).await.unwrap()
}

fn usd<'m>(money: impl Into<Option<&'m MoneyText>>) -> &'m str {
    &money.into().unwrap().amount
}

async fn at(stage: &Stage, horizon: Horizon) -> OutcomeRow {
    let rows = outcomes::list(&stage.desk, stage.mission).await.unwrap();
    rows.into_iter().find(|row| row.horizon == horizon).unwrap()
}

fn reason(refused: &AppError) -> ConfirmationRefusal {
    let AppError::Mission(MissionError::ConfirmationRefused { reason }) = refused else {
        panic!("{refused}")
    };
    *reason
}

#[tokio::test]
async fn a_result_counts_once_the_company_confirms_exactly_its_figures() {
    let stage = stage().await;
    let desk = &stage.desk;
    assert_eq!(
        at(&stage, Horizon::Three).await.standing,
        ResultStanding::Late
    );
    assert_eq!(
        at(&stage, Horizon::Six).await.standing,
        ResultStanding::NotYet
    );
    let wanted = outcome(&stage.first, vec![sale("1000", "Obsthof")]);
    let id = outcomes::report(desk, &wanted).await.unwrap();
    let twice = outcomes::report(desk, &wanted).await.unwrap_err();
    assert!(matches!(
        twice,
        AppError::Mission(MissionError::ResultTwice { result }) if result == id
    ));
    let code = confirming::code(desk, id).await.unwrap().to_string();
    let report = figures(&stage, stage.mission).await;
    assert_eq!(usd(&report.confirmed.closed_usd), "0.00");
    assert_eq!(usd(&report.unconfirmed.closed_usd), "1000.00");

    // The figures change, so that the code is not for them any more.
    let row = at(&stage, Horizon::Three).await;
    let larger = ReportOutcome {
        id: Some(id),
        version: row.version,
        ..outcome(&stage.first, vec![sale("1200", "Obsthof")])
    };
    outcomes::report(desk, &larger).await.unwrap();
    let wanted = |code: &str| ConfirmOutcome {
        result_id: id,
        confirmation: said(ConfirmationWay::Code, code),
    };
    let refused = confirming::confirm(desk, &wanted(&code)).await.unwrap_err();
    assert_eq!(reason(&refused), ConfirmationRefusal::OtherFigures);
    let unknown = wanted("0000-0000-0000-0000");
    let foreign = confirming::confirm(desk, &unknown);
    assert_eq!(
        reason(&foreign.await.unwrap_err()),
        ConfirmationRefusal::UnknownKey
    );
    let code = confirming::code(desk, id).await.unwrap().to_string();
    confirming::confirm(desk, &wanted(&code)).await.unwrap();
    let again = confirming::confirm(desk, &wanted(&code)).await.unwrap_err();
    assert_eq!(reason(&again), ConfirmationRefusal::AlreadySaid);

    let report = figures(&stage, stage.mission).await;
    assert_eq!(usd(&report.confirmed.closed_usd), "1200.00");
    assert_eq!(usd(&report.unconfirmed.closed_usd), "0.00");
    assert_eq!(report.attribution.unwrap().at_least.amount, "720.00");
    assert_eq!(report.concentration.unwrap().index, 10_000);
    let row = at(&stage, Horizon::Three).await;
    assert_eq!(row.standing, ResultStanding::Confirmed);
    let changed = ReportOutcome {
        version: row.version,
        ..larger
    };
    let refused = outcomes::report(desk, &changed).await.unwrap_err();
    assert_eq!(reason(&refused), ConfirmationRefusal::AlreadySaid);
    confirming::take_back(desk, id).await.unwrap();
    outcomes::report(desk, &changed).await.unwrap();
}

#[tokio::test]
async fn a_sale_told_after_two_missions_counts_once_when_a_person_says_so() {
    let stage = stage().await;
    let desk = &stage.desk;
    for registration in [&stage.first, &stage.second] {
        let wanted = outcome(registration, vec![sale("1000", "Obsthof Köln")]);
        let id = outcomes::report(desk, &wanted).await.unwrap();
        confirm(&stage, id).await;
    }
    let rows = twins::twins(desk, stage.mission).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].twins.score, 100);
    assert_ne!(rows[0].first.mission_id, rows[0].second.mission_id);
    assert_eq!(figures(&stage, stage.mission).await.open_twins, 1);
    let here = &rows[0].first;
    let (own, other) = if here.mission_id == stage.mission {
        (rows[0].twins.first, rows[0].twins.second)
    } else {
        (rows[0].twins.second, rows[0].twins.first)
    };
    let judged = |verdict| VerdictForm {
        kept: other,
        other: own,
        verdict,
        share: None,
        reason: "La misma factura".to_owned(),
    };
    twins::judge(desk, &judged(Verdict::Same)).await.unwrap();
    let (first, second) = (
        figures(&stage, stage.mission).await,
        figures(&stage, stage.next).await,
    );
    assert_eq!(usd(&first.confirmed.closed_usd), "0.00");
    assert_eq!(usd(&second.confirmed.closed_usd), "1000.00");
    assert_eq!(first.open_twins, 0);
    // Another word of the two takes the place of the first.
    twins::judge(desk, &judged(Verdict::Different))
        .await
        .unwrap();
    let first = figures(&stage, stage.mission).await;
    assert_eq!(usd(&first.confirmed.closed_usd), "1000.00");
    assert_eq!(twins::twins(desk, stage.mission).await.unwrap().len(), 1);
    assert_eq!(stage.company, stage.second.company_id);
}

#[tokio::test]
async fn the_next_mission_inherits_what_was_learned_once() {
    let stage = stage().await;
    let desk = &stage.desk;
    for needed_of in [Some(NeededOf::Company), None] {
        let save = SaveLesson {
            id: None,
            version: 0,
            mission_id: stage.mission,
            lesson: LessonForm {
                kind: LessonKind::Avoid,
                happened: "Las muestras se quedaron en la aduana.".to_owned(),
                to_do: "Pedir la factura de muestras".to_owned(),
                needed_of,
                needed: NeededKind::SampleInvoice,
                days_before: 45,
            },
        };
        lessons::save(desk, &save).await.unwrap();
    }
    let wanted = InheritLessons {
        mission_id: stage.next,
        from: vec![stage.mission],
    };
    assert_eq!(lessons::inherit(desk, &wanted).await.unwrap(), 2);
    assert_eq!(lessons::inherit(desk, &wanted).await.unwrap(), 0);
    let needed = needed::needed(desk, stage.next).await.unwrap();
    let learned = lessons::list(desk, stage.mission).await.unwrap();
    assert_eq!(needed[0].lesson_id, Some(learned[0].id));
    let tasks = tasks::list(desk, stage.next).await.unwrap();
    assert_eq!(tasks[0].lesson_id, Some(learned[1].id));
}

#[tokio::test]
async fn a_company_thinks_one_thing_of_a_service() {
    let stage = stage().await;
    let desk = &stage.desk;
    for rating in [2, 4] {
        let save = SaveOpinion {
            registration_id: stage.first.id,
            opinion: OpinionForm {
                service: Service::Meetings,
                rating,
                causes: vec!["no-shows".to_owned()],
                words: String::new(),
            },
        };
        opinions::save(desk, &save).await.unwrap();
    }
    let list = opinions::list(desk, stage.mission).await.unwrap();
    assert_eq!(list.rows.len(), 1);
    assert_eq!(list.figures[0].mean.to_string(), "4.00");
}
