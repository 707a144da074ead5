use proa_domain::fair::badge::{BadgeKind, BadgeVerdict, NewBadge, sign};
use proa_domain::fair::entry::{DoorWay, ScanOutcome};
use proa_domain::ids::{BadgeId, BuyerId, PersonId};
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::{Action, Role};

use super::{Stage, stage};
use crate::error::{AppError, StoreError};
use crate::fair::badges::{self, AddBadge, EndBadge, MakeBadges, PrintedBadge};
use crate::fair::entity::{BadgeReason, badge};
use crate::fair::error::FairError;
use crate::fair::keys;
use crate::fair::scans::{AtTheDoor, PassDoor, pass};
use crate::missions::rows::MISSIONS;
use crate::missions::{MoveRegistration, move_registration, registrations};
use crate::settings::people::{self, EditPerson, NewPerson};
use crate::store::operation::{Operation, Record};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;

fn a_guest(stage: &Stage) -> AddBadge {
    AddBadge {
        mission: stage.mission,
        kind: BadgeKind::Buyer,
        buyer: None,
        name: "Jürgen Weiß".to_owned(),
    }
}

async fn printed(stage: &Stage, id: BadgeId) -> PrintedBadge {
    let mut found = badges::to_print(&stage.desk, stage.mission, &[id])
        .await
        .unwrap();
    found.pop().unwrap()
}

#[tokio::test]
async fn a_printed_badge_whose_making_is_undone_lets_nobody_in() {
    let stage = stage().await;
    let guest = badges::add(&stage.desk, &a_guest(&stage)).await.unwrap();
    let adding = last_operation(&stage.desk).await.id;
    let first = printed(&stage, guest).await;
    let key = last_operation(&stage.desk).await;
    assert_eq!(key.code, "make-badge-key");
    assert!(undo(&stage.desk, key.id).await.is_err());
    let lost = EndBadge {
        id: guest,
        version: first.badge.version,
        reason: BadgeReason::Lost,
    };
    let newer = badges::replace(&stage.desk, lost).await.unwrap();
    let replacing = last_operation(&stage.desk).await.id;
    let second = printed(&stage, newer).await;
    undo(&stage.desk, replacing).await.unwrap();
    let refused = stage.scan(&second.token, DoorWay::In).await;
    assert_eq!(refused.verdict, BadgeVerdict::Revoked);
    let passed = stage.scan(&first.token, DoorWay::In).await;
    assert_eq!(passed.outcome, ScanOutcome::Passed);
    undo(&stage.desk, adding).await.unwrap();
    let refused = stage.scan(&first.token, DoorWay::Out).await;
    assert_eq!(
        (refused.outcome, refused.verdict),
        (ScanOutcome::Refused, BadgeVerdict::Revoked)
    );
}

#[tokio::test]
async fn whoever_was_scanned_before_their_list_came_goes_out_as_the_same_person() {
    let stage = stage().await;
    stage.make().await;
    let author = stage.desk.author(Action::RecordAttendance).unwrap();
    let secret = keys::here(&stage.desk, author).await.unwrap();
    let known = &stage.badges().await[0].badge;
    let new = NewBadge {
        mission: stage.mission,
        badge: BadgeId(stage.desk.env.uuid()),
        kind: known.kind,
        from: known.starts_at,
        until: known.ends_at,
    };
    let token = sign(&new, &secret);
    let entered = stage.scan(&token, DoorWay::In).await;
    assert_eq!((entered.inside, entered.badge), (1, None));
    let of_another_machine = badge::Model {
        id: new.badge,
        ..badges::find(stage.desk.store.read(), known.id)
            .await
            .unwrap()
    };
    let record = Record::new(MISSIONS, stage.mission);
    stage
        .desk
        .store
        .write(author, Operation::MakeBadges, record, async |tx| {
            tx.insert::<badge::Entity>(of_another_machine).await
        })
        .await
        .unwrap();
    stage.desk.clock.advance(60);
    let left = stage.scan(&token, DoorWay::Out).await;
    assert_eq!((left.outcome, left.inside), (ScanOutcome::Passed, 0));
}

