//! What a reviewer finds of an application: from 1 to 5 points for each criterion, each with a
//! justification; and where reviewers of one application lie far apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::mean::Mean;
use super::rules::SelectionRules;
use crate::form::Reader;
use crate::ids::ReviewerId;
use crate::problem::Problems;

const LONGEST: usize = 4_000;

/// The fewest points.
pub const LEAST_POINTS: u8 = 1;
/// The most points.
pub const MOST_POINTS: u8 = 5;
/// Of fewer reviews nobody can say which one lies apart.
const LEAST_REVIEWS: usize = 3;

/// What is found by one criterion, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "CriterionScore", rename_all = "camelCase")]
pub struct ScoreForm {
    /// The code of the criterion.
    pub criterion: String,
    /// From 1 to 5.
    pub points: u8,
    /// Why.
    pub justification: String,
}

/// A review in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The points by the code of the criterion: all of them.
    pub points: BTreeMap<String, u8>,
    /// The same with their justifications, in the order of the criteria.
    pub scores: Vec<ScoreForm>,
}

impl Review {
    /// Reads a review: every criterion scored once, each with enough words.
    pub fn parse(forms: &[ScoreForm], rules: &SelectionRules) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let mut scores = Vec::with_capacity(rules.criteria.len());
        for criterion in &rules.criteria {
            let field = format!("scores.{}", criterion.code);
            let Some(form) = forms.iter().find(|form| form.criterion == criterion.code) else {
                reader.problems.note(&field, "required");
                continue;
            };
            if !(LEAST_POINTS..=MOST_POINTS).contains(&form.points) {
                let params = [
                    ("min", LEAST_POINTS.to_string()),
                    ("max", MOST_POINTS.to_string()),
                ];
                reader
                    .problems
                    .note_with(&format!("{field}.points"), "out-of-range", params);
            }
            let at = format!("{field}.justification");
            let justification = reader.lines(&at, &form.justification, LONGEST);
            let letters = justification
                .chars()
                .filter(|sign| sign.is_alphanumeric())
                .count();
            if u32::try_from(letters).unwrap_or(u32::MAX) < rules.justification {
                let least = [("min", rules.justification.to_string())];
                reader.problems.note_with(&at, "justification-short", least);
            }
            scores.push(ScoreForm {
                justification,
                ..form.clone()
            });
        }
        let is_known = |form: &ScoreForm| {
            let mut known = rules.criteria.iter();
            known.any(|criterion| criterion.code == form.criterion)
        };
        for form in forms.iter().filter(|form| !is_known(form)) {
            let found = [("found", form.criterion.clone())];
            reader
                .problems
                .note_with("scores", "criterion-unknown", found);
        }
        let points = scores
            .iter()
            .map(|score| (score.criterion.clone(), score.points));
        let points = points.collect();
        reader.problems.or(Self { points, scores })
    }

    /// The points by the weights, not yet shared by them.
    pub fn weighted(&self, rules: &SelectionRules) -> u64 {
        let weighted = rules.criteria.iter().map(|criterion| {
            let points = self.points.get(&criterion.code).copied().unwrap_or(0);
            u64::from(points) * u64::from(criterion.weight)
        });
        weighted.sum()
    }
}

/// How far the reviews of an application lie apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The lowest mean of a review.
    pub least: Mean,
    /// The highest.
    pub most: Mean,
    /// The middle one.
    pub median: Mean,
    /// Reviewers who lie far from the middle.
    pub outliers: Vec<ReviewerId>,
}

/// How far the reviews of an application lie apart; none without reviews. A review lies far from the middle
/// if it is a point or more away from the median, and more than three times the median distance from it.
/// All of it is counted in whole numbers.
pub fn spread(rules: &SelectionRules, reviews: &[(ReviewerId, &Review)]) -> Option<Spread> {
    let weight = rules.total_weight();
    let found: Vec<(ReviewerId, u64)> = reviews
        .iter()
        .map(|(who, review)| (*who, review.weighted(rules)))
        .collect();
    let worth: Vec<u64> = found.iter().map(|(_, worth)| *worth).collect();
    let least = *worth.iter().min()?;
    let most = *worth.iter().max()?;
    let median = twice_median(&worth);
    // In halves of a weighted point, as the median is.
    let distance = |worth: u64| (2 * worth).abs_diff(median);
    let distances: Vec<u64> = worth.iter().map(|worth| distance(*worth)).collect();
    let median_distance = twice_median(&distances);
    let is_far = |(_, worth): &&(ReviewerId, u64)| {
        let distance = distance(*worth);
        distance >= 2 * weight && 2 * distance > 3 * median_distance
    };
    let outliers = found.iter().filter(is_far).map(|(who, _)| *who);
    let outliers = if reviews.len() < LEAST_REVIEWS {
        Vec::new()
    } else {
        outliers.collect()
    };
    Some(Spread {
        least: Mean::of(least, weight),
        most: Mean::of(most, weight),
        median: Mean::of(median, 2 * weight),
        outliers,
    })
}

