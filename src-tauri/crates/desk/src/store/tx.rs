//! The transaction behind the write door: every row that it writes leaves its change.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::OperationId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbBackend,
    EntityTrait, IdenStatic as _, IntoActiveModel, Iterable as _, ModelTrait as _,
    QueryFilter as _, Statement, Value,
};
use serde_json::{Map, Value as Cell};
use uuid::Uuid;

use crate::error::{AppError, Internal, StoreError};
use crate::session::Author;
use crate::store::columns::{cell, json_of};
use crate::store::journal::{ChainEnd, ChangeModel, Changes, OperationModel};
use crate::store::operation::{Operation, Record};
use crate::store::seal::{self, SubjectKey};
use crate::store::topic::{Journaled, is_journalled};
use crate::store::{Store, Topics};

/// Rows by their table.
type Rows = BTreeMap<&'static str, BTreeSet<String>>;

/// A write under way. Dropped without a commit, it leaves nothing.
pub struct WriteTx<'s> {
    store: &'s Store,
    pub(crate) tx: DatabaseTransaction,
    pub(crate) operation: OperationModel,
    pub(crate) changes: Changes,
    pub(crate) touched: BTreeSet<(&'static str, String)>,
    /// Records that rows were parts of before they moved to others.
    former: Rows,
    is_kept: bool,
}

impl<'s> WriteTx<'s> {
    pub(crate) async fn begin(
        store: &'s Store,
        author: Author,
        operation: Operation,
        record: Record,
    ) -> Result<Self, AppError> {
        let tx = store.begin().await?;
        let end = ChainEnd::of(&tx, store.device()).await?;
        let now = store.env().now();
        let operation = OperationModel {
            id: OperationId(store.env().uuid()),
            device_id: store.device(),
            number: end.number + 1,
            code: operation.code().to_owned(),
            actor_id: author.person,
            topic: record.topic.to_owned(),
            record_id: record.id,
            undoes_id: None,
            happened_at: now.to_string(),
            clock: end.stamp.tick(now).map_err(|error| Internal::new(&error))?,
            previous_hash: end.hash,
            hash: String::new(),
        };
        Ok(Self {
            store,
            tx,
            operation,
            changes: Changes::default(),
            touched: BTreeSet::new(),
            former: Rows::new(),
            is_kept: false,
        })
    }

    /// Keeps the operation also if no journalled column changes: what it does stands elsewhere.
    pub(crate) fn keep(&mut self) {
        self.is_kept = true;
    }

    /// For reading inside the write: what it sees cannot change before the commit.
    pub fn read(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Writes a new row.
    pub async fn insert<E>(&mut self, row: E::Model) -> Result<(), AppError>
    where
        E: Journaled,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        let mut cells = Map::new();
        for column in E::Column::iter().filter(|column| is_journalled::<E>(column.as_str())) {
            let sealed = self
                .journalled::<E>(&row, column.as_str(), cell(row.get(column)))
                .await?;
            cells.insert(column.as_str().to_owned(), sealed);
        }
        self.note::<E>(&row, None, None, Cell::Object(cells).to_string());
        E::insert(row.into_active_model().reset_all())
            .exec_without_returning(&self.tx)
            .await?;
        self.relieve().await
    }

    /// Writes what differs between a row as it was read and as it shall be. Refuses with
    /// `store.stale` when the row was written in between. Returns the row's version.
    pub async fn update<E>(&mut self, before: &E::Model, after: &E::Model) -> Result<i64, AppError>
    where
        E: Journaled,
    {
        let mut update = self.update_of::<E>(before)?;
        let mut is_changed = false;
        // Who becomes a person with the update is sealed as a whole: whoever has a key can be erased.
        let is_now_of_a_person = E::subject(before).is_none() && E::subject(after).is_some();
        // What says something of a person before or after the update is sealed in both forms.
        let whose = if E::subject(before).is_some() {
            before
        } else {
            after
        };
        for column in E::Column::iter() {
            let name = column.as_str();
            let (old, new) = (before.get(column), after.get(column));
            let is_sealed_anew = is_now_of_a_person && E::PERSONAL.contains(&name);
            if !is_journalled::<E>(name) || (old == new && !is_sealed_anew) {
                continue;
            }
            is_changed = true;
            update = update.col_expr(column, Expr::value(new.clone()));
            let old = self.journalled::<E>(whose, name, cell(old)).await?;
            let new = self.journalled::<E>(whose, name, cell(new)).await?;
            self.note::<E>(whose, Some(name), Some(old.to_string()), new.to_string());
        }
        let version = version_of::<E>(before)?;
        if !is_changed {
            return Ok(version);
        }
        if update.exec(&self.tx).await?.rows_affected == 0 {
            return Err(StoreError::Stale {
                topic: E::topic().to_owned(),
            }
            .into());
        }
        self.relieve().await?;
        Ok(version + 1)
    }

