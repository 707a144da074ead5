//! The register of proofs of origin, what suppliers declare, and the documents that show it.

use std::sync::Arc;

use proa_desk::documents;
use proa_desk::origin::declarations::{self, DeclarationFilter, DeclarationPage, SaveDeclaration};
use proa_desk::origin::evidence::{self, EvidenceOf};
use proa_desk::origin::proofs::{
    self, CheckedProof, DraftGood, DraftProof, KeptProof, ProofChoices, ProofFilter, ProofPage,
    SaveProof,
};
use proa_documents::proof_of;
use proa_domain::ids::{EvidenceId, ProofId, SupplierDeclarationId};
use proa_domain::origin::proof::{FurtherGood, Proof};
use serde::Deserialize;
use tauri::State;

use super::reference::words;
use crate::dialogs::Dialogs;
use crate::events::Answer;
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::taking::{DOCUMENT, take};

/// What a form for proofs of an agreement offers.
#[tauri::command]
#[specta::specta]
pub async fn proofs_choices(office: State<'_, Office>, agreement: String) -> Answer<ProofChoices> {
    proofs::choices(&*office.desk().await?, &agreement).await
}

/// A proof as it can be filled in from a case.
#[tauri::command]
#[specta::specta]
pub async fn proofs_draft(office: State<'_, Office>, input: DraftProof) -> Answer<Proof> {
    proofs::draft(&*office.desk().await?, &input).await
}

/// A further good of a proof, as it can be filled in from a case.
#[tauri::command]
#[specta::specta]
pub async fn proofs_draft_good(office: State<'_, Office>, input: DraftGood) -> Answer<FurtherGood> {
    proofs::good(&*office.desk().await?, &input).await
}

/// What keeps a proof from being complete.
#[tauri::command]
#[specta::specta]
pub async fn proofs_check(office: State<'_, Office>, input: SaveProof) -> Answer<CheckedProof> {
    proofs::check(&*office.desk().await?, &input).await
}

/// Keeps a draft.
#[tauri::command]
#[specta::specta]
pub async fn proofs_save(office: State<'_, Office>, input: SaveProof) -> Answer<ProofId> {
    proofs::save(&*office.desk().await?, input).await
}

/// The proofs that a filter names.
#[tauri::command]
#[specta::specta]
pub async fn proofs_list(office: State<'_, Office>, filter: ProofFilter) -> Answer<ProofPage> {
    proofs::list(&*office.desk().await?, &filter).await
}

/// A proof with what is found in it today.
#[tauri::command]
#[specta::specta]
pub async fn proofs_get(office: State<'_, Office>, id: ProofId) -> Answer<KeptProof> {
    proofs::get(&*office.desk().await?, id).await
}

/// Hands a proof out.
#[tauri::command]
#[specta::specta]
pub async fn proofs_issue(office: State<'_, Office>, id: ProofId) -> Answer<()> {
    proofs::issue(&*office.desk().await?, id).await
}

/// Which proof is withdrawn, and why.
#[derive(Deserialize, specta::Type)]
pub struct WithdrawProof {
    id: ProofId,
    reason: String,
}

/// Takes back a proof that was handed out.
#[tauri::command]
#[specta::specta]
pub async fn proofs_withdraw(office: State<'_, Office>, input: WithdrawProof) -> Answer<()> {
    proofs::withdraw(&*office.desk().await?, input.id, &input.reason).await
}

/// Prints a proof, or the worksheet for its form, in its own language.
#[tauri::command]
#[specta::specta]
pub async fn proofs_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    id: ProofId,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let row = proofs::get(desk, id).await?.row;
    let name = format!("{} {} {}", row.agreement, row.form, row.description);
    let name = saving::file_name(&name, kinds::PROOF);
    saving::save(&dialogs, &words, kinds::PROOF, &name, async || {
        let content = documents::proof(desk, id).await?;
        documents::pressed(move || proof_of(content)).await
    })
    .await
}

/// Forgets a draft.
#[tauri::command]
#[specta::specta]
pub async fn proofs_remove(office: State<'_, Office>, id: ProofId) -> Answer<()> {
    proofs::remove(&*office.desk().await?, id).await
}

/// The declarations of suppliers that a filter names.
#[tauri::command]
#[specta::specta]
pub async fn declarations_list(
    office: State<'_, Office>,
    filter: DeclarationFilter,
) -> Answer<DeclarationPage> {
    declarations::list(&*office.desk().await?, &filter).await
}

/// Keeps a declaration of a supplier.
#[tauri::command]
#[specta::specta]
pub async fn declarations_save(
    office: State<'_, Office>,
    input: SaveDeclaration,
) -> Answer<SupplierDeclarationId> {
    declarations::save(&*office.desk().await?, input).await
}

/// Forgets a declaration of a supplier.
#[tauri::command]
#[specta::specta]
pub async fn declarations_remove(
    office: State<'_, Office>,
    id: SupplierDeclarationId,
) -> Answer<()> {
    declarations::remove(&*office.desk().await?, id).await
}

/// Asks for a document and puts it with what it shows. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn evidence_attach(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    of: EvidenceOf,
) -> Answer<Option<EvidenceId>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let Some(file) = take(&dialogs, &words, DOCUMENT, evidence::LARGEST).await? else {
        return Ok(None);
    };
    let attached = evidence::attach(desk, of, &file.name, file.content).await;
    attached.map(Some)
}

/// Writes a document where the person says.
#[tauri::command]
#[specta::specta]
pub async fn evidence_save(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    id: EvidenceId,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let (name, content) = evidence::content(desk, id).await?;
    let kind = kinds::evidence(&name);
    saving::save(&dialogs, &words, kind, &name, async || Ok(content)).await
}

/// Takes a document away from what it shows.
#[tauri::command]
#[specta::specta]
pub async fn evidence_detach(office: State<'_, Office>, id: EvidenceId) -> Answer<()> {
    evidence::detach(&*office.desk().await?, id).await
}
