//! Where companies came from: the row of a table, and the key that the row has in another register.
//! It finds a company again when its table comes anew.

use std::collections::BTreeMap;

use proa_domain::companies::import::OutsideId;
use proa_domain::ids::{CompanyId, CompanySourceId};
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
};
use serde::{Deserialize, Serialize};

use super::entity::company_source::{self, Model};
use super::settle::outside_key;
use super::staged::Head;
use crate::env::Env;
use crate::error::AppError;
use crate::store::columns::json_of;
use crate::store::tx::WriteTx;
use crate::treaties::reference::rows::query;

/// Where a company came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanySource {
    /// The register of its key.
    pub system: Option<String>,
    /// Its key there.
    pub outside_id: Option<String>,
    /// The file.
    pub file: String,
    /// The hash of the file.
    pub sha256: String,
    /// The row of the file.
    pub row: u32,
    /// When.
    pub imported_on: Day,
}

/// The sources of one company.
pub(super) struct SourceKeys(Vec<Model>);

impl SourceKeys {
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        company: CompanyId,
    ) -> Result<Self, AppError> {
        let sources = company_source::Entity::find()
            .filter(company_source::Column::CompanyId.eq(company))
            .filter(company_source::Column::DeletedAt.is_null());
        Ok(Self(sources.all(db).await?))
    }

    pub(super) fn has(&self, outside: &OutsideId) -> bool {
        self.find(outside).is_some()
    }

    fn find(&self, outside: &OutsideId) -> Option<&Model> {
        self.0.iter().find(|source| {
            source.system.as_ref() == Some(&outside.system)
                && source.outside_id.as_ref() == Some(&outside.id)
        })
    }

    /// The keys in one line.
    pub(super) fn said(&self) -> String {
        let keys = self.0.iter().filter_map(key_of);
        keys.collect::<Vec<_>>().join("; ")
    }
}

fn key_of(source: &Model) -> Option<String> {
    Some(outside_key(&OutsideId {
        system: source.system.clone()?,
        id: source.outside_id.clone()?,
    }))
}

/// Writes down where a company came from, and tells whether it has a new key. A key that it has already
/// is told of the new file.
pub(super) async fn note(
    tx: &mut WriteTx<'_>,
    env: &Env,
    head: &Head,
    company: CompanyId,
    number: u32,
    outside_ids: &[OutsideId],
) -> Result<bool, AppError> {
    let known = SourceKeys::of(tx.read(), company).await?;
    let new = Model {
        id: CompanySourceId(env.uuid()),
        version: 1,
        company_id: company,
        system: None,
        outside_id: None,
        file: head.file.clone(),
        sha256: head.sha256.clone(),
        file_row: number.into(),
        import_id: head.id,
        imported_on: env.today(),
        updated_at: env.now(),
        deleted_at: None,
    };
    if outside_ids.is_empty() {
        let is_same =
            |source: &Model| source.sha256 == new.sha256 && source.file_row == new.file_row;
        if !known.0.iter().any(is_same) {
            tx.insert::<company_source::Entity>(new).await?;
        }
        return Ok(false);
    }
    let mut is_new = false;
    for outside in outside_ids {
        if let Some(before) = known.find(outside) {
            let after = Model {
                id: before.id,
                version: before.version,
                system: before.system.clone(),
                outside_id: before.outside_id.clone(),
                ..new.clone()
            };
            tx.update::<company_source::Entity>(before, &after).await?;
        } else {
            is_new = true;
            tx.insert::<company_source::Entity>(Model {
                id: CompanySourceId(env.uuid()),
                system: Some(outside.system.clone()),
                outside_id: Some(outside.id.clone()),
                ..new.clone()
            })
            .await?;
        }
    }
    Ok(is_new)
}

