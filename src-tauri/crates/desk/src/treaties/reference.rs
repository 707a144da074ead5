//! reference.db: public data with a source for every row. Never journalled; replaced as a whole
//! ([`pack`]) or added to schedule by schedule ([`super::import`]).

pub mod catalogues;
pub mod difference;
pub(crate) mod feed;
pub(crate) mod numbering;
pub mod pack;
pub mod repair;
pub(crate) mod rows;
pub mod rule_coverage;
pub mod status;

use std::sync::Arc;

use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode,
    TransactionOptions, TransactionTrait as _,
};
use tokio::sync::{Mutex, MutexGuard, RwLock};

use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::folder::DataFolder;
use crate::store::Store;
use crate::store::open::{self, Check};
use crate::treaties::facts::Facts;

/// reference.db, opened.
#[derive(Clone)]
pub struct Reference {
    inner: Arc<Inner>,
}

struct Inner {
    connections: open::Connections,
    /// None until somebody asks, and again after every load.
    facts: RwLock<Option<Arc<Facts>>>,
    /// One import at a time.
    importing: Mutex<()>,
}

impl Reference {
    pub(crate) async fn open(
        folder: &DataFolder,
        env: &Env,
        store: &Store,
        check: Check,
    ) -> Result<Self, AppError> {
        let connections = repair::open(folder, env, store, check).await?;
        if let Some(writer) = &connections.writer {
            sweep(writer).await?;
        }
        Ok(Self {
            inner: Arc::new(Inner {
                connections,
                facts: RwLock::default(),
                importing: Mutex::default(),
            }),
        })
    }

    /// For reading. Never takes the writer's connection.
    pub fn read(&self) -> &DatabaseConnection {
        &self.inner.connections.reader
    }

    /// Whether every page of the file is known to be good.
    pub(crate) fn is_sound(&self) -> bool {
        self.inner.connections.is_sound()
    }

    /// Waits until every page of the file is known to be good.
    pub(crate) async fn ensure_sound(&self) -> Result<(), AppError> {
        self.inner.connections.ensure_sound().await
    }

    /// The small tables, read once from one load to the next. Nothing is answered from a file that
    /// may be damaged: a wrong duty is worse than a late one.
    pub(crate) async fn facts(&self) -> Result<Arc<Facts>, AppError> {
        if let Some(facts) = &*self.inner.facts.read().await {
            return Ok(Arc::clone(facts));
        }
        // Held while reading: what is read before a load must not be kept after it.
        let mut held = self.inner.facts.write().await;
        self.ensure_sound().await?;
        let facts = match held.take() {
            Some(facts) => facts,
            None => Arc::new(Facts::load(self.read()).await?),
        };
        Ok(Arc::clone(held.insert(facts)))
    }

    /// What was read before is no longer what the tables say.
    pub(crate) async fn forget(&self) {
        *self.inner.facts.write().await = None;
    }

    /// Waits until no other import is under way.
    pub(crate) async fn alone(&self) -> MutexGuard<'_, ()> {
        self.inner.importing.lock().await
    }

    /// A load under way: nobody sees it before the commit, and dropped it leaves nothing.
    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction, AppError> {
        let writer = self
            .inner
            .connections
            .writer
            .as_ref()
            .ok_or(StoreError::InUse)?;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(writer.begin_with_options(options).await?)
    }

    pub(crate) async fn close(&self) {
        open::close(&self.inner.connections).await;
    }
}

/// Removes what a load left that never ended.
async fn sweep(writer: &DatabaseConnection) -> Result<(), AppError> {
    for table in ["schedules", "rule_editions"] {
        let unfinished = format!("DELETE FROM {table} WHERE state = 'loading'");
        writer.execute_unprepared(&unfinished).await?;
    }
    Ok(())
}
