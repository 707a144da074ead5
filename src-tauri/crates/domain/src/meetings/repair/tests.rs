use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use super::{Disruption, Repaired, repair};
use crate::ids::ParticipantId;
use crate::meetings::schedule::tests::{
    agendas, all_plans, at, buyer, company, during, everybody, place, planned, wish,
};
use crate::meetings::schedule::{Agenda, Planned, Rule, Window, broken_rules, schedule};

fn plan(agenda: &Agenda) -> Vec<Planned> {
    let plan = schedule(agenda, 1, &mut |_| ControlFlow::Continue(()));
    plan.unwrap().meetings
}

fn mend(agenda: &Agenda, before: &[Planned], from: usize) -> Repaired {
    let disruption = Disruption {
        agenda,
        before,
        from: at(from),
        urgent: &[],
        fills: false,
    };
    repair(&disruption, &mut |_| ControlFlow::Continue(()))
}

#[test]
fn whoever_did_not_come_moves_nobody() {
    let mut agenda = everybody(3, 3, 4, 3);
    let before = plan(&agenda);
    agenda.participants[0].away = vec![Window {
        from: at(0),
        until: during(3).until,
    }];
    let mended = mend(&agenda, &before, 0);
    assert_eq!((mended.moves.len(), mended.fell_out.len()), (0, 3));
    assert!(mended.moved.is_empty() && mended.is_fewest);
    let because = &mended.fell_out[0].because;
    assert_eq!(because.len(), 1);
    assert_eq!(
        (because[0].rule, because[0].participant),
        (Rule::Away, Some(company(0)))
    );
}

#[test]
fn whoever_comes_late_is_moved_with_those_they_meet_and_nobody_else() {
    let mut agenda = everybody(2, 2, 4, 2);
    let before = [
        planned(0, 0, 0),
        planned(3, 0, 1),
        planned(1, 1, 0),
        planned(2, 1, 1),
    ];
    agenda.participants[0].away = vec![during(0)];
    let mended = mend(&agenda, &before, 0);
    assert_eq!(mended.moves.len(), 1);
    assert_eq!(mended.moves[0].is.starts_at, at(2));
    assert_eq!(mended.moved, [company(0), buyer(0)]);
    assert!(mended.is_fewest && mended.fell_out.is_empty());
}

#[test]
fn a_table_that_falls_away_moves_nobody_to_another_time_while_another_is_free() {
    let mut agenda = everybody(2, 2, 2, 3);
    let before = [planned(0, 0, 0), planned(3, 0, 1)];
    agenda.places[1].closed = vec![during(0)];
    let mended = mend(&agenda, &before, 0);
    assert!(mended.moved.is_empty() && mended.is_fewest);
    assert_eq!(mended.meetings, [planned(0, 0, 0), planned(3, 0, 2)]);
    assert_eq!(mended.moves.len(), 1);
}

#[test]
fn an_urgent_wish_gets_a_slot_although_another_has_to_move() {
    let agenda = everybody(2, 2, 2, 1);
    let before = [planned(0, 0, 0)];
    let mut shut = agenda.clone();
    shut.participants[1].away = vec![during(1)];
    let disruption = Disruption {
        agenda: &shut,
        before: &before,
        from: at(0),
        urgent: &[wish(3)],
        fills: false,
    };
    let mended = repair(&disruption, &mut |_| ControlFlow::Continue(()));
    assert_eq!(mended.added, [planned(3, 0, 0)]);
    assert_eq!(mended.moved, [company(0), buyer(0)]);
    assert!(mended.is_fewest);
}

#[test]
fn free_slots_are_given_to_wishes_only_where_that_is_asked() {
    let agenda = everybody(2, 2, 2, 2);
    let before = [planned(0, 0, 0)];
    assert_eq!(mend(&agenda, &before, 0).meetings, before);
    let disruption = Disruption {
        agenda: &agenda,
        before: &before,
        from: at(1),
        urgent: &[],
        fills: true,
    };
    let mended = repair(&disruption, &mut |_| ControlFlow::Continue(()));
    assert_eq!(mended.added.len(), 2);
    assert!(
        mended
            .added
            .iter()
            .all(|meeting| meeting.starts_at == at(1))
    );
    assert!(mended.meetings.contains(&before[0]) && mended.moved.is_empty());
}

#[test]
fn what_happened_stays_whatever_the_agenda_says_of_it() {
    let mut agenda = everybody(2, 2, 3, 1);
    let before = [planned(0, 0, 0), planned(3, 1, 0)];
    agenda.places[0].id = place(5);
    agenda.participants[0].away = vec![during(0)];
    let mended = mend(&agenda, &before, 1);
    assert_eq!(mended.meetings, [planned(0, 0, 0), planned(3, 1, 5)]);
}

#[derive(Debug, Clone)]
enum Blow {
    Away(usize, usize, usize),
    Table(usize, usize),
}

fn blows() -> impl Strategy<Value = Vec<Blow>> {
    let away = (0_usize..8, 0_usize..4, 1_usize..4)
        .prop_map(|(person, from, length)| Blow::Away(person, from, length));
    let table = (0_usize..3, 0_usize..4).prop_map(|(table, slot)| Blow::Table(table, slot));
    prop::collection::vec(
        prop::strategy::Union::new([away.boxed(), table.boxed()]),
        1..3,
    )
}

