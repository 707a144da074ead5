//! What the journal says, for tests that ask it.

use crate::Desk;
use crate::store::history::{self, HistoryEntry, OperationRow};

/// The last operations, newest first.
pub async fn last_operations(desk: &Desk, limit: u32) -> Vec<OperationRow> {
    let stretch = history::recent(desk, None, limit).await;
    stretch.expect("the journal").rows
}

/// The last operation.
pub async fn last_operation(desk: &Desk) -> OperationRow {
    last_operations(desk, 1).await.remove(0)
}

/// What happened to a record, newest first.
pub async fn happened(desk: &Desk, topic: &str, row_id: &str) -> Vec<HistoryEntry> {
    let stretch = history::of_record(desk, topic, row_id, None, 100).await;
    stretch.expect("a history").rows
}
