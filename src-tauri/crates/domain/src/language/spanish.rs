//! Whether a person noun of Spanish stands for everybody: by what stands before it, and by the
//! feminine that may stand beside it.

use std::collections::HashMap;

use super::folded::{Folded, Span};
use super::grammar::{self, Lead, Role};
use super::lexicon::{Hit, Sense};
use super::rule::{Category, Kind};
use super::spared::Spared;

/// A feminine further away says nothing of a masculine.
const WORDS_BESIDE: usize = 6;
/// More words that agree are no sentence.
const LONGEST_LEAD: usize = 6;
/// A post with more words before the name of who holds it: *la directora general, Inés Robles*.
const QUALIFIERS: &[&str] = &[
    "adjunto",
    "administrativo",
    "comercial",
    "ejecutivo",
    "financiero",
    "general",
    "juridico",
    "nacional",
    "regional",
    "tecnico",
];

/// The person nouns of a text, read in order.
pub(super) struct Nouns<'a> {
    folded: &'a Folded<'a>,
    /// Feminine forms, by rule: where they stand.
    feminine: HashMap<&'static str, Vec<usize>>,
    /// Which person nouns stand for everybody, by the number of their word.
    decided: HashMap<usize, bool>,
}

impl<'a> Nouns<'a> {
    pub(super) fn of(folded: &'a Folded<'a>, hits: &[Hit]) -> Self {
        let mut feminine: HashMap<&'static str, Vec<usize>> = HashMap::new();
        for hit in hits {
            if hit.sense.slot.is_feminine {
                let places = feminine.entry(hit.sense.rule.id).or_default();
                places.push(folded.index_at(hit.span.from));
            }
        }
        Self {
            folded,
            feminine,
            decided: HashMap::new(),
        }
    }

    /// The noun with what stands before it, where it stands for everybody.
    pub(super) fn mark(&mut self, hit: &Hit, spared: &Spared) -> Option<(Span, Vec<Lead>)> {
        let sense = hit.sense;
        let index = self.folded.index_at(hit.span.from);
        if sense.slot.is_feminine {
            self.decided.insert(index, true);
            return None;
        }
        let (lead, first) = leads(self.folded, index);
        let span = Span {
            from: self.folded.place(first)?.from,
            to: hit.span.to,
        };
        let is_somebody =
            sense.rule.category == Category::RoleMasculine && self.is_somebody(sense, hit.span);
        let is_excepted = is_somebody
            || self.is_doubled(sense, first, hit.span)
            || self.is_part_of_a_name(index, first)
            || spared.covers(span);
        let is_marked = self.stands_for_all(sense, &lead, index) && !is_excepted;
        // The same word may be the beginning of a longer noun, and is then decided twice.
        let has_gender = !sense.is_common() || !lead.is_empty();
        if has_gender {
            *self.decided.entry(index).or_default() |= is_marked;
        }
        is_marked.then_some((span, lead))
    }

    fn stands_for_all(&self, sense: Sense, lead: &[Lead], index: usize) -> bool {
        let has_gender = lead.iter().any(|lead| lead.role != Role::Neutral);
        if sense.is_common() {
            return has_gender;
        }
        !lead.is_empty() || self.stands_bare(sense, index)
    }

    /// A noun with nothing before it that agrees. What is beside another person noun stands for the same
    /// people; else a plural stands for all unless it describes another noun, and a singular where it is
    /// a label, stands in parentheses or behind *como* and *por*.
    fn stands_bare(&self, sense: Sense, index: usize) -> bool {
        let beside = self.beside(index);
        if let Some(is_marked) = beside.and_then(|beside| self.decided.get(&beside)) {
            return *is_marked;
        }
        if sense.rule.kind == Kind::Adjective {
            return false;
        }
        let gap = self.folded.gap_before(index);
        let is_first = self.begins(index);
        let word = match index.checked_sub(1) {
            Some(before) if !is_first => self.folded.word(before),
            _ => "",
        };
        if sense.slot.is_plural {
            let is_described = [" ", "-"].contains(&gap) && grammar::may_be_described(word);
            return beside.is_some() || !is_described;
        }
        let after = self.folded.gap_before(index + 1).trim_start();
        let is_label = is_first && after.starts_with(':');
        let is_for_each = gap.ends_with('(') || gap == " " && ["como", "por"].contains(&word);
        is_label || is_for_each && sense.rule.category == Category::GenericMasculine
    }

    /// The word that a conjunction or a comma puts beside this one.
    fn beside(&self, index: usize) -> Option<usize> {
        let gap = self.folded.gap_before(index);
        let before = index.checked_sub(1).filter(|_| !self.begins(index))?;
        if [", ", "/"].contains(&gap) {
            return Some(before);
        }
        let is_near = [" ", ", "].contains(&self.folded.gap_before(before));
        let is_joined = gap == " " && is_near && grammar::joins(self.folded.word(before));
        before.checked_sub(1).filter(|_| is_joined)
    }

