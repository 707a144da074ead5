//! The libraries that ship, with their licences: for the screen that says whose work the program
//! is built on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::shell;

/// What ships: the window and the command line.
const SHIPPED: [&str; 2] = ["proa", "proa-cli"];

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Library {
    name: String,
    version: String,
    licence: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Link>,
}

#[derive(Deserialize)]
struct Link {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, LockEntry>,
}

#[derive(Deserialize)]
struct LockEntry {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// The file that the program carries.
pub(super) fn path() -> PathBuf {
    shell::root().join("src-tauri/licences.json")
}

/// What the file has to say.
pub(super) fn expected() -> Result<String> {
    let mut licences = libraries()?;
    licences.extend(scripts()?);
    let lines: Vec<String> = licences
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

fn libraries() -> Result<BTreeSet<Library>> {
    let mut cargo = shell::cargo();
    cargo.args(["metadata", "--locked", "--format-version", "1"]);
    let metadata: Metadata = serde_json::from_str(&shell::output(&mut cargo)?)?;
    let links: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let mut waiting: Vec<&str> = metadata
        .packages
        .iter()
        .filter(|package| SHIPPED.contains(&package.name.as_str()))
        .map(|package| package.id.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            let node = links
                .get(id)
                .context("cargo metadata names an unknown package")?;
            let shipped = node
                .deps
                .iter()
                .filter(|link| link.dep_kinds.iter().any(|kind| kind.kind.is_none()));
            waiting.extend(shipped.map(|link| link.pkg.as_str()));
        }
    }
    let bought = seen
        .into_iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| package.source.is_some());
    bought.map(|package| licence_of(package)).collect()
}

fn licence_of(package: &Package) -> Result<Library> {
    let Some(licence) = package.license.clone() else {
        bail!("{} does not name its licence", package.name);
    };
    Ok(Library {
        name: package.name.clone(),
        version: package.version.clone(),
        licence,
    })
}

fn scripts() -> Result<BTreeSet<Library>> {
    let text = fs::read_to_string(shell::root().join("ui/package-lock.json"))?;
    let lock: Lock = serde_json::from_str(&text)?;
    let shipped = lock.packages.into_iter().filter(|(_, entry)| !entry.dev);
    Ok(shipped
        .filter_map(|(place, entry)| {
            let (_, name) = place.rsplit_once("node_modules/")?;
            Some(Library {
                name: name.to_owned(),
                version: entry.version?,
                licence: entry.license?,
            })
        })
        .collect())
}
