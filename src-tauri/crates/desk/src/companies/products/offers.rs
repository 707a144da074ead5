//! The page of a product: what its company offers of it, kept and looked at.

use std::collections::BTreeMap;

use proa_domain::companies::offer::{Offer, OfferForm};
use proa_domain::companies::profile::ProductForm;
use proa_domain::ids::{CompanyId, OfferId, ProductId};
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::entity::offer;
use super::row;
use crate::Desk;
use crate::companies::entity::product;
use crate::companies::error::CompanyError;
use crate::companies::list::CompanyStatus;
use crate::companies::{form, rows};
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

const TOPIC: &str = "product_offers";

/// A product with what its company offers of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProductDetail {
    /// The company that makes it.
    pub company: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// Whether it takes part.
    pub status: CompanyStatus,
    /// The product as the profile says it.
    pub product: ProductForm,
    /// The version of the offer, to pass back; 0 where nothing is kept yet.
    pub version: u32,
    /// What is offered; blank where nothing is kept yet.
    pub offer: OfferForm,
}

/// What a company offers of a product from now on.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SetOffer {
    /// Which product.
    pub product: ProductId,
    /// The version that was read; 0 where nothing was kept.
    pub version: u32,
    /// What is offered.
    pub offer: OfferForm,
}

/// A product with what its company offers of it.
pub async fn get(desk: &Desk, id: ProductId) -> Result<ProductDetail, AppError> {
    let db = desk.store.read();
    let product = find(db, id).await?;
    let company = rows::find(db, product.company_id).await?;
    let kept = kept(db, id).await?;
    let offer = kept.as_ref().map(offer::Model::offer).unwrap_or_default();
    Ok(ProductDetail {
        company: company.id,
        status: company.status(),
        company_name: company.legal_name,
        product: form::product(rows::product_of(&product)),
        version: version(kept.as_ref()),
        offer: offer.form(),
    })
}

/// Keeps what a company offers of a product, in the place of what was kept before; gives the version.
pub async fn set_offer(desk: &Desk, wanted: &SetOffer) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let told = Offer::parse(&wanted.offer).map_err(CompanyError::from)?;
    let company = find(desk.store.read(), wanted.product).await?.company_id;
    let record = Record::new(rows::TOPIC, company);
    let work = desk
        .store
        .write(author, Operation::SetOffer, record, async |tx| {
            ensure_active(tx.read(), wanted.product).await?;
            let before = kept(tx.read(), wanted.product).await?;
            let kept = before.as_ref().map_or(0, |kept| kept.version);
            StoreError::ensure_current(TOPIC, kept, wanted.version)?;
            match before {
                None if told.is_blank() => Ok(0),
                None => {
                    let id = OfferId(desk.env.uuid());
                    let new = offer::Model::new(id, wanted.product, told, desk.env.now());
                    tx.insert::<offer::Entity>(new).await.map(|()| 1)
                }
                Some(before) => {
                    let after = before.with(told);
                    tx.update::<offer::Entity>(&before, &after).await
                }
            }
        });
    Ok(u32::try_from(work.await?).unwrap_or(u32::MAX))
}

/// Refuses what would be written of a product that is gone, or of a company that is kept for the record.
pub(super) async fn ensure_active(
    db: &impl ConnectionTrait,
    id: ProductId,
) -> Result<product::Model, AppError> {
    let product = find(db, id).await?;
    let company = rows::find(db, product.company_id).await?;
    company.ensure_active()?;
    Ok(product)
}

/// Of products that became one, what is offered of both: the words of the one that stays, and where it
/// says nothing those of the other.
pub(in crate::companies) async fn unite(
    tx: &mut WriteTx<'_>,
    joined: &[(ProductId, ProductId)],
) -> Result<(), AppError> {
    for (gone, stays) in joined {
        let Some(other) = kept(tx.read(), *gone).await? else {
            continue;
        };
        match kept(tx.read(), *stays).await? {
            None => {
                let after = offer::Model {
                    product_id: *stays,
                    ..other.clone()
                };
                tx.update::<offer::Entity>(&other, &after).await?;
            }
            Some(own) => {
                let after = own.with(own.offer().filled_from(other.offer()));
                tx.update::<offer::Entity>(&own, &after).await?;
                tx.remove::<offer::Entity>(&other).await?;
            }
        }
    }
    Ok(())
}

/// What is offered of some products; a product of which nothing was noted is not among them.
pub(in crate::companies) async fn offers_of(
    db: &impl ConnectionTrait,
    products: &[ProductId],
) -> Result<BTreeMap<ProductId, Offer>, AppError> {
    let rows = row::live(db, products.iter().copied()).await?;
    let offers = rows.iter().map(|row| (row.product_id, row.offer()));
    Ok(offers.collect())
}

/// A product that a company makes; refuses with `store.not-found` where there is none.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: ProductId,
) -> Result<product::Model, AppError> {
    let found = product::Entity::find_by_id(id)
        .filter(product::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found("company_products").into())
}

async fn kept(
    db: &impl ConnectionTrait,
    product: ProductId,
) -> Result<Option<offer::Model>, AppError> {
    Ok(row::live(db, [product]).await?.pop())
}

fn version(kept: Option<&offer::Model>) -> u32 {
    kept.map_or(0, |kept| u32::try_from(kept.version).unwrap_or(u32::MAX))
}
