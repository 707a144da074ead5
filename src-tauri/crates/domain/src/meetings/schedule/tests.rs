mod happened;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

use super::{
    Agenda, Broken, Participant, Place, Plan, Planned, Rule, Standing, Wanted, Window,
    broken_rules, schedule,
};
use crate::ids::{MeetingPlaceId, MeetingRequestId, MeetingSessionId, ParticipantId};
use crate::meetings::Side;
use crate::meetings::session::Slot;
use crate::time::{Day, Instant};

/// Slots of half an hour in sessions of two, two sessions a day.
pub(in crate::meetings) fn slots(count: usize) -> Vec<Slot> {
    (0..count).map(slot).collect()
}

fn slot(number: usize) -> Slot {
    let (day, session) = (number / 4, number / 2);
    let first: Instant = "2027-10-11T09:00:00Z".parse().unwrap();
    let hours = i64::try_from(day * 48 + (session % 2) * 6 + number % 2).unwrap();
    let moment = |halves: i64| {
        Instant::from_milliseconds(first.milliseconds() + halves * 1_800_000).unwrap()
    };
    Slot {
        session: MeetingSessionId(Uuid::from_u128(u128::try_from(session).unwrap())),
        day: Day::of(2027, 10, 11).days_later(u32::try_from(day).unwrap()),
        starts_at: moment(hours),
        ends_at: moment(hours + 1),
    }
}

pub(in crate::meetings) fn at(number: usize) -> Instant {
    slot(number).starts_at
}

pub(in crate::meetings) fn during(number: usize) -> Window {
    let slot = slot(number);
    Window {
        from: slot.starts_at,
        until: slot.ends_at,
    }
}

pub(in crate::meetings) fn company(number: usize) -> ParticipantId {
    ParticipantId(Uuid::from_u128(u128::try_from(number).unwrap() + 1))
}

pub(in crate::meetings) fn buyer(number: usize) -> ParticipantId {
    ParticipantId(Uuid::from_u128(u128::try_from(number).unwrap() + 1_001))
}

pub(in crate::meetings) fn place(number: usize) -> MeetingPlaceId {
    MeetingPlaceId(Uuid::from_u128(u128::try_from(number).unwrap() + 1))
}

pub(in crate::meetings) fn wish(number: usize) -> MeetingRequestId {
    MeetingRequestId(Uuid::from_u128(u128::try_from(number).unwrap() + 1))
}

pub(in crate::meetings) fn person(id: ParticipantId, side: Side) -> Participant {
    Participant {
        id,
        side,
        away: Vec::new(),
        most: None,
        most_a_day: None,
        most_a_session: None,
        pause_minutes: 0,
    }
}

pub(in crate::meetings) fn table(number: usize) -> Place {
    Place {
        id: place(number),
        holder: None,
        sessions: Vec::new(),
        closed: Vec::new(),
    }
}

/// An agenda in which everybody wants to meet everybody, and every meeting is worth the same.
pub(in crate::meetings) fn everybody(
    companies: usize,
    buyers: usize,
    slot_count: usize,
    tables: usize,
) -> Agenda {
    let pairs = (0..companies).flat_map(|first| (0..buyers).map(move |second| (first, second)));
    Agenda {
        slots: slots(slot_count),
        places: (0..tables).map(table).collect(),
        participants: (0..companies)
            .map(|number| person(company(number), Side::Company))
            .chain((0..buyers).map(|number| person(buyer(number), Side::Buyer)))
            .collect(),
        wanted: pairs
            .enumerate()
            .map(|(number, (first, second))| Wanted {
                id: wish(number),
                company: company(first),
                buyer: buyer(second),
                value: 10,
            })
            .collect(),
        locks: Vec::new(),
        happened: Vec::new(),
        from: None,
        in_a_row: None,
    }
}

pub(in crate::meetings) fn planned(number: usize, slot: usize, at_place: usize) -> Planned {
    Planned {
        starts_at: at(slot),
        place: place(at_place),
        wanted: wish(number),
    }
}

