use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};
use rstest::rstest;
use uuid::Uuid;

use super::zone::{Zone, ZoneForm};
use super::{AtDoor, DoorWay, Doors, Scan, ScanIssue, ScanOutcome, judge};
use crate::fair::badge::{BadgeKind, BadgeVerdict};
use crate::ids::{ScanId, ZoneId};
use crate::time::Instant;

const HALL: ZoneId = ZoneId(Uuid::from_u128(1));

fn at(minute: i64) -> Instant {
    Instant::from_milliseconds(1_780_000_000_000 + minute * 60_000).unwrap()
}

fn scan(number: u128, holder: u128, way: DoorWay, minute: i64) -> Scan {
    Scan {
        id: ScanId(Uuid::from_u128(number)),
        zone: HALL,
        holder: Uuid::from_u128(holder),
        way,
        at: at(minute),
        outcome: ScanOutcome::Passed,
    }
}

fn hall() -> Zone {
    Zone::parse(&ZoneForm {
        name: "Pabellón".to_owned(),
        kinds: vec![BadgeKind::Buyer, BadgeKind::Staff],
        most: "2".to_owned(),
        ..ZoneForm::default()
    })
    .unwrap()
}

#[rstest]
#[case(BadgeKind::Buyer, DoorWay::In, BadgeVerdict::Fine, None, 1, None)]
#[case(
    BadgeKind::Buyer,
    DoorWay::In,
    BadgeVerdict::Revoked,
    None,
    1,
    Some(ScanIssue::Badge)
)]
#[case(
    BadgeKind::Buyer,
    DoorWay::In,
    BadgeVerdict::Fine,
    Some(DoorWay::In),
    1,
    Some(ScanIssue::AlreadyIn)
)]
#[case(
    BadgeKind::Buyer,
    DoorWay::In,
    BadgeVerdict::Fine,
    Some(DoorWay::Out),
    1,
    None
)]
#[case(
    BadgeKind::Buyer,
    DoorWay::In,
    BadgeVerdict::Fine,
    None,
    2,
    Some(ScanIssue::Full)
)]
#[case(
    BadgeKind::Delegate,
    DoorWay::In,
    BadgeVerdict::Fine,
    None,
    0,
    Some(ScanIssue::OtherKind)
)]
#[case(
    BadgeKind::Delegate,
    DoorWay::Out,
    BadgeVerdict::Fine,
    Some(DoorWay::In),
    2,
    None
)]
#[case(
    BadgeKind::Buyer,
    DoorWay::Out,
    BadgeVerdict::Fine,
    None,
    2,
    Some(ScanIssue::NotIn)
)]
fn what_stands_against_a_scan_is_said(
    #[case] kind: BadgeKind,
    #[case] way: DoorWay,
    #[case] verdict: BadgeVerdict,
    #[case] was: Option<DoorWay>,
    #[case] inside: u32,
    #[case] issue: Option<ScanIssue>,
) {
    let mut before = vec![scan(1, 5, DoorWay::In, 0)];
    if was == Some(DoorWay::Out) {
        before.push(scan(2, 5, DoorWay::Out, 5));
    }
    let doors = Doors::of(before);
    let presence = was.and_then(|_| doors.presence(HALL, Uuid::from_u128(5)));
    assert_eq!(presence.map(|presence| presence.way), was);
    let zone = hall();
    let door = AtDoor {
        zone: &zone,
        way,
        kind: Some(kind),
        verdict,
        presence,
        inside,
    };
    assert_eq!(judge(&door), issue);
}

#[test]
fn two_machines_that_let_the_same_person_in_count_one() {
    let scans = [
        scan(1, 5, DoorWay::In, 0),
        scan(2, 5, DoorWay::In, 3),
        scan(3, 6, DoorWay::In, 4),
        Scan {
            outcome: ScanOutcome::Refused,
            ..scan(4, 7, DoorWay::In, 5)
        },
        scan(5, 8, DoorWay::Out, 6),
    ];
    let doors = Doors::of(scans);
    let occupancy = doors.occupancy(HALL);
    assert_eq!(
        (occupancy.inside, occupancy.visitors, occupancy.entries),
        (2, 2, 2)
    );
    let inside = [(Uuid::from_u128(5), at(0)), (Uuid::from_u128(6), at(4))];
    assert_eq!(doors.inside(HALL), inside);
    // The second scan of 5, and that of 8, whom nobody saw coming in.
    let repeated = [2, 5].map(|number| ScanId(Uuid::from_u128(number)));
    assert_eq!(doors.repeated(), repeated);
}

