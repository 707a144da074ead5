//! The smallest changes by which a good that does not originate would: which inputs to source from a
//! Party, how much more value to add, by which other method or agreement it originates as it is. Each
//! is verified by determining the changed case.

mod swap;
mod value;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use self::swap::{Destined, agreements};
use super::case::{BomLine, Case, Origin, Role, for_each_line};
use super::step::{OriginNeed, Outcome, Step, StepKind};
use super::{Agreement, determine_at};
use crate::money::Exact;
use crate::origin::HOME;
use crate::origin::declaration::DeclarationState;
use crate::origin::rule::RvcMethod;
use crate::time::Day;

/// So many lines of changed cases are determined before a set of inputs is taken that may not be the
/// smallest: less than a second.
const MOST_LINES_TRIED: usize = 400_000;
/// And so many cases, however few their lines.
const MOST_TRIED: usize = 5_000;

/// The ways to originate.
const WAYS: [StepKind; 5] = [
    StepKind::WhollyObtained,
    StepKind::OnlyOriginating,
    StepKind::ProductRule,
    StepKind::Set,
    StepKind::Fallback,
];

/// A change after which the good originates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "OriginChange")]
pub struct Change {
    /// What is changed.
    pub what: Changed,
    /// The value of what is sourced elsewhere, or the value that is added; what the base of another
    /// method must reach. Nothing of another agreement.
    pub amount: Exact,
    /// What the good would cost more: where an offer is known for each input, or where the value is
    /// added by costs and no price would do; nothing of a swap. Less where it is below zero; none where
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Exact>,
    /// Whether no smaller change of its kind does.
    pub is_smallest: bool,
}

/// What a change is of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[serde(rename = "OriginChanged")]
pub enum Changed {
    /// These inputs originate in a Party.
    Source {
        /// Their places.
        lines: Vec<String>,
        /// Whether they must be wholly obtained there.
        wholly_obtained: bool,
    },
    /// More of the value is added in the Parties, at the same materials.
    AddValue,
    /// The value is worked out by another method of the same rule, of which an input is missing.
    Method {
        /// The methods that fail.
        failing: Vec<RvcMethod>,
        /// The method.
        method: RvcMethod,
        /// What must be known for it.
        missing: OriginNeed,
    },
    /// Another agreement is used, under which the good originates as it is.
    Agreement {
        /// Which.
        agreement: String,
        /// The markets in which it serves, of those that the agreement in question does.
        markets: Vec<String>,
    },
}

/// The order in which changes are told: those of known cost first, the cheapest before.
pub fn rank(changes: &mut [Change]) {
    changes.sort_by_key(|change| (change.cost.is_none(), change.cost, change.amount));
}

/// The smallest changes, in their order; none for a good that originates. Where something is not known,
/// those that cost nothing are told alone.
pub fn changes(case: &Case, agreement: &Agreement<'_>, day: Day) -> Vec<Change> {
    let case = &case.priced();
    let before = determine_at(case, agreement, day, "");
    if before.outcome == Outcome::Met {
        return vec![];
    }
    let search = Search {
        case,
        agreement,
        day,
        tries: (MOST_LINES_TRIED / before.lines.len().max(1)).min(MOST_TRIED),
    };
    if before.outcome == Outcome::Open {
        return search.methods(&before.root);
    }
    let mut found: Vec<Change> = Vec::new();
    for measure in [Measure::Value, Measure::Cost] {
        for origin in [Origin::Originating, Origin::WhollyObtained] {
            let is_new =
                |change: &Change| !found.iter().any(|known| known.is_of_same_lines(change));
            let change = search.sourcing(measure, origin).filter(is_new);
            found.extend(change);
        }
    }
    found.extend(search.added_value(&before.root));
    rank(&mut found);
    found
}

/// By what a set of inputs is the smallest.
#[derive(Clone, Copy, PartialEq)]
enum Measure {
    /// By the value that comes from elsewhere.
    Value,
    /// By what it would cost more; open only where every input has an offer.
    Cost,
}

impl Change {
    /// Whether it is of the inputs that another is of: what need not be wholly obtained says enough.
    fn is_of_same_lines(&self, other: &Self) -> bool {
        match (&self.what, &other.what) {
            (Changed::Source { lines, .. }, Changed::Source { lines: others, .. }) => {
                lines == others
            }
            _ => false,
        }
    }
}

struct Search<'a> {
    case: &'a Case,
    agreement: &'a Agreement<'a>,
    day: Day,
    /// How many changed cases may be determined for one set.
    tries: usize,
}

/// An input that could come from a Party.
struct Candidate {
    place: String,
    value: Decimal,
    cost: Option<Decimal>,
}

