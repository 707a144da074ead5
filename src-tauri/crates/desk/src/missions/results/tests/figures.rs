//! What was said of figures holds for those figures and for no others.

use proa_domain::missions::results::confirmation::ConfirmationRefusal;
use proa_domain::missions::results::counting::{Verdict, VerdictForm};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::{Certainty, OutcomeForm, SaleForm};
use proa_domain::missions::state::RegistrationState;
use proa_domain::problem::Problem;

use super::{Stage, at, confirm, figures, outcome, reason, sale, stage, usd};
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::results::confirming;
use crate::missions::results::outcomes::{self, ReportOutcome};
use crate::missions::results::twins::{self, TwinRow};
use crate::missions::{self, MoveRegistration};
use crate::store::undo::undo;
use crate::testing::journal::last_operation;

/// The problems that a form was refused for.
fn problems(refused: AppError) -> Vec<Problem> {
    let AppError::Mission(MissionError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    problems.0
}

fn fields(refused: AppError) -> Vec<String> {
    let told = problems(refused);
    told.into_iter().map(|one| one.field).collect()
}

#[tokio::test]
async fn undo_changes_no_figures_that_a_company_said_something_to() {
    let stage = stage().await;
    let desk = &stage.desk;
    let wanted = outcome(&stage.first, vec![sale("1000", "Obsthof")]);
    let id = outcomes::report(desk, &wanted).await.unwrap();
    let row = at(&stage, Horizon::Three).await;
    let larger = ReportOutcome {
        id: Some(id),
        version: row.version,
        ..outcome(&stage.first, vec![sale("1200", "Obsthof")])
    };
    outcomes::report(desk, &larger).await.unwrap();
    let edited = last_operation(desk).await.id;
    confirm(&stage, id).await;
    let refused = undo(desk, edited).await.unwrap_err();
    assert_eq!(reason(&refused), ConfirmationRefusal::AlreadySaid);
    let report = figures(&stage, stage.mission).await;
    assert_eq!(usd(&report.confirmed.closed_usd), "1200.00");

    // Nor does what was said come back to other figures.
    confirming::take_back(desk, id).await.unwrap();
    let taken_back = last_operation(desk).await.id;
    undo(desk, edited).await.unwrap();
    let refused = undo(desk, taken_back).await.unwrap_err();
    assert_eq!(reason(&refused), ConfirmationRefusal::AlreadySaid);
}

/// One sale after each mission, alike in everything.
async fn told_twice(stage: &Stage) -> TwinRow {
    for registration in [&stage.first, &stage.second] {
        let wanted = outcome(registration, vec![sale("1000", "Obsthof Köln")]);
        let id = outcomes::report(&stage.desk, &wanted).await.unwrap();
        confirm(stage, id).await;
    }
    pairs(stage).await.remove(0)
}

async fn pairs(stage: &Stage) -> Vec<TwinRow> {
    twins::twins(&stage.desk, stage.mission).await.unwrap()
}

fn judged(pair: &TwinRow, verdict: Verdict) -> VerdictForm {
    VerdictForm {
        kept: pair.twins.first,
        other: pair.twins.second,
        verdict,
        share: None,
        reason: "La misma factura".to_owned(),
    }
}

#[tokio::test]
async fn a_verdict_does_not_outlive_the_figures_that_it_is_of() {
    let stage = stage().await;
    let desk = &stage.desk;
    let pair = told_twice(&stage).await;
    twins::judge(desk, &judged(&pair, Verdict::Same))
        .await
        .unwrap();
    let row = at(&stage, Horizon::Three).await;
    let id = row.id.unwrap();
    confirming::take_back(desk, id).await.unwrap();
    let kept = row.outcome.unwrap().sales.remove(0);
    let again = |version, sales| ReportOutcome {
        id: Some(id),
        version,
        ..outcome(&stage.first, sales)
    };
    // What is not changed stays judged.
    outcomes::report(desk, &again(row.version, vec![kept.clone()]))
        .await
        .unwrap();
    assert!(pairs(&stage).await[0].verdict.is_some());
    let version = at(&stage, Horizon::Three).await.version;
    let larger = SaleForm {
        amount: "1001".to_owned(),
        ..kept
    };
    outcomes::report(desk, &again(version, vec![larger]))
        .await
        .unwrap();
    assert_eq!(pairs(&stage).await[0].verdict, None);
    undo(desk, last_operation(desk).await.id).await.unwrap();
    assert!(pairs(&stage).await[0].verdict.is_some());
}

#[tokio::test]
async fn a_verdict_is_listed_and_taken_back() {
    let stage = stage().await;
    let desk = &stage.desk;
    let pair = told_twice(&stage).await;
    twins::judge(desk, &judged(&pair, Verdict::Different))
        .await
        .unwrap();
    assert_eq!(figures(&stage, stage.mission).await.open_twins, 0);
    twins::take_back(desk, pair.twins.second, pair.twins.first)
        .await
        .unwrap();
    let open = pairs(&stage).await;
    assert_eq!((open.len(), &open[0].verdict), (1, &None));
    assert_eq!(figures(&stage, stage.mission).await.open_twins, 1);
}

#[tokio::test]
async fn what_was_expected_and_is_closed_now_is_not_counted_twice() {
    let stage = stage().await;
    let desk = &stage.desk;
    let expected = SaleForm {
        certainty: Certainty::Expected,
        ..sale("1000", "Obsthof")
    };
    let at_end = outcome(&stage.first, vec![expected]);
    let at_end = ReportOutcome {
        horizon: Horizon::AtEnd,
        outcome: OutcomeForm {
            reported_on: "2027-10-13".to_owned(),
            ..at_end.outcome
        },
        ..at_end
    };
    let closed = outcome(&stage.first, vec![sale("1000", "Obsthof")]);
    for wanted in [at_end, closed] {
        outcomes::report(desk, &wanted).await.unwrap();
    }
    assert!(pairs(&stage).await.is_empty());
    let id_of = async |horizon| {
        let sales = at(&stage, horizon).await.outcome.unwrap().sales;
        sales[0].id.unwrap()
    };
    let same = VerdictForm {
        kept: id_of(Horizon::AtEnd).await,
        other: id_of(Horizon::Three).await,
        verdict: Verdict::Same,
        share: None,
        reason: "La misma factura".to_owned(),
    };
    let refused = twins::judge(desk, &same).await.unwrap_err();
    assert_eq!(problems(refused)[0].code, "sales-not-alike");
}

#[tokio::test]
async fn results_that_cannot_be_are_told_at_their_fields() {
    let stage = stage().await;
    let desk = &stage.desk;
    let early = outcome(&stage.first, vec![]);
    let early = ReportOutcome {
        horizon: Horizon::Twelve,
        ..early
    };
    let refused = outcomes::report(desk, &early).await.unwrap_err();
    assert_eq!(fields(refused), ["reportedOn"]);
    let old = SaleForm {
        from: "2019-01-01".to_owned(),
        ..sale("1000", "Obsthof")
    };
    let old = outcome(&stage.first, vec![old]);
    let refused = outcomes::report(desk, &old).await.unwrap_err();
    assert_eq!(fields(refused), ["sales.0.from"]);
    let withdraw = MoveRegistration {
        registration_id: stage.first.id,
        version: stage.first.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(desk, &withdraw).await.unwrap();
    let none = outcome(&stage.first, vec![]);
    let refused = outcomes::report(desk, &none).await.unwrap_err();
    assert_eq!(fields(refused), ["registrationId"]);
}

#[tokio::test]
async fn what_is_expected_and_confirmed_is_held_against_others_though_a_later_report_waits() {
    let stage = stage().await;
    let desk = &stage.desk;
    let expected = |amount: &str| SaleForm {
        certainty: Certainty::Expected,
        ..sale(amount, "Obsthof Köln")
    };
    let early = outcome(&stage.first, vec![expected("1000")]);
    let early = ReportOutcome {
        horizon: Horizon::AtEnd,
        outcome: OutcomeForm {
            reported_on: "2027-10-13".to_owned(),
            ..early.outcome
        },
        ..early
    };
    let elsewhere = outcome(&stage.second, vec![expected("1000")]);
    for wanted in [early, elsewhere] {
        let id = outcomes::report(desk, &wanted).await.unwrap();
        confirm(&stage, id).await;
    }
    assert_eq!(pairs(&stage).await.len(), 1);
    // Nobody confirmed it, so that it takes the place of nothing that is in the figures.
    let later = outcome(&stage.first, vec![]);
    let later = outcomes::report(desk, &later).await.unwrap();
    let report = figures(&stage, stage.mission).await;
    assert_eq!(usd(&report.confirmed.expected_usd), "1000.00");
    assert_eq!((report.open_twins, pairs(&stage).await.len()), (1, 1));
    confirm(&stage, later).await;
    let report = figures(&stage, stage.mission).await;
    assert_eq!(usd(&report.confirmed.expected_usd), "0.00");
    assert_eq!(report.open_twins, 0);
}
