//! Columns written by their names, for what is done alike to tables of every slice: rows that name one
//! record are led to another.

use sea_orm::{ConnectionTrait as _, DbBackend, Statement, Value};
use serde_json::Value as Cell;

use crate::error::{AppError, Internal};
use crate::store::columns::bound;
use crate::store::journal::ChangeModel;
use crate::store::topic::Topic;
use crate::store::tx::WriteTx;

/// A change of one column, in the words of the journal.
pub(super) struct CellChange<'c> {
    pub(super) topic: &'c Topic,
    pub(super) row_id: &'c str,
    pub(super) column: &'static str,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) subject_id: Option<String>,
}

impl WriteTx<'_> {
    /// Makes the rows of a journalled table that name one record in a column name another; deleted ones
    /// too, so that they are where they belong when their deletion is undone.
    pub(crate) async fn lead(
        &mut self,
        table: &str,
        column: &str,
        from: &str,
        to: &str,
    ) -> Result<(), AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!("SELECT id FROM \"{table}\" WHERE \"{column}\" = ? ORDER BY id"),
            [from.into()],
        );
        for row in self.tx.query_all_raw(query).await? {
            let id: String = row.try_get("", "id")?;
            self.set(table, column, &id, (&from.into(), &to.into()))
                .await?;
        }
        Ok(())
    }

    /// Writes one column of a row, from one value to another. The column says nothing of a person.
    pub(crate) async fn set(
        &mut self,
        table: &str,
        column: &str,
        row_id: &str,
        (from, to): (&Cell, &Cell),
    ) -> Result<(), AppError> {
        let unknown = || Internal::new(&format!("no journalled column {table}.{column}"));
        let topic = self.store().topic(table).ok_or_else(unknown)?;
        let known = topic.columns.iter().copied();
        let column = known
            .filter(|known| !topic.personal.contains(known))
            .find(|known| *known == column)
            .ok_or_else(unknown)?;
        let change = CellChange {
            topic,
            row_id,
            column,
            before: from.to_string(),
            after: to.to_string(),
            subject_id: None,
        };
        self.write_cell(change, bound(to)).await
    }

    /// Writes a column of a row and its change.
    pub(super) async fn write_cell(
        &mut self,
        change: CellChange<'_>,
        value: Value,
    ) -> Result<(), AppError> {
        let CellChange { topic, column, .. } = change;
        let update = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!(
                "UPDATE \"{}\" SET \"{column}\" = ?, version = version + 1, updated_at = ?
                 WHERE id = ?",
                topic.name
            ),
            [
                value,
                self.operation.happened_at.clone().into(),
                change.row_id.into(),
            ],
        );
        self.tx.execute_raw(update).await?;
        self.touched.insert((topic.name, change.row_id.to_owned()));
        self.changes.push(ChangeModel {
            operation_id: self.operation.id,
            topic: topic.name.to_owned(),
            row_id: change.row_id.to_owned(),
            column_name: Some(column.to_owned()),
            before_value: Some(change.before),
            after_value: change.after,
            subject_id: change.subject_id,
            clock: self.operation.clock,
        });
        self.relieve().await
    }
}
