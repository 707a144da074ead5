//! The rules of a plan. They are read from the agenda and the plan alone, so that what a search believes
//! of its own work is never taken for a proof.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{MeetingPlaceId, MeetingRequestId, MeetingSessionId, ParticipantId};
use crate::meetings::schedule::{Agenda, Participant, Place, Planned, Wanted};
use crate::meetings::session::Slot;
use crate::time::{Day, Instant};

crate::text_enum! {
    /// A rule that a plan must keep; words: `meeting-rule-<code>`.
    #[serde(rename = "MeetingRule")]
    pub enum Rule {
        /// Only wanted meetings are held, each once.
        Wanted = "wanted",
        /// A meeting begins with a slot.
        Slot = "slot",
        /// Nobody is in two meetings at one time.
        Busy = "busy",
        /// A place has one meeting at one time.
        Place = "place",
        /// A place is there when somebody meets at it.
        PlaceShut = "place-shut",
        /// Whoever has a booth meets there, and nobody meets at the booth of others.
        Booth = "booth",
        /// Nobody meets while away.
        Away = "away",
        /// Nobody has more meetings than they want in all.
        Most = "most",
        /// Nobody has more meetings than they want on a day.
        MostADay = "most-a-day",
        /// Nobody has more meetings than they want in a session.
        MostASession = "most-a-session",
        /// Between two meetings of somebody lies the pause that they need.
        Pause = "pause",
        /// A locked meeting stays where it is, and so does what happened.
        Lock = "lock",
        /// Nobody is put into a slot that is over.
        Over = "over",
    }
}

/// A rule that a plan breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// Which one.
    pub rule: Rule,
    /// At which meeting.
    pub wanted: MeetingRequestId,
    /// Whose rule it is, where it is somebody's.
    pub participant: Option<ParticipantId>,
}

/// Every rule that a plan breaks; none for a plan that can be held. What happened is not judged, but stands
/// in the way of the rest.
pub fn broken_rules(agenda: &Agenda, plan: &[Planned]) -> Vec<Broken> {
    let mut check = Check::of(agenda);
    let happened: BTreeSet<&Planned> = agenda.happened.iter().collect();
    for meeting in &happened {
        check.happened(meeting);
    }
    for meeting in plan.iter().filter(|meeting| !happened.contains(meeting)) {
        check.meeting(meeting);
    }
    check.people();
    check.stays(plan);
    check.broken.sort_unstable();
    check.broken.dedup();
    check.broken
}

/// What was read of a plan so far.
struct Check<'a> {
    agenda: &'a Agenda,
    slots: BTreeMap<Instant, &'a Slot>,
    places: BTreeMap<MeetingPlaceId, &'a Place>,
    booths: BTreeSet<ParticipantId>,
    wanted: BTreeMap<MeetingRequestId, &'a Wanted>,
    happened: BTreeSet<MeetingRequestId>,
    seen: BTreeSet<MeetingRequestId>,
    taken: BTreeSet<(Instant, MeetingPlaceId)>,
    held: BTreeMap<ParticipantId, Vec<(Slot, MeetingRequestId)>>,
    broken: Vec<Broken>,
}

impl<'a> Check<'a> {
    fn of(agenda: &'a Agenda) -> Self {
        let places = agenda.places.iter();
        Self {
            agenda,
            slots: agenda
                .slots
                .iter()
                .map(|slot| (slot.starts_at, slot))
                .collect(),
            booths: places.clone().filter_map(|place| place.holder).collect(),
            places: places.map(|place| (place.id, place)).collect(),
            wanted: agenda
                .wanted
                .iter()
                .map(|wanted| (wanted.id, wanted))
                .collect(),
            happened: BTreeSet::new(),
            seen: BTreeSet::new(),
            taken: BTreeSet::new(),
            held: BTreeMap::new(),
            broken: Vec::new(),
        }
    }

    fn note(&mut self, rule: Rule, wanted: MeetingRequestId, participant: Option<ParticipantId>) {
        self.broken.push(Broken {
            rule,
            wanted,
            participant,
        });
    }

    /// What happened takes its slot, its place and its people.
    fn happened(&mut self, meeting: &Planned) {
        let id = meeting.wanted;
        self.happened.insert(id);
        self.seen.insert(id);
        self.taken.insert((meeting.starts_at, meeting.place));
        let wanted = self.wanted.get(&id).copied();
        let slot = self.slots.get(&meeting.starts_at).copied();
        if let Some((wanted, slot)) = wanted.zip(slot) {
            self.take(wanted, slot);
        }
    }

    fn take(&mut self, wanted: &Wanted, slot: &Slot) {
        for participant in [wanted.company, wanted.buyer] {
            let held = self.held.entry(participant).or_default();
            held.push((*slot, wanted.id));
        }
    }

