//! A plan as the screens and the papers read it.

use proa_domain::advisory::plan::sums::PlanSums;
use proa_domain::advisory::plan::{Plan, PlanForm};
use proa_domain::ids::{ActionId, CompanyId, DiagnosisId, PlanId};
use proa_domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::rows::{self, Parts};
use crate::Desk;
use crate::advisory::entity::plan;
use crate::advisory::error::AdvisoryError;
use crate::error::AppError;
use crate::settings::people;

/// What is kept of a company's plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyPlans {
    /// Every plan, the latest first.
    pub rows: Vec<PlanRow>,
    /// The latest one in full.
    pub latest: Option<PlanView>,
}

/// A plan in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanRow {
    /// Identity.
    pub id: PlanId,
    /// What it is called.
    pub title: String,
    /// Who made it.
    pub made_by: String,
    /// When it was made.
    pub created_at: Instant,
    /// The last change of it or of an action of it.
    pub updated_at: Instant,
    /// What it comes to today.
    pub sums: PlanSums,
}

/// A plan in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PlanView {
    /// Its row in the list.
    pub row: PlanRow,
    /// The version to pass back.
    pub version: u32,
    /// Whose it is.
    pub company: CompanyId,
    /// The diagnosis that it was made from.
    pub diagnosis: Option<DiagnosisId>,
    /// What it says.
    pub plan: PlanForm,
    /// The actions that are late.
    pub overdue: Vec<ActionId>,
}

/// All plans of a company.
pub(super) async fn of_company(desk: &Desk, company: CompanyId) -> Result<CompanyPlans, AppError> {
    let models = rows::of_company(desk.store.read(), company).await?;
    let mut views = Vec::new();
    for model in models {
        views.push(of(desk, model).await?);
    }
    Ok(CompanyPlans {
        rows: views.iter().map(|view| view.row.clone()).collect(),
        latest: views.into_iter().next(),
    })
}

/// One in full.
pub(super) async fn of(desk: &Desk, model: plan::Model) -> Result<PlanView, AppError> {
    let db = desk.store.read();
    let parts = Parts::load(db, model.id).await?;
    let form = parts.form(&model);
    // What is kept was read once; what a newer program kept otherwise is told as its problems.
    let read = Plan::parse(&form).map_err(AdvisoryError::from)?;
    let today = desk.env.today();
    let late = read.actions.iter().filter(|one| one.is_overdue(today));
    let made_by = people::find(db, model.person_id).await?.name;
    let changed = parts.actions.iter().map(|row| row.updated_at).max();
    Ok(PlanView {
        row: PlanRow {
            id: model.id,
            title: model.title,
            made_by,
            created_at: model.created_at,
            updated_at: changed.map_or(model.updated_at, |at| at.max(model.updated_at)),
            sums: PlanSums::of(&read.actions, today),
        },
        version: u32::try_from(model.version).unwrap_or(u32::MAX),
        company: model.company_id,
        diagnosis: model.diagnosis_id,
        overdue: late.filter_map(|one| one.id).collect(),
        plan: form,
    })
}
