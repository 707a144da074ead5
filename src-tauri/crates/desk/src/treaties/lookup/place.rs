//! Which market, which schedule and which product a question is about.

use proa_domain::treaties::hs_code::{AskedCode, TariffCode};
use serde::{Deserialize, Serialize};

use super::Enquiry;
use super::answer::AgreementBrief;
use super::reach::Reach;
use crate::Desk;
use crate::error::AppError;
use crate::treaties::error::LookupError;
use crate::treaties::facts::{Earlier, Facts, Market, PRESENT, Schedule};
use crate::treaties::products::{self, ProductHit};

/// How many digits of a code all countries share.
const SUBHEADING: usize = 6;

/// A market that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketOption {
    /// ISO 3166-1, or EU.
    pub market: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The name in English.
    pub name_en: String,
    /// The currency of its duties.
    pub currency: String,
    /// On which basis it values; none where that is not known.
    pub basis: Option<String>,
    /// The agreements in force today.
    pub agreements: Vec<AgreementName>,
    /// Whether a schedule is loaded.
    pub has_schedule: bool,
}

/// An agreement by its short names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementName {
    /// Our id.
    pub id: String,
    /// Short name in Spanish.
    pub short_es: String,
    /// Short name in English.
    pub short_en: String,
}

impl AgreementName {
    /// The names of an agreement.
    pub fn of(agreement: &AgreementBrief) -> Self {
        Self {
            id: agreement.id.clone(),
            short_es: agreement.short_es.clone(),
            short_en: agreement.short_en.clone(),
        }
    }
}

/// What a question is about.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub(super) market: &'a Market,
    pub(super) reach: Reach,
    pub(super) schedule: Option<&'a Schedule>,
    /// What says how much of the trade claims an agreement there.
    pub(super) uses: Option<&'a Schedule>,
    /// The quotas that agreements open there.
    pub(super) quotas: Option<&'a Schedule>,
    /// The duties on top of the tariff there.
    pub(super) measures: Option<&'a Schedule>,
    pub(super) product: ProductHit,
    /// What the lines begin with, in the numbering of today.
    pub(super) prefix: TariffCode,
    /// What they begin with in the schedule: more than one where an earlier edition of the
    /// Harmonized System had these goods in several places.
    pub(super) codes: Vec<TariffCode>,
    /// Whether the schedule's edition is known to have these goods there.
    pub(super) is_followed: bool,
}

pub(super) async fn find<'a>(
    enquiry: &Enquiry<'a>,
    asked_market: &str,
) -> Result<Place<'a>, AppError> {
    let Enquiry {
        facts, question, ..
    } = enquiry;
    let code = asked_market.trim().to_uppercase();
    let market = market(facts, &code).ok_or(LookupError::UnknownMarket { market: code })?;
    let AskedCode { code, is_mexican } = question.product;
    let code = if is_mexican { code.shared() } else { code };
    let schedule = facts.schedule_of(&market.id, code);
    let (product, prefix) = product(enquiry, schedule).await?;
    let edition = schedule.map_or(PRESENT, Schedule::edition);
    let (codes, is_followed) = codes(facts, edition, prefix);
    Ok(Place {
        codes,
        is_followed,
        reach: Reach::of(facts, &market.id, question.day),
        uses: facts.uses.get(&market.id),
        quotas: facts.quotas.get(&market.id),
        measures: facts.measures.get(&market.id),
        market,
        schedule,
        product,
        prefix,
    })
}

/// Where an edition has the goods of a subheading of today. A line of its own is numbered as it
/// is; headings and chapters keep their meaning from edition to edition as a rule.
pub(super) fn codes(facts: &Facts, edition: &str, prefix: TariffCode) -> (Vec<TariffCode>, bool) {
    if prefix.len() != SUBHEADING {
        return (vec![prefix], true);
    }
    match facts.editions.earlier(edition, prefix) {
        Earlier::In(codes) => (codes, true),
        Earlier::Unknown => (vec![prefix], false),
    }
}

/// A market by its code, or by that of a member.
fn market<'a>(facts: &'a Facts, code: &str) -> Option<&'a Market> {
    facts.markets.get(code).or_else(|| {
        let member = facts.members.iter().find(|member| member.country == code)?;
        facts.markets.get(&member.market)
    })
}

/// The product, and what the market's lines for it begin with: a line of its own, a Mexican code
/// by its subheading (beyond that its digits mean something else there), or the subheading.
async fn product(
    enquiry: &Enquiry<'_>,
    schedule: Option<&Schedule>,
) -> Result<(ProductHit, TariffCode), AppError> {
    let Enquiry { desk, question, .. } = enquiry;
    let AskedCode { code, is_mexican } = question.product;
    let unknown = || LookupError::UnknownProduct {
        product: code.pointed(),
    };
    let shared = code.shared();
    if let Some(schedule) = schedule
        && code != shared
        && !is_mexican
        && let Some(line) =
            products::line_of(desk, &schedule.id, &schedule.market, code, question.locale).await?
    {
        return Ok((line, code));
    }
    let nearest = || products::find(desk, code, question.locale);
    let known = enquiry.nearest.get_or_try_init(nearest).await?.clone();
    let is_whole = schedule.is_some_and(Schedule::is_whole);
    match known {
        Some(hit) if hit.digits == code.digits() || is_mexican => Ok((hit, shared)),
        // Without the market's own schedule nobody can say that the line does not exist.
        Some(hit) if !is_whole && code.len() > 6 => Ok((hit, shared)),
        Some(hit) if code.len() < 6 => Ok((hit, code)),
        // Its digits are another product's in the market.
        _ if is_mexican => Err(unknown().into()),
        _ => match schedule {
            Some(schedule) => {
                let line =
                    products::line_of(desk, &schedule.id, &schedule.market, code, question.locale)
                        .await?;
                Ok((line.ok_or_else(unknown)?, code))
            }
            None => Err(unknown().into()),
        },
    }
}

/// The markets that an agreement of Mexico reaches.
pub async fn markets(desk: &Desk) -> Result<Vec<MarketOption>, AppError> {
    let facts = desk.reference.facts().await?;
    let today = desk.env.today();
    let mut options: Vec<MarketOption> = facts
        .markets
        .values()
        .map(|market| {
            let reach = Reach::of(&facts, &market.id, today);
            option(market, &reach, facts.has_schedule(&market.id))
        })
        .collect();
    options.sort_by(|a, b| a.name_es.cmp(&b.name_es));
    Ok(options)
}

pub(super) fn option(market: &Market, reach: &Reach, has_schedule: bool) -> MarketOption {
    MarketOption {
        market: market.id.clone(),
        name_es: market.name_es.clone(),
        name_en: market.name_en.clone(),
        currency: market.currency.clone(),
        basis: market.valuation_basis.clone(),
        agreements: reach.in_force.iter().map(AgreementName::of).collect(),
        has_schedule,
    }
}
