//! Certifications as records: kept, looked at, taken away, and told of before they end.
//!
//! The words of a product in its profile are the list of its kinds. A record says the rest of one of them,
//! so that keeping a record adds its kind to the words, taking it away takes the kind away, and a kind that
//! the profile loses takes its records along. A word without a record is a certification of which only the
//! kind is known.

mod ending;
mod kinds;

use proa_domain::companies::certification::{
    Certification, CertificationForm, CertificationState, is_same_kind,
};
use proa_domain::companies::profile::Profile;
use proa_domain::companies::supply::HeldCertification;
use proa_domain::ids::{CertificationId, CompanyId, ProductId};
use proa_domain::missions::requirements;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};
use serde::{Deserialize, Serialize};

use super::entity::certification;
use super::offers::ensure_active;
use crate::Desk;
use crate::companies::entity::product;
use crate::companies::error::CompanyError;
use crate::companies::rows;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};

pub use ending::{EndingCertification, EndingCertifications, ending};
pub use kinds::kinds;
pub(in crate::companies) use kinds::lose;

const TOPIC: &str = "certifications";

/// A certification of a company or of one of its products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CertificationRow {
    /// Its record; none where a product says it in words and nothing else is known.
    pub id: Option<CertificationId>,
    /// The version to pass back; 0 where there is no record.
    pub version: u32,
    /// The product; none where it is of the company as a whole.
    pub product: Option<ProductId>,
    /// What is known of it.
    pub certification: CertificationForm,
    /// How it stands today.
    pub state: CertificationState,
}

/// A certification to keep.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SaveCertification {
    /// The record that it replaces; a new one where none is named.
    pub id: Option<CertificationId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The company.
    pub company: CompanyId,
    /// The product; none where it is of the company as a whole.
    pub product: Option<ProductId>,
    /// What is known of it.
    pub certification: CertificationForm,
}

/// The certifications of a company and of its products, those of the company first, each list by kind.
pub async fn of_company(desk: &Desk, id: CompanyId) -> Result<Vec<CertificationRow>, AppError> {
    let db = desk.store.read();
    rows::find(db, id).await?;
    let products = product::Entity::find()
        .filter(product::Column::CompanyId.eq(id))
        .filter(product::Column::DeletedAt.is_null())
        .order_by_asc(product::Column::Position)
        .all(db)
        .await?;
    let records = live()
        .filter(certification::Column::CompanyId.eq(id))
        .order_by_asc(certification::Column::Kind)
        .order_by_asc(certification::Column::ExpiresOn)
        .order_by_asc(certification::Column::Id)
        .all(db)
        .await?;
    let today = desk.env.today();
    let of = |product: Option<ProductId>| {
        let own = records.iter();
        own.filter(move |record| record.product_id == product)
    };
    let mut found: Vec<CertificationRow> = of(None).map(|record| row(record, today)).collect();
    for product in &products {
        found.extend(of(Some(product.id)).map(|record| row(record, today)));
        let is_recorded =
            |kind: &str| of(Some(product.id)).any(|record| is_same_kind(&record.kind, kind));
        let words = product.certifications.0.iter();
        let words = words.filter(|kind| !is_recorded(kind));
        found.extend(words.map(|kind| of_words(product.id, kind)));
    }
    Ok(found)
}

fn row(record: &certification::Model, today: Day) -> CertificationRow {
    CertificationRow {
        id: Some(record.id),
        version: u32::try_from(record.version).unwrap_or(u32::MAX),
        product: record.product_id,
        certification: told(record).form(),
        state: CertificationState::of(record.expires_on, today),
    }
}

/// One that a product says in words.
fn of_words(product: ProductId, kind: &str) -> CertificationRow {
    CertificationRow {
        id: None,
        version: 0,
        product: Some(product),
        certification: CertificationForm {
            kind: kind.to_owned(),
            ..CertificationForm::default()
        },
        state: CertificationState::Undated,
    }
}

fn told(record: &certification::Model) -> Certification {
    Certification {
        kind: record.kind.clone(),
        issuer: record.issuer.clone(),
        scope: record.scope.clone(),
        number: record.number.clone(),
        issued_on: record.issued_on,
        expires_on: record.expires_on,
    }
}

/// Keeps a certification.
pub async fn save(desk: &Desk, wanted: &SaveCertification) -> Result<CertificationId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let told = Certification::parse(&wanted.certification).map_err(CompanyError::from)?;
    let id = wanted
        .id
        .unwrap_or_else(|| CertificationId(desk.env.uuid()));
    let record = Record::new(rows::TOPIC, wanted.company);
    let model = certification::Model {
        id,
        version: 1,
        company_id: wanted.company,
        product_id: wanted.product,
        kind: told.kind,
        issuer: told.issuer,
        scope: told.scope,
        number: told.number,
        issued_on: told.issued_on,
        expires_on: told.expires_on,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    desk.store
        .write(author, Operation::SaveCertification, record, async |tx| {
            ensure_holder(tx.read(), wanted.company, wanted.product).await?;
            let mut former = None;
            if wanted.id.is_some() {
                let before = find(tx.read(), id).await?;
                StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
                if (before.company_id, before.product_id) != (wanted.company, wanted.product) {
                    return Err(StoreError::not_found(TOPIC).into());
                }
                let after = certification::Model {
                    version: before.version,
                    updated_at: before.updated_at,
                    ..model.clone()
                };
                tx.update::<certification::Entity>(&before, &after).await?;
                former = Some(before.kind);
            } else {
                tx.insert::<certification::Entity>(model.clone()).await?;
            }
            kinds::settle(tx, wanted.product, former.as_deref(), Some(&model.kind)).await
        })
        .await?;
    Ok(id)
}