fn run(agenda: &Agenda, seed: u64) -> Plan {
    schedule(agenda, seed, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn everybody_meets_everybody_in_as_many_slots_as_there_are_others() {
    let agenda = everybody(6, 6, 6, 6);
    let plan = run(&agenda, 1);
    assert_eq!(plan.meetings.len(), 36);
    assert!(plan.is_best && plan.left_out.is_empty());
    assert_eq!(broken_rules(&agenda, &plan.meetings), []);
}

#[test]
fn tables_are_filled_to_the_last() {
    let agenda = everybody(5, 5, 8, 3);
    let plan = run(&agenda, 1);
    assert_eq!(plan.meetings.len(), 24);
    assert_eq!((plan.value, plan.bound), (240, 240));
    assert_eq!(broken_rules(&agenda, &plan.meetings), []);
}

#[test]
fn the_dearer_meetings_are_held() {
    let mut agenda = everybody(3, 1, 2, 1);
    agenda.wanted[1].value = 9;
    let plan = run(&agenda, 1);
    assert_eq!(plan.left_out, [wish(1)]);
    assert_eq!(plan.value, 20);
}

#[test]
fn whoever_has_a_booth_is_visited_there_and_takes_no_table() {
    let mut agenda = everybody(3, 3, 3, 0);
    let booths = (0..3).map(|number| Place {
        holder: Some(buyer(number)),
        ..table(number)
    });
    agenda.places = booths.collect();
    let plan = run(&agenda, 1);
    assert_eq!(plan.meetings.len(), 9);
    assert_eq!(broken_rules(&agenda, &plan.meetings), []);
}

#[test]
fn a_search_that_is_stopped_gives_a_plan_that_keeps_the_rules() {
    let agenda = everybody(6, 6, 6, 6);
    let plan = schedule(&agenda, 1, &mut |_| ControlFlow::Break(())).unwrap();
    assert!(plan.is_cut_short && !plan.is_best);
    assert_eq!(broken_rules(&agenda, &plan.meetings), []);
    assert!(plan.meetings.len() < 36);
}

#[test]
fn the_search_says_where_it_stands() {
    let mut told: Vec<Standing> = Vec::new();
    let agenda = everybody(4, 4, 4, 4);
    schedule(&agenda, 1, &mut |standing| {
        told.push(standing);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(
        told.iter()
            .all(|standing| standing.bound == 160 && standing.wanted == 16)
    );
}

#[test]
fn locks_that_contradict_each_other_are_told() {
    let mut agenda = everybody(2, 2, 2, 2);
    agenda.locks = vec![planned(0, 0, 0), planned(1, 0, 1)];
    let refused = schedule(&agenda, 1, &mut |_| ControlFlow::Continue(())).unwrap_err();
    let busy = refused
        .0
        .iter()
        .find(|broken| broken.rule == Rule::Busy)
        .unwrap();
    assert_eq!(busy.participant, Some(company(0)));
}

#[test]
fn meetings_lie_close_together_where_that_costs_nothing() {
    let mut agenda = everybody(1, 1, 4, 1);
    agenda.participants.push(person(buyer(1), Side::Buyer));
    agenda.wanted.push(Wanted {
        id: wish(1),
        company: company(0),
        buyer: buyer(1),
        value: 10,
    });
    let session = agenda.slots[0].session;
    for (number, slot) in agenda.slots.iter_mut().enumerate() {
        slot.session = session;
        slot.starts_at = during(number).from;
    }
    agenda.locks = vec![planned(0, 3, 0)];
    let plan = run(&agenda, 1);
    assert_eq!(plan.meetings[0].starts_at, at(2));
}

#[test]
fn each_rule_is_told_where_it_is_broken() {
    let agenda = everybody(2, 2, 4, 2);
    let told = |agenda: &Agenda, plan: &[Planned]| -> Vec<Rule> {
        let broken: Vec<Broken> = broken_rules(agenda, plan);
        broken.iter().map(|broken| broken.rule).collect()
    };
    let plan = [planned(0, 0, 0), planned(3, 0, 1), planned(1, 1, 0)];
    assert_eq!(told(&agenda, &plan), []);
    assert_eq!(told(&agenda, &[planned(9, 0, 0)]), [Rule::Wanted]);
    let mut other = planned(0, 0, 0);
    other.starts_at = Instant::from_milliseconds(1).unwrap();
    assert_eq!(told(&agenda, &[other]), [Rule::Slot]);
    let same_place = [planned(0, 0, 0), planned(3, 0, 0)];
    assert_eq!(told(&agenda, &same_place), [Rule::Place]);
    assert_eq!(told(&agenda, &[planned(0, 0, 7)]), [Rule::PlaceShut]);

    let with = |change: &dyn Fn(&mut Agenda)| {
        let mut agenda = agenda.clone();
        change(&mut agenda);
        told(&agenda, &plan)
    };
    assert_eq!(
        with(&|agenda| agenda.places[0].closed = vec![during(1)]),
        [Rule::PlaceShut]
    );
    assert_eq!(
        with(&|agenda| agenda.places[1].sessions = vec![agenda.slots[2].session]),
        [Rule::PlaceShut]
    );
    assert_eq!(
        with(&|agenda| agenda.places[1].holder = Some(buyer(0))),
        [Rule::Booth, Rule::Booth]
    );
    assert_eq!(
        with(&|agenda| agenda.participants[3].away = vec![during(0)]),
        [Rule::Away]
    );
    assert_eq!(
        with(&|agenda| agenda.participants[0].most = Some(1)),
        [Rule::Most]
    );
    assert_eq!(
        with(&|agenda| agenda.participants[0].most_a_day = Some(1)),
        [Rule::MostADay]
    );
    assert_eq!(
        with(&|agenda| agenda.participants[0].most_a_session = Some(1)),
        [Rule::MostASession]
    );
    assert_eq!(
        with(&|agenda| agenda.participants[0].pause_minutes = 1),
        [Rule::Pause]
    );
    assert_eq!(
        with(&|agenda| agenda.locks = vec![planned(2, 3, 0)]),
        [Rule::Lock]
    );
}

/// Agendas of at most eight people, with everything that can stand in the way.
pub(in crate::meetings) fn agendas() -> impl Strategy<Value = Agenda> {
    let size = (1_usize..=4, 1_usize..=4, 1_usize..=4, 0_usize..=3);
    size.prop_flat_map(|(companies, buyers, slot_count, tables)| {
        let pairs = prop::collection::btree_set((0..companies, 0..buyers), 1..=6);
        let values = prop::collection::vec(1_u32..20, 6);
        let people = prop::collection::vec(habits(slot_count), companies + buyers);
        let booths = prop::collection::vec(prop::option::weighted(0.3, 0..companies + buyers), 3);
        let closed = prop::option::of((0..tables.max(1), 0..slot_count));
        let sizes = Just((companies, buyers, slot_count, tables));
        (sizes, pairs, values, people, booths, closed)
    })
    .prop_map(
        |((companies, buyers, slot_count, tables), pairs, values, people, booths, closed)| {
            let mut agenda = everybody(companies, buyers, slot_count, tables);
            let pairs = pairs.into_iter().zip(values).enumerate();
            agenda.wanted = pairs
                .map(|(number, ((first, second), value))| Wanted {
                    id: wish(number),
                    company: company(first),
                    buyer: buyer(second),
                    value,
                })
                .collect();
            for (participant, habits) in agenda.participants.iter_mut().zip(people) {
                participant.away = habits.away.into_iter().map(during).collect();
                participant.most = habits.most;
                participant.most_a_day = habits.most_a_day;
                participant.most_a_session = habits.most_a_session;
                participant.pause_minutes = habits.pause_minutes;
            }
            if let Some((number, slot)) = closed
                && let Some(place) = agenda.places.get_mut(number)
            {
                place.closed = vec![during(slot)];
            }
            for (number, holder) in booths.into_iter().enumerate() {
                let holder = holder.and_then(|holder| agenda.participants.get(holder));
                if let Some(holder) = holder.map(|holder| holder.id) {
                    agenda.places.push(Place {
                        holder: Some(holder),
                        ..table(100 + number)
                    });
                }
            }
            agenda
        },
    )
}

#[derive(Debug, Clone)]
struct Habits {
    away: Option<usize>,
    most: Option<u32>,
    most_a_day: Option<u32>,
    most_a_session: Option<u32>,
    pause_minutes: u32,
}

fn habits(slot_count: usize) -> impl Strategy<Value = Habits> {
    let limit = || prop::option::weighted(0.2, 1_u32..3);
    let away = prop::option::weighted(0.3, 0..slot_count);
    let pause = prop::option::weighted(0.15, Just(1_u32));
    (away, limit(), limit(), limit(), pause).prop_map(
        |(away, most, most_a_day, most_a_session, pause)| Habits {
            away,
            most,
            most_a_day,
            most_a_session,
            pause_minutes: pause.unwrap_or_default(),
        },
    )
}

/// Every plan of an agenda that keeps the rules, as the slot of each wish.
pub(in crate::meetings) fn all_plans(
    agenda: &Agenda,
    slots: &mut Vec<Option<usize>>,
    each: &mut dyn FnMut(&[Option<usize>]),
) {
    let Some(plan) = with_places(agenda, slots) else {
        return;
    };
    if slots.len() == agenda.wanted.len() {
        if agenda.locks.iter().all(|lock| {
            plan.iter()
                .any(|meeting| meeting.wanted == lock.wanted && meeting.starts_at == lock.starts_at)
        }) {
            each(slots);
        }
        return;
    }
    for slot in (0..agenda.slots.len()).map(Some).chain([None]) {
        slots.push(slot);
        all_plans(agenda, slots, each);
        slots.pop();
    }
}

/// The meetings at the first places that will do; none where a rule is broken.
fn with_places(agenda: &Agenda, slots: &[Option<usize>]) -> Option<Vec<Planned>> {
    let holders: BTreeSet<ParticipantId> = agenda
        .places
        .iter()
        .filter_map(|place| place.holder)
        .collect();
    let mut plan: Vec<Planned> = Vec::new();
    for (wanted, slot) in agenda.wanted.iter().zip(slots) {
        let Some(slot) = slot else { continue };
        let starts_at = agenda.slots[*slot].starts_at;
        let sides = [wanted.buyer, wanted.company];
        let takes_table = sides.iter().all(|side| !holders.contains(side));
        let choices: Vec<MeetingPlaceId> = agenda
            .places
            .iter()
            .filter(|place| {
                place
                    .holder
                    .map_or(takes_table, |holder| sides.contains(&holder))
            })
            .map(|place| place.id)
            .collect();
        let unlocked = Agenda {
            locks: Vec::new(),
            ..agenda.clone()
        };
        let fitting = choices.into_iter().find_map(|place| {
            let mut with = plan.clone();
            with.push(Planned {
                starts_at,
                place,
                wanted: wanted.id,
            });
            broken_rules(&unlocked, &with).is_empty().then_some(with)
        });
        plan = fitting?;
    }
    Some(plan)
}

fn dearest(agenda: &Agenda) -> u64 {
    let mut best = 0;
    all_plans(agenda, &mut Vec::new(), &mut |slots| {
        let held = agenda
            .wanted
            .iter()
            .zip(slots)
            .filter(|(_, slot)| slot.is_some());
        best = best.max(held.map(|(wanted, _)| u64::from(wanted.value)).sum());
    });
    best
}

proptest! {
    #[test]
    fn no_plan_of_a_small_agenda_is_worth_more(agenda in agendas(), seed in any::<u64>()) {
        let plan = run(&agenda, seed);
        prop_assert_eq!(broken_rules(&agenda, &plan.meetings), vec![]);
        let held = agenda.wanted.iter().filter(|wanted| !plan.left_out.contains(&wanted.id));
        prop_assert_eq!(plan.value, held.map(|wanted| u64::from(wanted.value)).sum::<u64>());
        prop_assert_eq!(plan.meetings.len() + plan.left_out.len(), agenda.wanted.len());
        prop_assert_eq!(plan.value, dearest(&agenda));
        prop_assert!(plan.value <= plan.bound && plan.is_best);
    }

    #[test]
    fn equal_seeds_give_equal_plans_in_whatever_order_the_wishes_come(
        agenda in agendas(),
        seed in any::<u64>(),
    ) {
        let mut turned = agenda.clone();
        turned.wanted.reverse();
        prop_assert_eq!(run(&agenda, seed), run(&turned, seed));
    }

    #[test]
    fn locks_stay(agenda in agendas(), seed in any::<u64>(), which in any::<prop::sample::Index>()) {
        let plan = run(&agenda, seed);
        if !plan.meetings.is_empty() {
            let mut locked = agenda;
            locked.locks = vec![plan.meetings[which.index(plan.meetings.len())]];
            locked.wanted.iter_mut().for_each(|wanted| wanted.value = 21 - wanted.value);
            let other = run(&locked, seed);
            prop_assert!(other.meetings.contains(&locked.locks[0]));
            prop_assert_eq!(broken_rules(&locked, &other.meetings), vec![]);
            prop_assert_eq!(other.value, dearest(&locked));
        }
    }
}
