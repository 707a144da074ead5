//! A table of the pack: named columns, rows of text, empty cells as nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// The table that lists the sources; it goes into the pack's first line, not into a section.
pub(crate) const SOURCES: &str = "sources";

/// Rows that share their columns.
pub(crate) struct Table {
    pub(crate) name: String,
    /// The source of the whole table; its rows may name their own in a column `source`.
    pub(crate) source: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// One row: a cell for each column.
pub(crate) type Row = Vec<Option<String>>;

impl Table {
    /// An empty table with these columns.
    pub(crate) fn new(name: &str, source: &str, columns: &[&str]) -> Self {
        Self {
            name: name.to_owned(),
            source: source.to_owned(),
            columns: columns.iter().map(|&column| column.to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// Where the column stands.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// A row's cell, nothing when the column is missing or the cell empty.
    pub(crate) fn cell<'row>(&self, row: &'row Row, column: &str) -> Option<&'row str> {
        row.get(self.position(column)?)?.as_deref()
    }

    /// The source of one row.
    pub(crate) fn source_of<'a>(&'a self, row: &'a Row) -> &'a str {
        self.cell(row, "source").unwrap_or(&self.source)
    }
}

/// Reads every `.csv` of the folder, sorted by name: the sources, the tables, and the hash of all.
pub(crate) fn read_folder(folder: &Path) -> Result<(Table, Vec<Table>, String)> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("no folder {}", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    paths.sort();
    let mut hash = Sha256::new();
    let mut sources = None;
    let mut tables = Vec::new();
    for path in &paths {
        // A checkout on Windows may end lines in CR LF; the fingerprint must not notice.
        let text = fs::read_to_string(path)?.replace("\r\n", "\n");
        hash.update(text.as_bytes());
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let table = parse(name, &text).with_context(|| path.display().to_string())?;
        if name == SOURCES {
            sources = Some(table);
        } else {
            tables.push(table);
        }
    }
    let Some(sources) = sources else {
        bail!("{} has no {SOURCES}.csv", folder.display());
    };
    let fingerprint: String = hex::encode(hash.finalize()).chars().take(16).collect();
    Ok((sources, tables, fingerprint))
}

/// Reads one table from CSV text.
pub(crate) fn parse(name: &str, text: &str) -> Result<Table> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns: Vec<&str> = reader.headers()?.iter().collect();
    let mut table = Table::new(name, "proa", &columns);
    for record in reader.records() {
        let cells = record?;
        let row = cells
            .iter()
            .map(|cell| (!cell.is_empty()).then(|| cell.to_owned()));
        table.rows.push(row.collect());
    }
    Ok(table)
}
