//! Photographs of a product: read, made small, kept once by their SHA-256, put in order and taken away.
//!
//! What a person chose is never changed; what is kept has no trace of the camera. A photograph that is taken
//! away stays in its room, so that undo brings it back whole.

mod picture;
mod refused;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use image::DynamicImage;
use proa_domain::companies::directory::entry::ListedPicture;
use proa_domain::companies::photograph::{AltText, AltTextForm};
use proa_domain::ids::{PhotographId, ProductId};
use proa_domain::settings::Action;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};
use serde::{Deserialize, Serialize};

use super::entity::photograph;
use super::offers::ensure_active;
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::companies::rows;
use crate::error::{AppError, Internal, StoreError};
use crate::kept_file;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "product_photographs";
const LARGEST_MEGABYTES: u32 = 40;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = LARGEST_MEGABYTES as u64 * 1024 * 1024;
/// So many photographs of one product: a buyer looks at no more.
const MOST: u32 = 12;

/// A picture as a page shows it, a JPEG without what a camera wrote into it; none where it cannot be read.
pub(crate) fn as_kept(content: &[u8]) -> Option<Vec<u8>> {
    picture::prepared(content).ok().map(|picture| picture.full)
}

/// A picture as it is seen, turned as the camera was held; none where it cannot be read.
pub(crate) fn upright(content: &[u8]) -> Option<DynamicImage> {
    picture::decoded(content).ok()
}

/// A photograph of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PhotographRow {
    /// Identity.
    pub id: PhotographId,
    /// The version to pass back.
    pub version: u32,
    /// What is on it, in words.
    pub alt: AltTextForm,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// How large a photograph is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum PhotographSize {
    /// As a page shows it.
    Full,
    /// As a list shows it.
    Small,
}

/// The words of a photograph from now on.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct DescribePhotograph {
    /// Which.
    pub id: PhotographId,
    /// The version that was read.
    pub version: u32,
    /// What is on it.
    pub alt: AltTextForm,
}

/// The photographs of a product, in their order.
pub async fn of_product(desk: &Desk, id: ProductId) -> Result<Vec<PhotographRow>, AppError> {
    let found = rows_of(desk.store.read(), &[id]).await?;
    Ok(found.iter().map(row).collect())
}

fn row(model: &photograph::Model) -> PhotographRow {
    let pixels = |side: i64| u32::try_from(side).unwrap_or_default();
    PhotographRow {
        id: model.id,
        version: u32::try_from(model.version).unwrap_or(u32::MAX),
        alt: AltTextForm {
            es: model.alt_es.clone(),
            en: model.alt_en.clone(),
        },
        width: pixels(model.width),
        height: pixels(model.height),
    }
}

/// Puts a picture with a product, after the others. `name` is that of the file, for who is told of it.
pub async fn add(
    desk: &Desk,
    product: ProductId,
    name: &str,
    content: Vec<u8>,
) -> Result<PhotographId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let size = content.len() as u64;
    if size == 0 || size > LARGEST {
        return Err(CompanyError::PictureFileSize {
            name: name.to_owned(),
            megabytes: LARGEST_MEGABYTES,
        }
        .into());
    }
    let company = ensure_active(desk.store.read(), product).await?.company_id;
    let room = desk.folder.evidence();
    let kept = tokio::task::spawn_blocking(move || {
        let prepared = picture::prepared(&content)?;
        let keep = |content: &[u8]| kept_file::keep(&room, content);
        let hashes = keep(&prepared.full).and_then(|full| Ok((full, keep(&prepared.small)?)));
        Ok((prepared.width, prepared.height, hashes))
    });
    let kept = kept.await.map_err(|error| Internal::new(&error))?;
    let (width, height, hashes) =
        kept.map_err(|refusal: refused::PictureRefusal| refusal.named(name))?;
    let (sha256, small_sha256) = hashes?;
    let id = PhotographId(desk.env.uuid());
    let record = Record::new(rows::TOPIC, company);
    desk.store
        .write(author, Operation::AddPhotograph, record, async |tx| {
            ensure_active(tx.read(), product).await?;
            let others = rows_of(tx.read(), &[product]).await?;
            if others.len() >= MOST as usize {
                return Err(CompanyError::TooManyPictures { most: MOST }.into());
            }
            if others.iter().any(|other| other.sha256 == sha256) {
                let name = name.to_owned();
                return Err(CompanyError::PictureTwice { name }.into());
            }
            let last = others.last().map_or(0, |other| other.position);
            let model = photograph::Model {
                id,
                version: 1,
                product_id: product,
                position: last + 1,
                sha256,
                small_sha256,
                width: width.into(),
                height: height.into(),
                alt_es: String::new(),
                alt_en: String::new(),
                updated_at: desk.env.now(),
                deleted_at: None,
            };
            tx.insert::<photograph::Entity>(model).await
        })
        .await?;
    Ok(id)
}

