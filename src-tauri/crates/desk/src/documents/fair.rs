//! What the papers of the day of a fair say, in the form in which the press of papers reads it.

use fluent_bundle::FluentArgs;
use proa_domain::fair::badge::BadgeKind;
use proa_domain::fair::drill::Sheet;
use proa_domain::ids::{BadgeId, MissionId};
use proa_domain::settings::{Action, Locale};
use serde::Serialize;
use serde_json::Value;

use super::Document;
use super::advice::Prepared;
use super::missions::venue;
use crate::Desk;
use crate::env::OFFICE_ZONE;
use crate::error::{AppError, Internal};
use crate::fair;
use crate::l10n::Words;
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
#[serde(rename_all = "camelCase")]
struct DrillPaper<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    mission: String,
    venue: String,
    starts_on: String,
    ends_on: String,
    zone: &'static str,
    sheet: &'a Sheet,
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

/// What a drill of a mission found, by the clock of the office, where it was done.
pub async fn drill(
    desk: &Desk,
    mission: MissionId,
    sheet: &Sheet,
    locale: Locale,
) -> Result<Document, AppError> {
    desk.author(Action::RecordAttendance)?;
    let of = missions::get(desk, mission).await?.mission;
    let named = FluentArgs::from_iter([("mission", of.name.as_str())]);
    let title = Words::of(locale).with("export-drill", &named);
    let paper = DrillPaper {
        prepared: Prepared::now(desk).await?,
        venue: venue(desk, &of, locale).await?,
        mission: of.name,
        starts_on: of.starts_on,
        ends_on: of.ends_on,
        zone: OFFICE_ZONE,
        sheet,
    };
    Ok(Document::new(title, &paper)?)
}
