use super::{
    Battery, CameraProbe, DrillCheck, DrillStep, DrillVerdict, Line, Probes, Rehearsal, Sheet,
};
use crate::fair::clock::{ClockDoubt, ClockOff, ClockUnit, ClockWitness};
use crate::time::Day;

fn ready() -> Probes {
    Probes {
        today: Some(Day::of(2026, 5, 1)),
        references_of: Some(Day::of(2026, 4, 1)),
        companies: 20,
        participants: 60,
        badges: 60,
        meetings: 300,
        zones: 1,
        printers: Some(1),
        camera: Some(CameraProbe::Works),
        free: Some(40_000_000_000),
        clock: Vec::new(),
        is_watch_asked: true,
        battery: Some(Battery {
            percent: 90,
            is_charging: false,
        }),
        backup_of: Some(Day::of(2026, 5, 1)),
        rehearsal: Some(Rehearsal {
            shown: 500,
            read: 500,
            judged: 500,
            kept: 500,
            slowest: 90,
        }),
    }
}

fn doubt(witness: ClockWitness, is_ahead: bool) -> ClockDoubt {
    ClockDoubt {
        witness,
        is_ahead,
        minutes: 180,
        off: ClockOff::of(180),
    }
}

fn sheet(probes: &Probes) -> Sheet {
    super::sheet("2026-05-01T15:00:00.000Z".parse().unwrap(), probes)
}

fn line(probes: &Probes, check: DrillCheck) -> Line {
    let lines = sheet(probes).lines;
    lines.into_iter().find(|line| line.check == check).unwrap()
}

#[test]
fn a_machine_that_is_ready_passes_everywhere() {
    let sheet = sheet(&ready());
    assert_eq!(sheet.verdict, DrillVerdict::Pass);
    assert_eq!(sheet.lines.len(), DrillCheck::ALL.len());
    assert!(sheet.lines.iter().all(|line| line.step.is_none()));
}

type Fault = fn(&mut Probes);

