//! The packages of this system: the window, `proa-cli`, the reference pack and the licences.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::setup::{self, Purpose};
use crate::{app, reference, shell};

const OF_THIS_SYSTEM: &str = if cfg!(windows) {
    "nsis"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb,rpm"
};

/// Makes the packages of this system, or only those named.
pub(crate) fn make(only: Option<&str>, for_release: bool) -> Result<()> {
    setup::prepare(Purpose::Build)?;
    reference::build()?;
    let profile = if for_release { "dist" } else { "release" };
    let folder = shell::target_dir().join("bundle");
    fs::create_dir_all(&folder)?;
    let command_line = command_line(profile, &folder)?;
    let mut tauri = app::tauri_cli();
    tauri.args(["build", "--features", "vendored"]);
    tauri.args(["--bundles", only.unwrap_or(OF_THIS_SYSTEM)]);
    tauri.arg("--config").arg(contents(&folder, &command_line)?);
    if for_release {
        tauri.args(["--", "--profile", profile]);
    }
    shell::run(&mut tauri)?;
    let packages = shell::target_dir().join(profile).join("bundle");
    println!("bundles in {}", packages.display());
    Ok(())
}

/// Builds `proa-cli` and returns its path as Tauri wants it: the file's name goes on with the
/// system that it runs on.
fn command_line(profile: &str, folder: &Path) -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    cargo.args(["build", "--package", "proa-cli", "--profile", profile]);
    cargo.args(["--features", "proa-desk/vendored"]);
    shell::run(&mut cargo)?;
    let system = shell::output(shell::command("rustc").args(["--print", "host-tuple"]))?;
    let built = shell::target_dir().join(profile);
    fs::copy(
        built.join(format!("proa-cli{EXE_SUFFIX}")),
        folder.join(format!("proa-cli-{}{EXE_SUFFIX}", system.trim())),
    )?;
    Ok(folder.join("proa-cli"))
}

/// What the packages hold beside what tauri.conf.json says, in a file: on Windows the command
/// passes through a batch file, which takes quotation marks for its own.
fn contents(folder: &Path, command_line: &Path) -> Result<PathBuf> {
    let config = json!({ "bundle": {
        "externalBin": [command_line],
        "resources": { reference::pack_path().to_string_lossy(): reference::PACK },
    } });
    let path = folder.join("contents.json");
    fs::write(&path, config.to_string())?;
    Ok(path)
}