    fn meeting(&mut self, meeting: &Planned) {
        let id = meeting.wanted;
        let Some(wanted) = self.wanted.get(&id).copied() else {
            return self.note(Rule::Wanted, id, None);
        };
        if !self.seen.insert(id) {
            self.note(Rule::Wanted, id, None);
        }
        let Some(slot) = self.slots.get(&meeting.starts_at).copied() else {
            return self.note(Rule::Slot, id, None);
        };
        if self.agenda.from.is_some_and(|from| slot.starts_at < from) {
            self.note(Rule::Over, id, None);
        }
        if !self.taken.insert((meeting.starts_at, meeting.place)) {
            self.note(Rule::Place, id, None);
        }
        self.place(meeting, wanted, slot);
        self.take(wanted, slot);
    }

    fn place(&mut self, meeting: &Planned, wanted: &Wanted, slot: &Slot) {
        let Some(place) = self.places.get(&meeting.place).copied() else {
            return self.note(Rule::PlaceShut, meeting.wanted, None);
        };
        let is_there = place.sessions.is_empty() || place.sessions.contains(&slot.session);
        if !is_there || place.closed.iter().any(|window| window.touches(slot)) {
            self.note(Rule::PlaceShut, meeting.wanted, None);
        }
        let sides = [wanted.company, wanted.buyer];
        let is_right = match place.holder {
            Some(holder) => sides.contains(&holder),
            None => sides.iter().all(|side| !self.booths.contains(side)),
        };
        if !is_right {
            self.note(Rule::Booth, meeting.wanted, place.holder);
        }
    }

    fn people(&mut self) {
        for (id, mut held) in std::mem::take(&mut self.held) {
            held.sort_by_key(|(slot, wanted)| (slot.starts_at, *wanted));
            let known = self.agenda.participants.iter().find(|known| known.id == id);
            let Some(participant) = known else {
                for (_, wanted) in self.judged(&held) {
                    self.note(Rule::Wanted, wanted, Some(id));
                }
                continue;
            };
            self.times(participant, &held);
            self.limits(participant, &held);
        }
    }

    /// Those of the meetings that did not happen.
    fn judged(&self, held: &[(Slot, MeetingRequestId)]) -> Vec<(Slot, MeetingRequestId)> {
        let judged = held.iter().copied();
        judged
            .filter(|(_, wanted)| !self.happened.contains(wanted))
            .collect()
    }

    fn times(&mut self, participant: &Participant, held: &[(Slot, MeetingRequestId)]) {
        let who = Some(participant.id);
        for (slot, wanted) in &self.judged(held) {
            if participant.away.iter().any(|window| window.touches(slot)) {
                self.note(Rule::Away, *wanted, who);
            }
        }
        for ((slot, earlier), (next, later)) in held.iter().zip(held.iter().skip(1)) {
            let mut pair = [later, earlier].into_iter();
            let Some(wanted) = pair.find(|wanted| !self.happened.contains(wanted)) else {
                continue;
            };
            let gap = next.starts_at.milliseconds() - slot.ends_at.milliseconds();
            if gap < 0 {
                self.note(Rule::Busy, *wanted, who);
            } else if gap < i64::from(participant.pause_minutes) * 60_000 {
                self.note(Rule::Pause, *wanted, who);
            }
        }
    }

    fn limits(&mut self, participant: &Participant, held: &[(Slot, MeetingRequestId)]) {
        let who = Some(participant.id);
        let mut days: BTreeMap<Day, u32> = BTreeMap::new();
        let mut sessions: BTreeMap<MeetingSessionId, u32> = BTreeMap::new();
        let mut held = held.to_vec();
        held.sort_by_key(|(_, wanted)| !self.happened.contains(wanted));
        for (all, (slot, wanted)) in (1_u32..).zip(&held) {
            let day = days.entry(slot.day).or_default();
            let session = sessions.entry(slot.session).or_default();
            *day += 1;
            *session += 1;
            if self.happened.contains(wanted) {
                continue;
            }
            if participant.most.is_some_and(|most| all > most) {
                self.note(Rule::Most, *wanted, who);
            }
            if participant.most_a_day.is_some_and(|most| *day > most) {
                self.note(Rule::MostADay, *wanted, who);
            }
            if participant
                .most_a_session
                .is_some_and(|most| *session > most)
            {
                self.note(Rule::MostASession, *wanted, who);
            }
        }
    }

    fn stays(&mut self, plan: &[Planned]) {
        let plan: BTreeSet<&Planned> = plan.iter().collect();
        for lock in self.agenda.locks.iter().chain(&self.agenda.happened) {
            if !plan.contains(lock) {
                self.note(Rule::Lock, lock.wanted, None);
            }
        }
    }
}
