//! `proa-cli`: the desk for scripts and for those who keep the machines. Its calls, shapes and
//! exit codes are the contract of docs/cli.md.

mod args;
mod commands;
mod office;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::Args;

fn main() -> ExitCode {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let said = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(&args)),
        Err(error) => Err(error.into()),
    };
    output::print(&args, said)
}
