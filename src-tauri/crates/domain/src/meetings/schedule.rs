//! The plan of the meetings: which of the wanted ones are held, when, and where.
//!
//! [`rules`] says which rules a plan breaks and knows nothing of the search. [`bound`] says what no plan can
//! exceed: the worth of the best choice of meetings under everybody's limits, before they are put in slots.
//! The search puts that choice into slots, exchanging slots along alternating chains, and makes room by
//! turns where availability stands in the way; small plans are proven by going through all of them. The
//! same agenda and seed give the same plan.

mod blocking;
mod board;
mod bound;
mod chain;
mod comfort;
mod dice;
mod exact;
mod flow;
mod model;
mod row;
pub mod rules;
mod search;
mod seats;

use std::ops::ControlFlow;

use crate::ids::{MeetingPlaceId, MeetingRequestId, MeetingSessionId, ParticipantId};
use crate::meetings::Side;
use crate::meetings::session::Slot;
use crate::time::Instant;

pub(super) use blocking::blocking;
pub(super) use board::Board;
pub(super) use exact::{Item, Target, best};
pub(super) use model::{Home, Model};
pub(super) use search::place_where_free;
pub(super) use seats::seated;

pub use rules::{Broken, Rule, broken_rules};
pub use search::schedule;

/// All that a plan is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// In the order of time; none begins while another lasts.
    pub slots: Vec<Slot>,
    /// Tables and booths.
    pub places: Vec<Place>,
    /// Both sides.
    pub participants: Vec<Participant>,
    /// The meetings that should be held.
    pub wanted: Vec<Wanted>,
    /// Meetings that stay where they are.
    pub locks: Vec<Planned>,
    /// Meetings that took place, or have begun: they have their slot, place and people whatever the rules say
    /// of them today.
    pub happened: Vec<Planned>,
    /// Slots that begin before this moment are over: nobody is put into them any more; none where no slot is.
    pub from: Option<Instant>,
    /// After so many meetings without a pause somebody should have one; none for no such wish.
    pub in_a_row: Option<u32>,
}

impl Agenda {
    /// The meetings that a plan of it has where they are: what is locked, and what happened.
    fn stays(&self) -> impl Iterator<Item = Planned> + '_ {
        self.locks.iter().chain(&self.happened).copied()
    }
}

/// A table, or the booth of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The place.
    pub id: MeetingPlaceId,
    /// Who stays there; none for a table, which is anybody's.
    pub holder: Option<ParticipantId>,
    /// The sessions in which it is there; none for all.
    pub sessions: Vec<MeetingSessionId>,
    /// When it is not there.
    pub closed: Vec<Window>,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Its first moment.
    pub from: Instant,
    /// The first moment after it.
    pub until: Instant,
}

impl Window {
    /// Whether a slot has any part in it.
    pub fn touches(self, slot: &Slot) -> bool {
        self.from < slot.ends_at && slot.starts_at < self.until
    }
}

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The participant.
    pub id: ParticipantId,
    /// On which side.
    pub side: Side,
    /// When they cannot come.
    pub away: Vec<Window>,
    /// The most meetings in all.
    pub most: Option<u32>,
    /// The most meetings on one day.
    pub most_a_day: Option<u32>,
    /// The most meetings in one session.
    pub most_a_session: Option<u32>,
    /// How many minutes must lie between two of their meetings.
    pub pause_minutes: u32,
}

/// A meeting that should be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The wish.
    pub id: MeetingRequestId,
    /// Whoever sells.
    pub company: ParticipantId,
    /// Whoever buys.
    pub buyer: ParticipantId,
    /// What it is worth to hold it.
    pub value: u32,
}

/// A meeting with its time and place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Planned {
    /// When its slot begins.
    pub starts_at: Instant,
    /// Where.
    pub place: MeetingPlaceId,
    /// Which wish it fulfils.
    pub wanted: MeetingRequestId,
}

/// A plan, and how good it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// By time and place.
    pub meetings: Vec<Planned>,
    /// Wishes without a meeting.
    pub left_out: Vec<MeetingRequestId>,
    /// What the meetings are worth together.
    pub value: u64,
    /// What no plan is worth more than.
    pub bound: u64,
    /// Whether it is known that no plan is worth more.
    pub is_best: bool,
    /// Whether somebody stopped the search, so that this is only the best so far.
    pub is_cut_short: bool,
}

/// How far the search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Meetings of the best plan so far.
    pub meetings: usize,
    /// Meetings that may be in a plan.
    pub wanted: usize,
    /// The worth of the best plan so far.
    pub value: u64,
    /// What no plan is worth more than.
    pub bound: u64,
}

/// Told how far the search is, it says whether to go on; a search that is stopped gives the best so far.
pub type Watch<'a> = dyn FnMut(Standing) -> ControlFlow<()> + 'a;

/// The meetings that must stay break rules among themselves: somebody has to loosen one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the locked meetings break {} rules", .0.len())]
pub struct Contradiction(pub Vec<Broken>);

#[cfg(test)]
pub(super) mod tests;
