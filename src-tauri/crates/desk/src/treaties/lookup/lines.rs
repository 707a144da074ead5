//! The rows of a schedule for a product: lines that bear a rate, what agreements give on them,
//! duties on top.

use std::collections::BTreeSet;

use proa_domain::money::Exact;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::us_hts::EntryPeriod;
use sea_orm::{
    ColIdx, ConnectionTrait as _, DbErr, FromQueryResult, QueryResult, TryGetError, TryGetable,
    Value,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::measures::{self, Measures};
use super::place::Place;
use super::quotas::{self, Quotas};
use super::tables::{self, Table};
use crate::Desk;
use crate::error::AppError;
use crate::treaties::facts::{Facts, Schedule};
use crate::treaties::reference::rows::query;

/// More lines than anybody reads; a note says how many there are. [`LINES`] reads one more.
pub(super) const MOST_LINES: usize = 200;

/// A line that bears a rate.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct LineRow {
    pub(super) digits: String,
    pub(super) code: String,
    pub(super) description: String,
    pub(super) description_es: Option<String>,
    pub(super) path: String,
    pub(super) units: Option<String>,
    pub(super) mfn_text: String,
    /// Why it stays text, where the import says so.
    pub(super) mfn_reason: Option<String>,
    pub(super) quota: Option<String>,
    pub(super) additional: Option<String>,
    pub(super) entered: Option<String>,
    /// A JSON list of codes.
    pub(super) remarks: Option<String>,
    pub(super) source_id: String,
    pub(super) citation: Option<String>,
    pub(super) confidence: String,
    pub(super) concessions: Listed<Concession>,
    pub(super) levies: Listed<Levy>,
}

/// What an agreement gives on a line.
#[derive(Debug, Clone, Deserialize, FromQueryResult)]
pub(super) struct Concession {
    pub(super) digits: String,
    pub(super) agreement: String,
    pub(super) text: String,
    pub(super) reason: Option<String>,
    pub(super) via: Option<String>,
    /// The rate from which its reductions start.
    pub(super) base: Option<String>,
    /// Its staging category.
    pub(super) category: Option<String>,
    /// The quota that it is part of.
    pub(super) quota: Option<String>,
}

impl Concession {
    /// Whether it gives just what another gives.
    pub(super) fn says_what(&self, other: &Self) -> bool {
        self.text == other.text && self.quota == other.quota
    }
}

/// A duty on top of a line's.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Levy {
    pub(crate) code: String,
    pub(crate) description: String,
    pub(crate) rate: Option<String>,
    /// Agreements on whose goods it asks nothing.
    pub(crate) lifted_by: Vec<String>,
}

/// What the schedule says of a product, and what stands beside it.
#[derive(Debug, Default)]
pub(super) struct Rows<'a> {
    pub(super) lines: Vec<LineRow>,
    pub(super) total: usize,
    pub(super) tables: Vec<Table<'a>>,
    pub(super) quotas: Option<Quotas<'a>>,
    pub(super) measures: Measures,
    /// How much of Mexico's trade claims the agreement, in the order of the codes.
    pub(super) shares: Vec<Share>,
}

/// The share of a line of ten digits.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Share {
    pub(super) digits: String,
    pub(super) share: Exact,
}

pub(super) const SHARES: &str = "
    SELECT digits, share FROM use_shares
    WHERE schedule_id = ?1 AND digits >= ?2 AND digits < ?2 || ':' ORDER BY digits";

// One statement, so that an answer never mixes two states of the schedule. A line that is split
// for statistics has its units on its parts; a levy that names the goods of other countries alone
// is none on Mexico's. CROSS: the few duties of a line lead to their levies, never the other way
// round, whatever SQLite knows of the number of rows.
pub(crate) const LINES: &str = "
    SELECT line.digits, line.code, line.description, line.description_es, line.path,
        coalesce(line.units, (SELECT part.units FROM tariff_lines AS part
            WHERE part.schedule_id = ?1 AND part.digits > line.digits
                AND part.digits < line.digits || ':' AND part.units IS NOT NULL LIMIT 1)) AS units,
        line.mfn_text, line.mfn_reason, line.quota, line.additional, line.entered, line.remarks, line.source_id, line.citation,
        line.confidence,
        (SELECT json_group_array(json_object('digits', digits, 'agreement', agreement, 'text', text,
                'reason', reason, 'via', via, 'base', base, 'category', category, 'quota', quota))
            FROM concessions WHERE schedule_id = ?1 AND digits = line.digits) AS concessions,
        (SELECT json_group_array(json_object('code', levy.code, 'description', levy.description,
                'rate', levy.mfn_text, 'liftedBy', json((SELECT json_group_array(agreement)
                    FROM concessions
                    WHERE schedule_id = ?1 AND digits = levy.digits AND text = 'Free')))
                ORDER BY levy.digits)
            FROM additional_duties AS duty
            CROSS JOIN tariff_lines AS levy ON levy.schedule_id = ?1
                AND levy.digits >= duty.first AND levy.digits < duty.last || ':'
            WHERE duty.schedule_id = ?1 AND duty.digits = line.digits
                AND levy.mfn_text IS NOT NULL
                AND levy.named_origin IS NOT 'another-country') AS levies
    FROM tariff_lines AS line
    WHERE line.schedule_id = ?1 AND line.digits >= ?2 AND line.digits < ?2 || ':'
        AND line.mfn_text IS NOT NULL
    ORDER BY line.digits, line.id LIMIT 201";

