//! What the paper of a proof of origin says, in the form in which the press of papers reads it.

use proa_domain::ids::ProofId;
use proa_domain::origin::proof::{Proof, ProofState};
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use serde::Serialize;
use serde_json::Value;

use super::advice::Prepared;
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::origin::proofs::{self, KeptProof, SaidCriterion};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Printed {
    #[serde(flatten)]
    prepared: Prepared,
    agreement_es: String,
    agreement_en: String,
    citation: String,
    has_own_form: bool,
    /// Of each good, in their order.
    criteria: Vec<Option<SaidCriterion>>,
    proof: Proof,
    state: ProofState,
    problems: Problems,
    valid_until: Option<Day>,
    keep_until: Option<Day>,
}

/// What the paper of a kept proof says, with what is found in it today.
pub async fn proof(desk: &Desk, id: ProofId) -> Result<Value, AppError> {
    let KeptProof {
        row,
        proof,
        checked,
        ..
    } = proofs::get(desk, id).await?;
    let choices = proofs::choices(desk, &row.agreement).await?;
    // What was handed out is printed again as it was, whoever prints it.
    let prepared = match row.issued_on {
        Some(day) => Prepared::by_office(desk, day).await?,
        None => Prepared::now(desk).await?,
    };
    let mut criteria = Vec::new();
    for (_, good) in proof.goods() {
        criteria.push(proofs::criterion(desk, &row.agreement, &good.criterion).await?);
    }
    let printed = Printed {
        criteria,
        prepared,
        agreement_es: choices.name.short_es,
        agreement_en: choices.name.short_en,
        citation: choices.citation,
        has_own_form: choices.has_own_form,
        proof,
        state: row.state,
        problems: checked.problems,
        valid_until: checked.valid_until,
        keep_until: row.keep_until,
    };
    Ok(serde_json::to_value(printed).map_err(|error| Internal::new(&error))?)
}
