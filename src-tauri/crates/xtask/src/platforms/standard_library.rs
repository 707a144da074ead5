//! Rust's standard library for another system: from rustup where it has the target, else built
//! from the sources that Debian packages for exactly this compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::folder;
use crate::shell;

/// Lets a cargo command find or build the standard library.
pub(crate) fn provide(cargo: &mut Command, target: &str) -> Result<()> {
    let sysroot = shell::output(shell::command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(target)
        .is_dir()
    {
        return Ok(());
    }
    let version = compiler_version()?;
    let library = folder("rust-src")?.join(format!("usr/src/rustc-{version}/library"));
    if !library.is_dir() {
        fetch_sources(&version)?;
    }
    if !library.is_dir() {
        bail!(
            "Debian's rust-src is not the one of rustc {version}; try rustup target add {target}"
        );
    }
    // Both are unstable doors of cargo and rustc, which is why this is no gate.
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("__CARGO_TESTS_ONLY_SRC_ROOT", library);
    cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,test");
    Ok(())
}

fn compiler_version() -> Result<String> {
    let printed = shell::output(shell::command("rustc").arg("--version"))?;
    let version = printed.split_whitespace().nth(1);
    version
        .map(str::to_owned)
        .context("rustc does not say its version")
}

/// Unpacks the package from backports into our own folder; nothing is installed.
fn fetch_sources(version: &str) -> Result<()> {
    println!("fetching the sources of rustc {version}'s standard library");
    let lists = folder("apt")?;
    fs::create_dir_all(lists.join("partial"))?;
    let sources = lists.join("sources.list");
    let mirror = mirror()?;
    fs::write(&sources, format!("deb {mirror} trixie-backports main\n"))?;
    let options = [
        format!("Dir::Etc::sourcelist={}", sources.display()),
        "Dir::Etc::sourceparts=-".to_owned(),
        format!("Dir::State::lists={}", lists.display()),
    ];
    let apt = |program: &str| {
        let mut apt = shell::command(program);
        for option in &options {
            apt.args(["-o", option]);
        }
        apt
    };
    shell::run(apt("apt-get").arg("update"))?;
    let policy = shell::output(apt("apt-cache").args(["madison", "rust-src"]))?;
    let found = policy
        .split('|')
        .map(str::trim)
        .find(|word| word.starts_with(version));
    let found = found.with_context(|| format!("no rust-src {version} in Debian's backports"))?;
    let into = folder("rust-src")?;
    let mut download = apt("apt-get");
    shell::run(
        download
            .current_dir(&into)
            .arg("download")
            .arg(format!("rust-src={found}")),
    )?;
    shell::run(
        shell::command("dpkg-deb")
            .arg("--extract")
            .arg(package_in(&into)?)
            .arg(&into),
    )
}

/// The archive that this machine already uses.
fn mirror() -> Result<String> {
    let mut targets = shell::command("apt-get");
    targets.args([
        "indextargets",
        "--format",
        "$(REPO_URI) $(SUITE)",
        "Created-By: Packages",
    ]);
    let listed = shell::output(&mut targets)?;
    let main = listed.lines().find(|line| !line.contains("security"));
    let uri = main.and_then(|line| line.split_whitespace().next());
    uri.map(str::to_owned)
        .context("apt has no archive; run apt-get update")
}

fn package_in(folder: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "deb") {
            return Ok(path);
        }
    }
    bail!("apt-get download left no package");
}
