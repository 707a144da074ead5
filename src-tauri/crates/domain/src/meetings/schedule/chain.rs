//! Room for a wish without losing another: a free slot, or the exchange of two slots along the chain of
//! meetings that are in each other's way (König's proof that a bipartite graph needs no more colours than
//! its largest degree, with the rules of the agenda asked at every step).

use super::board::Board;

/// No chain of a sound plan is longer than this and worth its time.
const LONGEST: usize = 600;
/// So many chains are tried to free a table.
const MOST_RELIEFS: usize = 64;

/// Puts a wish into a slot and moves others between slots where that is needed; false, with nothing
/// changed, where no such way was found.
pub(super) fn insert(board: &mut Board<'_>, wish: usize) -> bool {
    if let Some(slot) = widest(board, wish) {
        board.place(wish, slot);
        return true;
    }
    let model = board.model;
    let facts = &model.wishes[wish];
    for (near, far) in [(facts.company, facts.buyer), (facts.buyer, facts.company)] {
        for slot in 0..model.slots.len() {
            if facts.open[slot] && board.is_free(near, slot) && make_way(board, wish, far, slot) {
                return true;
            }
        }
    }
    (0..model.slots.len()).any(|slot| {
        let are_free = facts
            .people()
            .iter()
            .all(|person| board.is_free(*person, slot));
        facts.open[slot] && are_free && !board.has_table(wish, slot) && relieve(board, wish, slot)
    })
}

/// The free slot with most tables left; the first of equal ones.
fn widest(board: &Board<'_>, wish: usize) -> Option<usize> {
    let slots = 0..board.model.slots.len();
    let free = slots.filter(|slot| board.may(wish, *slot));
    free.max_by_key(|slot| (board.tables_left(*slot), std::cmp::Reverse(*slot)))
}

/// Frees a slot of one of two people, by moving their meeting to another slot and what is there back.
fn make_way(board: &mut Board<'_>, wish: usize, person: usize, slot: usize) -> bool {
    let Some(first) = board.meeting(person, slot) else {
        return false;
    };
    for other in 0..board.model.slots.len() {
        if other == slot || board.meeting(person, other).is_some() {
            continue;
        }
        let mark = board.mark();
        if exchange(board, first, slot, other) {
            if board.may(wish, slot) {
                board.place(wish, slot);
                return true;
            }
            board.back_to(mark);
        }
    }
    false
}

/// Moves a table's meeting out of a full slot, so that a wish finds one there.
fn relieve(board: &mut Board<'_>, wish: usize, slot: usize) -> bool {
    let model = board.model;
    let mut tries = 0;
    for other in (0..model.slots.len()).filter(|other| *other != slot) {
        if board.tables_left(other) <= 0 {
            continue;
        }
        for person in 0..model.people.len() {
            let facts = &model.people[person];
            let Some(first) = board.meeting(person, slot).filter(|_| facts.is_buyer) else {
                continue;
            };
            if !model.wishes[first].needs_table || !model.wishes[first].open[other] {
                continue;
            }
            tries += 1;
            if tries > MOST_RELIEFS {
                return false;
            }
            let mark = board.mark();
            if exchange(board, first, slot, other) && board.may(wish, slot) {
                board.place(wish, slot);
                return true;
            }
            board.back_to(mark);
        }
    }
    false
}

/// Exchanges two slots in the whole chain that a meeting is in; false, with nothing changed, where a rule
/// stands against it.
pub(super) fn exchange(board: &mut Board<'_>, first: usize, from: usize, to: usize) -> bool {
    let Some(chain) = chain(board, first, from, to) else {
        return false;
    };
    let mark = board.mark();
    for (wish, _) in &chain {
        board.lift(*wish);
    }
    for (wish, slot) in &chain {
        board.place(*wish, *slot);
    }
    let has_tables = [from, to].iter().all(|slot| board.tables_left(*slot) >= 0);
    let is_sound = has_tables
        && chain.iter().all(|(wish, _)| {
            board.model.wishes[*wish]
                .people()
                .iter()
                .all(|person| board.is_sound(*person, from) && board.is_sound(*person, to))
        });
    if !is_sound {
        board.back_to(mark);
    }
    is_sound
}

/// The meetings that have to move with one, each with its new slot; none where one of them cannot.
fn chain(board: &Board<'_>, first: usize, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let may_move = |wish: usize, slot: usize| {
        let facts = &board.model.wishes[wish];
        (facts.pinned.is_none() && facts.open[slot]).then_some((wish, slot))
    };
    let mut chain = vec![may_move(first, to)?];
    for start in board.model.wishes[first].people() {
        let (mut person, mut wish, mut slot, mut next) = (start, first, to, from);
        while let Some(blocking) = board.meeting(person, slot) {
            if blocking == first {
                break;
            }
            if blocking == wish || chain.len() > LONGEST {
                return None;
            }
            chain.push(may_move(blocking, next)?);
            person = board.model.wishes[blocking].other(person);
            wish = blocking;
            (slot, next) = (next, slot);
        }
        if board.meeting(person, slot) == Some(first) {
            // The chain is a ring: the other end is in it already.
            break;
        }
    }
    Some(chain)
}
