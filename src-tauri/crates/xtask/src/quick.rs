//! The short tasks: the checks of every few minutes, and the benchmarks.

use anyhow::Result;

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
    let mut bench = shell::cargo();
    bench.args(["bench", "--package", "proa-bench", "--benches"]);
    if let Some(filter) = filter {
        bench.args(["--", filter]);
    }
    shell::run(&mut bench)
}
