mod holders;
mod last;
mod later;
mod leads;
mod met;
mod next;
mod readiness;

use proa_domain::fair::badge::{BadgeKind, BadgeStanding, BadgeVerdict, NewBadge, sign};
use proa_domain::fair::clock::ClockWitness;
use proa_domain::fair::entry::zone::ZoneForm;
use proa_domain::fair::entry::{DoorWay, ScanIssue, ScanOutcome};
use proa_domain::ids::{BadgeId, MissionId, ScanId, ZoneId};
use proa_domain::missions::mission::MissionForm;
use proa_domain::settings::Role;
use proa_domain::time::Instant;
use uuid::Uuid;

use super::badges::{AddBadge, BadgeFilter, BadgeRow, EndBadge, MakeBadges, PrintedBadge};
use super::entity::BadgeReason;
use super::error::FairError;
use super::scans::{AtTheDoor, PassDoor, ScanAnswer, pass};
use super::zones::SaveZone;
use super::{badges, directory, status, zones};
use crate::error::AppError;
use crate::settings::people::{self, NewPerson};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

/// A fair that is on when tests start, at nine in the morning; two companies, and a hall.
struct Stage {
    desk: TestDesk,
    mission: MissionId,
    hall: ZoneId,
}

fn of_today(form: &mut MissionForm) {
    "America/Mexico_City".clone_into(&mut form.time_zone);
    "2026-03-02".clone_into(&mut form.starts_on);
    "2026-03-04".clone_into(&mut form.ends_on);
    form.closes_at = None;
}

async fn stage() -> Stage {
    let desk = TestDesk::new().await;
    let mission = a_mission().with(of_today).create(&desk).await;
    for (name, code) in [("Meseta", "0804.40"), ("Huerta", "0805.50")] {
        let company = a_company()
            .named(name)
            .exporting(code)
            .register(&desk)
            .await;
        enrol(&desk, mission, company).await.unwrap();
    }
    let hall = SaveZone {
        id: None,
        version: 0,
        mission,
        zone: ZoneForm {
            name: "Pabellón".to_owned(),
            most: "2".to_owned(),
            opens_at: "08:00".to_owned(),
            closes_at: "18:00".to_owned(),
            ..ZoneForm::default()
        },
    };
    let hall = zones::save(&desk, &hall).await.unwrap();
    Stage {
        desk,
        mission,
        hall,
    }
}

impl Stage {
    async fn make(&self) -> (u32, u32) {
        let wanted = MakeBadges {
            mission: self.mission,
            staff: vec![self.desk.session.person().unwrap().id],
        };
        let made = badges::make(&self.desk, &wanted).await.unwrap();
        assert_eq!(made.replaced, 0);
        (made.made, made.kept)
    }

    async fn badges(&self) -> Vec<PrintedBadge> {
        badges::to_print(&self.desk, self.mission, &[])
            .await
            .unwrap()
    }

    async fn search(&self, text: &str) -> Vec<BadgeRow> {
        badges::search(&self.desk, self.mission, text, 10)
            .await
            .unwrap()
    }

    fn at_door(&self, who: AtTheDoor, way: DoorWay) -> PassDoor {
        PassDoor {
            id: ScanId(self.desk.env.uuid()),
            mission: self.mission,
            zone: self.hall,
            way,
            who,
            force: None,
            at: None,
        }
    }

    async fn scan(&self, text: &str, way: DoorWay) -> ScanAnswer {
        let wanted = self.at_door(AtTheDoor::Code(text.to_owned()), way);
        pass(&self.desk, &wanted).await.unwrap()
    }

    async fn inside(&self) -> u32 {
        let found = status::of_mission(&self.desk, self.mission).await.unwrap();
        found.zones[0].inside
    }
}

