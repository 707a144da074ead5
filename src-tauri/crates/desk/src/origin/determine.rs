//! A case under every agreement in force, or under one.

mod changes;

use std::collections::BTreeSet;
use std::sync::Arc;

use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::provisions::Provisions;
use proa_domain::origin::determination::sensitivity::margin;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::origin::determination::{Determination, determine as decide};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

pub use self::changes::smallest_changes;
use super::answer::{AgreementOrigin, CodeView, LineUses, OriginAnswer, Prices};
use super::answered::answered;
use super::declarations;
use super::error::OriginError;
use super::law::Law;
use super::saying::Saying;
use super::sources::UsedSource;
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::treaties::error::LookupError;
use crate::treaties::facts::Facts;
use crate::treaties::lookup::{AgreementName, serving};

/// A question of origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OriginQuestion {
    /// The good, its materials, and what was answered.
    pub case: Case,
    /// The day of import; today where it is not said.
    #[serde(default)]
    pub on: Option<Day>,
    /// The only agreement that is asked about.
    #[serde(default)]
    pub agreement: Option<String>,
    /// The only market that is asked about.
    #[serde(default)]
    pub market: Option<String>,
    /// The language of the answer.
    pub locale: Locale,
}

/// A case under the agreements that it was put to.
struct Decided<'f> {
    agreements: Vec<UnderAgreement<'f>>,
    /// Of which no general rules of origin are at hand.
    unknown: Vec<AgreementName>,
}

struct UnderAgreement<'f> {
    name: AgreementName,
    law: Law<'f>,
    determination: Determination,
}

/// Determines the origin of a good under every agreement that may serve it.
pub async fn determine(
    desk: &Desk,
    mut question: OriginQuestion,
) -> Result<OriginAnswer, AppError> {
    declarations::bring_up(desk, &mut question.case).await?;
    let facts = facts(desk).await?;
    let day = day_of(desk, &question);
    let decided = decided(&facts, &question, day)?;
    let words = Words::of(question.locale);
    let laws: Vec<&Law<'_>> = decided.agreements.iter().map(|under| &under.law).collect();
    let saying = |laws, lines| Saying {
        words: &words,
        locale: question.locale,
        terms: &facts.terms,
        laws,
        case: &question.case,
        lines,
    };
    let of_all = saying(&laws, &[]);
    let provisions = || laws.iter().map(|law| &law.provisions.provisions);
    let operations = provisions().flat_map(|known| known.simple_operations.iter().flatten());
    let transit = provisions().flat_map(|known| &known.transit);
    // That nothing is allowed, or that customs must watch, is not done to the good.
    let transit = transit.filter(|code| !["direct", "customs-control"].contains(&code.as_str()));
    let methods = provisions().flat_map(|known| inventory_methods(&known.inventory));
    let uses = LineUses {
        regional_value: provisions().any(Provisions::cumulates_production),
        inventory: of_codes(&of_all, methods.collect()),
    };
    let agreements = decided.agreements.iter().zip(laws.chunks(1));
    let agreements =
        agreements.map(|(under, own)| under.shown(&saying(own, &under.determination.lines)));
    let sale = question.case.good.sale.as_ref();
    Ok(OriginAnswer {
        on: day.to_string(),
        prices: sale.map(|sale| Prices {
            transaction_value: sale.transaction_value(),
            ex_works: sale.ex_works(),
        }),
        answered: answered(&of_all),
        unnamed: question.case.unnamed(),
        uses,
        operations: of_codes(&of_all, operations.map(String::as_str).collect()),
        transit: of_codes(&of_all, transit.map(String::as_str).collect()),
        agreements: agreements.collect(),
        unknown: decided.unknown,
    })
}

/// Codes with their words, each once.
fn of_codes(saying: &Saying<'_>, codes: BTreeSet<&str>) -> Vec<CodeView> {
    let views = codes.into_iter().map(|code| CodeView {
        code: code.to_owned(),
        label: saying.coded("code", std::iter::once(code)),
    });
    views.collect()
}

