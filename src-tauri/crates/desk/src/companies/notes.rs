//! What was said and done with companies: written down by day, with who took part, corrected, taken back.

pub(crate) mod entity;
mod files;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use proa_domain::companies::note::{Note, NoteForm};
use proa_domain::ids::{CompanyId, ContactId, NoteContactId, NoteId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
};
use serde::{Deserialize, Serialize};

use self::entity::{company_file, note, note_contact};
pub use self::files::{AttachFile, CompanyFileRow, LARGEST, attach, content, detach};
use super::entity::contact;
use super::error::CompanyError;
use super::rows::{self, ensure_active};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::columns::json_of;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "company_notes";

/// A note with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NoteRow {
    /// Identity.
    pub id: NoteId,
    /// The version to pass back.
    pub version: u32,
    /// The company.
    pub company: CompanyId,
    /// What was written.
    pub note: NoteForm,
    /// Who took part, by name.
    pub names: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// The files that go with it.
    pub files: Vec<CompanyFileRow>,
}

/// A note to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveNote {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<NoteId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The company.
    pub company: CompanyId,
    /// What was said and done.
    pub note: NoteForm,
}

/// Keeps a note; gives its identity. Whoever corrects the note of somebody else does not become who
/// wrote it.
pub async fn save(desk: &Desk, wanted: &SaveNote) -> Result<NoteId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Note::parse(&wanted.note, desk.env.today()).map_err(CompanyError::from)?;
    let id = wanted.id.unwrap_or_else(|| NoteId(desk.env.uuid()));
    let record = Record::new(rows::TOPIC, wanted.company);
    let person_id = author.person;
    desk.store
        .write(author, Operation::SaveNote, record, async |tx| {
            ensure_active(tx.read(), wanted.company).await?;
            let model = note::Model {
                id,
                version: 1,
                company_id: wanted.company,
                kind: read.kind,
                happened_on: read.happened_on,
                text: read.text,
                person_id,
                updated_at: desk.env.now(),
                deleted_at: None,
            };
            let before = if wanted.id.is_none() {
                tx.insert::<note::Entity>(model).await?;
                Vec::new()
            } else {
                let before = find(tx.read(), id).await?;
                StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
                if before.company_id != wanted.company {
                    return Err(StoreError::not_found(TOPIC).into());
                }
                let after = note::Model {
                    version: before.version,
                    person_id: before.person_id,
                    ..model
                };
                tx.update::<note::Entity>(&before, &after).await?;
                took_part(tx.read(), &[id]).await?
            };
            let known: Vec<_> = before.iter().map(|row| row.contact_id).collect();
            let new = read.contacts.iter().filter(|id| !known.contains(id));
            ensure_contacts(tx.read(), wanted.company, new.copied()).await?;
            let after = read.contacts.iter().map(|contact| {
                let kept = before.iter().find(|row| row.contact_id == *contact);
                kept.cloned().unwrap_or_else(|| note_contact::Model {
                    id: NoteContactId(desk.env.uuid()),
                    version: 1,
                    note_id: id,
                    contact_id: *contact,
                    updated_at: desk.env.now(),
                    deleted_at: None,
                })
            });
            tx.replace::<note_contact::Entity>(&before, after.collect())
                .await
        })
        .await?;
    Ok(id)
}

/// Takes a note back with its files; undo brings all of it again.
pub async fn remove(desk: &Desk, id: NoteId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let company = find(desk.store.read(), id).await?.company_id;
    let record = Record::new(rows::TOPIC, company);
    desk.store
        .write(author, Operation::RemoveNote, record, async |tx| {
            let found = find(tx.read(), id).await?;
            ensure_active(tx.read(), found.company_id).await?;
            for row in took_part(tx.read(), &[id]).await? {
                tx.remove::<note_contact::Entity>(&row).await?;
            }
            for row in files::of_notes(tx.read(), &[id]).await? {
                tx.remove::<company_file::Entity>(&row).await?;
            }
            tx.remove::<note::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// Notes by their identity, with what belongs to them.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    ids: &[NoteId],
) -> Result<BTreeMap<NoteId, NoteRow>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT n.id, n.version, n.company_id, n.kind, n.happened_on, n.text, p.name AS author
         FROM company_notes n JOIN people p ON p.id = n.person_id
         WHERE n.id IN (SELECT value FROM json_each(?)) AND n.deleted_at IS NULL",
        [json_of(ids.iter().map(ToString::to_string)).into()],
    );
    let found = Found::find_by_statement(query).all(db).await?;
    let mut notes: BTreeMap<NoteId, NoteRow> =
        found.into_iter().map(|row| (row.id, row.row())).collect();
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT DISTINCT t.note_id, t.contact_id, k.name
         FROM note_contacts t JOIN company_contacts k ON k.id = t.contact_id
         WHERE t.note_id IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL
         ORDER BY k.position, k.id",
        [json_of(ids.iter().map(ToString::to_string)).into()],
    );
    for part in Part::find_by_statement(query).all(db).await? {
        if let Some(note) = notes.get_mut(&part.note_id) {
            note.note.contacts.push(part.contact_id);
            note.names.push(part.name);
        }
    }
    for file in files::of_notes(db, ids).await? {
        if let Some(note) = file.note_id.and_then(|id| notes.get_mut(&id)) {
            note.files.push(files::row(file));
        }
    }
    Ok(notes)
}

#[derive(FromQueryResult)]
struct Found {
    id: NoteId,
    version: u32,
    company_id: CompanyId,
    kind: proa_domain::companies::note::NoteKind,
    happened_on: String,
    text: String,
    author: String,
}

impl Found {
    fn row(self) -> NoteRow {
        NoteRow {
            id: self.id,
            version: self.version,
            company: self.company_id,
            note: NoteForm {
                kind: self.kind,
                happened_on: self.happened_on,
                text: self.text,
                contacts: Vec::new(),
            },
            names: Vec::new(),
            author: self.author,
            files: Vec::new(),
        }
    }
}

/// A contact that took part in what a note tells.
#[derive(FromQueryResult)]
struct Part {
    note_id: NoteId,
    contact_id: ContactId,
    name: String,
}

async fn took_part(
    db: &impl ConnectionTrait,
    ids: &[NoteId],
) -> Result<Vec<note_contact::Model>, AppError> {
    Ok(note_contact::Entity::find()
        .filter(note_contact::Column::NoteId.is_in(ids.iter().copied()))
        .filter(note_contact::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}

/// Refuses contacts of another company, and those that are gone.
async fn ensure_contacts(
    db: &impl ConnectionTrait,
    company: CompanyId,
    ids: impl Iterator<Item = ContactId>,
) -> Result<(), AppError> {
    let mut problems = Problems::default();
    for id in ids {
        let found = contact::Entity::find_by_id(id)
            .filter(contact::Column::CompanyId.eq(company))
            .filter(contact::Column::DeletedAt.is_null());
        if found.one(db).await?.is_none() {
            problems.note("contacts", "note-contact");
            break;
        }
    }
    Ok(problems.or(()).map_err(CompanyError::from)?)
}

pub(super) async fn find(db: &impl ConnectionTrait, id: NoteId) -> Result<note::Model, AppError> {
    let found = note::Entity::find_by_id(id)
        .filter(note::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
