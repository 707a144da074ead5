//! Whether the machine and its data are ready to travel: a sheet of checks that was filled in before departure, with
//! what to do where one failed.
//!
//! Every check is a function of what was probed. Whoever probes is elsewhere, so that each fault can be made.

use serde::{Deserialize, Serialize};

use super::clock::{ClockDoubt, ClockOff, ClockWitness};
use crate::time::{Day, Instant};

/// Tariffs change with the year, and rates of exchange daily: older than this they are looked at again.
const OLD_AFTER: u32 = 90;
/// Older than this they answer for another year.
const TOO_OLD_AFTER: u32 = 400;
const MEGABYTE: u64 = 1_000_000;
/// A day of a fair with photographs of cards takes less.
const ENOUGH_SPACE: u64 = 5_000 * MEGABYTE;
const TOO_LITTLE_SPACE: u64 = 1_000 * MEGABYTE;
const ENOUGH_BATTERY: u8 = 60;
const TOO_LITTLE_BATTERY: u8 = 20;
/// So many scans are rehearsed.
pub const REHEARSED: u32 = 500;
/// A queue waits where a scan takes longer.
const SLOWEST: u32 = 1_000;

crate::text_enum! {
    /// What is checked; words: `drill-check-<code>`.
    pub enum DrillCheck {
        /// How old tariffs and rates are.
        References = "references",
        /// Companies that take part.
        Companies = "companies",
        /// People who travel, and buyers.
        Participants = "participants",
        /// A good badge for each of them.
        Badges = "badges",
        /// The meetings are planned.
        Meetings = "meetings",
        /// A door to check in at.
        Zones = "zones",
        /// A printer.
        Printer = "printer",
        /// A camera that the window may use.
        Camera = "camera",
        /// Room on the disk.
        Disk = "disk",
        /// The clock.
        Clock = "clock",
        /// The battery.
        Battery = "battery",
        /// A backup of today.
        Backup = "backup",
        /// Five hundred scans, from the picture to the log.
        Rehearsal = "rehearsal",
    }
}

crate::text_enum! {
    /// How a check came out; words: `drill-verdict-<code>`.
    pub enum DrillVerdict {
        /// Ready.
        Pass = "pass",
        /// One can go, and should know it.
        Warn = "warn",
        /// Not ready.
        Fail = "fail",
    }
}

crate::text_enum! {
    /// What to do; words: `drill-step-<code>`.
    pub enum DrillStep {
        /// Load the newest tariffs.
        LoadReferences = "load-references",
        /// Register companies to the mission.
        RegisterCompanies = "register-companies",
        /// Write down whom the companies send.
        NameDelegates = "name-delegates",
        /// Make the badges that are missing.
        MakeBadges = "make-badges",
        /// Plan the meetings.
        PlanMeetings = "plan-meetings",
        /// Write down the doors.
        AddZones = "add-zones",
        /// Set up a printer, or print the papers before departure.
        SetUpPrinter = "set-up-printer",
        /// Let the window use the camera, or take a scanner with a cable along.
        AllowCamera = "allow-camera",
        /// Make room on the disk.
        MakeRoom = "make-room",
        /// Hold the clock against a watch.
        CompareClock = "compare-clock",
        /// Set the clock.
        SetClock = "set-clock",
        /// Charge the battery and take the charger along.
        Charge = "charge",
        /// Make a backup.
        MakeBackup = "make-backup",
        /// Rehearse the scans.
        Rehearse = "rehearse",
        /// Tell whoever looks after the machine.
        TellSupport = "tell-support",
    }
}

crate::text_enum! {
    /// What the window found of a camera.
    pub enum CameraProbe {
        /// One that gives pictures.
        Works = "works",
        /// One that may not be used.
        Forbidden = "forbidden",
        /// None.
        Absent = "absent",
    }
}

/// The battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "BatteryProbe", rename_all = "camelCase")]
pub struct Battery {
    /// How full it is, in per cent.
    pub percent: u8,
    /// Whether it is on the mains.
    pub is_charging: bool,
}

/// What came of rehearsing the scans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "RehearsalProbe", rename_all = "camelCase")]
pub struct Rehearsal {
    /// How many pictures were shown.
    pub shown: u32,
    /// How many were read as what they said.
    pub read: u32,
    /// How many badges were judged as they should.
    pub judged: u32,
    /// How many scans were found in the log afterwards.
    pub kept: u32,
    /// How long the slowest took, in milliseconds.
    pub slowest: u32,
}

