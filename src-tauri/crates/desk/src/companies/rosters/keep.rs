//! The lists themselves: made, renamed, archived.

use proa_domain::companies::roster::{Roster, RosterForm};
use proa_domain::ids::{PersonId, RosterId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::text::fold;
use serde::{Deserialize, Serialize};

use super::entity::roster;
use super::{TOPIC, find, named};
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A list to make, or to change.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SaveRoster {
    /// Which; none for a new one.
    pub id: Option<RosterId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// As it shall be.
    pub roster: RosterForm,
}

/// A list that takes no more companies, or takes them again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArchiveRoster {
    /// Which.
    pub id: RosterId,
    /// The version that was read.
    pub version: u32,
    /// Whether it is archived from now on.
    pub is_archived: bool,
}

/// Makes a list, or changes one; gives its identity.
pub async fn save(desk: &Desk, wanted: &SaveRoster) -> Result<RosterId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Roster::parse(&wanted.roster).map_err(CompanyError::from)?;
    let id = wanted.id.unwrap_or_else(|| RosterId(desk.env.uuid()));
    let work = async |tx: &mut WriteTx<'_>| {
        let known = named(tx.read(), &read.name).await?;
        if let Some(known) = known.filter(|known| known.id != id) {
            let mut problems = Problems::default();
            problems.note_with("name", "roster-taken", [("name", known.name)]);
            return Err(CompanyError::from(problems).into());
        }
        if wanted.id.is_none() {
            return make(tx, &desk.env, author.person, id, read).await;
        }
        let before = find(tx.read(), id).await?;
        StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
        let after = roster::Model {
            name: read.name,
            purpose: read.purpose,
            ..before.clone()
        };
        tx.update::<roster::Entity>(&before, &after)
            .await
            .map(|_| ())
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveRoster, record, work)
        .await?;
    Ok(id)
}

/// Writes a new list of somebody's.
pub(super) async fn make(
    tx: &mut WriteTx<'_>,
    env: &Env,
    person_id: PersonId,
    id: RosterId,
    read: Roster,
) -> Result<(), AppError> {
    let now = env.now();
    tx.insert::<roster::Entity>(roster::Model {
        id,
        version: 1,
        name_key: fold(&read.name),
        name: read.name,
        purpose: read.purpose,
        person_id,
        archived_on: None,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    })
    .await
}

/// Archives a list: its companies stay in it, and no more come. Or takes that back.
pub async fn archive(desk: &Desk, wanted: ArchiveRoster) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, wanted.id);
    desk.store
        .write(author, Operation::ArchiveRoster, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            let after = roster::Model {
                archived_on: wanted
                    .is_archived
                    .then(|| before.archived_on.unwrap_or_else(|| desk.env.today())),
                ..before.clone()
            };
            tx.update::<roster::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}