/// Says what is on a photograph; gives its version.
pub async fn describe(desk: &Desk, wanted: &DescribePhotograph) -> Result<u32, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let alt = AltText::parse(&wanted.alt).map_err(CompanyError::from)?;
    let before = find(desk.store.read(), wanted.id).await?;
    let company = super::offers::find(desk.store.read(), before.product_id).await?;
    let record = Record::new(rows::TOPIC, company.company_id);
    let work = desk
        .store
        .write(author, Operation::DescribePhotograph, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            ensure_active(tx.read(), before.product_id).await?;
            let after = photograph::Model {
                alt_es: alt.es,
                alt_en: alt.en,
                ..before.clone()
            };
            tx.update::<photograph::Entity>(&before, &after).await
        });
    Ok(u32::try_from(work.await?).unwrap_or(u32::MAX))
}

/// Makes a photograph the first of its product: the one that the directory shows.
pub async fn lead(desk: &Desk, id: PhotographId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let found = find(desk.store.read(), id).await?;
    let company = super::offers::find(desk.store.read(), found.product_id).await?;
    let record = Record::new(rows::TOPIC, company.company_id);
    desk.store
        .write(author, Operation::OrderPhotographs, record, async |tx| {
            ensure_active(tx.read(), found.product_id).await?;
            let all = rows_of(tx.read(), &[found.product_id]).await?;
            let (first, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.id == id);
            for (position, before) in (1..).zip(first.into_iter().chain(others)) {
                let after = photograph::Model {
                    position,
                    ..before.clone()
                };
                tx.update::<photograph::Entity>(&before, &after).await?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// Takes a photograph away; undo brings it back.
pub async fn remove(desk: &Desk, id: PhotographId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let found = find(desk.store.read(), id).await?;
    let company = super::offers::find(desk.store.read(), found.product_id).await?;
    let record = Record::new(rows::TOPIC, company.company_id);
    desk.store
        .write(author, Operation::RemovePhotograph, record, async |tx| {
            let found = find(tx.read(), id).await?;
            ensure_active(tx.read(), found.product_id).await?;
            tx.remove::<photograph::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// A photograph as an address of its data, which a page shows without a file; a JPEG.
pub async fn content(
    desk: &Desk,
    id: PhotographId,
    size: PhotographSize,
) -> Result<String, AppError> {
    let model = find(desk.store.read(), id).await?;
    let sha256 = match size {
        PhotographSize::Full => model.sha256,
        PhotographSize::Small => model.small_sha256,
    };
    let content = whole(desk, sha256).await?;
    let content = content.ok_or(CompanyError::PictureLost)?;
    Ok(format!(
        "data:image/jpeg;base64,{}",
        BASE64_STANDARD.encode(content)
    ))
}

async fn whole(desk: &Desk, sha256: String) -> Result<Option<Vec<u8>>, AppError> {
    let path = desk.folder.evidence().join(&sha256);
    let read = tokio::task::spawn_blocking(move || kept_file::whole(&path, &sha256));
    Ok(read.await.map_err(|error| Internal::new(&error))?)
}

/// The first photographs of some products, small, as a directory embeds them. One whose file is gone is
/// left out.
pub(in crate::companies) async fn small_of(
    desk: &Desk,
    products: &[ProductId],
) -> Result<BTreeMap<ProductId, ListedPicture>, AppError> {
    let mut pictures = BTreeMap::new();
    for model in rows_of(desk.store.read(), products).await? {
        if pictures.contains_key(&model.product_id) {
            continue;
        }
        if let Some(content) = whole(desk, model.small_sha256).await? {
            let picture = ListedPicture {
                jpeg: BASE64_STANDARD.encode(content),
                alt_es: model.alt_es,
                alt_en: model.alt_en,
            };
            pictures.insert(model.product_id, picture);
        }
    }
    Ok(pictures)
}

async fn rows_of(
    db: &impl ConnectionTrait,
    products: &[ProductId],
) -> Result<Vec<photograph::Model>, AppError> {
    Ok(live()
        .filter(photograph::Column::ProductId.is_in(products.iter().copied()))
        .order_by_asc(photograph::Column::ProductId)
        .order_by_asc(photograph::Column::Position)
        .order_by_asc(photograph::Column::Id)
        .all(db)
        .await?)
}

fn live() -> Select<photograph::Entity> {
    photograph::Entity::find().filter(photograph::Column::DeletedAt.is_null())
}

async fn find(db: &impl ConnectionTrait, id: PhotographId) -> Result<photograph::Model, AppError> {
    let found = live().filter(photograph::Column::Id.eq(id));
    let found = found.one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}
