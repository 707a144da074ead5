//! The rules of the agreements by product: which apply to a code on a day, and what can be said of
//! each.

use crate::origin::rule::Rule;
use crate::origin::sentence::sentence;
use crate::origin::terms::{NoWords, TermKind, Terms};
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::hs_code::{CodeRange, TariffCode};

crate::text_enum! {
    /// What is known of a rule.
    pub enum RuleState {
        /// Its tree says all that its text says.
        Computed = "computed",
        /// Its text says more than its tree: only the text counts.
        TextOnly = "text_only",
        /// Nobody has read its text: it is neither computed nor said.
        Unverified = "unverified",
    }
}

crate::text_enum! {
    /// How a rule stands beside the others of its goods.
    pub enum RuleRole {
        /// The rule of the product.
        Rule = "rule",
        /// To be met besides the rule of the product.
        Additional = "additional",
        /// Enough alone.
        Sufficient = "sufficient",
    }
}

/// A rule of an agreement for a run of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductRule {
    /// Its identity in the reference data.
    pub id: String,
    /// The agreement.
    pub agreement: String,
    /// The edition of the Harmonized System in which `range` is written.
    pub edition: String,
    /// The goods.
    pub range: CodeRange,
    /// The structured form, as the reference data holds it.
    pub structured: String,
    /// How it stands beside the others.
    pub role: RuleRole,
    /// A code of the use, trade or group to which it is limited.
    pub applies_to: Option<String>,
    /// The first day on which it holds.
    pub valid_from: Day,
    /// The last day on which it holds.
    pub valid_to: Option<Day>,
    /// What is known of it.
    pub state: RuleState,
    /// A code of what its text says more.
    pub gap: Option<String>,
    /// Where it stands in the agreement.
    pub citation: String,
}

/// What can be said of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// The rule in our words.
    Words(String),
    /// Only the text tells; our words for what it says more, where they are known.
    TextOnly(Option<String>),
    /// Nothing: nobody has read the text.
    Unverified,
}

impl ProductRule {
    /// The tree, where it says all that the text says.
    pub fn rule(&self) -> Option<Rule> {
        match self.state {
            RuleState::Computed => self.structured.parse().ok(),
            RuleState::TextOnly | RuleState::Unverified => None,
        }
    }

    /// The rule in our words; a rule that is not computed, or whose codes have no words, is not
    /// said.
    pub fn say(&self, terms: &Terms, locale: Locale) -> Saying {
        if self.state == RuleState::Unverified {
            return Saying::Unverified;
        }
        match self.rule().map(|rule| self.words(&rule, terms, locale)) {
            Some(Ok(words)) => Saying::Words(words),
            Some(Err(_)) | None => Saying::TextOnly(self.gap_words(terms, locale)),
        }
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }

    fn words(&self, rule: &Rule, terms: &Terms, locale: Locale) -> Result<String, NoWords> {
        let mut said = sentence(rule, &self.range, terms, locale)?;
        let before = match (self.role, locale) {
            (RuleRole::Rule, _) => "",
            (RuleRole::Additional, Locale::EsMx) => "Además de la regla del producto: ",
            (RuleRole::Additional, Locale::En) => "Besides the rule of the product: ",
            (RuleRole::Sufficient, Locale::EsMx) => "Basta por sí solo: ",
            (RuleRole::Sufficient, Locale::En) => "Enough alone: ",
        };
        if !before.is_empty() {
            said = format!("{before}{}", decapitalized(&said));
        }
        if let Some(code) = &self.applies_to {
            let scope = terms.words(TermKind::Use, code, locale)?;
            let label = match locale {
                Locale::EsMx => "Alcance",
                Locale::En => "Scope",
            };
            said = format!("{said} {label}: {scope}.");
        }
        Ok(said)
    }

    fn gap_words(&self, terms: &Terms, locale: Locale) -> Option<String> {
        let words = terms
            .words(TermKind::Gap, self.gap.as_deref()?, locale)
            .ok()?;
        Some(words.to_owned())
    }
}

impl AsRef<Self> for ProductRule {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// The rules that apply to a code on a day, the narrowest range first. The code is one of the
/// rules' own edition; national digits beyond the subheading do not count.
pub fn applicable<'a, T: AsRef<ProductRule>>(
    rules: impl IntoIterator<Item = &'a T>,
    code: &TariffCode,
    day: Day,
) -> Vec<&'a T> {
    let applies = |rule: &ProductRule| rule.holds_on(day) && rule.range.contains(code);
    let mut found: Vec<_> = rules
        .into_iter()
        .filter(|rule| applies((*rule).as_ref()))
        .collect();
    found.sort_by_key(|rule| {
        let rule: &ProductRule = (*rule).as_ref();
        let range = rule.range;
        let is_run = range.first != range.last;
        (
            rule.role,
            std::cmp::Reverse(range.first.len()),
            is_run,
            std::cmp::Reverse(range.first),
        )
    });
    found
}

fn decapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
pub(crate) mod tests;
