//! The search: the best choice first, then its slots, then turns that make room where availability stands in the
//! way.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::blocking::blocking_by;
use super::board::Board;
use super::bound::{Choice, choose};
use super::chain::insert;
use super::comfort;
use super::dice::Dice;
use super::exact::{self, Item, Target};
use super::model::{Home, Model};
use super::row::Row;
use super::seats::seated;
use super::{Agenda, Broken, Contradiction, Plan, Planned, Standing, Watch, broken_rules};

/// How often the search says where it stands.
const TOLD_EVERY: usize = 256;
/// The search ends after so many turns in a row that gained nothing, and one for each wish.
const PATIENCE: usize = 4_000;
/// The steps in which a small plan is proven to be the best.
const PROOF_STEPS: usize = 300_000;
/// A plan of more wishes than this is not proven by going through all plans.
const MOST_PROVEN: usize = 40;

/// Makes the plan. The same agenda and seed give the same plan, unless the search is stopped.
pub fn schedule(agenda: &Agenda, seed: u64, watch: &mut Watch<'_>) -> Result<Plan, Contradiction> {
    let stays: Vec<Planned> = agenda.stays().collect();
    let contradictions: Vec<Broken> = broken_rules(agenda, &stays);
    if !contradictions.is_empty() {
        return Err(Contradiction(contradictions));
    }
    let model = Model::of(agenda);
    let mut board = Board::of(&model);
    let choice = choose(&board);
    let mut search = Search {
        bound: choice.bound,
        is_proven: false,
        is_stopped: false,
        watch,
    };
    search.lay(&mut board, &choice);
    search.make_room(&mut board, seed);
    search.prove(&mut board);
    if !search.is_stopped {
        comfort::ease(&mut board, agenda.in_a_row, &mut |board| {
            search.goes_on(board)
        });
    }
    Ok(search.plan(agenda, &board))
}

/// Puts wishes into free slots, the dearest first, and moves nobody.
pub(in crate::meetings) fn place_where_free(board: &mut Board<'_>) {
    for wish in by_worth(board.model) {
        if board.seat(wish).is_none() {
            let slot = (0..board.model.slots.len()).find(|slot| board.may(wish, *slot));
            if let Some(slot) = slot {
                board.place(wish, slot);
            }
        }
    }
    board.settle();
}

/// The wishes, the dearest first.
fn by_worth(model: &Model) -> Vec<usize> {
    let mut wishes: Vec<usize> = (0..model.wishes.len()).collect();
    wishes.sort_by_key(|wish| (std::cmp::Reverse(model.wishes[*wish].value), *wish));
    wishes
}

struct Search<'a, 'w> {
    bound: u64,
    is_proven: bool,
    is_stopped: bool,
    watch: &'a mut Watch<'w>,
}

impl Search<'_, '_> {
    /// Puts the choice into slots, those first that have fewest to go to.
    fn lay(&mut self, board: &mut Board<'_>, choice: &Choice) {
        let model = board.model;
        let mut order = choice.chosen.clone();
        order.sort_by_key(|wish| {
            let open = model.wishes[*wish].open.iter().filter(|is_open| **is_open);
            (open.count(), *wish)
        });
        for (number, wish) in order.into_iter().enumerate() {
            if number % TOLD_EVERY == 0 && !self.goes_on(board) {
                return;
            }
            insert(board, wish);
            board.settle();
        }
    }

    /// Turns: a wish without a slot takes one, and whoever was there looks for another. A turn stays where
    /// nothing is lost by it; the best plan that was seen is kept.
    fn make_room(&mut self, board: &mut Board<'_>, seed: u64) {
        if self.is_stopped {
            return;
        }
        let model = board.model;
        let mut dice = Dice::of(seed);
        let mut waiting: Vec<usize> = by_worth(model)
            .into_iter()
            .filter(|wish| board.seat(*wish).is_none() && model.wishes[*wish].value > 0)
            .filter(|wish| model.wishes[*wish].open.iter().any(|is_open| *is_open))
            .collect();
        waiting.retain(|wish| !insert(board, *wish));
        board.settle();
        let (mut best, mut best_value) = (board.seats(), board.value());
        let patience = PATIENCE + model.wishes.len();
        let mut turns = 0;
        let mut idle = 0;
        while idle < patience && best_value < self.bound && !waiting.is_empty() {
            if turns % TOLD_EVERY == 0 && !self.goes_on(board) {
                break;
            }
            turns += 1;
            idle += 1;
            let place = dice.below(waiting.len());
            let Some(wish) = waiting.get(place).copied() else {
                break;
            };
            if turn(board, wish, &mut dice) {
                let mark = waiting.len();
                waiting.extend(
                    board
                        .changed(0)
                        .filter(|other| board.seat(*other).is_none()),
                );
                let added = waiting.split_off(mark);
                waiting.retain(|other| board.seat(*other).is_none());
                for other in added {
                    if !waiting.contains(&other) {
                        waiting.push(other);
                    }
                }
            }
            board.settle();
            if board.value() > best_value {
                (best, best_value) = (board.seats(), board.value());
                idle = 0;
            }
        }
        board.restore(&best);
    }

