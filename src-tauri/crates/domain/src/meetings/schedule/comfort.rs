//! A plan of the same worth that is easier on people: fewer empty slots between their meetings, and a
//! pause after many in a row.

use super::board::Board;

/// A meeting too many in a row is as bad as so many empty slots.
const IN_A_ROW: usize = 2;
/// Passes over the whole plan at most.
const PASSES: usize = 4;

/// Moves single meetings to free slots as long as that makes the days of their two people easier.
pub(super) fn ease(
    board: &mut Board<'_>,
    in_a_row: Option<u32>,
    goes_on: &mut dyn FnMut(&Board<'_>) -> bool,
) {
    let in_a_row = in_a_row.map(|most| usize::try_from(most).unwrap_or(usize::MAX));
    for _ in 0..PASSES {
        let mut is_eased = false;
        for wish in 0..board.model.wishes.len() {
            if wish % 256 == 0 && !goes_on(board) {
                return;
            }
            is_eased |= ease_one(board, wish, in_a_row);
            board.settle();
        }
        if !is_eased {
            return;
        }
    }
}

fn ease_one(board: &mut Board<'_>, wish: usize, in_a_row: Option<usize>) -> bool {
    let facts = &board.model.wishes[wish];
    let Some(seat) = board.seat(wish).filter(|_| facts.pinned.is_none()) else {
        return false;
    };
    let people = facts.people();
    let burden = |board: &Board<'_>| -> usize {
        let burdens = people.iter().map(|person| burden(board, *person, in_a_row));
        burdens.sum()
    };
    let before = burden(board);
    if before == 0 {
        return false;
    }
    board.lift(wish);
    let mut best = (before, seat);
    for slot in (0..board.model.slots.len()).filter(|slot| *slot != seat) {
        if board.may(wish, slot) {
            let mark = board.mark();
            board.place(wish, slot);
            best = best.min((burden(board), slot));
            board.back_to(mark);
        }
    }
    let (after, slot) = if best.0 < before {
        best
    } else {
        (before, seat)
    };
    board.place(wish, slot);
    after < before
}

/// How hard the days of somebody are: empty slots between meetings of one session, and meetings beyond so
/// many in a row.
pub(in crate::meetings) fn burden(
    board: &Board<'_>,
    person: usize,
    in_a_row: Option<usize>,
) -> usize {
    let model = board.model;
    let (mut sum, mut gap, mut run) = (0, None, 0);
    let mut session = None;
    for slot in 0..model.slots.len() {
        if session != Some(model.session[slot]) {
            session = Some(model.session[slot]);
            (gap, run) = (None, 0);
        }
        if board.meeting(person, slot).is_some() {
            sum += gap.unwrap_or_default();
            gap = Some(0);
            run += 1;
            if in_a_row.is_some_and(|most| run > most) {
                sum += IN_A_ROW;
            }
        } else {
            gap = gap.map(|gap| gap + usize::from(model.people[person].open[slot]));
            run = 0;
        }
    }
    sum
}
