//! Where everybody is after all scans, in whatever order these came together.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{DoorWay, Scan};
use crate::ids::{ScanId, ZoneId};
use crate::time::Instant;

/// Where somebody is in respect of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// In or out.
    pub way: DoorWay,
    /// Since when: a second scan the same way does not begin it anew.
    pub since: Instant,
    /// The scan that was counted last.
    last: (Instant, ScanId),
}

/// How a zone is filled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Occupancy {
    /// How many are in.
    pub inside: u32,
    /// How many were ever in.
    pub visitors: u32,
    /// How many times somebody went in.
    pub entries: u32,
}

/// All doors of a mission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doors {
    people: BTreeMap<(ZoneId, Uuid), Presence>,
    zones: BTreeMap<ZoneId, Occupancy>,
    repeated: Vec<ScanId>,
}

impl Doors {
    /// After these scans: each once, in the order of time, so that every order in which they are told comes to the
    /// same. Those whom nobody let through changed nothing.
    pub fn of(scans: impl IntoIterator<Item = Scan>) -> Self {
        let mut known = BTreeSet::new();
        let mut scans: Vec<Scan> = scans
            .into_iter()
            .filter(|scan| scan.outcome.is_through())
            .filter(|scan| known.insert(scan.id))
            .collect();
        scans.sort_by_key(|scan| (scan.at, scan.id));
        let mut doors = Self::default();
        for scan in scans {
            doors.pass(&scan);
        }
        doors
    }

    fn pass(&mut self, scan: &Scan) {
        let zone = self.zones.entry(scan.zone).or_default();
        let before = self.people.get(&(scan.zone, scan.holder)).copied();
        let was_in = before.is_some_and(|presence| presence.way == DoorWay::In);
        let is_repeated = match scan.way {
            DoorWay::In => was_in,
            DoorWay::Out => !was_in,
        };
        let since = match before {
            Some(presence) if is_repeated && presence.way == scan.way => presence.since,
            Some(_) | None => scan.at,
        };
        match scan.way {
            DoorWay::In if !was_in => {
                zone.inside += 1;
                zone.entries += 1;
                let was_ever_in = before.is_some();
                zone.visitors += u32::from(!was_ever_in);
            }
            DoorWay::Out if was_in => zone.inside -= 1,
            DoorWay::In | DoorWay::Out => {}
        }
        if is_repeated {
            self.repeated.push(scan.id);
        }
        let is_news = before.is_some() || scan.way == DoorWay::In;
        if is_news {
            let presence = Presence {
                way: scan.way,
                since,
                last: (scan.at, scan.id),
            };
            self.people.insert((scan.zone, scan.holder), presence);
        }
    }

    /// Where somebody is in respect of a zone; none where they never were in.
    pub fn presence(&self, zone: ZoneId, holder: Uuid) -> Option<Presence> {
        self.people.get(&(zone, holder)).copied()
    }

    /// How a zone is filled.
    pub fn occupancy(&self, zone: ZoneId) -> Occupancy {
        self.zones.get(&zone).copied().unwrap_or_default()
    }

    /// Who is in a zone, and since when.
    pub fn inside(&self, zone: ZoneId) -> Vec<(Uuid, Instant)> {
        let is_in = |((of, _), presence): &(&(ZoneId, Uuid), &Presence)| {
            *of == zone && presence.way == DoorWay::In
        };
        self.people
            .iter()
            .filter(is_in)
            .map(|((_, holder), presence)| (*holder, presence.since))
            .collect()
    }

    /// How many people ever were in any zone.
    pub fn people(&self) -> u32 {
        let everybody: BTreeSet<Uuid> = self.people.keys().map(|(_, holder)| *holder).collect();
        u32::try_from(everybody.len()).unwrap_or(u32::MAX)
    }

    /// Scans that let somebody in who was in, or out who was out, as they turn out to be when all machines are
    /// heard; in the order of time.
    pub fn repeated(&self) -> &[ScanId] {
        &self.repeated
    }
}
