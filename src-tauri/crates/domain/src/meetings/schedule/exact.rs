//! Every plan, gone through as far as it can still be the best: what a small plan is proven by.

use std::cmp::Reverse;

use super::board::Board;
use super::model::Home;
use super::row::Row;

/// A wish that the proof may put anywhere.
#[derive(Debug, Clone, Copy)]
pub(in crate::meetings) struct Item {
    /// The wish.
    pub(in crate::meetings) wish: usize,
    /// Whether it may not be left out.
    pub(in crate::meetings) must_stay: bool,
}

/// How good a plan is: its worth, then how few people it moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::meetings) struct Target {
    /// The worth.
    pub(in crate::meetings) value: u64,
    /// How many people have a meeting at another time than before.
    pub(in crate::meetings) moved: usize,
}

impl Target {
    fn key(self) -> (u64, Reverse<usize>) {
        (self.value, Reverse(self.moved))
    }
}

/// What the proof found.
pub(in crate::meetings) struct Found {
    /// A better plan than the one it began with.
    pub(in crate::meetings) seats: Option<Row<Option<usize>>>,
    /// Whether it went through all plans.
    pub(in crate::meetings) is_complete: bool,
}

/// Looks for a plan that is better than a target. The items are not on the board, and the board is left as
/// it was.
pub(in crate::meetings) fn best(
    board: &mut Board<'_>,
    items: &[Item],
    home: &Home,
    target: Target,
    steps: usize,
) -> Found {
    let mut proof = Proof {
        items,
        home,
        target,
        steps,
        moves: Row::of(0, board.model.people.len()),
        moved: 0,
        seats: None,
    };
    proof.go(board, 0);
    Found {
        seats: proof.seats,
        is_complete: proof.steps > 0,
    }
}

struct Proof<'a> {
    items: &'a [Item],
    home: &'a Home,
    target: Target,
    steps: usize,
    moves: Row<usize>,
    moved: usize,
    seats: Option<Row<Option<usize>>>,
}

impl Proof<'_> {
    fn go(&mut self, board: &mut Board<'_>, depth: usize) {
        if self.steps == 0 {
            return;
        }
        self.steps -= 1;
        let reachable = Target {
            value: board.value() + self.rest(board, depth),
            moved: self.moved,
        };
        if reachable.key() <= self.target.key() {
            return;
        }
        let Some(item) = self.items.get(depth).copied() else {
            self.target = reachable;
            self.seats = Some(board.seats());
            return;
        };
        let home = self.home[item.wish];
        let at_home = home.into_iter();
        let elsewhere = (0..board.model.slots.len()).filter(|slot| Some(*slot) != home);
        for slot in at_home.chain(elsewhere) {
            if board.may(item.wish, slot) {
                let mark = board.mark();
                board.place(item.wish, slot);
                let is_moved = home.is_some_and(|home| home != slot);
                self.count(board, item.wish, is_moved, true);
                self.go(board, depth + 1);
                self.count(board, item.wish, is_moved, false);
                board.back_to(mark);
            }
        }
        if !item.must_stay {
            self.go(board, depth + 1);
        }
    }

    fn count(&mut self, board: &Board<'_>, wish: usize, is_moved: bool, is_more: bool) {
        for person in board.model.wishes[wish].people() {
            if is_moved && is_more {
                self.moved += usize::from(self.moves[person] == 0);
                self.moves[person] += 1;
            } else if is_moved {
                self.moves[person] -= 1;
                self.moved -= usize::from(self.moves[person] == 0);
            }
        }
    }

    /// What the items that are left can add at most: of each side's people, the dearest that they have
    /// room for. The items are in the order of their worth.
    fn rest(&self, board: &Board<'_>, depth: usize) -> u64 {
        let model = board.model;
        let mut room: Vec<(usize, usize)> = Vec::new();
        let mut sums = [0, 0];
        for item in self.items.iter().skip(depth) {
            let facts = &model.wishes[item.wish];
            if !(0..model.slots.len()).any(|slot| board.may(item.wish, slot)) {
                continue;
            }
            for (person, sum) in facts.people().into_iter().zip(&mut sums) {
                let place = room.iter().position(|(known, _)| *known == person);
                let place = place.unwrap_or_else(|| {
                    room.push((person, super::bound::room(board, person)));
                    room.len() - 1
                });
                if let Some((_, left)) = room.get_mut(place)
                    && *left > 0
                {
                    *left -= 1;
                    *sum += facts.value;
                }
            }
        }
        sums.into_iter().min().unwrap_or_default()
    }
}
