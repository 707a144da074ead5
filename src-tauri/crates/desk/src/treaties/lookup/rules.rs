//! The rule of origin of an agreement for a product, in our own words.

use proa_domain::origin::product_rule::{RuleRole, RuleState, Saying, applicable};
use proa_domain::treaties::hs_code::TariffCode;

use super::answer::RuleBrief;
use super::input::Question;
use super::sources::Place;
use crate::l10n::Words;
use crate::treaties::facts::{Facts, SourcedRule};

/// The rule, and where it stands.
#[derive(Clone)]
pub(super) struct Found<'a> {
    pub(super) brief: RuleBrief,
    pub(super) place: Place<'a>,
}

/// The narrowest rule for a subheading on the day of the question; rules of less than a subheading
/// are for nobody.
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
    let rules: Vec<_> = of_agreement
        .iter()
        .filter(|sourced| sourced.rule.range.contains(&subheading))
        .map(|sourced| sourced.rule.clone())
        .collect();
    let applying = applicable(&rules, &subheading, question.day);
    let first = applying.first()?;
    let sourced = of_agreement
        .iter()
        .find(|sourced| sourced.rule.id == first.id)?;
    let (state, text) = match first.say(&facts.terms, question.locale) {
        Saying::Words(text) => (RuleState::Computed, text),
        Saying::TextOnly(gap) => {
            let ask = words.get("rule-text-only");
            let text = gap.map_or_else(|| ask.clone(), |gap| format!("{gap}. {ask}"));
            (RuleState::TextOnly, text)
        }
        Saying::Unverified => (RuleState::Unverified, words.get("rule-unverified")),
    };
    let others = applying
        .iter()
        .skip(1)
        .filter(|rule| rule.role == RuleRole::Rule)
        .count();
    Some(Found {
        brief: RuleBrief {
            id: first.id.clone(),
            state: state.to_string(),
            text,
            citation: first.citation.clone(),
            edition: first.edition.clone(),
            confidence: sourced.confidence.clone(),
            alternatives: u32::try_from(others).unwrap_or(u32::MAX),
        },
        place: Place {
            source: &sourced.source,
            locator: Some(&sourced.rule.citation),
            confidence: &sourced.confidence,
        },
    })
}