impl Search<'_> {
    /// Whether one of the ways to originate is met. What is still asked of refunds, of simple operations
    /// or of the journey is asked whatever is changed.
    fn originates(&self, case: &Case) -> bool {
        let found = determine_at(case, self.agreement, self.day, "");
        let is_way_met = |step: &Step| WAYS.contains(&step.kind) && step.outcome == Outcome::Met;
        found.outcome != Outcome::NotMet && found.root.steps.iter().any(is_way_met)
    }

    /// The smallest set of inputs to source from a Party, originating or wholly obtained there.
    fn sourcing(&self, measure: Measure, origin: Origin) -> Option<Change> {
        let mut candidates = self.candidates();
        if measure == Measure::Cost {
            candidates.retain(|candidate| candidate.cost.is_some());
        }
        let weigh = |candidate: &Candidate| match measure {
            Measure::Value => candidate.value,
            // An offer that saves money is no burden.
            Measure::Cost => candidate.cost.unwrap_or_default().max(Decimal::ZERO),
        };
        candidates.sort_by_key(weigh);
        let all: Vec<usize> = (0..candidates.len()).collect();
        let does = |chosen: &[usize]| self.originates(&self.sourced(&candidates, chosen, origin));
        if !does(&all) {
            return None;
        }
        let weights: Vec<Decimal> = candidates.iter().map(weigh).collect();
        let (chosen, is_smallest) = match smallest(&weights, self.tries, does) {
            Some(chosen) => (chosen, true),
            None => (thinned(all, self.tries, does), false),
        };
        let of = |amount: fn(&Candidate) -> Option<Decimal>| -> Option<Decimal> {
            chosen
                .iter()
                .filter_map(|index| candidates.get(*index))
                .map(amount)
                .sum()
        };
        let mut lines: Vec<String> = chosen
            .iter()
            .filter_map(|index| candidates.get(*index))
            .map(|known| known.place.clone())
            .collect();
        lines.sort_by_key(|place| numbers(place));
        Some(Change {
            what: Changed::Source {
                lines,
                wholly_obtained: origin == Origin::WhollyObtained,
            },
            amount: Exact(of(|known| Some(known.value)).unwrap_or_default()),
            cost: of(|known| known.cost).map(Exact),
            is_smallest,
        })
    }

    /// The inputs that are bought and do not originate, or may not.
    fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for_each_line(&self.case.materials, "", &mut |place, line| {
            let is_bought = line.inputs.is_empty()
                && !matches!(line.role, Role::Indirect | Role::ShippingPacking);
            if is_bought && !self.is_of_party(line) {
                let value = line
                    .value
                    .map_or_else(Decimal::default, |Exact(value)| value);
                let offered = line.offered.map(|Exact(offered)| offered - value);
                candidates.push(Candidate {
                    place: place.to_owned(),
                    value,
                    cost: offered,
                });
            }
        });
        candidates
    }

    fn is_of_party(&self, line: &BomLine) -> bool {
        let with = &self.agreement.provisions.cumulation.with;
        let is_declared = match (&line.declaration, line.origin) {
            (_, Origin::NonOriginating) | (None, Origin::Unknown) => false,
            (None, Origin::Originating | Origin::WhollyObtained) => true,
            (Some(declared), _) => {
                declared.names(self.agreement.id)
                    && declared.state(self.day) == DeclarationState::Received
            }
        };
        let is_of_agreement = line.agreements.is_empty()
            || line
                .agreements
                .iter()
                .any(|known| known == self.agreement.id);
        is_declared
            && is_of_agreement
            && line
                .country
                .as_ref()
                .is_some_and(|country| with.contains(country))
    }

    /// The case with some of the inputs from the exporter's Party, at the price that is offered.
    fn sourced(&self, candidates: &[Candidate], chosen: &[usize], origin: Origin) -> Case {
        let mut case = self.case.clone();
        for candidate in chosen.iter().filter_map(|index| candidates.get(*index)) {
            if let Some(line) = line_at(&mut case.materials, &candidate.place) {
                line.origin = origin;
                line.country = Some(HOME.to_owned());
                line.agreements.clear();
                line.declaration = None;
                line.value = line.offered.or(line.value);
                line.regional_value = None;
                line.inventory = None;
            }
        }
        case
    }
}

/// The lightest set for which something holds that holds for every larger one too: sets are tried in
/// the order of their weight. None where too many would have to be tried. `weights` ascend.
fn smallest(
    weights: &[Decimal],
    tries: usize,
    does: impl Fn(&[usize]) -> bool,
) -> Option<Vec<usize>> {
    // A set is made from another by adding the next weight, or by moving its last to the next: each
    // once, and never lighter than what it was made from.
    let mut sets = BinaryHeap::from([Reverse((Decimal::ZERO, 0_usize, Vec::<usize>::new()))]);
    for _ in 0..tries {
        let Reverse((weight, _, set)) = sets.pop()?;
        if does(&set) {
            return Some(set);
        }
        let last = set.last().copied();
        let next = last.map_or(0, |last| last + 1);
        let Some(added) = weights.get(next) else {
            continue;
        };
        let mut larger = set.clone();
        larger.push(next);
        sets.push(Reverse((weight + added, larger.len(), larger)));
        if let Some(moved) = last.and_then(|last| weights.get(last)) {
            let mut other = set;
            other.pop();
            other.push(next);
            sets.push(Reverse((weight - moved + added, other.len(), other)));
        }
    }
    None
}

/// A set from which nothing more can be taken away, as far as the tries reach: large parts are tried
/// first, the heaviest first.
fn thinned(mut set: Vec<usize>, mut tries: usize, does: impl Fn(&[usize]) -> bool) -> Vec<usize> {
    let mut size = set.len();
    while size > 0 {
        let mut end = set.len();
        while end > 0 {
            if tries == 0 {
                return set;
            }
            tries -= 1;
            let start = end.saturating_sub(size);
            let before = set.iter().take(start);
            let rest: Vec<usize> = before.chain(set.iter().skip(end)).copied().collect();
            if does(&rest) {
                set = rest;
            }
            end = start;
        }
        size /= 2;
    }
    set
}

/// The line of a place such as `3.1`.
fn line_at<'a>(lines: &'a mut [BomLine], place: &str) -> Option<&'a mut BomLine> {
    let (number, below) = place
        .split_once('.')
        .map_or((place, None), |(number, below)| (number, Some(below)));
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    let line = lines.get_mut(index)?;
    match below {
        Some(below) => line_at(&mut line.inputs, below),
        None => Some(line),
    }
}

fn numbers(place: &str) -> Vec<usize> {
    place
        .split('.')
        .filter_map(|number| number.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests;
