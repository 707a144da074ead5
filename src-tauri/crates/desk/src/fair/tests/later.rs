//! What really was and is typed in later stands in the log at its own time.

use proa_domain::fair::badge::BadgeVerdict;
use proa_domain::fair::entry::{DoorWay, ScanIssue, ScanOutcome};
use proa_domain::time::Instant;

use super::{Stage, stage};
use crate::error::AppError;
use crate::fair::error::FairError;
use crate::fair::scans::{AtTheDoor, PassDoor, ScanAnswer, pass};
use crate::fair::status;
use crate::store::verify::verify;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A pass of the first badge that is told later.
async fn told(stage: &Stage, way: DoorWay, moment: &str) -> PassDoor {
    let badge = stage.badges().await[0].badge.id;
    PassDoor {
        at: Some(at(moment)),
        ..stage.at_door(AtTheDoor::Badge(badge), way)
    }
}

async fn passed(stage: &Stage, wanted: &PassDoor) -> ScanAnswer {
    pass(&stage.desk, wanted).await.unwrap()
}

#[tokio::test]
async fn whoever_was_seen_before_they_were_scanned_is_in_since_then() {
    let stage = stage().await;
    stage.make().await;
    // At nine they go out by the scanner, whom nobody scanned when they came.
    let token = &stage.badges().await[0].token;
    let mut out = stage.at_door(AtTheDoor::Code(token.clone()), DoorWay::Out);
    out.force = Some("Entró sin escanear".to_owned());
    let left = passed(&stage, &out).await;
    assert_eq!(left.issue, Some(ScanIssue::NotIn));
    stage.desk.clock.advance(3_600);
    let came = told(&stage, DoorWay::In, "2026-03-02T14:30:00Z").await;
    let answer = passed(&stage, &came).await;
    assert_eq!(
        (answer.outcome, answer.issue, answer.inside),
        (ScanOutcome::Passed, None, 0)
    );
    assert_eq!(answer.happened_at, at("2026-03-02T14:30:00Z"));
    assert!(answer.clock.is_empty());
    let found = status::of_mission(&stage.desk, stage.mission)
        .await
        .unwrap();
    assert_eq!((found.zones[0].visitors, found.repeated.len()), (1, 0));
    // They came back, and are in since they did.
    let back = told(&stage, DoorWay::In, "2026-03-02T15:30:00Z").await;
    assert_eq!(passed(&stage, &back).await.inside, 1);
    let inside = status::present(&stage.desk, stage.mission, stage.hall)
        .await
        .unwrap();
    assert_eq!(inside[0].since, at("2026-03-02T15:30:00Z"));
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_is_told_later_is_judged_by_what_stood_then() {
    let stage = stage().await;
    stage.make().await;
    let token = stage.badges().await[0].token.clone();
    stage.scan(&token, DoorWay::In).await;
    stage.desk.clock.advance(3_600);
    let before = told(&stage, DoorWay::Out, "2026-03-02T14:59:00Z").await;
    assert_eq!(
        passed(&stage, &before).await.issue,
        Some(ScanIssue::NotIn),
        "they were not in then"
    );
    let after = told(&stage, DoorWay::Out, "2026-03-02T15:10:00Z").await;
    assert_eq!(passed(&stage, &after).await.outcome, ScanOutcome::Passed);
    // The badge is good on the last day, and the mission is over when that is told.
    stage.desk.clock.advance(5 * 86_400);
    let last = told(&stage, DoorWay::In, "2026-03-04T20:00:00Z").await;
    let answer = passed(&stage, &last).await;
    assert_eq!(
        (answer.outcome, answer.verdict),
        (ScanOutcome::Passed, BadgeVerdict::Fine)
    );
    // Told again it is one, and of another time another.
    assert!(passed(&stage, &last).await.was_known);
    let moved = PassDoor {
        at: Some(at("2026-03-04T21:00:00Z")),
        ..last
    };
    assert!(matches!(
        pass(&stage.desk, &moved).await,
        Err(AppError::Fair(FairError::NotTheSame))
    ));
}

#[tokio::test]
async fn a_time_to_come_or_of_other_days_is_told_at_its_field() {
    let stage = stage().await;
    stage.make().await;
    for (moment, code) in [
        ("2026-03-02T15:00:01Z", "moment-to-come"),
        // The stand is set up on the day before.
        ("2026-03-01T05:59:59Z", "moment-of-other-days"),
    ] {
        let wanted = told(&stage, DoorWay::In, moment).await;
        let refused = pass(&stage.desk, &wanted).await.unwrap_err();
        let AppError::Fair(FairError::Invalid { problems }) = refused else {
            panic!("{refused}")
        };
        assert_eq!(problems.0.len(), 1);
        assert_eq!(
            (problems.0[0].field.as_str(), problems.0[0].code.as_str()),
            ("at", code)
        );
    }
    assert_eq!(
        status::of_mission(&stage.desk, stage.mission)
            .await
            .unwrap()
            .scans,
        0
    );
    stage.desk.clock.advance(5 * 86_400);
    let late = told(&stage, DoorWay::In, "2026-03-05T06:00:00Z").await;
    assert!(pass(&stage.desk, &late).await.is_err());
    let first = told(&stage, DoorWay::In, "2026-03-01T06:00:00Z").await;
    assert_eq!(passed(&stage, &first).await.outcome, ScanOutcome::Passed);
}
