//! Companies.

use proa_desk::companies::{
    self, ArchiveCompany, Candidate, CompanyDetail, CompanyFilter, CompanyRow, DuplicateQuery,
    EditCompany, ReopenCompany, SizeQuery,
};
use proa_desk::store::page::Page;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::companies::size::SizeWorking;
use proa_domain::companies::tax_id::TaxIdCheck;
use proa_domain::ids::CompanyId;
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// A page of the companies.
#[tauri::command]
#[specta::specta]
pub async fn companies_list(
    office: State<'_, Office>,
    input: CompanyFilter,
) -> Answer<Page<CompanyRow>> {
    companies::list(office.desk()?, &input).await
}

/// A company with everything on its page.
#[tauri::command]
#[specta::specta]
pub async fn companies_get(office: State<'_, Office>, id: CompanyId) -> Answer<CompanyDetail> {
    companies::get(office.desk()?, id).await
}

/// Registers a company.
#[tauri::command]
#[specta::specta]
pub async fn companies_register(
    office: State<'_, Office>,
    profile: ProfileForm,
) -> Answer<CompanyId> {
    companies::register(office.desk()?, &profile).await
}

/// Changes a company's profile; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn companies_update(office: State<'_, Office>, input: EditCompany) -> Answer<u32> {
    companies::update(office.desk()?, &input).await
}

/// Archives a company.
#[tauri::command]
#[specta::specta]
pub async fn companies_archive(office: State<'_, Office>, input: ArchiveCompany) -> Answer<()> {
    companies::archive(office.desk()?, &input).await
}

/// Reopens an archived company.
#[tauri::command]
#[specta::specta]
pub async fn companies_reopen(office: State<'_, Office>, input: ReopenCompany) -> Answer<()> {
    companies::reopen(office.desk()?, input).await
}

/// Companies that what is being typed may be already.
#[tauri::command]
#[specta::specta]
pub async fn companies_duplicates(
    office: State<'_, Office>,
    input: DuplicateQuery,
) -> Answer<Vec<Candidate>> {
    companies::duplicates(office.desk()?, &input).await
}

/// What an RFC says of itself.
#[tauri::command]
#[specta::specta]
pub async fn companies_check_rfc(text: String) -> Answer<TaxIdCheck> {
    Ok(companies::check_rfc(&text))
}

/// The size of a company with its working.
#[tauri::command]
#[specta::specta]
pub async fn companies_compute_size(input: SizeQuery) -> Answer<SizeWorking> {
    Ok(companies::compute_size(&input)?)
}
