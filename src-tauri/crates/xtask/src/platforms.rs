//! Evidence for the other systems, from a Debian machine: the rules and the desk tested for
//! Windows under wine, the whole program type-checked for Windows and for macOS. It is run on
//! demand; the real answer is the three-system run on GitHub.

mod macos;
mod standard_library;
mod windows;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

type Part = (&'static str, fn() -> Result<()>);
const PARTS: [Part; 3] = [
    (
        "Windows: the rules and the desk, tested under wine",
        windows::test,
    ),
    ("Windows: the whole program, type-checked", windows::check),
    ("macOS: the whole program, type-checked", macos::check),
];

/// Tries every part and says which of them this machine could show.
pub(crate) fn check() -> Result<()> {
    if !cfg!(target_os = "linux") || !shell::on_path("dpkg-query") {
        bail!("this recipe is for Debian; elsewhere push the branch and let GitHub build it");
    }
    let mut failed = 0;
    for (name, part) in PARTS {
        println!("\n== {name}");
        let outcome = part();
        match &outcome {
            Ok(()) => println!("== {name}: ok"),
            Err(error) => println!("== {name}: NOT SHOWN: {error:#}"),
        }
        failed += usize::from(outcome.is_err());
    }
    if failed > 0 {
        bail!("{failed} of {} parts could not be shown", PARTS.len());
    }
    Ok(())
}

/// A folder of this task's own, made when it is not there.
fn folder(name: &str) -> Result<PathBuf> {
    let folder = shell::target_dir().join("platforms").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A cargo command for another system, apart from the usual builds.
fn cargo_for(target: &str, arguments: &[&str]) -> Result<Command> {
    let mut cargo = shell::cargo();
    cargo.env("CARGO_TARGET_DIR", folder("target")?);
    cargo.args(arguments).args(["--target", target]);
    standard_library::provide(&mut cargo, target)?;
    Ok(cargo)
}

/// Fails with the names of the Debian packages whose programs are missing.
fn require(programs: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = programs
        .iter()
        .filter(|(program, _)| !shell::on_path(program))
        .map(|&(_, package)| package)
        .collect();
    if !missing.is_empty() {
        bail!(
            "install first: apt-get install --no-install-recommends {}",
            missing.join(" ")
        );
    }
    Ok(())
}
