//! Documents that companies hand in, and the attestation that somebody saw the original.

use proa_domain::ids::{CompanyId, DocumentId, PersonId, SupportId};
use proa_domain::missions::document::{Document, DocumentForm, OriginalSeen};
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};
use serde::{Deserialize, Serialize};

use super::entity::company_document;
use super::supports;
use crate::Desk;
use crate::companies::rows::ensure_active;
use crate::error::{AppError, StoreError};
use crate::missions::error::MissionError;
use crate::settings::people;
use crate::store::operation::{Operation, Record};

pub(super) const DOCUMENTS: &str = "company_documents";

/// A document to keep.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HandInDocument {
    /// Whose it is.
    pub company_id: CompanyId,
    /// The support that it proves; none where it is of the company.
    pub support_id: Option<SupportId>,
    /// The document.
    pub document: DocumentForm,
}

/// That the original of a document was seen by the person at the desk.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AttestOriginal {
    /// Which document.
    pub id: DocumentId,
    /// The version that was read.
    pub version: u32,
    /// When.
    pub seen_on: Day,
}

/// A document that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRow {
    /// Identity.
    pub id: DocumentId,
    /// The version to pass back.
    pub version: u32,
    /// The support that it proves.
    pub support_id: Option<SupportId>,
    /// The document.
    pub document: DocumentForm,
    /// Whether it holds today.
    pub holds: bool,
    /// Who saw the original.
    pub seen_by: Option<String>,
    /// When.
    pub seen_on: Option<Day>,
}

/// The documents of a company, the latest first.
pub async fn of_company(desk: &Desk, company: CompanyId) -> Result<Vec<DocumentRow>, AppError> {
    let db = desk.store.read();
    let found = live()
        .filter(company_document::Column::CompanyId.eq(company))
        .order_by_desc(company_document::Column::HandedInOn)
        .order_by_desc(company_document::Column::Id)
        .all(db)
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let seen_by = match row.seen_by {
            Some(person) => Some(people::find(db, person).await?.name),
            None => None,
        };
        rows.push(DocumentRow {
            id: row.id,
            version: u32::try_from(row.version).unwrap_or(u32::MAX),
            support_id: row.support_id,
            holds: row.holds_until.is_none_or(|last| desk.env.today() <= last),
            document: form_of(&row),
            seen_by,
            seen_on: row.seen_on,
        });
    }
    Ok(rows)
}

/// Keeps a document that a company hands in, for a support of its own.
pub async fn hand_in(desk: &Desk, wanted: &HandInDocument) -> Result<DocumentId, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let read = Document::parse(&wanted.document, desk.env.today()).map_err(MissionError::from)?;
    let id = DocumentId(desk.env.uuid());
    let record = Record::new(DOCUMENTS, id);
    desk.store
        .write(author, Operation::HandInDocument, record, async |tx| {
            ensure_active(tx.read(), wanted.company_id).await?;
            if let Some(support) = wanted.support_id
                && supports::company_of(tx.read(), support).await? != wanted.company_id
            {
                return Err(StoreError::not_found(supports::SUPPORTS).into());
            }
            tx.insert::<company_document::Entity>(company_document::Model {
                id,
                version: 1,
                company_id: wanted.company_id,
                support_id: wanted.support_id,
                kind: read.kind,
                reference: read.reference,
                handed_in_on: read.handed_in_on,
                holds_until: read.holds_until,
                seen_by: None,
                seen_on: None,
                updated_at: desk.env.now(),
                deleted_at: None,
            })
            .await
        })
        .await?;
    Ok(id)
}

/// Attests that the person at the desk saw the original.
pub async fn attest(desk: &Desk, wanted: &AttestOriginal) -> Result<(), AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let record = Record::new(DOCUMENTS, wanted.id);
    desk.store
        .write(author, Operation::AttestOriginal, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(DOCUMENTS, before.version, wanted.version)?;
            let earlier = before.seen_by.zip(before.seen_on);
            let earlier = earlier.map(|(by, on)| OriginalSeen { by, on });
            let seen = OriginalSeen {
                by: author.person,
                on: wanted.seen_on,
            };
            let today = desk.env.today();
            let document = Document::parse(&form_of(&before), today).map_err(MissionError::from)?;
            let seen = document
                .attest(earlier, seen, today)
                .map_err(|reason| MissionError::AttestationRefused { reason })?;
            let after = company_document::Model {
                seen_by: Some(seen.by),
                seen_on: Some(seen.on),
                ..before.clone()
            };
            tx.update::<company_document::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// Takes a document away.
pub async fn remove(desk: &Desk, id: DocumentId) -> Result<(), AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let record = Record::new(DOCUMENTS, id);
    desk.store
        .write(author, Operation::RemoveDocument, record, async |tx| {
            let row = find(tx.read(), id).await?;
            tx.remove::<company_document::Entity>(&row).await
        })
        .await
}

/// How many documents prove a support, and of how many the original was seen.
pub(super) async fn proving(
    db: &impl ConnectionTrait,
    support: SupportId,
) -> Result<(u32, u32), AppError> {
    let found = live()
        .filter(company_document::Column::SupportId.eq(support))
        .all(db)
        .await?;
    let seen: Vec<&PersonId> = found
        .iter()
        .filter_map(|row| row.seen_by.as_ref())
        .collect();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok((count(found.len()), count(seen.len())))
}

fn form_of(row: &company_document::Model) -> DocumentForm {
    DocumentForm {
        kind: row.kind,
        reference: row.reference.clone(),
        handed_in_on: row.handed_in_on.to_string(),
        holds_until: row
            .holds_until
            .map(|day| day.to_string())
            .unwrap_or_default(),
    }
}

async fn find(
    db: &impl ConnectionTrait,
    id: DocumentId,
) -> Result<company_document::Model, AppError> {
    let found = live()
        .filter(company_document::Column::Id.eq(id))
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(DOCUMENTS).into())
}

fn live() -> Select<company_document::Entity> {
    company_document::Entity::find().filter(company_document::Column::DeletedAt.is_null())
}