/// How many there are where there are more. Rows of a schedule never change.
pub(super) const COUNT: &str = "
    SELECT count(*) AS total FROM tariff_lines
    WHERE schedule_id = ?1 AND digits >= ?2 AND digits < ?2 || ':' AND mfn_text IS NOT NULL";

pub(super) const RATE_OF: &str = "
    SELECT rate_from FROM tariff_lines
    WHERE schedule_id = ?1 AND digits >= ?2 AND digits < ?2 || ':' AND rate_from IS NOT NULL
    ORDER BY digits LIMIT 1";

pub(super) async fn read<'a>(
    desk: &Desk,
    facts: &'a Facts,
    place: &Place<'a>,
) -> Result<Rows<'a>, AppError> {
    let mut rows = Rows {
        quotas: quotas::read(desk, facts, place).await?,
        measures: measures::read(desk, place).await?,
        ..Rows::default()
    };
    let Some(schedule) = place.schedule else {
        return Ok(rows);
    };
    rows.tables = tables::read(desk, facts, place).await?;
    let mut seen = BTreeSet::new();
    for code in &place.codes {
        add(desk, place, schedule, *code, &mut rows, &mut seen).await?;
    }
    rows.lines.truncate(MOST_LINES);
    Ok(rows)
}

/// Adds the lines under a code, how many there are, and the shares of their trade.
async fn add(
    desk: &Desk,
    place: &Place<'_>,
    schedule: &Schedule,
    code: TariffCode,
    rows: &mut Rows<'_>,
    seen: &mut BTreeSet<String>,
) -> Result<(), AppError> {
    let db = desk.reference.read();
    let of = |prefix: &str| -> [Value; 2] { [schedule.id.clone().into(), prefix.into()] };
    let mut prefix = code.digits().to_owned();
    let mut lines = LineRow::find_by_statement(query(LINES, of(&prefix)))
        .all(db)
        .await?;
    if lines.is_empty() {
        let Some(row) = db.query_one_raw(query(RATE_OF, of(&prefix))).await? else {
            return Ok(());
        };
        prefix = row.try_get("", "rate_from")?;
        lines = LineRow::find_by_statement(query(LINES, of(&prefix)))
            .all(db)
            .await?;
    }
    // Two codes of an earlier edition may share the line that bears their rate.
    if !seen.insert(prefix.clone()) {
        return Ok(());
    }
    let mut total = lines.len();
    if total > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(row) = db.query_one_raw(query(COUNT, of(&prefix))).await? {
            let counted: i64 = row.try_get("", "total")?;
            total = usize::try_from(counted).unwrap_or(usize::MAX);
        }
    }
    if let Some(uses) = place.uses {
        let values: [Value; 2] = [uses.id.clone().into(), prefix.as_str().into()];
        let shares = Share::find_by_statement(query(SHARES, values));
        rows.shares.extend(shares.all(db).await?);
    }
    rows.lines.extend(lines);
    rows.total += total;
    Ok(())
}

impl LineRow {
    /// What an agreement gives here; none where its column is silent.
    pub(super) fn concession(&self, agreement: &str) -> Option<&Concession> {
        let given = &self.concessions.0;
        given.iter().find(|given| given.agreement == agreement)
    }

    /// Whether it may be entered on a day: it names no other time of the year.
    pub(super) fn is_of(&self, day: Day) -> bool {
        let period = self
            .entered
            .as_deref()
            .and_then(|entered| serde_json::from_str::<EntryPeriod>(entered).ok());
        period.and_then(|period| period.admits(day)) != Some(false)
    }
}

/// A list that a statement made of the rows that hang on a line.
#[derive(Debug, Clone)]
pub(super) struct Listed<T>(pub(super) Vec<T>);

impl<T: DeserializeOwned> TryGetable for Listed<T> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let text: String = row.try_get_by(index)?;
        let listed = serde_json::from_str(&text);
        listed
            .map(Self)
            .map_err(|error| DbErr::Json(error.to_string()).into())
    }
}
