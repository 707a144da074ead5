//! Why a meeting is in its slot: which others were free for both, and what shut the rest. The same answer
//! says of a wish without a meeting why there was no slot for it.

use crate::ids::{MeetingPlaceId, MeetingRequestId, ParticipantId};
use crate::meetings::schedule::{Agenda, Participant, Planned, Rule, Wanted};
use crate::meetings::session::Slot;
use crate::time::Instant;

crate::text_enum! {
    /// Why a wish has its slot, or none; words: `meeting-because-<code>`.
    #[serde(rename = "MeetingBecause")]
    pub enum Because {
        /// It took place, or has begun.
        Happened = "happened",
        /// Somebody locked it there.
        Locked = "locked",
        /// No other slot was free for both.
        Only = "only",
        /// Others were free too; in this one fewer slots stay empty between meetings.
        Choice = "choice",
        /// No slot was free for both.
        NoSlot = "no-slot",
        /// A slot is free for both: it was found, or fell free, after the plan was made.
        NotYet = "not-yet",
    }
}

crate::text_enum! {
    /// How a slot is for a wish; words: `meeting-slot-<code>`.
    #[serde(rename = "MeetingSlotVerdict")]
    pub enum Verdict {
        /// The meeting is in it.
        Taken = "taken",
        /// It would be free.
        Free = "free",
        /// Something stands against it.
        Shut = "shut",
    }
}

/// Why a wish has its slot, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The wish.
    pub wanted: MeetingRequestId,
    /// Its slot.
    pub starts_at: Option<Instant>,
    /// In a word.
    pub because: Because,
    /// Every slot in the order of time.
    pub slots: Vec<SlotWhy>,
}

/// How one slot is for a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotWhy {
    /// When it begins.
    pub starts_at: Instant,
    /// How it is.
    pub verdict: Verdict,
    /// What stands against it; nothing for one that is taken or free.
    pub shut: Vec<Shut>,
}

/// What stands against a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shut {
    /// The rule.
    pub rule: Rule,
    /// Whose.
    pub participant: Option<ParticipantId>,
    /// The meeting that they have then, or too near to it.
    pub other: Option<MeetingRequestId>,
}

/// Explains a wish; none where the agenda does not know it.
pub fn why(agenda: &Agenda, plan: &[Planned], wanted: MeetingRequestId) -> Option<Why> {
    let wish = agenda.wanted.iter().find(|known| known.id == wanted)?;
    let sides = [
        person(agenda, plan, wish, wish.company)?,
        person(agenda, plan, wish, wish.buyer)?,
    ];
    let own = plan.iter().find(|meeting| meeting.wanted == wanted);
    let starts_at = own.map(|meeting| meeting.starts_at);
    let has_happened = agenda.happened.iter().any(|one| one.wanted == wanted);
    let is_locked = agenda.locks.iter().any(|lock| lock.wanted == wanted);
    let slots: Vec<SlotWhy> = agenda
        .slots
        .iter()
        .map(|slot| slot_why(agenda, plan, wish, &sides, slot, starts_at))
        .collect();
    let has_free = slots.iter().any(|slot| slot.verdict == Verdict::Free);
    let because = match (starts_at.is_some(), has_free) {
        (true, _) if has_happened => Because::Happened,
        (true, _) if is_locked => Because::Locked,
        (true, true) => Because::Choice,
        (true, false) => Because::Only,
        (false, true) => Because::NotYet,
        (false, false) => Because::NoSlot,
    };
    Some(Why {
        wanted,
        starts_at,
        because,
        slots,
    })
}

/// One of the two, with the other meetings that they have.
pub(super) struct Side<'a> {
    pub(super) participant: &'a Participant,
    pub(super) held: Vec<(&'a Slot, MeetingRequestId)>,
}

impl Side<'_> {
    /// What of theirs stands against a slot.
    pub(super) fn shut(&self, slot: &Slot) -> Vec<Shut> {
        let mut shut = times(self, slot);
        shut.extend(limits(self, slot));
        shut
    }
}

fn person<'a>(
    agenda: &'a Agenda,
    plan: &[Planned],
    wish: &Wanted,
    id: ParticipantId,
) -> Option<Side<'a>> {
    let participant = agenda.participants.iter().find(|known| known.id == id)?;
    let theirs = agenda
        .wanted
        .iter()
        .filter(|other| other.id != wish.id && (other.company == id || other.buyer == id));
    let held = theirs.filter_map(|other| {
        let meeting = plan.iter().find(|meeting| meeting.wanted == other.id)?;
        let mut slots = agenda.slots.iter();
        let slot = slots.find(|slot| slot.starts_at == meeting.starts_at)?;
        Some((slot, other.id))
    });
    Some(Side {
        participant,
        held: held.collect(),
    })
}

