//! Two editions of a tariff held against each other, line by line: what came, what went, whose
//! rate rose or fell, and which kept answers that touches.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::us_hts::is_of_goods;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::treaties::answers::{self, AnswerRow};
use crate::treaties::facts::Schedule;
use crate::treaties::reference::rows::query;

/// How many digits of a code all countries share.
const SUBHEADING: usize = 6;

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
        /// What an agreement gives is another, the general duty is not.
        Preference = "preference",
        /// What may come on top, a quota or a remark is another, and no rate is.
        Beside = "beside",
    }
}

/// What differs between two editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
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
    /// Agreements that only one of the two says anything of: what they give is not compared.
    pub one_sided: Vec<String>,
    /// Kept answers about these products, newest first; those of the whole market where a duty on
    /// all goods changed.
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

/// A line that bears a rate.
#[derive(FromQueryResult)]
struct Row {
    digits: String,
    code: String,
    description: String,
    rate: String,
    /// Whether another rate stands on the same number, so that it is not known which holds.
    is_doubtful: bool,
    /// What agreements give: their texts by their names, as JSON.
    given: String,
    /// What may come on top, quotas and remarks, as JSON.
    beside: String,
}

const LINES: &str = "
    SELECT line.digits, line.code, line.description, line.mfn_text AS rate,
        coalesce(line.mfn_reason = 'second-rate', 0) AS is_doubtful,
        (SELECT json_group_object(agreement, text ORDER BY agreement) FROM concessions
            WHERE schedule_id = ?1 AND digits = line.digits) AS given,
        json_array(line.quota, line.additional, line.remarks,
            (SELECT json_group_array(first || '-' || last ORDER BY first, last)
                FROM additional_duties
                WHERE schedule_id = ?1 AND digits = line.digits)) AS beside
    FROM tariff_lines AS line
    WHERE line.schedule_id = ?1 AND line.mfn_text IS NOT NULL
    ORDER BY line.digits, line.id";

/// Holds two loaded editions of a market against each other.
pub async fn difference(desk: &Desk, wanted: &TwoEditions) -> Result<Difference, AppError> {
    let before = edition(desk, &wanted.before).await?;
    let after = edition(desk, &wanted.after).await?;
    if before.market != after.market {
        return Err(StoreError::not_found("schedules").into());
    }
    let (old, new) = (lines(desk, &before).await?, lines(desk, &after).await?);
    let columns = [before.columns(), after.columns()];
    let lines = changes(&old, &new, [before.dialect(), after.dialect()], &columns);
    let mut counts = BTreeMap::new();
    for line in &lines {
        *counts.entry(line.kind).or_default() += 1;
    }
    let [one, other] = &columns;
    Ok(Difference {
        answers: answers::touched(desk, &after.market, codes(&lines).as_ref()).await?,
        market: after.market,
        before: before.vintage,
        after: after.vintage,
        counts,
        lines,
        one_sided: one.symmetric_difference(other).cloned().collect(),
    })
}

async fn edition(desk: &Desk, id: &str) -> Result<Schedule, AppError> {
    let sql = "SELECT * FROM schedules WHERE id = ? AND state = 'loaded' AND agreement IS NULL";
    let found = Schedule::find_by_statement(query(sql, [id.into()]))
        .one(desk.reference.read())
        .await?;
    found.ok_or_else(|| StoreError::not_found("schedules").into())
}

async fn lines(desk: &Desk, edition: &Schedule) -> Result<BTreeMap<String, Row>, AppError> {
    let rows = Row::find_by_statement(query(LINES, [edition.id.clone().into()]))
        .all(desk.reference.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.digits.clone(), row))
        .collect())
}

