//! The person's data file: all that the office holds of a person and where it stands, with what the
//! journal says was there before. What only may be of the person is another's until somebody says so,
//! and is not in it.

use proa_domain::privacy::erasure::{MatchedBy, SubjectKind};
use proa_domain::settings::Action;
use proa_domain::time::{Day, Instant};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::erase::places::place_of;
use super::erase::{DataRow, DataSubject, PersonalRow, find};
use crate::Desk;
use crate::companies::consents;
use crate::env::OFFICE_ZONE;
use crate::error::{AppError, Internal};
use crate::settings::start;
use crate::store::columns::stands;
use crate::store::history;

/// All that the office holds of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonData {
    /// The office.
    pub office: String,
    /// The day.
    pub made_on: Day,
    /// What the person is here.
    pub kind: SubjectKind,
    /// How the person is called.
    pub name: String,
    /// Where the office says something of the person today.
    pub rows: Vec<HeldRow>,
    /// What it said before, the oldest first.
    pub history: Vec<PastValue>,
}

/// A row that says something of the person, with what else it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldRow {
    /// What says something of the person.
    #[serde(flatten)]
    pub row: PersonalRow,
    /// What stands beside it: purposes, words, days.
    pub beside: Vec<ToldBeside>,
}

/// A value beside what names the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldBeside {
    /// The table; with the column, words: `column-<table>-<column>`.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The beginning of the names of its words, where it is a code: `<words>-<code>`.
    #[serde(skip)]
    pub words: Option<&'static str>,
    /// What stands there.
    pub value: String,
}

/// A value as it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PastValue {
    /// The row.
    pub row: DataRow,
    /// The column; words: `column-<table>-<column>`.
    pub column: String,
    /// When.
    pub on: Day,
    /// What was done; words: `operation-<code>`.
    pub operation: String,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// Gathers the data file of a person.
pub async fn gather(desk: &Desk, subject: &DataSubject) -> Result<PersonData, AppError> {
    desk.author(Action::AnswerRequests)?;
    let db = desk.store.read();
    let found = find(db, desk.store.topics(), subject, desk.env.today()).await?;
    let rows: Vec<_> = found.rows.into_iter().filter(|row| row.is_sure).collect();
    let mut history = Vec::new();
    let mut held = Vec::new();
    for row in rows {
        history.extend(past(desk, db, &row).await?);
        // What it said before a correction, it says no more.
        if row.by == MatchedBy::Earlier {
            continue;
        }
        let beside = beside(db, &row.row).await?;
        held.push(HeldRow { row, beside });
    }
    history.sort_by_key(|value| value.on);
    let office = start::office(desk).await?;
    Ok(PersonData {
        office: office.map(|office| office.name).unwrap_or_default(),
        made_on: desk.env.today(),
        kind: subject.kind,
        name: found.name,
        rows: held,
        history,
    })
}

/// What stands beside what a row says of the person, and how a contact wants to be reached.
async fn beside(db: &impl ConnectionTrait, row: &DataRow) -> Result<Vec<ToldBeside>, AppError> {
    let Some(place) = place_of(&row.table) else {
        return Ok(Vec::new());
    };
    let columns: Vec<_> = place.beside.iter().map(|(column, _)| *column).collect();
    let stands = stands(db, place.table, &columns, &row.row_id).await?;
    let stands = stands.unwrap_or_default();
    let told = place.beside.iter().filter_map(|(column, words)| {
        Some(ToldBeside {
            table: place.table,
            column,
            words: *words,
            value: stands.get(*column)?.as_str()?.to_owned(),
        })
    });
    let mut told: Vec<_> = told.collect();
    if let ("company_contacts", Ok(contact)) = (place.table, row.row_id.parse()) {
        let channel = consents::channel(db, contact).await?;
        told.extend(channel.map(|channel| ToldBeside {
            table: "contact_channels",
            column: "channel",
            words: Some("channel"),
            value: channel.to_string(),
        }));
    }
    Ok(told)
}

/// What the journal says of a row, where it says something of the person.
async fn past(
    desk: &Desk,
    db: &impl ConnectionTrait,
    row: &PersonalRow,
) -> Result<Vec<PastValue>, AppError> {
    let topic = desk.store.topic(&row.row.table);
    let personal = topic.map_or(&[][..], |topic| topic.personal);
    let mut values = Vec::new();
    for (operation, change) in history::of_row(db, &row.row.table, &row.row.row_id).await? {
        let is_said = row.is_whole || row.says.iter().any(|value| value.column == change.column);
        if !personal.contains(&change.column.as_str()) || !is_said {
            continue;
        }
        let at: Instant = operation
            .at
            .parse()
            .map_err(|error| Internal::new(&error))?;
        values.push(PastValue {
            row: row.row.clone(),
            column: change.column,
            on: at.day_in(OFFICE_ZONE),
            operation: operation.code,
            before: change.before,
            after: change.after,
        });
    }
    Ok(values)
}
