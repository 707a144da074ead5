//! What suppliers declare of the origin of their materials: asked for, received, expired.

pub(crate) mod entity;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, SupplierDeclarationId};
use proa_domain::origin::declaration::{Declaration, DeclarationState};
use proa_domain::origin::determination::case::{Case, change_each_line, for_each_line};
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};
use serde::{Deserialize, Serialize};

use self::entity::supplier_declaration;
use super::error::OriginError;
use super::evidence::{self, EvidenceRow};
use super::proofs;
use crate::Desk;
use crate::companies::rows as company_rows;
use crate::error::{AppError, StoreError};
use crate::store::columns::Texts;
use crate::store::operation::{Operation, Record};
use crate::store::plain::{begins, code, holds, plain};

const TOPIC: &str = "supplier_declarations";
/// A list shows so many declarations at first.
const FIRST_LISTED: u32 = 200;
/// A query names so many declarations at once.
const MOST_NAMED: usize = 500;

/// A declaration to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SaveSupplierDeclaration")]
pub struct SaveDeclaration {
    /// The declaration that it replaces; a new one where none is named.
    pub id: Option<SupplierDeclarationId>,
    /// When what the change began from was kept, so that no newer one is overwritten.
    pub saved_at: Option<String>,
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
    /// When it was kept last.
    pub saved_at: String,
    /// The company that uses the material.
    pub company_id: Option<CompanyId>,
    /// What is known of it.
    pub declaration: Declaration,
    /// How it stands today.
    pub state: DeclarationState,
    /// The documents that show it.
    pub evidence: Vec<EvidenceRow>,
}

/// Which declarations are listed; every one where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
#[serde(rename = "SupplierDeclarationFilter")]
pub struct DeclarationFilter {
    /// Those of a company.
    pub company: Option<CompanyId>,
    /// Those that came and end within so many days, the first to end first.
    pub ending_within: Option<u32>,
    /// What is in the names of their suppliers and materials, or begins their codes.
    pub text: String,
    /// So many at most.
    pub limit: Option<u32>,
}

/// Declarations in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SupplierDeclarationPage")]
pub struct DeclarationPage {
    /// Those that nobody has received yet, then those that end first.
    pub rows: Vec<DeclarationRow>,
    /// There are more.
    pub has_more: bool,
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
        valid_from: declaration.valid_from,
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
            if let Some(company) = save.company_id {
                company_rows::find(tx.read(), company).await?;
            }
            if save.id.is_none() {
                return tx.insert::<supplier_declaration::Entity>(model).await;
            }
            let before = find(tx.read(), id).await?;
            let is_newer = |saved_at: &String| *saved_at != before.updated_at;
            if save.saved_at.as_ref().is_some_and(is_newer) {
                return Err(StoreError::stale(TOPIC).into());
            }
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

/// Forgets a declaration on which no proof rests that was handed out; undo brings it back.
pub async fn remove(desk: &Desk, id: SupplierDeclarationId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let today = desk.env.today();
    let record = Record::new(TOPIC, id);
    let operation = Operation::RemoveSupplierDeclaration;
    desk.store
        .write(author, operation, record, async |tx| {
            let found = find(tx.read(), id).await?;
            proofs::ensure_none_rests_on(tx.read(), id, today).await?;
            tx.remove::<supplier_declaration::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// The declarations that a filter names.
pub async fn list(desk: &Desk, filter: &DeclarationFilter) -> Result<DeclarationPage, AppError> {
    use supplier_declaration::Column;
    let limit = u64::from(filter.limit.unwrap_or(FIRST_LISTED));
    let mut found = live()
        .order_by_desc(Column::ReceivedOn.is_null())
        .order_by_asc(Column::ValidTo.is_null())
        .order_by_asc(Column::ValidTo)
        .order_by_asc(Column::Supplier)
        .order_by_asc(Column::Id)
        .limit(limit + 1);
    if let Some(company) = filter.company {
        found = found.filter(Column::CompanyId.eq(company));
    }
    let today = desk.env.today();
    if let Some(days) = filter.ending_within {
        found = found
            .filter(Column::ReceivedOn.is_not_null())
            .filter(Column::ValidTo.between(today, today.days_later(days)));
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        let within = |column: &str| Expr::cust_with_values(holds(column), [plain(text)]);
        let mut says = Condition::any()
            .add(within("supplier"))
            .add(within("material"));
        if let Some(digits) = code(text) {
            says = says.add(Expr::cust_with_values(begins("code"), [digits]));
        }
        found = found.filter(says);
    }
    let mut models = found.all(desk.store.read()).await?;
    let has_more = models.len() as u64 > limit;
    models.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let ids = models.iter().map(|model| model.id);
    let mut documents = evidence::of_declarations(desk, ids).await?;
    let rows = models.into_iter().map(|model| {
        let evidence = documents.remove(&model.id).unwrap_or_default();
        row(model, evidence, today)
    });
    Ok(DeclarationPage {
        rows: rows.collect(),
        has_more,
    })
}

/// Brings what the lines of a case rest on up to the register: a declaration that came, that was renewed
/// or that is gone.
pub(crate) async fn bring_up(desk: &Desk, case: &mut Case) -> Result<(), AppError> {
    let mut named = BTreeSet::new();
    for_each_line(&case.materials, "", &mut |_, line| {
        named.extend(line.declaration.as_ref().map(|declared| declared.id));
    });
    if named.is_empty() {
        return Ok(());
    }
    let mut known = BTreeMap::new();
    let named: Vec<SupplierDeclarationId> = named.into_iter().collect();
    for some in named.chunks(MOST_NAMED) {
        let found = live().filter(supplier_declaration::Column::Id.is_in(some.iter().copied()));
        let found = found.all(desk.store.read()).await?;
        let lines = found.into_iter().map(|model| {
            let id = model.id;
            (id, declaration(model).of_line(id))
        });
        known.extend(lines);
    }
    change_each_line(&mut case.materials, &mut |line| {
        if let Some(declared) = &mut line.declaration {
            match known.get(&declared.id) {
                Some(now) => declared.clone_from(now),
                None => declared.received_on = None,
            }
        }
    });
    Ok(())
}

fn row(
    model: supplier_declaration::Model,
    evidence: Vec<EvidenceRow>,
    today: Day,
) -> DeclarationRow {
    let id = model.id;
    let saved_at = model.updated_at.clone();
    let company_id = model.company_id;
    let declaration = declaration(model);
    DeclarationRow {
        id,
        saved_at,
        company_id,
        state: declaration.state(today),
        declaration,
        evidence,
    }
}

fn declaration(model: supplier_declaration::Model) -> Declaration {
    Declaration {
        supplier: model.supplier,
        material: model.material,
        code: model.code,
        agreements: model.agreements.0,
        requested_on: model.requested_on,
        received_on: model.received_on,
        valid_from: model.valid_from,
        valid_to: model.valid_to,
        remarks: model.remarks,
    }
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
