//! A case under every agreement in force, or under one.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::changes::{self, Change, Changed};
use proa_domain::origin::determination::sensitivity::margin;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::origin::determination::{Determination, determine as decide};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use super::answer::{AgreementOrigin, ChangeView, CodeView, OriginAnswer};
use super::answered::answered;
use super::error::OriginError;
use super::law::Law;
use super::saying::Saying;
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
pub async fn determine(desk: &Desk, question: OriginQuestion) -> Result<OriginAnswer, AppError> {
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
    let coded = |codes: BTreeSet<&String>| {
        let coded = codes.into_iter().map(|code| CodeView {
            code: code.clone(),
            label: of_all.coded("code", std::iter::once(code.as_str())),
        });
        coded.collect()
    };
    let provisions = || laws.iter().map(|law| &law.provisions.provisions);
    let operations = provisions().flat_map(|known| known.simple_operations.iter().flatten());
    let transit = provisions().flat_map(|known| &known.transit);
    // That nothing is allowed, or that customs must watch, is not done to the good.
    let transit = transit.filter(|code| !["direct", "customs-control"].contains(&code.as_str()));
    let agreements = decided.agreements.iter().zip(laws.chunks(1));
    let agreements =
        agreements.map(|(under, own)| under.shown(&saying(own, &under.determination.lines)));
    Ok(OriginAnswer {
        on: day.to_string(),
        answered: answered(&of_all),
        operations: coded(operations.collect()),
        transit: coded(transit.collect()),
        agreements: agreements.collect(),
        unknown: decided.unknown,
    })
}

/// What comes out, without its words.
pub(super) async fn determinations(
    desk: &Desk,
    question: &OriginQuestion,
) -> Result<(Day, Vec<Determination>), AppError> {
    let facts = facts(desk).await?;
    let day = day_of(desk, question);
    let agreements = decided(&facts, question, day)?.agreements.into_iter();
    Ok((day, agreements.map(|under| under.determination).collect()))
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
            source: self.law.source(saying.locale),
            confidence: self.law.provisions.confidence.clone(),
            agreement: self.name.clone(),
            determination: determination.clone(),
        }
    }
}

/// The smallest changes by which a good would originate under an agreement.
pub async fn smallest_changes(
    desk: &Desk,
    question: OriginQuestion,
) -> Result<Vec<ChangeView>, AppError> {
    let facts = facts(desk).await?;
    let id = question.agreement.as_deref().unwrap_or_default();
    let known = facts.provisions.get(id);
    let provisions = known.ok_or_else(|| unknown_agreement(id))?;
    let problems = question.case.problems();
    if !problems.is_empty() {
        return Err(OriginError::BadCase { problems }.into());
    }
    let day = day_of(desk, &question);
    let law = Law::of(&facts, id, provisions, &question.case, day);
    let words = Words::of(question.locale);
    let found = changes::changes(&question.case, &law.agreement(), day);
    Ok(found
        .into_iter()
        .map(|change| said(change, &question.case, &words))
        .collect())
}

fn said(change: Change, case: &Case, words: &Words) -> ChangeView {
    let money = |amount: proa_domain::money::Exact| {
        format!(
            "{} {}",
            proa_domain::figures::number(&amount.to_string()),
            case.good.currency
        )
    };
    let mut arguments = FluentArgs::from_iter([("amount", money(change.amount))]);
    let id = match &change.what {
        Changed::Source {
            lines,
            wholly_obtained,
        } => {
            arguments.set("lines", lines.join(", "));
            arguments.set("count", lines.len());
            if *wholly_obtained {
                "origin-change-obtain"
            } else {
                "origin-change-source"
            }
        }
        Changed::AddValue => "origin-change-add-value",
    };
    let mut text = words.with(id, &arguments);
    if let Some(cost) = change.cost {
        let cost = FluentArgs::from_iter([("cost", money(cost))]);
        text = format!("{text} {}", words.with("origin-change-cost", &cost));
    }
    if !change.is_smallest {
        text = format!("{text} {}", words.get("origin-change-not-proven"));
    }
    ChangeView { change, said: text }
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
