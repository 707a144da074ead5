//! Layers are crates: who may depend on whom, and who may know which library.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::shell;

/// Each package with the packages of the workspace that it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    ("proa-domain", &[]),
    ("proa-migrations", &[]),
    ("xtask", &[]),
    ("proa-documents", &["proa-domain"]),
    ("proa-desk", &["proa-domain", "proa-migrations"]),
    ("proa", &["proa-desk", "proa-documents", "proa-domain"]),
    ("proa-cli", &["proa-desk", "proa-documents", "proa-domain"]),
    (
        "proa-bench",
        &["proa-desk", "proa-domain", "proa-migrations"],
    ),
    (
        "proa-tests",
        &[
            "proa",
            "proa-cli",
            "proa-desk",
            "proa-documents",
            "proa-domain",
            "proa-migrations",
        ],
    ),
];
/// What the pure crate may use of the world.
const DOMAIN_LIBRARIES: [&str; 12] = [
    "aho-corasick",
    "data-encoding",
    "ed25519-dalek",
    "jiff",
    "rust_decimal",
    "sea-orm",
    "serde",
    "specta",
    "strsim",
    "thiserror",
    "toml",
    "uuid",
];
/// Only the shell and its tests know the window.
const WINDOW_LIBRARIES: [&str; 3] = ["tauri", "tauri-specta", "rfd"];

/// What `cargo metadata` says of the workspace.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// Nothing for a normal dependency, else `dev` or `build`.
    kind: Option<String>,
}

/// Asks cargo for the packages of the workspace.
pub(crate) fn metadata() -> Result<Metadata> {
    let mut cargo = shell::cargo();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    serde_json::from_str(&shell::output(&mut cargo)?).context("cargo metadata is not as expected")
}

/// Dependencies that cross a layer the wrong way.
pub(crate) fn findings(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            findings.push(format!(
                "{name}: give this package its place in house/crates.rs"
            ));
            continue;
        };
        for dependency in package
            .dependencies
            .iter()
            .filter(|found| found.kind.is_none())
        {
            let used = dependency.name.as_str();
            let is_ours = LAYERS.iter().any(|(layer, _)| *layer == used);
            let is_window = WINDOW_LIBRARIES.contains(&used);
            let is_refused = (is_ours && !allowed.contains(&used))
                || (is_window && !["proa", "proa-tests"].contains(&name))
                || (name == "proa-domain" && !is_ours && !DOMAIN_LIBRARIES.contains(&used));
            if is_refused {
                findings.push(format!("{name} must not depend on {used}"));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(name: &str, dependencies: &[&str]) -> Metadata {
        let dependencies = dependencies
            .iter()
            .map(|&name| Dependency {
                name: name.to_owned(),
                kind: None,
            })
            .collect();
        Metadata {
            packages: vec![Package {
                name: name.to_owned(),
                dependencies,
            }],
        }
    }

    #[test]
    fn accepts_the_layers_as_designed() {
        assert!(findings(&workspace("proa-desk", &["proa-domain", "tokio"])).is_empty());
        assert!(findings(&workspace("proa", &["proa-desk", "tauri"])).is_empty());
    }

    #[test]
    fn refuses_a_domain_that_reaches_outside() {
        assert_eq!(
            findings(&workspace("proa-domain", &["tokio", "serde"])),
            ["proa-domain must not depend on tokio"]
        );
    }

    #[test]
    fn refuses_a_desk_that_knows_the_window_or_a_task_that_knows_the_program() {
        assert_eq!(
            findings(&workspace("proa-desk", &["tauri"])),
            ["proa-desk must not depend on tauri"]
        );
        assert_eq!(
            findings(&workspace("xtask", &["proa-domain"])),
            ["xtask must not depend on proa-domain"]
        );
    }
}