/// The methods of an agreement by name: those of accounting are several.
fn inventory_methods(listed: &[String]) -> impl Iterator<Item = &str> {
    let named = listed.iter().flat_map(|method| match method.as_str() {
        "gaap-methods" => ["fifo", "lifo", "average"].as_slice().to_vec(),
        method => vec![method],
    });
    // What is kept apart needs no method that an agreement knows.
    let apart = (!listed.is_empty()).then_some("segregation");
    named.chain(apart)
}

/// What comes out, without its words.
pub(super) async fn determinations(
    desk: &Desk,
    question: &OriginQuestion,
) -> Result<(Day, Vec<Determination>), AppError> {
    let (day, found) = sourced(desk, question).await?;
    Ok((day, found.into_iter().map(|(found, _)| found).collect()))
}

/// What comes out, without its words, each with what it rests on.
pub(super) async fn sourced(
    desk: &Desk,
    question: &OriginQuestion,
) -> Result<(Day, Vec<(Determination, Vec<UsedSource>)>), AppError> {
    let mut question = question.clone();
    declarations::bring_up(desk, &mut question.case).await?;
    let facts = facts(desk).await?;
    let day = day_of(desk, &question);
    let agreements = decided(&facts, &question, day)?.agreements.into_iter();
    let found = agreements.map(|under| (under.determination, under.law.sources()));
    Ok((day, found.collect()))
}

async fn facts(desk: &Desk) -> Result<Arc<Facts>, AppError> {
    desk.reference.ensure_sound().await?;
    desk.reference.facts().await
}

/// Those under which the good originates first, then those that wait for something, then the others.
fn decided<'f>(
    facts: &'f Facts,
    question: &OriginQuestion,
    day: Day,
) -> Result<Decided<'f>, AppError> {
    let mut agreements = Vec::new();
    let mut unknown = Vec::new();
    for name in asked(facts, question, day)? {
        let Some((id, provisions)) = facts.provisions.get_key_value(&name.id) else {
            unknown.push(name);
            continue;
        };
        let law = Law::of(facts, id, provisions, &question.case, day);
        let determination = decide(&question.case, &law.agreement(), day)
            .map_err(|problems| OriginError::BadCase { problems })?;
        agreements.push(UnderAgreement {
            name,
            law,
            determination,
        });
    }
    agreements.sort_by_key(|under| match under.determination.outcome {
        Outcome::Met => 0,
        Outcome::Open => 1,
        Outcome::NotMet => 2,
    });
    Ok(Decided {
        agreements,
        unknown,
    })
}

impl UnderAgreement<'_> {
    fn shown(&self, saying: &Saying<'_>) -> AgreementOrigin {
        let determination = &self.determination;
        let needs = determination.needs.iter().map(|need| saying.need(need));
        AgreementOrigin {
            outcome: determination.outcome,
            is_narrow: determination.is_narrow,
            margin: margin(saying.case, &self.law.agreement(), determination),
            said: saying.result(determination),
            working: saying.step(&determination.root, None),
            needs: needs.collect(),
            sources: self.law.sources(),
            source: self.law.source(saying.locale),
            confidence: self.law.provisions.confidence.clone(),
            agreement: self.name.clone(),
            determination: determination.clone(),
        }
    }
}

fn day_of(desk: &Desk, question: &OriginQuestion) -> Day {
    question.on.unwrap_or_else(|| desk.env.today())
}

/// The agreements that are asked about.
fn asked(
    facts: &Facts,
    question: &OriginQuestion,
    day: Day,
) -> Result<Vec<AgreementName>, AppError> {
    if let Some(id) = &question.agreement {
        let known = facts
            .agreements
            .get(id)
            .ok_or_else(|| unknown_agreement(id))?;
        return Ok(vec![AgreementName {
            id: id.clone(),
            short_es: known.short_es.clone(),
            short_en: known.short_en.clone(),
        }]);
    }
    if let Some(market) = &question.market
        && !facts.markets.contains_key(market)
    {
        return Err(LookupError::UnknownMarket {
            market: market.clone(),
        }
        .into());
    }
    let serving = serving(
        facts,
        question.market.as_deref(),
        question.case.good.code,
        day,
    );
    Ok(serving.into_values().collect())
}

fn unknown_agreement(agreement: &str) -> AppError {
    OriginError::UnknownAgreement {
        agreement: agreement.to_owned(),
    }
    .into()
}