/// All that was probed; nothing where nobody could ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Probes {
    /// Today, at the office.
    pub today: Option<Day>,
    /// When the oldest tariff in use was loaded.
    pub references_of: Option<Day>,
    /// Companies with a place.
    pub companies: u32,
    /// People who should have a badge.
    pub participants: u32,
    /// How many of them have a good one.
    pub badges: u32,
    /// Meetings of the plan.
    pub meetings: u32,
    /// Doors.
    pub zones: u32,
    /// Printers that the system knows.
    pub printers: Option<u32>,
    /// The camera.
    pub camera: Option<CameraProbe>,
    /// Free bytes of the disk that the data are on.
    pub free: Option<u64>,
    /// What speaks against the clock.
    pub clock: Vec<ClockDoubt>,
    /// Whether somebody held the clock against a watch.
    pub is_watch_asked: bool,
    /// The battery.
    pub battery: Option<Battery>,
    /// When the last backup was made.
    pub backup_of: Option<Day>,
    /// The rehearsal.
    pub rehearsal: Option<Rehearsal>,
}

/// A line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "DrillLine")]
pub struct Line {
    /// What was checked.
    pub check: DrillCheck,
    /// How it came out.
    pub verdict: DrillVerdict,
    /// What was found, as figures: days, pieces, megabytes, per cent, minutes or milliseconds.
    pub found: Option<u32>,
    /// The same of a clock that is off, as people say it.
    pub off: Option<ClockOff>,
    /// What it was held against.
    pub wanted: Option<u32>,
    /// What to do.
    pub step: Option<DrillStep>,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "DrillSheet")]
pub struct Sheet {
    /// When it was filled in.
    pub at: Instant,
    /// The worst of all lines.
    pub verdict: DrillVerdict,
    /// Every check, in one order.
    pub lines: Vec<Line>,
}

/// Fills in the sheet.
pub fn sheet(at: Instant, probes: &Probes) -> Sheet {
    let lines: Vec<Line> = DrillCheck::ALL
        .iter()
        .map(|check| line(*check, probes))
        .collect();
    let worst = lines.iter().map(|line| line.verdict).max();
    Sheet {
        at,
        verdict: worst.unwrap_or(DrillVerdict::Fail),
        lines,
    }
}

fn line(check: DrillCheck, probes: &Probes) -> Line {
    let found = match check {
        DrillCheck::References => references(probes),
        DrillCheck::Companies => at_least_one(
            probes.companies,
            DrillVerdict::Fail,
            DrillStep::RegisterCompanies,
        ),
        DrillCheck::Participants => at_least_one(
            probes.participants,
            DrillVerdict::Fail,
            DrillStep::NameDelegates,
        ),
        DrillCheck::Badges => badges(probes),
        DrillCheck::Meetings => {
            at_least_one(probes.meetings, DrillVerdict::Warn, DrillStep::PlanMeetings)
        }
        DrillCheck::Zones => at_least_one(probes.zones, DrillVerdict::Fail, DrillStep::AddZones),
        DrillCheck::Printer => probes.printers.map_or(
            Probed::of(DrillVerdict::Warn, DrillStep::SetUpPrinter),
            |known| at_least_one(known, DrillVerdict::Warn, DrillStep::SetUpPrinter),
        ),
        DrillCheck::Camera => camera(probes.camera),
        DrillCheck::Disk => disk(probes.free),
        DrillCheck::Clock => clock(probes),
        DrillCheck::Battery => battery(probes.battery),
        DrillCheck::Backup => backup(probes),
        DrillCheck::Rehearsal => rehearsal(probes.rehearsal),
    };
    Line {
        check,
        verdict: found.verdict,
        found: found.found,
        off: found
            .found
            .filter(|_| check == DrillCheck::Clock)
            .map(ClockOff::of),
        wanted: found.wanted,
        step: found.step,
    }
}

/// What a check found.
struct Probed {
    verdict: DrillVerdict,
    found: Option<u32>,
    wanted: Option<u32>,
    step: Option<DrillStep>,
}

impl Probed {
    const fn of(verdict: DrillVerdict, step: DrillStep) -> Self {
        Self {
            verdict,
            found: None,
            wanted: None,
            step: match verdict {
                DrillVerdict::Pass => None,
                DrillVerdict::Warn | DrillVerdict::Fail => Some(step),
            },
        }
    }

    const fn figures(self, found: u32, wanted: Option<u32>) -> Self {
        Self {
            found: Some(found),
            wanted,
            ..self
        }
    }
}

fn at_least_one(count: u32, otherwise: DrillVerdict, step: DrillStep) -> Probed {
    let verdict = if count > 0 {
        DrillVerdict::Pass
    } else {
        otherwise
    };
    Probed::of(verdict, step).figures(count, None)
}

fn references(probes: &Probes) -> Probed {
    let Some((loaded, today)) = probes.references_of.zip(probes.today) else {
        return Probed::of(DrillVerdict::Fail, DrillStep::LoadReferences);
    };
    let days = u32::try_from((today.0 - loaded.0).get_days()).unwrap_or(0);
    let verdict = if days > TOO_OLD_AFTER {
        DrillVerdict::Fail
    } else if days > OLD_AFTER {
        DrillVerdict::Warn
    } else {
        DrillVerdict::Pass
    };
    Probed::of(verdict, DrillStep::LoadReferences).figures(days, Some(OLD_AFTER))
}

