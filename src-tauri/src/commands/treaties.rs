//! What a product pays, and the sheet that says so.

use std::sync::Arc;

use proa_desk::Desk;
use proa_desk::companies;
use proa_desk::error::{DocumentError, Internal};
use proa_desk::state;
use proa_desk::treaties::answers::{self, AnswerRow, SaveAnswer, SavedAnswer};
use proa_desk::treaties::lookup::answer::LookupAnswer;
use proa_desk::treaties::lookup::input::LookupInput;
use proa_desk::treaties::lookup::{self, MarketOption};
use proa_desk::treaties::products::{self, ProductHit};
use proa_desk::treaties::reference::catalogues;
use proa_documents::{AdvisorySheet, Company, Quantity, Rate, Shipment};
use proa_domain::ids::{AnswerId, CompanyId};
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// Words or a code, as somebody types them.
#[derive(Deserialize, specta::Type)]
pub struct ProductQuery {
    query: String,
    locale: Locale,
    limit: u32,
}

/// Products by words or code.
#[tauri::command]
#[specta::specta]
pub async fn treaties_search_products(
    office: State<'_, Office>,
    input: ProductQuery,
) -> Answer<Vec<ProductHit>> {
    products::search(
        &*office.desk().await?,
        &input.query,
        input.locale,
        input.limit,
    )
    .await
}

/// The markets that Mexico's agreements reach.
#[tauri::command]
#[specta::specta]
pub async fn treaties_markets(office: State<'_, Office>) -> Answer<Vec<MarketOption>> {
    lookup::markets(&*office.desk().await?).await
}

/// What a product pays in a market under every agreement.
#[tauri::command]
#[specta::specta]
pub async fn treaties_lookup(
    office: State<'_, Office>,
    input: LookupInput,
) -> Answer<LookupAnswer> {
    lookup::lookup(&*office.desk().await?, input).await
}

/// Keeps an answer with a company: the question, the answer and its sources.
#[tauri::command]
#[specta::specta]
pub async fn treaties_save_answer(
    office: State<'_, Office>,
    input: SaveAnswer,
) -> Answer<AnswerId> {
    answers::save(&*office.desk().await?, input).await
}

/// Whose answers.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AnswersOf {
    company_id: CompanyId,
}

/// The answers that are kept with a company.
#[tauri::command]
#[specta::specta]
pub async fn treaties_answers(
    office: State<'_, Office>,
    input: AnswersOf,
) -> Answer<Vec<AnswerRow>> {
    answers::list(&*office.desk().await?, input.company_id).await
}

/// A kept answer, as it was given.
#[tauri::command]
#[specta::specta]
pub async fn treaties_answer(office: State<'_, Office>, id: AnswerId) -> Answer<SavedAnswer> {
    answers::get(&*office.desk().await?, id).await
}

/// What to print.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetOrder {
    input: LookupInput,
    company_id: Option<CompanyId>,
    /// The digits of the tariff line; the first that matches without them.
    line: Option<String>,
    locale: Locale,
}

/// Prints the advisory sheet.
#[tauri::command]
#[specta::specta]
pub async fn treaties_print_sheet(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: SheetOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let name = format!(
        "{} {} {}",
        input.input.market,
        input.input.product,
        desk.env.today()
    );
    let name = saving::file_name(&name, kinds::SHEET);
    saving::save(&dialogs, &words, kinds::SHEET, &name, async || {
        let locale = input.locale;
        let sheet = sheet(desk, input).await?;
        let printing =
            tokio::task::spawn_blocking(move || proa_documents::advisory_sheet(&sheet, locale));
        let printed = printing.await.map_err(|error| Internal::new(&error))?;
        printed.map_err(|error| {
            let Internal { incident } = Internal::new(&error);
            DocumentError::Failed { incident }.into()
        })
    })
    .await
}

async fn sheet(desk: &Desk, order: SheetOrder) -> Answer<AdvisorySheet> {
    let shown = state::state(desk).await?;
    let company = match order.company_id {
        Some(id) => Some(company(desk, id).await?),
        None => None,
    };
    let shipment = Shipment {
        value: order.input.value.clone(),
        incoterm: order.input.incoterm.clone(),
        freight: order.input.freight.clone(),
        insurance: order.input.insurance.clone(),
        inland: order.input.inland.clone(),
        quantities: quantities(&order.input),
        rates: rates(&order.input),
    };
    let question = LookupInput {
        locale: order.locale,
        ..order.input
    };
    let answer = lookup::lookup(desk, question).await?;
    let answer = serde_json::to_value(&answer)
        .and_then(serde_json::from_value)
        .map_err(|error| Internal::new(&error))?;
    Ok(AdvisorySheet {
        office: shown.office_name,
        adviser: shown.person.map(|person| person.name).unwrap_or_default(),
        prepared_on: shown.today,
        company,
        product: None,
        shipment,
        line: order.line,
        answer,
    })
}

fn quantities(input: &LookupInput) -> Vec<Quantity> {
    let told = input.quantities.iter().cloned();
    told.map(|told| Quantity {
        amount: told.amount,
        unit: told.unit,
    })
    .collect()
}

fn rates(input: &LookupInput) -> Vec<Rate> {
    let given = input.rates.iter().cloned();
    given
        .map(|given| Rate {
            from: given.from,
            to: given.to,
            rate: given.rate,
            on: given.on.and_then(|day| day.parse().ok()),
            source: given.source,
        })
        .collect()
}

async fn company(desk: &Desk, id: CompanyId) -> Answer<Company> {
    let found = companies::get(desk, id).await?.profile;
    let states = catalogues::states(desk).await?;
    let place = found.state.and_then(|code| {
        states
            .into_iter()
            .find(|state| state.code == code)
            .map(|state| state.name_es)
    });
    Ok(Company {
        legal_name: found.legal_name,
        tax_id: (!found.rfc.is_empty()).then_some(found.rfc),
        place,
    })
}
