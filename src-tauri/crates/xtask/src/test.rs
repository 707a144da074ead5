//! Everything that must hold, in order: `cargo xtask test`. The last line is `N passed, N failed`.

mod counts;
mod watched;

use std::process::Command;
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::app::{self, Profile};
use crate::setup::{self, Purpose};
use crate::{generate, house, reference, shell};
use counts::Counts;

/// A step of the test run, by the name that `--only` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// System packages, npm packages, reference pack
    Setup,
    /// rustfmt
    Fmt,
    /// clippy, every warning an error
    Clippy,
    /// Generated files are fresh
    Generate,
    /// The reference tables are sound
    Reference,
    /// The house rules
    House,
    /// All tests and doctests of the Rust crates
    Rust,
    /// Types, format, lint and dead code of the UI
    Ui,
    /// The UI's component tests
    Vitest,
    /// The program with its UI embedded
    App,
    /// The real window, driven
    E2e,
}

/// How a step went.
struct Outcome {
    step: Step,
    counts: Counts,
    failure: Option<String>,
    seconds: f32,
}

/// Runs the steps, all or those named, and says whether everything holds.
pub(crate) fn run(only: &[Step], screens: bool) -> bool {
    let start = Instant::now();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for &step in Step::value_variants() {
        if !only.is_empty() && !only.contains(&step) {
            continue;
        }
        println!("\n[{:6.1}s] {}", start.elapsed().as_secs_f32(), name(step));
        let app_failed = outcomes
            .iter()
            .any(|done| done.step == Step::App && done.failed());
        if step == Step::E2e && app_failed {
            println!("skipped: there is no program to drive");
            continue;
        }
        let outcome = perform(step, screens);
        let setup_failed = step == Step::Setup && outcome.failed();
        outcomes.push(outcome);
        if setup_failed {
            break;
        }
    }
    summarize(&outcomes, start);
    !outcomes.iter().any(Outcome::failed)
}

impl Outcome {
    fn failed(&self) -> bool {
        self.failure.is_some()
    }
}

fn perform(step: Step, screens: bool) -> Outcome {
    let start = Instant::now();
    let mut counts = Counts::default();
    let result = match step {
        Step::Setup => setup::prepare(Purpose::Test).and_then(|()| reference::build()),
        Step::Fmt => shell::run(shell::cargo().args(["fmt", "--all", "--check"])),
        Step::Clippy => shell::run(&mut clippy()),
        Step::Generate => generate::check_messages(),
        Step::Reference => reference::check(),
        Step::House => house::check(),
        Step::Rust => rust_tests(&mut counts),
        Step::Ui => shell::run(shell::npm().args(["--prefix", "ui", "run", "check"])),
        Step::Vitest => {
            let mut npm = shell::npm();
            watched::run(npm.args(["--prefix", "ui", "run", "test"]), &mut counts)
        }
        Step::App => app::build(Profile::Debug),
        Step::E2e => end_to_end(screens, &mut counts),
    };
    let failure = result.err().map(|error| format!("{error:#}"));
    if let Some(failure) = &failure {
        println!("{}: {failure}", name(step));
        // A step that fails without a failed test is a failure of its own.
        counts.failed = counts.failed.max(1);
    }
    Outcome {
        step,
        counts,
        failure,
        seconds: start.elapsed().as_secs_f32(),
    }
}

fn clippy() -> Command {
    let mut clippy = shell::cargo();
    clippy
        .args(["clippy", "--workspace", "--all-targets"])
        .args(app::vendored());
    clippy.args(["--", "--deny", "warnings"]);
    clippy
}

/// Nextest where the machine has it; it runs no doctests, so those of the domain run apart.
fn rust_tests(counts: &mut Counts) -> Result<()> {
    let mut tests = shell::cargo();
    tests.env("INSTA_UPDATE", "no");
    if !shell::on_path("cargo-nextest") {
        tests
            .args(["test", "--workspace", "--no-fail-fast"])
            .args(app::vendored());
        return watched::run(&mut tests, counts);
    }
    tests
        .args(["nextest", "run", "--workspace", "--no-fail-fast"])
        .args(app::vendored());
    let tested = watched::run(&mut tests, counts);
    let mut doctests = shell::cargo();
    doctests
        .args(["test", "--doc", "--workspace"])
        .args(app::vendored());
    let documented = watched::run(&mut doctests, counts);
    tested.and(documented)
}

/// Drives the debug program; there is nothing to drive until the folder has a package.json.
fn end_to_end(screens: bool, counts: &mut Counts) -> Result<()> {
    if !shell::root().join("tests/e2e/package.json").is_file() {
        println!("skipped: tests/e2e has no package.json");
        return Ok(());
    }
    if !cfg!(target_os = "linux") && !shell::on_path("tauri-driver") {
        println!("not run: the real window (tauri-driver is absent)");
        return Ok(());
    }
    let npm = shell::npm();
    let mut driver = app::on_screen(&npm.get_program().to_string_lossy());
    driver.args(["--prefix", "tests/e2e", "test"]);
    driver.env("PROA_APP", app::executable(Profile::Debug));
    if screens {
        driver.env("PROA_SCREENS", "1");
    }
    watched::run(&mut driver, counts)
}

fn summarize(outcomes: &[Outcome], start: Instant) {
    println!("\n[{:6.1}s] done", start.elapsed().as_secs_f32());
    let mut total = Counts::default();
    for outcome in outcomes {
        let word = if outcome.failed() { "FAILED" } else { "ok" };
        println!(
            "{:>8.1}s  {:<10} {word:<7} {} passed, {} failed",
            outcome.seconds,
            name(outcome.step),
            outcome.counts.passed,
            outcome.counts.failed,
        );
        total += outcome.counts;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
}

fn name(step: Step) -> String {
    step.to_possible_value()
        .map_or_else(String::new, |value| value.get_name().to_owned())
}
