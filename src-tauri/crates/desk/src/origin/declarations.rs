//! What suppliers declare of the origin of their materials: asked for, received, expired.

pub(crate) mod entity;

use proa_domain::ids::{CompanyId, SupplierDeclarationId};
use proa_domain::origin::declaration::{Declaration, DeclarationState};
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};
use serde::{Deserialize, Serialize};

use self::entity::supplier_declaration;
use super::error::OriginError;
use super::evidence::{self, EvidenceRow};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "supplier_declarations";
/// A list shows so many declarations at once.
const MOST_LISTED: u64 = 500;

/// A declaration to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SaveSupplierDeclaration")]
pub struct SaveDeclaration {
    /// The declaration that it replaces; a new one where none is named.
    pub id: Option<SupplierDeclarationId>,
    /// The company that uses the material.
    pub company_id: Option<CompanyId>,
    /// What is known of it.
    pub declaration: Declaration,
}

/// A declaration in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SupplierDeclarationRow")]
pub struct DeclarationRow {
    /// Identity.
    pub id: SupplierDeclarationId,
    /// The company that uses the material.
    pub company_id: Option<CompanyId>,
    /// What is known of it.
    pub declaration: Declaration,
    /// How it stands today.
    pub state: DeclarationState,
    /// The documents that show it.
    pub evidence: Vec<EvidenceRow>,
}

/// Keeps a declaration.
pub async fn save(desk: &Desk, save: SaveDeclaration) -> Result<SupplierDeclarationId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let tidied = save.declaration.tidied(desk.env.today());
    let declaration = tidied.map_err(|problems| OriginError::BadDeclaration { problems })?;
    let facts = desk.reference.facts().await?;
    let unknown = declaration.agreements.iter();
    if let Some(agreement) = unknown
        .clone()
        .find(|id| !facts.agreements.contains_key(*id))
    {
        let agreement = agreement.clone();
        return Err(OriginError::UnknownAgreement { agreement }.into());
    }
    let id = save
        .id
        .unwrap_or_else(|| SupplierDeclarationId(desk.env.uuid()));
    let now = desk.env.now().to_string();
    let model = supplier_declaration::Model {
        id,
        version: 1,
        company_id: save.company_id,
        supplier: declaration.supplier,
        material: declaration.material,
        code: declaration.code,
        agreements: Texts(declaration.agreements),
        requested_on: declaration.requested_on,
        received_on: declaration.received_on,
        valid_to: declaration.valid_to,
        remarks: declaration.remarks,
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    let operation = Operation::SaveSupplierDeclaration;
    desk.store
        .write(author, operation, record, async |tx| {
            if save.id.is_none() {
                return tx.insert::<supplier_declaration::Entity>(model).await;
            }
            let before = find(tx.read(), id).await?;
            let after = supplier_declaration::Model {
                version: before.version,
                created_at: before.created_at.clone(),
                ..model
            };
            tx.update::<supplier_declaration::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Forgets a declaration; undo brings it back.
pub async fn remove(desk: &Desk, id: SupplierDeclarationId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let record = Record::new(TOPIC, id);
    let operation = Operation::RemoveSupplierDeclaration;
    desk.store
        .write(author, operation, record, async |tx| {
            let found = find(tx.read(), id).await?;
            tx.remove::<supplier_declaration::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The declarations of a company or of the office: those that end first stand first.
pub async fn list(
    desk: &Desk,
    company: Option<CompanyId>,
) -> Result<Vec<DeclarationRow>, AppError> {
    use supplier_declaration::Column;
    let mut found = live()
        .order_by_asc(Column::ValidTo.is_null())
        .order_by_asc(Column::ValidTo)
        .order_by_asc(Column::Supplier)
        .limit(MOST_LISTED);
    if let Some(company) = company {
        found = found.filter(Column::CompanyId.eq(company));
    }
    let today = desk.env.today();
    let mut rows = Vec::new();
    for model in found.all(desk.store.read()).await? {
        let evidence = evidence::of_declaration(desk, model.id).await?;
        let declaration = Declaration {
            supplier: model.supplier,
            material: model.material,
            code: model.code,
            agreements: model.agreements.0,
            requested_on: model.requested_on,
            received_on: model.received_on,
            valid_to: model.valid_to,
            remarks: model.remarks,
        };
        rows.push(DeclarationRow {
            id: model.id,
            company_id: model.company_id,
            state: declaration.state(today),
            declaration,
            evidence,
        });
    }
    Ok(rows)
}

fn live() -> Select<supplier_declaration::Entity> {
    supplier_declaration::Entity::find().filter(supplier_declaration::Column::DeletedAt.is_null())
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: SupplierDeclarationId,
) -> Result<supplier_declaration::Model, AppError> {
    let found = live().filter(supplier_declaration::Column::Id.eq(id));
    let found = found.one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

#[cfg(test)]
pub(super) mod tests;
