//! How ready a company is: by dimension and over all, exact, and as a range where answers are not known.

use serde::{Deserialize, Serialize};

use super::diagnosis::Answers;
use super::questionnaire::{Dimension, Questionnaire};

/// What a score can be, of 100: what is not known leaves it open between its lowest and its highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ScoreRange {
    /// If everything that is not known were at its worst.
    pub low: u8,
    /// If everything that is not known were at its best.
    pub high: u8,
}

impl ScoreRange {
    /// The score, where nothing leaves it open.
    pub fn exact(self) -> Option<u8> {
        (self.low == self.high).then_some(self.low)
    }

    /// How much more it is than one before; none while one of the two is open.
    pub fn since(self, before: Self) -> Option<i16> {
        let now = self.exact()?;
        Some(i16::from(now) - i16::from(before.exact()?))
    }
}

/// The score of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DimensionScore {
    /// Which dimension.
    pub dimension: String,
    /// Of 100.
    pub score: ScoreRange,
    /// How many of its questions are not answered.
    pub unknown: u32,
}

/// How ready a company is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ReadinessScore {
    /// Over all dimensions, by their weights.
    pub overall: ScoreRange,
    /// By dimension, in the order of the questionnaire.
    pub dimensions: Vec<DimensionScore>,
    /// How many questions are not answered.
    pub unknown: u32,
}

impl ReadinessScore {
    /// The score of answers to a questionnaire. A dimension is the mean of the points of its answers; the whole is the
    /// sum of the dimensions by their weights, from the figures that are shown, so that it can be worked out again by
    /// hand. Both are rounded half up.
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let asked = questionnaire.dimensions.iter();
        let dimensions: Vec<DimensionScore> = asked
            .map(|dimension| of_dimension(dimension, answers))
            .collect();
        let weights = questionnaire
            .dimensions
            .iter()
            .map(|one| u32::from(one.weight));
        let whole = |end: fn(&ScoreRange) -> u8| {
            let scores = dimensions.iter().map(|one| u32::from(end(&one.score)));
            let sum = scores
                .zip(weights.clone())
                .map(|(score, weight)| score * weight);
            rounded(sum.sum(), weights.clone().sum())
        };
        Self {
            overall: ScoreRange {
                low: whole(|range| range.low),
                high: whole(|range| range.high),
            },
            unknown: dimensions.iter().map(|one| one.unknown).sum(),
            dimensions,
        }
    }

    /// The score of one dimension.
    pub fn dimension(&self, id: &str) -> Option<&DimensionScore> {
        self.dimensions.iter().find(|one| one.dimension == id)
    }
}

fn of_dimension(dimension: &Dimension, answers: &Answers) -> DimensionScore {
    let (mut low, mut high, mut unknown) = (0, 0, 0);
    for question in &dimension.questions {
        let level = answers.get(&question.id).and_then(|given| given.level);
        if let Some(grade) = level.and_then(|level| question.grade(level)) {
            low += u32::from(grade.points);
            high += u32::from(grade.points);
        } else {
            unknown += 1;
            let points = || question.answers.iter().map(|grade| u32::from(grade.points));
            low += points().min().unwrap_or_default();
            high += points().max().unwrap_or_default();
        }
    }
    let asked = u32::try_from(dimension.questions.len()).unwrap_or(u32::MAX);
    DimensionScore {
        dimension: dimension.id.clone(),
        score: ScoreRange {
            low: rounded(low, asked),
            high: rounded(high, asked),
        },
        unknown,
    }
}

