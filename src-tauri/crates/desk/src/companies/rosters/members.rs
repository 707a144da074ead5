//! Companies put into lists and taken out, and what is noted of one there.

use proa_domain::companies::roster::{self as rule, Roster};
use proa_domain::ids::{CompanyId, PersonId, RosterId};
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::entity::member;
use super::keep::make;
use super::{find, named};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::list::CompanyFilter;
use crate::companies::memberships::{self, GroupOutcome};
use crate::companies::rows;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// The topic of the companies in lists.
const MEMBERS: &str = "roster_members";

/// Lists to put companies into, and to take them out of.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct PutMembers {
    /// Which companies; archived ones stay as they are.
    pub filter: CompanyFilter,
    /// The names of lists to put them into; one that is not there yet is made.
    pub put: Vec<String>,
    /// Lists to take them out of.
    pub take: Vec<RosterId>,
}

/// What is noted of a company in a list.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct NoteMember {
    /// Which company.
    pub company: CompanyId,
    /// Which list.
    pub roster: RosterId,
    /// The version that was read.
    pub version: u32,
    /// What is noted; blank for nothing.
    pub note: String,
}

/// Puts companies into lists and takes them out of others, as one operation.
pub async fn put(desk: &Desk, wanted: &PutMembers) -> Result<GroupOutcome, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read: Result<Vec<Roster>, _> = wanted.put.iter().map(|name| Roster::named(name)).collect();
    let read = read.map_err(CompanyError::from)?;
    let record = memberships::record_of(&wanted.filter);
    desk.store
        .write(author, Operation::ListCompanies, record, async |tx| {
            let mut put = Vec::with_capacity(read.len());
            for roster in read {
                put.push(known_or_new(desk, tx, author.person, roster).await?);
            }
            for id in &wanted.take {
                ensure_open(tx.read(), *id).await?;
            }
            let (filter, env) = (&wanted.filter, &desk.env);
            memberships::change::<member::Entity>(tx, env, filter, &put, &wanted.take).await
        })
        .await
}

/// The list of a name; made where there is none.
pub(in crate::companies) async fn known_or_new(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    person: PersonId,
    roster: Roster,
) -> Result<RosterId, AppError> {
    match named(tx.read(), &roster.name).await? {
        Some(known) if known.archived_on.is_some() => {
            Err(CompanyError::RosterArchived { name: known.name }.into())
        }
        Some(known) => Ok(known.id),
        None => {
            let id = RosterId(desk.env.uuid());
            make(tx, &desk.env, person, id, roster).await?;
            Ok(id)
        }
    }
}

/// Refuses to change who is in a list that is kept for the record.
pub(in crate::companies) async fn ensure_open(
    db: &impl ConnectionTrait,
    id: RosterId,
) -> Result<(), AppError> {
    let found = find(db, id).await?;
    match found.archived_on {
        None => Ok(()),
        Some(_) => Err(CompanyError::RosterArchived { name: found.name }.into()),
    }
}

/// Notes something of a company in a list.
pub async fn note(desk: &Desk, wanted: &NoteMember) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let note = rule::note(&wanted.note).map_err(CompanyError::from)?;
    let record = Record::new(rows::TOPIC, wanted.company);
    desk.store
        .write(author, Operation::NoteRosterMember, record, async |tx| {
            rows::ensure_active(tx.read(), wanted.company).await?;
            ensure_open(tx.read(), wanted.roster).await?;
            let before = of(tx.read(), wanted.company, wanted.roster).await?;
            StoreError::ensure_current(MEMBERS, before.version, wanted.version)?;
            let after = member::Model {
                note,
                ..before.clone()
            };
            tx.update::<member::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

async fn of(
    db: &impl ConnectionTrait,
    company: CompanyId,
    roster: RosterId,
) -> Result<member::Model, AppError> {
    let found = member::Entity::find()
        .filter(member::Column::CompanyId.eq(company))
        .filter(member::Column::RosterId.eq(roster))
        .filter(member::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(MEMBERS).into())
}

/// Where two records of a company are in one list, the one that stays gets what is noted of either.
pub(in crate::companies) async fn join_notes(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    let live = || member::Entity::find().filter(member::Column::DeletedAt.is_null());
    let of_gone = live().filter(member::Column::CompanyId.eq(gone));
    for row in of_gone.all(tx.read()).await? {
        let of_both = live()
            .filter(member::Column::CompanyId.eq(keep))
            .filter(member::Column::RosterId.eq(row.roster_id))
            .one(tx.read())
            .await?;
        if let Some(before) = of_both {
            let after = member::Model {
                note: rule::joined_notes(&before.note, &row.note),
                ..before.clone()
            };
            tx.update::<member::Entity>(&before, &after).await?;
        }
    }
    Ok(())
}
