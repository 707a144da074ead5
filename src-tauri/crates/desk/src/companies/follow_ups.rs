//! What is to be done for companies: written down, changed, closed with what came of it, reopened.

pub(crate) mod entity;
mod list;

#[cfg(test)]
mod tests;

use proa_domain::companies::follow_up::{
    Closing, ClosingForm, FollowUp, FollowUpForm, FollowUpState,
};
use proa_domain::ids::{CompanyId, FollowUpId, PersonId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use self::entity::follow_up;
pub use self::list::{DueFollowUps, FollowUpFilter, FollowUpRow, due, list};
use super::entity::{contact, product};
use super::error::CompanyError;
use super::rows::{self, ensure_active};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::missions::entity::mission;
use crate::settings::people;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

pub(crate) const TOPIC: &str = "follow_ups";

/// A follow-up to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveFollowUp {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<FollowUpId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The company.
    pub company: CompanyId,
    /// What is to be done, by whom and until when.
    pub details: FollowUpForm,
}

/// A follow-up that ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CloseFollowUp {
    /// Which.
    pub id: FollowUpId,
    /// The version that was read.
    pub version: u32,
    /// How it ended, and what comes next.
    pub closing: ClosingForm,
}

/// A closed follow-up that is to be done after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ReopenFollowUp {
    /// Which.
    pub id: FollowUpId,
    /// The version that was read.
    pub version: u32,
}

/// Keeps a follow-up; gives its identity.
pub async fn save(desk: &Desk, wanted: &SaveFollowUp) -> Result<FollowUpId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = FollowUp::parse(&wanted.details).map_err(CompanyError::from)?;
    let id = wanted.id.unwrap_or_else(|| FollowUpId(desk.env.uuid()));
    let record = Record::new(rows::TOPIC, wanted.company);
    desk.store
        .write(author, Operation::SaveFollowUp, record, async |tx| {
            ensure_active(tx.read(), wanted.company).await?;
            let Some(known) = wanted.id else {
                ensure_known(tx.read(), wanted.company, &read, None, "").await?;
                let model = model(desk, id, wanted.company, &read);
                return tx.insert::<follow_up::Entity>(model).await;
            };
            let before = find(tx.read(), known).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            if before.company_id != wanted.company {
                return Err(StoreError::not_found(TOPIC).into());
            }
            ensure_known(tx.read(), wanted.company, &read, Some(&before), "").await?;
            let after = follow_up::Model {
                contact_id: read.contact,
                product_id: read.product,
                mission_id: read.mission,
                what: read.what,
                due_on: read.due_on,
                person_id: read.person,
                ..before.clone()
            };
            tx.update::<follow_up::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Closes a follow-up with what came of it, and keeps what is to be done next; gives the identity of that.
pub async fn close(desk: &Desk, wanted: &CloseFollowUp) -> Result<Option<FollowUpId>, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Closing::parse(&wanted.closing, desk.env.today()).map_err(CompanyError::from)?;
    let company = find(desk.store.read(), wanted.id).await?.company_id;
    let record = Record::new(rows::TOPIC, company);
    desk.store
        .write(author, Operation::CloseFollowUp, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            ensure_active(tx.read(), before.company_id).await?;
            let after = follow_up::Model {
                state: read.state,
                outcome: read.outcome,
                closed_on: Some(read.on),
                ..before.clone()
            };
            tx.update::<follow_up::Entity>(&before, &after).await?;
            let Some(next) = read.next else {
                return Ok(None);
            };
            let of = before.company_id;
            ensure_known(tx.read(), of, &next, Some(&before), "next.").await?;
            let next = model(desk, FollowUpId(desk.env.uuid()), of, &next);
            let id = next.id;
            tx.insert::<follow_up::Entity>(next).await?;
            Ok(Some(id))
        })
        .await
}