    /// Whether the word is the first of a paragraph.
    fn begins(&self, index: usize) -> bool {
        index == 0 || self.folded.gap_before(index).contains('\n')
    }

    /// The feminine stands beside it: *las y los*, *empresarias y empresarios*, *empresarios/as*.
    fn is_doubled(&self, sense: Sense, first: usize, noun: Span) -> bool {
        let folded = self.folded;
        let gap = folded.gap_before(first);
        if let Some(before) = first.checked_sub(1) {
            let word = folded.word(before);
            let is_slashed = gap.contains(['/', ')']) && grammar::is_feminine(word);
            let joined = before
                .checked_sub(1)
                .filter(|_| gap == " " && grammar::joins(word));
            if is_slashed || joined.is_some_and(|other| grammar::is_feminine(folded.word(other))) {
                return true;
            }
        }
        let after = folded.index_at(noun.to);
        let has_ending = ["a", "as"].contains(&folded.word(after))
            && folded.gap_before(after).starts_with(['/', '(', '-'])
            && folded
                .place(after)
                .is_some_and(|word| word.from - noun.to <= 2);
        has_ending || self.has_feminine_beside(sense, noun)
    }

    fn has_feminine_beside(&self, sense: Sense, noun: Span) -> bool {
        let index = self.folded.index_at(noun.from);
        let Some(places) = self.feminine.get(sense.rule.id) else {
            return false;
        };
        let near = places.partition_point(|&place| place + WORDS_BESIDE < index);
        let near = places.get(near..).unwrap_or_default();
        let mut near = near
            .iter()
            .take_while(|&&place| place <= index + WORDS_BESIDE);
        near.any(|&place| {
            let (from, to) = (place.min(index), place.max(index));
            let mut between = from + 1..=to;
            let joined = (from + 1..to).any(|at| grammar::joins(self.folded.word(at)));
            let is_listed =
                (from + 1..=to).any(|at| self.folded.gap_before(at).contains([',', '/']));
            let is_broken =
                between.any(|at| self.folded.gap_before(at).contains(['.', ';', ':', '\n']));
            (joined || is_listed) && !is_broken
        })
    }

    /// *Asociación de Productores*, *Procuraduría Federal del Consumidor*: capitals before and in it.
    fn is_part_of_a_name(&self, index: usize, first: usize) -> bool {
        let folded = self.folded;
        if !folded.is_capitalised(index) {
            return false;
        }
        let mut before = first;
        let takes_of = ["del", "al"].contains(&folded.word(first));
        let mut is_linked = takes_of || first == index;
        while let Some(at) = before.checked_sub(1) {
            if folded.gap_before(before) != " " {
                return false;
            }
            before = at;
            if ["de", "para"].contains(&folded.word(at)) {
                is_linked = true;
            } else {
                let is_word = grammar::masculine(folded, at).is_none();
                return is_linked && is_word && folded.is_capitalised(at);
            }
        }
        false
    }

    /// A post before the name of the person who holds it.
    fn is_somebody(&self, sense: Sense, noun: Span) -> bool {
        let folded = self.folded;
        let mut next = folded.index_at(noun.to);
        while QUALIFIERS.contains(&folded.word(next)) && folded.gap_before(next) == " " {
            next += 1;
        }
        let is_name = folded.is_capitalised(next) && !QUALIFIERS.contains(&folded.word(next));
        !sense.slot.is_plural && is_name && [" ", ", "].contains(&folded.gap_before(next))
    }
}

/// A noun that is marked in every form, with the words before it, be they feminine or masculine.
pub(super) fn person(folded: &Folded, hit: &Hit) -> (Span, Vec<Lead>) {
    let mut noun = folded.index_at(hit.span.from);
    while grammar::of_any_gender(folded, noun).is_some() {
        noun += 1;
    }
    let (leads, first) = leads_of(folded, noun, grammar::of_any_gender);
    let from = folded.place(first).map_or(hit.span.from, |word| word.from);
    let span = Span {
        from: from.min(hit.span.from),
        to: hit.span.to,
    };
    (span, leads)
}

/// The words before a masculine noun that agree with it, and the number of the first.
fn leads(folded: &Folded, noun: usize) -> (Vec<Lead>, usize) {
    leads_of(folded, noun, grammar::masculine)
}

fn leads_of(
    folded: &Folded,
    noun: usize,
    read: impl Fn(&Folded, usize) -> Option<Lead>,
) -> (Vec<Lead>, usize) {
    let mut leads = Vec::new();
    let mut first = noun;
    while let Some(before) = first.checked_sub(1) {
        let Some(lead) = read(folded, before).filter(|_| folded.gap_before(first) == " ") else {
            break;
        };
        // A new article begins another noun.
        let is_led = leads
            .first()
            .is_some_and(|next: &Lead| next.role == Role::Article);
        if is_led && lead.role != Role::Whole || leads.len() == LONGEST_LEAD {
            break;
        }
        leads.insert(0, lead);
        first = before;
    }
    (leads, first)
}
