//! A slot for one more meeting, and for those that it drives out, so that as few people as possible are
//! moved who were not moved already.

use std::collections::BTreeSet;

use crate::meetings::schedule::{Board, Home, blocking};

/// So many people are moved for one meeting at most.
const MOST_MOVED: usize = 12;
/// So many meetings are moved for one at most.
const DEEPEST: usize = 6;
/// So many slots are looked at for each number of people.
const LOOKS: usize = 20_000;

/// The search for one meeting.
pub(super) struct Squeeze<'a> {
    home: &'a Home,
    moved: &'a BTreeSet<usize>,
    looks: usize,
    settled: Vec<usize>,
}

impl<'a> Squeeze<'a> {
    /// Begins with those who are moved already.
    pub(super) fn new(home: &'a Home, moved: &'a BTreeSet<usize>) -> Self {
        Self {
            home,
            moved,
            looks: 0,
            settled: Vec::new(),
        }
    }

    /// Finds a slot for a meeting; the board is as it was where there is none.
    pub(super) fn squeeze(mut self, board: &mut Board<'_>, wish: usize) -> bool {
        for most in 0..=MOST_MOVED {
            self.looks = LOOKS;
            self.settled.clear();
            if self.settle(board, vec![wish], most) {
                board.settle();
                return true;
            }
        }
        false
    }

    fn settle(&mut self, board: &mut Board<'_>, mut waiting: Vec<usize>, most: usize) -> bool {
        let Some(wish) = waiting.pop() else {
            return true;
        };
        if self.settled.len() >= DEEPEST {
            return false;
        }
        for (_, slot, leaving) in self.ways(board, wish) {
            let mark = board.mark();
            for other in &leaving {
                board.lift(*other);
            }
            board.place(wish, slot);
            self.settled.push(wish);
            let mut rest = waiting.clone();
            rest.extend(leaving);
            if self.newly_moved(board) <= most && self.settle(board, rest, most) {
                return true;
            }
            self.settled.pop();
            board.back_to(mark);
        }
        false
    }

    /// The slots that a meeting can go to with those that have to leave, the fewest first, then the
    /// nearest to where it was.
    fn ways(&mut self, board: &Board<'_>, wish: usize) -> Vec<(usize, usize, Vec<usize>)> {
        let home = self.home[wish];
        let mut ways = Vec::new();
        for slot in 0..board.model.slots.len() {
            if self.looks == 0 {
                break;
            }
            self.looks -= 1;
            let Some(leaving) = blocking(board, wish, slot) else {
                continue;
            };
            if leaving.iter().any(|other| self.settled.contains(other)) {
                continue;
            }
            let far = home.map_or(slot, |home| home.abs_diff(slot));
            ways.push((far, slot, leaving));
        }
        ways.sort_by_key(|(far, slot, leaving)| (leaving.len(), *far, *slot));
        ways
    }

    fn newly_moved(&self, board: &Board<'_>) -> usize {
        let settled = self.settled.iter();
        let people: BTreeSet<usize> = settled
            .filter(|wish| self.home[**wish].is_some_and(|home| board.seat(**wish) != Some(home)))
            .flat_map(|wish| board.model.wishes[*wish].people())
            .filter(|person| !self.moved.contains(person))
            .collect();
        people.len()
    }
}
