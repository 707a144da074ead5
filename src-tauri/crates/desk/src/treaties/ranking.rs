//! One product in every market that Mexico's agreements reach: what everybody pays there, what the
//! best agreement asks instead, and what that saves.
//!
//! Each market is asked what [`lookup()`] is asked. Where a product has several lines in a market,
//! the one that saves least stands for it, and the most that another saves is told beside it; a
//! line that is not known leaves the market unknown, not at zero.

use std::cmp::Reverse;

use proa_domain::money::{Currency, Exact, Money, MoneyText};
use proa_domain::treaties::duty::ExchangeRate;
use proa_domain::treaties::hs_code::AskedCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::treaties::error::LookupError;
use crate::treaties::lookup::answer::{
    BestReason, Duty, DutyState, Line, LookupAnswer, NeedBrief, NeedKind, Preference,
};
use crate::treaties::lookup::input::{LookupInput, RateForm};
use crate::treaties::lookup::{AgreementName, Enquiry, MarketOption, markets};
use crate::treaties::products::ProductHit;
use crate::treaties::rates;

/// The price that stands for any where none is given: its duties are percentages.
const NOMINAL: i64 = 100;
/// The remark that not all lines are at hand.
const LINES_CUT: &str = "lines-cut";
/// Remarks that the lines at hand are not, or not surely, all those of the product.
const NOT_ALL: [&str; 2] = [LINES_CUT, "numbering-unknown"];
/// Remarks that something may come on top of a line's duty.
const ON_TOP: [&str; 5] = [
    "line-trade-remedy",
    "line-additional",
    "levies-not-linked",
    "levies-of-a-note",
    "rates-only",
];

/// A product in every market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Ranking {
    /// The product that was asked about.
    pub product: ProductHit,
    /// The day of import.
    pub on: String,
    /// Every market; the largest saving first, those of which it is unknown last.
    pub standings: Vec<Standing>,
}

proa_domain::text_enum! {
    /// How much is known of a product in a market; words: `standing-<code>`.
    pub enum StandingState {
        /// The general duty and the preference are known.
        Known = "known",
        /// A quantity, a rate or a cost must be given first.
        NeedsInput = "needs_input",
        /// A rate is text.
        TextOnly = "text_only",
        /// No official source at hand says it.
        Unknown = "unknown",
    }
}

/// A product in a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The market.
    pub market: MarketOption,
    /// Its countries, as a map names them: ISO 3166-1 numeric.
    pub countries: Vec<String>,
    /// How much is known.
    pub state: StandingState,
    /// How many lines the product has there.
    pub lines: u32,
    /// The line that the figures are of.
    pub line: Option<String>,
    /// What everybody pays on it.
    pub mfn: Option<Duty>,
    /// What the best agreement asks on it.
    pub best: Option<Offer>,
    /// What is not paid; none where no price was given.
    pub saving: Option<MoneyText>,
    /// What is not paid for each hundred of the customs value, in per cent.
    pub margin: Option<String>,
    /// The same on the line that saves most, where lines differ.
    pub most_margin: Option<String>,
    /// Whether duties may come on top.
    pub has_additional: bool,
    /// What is asked for.
    pub needs: Vec<NeedBrief>,
    /// Exchange rates that the question did not bring and the office's table has.
    pub rates: Vec<RateForm>,
}

/// What an agreement asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Offer {
    /// The agreement; the first of several that ask for the same.
    pub agreement: AgreementName,
    /// Its duty.
    pub duty: Duty,
}