/// Where a company came from, the latest first.
pub(crate) async fn of_company(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<CompanySource>, AppError> {
    let SourceKeys(mut sources) = SourceKeys::of(db, company).await?;
    sources.sort_by_key(|source| {
        (
            std::cmp::Reverse(source.imported_on),
            source.file.clone(),
            source.file_row,
        )
    });
    let source = |source: Model| CompanySource {
        system: source.system,
        outside_id: source.outside_id,
        file: source.file,
        sha256: source.sha256,
        row: u32::try_from(source.file_row).unwrap_or_default(),
        imported_on: source.imported_on,
    };
    Ok(sources.into_iter().map(source).collect())
}

/// A company that something finds, and whether it is archived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Holder {
    pub(super) company: CompanyId,
    pub(super) is_archived: bool,
}

#[derive(FromQueryResult)]
struct Held {
    key: String,
    company: CompanyId,
    is_archived: bool,
}

async fn held(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Result<BTreeMap<String, Holder>, AppError> {
    let found = Held::find_by_statement(query(sql, values)).all(db).await?;
    let holder = |held: Held| {
        let Held {
            key,
            company,
            is_archived,
        } = held;
        (
            key,
            Holder {
                company,
                is_archived,
            },
        )
    };
    Ok(found.into_iter().map(holder).collect())
}

/// The companies that have these keys of other registers, by [`outside_key`].
pub(super) async fn by_outside_id(
    db: &impl ConnectionTrait,
    keys: &[OutsideId],
) -> Result<BTreeMap<String, Holder>, AppError> {
    let sql = "
        SELECT s.system || ' ' || s.outside_id AS key, c.id AS company,
            c.archived_on IS NOT NULL AS is_archived
        FROM company_sources s JOIN companies c ON c.id = s.company_id
        WHERE s.deleted_at IS NULL AND c.deleted_at IS NULL
            AND s.outside_id IN (SELECT value FROM json_each(?))";
    held(db, sql, [json_of(keys.iter().map(|key| &key.id)).into()]).await
}

/// The companies that came from these rows of a file, by their numbers.
pub(super) async fn by_row(
    db: &impl ConnectionTrait,
    sha256: &str,
    numbers: &[u32],
) -> Result<BTreeMap<String, Holder>, AppError> {
    let sql = "
        SELECT CAST(s.file_row AS TEXT) AS key, c.id AS company,
            c.archived_on IS NOT NULL AS is_archived
        FROM company_sources s JOIN companies c ON c.id = s.company_id
        WHERE s.deleted_at IS NULL AND c.deleted_at IS NULL AND s.sha256 = ?
            AND s.file_row IN (SELECT CAST(value AS INTEGER) FROM json_each(?))";
    let numbers = numbers.iter().map(ToString::to_string);
    let numbers = json_of(numbers.collect::<Vec<_>>());
    held(db, sql, [sha256.into(), numbers.into()]).await
}

/// The live companies that have these RFCs.
pub(super) async fn by_rfc(
    db: &impl ConnectionTrait,
    tax_ids: &[String],
) -> Result<BTreeMap<String, Holder>, AppError> {
    let sql = "
        SELECT rfc AS key, id AS company, FALSE AS is_archived FROM companies
        WHERE deleted_at IS NULL AND archived_on IS NULL
            AND rfc IN (SELECT value FROM json_each(?))";
    held(db, sql, [json_of(tax_ids).into()]).await
}

/// These companies, by their identity; one that was merged into another is that one.
pub(super) async fn by_identity(
    db: &impl ConnectionTrait,
    ids: &[String],
) -> Result<BTreeMap<String, Holder>, AppError> {
    let sql = "
        SELECT c.id AS key, coalesce(s.id, c.id) AS company,
            coalesce(s.archived_on, iif(s.id IS NULL, c.archived_on, NULL)) IS NOT NULL
                AS is_archived
        FROM companies c
        LEFT JOIN companies s ON s.id = c.successor_id AND s.deleted_at IS NULL
            AND c.archived_on IS NOT NULL
        WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(?))";
    held(db, sql, [json_of(ids).into()]).await
}
