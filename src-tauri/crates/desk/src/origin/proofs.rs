//! The register of proofs of origin: what the office drafts from its cases, hands out, and takes
//! back.
//!
//! Three states are kept: draft, issued, withdrawn. Whether a draft is *complete* is none of them: it
//! follows from the case, the rules and the day, and is found anew whenever it is asked. What was
//! handed out stays as it is, with the determination that it rested on.

mod draft;
pub(crate) mod entity;
mod ground;
mod law;
mod list;

use proa_domain::ids::{OriginCaseId, ProofId, SupplierDeclarationId};
use proa_domain::origin::determination::Determination;
use proa_domain::origin::proof::{Proof, ProofState};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, Select,
};
use serde::{Deserialize, Serialize};

pub use self::draft::{DraftGood, DraftProof, draft, good};
use self::entity::kept_proof;
use self::ground::Ground;
pub use self::law::{Paper, ProofChoices, SaidCriterion, choices, criterion};
pub use self::list::{ProofFilter, ProofPage, ProofRow, list};
use super::cases;
use super::determine::OriginQuestion;
use super::error::OriginError;
use super::evidence::{self, EvidenceRow};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};

pub(super) const TOPIC: &str = "origin_proofs_kept";
/// Longer reasons are texts.
const LONGEST_REASON: usize = 500;

/// A proof to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "SaveOriginProof")]
pub struct SaveProof {
    /// The draft that it replaces; a new one where none is named.
    pub id: Option<ProofId>,
    /// The case that its first good rests on; further goods name their own.
    pub case_id: OriginCaseId,
    /// What it says.
    pub proof: Proof,
}

/// What keeps a proof from being complete, and the days that follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "CheckedOriginProof")]
pub struct CheckedProof {
    /// Nothing where it is complete.
    pub problems: Problems,
    /// Whether the agreement has a form of its own, of which the common elements alone were checked.
    pub is_in_part: bool,
    /// Whether something else comes out of its case than what it rests on.
    pub is_stale: bool,
    /// The last day on which it may be presented.
    pub valid_until: Option<Day>,
    /// The last day that it serves for: of its period or of its validity.
    pub serves_until: Option<Day>,
    /// The day until which it and its documents are kept.
    pub keep_until: Option<Day>,
}

/// A proof that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "KeptOriginProof")]
pub struct KeptProof {
    /// The row of the register.
    pub row: ProofRow,
    /// What it says.
    pub proof: Proof,
    /// What is found in it today.
    pub checked: CheckedProof,
    /// The cases of its goods, in their order, as they were when the proof was handed out, whatever became
    /// of them since.
    pub rested: Vec<RestedGood>,
    /// The documents that show it.
    pub evidence: Vec<EvidenceRow>,
}

/// A good of a proof that was handed out, and what it rested on.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "RestedProofGood")]
pub struct RestedGood {
    /// What the good is.
    pub description: String,
    /// The good, its bill of materials and the answers.
    pub question: OriginQuestion,
}

/// What keeps a proof from being complete. Nothing is kept.
pub async fn check(desk: &Desk, save: &SaveProof) -> Result<CheckedProof, AppError> {
    let ground = Ground::of(desk, save.case_id, &save.proof).await?;
    Ok(ground.check(&save.proof, None, desk.env.today()))
}