/// Asks about a product in every market. The market of the question is not looked at.
pub async fn rank(desk: &Desk, input: LookupInput) -> Result<Ranking, AppError> {
    let facts = desk.reference.facts().await?;
    let asking = Asking::of(input);
    let markets = markets(desk).await?;
    let any = markets.first().map(|market| market.market.as_str());
    let enquiry = Enquiry::of(desk, &facts, asking.in_market(any.unwrap_or_default()))?;
    let mut about = None;
    let mut standings = Vec::with_capacity(markets.len());
    for market in markets {
        let mut answer = enquiry.ask(&market.market).await?;
        standings.push(Standing {
            countries: facts.countries_of(&answer.market.market),
            ..asking.standing(desk, &mut answer, market).await?
        });
        about.get_or_insert((answer.product, answer.on));
    }
    standings.sort_by_cached_key(|standing| {
        let margin = standing
            .margin
            .as_deref()
            .and_then(|text| text.parse::<Exact>().ok());
        (
            Reverse(margin.map(|margin| margin.0)),
            standing.market.name_es.clone(),
        )
    });
    let (product, on) = about.ok_or(LookupError::UnknownMarket {
        market: asking.question.market,
    })?;
    Ok(Ranking {
        product,
        on,
        standings,
    })
}

/// A question that is put to every market alike.
pub(crate) struct Asking {
    question: LookupInput,
    /// No price was given: one that makes percentages of duties stands for any.
    is_nominal: bool,
}

impl Asking {
    pub(crate) fn of(input: LookupInput) -> Self {
        let is_nominal = input.value.is_none();
        let mut question = if is_nominal { nominal(input) } else { input };
        // A line of one country is another product in the next: all share the subheading.
        if let Ok(asked) = question.product.parse::<AskedCode>() {
            asked
                .code
                .shared()
                .digits()
                .clone_into(&mut question.product);
        }
        Self {
            question,
            is_nominal,
        }
    }

    /// What a market is asked.
    pub(crate) fn in_market(&self, market: &str) -> LookupInput {
        LookupInput {
            market: market.to_owned(),
            ..self.question.clone()
        }
    }

    /// Where the product stands in a market; its countries are left out. A saving is turned into
    /// the currency of the price by the office's table of exchange rates too.
    pub(crate) async fn standing(
        &self,
        desk: &Desk,
        answer: &mut LookupAnswer,
        market: MarketOption,
    ) -> Result<Standing, AppError> {
        let mut found = standing(answer, market.clone(), &self.question);
        if !found.needs.is_empty() {
            let day = answer.on.parse().unwrap_or_else(|_| desk.env.today());
            for (from, to) in found.needs.iter().filter_map(NeedBrief::pair) {
                answer.rates.extend(rates::kept(desk, from, to, day).await?);
            }
            found = standing(answer, market, &self.question);
        }
        found.rates.clone_from(&answer.rates);
        found
            .rates
            .retain(|rate| !self.question.rates.contains(rate));
        if self.is_nominal {
            found.saving = None;
            // A quantity has no share of a price that nobody gave.
            if found.state == StandingState::NeedsInput {
                found.needs.insert(0, need(NeedKind::Value));
            }
        }
        Ok(found)
    }
}

/// The question with a price that makes percentages of duties. What a real price is freed of for
/// its customs value plays no part in it, and neither do quantities: what they cost is no share of
/// a price that nobody gave.
fn nominal(input: LookupInput) -> LookupInput {
    LookupInput {
        value: Some(MoneyText {
            amount: NOMINAL.to_string(),
            currency: Currency::USD,
        }),
        incoterm: None,
        quantities: Vec::new(),
        ..input
    }
}

