//! The day at the office: what closes, what comes, what was done last.

use proa_domain::missions::mission::Window;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::{self, CompanyFilter};
use crate::error::AppError;
use crate::missions::{self, MissionRow};
use crate::store::history::{self, OperationRow};
use crate::treaties::answers::{self, AnswerRow};

const SHOWN: usize = 5;
const OPERATIONS: u32 = 8;
/// How many answers are asked again for the count.
const ASKED_AGAIN: usize = 200;

/// What the home page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The day at the office.
    pub today: Day,
    /// Companies that take part.
    pub companies: u32,
    /// Missions to which companies can register.
    pub missions_open: u32,
    /// Companies that wait for a place in missions that are not over.
    pub registrations_waiting: u32,
    /// The missions whose registration closes first.
    pub closing: Vec<MissionRow>,
    /// The missions that begin first.
    pub upcoming: Vec<MissionRow>,
    /// The last operations.
    pub recent: Vec<OperationRow>,
}

/// Kept answers that would now be others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StaleAnswers {
    /// How many were found.
    pub total: u32,
    /// There may be more: only the newest with changed sources are asked again.
    pub is_at_least: bool,
    /// The newest.
    pub newest: Vec<AnswerRow>,
}

/// Kept answers that would now be others. Those whose sources changed are asked again, which is
/// nothing that the first picture of the day should wait for.
pub async fn stale_answers(desk: &Desk) -> Result<StaleAnswers, AppError> {
    let answers::Stale { mut rows, is_cut } = answers::stale(desk, ASKED_AGAIN).await?;
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    rows.truncate(SHOWN);
    Ok(StaleAnswers {
        total,
        is_at_least: is_cut,
        newest: rows,
    })
}

/// The day at the office.
pub async fn today(desk: &Desk) -> Result<Today, AppError> {
    let today = desk.env.today();
    let active = CompanyFilter {
        limit: 1,
        ..CompanyFilter::default()
    };
    let mut missions = missions::not_over(desk).await?;
    let is_open = |mission: &&missions::KnownMission| mission.row.window == Window::Open;
    let open = missions.iter().filter(is_open).count();
    let upcoming = missions
        .iter()
        .filter(|mission| mission.row.starts_on >= today);
    let upcoming = upcoming
        .take(SHOWN)
        .map(|mission| mission.row.clone())
        .collect();
    let waiting = missions.iter().map(|mission| mission.row.places.waiting);
    let registrations_waiting = waiting.sum();
    missions.sort_by_key(|mission| mission.closes_at);
    let closing = missions.iter().filter(is_open).take(SHOWN);
    Ok(Today {
        today,
        companies: companies::list(desk, &active).await?.total,
        missions_open: u32::try_from(open).unwrap_or(u32::MAX),
        registrations_waiting,
        closing: closing.map(|mission| mission.row.clone()).collect(),
        upcoming,
        recent: history::recent(desk, None, OPERATIONS).await?.rows,
    })
}
