//! Who went through which door, and who is in: a log to which scans are only added.
//!
//! What happened happened: a scan that breaks a rule is kept as it was, with the reason for which somebody was let
//! through all the same, and machines that did not hear of each other are brought together by the time of each scan.

mod doors;
pub mod zone;

pub use doors::{Doors, Occupancy, Presence};

use uuid::Uuid;

use self::zone::Zone;
use super::badge::{BadgeKind, BadgeVerdict};
use crate::ids::{ScanId, ZoneId};
use crate::time::Instant;

crate::text_enum! {
    /// Which way somebody goes; words: `door-way-<code>`.
    pub enum DoorWay {
        /// In.
        In = "in",
        /// Out.
        Out = "out",
    }
}

crate::text_enum! {
    /// What became of a scan; words: `scan-outcome-<code>`.
    pub enum ScanOutcome {
        /// Nothing stood against it.
        Passed = "passed",
        /// Something stood against it, and somebody let the person through for a reason.
        Forced = "forced",
        /// Something stood against it, and the person did not pass.
        Refused = "refused",
    }
}

impl ScanOutcome {
    /// Whether the person went through the door.
    pub const fn is_through(self) -> bool {
        match self {
            Self::Passed | Self::Forced => true,
            Self::Refused => false,
        }
    }
}

crate::text_enum! {
    /// What stands against a scan; words: `scan-issue-<code>`.
    pub enum ScanIssue {
        /// The badge is not good.
        Badge = "badge",
        /// The person is in already.
        AlreadyIn = "already-in",
        /// The person is not in.
        NotIn = "not-in",
        /// The zone is not for people of this kind.
        OtherKind = "other-kind",
        /// As many are in as may be.
        Full = "full",
    }
}

/// A scan of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scan {
    /// Which; the same one from two machines is one.
    pub id: ScanId,
    /// The zone.
    pub zone: ZoneId,
    /// Whoever holds the badge, whichever badge of theirs it is.
    pub holder: Uuid,
    /// Which way.
    pub way: DoorWay,
    /// When, by the clock of the machine that scanned.
    pub at: Instant,
    /// What became of it.
    pub outcome: ScanOutcome,
}

/// Somebody at a door.
#[derive(Debug, Clone, Copy)]
pub struct AtDoor<'a> {
    /// The door's zone.
    pub zone: &'a Zone,
    /// Which way they go.
    pub way: DoorWay,
    /// What they are at the mission; none where that is not known.
    pub kind: Option<BadgeKind>,
    /// How their badge is.
    pub verdict: BadgeVerdict,
    /// Where they are in respect of the zone.
    pub presence: Option<Presence>,
    /// How many are in.
    pub inside: u32,
}

/// What stands against letting somebody through, if anything: the first that staff has to look at.
pub fn judge(door: &AtDoor<'_>) -> Option<ScanIssue> {
    if door.verdict != BadgeVerdict::Fine {
        return Some(ScanIssue::Badge);
    }
    let is_in = door
        .presence
        .is_some_and(|presence| presence.way == DoorWay::In);
    match door.way {
        DoorWay::Out => (!is_in).then_some(ScanIssue::NotIn),
        DoorWay::In if is_in => Some(ScanIssue::AlreadyIn),
        DoorWay::In if door.kind.is_some_and(|kind| !door.zone.is_for(kind)) => {
            Some(ScanIssue::OtherKind)
        }
        DoorWay::In => {
            let is_full = door.zone.most.is_some_and(|most| door.inside >= most);
            is_full.then_some(ScanIssue::Full)
        }
    }
}

#[cfg(test)]
mod tests;