const FAULTS: [(Fault, DrillCheck, DrillVerdict, DrillStep); 27] = [
    (
        |probes| probes.references_of = None,
        DrillCheck::References,
        DrillVerdict::Fail,
        DrillStep::LoadReferences,
    ),
    (
        |probes| probes.references_of = Some(Day::of(2025, 1, 1)),
        DrillCheck::References,
        DrillVerdict::Fail,
        DrillStep::LoadReferences,
    ),
    (
        |probes| probes.references_of = Some(Day::of(2026, 1, 1)),
        DrillCheck::References,
        DrillVerdict::Warn,
        DrillStep::LoadReferences,
    ),
    (
        |probes| probes.companies = 0,
        DrillCheck::Companies,
        DrillVerdict::Fail,
        DrillStep::RegisterCompanies,
    ),
    (
        |probes| probes.participants = 0,
        DrillCheck::Participants,
        DrillVerdict::Fail,
        DrillStep::NameDelegates,
    ),
    (
        |probes| probes.badges = 59,
        DrillCheck::Badges,
        DrillVerdict::Fail,
        DrillStep::MakeBadges,
    ),
    (
        |probes| probes.meetings = 0,
        DrillCheck::Meetings,
        DrillVerdict::Warn,
        DrillStep::PlanMeetings,
    ),
    (
        |probes| probes.zones = 0,
        DrillCheck::Zones,
        DrillVerdict::Fail,
        DrillStep::AddZones,
    ),
    (
        |probes| probes.printers = Some(0),
        DrillCheck::Printer,
        DrillVerdict::Warn,
        DrillStep::SetUpPrinter,
    ),
    (
        |probes| probes.printers = None,
        DrillCheck::Printer,
        DrillVerdict::Warn,
        DrillStep::SetUpPrinter,
    ),
    (
        |probes| probes.camera = Some(CameraProbe::Forbidden),
        DrillCheck::Camera,
        DrillVerdict::Warn,
        DrillStep::AllowCamera,
    ),
    (
        |probes| probes.free = Some(900_000_000),
        DrillCheck::Disk,
        DrillVerdict::Fail,
        DrillStep::MakeRoom,
    ),
    (
        |probes| probes.free = Some(3_000_000_000),
        DrillCheck::Disk,
        DrillVerdict::Warn,
        DrillStep::MakeRoom,
    ),
    (
        |probes| probes.clock = vec![doubt(ClockWitness::Watch, true)],
        DrillCheck::Clock,
        DrillVerdict::Fail,
        DrillStep::SetClock,
    ),
    (
        |probes| {
            probes.clock = vec![doubt(ClockWitness::Journal, false)];
            probes.is_watch_asked = false;
        },
        DrillCheck::Clock,
        DrillVerdict::Fail,
        DrillStep::SetClock,
    ),
    (
        // What was written ahead of time stays written: a watch that agrees is the way out.
        |probes| probes.clock = vec![doubt(ClockWitness::Journal, false)],
        DrillCheck::Clock,
        DrillVerdict::Warn,
        DrillStep::CompareClock,
    ),
    (
        |probes| probes.is_watch_asked = false,
        DrillCheck::Clock,
        DrillVerdict::Warn,
        DrillStep::CompareClock,
    ),
    (
        |probes| {
            probes.battery = Some(Battery {
                percent: 10,
                is_charging: false,
            });
        },
        DrillCheck::Battery,
        DrillVerdict::Fail,
        DrillStep::Charge,
    ),
    (
        |probes| probes.battery = None,
        DrillCheck::Battery,
        DrillVerdict::Warn,
        DrillStep::Charge,
    ),
    (
        |probes| probes.backup_of = None,
        DrillCheck::Backup,
        DrillVerdict::Fail,
        DrillStep::MakeBackup,
    ),
    (
        |probes| probes.backup_of = Some(Day::of(2026, 4, 30)),
        DrillCheck::Backup,
        DrillVerdict::Warn,
        DrillStep::MakeBackup,
    ),
    (
        |probes| probes.rehearsal = None,
        DrillCheck::Rehearsal,
        DrillVerdict::Fail,
        DrillStep::Rehearse,
    ),
    (
        |probes| probes.rehearsal.as_mut().unwrap().read = 499,
        DrillCheck::Rehearsal,
        DrillVerdict::Fail,
        DrillStep::TellSupport,
    ),
    (
        |probes| probes.rehearsal.as_mut().unwrap().judged = 499,
        DrillCheck::Rehearsal,
        DrillVerdict::Fail,
        DrillStep::TellSupport,
    ),
    (
        |probes| probes.rehearsal.as_mut().unwrap().kept = 499,
        DrillCheck::Rehearsal,
        DrillVerdict::Fail,
        DrillStep::TellSupport,
    ),
    (
        |probes| probes.rehearsal.as_mut().unwrap().shown = 10,
        DrillCheck::Rehearsal,
        DrillVerdict::Fail,
        DrillStep::TellSupport,
    ),
    (
        |probes| probes.rehearsal.as_mut().unwrap().slowest = 2_000,
        DrillCheck::Rehearsal,
        DrillVerdict::Warn,
        DrillStep::TellSupport,
    ),
];

#[test]
fn every_fault_shows_on_its_line_and_on_the_sheet() {
    for (fault, check, verdict, step) in FAULTS {
        let mut probes = ready();
        fault(&mut probes);
        let found = line(&probes, check);
        assert_eq!((found.verdict, found.step), (verdict, Some(step)));
        assert_eq!(sheet(&probes).verdict, verdict);
        let others = sheet(&probes).lines;
        assert!(
            others
                .iter()
                .all(|line| line.check == check || line.verdict == DrillVerdict::Pass)
        );
    }
}

#[test]
fn a_clock_that_was_put_forward_is_no_wrong_one_where_a_watch_agrees() {
    let mut probes = ready();
    probes.clock = vec![doubt(ClockWitness::Running, true)];
    assert_eq!(line(&probes, DrillCheck::Clock).verdict, DrillVerdict::Pass);
    probes.is_watch_asked = false;
    assert_eq!(line(&probes, DrillCheck::Clock).verdict, DrillVerdict::Warn);
    probes.clock = vec![doubt(ClockWitness::Running, false)];
    assert_eq!(line(&probes, DrillCheck::Clock).verdict, DrillVerdict::Fail);
}

#[test]
fn only_a_clock_is_off_and_it_is_said_as_people_say_it() {
    let probes = Probes {
        clock: vec![doubt(ClockWitness::Journal, false)],
        is_watch_asked: false,
        ..ready()
    };
    let clock = line(&probes, DrillCheck::Clock);
    let three_hours = ClockOff {
        unit: ClockUnit::Hours,
        count: 3,
    };
    assert_eq!((clock.found, clock.off), (Some(180), Some(three_hours)));
    let others = sheet(&probes).lines.into_iter();
    let others = others.filter(|line| line.check != DrillCheck::Clock);
    assert!(others.into_iter().all(|line| line.off.is_none()));
    assert_eq!(line(&ready(), DrillCheck::Clock).off, None);
}
