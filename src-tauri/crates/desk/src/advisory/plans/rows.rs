//! A plan as its rows: read together, built from what was typed, written together.

use std::collections::BTreeMap;

use proa_domain::advisory::plan::action::{Action, ActionForm};
use proa_domain::advisory::plan::{Objective, ObjectiveForm, Plan, PlanForm};
use proa_domain::ids::{ActionId, CompanyId, ObjectiveId, PersonId, PlanId};
use proa_domain::money::Money;
use proa_domain::problem::{Problem, Problems};
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};

use super::{MovePlanAction, SavePlan, TOPIC};
use crate::advisory::entity::{action, objective, plan};
use crate::advisory::error::AdvisoryError;
use crate::env::Env;
use crate::error::{AppError, Internal, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::tx::WriteTx;

/// What belongs to a plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) objectives: Vec<objective::Model>,
    pub(super) actions: Vec<action::Model>,
}

/// The row of a new plan.
pub(super) fn model(
    id: PlanId,
    save: &SavePlan,
    person: PersonId,
    read: &Plan,
    now: Instant,
) -> Result<plan::Model, Internal> {
    Ok(plan::Model {
        id,
        version: 1,
        company_id: save.company,
        diagnosis_id: save.diagnosis,
        person_id: person,
        title: read.title.clone(),
        texts: to_json(&read.texts)?,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    })
}

impl Parts {
    /// Those of a plan, each in its order.
    pub(super) async fn load(db: &impl ConnectionTrait, id: PlanId) -> Result<Self, AppError> {
        Ok(Self {
            objectives: objective::Entity::find()
                .filter(objective::Column::PlanId.eq(id))
                .filter(objective::Column::DeletedAt.is_null())
                .order_by_asc(objective::Column::Position)
                .all(db)
                .await?,
            actions: action::Entity::find()
                .filter(action::Column::PlanId.eq(id))
                .filter(action::Column::DeletedAt.is_null())
                .order_by_asc(action::Column::Position)
                .all(db)
                .await?,
        })
    }

    /// The parts that a plan shall have; those that it had keep their identities.
    pub(super) fn of(env: &Env, id: PlanId, read: &Plan, known: &Self) -> Self {
        let objectives = (1..).zip(&read.objectives);
        Self {
            objectives: objectives
                .map(|(position, one)| objective_row(env, id, position, one, known))
                .collect(),
            actions: action_rows(env, id, read, known),
        }
    }

    /// Brings the parts that a plan has to these.
    pub(super) async fn replace(self, tx: &mut WriteTx<'_>, before: &Self) -> Result<(), AppError> {
        tx.replace::<objective::Entity>(&before.objectives, self.objectives)
            .await?;
        tx.replace::<action::Entity>(&before.actions, self.actions)
            .await
    }

    /// The form that a plan was read from.
    pub(super) fn form(&self, model: &plan::Model) -> PlanForm {
        PlanForm {
            title: model.title.clone(),
            // Where the texts are sealed for good, none is left.
            texts: from_json(&model.texts).unwrap_or_default(),
            objectives: self.objectives.iter().map(objective_form).collect(),
            actions: self.actions.iter().map(action_form).collect(),
        }
    }
}

fn objective_row(
    env: &Env,
    plan_id: PlanId,
    position: i64,
    read: &Objective,
    known: &Parts,
) -> objective::Model {
    let kept = known.objectives.iter().find(|row| Some(row.id) == read.id);
    objective::Model {
        id: kept.map_or_else(|| ObjectiveId(env.uuid()), |row| row.id),
        version: kept.map_or(1, |row| row.version),
        plan_id,
        position,
        what: read.what.clone(),
        market: read.market.clone(),
        product_id: read.product_id,
        target: read.target,
        unit: read.unit.clone(),
        due_on: read.due_on,
        updated_at: env.now(),
        deleted_at: None,
    }
}

