//! Who reviews what: each application gets its number of reviewers, none that has to do with it, and the
//! reviewers get as even a share as that allows.
//!
//! First each application takes the reviewers with the least to do. Then work is handed on: along a chain
//! of reviewers, each of whom gives one application to the next, from one who has two or more than
//! another. Where no such chain is left, no assignment is more even (Harvey, Ladner, Lovász, Tamir:
//! Semi-matchings for bipartite graphs and load balancing, 2006).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::ids::{RegistrationId, ReviewerId};
use crate::missions::draw::lot;

/// An application that is reviewed by one person.
pub type Pair = (RegistrationId, ReviewerId);

/// Who reviews what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assignment {
    /// Application by application.
    pub pairs: BTreeSet<Pair>,
    /// Applications for which nobody is left, and how many reviewers they lack.
    pub lacking: BTreeMap<RegistrationId, u32>,
}

impl Assignment {
    /// How many applications a reviewer has.
    pub fn load(&self, reviewer: ReviewerId) -> usize {
        self.pairs
            .iter()
            .filter(|(_, who)| *who == reviewer)
            .count()
    }
}

/// Assigns reviewers. The same seed gives the same assignment, in whatever order the lists come.
pub fn assign(
    applications: &[RegistrationId],
    reviewers: &[ReviewerId],
    conflicts: &BTreeSet<Pair>,
    each: u32,
    seed: u64,
) -> Assignment {
    let mut applications: Vec<_> = applications.to_vec();
    applications.sort_by_key(|id| lot(seed, id.0));
    applications.dedup();
    let mut work = Work::of(reviewers, seed);
    let mut lacking = BTreeMap::new();
    for application in applications {
        let allowed = |who: &ReviewerId| !conflicts.contains(&(application, *who));
        let chosen = work.least_busy(allowed, usize::try_from(each).unwrap_or(usize::MAX));
        let found = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
        if found < each {
            lacking.insert(application, each - found);
        }
        for who in chosen {
            work.give(who, application);
        }
    }
    work.even_out(conflicts);
    Assignment {
        pairs: work.pairs(),
        lacking,
    }
}

/// What each reviewer has.
struct Work {
    /// In the order of their lots.
    reviewers: Vec<ReviewerId>,
    given: BTreeMap<ReviewerId, BTreeSet<RegistrationId>>,
}

impl Work {
    fn of(reviewers: &[ReviewerId], seed: u64) -> Self {
        let mut reviewers: Vec<_> = reviewers.to_vec();
        reviewers.sort_by_key(|id| lot(seed, id.0));
        reviewers.dedup();
        let given = reviewers.iter().map(|id| (*id, BTreeSet::new())).collect();
        Self { reviewers, given }
    }

    fn load(&self, who: ReviewerId) -> usize {
        self.given.get(&who).map_or(0, BTreeSet::len)
    }

    fn has(&self, who: ReviewerId, application: RegistrationId) -> bool {
        let given = self.given.get(&who);
        given.is_some_and(|given| given.contains(&application))
    }

    fn give(&mut self, who: ReviewerId, application: RegistrationId) {
        self.given.entry(who).or_default().insert(application);
    }

    fn take(&mut self, who: ReviewerId, application: RegistrationId) {
        if let Some(given) = self.given.get_mut(&who) {
            given.remove(&application);
        }
    }

    fn least_busy(&self, allowed: impl Fn(&ReviewerId) -> bool, count: usize) -> Vec<ReviewerId> {
        let mut allowed: Vec<_> = self
            .reviewers
            .iter()
            .copied()
            .filter(|who| allowed(who))
            .collect();
        allowed.sort_by_key(|who| self.load(*who));
        allowed.truncate(count);
        allowed
    }

    fn even_out(&mut self, conflicts: &BTreeSet<Pair>) {
        while let Some(chain) = self.chain(conflicts) {
            for (from, to, application) in chain {
                self.take(from, application);
                self.give(to, application);
            }
        }
    }

    /// A chain of gifts from one reviewer to one who has at least two fewer.
    fn chain(
        &self,
        conflicts: &BTreeSet<Pair>,
    ) -> Option<Vec<(ReviewerId, ReviewerId, RegistrationId)>> {
        let mut busiest: Vec<_> = self.reviewers.clone();
        busiest.sort_by_key(|who| std::cmp::Reverse(self.load(*who)));
        busiest
            .into_iter()
            .find_map(|start| self.chain_from(start, conflicts))
    }

    fn chain_from(
        &self,
        start: ReviewerId,
        conflicts: &BTreeSet<Pair>,
    ) -> Option<Vec<(ReviewerId, ReviewerId, RegistrationId)>> {
        let load = self.load(start);
        let mut came: BTreeMap<ReviewerId, (ReviewerId, RegistrationId)> = BTreeMap::new();
        let mut waiting = VecDeque::from([start]);
        while let Some(from) = waiting.pop_front() {
            if self.load(from) + 2 <= load {
                return Some(way(start, from, &came));
            }
            for application in self.given.get(&from).into_iter().flatten() {
                for to in &self.reviewers {
                    let is_new = *to != start && !came.contains_key(to);
                    let may = !conflicts.contains(&(*application, *to));
                    if is_new && may && !self.has(*to, *application) {
                        came.insert(*to, (from, *application));
                        waiting.push_back(*to);
                    }
                }
            }
        }
        None
    }

    fn pairs(&self) -> BTreeSet<Pair> {
        let all = self.given.iter();
        all.flat_map(|(who, given)| given.iter().map(|application| (*application, *who)))
            .collect()
    }
}

