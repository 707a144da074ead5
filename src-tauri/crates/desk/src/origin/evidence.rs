//! The documents that show what a proof or a declaration says. Each lies once in the data folder, by
//! its SHA-256, however often it is attached; the journal holds the hash.
//!
//! A document that is taken away stays in the folder, so that undo brings it back whole.

pub(crate) mod entity;

use std::fs;
use std::path::PathBuf;

use proa_domain::ids::{EvidenceId, ProofId, SupplierDeclarationId};
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use self::entity::evidence;
use super::error::OriginError;
use super::{declarations, proofs};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::whole_file;

const TOPIC: &str = "origin_evidence";
const LARGEST_MEGABYTES: u32 = 50;
const MEGABYTE: usize = 1024 * 1024;
/// Longer names lose their beginning, not their ending.
const LONGEST_NAME: usize = 200;

/// What a document shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "of", content = "id", rename_all = "kebab-case")]
pub enum EvidenceOf {
    /// A proof of origin.
    Proof(ProofId),
    /// A declaration of a supplier.
    Declaration(SupplierDeclarationId),
}

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceRow {
    /// Identity.
    pub id: EvidenceId,
    /// The name of the file.
    pub name: String,
    /// What it is, whatever it is called.
    pub sha256: String,
    /// In bytes.
    pub size: u32,
    /// When it was attached.
    pub at: String,
}

/// Puts a document with what it shows.
pub async fn attach(
    desk: &Desk,
    of: EvidenceOf,
    name: &str,
    content: &[u8],
) -> Result<EvidenceId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let largest = MEGABYTE * LARGEST_MEGABYTES as usize;
    if content.is_empty() || content.len() > largest {
        let megabytes = LARGEST_MEGABYTES;
        return Err(OriginError::EvidenceSize { megabytes }.into());
    }
    let sha256 = hex::encode(Sha256::digest(content));
    let path = path(desk, &sha256);
    fs::create_dir_all(desk.folder.evidence()).map_err(|error| refused(&error))?;
    if !path.exists() {
        whole_file::write(&path, content)?;
    }
    let id = EvidenceId(desk.env.uuid());
    let now = desk.env.now().to_string();
    let skipped = name.chars().count().saturating_sub(LONGEST_NAME);
    let (proof_id, declaration_id) = match of {
        EvidenceOf::Proof(id) => (Some(id), None),
        EvidenceOf::Declaration(id) => (None, Some(id)),
    };
    let model = evidence::Model {
        id,
        version: 1,
        proof_id,
        declaration_id,
        name: name.chars().skip(skipped).collect(),
        sha256,
        size: i64::try_from(content.len()).unwrap_or(i64::MAX),
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::AttachEvidence, record, async |tx| {
            match of {
                EvidenceOf::Proof(id) => {
                    proofs::find(tx.read(), id).await?;
                }
                EvidenceOf::Declaration(id) => {
                    declarations::find(tx.read(), id).await?;
                }
            }
            tx.insert::<evidence::Entity>(model).await
        })
        .await?;
    Ok(id)
}

/// Takes a document away from what it shows; undo puts it back.
pub async fn detach(desk: &Desk, id: EvidenceId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let found = find(desk, id).await?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveEvidence, record, async |tx| {
            tx.remove::<evidence::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The name and the content of a document, which is the one that was attached.
pub async fn content(desk: &Desk, id: EvidenceId) -> Result<(String, Vec<u8>), AppError> {
    let evidence::Model { name, sha256, .. } = find(desk, id).await?;
    let read = fs::read(path(desk, &sha256));
    match read
        .ok()
        .filter(|read| hex::encode(Sha256::digest(read)) == sha256)
    {
        Some(content) => Ok((name, content)),
        None => Err(OriginError::EvidenceLost { name }.into()),
    }
}

/// The documents of a proof.
pub(super) async fn of_proof(desk: &Desk, id: ProofId) -> Result<Vec<EvidenceRow>, AppError> {
    rows(desk, live().filter(evidence::Column::ProofId.eq(id))).await
}

/// The documents of a declaration.
pub(super) async fn of_declaration(
    desk: &Desk,
    id: SupplierDeclarationId,
) -> Result<Vec<EvidenceRow>, AppError> {
    rows(desk, live().filter(evidence::Column::DeclarationId.eq(id))).await
}

async fn rows(desk: &Desk, found: Select<evidence::Entity>) -> Result<Vec<EvidenceRow>, AppError> {
    let found = found.order_by_asc(evidence::Column::CreatedAt);
    let models = found.all(desk.store.read()).await?.into_iter();
    let rows = models.map(|model| EvidenceRow {
        id: model.id,
        name: model.name,
        sha256: model.sha256,
        size: u32::try_from(model.size).unwrap_or(u32::MAX),
        at: model.created_at,
    });
    Ok(rows.collect())
}

fn path(desk: &Desk, sha256: &str) -> PathBuf {
    desk.folder.evidence().join(sha256)
}

fn live() -> Select<evidence::Entity> {
    evidence::Entity::find().filter(evidence::Column::DeletedAt.is_null())
}

async fn find(desk: &Desk, id: EvidenceId) -> Result<evidence::Model, AppError> {
    let found = live().filter(evidence::Column::Id.eq(id));
    let found = found.one(desk.store.read()).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

fn refused(error: &std::io::Error) -> AppError {
    let other = || StoreError::CannotOpen {
        file: "evidence".to_owned(),
    };
    StoreError::of_io(error).unwrap_or_else(other).into()
}

#[cfg(test)]
mod tests;
