//! Rust's standard library for another system: from rustup where it has the target, else built
//! from the sources that Debian packages for exactly this compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::folder;
use crate::shell;

/// Where Debian keeps newer compilers than its stable release.
const SUITES: [&str; 2] = ["trixie-backports", "sid"];

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

/// Unpacks the package into our own folder; nothing is installed.
fn fetch_sources(version: &str) -> Result<()> {
    println!("looking for the sources of rustc {version}'s standard library");
    let (sources, lists) = (folder("apt")?.join("sources.list"), folder("apt/lists")?);
    fs::create_dir_all(lists.join("partial"))?;
    let mirror = mirror()?;
    let suites = SUITES.map(|suite| format!("deb {mirror} {suite} main\n"));
    fs::write(&sources, suites.concat())?;
    let options = [
        format!("Dir::Etc::sourcelist={}", sources.display()),
        "Dir::Etc::sourceparts=-".to_owned(),
        format!("Dir::State::lists={}", lists.display()),
        format!("Dir::Cache={}", folder("apt")?.display()),
    ];
    let apt = |program: &str| {
        let mut apt = shell::command(program);
        for option in &options {
            apt.args(["-o", option]);
        }
        apt
    };
    shell::run(apt("apt-get").args(["--quiet", "update"]))?;
    let listed = shell::output(apt("apt-cache").args(["madison", "rust-src"]))?;
    let versions: Vec<&str> = packaged_versions(&listed).collect();
    let Some(found) = versions
        .iter()
        .find(|found| found.starts_with(&format!("{version}+")))
    else {
        bail!(
            "Debian packages the standard library of other compilers ({}), not of rustc {version}; \
             where rustup reaches its server, `rustup target add` brings it",
            versions.join(", "),
        );
    };
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

/// The second column of `apt-cache madison`.
fn packaged_versions(listed: &str) -> impl Iterator<Item = &str> {
    listed
        .lines()
        .filter_map(|line| line.split('|').nth(1))
        .map(str::trim)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_versions_that_apt_lists() {
        let listed = "  rust-src | 1.94.1+dfsg1-1~bpo13+3 | archive trixie-backports/main\n  \
                      rust-src | 1.97.1+dfsg1-1 | archive sid/main amd64 Packages\n";
        let versions: Vec<&str> = packaged_versions(listed).collect();
        assert_eq!(versions, ["1.94.1+dfsg1-1~bpo13+3", "1.97.1+dfsg1-1"]);
    }
}