#[test]
fn all_that_is_wrong_with_a_zone_is_told_at_its_field() {
    let problems = Zone::parse(&ZoneForm {
        most: "muchas".to_owned(),
        opens_at: "09:00".to_owned(),
        closes_at: "08:00".to_owned(),
        ..ZoneForm::default()
    })
    .unwrap_err();
    let told: Vec<String> = problems
        .0
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.code))
        .collect();
    assert_eq!(
        told,
        [
            "name required",
            "most out-of-range",
            "closesAt time-not-after"
        ]
    );
    let half = Zone::parse(&ZoneForm {
        name: "Sala".to_owned(),
        closes_at: "18:00".to_owned(),
        ..ZoneForm::default()
    });
    assert_eq!(half.unwrap_err().0[0].field, "opensAt");
}

fn some_scans() -> impl Strategy<Value = Vec<Scan>> {
    let one = (0_u128..4, 0_u128..2, 0_i64..6, 0_usize..2, 0_usize..3);
    vec(one, 0..40).prop_map(|drawn| {
        let numbered = drawn.into_iter().enumerate();
        numbered
            .map(|(number, (holder, zone, minute, way, outcome))| Scan {
                id: ScanId(Uuid::from_u128(number as u128)),
                zone: ZoneId(Uuid::from_u128(zone)),
                holder: Uuid::from_u128(holder),
                way: DoorWay::ALL[way],
                at: at(minute),
                outcome: ScanOutcome::ALL[outcome],
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn every_order_of_the_same_scans_comes_to_the_same(
        (scans, shuffled) in some_scans()
            .prop_flat_map(|scans| (Just(scans.clone()), Just(scans).prop_shuffle()))
    ) {
        let twice = shuffled.iter().chain(&shuffled).copied();
        prop_assert_eq!(Doors::of(scans), Doors::of(twice));
    }

    #[test]
    fn who_is_in_is_who_is_counted(scans in some_scans()) {
        let doors = Doors::of(scans.clone());
        for zone in [0, 1].map(|zone| ZoneId(Uuid::from_u128(zone))) {
            let occupancy = doors.occupancy(zone);
            let inside = doors.inside(zone);
            prop_assert_eq!(inside.len(), occupancy.inside as usize);
            prop_assert!(occupancy.inside <= occupancy.visitors);
            prop_assert!(occupancy.visitors <= occupancy.entries);
            for (holder, since) in inside {
                let begins = |scan: &Scan| scan.holder == holder && scan.at == since;
                prop_assert!(scans.iter().any(|scan| begins(scan) && scan.way == DoorWay::In));
            }
        }
    }

    #[test]
    fn letting_in_only_whom_nothing_stands_against_repeats_nothing(
        wanted in vec((0_u128..4, 0_usize..2), 0..40)
    ) {
        let zone = Zone::parse(&ZoneForm { name: "Sala".into(), most: "3".into(), ..ZoneForm::default() }).unwrap();
        let mut log: Vec<Scan> = Vec::new();
        for (minute, (holder, way)) in (0_u32..).zip(wanted) {
            let doors = Doors::of(log.iter().copied());
            let next = scan(minute.into(), holder, DoorWay::ALL[way], minute.into());
            let door = AtDoor {
                zone: &zone,
                way: next.way,
                kind: None,
                verdict: BadgeVerdict::Fine,
                presence: doors.presence(HALL, next.holder),
                inside: doors.occupancy(HALL).inside,
            };
            let refused = judge(&door).is_some();
            let outcome = if refused { ScanOutcome::Refused } else { ScanOutcome::Passed };
            log.push(Scan { outcome, ..next });
        }
        let doors = Doors::of(log);
        prop_assert!(doors.repeated().is_empty());
        prop_assert!(doors.occupancy(HALL).inside <= 3);
    }
}
