//! The agreements for a good in one market side by side: whether it originates, what is paid, what the
//! proof asks; and which of them is recommended, line by line of the market's tariff.

use std::cmp::Reverse;

use proa_domain::money::{Exact, Money, MoneyText};
use proa_domain::origin::determination::step::Outcome;
use proa_domain::origin::route::{Advice, ProofEffort, Route, recommend};
use serde::{Deserialize, Serialize};

use super::determine::{OriginQuestion, determinations};
use crate::Desk;
use crate::error::AppError;
use crate::treaties::lookup::answer::{
    Additional, AgreementBrief, Duty, Line, Note, Preference, Proof,
};
use crate::treaties::lookup::input::{LookupInput, QuantityForm};
use crate::treaties::lookup::lookup;

/// A case and the market for which routes are compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RouteQuestion {
    /// The case.
    pub question: OriginQuestion,
    /// ISO 3166-1, or EU.
    pub market: String,
    /// The price of the shipment; of one unit of the good where none is given.
    #[serde(default)]
    pub shipment: Option<MoneyText>,
    /// Its quantities in the units of tariffs, for duties that count them.
    #[serde(default)]
    pub quantities: Vec<QuantityForm>,
}

/// Routes into a market.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginRoutes")]
pub struct Routes {
    /// The day of import.
    pub on: String,
    /// What was compared: the price of the shipment.
    pub shipment: Option<MoneyText>,
    /// The lines of the market's tariff in which the good may stand.
    pub lines: Vec<RouteLine>,
    /// What must be known of the duties besides.
    pub notes: Vec<Note>,
}

/// Routes of a line of a market's tariff.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginRouteLine")]
pub struct RouteLine {
    /// The code as published.
    pub code: String,
    /// Its words.
    pub description: String,
    /// What is paid without an agreement.
    pub mfn: Duty,
    /// What is levied on top, and whose origin is spared it.
    pub additional: Vec<Additional>,
    /// The agreements: those under which the good originates first, then by what they save.
    pub routes: Vec<RouteView>,
    /// What is recommended.
    pub advice: Advice,
}

/// An agreement for a line.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(rename = "OriginRoute")]
pub struct RouteView {
    /// The agreement.
    pub agreement: AgreementBrief,
    /// Whether the good originates under it; none where no general rules of it are at hand.
    pub outcome: Option<Outcome>,
    /// What is paid under it.
    pub duty: Duty,
    /// What is not paid.
    pub saving: Option<MoneyText>,
    /// How much its proof asks.
    pub effort: ProofEffort,
    /// Its proof.
    pub proof: Option<Proof>,
}

/// Compares the agreements for a good in a market.
pub async fn routes(desk: &Desk, asked: RouteQuestion) -> Result<Routes, AppError> {
    let question = OriginQuestion {
        agreement: None,
        market: Some(asked.market.to_ascii_uppercase()),
        ..asked.question
    };
    let (day, determined) = determinations(desk, &question).await?;
    let good = &question.case.priced().good;
    // A price with parts of a cent is none that a customs declaration has.
    let unit = good
        .transaction_value
        .and_then(|Exact(price)| Money::parse(&price.to_string(), good.currency).ok());
    let shipment = asked.shipment.or(unit.map(MoneyText::from));
    let input = LookupInput {
        on: Some(day.to_string()),
        value: shipment.clone(),
        quantities: asked.quantities,
        ..LookupInput::of(good.code.digits(), &asked.market, question.locale)
    };
    let answer = lookup(desk, input).await?;
    let outcome = |agreement: &str| {
        let mut found = determined.iter();
        let found = found.find(|one| one.agreement == agreement);
        found.map(|one| one.outcome)
    };
    let lines = answer.lines.into_iter().map(|line| of_line(line, outcome));
    Ok(Routes {
        on: day.to_string(),
        shipment,
        lines: lines.collect(),
        notes: answer.notes,
    })
}

fn of_line(line: Line, outcome: impl Fn(&str) -> Option<Outcome>) -> RouteLine {
    let additional = &line.additional;
    let is_spared = |agreement: &String| {
        let mut on_top = additional.iter();
        on_top.all(|duty| duty.lifted_by.contains(agreement))
    };
    let mut routes: Vec<(Route, RouteView)> = line
        .preferences
        .into_iter()
        .map(|offer| {
            let outcome = outcome(&offer.agreement.id);
            let is_free = offer.duty.is_free && is_spared(&offer.agreement.id);
            of_agreement(offer, outcome, is_free)
        })
        .collect();
    routes.sort_by_key(|(route, _)| {
        let outcome = match route.outcome {
            Outcome::Met => 0,
            Outcome::Open => 1,
            Outcome::NotMet => 2,
        };
        let worth = (route.is_free, route.saving);
        (outcome, Reverse(worth), route.effort)
    });
    let (compared, routes): (Vec<Route>, Vec<RouteView>) = routes.into_iter().unzip();
    RouteLine {
        advice: recommend(line.mfn.is_free && line.additional.is_empty(), &compared),
        code: line.code,
        description: line.description,
        mfn: line.mfn,
        additional: line.additional,
        routes,
    }
}

fn of_agreement(offer: Preference, outcome: Option<Outcome>, is_free: bool) -> (Route, RouteView) {
    let effort = effort(offer.proof.as_ref());
    let saving = offer.saving.as_ref();
    let route = Route {
        agreement: offer.agreement.id.clone(),
        outcome: outcome.unwrap_or(Outcome::Open),
        is_free,
        saving: saving.and_then(|saving| saving.amount.parse().ok()),
        effort,
    };
    let view = RouteView {
        agreement: offer.agreement,
        outcome,
        duty: offer.duty,
        saving: offer.saving,
        effort,
        proof: offer.proof,
    };
    (route, view)
}

/// What a proof asks, by who may certify and whether an authority takes part.
fn effort(proof: Option<&Proof>) -> ProofEffort {
    let Some(proof) = proof else {
        return ProofEffort::Unknown;
    };
    let certifies = |who: &str| proof.certifiers.iter().any(|certifier| certifier == who);
    let is_of = |kind: &str| proof.types.iter().any(|known| known == kind);
    if proof.certifiers.is_empty() {
        ProofEffort::Unknown
    } else if proof.issuer.is_none() {
        ProofEffort::Own
    } else if certifies("exporter-up-to-limit") {
        ProofEffort::OwnUpToLimit
    } else if is_of("certificate-validated") {
        ProofEffort::Validated
    } else {
        ProofEffort::Issued
    }
}

#[cfg(test)]
mod tests;