fn standing(answer: &LookupAnswer, market: MarketOption, question: &LookupInput) -> Standing {
    let blank = Standing {
        market,
        countries: Vec::new(),
        state: StandingState::Unknown,
        lines: count_of(answer),
        line: None,
        mfn: None,
        best: None,
        saving: None,
        margin: None,
        most_margin: None,
        has_additional: has_additional(answer),
        needs: Vec::new(),
        rates: Vec::new(),
    };
    // The worst known line says how much is known of all of them; lines that are not even at hand
    // are not known.
    let worst = answer.lines.iter().max_by_key(|line| state_of(line));
    let Some(open) = worst.filter(|_| has_all_lines(answer)) else {
        return blank;
    };
    let state = state_of(open);
    if state != StandingState::Known {
        return Standing {
            state,
            line: Some(open.code.clone()),
            mfn: Some(open.mfn.clone()),
            needs: needs_of(open),
            ..blank
        };
    }
    let value = Value::of(answer, question);
    let gains: Option<Vec<(&Line, Decimal)>> = answer
        .lines
        .iter()
        .map(|line| Some((line, value.gain(line)?)))
        .collect();
    let Some(gains) = gains else {
        return Standing {
            state: StandingState::NeedsInput,
            needs: value.missing(open),
            ..of_line(open, blank)
        };
    };
    let least = gains.iter().min_by_key(|(_, gain)| *gain);
    let most = gains.iter().max_by_key(|(_, gain)| *gain);
    let Some(((line, least), (_, most))) = least.zip(most) else {
        return blank;
    };
    Standing {
        state: StandingState::Known,
        saving: best_of(line).and_then(|best| best.saving.clone()),
        margin: Some(percent(*least)),
        most_margin: (most != least).then(|| percent(*most)),
        ..of_line(line, blank)
    }
}

/// The figures of a line.
fn of_line(line: &Line, blank: Standing) -> Standing {
    Standing {
        line: Some(line.code.clone()),
        mfn: Some(line.mfn.clone()),
        best: best_of(line).map(|best| Offer {
            agreement: AgreementName::of(&best.agreement),
            duty: best.duty.clone(),
        }),
        ..blank
    }
}

/// Whether the lines of the answer are surely all those of the product.
fn has_all_lines(answer: &LookupAnswer) -> bool {
    !NOT_ALL.iter().any(|code| says(answer, code))
}

fn says(answer: &LookupAnswer, code: &str) -> bool {
    answer.notes.iter().any(|note| note.code == code)
}

/// Whether something may come on top: a duty that is named, or one that the file speaks of.
fn has_additional(answer: &LookupAnswer) -> bool {
    answer.lines.iter().any(|line| !line.additional.is_empty())
        || ON_TOP.iter().any(|code| says(answer, code))
}

fn count_of(answer: &LookupAnswer) -> u32 {
    let cut = answer.notes.iter().find(|note| note.code == LINES_CUT);
    let total = cut.and_then(|note| note.params.get("total")?.parse().ok());
    total.unwrap_or_else(|| u32::try_from(answer.lines.len()).unwrap_or(u32::MAX))
}

/// How much is known of a line: of its general duty, and of the agreement that asks the least.
fn state_of(line: &Line) -> StandingState {
    let of = |duty: &Duty| match duty.state {
        DutyState::Computed => StandingState::Known,
        DutyState::NeedsInput => StandingState::NeedsInput,
        DutyState::TextOnly => StandingState::TextOnly,
        DutyState::Unknown => StandingState::Unknown,
    };
    let general = of(&line.mfn);
    if line.mfn.is_free || line.best.is_some() {
        return general;
    }
    let offers = line.preferences.iter().map(|offer| of(&offer.duty));
    match offers.max() {
        None => general,
        // All are known, and none is the least: they are in several currencies.
        Some(StandingState::Known) => StandingState::NeedsInput.max(general),
        Some(open) => open.max(general),
    }
}

fn needs_of(line: &Line) -> Vec<NeedBrief> {
    let offers = line.preferences.iter().map(|offer| &offer.duty);
    let duties = std::iter::once(&line.mfn).chain(offers);
    let mut needs: Vec<NeedBrief> = Vec::new();
    for need in duties.clone().flat_map(|duty| &duty.needs) {
        if !needs.contains(need) {
            needs.push(need.clone());
        }
    }
    if needs.is_empty() {
        let mut currencies = duties.filter_map(|duty| Some(duty.amount.as_ref()?.currency));
        if let Some(into) = currencies.next() {
            needs.extend(
                currencies
                    .find(|from| *from != into)
                    .map(|from| rate(from, into)),
            );
        }
    }
    needs
}

fn need(kind: NeedKind) -> NeedBrief {
    NeedBrief {
        kind,
        unit: None,
        from: None,
        to: None,
    }
}

