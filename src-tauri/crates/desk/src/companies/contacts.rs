//! Whom to call first.

use std::collections::BTreeMap;

use proa_domain::companies::consents::Purpose;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::Desk;
use crate::companies::consents;
use crate::companies::entity::contact;
use crate::error::AppError;

/// The person of a company whom one calls first.
pub(crate) struct PrimaryContact {
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) mail: Option<String>,
    pub(crate) phone: Option<String>,
}

/// Of every company that has one, by its identity; whoever opposes the services of promotion is called by
/// nobody.
pub(crate) async fn primary_contacts(
    desk: &Desk,
) -> Result<BTreeMap<String, PrimaryContact>, AppError> {
    let contacts = contact::Entity::find()
        .filter(contact::Column::IsPrimary.eq(true))
        .filter(contact::Column::DeletedAt.is_null())
        .all(desk.store.read())
        .await?;
    let ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
    let unserved = consents::unserved(desk.store.read(), Purpose::Promotion, &ids).await?;
    let served = contacts
        .into_iter()
        .filter(|contact| !unserved.contains(&contact.id));
    let by_company = served.map(|contact| {
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