fn changes(
    old: &BTreeMap<String, Row>,
    new: &BTreeMap<String, Row>,
    dialects: [Dialect; 2],
    columns: &[BTreeSet<String>; 2],
) -> Vec<LineChange> {
    let came = by_subheading(new, |digits| !old.contains_key(digits));
    let went = by_subheading(old, |digits| !new.contains_key(digits));
    let related = |of: &BTreeMap<String, Vec<String>>, digits: &str| {
        of.get(shared(digits)).cloned().unwrap_or_default()
    };
    let [one, other] = columns;
    let compared: BTreeSet<&str> = one.intersection(other).map(String::as_str).collect();
    let all: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    all.into_iter()
        .filter_map(|digits| match (old.get(digits), new.get(digits)) {
            (None, Some(row)) => Some(LineChange {
                kind: ChangeKind::Added,
                after: Some(row.rate.clone()),
                related: related(&went, digits),
                ..blank(row)
            }),
            (Some(row), None) => Some(LineChange {
                kind: ChangeKind::Removed,
                before: Some(row.rate.clone()),
                related: related(&came, digits),
                ..blank(row)
            }),
            (Some(before), Some(after)) => change(before, after, dialects, &compared),
            (None, None) => None,
        })
        .collect()
}

fn blank(row: &Row) -> LineChange {
    LineChange {
        code: row.code.clone(),
        kind: ChangeKind::Other,
        description: row.description.clone(),
        before: None,
        after: None,
        preferences: Vec::new(),
        related: Vec::new(),
    }
}

/// What differs of a line that is in both; none where all is the same, in these words or others.
fn change(
    before: &Row,
    after: &Row,
    dialects: [Dialect; 2],
    compared: &BTreeSet<&str>,
) -> Option<LineChange> {
    let preferences = preferences(before, after, compared);
    let kind = match rate_change(before, after, dialects) {
        Some(kind) => kind,
        None if !preferences.is_empty() => ChangeKind::Preference,
        None if before.beside != after.beside => ChangeKind::Beside,
        None => return None,
    };
    Some(LineChange {
        kind,
        before: Some(before.rate.clone()),
        after: Some(after.rate.clone()),
        preferences,
        ..blank(after)
    })
}

fn rate_change(before: &Row, after: &Row, [old, new]: [Dialect; 2]) -> Option<ChangeKind> {
    if before.is_doubtful || after.is_doubtful {
        let same = before.rate == after.rate && before.is_doubtful == after.is_doubtful;
        return (!same).then_some(ChangeKind::Other);
    }
    if before.rate == after.rate {
        return None;
    }
    let read = DutyExpression::parse(&after.rate, new).ok();
    let compared = read.zip(DutyExpression::parse(&before.rate, old).ok());
    match compared.map(|(is, was)| is.compared(&was)) {
        Some(Some(Ordering::Equal)) => None,
        Some(Some(Ordering::Greater)) => Some(ChangeKind::Up),
        Some(Some(Ordering::Less)) => Some(ChangeKind::Down),
        Some(None) | None => Some(ChangeKind::Other),
    }
}

/// The codes of some lines by what every country's code has in common with them.
fn by_subheading(
    rows: &BTreeMap<String, Row>,
    counts: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows.values().filter(|row| counts(&row.digits)) {
        let of_subheading = found.entry(shared(&row.digits).to_owned()).or_default();
        of_subheading.push(row.code.clone());
    }
    found
}

fn shared(digits: &str) -> &str {
    digits.get(..SUBHEADING).unwrap_or(digits)
}

/// What agreements give, where both editions have a column for them and they differ.
fn preferences(before: &Row, after: &Row, compared: &BTreeSet<&str>) -> Vec<PreferenceChange> {
    if before.given == after.given {
        return Vec::new();
    }
    let given =
        |json: &str| -> BTreeMap<String, String> { serde_json::from_str(json).unwrap_or_default() };
    let (before, after) = (given(&before.given), given(&after.given));
    compared
        .iter()
        .map(|&agreement| PreferenceChange {
            agreement: agreement.to_owned(),
            before: before.get(agreement).cloned(),
            after: after.get(agreement).cloned(),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// The products that changes are about; none stands for all where a duty of the last chapters
/// changed, which may be on all goods.
fn codes(lines: &[LineChange]) -> Option<BTreeSet<String>> {
    let code = |line: &LineChange| line.code.parse::<TariffCode>().ok();
    lines
        .iter()
        .filter_map(code)
        .map(|code| is_of_goods(&code).then(|| code.shared().digits().to_owned()))
        .collect()
}