pub(crate) fn rate(from: Currency, to: Currency) -> NeedBrief {
    NeedBrief {
        from: Some(from.to_string()),
        to: Some(to.to_string()),
        ..need(NeedKind::Rate)
    }
}

/// The preference that asks the least, where one asks less than everybody pays.
pub(crate) fn best_of(line: &Line) -> Option<&Preference> {
    let best = line.best.as_ref()?;
    let asks_less = [BestReason::LowerDuty.code(), BestReason::Tie.code()];
    if !asks_less.contains(&best.reason.as_str()) {
        return None;
    }
    let first = best.agreements.first()?;
    line.preferences
        .iter()
        .find(|offer| offer.agreement.id == *first)
}

/// The line of a shipment that saves least, and how much; none where a line is not known, or they
/// save in several currencies.
pub(crate) fn least_saving(answer: &LookupAnswer) -> Option<(&Line, Money)> {
    let savings: Option<Vec<(&Line, Money)>> = answer
        .lines
        .iter()
        .map(|line| Some((line, saving_of(line)?)))
        .collect();
    let savings = savings.filter(|_| has_all_lines(answer))?;
    let (_, first) = savings.first()?;
    let is_one_currency = savings
        .iter()
        .all(|(_, saving)| saving.currency == first.currency);
    let least = savings.iter().min_by_key(|(_, saving)| saving.minor);
    least.copied().filter(|_| is_one_currency)
}

/// What a shipment of a known line saves; nothing where no agreement asks less.
fn saving_of(line: &Line) -> Option<Money> {
    if state_of(line) != StandingState::Known {
        return None;
    }
    match best_of(line) {
        Some(best) => money(best.saving.as_ref()?),
        None => Some(Money {
            minor: 0,
            ..money(line.mfn.amount.as_ref()?)?
        }),
    }
}

/// The customs value that savings are a share of.
struct Value<'a> {
    /// None while it waits for a cost or a rate.
    amount: Option<Money>,
    /// What it waits for.
    needs: &'a [String],
    rates: Vec<ExchangeRate>,
}

impl<'a> Value<'a> {
    fn of(answer: &'a LookupAnswer, question: &LookupInput) -> Self {
        let rates = answer.rates.iter().filter_map(|given| {
            Some(ExchangeRate {
                from: given.from,
                to: given.to,
                rate: given.rate.parse::<Exact>().ok()?.0,
            })
        });
        let found = answer.customs_value.as_ref();
        let amount = found.map_or(question.value.as_ref(), |found| found.value.as_ref());
        Self {
            amount: amount.and_then(money),
            needs: found.map_or(&[], |found| &found.needs),
            rates: rates.collect(),
        }
    }

    /// What the best preference saves of each hundred of it; none where that cannot be said.
    fn gain(&self, line: &Line) -> Option<Decimal> {
        let Some(best) = best_of(line) else {
            let gains_nothing =
                line.mfn.is_free || line.preferences.is_empty() || line.best.is_some();
            return gains_nothing.then_some(Decimal::ZERO);
        };
        let saving = money(best.saving.as_ref()?)?;
        let value = self.amount.filter(|value| value.minor > 0)?;
        let rate = ExchangeRate::between(value.currency, saving.currency, &self.rates)?;
        let value = value.amount().checked_mul(rate)?;
        let hundred = Decimal::from(NOMINAL);
        saving.amount().checked_mul(hundred)?.checked_div(value)
    }

    fn missing(&self, line: &Line) -> Vec<NeedBrief> {
        let Some(value) = self.amount else {
            let kinds = self.needs.iter().filter_map(|code| code.parse().ok());
            return kinds.map(need).collect();
        };
        let saving = best_of(line).and_then(|best| best.saving.as_ref());
        let into = saving.map(|saving| saving.currency);
        into.map(|into| rate(value.currency, into))
            .into_iter()
            .collect()
    }
}

fn money(text: &MoneyText) -> Option<Money> {
    Money::try_from(text.clone()).ok()
}

fn percent(share: Decimal) -> String {
    share.round_dp(2).normalize().to_string()
}

#[cfg(test)]
mod tests;
