//! What the papers of the day of a fair say, in the form in which the press of papers reads it.

use proa_domain::fair::badge::BadgeKind;
use proa_domain::ids::{BadgeId, MissionId};
use serde::Serialize;
use serde_json::Value;

use super::advice::Prepared;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::fair;
use crate::missions;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BadgeSheet {
    #[serde(flatten)]
    prepared: Prepared,
    mission: String,
    place: String,
    starts_on: String,
    ends_on: String,
    badges: Vec<Badge>,
}

#[derive(Serialize)]
struct Badge {
    kind: BadgeKind,
    name: String,
    role: String,
    house: String,
    token: String,
}

/// What the good badges of a mission say, or some of them.
pub async fn badges(desk: &Desk, mission: MissionId, only: &[BadgeId]) -> Result<Value, AppError> {
    let of = missions::get(desk, mission).await?.mission;
    let badges = fair::badges::to_print(desk, mission, only).await?;
    let badge = |printed: fair::badges::PrintedBadge| Badge {
        kind: printed.badge.kind,
        name: printed.badge.name,
        role: printed.badge.role,
        house: printed.badge.house,
        token: printed.token,
    };
    let sheet = BadgeSheet {
        prepared: Prepared::now(desk).await?,
        mission: of.name,
        place: of.city,
        starts_on: of.starts_on,
        ends_on: of.ends_on,
        badges: badges.into_iter().map(badge).collect(),
    };
    Ok(serde_json::to_value(sheet).map_err(|error| Internal::new(&error))?)
}
