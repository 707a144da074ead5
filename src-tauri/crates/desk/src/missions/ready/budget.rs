//! What was spent for a mission, against the lines of the budget of its call.

use proa_domain::ids::{ExpenseId, MissionId};
use proa_domain::missions::ready::budget::{BudgetComparison, Expense, ExpenseForm, compare};
use proa_domain::money::{Currency, Money};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use serde::{Deserialize, Serialize};

use super::entity::expense::{Entity, Model};
use crate::Desk;
use crate::error::AppError;
use crate::missions::calls::rows::public_funding;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::operation::{Operation, Record};

/// Money that was spent, to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveExpense {
    /// The line that it replaces; a new one where none is named.
    pub id: Option<ExpenseId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// The mission.
    pub mission_id: MissionId,
    /// The expense.
    pub expense: ExpenseForm,
}

/// Money that was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ExpenseRow {
    /// Identity.
    pub id: ExpenseId,
    /// The version to pass back.
    pub version: u32,
    /// The expense.
    pub expense: ExpenseForm,
}

/// The expenses of a mission against its budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BudgetDetail {
    /// The expenses, the oldest first.
    pub expenses: Vec<ExpenseRow>,
    /// The currency of the budget: pesos where the mission has no call with money.
    pub currency: Currency,
    /// Line by line.
    pub comparison: BudgetComparison,
}

/// The expenses of a mission against the budget of its public call.
pub async fn get(desk: &Desk, mission: MissionId) -> Result<BudgetDetail, AppError> {
    let db = desk.store.read();
    let found = kept::having::<Entity>(db, "mission_id", mission).await?;
    let mut expenses = Vec::with_capacity(found.len());
    let mut read = Vec::with_capacity(found.len());
    for row in found {
        let expense = form_of(&row)?;
        read.push(Expense::parse(&expense).map_err(MissionError::from)?);
        expenses.push(ExpenseRow {
            id: row.id,
            version: kept::version(row.version),
            expense,
        });
    }
    let funding = public_funding(db, mission).await?;
    let (currency, lines) = funding.map_or((Currency::MXN, Vec::new()), |funding| {
        (funding.currency, funding.lines)
    });
    Ok(BudgetDetail {
        expenses,
        currency,
        comparison: compare(&lines, currency, &read),
    })
}

/// Keeps an expense.
pub async fn save(desk: &Desk, wanted: &SaveExpense) -> Result<ExpenseId, AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let read = Expense::parse(&wanted.expense).map_err(MissionError::from)?;
    let id = wanted.id.unwrap_or_else(|| ExpenseId(desk.env.uuid()));
    let rate = read.rate.as_ref().map(to_json);
    let row = Model {
        id,
        version: 1,
        mission_id: wanted.mission_id,
        line: read.line.clone(),
        what: read.what.clone(),
        minor: read.amount.minor,
        currency: read.amount.currency,
        spent_on: read.spent_on,
        rate: rate.transpose()?,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, wanted.mission_id);
    desk.store
        .write(author, Operation::SaveExpense, record, async |tx| {
            rows::find(tx.read(), wanted.mission_id).await?;
            let funding = public_funding(tx.read(), wanted.mission_id).await?;
            let currency = funding.map_or(Currency::MXN, |funding| funding.currency);
            let mut problems = Problems::default();
            read.check_rate(currency, &mut problems);
            problems.or(()).map_err(MissionError::from)?;
            tx.write_row::<Entity>(wanted.id.map(|_| wanted.version), row)
                .await
        })
        .await?;
    Ok(id)
}

/// Takes an expense off.
pub async fn remove(desk: &Desk, id: ExpenseId, version: u32) -> Result<(), AppError> {
    let author = desk.author(Action::PlanMissions)?;
    let row = kept::find::<Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::SaveExpense, record, async |tx| {
            tx.take::<Entity>(id, version).await
        })
        .await
}

fn form_of(row: &Model) -> Result<ExpenseForm, AppError> {
    let money = Money {
        minor: row.minor,
        currency: row.currency,
    };
    let rate = row.rate.as_deref().map(from_json);
    Ok(ExpenseForm {
        line: row.line.clone(),
        what: row.what.clone(),
        amount: money.amount().to_string(),
        currency: row.currency.to_string(),
        spent_on: row.spent_on.to_string(),
        rate: rate.transpose()?,
    })
}
