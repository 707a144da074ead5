//! A case under every agreement in force, or under one.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::origin::determination::case::{Answers, Case};
use proa_domain::origin::determination::changes::{self, Change, Changed};
use proa_domain::origin::determination::step::{OriginNeed, Outcome};
use proa_domain::origin::determination::{Agreement, Determination, determine as decide};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};

use super::answer::{AgreementOrigin, ChangeView, OriginAnswer};
use super::error::OriginError;
use super::saying::Saying;
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::treaties::error::LookupError;
use crate::treaties::facts::{Facts, SourcedProvisions};
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

/// Determines the origin of a good under every agreement that may serve it.
pub async fn determine(desk: &Desk, question: OriginQuestion) -> Result<OriginAnswer, AppError> {
    desk.reference.ensure_sound().await?;
    let facts = desk.reference.facts().await?;
    let day = day_of(desk, &question);
    let mut agreements = Vec::new();
    let mut unknown = Vec::new();
    for name in asked(&facts, &question, day)? {
        match facts.provisions.get(&name.id) {
            Some(provisions) => {
                let determination = decided(&facts, &name.id, provisions, &question.case, day)?;
                agreements.push(shown(&facts, &question, name, provisions, determination));
            }
            None => unknown.push(name),
        }
    }
    agreements.sort_by_key(
        |shown: &AgreementOrigin| match shown.determination.outcome {
            Outcome::Met => 0,
            Outcome::Open => 1,
            Outcome::NotMet => 2,
        },
    );
    let words = Words::of(question.locale);
    let saying = Saying {
        words: &words,
        locale: question.locale,
        terms: &facts.terms,
        rules: &[],
        case: &question.case,
        lines: &[],
    };
    let answered = answered(&question.case.answers);
    Ok(OriginAnswer {
        on: day.to_string(),
        answered: answered.iter().map(|need| saying.need(need)).collect(),
        agreements,
        unknown,
    })
}

/// What the answers of a case are to.
fn answered(answers: &Answers) -> Vec<OriginNeed> {
    let names = |answers: &BTreeMap<String, bool>, need: fn(String) -> OriginNeed| {
        let keys = answers.keys().cloned().map(need);
        keys.collect::<Vec<OriginNeed>>()
    };
    let mut needs = names(&answers.processes, |name| OriginNeed::Process { name });
    needs.extend(names(&answers.kinds, |name| OriginNeed::Kind { name }));
    needs.extend(names(&answers.uses, |code| OriginNeed::Use { code }));
    needs.extend(names(&answers.rules, |rule| OriginNeed::RuleText { rule }));
    needs.extend(names(&answers.points, |code| OriginNeed::Point { code }));
    let shares = answers.shares.keys().cloned();
    needs.extend(shares.map(|name| OriginNeed::Share { name }));
    let editions = answers.editions.iter().cloned();
    needs.extend(editions.map(|edition| OriginNeed::Edition { edition }));
    needs.extend(
        answers
            .only_operations
            .as_ref()
            .map(|_| OriginNeed::Operations),
    );
    needs.extend(answers.drawback.map(|_| OriginNeed::Drawback));
    needs.extend(answers.transport.as_ref().map(|_| OriginNeed::Transport));
    needs
}

/// The smallest changes by which a good would originate under an agreement.
pub async fn smallest_changes(
    desk: &Desk,
    question: OriginQuestion,
) -> Result<Vec<ChangeView>, AppError> {
    desk.reference.ensure_sound().await?;
    let facts = desk.reference.facts().await?;
    let id = question.agreement.as_deref().unwrap_or_default();
    let sourced = facts
        .provisions
        .get(id)
        .ok_or_else(|| unknown_agreement(id))?;
    let problems = question.case.problems();
    if !problems.is_empty() {
        return Err(OriginError::BadCase { problems }.into());
    }
    let law = law(&facts, id, sourced);
    let words = Words::of(question.locale);
    let found = changes::changes(&question.case, &law, day_of(desk, &question));
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

fn law<'a>(facts: &'a Facts, id: &'a str, sourced: &'a SourcedProvisions) -> Agreement<'a> {
    Agreement {
        id,
        provisions: &sourced.provisions,
        rules: facts
            .rules_of
            .get(id)
            .map(Vec::as_slice)
            .unwrap_or_default(),
        correlation: &facts.editions,
    }
}

pub(super) fn decided(
    facts: &Facts,
    id: &str,
    sourced: &SourcedProvisions,
    case: &Case,
    day: Day,
) -> Result<Determination, AppError> {
    decide(case, &law(facts, id, sourced), day)
        .map_err(|problems| OriginError::BadCase { problems }.into())
}

fn shown(
    facts: &Facts,
    question: &OriginQuestion,
    agreement: AgreementName,
    sourced: &SourcedProvisions,
    determination: Determination,
) -> AgreementOrigin {
    let saying = Saying {
        words: &Words::of(question.locale),
        locale: question.locale,
        terms: &facts.terms,
        rules: facts
            .rules_of
            .get(&agreement.id)
            .map(Vec::as_slice)
            .unwrap_or_default(),
        case: &question.case,
        lines: &determination.lines,
    };
    AgreementOrigin {
        outcome: determination.outcome,
        is_narrow: determination.is_narrow,
        said: saying.result(&determination),
        working: saying.step(&determination.root, None),
        needs: determination
            .needs
            .iter()
            .map(|need| saying.need(need))
            .collect(),
        source: sourced.source.clone(),
        confidence: sourced.confidence.clone(),
        agreement,
        determination,
    }
}
