//! Lists of companies by name, shared by the office: put together by hand, for a purpose.
//!
//! A list has nothing of its own to be searched or sorted by: it is opened as the list of companies, narrowed
//! to its members ([`super::CompanyFilter`]).

pub(crate) mod entity;
mod keep;
mod members;
pub(crate) mod refresh;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proa_domain::ids::{CompanyId, RosterId, RosterMemberId};
use proa_domain::text::fold;
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};

pub use self::keep::{ArchiveRoster, SaveRoster, archive, save};
pub use self::members::{NoteMember, PutMembers, note, put};

pub(super) use self::members::{ensure_open, join_notes, known_or_new};

use self::entity::{member, roster};
use super::memberships::Grouping;
use crate::Desk;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::store::columns::json_of;

/// The topic of lists by name.
const TOPIC: &str = "rosters";

/// A list by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct RosterRow {
    /// Identity.
    pub id: RosterId,
    /// The version to pass back with a change.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Companies in it, archived ones too.
    pub companies: u32,
    /// The name of who made it.
    pub made_by: String,
    /// When it was made.
    pub created_at: Instant,
    /// The day on which it was archived: it takes no more companies.
    pub archived_on: Option<Day>,
}

/// A list that a company is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyRoster {
    /// The list.
    pub id: RosterId,
    /// Its name.
    pub name: String,
    /// It takes no more companies.
    pub is_archived: bool,
    /// What is noted of the company there.
    pub note: String,
    /// The version of the note, to pass back with a change.
    pub version: u32,
}

/// Every list: those in use first, then by name.
pub async fn list(desk: &Desk) -> Result<Vec<RosterRow>, AppError> {
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT r.id, r.version, r.name, r.purpose, r.created_at, r.archived_on,
             coalesce((SELECT name FROM people WHERE id = r.person_id), '') AS made_by,
             (SELECT count(*) FROM roster_members m JOIN companies c ON c.id = m.company_id
              WHERE m.roster_id = r.id AND m.deleted_at IS NULL AND c.deleted_at IS NULL) AS companies
         FROM rosters r WHERE r.deleted_at IS NULL
         ORDER BY r.archived_on IS NOT NULL, r.name_key",
    );
    Ok(RosterRow::find_by_statement(query)
        .all(desk.store.read())
        .await?)
}

/// The lists that a company is in, in the order of the names.
pub(crate) async fn of_company(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<CompanyRoster>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT r.id, r.name, r.archived_on IS NOT NULL AS is_archived, m.note, m.version
         FROM roster_members m JOIN rosters r ON r.id = m.roster_id AND r.deleted_at IS NULL
         WHERE m.company_id = ? AND m.deleted_at IS NULL ORDER BY r.name_key",
        [company.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| {
            Ok(CompanyRoster {
                id: row.try_get("", "id")?,
                name: row.try_get("", "name")?,
                is_archived: row.try_get("", "is_archived")?,
                note: row.try_get("", "note")?,
                version: row.try_get("", "version")?,
            })
        })
        .collect()
}

/// What is noted of some companies in a list, where anything is.
pub(crate) async fn notes(
    db: &impl ConnectionTrait,
    roster: RosterId,
    companies: &[CompanyId],
) -> Result<BTreeMap<CompanyId, String>, AppError> {
    let companies = json_of(companies.iter().map(ToString::to_string));
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT company_id, note FROM roster_members
         WHERE roster_id = ? AND company_id IN (SELECT value FROM json_each(?))
             AND deleted_at IS NULL AND note <> ''",
        [roster.into(), companies.into()],
    );
    let rows = db.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "company_id")?, row.try_get("", "note")?)))
        .collect()
}

/// Reads a list; refuses with `store.not-found` where there is none.
async fn find(db: &impl ConnectionTrait, id: RosterId) -> Result<roster::Model, AppError> {
    let found = roster::Entity::find_by_id(id)
        .filter(roster::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

/// The list of a name, however it is written.
pub(super) async fn named(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<roster::Model>, AppError> {
    Ok(roster::Entity::find()
        .filter(roster::Column::NameKey.eq(fold(name)))
        .filter(roster::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

/// The list of a name, for who names one that must be there.
pub async fn of_name(desk: &Desk, name: &str) -> Result<RosterId, AppError> {
    let found = named(desk.store.read(), name).await?;
    Ok(found.ok_or_else(|| StoreError::not_found(TOPIC))?.id)
}

impl Grouping for member::Entity {
    type Group = RosterId;

    const COLUMN: &'static str = "roster_id";

    fn company(row: &member::Model) -> CompanyId {
        row.company_id
    }

    fn row(env: &Env, company_id: CompanyId, roster_id: RosterId) -> member::Model {
        member::Model {
            id: RosterMemberId(env.uuid()),
            version: 1,
            company_id,
            roster_id,
            note: String::new(),
            updated_at: env.now(),
            deleted_at: None,
        }
    }
}
