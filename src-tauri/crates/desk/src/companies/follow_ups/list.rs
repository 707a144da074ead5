//! The list of follow-ups: of a company, of a person, of all; a page at a time.

use proa_domain::companies::follow_up::{FollowUpDue, FollowUpForm, FollowUpState};
use proa_domain::ids::{CompanyId, ContactId, FollowUpId, MissionId, PersonId, ProductId};
use proa_domain::settings::Role;
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, QueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::store::page::{self, LARGEST_PAGE, Page};

/// A follow-up in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpRow {
    /// Identity.
    pub id: FollowUpId,
    /// The version to pass back.
    pub version: u32,
    /// The company.
    pub company: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// What is to be done, by whom and until when.
    pub details: FollowUpForm,
    /// The name of who does it.
    pub person_name: String,
    /// The name of the contact.
    pub contact_name: Option<String>,
    /// What the product is.
    pub product_name: Option<String>,
    /// The name of the mission.
    pub mission_name: Option<String>,
    /// How it stands.
    pub state: FollowUpState,
    /// It is open, and its day has passed.
    pub is_overdue: bool,
    /// What came of it; why it was dropped.
    pub outcome: String,
    /// The day on which it was closed.
    pub closed_on: Option<Day>,
}

/// Which follow-ups are listed; every one where nothing is said. Open ones of archived companies wait
/// until these are reopened, and are listed with their company only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct FollowUpFilter {
    /// Those of a company.
    pub company: Option<CompanyId>,
    /// Those that a person does.
    pub person: Option<PersonId>,
    /// Those that stand so.
    pub state: Option<FollowUpState>,
    /// Those that are due so.
    pub due: Option<FollowUpDue>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// What is due soon, for the day at the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DueFollowUps {
    /// The first of those of the person at the desk.
    pub mine: Vec<FollowUpRow>,
    /// How many there are of them.
    pub mine_total: u32,
    /// The first of those of everybody else, for who coordinates.
    pub others: Vec<FollowUpRow>,
    /// How many there are of them; 0 for who does not coordinate.
    pub others_total: u32,
}

/// A page of follow-ups: what is due first comes first; of closed ones, what was due last.
pub async fn list(desk: &Desk, filter: &FollowUpFilter) -> Result<Page<FollowUpRow>, AppError> {
    let conditions = Conditions::of(filter, desk.env.today());
    let (total, (rows, next)) =
        tokio::try_join!(conditions.count(desk), conditions.rows(desk, filter))?;
    Ok(Page { rows, next, total })
}

/// What is overdue or due within days: of the person at the desk, and of everybody else for who
/// coordinates. At most `limit` of each.
pub async fn due(desk: &Desk, limit: u32) -> Result<DueFollowUps, AppError> {
    let mut found = DueFollowUps {
        mine: Vec::new(),
        mine_total: 0,
        others: Vec::new(),
        others_total: 0,
    };
    let Some(present) = desk.session.person() else {
        return Ok(found);
    };
    let soon = FollowUpFilter {
        state: Some(FollowUpState::Open),
        due: Some(FollowUpDue::Soon),
        limit,
        ..FollowUpFilter::default()
    };
    let mine = FollowUpFilter {
        person: Some(present.id),
        ..soon.clone()
    };
    let page = list(desk, &mine).await?;
    (found.mine, found.mine_total) = (page.rows, page.total);
    if coordinates(present.role) {
        let mut conditions = Conditions::of(&soon, desk.env.today());
        conditions.add("f.person_id <> ?", present.id);
        found.others_total = conditions.count(desk).await?;
        found.others = conditions.rows(desk, &soon).await?.0;
    }
    Ok(found)
}

/// Whether the work of everybody is theirs to look after.
fn coordinates(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Head | Role::Administrator)
}

