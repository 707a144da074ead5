//! The rules of one agreement from one source, found by chapter.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::product_rule::{RuleRole, applicable};
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;

use super::SourcedRule;
use crate::treaties::facts::{Earlier, Editions};

/// The rules of an agreement.
#[derive(Debug)]
pub(super) struct Shelf {
    rules: Vec<SourcedRule>,
    /// The editions of the Harmonized System in which they are written.
    editions: BTreeSet<String>,
    /// The places of those that reach into a chapter.
    by_chapter: BTreeMap<u8, Vec<usize>>,
}

/// What a shelf has for some goods.
pub(super) struct OnShelf<'a> {
    /// The narrowest first.
    pub(super) rules: Vec<&'a SourcedRule>,
    /// Whether the goods are sure to be those of the first.
    pub(super) is_of_these_goods: bool,
    /// Whether a part of them has a rule of its own.
    pub(super) has_narrower: bool,
}

impl Shelf {
    pub(super) fn of(rules: Vec<SourcedRule>) -> Self {
        let mut by_chapter: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
        for (place, sourced) in rules.iter().enumerate() {
            let range = sourced.rule.range;
            for chapter in range.first.chapter()..=range.last.chapter() {
                by_chapter.entry(chapter).or_default().push(place);
            }
        }
        Self {
            editions: rules.iter().map(|rule| rule.rule.edition.clone()).collect(),
            by_chapter,
            rules,
        }
    }

    /// The rules of a subheading of today on a day: the narrowest of the subheadings that its goods
    /// had in the newest edition in which there is one. Rules of less than a subheading are for
    /// nobody.
    pub(super) fn find(
        &self,
        editions: &Editions,
        subheading: TariffCode,
        known: &BTreeMap<String, TariffCode>,
        day: Day,
    ) -> Option<OnShelf<'_>> {
        self.editions.iter().rev().find_map(|edition| {
            let earlier = match known.get(edition) {
                Some(code) => Earlier::In(vec![code.shared()]),
                None => editions.earlier(edition, subheading),
            };
            let (codes, is_known) = match earlier {
                Earlier::In(codes) => (codes, true),
                Earlier::Unknown => (vec![subheading], false),
            };
            let found = codes
                .iter()
                .map(|code| applicable(self.of_chapter(*code, edition), code, day));
            let found: Vec<Vec<&SourcedRule>> = found.collect();
            let first = found.iter().find_map(|rules| rules.first().copied())?;
            let is_first = |rule: &&SourcedRule| rule.rule.id == first.rule.id;
            let is_one = found
                .iter()
                .all(|rules| rules.first().is_some_and(is_first));
            let mut rules = vec![first];
            for rule in found.into_iter().flatten() {
                if rules.iter().all(|known| known.rule.id != rule.rule.id) {
                    rules.push(rule);
                }
            }
            rules.sort_by_key(|rule| (!is_first(rule), rule.rule.role));
            Some(OnShelf {
                rules,
                is_of_these_goods: is_known && is_one,
                has_narrower: codes.iter().any(|code| self.is_parted(*code, edition, day)),
            })
        })
    }

    fn of_chapter(&self, code: TariffCode, edition: &str) -> impl Iterator<Item = &SourcedRule> {
        let places = self.by_chapter.get(&code.chapter()).into_iter().flatten();
        let rules = places.filter_map(|place| self.rules.get(*place));
        rules.filter(move |rule| rule.rule.edition == edition)
    }

    /// Whether a rule is of some lines of the code alone.
    fn is_parted(&self, code: TariffCode, edition: &str, day: Day) -> bool {
        self.of_chapter(code, edition).any(|sourced| {
            let first = sourced.rule.range.first;
            sourced.rule.role == RuleRole::Rule
                && sourced.rule.holds_on(day)
                && first.len() > code.len()
                && code.prefix_of(&first)
        })
    }
}
