//! Whether the machine is ready to travel: everything is probed, the scans are rehearsed on a copy of the office that is
//! thrown away, and the sheet is filled in.

mod machine;

use jiff::civil::Time;
use proa_domain::fair::drill::{CameraProbe, Probes, Sheet, sheet};
use proa_domain::ids::MissionId;
use proa_domain::missions::state::RegistrationState;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde::{Deserialize, Serialize};

pub use self::machine::Machine;
use super::error::FairError;
use super::log::World;
use super::{badges, log, rehearsal, zones};
use crate::Desk;
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::meetings;
use crate::missions;
use crate::progress::Progress;
use crate::settings::backups;

/// What is asked of a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DrillOrder {
    /// The mission.
    pub mission: MissionId,
    /// What a watch shows now, `10:40`; blank where nobody looked at one.
    pub watch: String,
    /// The IANA zone of the watch; that of the office where none is named.
    pub time_zone: String,
    /// What the window found of a camera.
    pub camera: Option<CameraProbe>,
    /// How many scans are rehearsed; 0 for none.
    pub scans: u32,
}

/// Probes everything and fills in the sheet.
pub async fn run(
    desk: &Desk,
    order: &DrillOrder,
    machine: Machine,
    progress: &Progress,
) -> Result<Sheet, AppError> {
    let probes = probes(desk, order, machine, progress).await?;
    Ok(sheet(desk.env.now(), &probes))
}

/// What is found of the office and of the machine.
pub(super) async fn probes(
    desk: &Desk,
    order: &DrillOrder,
    machine: Machine,
    progress: &Progress,
) -> Result<Probes, AppError> {
    let author = desk.author(Action::RecordAttendance)?;
    let db = desk.store.read();
    let zone = match order.time_zone.trim() {
        "" => OFFICE_ZONE,
        zone => zone,
    };
    let watch = shown(&order.watch)?.map(|shown| (shown, zone));
    let registrations = missions::registrations(desk, order.mission).await?;
    let coming = registrations
        .iter()
        .filter(|row| RegistrationState::holds_place(row.state));
    let (participants, badges) = badges::missing(desk, order.mission).await?;
    let rehearsal = match order.scans {
        0 => None,
        scans => Some(rehearsal::run(desk, author, order.mission, scans, progress).await?),
    };
    let on = |moment: Instant| moment.day_in(OFFICE_ZONE);
    let backup = backups::list(desk)?.iter().map(|row| on(row.at)).max();
    Ok(Probes {
        today: Some(desk.env.today()),
        references_of: oldest_schedule(desk).await?,
        companies: u32::try_from(coming.count()).unwrap_or(u32::MAX),
        participants,
        badges,
        meetings: meetings::counts(desk, order.mission).await?.planned,
        zones: u32::try_from(zones::list(desk, order.mission).await?.len()).unwrap_or(u32::MAX),
        printers: machine.printers,
        camera: order.camera,
        free: machine.free,
        clock: log::doubted(World::of(desk), db, order.mission, None, watch).await?,
        is_watch_asked: watch.is_some(),
        battery: machine.battery,
        backup_of: backup,
        rehearsal,
    })
}

fn shown(text: &str) -> Result<Option<Time>, FairError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        let mut problems = Problems::default();
        problems.note_with("watch", "time", [("found", text.to_owned())]);
        FairError::Invalid { problems }
    })
}

/// The day on which the tariff was loaded that is in use for longest.
async fn oldest_schedule(desk: &Desk) -> Result<Option<Day>, AppError> {
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT min(imported_at) AS at FROM schedules WHERE is_current = 1",
    );
    let row = desk.reference.read().query_one_raw(query).await?;
    let at: Option<Instant> = match row {
        Some(row) => row.try_get("", "at")?,
        None => None,
    };
    Ok(at.map(|at| at.day_in(OFFICE_ZONE)))
}
