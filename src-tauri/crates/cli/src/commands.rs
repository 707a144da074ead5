//! One function per call; each opens what it needs and answers in both forms.

mod answer;
mod backup;
mod company;
mod company_import;
mod desk;
mod directory;
mod input;
mod journal;
mod lookup;
mod mission;
mod origin;
mod proof;
mod rank;
mod rates;
mod reference;
mod rules;
mod scan;
mod schedule;
mod search;

use proa_desk::AppError;
use proa_desk::companies::check_rfc;
use proa_desk::l10n::Words;

use crate::args::{Args, Command, RfcCommand};
use crate::output::{Said, problem};

/// Runs the call of a command line.
pub(crate) async fn run(args: &Args) -> Result<Said, AppError> {
    match &args.command {
        Command::Reference(command) => reference::run(args, command).await,
        Command::Schedule(command) => schedule::run(args, command).await,
        Command::Lookup(asked) => lookup::run(args, asked).await,
        Command::Rank(asked) => rank::run(args, asked).await,
        Command::Answer(command) => answer::run(args, command).await,
        Command::Origin(command) => Box::pin(origin::run(args, command)).await,
        Command::Rates(command) => rates::run(args, command).await,
        Command::Rules(command) => rules::run(args, command).await,
        Command::Scan(asked) => scan::run(args, asked).await,
        Command::Product(command) => search::run(args, command).await,
        Command::Rfc(RfcCommand::Check { value }) => Ok(rfc(args, value)),
        Command::Company(command) => company::run(args, command).await,
        Command::Directory(command) => directory::run(args, command).await,
        Command::Mission(command) => mission::run(args, command).await,
        Command::Office(command) => desk::run(args, command).await,
        Command::Journal(command) => journal::run(args, command).await,
        Command::Backup(command) => backup::run(args, command).await,
        Command::Verify => backup::verify(args).await,
    }
}

fn rfc(args: &Args, value: &str) -> Said {
    let check = check_rfc(value);
    let words = Words::of(args.lang.locale());
    let sign = if check.valid { '✓' } else { '✗' };
    let mut text = format!("{sign} {}", check.normalized);
    for reason in &check.reasons.0 {
        text = format!("{text}\n  {}", problem(reason, &words));
    }
    Said::view(&check, text)
}