    /// Keeps an operation of many changes from filling the memory.
    pub(crate) async fn relieve(&mut self) -> Result<(), AppError> {
        if !self.changes.are_many() {
            return Ok(());
        }
        self.note_former_owners();
        self.changes.write(&self.tx, &self.operation).await
    }

    /// Deletes a row: it stays as a tombstone, and undo brings it back.
    pub async fn remove<E>(&mut self, row: &E::Model) -> Result<(), AppError>
    where
        E: Journaled,
    {
        let mut gone = row.clone();
        gone.set(
            column_of::<E>("deleted_at")?,
            self.operation.happened_at.clone().into(),
        );
        self.update::<E>(row, &gone).await.map(|_| ())
    }

    /// Erases a person from the journal: the key goes, and the operation says so. A key that is
    /// gone without such an operation is found by `verify`.
    pub async fn erase(&mut self, subject: Uuid) -> Result<(), AppError> {
        if SubjectKey::destroy(&self.tx, subject).await? {
            let row_id = subject.to_string();
            self.touched.insert((seal::TOPIC, row_id.clone()));
            self.changes.push(ChangeModel {
                operation_id: self.operation.id,
                topic: seal::TOPIC.to_owned(),
                row_id,
                column_name: Some("sealing_key".to_owned()),
                before_value: None,
                after_value: Cell::Null.to_string(),
                subject_id: None,
                clock: self.operation.clock,
            });
        }
        Ok(())
    }

    /// Brings what is derived up to date, closes the operation and commits.
    pub(crate) async fn commit(mut self) -> Result<Topics, AppError> {
        self.refresh().await?;
        if self.changes.is_empty() && !self.is_kept {
            self.tx.rollback().await?;
            return Ok(Topics::new());
        }
        self.changes.close(&self.tx, &mut self.operation).await?;
        self.tx.commit().await?;
        Ok(self
            .touched
            .into_iter()
            .map(|(topic, _)| topic)
            .chain(["journal"])
            .collect())
    }

    /// Leaves nothing of what was written: for what is only looked at.
    pub(crate) async fn abandon(self) -> Result<(), AppError> {
        Ok(self.tx.rollback().await?)
    }

