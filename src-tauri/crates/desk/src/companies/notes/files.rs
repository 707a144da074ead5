//! Files of companies, with a note or by themselves. Each lies once in the room for kept files, by its
//! SHA-256; what is taken away stays there, so that undo brings it back whole.

use proa_domain::ids::{CompanyFileId, CompanyId, NoteId};
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use super::entity::company_file;
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::rows::{self, ensure_active};
use crate::error::{AppError, Internal, StoreError};
use crate::kept_file;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "company_files";
const LARGEST_MEGABYTES: u32 = 50;
/// The largest file, in bytes.
pub const LARGEST: u64 = LARGEST_MEGABYTES as u64 * 1024 * 1024;
/// Longer names lose their beginning, not their ending.
const LONGEST_NAME: usize = 200;

/// A file in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CompanyFileRow {
    /// Identity.
    pub id: CompanyFileId,
    /// The name of the file.
    pub name: String,
    /// In bytes.
    pub size: u32,
    /// The day on which it was attached.
    pub added_on: Day,
}

/// What a file goes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AttachFile {
    /// The company.
    pub company: CompanyId,
    /// A note of the company; none for a file by itself.
    pub note: Option<NoteId>,
}

/// Puts a file with a company or one of its notes.
pub async fn attach(
    desk: &Desk,
    to: AttachFile,
    name: &str,
    content: Vec<u8>,
) -> Result<CompanyFileId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let size = content.len() as u64;
    if size == 0 || size > LARGEST {
        let megabytes = LARGEST_MEGABYTES;
        let name = name.to_owned();
        return Err(CompanyError::FileSize { name, megabytes }.into());
    }
    ensure_there(desk.store.read(), to).await?;
    let folder = desk.folder.evidence();
    let kept = tokio::task::spawn_blocking(move || kept_file::keep(&folder, &content));
    let sha256 = kept.await.map_err(|error| Internal::new(&error))??;
    let skipped = name.chars().count().saturating_sub(LONGEST_NAME);
    let id = CompanyFileId(desk.env.uuid());
    let model = company_file::Model {
        id,
        version: 1,
        company_id: to.company,
        note_id: to.note,
        name: name.chars().skip(skipped).collect(),
        sha256,
        size: i64::try_from(size).unwrap_or(i64::MAX),
        added_on: desk.env.today(),
        person_id: author.person,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(rows::TOPIC, to.company);
    desk.store
        .write(author, Operation::AttachFile, record, async |tx| {
            ensure_there(tx.read(), to).await?;
            tx.insert::<company_file::Entity>(model).await
        })
        .await?;
    Ok(id)
}

async fn ensure_there(db: &impl ConnectionTrait, to: AttachFile) -> Result<(), AppError> {
    ensure_active(db, to.company).await?;
    if let Some(note) = to.note
        && super::find(db, note).await?.company_id != to.company
    {
        return Err(StoreError::not_found("company_notes").into());
    }
    Ok(())
}

/// Takes a file away; undo puts it back.
pub async fn detach(desk: &Desk, id: CompanyFileId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let company = find(desk.store.read(), id).await?.company_id;
    let record = Record::new(rows::TOPIC, company);
    desk.store
        .write(author, Operation::RemoveFile, record, async |tx| {
            let found = find(tx.read(), id).await?;
            ensure_active(tx.read(), found.company_id).await?;
            tx.remove::<company_file::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The name and the content of a file, which is the one that was attached.
pub async fn content(desk: &Desk, id: CompanyFileId) -> Result<(String, Vec<u8>), AppError> {
    let company_file::Model { name, sha256, .. } = find(desk.store.read(), id).await?;
    let path = desk.folder.evidence().join(&sha256);
    let read = tokio::task::spawn_blocking(move || kept_file::whole(&path, &sha256));
    match read.await.map_err(|error| Internal::new(&error))? {
        Some(content) => Ok((name, content)),
        None => Err(CompanyError::FileLost { name }.into()),
    }
}

/// The files that go with some notes.
pub(super) async fn of_notes(
    db: &impl ConnectionTrait,
    ids: &[NoteId],
) -> Result<Vec<company_file::Model>, AppError> {
    Ok(company_file::Entity::find()
        .filter(company_file::Column::NoteId.is_in(ids.iter().copied()))
        .filter(company_file::Column::DeletedAt.is_null())
        .order_by_asc(company_file::Column::Id)
        .all(db)
        .await?)
}

pub(super) fn row(model: company_file::Model) -> CompanyFileRow {
    CompanyFileRow {
        id: model.id,
        name: model.name,
        size: u32::try_from(model.size).unwrap_or(u32::MAX),
        added_on: model.added_on,
    }
}

async fn find(
    db: &impl ConnectionTrait,
    id: CompanyFileId,
) -> Result<company_file::Model, AppError> {
    let found = company_file::Entity::find_by_id(id)
        .filter(company_file::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
