//! The result told to each applicant: where it stands, by what, and what would have changed it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::ranking::{Decider, Outcome, Ranked, Ranking, Standing};
use super::review::MOST_POINTS;
use super::rules::SelectionRules;
use crate::ids::RegistrationId;
use crate::missions::requirements::RequirementKind;
use crate::money::Exact;

/// What would have been enough in one criterion alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Enough {
    /// The code of the criterion.
    pub criterion: String,
    /// The fewest points more, of all reviews together; none where even the most would not have been enough.
    pub points: Option<u32>,
}

/// How far an application is from a position before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The position.
    pub position: u32,
    /// By how much the means differ; nothing where a rule for equal scores decided.
    pub mean: Exact,
    /// What would have been enough, by criterion.
    pub enough: Vec<Enough>,
}

/// A result with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// What became of the application.
    pub outcome: Outcome,
    /// Its position; none where it is not ranked.
    pub position: Option<u32>,
    /// How many are ranked.
    pub ranked: u32,
    /// Its mean.
    pub mean: Option<Exact>,
    /// The mean of each criterion.
    pub criteria: Vec<CriterionMean>,
    /// What decided that it stands behind the one before.
    pub behind_by: Option<Decider>,
    /// To the position before it.
    pub to_next: Option<Gap>,
    /// To the last place, where it has none.
    pub to_place: Option<Gap>,
    /// By how much its mean is above the first without a place, where it has one and another has none.
    pub margin: Option<Exact>,
    /// What the call asks and the company does not meet: this alone stood in the way.
    pub unmet: Vec<RequirementKind>,
}

/// The mean of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CriterionMean {
    /// The code of the criterion.
    pub criterion: String,
    /// Its mean.
    pub mean: Exact,
}

/// Tells the result of an application; none where it is none of the call's.
pub fn explain(
    rules: &SelectionRules,
    ranking: &Ranking,
    id: RegistrationId,
) -> Option<Explanation> {
    let ranked = u32::try_from(ranking.ranked.len()).unwrap_or(u32::MAX);
    let without = |outcome, unmet| Explanation {
        outcome,
        position: None,
        ranked,
        mean: None,
        criteria: vec![],
        behind_by: None,
        to_next: None,
        to_place: None,
        margin: None,
        unmet,
    };
    if let Some((_, unmet)) = ranking.not_admitted.iter().find(|(one, _)| *one == id) {
        return Some(without(Outcome::NotAdmitted, unmet.clone()));
    }
    if ranking.not_reviewed.contains(&id) {
        return Some(without(Outcome::NotReviewed, vec![]));
    }
    let one = ranking.find(id)?;
    let before = ranking
        .ranked
        .iter()
        .rfind(|other| other.position < one.position);
    let last_place = ranking.selected().last();
    let first_without = ranking.waiting().next();
    let has_place = one.outcome == Outcome::Selected;
    let mean = |one: &Ranked| one.standing.mean(rules);
    let criteria = rules.criteria.iter().map(|criterion| CriterionMean {
        criterion: criterion.code.clone(),
        mean: one.standing.mean_of(&criterion.code).shown(),
    });
    Some(Explanation {
        outcome: one.outcome,
        position: Some(one.position),
        mean: Some(mean(one).shown()),
        criteria: criteria.collect(),
        behind_by: one.behind_by.clone(),
        to_next: before.map(|other| gap(rules, one, other)),
        to_place: last_place
            .filter(|_| !has_place)
            .map(|other| gap(rules, one, other)),
        margin: first_without
            .filter(|_| has_place)
            .map(|other| mean(one).distance(mean(other)).rounded(4)),
        ..without(one.outcome, vec![])
    })
}

fn gap(rules: &SelectionRules, one: &Ranked, other: &Ranked) -> Gap {
    let means = [one, other].map(|ranked| ranked.standing.mean(rules));
    let [own, before] = means;
    let enough = rules.criteria.iter().map(|criterion| Enough {
        criterion: criterion.code.clone(),
        points: enough(rules, &one.standing, &other.standing, &criterion.code),
    });
    Gap {
        position: other.position,
        mean: own.distance(before).rounded(4),
        enough: enough.collect(),
    }
}

