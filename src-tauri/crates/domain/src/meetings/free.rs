//! Who could take one more meeting in a slot: for whoever comes without one, and for the gaps of the day.

use std::collections::BTreeMap;

use super::why::Side;
use crate::ids::{MeetingRequestId, ParticipantId};
use crate::meetings::schedule::{Agenda, Planned, Wanted};
use crate::meetings::session::Slot;
use crate::time::Instant;

/// Whoever is there in a slot, meets nobody then, and has not reached a limit; nobody where no slot begins then.
pub fn free(agenda: &Agenda, plan: &[Planned], starts_at: Instant) -> Vec<ParticipantId> {
    let slots: BTreeMap<Instant, &Slot> = agenda
        .slots
        .iter()
        .map(|slot| (slot.starts_at, slot))
        .collect();
    let Some(slot) = slots.get(&starts_at) else {
        return Vec::new();
    };
    let wanted: BTreeMap<MeetingRequestId, &Wanted> = agenda
        .wanted
        .iter()
        .map(|wanted| (wanted.id, wanted))
        .collect();
    let mut held: BTreeMap<ParticipantId, Vec<(&Slot, MeetingRequestId)>> = BTreeMap::new();
    for meeting in plan {
        let known = slots
            .get(&meeting.starts_at)
            .zip(wanted.get(&meeting.wanted));
        if let Some((slot, wish)) = known {
            for who in [wish.company, wish.buyer] {
                held.entry(who).or_default().push((slot, wish.id));
            }
        }
    }
    let is_free = |side: &Side<'_>| side.shut(slot).is_empty();
    agenda
        .participants
        .iter()
        .map(|participant| Side {
            held: held.remove(&participant.id).unwrap_or_default(),
            participant,
        })
        .filter(is_free)
        .map(|side| side.participant.id)
        .collect()
}

#[cfg(test)]
mod tests;