/// Twice the median: of an even number the sum of the two in the middle.
fn twice_median(values: &[u64]) -> u64 {
    let mut values = values.to_vec();
    values.sort_unstable();
    let at = |index: usize| values.get(index).copied().unwrap_or_default();
    at(values.len().saturating_sub(1) / 2) + at(values.len() / 2)
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use uuid::Uuid;

    use super::super::rules::{Criterion, SelectionRules, TieRule};
    use super::{Review, ScoreForm, spread};
    use crate::ids::ReviewerId;

    pub(crate) fn rules() -> SelectionRules {
        let criterion = |code: &str, weight| Criterion {
            code: code.to_owned(),
            name: code.to_owned(),
            weight,
        };
        SelectionRules {
            criteria: vec![
                criterion("capacity", 50),
                criterion("fit", 30),
                criterion("plan", 20),
            ],
            reviewers: 3,
            justification: 5,
            ties: vec![
                TieRule::Criterion("fit".to_owned()),
                TieRule::EarlierApplication,
            ],
        }
    }

    pub(crate) fn review(points: [u8; 3]) -> Review {
        let codes = ["capacity", "fit", "plan"];
        let forms: Vec<_> = codes
            .iter()
            .zip(points)
            .map(|(code, points)| score(code, points))
            .collect();
        Review::parse(&forms, &rules()).unwrap()
    }

    fn score(criterion: &str, points: u8) -> ScoreForm {
        ScoreForm {
            criterion: criterion.to_owned(),
            points,
            justification: "Exporta desde 2020".to_owned(),
        }
    }

    fn reviewer(number: u128) -> ReviewerId {
        ReviewerId(Uuid::from_u128(number))
    }

    #[test]
    fn everything_that_a_review_lacks_is_said_at_once() {
        let mut short = score("capacity", 6);
        short.justification = "¡Sí! . . .".to_owned();
        let forms = [short, score("fit", 0), score("beauty", 3)];
        let told = Review::parse(&forms, &rules()).unwrap_err();
        let told: Vec<_> = told
            .0
            .iter()
            .map(|one| format!("{} {}", one.field, one.code))
            .collect();
        assert_eq!(
            told,
            [
                "scores.capacity.points out-of-range",
                "scores.capacity.justification justification-short",
                "scores.fit.points out-of-range",
                "scores.plan required",
                "scores criterion-unknown",
            ]
        );
    }

    #[rstest]
    // Three agree and one is three points away.
    #[case(&[5, 5, 5, 2], &[4])]
    // A point away from others that agree lies apart; less does not.
    #[case(&[4, 4, 5], &[3])]
    // They lie apart from each other: nobody is far from all.
    #[case(&[1, 2, 3, 4, 5], &[])]
    // Of two nobody can say which.
    #[case(&[1, 5], &[])]
    #[case(&[3, 3, 3], &[])]
    fn who_lies_far_from_the_middle_is_shown(#[case] points: &[u8], #[case] expected: &[u128]) {
        let reviews: Vec<_> = points.iter().map(|points| review([*points; 3])).collect();
        let numbered: Vec<_> = (1..).map(reviewer).zip(&reviews).collect();
        let found = spread(&rules(), &numbered).unwrap();
        let expected: Vec<_> = expected.iter().copied().map(reviewer).collect();
        assert_eq!(found.outliers, expected);
    }

    #[test]
    fn less_than_a_point_is_no_outlier() {
        // 4.0, 4.0 and 4.8.
        let reviews = [review([4, 4, 4]), review([4, 4, 4]), review([5, 5, 4])];
        let numbered: Vec<_> = (1..).map(reviewer).zip(&reviews).collect();
        let found = spread(&rules(), &numbered).unwrap();
        assert!(found.outliers.is_empty());
        assert_eq!(found.most.shown().to_string(), "4.80");
        assert!(spread(&rules(), &[]).is_none());
    }

    proptest! {
        #[test]
        fn the_middle_lies_between_the_ends_and_most_are_no_outliers(
            points in proptest::collection::vec([1_u8..6, 1_u8..6, 1_u8..6], 1..9),
        ) {
            let reviews: Vec<_> = points.iter().map(|points| review(*points)).collect();
            let numbered: Vec<_> = (1..).map(reviewer).zip(&reviews).collect();
            let found = spread(&rules(), &numbered).unwrap();
            prop_assert!(found.least <= found.median && found.median <= found.most);
            prop_assert!(2 * found.outliers.len() < numbered.len().max(1));
        }
    }
}