    /// Brings the parts of a record to what they shall be: those that stay are updated, the new
    /// ones inserted, the others deleted.
    pub(crate) async fn replace<E>(
        &mut self,
        before: &[E::Model],
        after: Vec<E::Model>,
    ) -> Result<(), AppError>
    where
        E: Journaled,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        let kept: BTreeSet<_> = after.iter().map(E::row_id).collect();
        for row in before.iter().filter(|row| !kept.contains(&E::row_id(row))) {
            self.remove::<E>(row).await?;
        }
        for row in after {
            let id = E::row_id(&row);
            match before.iter().find(|known| E::row_id(known) == id) {
                Some(known) => self.update::<E>(known, &row).await.map(|_| ())?,
                None => self.insert::<E>(row).await?,
            }
        }
        Ok(())
    }

    async fn refresh(&mut self) -> Result<(), AppError> {
        self.note_former_owners();
        let mut rows = Rows::new();
        for (topic, row) in &self.touched {
            rows.entry(topic).or_default().insert(row.clone());
        }
        for (topic, owners) in self.owners(&rows).await? {
            let written = rows.entry(topic).or_default();
            let unwritten: Vec<_> = owners.difference(written).cloned().collect();
            self.count_edit(topic, &unwritten).await?;
            written.extend(unwritten);
        }
        for topic in self.store.topics() {
            if let (Some(refresh), Some(rows)) = (topic.refresh, rows.remove(topic.name)) {
                refresh(&self.tx, &Vec::from_iter(rows)).await?;
            }
        }
        Ok(())
    }

    /// The records that some rows are parts of.
    async fn owners(&self, rows: &Rows) -> Result<Rows, AppError> {
        let mut owners = self.former.clone();
        for topic in self.store.topics() {
            let (Some(owner), Some(parts)) = (topic.owner, rows.get(topic.name)) else {
                continue;
            };
            let sql = format!(
                "SELECT DISTINCT \"{}\" AS id FROM \"{}\"
                 WHERE id IN (SELECT value FROM json_each(?))",
                owner.column, topic.name
            );
            let parts = [json_of(parts).into()];
            let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, parts);
            let of_topic = owners.entry(owner.topic).or_default();
            for row in self.tx.query_all_raw(query).await? {
                of_topic.insert(row.try_get("", "id")?);
            }
        }
        Ok(owners)
    }

    /// A part that moved from one record to another was a part of both.
    fn note_former_owners(&mut self) {
        for change in self.changes.waiting() {
            let topic = self.store.topic(&change.topic);
            let Some(owner) = topic.and_then(|topic| topic.owner) else {
                continue;
            };
            if change.column_name.as_deref() == Some(owner.column) {
                let sides = change.before_value.iter().chain([&change.after_value]);
                let ids = sides.filter_map(|side| serde_json::from_str::<String>(side).ok());
                self.former.entry(owner.topic).or_default().extend(ids);
            }
        }
    }

    /// Gives records whose parts were written their next version: whoever edits an older one is
    /// told.
    async fn count_edit(&self, topic: &str, records: &[String]) -> Result<(), AppError> {
        let sql = format!(
            "UPDATE \"{topic}\" SET version = version + 1, updated_at = ?
             WHERE id IN (SELECT value FROM json_each(?))"
        );
        let happened_at = self.operation.happened_at.clone();
        let values: [Value; 2] = [happened_at.into(), json_of(records).into()];
        let update = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
        self.tx.execute_raw(update).await?;
        Ok(())
    }

    /// Whether anything was written so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub(crate) fn store(&self) -> &'s Store {
        self.store
    }

    fn update_of<E: Journaled>(
        &self,
        before: &E::Model,
    ) -> Result<sea_orm::UpdateMany<E>, AppError> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the door is where rows are written"
        )]
        let update = E::update_many();
        let version = version_of::<E>(before)?;
        let (id, counted) = (column_of::<E>("id")?, column_of::<E>("version")?);
        Ok(update
            .col_expr(counted, Expr::value(version + 1))
            .col_expr(
                column_of::<E>("updated_at")?,
                Expr::value(self.operation.happened_at.clone()),
            )
            .filter(id.eq(E::row_id(before)))
            .filter(counted.eq(version)))
    }

    /// A value as the journal carries it: sealed where it says something of a person.
    async fn journalled<E: Journaled>(
        &self,
        row: &E::Model,
        column: &str,
        cell: Cell,
    ) -> Result<Cell, AppError> {
        let Some(subject) = E::subject(row).filter(|_| E::PERSONAL.contains(&column)) else {
            return Ok(cell);
        };
        let env = self.store.env();
        let key = SubjectKey::find_or_make(&self.tx, env, subject).await?;
        Ok(key.seal(
            env,
            &seal::place(E::topic(), &E::row_id(row), column),
            &cell,
        ))
    }

    fn note<E: Journaled>(
        &mut self,
        row: &E::Model,
        column: Option<&str>,
        before: Option<String>,
        after: String,
    ) {
        self.touched.insert((E::topic(), E::row_id(row)));
        self.changes.push(ChangeModel {
            operation_id: self.operation.id,
            topic: E::topic().to_owned(),
            row_id: E::row_id(row),
            column_name: column.map(str::to_owned),
            before_value: before,
            after_value: after,
            subject_id: E::subject(row).map(|subject| subject.to_string()),
            clock: self.operation.clock,
        });
    }
}

pub(super) fn column_of<E: EntityTrait>(name: &'static str) -> Result<E::Column, Internal> {
    E::Column::iter()
        .find(|column| column.as_str() == name)
        .ok_or_else(|| Internal::new(&format!("no column {name}")))
}

pub(super) fn version_of<E: Journaled>(row: &E::Model) -> Result<i64, AppError> {
    let version = cell(row.get(column_of::<E>("version")?));
    Ok(version
        .as_i64()
        .ok_or_else(|| Internal::new(&"a row without a version"))?)
}