fn strike(agenda: &mut Agenda, blows: &[Blow]) {
    let slot_count = agenda.slots.len();
    for blow in blows {
        match blow {
            Blow::Away(person, from, length) => {
                let person = person % agenda.participants.len();
                let until = (from + length - 1).min(slot_count - 1);
                let from = (*from).min(until);
                agenda.participants[person].away.push(Window {
                    from: at(from),
                    until: during(until).until,
                });
            }
            Blow::Table(table, slot) => {
                if let Some(place) = agenda.places.get_mut(*table) {
                    place.closed.push(during(*slot));
                }
            }
        }
    }
}

/// The most that the meetings of a plan can still be worth, nobody losing one that can stay, and the fewest
/// people who have to move for it: by going through all plans.
fn fewest(agenda: &Agenda, before: &[Planned]) -> (u64, usize) {
    let mut agenda = agenda.clone();
    agenda
        .wanted
        .retain(|wanted| before.iter().any(|meeting| meeting.wanted == wanted.id));
    let slot_of = |starts_at| {
        agenda
            .slots
            .iter()
            .position(|slot| slot.starts_at == starts_at)
    };
    let home: Vec<Option<usize>> = agenda
        .wanted
        .iter()
        .map(|wanted| {
            let was = before.iter().find(|meeting| meeting.wanted == wanted.id);
            was.and_then(|was| slot_of(was.starts_at))
        })
        .collect();
    let stays: Vec<bool> = agenda
        .wanted
        .iter()
        .map(|wanted| can_stay(&agenda, before, wanted.id))
        .collect();
    let mut best = (0, usize::MAX);
    all_plans(&agenda, &mut Vec::new(), &mut |slots| {
        let is_lost = |number: usize| stays[number] && slots[number].is_none();
        if (0..slots.len()).any(is_lost) {
            return;
        }
        let mut worth = 0;
        let mut moved: BTreeSet<ParticipantId> = BTreeSet::new();
        for (number, wanted) in agenda.wanted.iter().enumerate() {
            if slots[number].is_some() {
                worth += u64::from(wanted.value);
                if slots[number] != home[number] {
                    moved.extend([wanted.company, wanted.buyer]);
                }
            }
        }
        if worth > best.0 || (worth == best.0 && moved.len() < best.1) {
            best = (worth, moved.len());
        }
    });
    best
}

/// Nobody of a meeting is away, and there is a table for it.
fn can_stay(agenda: &Agenda, before: &[Planned], wanted: crate::ids::MeetingRequestId) -> bool {
    let unlocked = Agenda {
        locks: Vec::new(),
        ..agenda.clone()
    };
    let was = before
        .iter()
        .find(|meeting| meeting.wanted == wanted)
        .unwrap();
    let alone = broken_rules(&unlocked, &[*was]);
    if alone.is_empty() {
        return true;
    }
    let others: Vec<Planned> = before
        .iter()
        .filter(|other| other.starts_at == was.starts_at && other.wanted != wanted)
        .copied()
        .collect();
    agenda.places.iter().any(|place| {
        let other = Planned {
            place: place.id,
            ..*was
        };
        let mut with = others.clone();
        with.retain(|other| broken_rules(&unlocked, &[*other]).is_empty());
        with.push(other);
        let broken = broken_rules(&unlocked, &with);
        broken.is_empty()
    })
}

proptest! {
    #[test]
    fn nobody_is_moved_who_need_not_be(agenda in agendas(), blows in blows()) {
        let before = plan(&agenda);
        let mut struck = agenda;
        strike(&mut struck, &blows);
        let mended = mend(&struck, &before, 0);
        prop_assert_eq!(broken_rules(&struck, &mended.meetings), vec![]);
        prop_assert!(mended.is_fewest && mended.added.is_empty());
        let values = mended.meetings.iter().map(|meeting| {
            let wanted = struck.wanted.iter().find(|wanted| wanted.id == meeting.wanted);
            u64::from(wanted.unwrap().value)
        });
        let found = (values.sum::<u64>(), mended.moved.len());
        prop_assert_eq!(found, fewest(&struck, &before));
    }

    #[test]
    fn to_repair_nothing_changes_nothing(agenda in agendas(), from in 0_usize..4, fills in any::<bool>()) {
        let before = plan(&agenda);
        let disruption = Disruption {
            agenda: &agenda,
            before: &before,
            from: at(from),
            urgent: &[],
            fills,
        };
        let mended = repair(&disruption, &mut |_| ControlFlow::Continue(()));
        prop_assert_eq!(&mended.meetings, &before);
        prop_assert!(mended.moves.is_empty() && mended.fell_out.is_empty() && mended.is_fewest);
    }

    #[test]
    fn what_happened_and_what_is_locked_stays(
        agenda in agendas(),
        blows in blows(),
        from in 0_usize..4,
        which in any::<prop::sample::Index>(),
    ) {
        let before = plan(&agenda);
        let mut struck = agenda;
        strike(&mut struck, &blows);
        let lock = (!before.is_empty()).then(|| before[which.index(before.len())]);
        struck.locks = lock.into_iter().collect();
        let mended = mend(&struck, &before, from);
        for meeting in before.iter().filter(|meeting| meeting.starts_at < at(from)) {
            prop_assert!(mended.meetings.contains(meeting));
        }
        let unlocked = Agenda { locks: Vec::new(), ..struck.clone() };
        if let Some(lock) = lock
            && broken_rules(&unlocked, &[lock]).is_empty()
        {
            prop_assert!(mended.meetings.contains(&lock));
        }
        let later: Vec<Planned> = mended.meetings.into_iter().filter(|meeting| meeting.starts_at >= at(from)).collect();
        let broken = broken_rules(&unlocked, &later);
        prop_assert_eq!(broken, vec![]);
    }
}
