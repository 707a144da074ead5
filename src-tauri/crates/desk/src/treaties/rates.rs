//! Exchange rates that the office wrote down. A question that brings none takes the newest on or
//! before its day, in the direction in which it was written: no rate is turned around or crossed
//! with another.

pub(crate) mod entity;
mod file;

use proa_domain::ids::RateId;
use proa_domain::money::Currency;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, EntityTrait as _, FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use self::entity::exchange_rate;
pub use self::file::{
    RateReason, RatesFile, RatesReport, RejectedRate, import_rates, preview_rates,
};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::operation::{Operation, Record};
use crate::treaties::error::RateError;
use crate::treaties::lookup::input::{RateForm, positive};
use crate::treaties::reference::rows::query;

pub(crate) const TOPIC: &str = "exchange_rates";
/// The most rows that a page has.
const LONGEST: u32 = 500;
/// The longest name of a source.
const LONGEST_SOURCE: usize = 200;

/// A rate of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct RateRow {
    /// Identity.
    pub id: RateId,
    /// The version to pass back.
    pub version: u32,
    /// What is converted.
    pub from: Currency,
    /// Into what.
    pub to: Currency,
    /// The day of the rate.
    pub on: Day,
    /// How many units of `to` one of `from` is.
    pub rate: String,
    /// Where it was read.
    pub source: String,
}

/// Which rates to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RateFilter {
    /// Those that convert this.
    pub from: Option<Currency>,
    /// Those that convert into this.
    pub to: Option<Currency>,
    /// Those after this one of the list.
    pub after: Option<RateId>,
    /// How many.
    pub limit: u32,
}

/// A page of rates, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RatePage {
    /// The rates.
    pub rows: Vec<RateRow>,
    /// What to pass as `after` for the next page; none at the end.
    pub next: Option<RateId>,
    /// How many there are of the filter.
    pub total: u32,
}

const WHERE: &str = "
    FROM exchange_rates WHERE deleted_at IS NULL
        AND (?1 IS NULL OR from_currency = ?1) AND (?2 IS NULL OR to_currency = ?2)";

/// The rates of the office, the newest first.
pub async fn list(desk: &Desk, filter: &RateFilter) -> Result<RatePage, AppError> {
    let db = desk.store.read();
    let limit = filter.limit.clamp(1, LONGEST);
    let code = |currency: Option<Currency>| -> Value {
        currency.map(|currency| currency.to_string()).into()
    };
    let (from, to) = (code(filter.from), code(filter.to));
    let total = format!("SELECT count(*) AS total {WHERE}");
    let total = db
        .query_one_raw(query(&total, [from.clone(), to.clone()]))
        .await?;
    let total: i64 = total.map_or(Ok(0), |row| row.try_get("", "total"))?;
    let page = format!(
        "SELECT id, version, from_currency AS \"from\", to_currency AS \"to\", valid_on AS \"on\",
            rate, source {WHERE}
            AND (?3 IS NULL OR (valid_on, id) <
                (SELECT valid_on, id FROM exchange_rates WHERE id = ?3))
        ORDER BY valid_on DESC, id DESC LIMIT {}",
        limit + 1
    );
    let after: Value = filter.after.map(|id| id.to_string()).into();
    let mut rows = RateRow::find_by_statement(query(&page, [from, to, after]))
        .all(db)
        .await?;
    let is_last = rows.len() <= limit as usize;
    rows.truncate(limit as usize);
    Ok(RatePage {
        next: rows.last().filter(|_| !is_last).map(|row| row.id),
        rows,
        total: u32::try_from(total).unwrap_or(u32::MAX),
    })
}

/// Writes a rate down; one of the same day and pair is replaced.
pub async fn add(desk: &Desk, form: &RateForm) -> Result<RateId, AppError> {
    let author = desk.author(Action::LoadReferences)?;
    let mut problems = Problems::default();
    let read = checked(&mut problems, form);
    let Some(rate) = read.filter(|_| problems.is_empty()) else {
        return Err(RateError::Invalid { problems }.into());
    };
    let known = find(desk.store.read(), &rate).await?;
    let id = known.map_or_else(|| RateId(desk.env.uuid()), |known| known.id);
    let now = desk.env.now().to_string();
    desk.store
        .write(
            author,
            Operation::AddRate,
            Record::new(TOPIC, id),
            async |tx| match find(tx.read(), &rate).await? {
                Some(known) => {
                    let after = rate.over(&known);
                    tx.update::<exchange_rate::Entity>(&known, &after)
                        .await
                        .map(|_| ())
                }
                None => tx.insert::<exchange_rate::Entity>(rate.row(id, &now)).await,
            },
        )
        .await?;
    Ok(id)
}

