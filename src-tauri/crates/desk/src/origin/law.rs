//! The rules of an agreement as a determination reads them, and what is said of those that only their
//! text tells.

use std::collections::BTreeMap;

use proa_domain::origin::determination::case::{BomLine, Case};
use proa_domain::origin::determination::{Agreement, RuleBook};
use proa_domain::origin::product_rule::{ProductRule, RuleRole, RuleState};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;

use super::sources::{SourcePart, UsedSource};
use crate::l10n::Words;
use crate::treaties::facts::{Doubt, Facts, RulesOf, SourceFacts, SourcedProvisions, SourcedRule};
use crate::treaties::lookup::rules;

/// Ends the identity of the ways of a list that are not computed.
const OTHER_WAY: &str = "/other-way";

/// An agreement for the codes of a case.
pub(super) struct Law<'f> {
    agreement: &'f str,
    pub(super) provisions: &'f SourcedProvisions,
    facts: &'f Facts,
    by_code: BTreeMap<TariffCode, Vec<ProductRule>>,
    told: BTreeMap<String, Told<'f>>,
}

/// A rule as its source has it.
struct Told<'f> {
    rule: ProductRule,
    sourced: &'f SourcedRule,
    doubt: Option<Doubt<'f>>,
    /// It stands for the ways of its list that are not computed.
    is_other_way: bool,
}

impl<'f> Law<'f> {
    /// The rules of the good, and of everything that its producer makes on the way.
    pub(super) fn of(
        facts: &'f Facts,
        agreement: &'f str,
        provisions: &'f SourcedProvisions,
        case: &Case,
        day: Day,
    ) -> Self {
        let mut law = Self {
            agreement,
            provisions,
            facts,
            by_code: BTreeMap::new(),
            told: BTreeMap::new(),
        };
        law.add(case.good.code, &case.good.codes, day);
        law.add_made(&case.materials, day);
        law
    }

    pub(super) fn agreement(&self) -> Agreement<'_> {
        Agreement {
            id: self.agreement,
            provisions: &self.provisions.provisions,
            rules: self,
            correlation: &self.facts.editions,
        }
    }

    /// The name of the document that has the general rules.
    pub(super) fn source(&self, locale: Locale) -> String {
        let id = &self.provisions.source;
        let named = self.facts.sources.get(id).map(|source| match locale {
            Locale::EsMx => &source.name_es,
            Locale::En => &source.name_en,
        });
        named.unwrap_or(id).clone()
    }

    /// What an agreement is called in short.
    pub(super) fn short(&self, agreement: &str, locale: Locale) -> Option<String> {
        let known = self.facts.agreements.get(agreement)?;
        Some(match locale {
            Locale::EsMx => known.short_es.clone(),
            Locale::En => known.short_en.clone(),
        })
    }

    /// What the determination rests on: the document of the general rules, and those of the rules that
    /// stand for the good and for what is made on the way.
    pub(super) fn sources(&self) -> Vec<UsedSource> {
        let general = self.used(
            SourcePart::Provisions,
            &self.provisions.source,
            [self.provisions.confidence.as_str()],
        );
        let mut by_source: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for told in self.told.values() {
            let confidences = by_source.entry(&told.sourced.source).or_default();
            confidences.push(&told.sourced.confidence);
        }
        let of_rules = by_source
            .into_iter()
            .map(|(id, confidences)| self.used(SourcePart::Rules, id, confidences));
        std::iter::once(general).chain(of_rules).collect()
    }

    fn used<'a>(
        &self,
        part: SourcePart,
        id: &str,
        confidences: impl IntoIterator<Item = &'a str>,
    ) -> UsedSource {
        let known = self.facts.sources.get(id);
        let text = |of: fn(&SourceFacts) -> &String| known.map(of).cloned().unwrap_or_default();
        let named = |of| known.map_or_else(|| id.to_owned(), |_| text(of));
        UsedSource {
            part,
            id: id.to_owned(),
            name_es: named(|source| &source.name_es),
            name_en: named(|source| &source.name_en),
            vintage: text(|source| &source.vintage),
            sha256: text(|source| &source.sha256),
            confidence: least_sure(confidences).to_owned(),
        }
    }

    /// A rule that stands for the good or for what is made on the way.
    pub(super) fn rule(&self, id: &str) -> Option<&ProductRule> {
        Some(&self.told.get(id)?.rule)
    }

    /// What is known of a rule that is asked about: its text, or why it is not computed.
    pub(super) fn text(&self, id: &str, words: &Words, locale: Locale) -> Option<String> {
        let told = self.told.get(id)?;
        if told.is_other_way {
            return told.sourced.text.clone();
        }
        let (_, _, text) = rules::said(&self.facts.terms, words, locale, told.sourced, told.doubt);
        Some(text)
    }

    fn add_made(&mut self, lines: &[BomLine], day: Day) {
        for line in lines.iter().filter(|line| !line.inputs.is_empty()) {
            if let Some(code) = line.code {
                self.add(code, &line.codes, day);
            }
            self.add_made(&line.inputs, day);
        }
    }

    /// Goods of one code may have had several in earlier editions: the rules of each are added.
    fn add(&mut self, code: TariffCode, codes: &BTreeMap<String, TariffCode>, day: Day) {
        let found = self
            .facts
            .rules_of_known(self.agreement, code.shared(), codes, day);
        let told = found.map(read).unwrap_or_default();
        let rules = self.by_code.entry(code.shared()).or_default();
        for told in told {
            if rules.iter().all(|known| known.id != told.rule.id) {
                rules.push(told.rule.clone());
            }
            self.told.entry(told.rule.id.clone()).or_insert(told);
        }
    }
}

