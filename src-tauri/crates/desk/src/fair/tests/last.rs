//! The last who came to a door are told from the log, whoever asks and whenever.

use proa_domain::fair::entry::zone::ZoneForm;
use proa_domain::fair::entry::{DoorWay, ScanOutcome};
use proa_domain::time::Instant;

use super::{Stage, stage};
use crate::fair::last::of_zone;
use crate::fair::scans::{AtTheDoor, PassDoor, pass};
use crate::fair::zones::{self, SaveZone};
use crate::store::undo::undo;
use crate::testing::journal::last_operation;

async fn told(stage: &Stage, limit: u32) -> Vec<(String, DoorWay, ScanOutcome)> {
    let last = of_zone(&stage.desk, stage.mission, stage.hall, limit).await;
    let told = last.unwrap().into_iter().map(|pass| {
        let house = pass.badge.map_or(String::new(), |badge| badge.house);
        (house, pass.way, pass.outcome)
    });
    told.collect()
}

#[tokio::test]
async fn the_last_of_a_door_are_told_the_newest_first_with_those_who_were_turned_away() {
    let stage = stage().await;
    stage.make().await;
    let badges = stage.badges().await;
    let said = |house: &str, way, outcome| (house.to_owned(), way, outcome);
    assert_eq!(told(&stage, 10).await, []);
    stage.scan(&badges[0].token, DoorWay::In).await;
    stage.desk.clock.advance(60);
    stage.scan("5901234123457", DoorWay::In).await;
    stage.desk.clock.advance(60);
    stage.scan(&badges[0].token, DoorWay::Out).await;
    let all = [
        said("Huerta", DoorWay::Out, ScanOutcome::Passed),
        said("", DoorWay::In, ScanOutcome::Refused),
        said("Huerta", DoorWay::In, ScanOutcome::Passed),
    ];
    assert_eq!(told(&stage, 10).await, all);
    assert_eq!(told(&stage, 2).await, all[..2]);
    // Another door has its own.
    let other = SaveZone {
        id: None,
        version: 0,
        mission: stage.mission,
        zone: ZoneForm {
            name: "Sala".to_owned(),
            ..ZoneForm::default()
        },
    };
    let other = zones::save(&stage.desk, &other).await.unwrap();
    let beside = of_zone(&stage.desk, stage.mission, other, 10).await;
    assert_eq!(beside.unwrap(), []);
}

#[tokio::test]
async fn what_is_told_later_stands_where_it_was_and_what_is_undone_stands_nowhere() {
    let stage = stage().await;
    stage.make().await;
    let badges = stage.badges().await;
    stage.scan(&badges[0].token, DoorWay::In).await;
    let at: Instant = "2026-03-02T14:30:00Z".parse().unwrap();
    let who = AtTheDoor::Badge(badges[1].badge.id);
    let earlier = PassDoor {
        at: Some(at),
        ..stage.at_door(who, DoorWay::In)
    };
    pass(&stage.desk, &earlier).await.unwrap();
    let last = of_zone(&stage.desk, stage.mission, stage.hall, 10).await;
    let last = last.unwrap();
    assert_eq!(last.len(), 2);
    assert_eq!((last[1].id, last[1].happened_at), (earlier.id, at));
    undo(&stage.desk, last_operation(&stage.desk).await.id)
        .await
        .unwrap();
    assert_eq!(told(&stage, 10).await.len(), 1);
}