#[tokio::test]
async fn the_badges_of_those_who_do_not_come_any_more_let_in_no_more() {
    let stage = stage().await;
    stage.make().await;
    let guest = badges::add(&stage.desk, &a_guest(&stage)).await.unwrap();
    let guest = printed(&stage, guest).await;
    let before = stage.badges().await;
    let rows = registrations(&stage.desk, stage.mission).await.unwrap();
    let gone = rows
        .iter()
        .find(|row| row.company_name == "Huerta")
        .unwrap();
    let wanted = MoveRegistration {
        registration_id: gone.id,
        version: gone.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    move_registration(&stage.desk, &wanted).await.unwrap();
    let wanted = MakeBadges {
        mission: stage.mission,
        staff: Vec::new(),
    };
    let made = badges::make(&stage.desk, &wanted).await.unwrap();
    assert_eq!((made.made, made.kept, made.ended), (0, 1, 1));
    let verdict = async |token: &str| stage.scan(token, DoorWay::In).await.verdict;
    assert_eq!(before.len(), 4);
    for one in &before {
        // Nobody says of staff and of guests that they do not come.
        let expected = match one.badge.house.as_str() {
            "Huerta" => BadgeVerdict::Revoked,
            _ => BadgeVerdict::Fine,
        };
        assert_eq!(verdict(&one.token).await, expected);
    }
    assert_eq!(guest.badge.house, "", "a guest is not of the office");
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn by_name_nobody_is_let_in_outside_the_days_of_their_badge() {
    let stage = stage().await;
    stage.make().await;
    let badge = stage.badges().await[0].badge.id;
    stage.desk.clock.advance(5 * 86_400);
    let wanted = stage.at_door(AtTheDoor::Badge(badge), DoorWay::In);
    let late = pass(&stage.desk, &wanted).await.unwrap();
    assert_eq!(
        (late.outcome, late.verdict),
        (ScanOutcome::Refused, BadgeVerdict::Expired)
    );
}

#[tokio::test]
async fn a_scan_that_is_told_again_of_somebody_else_is_refused() {
    let stage = stage().await;
    stage.make().await;
    let badges = stage.badges().await;
    let wanted = stage.at_door(AtTheDoor::Code(badges[0].token.clone()), DoorWay::In);
    pass(&stage.desk, &wanted).await.unwrap();
    let others = [
        AtTheDoor::Code(badges[1].token.clone()),
        AtTheDoor::Code("https://example.com".to_owned()),
        AtTheDoor::Badge(badges[0].badge.id),
    ];
    for who in others {
        let other = PassDoor {
            who,
            ..wanted.clone()
        };
        let refused = pass(&stage.desk, &other).await;
        assert!(matches!(
            refused,
            Err(AppError::Fair(FairError::NotTheSame))
        ));
    }
    assert!(pass(&stage.desk, &wanted).await.unwrap().was_known);
}

#[tokio::test]
async fn who_is_not_there_gets_no_badge() {
    let stage = stage().await;
    let delegate = AddBadge {
        kind: BadgeKind::Delegate,
        ..a_guest(&stage)
    };
    assert!(matches!(
        badges::add(&stage.desk, &delegate).await,
        Err(AppError::Fair(FairError::Invalid { .. }))
    ));
    let of_no_house = AddBadge {
        buyer: Some(BuyerId(stage.desk.env.uuid())),
        ..a_guest(&stage)
    };
    assert!(matches!(
        badges::add(&stage.desk, &of_no_house).await,
        Err(AppError::Store(StoreError::NotFound { .. }))
    ));
    let leaver = NewPerson {
        name: "Ximena Tun".to_owned(),
        role: Role::Reviewer,
        pin: None,
    };
    let leaver = people::add(&stage.desk, leaver).await.unwrap();
    let left = EditPerson {
        id: leaver.id,
        version: leaver.version,
        name: leaver.name,
        role: leaver.role,
        is_active: false,
    };
    people::update(&stage.desk, left).await.unwrap();
    for person in [leaver.id, PersonId(stage.desk.env.uuid())] {
        let wanted = MakeBadges {
            mission: stage.mission,
            staff: vec![person],
        };
        assert!(matches!(
            badges::make(&stage.desk, &wanted).await,
            Err(AppError::Fair(FairError::Invalid { .. }))
        ));
    }
}
