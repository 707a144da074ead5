//! The timeline of a company: everything that happened to it, by day, in portions from one query.

mod sources;

#[cfg(test)]
mod tests;

use proa_domain::ids::{CompanyId, NoteId};
use proa_domain::time::Day;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

use super::notes::{self, NoteRow};
use super::rows;
use crate::Desk;
use crate::error::AppError;
use crate::store::page::{self, LARGEST_PAGE, Page};

proa_domain::text_enum! {
    /// What a line of the timeline tells.
    pub enum TimelineKind {
        /// A note of somebody of the office.
        Note = "note",
        /// A file that came without a note.
        File = "file",
        /// A follow-up that was done or dropped.
        FollowUp = "follow-up",
        /// A registration to a mission, with its state.
        Registration = "registration",
        /// A kept answer of the treaty engine.
        Answer = "answer",
        /// An origin case.
        OriginCase = "origin-case",
        /// A proof of origin: drafted, handed out, withdrawn.
        Proof = "proof",
        /// A diagnosis of export readiness.
        Diagnosis = "diagnosis",
        /// An export plan.
        Plan = "plan",
        /// A status in a market.
        Market = "market",
        /// A certification.
        Certification = "certification",
        /// What a contact said to a use of its data.
        Consent = "consent",
        /// What the company let the directory say of it.
        Directory = "directory",
        /// A table that it came from.
        Import = "import",
        /// A company that became part of it.
        Merge = "merge",
        /// It was registered, or archived.
        Company = "company",
    }
}

/// Which part of a timeline is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TimelineFilter {
    /// The company.
    pub company: CompanyId,
    /// Kinds; none for all.
    #[serde(default)]
    pub kinds: Vec<TimelineKind>,
    /// The `next` of the portion before.
    #[serde(default)]
    pub after: Option<String>,
    /// How many lines.
    pub limit: u32,
}

/// A line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TimelineRow {
    /// What it tells.
    pub kind: TimelineKind,
    /// What it tells of: unique with the kind and the state.
    pub id: String,
    /// The day.
    pub day: Day,
    /// What it is about, in the words or the codes of its record.
    pub what: String,
    /// How it stands or what it was, as a code of its kind; blank where there is none.
    pub state: String,
    /// What else is to be said, in words or codes of its kind.
    pub more: String,
    /// Who did it; blank where nobody is named.
    pub who: String,
    /// The record that it leads to, where that is another than `id`.
    pub place: String,
    /// The note, with who took part and its files.
    pub note: Option<NoteRow>,
}

#[derive(FromQueryResult)]
struct Line {
    kind: TimelineKind,
    id: String,
    day: Day,
    what: String,
    state: String,
    more: String,
    who: String,
    place: String,
}

/// A portion of the timeline of a company, the newest day first.
pub async fn timeline(desk: &Desk, filter: &TimelineFilter) -> Result<Page<TimelineRow>, AppError> {
    let db = desk.store.read();
    rows::find(db, filter.company).await?;
    let kinds = if filter.kinds.is_empty() {
        TimelineKind::ALL
    } else {
        &filter.kinds
    };
    let all = sources::of(kinds);
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!("SELECT count(*) AS total FROM ({all})"),
        [filter.company.into()],
    );
    let row = db.query_one_raw(query).await?;
    let total: u32 = row.map_or(Ok(0), |row| row.try_get("", "total"))?;
    let mut values: Vec<Value> = vec![filter.company.into()];
    let after = page::keys(filter.after.as_deref().unwrap_or_default(), 3);
    let from = if let Some(place) = after {
        values.extend(place.into_iter().map(Value::from));
        "WHERE (day, id, kind) < (?2, ?3, ?4)"
    } else {
        ""
    };
    let limit = filter.limit.clamp(1, LARGEST_PAGE);
    let sql = format!(
        "SELECT * FROM ({all}) {from} ORDER BY day DESC, id DESC, kind DESC LIMIT {}",
        limit + 1
    );
    let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    let mut lines = Line::find_by_statement(query).all(db).await?;
    let has_more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let next = lines.last().filter(|_| has_more).map(|last| {
        let day = last.day.to_string();
        page::place(&[&day, &last.id, last.kind.code()])
    });
    let of_notes = lines.iter().filter(|line| line.kind == TimelineKind::Note);
    let ids: Vec<NoteId> = of_notes.filter_map(|line| line.id.parse().ok()).collect();
    let mut notes = notes::read(db, &ids).await?;
    let rows = lines.into_iter().map(|line| TimelineRow {
        note: (line.kind == TimelineKind::Note)
            .then(|| notes.remove(&line.id.parse().ok()?))
            .flatten(),
        kind: line.kind,
        id: line.id,
        day: line.day,
        what: line.what,
        state: line.state,
        more: line.more,
        who: line.who,
        place: line.place,
    });
    Ok(Page {
        rows: rows.collect(),
        next,
        total,
    })
}
