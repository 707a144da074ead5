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
mod measures;
mod notes;
mod offers;
pub(crate) mod place;
mod proof;
mod quotas;
mod reach;
pub(crate) mod rules;
mod scope;
mod sources;
mod staging;
mod tables;
mod vintage;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::money::Currency;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use tokio::sync::OnceCell;

use self::answer::{Line, LookupAnswer};
use self::assemble::Assembly;
use self::input::{LookupInput, Question};
use self::reach::Reach;
use self::scope::Cover;
use crate::Desk;
use crate::error::AppError;
use crate::treaties::facts::Facts;
use crate::treaties::products::ProductHit;
use crate::treaties::rates;

pub use self::place::{AgreementName, MarketOption, markets};

/// How many rates can follow from one another.
const MOST_STEPS: usize = 4;

/// Answers a question.
pub async fn lookup(desk: &Desk, input: LookupInput) -> Result<LookupAnswer, AppError> {
    let facts = desk.reference.facts().await?;
    let market = input.market.clone();
    Enquiry::of(desk, &facts, input)?.ask(&market).await
}

/// The agreements that a product of this code may be claimed under on a day: those in force with the
/// market, or with any.
pub(crate) fn serving(
    facts: &Facts,
    market: Option<&str>,
    code: TariffCode,
    day: Day,
) -> BTreeMap<String, AgreementName> {
    let served = served_in(facts, market, code, day).into_iter();
    served.map(|(id, (name, _))| (id, name)).collect()
}

/// The same, each with the markets in which it serves.
pub(crate) fn served_in<'f>(
    facts: &'f Facts,
    market: Option<&str>,
    code: TariffCode,
    day: Day,
) -> BTreeMap<String, (AgreementName, Vec<&'f str>)> {
    let mut served: BTreeMap<String, (AgreementName, Vec<&str>)> = BTreeMap::new();
    let markets = facts.markets.keys().map(String::as_str);
    for asked in markets.filter(|known| market.is_none_or(|market| market == *known)) {
        let reached = Reach::of(facts, asked, day).in_force.into_iter();
        for brief in reached {
            if !matches!(scope::of(facts, &brief.id, code), Cover::NotThis(_)) {
                let first = || (AgreementName::of(&brief), vec![]);
                let (_, markets) = served.entry(brief.id.clone()).or_insert_with(first);
                markets.push(asked);
            }
        }
    }
    served
}

/// A question that can be put to one market after another: what is read of the product alone is
/// read once.
pub(crate) struct Enquiry<'a> {
    desk: &'a Desk,
    facts: &'a Facts,
    question: Question,
    /// The product as the nomenclature has it, once somebody asked.
    nearest: OnceCell<Option<ProductHit>>,
}

impl<'a> Enquiry<'a> {
    pub(crate) fn of(
        desk: &'a Desk,
        facts: &'a Facts,
        input: LookupInput,
    ) -> Result<Self, AppError> {
        Ok(Self {
            desk,
            facts,
            question: input.checked(desk.env.today())?,
            nearest: OnceCell::new(),
        })
    }

    /// The answer of a market.
    pub(crate) async fn ask(&self, market: &str) -> Result<LookupAnswer, AppError> {
        let place = place::find(self, market).await?;
        let rows = lines::read(self.desk, self.facts, &place).await?;
        let mut answer = Assembly::new(self.facts, &self.question, &place).answer(&rows);
        let mut question = self.question.clone();
        // A rate that the question does not bring may stand in the office's table. With it, the
        // answer may wait for the next: from the costs into the price's currency, from there into
        // a duty's.
        for _ in 0..MOST_STEPS {
            let mut found = false;
            for (from, to) in awaited(&answer) {
                if let Some(kept) = rates::kept(self.desk, from, to, question.day).await? {
                    found |= question.take(kept);
                }
            }
            if !found {
                break;
            }
            answer = Assembly::new(self.facts, &question, &place).answer(&rows);
        }
        Ok(answer)
    }
}

/// The pairs of currencies for whose rates an answer waits.
fn awaited(answer: &LookupAnswer) -> BTreeSet<(Currency, Currency)> {
    let duties = |line: &Line| {
        let mut needs = line.mfn.needs.clone();
        for offer in &line.preferences {
            needs.extend_from_slice(&offer.duty.needs);
        }
        needs
    };
    let needs = answer.lines.iter().flat_map(duties);
    needs.filter_map(|need| need.pair()).collect()
}

#[cfg(test)]
mod tests;
