//! The documents that show what a proof or a declaration says. Each lies once in the room for kept files, by
//! its SHA-256, however often it is attached; the journal holds the hash.
//!
//! A document that is taken away stays in the folder, so that undo brings it back whole.

pub(crate) mod entity;

use std::collections::BTreeMap;

use proa_domain::ids::{EvidenceId, ProofId, SupplierDeclarationId};
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};
use serde::{Deserialize, Serialize};

use self::entity::evidence;
use super::error::OriginError;
use super::{declarations, proofs};
use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::kept_file;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "origin_evidence";
const LARGEST_MEGABYTES: u32 = 50;
/// The largest document, in bytes.
pub const LARGEST: u64 = LARGEST_MEGABYTES as u64 * 1024 * 1024;
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
    content: Vec<u8>,
) -> Result<EvidenceId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let size = content.len() as u64;
    if size == 0 || size > LARGEST {
        let megabytes = LARGEST_MEGABYTES;
        return Err(OriginError::EvidenceSize { megabytes }.into());
    }
    ensure_there(desk.store.read(), of).await?;
    let folder = desk.folder.evidence();
    let kept = tokio::task::spawn_blocking(move || kept_file::keep(&folder, &content));
    let sha256 = kept.await.map_err(|error| Internal::new(&error))??;
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
        size: i64::try_from(size).unwrap_or(i64::MAX),
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::AttachEvidence, record, async |tx| {
            ensure_there(tx.read(), of).await?;
            tx.insert::<evidence::Entity>(model).await
        })
        .await?;
    Ok(id)
}

async fn ensure_there(db: &impl ConnectionTrait, of: EvidenceOf) -> Result<(), AppError> {
    match of {
        EvidenceOf::Proof(id) => proofs::find(db, id).await.map(|_| ()),
        EvidenceOf::Declaration(id) => declarations::find(db, id).await.map(|_| ()),
    }
}

/// Takes a document away from what it shows; undo puts it back. What shows a proof that was handed out
/// stays with it.
pub async fn detach(desk: &Desk, id: EvidenceId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let today = desk.env.today();
    let found = find(desk, id).await?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveEvidence, record, async |tx| {
            if let Some(proof) = found.proof_id {
                proofs::ensure_draft(&proofs::find(tx.read(), proof).await?)?;
            }
            if let Some(declaration) = found.declaration_id {
                proofs::ensure_none_rests_on(tx.read(), declaration, today).await?;
            }
            tx.remove::<evidence::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The name and the content of a document, which is the one that was attached.
pub async fn content(desk: &Desk, id: EvidenceId) -> Result<(String, Vec<u8>), AppError> {
    let evidence::Model { name, sha256, .. } = find(desk, id).await?;
    let path = desk.folder.evidence().join(&sha256);
    let read = tokio::task::spawn_blocking(move || kept_file::whole(&path, &sha256));
    match read.await.map_err(|error| Internal::new(&error))? {
        Some(content) => Ok((name, content)),
        None => Err(OriginError::EvidenceLost { name }.into()),
    }
}

/// The documents of a proof.
pub(super) async fn of_proof(desk: &Desk, id: ProofId) -> Result<Vec<EvidenceRow>, AppError> {
    let found = live()
        .filter(evidence::Column::ProofId.eq(id))
        .order_by_asc(evidence::Column::CreatedAt);
    let models = found.all(desk.store.read()).await?;
    Ok(models.into_iter().map(row).collect())
}

/// The documents of some declarations.
pub(super) async fn of_declarations(
    desk: &Desk,
    ids: impl Iterator<Item = SupplierDeclarationId>,
) -> Result<BTreeMap<SupplierDeclarationId, Vec<EvidenceRow>>, AppError> {
    let found = live()
        .filter(evidence::Column::DeclarationId.is_in(ids))
        .order_by_asc(evidence::Column::CreatedAt);
    let mut documents: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for model in found.all(desk.store.read()).await? {
        if let Some(of) = model.declaration_id {
            documents.entry(of).or_default().push(row(model));
        }
    }
    Ok(documents)
}

fn row(model: evidence::Model) -> EvidenceRow {
    EvidenceRow {
        id: model.id,
        name: model.name,
        sha256: model.sha256,
        size: u32::try_from(model.size).unwrap_or(u32::MAX),
        at: model.created_at,
    }
}

fn live() -> Select<evidence::Entity> {
    evidence::Entity::find().filter(evidence::Column::DeletedAt.is_null())
}

async fn find(desk: &Desk, id: EvidenceId) -> Result<evidence::Model, AppError> {
    let found = live().filter(evidence::Column::Id.eq(id));
    let found = found.one(desk.store.read()).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

#[cfg(test)]
mod tests;
