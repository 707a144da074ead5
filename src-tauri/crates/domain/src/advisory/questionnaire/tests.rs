use std::collections::BTreeSet;

use rstest::rstest;

use super::{QUESTIONNAIRES, Questionnaire};
use crate::advisory::plan::section::sections;
use crate::language::check;
use crate::settings::Locale;

#[test]
fn every_version_is_read_and_the_newest_is_last() {
    let versions: Vec<u32> = QUESTIONNAIRES.iter().map(|known| known.version).collect();
    assert!(versions.is_sorted() && !versions.is_empty());
    assert_eq!(Questionnaire::current().version, *versions.last().unwrap());
    assert!(Questionnaire::of(0).is_none());
}

#[test]
fn weights_sum_up_and_answers_climb_from_nothing_to_everything() {
    for known in QUESTIONNAIRES.iter() {
        let weights: u32 = known
            .dimensions
            .iter()
            .map(|one| u32::from(one.weight))
            .sum();
        assert_eq!(weights, 100);
        for dimension in &known.dimensions {
            assert!(
                (3..=5).contains(&dimension.questions.len()),
                "{}",
                dimension.id
            );
        }
        for question in known.questions() {
            let points: Vec<u8> = question.answers.iter().map(|grade| grade.points).collect();
            assert!((3..=4).contains(&points.len()), "{}", question.id);
            assert!(
                points.is_sorted_by(|low, high| low < high),
                "{}",
                question.id
            );
            assert_eq!(
                (points[0], *points.last().unwrap()),
                (0, 100),
                "{}",
                question.id
            );
            for level in question.clues.values().flat_map(|levels| levels.values()) {
                assert!(question.grade(*level).is_some(), "{}", question.id);
            }
        }
    }
}

#[test]
fn no_question_and_no_dimension_is_there_twice() {
    for known in QUESTIONNAIRES.iter() {
        let ids: Vec<&str> = known
            .questions()
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let dimensions: BTreeSet<_> = known.dimensions.iter().map(|one| &one.id).collect();
        assert_eq!(dimensions.len(), known.dimensions.len());
    }
}

/// What the data says in a language: of the questionnaires and of the sections of a plan.
fn said(locale: Locale) -> Vec<String> {
    let mut said = Vec::new();
    for known in QUESTIONNAIRES.iter() {
        for dimension in &known.dimensions {
            said.extend(
                [&dimension.name, &dimension.short].map(|words| words.of(locale).to_owned()),
            );
        }
        for question in known.questions() {
            let words = [
                &question.ask,
                &question.why,
                &question.evidence,
                &question.action,
            ];
            said.extend(words.map(|words| words.of(locale).to_owned()));
            said.extend(
                question
                    .answers
                    .iter()
                    .map(|grade| grade.of(locale).to_owned()),
            );
        }
    }
    for section in sections() {
        said.extend([&section.name, &section.guidance].map(|words| words.of(locale).to_owned()));
        said.extend(
            section
                .prompts
                .iter()
                .map(|words| words.of(locale).to_owned()),
        );
    }
    said
}

#[rstest]
#[case(Locale::EsMx)]
#[case(Locale::En)]
fn every_text_is_there_and_leaves_nobody_out(#[case] locale: Locale) {
    let mut marked = Vec::new();
    for text in said(locale) {
        assert!(!text.trim().is_empty() && text.trim() == text, "{text:?}");
        let found = check(&text, locale).into_iter();
        marked.extend(found.map(|finding| format!("{}: {text}", finding.found)));
    }
    assert!(marked.is_empty(), "{}", marked.join("\n"));
}
