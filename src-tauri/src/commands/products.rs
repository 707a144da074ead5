//! Products of companies beyond their profiles, and who can supply what a buyer asks for.

use std::sync::Arc;

use proa_desk::companies::products::certifications::{
    self, CertificationRow, EndingCertifications, SaveCertification,
};
use proa_desk::companies::products::photographs::{
    self, DescribePhotograph, PhotographRow, PhotographSize,
};
use proa_desk::companies::products::{self, ProductDetail, SetOffer};
use proa_desk::companies::supply::{self, Suppliers, SupplyQuery};
use proa_desk::documents::{self, SheetFormat};
use proa_desk::settings::preferences;
use proa_domain::companies::supply::RequirementForm;
use proa_domain::ids::{CertificationId, CompanyId, PhotographId, ProductId};
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::taking::{PHOTOGRAPH, take};

/// A product with what its company offers of it.
#[tauri::command]
#[specta::specta]
pub async fn products_get(office: State<'_, Office>, id: ProductId) -> Answer<ProductDetail> {
    products::get(&*office.desk().await?, id).await
}

/// Keeps what a company offers of a product; answers with the new version.
#[tauri::command]
#[specta::specta]
pub async fn products_set_offer(office: State<'_, Office>, input: SetOffer) -> Answer<u32> {
    products::set_offer(&*office.desk().await?, &input).await
}

/// The certifications of a company and of its products.
#[tauri::command]
#[specta::specta]
pub async fn certifications_of_company(
    office: State<'_, Office>,
    id: CompanyId,
) -> Answer<Vec<CertificationRow>> {
    certifications::of_company(&*office.desk().await?, id).await
}

/// Keeps a certification.
#[tauri::command]
#[specta::specta]
pub async fn certifications_save(
    office: State<'_, Office>,
    input: SaveCertification,
) -> Answer<CertificationId> {
    certifications::save(&*office.desk().await?, &input).await
}

/// Takes a certification away.
#[tauri::command]
#[specta::specta]
pub async fn certifications_remove(office: State<'_, Office>, id: CertificationId) -> Answer<()> {
    certifications::remove(&*office.desk().await?, id).await
}

/// The kinds of certification that the office knows, those that the most products have first.
#[tauri::command]
#[specta::specta]
pub async fn certifications_kinds(office: State<'_, Office>) -> Answer<Vec<String>> {
    certifications::kinds(&*office.desk().await?).await
}

/// The certifications that end soon or have ended.
#[tauri::command]
#[specta::specta]
pub async fn certifications_ending(
    office: State<'_, Office>,
    limit: u32,
) -> Answer<EndingCertifications> {
    certifications::ending(&*office.desk().await?, limit).await
}

/// The photographs of a product, in their order.
#[tauri::command]
#[specta::specta]
pub async fn photographs_of_product(
    office: State<'_, Office>,
    id: ProductId,
) -> Answer<Vec<PhotographRow>> {
    photographs::of_product(&*office.desk().await?, id).await
}

/// Asks for a picture and puts it with a product. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn photographs_add(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    product: ProductId,
) -> Answer<Option<PhotographId>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let Some(file) = take(&dialogs, &words, PHOTOGRAPH, photographs::LARGEST).await? else {
        return Ok(None);
    };
    let added = photographs::add(desk, product, &file.name, file.content).await;
    added.map(Some)
}

/// Says what is on a photograph; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn photographs_describe(
    office: State<'_, Office>,
    input: DescribePhotograph,
) -> Answer<u32> {
    photographs::describe(&*office.desk().await?, &input).await
}

/// Makes a photograph the first of its product.
#[tauri::command]
#[specta::specta]
pub async fn photographs_lead(office: State<'_, Office>, id: PhotographId) -> Answer<()> {
    photographs::lead(&*office.desk().await?, id).await
}

/// Takes a photograph away.
#[tauri::command]
#[specta::specta]
pub async fn photographs_remove(office: State<'_, Office>, id: PhotographId) -> Answer<()> {
    photographs::remove(&*office.desk().await?, id).await
}

/// A photograph as an address of its data.
#[tauri::command]
#[specta::specta]
pub async fn photographs_content(
    office: State<'_, Office>,
    id: PhotographId,
    size: PhotographSize,
) -> Answer<String> {
    photographs::content(&*office.desk().await?, id, size).await
}

/// Companies that may supply what a buyer asks for, ranked.
#[tauri::command]
#[specta::specta]
pub async fn companies_suppliers(
    office: State<'_, Office>,
    input: SupplyQuery,
) -> Answer<Suppliers> {
    supply::suppliers(&*office.desk().await?, &input).await
}

/// Which requirement is answered as a sheet, and how.
#[derive(Deserialize, specta::Type)]
pub struct SuppliersOrder {
    requirement: RequirementForm,
    format: SheetFormat,
}

/// Writes all companies that may supply what a buyer asks for as a sheet.
#[tauri::command]
#[specta::specta]
pub async fn companies_export_suppliers(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: SuppliersOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let sheet = documents::suppliers(desk, &input.requirement, locale).await?;
    let words = words(desk).await?;
    saving::table(&dialogs, &words, kinds::SUPPLIERS, sheet, input.format).await
}
