//! Persons erased from rows of every table: what the rows say of them is replaced, by the names of the
//! columns, and the keys that sealed it in the journal go in the same operation.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde_json::Value as Cell;
use uuid::Uuid;

use crate::error::{AppError, Internal};
use crate::store::columns::{bound, stands};
use crate::store::journal::ChangeModel;
use crate::store::lead::CellChange;
use crate::store::seal::{self, SubjectKey};
use crate::store::topic::Topic;
use crate::store::tx::WriteTx;

impl WriteTx<'_> {
    /// Puts other values in the place of what a row says of a person, and destroys the key that sealed
    /// it. What stays of it is sealed anew under a key of its own: the personal columns that are not named,
    /// and, where the row speaks of others too, all of them. Where nothing stays, no key remains, and the
    /// row is that of a person who was erased.
    pub(crate) async fn erase_row(
        &mut self,
        table: &str,
        row_id: &str,
        replaced: &BTreeMap<&'static str, Cell>,
        speaks_of_others: bool,
    ) -> Result<(), AppError> {
        let store = self.store();
        let unknown = || Internal::new(&format!("no journalled table {table}"));
        let topic = store.topic(table).ok_or_else(unknown)?;
        let subject = self.subject_of(topic, row_id).await?;
        let missing = || Internal::new(&format!("no row {table} {row_id}"));
        let stands = stands(&self.tx, table, topic.personal, row_id).await?;
        let stands = stands.ok_or_else(missing)?;
        let key = SubjectKey::find_or_make(&self.tx, store.env(), subject).await?;
        for column in topic.personal {
            let (Some(after), Some(before)) = (replaced.get(column), stands.get(*column)) else {
                continue;
            };
            if before == after {
                continue;
            }
            let place = seal::place(topic.name, row_id, column);
            let sealed = |cell: &Cell| key.seal(store.env(), &place, cell).to_string();
            let change = CellChange {
                topic,
                row_id,
                column,
                before: sealed(before),
                after: sealed(after),
                subject_id: Some(subject.to_string()),
            };
            self.write_cell(change, bound(after)).await?;
        }
        self.erase(subject).await?;
        let staying: Vec<_> = topic
            .personal
            .iter()
            .filter_map(|column| {
                let after = replaced.get(column);
                let cell = after.or_else(|| stands.get(*column))?;
                (speaks_of_others || after.is_none()).then_some((*column, cell))
            })
            .collect();
        self.seal_anew(topic, row_id, subject, &staying).await
    }

    /// Notes what stays in a row under a new key: the old one is gone, and what the journal cannot read
    /// it cannot verify.
    async fn seal_anew(
        &mut self,
        topic: &Topic,
        row_id: &str,
        subject: Uuid,
        staying: &[(&'static str, &Cell)],
    ) -> Result<(), AppError> {
        if staying.is_empty() {
            return Ok(());
        }
        let env = self.store().env();
        let key = SubjectKey::find_or_make(&self.tx, env, subject).await?;
        for (column, cell) in staying {
            let place = seal::place(topic.name, row_id, column);
            self.touched.insert((topic.name, row_id.to_owned()));
            self.changes.push(ChangeModel {
                operation_id: self.operation.id,
                topic: topic.name.to_owned(),
                row_id: row_id.to_owned(),
                column_name: Some((*column).to_owned()),
                before_value: Some(key.seal(env, &place, cell).to_string()),
                after_value: key.seal(env, &place, cell).to_string(),
                subject_id: Some(subject.to_string()),
                clock: self.operation.clock,
            });
        }
        self.relieve().await
    }

    /// Whose key seals a row: the journal knows it.
    async fn subject_of(&self, topic: &Topic, row_id: &str) -> Result<Uuid, AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT subject_id FROM changes
             WHERE topic = ? AND row_id = ? AND subject_id IS NOT NULL
             ORDER BY sequence DESC LIMIT 1",
            [topic.name.into(), row_id.into()],
        );
        let of_nobody = || Internal::new(&format!("{} {row_id} is of nobody", topic.name));
        let found = self.tx.query_one_raw(query).await?;
        let subject: String = found.ok_or_else(of_nobody)?.try_get("", "subject_id")?;
        Ok(Uuid::parse_str(&subject).map_err(|error| Internal::new(&error))?)
    }
}
