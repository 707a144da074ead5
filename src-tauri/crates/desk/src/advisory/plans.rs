//! Export plans: made from a diagnosis or blank, kept as a whole, moved on action by action.

mod overdue;
mod rows;
mod view;

#[cfg(test)]
mod tests;

use proa_domain::advisory::plan::action::ActionState;
use proa_domain::advisory::plan::section::{Section, sections as known_sections};
use proa_domain::advisory::plan::{Plan, PlanForm};
use proa_domain::companies::profile::Product;
use proa_domain::ids::{ActionId, CompanyId, DiagnosisId, PlanId, ProductId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

pub use self::overdue::{OverdueAction, OverdueActions, overdue};
use self::rows::Parts;
pub use self::view::{CompanyPlans, PlanRow, PlanView};
use super::entity::{action, plan};
use super::error::AdvisoryError;
use crate::Desk;
use crate::companies::rows::Rows;
use crate::companies::{self, rows::ensure_active};
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};

pub(super) const TOPIC: &str = "export_plans";

/// A plan to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavePlan {
    /// The one that it replaces; a new one where none is named.
    pub id: Option<PlanId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// Whose.
    pub company: CompanyId,
    /// The diagnosis that a new one is made from.
    pub diagnosis: Option<DiagnosisId>,
    /// What is kept.
    pub plan: PlanForm,
}

/// How an action of a plan stands from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct MovePlanAction {
    /// The plan.
    pub plan: PlanId,
    /// The version of the plan that was read.
    pub version: u32,
    /// Which action.
    pub action: ActionId,
    /// How it stands.
    pub state: ActionState,
    /// How much is done, in hundredths.
    pub progress: String,
    /// Why it is dropped.
    pub reason: String,
}

/// The sections of a plan, with what to write in each.
pub fn sections() -> Vec<Section> {
    known_sections().to_vec()
}

/// What is kept of a company's plans: every one, the latest first.
pub async fn of_company(desk: &Desk, company: CompanyId) -> Result<CompanyPlans, AppError> {
    let db = desk.store.read();
    companies::rows::find(db, company).await?;
    view::of_company(desk, company).await
}

/// A plan with what it comes to today.
pub async fn get(desk: &Desk, id: PlanId) -> Result<PlanView, AppError> {
    let model = rows::find(desk.store.read(), id).await?;
    view::of(desk, model).await
}

/// Keeps a plan.
pub async fn save(desk: &Desk, save: &SavePlan) -> Result<PlanId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let read = Plan::parse(&save.plan).map_err(AdvisoryError::from)?;
    let id = save.id.unwrap_or_else(|| PlanId(desk.env.uuid()));
    let person = author.person;
    let record = Record::new(companies::rows::TOPIC, save.company);
    let work = desk
        .store
        .write(author, Operation::SaveExportPlan, record, async |tx| {
            let company = Rows::load(tx.read(), save.company).await?;
            company.company.ensure_active()?;
            ensure_products(&read, &company.profile().products)?;
            if let Some(diagnosis) = save.diagnosis {
                super::readiness::ensure_is_of(tx.read(), diagnosis, save.company).await?;
            }
            let model = rows::model(id, save, person, &read, desk.env.now())?;
            let before = if save.id.is_none() {
                tx.insert::<plan::Entity>(model).await?;
                Parts::default()
            } else {
                let before = rows::find(tx.read(), id).await?;
                StoreError::ensure_current(TOPIC, before.version, save.version)?;
                if before.company_id != save.company {
                    return Err(StoreError::not_found(TOPIC).into());
                }
                let after = plan::Model {
                    version: before.version,
                    diagnosis_id: before.diagnosis_id,
                    person_id: before.person_id,
                    created_at: before.created_at,
                    ..model
                };
                tx.update::<plan::Entity>(&before, &after).await?;
                Parts::load(tx.read(), id).await?
            };
            let after = Parts::of(&desk.env, id, &read, &before);
            after.replace(tx, &before).await
        });
    work.await?;
    Ok(id)
}

/// Notes how an action of a plan stands.
pub async fn move_action(desk: &Desk, wanted: &MovePlanAction) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let model = rows::find(desk.store.read(), wanted.plan).await?;
    let record = Record::new(companies::rows::TOPIC, model.company_id);
    let work = desk
        .store
        .write(author, Operation::MovePlanAction, record, async |tx| {
            let before = rows::find(tx.read(), wanted.plan).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            ensure_active(tx.read(), before.company_id).await?;
            let parts = Parts::load(tx.read(), wanted.plan).await?;
            let is_moved = |row: &&action::Model| row.id == wanted.action;
            let row = parts.actions.iter().find(is_moved);
            let row = row.ok_or_else(|| StoreError::not_found("plan_actions"))?;
            let form = rows::moved(row, wanted);
            let read = Plan::parse(&form).map_err(rows::of_one_action)?;
            let after = rows::action_rows(&desk.env, wanted.plan, &read, &parts);
            for after in after {
                let after = action::Model {
                    position: row.position,
                    ..after
                };
                tx.update::<action::Entity>(row, &after).await?;
            }
            Ok(())
        });
    work.await?;
    Ok(())
}

/// Forgets a plan with its objectives and actions; undo brings all back.
pub async fn remove(desk: &Desk, id: PlanId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let found = rows::find(desk.store.read(), id).await?;
    let record = Record::new(companies::rows::TOPIC, found.company_id);
    let work = desk
        .store
        .write(author, Operation::RemoveExportPlan, record, async |tx| {
            let found = rows::find(tx.read(), id).await?;
            ensure_active(tx.read(), found.company_id).await?;
            let parts = Parts::load(tx.read(), id).await?;
            Parts::default().replace(tx, &parts).await?;
            tx.remove::<plan::Entity>(&found).await
        });
    work.await?;
    Ok(())
}

/// An objective is about a product of the company, or about none.
fn ensure_products(read: &Plan, products: &[Product]) -> Result<(), AdvisoryError> {
    let is_known = |id: ProductId| products.iter().any(|product| product.id == Some(id));
    let mut problems = Problems::default();
    for (index, objective) in read.objectives.iter().enumerate() {
        if objective.product_id.is_some_and(|id| !is_known(id)) {
            let field = format!("objectives.{index}.productId");
            problems.note(&field, "unknown-product");
        }
    }
    problems.or(()).map_err(AdvisoryError::from)
}
