//! Taking an operation back: an operation of its own, which writes the values from before. It
//! takes the leave that the operation itself took.

mod later;

pub(crate) use self::later::has_effect;

use proa_domain::ids::OperationId;
use proa_domain::missions::state::{MOVES, RegistrationState};
use proa_domain::missions::support::{SUPPORT_MOVES, SupportState};
use proa_domain::settings::Action;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult as _, Statement};
use serde::de::DeserializeOwned;
use serde_json::Value as Cell;

use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::session::Author;
use crate::settings::error::{JournalError, UndoRefusal};
use crate::settings::session;
use crate::store::columns::bound;
use crate::store::history::{self, OperationRow};
use crate::store::journal::{self, ChangeModel, OperationModel};
use crate::store::lead::CellChange;
use crate::store::operation::{Operation, Record};
use crate::store::seal::{self, SubjectKey};
use crate::store::topic::{Topic, Undone};
use crate::store::tx::WriteTx;

/// Takes an operation back. Refuses when something was written on top of it, and tells so:
/// what came later is never lost.
pub async fn undo(desk: &Desk, id: OperationId) -> Result<OperationRow, AppError> {
    let (operation, author) = may_undo(desk, id).await?;
    let topic = desk.store.topic(&operation.topic);
    let topic = topic.ok_or_else(|| refused(UndoRefusal::Kind))?;
    let record = Record {
        topic: topic.name,
        id: operation.record_id.clone(),
    };
    let undone = desk
        .store
        .write(author, Operation::Undo, record, async |tx| {
            tx.operation.undoes_id = Some(id);
            if let Some(guard) = topic.guard {
                let (_, kind) = first(tx.read(), &operation).await?;
                let undone = Undone {
                    kind,
                    record: &operation.record_id,
                    today: desk.env.today(),
                };
                guard(tx.read(), undone).await?;
            }
            let mut taken = later::Taken::default();
            let mut before = None;
            loop {
                let (changes, next) = journal::last_changes_of(tx.read(), id, before).await?;
                for change in &changes {
                    let row = || (change.topic.clone(), change.row_id.clone());
                    match tx.reverse(change).await? {
                        Reversed::Gone => taken.gone.push(row()),
                        Reversed::Back => taken.back.push(row()),
                        Reversed::Changed => {}
                    }
                }
                taken.moved.extend(moved(desk.store.topics(), &changes));
                before = next;
                if before.is_none() {
                    break;
                }
            }
            let own = tx.operation.id;
            let topics = desk.store.topics();
            later::ensure_nothing_stands_on(tx.read(), topics, &operation, own, &taken).await?;
            Ok(own)
        })
        .await
        .map_err(told)?;
    session::refresh(desk).await?;
    let row = history::operation(desk.store.read(), undone).await?;
    row.ok_or_else(|| StoreError::not_found("operations").into())
}

/// The parts that go back to the record that they came from.
fn moved(topics: &[Topic], changes: &[ChangeModel]) -> Vec<(String, String)> {
    let is_of_owner = |change: &&ChangeModel| {
        let topic = topics.iter().find(|topic| topic.name == change.topic);
        let owner = topic.and_then(|topic| topic.owner);
        owner.is_some_and(|owner| change.column_name.as_deref() == Some(owner.column))
    };
    let moved = changes.iter().filter(is_of_owner);
    moved
        .map(|change| (change.topic.clone(), change.row_id.clone()))
        .collect()
}

async fn may_undo(desk: &Desk, id: OperationId) -> Result<(OperationModel, Author), AppError> {
    let db = desk.store.read();
    let operation = find(db, id).await?;
    let own = desk.author(Action::UndoOwn)?;
    desk.author(action_of(db, &operation).await?)?;
    let author = if operation.actor_id == own.person {
        own
    } else {
        desk.author(Action::UndoOthers)?
    };
    let row = history::operation(db, id).await?;
    if row.is_some_and(|row| row.is_undoable) {
        Ok((operation, author))
    } else {
        Err(refused(UndoRefusal::Kind))
    }
}

async fn find(db: &impl ConnectionTrait, id: OperationId) -> Result<OperationModel, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT * FROM operations WHERE id = ?",
        [id.into()],
    );
    let found = OperationModel::find_by_statement(query).one(db).await?;
    found.ok_or_else(|| StoreError::not_found("operations").into())
}

/// What was done first: taking back what was taken back is doing it again.
async fn first(
    db: &impl ConnectionTrait,
    operation: &OperationModel,
) -> Result<(OperationModel, Operation), AppError> {
    let mut done = operation.clone();
    while let Some(undone) = done.undoes_id {
        done = find(db, undone).await?;
    }
    let kind = done.code.parse().map_err(|_| refused(UndoRefusal::Kind))?;
    Ok((done, kind))
}

/// The leave that an operation took.
async fn action_of(
    db: &impl ConnectionTrait,
    operation: &OperationModel,
) -> Result<Action, AppError> {
    let (done, kind) = first(db, operation).await?;
    match kind.action() {
        Some(action) => Ok(action),
        None => moved_by(db, &done, kind).await,
    }
}

