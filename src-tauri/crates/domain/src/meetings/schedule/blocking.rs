//! Which meetings stand in the way of another.

use super::board::Board;
use super::dice::Dice;
use super::model::Model;

/// The same for whoever has no die: of the tables of a full slot, always the same leaves.
pub(in crate::meetings) fn blocking(
    board: &Board<'_>,
    wish: usize,
    slot: usize,
) -> Option<Vec<usize>> {
    blocking_by(board, wish, slot, &mut Dice::of(0))
}

/// The meetings that would have to leave so that a wish could be held in a slot; none where one of them
/// stays, or nobody is there.
pub(super) fn blocking_by(
    board: &Board<'_>,
    wish: usize,
    slot: usize,
    dice: &mut Dice,
) -> Option<Vec<usize>> {
    let model = board.model;
    let facts = &model.wishes[wish];
    if !facts.open[slot] {
        return None;
    }
    let mut leaving: Vec<usize> = Vec::new();
    let leave = |other: usize, leaving: &mut Vec<usize>| {
        if !leaving.contains(&other) {
            leaving.push(other);
        }
    };
    for person in facts.people() {
        for other in board.near(person, slot) {
            leave(other, &mut leaving);
        }
        for scope in Scope::ALL {
            let over = scope.over(board, person, slot, &leaving);
            for _ in 0..over {
                leave(scope.cheapest(board, person, slot, &leaving)?, &mut leaving);
            }
        }
    }
    let frees_table = leaving
        .iter()
        .any(|other| model.wishes[*other].needs_table && board.seat(*other) == Some(slot));
    if !frees_table && !board.has_table(wish, slot) {
        leave(some_table(board, slot, dice)?, &mut leaving);
    }
    let may_all_leave = leaving
        .iter()
        .all(|other| model.wishes[*other].pinned.is_none());
    may_all_leave.then_some(leaving)
}

/// Any meeting at a table of a slot that may leave it.
fn some_table(board: &Board<'_>, slot: usize, dice: &mut Dice) -> Option<usize> {
    let model = board.model;
    let start = dice.below(model.people.len());
    let people = (start..model.people.len()).chain(0..start);
    people
        .filter(|person| model.people[*person].is_buyer)
        .filter_map(|person| board.meeting(person, slot))
        .find(|other| model.wishes[*other].needs_table && model.wishes[*other].pinned.is_none())
}

/// What a limit is about.
#[derive(Clone, Copy)]
enum Scope {
    All,
    Day,
    Session,
}

impl Scope {
    const ALL: [Self; 3] = [Self::Session, Self::Day, Self::All];

    fn holds(self, model: &Model, slot: usize, other: usize) -> bool {
        match self {
            Self::All => true,
            Self::Day => model.day[slot] == model.day[other],
            Self::Session => model.session[slot] == model.session[other],
        }
    }

    /// How many meetings have to leave beside those that do, so that there is room for one.
    fn over(self, board: &Board<'_>, person: usize, slot: usize, leaving: &[usize]) -> usize {
        let most = board.model.people[person].most;
        let counts = board.counts(person, slot);
        let (count, most) = match self {
            Self::All => (counts.in_all, most.in_all),
            Self::Day => (counts.a_day, most.a_day),
            Self::Session => (counts.a_session, most.a_session),
        };
        let gone = leaving.iter().filter(|other| {
            let is_of = board.model.wishes[**other].people().contains(&person);
            let seat = board.seat(**other);
            is_of && seat.is_some_and(|seat| self.holds(board.model, slot, seat))
        });
        (count + 1)
            .saturating_sub(gone.count())
            .saturating_sub(most)
    }

    fn cheapest(
        self,
        board: &Board<'_>,
        person: usize,
        slot: usize,
        leaving: &[usize],
    ) -> Option<usize> {
        let slots = 0..board.model.slots.len();
        slots
            .filter(|other| self.holds(board.model, slot, *other))
            .filter_map(|other| board.meeting(person, other))
            .filter(|other| board.model.wishes[*other].pinned.is_none())
            .filter(|other| !leaving.contains(other))
            .min_by_key(|other| (board.model.wishes[*other].value, *other))
    }
}
