//! The smallest changes by which a good would originate, in words.

use fluent_bundle::FluentArgs;
use proa_domain::figures::number;
use proa_domain::money::Exact;
use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::changes::{self, Change, Changed, Destined};
use proa_domain::origin::determination::step::OriginNeed;
use proa_domain::settings::Locale;
use proa_domain::time::Day;

use super::{OriginQuestion, day_of, facts, unknown_agreement};
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::origin::answer::ChangeView;
use crate::origin::declarations;
use crate::origin::error::OriginError;
use crate::origin::law::Law;
use crate::treaties::facts::Facts;
use crate::treaties::lookup::served_in;

/// The smallest changes by which a good would originate under an agreement, or under another that
/// serves where it does.
pub async fn smallest_changes(
    desk: &Desk,
    mut question: OriginQuestion,
) -> Result<Vec<ChangeView>, AppError> {
    declarations::bring_up(desk, &mut question.case).await?;
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
    let mut found = changes::changes(&question.case, &law.agreement(), day);
    let others = others(&facts, &question, id, day);
    let others = others.iter().map(|(law, markets)| Destined {
        agreement: law.agreement(),
        markets: markets.clone(),
    });
    found.extend(changes::agreements(
        &question.case,
        &others.collect::<Vec<_>>(),
        day,
    ));
    changes::rank(&mut found);
    let said = Said {
        words: Words::of(question.locale),
        locale: question.locale,
        facts: &facts,
        case: &question.case,
    };
    let views = found.into_iter().map(|change| said.change(change));
    Ok(views.collect())
}

/// The other agreements that serve the good where one does, with the markets in which they do.
fn others<'f>(
    facts: &'f Facts,
    question: &OriginQuestion,
    agreement: &str,
    day: Day,
) -> Vec<(Law<'f>, Vec<String>)> {
    let case = &question.case;
    let mut served = served_in(facts, question.market.as_deref(), case.good.code, day);
    let Some((_, own)) = served.remove(agreement) else {
        return vec![];
    };
    let others = served.into_iter().filter_map(|(id, (_, markets))| {
        let shared = markets.into_iter().filter(|market| own.contains(market));
        let shared: Vec<String> = shared.map(str::to_owned).collect();
        let (id, provisions) = facts.provisions.get_key_value(&id)?;
        (!shared.is_empty()).then(|| (Law::of(facts, id, provisions, case, day), shared))
    });
    others.collect()
}

struct Said<'a> {
    words: Words,
    locale: Locale,
    facts: &'a Facts,
    case: &'a Case,
}

impl Said<'_> {
    fn money(&self, amount: Exact) -> String {
        let amount = number(&amount.to_string());
        format!("{amount} {}", self.case.good.currency)
    }

    fn change(&self, change: Change) -> ChangeView {
        let mut arguments = FluentArgs::from_iter([("amount", self.money(change.amount))]);
        let id = self.what(&change.what, &mut arguments);
        let mut text = self.words.with(id, &arguments);
        let mut add = |said: String| text = format!("{text} {said}");
        match change.cost {
            None => add(self.words.get("origin-change-cost-unknown")),
            Some(Exact(cost)) if cost.is_zero() => add(self.words.get("origin-change-cost-none")),
            Some(cost) => {
                let cost = FluentArgs::from_iter([("cost", self.money(cost))]);
                add(self.words.with("origin-change-cost", &cost));
            }
        }
        if !change.is_smallest {
            add(self.words.get("origin-change-not-proven"));
        }
        ChangeView { change, said: text }
    }

    fn what(&self, what: &Changed, arguments: &mut FluentArgs<'_>) -> &'static str {
        match what {
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
            Changed::Method {
                method, missing, ..
            } => {
                arguments.set("method", self.words.get(&format!("origin-method-{method}")));
                if *missing == OriginNeed::NetCost {
                    "origin-change-method-cost"
                } else {
                    "origin-change-method-price"
                }
            }
            Changed::Agreement { agreement, markets } => {
                let known = self.facts.agreements.get(agreement);
                let name = known.map_or(agreement, |known| match self.locale {
                    Locale::EsMx => &known.short_es,
                    Locale::En => &known.short_en,
                });
                arguments.set("agreement", name.clone());
                let markets: Vec<&str> = markets.iter().map(|market| self.market(market)).collect();
                arguments.set("markets", markets.join(", "));
                "origin-change-agreement"
            }
        }
    }

    fn market<'a>(&'a self, id: &'a str) -> &'a str {
        let known = self.facts.markets.get(id);
        known.map_or(id, |market| match self.locale {
            Locale::EsMx => &market.name_es,
            Locale::En => &market.name_en,
        })
    }
}

#[cfg(test)]
mod tests;