/// Takes a certification away; undo brings it back.
pub async fn remove(desk: &Desk, id: CertificationId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let found = find(desk.store.read(), id).await?;
    let record = Record::new(rows::TOPIC, found.company_id);
    let operation = Operation::RemoveCertification;
    desk.store
        .write(author, operation, record, async |tx| {
            let found = find(tx.read(), id).await?;
            ensure_holder(tx.read(), found.company_id, found.product_id).await?;
            tx.remove::<certification::Entity>(&found).await?;
            kinds::settle(tx, found.product_id, Some(&found.kind), None).await
        })
        .await?;
    Ok(())
}

/// Refuses what would be written of a company that is kept for the record, or of another's product.
async fn ensure_holder(
    db: &impl ConnectionTrait,
    id: CompanyId,
    product: Option<ProductId>,
) -> Result<(), AppError> {
    let Some(product) = product else {
        return Ok(rows::find(db, id).await?.ensure_active()?);
    };
    let product = ensure_active(db, product).await?;
    if product.company_id == id {
        Ok(())
    } else {
        Err(StoreError::not_found("company_products").into())
    }
}

/// The certifications of a company and of its products, those too of which only the kind is known.
pub(crate) async fn held_by(
    db: &impl ConnectionTrait,
    company: CompanyId,
    profile: &Profile,
) -> Result<Vec<requirements::HeldCertification>, AppError> {
    let held = Held::read(db, [company]).await?.0;
    let words = profile.products.iter().flat_map(|one| &one.certifications);
    let unrecorded: Vec<&String> = words
        .filter(|kind| !held.iter().any(|row| is_same_kind(&row.kind, kind)))
        .collect();
    let records = held.iter().map(|row| requirements::HeldCertification {
        id: Some(row.id),
        kind: row.kind.clone(),
        issued_on: row.issued_on,
        expires_on: row.expires_on,
    });
    let words = unrecorded
        .into_iter()
        .map(|kind| requirements::HeldCertification {
            id: None,
            kind: kind.clone(),
            issued_on: None,
            expires_on: None,
        });
    Ok(records.chain(words).collect())
}

/// The certifications of companies and of their products, as what is asked of suppliers is held against
/// them.
pub(in crate::companies) struct Held(Vec<certification::Model>);

impl Held {
    /// Reads those of some companies.
    pub(in crate::companies) async fn read(
        db: &impl ConnectionTrait,
        companies: impl IntoIterator<Item = CompanyId>,
    ) -> Result<Self, AppError> {
        let found = live().filter(certification::Column::CompanyId.is_in(companies));
        Ok(Self(found.all(db).await?))
    }

    /// Those of a product with some words, and those of its company.
    pub(in crate::companies) fn of(
        &self,
        company: CompanyId,
        product: ProductId,
        words: &[String],
    ) -> Vec<HeldCertification> {
        let is_own = |record: &&certification::Model| {
            record.company_id == company && record.product_id.is_none_or(|own| own == product)
        };
        let own: Vec<&certification::Model> = self.0.iter().filter(is_own).collect();
        let is_recorded = |kind: &&String| !own.iter().any(|own| is_same_kind(&own.kind, kind));
        let records = own.iter().map(|record| HeldCertification {
            kind: record.kind.clone(),
            expires_on: record.expires_on,
        });
        let words = words.iter().filter(is_recorded);
        let words = words.map(|kind| HeldCertification {
            kind: kind.clone(),
            expires_on: None,
        });
        records.chain(words).collect()
    }

    /// The kinds of a product of which every record has ended.
    pub(in crate::companies) fn has_ended(
        &self,
        product: ProductId,
        kind: &str,
        today: Day,
    ) -> bool {
        let of_kind = |record: &&certification::Model| {
            record.product_id == Some(product) && is_same_kind(&record.kind, kind)
        };
        let mut records = self.0.iter().filter(of_kind).peekable();
        records.peek().is_some()
            && records.all(|record| {
                CertificationState::of(record.expires_on, today) == CertificationState::Expired
            })
    }
}

fn live() -> Select<certification::Entity> {
    certification::Entity::find().filter(certification::Column::DeletedAt.is_null())
}

async fn find(
    db: &impl ConnectionTrait,
    id: CertificationId,
) -> Result<certification::Model, AppError> {
    let found = live().filter(certification::Column::Id.eq(id));
    let found = found.one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
