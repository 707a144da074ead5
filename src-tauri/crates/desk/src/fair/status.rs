//! How the day stands, in figures: for the line at the foot of the window.

use proa_domain::ids::{MissionId, ScanId, ZoneId};
use proa_domain::time::Instant;
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::people::{self, BadgeRow};
use super::{log, zones};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::json_of;

/// How a zone is filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ZoneStatus {
    /// Identity.
    pub id: ZoneId,
    /// What it is called.
    pub name: String,
    /// How many are in.
    pub inside: u32,
    /// How many were ever in.
    pub visitors: u32,
    /// How many may be in.
    pub most: Option<u32>,
}

/// How the day stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FairStatus {
    /// Every zone.
    pub zones: Vec<ZoneStatus>,
    /// How many people went through any door.
    pub people: u32,
    /// Good badges.
    pub badges: u32,
    /// Scans, refused ones too.
    pub scans: u32,
    /// Scans that somebody forced.
    pub forced: u32,
    /// Scans that turned out to repeat another when the machines heard of each other.
    pub repeated: Vec<ScanId>,
    /// Leads.
    pub leads: u32,
}

/// Somebody who is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Present {
    /// The badge.
    pub badge: BadgeRow,
    /// Since when.
    pub since: Instant,
}

#[derive(FromQueryResult)]
struct Counts {
    badges: u32,
    scans: u32,
    forced: u32,
    leads: u32,
}

/// How the day of a mission stands.
pub async fn of_mission(desk: &Desk, mission: MissionId) -> Result<FairStatus, AppError> {
    let db = desk.store.read();
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT
            (SELECT count(*) FROM badges
             WHERE mission_id = ?1 AND standing = 'good' AND deleted_at IS NULL) AS badges,
            (SELECT count(*) FROM door_scans
             WHERE mission_id = ?1 AND deleted_at IS NULL) AS scans,
            (SELECT count(*) FROM door_scans
             WHERE mission_id = ?1 AND outcome = 'forced' AND deleted_at IS NULL) AS forced,
            (SELECT count(*) FROM leads
             WHERE mission_id = ?1 AND deleted_at IS NULL) AS leads",
        [mission.into()],
    );
    let counts = Counts::find_by_statement(query).one(db).await?;
    let doors = log::doors(db, mission).await?;
    let zones = zones::list(desk, mission).await?.into_iter().map(|row| {
        let occupancy = doors.occupancy(row.id);
        ZoneStatus {
            id: row.id,
            name: row.zone.name,
            inside: occupancy.inside,
            visitors: occupancy.visitors,
            most: row.zone.most.parse().ok(),
        }
    });
    let count = |of: fn(&Counts) -> u32| counts.as_ref().map_or(0, of);
    Ok(FairStatus {
        zones: zones.collect(),
        people: doors.people(),
        badges: count(|counts| counts.badges),
        scans: count(|counts| counts.scans),
        forced: count(|counts| counts.forced),
        repeated: doors.repeated().to_vec(),
        leads: count(|counts| counts.leads),
    })
}

/// Who is in a zone, by name.
pub async fn present(
    desk: &Desk,
    mission: MissionId,
    zone: ZoneId,
) -> Result<Vec<Present>, AppError> {
    let db = desk.store.read();
    let inside = log::doors(db, mission).await?.inside(zone);
    let holders = json_of(inside.iter().map(|(holder, _)| holder.to_string()));
    let condition = "b.mission_id = ? AND b.holder_id IN (SELECT value FROM json_each(?))
         AND b.id = (SELECT max(o.id) FROM badges o WHERE o.mission_id = b.mission_id
             AND o.holder_id = b.holder_id AND o.deleted_at IS NULL)
         ORDER BY name, b.id";
    let badges = people::read(db, condition, [mission.into(), holders.into()]).await?;
    let present = badges.into_iter().filter_map(|badge| {
        let mut known = inside.iter();
        let (_, since) = known.find(|(holder, _)| holder.to_string() == badge.holder_id)?;
        Some(Present {
            since: *since,
            badge,
        })
    });
    Ok(present.collect())
}
