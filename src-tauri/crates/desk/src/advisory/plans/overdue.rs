//! Actions of all plans whose day has passed, for the day at the office.

use proa_domain::ids::{ActionId, CompanyId, PlanId};
use proa_domain::time::Day;
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;

/// An action that is late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
#[serde(rename_all = "camelCase")]
pub struct OverdueAction {
    /// Which.
    pub id: ActionId,
    /// Its plan.
    pub plan: PlanId,
    /// The company.
    pub company: CompanyId,
    /// The name of the company.
    pub company_name: String,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// The day until which it was to be done.
    pub due_on: Day,
}

/// Actions that are late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OverdueActions {
    /// Those that are late the longest first.
    pub rows: Vec<OverdueAction>,
    /// There are more.
    pub has_more: bool,
}

/// The open actions of companies that take part whose day has passed, the longest late first.
pub async fn overdue(desk: &Desk, limit: u32) -> Result<OverdueActions, AppError> {
    let today = desk.env.today();
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT a.id, p.id AS plan, c.id AS company, c.legal_name AS company_name, a.what, a.owner,
                a.due_on
         FROM plan_actions a JOIN export_plans p ON p.id = a.plan_id
         JOIN companies c ON c.id = p.company_id
         WHERE a.deleted_at IS NULL AND a.state IN ('planned', 'doing') AND a.due_on < ?
             AND p.deleted_at IS NULL AND c.deleted_at IS NULL AND c.archived_on IS NULL
         ORDER BY a.due_on, a.id LIMIT ?",
        [today.into(), i64::from(limit.saturating_add(1)).into()],
    );
    let found = OverdueAction::find_by_statement(query);
    let mut rows = found.all(desk.store.read()).await?;
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    Ok(OverdueActions { rows, has_more })
}
