//! Two editions of a tariff held against each other, line by line: what came, what went, whose
//! rate rose or fell, and which kept answers that touches.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::treaties::answers::{self, AnswerRow};
use crate::treaties::import::Format;
use crate::treaties::reference::rows::query;

/// Two editions of the same market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TwoEditions {
    /// The schedule that is compared with.
    pub before: String,
    /// The schedule that is looked at.
    pub after: String,
}

proa_domain::text_enum! {
    /// What became of a line; words: `change-<code>`.
    pub enum ChangeKind {
        /// It was not there.
        Added = "added",
        /// It is no longer there.
        Removed = "removed",
        /// The general duty asks for more.
        Up = "up",
        /// The general duty asks for less.
        Down = "down",
        /// The general duty is another; whether it asks for more depends on the goods.
        Other = "other",
        /// Only what an agreement gives is another.
        Preference = "preference",
    }
}

/// What differs between two editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Difference {
    /// Whose tariff.
    pub market: String,
    /// The edition that is compared with.
    pub before: String,
    /// The edition that is looked at.
    pub after: String,
    /// How many lines of each kind.
    pub counts: BTreeMap<ChangeKind, u32>,
    /// The lines in the order of their codes.
    pub lines: Vec<LineChange>,
    /// Kept answers about these products, newest first.
    pub answers: Vec<AnswerRow>,
}

/// A line that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LineChange {
    /// The publisher's code.
    pub code: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// The tariff's words.
    pub description: String,
    /// The general duty before.
    pub before: Option<String>,
    /// The general duty now.
    pub after: Option<String>,
    /// What agreements give, where that differs.
    pub preferences: Vec<PreferenceChange>,
    /// Lines under the same subheading that came where this one went, or went where it came.
    pub related: Vec<String>,
}

/// What an agreement gives, before and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PreferenceChange {
    /// The agreement.
    pub agreement: String,
    /// Before; none where its column was silent.
    pub before: Option<String>,
    /// Now; none where its column is silent.
    pub after: Option<String>,
}

#[derive(FromQueryResult)]
struct Edition {
    market: String,
    format: String,
    vintage: String,
}

#[derive(FromQueryResult)]
struct Row {
    digits: String,
    code: String,
    description: String,
    was: Option<String>,
    is: Option<String>,
    gave: String,
    gives: String,
}

/// Lines that bear a rate in one of two schedules and not alike in the other.
const DIFFERING: &str = "
    WITH given AS (
        SELECT schedule_id, digits, json_group_object(agreement, text) AS by_agreement
        FROM (SELECT * FROM concessions WHERE schedule_id IN (?1, ?2)
            ORDER BY schedule_id, digits, agreement)
        GROUP BY schedule_id, digits),
    one AS (
        SELECT line.digits, line.code, line.description, line.mfn_text AS rate,
            coalesce(given.by_agreement, '{}') AS by_agreement
        FROM tariff_lines AS line
        LEFT JOIN given ON given.schedule_id = ?1 AND given.digits = line.digits
        WHERE line.schedule_id = ?1 AND line.mfn_text IS NOT NULL),
    other AS (
        SELECT line.digits, line.code, line.description, line.mfn_text AS rate,
            coalesce(given.by_agreement, '{}') AS by_agreement
        FROM tariff_lines AS line
        LEFT JOIN given ON given.schedule_id = ?2 AND given.digits = line.digits
        WHERE line.schedule_id = ?2 AND line.mfn_text IS NOT NULL)
    SELECT coalesce(other.digits, one.digits) AS digits, coalesce(other.code, one.code) AS code,
        coalesce(other.description, one.description) AS description,
        one.rate AS was, other.rate AS \"is\", coalesce(one.by_agreement, '{}') AS gave,
        coalesce(other.by_agreement, '{}') AS gives
    FROM one FULL JOIN other ON other.digits = one.digits
    WHERE one.rate IS NOT other.rate OR one.by_agreement IS NOT other.by_agreement
    ORDER BY 1";

