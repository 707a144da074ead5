//! Companies.

use std::sync::Arc;

use proa_desk::companies::bulk::{self, BulkOrder, BulkOutcome, BulkPreview, BulkQuery};
use proa_desk::companies::markets::{self, MarketHistory, SetMarketStatus};
use proa_desk::companies::merge::{self, MergeOrder, MergePreview, MergeQuery};
use proa_desk::companies::pairs::distinct::{self, Distinguish};
use proa_desk::companies::pairs::list::{self, PairFilter, PairRow};
use proa_desk::companies::pairs::{self, PairsView};
use proa_desk::companies::{
    self, ArchiveCompanies, ArchiveCompany, Candidate, CompanyDetail, CompanyFilter, CompanyRow,
    DuplicateQuery, EditCompany, ReopenCompany, SizeQuery,
};
use proa_desk::documents::{self, CompaniesSheet, SheetColumn, SheetFormat};
use proa_desk::settings::preferences;
use proa_desk::store::page::Page;
use proa_desk::whole_file::Partial;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::companies::size::SizeWorking;
use proa_domain::companies::tax_id::TaxIdCheck;
use proa_domain::ids::{CompanyId, DistinctionId};
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

/// A page of the companies.
#[tauri::command]
#[specta::specta]
pub async fn companies_list(
    office: State<'_, Office>,
    input: CompanyFilter,
) -> Answer<Page<CompanyRow>> {
    companies::list(&*office.desk().await?, &input).await
}

/// A company with everything on its page.
#[tauri::command]
#[specta::specta]
pub async fn companies_get(office: State<'_, Office>, id: CompanyId) -> Answer<CompanyDetail> {
    companies::get(&*office.desk().await?, id).await
}

/// Registers a company.
#[tauri::command]
#[specta::specta]
pub async fn companies_register(
    office: State<'_, Office>,
    profile: ProfileForm,
) -> Answer<CompanyId> {
    companies::register(&*office.desk().await?, &profile).await
}

/// Changes a company's profile; answers with its new version.
#[tauri::command]
#[specta::specta]
pub async fn companies_update(office: State<'_, Office>, input: EditCompany) -> Answer<u32> {
    companies::update(&*office.desk().await?, &input).await
}

/// Archives a company.
#[tauri::command]
#[specta::specta]
pub async fn companies_archive(office: State<'_, Office>, input: ArchiveCompany) -> Answer<()> {
    companies::archive(&*office.desk().await?, &input).await
}

/// Archives several companies together; answers with how many there were.
#[tauri::command]
#[specta::specta]
pub async fn companies_archive_all(
    office: State<'_, Office>,
    input: ArchiveCompanies,
) -> Answer<u32> {
    companies::archive_all(&*office.desk().await?, &input).await
}

/// Reopens an archived company.
#[tauri::command]
#[specta::specta]
pub async fn companies_reopen(office: State<'_, Office>, input: ReopenCompany) -> Answer<()> {
    companies::reopen(&*office.desk().await?, input).await
}

/// Companies that what is being typed may be already.
#[tauri::command]
#[specta::specta]
pub async fn companies_duplicates(
    office: State<'_, Office>,
    input: DuplicateQuery,
) -> Answer<Vec<Candidate>> {
    companies::duplicates(&*office.desk().await?, &input).await
}

/// Looks for companies that are there twice, among all that take part.
#[tauri::command]
#[specta::specta]
pub async fn companies_find_pairs(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
) -> Answer<PairsView> {
    let desk = office.desk().await?;
    let work = async |progress| pairs::find(&desk, &progress).await;
    tasks.run(channel, work).await
}

/// The last search for companies that are there twice.
#[tauri::command]
#[specta::specta]
pub async fn companies_last_pairs(office: State<'_, Office>) -> Answer<Option<PairsView>> {
    pairs::last(&*office.desk().await?).await
}

/// A page of the pairs that it found.
#[tauri::command]
#[specta::specta]
pub async fn companies_pairs(
    office: State<'_, Office>,
    input: PairFilter,
) -> Answer<Page<PairRow>> {
    list::list(&*office.desk().await?, &input).await
}

/// Keeps that two companies are two.
#[tauri::command]
#[specta::specta]
pub async fn companies_distinguish(
    office: State<'_, Office>,
    input: Distinguish,
) -> Answer<DistinctionId> {
    distinct::distinguish(&*office.desk().await?, &input).await
}

/// Takes back that two companies are two.
#[tauri::command]
#[specta::specta]
pub async fn companies_forget_distinction(
    office: State<'_, Office>,
    id: DistinctionId,
) -> Answer<()> {
    distinct::forget(&*office.desk().await?, id).await
}

/// What making one company of two would do.
#[tauri::command]
#[specta::specta]
pub async fn companies_merge_preview(
    office: State<'_, Office>,
    input: MergeQuery,
) -> Answer<MergePreview> {
    merge::preview(&*office.desk().await?, &input).await
}

/// Makes one company of two; answers with the new version of the one that stays.
#[tauri::command]
#[specta::specta]
pub async fn companies_merge(office: State<'_, Office>, input: MergeOrder) -> Answer<u32> {
    merge::merge(&*office.desk().await?, &input).await
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

/// Which companies to hand out, and how.
#[derive(Deserialize, specta::Type)]
pub struct CompaniesOrder {
    filter: CompanyFilter,
    /// In their order; none for the columns of the list.
    columns: Vec<SheetColumn>,
    format: SheetFormat,
}

/// Hands out the companies of a list.
#[tauri::command]
#[specta::specta]
pub async fn companies_export(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: CompaniesOrder,
) -> Answer<Option<SavedFile>> {
    let desk = office.desk().await?;
    let words = words(&desk).await?;
    let format = input.format;
    let wanted = CompaniesSheet {
        filter: input.filter,
        columns: input.columns,
        format,
        locale: preferences::get(&desk).await?.locale,
    };
    let kind = kinds::of(kinds::COMPANIES, format);
    let work = async |progress| {
        let write = async |mut partial: Partial| {
            documents::companies(&desk, &wanted, partial.file(), &progress).await?;
            partial.keep()
        };
        saving::stream(&dialogs, &words, kind, &wanted.file_name(), write).await
    };
    tasks.run(channel, work).await
}

/// What an edit of many companies would do.
#[tauri::command]
#[specta::specta]
pub async fn companies_bulk_preview(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: BulkQuery,
) -> Answer<BulkPreview> {
    let desk = office.desk().await?;
    let work = async |progress| bulk::preview(&desk, &input, &progress).await;
    tasks.run(channel, work).await
}

/// Edits many companies as one operation.
#[tauri::command]
#[specta::specta]
pub async fn companies_bulk_edit(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    channel: Channel<Progress>,
    input: BulkOrder,
) -> Answer<BulkOutcome> {
    let desk = office.desk().await?;
    let work = async |progress| bulk::apply(&desk, &input, &progress).await;
    tasks.run(channel, work).await
}

/// What was noted of each market of a company, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn companies_market_history(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<Vec<MarketHistory>> {
    markets::history(&*office.desk().await?, company).await
}

/// Notes how far a company is in one of its markets.
#[tauri::command]
#[specta::specta]
pub async fn companies_set_market_status(
    office: State<'_, Office>,
    input: SetMarketStatus,
) -> Answer<()> {
    markets::set_status(&*office.desk().await?, &input).await
}
