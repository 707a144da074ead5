//! What one company lets be public: looked at, kept with its consent, taken back.

use proa_domain::companies::directory::entry::{ContactOut, ListedContact};
use proa_domain::companies::directory::{Entry, LeftOut, Listing, ListingForm};
use proa_domain::ids::{CompanyId, ListingId};
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::directory::gather::{applicants, pictures_of};
use crate::companies::directory::row;
use crate::companies::entity::listing;
use crate::companies::error::CompanyError;
use crate::companies::rows::{self, Rows};
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "directory_listings";

/// What a company lets the directory say of it, and what the directory says today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListingView {
    /// The company.
    pub company: CompanyId,
    /// The version to pass back; 0 where nothing is kept yet.
    pub version: u32,
    /// What is kept; none where the company said nothing yet.
    pub listing: Option<ListingForm>,
    /// The day on which it took its consent back.
    pub withdrawn_on: Option<Day>,
    /// What a directory of today says of it.
    pub entry: Option<Entry>,
    /// Why it is in no directory of today.
    pub left_out: Option<LeftOut>,
    /// Why the contact that has a consent is not named in it.
    pub contact_out: Option<ContactOut>,
}

/// What a company lets be public from now on.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SetListing {
    /// Which company.
    pub company: CompanyId,
    /// The version that was read; 0 where nothing was kept.
    pub version: u32,
    /// What may be public, and the consent.
    pub listing: ListingForm,
}

/// A consent to take back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct WithdrawListing {
    /// Whose.
    pub company: CompanyId,
    /// The version that was read.
    pub version: u32,
}

/// What a company lets be public.
pub async fn get(desk: &Desk, company: CompanyId) -> Result<ListingView, AppError> {
    let db = desk.store.read();
    rows::find(db, company).await?;
    let kept = find(db, company).await?;
    let listing = kept.as_ref().map(listing::Model::listing);
    let today = desk.env.today();
    let mut applicants = applicants(db, &[company], today).await?;
    for (_, applicant) in &mut applicants {
        applicant.pictures = pictures_of(desk, &applicant.profile).await?;
    }
    let applicant = applicants.first().map(|(_, applicant)| applicant);
    let outcome = applicant.map(|one| Entry::of(listing.as_ref(), one, today));
    let (entry, left_out) = match outcome {
        Some(Ok(entry)) => (Some(entry), None),
        Some(Err(reason)) => (None, Some(reason)),
        None => (None, None),
    };
    let asked = applicant.zip(listing.as_ref()).filter(|_| entry.is_some());
    let contact = asked.map(|(company, listing)| ListedContact::of(listing, company, today));
    Ok(ListingView {
        company,
        version: version(kept.as_ref()),
        withdrawn_on: listing.as_ref().and_then(|listing| listing.withdrawn_on),
        listing: listing.as_ref().map(Listing::form),
        entry,
        left_out,
        contact_out: contact.and_then(Result::err),
    })
}

/// Keeps what a company lets be public, in the place of what it said before; gives the version.
pub async fn set(desk: &Desk, wanted: &SetListing) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(rows::TOPIC, wanted.company);
    let work = desk
        .store
        .write(author, Operation::SetListing, record, async |tx| {
            let company = Rows::load(tx.read(), wanted.company).await?;
            company.company.ensure_active()?;
            let before = find(tx.read(), wanted.company).await?;
            StoreError::ensure_current(
                TOPIC,
                before.as_ref().map_or(0, |kept| kept.version),
                wanted.version,
            )?;
            let withdrawn_on = before.as_ref().and_then(|before| before.withdrawn_on);
            let (profile, today) = (company.profile(), desk.env.today());
            let told = Listing::parse(&wanted.listing, &profile, today, withdrawn_on);
            let told = told.map_err(CompanyError::from)?;
            let id = before.as_ref().map(|before| before.id);
            let id = id.unwrap_or_else(|| ListingId(desk.env.uuid()));
            let after = listing::Model::new(id, wanted.company, told, desk.env.now());
            match before {
                None => tx.insert::<listing::Entity>(after).await.map(|()| 1),
                Some(before) => {
                    let after = listing::Model {
                        version: before.version,
                        ..after
                    };
                    tx.update::<listing::Entity>(&before, &after).await
                }
            }
        });
    Ok(u32::try_from(work.await?).unwrap_or(u32::MAX))
}

/// Keeps that a company took its consent back; gives the version. What it had said stays on the record.
pub async fn withdraw(desk: &Desk, wanted: WithdrawListing) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(rows::TOPIC, wanted.company);
    let work = desk
        .store
        .write(author, Operation::WithdrawListing, record, async |tx| {
            let before = find(tx.read(), wanted.company).await?;
            let before = before.ok_or_else(|| StoreError::not_found(TOPIC))?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            let after = listing::Model {
                withdrawn_on: before.withdrawn_on.or(Some(desk.env.today())),
                ..before.clone()
            };
            tx.update::<listing::Entity>(&before, &after).await
        });
    Ok(u32::try_from(work.await?).unwrap_or(u32::MAX))
}

async fn find(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Option<listing::Model>, AppError> {
    Ok(row::live(db, [company]).await?.pop())
}

fn version(kept: Option<&listing::Model>) -> u32 {
    kept.map_or(0, |kept| u32::try_from(kept.version).unwrap_or(u32::MAX))
}
