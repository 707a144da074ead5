//! The rules of origin at hand: those that come with the program and, of the agreements with an
//! edition in use, those of the official list. Which of them answers is said here alone.

mod bundled;
mod published;
mod shelf;

use std::collections::BTreeMap;

use proa_domain::origin::product_rule::{ProductRule, RuleRole, RuleState};
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{DatabaseConnection, FromQueryResult};

pub(crate) use self::bundled::unread_rules;
use self::shelf::{OnShelf, Shelf};
use super::Editions;
use crate::error::AppError;

/// A rule of origin with where it comes from.
#[derive(Debug, Clone)]
pub(crate) struct SourcedRule {
    pub(crate) rule: ProductRule,
    /// It is not written as this program reads rules: its text alone counts.
    pub(crate) is_unread: bool,
    /// What its list says of goods that only its text tells.
    pub(crate) text: Option<String>,
    /// Its list has one more way to originate, which is not computed.
    pub(crate) has_more: bool,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

impl AsRef<ProductRule> for SourcedRule {
    fn as_ref(&self) -> &ProductRule {
        &self.rule
    }
}

impl SourcedRule {
    fn is_computed(&self) -> bool {
        self.rule.state == RuleState::Computed && !self.is_unread
    }

    /// Whether it is the rule of its goods, for every use of them.
    fn is_general(&self) -> bool {
        self.rule.role == RuleRole::Rule && self.rule.applies_to.is_none()
    }
}

/// Why a rule is not computed for some goods although its tree is known.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Doubt<'a> {
    /// Its edition of the Harmonized System may have had them elsewhere.
    OtherEdition,
    /// A part of them has a rule of its own, under codes of a country.
    PartOfGoods,
    /// Another source says another thing.
    SourcesDiffer(&'a SourcedRule),
}

/// The rules of an agreement for some goods.
#[derive(Debug)]
pub(crate) struct RulesOf<'a> {
    /// The one that answers, then the others, what is asked besides or is enough alone last.
    pub(crate) rules: Vec<&'a SourcedRule>,
    /// Why the first is not computed all the same.
    pub(crate) doubt: Option<Doubt<'a>>,
}

impl<'a> RulesOf<'a> {
    /// The one that answers.
    pub(crate) fn first(&self) -> Option<&'a SourcedRule> {
        self.rules.first().copied()
    }

    /// The sources of what is said of the goods.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &'a str> {
        let differing = match self.doubt {
            Some(Doubt::SourcesDiffer(other)) => Some(other),
            Some(Doubt::OtherEdition | Doubt::PartOfGoods) | None => None,
        };
        let said = self.first().into_iter().chain(differing);
        said.map(|rule| rule.source.as_str())
    }

    fn is_computed(&self) -> bool {
        self.doubt.is_none() && self.has_tree()
    }

    fn has_tree(&self) -> bool {
        self.first().is_some_and(SourcedRule::is_computed)
    }
}

/// An official list of rules that is in use.
#[derive(Debug, FromQueryResult)]
pub(crate) struct RuleList {
    pub(crate) agreement: String,
    pub(crate) source: String,
}

/// All rules, by agreement.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    bundled: BTreeMap<String, Shelf>,
    published: BTreeMap<String, Shelf>,
}

impl Rules {
    pub(super) async fn load(db: &DatabaseConnection) -> Result<Self, AppError> {
        Ok(Self {
            bundled: shelves(bundled::read(db).await?),
            published: shelves(published::read(db).await?),
        })
    }

    /// The rules of an agreement for a subheading of today on a day; `known` are the codes that it is
    /// known to have had in other editions of the Harmonized System. The official list answers where
    /// it has a rule that is computed, or where nothing else is; where both are computed and say
    /// another thing, neither is: a wrong rule is worse than none.
    pub(super) fn of<'a>(
        &'a self,
        editions: &Editions,
        agreement: &str,
        subheading: TariffCode,
        known: &BTreeMap<String, TariffCode>,
        day: Day,
    ) -> Option<RulesOf<'a>> {
        let find = |shelves: &'a BTreeMap<String, Shelf>| {
            let own = shelves.get(agreement)?;
            own.find(editions, subheading, known, day)
        };
        let bundled = find(&self.bundled).map(RulesOf::from);
        let Some(listed) = find(&self.published).map(RulesOf::from) else {
            return bundled;
        };
        let Some(bundled) = bundled else {
            return Some(listed);
        };
        Some(listed.over(bundled))
    }
}

fn shelves(rules: Vec<SourcedRule>) -> BTreeMap<String, Shelf> {
    let mut of_agreement: BTreeMap<String, Vec<SourcedRule>> = BTreeMap::new();
    for rule in rules {
        let agreement = rule.rule.agreement.clone();
        of_agreement.entry(agreement).or_default().push(rule);
    }
    let shelved = of_agreement.into_iter();
    shelved
        .map(|(agreement, rules)| (agreement, Shelf::of(rules)))
        .collect()
}

impl<'a> From<OnShelf<'a>> for RulesOf<'a> {
    fn from(found: OnShelf<'a>) -> Self {
        Self {
            doubt: if !found.is_of_these_goods {
                Some(Doubt::OtherEdition)
            } else if found.has_narrower {
                Some(Doubt::PartOfGoods)
            } else {
                None
            },
            rules: found.rules,
        }
    }
}

impl RulesOf<'_> {
    /// The rules of an official list over those that come with the program.
    fn over(self, bundled: Self) -> Self {
        let known = |rules: &Self| (rules.has_tree(), rules.is_computed());
        if known(&bundled) > known(&self) {
            return bundled;
        }
        let general = bundled.rules.iter().copied().find(|rule| rule.is_general());
        let differing = general.filter(|own| self.differs(&bundled, own));
        let narrower = differing.filter(|own| self.first().is_some_and(|it| is_narrower(own, it)));
        let others = bundled.rules.iter().copied();
        let kept = others.filter(|own| !own.is_general());
        let doubt = match (narrower, differing) {
            (Some(_), _) => self.first().map(Doubt::SourcesDiffer),
            (None, Some(own)) => Some(Doubt::SourcesDiffer(own)),
            (None, None) => self.doubt,
        };
        Self {
            rules: narrower.into_iter().chain(self.rules).chain(kept).collect(),
            doubt,
        }
    }

    /// Whether a rule that comes with the program says another thing than the first of the list.
    fn differs(&self, bundled: &Self, own: &SourcedRule) -> bool {
        let is_known = self.is_computed() && bundled.doubt.is_none();
        let trees = self.first().filter(|_| is_known).and_then(|listed| {
            Some((
                (listed.rule.rule()?, &listed.rule.range),
                (own.rule.rule()?, &own.rule.range),
            ))
        });
        trees.is_some_and(|((listed, its), (own, theirs))| !listed.asks_the_same(its, &own, theirs))
    }
}

/// Whether a rule is of fewer goods than another.
fn is_narrower(one: &SourcedRule, other: &SourcedRule) -> bool {
    let (one, other) = (one.rule.range, other.rule.range);
    one != other && other.contains(&one.first) && other.contains(&one.last)
}
