//! The list of companies as a sheet.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::settings::{Action, Locale};

use crate::Desk;
use crate::companies::{self, CompanyFilter, CompanyRow};
use crate::documents::sheet::{Field, Sheet};
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::l10n::Words;
use crate::store::page::LARGEST_PAGE;
use crate::treaties::reference::catalogues;

/// All companies of a list, not only a page of it.
pub async fn companies(
    desk: &Desk,
    filter: &CompanyFilter,
    locale: Locale,
) -> Result<Sheet, AppError> {
    desk.author(Action::ExportRegister)?;
    let states = state_names(desk).await?;
    let mut filter = CompanyFilter {
        after: None,
        limit: LARGEST_PAGE,
        ..filter.clone()
    };
    let mut found = Vec::new();
    loop {
        let page = companies::list(desk, &filter).await?;
        found.extend(page.rows);
        filter.after = page.next;
        if filter.after.is_none() {
            break;
        }
    }
    let words = Words::of(locale);
    let heading = FluentArgs::from_iter([("zone", OFFICE_ZONE)]);
    let headings = [
        "export-legal-name",
        "export-trade-name",
        "export-rfc",
        "export-state",
        "export-size",
        "export-products",
        "export-status",
        "export-updated",
    ];
    Ok(Sheet {
        title: words.get("export-companies"),
        headings: headings.map(|id| words.with(id, &heading)).to_vec(),
        rows: found
            .into_iter()
            .map(|company| row(&words, &states, company))
            .collect(),
    })
}

fn row(words: &Words, states: &BTreeMap<String, String>, company: CompanyRow) -> Vec<Field> {
    let state = company.state.map(|state| {
        let code = state.to_string();
        states.get(&code).cloned().unwrap_or(code)
    });
    let size = company
        .size
        .map(|size| words.get(&format!("export-size-{size}")));
    vec![
        Field::Text(company.legal_name),
        Field::maybe(company.trade_name),
        Field::maybe(company.rfc),
        Field::maybe(state),
        Field::maybe(size),
        Field::Count(company.products),
        Field::Text(words.get(&format!("export-status-{}", company.status))),
        Field::Moment(company.updated_at.clock_in(OFFICE_ZONE)),
    ]
}

/// The names of the states by their codes; none before the reference data is loaded.
pub(super) async fn state_names(desk: &Desk) -> Result<BTreeMap<String, String>, AppError> {
    let states = catalogues::states(desk).await?;
    Ok(states
        .into_iter()
        .map(|state| (state.code, state.name_es))
        .collect())
}
