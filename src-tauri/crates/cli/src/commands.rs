//! One function per call; each opens what it needs and answers in both forms.

mod backup;
mod company;
mod desk;
mod lookup;
mod reference;
mod schedule;
mod search;

use proa_desk::AppError;
use proa_desk::companies::check_rfc;

use crate::args::{Args, Command, RfcCommand};
use crate::output::Said;

/// Runs the call of a command line.
pub(crate) async fn run(args: &Args) -> Result<Said, AppError> {
    match &args.command {
        Command::Reference(command) => reference::run(args, command).await,
        Command::Schedule(command) => schedule::run(args, command).await,
        Command::Lookup(asked) => lookup::run(args, asked).await,
        Command::Product(command) => search::run(args, command).await,
        Command::Rfc(RfcCommand::Check { value }) => Ok(rfc(value)),
        Command::Company(command) => company::run(args, command).await,
        Command::Office(command) => desk::run(args, command).await,
        Command::Backup(command) => backup::run(args, command).await,
        Command::Verify => backup::verify(args).await,
    }
}

fn rfc(value: &str) -> Said {
    let check = check_rfc(value);
    let reasons: Vec<&str> = check
        .reasons
        .0
        .iter()
        .map(|reason| reason.code.as_str())
        .collect();
    let sign = if check.valid { '✓' } else { '✗' };
    let text = format!("{sign} {} {}", check.normalized, reasons.join(" "));
    Said::view(&check, text)
}
