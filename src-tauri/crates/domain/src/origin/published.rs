//! The rules of an agreement as a publisher lists them: sets of goods, each with the rows of which
//! one is enough. What is read of every row, and which rows stay text because of another.

use std::collections::BTreeSet;

use crate::origin::rule::{Alternative, Name, Quote, Rule};
use crate::origin::rule_text::{ReadRule, TextReason, Wording, read};
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

mod guess;
mod recipe;

pub use recipe::{RuleColumn, RuleMeaning, RuleRecipe, RuleRowRefusal, RuleTable, run};

crate::text_enum! {
    /// In which words a list is written.
    pub enum Writing {
        /// "A change to a good of heading … from any other chapter".
        Cptpp = "cptpp",
        /// "Manufacture in which …".
        Manufacture = "manufacture",
        /// "(A) A change to headings …".
        UsNote = "us-note",
        /// The structured form of this program.
        Structured = "structured",
        /// Words that are kept and not read.
        Text = "text",
    }
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRule {
    /// Rows of the same number are of the same goods.
    pub set: u32,
    /// The goods.
    pub range: CodeRange,
    /// The words that say which goods of the codes.
    pub words: Option<String>,
    /// Whether the row is of a part of its codes even where no other set has them.
    pub is_part: bool,
    /// The rule, without the marks of its file.
    pub text: String,
    /// The same in the structured form, where the list has it.
    pub structured: Option<String>,
    /// Whether it is for goods that go to Mexico.
    pub is_other_way: bool,
    /// Whether the list gives a note, or a quota within which alone it holds.
    pub is_noted: bool,
    /// The first day on which it holds.
    pub valid_from: Option<Day>,
    /// The last day on which it holds.
    pub valid_to: Option<Day>,
    /// Where it stands in the file.
    pub locator: String,
}

/// A rule of a list, with what was read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRule {
    /// The row; the text is whole where the list splits it in the middle.
    pub row: ListedRule,
    /// How many rows of the list it was.
    pub rows: u32,
    /// The words that limit the goods of the codes; none where it is of all of them.
    pub goods: Option<String>,
    /// The tree, or why it stays text.
    pub rule: Result<Rule, TextReason>,
}

/// Reads the rows of a list, set by set.
pub fn publish(mut rows: Vec<ListedRule>, writing: Writing) -> Vec<PublishedRule> {
    rows.sort_by_key(|row| row.set);
    let mut rules: Vec<PublishedRule> = Vec::new();
    for row in rows {
        let last = rules.last_mut();
        match last.filter(|last| last.row.set == row.set && is_rest(&row.text)) {
            Some(last) => {
                last.row.text = format!("{} or {}", last.row.text, row.text);
                last.rows += 1;
            }
            None => rules.push(PublishedRule {
                row,
                rows: 1,
                goods: None,
                rule: Err(TextReason::NotRead),
            }),
        }
    }
    for rule in &mut rules {
        rule.rule = tree(&rule.row, writing);
    }
    for set in rules.chunk_by_mut(|one, other| one.row.set == other.row.set) {
        keep_conditions(set);
    }
    limit(&mut rules);
    rules
}

/// What a list splits off its row above begins with a dash.
fn is_rest(text: &str) -> bool {
    text.starts_with("- ")
}

fn tree(row: &ListedRule, writing: Writing) -> Result<Rule, TextReason> {
    if row.is_other_way {
        return Err(TextReason::OtherWay);
    }
    if row.is_noted {
        return Err(TextReason::Footnote);
    }
    let wording = match writing {
        Writing::Cptpp => Wording::Cptpp,
        Writing::Manufacture => Wording::Manufacture,
        Writing::UsNote => Wording::UsNote,
        Writing::Structured => {
            let form = row.structured.as_ref().unwrap_or(&row.text);
            return form.parse().map_err(|_| TextReason::NotOurForm);
        }
        Writing::Text => return Err(TextReason::NotRead),
    };
    let ReadRule { rule, goods } = read(&row.text, wording).map_err(|refused| refused.reason)?;
    let mut named = goods.iter().filter(|goods| !goods.codes.is_empty());
    if named.all(|goods| goods.codes.iter().any(|codes| covers(codes, &row.range))) {
        Ok(rule)
    } else {
        Err(TextReason::OtherGoods)
    }
}