impl RuleBook for Law<'_> {
    fn rules(&self, code: TariffCode) -> &[ProductRule] {
        let found = self.by_code.get(&code.shared());
        found.map(Vec::as_slice).unwrap_or_default()
    }
}

/// The least of some confidences; what the tables do not say so is the least of all.
fn least_sure<'a>(confidences: impl IntoIterator<Item = &'a str>) -> &'a str {
    const FROM_SURE: [&str; 3] = ["high", "medium", "low"];
    let place = |confidence: &&str| {
        let known = FROM_SURE.iter().position(|known| known == confidence);
        known.unwrap_or(FROM_SURE.len())
    };
    confidences.into_iter().max_by_key(place).unwrap_or("high")
}

/// The rules of some goods. The first is not computed where it is not sure that it says all: then its
/// text is asked about. Which of several earlier codes the goods had, the determination asks itself.
fn read(found: RulesOf<'_>) -> Vec<Told<'_>> {
    let is_doubtful = match found.doubt {
        Some(Doubt::PartOfGoods | Doubt::SourcesDiffer(_)) => true,
        Some(Doubt::OtherEdition) | None => is_mixed(&found.rules),
    };
    let mut told = Vec::new();
    for (place, sourced) in found.rules.into_iter().enumerate() {
        let mut rule = sourced.rule.clone();
        let is_first = place == 0;
        if is_first && is_doubtful && rule.state == RuleState::Computed {
            rule.state = RuleState::TextOnly;
        }
        if sourced.has_more {
            told.push(Told {
                rule: ProductRule {
                    id: format!("{}{OTHER_WAY}", rule.id),
                    role: RuleRole::Sufficient,
                    state: RuleState::TextOnly,
                    ..rule.clone()
                },
                sourced,
                doubt: None,
                is_other_way: true,
            });
        }
        told.push(Told {
            rule,
            sourced,
            doubt: found.doubt.filter(|_| is_first),
            is_other_way: false,
        });
    }
    told
}

/// Whether rules of another source stand beside the first that it may not have known: of single uses,
/// or in another edition of the Harmonized System.
fn is_mixed(rules: &[&SourcedRule]) -> bool {
    let Some((first, others)) = rules.split_first() else {
        return false;
    };
    let of_others = others.iter().filter(|other| other.source != first.source);
    of_others.into_iter().any(|other| {
        let is_of_use = other.rule.role == RuleRole::Rule && other.rule.applies_to.is_some();
        is_of_use || other.rule.edition != first.rule.edition
    })
}

#[cfg(test)]
mod tests;
