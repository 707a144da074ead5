//! A company as a mission sees it.

use std::collections::BTreeMap;

use proa_domain::companies::profile::Profile;
use proa_domain::companies::size::Size;
use proa_domain::ids::CompanyId;
use sea_orm::ConnectionTrait;

use crate::companies::entity::company;
use crate::companies::rows::Rows;
use crate::error::AppError;
use crate::store::kept;

/// What a mission asks about.
pub(crate) struct Participant {
    /// The profile.
    pub(crate) profile: Profile,
    /// The size, where it can be computed.
    pub(crate) size: Option<Size>,
    /// The company is kept for the record only.
    pub(crate) is_archived: bool,
}

/// Reads a company; refuses with `store.not-found` where there is none.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: CompanyId,
) -> Result<Participant, AppError> {
    let rows = Rows::load(db, id).await?;
    Ok(Participant {
        profile: rows.profile(),
        size: rows.company.size,
        is_archived: rows.company.archived_on.is_some(),
    })
}

/// What companies are called by law.
pub(crate) async fn legal_names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = CompanyId>,
) -> Result<BTreeMap<CompanyId, String>, AppError> {
    let found = kept::having_one_of::<company::Entity>(db, "id", ids).await?;
    Ok(found
        .into_iter()
        .map(|row| (row.id, row.legal_name))
        .collect())
}
