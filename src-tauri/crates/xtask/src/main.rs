//! The project's tasks: `cargo xtask <task>`. They run the same on a desk, on the CI machine and
//! on GitHub. This crate depends on no other of the workspace, so that it always builds.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tasks speak to the person at the terminal"
)]

mod catalogue;
mod generate;
mod reference;
mod shell;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Proa's tasks", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
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
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    match task {
        Task::Generate { check: true } => generate::check(),
        Task::Generate { check: false } => generate::write(),
        Task::Reference { check: true } => reference::check(),
        Task::Reference { check: false } => reference::build(),
    }
}
