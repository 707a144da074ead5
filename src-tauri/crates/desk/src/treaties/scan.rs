//! The portfolio scan: every product of every company in every market, to find what is saved where
//! somebody claims it.
//!
//! [`scan`] puts the question of [`super::ranking`] once for each product code and market, and joins
//! the answers to the companies that make the product. What it finds stays in office.db until the
//! next scan has ended; it is derived, of this machine, and not journalled. [`view`] says what the
//! last scan rests on and whether that still holds; [`list`] gives its rows. [`unused`] looks from the
//! other side: at what the importing country counts as unclaimed.

mod findings;
pub mod input;
mod keep;
pub mod list;
mod portfolio;
pub mod unused;
pub mod view;

use std::collections::BTreeSet;

use proa_domain::money::Exact;
use proa_domain::settings::Action;
use proa_domain::treaties::duty::ExchangeRate;

use self::findings::Round;
use self::input::{ScanInput, Terms};
use self::portfolio::Seen;
use self::view::ScanView;
use crate::Desk;
use crate::error::AppError;
use crate::progress::Progress;
use crate::settings::preferences;
use crate::treaties::error::{LookupError, ScanError};
use crate::treaties::lookup::{MarketOption, markets};
use crate::treaties::rates;

/// What the screens that show a scan listen to.
const TOPIC: &str = "scans";

/// Scans the portfolio, and keeps what is found in the place of the last scan. One that is
/// cancelled, or ends by an error, leaves the last as it was.
pub async fn scan(
    desk: &Desk,
    input: ScanInput,
    progress: &Progress,
) -> Result<ScanView, AppError> {
    desk.author(Action::SaveAnswers)?;
    let locale = preferences::get(desk).await?.locale;
    let mut terms = input.checked(desk.env.today(), locale)?;
    let facts = desk.reference.facts().await?;
    let markets = chosen(markets(desk).await?, &terms)?;
    take_kept(desk, &mut terms, &markets).await?;
    // A change while the scan runs leaves it stale, never wrong.
    let seen = Seen::now(desk).await?;
    let portfolio = portfolio::read(desk).await?;
    let round = Round {
        desk,
        facts: &facts,
        terms: &terms,
        markets: &markets,
        progress,
    };
    let found = round.all(&portfolio).await?;
    let head = view::head(desk, &facts, &terms, seen, &portfolio, &found)?;
    keep::keep(desk, head, &found).await?;
    desk.store.tell(BTreeSet::from([TOPIC]));
    view::last(desk).await?.ok_or(ScanError::None.into())
}

/// Adds what the office's table has of the rates that the question does not bring, from the
/// currency of each market into that of the scan.
async fn take_kept(
    desk: &Desk,
    terms: &mut Terms,
    markets: &[MarketOption],
) -> Result<(), AppError> {
    let into = terms.currency;
    let currencies: BTreeSet<&str> = markets.iter().map(|market| &*market.currency).collect();
    for from in currencies.into_iter().filter_map(|code| code.parse().ok()) {
        if ExchangeRate::between(from, into, &terms.rates).is_some() {
            continue;
        }
        let kept = rates::kept(desk, from, into, terms.day).await?;
        let Some(kept) = kept else { continue };
        let Ok(Exact(rate)) = kept.rate.parse() else {
            continue;
        };
        terms.rates.push(ExchangeRate {
            from,
            to: into,
            rate,
        });
        terms.input.rates.push(kept);
    }
    Ok(())
}

/// The markets that were named; all where none was.
fn chosen(all: Vec<MarketOption>, terms: &Terms) -> Result<Vec<MarketOption>, LookupError> {
    let is_there = |code: &&String| all.iter().any(|market| market.market == **code);
    if let Some(market) = terms.markets.iter().find(|code| !is_there(code)) {
        let market = market.clone();
        return Err(LookupError::UnknownMarket { market });
    }
    let is_chosen =
        |market: &MarketOption| terms.markets.is_empty() || terms.markets.contains(&market.market);
    Ok(all.into_iter().filter(is_chosen).collect())
}

#[cfg(test)]
mod tests;
