//! What the determination report says, in the form in which the press of papers reads it.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::figures::number;
use proa_domain::ids::CompanyId;
use proa_domain::money::Exact;
use proa_domain::origin::declaration::LineDeclaration;
use proa_domain::origin::determination::case::{BomLine, Case, Costs, Role, for_each_line};
use proa_domain::origin::determination::sensitivity::Margin;
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
use crate::origin::declarations;
use crate::origin::determine::{OriginQuestion, determine, smallest_changes};
use crate::origin::sources::{SourcePart, UsedSource};
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
    unnamed: Option<String>,
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
    declaration: Option<LineDeclaration>,
    value: Option<String>,
    details: Vec<Figure>,
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
    margin: Option<String>,
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Source<'a> {
    part: SourcePart,
    name: &'a str,
    vintage: &'a str,
    sha256: &'a str,
    confidence: &'a str,
}

/// What the report of a case says: the good, what it is made of, what was answered, and the working
/// under every agreement that was asked about, with the smallest changes where it fails.
pub async fn origin_report(
    desk: &Desk,
    question: &OriginQuestion,
    name: &str,
    company: Option<CompanyId>,
) -> Result<Value, AppError> {
    let mut question = question.clone();
    declarations::bring_up(desk, &mut question.case).await?;
    let answer = determine(desk, question.clone()).await?;
    let company = match company {
        Some(id) => Some(advised(desk, id).await?),
        None => None,
    };
    let mut agreements = Vec::new();
    for found in &answer.agreements {
        agreements.push(agreement(desk, &question, found).await?);
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
        lines: lines(case, &words, &agreement_names(desk, question.locale).await?),
        unnamed: unnamed(&answer, &words),
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
    if found.outcome != Outcome::Met {
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
        margin: found.margin.as_ref().map(|margin| held(margin, question)),
        sources: found
            .sources
            .iter()
            .map(|used| source(used, question.locale))
            .collect(),
    })
}

/// What is taken from where, in the language of the report.
fn source(used: &UsedSource, locale: Locale) -> Source<'_> {
    Source {
        part: used.part,
        name: match locale {
            Locale::EsMx => &used.name_es,
            Locale::En => &used.name_en,
        },
        vintage: &used.vintage,
        sha256: &used.sha256,
        confidence: &used.confidence,
    }
}

/// By how much prices may move before the good no longer originates.
fn held(margin: &Margin, question: &OriginQuestion) -> String {
    let words = Words::of(question.locale);
    let shown = |Exact(figure): Exact| number(&figure.to_string());
    let mut arguments = FluentArgs::from_iter([("rise", shown(margin.rise))]);
    let Some(price) = margin.lowest_price else {
        return words.with("origin-margin", &arguments);
    };
    arguments.set("price", shown(price));
    arguments.set("currency", question.case.good.currency.to_string());
    words.with("origin-margin-price", &arguments)
}

/// Which lines count as originating without an agreement named; nothing where none do.
fn unnamed(answer: &OriginAnswer, words: &Words) -> Option<String> {
    let lines = &answer.unnamed;
    let mut arguments = FluentArgs::from_iter([("lines", lines.join(", "))]);
    arguments.set("count", lines.len());
    (!lines.is_empty()).then(|| words.with("origin-unnamed", &arguments))
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
    let mut sale = Vec::new();
    if let Some(known) = &good.sale {
        let price = format!("{} {}", money(known.price), known.terms);
        sale.push(figure("origin-price", Some(price)));
        for cost in known.terms.covers() {
            let amount = known.costs.get(cost).copied();
            sale.push(figure(&format!("origin-sale-{cost}"), amount.map(money)));
        }
    }
    let priced = case.priced();
    let good = &priced.good;
    let all = [
        figure("origin-fob", good.transaction_value.map(money)),
        figure("origin-ex-works", good.ex_works.map(money)),
        figure("origin-net-cost", good.net_cost.map(money)),
        figure("origin-good-weight", good.weight.map(plain)),
        figure("origin-component-weight", good.component_weight.map(plain)),
        figure(
            "origin-set",
            good.set
                .map(|kind| words.get(&format!("origin-set-{kind}"))),
        ),
    ];
    let costs = good.costs.as_ref().map(named_costs).into_iter().flatten();
    let costs = costs.map(|(name, cost)| figure(&format!("origin-cost-{name}"), cost.map(money)));
    sale.into_iter().chain(all).chain(costs).flatten().collect()
}

/// What a net cost is worked out from, by the names of the labels.
fn named_costs(costs: &Costs) -> [(&'static str, Option<Exact>); 7] {
    [
        ("other-product", costs.other_product),
        ("period", costs.period),
        ("other", costs.other),
        ("sales-promotion", costs.sales_promotion),
        ("royalties", costs.royalties),
        ("shipping-and-packing", costs.shipping_and_packing),
        ("interest", costs.interest),
    ]
}

/// What the agreements are called, by identity.
async fn agreement_names(
    desk: &Desk,
    locale: Locale,
) -> Result<BTreeMap<String, String>, AppError> {
    let facts = desk.reference.facts().await?;
    let named = facts.agreements.values().map(|known| {
        let name = match locale {
            Locale::EsMx => &known.short_es,
            Locale::En => &known.short_en,
        };
        (known.id.clone(), name.clone())
    });
    Ok(named.collect())
}

/// What is known of a line besides its value and origin.
fn details(
    line: &BomLine,
    case: &Case,
    words: &Words,
    names: &BTreeMap<String, String>,
) -> Vec<Figure> {
    let plain = |Exact(amount): Exact| number(&amount.to_string());
    let money = |amount: Exact| format!("{} {}", plain(amount), case.good.currency);
    let agreements = line.agreements.iter();
    let agreements = agreements.map(|id| names.get(id).unwrap_or(id).as_str());
    let agreements = agreements.collect::<Vec<_>>().join(", ");
    let method = line.inventory.as_ref();
    let all = [
        ("origin-quantity", line.quantity.map(plain)),
        ("origin-weight", line.weight.map(plain)),
        ("origin-regional", line.regional_value.map(money)),
        (
            "origin-inventory",
            method.map(|method| words.get(&format!("origin-code-{method}"))),
        ),
        (
            "origin-agreements",
            Some(agreements).filter(|said| !said.is_empty()),
        ),
        ("origin-offered", line.offered.map(money)),
    ];
    let known = all.into_iter().filter_map(|(label, shown)| {
        Some(Figure {
            label: words.get(label),
            shown: shown?,
        })
    });
    known.collect()
}

fn lines(case: &Case, words: &Words, names: &BTreeMap<String, String>) -> Vec<Line> {
    let mut lines = Vec::new();
    for_each_line(&case.materials, "", &mut |place, line| {
        let details = details(line, case, words, names);
        lines.push(Line {
            details,
            ..line_of(place, line, case, words)
        });
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
        declaration: line.declaration.clone(),
        details: vec![],
        value: line
            .value
            .map(|Exact(value)| format!("{} {}", number(&value.to_string()), case.good.currency)),
    }
}
