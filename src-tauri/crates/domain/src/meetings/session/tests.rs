use proptest::prelude::{prop, prop_assert, proptest};
use rstest::rstest;
use uuid::Uuid;

use super::{BreakForm, Session, SessionForm, timetable};
use crate::ids::MeetingSessionId;

#[test]
fn a_morning_is_cut_into_slots_and_what_would_reach_into_a_break_begins_after_it() {
    let session = Session::parse(&morning()).unwrap();
    assert_eq!(
        starts(&session),
        [
            "2027-10-11T07:00:00.000Z",
            "2027-10-11T07:25:00.000Z",
            "2027-10-11T08:30:00.000Z",
            "2027-10-11T08:55:00.000Z",
        ]
    );
}

#[test]
fn a_slot_that_would_not_end_in_time_is_none() {
    let form = SessionForm {
        ends_at: "11:14".to_owned(),
        ..morning()
    };
    assert_eq!(starts(&Session::parse(&form).unwrap()).len(), 3);
}

/// The clocks of Mexico and Germany show other times at one moment.
#[rstest]
#[case("America/Mexico_City", "2027-10-11T15:00:00.000Z")]
#[case("Asia/Tokyo", "2027-10-11T00:00:00.000Z")]
fn the_clock_is_that_of_the_place(#[case] zone: &str, #[case] first: &str) {
    let form = SessionForm {
        time_zone: zone.to_owned(),
        ..morning()
    };
    assert_eq!(starts(&Session::parse(&form).unwrap())[0], first);
}

/// On the last Sunday of March the clocks of Germany jump from two to three.
#[test]
fn a_session_over_a_change_of_clocks_has_slots_of_its_length() {
    let form = SessionForm {
        day: "2027-03-28".to_owned(),
        starts_at: "01:00".to_owned(),
        ends_at: "04:00".to_owned(),
        minutes: 60,
        change_minutes: 0,
        breaks: Vec::new(),
        ..morning()
    };
    let session = Session::parse(&form).unwrap();
    assert_eq!(
        starts(&session),
        ["2027-03-28T00:00:00.000Z", "2027-03-28T01:00:00.000Z"]
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let form = SessionForm {
        name: String::new(),
        day: "2027-02-30".to_owned(),
        time_zone: "Europe/Colonia".to_owned(),
        starts_at: "9 h".to_owned(),
        ends_at: String::new(),
        minutes: 4,
        change_minutes: 61,
        breaks: vec![BreakForm {
            from: "12:00".to_owned(),
            until: "12:00".to_owned(),
        }],
    };
    let problems = Session::parse(&form).unwrap_err().0;
    let told = problems
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.code));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "name required",
            "day day",
            "timeZone time-zone",
            "startsAt time",
            "endsAt required",
            "minutes minutes",
            "changeMinutes minutes",
            "breaks.0.until time-not-after",
        ]
    );
}

#[test]
fn a_session_without_room_for_a_meeting_is_refused() {
    let form = SessionForm {
        ends_at: "09:15".to_owned(),
        ..morning()
    };
    let problems = Session::parse(&form).unwrap_err().0;
    assert_eq!(problems[0].code, "session-without-slots");
}

#[test]
fn sessions_follow_each_other() {
    let first = Session::parse(&morning()).unwrap();
    let late = SessionForm {
        starts_at: "11:15".to_owned(),
        ends_at: "13:00".to_owned(),
        ..morning()
    };
    let late = Session::parse(&late).unwrap();
    let both = timetable(&[(id(2), late.clone()), (id(1), first.clone())]).unwrap();
    assert!(both.is_sorted_by_key(|slot| slot.starts_at));
    assert_eq!(both.len(), 8);
    let early = Session {
        starts_at: "10:00".parse().unwrap(),
        ..late
    };
    let refused = timetable(&[(id(2), early), (id(1), first)]).unwrap_err();
    assert_eq!((refused.first, refused.second), (id(1), id(2)));
}

proptest! {
    #[test]
    fn no_slot_lies_in_a_break_or_another_slot(
        minutes in 5_u32..60,
        change in 0_u32..20,
        pauses in prop::collection::vec((0_u32..300, 1_u32..90), 0..4),
    ) {
        let clock = |minute: u32| format!("{:02}:{:02}", 9 + minute / 60, minute % 60);
        let form = SessionForm {
            ends_at: "18:00".to_owned(),
            minutes,
            change_minutes: change,
            breaks: pauses
                .iter()
                .map(|(from, length)| BreakForm { from: clock(*from), until: clock(from + length) })
                .collect(),
            ..morning()
        };
        let session = Session::parse(&form).unwrap();
        let slots = session.slots(id(1));
        for (slot, next) in slots.iter().zip(slots.iter().skip(1)) {
            let gap = next.starts_at.milliseconds() - slot.ends_at.milliseconds();
            prop_assert!(gap >= i64::from(change) * 60_000);
        }
        for slot in &slots {
            for pause in &session.breaks {
                prop_assert!(
                    slot.ends_at <= session.instant(pause.from)
                        || slot.starts_at >= session.instant(pause.until)
                );
            }
        }
    }
}

fn starts(session: &Session) -> Vec<String> {
    let slots = session.slots(id(1));
    slots
        .iter()
        .map(|slot| slot.starts_at.to_string())
        .collect()
}

fn morning() -> SessionForm {
    SessionForm {
        name: "Mañana".to_owned(),
        day: "2027-10-11".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        starts_at: "09:00".to_owned(),
        ends_at: "11:15".to_owned(),
        minutes: 20,
        change_minutes: 5,
        breaks: vec![BreakForm {
            from: "10:00".to_owned(),
            until: "10:30".to_owned(),
        }],
    }
}

fn id(number: u128) -> MeetingSessionId {
    MeetingSessionId(Uuid::from_u128(number))
}
