//! Tags put on companies and taken off, one company or all of a list.

use proa_domain::companies::tag::Tag;
use proa_domain::ids::TagId;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::entity::company_tag;
use super::keep::make;
use super::named;
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::list::CompanyFilter;
use crate::companies::memberships::{self, GroupOutcome};
use crate::error::AppError;
use crate::store::operation::Operation;
use crate::store::tx::WriteTx;

/// Tags to put on companies, and to take off.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct PutTags {
    /// Which companies; archived ones stay as they are.
    pub filter: CompanyFilter,
    /// The names of tags to put on; one that is not there yet is made.
    pub put: Vec<String>,
    /// Tags to take off.
    pub take: Vec<TagId>,
}

/// Puts tags on companies and takes others off, as one operation.
pub async fn put(desk: &Desk, wanted: &PutTags) -> Result<GroupOutcome, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let tags: Result<Vec<Tag>, _> = wanted.put.iter().map(|name| Tag::named(name)).collect();
    let tags = tags.map_err(CompanyError::from)?;
    let record = memberships::record_of(&wanted.filter);
    desk.store
        .write(author, Operation::TagCompanies, record, async |tx| {
            let mut put = Vec::with_capacity(tags.len());
            for tag in tags {
                put.push(known_or_new(desk, tx, tag).await?);
            }
            let (filter, env) = (&wanted.filter, &desk.env);
            memberships::change::<company_tag::Entity>(tx, env, filter, &put, &wanted.take).await
        })
        .await
}

/// The tag of a name; made where there is none.
pub(in crate::companies) async fn known_or_new(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    tag: Tag,
) -> Result<TagId, AppError> {
    match named(tx.read(), &tag.name).await? {
        Some(known) if known.is_retired => {
            Err(CompanyError::TagRetired { name: known.name }.into())
        }
        Some(known) => Ok(known.id),
        None => {
            let id = TagId(desk.env.uuid());
            make(tx, &desk.env, id, tag).await?;
            Ok(id)
        }
    }
}
