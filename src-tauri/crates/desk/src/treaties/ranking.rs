//! One product in every market that Mexico's agreements reach: what everybody pays there, what the
//! best agreement asks instead, and what that saves.
//!
//! Each market is asked what [`lookup()`] is asked. Where a product has several lines in a market,
//! the one that saves least stands for it, and the most that another saves is told beside it; a
//! line that is not known leaves the market unknown, not at zero.

use std::cmp::Reverse;

use proa_domain::money::{Currency, Exact, Money, MoneyText};
use proa_domain::treaties::hs_code::AskedCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::treaties::error::LookupError;
use crate::treaties::lookup::answer::{
    BestReason, Duty, DutyState, Line, LookupAnswer, NeedBrief, Preference,
};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::{AgreementName, MarketOption, lookup, markets};
use crate::treaties::products::ProductHit;

/// The price that stands for any where none is given: its duties are percentages.
const NOMINAL: i64 = 100;

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
    let mut answers = Vec::new();
    for market in markets(desk).await? {
        let of_market = LookupInput {
            market: market.market.clone(),
            ..question.clone()
        };
        answers.push((lookup(desk, of_market).await?, market));
    }
    let Some((first, _)) = answers.first() else {
        let market = question.market;
        return Err(LookupError::UnknownMarket { market }.into());
    };
    let (product, on) = (first.product.clone(), first.on.clone());
    let mut standings: Vec<Standing> = answers
        .into_iter()
        .map(|(answer, market)| {
            let price = question.value.as_ref();
            let standing = standing(&answer, market, price);
            Standing {
                countries: facts.countries_of(&answer.market.market),
                saving: standing.saving.filter(|_| !is_nominal),
                ..standing
            }
        })
        .collect();
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
    Ok(Ranking {
        product,
        on,
        standings,
    })
}

/// The question with a price that makes percentages of duties. What a real price is freed of for
/// its customs value plays no part in it.
fn nominal(input: LookupInput) -> LookupInput {
    LookupInput {
        value: Some(MoneyText {
            amount: NOMINAL.to_string(),
            currency: Currency::USD,
        }),
        incoterm: None,
        ..input
    }
}

fn standing(answer: &LookupAnswer, market: MarketOption, price: Option<&MoneyText>) -> Standing {
    let value = answer
        .customs_value
        .as_ref()
        .map(|found| found.value.as_ref());
    let value = value.unwrap_or(price).and_then(money);
    let blank = Standing {
        market,
        countries: Vec::new(),
        state: StandingState::Known,
        lines: u32::try_from(answer.lines.len()).unwrap_or(u32::MAX),
        line: None,
        mfn: None,
        best: None,
        saving: None,
        margin: None,
        most_margin: None,
        has_additional: answer.lines.iter().any(|line| !line.additional.is_empty()),
        needs: Vec::new(),
    };
    // The worst known line says how much is known of all of them.
    let Some((open, state)) = answer
        .lines
        .iter()
        .map(|line| (line, state_of(line)))
        .max_by_key(|(_, state)| *state)
    else {
        return Standing {
            state: StandingState::Unknown,
            ..blank
        };
    };
    if state != StandingState::Known {
        return Standing {
            state,
            line: Some(open.code.clone()),
            mfn: Some(open.mfn.clone()),
            needs: needs_of(open),
            ..blank
        };
    }
    let gains: Vec<(&Line, Decimal)> = answer
        .lines
        .iter()
        .map(|line| (line, gain(line, value)))
        .collect();
    let least = gains.iter().min_by_key(|(_, gain)| *gain);
    let most = gains.iter().max_by_key(|(_, gain)| *gain);
    let Some(((line, least), (_, most))) = least.zip(most) else {
        return blank;
    };
    let saving = best_of(line).map(|best| best.saving.clone());
    Standing {
        line: Some(line.code.clone()),
        mfn: Some(line.mfn.clone()),
        best: best_of(line).map(|best| Offer {
            agreement: AgreementName::of(&best.agreement),
            duty: best.duty.clone(),
        }),
        saving: saving.flatten(),
        margin: Some(percent(*least)),
        most_margin: (most != least).then(|| percent(*most)),
        ..blank
    }
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
    offers.fold(general, Ord::max)
}

fn needs_of(line: &Line) -> Vec<NeedBrief> {
    let offers = line.preferences.iter().map(|offer| &offer.duty);
    let mut needs: Vec<NeedBrief> = Vec::new();
    for need in std::iter::once(&line.mfn)
        .chain(offers)
        .flat_map(|duty| &duty.needs)
    {
        if !needs.contains(need) {
            needs.push(need.clone());
        }
    }
    needs
}

/// The preference that asks the least, where one asks less than everybody pays.
fn best_of(line: &Line) -> Option<&Preference> {
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

/// What the best preference saves of each hundred of the customs value.
fn gain(line: &Line, value: Option<Money>) -> Decimal {
    let saving = best_of(line).and_then(|best| best.saving.as_ref());
    let share = saving
        .and_then(money)
        .zip(value)
        .and_then(|(saving, value)| {
            let is_same = saving.currency == value.currency && value.minor > 0;
            let hundred = Decimal::from(NOMINAL);
            is_same.then(|| saving.amount() * hundred / value.amount())
        });
    share.unwrap_or_default()
}

fn money(text: &MoneyText) -> Option<Money> {
    Money::try_from(text.clone()).ok()
}

fn percent(share: Decimal) -> String {
    share.round_dp(2).normalize().to_string()
}

#[cfg(test)]
mod tests;
