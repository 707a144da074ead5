//! What the determination report says, in the form in which the press of papers reads it.

use proa_domain::figures::number;
use proa_domain::ids::CompanyId;
use proa_domain::money::Exact;
use proa_domain::origin::determination::case::{BomLine, Case, Role, for_each_line};
use proa_domain::origin::determination::step::Outcome;
use proa_domain::settings::Locale;
use proa_domain::treaties::hs_code::TariffCode;
use serde::Serialize;
use serde_json::Value;

use super::advice::{Advised, Prepared, advised};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::l10n::Words;
use crate::origin::answer::{AgreementOrigin, AnsweredView, OriginAnswer, StepView};
use crate::origin::determine::{OriginQuestion, determine, smallest_changes};
use crate::treaties::lookup::AgreementName;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    company: Option<Advised>,
    name: &'a str,
    code: String,
    on: &'a str,
    figures: Vec<Figure>,
    lines: Vec<Line>,
    answered: &'a [AnsweredView],
    agreements: Vec<Agreement<'a>>,
    unknown: Vec<&'a str>,
}

#[derive(Serialize)]
struct Figure {
    label: String,
    shown: String,
}

#[derive(Serialize)]
struct Line {
    place: String,
    name: String,
    code: Option<String>,
    origin: String,
    evidence: Option<String>,
    value: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Agreement<'a> {
    name: &'a str,
    outcome: Outcome,
    said: &'a str,
    steps: &'a [StepView],
    needs: Vec<&'a str>,
    changes: Vec<String>,
    source: &'a str,
}

/// What the report of a case says: the good, what it is made of, what was answered, and the working
/// under every agreement that was asked about, with the smallest changes where it fails.
pub async fn origin_report(
    desk: &Desk,
    question: &OriginQuestion,
    name: &str,
    company: Option<CompanyId>,
) -> Result<Value, AppError> {
    let answer = determine(desk, question.clone()).await?;
    let company = match company {
        Some(id) => Some(advised(desk, id).await?),
        None => None,
    };
    let mut agreements = Vec::new();
    for found in &answer.agreements {
        agreements.push(agreement(desk, question, found).await?);
    }
    let words = Words::of(question.locale);
    let case = &question.case;
    let report = Report {
        prepared: Prepared::now(desk).await?,
        company,
        name,
        code: case.good.code.pointed(),
        on: &answer.on,
        figures: figures(case, &words),
        lines: lines(case, &words),
        answered: &answer.answered,
        agreements,
        unknown: unknown(&answer, question.locale),
    };
    Ok(serde_json::to_value(report).map_err(|error| Internal::new(&error))?)
}

async fn agreement<'a>(
    desk: &Desk,
    question: &OriginQuestion,
    found: &'a AgreementOrigin,
) -> Result<Agreement<'a>, AppError> {
    let mut changes = Vec::new();
    if found.outcome == Outcome::NotMet {
        let question = OriginQuestion {
            agreement: Some(found.agreement.id.clone()),
            ..question.clone()
        };
        let found = smallest_changes(desk, question).await?;
        changes = found.into_iter().map(|change| change.said).collect();
    }
    let needs = found.needs.iter().map(|need| need.question.as_str());
    Ok(Agreement {
        name: short(&found.agreement, question.locale),
        outcome: found.outcome,
        said: &found.said,
        steps: &found.working.steps,
        needs: needs.collect(),
        changes,
        source: &found.source,
    })
}

fn short(name: &AgreementName, locale: Locale) -> &str {
    match locale {
        Locale::EsMx => &name.short_es,
        Locale::En => &name.short_en,
    }
}

fn unknown(answer: &OriginAnswer, locale: Locale) -> Vec<&str> {
    let names = answer.unknown.iter();
    names.map(|name| short(name, locale)).collect()
}

fn figures(case: &Case, words: &Words) -> Vec<Figure> {
    let good = &case.good;
    let money = |Exact(amount): Exact| format!("{} {}", number(&amount.to_string()), good.currency);
    let plain = |Exact(amount): Exact| number(&amount.to_string());
    let figure = |label: &str, shown: Option<String>| {
        Some(Figure {
            label: words.get(label),
            shown: shown?,
        })
    };
    let all = [
        figure("origin-fob", good.transaction_value.map(money)),
        figure("origin-ex-works", good.ex_works.map(money)),
        figure("origin-net-cost", good.net_cost.map(money)),
        figure("origin-good-weight", good.weight.map(plain)),
        figure("origin-component-weight", good.component_weight.map(plain)),
    ];
    all.into_iter().flatten().collect()
}

fn lines(case: &Case, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    for_each_line(&case.materials, "", &mut |place, line| {
        lines.push(line_of(place, line, case, words));
    });
    lines
}

fn line_of(place: &str, line: &BomLine, case: &Case, words: &Words) -> Line {
    let joined = |parts: [Option<String>; 2]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    let origin = if line.inputs.is_empty() {
        words.get(&format!("origin-origin-{}", line.origin))
    } else {
        words.get("origin-made")
    };
    let role = words.get(&format!("origin-role-{}", line.role));
    Line {
        place: place.to_owned(),
        name: match line.role {
            Role::Material => line.name.clone(),
            Role::Accessory | Role::RetailPacking | Role::ShippingPacking | Role::Indirect => {
                format!("{} ({role})", line.name)
            }
        },
        code: line.code.as_ref().map(TariffCode::pointed),
        origin: joined([Some(origin), line.country.clone()]).unwrap_or_default(),
        evidence: joined([line.supplier.clone(), line.evidence.clone()]),
        value: line
            .value
            .map(|Exact(value)| format!("{} {}", number(&value.to_string()), case.good.currency)),
    }
}
