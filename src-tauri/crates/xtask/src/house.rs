//! The house rules: what the compiler and the linters cannot see. Each rule is a module that
//! returns its findings, one line each.

mod catalogues;
mod crates;
mod migrations;
mod slices;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::shell;

/// A file of the repository that people write by hand.
pub(crate) struct Source {
    /// Relative to the root, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The text before the unit tests, which may name what the program itself may not.
    pub(crate) fn without_tests(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    fn is(&self, extension: &str) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|found| found == extension)
    }
}

/// Fails with all findings of all rules.
pub(crate) fn check() -> Result<()> {
    let sources = sources()?;
    let mut findings = crates::findings(&crates::metadata()?);
    findings.extend(slices::findings(&sources));
    // A catalogue that cannot be read is a finding like the others, not the end of the list.
    findings
        .extend(catalogues::findings(&sources).unwrap_or_else(|error| vec![format!("{error:#}")]));
    findings.extend(migrations::findings()?);
    findings.extend(text::findings(&sources));
    if !findings.is_empty() {
        bail!(
            "{} house rules are broken:\n{}",
            findings.len(),
            findings.join("\n")
        );
    }
    println!("house rules: {} files read, all hold", sources.len());
    Ok(())
}

/// What git knows or would know: nothing generated, nothing installed.
fn sources() -> Result<Vec<Source>> {
    let mut git = shell::command("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let listed = shell::output(&mut git)?;
    let wanted = ["rs", "ts", "tsx", "css", "ftl", "sql", "mjs"];
    let mut sources = Vec::new();
    for path in listed.split('\0') {
        let extension = Path::new(path)
            .extension()
            .and_then(|extension| extension.to_str());
        let is_generated = path.ends_with(".gen.ts") || path.ends_with("/bindings.ts");
        if is_generated || !extension.is_some_and(|found| wanted.contains(&found)) {
            continue;
        }
        // A file that was deleted and not yet committed is still in the list.
        if let Ok(text) = fs::read_to_string(shell::root().join(path)) {
            sources.push(Source {
                path: path.to_owned(),
                text,
            });
        }
    }
    Ok(sources)
}
