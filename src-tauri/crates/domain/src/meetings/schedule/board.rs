//! A plan in the making: where each wish sits, and what is taken by it. Every change can be taken back.

use super::model::{Limits, Model};
use super::row::Row;

/// The plan.
pub(in crate::meetings) struct Board<'a> {
    /// What it is a plan of.
    pub(in crate::meetings) model: &'a Model,
    seat: Row<Option<usize>>,
    at: Row<Option<usize>>,
    tables: Row<usize>,
    in_all: Row<usize>,
    by_day: Row<usize>,
    by_session: Row<usize>,
    value: u64,
    placed: usize,
    log: Vec<(usize, Option<usize>)>,
}

impl<'a> Board<'a> {
    /// A plan with nothing but the meetings that stay.
    pub(in crate::meetings) fn of(model: &'a Model) -> Self {
        let (people, slots) = (model.people.len(), model.slots.len());
        let mut board = Self {
            model,
            seat: Row::of(None, model.wishes.len()),
            at: Row::of(None, people * slots),
            tables: Row::of(0, slots),
            in_all: Row::of(0, people),
            by_day: Row::of(0, people * slots),
            by_session: Row::of(0, people * slots),
            value: 0,
            placed: 0,
            log: Vec::new(),
        };
        for (wish, facts) in model.wishes.iter().enumerate() {
            if let Some(slot) = facts.pinned {
                board.place(wish, slot);
            }
        }
        board.log.clear();
        board
    }

    /// The slot of a wish.
    pub(in crate::meetings) fn seat(&self, wish: usize) -> Option<usize> {
        self.seat[wish]
    }

    /// What the meetings are worth together.
    pub(in crate::meetings) const fn value(&self) -> u64 {
        self.value
    }

    /// How many meetings there are.
    pub(in crate::meetings) const fn placed(&self) -> usize {
        self.placed
    }

    /// Whom somebody meets in a slot.
    pub(in crate::meetings) fn meeting(&self, person: usize, slot: usize) -> Option<usize> {
        self.at[self.cell(person, slot)]
    }