/// The rows of the actions of a plan; those that it had keep their identities.
pub(super) fn action_rows(env: &Env, id: PlanId, read: &Plan, known: &Parts) -> Vec<action::Model> {
    let actions = (1..).zip(&read.actions);
    actions
        .map(|(position, one)| action_row(env, id, position, one, known))
        .collect()
}

fn action_row(
    env: &Env,
    plan_id: PlanId,
    position: i64,
    read: &Action,
    known: &Parts,
) -> action::Model {
    let kept = known.actions.iter().find(|row| Some(row.id) == read.id);
    action::Model {
        id: kept.map_or_else(|| ActionId(env.uuid()), |row| row.id),
        version: kept.map_or(1, |row| row.version),
        plan_id,
        position,
        section: read.section,
        what: read.what.clone(),
        owner: read.owner.clone(),
        starts_on: read.starts_on,
        due_on: read.due_on,
        state: read.state,
        reason: read.reason.clone(),
        progress: i64::from(read.progress),
        cost_minor: read.cost.map(|cost| cost.minor),
        cost_currency: read.cost.map(|cost| cost.currency),
        question: read.question.clone(),
        updated_at: env.now(),
        deleted_at: None,
    }
}

fn objective_form(row: &objective::Model) -> ObjectiveForm {
    ObjectiveForm {
        id: Some(row.id),
        what: row.what.clone(),
        market: row.market.clone(),
        product_id: row.product_id,
        target: row
            .target
            .map(|target| target.to_string())
            .unwrap_or_default(),
        unit: row.unit.clone(),
        due_on: day(row.due_on),
    }
}

fn action_form(row: &action::Model) -> ActionForm {
    let cost = row.cost_minor.zip(row.cost_currency);
    let cost = cost.map(|(minor, currency)| Money { minor, currency });
    ActionForm {
        id: Some(row.id),
        section: row.section,
        what: row.what.clone(),
        owner: row.owner.clone(),
        starts_on: day(row.starts_on),
        due_on: day(row.due_on),
        state: row.state,
        reason: row.reason.clone(),
        progress: row.progress.to_string(),
        cost: cost
            .map(|cost| cost.amount().to_string())
            .unwrap_or_default(),
        currency: cost
            .map(|cost| cost.currency.to_string())
            .unwrap_or_default(),
        question: row.question.clone(),
    }
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A plan of one action that stands as it is wanted, to be read by the rules of all.
pub(super) fn moved(row: &action::Model, wanted: &MovePlanAction) -> PlanForm {
    let MovePlanAction {
        state,
        progress,
        reason,
        ..
    } = wanted.clone();
    PlanForm {
        title: "-".to_owned(),
        texts: BTreeMap::new(),
        objectives: Vec::new(),
        actions: vec![ActionForm {
            state,
            progress,
            reason,
            ..action_form(row)
        }],
    }
}

/// What is wrong with the one action, at the fields of its own form.
pub(super) fn of_one_action(problems: Problems) -> AdvisoryError {
    let own = problems.0.into_iter().map(|problem| Problem {
        field: problem.field.trim_start_matches("actions.0.").to_owned(),
        ..problem
    });
    AdvisoryError::from(Problems(own.collect()))
}

/// Those of a company, the latest first.
pub(super) async fn of_company(
    db: &impl ConnectionTrait,
    company: CompanyId,
) -> Result<Vec<plan::Model>, AppError> {
    let found = live()
        .filter(plan::Column::CompanyId.eq(company))
        .order_by_desc(plan::Column::CreatedAt)
        .order_by_desc(plan::Column::Id);
    Ok(found.all(db).await?)
}

/// One of them; refuses with `store.not-found` where there is none.
pub(super) async fn find(db: &impl ConnectionTrait, id: PlanId) -> Result<plan::Model, AppError> {
    let found = live().filter(plan::Column::Id.eq(id)).one(db).await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

fn live() -> Select<plan::Entity> {
    plan::Entity::find().filter(plan::Column::DeletedAt.is_null())
}