fn slot_why(
    agenda: &Agenda,
    plan: &[Planned],
    wish: &Wanted,
    sides: &[Side<'_>; 2],
    slot: &Slot,
    own: Option<Instant>,
) -> SlotWhy {
    let mut shut: Vec<Shut> = Vec::new();
    let is_over = agenda.from.is_some_and(|from| slot.starts_at < from);
    if own != Some(slot.starts_at) && is_over {
        shut.push(Shut {
            rule: Rule::Over,
            participant: None,
            other: None,
        });
    } else if own != Some(slot.starts_at) {
        for side in sides {
            shut.extend(side.shut(slot));
        }
        shut.extend(place(agenda, plan, wish, slot).map(|rule| Shut {
            rule,
            participant: None,
            other: None,
        }));
    }
    let verdict = if own == Some(slot.starts_at) {
        Verdict::Taken
    } else if shut.is_empty() {
        Verdict::Free
    } else {
        Verdict::Shut
    };
    SlotWhy {
        starts_at: slot.starts_at,
        verdict,
        shut,
    }
}

fn times(side: &Side<'_>, slot: &Slot) -> Vec<Shut> {
    let participant = Some(side.participant.id);
    let pause = i64::from(side.participant.pause_minutes) * 60_000;
    let away = side.participant.away.iter();
    let mut shut: Vec<Shut> = away
        .filter(|window| window.touches(slot))
        .take(1)
        .map(|_| Shut {
            rule: Rule::Away,
            participant,
            other: None,
        })
        .collect();
    for (held, other) in &side.held {
        let after = slot.starts_at.milliseconds() - held.ends_at.milliseconds();
        let before = held.starts_at.milliseconds() - slot.ends_at.milliseconds();
        let rule = match after.max(before) {
            apart if apart < 0 => Rule::Busy,
            apart if apart < pause => Rule::Pause,
            _ => continue,
        };
        shut.push(Shut {
            rule,
            participant,
            other: Some(*other),
        });
    }
    shut
}

fn limits(side: &Side<'_>, slot: &Slot) -> Vec<Shut> {
    let participant = side.participant;
    let count = |is_counted: &dyn Fn(&Slot) -> bool| {
        let held = side.held.iter().filter(|(held, _)| is_counted(held));
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    };
    let reached = [
        (Rule::Most, participant.most, count(&|_| true)),
        (
            Rule::MostADay,
            participant.most_a_day,
            count(&|held| held.day == slot.day),
        ),
        (
            Rule::MostASession,
            participant.most_a_session,
            count(&|held| held.session == slot.session),
        ),
    ];
    reached
        .into_iter()
        .filter(|(_, most, count)| most.is_some_and(|most| *count >= most))
        .map(|(rule, _, _)| Shut {
            rule,
            participant: Some(participant.id),
            other: None,
        })
        .collect()
}

/// What stands against the places of a slot: none is there, or all are taken.
fn place(agenda: &Agenda, plan: &[Planned], wish: &Wanted, slot: &Slot) -> Option<Rule> {
    let sides = [Some(wish.company), Some(wish.buyer)];
    let has_booth = agenda
        .places
        .iter()
        .any(|place| sides.contains(&place.holder));
    let there: Vec<MeetingPlaceId> = agenda
        .places
        .iter()
        .filter(|place| {
            if has_booth {
                sides.contains(&place.holder)
            } else {
                place.holder.is_none()
            }
        })
        .filter(|place| place.sessions.is_empty() || place.sessions.contains(&slot.session))
        .filter(|place| !place.closed.iter().any(|window| window.touches(slot)))
        .map(|place| place.id)
        .collect();
    if there.is_empty() {
        return Some(Rule::PlaceShut);
    }
    let is_taken = |place: &MeetingPlaceId| {
        let mut then = plan.iter();
        then.any(|meeting| {
            meeting.starts_at == slot.starts_at
                && meeting.place == *place
                && meeting.wanted != wish.id
        })
    };
    there.iter().all(is_taken).then_some(Rule::Place)
}

#[cfg(test)]
mod tests;
