//! The preference left unused: where the United States count that little of Mexico's trade claims
//! the T-MEC, and which of our companies sell under those lines.
//!
//! Only lines on which there is something to claim count: the general duty is not free, and the
//! tariff that is loaded gives a preference. The file has no values, so that lines are counted and
//! never weighed.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::place::State;
use proa_domain::treaties::lookup::AgreementId;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// Whose trade is counted.
const MARKET: &str = "US";
const MILLIONTHS_OF_A_PERCENT: i64 = 10_000;

/// Where the preference is left unused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Unused {
    /// The market.
    pub market: String,
    /// The year that was counted.
    pub vintage: String,
    /// The name of the source in Spanish.
    pub name_es: String,
    /// The name of the source in English.
    pub name_en: String,
    /// Of its file.
    pub sha256: String,
    /// The edition of the tariff that says where there is something to claim.
    pub tariff: String,
    /// Chapters, the one with the most lines of low use first.
    pub chapters: Vec<UnusedChapter>,
    /// States of companies that sell under lines of low use, the one with the most first.
    pub states: Vec<UnusedState>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, FromQueryResult)]
pub struct UnusedChapter {
    /// Two digits.
    pub chapter: String,
    /// Lines with trade on which there is something to claim.
    pub lines: u32,
    /// Those of which less than the limit claims it.
    pub low: u32,
    /// Those of which nothing does.
    pub none: u32,
}

/// A state of Mexico.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct UnusedState {
    /// INEGI's code; none for companies without one.
    pub state: Option<State>,
    /// Companies with a product under a subheading that has a line of low use.
    pub companies: u32,
    /// Those products.
    pub products: u32,
}

/// The lines of the use file on which there is something to claim: the line of the tariff that
/// bears the rate is the line itself or the one of eight digits above it.
const CLAIMABLE: &str = "
    WITH claimable AS (
        SELECT share.digits, share.millionths FROM use_shares AS share
        WHERE share.schedule_id = ?1 AND EXISTS (
            SELECT 1 FROM tariff_lines AS line
            JOIN concessions AS given ON given.schedule_id = ?2 AND given.digits = line.digits
                AND given.agreement = ?3
            WHERE line.schedule_id = ?2 AND line.digits IN (share.digits, substr(share.digits, 1, 8))
                AND line.mfn_text IS NOT NULL AND line.mfn_text <> 'Free'))";

const CHAPTERS: &str = "
    SELECT substr(digits, 1, 2) AS chapter, count(*) AS lines,
        count(*) FILTER (WHERE millionths < ?4) AS low,
        count(*) FILTER (WHERE millionths = 0) AS none
    FROM claimable GROUP BY chapter ORDER BY low DESC, chapter";

const SUBHEADINGS: &str =
    "SELECT DISTINCT substr(digits, 1, 6) AS code FROM claimable WHERE millionths < ?4";

#[derive(FromQueryResult)]
struct Subheading {
    code: String,
}

#[derive(FromQueryResult)]
struct Sold {
    company: String,
    state: Option<State>,
    code: String,
}

const SOLD: &str = "
    SELECT company.id AS company, company.state, substr(product.code, 1, 6) AS code
    FROM companies AS company CROSS JOIN company_products AS product
        INDEXED BY company_products_by_company ON product.company_id = company.id
    WHERE company.deleted_at IS NULL AND company.archived_on IS NULL
        AND product.deleted_at IS NULL AND length(product.code) >= 6";

/// Where less than so many per cent of the trade claims the preference; none without a file that
/// says how much does, or without the tariff that says where there is something to claim.
pub async fn unused(desk: &Desk, below: u32) -> Result<Option<Unused>, AppError> {
    let facts = desk.reference.facts().await?;
    let (Some(uses), Some(tariff)) = (facts.uses.get(MARKET), facts.current.get(MARKET)) else {
        return Ok(None);
    };
    if !tariff.columns().contains(AgreementId::T_MEC) {
        return Ok(None);
    }
    let values = || {
        [
            uses.id.clone().into(),
            tariff.id.clone().into(),
            AgreementId::T_MEC.into(),
            (i64::from(below.min(100)) * MILLIONTHS_OF_A_PERCENT).into(),
        ]
    };
    let reference = desk.reference.read();
    let chapters = query(&format!("{CLAIMABLE} {CHAPTERS}"), values());
    let low = query(&format!("{CLAIMABLE} {SUBHEADINGS}"), values());
    let chapters = UnusedChapter::find_by_statement(chapters)
        .all(reference)
        .await?;
    let low = Subheading::find_by_statement(low).all(reference).await?;
    let low: BTreeSet<String> = low.into_iter().map(|row| row.code).collect();
    let sold = Sold::find_by_statement(query(SOLD, []))
        .all(desk.store.read())
        .await?;
    let source = facts.sources.get(&uses.source_id);
    Ok(Some(Unused {
        market: MARKET.to_owned(),
        vintage: uses.vintage.clone(),
        name_es: source.map_or_else(String::new, |source| source.name_es.clone()),
        name_en: source.map_or_else(String::new, |source| source.name_en.clone()),
        sha256: uses.sha256.clone(),
        tariff: tariff.vintage.clone(),
        chapters,
        states: states(sold.iter().filter(|sold| low.contains(&sold.code))),
    }))
}

fn states<'a>(sold: impl Iterator<Item = &'a Sold>) -> Vec<UnusedState> {
    let mut by_state: BTreeMap<Option<State>, (BTreeSet<&str>, u32)> = BTreeMap::new();
    for product in sold {
        let (companies, products) = by_state.entry(product.state).or_default();
        companies.insert(&product.company);
        *products += 1;
    }
    let mut states: Vec<UnusedState> = by_state
        .into_iter()
        .map(|(state, (companies, products))| UnusedState {
            state,
            companies: u32::try_from(companies.len()).unwrap_or(u32::MAX),
            products,
        })
        .collect();
    states.sort_by_key(|state| std::cmp::Reverse(state.companies));
    states
}