fn way(
    start: ReviewerId,
    end: ReviewerId,
    came: &BTreeMap<ReviewerId, (ReviewerId, RegistrationId)>,
) -> Vec<(ReviewerId, ReviewerId, RegistrationId)> {
    let mut steps = Vec::new();
    let mut at = end;
    while at != start
        && let Some((from, application)) = came.get(&at)
    {
        steps.push((*from, at, *application));
        at = *from;
    }
    steps
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Pair, assign};
    use crate::ids::{RegistrationId, ReviewerId};

    fn application(number: usize) -> RegistrationId {
        RegistrationId(Uuid::from_u128(1_000 + number as u128))
    }

    fn reviewer(number: usize) -> ReviewerId {
        ReviewerId(Uuid::from_u128(number as u128))
    }

    fn sets(applications: usize, reviewers: usize) -> (Vec<RegistrationId>, Vec<ReviewerId>) {
        (
            (0..applications).map(application).collect(),
            (0..reviewers).map(reviewer).collect(),
        )
    }

    #[test]
    fn work_is_handed_on_where_conflicts_stand_in_the_way() {
        let (applications, reviewers) = sets(4, 3);
        // Only the first may review the first two; all may review the others.
        let conflicts = [(0, 1), (0, 2), (1, 1), (1, 2)]
            .map(|(one, who)| (application(one), reviewer(who)))
            .into();
        for seed in 0..20 {
            let found = assign(&applications, &reviewers, &conflicts, 1, seed);
            let loads: Vec<_> = reviewers.iter().map(|who| found.load(*who)).collect();
            assert_eq!(loads, [2, 1, 1]);
        }
    }

    #[test]
    fn whoever_lacks_reviewers_is_told() {
        let (applications, reviewers) = sets(2, 2);
        let conflicts = BTreeSet::from([(application(0), reviewer(0))]);
        let found = assign(&applications, &reviewers, &conflicts, 2, 1);
        assert_eq!(found.lacking.get(&application(0)), Some(&1));
        assert_eq!(found.pairs.len(), 3);
    }

    fn cases() -> impl Strategy<Value = (usize, usize, BTreeSet<Pair>, u32, u64)> {
        let pairs = proptest::collection::btree_set((0_usize..7, 0_usize..5), 0..14);
        (0_usize..7, 1_usize..5, pairs, 1_u32..4, any::<u64>()).prop_map(
            |(applications, reviewers, pairs, each, seed)| {
                let pairs = pairs
                    .into_iter()
                    .map(|(one, who)| (application(one), reviewer(who)));
                (applications, reviewers, pairs.collect(), each, seed)
            },
        )
    }

    /// The least sum of squared loads, by trying everything: the measure of evenness.
    fn least_squares(
        applications: &[RegistrationId],
        reviewers: &[ReviewerId],
        conflicts: &BTreeSet<Pair>,
        each: usize,
        loads: &mut Vec<usize>,
    ) -> usize {
        let Some((first, rest)) = applications.split_first() else {
            return loads.iter().map(|load| load * load).sum();
        };
        let allowed: Vec<usize> = (0..reviewers.len())
            .filter(|index| !conflicts.contains(&(*first, reviewers[*index])))
            .collect();
        let wanted = each.min(allowed.len());
        let mut least = usize::MAX;
        for choice in 0_u32..1 << allowed.len() {
            if choice.count_ones() as usize != wanted {
                continue;
            }
            let chosen: Vec<usize> = allowed
                .iter()
                .enumerate()
                .filter(|(bit, _)| choice & (1 << bit) != 0)
                .map(|(_, index)| *index)
                .collect();
            for index in &chosen {
                loads[*index] += 1;
            }
            least = least.min(least_squares(rest, reviewers, conflicts, each, loads));
            for index in &chosen {
                loads[*index] -= 1;
            }
        }
        least
    }

    proptest! {
        #[test]
        fn nobody_reviews_whom_they_have_to_do_with((count, who, conflicts, each, seed) in cases()) {
            let (applications, reviewers) = sets(count, who);
            let found = assign(&applications, &reviewers, &conflicts, each, seed);
            prop_assert!(found.pairs.is_disjoint(&conflicts));
            for one in &applications {
                let has = u32::try_from(found.pairs.iter().filter(|(id, _)| id == one).count()).unwrap();
                let allowed = reviewers.iter().filter(|who| !conflicts.contains(&(*one, **who))).count();
                prop_assert_eq!(has, each.min(u32::try_from(allowed).unwrap()));
                prop_assert_eq!(has + found.lacking.get(one).copied().unwrap_or(0), each);
            }
        }

        #[test]
        fn no_assignment_is_more_even((count, who, conflicts, each, seed) in cases()) {
            let (applications, reviewers) = sets(count, who);
            let found = assign(&applications, &reviewers, &conflicts, each, seed);
            let squares: usize = reviewers.iter().map(|who| found.load(*who).pow(2)).sum();
            let mut loads = vec![0; reviewers.len()];
            let least = least_squares(&applications, &reviewers, &conflicts, each as usize, &mut loads);
            prop_assert_eq!(squares, least);
        }

        #[test]
        fn without_conflicts_loads_differ_by_one_at_most(count in 0_usize..60, who in 1_usize..9, each in 1_u32..4, seed: u64) {
            let (applications, reviewers) = sets(count, who);
            let found = assign(&applications, &reviewers, &BTreeSet::new(), each, seed);
            let loads: Vec<_> = reviewers.iter().map(|who| found.load(*who)).collect();
            prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1);
        }

        #[test]
        fn the_order_of_the_lists_changes_nothing((count, who, conflicts, each, seed) in cases()) {
            let (mut applications, mut reviewers) = sets(count, who);
            let found = assign(&applications, &reviewers, &conflicts, each, seed);
            applications.reverse();
            reviewers.reverse();
            prop_assert_eq!(found, assign(&applications, &reviewers, &conflicts, each, seed));
        }
    }
}
