//! The ranking: by the mean of all reviews, and between equal ones by the rules of the call, one after
//! another, and at last by lot. No name, no state and no size comes in, so that none can change it.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mean::Mean;
use super::review::Review;
use super::rules::{SelectionRules, TieRule};
use crate::ids::{RegistrationId, ReviewerId};
use crate::missions::draw::lot;
use crate::missions::requirements::RequirementKind;
use crate::time::Instant;

/// An application with what was found of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Which application.
    pub id: RegistrationId,
    /// When it was complete.
    pub applied_at: Instant,
    /// Its reviews.
    pub reviews: Vec<(ReviewerId, Review)>,
    /// What the call asks and the company does not meet.
    pub unmet: Vec<RequirementKind>,
}

/// What decided that an application stands behind the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "by", content = "code", rename_all = "kebab-case")]
pub enum Decider {
    /// The mean.
    Mean,
    /// The score of a criterion.
    Criterion(String),
    /// The earlier complete application.
    EarlierApplication,
    /// The draw by lot.
    Lot,
}

/// What becomes of an application; words: `selection-outcome-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It has a place.
    Selected,
    /// It waits for a place.
    Waiting,
    /// It does not meet what the call asks.
    NotAdmitted,
    /// Nobody reviewed it.
    NotReviewed,
}

/// An application in the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Which application.
    pub id: RegistrationId,
    /// Its position, from 1.
    pub position: u32,
    /// How it stands.
    pub standing: Standing,
    /// What decided that it stands behind the one before; none for the first.
    pub behind_by: Option<Decider>,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// The ranking of a call.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// From the first to the last.
    pub ranked: Vec<Ranked>,
    /// Those that do not meet what the call asks.
    pub not_admitted: Vec<(RegistrationId, Vec<RequirementKind>)>,
    /// Those that nobody reviewed.
    pub not_reviewed: Vec<RegistrationId>,
}

/// How an application stands: all that the ranking looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Points by the code of the criterion, of all reviews together.
    pub points: BTreeMap<String, u64>,
    /// How many reviews there are.
    pub reviews: u64,
    applied_at: Instant,
    lot: (u64, Uuid),
}

impl Standing {
    /// How an application stands under a seed; none where nobody reviewed it.
    pub fn of(rules: &SelectionRules, reviewed: &Reviewed, seed: u64) -> Option<Self> {
        let reviews = u64::try_from(reviewed.reviews.len()).ok()?;
        if reviews == 0 {
            return None;
        }
        let points = rules.criteria.iter().map(|criterion| {
            let given = reviewed.reviews.iter();
            let given = given.filter_map(|(_, review)| review.points.get(&criterion.code));
            (
                criterion.code.clone(),
                given.map(|points| u64::from(*points)).sum(),
            )
        });
        Some(Self {
            points: points.collect(),
            reviews,
            applied_at: reviewed.applied_at,
            lot: lot(seed, reviewed.id.0),
        })
    }

    /// The mean of all reviews by the weights.
    pub fn mean(&self, rules: &SelectionRules) -> Mean {
        let weighted = rules.criteria.iter().map(|criterion| {
            let points = self.points.get(&criterion.code).copied().unwrap_or(0);
            points * u64::from(criterion.weight)
        });
        Mean::of(weighted.sum(), rules.total_weight() * self.reviews)
    }

    /// The mean of one criterion.
    pub fn mean_of(&self, code: &str) -> Mean {
        Mean::of(self.points.get(code).copied().unwrap_or(0), self.reviews)
    }

    /// Which of two stands before the other, and by what: less stands before.
    pub fn compare(&self, other: &Self, rules: &SelectionRules) -> (Ordering, Decider) {
        let by_mean = other.mean(rules).cmp(&self.mean(rules));
        if by_mean != Ordering::Equal {
            return (by_mean, Decider::Mean);
        }
        for tie in &rules.ties {
            let (ordering, decider) = match tie {
                TieRule::Criterion(code) => (
                    other.mean_of(code).cmp(&self.mean_of(code)),
                    Decider::Criterion(code.clone()),
                ),
                TieRule::EarlierApplication => (
                    self.applied_at.cmp(&other.applied_at),
                    Decider::EarlierApplication,
                ),
            };
            if ordering != Ordering::Equal {
                return (ordering, decider);
            }
        }
        (self.lot.cmp(&other.lot), Decider::Lot)
    }
}

/// Ranks applications; the first so many have a place.
pub fn rank(rules: &SelectionRules, applications: &[Reviewed], places: u32, seed: u64) -> Ranking {
    let mut ranking = Ranking::default();
    let mut standing: Vec<(RegistrationId, Standing)> = Vec::with_capacity(applications.len());
    for one in applications {
        if !one.unmet.is_empty() {
            ranking.not_admitted.push((one.id, one.unmet.clone()));
        } else if let Some(found) = Standing::of(rules, one, seed) {
            standing.push((one.id, found));
        } else {
            ranking.not_reviewed.push(one.id);
        }
    }
    ranking.not_admitted.sort_by_key(|(id, _)| *id);
    ranking.not_reviewed.sort();
    standing.sort_by(|(_, one), (_, other)| one.compare(other, rules).0);
    let mut before: Option<&Standing> = None;
    for (position, (id, found)) in (1..).zip(&standing) {
        ranking.ranked.push(Ranked {
            id: *id,
            position,
            standing: found.clone(),
            behind_by: before.map(|before| before.compare(found, rules).1),
            outcome: if position <= places {
                Outcome::Selected
            } else {
                Outcome::Waiting
            },
        });
        before = Some(found);
    }
    ranking
}

