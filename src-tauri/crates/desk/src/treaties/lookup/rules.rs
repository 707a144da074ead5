//! The rule of origin of an agreement for a product, in our own words.

use fluent_bundle::FluentArgs;
use proa_domain::origin::product_rule::{RuleRole, RuleState, Saying};
use proa_domain::origin::terms::Terms;
use proa_domain::settings::Locale;
use proa_domain::treaties::hs_code::TariffCode;

use super::answer::{Note, RuleBrief, RuleReason};
use super::input::Question;
use super::notes;
use super::sources::Place;
use crate::l10n::Words;
use crate::treaties::facts::{Doubt, Facts, SourcedRule};

/// The rule, and where it stands.
#[derive(Clone)]
pub(super) struct Found<'a> {
    pub(super) brief: RuleBrief,
    pub(super) place: Place<'a>,
    /// Another source that says another thing, and where.
    pub(super) differing: Option<Place<'a>>,
}

impl Found<'_> {
    /// That two sources of an agreement say another thing of these goods.
    pub(super) fn note(&self, agreement: &str) -> Option<Note> {
        let other = self.differing?.locator?;
        let named = [
            ("agreement", agreement.to_owned()),
            ("one", self.brief.citation.clone()),
            ("other", other.to_owned()),
        ];
        Some(notes::own("rules-differ", named))
    }
}

/// The rule of a subheading on the day of the question.
pub(super) fn find<'a>(
    facts: &'a Facts,
    words: &Words,
    question: &Question,
    agreement: &str,
    subheading: TariffCode,
) -> Option<Found<'a>> {
    let found = facts.rules_of(agreement, subheading, question.day)?;
    let first = found.first()?;
    let others = found.rules.iter().skip(1);
    let others = others.filter(|other| other.rule.role == RuleRole::Rule);
    let differing = match found.doubt {
        Some(Doubt::SourcesDiffer(other)) => Some(place(other)),
        Some(Doubt::OtherEdition | Doubt::PartOfGoods) | None => None,
    };
    Some(Found {
        brief: brief(facts, words, question, first, found.doubt, others.count()),
        place: place(first),
        differing,
    })
}

fn place(sourced: &SourcedRule) -> Place<'_> {
    Place {
        source: &sourced.source,
        locator: Some(&sourced.rule.citation),
        confidence: &sourced.confidence,
    }
}

/// A rule as the answer shows it. Where it is not sure that it is that of these goods, it is said and
/// not computed; where sources differ, it is not even said.
fn brief(
    facts: &Facts,
    words: &Words,
    question: &Question,
    sourced: &SourcedRule,
    doubt: Option<Doubt<'_>>,
    others: usize,
) -> RuleBrief {
    let rule = &sourced.rule;
    let (state, reason, text) = said(&facts.terms, words, question.locale, sourced, doubt);
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

/// What is known of a rule, why it is not computed, and what is said of it.
pub(crate) fn said(
    terms: &Terms,
    words: &Words,
    locale: Locale,
    sourced: &SourcedRule,
    doubt: Option<Doubt<'_>>,
) -> (RuleState, Option<RuleReason>, String) {
    let rule = &sourced.rule;
    let only = |reason, text| (RuleState::TextOnly, Some(reason), text);
    match (rule.say(terms, locale), doubt) {
        (Saying::Words(text), None) if sourced.has_more => {
            let more = words.get("rule-has-more");
            (RuleState::Computed, None, format!("{text} {more}"))
        }
        (Saying::Words(text), None) => (RuleState::Computed, None, text),
        (Saying::Words(text), Some(Doubt::OtherEdition)) => {
            let edition = FluentArgs::from_iter([("edition", rule.edition.as_str())]);
            let ask = words.with("rule-other-edition", &edition);
            only(RuleReason::OtherEdition, format!("{text} {ask}"))
        }
        (Saying::Words(text), Some(Doubt::PartOfGoods)) => {
            let ask = words.get("rule-part-of-goods");
            only(RuleReason::PartOfGoods, format!("{text} {ask}"))
        }
        (Saying::Words(_), Some(Doubt::SourcesDiffer(_))) => {
            only(RuleReason::SourcesDiffer, words.get("rule-sources-differ"))
        }
        (Saying::TextOnly(gap), _) if sourced.is_unread => {
            only(RuleReason::Unread, before(gap, words.get("rule-unread")))
        }
        (Saying::TextOnly(gap), _) => {
            let said = gap.or_else(|| sourced.text.clone());
            only(
                RuleReason::SaysMore,
                before(said, words.get("rule-text-only")),
            )
        }
        (Saying::Unverified, _) => (RuleState::Unverified, None, words.get("rule-unverified")),
    }
}

/// What is known of a text, then what to do.
fn before(said: Option<String>, ask: String) -> String {
    match said {
        Some(said) => format!("{}. {ask}", said.trim_end_matches('.')),
        None => ask,
    }
}