    /// Goes through all plans where they are few enough.
    fn prove(&mut self, board: &mut Board<'_>) {
        self.is_proven = board.value() == self.bound;
        let model = board.model;
        if self.is_proven || self.is_stopped || model.wishes.len() > MOST_PROVEN {
            return;
        }
        let seats = board.seats();
        let items: Vec<Item> = by_worth(model)
            .into_iter()
            .filter(|wish| model.wishes[*wish].pinned.is_none())
            .map(|wish| Item {
                wish,
                must_stay: false,
            })
            .collect();
        let start = Target {
            value: board.value(),
            moved: 0,
        };
        for item in &items {
            board.lift(item.wish);
        }
        let home: Home = Row::of(None, model.wishes.len());
        let found = exact::best(board, &items, &home, start, PROOF_STEPS);
        board.restore(found.seats.as_ref().unwrap_or(&seats));
        self.is_proven = found.is_complete;
    }

    fn goes_on(&mut self, board: &Board<'_>) -> bool {
        let standing = Standing {
            meetings: board.placed(),
            wanted: board.model.wishes.len(),
            value: board.value(),
            bound: self.bound,
        };
        self.is_stopped |= (self.watch)(standing) == ControlFlow::Break(());
        !self.is_stopped
    }

    fn plan(&self, agenda: &Agenda, board: &Board<'_>) -> Plan {
        let locks = agenda.locks.iter();
        let places = locks.map(|lock| ((lock.wanted, lock.starts_at), lock.place));
        let places: BTreeMap<_, _> = places.collect();
        let meetings: Vec<Planned> = seated(board, &places, &agenda.happened);
        let mut left_out: Vec<_> = agenda.wanted.iter().map(|wanted| wanted.id).collect();
        let held: std::collections::BTreeSet<_> =
            meetings.iter().map(|meeting| meeting.wanted).collect();
        left_out.retain(|wanted| !held.contains(wanted));
        left_out.sort_unstable();
        Plan {
            meetings,
            left_out,
            value: board.value(),
            bound: if self.is_proven {
                board.value()
            } else {
                self.bound
            },
            is_best: self.is_proven,
            is_cut_short: self.is_stopped,
        }
    }
}

/// One turn; whether it stays.
fn turn(board: &mut Board<'_>, wish: usize, dice: &mut Dice) -> bool {
    let model = board.model;
    let before = board.value();
    let mark = board.mark();
    if insert(board, wish) {
        return true;
    }
    let mut cheapest: Vec<(u64, usize, Vec<usize>)> = (0..model.slots.len())
        .filter_map(|slot| {
            let blocking = blocking_by(board, wish, slot, dice)?;
            let worth = blocking
                .iter()
                .map(|other| model.wishes[*other].value)
                .sum();
            Some((worth, slot, blocking))
        })
        .collect();
    cheapest.sort_by_key(|(worth, slot, blocking)| (blocking.len(), *worth, *slot));
    let fewest = cheapest
        .first()
        .map_or(0, |(_, _, blocking)| blocking.len());
    cheapest.retain(|(_, _, blocking)| blocking.len() <= fewest + 1);
    let place = dice.below(cheapest.len());
    let Some((_, slot, blocking)) = cheapest.get(place) else {
        return false;
    };
    for other in blocking {
        board.lift(*other);
    }
    board.place(wish, *slot);
    for other in blocking {
        insert(board, *other);
    }
    let stays = board.value() >= before;
    if !stays {
        board.back_to(mark);
    }
    stays
}
