//! The list of companies as a sheet, with the columns that somebody chose.

mod columns;

use std::collections::BTreeMap;
use std::io::Write;

use fluent_bundle::FluentArgs;
use proa_domain::companies::profile::Profile;
use proa_domain::ids::CompanyId;
use proa_domain::settings::{Action, Locale};
use sea_orm::{DatabaseTransaction, TransactionTrait as _};

use crate::Desk;
use crate::companies::rows::Rows;
use crate::companies::{self, CompanyFilter};
use crate::documents::sheet::{SheetFormat, SheetWriter, file_name};
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::l10n::Words;
use crate::progress::Progress;
use crate::store::page::LARGEST_PAGE;
use crate::treaties::reference::catalogues;
use columns::Sayer;
pub use columns::SheetColumn;

/// The list of companies as it shall be written.
#[derive(Debug, Clone)]
pub struct CompaniesSheet {
    /// Which companies, in which order.
    pub filter: CompanyFilter,
    /// The columns in their order; none for those of the list.
    pub columns: Vec<SheetColumn>,
    /// How it is written.
    pub format: SheetFormat,
    /// In which language.
    pub locale: Locale,
}

impl CompaniesSheet {
    /// The name to propose for the file.
    pub fn file_name(&self) -> String {
        let title = Words::of(self.locale).get("export-companies");
        file_name(&title, self.format.code())
    }
}

/// Writes all companies of a list, not only a page of it.
pub async fn companies(
    desk: &Desk,
    wanted: &CompaniesSheet,
    out: &mut (impl Write + Send),
    progress: &Progress,
) -> Result<(), AppError> {
    desk.author(Action::ExportRegister)?;
    let columns = match wanted.columns.as_slice() {
        [] => SheetColumn::OF_THE_LIST,
        chosen => chosen,
    };
    let sayer = Sayer::read(desk, wanted.locale).await?;
    let words = Words::of(wanted.locale);
    let heading = FluentArgs::from_iter([("zone", OFFICE_ZONE)]);
    let headings: Vec<String> = columns
        .iter()
        .map(|column| words.with(&format!("export-{column}"), &heading))
        .collect();
    let title = words.get("export-companies");
    let mut sheet = SheetWriter::begin(&title, &headings, wanted.format, out)?;
    let mut filter = CompanyFilter {
        after: None,
        limit: LARGEST_PAGE,
        ..wanted.filter.clone()
    };
    // All pages are of one moment: nobody moves from one to another meanwhile.
    let read = desk.store.read().begin().await?;
    let total = companies::count(&read, &filter).await?;
    let mut done = 0;
    loop {
        progress.ensure_going()?;
        let (rows, next) = companies::listed(&read, &filter).await?;
        let ids: Vec<CompanyId> = rows.iter().map(|row| row.id).collect();
        let details = if columns.iter().any(|column| column.is_of_the_profile()) {
            details(&read, &ids).await?
        } else {
            BTreeMap::new()
        };
        for row in &rows {
            let profile = details.get(&row.id);
            let fields: Vec<_> = columns
                .iter()
                .map(|column| sayer.field(*column, row, profile))
                .collect();
            sheet.row(&fields)?;
        }
        done += rows.len() as u64;
        progress.step("export-companies", done, Some(total.into()));
        filter.after = next;
        if filter.after.is_none() {
            break;
        }
    }
    read.rollback().await?;
    sheet.finish()
}

async fn details(
    read: &DatabaseTransaction,
    ids: &[CompanyId],
) -> Result<BTreeMap<CompanyId, Profile>, AppError> {
    let rows = Rows::several(read, ids).await?;
    let profiles = rows.iter().map(|rows| (rows.company.id, rows.profile()));
    Ok(profiles.collect())
}

/// The names of the states by their codes; none before the reference data is loaded.
pub(super) async fn state_names(
    desk: &Desk,
    locale: Locale,
) -> Result<BTreeMap<String, String>, AppError> {
    let states = catalogues::states(desk).await?.into_iter();
    Ok(states.map(|state| state.named(locale)).collect())
}