/// The fewest points more in a criterion with which one would stand before the other.
fn enough(rules: &SelectionRules, one: &Standing, other: &Standing, code: &str) -> Option<u32> {
    let points = one.points.get(code).copied().unwrap_or(0);
    let most = u64::from(MOST_POINTS) * one.reviews;
    (1..=most.saturating_sub(points))
        .find(|more| one.with_points(code, *more).compare(other, rules).0 == Ordering::Less)
        .and_then(|more| u32::try_from(more).ok())
}

impl Standing {
    /// How it would stand with so many points more in a criterion.
    #[must_use]
    pub fn with_points(&self, code: &str, more: u64) -> Self {
        let mut better = self.clone();
        *better.points.entry(code.to_owned()).or_default() += more;
        better
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ranking::tests::{applications, reviewed};
    use super::super::ranking::{Decider, Outcome, Reviewed, rank};
    use super::super::review::tests::rules;
    use super::{Enough, explain};
    use crate::missions::requirements::RequirementKind;

    #[test]
    fn what_would_have_been_enough_is_told_by_criterion() {
        // 4.0 has the place; 3.5 misses it by half a point: 50 % weight asks one point more, 30 % two.
        let applications = [reviewed(1, 1, &[[4, 4, 4]]), reviewed(2, 2, &[[3, 4, 4]])];
        let ranking = rank(&rules(), &applications, 1, 1);
        let told = explain(&rules(), &ranking, applications[1].id).unwrap();
        assert_eq!(told.outcome, Outcome::Waiting);
        assert_eq!(told.behind_by, Some(Decider::Mean));
        let gap = told.to_place.unwrap();
        assert_eq!(
            (gap.position, gap.mean.to_string()),
            (1, "0.5000".to_owned())
        );
        let points: Vec<_> = gap.enough.iter().map(|one| one.points).collect();
        // One point more of capacity only draws level, and the earlier application decides: two are needed.
        // A fit of 5 is 3.8, which is too little; nor is a plan of 5.
        assert_eq!(points, [Some(2), None, None]);
        let first = explain(&rules(), &ranking, applications[0].id).unwrap();
        assert_eq!(first.margin.unwrap().to_string(), "0.5000");
        assert!(first.to_place.is_none() && first.to_next.is_none());
    }

    #[test]
    fn whoever_is_not_admitted_is_told_what_stood_in_the_way() {
        let asked = vec![RequirementKind::Readiness, RequirementKind::Document];
        let application = Reviewed {
            unmet: asked.clone(),
            ..reviewed(1, 1, &[[5, 5, 5]])
        };
        let ranking = rank(&rules(), std::slice::from_ref(&application), 1, 1);
        let told = explain(&rules(), &ranking, application.id).unwrap();
        assert_eq!((told.outcome, told.unmet), (Outcome::NotAdmitted, asked));
        assert!(explain(&rules(), &ranking, reviewed(9, 1, &[]).id).is_none());
    }

    proptest! {
        /// With the points that are told, the result changes; with one fewer, it does not.
        #[test]
        fn the_points_that_are_told_are_the_fewest(applications in applications(), seed: u64, places in 1_u32..4) {
            let rules = rules();
            let ranking = rank(&rules, &applications, places, seed);
            for one in &ranking.ranked {
                let told = explain(&rules, &ranking, one.id).unwrap();
                prop_assert_eq!(told.to_place.is_some(), one.outcome == Outcome::Waiting);
                let Some(gap) = told.to_place else { continue };
                let other = &ranking.ranked[gap.position as usize - 1].standing;
                for Enough { criterion, points } in gap.enough {
                    let stands_before = |more: u32| {
                        let better = one.standing.with_points(&criterion, more.into());
                        better.compare(other, &rules).0.is_lt()
                    };
                    if let Some(more) = points {
                        prop_assert!(stands_before(more) && !stands_before(more - 1));
                    } else {
                        let most = 5 * one.standing.reviews - one.standing.points[&criterion];
                        prop_assert!(!stands_before(u32::try_from(most).unwrap()));
                    }
                }
            }
        }
    }
}
