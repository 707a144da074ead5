//! The log of the doors, and what is known of the time by it.

use proa_domain::exchange::clock::Stamp;
use proa_domain::fair::clock::{ClockDoubt, Witnesses, doubts, opening, watch};
use proa_domain::fair::entry::zone::Zone;
use proa_domain::fair::entry::{DoorWay, Doors, Scan, ScanOutcome};
use proa_domain::ids::{MissionId, ScanId, ZoneId};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use uuid::Uuid;

use super::badges;
use crate::error::AppError;
use crate::missions::rows;
use crate::{Desk, Env};

/// The time, and what was counted of it.
#[derive(Clone, Copy)]
pub(super) struct World<'a> {
    /// Time, identities and chance.
    pub(super) env: &'a Env,
    /// What the clock showed when the office was opened, and what was counted by then.
    pub(super) opened: Option<(Instant, i64)>,
}

impl<'a> World<'a> {
    /// Of an open office.
    pub(super) fn of(desk: &'a Desk) -> Self {
        Self {
            env: &desk.env,
            opened: desk.opened,
        }
    }
}

#[derive(FromQueryResult)]
struct Found {
    id: ScanId,
    zone_id: ZoneId,
    holder_id: String,
    way: DoorWay,
    happened_at: Instant,
    outcome: ScanOutcome,
}

/// Where everybody is.
pub(super) async fn doors(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Doors, AppError> {
    Ok(Doors::of(scans(db, mission, None).await?))
}

/// The scans of a mission, or of one zone of it. Who holds the badge is asked when they are read: its list may have come
/// after the scan, and until then a badge is the only one of whoever holds it.
pub(super) async fn scans(
    db: &impl ConnectionTrait,
    mission: MissionId,
    zone: Option<ZoneId>,
) -> Result<Vec<Scan>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT s.id, s.zone_id, coalesce(b.holder_id, s.badge_id) AS holder_id, s.way,
             s.happened_at, s.outcome
         FROM door_scans s LEFT JOIN badges b ON b.id = s.badge_id
         WHERE s.mission_id = ?1 AND s.zone_id = coalesce(?2, s.zone_id)
             AND s.deleted_at IS NULL AND s.badge_id IS NOT NULL",
        [mission.into(), zone.into()],
    );
    let found = Found::find_by_statement(query).all(db).await?;
    let scan = |found: Found| {
        Some(Scan {
            holder: Uuid::parse_str(&found.holder_id).ok()?,
            id: found.id,
            zone: found.zone_id,
            way: found.way,
            at: found.happened_at,
            outcome: found.outcome,
        })
    };
    Ok(found.into_iter().filter_map(scan).collect())
}

/// What speaks against the clock of this machine: at a door where a zone is named, by a watch where somebody
/// looked at one.
pub(super) async fn doubted(
    world: World<'_>,
    db: &impl ConnectionTrait,
    mission: MissionId,
    door: Option<&Zone>,
    shown: Option<(jiff::civil::Time, &str)>,
) -> Result<Vec<ClockDoubt>, AppError> {
    let of = rows::find(db, mission).await?;
    let zone = &of.time_zone;
    let now = world.env.now();
    let hours = door.and_then(|door| door.hours);
    let known = Witnesses {
        journal: last_written(db).await?,
        scan: last_scan(db, mission).await?,
        hours: hours.map_or_else(Vec::new, |hours| {
            opening((of.starts_on, of.ends_on), hours, zone)
        }),
        badges: door.map(|_| badges::window_of((of.starts_on, of.ends_on), zone)),
        running: world.opened.and_then(|(began, counted)| {
            let passed = world.env.passed()?.saturating_sub(counted);
            Some((began, passed))
        }),
        watch: shown.map(|(shown, zone)| watch(now, shown, zone)),
    };
    Ok(doubts(now, &known))
}

/// The latest time that any machine wrote at: its own clock never goes back, whatever the wall clock did.
async fn last_written(db: &impl ConnectionTrait) -> Result<Option<Instant>, AppError> {
    let sql = "SELECT max(clock) AS clock FROM operations";
    let query = Statement::from_string(DbBackend::Sqlite, sql);
    let row = db.query_one_raw(query).await?;
    let stamp: Option<Stamp> = match row {
        Some(row) => row.try_get("", "clock")?,
        None => None,
    };
    Ok(stamp.map(Stamp::at))
}

async fn last_scan(
    db: &impl ConnectionTrait,
    mission: MissionId,
) -> Result<Option<Instant>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT max(happened_at) AS at FROM door_scans WHERE mission_id = ? AND deleted_at IS NULL",
        [mission.into()],
    );
    let row = db.query_one_raw(query).await?;
    Ok(match row {
        Some(row) => row.try_get("", "at")?,
        None => None,
    })
}