#[tokio::test]
async fn everybody_has_a_badge_at_once_and_keeps_it() {
    let stage = stage().await;
    assert_eq!(stage.make().await, (3, 0));
    assert_eq!(stage.make().await, (0, 3));
    let badges = stage.badges().await;
    let told: Vec<_> = badges
        .iter()
        .map(|one| &one.badge)
        .map(|row| (row.kind, row.name.as_str(), row.house.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (BadgeKind::Delegate, "Yaretzi Pech", "Huerta"),
            (BadgeKind::Delegate, "Yaretzi Pech", "Meseta"),
            (BadgeKind::Staff, "Alma Ríos", "Oficina de pruebas"),
        ]
    );
    assert_eq!(
        badges::missing(&stage.desk, stage.mission).await.unwrap(),
        (2, 2)
    );
    let filter = BadgeFilter {
        mission: stage.mission,
        kind: None,
        standing: Some(BadgeStanding::Good),
        after: None,
        limit: 2,
    };
    let page = badges::list(&stage.desk, &filter).await.unwrap();
    assert_eq!((page.rows.len(), page.total), (2, 3));
    let rest = BadgeFilter {
        after: page.next,
        ..filter
    };
    let rest = badges::list(&stage.desk, &rest).await.unwrap();
    assert_eq!((rest.rows.len(), rest.next), (1, None));
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn somebody_goes_in_and_out_and_is_in_since_the_first_scan() {
    let stage = stage().await;
    stage.make().await;
    let badge = &stage.badges().await[0];
    let first = stage.scan(&badge.token, DoorWay::In).await;
    assert_eq!(
        (first.outcome, first.verdict, first.issue, first.inside),
        (ScanOutcome::Passed, BadgeVerdict::Fine, None, 1)
    );
    assert_eq!(first.badge.as_ref().unwrap().name, "Yaretzi Pech");
    stage.desk.clock.advance(60);
    let again = stage.scan(&badge.token, DoorWay::In).await;
    assert_eq!(
        (again.outcome, again.issue),
        (ScanOutcome::Refused, Some(ScanIssue::AlreadyIn))
    );
    assert_eq!(again.since, Some(first.happened_at));
    assert_eq!(stage.inside().await, 1);
    let present = status::present(&stage.desk, stage.mission, stage.hall)
        .await
        .unwrap();
    assert_eq!((present.len(), present[0].since), (1, first.happened_at));
    let out = stage.scan(&badge.token, DoorWay::Out).await;
    assert_eq!((out.outcome, out.inside), (ScanOutcome::Passed, 0));
    let gone = stage.scan(&badge.token, DoorWay::Out).await;
    assert_eq!(gone.issue, Some(ScanIssue::NotIn));
}

#[tokio::test]
async fn a_scan_that_is_told_twice_is_one() {
    let stage = stage().await;
    stage.make().await;
    let badge = &stage.badges().await[0];
    let wanted = stage.at_door(AtTheDoor::Code(badge.token.clone()), DoorWay::In);
    let first = pass(&stage.desk, &wanted).await.unwrap();
    let operation = last_operation(&stage.desk).await.id;
    stage.desk.clock.advance(10);
    let again = pass(&stage.desk, &wanted).await.unwrap();
    assert!(!first.was_known && again.was_known);
    assert_eq!(again.outcome, ScanOutcome::Passed);
    assert_eq!(again.happened_at, first.happened_at);
    assert_eq!(last_operation(&stage.desk).await.id, operation);
    let other = PassDoor {
        way: DoorWay::Out,
        ..wanted
    };
    let refused = pass(&stage.desk, &other).await.unwrap_err();
    assert!(matches!(refused, AppError::Fair(FairError::NotTheSame)));
}

#[tokio::test]
async fn every_bad_badge_has_its_own_word() {
    let stage = stage().await;
    stage.make().await;
    let [revoked, replaced, fine] = stage.badges().await.try_into().unwrap();
    let end = |one: &PrintedBadge, reason| EndBadge {
        id: one.badge.id,
        version: one.badge.version,
        reason,
    };
    badges::revoke(&stage.desk, end(&revoked, BadgeReason::Conduct))
        .await
        .unwrap();
    let newer = badges::replace(&stage.desk, end(&replaced, BadgeReason::Lost))
        .await
        .unwrap();
    let twice = badges::revoke(&stage.desk, end(&replaced, BadgeReason::Lost)).await;
    assert!(twice.is_err());
    let mut forged = fine.token.clone();
    forged.replace_range(120..121, if &forged[120..121] == "A" { "B" } else { "A" });
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let stranger = NewBadge {
        mission: stage.mission,
        badge: BadgeId(stage.desk.env.uuid()),
        kind: BadgeKind::Staff,
        from: at("2026-03-01T00:00:00Z"),
        until: at("2026-03-09T00:00:00Z"),
    };
    let other = a_mission().with(of_today).create(&stage.desk).await;
    let person = stage.desk.session.person().unwrap().id;
    let elsewhere = MakeBadges {
        mission: other,
        staff: vec![person],
    };
    badges::make(&stage.desk, &elsewhere).await.unwrap();
    let elsewhere = badges::to_print(&stage.desk, other, &[]).await.unwrap();
    for (text, verdict) in [
        (revoked.token.as_str(), BadgeVerdict::Revoked),
        (&replaced.token, BadgeVerdict::Replaced),
        (&forged, BadgeVerdict::Forged),
        (&sign(&stranger, &[3; 32]), BadgeVerdict::UnknownKey),
        (&elsewhere[0].token, BadgeVerdict::OtherEvent),
        ("https://example.com", BadgeVerdict::NotABadge),
    ] {
        let answer = stage.scan(text, DoorWay::In).await;
        assert_eq!(
            (answer.outcome, answer.verdict, answer.issue),
            (ScanOutcome::Refused, verdict, Some(ScanIssue::Badge))
        );
    }
    assert_eq!(stage.inside().await, 0);
    let newer = badges::to_print(&stage.desk, stage.mission, &[newer])
        .await
        .unwrap();
    let passed = stage.scan(&newer[0].token, DoorWay::In).await;
    assert_eq!(passed.outcome, ScanOutcome::Passed);
    // The days of the fair go by.
    stage.desk.clock.advance(5 * 86_400);
    let late = stage.scan(&fine.token, DoorWay::In).await;
    assert_eq!(late.verdict, BadgeVerdict::Expired);
    stage.desk.clock.advance(-9 * 86_400);
    let early = stage.scan(&fine.token, DoorWay::In).await;
    assert_eq!(early.verdict, BadgeVerdict::NotYet);
}

#[tokio::test]
async fn whoever_is_let_through_all_the_same_is_in_with_the_reason() {
    let stage = stage().await;
    stage.make().await;
    let badges = stage.badges().await;
    for badge in &badges[..2] {
        stage.scan(&badge.token, DoorWay::In).await;
    }
    let full = stage.scan(&badges[2].token, DoorWay::In).await;
    assert_eq!(full.issue, Some(ScanIssue::Full));
    let mut wanted = stage.at_door(AtTheDoor::Badge(badges[2].badge.id), DoorWay::In);
    wanted.force = Some(" Da la bienvenida ".to_owned());
    let forced = pass(&stage.desk, &wanted).await.unwrap();
    assert_eq!(
        (forced.outcome, forced.issue, forced.inside),
        (ScanOutcome::Forced, Some(ScanIssue::Full), 3)
    );
    let found = status::of_mission(&stage.desk, stage.mission)
        .await
        .unwrap();
    assert_eq!((found.scans, found.forced, found.people), (4, 1, 3));
    let refused = zones::remove(&stage.desk, stage.mission, stage.hall)
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Fair(FairError::ZoneInUse { scans: 4 })
    ));
    assert!(verify(&stage.desk).await.unwrap().ok);
    undo(&stage.desk, last_operation(&stage.desk).await.id)
        .await
        .unwrap();
    assert_eq!(stage.inside().await, 2);
}

