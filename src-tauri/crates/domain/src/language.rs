//! Inclusive language: marks words that leave people out, says why, and proposes others. It never
//! changes a text and never blocks one.
//!
//! The rules are data: `rules/es.tsv` and `rules/en.tsv`, one a row, each with a sentence that it marks
//! and one that it must let pass; `names/*.txt` lists what stays as it is. Start reading at [`check`].
//! [`rule`] reads the rows and [`lexicon`] finds their words in a [`folded`] text, in one pass.
//! [`spanish`] decides whether a person noun stands for everybody and [`english`] whether a pronoun
//! does, [`spared`] what is a name, an address or a code, and [`proposal`] puts the other words into the
//! sentence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::settings::Locale;

mod english;
mod folded;
mod forms;
mod grammar;
mod lexicon;
mod proposal;
pub mod rule;
mod spanish;
mod spared;

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod ours;
#[cfg(test)]
mod tests;

use folded::{Folded, Span};
use grammar::Lead;
use lexicon::{Hit, Lexicon};
use rule::Kind;
pub use rule::{Category, Reason, Rule, rules};
use spared::Spared;

/// Words of a text that a rule marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "LanguageFinding", rename_all = "camelCase")]
pub struct Finding {
    /// Where the words begin, in UTF-16 code units, as JavaScript counts them.
    pub start: u32,
    /// Where they end, in UTF-16 code units.
    pub end: u32,
    /// The words as they stand.
    pub found: String,
    /// The rule's id.
    pub rule: String,
    /// What the rule is about.
    pub category: Category,
    /// Why the words are marked: `language-reason-<code>`.
    pub reason: Reason,
    /// What may stand in their place, the preferred first; ready to put in where the sentence allows.
    pub proposals: Vec<String>,
    /// The publication that the rule follows.
    pub source: String,
}

/// Words that are marked, before their place is counted and proposals are put into the sentence.
struct Mark {
    /// With what stands before the noun.
    span: Span,
    hit: Hit,
    leads: Vec<Lead>,
}

/// Everything in the text that a rule of the language marks: in order, never overlapping, the longest
/// words first where several rules meet.
///
/// ```
/// use proa_domain::{language::check, settings::Locale};
///
/// let found = check("Se invita a los exportadores.", Locale::EsMx);
/// assert_eq!(found[0].found, "los exportadores");
/// assert_eq!(found[0].proposals[0], "las personas exportadoras");
/// ```
pub fn check(text: &str, language: Locale) -> Vec<Finding> {
    let folded = Folded::new(text);
    let marks = longest(marks(&folded, language));
    let mut place = 0;
    let mut units = 0;
    let findings = marks.into_values().map(|mark| {
        let bytes = folded.bytes(mark.span);
        units += utf16(text.get(place..bytes.start).unwrap_or_default());
        let start = units;
        let found = text.get(bytes.clone()).unwrap_or_default();
        units += utf16(found);
        place = bytes.end;
        let rule = mark.hit.sense.rule;
        Finding {
            start,
            end: units,
            found: found.to_owned(),
            rule: rule.id.to_owned(),
            category: rule.category,
            reason: rule.reason,
            proposals: proposal::proposals(found, &folded, &mark.hit, &mark.leads),
            source: rule.source.to_owned(),
        }
    });
    findings.collect()
}

/// Everything that a rule marks; marks may overlap.
fn marks(folded: &Folded, language: Locale) -> Vec<Mark> {
    let (hits, names) = Lexicon::of(language).find(folded);
    let spared = Spared::of(folded, names);
    let mut nouns = spanish::Nouns::of(folded, &hits);
    let marks = hits.into_iter().filter_map(|hit| {
        let whole = Some((hit.span, Vec::new()));
        let marked = match hit.sense.rule.kind {
            Kind::Noun | Kind::Adjective => nouns.mark(&hit, &spared),
            Kind::Person => Some(spanish::person(folded, &hit)),
            Kind::Phrase => whole,
            Kind::Alone => whole.filter(|_| grammar::stands_alone(folded, hit.span, language)),
            Kind::Pronoun => whole.filter(|_| english::stands_for_all(folded, hit.span)),
            Kind::Ending => folded
                .word_ending_at(hit.span)
                .map(|word| (word, Vec::new())),
        };
        let (span, leads) = marked.filter(|(span, _)| !spared.covers(*span))?;
        Some(Mark { span, hit, leads })
    });
    marks.collect()
}

fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The marks that stay where some overlap, by where they begin.
fn longest(mut marks: Vec<Mark>) -> BTreeMap<usize, Mark> {
    marks.sort_by_key(|mark| (std::cmp::Reverse(mark.span.len()), mark.span.from));
    let mut kept: BTreeMap<usize, Mark> = BTreeMap::new();
    for mark in marks {
        let before = kept.range(..mark.span.to).next_back();
        if before.is_none_or(|(_, other)| other.span.to <= mark.span.from) {
            kept.insert(mark.span.from, mark);
        }
    }
    kept
}
