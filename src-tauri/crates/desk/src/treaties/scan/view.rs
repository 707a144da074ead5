//! What the last scan rests on, what it counted, and whether that still holds.

use std::collections::BTreeSet;

use proa_domain::money::Currency;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::findings::Found;
use super::input::{ScanInput, Terms};
use super::portfolio::{Portfolio, Seen};
use crate::Desk;
use crate::error::AppError;
use crate::store::columns::{from_json, to_json};
use crate::treaties::facts::{Facts, Schedule};
use crate::treaties::lookup::MarketOption;
use crate::treaties::ranking::StandingState;
use crate::treaties::reference::rows::query;

/// The last scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanView {
    /// When it ended.
    pub ran_at: String,
    /// The day of import that it asked about.
    pub on: String,
    /// The currency of its amounts.
    pub currency: Currency,
    /// What it was asked with.
    pub input: ScanInput,
    /// The editions that its findings come from.
    pub editions: Vec<UsedEdition>,
    /// What it counted.
    pub tally: ScanTally,
    /// The same by market.
    pub markets: Vec<MarketTally>,
    /// Why it no longer holds; none where it does.
    pub stale: Vec<StaleReason>,
}

/// A schedule that findings come from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UsedEdition {
    /// Whose tariff.
    pub market: String,
    /// Its schedule.
    pub schedule: String,
    /// Its name in Spanish.
    pub name_es: String,
    /// Its name in English.
    pub name_en: String,
    /// Which edition.
    pub vintage: String,
    /// Of the file.
    pub sha256: String,
}

/// What a scan counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanTally {
    /// Companies with a product.
    pub companies: u32,
    /// Products with a code.
    pub products: u32,
    /// Products without: no market can be asked about them.
    pub unclassified: u32,
    /// Codes that no nomenclature at hand has.
    pub unknown_codes: Vec<String>,
}

/// How much is known of the products in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketTally {
    /// The market.
    pub market: String,
    /// Its name in Spanish.
    pub name_es: String,
    /// Its name in English.
    pub name_en: String,
    /// Whether a schedule is loaded; without one, nothing is known.
    pub has_schedule: bool,
    /// Products of which all is known.
    pub known: u32,
    /// Products that wait for an input.
    pub needs_input: u32,
    /// Products whose rate is text.
    pub text_only: u32,
    /// Products of which no official source at hand says it.
    pub unknown: u32,
}

impl MarketTally {
    pub(super) fn of(market: &MarketOption) -> Self {
        Self {
            market: market.market.clone(),
            name_es: market.name_es.clone(),
            name_en: market.name_en.clone(),
            has_schedule: market.has_schedule,
            known: 0,
            needs_input: 0,
            text_only: 0,
            unknown: 0,
        }
    }

    pub(super) fn count(&mut self, state: StandingState, products: usize) {
        let counted = match state {
            StandingState::Known => &mut self.known,
            StandingState::NeedsInput => &mut self.needs_input,
            StandingState::TextOnly => &mut self.text_only,
            StandingState::Unknown => &mut self.unknown,
        };
        *counted = counted.saturating_add(count(products));
    }
}

proa_domain::text_enum! {
    /// Why a scan no longer holds; words: `scan-stale-<code>`.
    pub enum StaleReason {
        /// Another edition of a tariff is current.
        Editions = "editions",
        /// The agreements, rules or the nomenclature are of another pack.
        Agreements = "agreements",
        /// Companies or their products changed.
        Companies = "companies",
        /// The office's exchange rates changed.
        Rates = "rates",
    }
}

/// The row of a scan, as it is kept.
#[derive(FromQueryResult)]
pub(super) struct Head {
    pub(super) ran_at: String,
    pub(super) asked_on: String,
    pub(super) currency: Currency,
    pub(super) input: String,
    pub(super) editions: String,
    /// One hash over the sources of the pack.
    pub(super) facts: String,
    /// Where the journal of companies stood.
    pub(super) register: i64,
    /// Where the journal of exchange rates stood.
    pub(super) rates: i64,
    pub(super) tally: String,
    pub(super) markets: String,
}

