//! Whom to call first.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::Desk;
use crate::companies::entity::contact;
use crate::error::AppError;

/// The person of a company whom one calls first.
pub(crate) struct PrimaryContact {
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) mail: Option<String>,
    pub(crate) phone: Option<String>,
}

/// Of every company that has one, by its identity.
pub(crate) async fn primary_contacts(
    desk: &Desk,
) -> Result<BTreeMap<String, PrimaryContact>, AppError> {
    let contacts = contact::Entity::find()
        .filter(contact::Column::IsPrimary.eq(true))
        .filter(contact::Column::DeletedAt.is_null())
        .all(desk.store.read())
        .await?;
    let by_company = contacts.into_iter().map(|contact| {
        let known = PrimaryContact {
            name: contact.name,
            role: contact.role,
            mail: contact.mail.map(|mail| mail.to_string()),
            phone: contact.phone.map(|phone| phone.to_string()),
        };
        (contact.company_id.to_string(), known)
    });
    Ok(by_company.collect())
}
