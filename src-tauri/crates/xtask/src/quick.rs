//! The short tasks: the checks of every few minutes, and the benchmarks.

use anyhow::Result;

use crate::app::{self, Profile};
use crate::setup::{self, Purpose};
use crate::{house, reference, shell};

const FAST: [&str; 4] = ["-p", "proa-domain", "-p", "proa-desk"];

/// Format, lints and tests of the rules and the desk, and the house rules; no window is built.
pub(crate) fn check() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
    house::check()?;
    reference::check()?;
    let mut clippy = shell::cargo();
    clippy
        .arg("clippy")
        .args(FAST)
        .args(["--all-targets", "--", "--deny", "warnings"]);
    shell::run(&mut clippy)?;
    let mut tests = shell::cargo();
    if shell::on_path("cargo-nextest") {
        tests.args(["nextest", "run"]);
    } else {
        tests.arg("test");
    }
    shell::run(tests.args(FAST))
}

/// The benchmarks, each beside its raw limit; the reference pack must be there.
pub(crate) fn bench(filter: Option<&str>) -> Result<()> {
    reference::build()?;
    let is_asked = |name: &str| filter.is_none_or(|filter| name.contains(filter));
    for name in [
        "treaties",
        "companies",
        "portfolio",
        "origin",
        "import",
        "many",
        "meetings",
    ] {
        if is_asked(name) {
            shell::run(shell::cargo().args(["bench", "--package", "proa-bench", "--bench", name]))?;
        }
    }
    if is_asked("start") { start() } else { Ok(()) }
}

const MANY_COMPANIES: &str = "100000";

/// The first usable screen of a large office beside an empty window, both built for release.
fn start() -> Result<()> {
    setup::prepare(Purpose::Test)?;
    let folder = shell::target_dir().join("bench/office");
    if !folder.join("office.db").is_file() {
        let mut office = shell::cargo();
        office.args([
            "run",
            "--release",
            "--package",
            "proa-bench",
            "--bin",
            "office",
        ]);
        shell::run(office.arg(&folder).arg(MANY_COMPANIES))?;
    }
    app::build(Profile::Release)?;
    let mut empty = shell::cargo();
    empty.args([
        "build",
        "--release",
        "--package",
        "proa",
        "--example",
        "empty_window",
    ]);
    shell::run(empty.args(["--features", "tauri/custom-protocol"]))?;
    let built = shell::target_dir().join("release");
    let mut measured = app::on_screen("node");
    measured
        .arg("tests/e2e/start.bench.mjs")
        .env("PROA_APP", app::executable(Profile::Release))
        .env("PROA_EMPTY_WINDOW", built.join("examples/empty_window"))
        .env("PROA_OFFICE", folder);
    shell::run(&mut measured)
}