#[tokio::test]
async fn somebody_without_a_badge_is_found_by_name_or_given_one() {
    let stage = stage().await;
    stage.make().await;
    let found = stage.search("pech MESETA").await;
    assert_eq!(found.len(), 1);
    let wanted = stage.at_door(AtTheDoor::Badge(found[0].id), DoorWay::In);
    assert_eq!(
        pass(&stage.desk, &wanted).await.unwrap().outcome,
        ScanOutcome::Passed
    );
    let guest = AddBadge {
        mission: stage.mission,
        kind: BadgeKind::Buyer,
        buyer: None,
        name: "  Jürgen   Weiß ".to_owned(),
    };
    badges::add(&stage.desk, &guest).await.unwrap();
    let found = stage.search("jurgen").await;
    assert_eq!(found[0].name, "Jürgen Weiß");
    let nobody = AddBadge {
        name: " ".to_owned(),
        ..guest
    };
    assert!(badges::add(&stage.desk, &nobody).await.is_err());
}

#[tokio::test]
async fn somebody_whose_badge_ended_is_found_by_name_behind_those_who_may_pass() {
    let stage = stage().await;
    stage.make().await;
    let everybody = stage.search("meseta").await;
    let [first, others @ ..] = everybody.as_slice() else {
        unreachable!("the stage has people of Meseta");
    };
    let ended = EndBadge {
        id: first.id,
        version: first.version,
        reason: BadgeReason::Conduct,
    };
    badges::revoke(&stage.desk, ended).await.unwrap();
    let now = stage.search("meseta").await;
    let (last, before) = now.split_last().unwrap();
    assert_eq!(before, others);
    assert_eq!(
        (last.id, last.standing, last.reason),
        (first.id, BadgeStanding::Revoked, Some(BadgeReason::Conduct))
    );
    // Whoever has a new one is found by it alone.
    stage.make().await;
    let again = stage.search("meseta").await;
    assert_eq!(again.len(), everybody.len());
    assert!(again.iter().all(|row| row.standing == BadgeStanding::Good));
}

