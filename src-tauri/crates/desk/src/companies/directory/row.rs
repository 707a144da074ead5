//! A listing as its row.

use std::collections::BTreeSet;

use proa_domain::companies::directory::listing::{Consent, ContactConsent, Listing, PublicField};
use proa_domain::ids::{CompanyId, ListingId};
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::companies::entity::listing;
use crate::error::AppError;
use crate::store::columns::Texts;

impl listing::Model {
    pub(super) fn new(id: ListingId, company: CompanyId, told: Listing, now: Instant) -> Self {
        let of_contact = told.contact.as_ref().map(|contact| contact.consent);
        let fields = told.fields.iter().map(ToString::to_string);
        Self {
            id,
            version: 1,
            company_id: company,
            fields: Texts(fields.collect()),
            mail: told.mail,
            phone: told.phone,
            given_by: told.given_by,
            given_on: told.consent.given_on,
            means: told.consent.means,
            note: told.note,
            ends_on: told.consent.ends_on,
            contact_id: told.contact.as_ref().map(|contact| contact.id),
            contact_name: told.contact.map(|contact| contact.name),
            contact_given_on: of_contact.map(|consent| consent.given_on),
            contact_means: of_contact.map(|consent| consent.means),
            contact_ends_on: of_contact.and_then(|consent| consent.ends_on),
            withdrawn_on: told.withdrawn_on,
            updated_at: now,
            deleted_at: None,
        }
    }

    /// What the company lets be public. A field that this program does not know stays private.
    pub(in crate::companies) fn listing(&self) -> Listing {
        let fields = self.fields.0.iter();
        let fields: BTreeSet<PublicField> = fields.filter_map(|code| code.parse().ok()).collect();
        let given = self.contact_given_on.zip(self.contact_means);
        let contact = self.contact_id.zip(given);
        Listing {
            fields,
            mail: self.mail.clone(),
            phone: self.phone.clone(),
            given_by: self.given_by.clone(),
            consent: Consent {
                given_on: self.given_on,
                means: self.means,
                ends_on: self.ends_on,
            },
            note: self.note.clone(),
            contact: contact.map(|(id, (given_on, means))| ContactConsent {
                id,
                name: self.contact_name.clone().unwrap_or_default(),
                consent: Consent {
                    given_on,
                    means,
                    ends_on: self.contact_ends_on,
                },
            }),
            withdrawn_on: self.withdrawn_on,
        }
    }
}

/// The listings of some companies.
pub(in crate::companies) async fn live(
    db: &impl ConnectionTrait,
    companies: impl IntoIterator<Item = CompanyId>,
) -> Result<Vec<listing::Model>, AppError> {
    Ok(listing::Entity::find()
        .filter(listing::Column::CompanyId.is_in(companies))
        .filter(listing::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}
