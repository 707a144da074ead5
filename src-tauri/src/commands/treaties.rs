//! What a product pays, and the sheet that says so.

use std::sync::Arc;

use proa_desk::documents;
use proa_desk::treaties::answers::{
    self, AnswerRow, Recomputation, RecomputeAnswers, SaveAnswer, SavedAnswer,
};
use proa_desk::treaties::lookup::answer::LookupAnswer;
use proa_desk::treaties::lookup::input::LookupInput;
use proa_desk::treaties::lookup::{self, MarketOption};
use proa_desk::treaties::products::{self, ProductHit};
use proa_desk::treaties::ranking::{self, Ranking};
use proa_documents::advisory_sheet_of;
use proa_domain::ids::{AnswerId, CompanyId};
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

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

/// What a product pays in every market, and what the best agreement saves there.
#[tauri::command]
#[specta::specta]
pub async fn treaties_rank(office: State<'_, Office>, input: LookupInput) -> Answer<Ranking> {
    ranking::rank(&*office.desk().await?, input).await
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

/// Works kept answers out anew over the sources of today; tells what changed, and what stays.
#[tauri::command]
#[specta::specta]
pub async fn treaties_recompute_answers(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: RecomputeAnswers,
    channel: Channel<Progress>,
) -> Answer<Recomputation> {
    let desk = office.desk().await?;
    let work = async |progress| answers::recompute(&desk, input, progress).await;
    tasks.run(channel, work).await
}

/// What to print.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetOrder {
    input: LookupInput,
    company_id: Option<CompanyId>,
}

/// Prints the advisory sheet, in the language of the question.
#[tauri::command]
#[specta::specta]
pub async fn treaties_print_sheet(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: SheetOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let SheetOrder { input, company_id } = input;
    let name = format!("{} {} {}", input.market, input.product, desk.env.today());
    let name = saving::file_name(&name, kinds::SHEET);
    saving::save(&dialogs, &words, kinds::SHEET, &name, async || {
        let answer = lookup::lookup(desk, input.clone()).await?;
        let content = documents::advice(desk, &input, &answer, company_id).await?;
        let locale = input.locale;
        documents::pressed(move || advisory_sheet_of(content, locale)).await
    })
    .await
}
