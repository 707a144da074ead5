//! All words of all rules of a language, found in one pass.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::folded::{Folded, Span, plain};
use super::forms::{self, Slot};
use super::rule::{Kind, Rule, Word, rules};
use crate::settings::Locale;

const SPANISH_NAMES: &str = include_str!("names/es.txt");
const ENGLISH_NAMES: &str = include_str!("names/en.txt");

/// What a form is: of which rule, and which of its forms.
#[derive(Clone, Copy)]
pub(super) struct Sense {
    pub(super) rule: &'static Rule,
    pub(super) word: &'static Word,
    pub(super) slot: Slot,
}

impl Sense {
    /// The feminine of the same number, where the word has one.
    pub(super) fn feminine(&self) -> Option<&'static str> {
        let index = if self.slot.is_plural { 3 } else { 1 };
        self.word
            .get(index)
            .map(String::as_str)
            .filter(|form| !form.is_empty())
    }

    /// Whether only what stands before the noun tells its gender.
    pub(super) fn is_common(&self) -> bool {
        let masculine = self.word.get(if self.slot.is_plural { 2 } else { 0 });
        masculine.map(String::as_str) == self.feminine()
    }
}

/// A form where it stands.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) span: Span,
    pub(super) sense: Sense,
}

struct Entry {
    form: &'static str,
    /// Nothing for a name, which stays as it is.
    sense: Option<Sense>,
}

impl Entry {
    /// Whether the form stands there, and not another word.
    fn stands_at(&self, span: Span, folded: &Folded) -> bool {
        let is_ending = self
            .sense
            .is_some_and(|sense| sense.rule.kind == Kind::Ending);
        is_ending || folded.is_whole(span) && folded.spells(span, self.form)
    }
}

/// The forms of a language and what finds them.
pub(super) struct Lexicon {
    finder: Option<AhoCorasick>,
    entries: Vec<Entry>,
}

static SPANISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(Locale::EsMx, SPANISH_NAMES));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(Locale::En, ENGLISH_NAMES));

impl Lexicon {
    pub(super) fn of(language: Locale) -> &'static Self {
        match language {
            Locale::EsMx => &SPANISH,
            Locale::En => &ENGLISH,
        }
    }

    fn new(language: Locale, names: &'static str) -> Self {
        let names = names
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut entries: Vec<Entry> = names.map(|form| Entry { form, sense: None }).collect();
        for rule in rules(language) {
            entries.extend(rule.words.iter().flat_map(|word| of_word(rule, word)));
        }
        let patterns = entries
            .iter()
            .map(|entry| entry.form.chars().map(plain).collect::<Vec<u8>>());
        Self {
            finder: AhoCorasick::new(patterns).ok(),
            entries,
        }
    }

    /// Every form in the text, by where it begins, and every name; they may overlap.
    pub(super) fn find(&self, folded: &Folded) -> (Vec<Hit>, Vec<Span>) {
        let (mut hits, mut names) = (Vec::new(), Vec::new());
        let found = self
            .finder
            .iter()
            .flat_map(|finder| finder.find_overlapping_iter(folded.text()));
        for found in found {
            let span = Span {
                from: found.start(),
                to: found.end(),
            };
            let entry = self.entries.get(found.pattern().as_usize());
            match entry.filter(|entry| entry.stands_at(span, folded)) {
                Some(Entry {
                    sense: Some(sense), ..
                }) => hits.push(Hit {
                    span,
                    sense: *sense,
                }),
                Some(Entry { sense: None, .. }) => names.push(span),
                None => {}
            }
        }
        hits.sort_by_key(|hit| (hit.span.from, hit.span.to));
        (hits, names)
    }
}

/// The forms of a word. Where feminine and masculine are the same, the masculine stands for both.
fn of_word(rule: &'static Rule, word: &'static Word) -> impl Iterator<Item = Entry> {
    let forms = word.iter().enumerate();
    let own = forms.filter(|(index, form)| {
        let is_repeated = word
            .get(..*index)
            .is_some_and(|before| before.contains(form));
        !form.is_empty() && !is_repeated
    });
    own.map(move |(index, form)| Entry {
        form,
        sense: Some(Sense {
            rule,
            word,
            slot: forms::slot(index, word.len()),
        }),
    })
}
