//! Many rows by few statements.

use std::collections::VecDeque;

use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

use crate::error::AppError;

/// Under SQLite's limit of 32,766 parameters with every table of ours.
const ROWS_AT_ONCE: usize = 128;

/// Rows that wait to be inserted into one table.
pub(crate) struct Rows {
    head: String,
    columns: usize,
    full: String,
    waiting: VecDeque<Value>,
}

impl Rows {
    /// Rows for some columns of a table.
    pub(crate) fn of(table: &str, columns: &[&str]) -> Self {
        let head = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
        let full = statement(&head, columns.len(), ROWS_AT_ONCE);
        Self {
            head,
            columns: columns.len(),
            full,
            waiting: VecDeque::with_capacity(columns.len() * ROWS_AT_ONCE),
        }
    }

    /// Adds a row, and writes when enough of them wait.
    pub(crate) async fn add(
        &mut self,
        db: &impl ConnectionTrait,
        row: impl IntoIterator<Item = Value>,
    ) -> Result<(), AppError> {
        self.waiting.extend(row);
        if self.waiting.len() >= self.columns * ROWS_AT_ONCE {
            let values: Vec<Value> = self.waiting.drain(..).collect();
            execute(db, self.full.clone(), values).await?;
        }
        Ok(())
    }

    /// Writes what still waits.
    pub(crate) async fn finish(&mut self, db: &impl ConnectionTrait) -> Result<(), AppError> {
        let rows = self.waiting.len() / self.columns;
        if rows == 0 {
            return Ok(());
        }
        let values: Vec<Value> = self.waiting.drain(..).collect();
        execute(db, statement(&self.head, self.columns, rows), values).await
    }
}

fn statement(head: &str, columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(", "));
    format!("{head}{}", vec![row.as_str(); rows].join(", "))
}

/// Runs one statement.
pub(crate) async fn execute(
    db: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: impl IntoIterator<Item = Value>,
) -> Result<(), AppError> {
    let statement = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
    db.execute_raw(statement).await?;
    Ok(())
}

/// A query with its values.
pub(crate) fn query(sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}