/// The row of a scan that has ended.
pub(super) fn head(
    desk: &Desk,
    facts: &Facts,
    terms: &Terms,
    seen: Seen,
    portfolio: &Portfolio,
    found: &Found,
) -> Result<Head, AppError> {
    let tally = ScanTally {
        companies: count(portfolio.companies),
        products: count(portfolio.products),
        unclassified: count(portfolio.unclassified),
        unknown_codes: found.unknown_codes.iter().cloned().collect(),
    };
    let markets = found.markets.iter().map(|tally| tally.market.as_str());
    Ok(Head {
        ran_at: desk.env.now().to_string(),
        asked_on: terms.day.to_string(),
        currency: terms.currency,
        input: to_json(&terms.input)?,
        editions: to_json(&editions(facts, markets))?,
        facts: identity(facts),
        register: seen.register,
        rates: seen.rates,
        tally: to_json(&tally)?,
        markets: to_json(&found.markets)?,
    })
}

/// The last scan; none before the first.
pub async fn last(desk: &Desk) -> Result<Option<ScanView>, AppError> {
    let head = Head::find_by_statement(query("SELECT * FROM scans", []))
        .one(desk.store.read())
        .await?;
    let Some(head) = head else {
        return Ok(None);
    };
    let facts = desk.reference.facts().await?;
    let used: Vec<UsedEdition> = from_json(&head.editions)?;
    let markets: Vec<MarketTally> = from_json(&head.markets)?;
    let seen = Seen::now(desk).await?;
    let now = editions(&facts, markets.iter().map(|tally| tally.market.as_str()));
    let stale = [
        (StaleReason::Editions, now != used),
        (StaleReason::Agreements, identity(&facts) != head.facts),
        (StaleReason::Companies, seen.register != head.register),
        (StaleReason::Rates, seen.rates != head.rates),
    ];
    Ok(Some(ScanView {
        ran_at: head.ran_at,
        on: head.asked_on,
        currency: head.currency,
        input: from_json(&head.input)?,
        editions: used,
        tally: from_json(&head.tally)?,
        markets,
        stale: stale
            .into_iter()
            .filter_map(|(reason, is_so)| is_so.then_some(reason))
            .collect(),
    }))
}

/// The schedules of some markets, in the order of those, and the tables and duties on top beside
/// them.
fn editions<'a>(facts: &Facts, markets: impl Iterator<Item = &'a str>) -> Vec<UsedEdition> {
    let markets: BTreeSet<&str> = markets.collect();
    let used = |schedule: &Schedule| {
        let source = facts.sources.get(&schedule.source_id);
        UsedEdition {
            market: schedule.market.clone(),
            schedule: schedule.id.clone(),
            name_es: source.map_or_else(String::new, |source| source.name_es.clone()),
            name_en: source.map_or_else(String::new, |source| source.name_en.clone()),
            vintage: schedule.vintage.clone(),
            sha256: schedule.sha256.clone(),
        }
    };
    let beside = facts.tables.iter().chain(&facts.records);
    let beside = beside.chain(facts.measures.values());
    let current = facts.current.values().chain(beside);
    let current = current.filter(|schedule| markets.contains(schedule.market.as_str()));
    current.map(used).collect()
}

/// One hash over all that came with the pack.
fn identity(facts: &Facts) -> String {
    let mut hash = Sha256::new();
    let bundled = facts
        .sources
        .values()
        .filter(|source| source.kind == "bundled");
    for source in bundled {
        hash.update(source.id.as_bytes());
        hash.update([0]);
        hash.update(source.sha256.as_bytes());
        hash.update([0]);
    }
    hex::encode(hash.finalize())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