/// A quotient, rounded half up; nothing of nothing.
fn rounded(sum: u32, parts: u32) -> u8 {
    let half = parts / 2;
    let quotient = (sum + half).checked_div(parts).unwrap_or_default();
    u8::try_from(quotient).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ReadinessScore, ScoreRange, rounded};
    use crate::advisory::diagnosis::{Answers, GivenAnswer};
    use crate::advisory::questionnaire::Questionnaire;

    fn given(level: Option<u8>) -> GivenAnswer {
        GivenAnswer {
            level,
            evidence: String::new(),
        }
    }

    fn all(pick: impl Fn(usize) -> Option<u8>) -> Answers {
        let questions = Questionnaire::current().questions();
        questions
            .map(|question| (question.id.clone(), given(pick(question.answers.len()))))
            .collect()
    }

    fn score(answers: &Answers) -> ReadinessScore {
        ReadinessScore::of(Questionnaire::current(), answers)
    }

    #[test]
    fn the_lowest_answers_are_nothing_and_the_best_everything() {
        let exact = |points| ScoreRange {
            low: points,
            high: points,
        };
        let worst = score(&all(|_| Some(0)));
        assert_eq!((worst.overall, worst.unknown), (exact(0), 0));
        let best = score(&all(|count| u8::try_from(count - 1).ok()));
        assert_eq!(best.overall, exact(100));
        assert!(best.dimensions.iter().all(|one| one.score == exact(100)));
    }

    #[test]
    fn what_nobody_answered_is_open_and_not_nothing() {
        let open = score(&Answers::new());
        assert_eq!(open.overall, ScoreRange { low: 0, high: 100 });
        assert_eq!(open.overall.exact(), None);
        let questions = Questionnaire::current().questions().count();
        assert_eq!(open.unknown as usize, questions);
    }

    #[test]
    fn a_dimension_is_the_mean_of_its_answers() {
        // The four questions of commitment: 35, 75, unknown, 40.
        let answers: Answers = [("who-leads", 1), ("export-goal", 2), ("home-sales", 1)]
            .into_iter()
            .map(|(id, level)| (id.to_owned(), given(Some(level))))
            .collect();
        let found = score(&answers);
        let commitment = found.dimension("commitment").unwrap();
        // 150 / 4 = 37.5 and 250 / 4 = 62.5, half up.
        assert_eq!(commitment.score, ScoreRange { low: 38, high: 63 });
        assert_eq!(commitment.unknown, 1);
    }

    #[test]
    fn halves_are_rounded_up_and_nothing_divides_nothing() {
        assert_eq!([rounded(5, 2), rounded(7, 3), rounded(8, 3)], [3, 2, 3]);
        assert_eq!(rounded(0, 0), 0);
    }

    #[test]
    fn an_open_score_has_no_difference() {
        let open = ScoreRange { low: 10, high: 20 };
        let known = ScoreRange { low: 60, high: 60 };
        let less = ScoreRange { low: 45, high: 45 };
        assert_eq!(less.since(known), Some(-15));
        assert_eq!(less.since(open), None);
        assert_eq!(open.since(less), None);
    }

    fn levels() -> impl Strategy<Value = Vec<Option<u8>>> {
        let count = Questionnaire::current().questions().count();
        proptest::collection::vec(proptest::option::of(0_u8..3), count)
    }

    fn answers(levels: &[Option<u8>]) -> Answers {
        let questions = Questionnaire::current().questions();
        let pairs = questions.zip(levels);
        pairs
            .map(|(question, level)| (question.id.clone(), given(*level)))
            .collect()
    }

    proptest! {
        /// What becomes known never leaves the range that was said before.
        #[test]
        fn to_learn_an_answer_only_narrows(levels in levels(), at in 0_usize..30, level in 0_u8..3) {
            let mut known = levels.clone();
            let mut open = levels;
            open[at] = None;
            known[at] = Some(level);
            let (open, known) = (score(&answers(&open)), score(&answers(&known)));
            for (before, now) in open.dimensions.iter().zip(&known.dimensions) {
                prop_assert!(before.score.low <= now.score.low && now.score.high <= before.score.high);
                prop_assert!(now.score.low <= now.score.high && now.score.high <= 100);
            }
            prop_assert!(open.overall.low <= known.overall.low && known.overall.high <= open.overall.high);
        }

        /// A better answer never lowers a score.
        #[test]
        fn a_better_answer_never_scores_less(levels in levels(), at in 0_usize..30) {
            let mut low = levels.clone();
            let mut high = levels;
            low[at] = Some(0);
            high[at] = Some(2);
            let (low, high) = (score(&answers(&low)), score(&answers(&high)));
            prop_assert!(low.overall.low <= high.overall.low && low.overall.high <= high.overall.high);
        }
    }
}
