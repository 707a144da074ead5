//! Views of the list of companies: what it is narrowed to, its order and its columns, by name. One's own, or
//! the office's.

pub(crate) mod entity;
mod search;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proa_domain::companies::view::{ViewForm, ViewSearch};
use proa_domain::ids::{PersonId, ViewId};
use proa_domain::settings::Action;
use proa_domain::text::fold;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use self::entity::view;
use self::search::{Known, applicable};
pub use self::search::{ViewLoss, ViewPart};
use super::error::CompanyError;
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::settings::people;
use crate::store::columns::{Texts, from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;
use crate::store::{Topics, local};

const TOPIC: &str = "company_views";

/// Under which name this machine keeps whose view is taken by itself.
const DEFAULTS: &str = "company-views";

/// A view by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyViewRow {
    /// Identity.
    pub id: ViewId,
    /// The version to pass back with a change.
    pub version: u32,
    /// Its name.
    pub name: String,
    /// The whole office has it.
    pub is_shared: bool,
    /// The person at the desk made it.
    pub is_own: bool,
    /// The name of who made it.
    pub made_by: String,
    /// What it shows, without what is gone.
    pub search: ViewSearch,
    /// The columns that are seen.
    pub columns: Vec<String>,
    /// What of it is gone.
    pub losses: Vec<ViewLoss>,
    /// The person at the desk begins with it on this machine.
    pub is_default: bool,
}

/// A view to keep, or to change.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SaveCompanyView {
    /// Which; none for a new one.
    pub id: Option<ViewId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// As it shall be.
    pub view: ViewForm,
}

/// A view to take away.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct RemoveCompanyView {
    /// Which.
    pub id: ViewId,
    /// The version that was read.
    pub version: u32,
}

/// The views of the person at the desk and those of the office, by name.
pub async fn list(desk: &Desk) -> Result<Vec<CompanyViewRow>, AppError> {
    let db = desk.store.read();
    let person = desk.session.person().map(|present| present.id);
    let mut rows = view::Entity::find()
        .filter(view::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    rows.retain(|row| row.is_shared || Some(row.person_id) == person);
    rows.sort_by_cached_key(|row| (fold(&row.name), row.id));
    let searches: Result<Vec<ViewSearch>, _> =
        rows.iter().map(|row| from_json(&row.search)).collect();
    let searches = searches?;
    let known = Known::of(db, &searches).await?;
    let defaults = defaults(db).await?;
    let first = person.and_then(|person| defaults.get(&person.to_string()).copied());
    let mut views = Vec::with_capacity(rows.len());
    for (row, search) in rows.into_iter().zip(&searches) {
        let (search, losses) = applicable(search, &known);
        views.push(CompanyViewRow {
            id: row.id,
            version: u32::try_from(row.version).unwrap_or(u32::MAX),
            name: row.name,
            is_shared: row.is_shared,
            is_own: Some(row.person_id) == person,
            made_by: people::find(db, row.person_id).await?.name,
            search,
            columns: row.columns.0,
            losses,
            is_default: first == Some(row.id),
        });
    }
    Ok(views)
}

/// Keeps a view, or changes one; gives its identity.
pub async fn save(desk: &Desk, wanted: &SaveCompanyView) -> Result<ViewId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = ViewForm::parse(&wanted.view).map_err(CompanyError::from)?;
    let search = to_json(&read.search)?;
    let id = wanted.id.unwrap_or_else(|| ViewId(desk.env.uuid()));
    let work = async |tx: &mut WriteTx<'_>| {
        let Some(id) = wanted.id else {
            let now = desk.env.now();
            return tx
                .insert::<view::Entity>(view::Model {
                    id,
                    version: 1,
                    name: read.name,
                    person_id: author.person,
                    is_shared: read.is_shared,
                    search,
                    columns: Texts(read.columns),
                    created_at: now,
                    updated_at: now,
                    deleted_at: None,
                })
                .await;
        };
        let before = of(tx.read(), id, author.person).await?;
        StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
        // Only who made it takes it from the office.
        if before.person_id != author.person && !read.is_shared {
            return Err(CompanyError::ViewOfAnother.into());
        }
        let after = view::Model {
            name: read.name,
            is_shared: read.is_shared,
            search,
            columns: Texts(read.columns),
            ..before.clone()
        };
        tx.update::<view::Entity>(&before, &after).await.map(|_| ())
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveCompanyView, record, work)
        .await?;
    Ok(id)
}

/// Takes a view away.
pub async fn remove(desk: &Desk, wanted: RemoveCompanyView) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, wanted.id);
    desk.store
        .write(author, Operation::RemoveCompanyView, record, async |tx| {
            let found = of(tx.read(), wanted.id, author.person).await?;
            StoreError::ensure_current(TOPIC, found.version, wanted.version)?;
            // Who leads the office takes away what who left has left in it.
            if found.person_id != author.person && desk.author(Action::UndoOthers).is_err() {
                return Err(CompanyError::ViewOfAnother.into());
            }
            tx.remove::<view::Entity>(&found).await
        })
        .await
}

/// Says with which view the person at the desk begins on this machine; none for all companies.
pub async fn set_default(desk: &Desk, id: Option<ViewId>) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let db = desk.store.writer()?;
    let mut defaults = defaults(db).await?;
    let person = author.person.to_string();
    match id {
        Some(id) => {
            of(db, id, author.person).await?;
            defaults.insert(person, id);
        }
        None => {
            defaults.remove(&person);
        }
    }
    local::set(db, DEFAULTS, &defaults).await?;
    desk.store.tell(Topics::from([TOPIC]));
    Ok(())
}

/// Whose view is taken by itself, by the identity of the person.
async fn defaults(db: &impl ConnectionTrait) -> Result<BTreeMap<String, ViewId>, AppError> {
    Ok(local::get(db, DEFAULTS).await?.unwrap_or_default())
}

/// A view that a person sees; refuses with `store.not-found` where there is none.
async fn of(
    db: &impl ConnectionTrait,
    id: ViewId,
    person: PersonId,
) -> Result<view::Model, AppError> {
    let found = view::Entity::find_by_id(id)
        .filter(view::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    let seen = found.filter(|row| row.is_shared || row.person_id == person);
    seen.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
