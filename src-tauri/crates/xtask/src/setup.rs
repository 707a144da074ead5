//! What a machine needs before it can build: system packages, the UI's packages, the git hooks.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use crate::shell;

/// What is going to be done on the machine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Build,
    /// Building, and driving the window on a machine without a screen.
    Test,
}

const BUILD_PACKAGES: [&str; 4] = [
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
];
const WINDOW_PACKAGES: [&str; 5] = [
    "xvfb",
    "xauth",
    "xdotool",
    "fonts-dejavu-core",
    "webkit2gtk-driver",
];
/// Folders with a package.json of their own.
const NODE_FOLDERS: [&str; 2] = ["ui", "tests/e2e"];

/// Installs what is missing, as far as this system lets a program do it.
pub(crate) fn prepare(purpose: Purpose) -> Result<()> {
    install_system_packages(purpose)?;
    if !shell::on_path(shell::NPM) {
        bail!("npm is missing: install Node.js 20 or newer");
    }
    for folder in NODE_FOLDERS {
        install_node_packages(&shell::root().join(folder))?;
    }
    Ok(())
}

/// Prepares a developer's machine: everything that the tests need, and the git hooks.
pub(crate) fn developer() -> Result<()> {
    prepare(Purpose::Test)?;
    if shell::root().join(".git").exists() {
        shell::run(shell::command("git").args(["config", "core.hooksPath", ".githooks"]))?;
    }
    println!("setup: ready");
    Ok(())
}

fn install_system_packages(purpose: Purpose) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return require_by_hand();
    }
    if !shell::on_path("dpkg-query") {
        println!(
            "This Linux has no apt. Install what corresponds to: {} {} python3-pip",
            BUILD_PACKAGES.join(" "),
            WINDOW_PACKAGES.join(" "),
        );
        return Ok(());
    }
    let mut wanted = BUILD_PACKAGES.to_vec();
    if purpose == Purpose::Test {
        wanted.extend(WINDOW_PACKAGES);
    }
    let mut missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !is_installed(package))
        .collect();
    if !has_pip() {
        missing.push("python3-pip");
    }
    if missing.is_empty() {
        return Ok(());
    }
    println!("installing {}", missing.join(" "));
    shell::run(as_root("apt-get")?.arg("update").stdout(Stdio::null()))?;
    let mut install = as_root("apt-get")?;
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(missing);
    shell::run(&mut install)
}

/// Windows and macOS have no package manager that every machine shares: say what is needed.
fn require_by_hand() -> Result<()> {
    let (program, name) = if cfg!(windows) {
        (
            "perl.exe",
            "Strawberry Perl (it builds OpenSSL for the encrypted store)",
        )
    } else {
        (
            "cc",
            "the Xcode command line tools (xcode-select --install)",
        )
    };
    if !shell::on_path(program) {
        bail!("{program} is missing: install {name}");
    }
    if !has_pip() {
        bail!("pip is missing: install Python 3 (the reference data comes from its registry)");
    }
    if cfg!(windows) {
        println!("Windows also needs the MSVC build tools and the WebView2 runtime.");
    }
    Ok(())
}

fn is_installed(package: &str) -> bool {
    let mut query = shell::command("dpkg-query");
    query
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null());
    query
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

fn has_pip() -> bool {
    let mut pip = shell::command(shell::PYTHON);
    pip.args(["-m", "pip", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    pip.status().is_ok_and(|status| status.success())
}

fn as_root(program: &str) -> Result<Command> {
    let user = shell::output(shell::command("id").arg("-u"))?;
    if user.trim() == "0" {
        return Ok(shell::command(program));
    }
    if !shell::on_path("sudo") {
        bail!("system packages are missing, and there is neither root nor sudo to install them");
    }
    let mut sudo = Command::new("sudo");
    sudo.current_dir(shell::root()).arg(program);
    Ok(sudo)
}

/// Runs `npm ci` when the lock file is another one than last time.
fn install_node_packages(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    if !lock.is_file() {
        return Ok(());
    }
    let hash = hex::encode(Sha256::digest(fs::read(&lock)?));
    let marker = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&marker).is_ok_and(|installed| installed == hash) {
        return Ok(());
    }
    println!("npm ci in {}", folder.display());
    let mut npm = shell::npm();
    npm.current_dir(folder)
        .args(["ci", "--no-audit", "--no-fund"]);
    shell::run(&mut npm)?;
    fs::write(marker, hash)?;
    Ok(())
}
