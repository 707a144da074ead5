//! The documents of the office, each by its hash: those that are attached to something, and whole.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek, Write};
use std::path::Path;

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, Statement};
use serde_json::json;
use zip::CompressionMethod;

use super::schema::is_of_erased;
use super::{Hashed, Package, zipped};
use crate::error::AppError;

/// So much of a document is copied at once.
const PIECE: usize = 256 * 1024;

/// The documents that are attached to something, but for those that say something of who was erased.
pub(super) async fn attached(read: &DatabaseTransaction) -> Result<Vec<String>, AppError> {
    let sql = format!(
        "SELECT sha256 FROM origin_evidence t WHERE deleted_at IS NULL AND NOT {}
         UNION SELECT sha256 FROM company_files t WHERE deleted_at IS NULL AND NOT {}
         ORDER BY sha256",
        is_of_erased("origin_evidence"),
        is_of_erased("company_files")
    );
    let query = Statement::from_string(DbBackend::Sqlite, sql);
    let rows = read.query_all_raw(query).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "sha256")?))
        .collect()
}

impl<W: Write + Seek> Package<'_, W> {
    /// Packs documents of a folder. Those that are damaged or gone are named instead.
    pub(super) async fn documents(
        &mut self,
        folder: &Path,
        names: &[String],
    ) -> Result<(), AppError> {
        let total = Some(names.len() as u64);
        for (done, name) in (1..).zip(names) {
            if !self.document(folder, name).await? {
                self.missing.push(name.clone());
            }
            self.progress.step("open-data-documents", done, total);
        }
        Ok(())
    }

    /// Packs a document; whether it was there and is what its name says.
    async fn document(&mut self, folder: &Path, name: &str) -> Result<bool, AppError> {
        let Ok(mut file) = File::open(folder.join(name)) else {
            return Ok(false);
        };
        let path = format!("evidence/{name}");
        // Most documents are compressed already.
        self.begin(&path, CompressionMethod::Stored)?;
        let mut written = Hashed::new(&mut *self.zip);
        let mut piece = vec![0; PIECE];
        loop {
            self.progress.ensure_going()?;
            match file.read(&mut piece) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                // What cannot be read to its end has another hash.
                Ok(0) | Err(_) => break,
                Ok(length) => written.write_all(piece.get(..length).unwrap_or_default())?,
            }
            // Other work goes on between two pieces.
            tokio::task::yield_now().await;
        }
        let (bytes, hash) = written.end();
        if hash != name {
            self.zip.abort_file().map_err(zipped)?;
            return Ok(false);
        }
        self.resources.push(json!({
            "name": name,
            "path": path,
            "bytes": bytes,
            "hash": format!("sha256:{hash}"),
        }));
        Ok(true)
    }
}
