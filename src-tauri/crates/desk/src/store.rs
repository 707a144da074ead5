//! office.db: several readers, one writer, one write door.
//!
//! [`Store::write`] runs a use case's rows, their change rows and the operation row in one
//! IMMEDIATE transaction. Topics of what changed are told after the commit, so that the screens
//! drop what became stale without anybody declaring it.

pub mod backup;
pub mod columns;
mod erase;
pub(crate) mod heads;
pub mod history;
mod journal;
pub(crate) mod kept;
mod lead;
pub mod local;
pub(crate) mod open;
pub mod operation;
pub mod page;
pub(crate) mod plain;
pub(crate) mod scrub;
pub(crate) mod seal;
pub(crate) mod topic;
pub mod tx;
pub mod undo;
pub mod verify;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use proa_domain::ids::DeviceId;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use tokio::sync::broadcast;

use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::folder::{Access, DataFolder};
use crate::session::Author;
use crate::store::open::{Check, Connections};
use crate::store::operation::{Operation, Record};
use crate::store::topic::Topic;
use crate::store::tx::WriteTx;

/// The tables that a write touched.
pub type Topics = BTreeSet<&'static str>;

/// What the topics of a change are called when any of them may be stale.
pub const EVERYTHING: &str = "*";

/// office.db, opened.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// Without a writer where another process holds the folder.
    connections: Connections,
    device: DeviceId,
    env: Env,
    topics: Vec<Topic>,
    changed: broadcast::Sender<Topics>,
}

impl Store {
    pub(crate) async fn open(
        folder: &DataFolder,
        env: &Env,
        topics: Vec<Topic>,
        check: Check,
    ) -> Result<Self, AppError> {
        let connections = open::office(folder, env, check).await?;
        let device = match &connections.writer {
            Some(writer) => local::device(writer, env).await?,
            None => local::known_device(&connections.reader).await?,
        };
        let (changed, _) = broadcast::channel(64);
        let inner = Inner {
            connections,
            device,
            env: env.clone(),
            topics,
            changed,
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// For reading. Never takes the writer's connection.
    pub fn read(&self) -> &DatabaseConnection {
        &self.inner.connections.reader
    }

    /// The machine's identity in the journal.
    pub fn device(&self) -> DeviceId {
        self.inner.device
    }

    /// Whether this process may write here.
    pub fn access(&self) -> Access {
        if self.inner.connections.writer.is_some() {
            Access::Write
        } else {
            Access::ReadOnly
        }
    }

    /// The one write door: what `work` writes is journalled as one operation of `author` about
    /// `record`, and is there as a whole or not at all.
    pub async fn write<T, F>(
        &self,
        author: Author,
        operation: Operation,
        record: Record,
        work: F,
    ) -> Result<T, AppError>
    where
        F: AsyncFnOnce(&mut WriteTx<'_>) -> Result<T, AppError>,
    {
        let mut tx = WriteTx::begin(self, author, operation, record).await?;
        let outcome = work(&mut tx).await?;
        let touched = tx.commit().await?;
        self.tell(touched);
        Ok(outcome)
    }

    /// Tells the screens what became stale.
    pub(crate) fn tell(&self, topics: Topics) {
        if !topics.is_empty() {
            // Nobody listening is no error: the command line has no screens.
            let _ = self.inner.changed.send(topics);
        }
    }

    /// Tells the screens that anything may be stale: another day has begun.
    pub(crate) fn tell_everything(&self) {
        self.tell(Topics::from([EVERYTHING]));
    }

    /// Hears what changed, after each commit.
    pub fn listen(&self) -> broadcast::Receiver<Topics> {
        self.inner.changed.subscribe()
    }

    /// Waits until every page of the file is known to be good.
    pub(crate) async fn ensure_sound(&self) -> Result<(), AppError> {
        self.inner.connections.ensure_sound().await
    }

    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction, AppError> {
        let writer = self.writer()?;
        self.ensure_sound().await?;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(writer.begin_with_options(options).await?)
    }

    pub(crate) fn writer(&self) -> Result<&DatabaseConnection, StoreError> {
        let writer = self.inner.connections.writer.as_ref();
        writer.ok_or(StoreError::InUse)
    }

    pub(crate) fn env(&self) -> &Env {
        &self.inner.env
    }

    pub(crate) fn topic(&self, name: &str) -> Option<&Topic> {
        self.inner.topics.iter().find(|topic| topic.name == name)
    }

    pub(crate) fn topics(&self) -> &[Topic] {
        &self.inner.topics
    }

    pub(crate) async fn close(&self) {
        open::close(&self.inner.connections).await;
    }
}
