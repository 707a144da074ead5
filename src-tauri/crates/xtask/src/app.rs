//! Building the program with its UI inside, and starting it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::setup::{self, Purpose};
use crate::{reference, shell};

const SCREEN: [&str; 3] = ["--auto-servernum", "--server-args", "-screen 0 1280x800x24"];

/// How the program is built: quickly, or as it is shipped.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// For work and tests.
    Debug,
    /// For measuring.
    Release,
}

/// Builds the program with the UI embedded.
pub(crate) fn build(profile: Profile) -> Result<()> {
    let mut tauri = tauri_cli();
    tauri.args(["build", "--no-bundle"]).args(vendored());
    if matches!(profile, Profile::Debug) {
        tauri.arg("--debug");
    }
    shell::run(&mut tauri)?;
    reference::lay_beside_executables()
}

/// Installs what is missing, builds, and opens the window.
pub(crate) fn run(on_invisible_screen: bool) -> Result<()> {
    setup::prepare(if on_invisible_screen {
        Purpose::Test
    } else {
        Purpose::Build
    })?;
    reference::build()?;
    build(Profile::Debug)?;
    if on_invisible_screen {
        println!("Proa is open on a screen that nobody sees; Ctrl+C ends it.");
        return shell::run(&mut on_screen(
            &executable(Profile::Debug).to_string_lossy(),
        ));
    }
    if !has_screen() {
        bail!(
            "{} is built, but this machine has no screen (neither DISPLAY nor WAYLAND_DISPLAY is \
             set). For an invisible one: cargo xtask run --xvfb",
            executable(Profile::Debug).display()
        );
    }
    shell::run(&mut shell::command(executable(Profile::Debug)))
}

/// Where the program is once it is built.
pub(crate) fn executable(profile: Profile) -> PathBuf {
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    let name = if cfg!(windows) { "proa.exe" } else { "proa" };
    shell::target_dir().join(folder).join(name)
}

/// A command under a screen of its own where the system has Xvfb, else as it is.
pub(crate) fn on_screen(program: &str) -> Command {
    if !shell::on_path("xvfb-run") {
        return shell::command(program);
    }
    let mut xvfb = shell::command("xvfb-run");
    xvfb.args(SCREEN).arg(program);
    xvfb
}

/// Windows brings no library of ciphers that SQLCipher can use: there OpenSSL is compiled in.
pub(crate) fn vendored() -> &'static [&'static str] {
    if cfg!(windows) {
        &["--features", "proa/vendored"]
    } else {
        &[]
    }
}

fn has_screen() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Tauri's command-line program.
pub(crate) fn tauri_cli() -> Command {
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    shell::command(shell::root().join("ui/node_modules/.bin").join(name))
}
