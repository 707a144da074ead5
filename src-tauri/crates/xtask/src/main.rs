//! The project's tasks: `cargo xtask <task>`. They run the same on a desk, on the CI machine and
//! on GitHub. This crate depends on no other of the workspace, so that it always builds.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tasks speak to the person at the terminal"
)]

mod app;
mod bundle;
mod catalogue;
mod generate;
mod house;
mod platforms;
mod quick;
mod reference;
mod setup;
mod shell;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use test::Step;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Proa's tasks", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Installs what is missing, builds, and opens the window
    Run {
        /// On a screen of its own, for machines without one
        #[arg(long)]
        xvfb: bool,
    },
    /// Runs every check and every test; the last line is `N passed, N failed`
    Test {
        /// Only these steps
        #[arg(long, value_delimiter = ',', value_name = "STEP,…")]
        only: Vec<Step>,
        /// Renews the screenshots in docs/screens
        #[arg(long)]
        screens: bool,
    },
    /// The fast checks: format, clippy and tests of the rules and the desk, house rules
    Check,
    /// Writes the message ids and the bindings for TypeScript
    Generate {
        /// Changes nothing; fails when a generated file is stale
        #[arg(long)]
        check: bool,
    },
    /// Builds the pack of reference data that the program loads at its first start
    Reference {
        /// Only checks the tables and that the pack was built from them
        #[arg(long)]
        check: bool,
    },
    /// Runs the benchmarks of the budgets
    Bench {
        /// Only benchmarks whose name contains this
        filter: Option<String>,
    },
    /// Makes the packages of this system
    Bundle {
        /// Only these kinds, as in `deb,rpm,appimage`
        #[arg(long, value_name = "KIND,…")]
        only: Option<String>,
        /// With the release job's profile: smaller, and slower to build
        #[arg(long)]
        dist: bool,
    },
    /// Builds and tests for the other systems as far as this one can
    Platforms,
    /// Prepares this machine for development, git hooks included
    Setup,
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all went well; a task that has already said what failed returns `false`.
fn perform(task: &Task) -> Result<bool> {
    match task {
        Task::Run { xvfb } => app::run(*xvfb)?,
        Task::Test { only, screens } => return Ok(test::run(only, *screens)),
        Task::Check => quick::check()?,
        Task::Generate { check: true } => generate::check()?,
        Task::Generate { check: false } => generate::write()?,
        Task::Reference { check: true } => reference::check()?,
        Task::Reference { check: false } => reference::build()?,
        Task::Bench { filter } => quick::bench(filter.as_deref())?,
        Task::Bundle { only, dist } => bundle::make(only.as_deref(), *dist)?,
        Task::Platforms => platforms::check()?,
        Task::Setup => setup::developer()?,
    }
    Ok(true)
}