/// Keeps a draft, complete or not.
pub async fn save(desk: &Desk, save: SaveProof) -> Result<ProofId, AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let tidied = save.proof.tidied();
    let proof = tidied.map_err(|problems| OriginError::BadProof { problems })?;
    desk.reference.ensure_sound().await?;
    let law = law::law(&*desk.reference.facts().await?, &proof.agreement)?;
    let case = cases::listed(desk, save.case_id).await?;
    for further in &proof.further {
        cases::listed(desk, further.case_id).await?;
    }
    let id = save.id.unwrap_or_else(|| ProofId(desk.env.uuid()));
    let now = desk.env.now().to_string();
    let model = kept_proof::Model {
        id,
        version: 1,
        case_id: save.case_id,
        company_id: case.company_id,
        agreement: proof.agreement.clone(),
        form: proof.form,
        state: ProofState::Draft,
        proof: to_json(&proof)?,
        basis: None,
        issued_on: None,
        withdrawn_on: None,
        reason: None,
        serves_until: proof.serves_until(&law),
        keep_until: proof.keep_until(&law),
        created_at: now.clone(),
        updated_at: now,
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveOriginProof, record, async |tx| {
            if save.id.is_none() {
                return tx.insert::<kept_proof::Entity>(model).await;
            }
            let before = find(tx.read(), id).await?;
            ensure_draft(&before)?;
            let after = kept_proof::Model {
                version: before.version,
                created_at: before.created_at.clone(),
                ..model
            };
            tx.update::<kept_proof::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Hands a proof out: it is complete, and stays as it is from now on.
pub async fn issue(desk: &Desk, id: ProofId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let today = desk.env.today();
    let model = find(desk.store.read(), id).await?;
    ensure_draft(&model)?;
    let proof: Proof = from_json(&model.proof)?;
    let ground = Ground::of(desk, model.case_id, &proof).await?;
    let found = ground.check(&proof, None, today);
    let of_goods = ground.cases.iter().map(|case| {
        let case = case.as_deref()?;
        Some(IssuedBasis {
            question: Some(case.question.clone()),
            determination: case.now.clone()?,
            further: vec![],
        })
    });
    let basis = of_goods
        .collect::<Option<Vec<_>>>()
        .and_then(IssuedBasis::of);
    let Some(basis) = basis.filter(|_| found.problems.is_empty()) else {
        let problems = found.problems;
        return Err(OriginError::ProofIncomplete { problems }.into());
    };
    let after = kept_proof::Model {
        state: ProofState::Issued,
        basis: Some(to_json(&basis)?),
        issued_on: Some(today),
        serves_until: found.serves_until,
        keep_until: found.keep_until,
        ..model.clone()
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::IssueOriginProof, record, async |tx| {
            tx.update::<kept_proof::Entity>(&model, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(())
}

/// Takes back a proof that was handed out, for a reason. It stays in the register.
pub async fn withdraw(desk: &Desk, id: ProofId, reason: &str) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        return Err(OriginError::ProofReason.into());
    }
    let today = desk.env.today();
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::WithdrawOriginProof, record, async |tx| {
            let before = find(tx.read(), id).await?;
            if before.state != ProofState::Issued {
                return Err(OriginError::ProofNotIssued.into());
            }
            let after = kept_proof::Model {
                state: ProofState::Withdrawn,
                withdrawn_on: Some(today),
                reason: Some(reason),
                ..before.clone()
            };
            tx.update::<kept_proof::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(())
}

/// Forgets a draft; what was handed out is kept as long as its agreement asks.
pub async fn remove(desk: &Desk, id: ProofId) -> Result<(), AppError> {
    let author = desk.author(Action::SaveAnswers)?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveOriginProof, record, async |tx| {
            let found = find(tx.read(), id).await?;
            ensure_draft(&found)?;
            tx.remove::<kept_proof::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// A proof with what is found in it today.
pub async fn get(desk: &Desk, id: ProofId) -> Result<KeptProof, AppError> {
    let model = find(desk.store.read(), id).await?;
    let proof: Proof = from_json(&model.proof)?;
    let ground = Ground::of(desk, model.case_id, &proof).await?;
    let checked = checked(desk, &ground, &model, &proof)?;
    let basis = issued_basis(&model)?;
    let rested = basis.iter().flat_map(IssuedBasis::all).zip(proof.goods());
    let rested = rested.filter_map(|(basis, (_, good))| {
        Some(RestedGood {
            description: good.description.clone(),
            question: basis.question.clone()?,
        })
    });
    Ok(KeptProof {
        row: list::row(&model, &proof, &checked),
        rested: rested.collect(),
        proof,
        checked,
        evidence: evidence::of_proof(desk, id).await?,
    })
}

fn checked(
    desk: &Desk,
    ground: &Ground,
    model: &kept_proof::Model,
    proof: &Proof,
) -> Result<CheckedProof, AppError> {
    let basis = issued_basis(model)?;
    let determinations = basis.as_ref().map(|basis| {
        let all = basis.all().map(|basis| &basis.determination);
        all.collect::<Vec<_>>()
    });
    Ok(ground.check(proof, determinations.as_deref(), desk.env.today()))
}

/// What a proof rested on when it was handed out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct IssuedBasis {
    /// The good, its bill of materials and the answers; none where it was handed out before these were
    /// kept.
    #[serde(default)]
    question: Option<OriginQuestion>,
    /// What came out.
    #[serde(flatten)]
    determination: Determination,
    /// The same of its further goods, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    further: Vec<Self>,
}

impl IssuedBasis {
    /// Of the goods in their order; nothing of none.
    fn of(bases: Vec<Self>) -> Option<Self> {
        let mut bases = bases.into_iter();
        let first = bases.next()?;
        Some(Self {
            further: bases.collect(),
            ..first
        })
    }

    /// Of each good, in their order.
    fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.further)
    }
}

fn issued_basis(model: &kept_proof::Model) -> Result<Option<IssuedBasis>, AppError> {
    let basis = model.basis.as_deref().map(from_json).transpose()?;
    Ok(basis)
}

pub(super) fn ensure_draft(model: &kept_proof::Model) -> Result<(), OriginError> {
    match model.state {
        ProofState::Draft => Ok(()),
        ProofState::Issued | ProofState::Withdrawn => Err(OriginError::ProofIssued),
    }
}

/// Refuses where a proof that was handed out, and has still to be kept, rests on a declaration.
pub(super) async fn ensure_none_rests_on(
    db: &impl ConnectionTrait,
    declaration: SupplierDeclarationId,
    today: Day,
) -> Result<(), AppError> {
    use kept_proof::Column;
    let is_kept = Condition::any()
        .add(Column::KeepUntil.is_null())
        .add(Column::KeepUntil.gte(today));
    let id = declaration.to_string();
    let proof = live()
        .filter(Column::State.ne(ProofState::Draft))
        .filter(is_kept)
        .filter(Expr::cust_with_values("instr(basis, ?) > 0", [id]))
        .one(db)
        .await?;
    match proof {
        None => Ok(()),
        Some(_) => Err(OriginError::DeclarationInUse.into()),
    }
}

fn live() -> Select<kept_proof::Entity> {
    kept_proof::Entity::find().filter(kept_proof::Column::DeletedAt.is_null())
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: ProofId,
) -> Result<kept_proof::Model, AppError> {
    let found = live().filter(kept_proof::Column::Id.eq(id)).one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

#[cfg(test)]
mod tests;