fn badges(probes: &Probes) -> Probed {
    let verdict = if probes.badges >= probes.participants {
        DrillVerdict::Pass
    } else {
        DrillVerdict::Fail
    };
    Probed::of(verdict, DrillStep::MakeBadges).figures(probes.badges, Some(probes.participants))
}

fn camera(probe: Option<CameraProbe>) -> Probed {
    let verdict = match probe {
        Some(CameraProbe::Works) => DrillVerdict::Pass,
        Some(CameraProbe::Forbidden | CameraProbe::Absent) | None => DrillVerdict::Warn,
    };
    Probed::of(verdict, DrillStep::AllowCamera)
}

fn disk(free: Option<u64>) -> Probed {
    let Some(free) = free else {
        return Probed::of(DrillVerdict::Warn, DrillStep::MakeRoom);
    };
    let verdict = if free < TOO_LITTLE_SPACE {
        DrillVerdict::Fail
    } else if free < ENOUGH_SPACE {
        DrillVerdict::Warn
    } else {
        DrillVerdict::Pass
    };
    let megabytes = |bytes: u64| u32::try_from(bytes / MEGABYTE).unwrap_or(u32::MAX);
    Probed::of(verdict, DrillStep::MakeRoom).figures(megabytes(free), Some(megabytes(ENOUGH_SPACE)))
}

/// A clock that was put forward since the program began counts as a doubt to look at: somebody may have set it right.
/// Any other doubt is of a clock that is wrong, unless a watch agrees with it.
fn clock(probes: &Probes) -> Probed {
    let is_grave = |doubt: &&ClockDoubt| match doubt.witness {
        ClockWitness::Running => !doubt.is_ahead,
        ClockWitness::Journal
        | ClockWitness::Scan
        | ClockWitness::Hours
        | ClockWitness::Badges
        | ClockWitness::Watch => true,
    };
    let worst =
        |doubts: &mut dyn Iterator<Item = &ClockDoubt>| doubts.map(|doubt| doubt.minutes).max();
    let is_of_watch = |doubt: &ClockDoubt| doubt.witness == ClockWitness::Watch;
    let is_agreed = probes.is_watch_asked && !probes.clock.iter().any(is_of_watch);
    if let Some(minutes) = worst(&mut probes.clock.iter().filter(is_grave)) {
        let found = if is_agreed {
            Probed::of(DrillVerdict::Warn, DrillStep::CompareClock)
        } else {
            Probed::of(DrillVerdict::Fail, DrillStep::SetClock)
        };
        return found.figures(minutes, None);
    }
    if !probes.is_watch_asked {
        return Probed::of(DrillVerdict::Warn, DrillStep::CompareClock);
    }
    // Whoever looked at a watch knows more than what was counted.
    Probed::of(DrillVerdict::Pass, DrillStep::SetClock)
}

fn battery(probe: Option<Battery>) -> Probed {
    let Some(battery) = probe else {
        return Probed::of(DrillVerdict::Warn, DrillStep::Charge);
    };
    let verdict = if battery.is_charging || battery.percent >= ENOUGH_BATTERY {
        DrillVerdict::Pass
    } else if battery.percent < TOO_LITTLE_BATTERY {
        DrillVerdict::Fail
    } else {
        DrillVerdict::Warn
    };
    Probed::of(verdict, DrillStep::Charge)
        .figures(battery.percent.into(), Some(ENOUGH_BATTERY.into()))
}

fn backup(probes: &Probes) -> Probed {
    let Some((made, today)) = probes.backup_of.zip(probes.today) else {
        return Probed::of(DrillVerdict::Fail, DrillStep::MakeBackup);
    };
    let days = u32::try_from((today.0 - made.0).get_days()).unwrap_or(0);
    let verdict = if days > 0 {
        DrillVerdict::Warn
    } else {
        DrillVerdict::Pass
    };
    Probed::of(verdict, DrillStep::MakeBackup).figures(days, None)
}

fn rehearsal(probe: Option<Rehearsal>) -> Probed {
    let Some(found) = probe else {
        return Probed::of(DrillVerdict::Fail, DrillStep::Rehearse);
    };
    let right = found.read.min(found.judged).min(found.kept);
    if found.shown < REHEARSED || right < found.shown {
        return Probed::of(DrillVerdict::Fail, DrillStep::TellSupport)
            .figures(right, Some(found.shown.max(REHEARSED)));
    }
    let verdict = if found.slowest > SLOWEST {
        DrillVerdict::Warn
    } else {
        DrillVerdict::Pass
    };
    Probed::of(verdict, DrillStep::TellSupport).figures(right, Some(found.shown))
}

#[cfg(test)]
mod tests;
