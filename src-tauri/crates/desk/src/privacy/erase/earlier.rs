//! What rows said of a person before somebody corrected them: the tables say it no more, the journal still does.

use std::collections::BTreeMap;

use proa_domain::privacy::erasure::Traits;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde_json::Value as Cell;

use super::places::Place;
use crate::error::AppError;
use crate::store::columns::{from_json, json_of};
use crate::store::seal::{self, SubjectKey};

/// A value that somebody replaced.
#[derive(FromQueryResult)]
struct Replaced {
    row_id: String,
    column_name: String,
    before_value: String,
    subject_id: Option<String>,
}

/// The keys that were looked for; none where one is gone.
#[derive(Default)]
struct Keys(BTreeMap<String, Option<SubjectKey>>);

impl Keys {
    async fn open(
        &mut self,
        db: &impl ConnectionTrait,
        place: &Place,
        replaced: &Replaced,
    ) -> Result<Option<Cell>, AppError> {
        let cell: Cell = from_json(&replaced.before_value)?;
        let Some(subject) = replaced
            .subject_id
            .as_ref()
            .filter(|_| seal::is_sealed(&cell))
        else {
            return Ok(Some(cell));
        };
        if !self.0.contains_key(subject) {
            let key = SubjectKey::find(db, subject).await?;
            self.0.insert(subject.clone(), key);
        }
        let bound_to = seal::place(place.table, &replaced.row_id, &replaced.column_name);
        let key = self.0.get(subject).and_then(Option::as_ref);
        Ok(key.and_then(|key| key.open(&bound_to, &cell)))
    }
}

/// The rows of a table that spoke of a person before a correction, as far as the journal can still be read.
pub(super) async fn spoke(
    db: &impl ConnectionTrait,
    place: &Place,
    traits: &Traits,
) -> Result<Vec<String>, AppError> {
    let columns: Vec<_> = place.columns.iter().map(|(column, _)| *column).collect();
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT row_id, column_name, before_value, subject_id FROM changes
         WHERE topic = ? AND column_name IN (SELECT value FROM json_each(?))
             AND before_value IS NOT NULL
         ORDER BY row_id",
        [place.table.into(), json_of(&columns).into()],
    );
    let mut keys = Keys::default();
    let mut rows = Vec::new();
    for replaced in Replaced::find_by_statement(query).all(db).await? {
        if rows.last() == Some(&replaced.row_id) {
            continue;
        }
        let said = keys.open(db, place, &replaced).await?;
        if said
            .as_ref()
            .and_then(Cell::as_str)
            .is_some_and(|text| traits.found_in(text).is_some())
        {
            rows.push(replaced.row_id);
        }
    }
    Ok(rows)
}