/// Holds two loaded editions of a market against each other.
pub async fn difference(desk: &Desk, wanted: &TwoEditions) -> Result<Difference, AppError> {
    let before = edition(desk, &wanted.before).await?;
    let after = edition(desk, &wanted.after).await?;
    if before.market != after.market {
        return Err(StoreError::not_found("schedules").into());
    }
    let ids = [wanted.before.clone().into(), wanted.after.clone().into()];
    let rows = Row::find_by_statement(query(DIFFERING, ids))
        .all(desk.reference.read())
        .await?;
    let dialects = [dialect(&before), dialect(&after)];
    let lines: Vec<LineChange> = rows
        .iter()
        .map(|row| change(row, &rows, dialects))
        .collect();
    let mut counts = BTreeMap::new();
    for line in &lines {
        *counts.entry(line.kind).or_default() += 1;
    }
    let codes = rows.iter().map(|row| row.digits.as_str());
    Ok(Difference {
        answers: answers::touched(desk, &after.market, codes.collect()).await?,
        market: after.market,
        before: before.vintage,
        after: after.vintage,
        counts,
        lines,
    })
}

async fn edition(desk: &Desk, id: &str) -> Result<Edition, AppError> {
    let sql = "SELECT market, format, vintage FROM schedules WHERE id = ? AND state = 'loaded'";
    let found = Edition::find_by_statement(query(sql, [id.into()]))
        .one(desk.reference.read())
        .await?;
    found.ok_or_else(|| StoreError::not_found("schedules").into())
}

/// Bundled tables are those of the European Union and the United Kingdom.
fn dialect(edition: &Edition) -> Dialect {
    let format = edition.format.parse::<Format>().ok();
    format.and_then(Format::dialect).unwrap_or(Dialect::EuUk)
}

fn change(row: &Row, rows: &[Row], dialects: [Dialect; 2]) -> LineChange {
    let kind = kind_of(row, dialects);
    let related = match kind {
        ChangeKind::Added => related(row, rows, |other| other.is.is_none()),
        ChangeKind::Removed => related(row, rows, |other| other.was.is_none()),
        ChangeKind::Up | ChangeKind::Down | ChangeKind::Other | ChangeKind::Preference => {
            Vec::new()
        }
    };
    LineChange {
        code: row.code.clone(),
        kind,
        description: row.description.clone(),
        before: row.was.clone(),
        after: row.is.clone(),
        preferences: preferences(row),
        related,
    }
}

fn kind_of(row: &Row, [before, after]: [Dialect; 2]) -> ChangeKind {
    let (was, is) = match (&row.was, &row.is) {
        (None, _) => return ChangeKind::Added,
        (_, None) => return ChangeKind::Removed,
        (Some(was), Some(is)) if was == is => return ChangeKind::Preference,
        (Some(was), Some(is)) => (was, is),
    };
    let read = DutyExpression::parse(is, after).ok();
    let compared = read.zip(DutyExpression::parse(was, before).ok());
    match compared.and_then(|(is, was)| is.compared(&was)) {
        Some(Ordering::Greater) => ChangeKind::Up,
        Some(Ordering::Less) => ChangeKind::Down,
        // The same duty in other words.
        Some(Ordering::Equal) if row.gave != row.gives => ChangeKind::Preference,
        Some(Ordering::Equal) | None => ChangeKind::Other,
    }
}

fn related(row: &Row, rows: &[Row], counts: impl Fn(&Row) -> bool) -> Vec<String> {
    let subheading = |digits: &str| {
        let code: Option<TariffCode> = digits.parse().ok();
        code.and_then(|code| code.subheading())
    };
    let own = subheading(&row.digits);
    rows.iter()
        .filter(|other| own.is_some() && subheading(&other.digits) == own && counts(other))
        .map(|other| other.code.clone())
        .collect()
}

fn preferences(row: &Row) -> Vec<PreferenceChange> {
    let given =
        |json: &str| -> BTreeMap<String, String> { serde_json::from_str(json).unwrap_or_default() };
    let (before, after) = (given(&row.gave), given(&row.gives));
    let agreements = before.keys().chain(after.keys());
    let agreements: std::collections::BTreeSet<&String> = agreements.collect();
    agreements
        .into_iter()
        .map(|agreement| PreferenceChange {
            agreement: agreement.clone(),
            before: before.get(agreement).cloned(),
            after: after.get(agreement).cloned(),
        })
        .filter(|change| change.before != change.after)
        .collect()
}
