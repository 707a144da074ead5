//! The register as a list: what expires, what has expired, what rests on a case that comes out
//! otherwise today.

use proa_domain::ids::{CompanyId, OriginCaseId, ProofId};
use proa_domain::origin::proof::{Proof, ProofForm, ProofState};
use proa_domain::time::Day;
use sea_orm::{ColumnTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use serde::{Deserialize, Serialize};

use super::entity::kept_proof;
use super::{CheckedProof, checked, live};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::from_json;

/// A list shows so many proofs at once.
const MOST_LISTED: u64 = 200;

/// Which proofs are listed; every one where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
#[serde(rename = "OriginProofFilter")]
pub struct ProofFilter {
    /// Those of a company.
    pub company: Option<CompanyId>,
    /// Those that rest on a case.
    pub case: Option<OriginCaseId>,
    /// Those in a state.
    pub state: Option<ProofState>,
    /// Those in use that serve for so many days more at most.
    pub expiring_within: Option<u32>,
    /// Those in use that serve no more.
    pub expired: bool,
    /// Those that rest on a case that comes out otherwise today.
    pub stale: bool,
}

/// A proof in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginProofRow")]
pub struct ProofRow {
    /// Identity.
    pub id: ProofId,
    /// The case that it rests on.
    pub case_id: OriginCaseId,
    /// The company.
    pub company_id: Option<CompanyId>,
    /// The agreement.
    pub agreement: String,
    /// The paper.
    pub form: ProofForm,
    /// How far it is.
    pub state: ProofState,
    /// What the good is.
    pub description: String,
    /// The code of the good.
    pub code: Option<String>,
    /// Who imports it, where somebody is named.
    pub importer: String,
    /// How much keeps it from being complete.
    pub findings: u32,
    /// Whether its case comes out otherwise today.
    pub is_stale: bool,
    /// When it was handed out.
    pub issued_on: Option<Day>,
    /// When it was taken back.
    pub withdrawn_on: Option<Day>,
    /// Why.
    pub reason: Option<String>,
    /// The last day that it serves for.
    pub serves_until: Option<Day>,
    /// The day until which it is kept.
    pub keep_until: Option<Day>,
    /// When it was kept.
    pub at: String,
}

/// The proofs that a filter names: those that end first stand first where it asks for an end, else the
/// newest.
pub async fn list(desk: &Desk, filter: &ProofFilter) -> Result<Vec<ProofRow>, AppError> {
    use kept_proof::Column;
    let mut proofs = live();
    if let Some(company) = filter.company {
        proofs = proofs.filter(Column::CompanyId.eq(company));
    }
    if let Some(case) = filter.case {
        proofs = proofs.filter(Column::CaseId.eq(case));
    }
    if let Some(state) = filter.state {
        proofs = proofs.filter(Column::State.eq(state));
    }
    let today = desk.env.today();
    let asks_end = filter.expired || filter.expiring_within.is_some();
    if asks_end {
        proofs = proofs
            .filter(Column::State.eq(ProofState::Issued))
            .order_by_asc(Column::ServesUntil);
    }
    if filter.expired {
        proofs = proofs.filter(Column::ServesUntil.lt(today));
    }
    if let Some(days) = filter.expiring_within {
        let last = today.days_later(days);
        proofs = proofs.filter(Column::ServesUntil.between(today, last));
    }
    let proofs = proofs.order_by_desc(Column::UpdatedAt).limit(MOST_LISTED);
    let mut rows = Vec::new();
    for model in proofs.all(desk.store.read()).await? {
        let proof: Proof = from_json(&model.proof)?;
        let checked = checked(desk, &model, &proof).await?;
        if checked.is_stale || !filter.stale {
            rows.push(row(&model, &proof, &checked));
        }
    }
    Ok(rows)
}

pub(super) fn row(model: &kept_proof::Model, proof: &Proof, checked: &CheckedProof) -> ProofRow {
    ProofRow {
        id: model.id,
        case_id: model.case_id,
        company_id: model.company_id,
        agreement: model.agreement.clone(),
        form: model.form,
        state: model.state,
        description: proof.good.description.clone(),
        code: proof.good.code.map(|code| code.to_string()),
        importer: proof.importer.party.name.clone(),
        findings: u32::try_from(checked.problems.0.len()).unwrap_or(u32::MAX),
        is_stale: checked.is_stale,
        issued_on: model.issued_on,
        withdrawn_on: model.withdrawn_on,
        reason: model.reason.clone(),
        serves_until: model.serves_until,
        keep_until: model.keep_until,
        at: model.updated_at.clone(),
    }
}
