//! The changes of an operation on their way into the journal. A few wait in memory; the others stand
//! in the table and in the hash already, so that an operation of any size takes the same room.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction};

use super::{ChangeModel, OperationModel, RunningHash, append, close, insert_changes};
use crate::error::AppError;

/// So many wait.
pub(super) const MOST_WAITING: usize = 2_000;
/// So many are written by one statement: under SQLite's limit of parameters.
const AT_ONCE: usize = 500;

/// The changes of one operation.
#[derive(Default)]
pub(crate) struct Changes {
    waiting: Vec<ChangeModel>,
    hash: Option<RunningHash>,
}

impl Changes {
    /// Adds the next change.
    pub(crate) fn push(&mut self, change: ChangeModel) {
        self.waiting.push(change);
    }

    /// There is none so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.hash.is_none()
    }

    /// Those that wait.
    pub(crate) fn waiting(&self) -> &[ChangeModel] {
        &self.waiting
    }

    /// So many wait that they are to be written.
    pub(crate) fn are_many(&self) -> bool {
        self.waiting.len() >= MOST_WAITING
    }

    /// Writes the rest, and closes the operation with its hash.
    pub(crate) async fn close(
        mut self,
        tx: &DatabaseTransaction,
        operation: &mut OperationModel,
    ) -> Result<(), AppError> {
        self.write(tx, operation).await?;
        let hash = self.hash.unwrap_or_else(|| RunningHash::of(operation));
        operation.hash = hash.end();
        close(tx, operation).await
    }

    /// Writes those that wait.
    pub(crate) async fn write(
        &mut self,
        tx: &DatabaseTransaction,
        operation: &OperationModel,
    ) -> Result<(), AppError> {
        if self.hash.is_none() {
            // What they name is there before them. Foreign keys that wait for the commit would have every
            // row that is written afterwards looked for in all tables that may name it.
            append(tx, operation).await?;
        }
        let hash = self.hash.get_or_insert_with(|| RunningHash::of(operation));
        for chunk in self.waiting.chunks(AT_ONCE) {
            for change in chunk {
                hash.add(change);
            }
            tx.execute_raw(insert_changes(chunk)).await?;
        }
        self.waiting.clear();
        Ok(())
    }
}
