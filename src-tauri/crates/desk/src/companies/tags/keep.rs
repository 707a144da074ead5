//! The tags themselves: made, renamed, united, retired.

use proa_domain::companies::tag::{Tag, TagForm, key};
use proa_domain::ids::TagId;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::entity::{company_tag, tag};
use super::{TOPIC, find, named};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::memberships;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A tag to make, or to change.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SaveTag {
    /// Which; none for a new one.
    pub id: Option<TagId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// As it shall be.
    pub tag: TagForm,
}

/// A tag to put on no more companies, or to put on again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RetireTag {
    /// Which.
    pub id: TagId,
    /// The version that was read.
    pub version: u32,
    /// Whether it is retired from now on.
    pub is_retired: bool,
}

/// Two tags to make one of.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct UniteTags {
    /// The one that stays, with its name.
    pub keep: TagId,
    /// The one that becomes part of it.
    pub gone: TagId,
}

/// Makes a tag, or changes one; gives its identity.
pub async fn save(desk: &Desk, wanted: &SaveTag) -> Result<TagId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Tag::parse(&wanted.tag).map_err(CompanyError::from)?;
    let id = wanted.id.unwrap_or_else(|| TagId(desk.env.uuid()));
    let work = async |tx: &mut WriteTx<'_>| {
        let known = named(tx.read(), &read.name).await?;
        if let Some(known) = known.filter(|known| known.id != id) {
            let mut problems = Problems::default();
            problems.note_with("name", "tag-taken", [("name", known.name)]);
            return Err(CompanyError::from(problems).into());
        }
        if wanted.id.is_none() {
            return make(tx, &desk.env, id, read).await;
        }
        let before = find(tx.read(), id).await?;
        StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
        let after = tag::Model {
            name: read.name,
            explanation: read.explanation,
            ..before.clone()
        };
        tx.update::<tag::Entity>(&before, &after).await.map(|_| ())
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveTag, record, work)
        .await?;
    Ok(id)
}

/// Writes a new tag.
pub(super) async fn make(
    tx: &mut WriteTx<'_>,
    env: &Env,
    id: TagId,
    read: Tag,
) -> Result<(), AppError> {
    let now = env.now();
    tx.insert::<tag::Entity>(tag::Model {
        id,
        version: 1,
        name_key: key(&read.name),
        name: read.name,
        explanation: read.explanation,
        is_retired: false,
        became_id: None,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    })
    .await
}

/// Retires a tag: the companies that have it keep it, and no more get it. Or takes that back.
pub async fn retire(desk: &Desk, wanted: RetireTag) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, wanted.id);
    desk.store
        .write(author, Operation::RetireTag, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            let after = tag::Model {
                is_retired: wanted.is_retired,
                ..before.clone()
            };
            tx.update::<tag::Entity>(&before, &after).await.map(|_| ())
        })
        .await
}

/// Makes one tag of two: whoever had either has the one that stays.
pub async fn unite(desk: &Desk, wanted: UniteTags) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let UniteTags { keep, gone } = wanted;
    if keep == gone {
        return Err(CompanyError::TagTwice.into());
    }
    let record = Record::new(TOPIC, keep);
    desk.store
        .write(author, Operation::UniteTags, record, async |tx| {
            find(tx.read(), keep).await?;
            let before = find(tx.read(), gone).await?;
            let (from, to) = (gone.to_string(), keep.to_string());
            memberships::lead::<company_tag::Entity>(tx, "tag_id", &from, &to).await?;
            // What had become part of it leads to where all of it is.
            tx.lead(TOPIC, "became_id", &from, &to).await?;
            let after = tag::Model {
                became_id: Some(keep),
                deleted_at: Some(desk.env.now()),
                ..before.clone()
            };
            tx.update::<tag::Entity>(&before, &after).await.map(|_| ())
        })
        .await
}
