//! The leads of a mission, a page at a time, with how old they are.

use proa_domain::companies::follow_up::FollowUpState;
use proa_domain::fair::lead::{
    Ageing, LOST_AFTER, LeadAge, LeadForm, LeadNext, Temperature, ageing,
};
use proa_domain::ids::{CompanyId, FollowUpId, LeadId, MissionId, PersonId};
use proa_domain::time::{Day, Instant};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait as _, FromQueryResult,
    QueryFilter as _, Statement, Value,
};
use serde::{Deserialize, Serialize};

use super::form;
use crate::Desk;
use crate::error::AppError;
use crate::fair::entity::lead;
use crate::store::kept;
use crate::store::page::{self, LARGEST_PAGE, Page};

/// A lead in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadRow {
    /// Identity.
    pub id: LeadId,
    /// The version to pass back.
    pub version: u32,
    /// The lead.
    pub lead: LeadForm,
    /// The legal name of the company, where the office knows it.
    pub company_name: Option<String>,
    /// Whether there is a photograph of a card.
    pub has_card: bool,
    /// When it was taken.
    pub taken_at: Instant,
    /// The name of who took it.
    pub taken_by: String,
    /// What is to be done for the company, where the office knows it.
    pub follow_up: Option<FollowUpId>,
    /// The version of that to pass back; 0 where there is none.
    pub follow_up_version: u32,
    /// How that stands, or what the lead says itself.
    pub state: FollowUpState,
    /// Until when it is to be done.
    pub due_on: Day,
    /// How old the lead is.
    pub ageing: Ageing,
}

/// Which leads are listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadFilter {
    /// The mission.
    pub mission: MissionId,
    /// Those that are so near to buying.
    pub temperature: Option<Temperature>,
    /// Those that stand so.
    pub age: Option<LeadAge>,
    /// Those of a company.
    pub company: Option<CompanyId>,
    /// Those that a person took.
    pub taken_by: Option<PersonId>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

/// What a lead has beside its own row.
#[derive(FromQueryResult)]
struct Beside {
    id: LeadId,
    legal_name: Option<String>,
    taker: String,
    follow_up_version: u32,
    state: FollowUpState,
    what: String,
    due_on: Day,
    person_id: PersonId,
    closed_on: Option<Day>,
}

const FROM: &str = "FROM leads l JOIN people w ON w.id = l.taken_by
     LEFT JOIN companies c ON c.id = l.company_id
     LEFT JOIN follow_ups f ON f.id = l.follow_up_id AND f.deleted_at IS NULL
     WHERE l.deleted_at IS NULL";

/// A page of leads, the newest first.
pub async fn list(desk: &Desk, filter: &LeadFilter) -> Result<Page<LeadRow>, AppError> {
    let db = desk.store.read();
    let today = super::today(desk, db, filter.mission).await?;
    let (mut sql, mut values) = conditions(filter, today);
    let count = format!("SELECT count(*) AS total {FROM} AND {}", sql.join(" AND "));
    let count = Statement::from_sql_and_values(DbBackend::Sqlite, count, values.clone());
    let total = db.query_one_raw(count).await?;
    let total: Option<u32> = total.map(|row| row.try_get("", "total")).transpose()?;
    let place = filter.after.as_deref().unwrap_or_default();
    if let Some(place) = page::keys(place, 2) {
        sql.push("(l.taken_at, l.id) < (?, ?)".to_owned());
        values.extend(place.into_iter().map(Value::from));
    }
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let query = format!(
        "SELECT l.id, c.legal_name, w.name AS taker, coalesce(f.state, l.state) AS state,
             coalesce(f.version, 0) AS follow_up_version,
             coalesce(f.what, l.next_what) AS what, coalesce(f.due_on, l.next_on) AS due_on,
             coalesce(f.person_id, l.next_by) AS person_id,
             CASE WHEN f.id IS NULL THEN l.closed_on ELSE f.closed_on END AS closed_on
         {FROM} AND {} ORDER BY l.taken_at DESC, l.id DESC LIMIT {}",
        sql.join(" AND "),
        limit + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, query, values);
    let mut found = Beside::find_by_statement(query).all(db).await?;
    let has_more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let ids = found.iter().map(|beside| beside.id);
    let models = lead::Entity::find()
        .filter(lead::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for beside in found {
        let model = models.iter().find(|model| model.id == beside.id);
        rows.extend(model.map(|model| row(model, beside, today)).transpose()?);
    }
    let next = rows.last().filter(|_| has_more);
    let next = next.map(|last| page::place(&[&last.taken_at.to_string(), &last.id.to_string()]));
    Ok(Page {
        rows,
        next,
        total: total.unwrap_or_default(),
    })
}

fn conditions(filter: &LeadFilter, today: Day) -> (Vec<String>, Vec<Value>) {
    let mut sql = vec!["l.mission_id = ?".to_owned()];
    let mut values: Vec<Value> = vec![filter.mission.into()];
    let mut add = |condition: &str, value: Value| {
        sql.push(condition.to_owned());
        values.push(value);
    };
    if let Some(temperature) = filter.temperature {
        add("l.temperature = ?", temperature.code().into());
    }
    if let Some(company) = filter.company {
        add("l.company_id = ?", company.into());
    }
    if let Some(taker) = filter.taken_by {
        add("l.taken_by = ?", taker.into());
    }
    let open = "coalesce(f.state, l.state) = 'open' AND";
    let due = "coalesce(f.due_on, l.next_on)";
    let lost = days_before(today, LOST_AFTER);
    match filter.age {
        Some(LeadAge::Closed) => add("coalesce(f.state, l.state) <> ?", "open".into()),
        Some(LeadAge::Waiting) => add(&format!("{open} {due} >= ?"), today.into()),
        Some(LeadAge::Overdue) => {
            add(&format!("{open} {due} < ?"), today.into());
            add(&format!("{due} >= ?"), lost.into());
        }
        Some(LeadAge::Lost) => add(&format!("{open} {due} < ?"), lost.into()),
        None => {}
    }
    (sql, values)
}

fn days_before(day: Day, days: u32) -> Day {
    (0..days).fold(day, |day, _| day.yesterday())
}

fn row(model: &lead::Model, beside: Beside, today: Day) -> Result<LeadRow, AppError> {
    let next = LeadNext {
        what: beside.what,
        due_on: beside.due_on.to_string(),
        person: Some(beside.person_id),
    };
    Ok(LeadRow {
        id: model.id,
        version: kept::version(model.version),
        lead: form(model, next)?,
        company_name: beside.legal_name,
        has_card: model.card_sha256.is_some(),
        taken_at: model.taken_at,
        taken_by: beside.taker,
        follow_up: model.follow_up_id,
        follow_up_version: beside.follow_up_version,
        state: beside.state,
        due_on: beside.due_on,
        ageing: ageing(model.taken_on, beside.due_on, beside.closed_on, today),
    })
}
