//! What rows said of a person before somebody corrected them: the tables say it no more, the journal still does.

use std::collections::BTreeMap;

use proa_domain::privacy::erasure::Traits;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use serde_json::Value as Cell;

use super::find::PersonalValue;
use super::places::Place;
use crate::error::AppError;
use crate::store::columns::{from_json, json_of};
use crate::store::seal::{self, SubjectKey};

/// So many replaced values are read at once.
const AT_ONCE: usize = 1_000;

/// A value that somebody replaced.
#[derive(FromQueryResult)]
struct Replaced {
    sequence: i64,
    row_id: String,
    column_name: String,
    before_value: String,
    subject_id: Option<String>,
}

/// The keys that were looked for; none where one is gone.
#[derive(Default)]
pub(super) struct Keys(BTreeMap<String, Option<SubjectKey>>);

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

/// What the rows of a table said of a person before a correction, as far as the journal can still be read: the
/// last of it, column by column.
pub(super) async fn spoke(
    db: &impl ConnectionTrait,
    place: &Place,
    traits: &Traits,
    keys: &mut Keys,
) -> Result<BTreeMap<String, Vec<PersonalValue>>, AppError> {
    let columns: Vec<_> = place.columns.iter().map(|(column, _)| *column).collect();
    let mut spoken: BTreeMap<String, Vec<PersonalValue>> = BTreeMap::new();
    let mut read_to = 0;
    loop {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!(
                "SELECT sequence, row_id, column_name, before_value, subject_id FROM changes
                 WHERE topic = ? AND column_name IN (SELECT value FROM json_each(?))
                     AND before_value IS NOT NULL AND sequence > ?
                 ORDER BY sequence LIMIT {AT_ONCE}"
            ),
            [place.table.into(), json_of(&columns).into(), read_to.into()],
        );
        let stretch = Replaced::find_by_statement(query).all(db).await?;
        let Some(last) = stretch.last() else {
            return Ok(spoken);
        };
        read_to = last.sequence;
        for replaced in stretch {
            let said = keys.open(db, place, &replaced).await?;
            let said = said.as_ref().and_then(Cell::as_str);
            let Some(said) = said.filter(|text| traits.found_in(text).is_some()) else {
                continue;
            };
            let values = spoken.entry(replaced.row_id).or_default();
            values.retain(|value| value.column != replaced.column_name);
            values.push(PersonalValue {
                column: replaced.column_name,
                value: said.to_owned(),
            });
        }
    }
}