    /// The meetings that keep somebody from one in a slot: then, or too near to it.
    pub(in crate::meetings) fn near(
        &self,
        person: usize,
        slot: usize,
    ) -> impl Iterator<Item = usize> + '_ {
        let (first, last) = self.model.people[person].near[slot];
        (first..=last).filter_map(move |slot| self.meeting(person, slot))
    }

    /// How many meetings somebody has in all, and on the day and in the session of a slot.
    pub(in crate::meetings) fn counts(&self, person: usize, slot: usize) -> Limits {
        let (day, session) = (self.model.day[slot], self.model.session[slot]);
        Limits {
            in_all: self.in_all[person],
            a_day: self.by_day[self.cell(person, day)],
            a_session: self.by_session[self.cell(person, session)],
        }
    }

    /// Whether a table is left in a slot for a wish that takes one.
    pub(in crate::meetings) fn has_table(&self, wish: usize, slot: usize) -> bool {
        !self.model.wishes[wish].needs_table || self.tables[slot] < self.model.tables[slot]
    }

    /// How many tables are left in a slot; less than none where too many are taken.
    pub(in crate::meetings) fn tables_left(&self, slot: usize) -> isize {
        let signed = |count: usize| isize::try_from(count).unwrap_or(isize::MAX);
        signed(self.model.tables[slot]) - signed(self.tables[slot])
    }

    /// Whether somebody may have one more meeting on the day and in the session of a slot.
    pub(in crate::meetings) fn is_below_limits(&self, person: usize, slot: usize) -> bool {
        let most = self.model.people[person].most;
        let counts = self.counts(person, slot);
        counts.in_all < most.in_all
            && counts.a_day < most.a_day
            && counts.a_session < most.a_session
    }

    /// Whether somebody could have one more meeting in a slot.
    pub(in crate::meetings) fn is_free(&self, person: usize, slot: usize) -> bool {
        self.near(person, slot).next().is_none() && self.is_below_limits(person, slot)
    }

    /// Whether a wish could be held in a slot and no rule be broken.
    pub(in crate::meetings) fn may(&self, wish: usize, slot: usize) -> bool {
        let facts = &self.model.wishes[wish];
        facts.open[slot]
            && self.has_table(wish, slot)
            && facts
                .people()
                .iter()
                .all(|person| self.is_free(*person, slot))
    }

    /// Whether all that somebody has in a slot and on its day keeps the rules.
    pub(in crate::meetings) fn is_sound(&self, person: usize, slot: usize) -> bool {
        let most = self.model.people[person].most;
        let counts = self.counts(person, slot);
        counts.in_all <= most.in_all
            && counts.a_day <= most.a_day
            && counts.a_session <= most.a_session
            && (self.meeting(person, slot).is_none() || self.near(person, slot).count() == 1)
    }

    /// Puts a wish, which has no slot, into one.
    pub(in crate::meetings) fn place(&mut self, wish: usize, slot: usize) {
        self.log.push((wish, None));
        self.put(wish, slot);
    }

    /// Takes a wish out of its slot.
    pub(in crate::meetings) fn lift(&mut self, wish: usize) {
        let seat = self.seat[wish];
        if let Some(slot) = seat {
            self.log.push((wish, seat));
            self.take(wish, slot);
        }
    }

    /// A point to which the changes after it can be taken back.
    pub(in crate::meetings) fn mark(&self) -> usize {
        self.log.len()
    }

    /// The wishes that were changed since a mark.
    pub(in crate::meetings) fn changed(&self, mark: usize) -> impl Iterator<Item = usize> + '_ {
        self.log.iter().skip(mark).map(|(wish, _)| *wish)
    }

    /// Takes back every change after a mark.
    pub(in crate::meetings) fn back_to(&mut self, mark: usize) {
        while self.log.len() > mark {
            let Some((wish, before)) = self.log.pop() else {
                return;
            };
            match (self.seat[wish], before) {
                (Some(slot), None) => self.take(wish, slot),
                (None, Some(slot)) => self.put(wish, slot),
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
    }

    /// Forgets how to take changes back.
    pub(in crate::meetings) fn settle(&mut self) {
        self.log.clear();
    }

    /// Where every wish sits.
    pub(in crate::meetings) fn seats(&self) -> Row<Option<usize>> {
        self.seat.clone()
    }

    /// Puts every wish where it sat.
    pub(in crate::meetings) fn restore(&mut self, seats: &Row<Option<usize>>) {
        let differs = |wish: &usize| self.seat[*wish] != seats[*wish];
        let changed: Vec<usize> = (0..seats.len()).filter(differs).collect();
        for wish in &changed {
            self.lift(*wish);
        }
        for wish in changed {
            if let Some(slot) = seats[wish] {
                self.place(wish, slot);
            }
        }
        self.settle();
    }

    fn cell(&self, person: usize, slot: usize) -> usize {
        person * self.model.slots.len() + slot
    }

    fn put(&mut self, wish: usize, slot: usize) {
        let facts = &self.model.wishes[wish];
        for person in facts.people() {
            let cell = self.cell(person, slot);
            let day = self.cell(person, self.model.day[slot]);
            let session = self.cell(person, self.model.session[slot]);
            self.at[cell] = Some(wish);
            self.in_all[person] += 1;
            self.by_day[day] += 1;
            self.by_session[session] += 1;
        }
        self.tables[slot] += usize::from(facts.needs_table);
        self.seat[wish] = Some(slot);
        self.value += facts.value;
        self.placed += 1;
    }

    fn take(&mut self, wish: usize, slot: usize) {
        let facts = &self.model.wishes[wish];
        for person in facts.people() {
            let cell = self.cell(person, slot);
            let day = self.cell(person, self.model.day[slot]);
            let session = self.cell(person, self.model.session[slot]);
            if self.at[cell] == Some(wish) {
                self.at[cell] = None;
            }
            self.in_all[person] -= 1;
            self.by_day[day] -= 1;
            self.by_session[session] -= 1;
        }
        self.tables[slot] -= usize::from(facts.needs_table);
        self.seat[wish] = None;
        self.value -= facts.value;
        self.placed -= 1;
    }
}
