//! A plan that the day has broken, mended: whoever did not come, comes late or has lost the table. What
//! happened stays, what is locked stays, nobody loses a meeting that can still be held, and of all ways to
//! hold the others the one is taken that moves the fewest people.

mod squeeze;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use crate::ids::{MeetingPlaceId, MeetingRequestId, ParticipantId};
use crate::meetings::schedule::{
    Agenda, Board, Broken, Home, Item, Model, Planned, Standing, Target, Watch, best, broken_rules,
    place_where_free, seated,
};
use crate::time::Instant;
use squeeze::Squeeze;

/// The steps in which it is proven that nobody moves for nothing.
const PROOF_STEPS: usize = 300_000;
/// More meetings than this are not gone through.
const MOST_PROVEN: usize = 24;

/// What the day did to a plan.
#[derive(Debug, Clone, Copy)]
pub struct Disruption<'a> {
    /// The agenda as it is: who is away, which tables are left, who may not be moved.
    pub agenda: &'a Agenda,
    /// The plan so far.
    pub before: &'a [Planned],
    /// Meetings that begin before this moment have happened.
    pub from: Instant,
    /// Wishes that shall get a meeting although others have to move for it.
    pub urgent: &'a [MeetingRequestId],
    /// Whether slots that are free in the end are given to wishes without a meeting.
    pub fills: bool,
}

/// The mended plan, and what became of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The plan by time and place.
    pub meetings: Vec<Planned>,
    /// Meetings that are held at another time or place.
    pub moves: Vec<Move>,
    /// Whoever has one of their meetings at another time.
    pub moved: Vec<ParticipantId>,
    /// Meetings that cannot be held any more.
    pub fell_out: Vec<FellOut>,
    /// Meetings that were in no plan before.
    pub added: Vec<Planned>,
    /// Whether it is known that no plan moves fewer people.
    pub is_fewest: bool,
    /// Whether somebody stopped the work: those who had not been seen to yet fell out.
    pub is_cut_short: bool,
}

/// A meeting that is held at another time or place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Where it was.
    pub was: Planned,
    /// Where it is.
    pub is: Planned,
}

/// A meeting that cannot be held any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FellOut {
    /// Where it was.
    pub was: Planned,
    /// Why it cannot stay there.
    pub because: Vec<Broken>,
}

/// Mends a plan.
pub fn repair(disruption: &Disruption<'_>, watch: &mut Watch<'_>) -> Repaired {
    let agenda = going_on(disruption);
    let model = Model::of(&agenda);
    let home = home(&model, disruption);
    let mut board = Board::of(&model);
    let mut work = Work {
        disruption,
        home,
        kept: BTreeSet::new(),
        is_fewest: true,
        is_cut_short: false,
    };
    work.keep(&mut board);
    let waiting = work.waiting(&board);
    work.squeeze_in(&mut board, &waiting, watch);
    work.prove(&mut board, &waiting);
    if disruption.fills && !work.is_cut_short {
        place_where_free(&mut board);
    }
    work.told(&board, &agenda)
}

/// The agenda with what happened so far, and the locks that can still be kept.
fn going_on(disruption: &Disruption<'_>) -> Agenda {
    let Disruption { before, from, .. } = *disruption;
    let mut agenda = disruption.agenda.clone();
    let begun = before.iter().filter(|meeting| meeting.starts_at < from);
    agenda.happened.extend(begun);
    agenda.happened.sort_unstable();
    agenda.happened.dedup();
    agenda.from = Some(from);
    agenda.locks.clear();
    let mut stays = agenda.happened.clone();
    for lock in &disruption.agenda.locks {
        stays.push(*lock);
        if !broken_rules(&agenda, &stays).is_empty() {
            stays.pop();
        }
    }
    agenda.locks = stays.split_off(agenda.happened.len());
    agenda
}