#[tokio::test]
async fn a_clock_that_was_set_wrong_by_three_hours_is_told_with_the_scan() {
    let stage = stage().await;
    stage.make().await;
    let badges = stage.badges().await;
    let right = stage.scan(&badges[0].token, DoorWay::In).await;
    assert_eq!(right.clock, []);
    stage.desk.clock.set(-3 * 3_600);
    let behind = stage.scan(&badges[1].token, DoorWay::In).await;
    assert_eq!(behind.outcome, ScanOutcome::Passed);
    let told: Vec<_> = behind
        .clock
        .iter()
        .map(|doubt| (doubt.witness, doubt.is_ahead, doubt.minutes))
        .collect();
    assert_eq!(
        told,
        [
            (ClockWitness::Journal, false, 180),
            (ClockWitness::Scan, false, 180),
            (ClockWitness::Hours, false, 120),
            (ClockWitness::Running, false, 180),
        ]
    );
    stage.desk.clock.advance(15 * 3_600);
    let ahead = stage.scan(&badges[2].token, DoorWay::Out).await;
    assert!(
        ahead
            .clock
            .iter()
            .any(|doubt| doubt.witness == ClockWitness::Hours && doubt.is_ahead)
    );
}

#[tokio::test]
async fn who_sells_what_is_asked_among_those_who_came() {
    let stage = stage().await;
    let away = a_company()
        .named("Lejana")
        .exporting("0804.40")
        .register(&stage.desk)
        .await;
    let asked = |text: &str| directory::WhoSells {
        mission: stage.mission,
        text: text.to_owned(),
        limit: 10,
    };
    let found = directory::who_sells(&stage.desk, &asked("0804"))
        .await
        .unwrap();
    let names: Vec<_> = found.iter().map(|row| row.company_name.as_str()).collect();
    assert_eq!(names, ["Meseta"]);
    enrol(&stage.desk, stage.mission, away).await.unwrap();
    let found = directory::who_sells(&stage.desk, &asked("0804"))
        .await
        .unwrap();
    assert_eq!(found.len(), 2);
}

#[tokio::test]
async fn other_days_of_the_mission_make_other_badges() {
    let stage = stage().await;
    stage.make().await;
    let mission = crate::missions::get(&stage.desk, stage.mission)
        .await
        .unwrap();
    let mut form = mission.mission;
    "2026-03-05".clone_into(&mut form.ends_on);
    let edit = crate::missions::EditMission {
        id: stage.mission,
        version: mission.version,
        mission: form,
    };
    crate::missions::update(&stage.desk, &edit).await.unwrap();
    // The drill does not count badges of other days.
    assert_eq!(
        badges::missing(&stage.desk, stage.mission).await.unwrap(),
        (2, 0)
    );
    let before = stage.badges().await;
    let wanted = MakeBadges {
        mission: stage.mission,
        staff: Vec::new(),
    };
    let made = badges::make(&stage.desk, &wanted).await.unwrap();
    assert_eq!((made.made, made.replaced, made.kept), (0, 2, 0));
    let old = stage.scan(&before[0].token, DoorWay::In).await;
    assert_eq!(old.verdict, BadgeVerdict::Replaced);
    let holders = stage.badges().await;
    assert_eq!(holders[0].badge.holder_id, before[0].badge.holder_id);
    assert!(Uuid::parse_str(&holders[0].badge.holder_id).is_ok());
}

#[tokio::test]
async fn who_only_reviews_lets_nobody_in() {
    let stage = stage().await;
    stage.make().await;
    let badge = &stage.badges().await[0];
    let reviewer = NewPerson {
        name: "Ximena Tun".to_owned(),
        role: Role::Reviewer,
        pin: None,
    };
    let reviewer = people::add(&stage.desk, reviewer).await.unwrap();
    people::switch(&stage.desk, reviewer.id, None)
        .await
        .unwrap();
    let wanted = stage.at_door(AtTheDoor::Badge(badge.badge.id), DoorWay::In);
    assert!(matches!(
        pass(&stage.desk, &wanted).await,
        Err(AppError::People(_))
    ));
}
