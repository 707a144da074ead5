//! The pack's file format: gzip of JSON lines. The first line says what is inside; then, for each
//! section, one line that names its columns and one line per row. The same input gives the same bytes.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use flate2::{Compression, GzBuilder};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::table::Table;

const FORMAT: u32 = 1;

/// A finished pack.
pub(crate) struct Pack {
    pub(crate) bytes: Vec<u8>,
    pub(crate) rows: usize,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: u32,
    built_from: &'a str,
    sources: Vec<BTreeMap<&'a str, Value>>,
    sections: Vec<SectionEntry<'a>>,
    rows: usize,
}

#[derive(Serialize)]
struct SectionEntry<'a> {
    table: &'a str,
    source: &'a str,
    rows: usize,
    sha256: String,
}

#[derive(Serialize)]
struct SectionHeader<'a> {
    section: &'a str,
    source: &'a str,
    columns: &'a [String],
    rows: usize,
}

/// Rows that name a source, and the hash of them in the pack's order.
#[derive(Default)]
struct Usage {
    rows: usize,
    hash: Sha256,
}

/// Writes the tables, sorted by name, under a manifest that counts and hashes them.
pub(crate) fn write(sources: &Table, mut tables: Vec<Table>, built_from: &str) -> Result<Pack> {
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let mut body = Vec::new();
    let mut usage = BTreeMap::<&str, Usage>::new();
    let mut sections = Vec::new();
    for table in &tables {
        let sha256 = write_section(table, &mut body, &mut usage)?;
        sections.push(SectionEntry {
            table: &table.name,
            source: &table.source,
            rows: table.rows.len(),
            sha256,
        });
    }
    let rows = sections.iter().map(|section| section.rows).sum();
    let manifest = Manifest {
        format: FORMAT,
        built_from,
        sources: describe_sources(sources, usage),
        sections,
        rows,
    };
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    serde_json::to_writer(&mut gzip, &manifest)?;
    gzip.write_all(b"\n")?;
    gzip.write_all(&body)?;
    Ok(Pack {
        bytes: gzip.finish()?,
        rows,
    })
}

/// What a pack says that it was built from.
pub(crate) fn built_from(bytes: &[u8]) -> Result<String> {
    let mut first = String::new();
    BufReader::new(GzDecoder::new(bytes)).read_line(&mut first)?;
    let manifest: Value = serde_json::from_str(&first)?;
    let text = manifest.get("built_from").and_then(Value::as_str);
    text.map(str::to_owned)
        .context("the pack does not say what it was built from")
}

fn write_section<'a>(
    table: &'a Table,
    body: &mut Vec<u8>,
    usage: &mut BTreeMap<&'a str, Usage>,
) -> Result<String> {
    let header = SectionHeader {
        section: &table.name,
        source: &table.source,
        columns: &table.columns,
        rows: table.rows.len(),
    };
    serde_json::to_writer(&mut *body, &header)?;
    body.push(b'\n');
    let mut hash = Sha256::new();
    for row in &table.rows {
        let mut line = serde_json::to_vec(row)?;
        line.push(b'\n');
        hash.update(&line);
        let used = usage.entry(table.source_of(row)).or_default();
        used.rows += 1;
        used.hash.update(&line);
        body.extend_from_slice(&line);
    }
    Ok(hex::encode(hash.finalize()))
}

fn describe_sources<'a>(
    sources: &'a Table,
    mut usage: BTreeMap<&str, Usage>,
) -> Vec<BTreeMap<&'a str, Value>> {
    let describe = |row: &'a super::table::Row| {
        let id = sources.cell(row, "id").unwrap_or_default();
        let used = usage.remove(id).unwrap_or_default();
        let cells = sources.columns.iter().map(String::as_str).zip(row);
        let mut entry: BTreeMap<&str, Value> = cells
            .map(|(column, cell)| (column, Value::from(cell.clone())))
            .collect();
        entry.insert("rows", used.rows.into());
        entry.insert("sha256", hex::encode(used.hash.finalize()).into());
        entry
    };
    sources.rows.iter().map(describe).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::reference::table::parse;

    fn sources() -> Table {
        parse(
            "sources",
            "id,name_es,name_en\nproa,Tablas,Tables\nlaw,Ley,Law\n",
        )
        .unwrap()
    }

    fn tables() -> Vec<Table> {
        vec![
            parse("terms", "code,es,source\nb,dos,law\na,,proa\n").unwrap(),
            parse("states", "state,name\n01,Aguascalientes\n").unwrap(),
        ]
    }

    fn lines(bytes: &[u8]) -> Vec<Value> {
        let mut text = String::new();
        GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    #[test]
    fn lists_sources_and_sections_before_the_rows() {
        let pack = write(&sources(), tables(), "tables 1").unwrap();
        let lines = lines(&pack.bytes);
        assert_eq!(pack.rows, 3);
        assert_eq!(lines[0]["sections"][0]["table"], "states");
        assert_eq!(lines[0]["sources"][1]["rows"], 1);
        assert_eq!(lines[1]["section"], "states");
        assert_eq!(lines[2], serde_json::json!(["01", "Aguascalientes"]));
        assert_eq!(lines[5], serde_json::json!(["a", null, "proa"]));
    }

    #[test]
    fn gives_the_same_bytes_for_the_same_tables() {
        let first = write(&sources(), tables(), "tables 1").unwrap();
        let second = write(&sources(), tables().into_iter().rev().collect(), "tables 1").unwrap();
        assert_eq!(first.bytes, second.bytes);
    }

    #[test]
    fn remembers_what_it_was_built_from() {
        let pack = write(&sources(), tables(), "tables 7").unwrap();
        assert_eq!(built_from(&pack.bytes).unwrap(), "tables 7");
    }
}
