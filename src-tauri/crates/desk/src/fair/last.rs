//! Who came to a door last, as the log has it: it is there after a restart too.

use proa_domain::fair::entry::{DoorWay, ScanOutcome};
use proa_domain::ids::{MissionId, ScanId, ZoneId};
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::entity::scan;
use super::people::{self, BadgeRow};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::json_of;

const MOST: u64 = 100;

/// Somebody who came to a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LastPass {
    /// The scan.
    pub id: ScanId,
    /// Which way they went, or wanted to go.
    pub way: DoorWay,
    /// What became of it.
    pub outcome: ScanOutcome,
    /// When it was.
    pub happened_at: Instant,
    /// The badge, where the list of this machine has it.
    pub badge: Option<BadgeRow>,
}

/// The last who came to a door of a mission, whoever was turned away with them, the newest first.
pub async fn of_zone(
    desk: &Desk,
    mission: MissionId,
    zone: ZoneId,
    limit: u32,
) -> Result<Vec<LastPass>, AppError> {
    let db = desk.store.read();
    let scans = scan::Entity::find()
        .filter(scan::Column::MissionId.eq(mission))
        .filter(scan::Column::ZoneId.eq(zone))
        .filter(scan::Column::DeletedAt.is_null())
        .order_by_desc(scan::Column::HappenedAt)
        .order_by_desc(scan::Column::Id)
        .limit(u64::from(limit).min(MOST))
        .all(db)
        .await?;
    let named = scans.iter().filter_map(|row| row.badge_id);
    let named = json_of(named.map(|id| id.to_string()));
    let condition = "b.id IN (SELECT value FROM json_each(?))";
    let badges = people::read(db, condition, [named.into()]).await?;
    let passes = scans.into_iter().map(|row| LastPass {
        id: row.id,
        way: row.way,
        outcome: row.outcome,
        happened_at: row.happened_at,
        badge: badges
            .iter()
            .find(|badge| Some(badge.id) == row.badge_id)
            .cloned(),
    });
    Ok(passes.collect())
}
