//! Which table each meeting is held at: in every slot the tables that are there are enough, so that each
//! keeps the one it has, then the one at which one of the two sat before, then the first that is free.

use std::collections::{BTreeMap, BTreeSet};

use super::Planned;
use super::board::Board;
use super::model::Wish;
use crate::ids::{MeetingPlaceId, MeetingRequestId};
use crate::time::Instant;

/// The meetings of a board by time and place. A meeting that has a place of its own at its time
/// keeps it where it is there; what happened keeps its place whatever is there.
pub(in crate::meetings) fn seated(
    board: &Board<'_>,
    own: &BTreeMap<(MeetingRequestId, Instant), MeetingPlaceId>,
    happened: &[Planned],
) -> Vec<Planned> {
    let model = board.model;
    let happened: BTreeMap<MeetingRequestId, &Planned> = happened
        .iter()
        .map(|meeting| (meeting.wanted, meeting))
        .collect();
    let mut last: BTreeMap<usize, MeetingPlaceId> = BTreeMap::new();
    let mut meetings = Vec::with_capacity(board.placed());
    for (slot, facts) in model.slots.iter().enumerate() {
        let there = &model.there[slot];
        let starts_at = facts.starts_at;
        let mut wishes: Vec<usize> = (0..model.people.len())
            .filter(|person| model.people[*person].is_buyer)
            .filter_map(|person| board.meeting(person, slot))
            .collect();
        // Whoever must sit at a place takes it first.
        wishes.sort_by_key(|wish| (model.wishes[*wish].pinned.is_none(), *wish));
        let mut free: Vec<MeetingPlaceId> = there
            .iter()
            .filter(|spot| spot.holder.is_none())
            .map(|spot| spot.id)
            .collect();
        let mut seats: BTreeMap<usize, MeetingPlaceId> = BTreeMap::new();
        wishes.retain(|wish| {
            let meeting = happened.get(&model.wishes[*wish].id);
            if let Some(meeting) = meeting {
                free.retain(|place| *place != meeting.place);
                seats.insert(*wish, meeting.place);
            }
            meeting.is_none()
        });
        let mut take = |wish: usize, place: Option<MeetingPlaceId>, free: &mut Vec<_>| {
            let found = place.and_then(|place| free.iter().position(|known| *known == place));
            if let Some(found) = found {
                seats.insert(wish, free.remove(found));
            }
            found.is_some()
        };
        wishes.retain(|wish| {
            let facts = &model.wishes[*wish];
            if facts.needs_table {
                return !take(*wish, own.get(&(facts.id, starts_at)).copied(), &mut free);
            }
            let mut booths: Vec<MeetingPlaceId> = there
                .iter()
                .filter(|spot| {
                    spot.holder
                        .is_some_and(|holder| facts.people().contains(&holder))
                })
                .map(|spot| spot.id)
                .collect();
            let own = own.get(&(facts.id, starts_at)).copied();
            let booth = own
                .filter(|own| booths.contains(own))
                .or(booths.first().copied());
            !take(*wish, booth, &mut booths)
        });
        for side in [|wish: &Wish| wish.buyer, |wish: &Wish| wish.company] {
            wishes.retain(|wish| {
                let before = last.get(&side(&model.wishes[*wish])).copied();
                !take(*wish, before, &mut free)
            });
        }
        for wish in wishes {
            let first = free.first().copied();
            take(wish, first, &mut free);
        }
        for (wish, place) in seats {
            for person in model.wishes[wish].people() {
                last.insert(person, place);
            }
            meetings.push(Planned {
                starts_at,
                place,
                wanted: model.wishes[wish].id,
            });
        }
    }
    // What happened stays though no slot begins then any more.
    let seen: BTreeSet<MeetingRequestId> = meetings.iter().map(|meeting| meeting.wanted).collect();
    let unseen = happened.values().copied().copied();
    meetings.extend(unseen.filter(|meeting| !seen.contains(&meeting.wanted)));
    meetings.sort_unstable();
    meetings
}