impl Ranking {
    /// An application of the ranking.
    pub fn find(&self, id: RegistrationId) -> Option<&Ranked> {
        self.ranked.iter().find(|one| one.id == id)
    }

    /// Those with a place, from the first on.
    pub fn selected(&self) -> impl Iterator<Item = &Ranked> {
        self.with(Outcome::Selected)
    }

    /// Those that wait, from the first on.
    pub fn waiting(&self) -> impl Iterator<Item = &Ranked> {
        self.with(Outcome::Waiting)
    }

    fn with(&self, outcome: Outcome) -> impl Iterator<Item = &Ranked> {
        self.ranked.iter().filter(move |one| one.outcome == outcome)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::super::review::tests::{review, rules};
    use super::{Decider, Outcome, Reviewed, rank};
    use crate::ids::{RegistrationId, ReviewerId};
    use crate::missions::requirements::RequirementKind;
    use crate::time::Instant;

    pub(crate) fn reviewed(number: u128, at: i64, points: &[[u8; 3]]) -> Reviewed {
        let reviews = (1..).zip(points);
        Reviewed {
            id: RegistrationId(Uuid::from_u128(number)),
            applied_at: Instant::from_milliseconds(at).unwrap(),
            reviews: reviews
                .map(|(who, points)| (ReviewerId(Uuid::from_u128(who)), review(*points)))
                .collect(),
            unmet: vec![],
        }
    }

    #[test]
    fn ties_are_decided_by_the_rules_of_the_call_and_it_is_said() {
        // 3.0 each: the third by the better fit, the second by the earlier application.
        let applications = [
            reviewed(1, 9, &[[3, 3, 3]]),
            reviewed(2, 5, &[[3, 3, 3]]),
            reviewed(3, 9, &[[2, 4, 4]]),
            reviewed(4, 1, &[[5, 5, 5]]),
            reviewed(5, 9, &[[3, 3, 3]]),
            Reviewed {
                unmet: vec![RequirementKind::Product],
                ..reviewed(6, 1, &[[5, 5, 5]])
            },
            reviewed(7, 1, &[]),
        ];
        let ranking = rank(&rules(), &applications, 2, 7);
        let order: Vec<u128> = ranking
            .ranked
            .iter()
            .map(|one| one.id.0.as_u128())
            .collect();
        assert_eq!(order[..3], [4, 3, 2]);
        let by: Vec<_> = ranking
            .ranked
            .iter()
            .map(|one| one.behind_by.clone())
            .collect();
        let fit = Some(Decider::Criterion("fit".to_owned()));
        assert_eq!(
            by,
            [
                None,
                Some(Decider::Mean),
                fit,
                Some(Decider::EarlierApplication),
                Some(Decider::Lot)
            ]
        );
        assert_eq!(ranking.selected().count(), 2);
        assert_eq!(ranking.ranked[2].outcome, Outcome::Waiting);
        assert_eq!(ranking.not_admitted[0].1, [RequirementKind::Product]);
        assert_eq!(ranking.not_reviewed[0].0.as_u128(), 7);
    }

    pub(crate) fn applications() -> impl Strategy<Value = Vec<Reviewed>> {
        let points = proptest::collection::vec([1_u8..6, 1_u8..6, 1_u8..6], 1..4);
        proptest::collection::vec((points, 0_i64..4), 1..12).prop_map(|all| {
            (1..)
                .zip(all)
                .map(|(number, (points, at))| reviewed(number, at, &points))
                .collect()
        })
    }

    proptest! {
        /// Whatever company stands behind an application, and in whatever order they come, each
        /// application keeps its position: names are put to a ranking, never into it.
        #[test]
        fn permuted_names_give_the_same_ranking(
            applications in applications(), seed: u64, places in 0_u32..8, turn in 0_usize..12,
        ) {
            let mut turned = applications.clone();
            turned.rotate_left(turn % applications.len());
            turned.reverse();
            let of = |applications: &[Reviewed]| rank(&rules(), applications, places, seed);
            prop_assert_eq!(of(&applications), of(&turned));
        }

        #[test]
        fn nobody_stands_behind_a_lower_mean(applications in applications(), seed: u64, places in 0_u32..8) {
            let ranking = rank(&rules(), &applications, places, seed);
            prop_assert_eq!(ranking.ranked.len(), applications.len());
            for two in ranking.ranked.windows(2) {
                let means = [0, 1].map(|index| two[index].standing.mean(&rules()));
                prop_assert!(means[0] >= means[1]);
                let is_tie = two[1].behind_by != Some(Decider::Mean);
                prop_assert_eq!(is_tie, means[0] == means[1]);
            }
            let selected = u32::try_from(ranking.selected().count()).unwrap();
            prop_assert_eq!(selected, places.min(u32::try_from(applications.len()).unwrap()));
        }

        /// A better review never costs a place.
        #[test]
        fn a_better_review_never_ranks_lower(applications in applications(), seed: u64, which in 0_usize..12, criterion in 0_usize..3) {
            let which = which % applications.len();
            let before = rank(&rules(), &applications, 3, seed);
            let mut better = applications.clone();
            let review = &mut better[which].reviews[0].1;
            let code = ["capacity", "fit", "plan"][criterion];
            let points = review.points.get_mut(code).unwrap();
            *points = (*points + 1).min(5);
            let after = rank(&rules(), &better, 3, seed);
            let id = applications[which].id;
            prop_assert!(after.find(id).unwrap().position <= before.find(id).unwrap().position);
        }
    }
}