/// A rate to take off the table.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct RemoveRate {
    /// Which.
    pub id: RateId,
    /// The version that was read.
    pub version: u32,
}

/// Takes a rate off the table; answers that were kept with it keep it.
pub async fn remove(desk: &Desk, wanted: RemoveRate) -> Result<(), AppError> {
    let author = desk.author(Action::LoadReferences)?;
    let record = Record::new(TOPIC, wanted.id);
    desk.store
        .write(author, Operation::RemoveRate, record, async |tx| {
            let found = exchange_rate::Entity::find_by_id(wanted.id)
                .one(tx.read())
                .await?;
            let found = found.filter(|row| row.deleted_at.is_none());
            let row = found.ok_or_else(|| StoreError::not_found(TOPIC))?;
            if row.version != i64::from(wanted.version) {
                let topic = TOPIC.to_owned();
                return Err(StoreError::Stale { topic }.into());
            }
            tx.remove::<exchange_rate::Entity>(&row).await
        })
        .await
}

/// The newest rate of a pair on or before a day, as a question would have brought it.
pub(crate) async fn kept(
    desk: &Desk,
    from: Currency,
    to: Currency,
    day: Day,
) -> Result<Option<RateForm>, AppError> {
    let sql = "SELECT id, version, from_currency AS \"from\", to_currency AS \"to\",
            valid_on AS \"on\", rate, source
        FROM exchange_rates
        WHERE from_currency = ? AND to_currency = ? AND valid_on <= ? AND deleted_at IS NULL
        ORDER BY valid_on DESC LIMIT 1";
    let values: [Value; 3] = [
        from.to_string().into(),
        to.to_string().into(),
        day.to_string().into(),
    ];
    let row = RateRow::find_by_statement(query(sql, values))
        .one(desk.store.read())
        .await?;
    Ok(row.map(|row| RateForm {
        from: row.from,
        to: row.to,
        rate: row.rate,
        on: Some(row.on.to_string()),
        source: row.source,
    }))
}

/// A rate that makes sense.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Checked {
    from: Currency,
    to: Currency,
    on: Day,
    rate: Decimal,
    source: String,
}

impl Checked {
    fn row(&self, id: RateId, now: &str) -> exchange_rate::Model {
        exchange_rate::Model {
            id,
            version: 1,
            from_currency: self.from.to_string(),
            to_currency: self.to.to_string(),
            valid_on: self.on.to_string(),
            rate: self.rate.to_string(),
            source: self.source.clone(),
            created_at: now.to_owned(),
            updated_at: now.to_owned(),
            deleted_at: None,
        }
    }

    /// What a row becomes that holds another rate of the same day.
    fn over(&self, known: &exchange_rate::Model) -> exchange_rate::Model {
        exchange_rate::Model {
            rate: self.rate.to_string(),
            source: self.source.clone(),
            ..known.clone()
        }
    }
}

fn checked(problems: &mut Problems, form: &RateForm) -> Option<Checked> {
    if form.from == form.to {
        problems.note("to", "same-currency");
    }
    let found = form.on.clone().unwrap_or_default();
    let on: Option<Day> = found.trim().parse().ok();
    if found.trim().is_empty() {
        problems.note("on", "required");
    } else if on.is_none() {
        problems.note_with("on", "day", [("found", found)]);
    }
    let rate = positive(&form.rate);
    if rate.is_none() {
        problems.note_with("rate", "exchange-rate", [("found", form.rate.clone())]);
    }
    let source = form.source.trim();
    if source.is_empty() {
        problems.note("source", "required");
    }
    Some(Checked {
        from: form.from,
        to: form.to,
        on: on?,
        rate: rate?,
        source: source.chars().take(LONGEST_SOURCE).collect(),
    })
}

async fn find(
    db: &impl ConnectionTrait,
    rate: &Checked,
) -> Result<Option<exchange_rate::Model>, AppError> {
    let sql = "SELECT * FROM exchange_rates
        WHERE from_currency = ? AND to_currency = ? AND valid_on = ? AND deleted_at IS NULL";
    let values: [Value; 3] = [
        rate.from.to_string().into(),
        rate.to.to_string().into(),
        rate.on.to_string().into(),
    ];
    let found = exchange_rate::Model::find_by_statement(query(sql, values));
    Ok(found.one(db).await?)
}

#[cfg(test)]
mod tests;
