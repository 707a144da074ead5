//! The reference pack: our own tables and the public data sets of five packages, in one file that the program
//! loads at its first start. Nothing here runs inside a build script; the packages are fetched
//! once, by exact version and hash, into `target/reference-cache`.

mod fetch;
mod maps;
mod nomenclature;
mod pack;
mod registries;
mod table;
mod validate;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::shell;
use table::Table;

/// The pack's file name.
pub(crate) const PACK: &str = "proa-reference.pack";

/// Fetches what is missing, builds the pack and lays a copy beside the executables.
pub(crate) fn build() -> Result<()> {
    let tables = own_tables()?;
    let fetched = fetch::packages(&shell::target_dir().join("reference-cache"))?;
    let mut sections = tables.data;
    sections.push(nomenclature::read(&fetched.hs_es, &fetched.hs_en)?);
    sections.push(registries::scian(&fetched.scian)?);
    sections.push(registries::municipalities(&fetched.municipalities)?);
    sections.push(registries::countries(&fetched.countries)?);
    sections.push(maps::read(&fetched.maps)?);
    let pack = pack::write(&tables.sources, sections, &built_from(&tables.fingerprint))?;

    let path = pack_path();
    let folder = path.parent().context("BUG: the pack has a folder")?;
    fs::create_dir_all(folder)?;
    fs::write(&path, &pack.bytes)?;
    lay_beside_executables()?;
    println!(
        "{}: {} rows, {} KiB",
        path.display(),
        pack.rows,
        pack.bytes.len() / 1024
    );
    Ok(())
}

/// Copies the pack to where each build's program looks for it.
pub(crate) fn lay_beside_executables() -> Result<()> {
    for profile in ["debug", "release", "dist"] {
        let folder = shell::target_dir().join(profile);
        if folder.is_dir() {
            fs::copy(pack_path(), folder.join(PACK))?;
        }
    }
    Ok(())
}

/// Fails when a table breaks a rule, or when the pack is not the one of these tables.
pub(crate) fn check() -> Result<()> {
    let tables = own_tables()?;
    let path = pack_path();
    if path.is_file() {
        let expected = built_from(&tables.fingerprint);
        let found = pack::built_from(&fs::read(&path)?)?;
        if found != expected {
            bail!("the reference pack is of other tables: run `cargo xtask reference`");
        }
    }
    let rows: usize = tables.data.iter().map(|table| table.rows.len()).sum();
    println!(
        "reference: {} tables, {rows} rows, every one with its source",
        tables.data.len()
    );
    Ok(())
}

struct OwnTables {
    sources: Table,
    data: Vec<Table>,
    fingerprint: String,
}

fn own_tables() -> Result<OwnTables> {
    let folder = shell::root().join("src-tauri/reference");
    let (sources, data, fingerprint) = table::read_folder(&folder)?;
    let problems = validate::problems(&sources, &data);
    if !problems.is_empty() {
        bail!(
            "the reference tables have problems:\n{}",
            problems.join("\n")
        );
    }
    Ok(OwnTables {
        sources,
        data,
        fingerprint,
    })
}

fn built_from(fingerprint: &str) -> String {
    format!("tables {fingerprint}; {}", fetch::versions())
}

/// Where the pack is built.
pub(crate) fn pack_path() -> PathBuf {
    shell::target_dir().join("reference").join(PACK)
}