fn home(model: &Model, disruption: &Disruption<'_>) -> Home {
    let before: BTreeMap<MeetingRequestId, Instant> = disruption
        .before
        .iter()
        .map(|meeting| (meeting.wanted, meeting.starts_at))
        .collect();
    let slot = |wanted| {
        before
            .get(wanted)
            .and_then(|starts_at| model.slot_at(*starts_at))
    };
    model.wishes.iter().map(|wish| slot(&wish.id)).collect()
}

struct Work<'a> {
    disruption: &'a Disruption<'a>,
    home: Home,
    kept: BTreeSet<usize>,
    is_fewest: bool,
    is_cut_short: bool,
}

impl Work<'_> {
    /// Everything that can stay where it is does; of those that have no table left, the dearer.
    fn keep(&mut self, board: &mut Board<'_>) {
        let model = board.model;
        let places: BTreeMap<MeetingRequestId, MeetingPlaceId> = self
            .disruption
            .before
            .iter()
            .map(|meeting| (meeting.wanted, meeting.place))
            .collect();
        let mut before: Vec<(usize, usize)> = (0..model.wishes.len())
            .filter(|wish| board.seat(*wish).is_none())
            .filter_map(|wish| Some((wish, self.home[wish]?)))
            .collect();
        before.sort_by_key(|(wish, slot)| {
            let facts = &model.wishes[*wish];
            let place = places.get(&facts.id);
            let is_there = model.there[*slot]
                .iter()
                .any(|spot| Some(&spot.id) == place);
            (!is_there, std::cmp::Reverse(facts.value), *wish)
        });
        for (wish, slot) in before {
            if board.may(wish, slot) {
                board.place(wish, slot);
                self.kept.insert(wish);
            }
        }
        board.settle();
    }

    /// Who needs a slot, the dearest first: meetings that lost theirs, and urgent wishes.
    fn waiting(&self, board: &Board<'_>) -> Vec<usize> {
        let model = board.model;
        let urgent: BTreeSet<&MeetingRequestId> = self.disruption.urgent.iter().collect();
        let mut waiting: Vec<usize> = (0..model.wishes.len())
            .filter(|wish| board.seat(*wish).is_none())
            .filter(|wish| self.home[*wish].is_some() || urgent.contains(&model.wishes[*wish].id))
            .filter(|wish| model.wishes[*wish].open.iter().any(|is_open| *is_open))
            .collect();
        waiting.sort_by_key(|wish| (std::cmp::Reverse(model.wishes[*wish].value), *wish));
        waiting
    }

    fn squeeze_in(&mut self, board: &mut Board<'_>, waiting: &[usize], watch: &mut Watch<'_>) {
        let bound = board.value()
            + waiting
                .iter()
                .map(|wish| board.model.wishes[*wish].value)
                .sum::<u64>();
        for wish in waiting {
            let standing = Standing {
                meetings: board.placed(),
                wanted: board.placed() + waiting.len(),
                value: board.value(),
                bound,
            };
            if watch(standing) == ControlFlow::Break(()) {
                self.is_cut_short = true;
                return;
            }
            Squeeze::new(&self.home, &moved(board, &self.home)).squeeze(board, *wish);
        }
        while self.go_home(board) {}
    }

    /// Puts meetings back where they were, where nobody is there any more; whether one was.
    fn go_home(&self, board: &mut Board<'_>) -> bool {
        let mut is_any = false;
        for wish in &self.kept {
            let (seat, home) = (board.seat(*wish), self.home[*wish]);
            if let (Some(seat), Some(home)) = (seat, home)
                && seat != home
            {
                board.lift(*wish);
                let is_free = board.may(*wish, home);
                board.place(*wish, if is_free { home } else { seat });
                is_any |= is_free;
            }
        }
        board.settle();
        is_any
    }

    /// That no plan moves fewer people is plain where everybody waiting found a slot and nobody else was
    /// moved; else all plans are gone through, where they are few enough.
    fn prove(&mut self, board: &mut Board<'_>, waiting: &[usize]) {
        let model = board.model;
        let moved = moved(board, &self.home);
        let have_to: BTreeSet<usize> = waiting
            .iter()
            .filter(|wish| self.home[**wish].is_some())
            .flat_map(|wish| model.wishes[*wish].people())
            .collect();
        let is_plain =
            waiting.iter().all(|wish| board.seat(*wish).is_some()) && moved.len() == have_to.len();
        if is_plain || self.is_cut_short {
            self.is_fewest = is_plain;
            return;
        }
        let mut items: Vec<Item> = self
            .kept
            .iter()
            .map(|wish| (*wish, true))
            .chain(waiting.iter().map(|wish| (*wish, false)))
            .map(|(wish, must_stay)| Item { wish, must_stay })
            .collect();
        self.is_fewest = items.len() <= MOST_PROVEN;
        if !self.is_fewest {
            return;
        }
        items.sort_by_key(|item| (std::cmp::Reverse(model.wishes[item.wish].value), item.wish));
        let seats = board.seats();
        let start = Target {
            value: board.value(),
            moved: moved.len(),
        };
        for item in &items {
            board.lift(item.wish);
        }
        let found = best(board, &items, &self.home, start, PROOF_STEPS);
        board.restore(found.seats.as_ref().unwrap_or(&seats));
        self.is_fewest = found.is_complete;
    }

    fn told(&self, board: &Board<'_>, agenda: &Agenda) -> Repaired {
        let before = self.disruption.before;
        let own: BTreeMap<(MeetingRequestId, Instant), MeetingPlaceId> = before
            .iter()
            .chain(&agenda.locks)
            .map(|meeting| ((meeting.wanted, meeting.starts_at), meeting.place))
            .collect();
        let meetings = seated(board, &own, &agenda.happened);
        let is: BTreeMap<MeetingRequestId, Planned> = meetings
            .iter()
            .map(|meeting| (meeting.wanted, *meeting))
            .collect();
        let was: BTreeSet<MeetingRequestId> = before.iter().map(|meeting| meeting.wanted).collect();
        let people = moved(board, &self.home);
        let mut movers: Vec<ParticipantId> = people
            .into_iter()
            .map(|person| board.model.people[person].id)
            .collect();
        movers.sort_unstable();
        let elsewhere = before.iter().filter_map(|was| {
            let is = is.get(&was.wanted).copied()?;
            (is != *was).then_some(Move { was: *was, is })
        });
        let fell_out = before.iter().filter(|was| !is.contains_key(&was.wanted));
        Repaired {
            moves: elsewhere.collect(),
            fell_out: fell_out
                .map(|was| FellOut {
                    was: *was,
                    because: because(agenda, &meetings, was),
                })
                .collect(),
            added: meetings
                .iter()
                .filter(|meeting| !was.contains(&meeting.wanted))
                .copied()
                .collect(),
            moved: movers,
            meetings,
            is_fewest: self.is_fewest,
            is_cut_short: self.is_cut_short,
        }
    }
}

/// Whoever has a meeting at another time than before.
fn moved(board: &Board<'_>, home: &Home) -> BTreeSet<usize> {
    let wishes = 0..board.model.wishes.len();
    wishes
        .filter(|wish| match (board.seat(*wish), home[*wish]) {
            (Some(seat), Some(home)) => seat != home,
            (Some(_) | None, None) | (None, Some(_)) => false,
        })
        .flat_map(|wish| board.model.wishes[wish].people())
        .collect()
}

/// Why a meeting cannot be where it was: rules that it breaks by itself, or else beside the others.
fn because(agenda: &Agenda, meetings: &[Planned], was: &Planned) -> Vec<Broken> {
    let mut unlocked = agenda.clone();
    unlocked.locks.clear();
    let by_itself = Agenda {
        happened: Vec::new(),
        ..unlocked.clone()
    };
    let alone = broken_rules(&by_itself, &[*was]);
    if !alone.is_empty() {
        return alone;
    }
    let mut with = meetings.to_vec();
    with.push(*was);
    let mut broken = broken_rules(&unlocked, &with);
    broken.retain(|broken| broken.wanted == was.wanted);
    broken
}

#[cfg(test)]
mod tests;
