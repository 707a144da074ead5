//! The pairs of the last search, the likeliest first, a page at a time.

use proa_domain::companies::place::State;
use proa_domain::companies::similar::{LIKELY, Likelihood};
use proa_domain::companies::tax_id::TaxId;
use proa_domain::ids::{CompanyId, PersonId};
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait as _, DbBackend, QueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::pairs::distinct::Distinction;
use crate::error::{AppError, Internal};
use crate::store::columns::Texts;
use crate::store::page::{self, LARGEST_PAGE, Page};

proa_domain::text_enum! {
    /// What became of a pair; words: `pair-state-<code>`.
    pub enum PairState {
        /// Nobody judged it.
        Open = "open",
        /// Somebody said that they are two.
        Distinct = "distinct",
        /// One became part of the other.
        Merged = "merged",
    }
}

/// Which pairs the list shall hold, and which page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairFilter {
    /// What became of them.
    pub state: PairState,
    /// The least score.
    pub min_score: u8,
    /// Only with a company that this person registered or changed.
    pub adviser: Option<PersonId>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows.
    pub limit: u32,
}

impl Default for PairFilter {
    fn default() -> Self {
        Self {
            state: PairState::Open,
            min_score: LIKELY,
            adviser: None,
            after: None,
            limit: 100,
        }
    }
}

/// A company of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairedCompany {
    /// Identity.
    pub id: CompanyId,
    /// Its legal name.
    pub legal_name: String,
    /// Its RFC.
    pub rfc: Option<TaxId>,
    /// Its state.
    pub state: Option<State>,
    /// The last change.
    pub updated_at: Instant,
}

/// Two companies that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PairRow {
    /// The one that was registered first.
    pub first: PairedCompany,
    /// The other.
    pub second: PairedCompany,
    /// From 50 to 100, as the search found it.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
    /// What became of it.
    pub state: PairState,
    /// That they are two, and who said it.
    pub distinction: Option<Distinction>,
}

const PAIRS: &str = "
    company_pairs p
    CROSS JOIN companies a ON a.id = p.first_id
    CROSS JOIN companies b ON b.id = p.second_id
    LEFT JOIN company_distinctions d
        ON d.first_id = p.first_id AND d.second_id = p.second_id AND d.deleted_at IS NULL
    LEFT JOIN people w ON w.id = d.person_id
    WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL AND p.score >= ?";

/// What a state means of the two companies and of what was said of them.
const fn condition(state: PairState) -> &'static str {
    match state {
        PairState::Open => "a.archived_on IS NULL AND b.archived_on IS NULL AND d.id IS NULL",
        PairState::Distinct => {
            "a.archived_on IS NULL AND b.archived_on IS NULL AND d.id IS NOT NULL"
        }
        PairState::Merged => "(a.successor_id = b.id OR b.successor_id = a.id)",
    }
}

/// A page of the list; empty before the first search.
pub async fn list(desk: &Desk, filter: &PairFilter) -> Result<Page<PairRow>, AppError> {
    let db = desk.store.read();
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let mut asked = format!("{PAIRS} AND {}", condition(filter.state));
    let mut values: Vec<Value> = vec![i64::from(filter.min_score).into()];
    if let Some(adviser) = filter.adviser {
        asked.push_str(
            " AND EXISTS (SELECT 1 FROM operations o WHERE o.topic = 'companies'
                AND o.record_id IN (p.first_id, p.second_id) AND o.actor_id = ?)",
        );
        values.push(adviser.into());
    }
    let count = format!("SELECT count(*) AS total FROM {asked}");
    let count = Statement::from_sql_and_values(DbBackend::Sqlite, count, values.clone());
    let place = page::keys(filter.after.as_deref().unwrap_or_default(), 1);
    let after = place.and_then(|keys| keys.first()?.parse::<i64>().ok());
    values.push(after.unwrap_or(0).into());
    let page = format!(
        "SELECT p.number, p.score, p.reasons, d.id AS said, d.reason, d.created_at AS at,
             w.name AS by, {}, {}
         FROM {asked} AND p.number > ? ORDER BY p.number LIMIT {}",
        columns("a"),
        columns("b"),
        limit + 1
    );
    let page = Statement::from_sql_and_values(DbBackend::Sqlite, page, values);
    let (counted, mut found) = tokio::try_join!(db.query_one_raw(count), db.query_all_raw(page))?;
    let total = counted.map(|row| row.try_get("", "total")).transpose()?;
    let has_more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = match found.last() {
        Some(last) if has_more => {
            let number: i64 = last.try_get("", "number")?;
            Some(page::place(&[&number.to_string()]))
        }
        _ => None,
    };
    let rows = found.iter().map(|row| shown(row, filter.state));
    Ok(Page {
        rows: rows.collect::<Result<_, _>>()?,
        next,
        total: total.unwrap_or_default(),
    })
}

fn columns(side: &str) -> String {
    let columns = ["id", "legal_name", "rfc", "state", "updated_at"];
    let named = columns.map(|column| format!("{side}.{column} AS {side}_{column}"));
    named.join(", ")
}

fn shown(row: &QueryResult, state: PairState) -> Result<PairRow, AppError> {
    let company = |side: &str| -> Result<PairedCompany, AppError> {
        let column = |name: &str| format!("{side}_{name}");
        Ok(PairedCompany {
            id: row.try_get("", &column("id"))?,
            legal_name: row.try_get("", &column("legal_name"))?,
            rfc: row.try_get("", &column("rfc"))?,
            state: row.try_get("", &column("state"))?,
            updated_at: row.try_get("", &column("updated_at"))?,
        })
    };
    let reasons: Texts = row.try_get("", "reasons")?;
    let reasons = reasons.0.iter().map(|code| code.parse());
    let reasons = reasons.collect::<Result<_, _>>();
    let score: u32 = row.try_get("", "score")?;
    let said: Option<proa_domain::ids::DistinctionId> = row.try_get("", "said")?;
    let distinction = match said {
        Some(id) => Some(Distinction {
            id,
            reason: row.try_get("", "reason")?,
            by: row.try_get("", "by")?,
            at: row.try_get("", "at")?,
        }),
        None => None,
    };
    Ok(PairRow {
        first: company("a")?,
        second: company("b")?,
        score: u8::try_from(score).unwrap_or(100),
        reasons: reasons.map_err(|error| Internal::new(&error))?,
        state,
        distinction,
    })
}
