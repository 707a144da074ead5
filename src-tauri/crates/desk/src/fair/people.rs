//! The people of a mission as their badges name them.

use std::collections::BTreeSet;

use proa_domain::fair::badge::{BadgeKind, BadgeStanding};
use proa_domain::ids::{BadgeId, MissionId};
use proa_domain::text::{MOST_WORDS, fold};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use super::entity::BadgeReason;
use crate::error::AppError;

/// A badge with who holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BadgeRow {
    /// Identity.
    pub id: BadgeId,
    /// The version to pass back with a change.
    pub version: u32,
    /// What its holder is at the mission.
    pub kind: BadgeKind,
    /// The same for every badge that one person has had.
    pub holder_id: String,
    /// The holder; blank for a house whose people nobody named.
    pub name: String,
    /// What the holder does.
    pub role: String,
    /// The company, the buyer's house or the office.
    pub house: String,
    /// How it stands.
    pub standing: BadgeStanding,
    /// Why it lets in no more.
    pub reason: Option<BadgeReason>,
    /// From when on it lets in.
    pub starts_at: Instant,
    /// When it lets in no more.
    pub ends_at: Instant,
}

/// What is read of a badge `b`, and from where.
pub(super) const SELECT: &str = "
    SELECT b.id, b.version, b.kind, b.holder_id, b.standing, b.reason, b.starts_at, b.ends_at,
        coalesce(d.name, w.name, b.name) AS name,
        coalesce(d.role, '') AS role,
        coalesce(c.legal_name, y.name,
            CASE b.kind WHEN 'staff' THEN (SELECT name FROM offices LIMIT 1) END, '') AS house
    FROM badges b
    LEFT JOIN delegates d ON d.id = b.delegate_id
    LEFT JOIN registrations r ON r.id = d.registration_id
    LEFT JOIN companies c ON c.id = r.company_id
    LEFT JOIN buyers y ON y.id = b.buyer_id
    LEFT JOIN people w ON w.id = b.person_id
    WHERE b.deleted_at IS NULL";

/// The badges that a condition on `b` holds for.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    condition: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<BadgeRow>, AppError> {
    let sql = format!("{SELECT} AND {condition}");
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    Ok(BadgeRow::find_by_statement(query).all(db).await?)
}

/// The badges of a mission whose holder or house has every word, however it is typed: the good one of each holder, or
/// the last that ended of somebody who has none. Those who may pass come first.
pub(super) async fn search(
    db: &impl ConnectionTrait,
    mission: MissionId,
    text: &str,
    limit: usize,
) -> Result<Vec<BadgeRow>, AppError> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').take(MOST_WORDS).collect();
    let mut found = read(
        db,
        "b.mission_id = ? ORDER BY b.standing <> 'good', b.updated_at DESC, b.id",
        [mission.into()],
    )
    .await?;
    let mut seen = BTreeSet::new();
    found.retain(|row| {
        let said = fold(&format!("{} {} {}", row.name, row.house, row.role));
        words.iter().all(|word| said.contains(word)) && seen.insert(row.holder_id.clone())
    });
    found.sort_by_cached_key(|row| {
        let has_ended = row.standing != BadgeStanding::Good;
        (has_ended, row.name.clone(), row.id)
    });
    found.truncate(limit);
    Ok(found)
}
