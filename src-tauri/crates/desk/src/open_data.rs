//! All that the office keeps, in an open format: a Data Package (Frictionless) in a ZIP, with a CSV for each
//! table of the journal, the journal itself, and the documents beside it by their hashes. The values are as
//! they are kept; `datapackage.json` says what each column is and what it refers to.

mod documents;
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
use crate::l10n::Words;
use crate::progress::Progress;
use crate::settings::start;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;
use crate::whole_file::Partial;
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

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// The size of the file.
    pub bytes: u64,
    /// Rows of all tables.
    pub rows: u64,
    /// Documents that are damaged or gone: the package names them.
    pub lost: u32,
}

/// Writes the office as it is at one moment, and notes in the journal that this was done: the file is put
/// in its place with the note, or not at all.
pub async fn write(
    desk: &Desk,
    wanted: OfficeExport,
    locale: Locale,
    mut partial: Partial,
    progress: &Progress,
) -> Result<Exported, AppError> {
    let author = desk.author(Action::ExportRegister)?;
    if wanted.with_personal {
        desk.author(Action::ExportOffice)?;
    }
    // Whoever cannot note it hands nothing out.
    desk.store.writer()?;
    let (rows, lost) = pack(desk, wanted, locale, partial.file(), progress).await?;
    let record = Record::new("offices", start::OFFICE);
    let work = async move |tx: &mut WriteTx<'_>| {
        tx.keep();
        partial.keep()
    };
    let written = desk
        .store
        .write(author, Operation::ExportOffice, record, work);
    let bytes = written.await?;
    Ok(Exported { bytes, rows, lost })
}

/// Packs the office; tells how many rows there are, and how many documents are lost.
async fn pack<W: Write + Seek + Send>(
    desk: &Desk,
    wanted: OfficeExport,
    locale: Locale,
    out: W,
    progress: &Progress,
) -> Result<(u64, u32), AppError> {
    let read = desk.store.read().begin().await?;
    let tables = schema::tables(&read, desk.store.topics(), wanted.with_personal).await?;
    let documents = if wanted.with_personal {
        documents::attached(&read).await?
    } else {
        Vec::new()
    };
    let mut package = Package {
        zip: Box::new(ZipWriter::new(out)),
        resources: Vec::new(),
        missing: Vec::new(),
        progress,
        rows: 0,
    };
    let words = Words::of(locale);
    for table in &tables {
        Box::pin(package.table(&read, table, &words)).await?;
    }
    read.rollback().await?;
    package
        .documents(&desk.folder.evidence(), &documents)
        .await?;
    let lost = u32::try_from(package.missing.len()).unwrap_or(u32::MAX);
    let rows = package.finish(desk, wanted).await?;
    Ok((rows, lost))
}

/// A package under way.
struct Package<'p, W: Write + Seek> {
    zip: Box<ZipWriter<W>>,
    resources: Vec<Json>,
    /// Documents that are damaged or gone.
    missing: Vec<String>,
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
        let mut written = Hashed::new(&mut *self.zip);
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(&mut written);
        let header = table.columns.iter().map(|column| &column.name);
        writer
            .write_record(header)
            .map_err(|error| refused(&error))?;
        let mut after = String::new();
        loop {
            self.progress.ensure_going()?;
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

    async fn finish(mut self, desk: &Desk, wanted: OfficeExport) -> Result<u64, AppError> {
        let office = start::office(desk).await?;
        let description = json!({
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "proa-office",
            "title": office.map(|office| office.name).unwrap_or_default(),
            "created": desk.env.now().to_string(),
            "hasPersonalData": wanted.with_personal,
            "resources": self.resources,
            "missing": self.missing,
        });
        self.begin("datapackage.json", CompressionMethod::Deflated)?;
        let text =
            serde_json::to_vec_pretty(&description).map_err(|error| Internal::new(&error))?;
        self.zip.write_all(&text)?;
        self.zip.finish().map_err(zipped)?;
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
