//! What no plan is worth more than, and the meetings that would make it so: the dearest choice under
//! everybody's limits and the number of tables, before anything is put into a slot.

use super::board::Board;
use super::flow::Network;
use super::model::Model;

/// The choice.
pub(super) struct Choice {
    /// What it is worth, with the meetings that stay.
    pub(super) bound: u64,
    /// The wishes in it that do not stay where they are.
    pub(super) chosen: Vec<usize>,
}

/// Chooses, beside what a board holds.
pub(super) fn choose(board: &Board<'_>) -> Choice {
    let model = board.model;
    let eligible: Vec<usize> = (0..model.wishes.len())
        .filter(|wish| board.seat(*wish).is_none() && model.wishes[*wish].value > 0)
        .filter(|wish| (0..model.slots.len()).any(|slot| board.may(*wish, slot)))
        .collect();
    let dearest = eligible.iter().map(|wish| model.wishes[*wish].value).max();
    let dearest = dearest.unwrap_or_default();
    let mut network = Network::of(model.people.len() + 3);
    let (source, tables) = (model.people.len(), model.people.len() + 1);
    let sink = tables + 1;
    let all_tables = (0..model.slots.len())
        .map(|slot| usize::try_from(board.tables_left(slot)).unwrap_or_default())
        .sum();
    let side = tables_of(model);
    match side {
        TableSide::Buyers => network.arc(tables, sink, all_tables, 0),
        TableSide::Companies => network.arc(source, tables, all_tables, 0),
        TableSide::Neither => network.arc(tables, sink, 0, 0),
    };
    for (number, person) in model.people.iter().enumerate() {
        let room = room(board, number);
        let takes_table = !person.has_booth;
        match (person.is_buyer, side) {
            (true, TableSide::Buyers) if takes_table => network.arc(number, tables, room, 0),
            (true, _) => network.arc(number, sink, room, 0),
            (false, TableSide::Companies) if takes_table => network.arc(tables, number, room, 0),
            (false, _) => network.arc(source, number, room, 0),
        };
    }
    let cost = |value: u64| i64::try_from(dearest - value).unwrap_or(i64::MAX);
    let arcs: Vec<(usize, usize)> = eligible
        .iter()
        .map(|wish| {
            let facts = &model.wishes[*wish];
            let arc = network.arc(facts.company, facts.buyer, 1, cost(facts.value));
            (*wish, arc)
        })
        .collect();
    network.send(source, sink, dearest);
    let chosen: Vec<usize> = arcs
        .iter()
        .filter(|(_, arc)| network.is_used(*arc))
        .map(|(wish, _)| *wish)
        .collect();
    let worth: u64 = chosen.iter().map(|wish| model.wishes[*wish].value).sum();
    Choice {
        bound: board.value() + worth,
        chosen,
    }
}

/// On which side the tables are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TableSide {
    Buyers,
    Companies,
    /// Booths on both sides: a flow cannot count the tables, and the bound leaves them out.
    Neither,
}

fn tables_of(model: &Model) -> TableSide {
    let have_booths = |are_buyers| {
        model
            .people
            .iter()
            .any(|person| person.has_booth && person.is_buyer == are_buyers)
    };
    match (have_booths(false), have_booths(true)) {
        (true, true) => TableSide::Neither,
        (true, false) => TableSide::Companies,
        (false, _) => TableSide::Buyers,
    }
}

/// The most meetings that somebody can have beside those on the board.
pub(super) fn room(board: &Board<'_>, person: usize) -> usize {
    let model = board.model;
    let facts = &model.people[person];
    let mut in_all = 0;
    let mut days: Vec<(usize, usize)> = Vec::new();
    let mut slot = 0;
    while slot < model.slots.len() {
        let (day, session) = (model.day[slot], model.session[slot]);
        let counts = board.counts(person, slot);
        let mut free = 0;
        let mut taken_until = None;
        let first = slot;
        while slot < model.slots.len() && model.session[slot] == session {
            let is_apart = taken_until.is_none_or(|until| slot > until);
            if is_apart && facts.open[slot] && board.near(person, slot).next().is_none() {
                free += 1;
                taken_until = Some(facts.near[slot].1);
            }
            slot += 1;
        }
        debug_assert!(slot > first, "a session has slots");
        let free = free.min(facts.most.a_session.saturating_sub(counts.a_session));
        match days.iter_mut().find(|(known, _)| *known == day) {
            Some((_, known)) => *known += free,
            None => days.push((day, free)),
        }
        let left = facts.most.a_day.saturating_sub(counts.a_day);
        if let Some((_, known)) = days.iter_mut().find(|(known, _)| *known == day) {
            *known = (*known).min(left);
        }
        in_all = counts.in_all;
    }
    let free: usize = days.iter().map(|(_, free)| *free).sum();
    free.min(facts.most.in_all.saturating_sub(in_all))
}