/// Opens a closed follow-up again; what had come of it stays in the journal.
pub async fn reopen(desk: &Desk, wanted: ReopenFollowUp) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let company = find(desk.store.read(), wanted.id).await?.company_id;
    let record = Record::new(rows::TOPIC, company);
    desk.store
        .write(author, Operation::ReopenFollowUp, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            ensure_active(tx.read(), before.company_id).await?;
            let after = follow_up::Model {
                state: FollowUpState::Open,
                outcome: String::new(),
                closed_on: None,
                ..before.clone()
            };
            tx.update::<follow_up::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// Writes down what is to be done for a company as a part of another operation; gives its identity.
pub(crate) async fn begin(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    company: CompanyId,
    read: &FollowUp,
) -> Result<FollowUpId, AppError> {
    ensure_active(tx.read(), company).await?;
    ensure_known(tx.read(), company, read, None, "next.").await?;
    let model = model(desk, FollowUpId(desk.env.uuid()), company, read);
    let id = model.id;
    tx.insert::<follow_up::Entity>(model).await?;
    Ok(id)
}

/// What is written down of a follow-up, also of one that is closed; none where it was taken away.
pub(crate) async fn known(
    db: &impl ConnectionTrait,
    id: FollowUpId,
) -> Result<Option<follow_up::Model>, AppError> {
    Ok(follow_up::Entity::find_by_id(id)
        .filter(follow_up::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

/// Writes down anew what is to be done, until when and by whom, as a part of another operation.
pub(crate) async fn amend(
    tx: &mut WriteTx<'_>,
    before: &follow_up::Model,
    (what, due_on, person): (&str, Day, PersonId),
) -> Result<(), AppError> {
    let after = follow_up::Model {
        what: what.to_owned(),
        due_on,
        person_id: person,
        ..before.clone()
    };
    tx.update::<follow_up::Entity>(before, &after)
        .await
        .map(|_| ())
}

/// Drops what is to be done for a reason, as a part of another operation. What is closed stays as it is.
pub(crate) async fn drop_open(
    tx: &mut WriteTx<'_>,
    before: &follow_up::Model,
    (reason, on): (String, Day),
) -> Result<(), AppError> {
    if before.state != FollowUpState::Open {
        return Ok(());
    }
    let after = follow_up::Model {
        state: FollowUpState::Dropped,
        outcome: reason,
        closed_on: Some(on),
        ..before.clone()
    };
    tx.update::<follow_up::Entity>(before, &after)
        .await
        .map(|_| ())
}

fn model(desk: &Desk, id: FollowUpId, company: CompanyId, read: &FollowUp) -> follow_up::Model {
    follow_up::Model {
        id,
        version: 1,
        company_id: company,
        contact_id: read.contact,
        product_id: read.product,
        mission_id: read.mission,
        what: read.what.clone(),
        due_on: read.due_on,
        person_id: read.person,
        state: FollowUpState::Open,
        outcome: String::new(),
        closed_on: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// Refuses what names somebody or something that is not there: a person who does not work here, a contact
/// or a product of another company. What it named before, it may go on naming.
async fn ensure_known(
    db: &impl ConnectionTrait,
    company: CompanyId,
    read: &FollowUp,
    before: Option<&follow_up::Model>,
    at: &str,
) -> Result<(), AppError> {
    let mut problems = Problems::default();
    let mut refuse = |field: &str| problems.note(&format!("{at}{field}"), "follow-up-unknown");
    let is_same = before.is_some_and(|before| before.person_id == read.person);
    if !is_same && !people::works_here(db, read.person).await? {
        refuse("person");
    }
    if let Some(id) = changed(read.contact, before.and_then(|before| before.contact_id)) {
        let found = contact::Entity::find_by_id(id)
            .filter(contact::Column::CompanyId.eq(company))
            .filter(contact::Column::DeletedAt.is_null());
        if found.one(db).await?.is_none() {
            refuse("contact");
        }
    }
    if let Some(id) = changed(read.product, before.and_then(|before| before.product_id)) {
        let found = product::Entity::find_by_id(id)
            .filter(product::Column::CompanyId.eq(company))
            .filter(product::Column::DeletedAt.is_null());
        if found.one(db).await?.is_none() {
            refuse("product");
        }
    }
    if let Some(id) = changed(read.mission, before.and_then(|before| before.mission_id)) {
        let found = mission::Entity::find_by_id(id).filter(mission::Column::DeletedAt.is_null());
        if found.one(db).await?.is_none() {
            refuse("mission");
        }
    }
    Ok(problems.or(()).map_err(CompanyError::from)?)
}

/// What is named now, where it is not what was named before.
fn changed<T: Copy + PartialEq>(now: Option<T>, before: Option<T>) -> Option<T> {
    now.filter(|now| before != Some(*now))
}

async fn find(db: &impl ConnectionTrait, id: FollowUpId) -> Result<follow_up::Model, AppError> {
    let found = known(db, id).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