#[derive(Clone)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    fn of(filter: &FollowUpFilter, today: Day) -> Self {
        let mut conditions = Self {
            sql: vec!["f.deleted_at IS NULL".to_owned()],
            values: Vec::new(),
        };
        match filter.company {
            Some(company) => conditions.add("f.company_id = ?", company),
            None => conditions
                .sql
                .push("(f.state <> 'open' OR c.archived_on IS NULL)".to_owned()),
        }
        if let Some(person) = filter.person {
            conditions.add("f.person_id = ?", person);
        }
        if let Some(state) = filter.state {
            conditions.add("f.state = ?", state.code());
        }
        if let Some(due) = filter.due {
            let (from, to) = due.days(today);
            if let Some(from) = from {
                conditions.add("f.due_on >= ?", from);
            }
            if let Some(to) = to {
                conditions.add("f.due_on <= ?", to);
            }
        }
        conditions
    }

    fn add(&mut self, sql: &str, value: impl Into<Value>) {
        self.sql.push(sql.to_owned());
        self.values.push(value.into());
    }

    async fn count(&self, desk: &Desk) -> Result<u32, AppError> {
        let sql = format!(
            "SELECT count(*) AS total FROM follow_ups f JOIN companies c ON c.id = f.company_id
             WHERE {}",
            self.sql.join(" AND ")
        );
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, self.values.clone());
        let row = desk.store.read().query_one_raw(query).await?;
        let total = row.map(|row| row.try_get("", "total")).transpose()?;
        Ok(total.unwrap_or_default())
    }

    async fn rows(
        &self,
        desk: &Desk,
        filter: &FollowUpFilter,
    ) -> Result<(Vec<FollowUpRow>, Option<String>), AppError> {
        let mut conditions = self.clone();
        let is_closed = filter
            .state
            .is_some_and(|state| state != FollowUpState::Open);
        let (after, direction) = if is_closed {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        let place = filter.after.as_deref().unwrap_or_default();
        if let Some(place) = page::keys(place, 2) {
            conditions
                .sql
                .push(format!("(f.due_on, f.id) {after} (?, ?)"));
            conditions.values.extend(place.into_iter().map(Value::from));
        }
        let limit = filter.limit.clamp(1, LARGEST_PAGE);
        let sql = format!(
            "SELECT f.id, f.version, f.company_id, c.legal_name, f.what, f.due_on, f.person_id,
                 f.contact_id, f.product_id, f.mission_id, f.state, f.outcome, f.closed_on,
                 w.name AS person_name, k.name AS contact_name, p.description AS product_name,
                 m.name AS mission_name
             FROM follow_ups f JOIN companies c ON c.id = f.company_id
             JOIN people w ON w.id = f.person_id
             LEFT JOIN company_contacts k ON k.id = f.contact_id
             LEFT JOIN company_products p ON p.id = f.product_id
             LEFT JOIN missions m ON m.id = f.mission_id
             WHERE {} ORDER BY f.due_on {direction}, f.id {direction} LIMIT {}",
            conditions.sql.join(" AND "),
            limit + 1
        );
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, conditions.values);
        let mut found = desk.store.read().query_all_raw(query).await?;
        let has_more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let today = desk.env.today();
        let rows = found.iter().map(|row| read(row, today));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let next = rows.last().filter(|_| has_more);
        let next = next.map(|last| page::place(&[&last.details.due_on, &last.id.to_string()]));
        Ok((rows, next))
    }
}

#[derive(FromQueryResult)]
struct Found {
    id: FollowUpId,
    version: u32,
    company_id: CompanyId,
    legal_name: String,
    what: String,
    due_on: Day,
    person_id: PersonId,
    contact_id: Option<ContactId>,
    product_id: Option<ProductId>,
    mission_id: Option<MissionId>,
    state: FollowUpState,
    outcome: String,
    closed_on: Option<Day>,
    person_name: String,
    contact_name: Option<String>,
    product_name: Option<String>,
    mission_name: Option<String>,
}

fn read(row: &QueryResult, today: Day) -> Result<FollowUpRow, AppError> {
    let found = Found::from_query_result(row, "")?;
    Ok(FollowUpRow {
        id: found.id,
        version: found.version,
        company: found.company_id,
        company_name: found.legal_name,
        details: FollowUpForm {
            what: found.what,
            due_on: found.due_on.to_string(),
            person: Some(found.person_id),
            contact: found.contact_id,
            product: found.product_id,
            mission: found.mission_id,
        },
        person_name: found.person_name,
        contact_name: found.contact_name,
        product_name: found.product_name,
        mission_name: found.mission_name,
        state: found.state,
        is_overdue: found.state == FollowUpState::Open && found.due_on < today,
        outcome: found.outcome,
        closed_on: found.closed_on,
    })
}
