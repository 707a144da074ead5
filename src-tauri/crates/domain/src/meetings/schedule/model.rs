//! The agenda by numbers: slots, people and wishes, each with what it may.

use std::collections::{BTreeMap, BTreeSet};

use super::row::Row;
use super::{Agenda, Participant, Place, Planned};
use crate::ids::{MeetingPlaceId, MeetingRequestId, ParticipantId};
use crate::meetings::Side;
use crate::meetings::session::Slot;
use crate::time::Instant;

/// No limit.
const ENDLESS: usize = usize::MAX;

/// The slot in which each wish was held before; none for those that were not.
pub(in crate::meetings) type Home = Row<Option<usize>>;

/// The agenda.
pub(in crate::meetings) struct Model {
    /// The slots in the order of time.
    pub(in crate::meetings) slots: Row<Slot>,
    /// The day of each slot, counted.
    pub(in crate::meetings) day: Row<usize>,
    /// The session of each slot, counted.
    pub(in crate::meetings) session: Row<usize>,
    /// How many tables are there in each slot.
    pub(in crate::meetings) tables: Row<usize>,
    /// Everybody.
    pub(in crate::meetings) people: Row<Person>,
    /// The wishes that name two known people of different sides, by their identity.
    pub(in crate::meetings) wishes: Row<Wish>,
    /// The booths and tables that are there in each slot.
    pub(in crate::meetings) there: Row<Vec<Spot>>,
}

/// A place that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::meetings) struct Spot {
    /// The place.
    pub(in crate::meetings) id: MeetingPlaceId,
    /// Who stays there.
    pub(in crate::meetings) holder: Option<usize>,
}

/// Who takes part.
pub(in crate::meetings) struct Person {
    /// The participant.
    pub(in crate::meetings) id: ParticipantId,
    /// Whether they buy.
    pub(in crate::meetings) is_buyer: bool,
    /// Whether they have a booth.
    pub(in crate::meetings) has_booth: bool,
    /// In which slots they are there.
    pub(in crate::meetings) open: Row<bool>,
    /// The first and the last slot that a meeting in a slot rules out, itself included.
    pub(in crate::meetings) near: Row<(usize, usize)>,
    /// The most meetings in all, on a day, in a session.
    pub(in crate::meetings) most: Limits,
}

/// The most meetings of somebody.
#[derive(Debug, Clone, Copy)]
pub(in crate::meetings) struct Limits {
    /// In all.
    pub(in crate::meetings) in_all: usize,
    /// On a day.
    pub(in crate::meetings) a_day: usize,
    /// In a session.
    pub(in crate::meetings) a_session: usize,
}

/// A meeting that should be held.
pub(in crate::meetings) struct Wish {
    /// Which one.
    pub(in crate::meetings) id: MeetingRequestId,
    /// Whoever sells.
    pub(in crate::meetings) company: usize,
    /// Whoever buys.
    pub(in crate::meetings) buyer: usize,
    /// What it is worth.
    pub(in crate::meetings) value: u64,
    /// Whether it takes a table: neither has a booth.
    pub(in crate::meetings) needs_table: bool,
    /// The slots in which both, and a place, are there.
    pub(in crate::meetings) open: Row<bool>,
    /// The slot in which it stays.
    pub(in crate::meetings) pinned: Option<usize>,
}

impl Wish {
    /// Both people.
    pub(in crate::meetings) const fn people(&self) -> [usize; 2] {
        [self.company, self.buyer]
    }

    /// The other one of the two.
    pub(in crate::meetings) const fn other(&self, person: usize) -> usize {
        if person == self.company {
            self.buyer
        } else {
            self.company
        }
    }
}

impl Model {
    /// Reads an agenda. Meetings that stay are pinned whatever the rules say of them.
    pub(in crate::meetings) fn of(agenda: &Agenda) -> Self {
        let slots: Row<Slot> = agenda.slots.iter().copied().collect();
        let booths: BTreeSet<ParticipantId> = agenda
            .places
            .iter()
            .filter_map(|place| place.holder)
            .collect();
        let people: Row<Person> = agenda
            .participants
            .iter()
            .map(|participant| person(participant, &slots, booths.contains(&participant.id)))
            .collect();
        let numbers: BTreeMap<ParticipantId, usize> = people
            .iter()
            .enumerate()
            .map(|(number, person)| (person.id, number))
            .collect();
        let there: Row<Vec<Spot>> = slots
            .iter()
            .map(|slot| spots(&agenda.places, slot, &numbers))
            .collect();
        let tables = there
            .iter()
            .map(|spots| spots.iter().filter(|spot| spot.holder.is_none()).count())
            .collect();
        let mut model = Self {
            day: counted(&slots, |slot| slot.day),
            session: counted(&slots, |slot| slot.session),
            slots,
            tables,
            people,
            wishes: Row::default(),
            there,
        };
        model.wishes = model.read_wishes(agenda, &numbers);
        if let Some(from) = agenda.from {
            model.close_before(from);
        }
        model
    }

