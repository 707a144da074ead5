//! Tags: the office's own words for companies. Kept, united, retired; put on companies and taken off.
//!
//! A tag that became part of another leads to it, so that what names it (an address, a view) still finds its
//! companies.

pub(crate) mod entity;
mod keep;
mod put;
pub(crate) mod refresh;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proa_domain::companies::tag::key;
use proa_domain::ids::{CompanyId, CompanyTagId, TagId};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};

pub use self::keep::{RetireTag, SaveTag, UniteTags, retire, save, unite};
pub use self::put::{PutTags, put};

pub(super) use self::put::known_or_new;

use self::entity::{company_tag, tag};
use super::memberships::Grouping;
use crate::Desk;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::store::columns::json_of;

/// The topic of tags.
const TOPIC: &str = "tags";

/// A tag, and how many companies have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct TagRow {
    /// Identity.
    pub id: TagId,
    /// The version to pass back with a change.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// When it is put on.
    pub explanation: String,
    /// It is put on no more companies.
    pub is_retired: bool,
    /// Companies that have it, archived ones too.
    pub companies: u32,
}

/// A tag of a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyTag {
    /// The tag.
    pub id: TagId,
    /// Its name.
    pub name: String,
    /// It is put on no more companies.
    pub is_retired: bool,
}

/// Every tag, in the order of the names.
pub async fn list(desk: &Desk) -> Result<Vec<TagRow>, AppError> {
    let query = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT t.id, t.version, t.name, t.explanation, t.is_retired,
             (SELECT count(*) FROM company_tags m JOIN companies c ON c.id = m.company_id
              WHERE m.tag_id = t.id AND m.deleted_at IS NULL AND c.deleted_at IS NULL) AS companies
         FROM tags t WHERE t.deleted_at IS NULL ORDER BY t.name_key",
    );
    Ok(TagRow::find_by_statement(query)
        .all(desk.store.read())
        .await?)
}

/// The tags of some companies, each in the order of the names.
pub(crate) async fn of_companies(
    db: &impl ConnectionTrait,
    companies: &[CompanyId],
) -> Result<BTreeMap<CompanyId, Vec<CompanyTag>>, AppError> {
    let companies = json_of(companies.iter().map(ToString::to_string));
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT m.company_id, t.id, t.name, t.is_retired
         FROM json_each(?) c
         JOIN company_tags m ON m.company_id = c.value AND m.deleted_at IS NULL
         JOIN tags t ON t.id = m.tag_id AND t.deleted_at IS NULL
         ORDER BY t.name_key",
        [companies.into()],
    );
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in db.query_all_raw(query).await? {
        let tag = CompanyTag {
            id: row.try_get("", "id")?,
            name: row.try_get("", "name")?,
            is_retired: row.try_get("", "is_retired")?,
        };
        let company: CompanyId = row.try_get("", "company_id")?;
        found.entry(company).or_default().push(tag);
    }
    Ok(found)
}

/// Reads a tag; refuses with `store.not-found` where there is none.
async fn find(db: &impl ConnectionTrait, id: TagId) -> Result<tag::Model, AppError> {
    let found = tag::Entity::find_by_id(id)
        .filter(tag::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

/// The tag of a name, however it is written.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<tag::Model>, AppError> {
    Ok(tag::Entity::find()
        .filter(tag::Column::NameKey.eq(key(name)))
        .filter(tag::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

/// The tag of a name, for who names one that must be there.
pub async fn of_name(desk: &Desk, name: &str) -> Result<TagId, AppError> {
    let found = named(desk.store.read(), name).await?;
    Ok(found.ok_or_else(|| StoreError::not_found(TOPIC))?.id)
}

impl Grouping for company_tag::Entity {
    type Group = TagId;

    const COLUMN: &'static str = "tag_id";

    fn company(row: &company_tag::Model) -> CompanyId {
        row.company_id
    }

    fn row(env: &Env, company_id: CompanyId, tag_id: TagId) -> company_tag::Model {
        company_tag::Model {
            id: CompanyTagId(env.uuid()),
            version: 1,
            company_id,
            tag_id,
            updated_at: env.now(),
            deleted_at: None,
        }
    }
}
