//! Whether a product originates, and the cases of it that the office keeps.

use std::sync::Arc;

use proa_desk::documents;
use proa_desk::origin::answer::{ChangeView, OriginAnswer};
use proa_desk::origin::bill::{self, BillText, ReadBill};
use proa_desk::origin::cases::{self, CaseFilter, CasePage, ChangedCase, SaveCase, SavedCase};
use proa_desk::origin::determine::{self, OriginQuestion};
use proa_desk::origin::routes::{self, RouteQuestion, Routes};
use proa_documents::origin_report_of;
use proa_domain::ids::{CompanyId, OriginCaseId};
use proa_domain::money::Currency;
use proa_domain::origin::determination::sale::{self, Terms};
use serde::Deserialize;
use tauri::State;

use crate::commands::reference::{schedule_file, words};
use crate::dialogs::{Ask, Dialogs};
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};

/// The origin of a good under every agreement that may serve it.
#[tauri::command]
#[specta::specta]
pub async fn origin_determine(
    office: State<'_, Office>,
    input: OriginQuestion,
) -> Answer<OriginAnswer> {
    determine::determine(&*office.desk().await?, input).await
}

/// The terms of sale, and the costs that a price by each includes.
#[tauri::command]
#[specta::specta]
pub async fn origin_terms() -> Answer<Vec<Terms>> {
    Ok(sale::terms())
}

/// The smallest changes by which a good would originate under an agreement.
#[tauri::command]
#[specta::specta]
pub async fn origin_changes(
    office: State<'_, Office>,
    input: OriginQuestion,
) -> Answer<Vec<ChangeView>> {
    determine::smallest_changes(&*office.desk().await?, input).await
}

/// The agreements for a good in a market side by side, and which is recommended.
#[tauri::command]
#[specta::specta]
pub async fn origin_routes(office: State<'_, Office>, input: RouteQuestion) -> Answer<Routes> {
    routes::routes(&*office.desk().await?, input).await
}

/// What to print.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportOrder {
    question: OriginQuestion,
    /// What the good is called.
    name: String,
    company_id: Option<CompanyId>,
}

/// Prints the determination report, in the language of the question.
#[tauri::command]
#[specta::specta]
pub async fn origin_print_report(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: ReportOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let ReportOrder {
        question,
        name,
        company_id,
    } = input;
    let file = format!("{} {} {}", name, question.case.good.code, desk.env.today());
    let file = saving::file_name(&file, kinds::REPORT);
    saving::save(&dialogs, &words, kinds::REPORT, &file, async || {
        let content = documents::origin_report(desk, &question, &name, company_id).await?;
        let locale = question.locale;
        documents::pressed(move || origin_report_of(content, locale)).await
    })
    .await
}

/// Lines of a bill of materials as they were pasted from a spreadsheet.
#[tauri::command]
#[specta::specta]
pub async fn origin_read_bill(office: State<'_, Office>, input: BillText) -> Answer<ReadBill> {
    bill::pasted(&*office.desk().await?, &input).await
}

/// Asks for a file with a bill of materials, and reads its lines for a case in a currency.
#[tauri::command]
#[specta::specta]
pub async fn origin_choose_bill(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    currency: Option<Currency>,
) -> Answer<Option<ReadBill>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let ask = Ask {
        title: words.get("dialog-open-bill"),
        name: String::new(),
        kind: words.get("dialog-kind-table"),
        endings: vec!["xlsx", "xls", "ods", "csv", "tsv", "txt"],
    };
    match dialogs.open(ask).await {
        Some(path) => Ok(Some(
            bill::read_file(desk, schedule_file(&path)?, currency).await?,
        )),
        None => Ok(None),
    }
}

/// Keeps a case with what came out.
#[tauri::command]
#[specta::specta]
pub async fn origin_save_case(office: State<'_, Office>, input: SaveCase) -> Answer<OriginCaseId> {
    cases::save(&*office.desk().await?, input).await
}

/// The newest cases, of a company or of the office.
#[tauri::command]
#[specta::specta]
pub async fn origin_cases(office: State<'_, Office>, input: CaseFilter) -> Answer<CasePage> {
    cases::list(&*office.desk().await?, &input).await
}

/// Of some cases, those under which something else comes out today.
#[tauri::command]
#[specta::specta]
pub async fn origin_check_cases(
    office: State<'_, Office>,
    ids: Vec<OriginCaseId>,
) -> Answer<Vec<ChangedCase>> {
    cases::check(&*office.desk().await?, &ids).await
}

/// A case with what comes out today.
#[tauri::command]
#[specta::specta]
pub async fn origin_case(office: State<'_, Office>, id: OriginCaseId) -> Answer<SavedCase> {
    cases::get(&*office.desk().await?, id).await
}

/// Forgets a case.
#[tauri::command]
#[specta::specta]
pub async fn origin_remove_case(office: State<'_, Office>, id: OriginCaseId) -> Answer<()> {
    cases::remove(&*office.desk().await?, id).await
}
