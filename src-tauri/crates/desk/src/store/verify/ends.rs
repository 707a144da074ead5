//! Where the chains end: a journal whose last operations were taken out is whole in itself, and is
//! therefore compared with what was noted elsewhere.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use super::{Discrepancy, DiscrepancyKind, Ends, Replay};
use crate::error::AppError;
use crate::folder::DataFolder;
use crate::store::backup::manifest::Manifest;
use crate::store::backup::{self, restore};
use crate::store::heads::{Head, heads};

#[derive(FromQueryResult)]
struct Stray {
    operation_id: String,
}

impl Replay {
    /// Changes that belong to no operation are in no hash.
    pub(super) async fn orphans(&mut self) -> Result<(), AppError> {
        let query = Statement::from_string(
            DbBackend::Sqlite,
            "SELECT DISTINCT operation_id FROM changes WHERE NOT EXISTS
                 (SELECT 1 FROM operations WHERE operations.id = operation_id)",
        );
        for stray in Stray::find_by_statement(query).all(&self.tx).await? {
            self.note(Discrepancy {
                operation: Some(stray.operation_id),
                ..nowhere(DiscrepancyKind::Orphan)
            });
        }
        Ok(())
    }

    /// Compares the ends of the chains with what was noted of them.
    pub(super) async fn ends(&mut self, folder: &DataFolder, ends: &Ends) -> Result<(), AppError> {
        let noted = heads(&self.tx).await?;
        let mut known: BTreeMap<_, _> = noted
            .into_iter()
            .map(|head| (head.device, (head.number, head.hash)))
            .collect();
        for (device, end) in ends {
            if known.remove(device).as_ref() != Some(end) {
                self.note(of_device(&device.to_string()));
            }
        }
        for device in known.keys() {
            self.note(of_device(&device.to_string()));
        }
        self.backups(folder).await
    }

    /// Every backup since the last restore must be a beginning of the journal of today; so must
    /// the one that was restored.
    async fn backups(&mut self, folder: &DataFolder) -> Result<(), AppError> {
        let restored = restore::restored(&self.tx).await?;
        for row in backup::list(folder)? {
            let fits = match Manifest::read(&folder.backups().join(&row.name)) {
                Ok(None) => true,
                Ok(Some(manifest)) => {
                    let is_before = restored.as_ref().is_some_and(|restored| {
                        manifest.at <= restored.at && row.name != restored.name
                    });
                    is_before || self.has_all(&manifest.heads).await?
                }
                Err(error) => {
                    tracing::warn!(%error, backup = row.name, "a manifest");
                    false
                }
            };
            if !fits {
                self.note(Discrepancy {
                    row_id: Some(row.name),
                    ..nowhere(DiscrepancyKind::Backup)
                });
            }
        }
        Ok(())
    }

    async fn has_all(&self, heads: &[Head]) -> Result<bool, AppError> {
        for head in heads {
            let query = Statement::from_sql_and_values(
                DbBackend::Sqlite,
                "SELECT 1 FROM operations WHERE device_id = ? AND number = ? AND hash = ?",
                [
                    head.device.into(),
                    head.number.into(),
                    head.hash.clone().into(),
                ],
            );
            if self.tx.query_one_raw(query).await?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn of_device(device: &str) -> Discrepancy {
    Discrepancy {
        row_id: Some(device.to_owned()),
        ..nowhere(DiscrepancyKind::Tail)
    }
}

fn nowhere(kind: DiscrepancyKind) -> Discrepancy {
    Discrepancy {
        kind,
        topic: None,
        row_id: None,
        column: None,
        operation: None,
    }
}
