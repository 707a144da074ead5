//! The rule of origin of an agreement for a product, in our own words.

use fluent_bundle::FluentArgs;
use proa_domain::origin::product_rule::{RuleRole, RuleState, Saying, applicable};
use proa_domain::treaties::hs_code::TariffCode;

use super::answer::{RuleBrief, RuleReason};
use super::input::Question;
use super::sources::Place;
use crate::l10n::Words;
use crate::treaties::facts::{Earlier, Facts, SourcedRule};

/// The rule, and where it stands.
#[derive(Clone)]
pub(super) struct Found<'a> {
    pub(super) brief: RuleBrief,
    pub(super) place: Place<'a>,
}

/// The rule of a subheading on the day of the question: the narrowest of the subheadings that its
/// goods had in the edition in which the rules are written. Rules of less than a subheading are for
/// nobody.
pub(super) fn find<'a>(
    facts: &'a Facts,
    words: &Words,
    question: &Question,
    agreement: &str,
    subheading: TariffCode,
) -> Option<Found<'a>> {
    let of_agreement: Vec<&SourcedRule> = facts
        .rules
        .iter()
        .filter(|sourced| sourced.rule.agreement == agreement)
        .collect();
    let applying = |code: TariffCode, edition: &str| -> Vec<&'a SourcedRule> {
        let of_code = of_agreement.iter().copied().filter(|sourced| {
            sourced.rule.edition == edition && sourced.rule.range.contains(&code)
        });
        let of_code: Vec<&SourcedRule> = of_code.collect();
        let rules: Vec<_> = of_code.iter().map(|known| known.rule.clone()).collect();
        let in_order = applicable(&rules, &code, question.day);
        let by_id = |id: &str| of_code.iter().copied().find(|known| known.rule.id == id);
        in_order.iter().filter_map(|rule| by_id(&rule.id)).collect()
    };
    let mut editions: Vec<&str> = of_agreement
        .iter()
        .map(|sourced| sourced.rule.edition.as_str())
        .collect();
    editions.sort_unstable();
    editions.dedup();
    // The newest edition in which the agreement has a rule for these goods.
    editions.into_iter().rev().find_map(|edition| {
        let (codes, is_known) = match facts.editions.earlier(edition, subheading) {
            Earlier::In(codes) => (codes, true),
            Earlier::Unknown => (vec![subheading], false),
        };
        let found: Vec<Vec<&SourcedRule>> =
            codes.iter().map(|code| applying(*code, edition)).collect();
        let first = found.iter().find_map(|rules| rules.first().copied())?;
        let is_one = found.iter().all(|rules| {
            rules
                .first()
                .is_some_and(|rule| rule.rule.id == first.rule.id)
        });
        let others = found
            .iter()
            .flatten()
            .filter(|other| other.rule.role == RuleRole::Rule && other.rule.id != first.rule.id);
        let mut others: Vec<&str> = others.map(|other| other.rule.id.as_str()).collect();
        others.sort_unstable();
        others.dedup();
        Some(Found {
            brief: brief(
                facts,
                words,
                question,
                first,
                is_known && is_one,
                others.len(),
            ),
            place: Place {
                source: &first.source,
                locator: Some(&first.rule.citation),
                confidence: &first.confidence,
            },
        })
    })
}

/// A rule as the answer shows it. Where it is not sure that the goods are those of the rule, it is
/// said and not computed.
fn brief(
    facts: &Facts,
    words: &Words,
    question: &Question,
    sourced: &SourcedRule,
    is_of_these_goods: bool,
    others: usize,
) -> RuleBrief {
    let rule = &sourced.rule;
    let mut reason = None;
    let (state, text) = match rule.say(&facts.terms, question.locale) {
        Saying::Words(text) if is_of_these_goods => (RuleState::Computed, text),
        Saying::Words(text) => {
            reason = Some(RuleReason::OtherEdition);
            let edition = FluentArgs::from_iter([("edition", rule.edition.as_str())]);
            let ask = words.with("rule-other-edition", &edition);
            (RuleState::TextOnly, format!("{text} {ask}"))
        }
        Saying::TextOnly(gap) => {
            reason = Some(if sourced.is_unread {
                RuleReason::Unread
            } else {
                RuleReason::SaysMore
            });
            let ask = words.get(if sourced.is_unread {
                "rule-unread"
            } else {
                "rule-text-only"
            });
            let text = gap.map_or_else(|| ask.clone(), |gap| format!("{gap}. {ask}"));
            (RuleState::TextOnly, text)
        }
        Saying::Unverified => (RuleState::Unverified, words.get("rule-unverified")),
    };
    RuleBrief {
        id: rule.id.clone(),
        state: state.to_string(),
        reason: reason.map(|reason| reason.to_string()),
        text,
        citation: rule.citation.clone(),
        edition: rule.edition.clone(),
        confidence: sourced.confidence.clone(),
        alternatives: u32::try_from(others).unwrap_or(u32::MAX),
    }
}