/// A footnote may change every rule of its goods: none of them is computed without it. What is not
/// read for another reason is one more way to originate.
fn keep_conditions(set: &mut [PublishedRule]) {
    if set
        .iter()
        .any(|rule| rule.rule == Err(TextReason::Footnote))
    {
        for rule in set.iter_mut().filter(|rule| rule.rule.is_ok()) {
            rule.rule = Err(TextReason::Footnote);
        }
    }
}

/// The words of a set limit its goods where another set has the same codes.
fn limit(rules: &mut [PublishedRule]) {
    let mut sets: Vec<(u32, String, String)> = Vec::new();
    for rule in rules.iter() {
        if sets.last().is_none_or(|(set, ..)| *set != rule.row.set) {
            let (first, last) = bounds(&rule.row.range);
            sets.push((rule.row.set, first, last));
        }
    }
    sets.sort_by(|one, other| one.1.cmp(&other.1));
    let mut shared = BTreeSet::new();
    let mut furthest: Option<(u32, String)> = None;
    for (set, first, last) in sets {
        if let Some((other, end)) = &furthest
            && *end >= first
        {
            shared.extend([*other, set]);
        }
        if furthest.as_ref().is_none_or(|(_, end)| *end < last) {
            furthest = Some((set, last));
        }
    }
    for rule in rules {
        if rule.row.is_part || shared.contains(&rule.row.set) {
            rule.goods.clone_from(&rule.row.words);
        }
    }
}

/// The first and the last code of ten digits.
fn bounds(range: &CodeRange) -> (String, String) {
    let (first, last) = (range.first.digits(), range.last.digits());
    (format!("{first:0<10}"), format!("{last:9<10}"))
}

/// Whether codes are all of a range. Lists pad subheadings that are not divided with nines:
/// `9608.20` ends at `9608.29`, of which there is none.
fn covers(codes: &CodeRange, range: &CodeRange) -> bool {
    let (first, last) = bounds(range);
    let end = codes.last.digits();
    let end = match end.strip_suffix('0') {
        Some(shorter) if end.len() == 6 => shorter,
        _ => end,
    };
    format!("{:0<10}", codes.first.digits()) <= first && format!("{end:9<10}") >= last
}

/// The goods of a list that gives the first and the last code in ten digits: `0304310000` and
/// `0304399999` are `0304.31-0304.39`.
pub fn padded_range(first: &str, last: &str) -> Option<CodeRange> {
    let is_whole =
        |digits: &str| digits.len() == 10 && digits.bytes().all(|sign| sign.is_ascii_digit());
    if !is_whole(first) || !is_whole(last) || first > last {
        return None;
    }
    let is_filled = |length: &usize| {
        let ends = |digits: &str, with: char| {
            digits
                .get(*length..)
                .is_some_and(|rest| rest.chars().all(|sign| sign == with))
        };
        ends(first, '0') && ends(last, '9')
    };
    let length = [2, 4, 6, 8, 10].into_iter().find(is_filled).unwrap_or(10);
    let code = |digits: &str| digits.get(..length)?.parse::<TariffCode>().ok();
    Some(CodeRange {
        first: code(first)?,
        last: code(last)?,
    })
}

/// A rule without the marks of a web page: links by their words, no bold, one line.
pub fn plain(marked: &str) -> String {
    let mut text = String::with_capacity(marked.len());
    let mut rest = marked;
    while let Some((before, words, after)) = link(rest) {
        text.push_str(before);
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    let text = text.replace("&nbsp;", " ").replace("**", "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands before the first `[words](address)`, its words, and what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (opened, closed) = text.split_once("](")?;
    let (before, words) = opened.rsplit_once('[')?;
    let (_, after) = closed.split_once(')')?;
    Some((before, words, after))
}

/// The rules of a list for the same codes as one: the ways of each, for the goods that its words
/// name.
pub fn joined<'a>(rules: impl IntoIterator<Item = (&'a Rule, Option<&'a str>)>) -> Rule {
    let ways = rules.into_iter().flat_map(|(rule, goods)| {
        // Within a quotation there are no double quotes.
        let words = goods.map(|goods| goods.replace('"', "'"));
        let name = words.and_then(|words| Quote::of(&words)).map(Name::Quoted);
        rule.alternatives
            .iter()
            .cloned()
            .map(move |way| Alternative {
                good: way.good.or_else(|| name.clone()),
                ..way
            })
    });
    Rule {
        alternatives: ways.collect(),
    }
}

#[cfg(test)]
mod tests;
