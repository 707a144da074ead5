//! All that the office keeps, in an open format: a Data Package (Frictionless) in a ZIP, with a CSV for each
//! table of the journal, the journal itself, and the documents beside it by their hashes. The values are as
//! they are kept; `datapackage.json` says what each column is and what it refers to.

mod schema;

use std::io::{Seek, Write};

use proa_domain::settings::{Action, Locale};
use sea_orm::{
    ConnectionTrait as _, DatabaseTransaction, DbBackend, Statement, TransactionTrait as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::Desk;
use crate::error::{AppError, Internal, StoreError};
use crate::file::error::FileError;
use crate::l10n::Words;
use crate::progress::Progress;
use crate::settings::start;
use crate::store::operation::{Operation, Record};
use schema::Table;

/// So many rows are read at once.
const AT_ONCE: i64 = 2_000;

/// What of the office is handed out.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OfficeExport {
    /// What says something of a person, the journal's values and the documents too.
    pub with_personal: bool,
}

/// The name to propose for the file.
pub fn file_name(desk: &Desk) -> String {
    format!("proa-{}.zip", desk.env.today())
}

/// Writes the office as it is at one moment, and notes in the journal that this was done; tells how many
/// rows there are.
pub async fn write<W: Write + Seek + Send>(
    desk: &Desk,
    wanted: OfficeExport,
    locale: Locale,
    out: W,
    progress: &Progress,
) -> Result<u64, AppError> {
    let author = desk.author(Action::ExportRegister)?;
    if wanted.with_personal {
        desk.author(Action::ExportOffice)?;
    }
    // Whoever cannot note it hands nothing out.
    desk.store.writer()?;
    let read = desk.store.read().begin().await?;
    let tables = schema::tables(&read, desk.store.topics(), wanted.with_personal).await?;
    let mut package = Package {
        zip: ZipWriter::new(out),
        resources: Vec::new(),
        progress,
        rows: 0,
    };
    let words = Words::of(locale);
    for table in &tables {
        package.table(&read, table, &words).await?;
    }
    read.rollback().await?;
    if wanted.with_personal {
        package.documents(desk)?;
    }
    let rows = package.finish(desk, wanted).await?;
    desk.store
        .write(
            author,
            Operation::ExportOffice,
            Record::new("offices", start::OFFICE),
            async |tx| {
                tx.keep();
                Ok(())
            },
        )
        .await?;
    Ok(rows)
}

/// A package under way.
struct Package<'p, W: Write + Seek> {
    zip: ZipWriter<W>,
    resources: Vec<Json>,
    progress: &'p Progress,
    rows: u64,
}

impl<W: Write + Seek> Package<'_, W> {
    async fn table(
        &mut self,
        read: &DatabaseTransaction,
        table: &Table,
        words: &Words,
    ) -> Result<(), AppError> {
        let path = format!("data/{}.csv", table.name);
        self.begin(&path, CompressionMethod::Deflated)?;
        let mut written = Hashed::new(&mut self.zip);
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(&mut written);
        let header = table.columns.iter().map(|column| &column.name);
        writer
            .write_record(header)
            .map_err(|error| refused(&error))?;
        let mut after = String::new();
        loop {
            if self.progress.is_cancelled() {
                return Err(FileError::NotWritten.into());
            }
            let page = [after.as_str().into(), AT_ONCE.into()];
            let page = Statement::from_sql_and_values(DbBackend::Sqlite, table.sql(), page);
            let rows = read.query_all_raw(page).await?;
            for row in &rows {
                let mut fields = Vec::with_capacity(table.columns.len());
                for place in 0..table.columns.len() {
                    let field: Option<String> = row.try_get_by_index(place)?;
                    fields.push(field.unwrap_or_default());
                }
                writer
                    .write_record(fields)
                    .map_err(|error| refused(&error))?;
                after = row.try_get_by_index(table.columns.len())?;
            }
            self.rows += rows.len() as u64;
            self.progress.step("open-data", self.rows, None);
            if rows.is_empty() {
                break;
            }
        }
        writer.flush()?;
        drop(writer);
        let (bytes, hash) = written.end();
        self.resources
            .push(table.resource(&path, bytes, &hash, words));
        Ok(())
    }

    /// The documents that are kept by their hashes.
    fn documents(&mut self, desk: &Desk) -> Result<(), AppError> {
        let Ok(folder) = std::fs::read_dir(desk.folder.evidence()) else {
            return Ok(());
        };
        for file in folder {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            let is_hash = name.len() == 64 && name.bytes().all(|sign| sign.is_ascii_hexdigit());
            if !is_hash {
                continue;
            }
            if self.progress.is_cancelled() {
                return Err(FileError::NotWritten.into());
            }
            let path = format!("evidence/{name}");
            // Most documents are compressed already.
            self.begin(&path, CompressionMethod::Stored)?;
            let bytes = std::io::copy(&mut std::fs::File::open(file.path())?, &mut self.zip)?;
            self.resources.push(json!({
                "name": name,
                "path": path,
                "bytes": bytes,
                "hash": format!("sha256:{name}"),
            }));
        }
        Ok(())
    }

    async fn finish(mut self, desk: &Desk, wanted: OfficeExport) -> Result<u64, AppError> {
        let office = start::office(desk).await?;
        let description = json!({
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "proa-office",
            "title": office.map(|office| office.name).unwrap_or_default(),
            "created": desk.env.now().to_string(),
            "hasPersonalData": wanted.with_personal,
            "resources": self.resources,
        });
        self.begin("datapackage.json", CompressionMethod::Deflated)?;
        let text =
            serde_json::to_vec_pretty(&description).map_err(|error| Internal::new(&error))?;
        self.zip.write_all(&text)?;
        self.zip.finish().map_err(|error| zipped(error))?;
        Ok(self.rows)
    }

    fn begin(&mut self, path: &str, method: CompressionMethod) -> Result<(), AppError> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(true);
        self.zip.start_file(path, options).map_err(zipped)
    }
}

/// Counts and hashes what goes through.
struct Hashed<W> {
    out: W,
    bytes: u64,
    hash: Sha256,
}

impl<W: Write> Hashed<W> {
    fn new(out: W) -> Self {
        Self {
            out,
            bytes: 0,
            hash: Sha256::new(),
        }
    }

    fn end(self) -> (u64, String) {
        (self.bytes, hex::encode(self.hash.finalize()))
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, content: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(content)?;
        let (taken, _) = content.split_at_checked(written).unwrap_or((content, &[]));
        self.hash.update(taken);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

fn refused(error: &csv::Error) -> AppError {
    match StoreError::of_csv(error) {
        Some(known) => known.into(),
        None => Internal::new(error).into(),
    }
}

fn zipped(error: zip::result::ZipError) -> AppError {
    std::io::Error::from(error).into()
}

#[cfg(test)]
mod tests;