/// The leave that the move of a registration or of a support took; whoever got its place took none.
async fn moved_by(
    db: &impl ConnectionTrait,
    operation: &OperationModel,
    kind: Operation,
) -> Result<Action, AppError> {
    let changes = journal::changes_of(db, operation.id).await?;
    let change = changes.iter().find(|change| {
        change.row_id == operation.record_id && change.column_name.as_deref() == Some("state")
    });
    let action = change.and_then(|change| {
        let (before, after) = (change.before_value.as_deref()?, change.after_value.as_str());
        if kind == Operation::MoveSupport {
            let (from, to) = states::<SupportState>(before, after)?;
            let mut moves = SUPPORT_MOVES.iter();
            let step = moves.find(|step| step.from == from && step.to == to);
            step.map(|step| step.action)
        } else {
            let (from, to) = states::<RegistrationState>(before, after)?;
            let mut moves = MOVES.iter();
            let step = moves.find(|step| step.from == from && step.to == to);
            step.map(|step| step.action)
        }
    });
    action.ok_or_else(|| refused(UndoRefusal::Kind))
}

/// The states before and after a move.
fn states<S: DeserializeOwned>(before: &str, after: &str) -> Option<(S, S)> {
    let state = |text: &str| serde_json::from_str(text).ok();
    state(before).zip(state(after))
}

/// A state that a rule or an index forbids is told as what it is: undo came too late.
fn told(error: AppError) -> AppError {
    if matches!(error, AppError::Internal(_)) {
        refused(UndoRefusal::Conflict)
    } else {
        error
    }
}

fn refused(reason: UndoRefusal) -> AppError {
    JournalError::CannotUndo { reason }.into()
}

/// What became of a row by taking a change back.
enum Reversed {
    /// It is deleted.
    Gone,
    /// It is there again.
    Back,
    /// It says something else.
    Changed,
}

impl WriteTx<'_> {
    /// Takes a change back.
    async fn reverse(&mut self, change: &ChangeModel) -> Result<Reversed, AppError> {
        let store = self.store();
        let topic = store
            .topic(&change.topic)
            .ok_or_else(|| refused(UndoRefusal::Kind))?;
        let now = Cell::String(self.operation.happened_at.clone());
        let (column, from, to) = match &change.column_name {
            Some(column) => {
                let before = change.before_value.as_deref().unwrap_or("null");
                (
                    column.as_str(),
                    self.opened(change, &change.after_value).await?,
                    self.opened(change, before).await?,
                )
            }
            None => ("deleted_at", Cell::Null, now),
        };
        let column = topic
            .columns
            .iter()
            .copied()
            .find(|known| *known == column)
            .ok_or_else(|| refused(UndoRefusal::Kind))?;
        if current(&self.tx, topic, column, &change.row_id).await? != from {
            return Err(refused(UndoRefusal::ChangedSince));
        }
        self.put(topic, column, change, &from, &to).await?;
        Ok(match column {
            "deleted_at" if to.is_null() => Reversed::Back,
            "deleted_at" => Reversed::Gone,
            _ => Reversed::Changed,
        })
    }

    async fn opened(&self, change: &ChangeModel, text: &str) -> Result<Cell, AppError> {
        let cell: Cell = serde_json::from_str(text).map_err(|error| Internal::new(&error))?;
        if !seal::is_sealed(&cell) {
            return Ok(cell);
        }
        let key = self.key_of(change).await?;
        let column = change.column_name.as_deref().unwrap_or_default();
        let place = seal::place(&change.topic, &change.row_id, column);
        key.and_then(|key| key.open(&place, &cell))
            .ok_or_else(|| refused(UndoRefusal::Erased))
    }

    async fn key_of(&self, change: &ChangeModel) -> Result<Option<SubjectKey>, AppError> {
        match &change.subject_id {
            Some(subject) => SubjectKey::find(&self.tx, subject).await,
            None => Ok(None),
        }
    }

    async fn put(
        &mut self,
        topic: &Topic,
        column: &'static str,
        change: &ChangeModel,
        from: &Cell,
        to: &Cell,
    ) -> Result<(), AppError> {
        let key = if topic.personal.contains(&column) {
            self.key_of(change).await?
        } else {
            None
        };
        let place = seal::place(topic.name, &change.row_id, column);
        let journalled = |cell: &Cell| match &key {
            Some(key) => key.seal(self.store().env(), &place, cell).to_string(),
            None => cell.to_string(),
        };
        let written = CellChange {
            topic,
            row_id: &change.row_id,
            column,
            before: journalled(from),
            after: journalled(to),
            subject_id: change.subject_id.clone(),
        };
        self.write_cell(written, bound(to)).await
    }
}

async fn current(
    db: &impl ConnectionTrait,
    topic: &Topic,
    column: &str,
    row: &str,
) -> Result<Cell, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        format!(
            "SELECT json_quote(\"{column}\") AS cell FROM \"{}\" WHERE id = ?",
            topic.name
        ),
        [row.into()],
    );
    let found = db
        .query_one_raw(query)
        .await?
        .ok_or_else(|| refused(UndoRefusal::ChangedSince))?;
    let text: String = found.try_get("", "cell")?;
    Ok(serde_json::from_str(&text).map_err(|error| Internal::new(&error))?)
}