    /// Nobody is put any more into slots that begin before a moment.
    fn close_before(&mut self, from: Instant) {
        let slots = 0..self.slots.len();
        let closed: Vec<usize> = slots
            .filter(|slot| self.slots[*slot].starts_at < from)
            .collect();
        for wish in 0..self.wishes.len() {
            for slot in &closed {
                self.wishes[wish].open[*slot] = false;
            }
        }
        for person in 0..self.people.len() {
            for slot in &closed {
                self.people[person].open[*slot] = false;
            }
        }
    }

    /// The slot that begins at a moment.
    pub(in crate::meetings) fn slot_at(&self, starts_at: Instant) -> Option<usize> {
        self.slots
            .iter()
            .position(|slot| slot.starts_at == starts_at)
    }

    /// Whether a meeting is at a table that is there in its slot.
    fn is_table(&self, meeting: &Planned) -> bool {
        self.slot_at(meeting.starts_at).is_some_and(|slot| {
            let mut spots = self.there[slot].iter();
            spots.any(|spot| spot.id == meeting.place && spot.holder.is_none())
        })
    }

    fn read_wishes(&self, agenda: &Agenda, numbers: &BTreeMap<ParticipantId, usize>) -> Row<Wish> {
        let pinned: BTreeMap<MeetingRequestId, Option<usize>> = agenda
            .stays()
            .map(|stays| (stays.wanted, self.slot_at(stays.starts_at)))
            .collect();
        let happened: BTreeMap<MeetingRequestId, &Planned> = agenda
            .happened
            .iter()
            .map(|meeting| (meeting.wanted, meeting))
            .collect();
        let mut wanted: Vec<_> = agenda.wanted.iter().collect();
        wanted.sort_by_key(|wanted| wanted.id);
        let of = |wanted: &&super::Wanted| {
            let company = *numbers.get(&wanted.company)?;
            let buyer = *numbers.get(&wanted.buyer)?;
            if self.people[company].is_buyer || !self.people[buyer].is_buyer {
                return None;
            }
            let happened = happened.get(&wanted.id);
            // What happened took the table at which it was, whatever booths there are since.
            let needs_table = happened.map_or_else(
                || !(self.people[company].has_booth || self.people[buyer].has_booth),
                |meeting| self.is_table(meeting),
            );
            let is_open = |slot: usize| {
                happened.is_none()
                    && self.people[company].open[slot]
                    && self.people[buyer].open[slot]
                    && self.there[slot].iter().any(|spot| match spot.holder {
                        None => needs_table,
                        Some(holder) => holder == company || holder == buyer,
                    })
            };
            Some(Wish {
                id: wanted.id,
                company,
                buyer,
                value: u64::from(wanted.value),
                needs_table,
                open: (0..self.slots.len()).map(is_open).collect(),
                pinned: pinned.get(&wanted.id).copied().flatten(),
            })
        };
        wanted.iter().filter_map(of).collect()
    }
}

fn person(participant: &Participant, slots: &Row<Slot>, has_booth: bool) -> Person {
    let is_there = |slot: &Slot| !participant.away.iter().any(|window| window.touches(slot));
    let pause = i64::from(participant.pause_minutes) * 60_000;
    let near = |number: usize| {
        let slot = &slots[number];
        let is_near = |other: &usize| {
            let other = &slots[*other];
            other.starts_at.milliseconds() - slot.ends_at.milliseconds() < pause
                && slot.starts_at.milliseconds() - other.ends_at.milliseconds() < pause
        };
        let before = (0..number).rev().take_while(is_near).last();
        let after = (number + 1..slots.len()).take_while(is_near).last();
        (before.unwrap_or(number), after.unwrap_or(number))
    };
    let limit =
        |most: Option<u32>| most.map_or(ENDLESS, |most| usize::try_from(most).unwrap_or(ENDLESS));
    Person {
        id: participant.id,
        is_buyer: participant.side == Side::Buyer,
        has_booth,
        open: slots.iter().map(is_there).collect(),
        near: (0..slots.len()).map(near).collect(),
        most: Limits {
            in_all: limit(participant.most),
            a_day: limit(participant.most_a_day),
            a_session: limit(participant.most_a_session),
        },
    }
}

fn spots(places: &[Place], slot: &Slot, numbers: &BTreeMap<ParticipantId, usize>) -> Vec<Spot> {
    places
        .iter()
        .filter(|place| place.sessions.is_empty() || place.sessions.contains(&slot.session))
        .filter(|place| !place.closed.iter().any(|window| window.touches(slot)))
        .filter_map(|place| {
            let holder = match place.holder {
                None => None,
                Some(holder) => Some(*numbers.get(&holder)?),
            };
            Some(Spot {
                id: place.id,
                holder,
            })
        })
        .collect()
}

/// Each slot's key as a number, in the order in which the keys first come.
fn counted<K: PartialEq>(slots: &Row<Slot>, key: impl Fn(&Slot) -> K) -> Row<usize> {
    let mut seen: Vec<K> = Vec::new();
    slots
        .iter()
        .map(|slot| {
            let key = key(slot);
            let known = seen.iter().position(|known| *known == key);
            known.unwrap_or_else(|| {
                seen.push(key);
                seen.len() - 1
            })
        })
        .collect()
}
