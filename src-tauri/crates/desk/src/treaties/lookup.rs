//! What a product pays in a market on a day: every matching line, the MFN duty, what each
//! agreement in force gives, the rule and the proof, each with its source.
//!
//! [`input`] is checked first; [`place`] says which market, schedule and product it is about;
//! [`lines`] reads the rows; [`answer`] is what comes out. Nothing is guessed: what no official
//! source says is unknown, with the file to load.

pub mod answer;
mod assemble;
mod customs;
mod duties;
pub mod input;
mod levies;
pub(crate) mod lines;
mod notes;
mod offers;
pub(crate) mod place;
mod proof;
mod reach;
mod rules;
mod scope;
mod sources;
mod staging;
mod tables;
mod vintage;

use self::answer::LookupAnswer;
use self::assemble::Assembly;
use self::input::LookupInput;
use crate::Desk;
use crate::error::AppError;

pub use self::place::{AgreementName, MarketOption, markets};

/// Answers a question.
pub async fn lookup(desk: &Desk, input: LookupInput) -> Result<LookupAnswer, AppError> {
    let facts = desk.reference.facts().await?;
    let question = input.checked(desk.env.today())?;
    let place = place::find(desk, &facts, &question).await?;
    let rows = lines::read(desk, &facts, &place).await?;
    Ok(Assembly::new(&facts, &question, &place).answer(&rows))
}

#[cfg(test)]
mod tests;
