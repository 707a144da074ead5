//! The register as a list: what expires, what has expired, what rests on a case that comes out
//! otherwise today.

use proa_domain::ids::{CompanyId, OriginCaseId, ProofId};
use proa_domain::origin::proof::{Proof, ProofForm, ProofState, Who};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use serde::{Deserialize, Serialize};

use super::entity::kept_proof;
use super::ground::Grounds;
use super::{CheckedProof, checked, live};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::from_json;
use crate::store::plain::{begins, code, holds, plain};

/// A list shows so many proofs at first.
const FIRST_LISTED: u32 = 200;
/// So many proofs are held against their cases at once.
const PORTION: u64 = 200;

/// Which proofs are listed; every one where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
#[serde(rename = "OriginProofFilter")]
pub struct ProofFilter {
    /// Those of a company.
    pub company: Option<CompanyId>,
    /// Those of which a good rests on a case.
    pub case: Option<OriginCaseId>,
    /// Those in a state.
    pub state: Option<ProofState>,
    /// Those in use that serve for so many days more at most.
    pub expiring_within: Option<u32>,
    /// Those in use that serve no more.
    pub expired: bool,
    /// Those in use or drafted that rest on a case that comes out otherwise today.
    pub stale: bool,
    /// What is in the names of their goods and importers, or begins their codes or agreements.
    pub text: String,
    /// So many at most.
    pub limit: Option<u32>,
}

/// Proofs in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginProofPage")]
pub struct ProofPage {
    /// In the order of the filter.
    pub rows: Vec<ProofRow>,
    /// There are more.
    pub has_more: bool,
}

/// A proof in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "OriginProofRow")]
pub struct ProofRow {
    /// Identity.
    pub id: ProofId,
    /// The case that its first good rests on.
    pub case_id: OriginCaseId,
    /// The company.
    pub company_id: Option<CompanyId>,
    /// The agreement.
    pub agreement: String,
    /// The paper.
    pub form: ProofForm,
    /// How far it is.
    pub state: ProofState,
    /// What the good is; the first of several.
    pub description: String,
    /// The code of the good.
    pub code: Option<String>,
    /// How many goods it covers.
    pub goods: u32,
    /// Who imports it, where somebody is named.
    pub importer: String,
    /// How much keeps it from being complete.
    pub findings: u32,
    /// Whether the case of one of its goods comes out otherwise today.
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
pub async fn list(desk: &Desk, filter: &ProofFilter) -> Result<ProofPage, AppError> {
    let limit = filter.limit.unwrap_or(FIRST_LISTED);
    let wanted = u64::from(limit) + 1;
    let step = wanted.min(PORTION);
    let proofs = chosen(filter, desk.env.today());
    let mut rows = Vec::new();
    let mut read = 0;
    loop {
        // Of so many at once: a ground holds a whole bill of materials.
        let mut grounds = Grounds::default();
        let part = proofs.clone().offset(read).limit(step);
        let models = part.all(desk.store.read()).await?;
        let is_last = (models.len() as u64) < step;
        for model in models {
            // One that cannot be read is listed all the same: with blanks, and all that is missing.
            let proof = from_json(&model.proof).unwrap_or_else(|error| {
                tracing::warn!(%error, id = %model.id, "a proof cannot be read");
                Proof::blank(&model.agreement, model.form, Locale::EsMx)
            });
            let ground = grounds.of(desk, model.case_id, &proof).await?;
            let checked = checked(desk, &ground, &model, &proof)?;
            if checked.is_stale || !filter.stale {
                rows.push(row(&model, &proof, &checked));
            }
        }
        read += step;
        if is_last || rows.len() as u64 >= wanted {
            break;
        }
    }
    let has_more = rows.len() as u64 >= wanted;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(ProofPage { rows, has_more })
}

fn chosen(filter: &ProofFilter, today: Day) -> Select<kept_proof::Entity> {
    use kept_proof::Column;
    let mut proofs = live();
    if let Some(company) = filter.company {
        proofs = proofs.filter(Column::CompanyId.eq(company));
    }
    if let Some(case) = filter.case {
        let further = Expr::cust_with_values(
            any_of_further("json_extract(further.value, '$.case_id') = ?"),
            [case.to_string()],
        );
        proofs = proofs.filter(Condition::any().add(Column::CaseId.eq(case)).add(further));
    }
    if let Some(state) = filter.state {
        proofs = proofs.filter(Column::State.eq(state));
    }
    if filter.stale {
        let in_use = Condition::any()
            .add(Column::ServesUntil.is_null())
            .add(Column::ServesUntil.gte(today));
        let counts = Condition::all()
            .add(Column::State.eq(ProofState::Issued))
            .add(in_use);
        let counts = Condition::any()
            .add(Column::State.eq(ProofState::Draft))
            .add(counts);
        proofs = proofs.filter(counts);
    }
    if filter.expired || filter.expiring_within.is_some() {
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
    if !filter.text.trim().is_empty() {
        proofs = proofs.filter(says(filter.text.trim()));
    }
    proofs
        .order_by_desc(Column::UpdatedAt)
        .order_by_desc(Column::Id)
}

fn says(text: &str) -> Condition {
    let within = |path: &str| {
        Expr::cust_with_values(
            holds("json_extract(proof, ?)"),
            [path.to_owned(), plain(text)],
        )
    };
    let of_further = holds("json_extract(further.value, '$.good.description')");
    let of_further = Expr::cust_with_values(any_of_further(&of_further), [plain(text)]);
    let mut says = Condition::any()
        .add(within("$.good.description"))
        .add(of_further)
        .add(within("$.importer.party.name"))
        .add(Expr::cust_with_values(
            begins("agreement"),
            [text.to_uppercase()],
        ));
    if let Some(digits) = code(text) {
        let sql = begins("json_extract(proof, '$.good.code')");
        let further = any_of_further(&begins("json_extract(further.value, '$.good.code')"));
        says = says
            .add(Expr::cust_with_values(sql, [digits.clone()]))
            .add(Expr::cust_with_values(further, [digits]));
    }
    says
}

/// Whether something is so of any further good.
fn any_of_further(is_so: &str) -> String {
    format!("EXISTS (SELECT 1 FROM json_each(proof, '$.further') AS further WHERE {is_so})")
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
        goods: u32::try_from(proof.goods().count()).unwrap_or(u32::MAX),
        importer: if proof.importer.who == Who::Named {
            proof.importer.party.name.clone()
        } else {
            String::new()
        },
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
