//! A diagnosis: what a company answered on a day to a version of the questionnaire, and for how long that counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::questionnaire::{Question, Questionnaire};
use crate::form::Reader;
use crate::problem::Problems;
use crate::time::Day;

const NAME: usize = 200;
const EVIDENCE: usize = 500;
const NOTES: usize = 4_000;

/// Answers by the ids of their questions.
pub type Answers = BTreeMap<String, GivenAnswer>;

/// What was answered to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessAnswer")]
pub struct GivenAnswer {
    /// The place of the answer, from the lowest; none while it is not known.
    pub level: Option<u8>,
    /// What shows it, in the words of who asked.
    pub evidence: String,
}

/// A diagnosis as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ReadinessDiagnosis", rename_all = "camelCase")]
pub struct DiagnosisForm {
    /// The version of the questionnaire.
    pub questionnaire: u32,
    /// The day on which it was asked.
    pub taken_on: String,
    /// Who answered for the company, or blank.
    pub answered_by: String,
    /// What was answered; what is not there is not known.
    pub answers: Answers,
    /// What else is to be known.
    pub notes: String,
}

/// A diagnosis in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// The version of the questionnaire.
    pub questionnaire: &'static Questionnaire,
    /// The day on which it was asked.
    pub taken_on: Day,
    /// Who answered for the company.
    pub answered_by: String,
    /// What was answered, and what shows it; nothing else.
    pub answers: Answers,
    /// What else is to be known.
    pub notes: String,
}

crate::text_enum! {
    /// Whether a diagnosis still counts.
    pub enum DiagnosisStanding {
        /// It counts.
        Current = "current",
        /// It is older than its questionnaire lets one be.
        Aged = "aged",
        /// There is a newer questionnaire.
        Superseded = "superseded",
    }
}

impl DiagnosisStanding {
    /// How a diagnosis of a day, by a version, stands on another day.
    pub fn of(version: u32, taken_on: Day, today: Day) -> Self {
        let months = Questionnaire::of(version).map_or(0, |known| known.months);
        if version < Questionnaire::current().version {
            Self::Superseded
        } else if taken_on.months_later(months) < today {
            Self::Aged
        } else {
            Self::Current
        }
    }
}

impl Diagnosis {
    /// Reads a form; `today` is the last day on which it can have been asked.
    pub fn parse(form: &DiagnosisForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let taken_on: Option<Day> = reader.required_parsed("takenOn", "day", &form.taken_on);
        if taken_on.is_some_and(|day| day > today) {
            reader.problems.note("takenOn", "readiness-in-future");
        }
        let answered_by = reader.text("answeredBy", &form.answered_by, NAME);
        let notes = reader.lines("notes", &form.notes, NOTES);
        let Some(questionnaire) = Questionnaire::of(form.questionnaire) else {
            reader.problems.note("questionnaire", "readiness-version");
            return Err(reader.problems);
        };
        let answers = answers(&mut reader, questionnaire, &form.answers);
        let Some(taken_on) = taken_on else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            questionnaire,
            taken_on,
            answered_by,
            answers,
            notes,
        })
    }

    /// The form that it was read from.
    pub fn form(&self) -> DiagnosisForm {
        DiagnosisForm {
            questionnaire: self.questionnaire.version,
            taken_on: self.taken_on.to_string(),
            answered_by: self.answered_by.clone(),
            answers: self.answers.clone(),
            notes: self.notes.clone(),
        }
    }
}

fn answers(reader: &mut Reader, questionnaire: &Questionnaire, given: &Answers) -> Answers {
    let mut answers = Answers::new();
    for (id, answer) in given {
        let field = format!("answers.{id}");
        let Some(question) = questionnaire.question(id) else {
            reader.problems.note(&field, "readiness-question");
            continue;
        };
        if answer
            .level
            .is_some_and(|level| question.grade(level).is_none())
        {
            reader.problems.note(&field, "readiness-answer");
        }
        let evidence = reader.lines(&format!("{field}.evidence"), &answer.evidence, EVIDENCE);
        if answer.level.is_some() || !evidence.is_empty() {
            let level = answer.level;
            answers.insert(id.clone(), GivenAnswer { level, evidence });
        }
    }
    if answers.values().all(|answer| answer.level.is_none()) {
        reader.problems.note("answers", "readiness-nothing");
    }
    answers
}

/// The questions whose answers are low, the lowest first: the plan begins with them. What is not known is not low.
pub fn low_answers<'q>(questionnaire: &'q Questionnaire, answers: &Answers) -> Vec<&'q Question> {
    let found = questionnaire.questions().filter_map(|question| {
        let level = answers.get(&question.id)?.level?;
        let points = question.grade(level)?.points;
        (points < questionnaire.low).then_some((points, question))
    });
    let mut found: Vec<(u8, &Question)> = found.collect();
    found.sort_by_key(|(points, _)| *points);
    found.into_iter().map(|(_, question)| question).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Answers, Diagnosis, DiagnosisForm, DiagnosisStanding, GivenAnswer, low_answers};
    use crate::advisory::questionnaire::Questionnaire;
    use crate::time::Day;

    const TODAY: (i16, i8, i8) = (2026, 12, 6);

    fn today() -> Day {
        Day::of(TODAY.0, TODAY.1, TODAY.2)
    }

    fn given(answers: &[(&str, Option<u8>, &str)]) -> Answers {
        let pairs = answers.iter().map(|(id, level, evidence)| {
            let answer = GivenAnswer {
                level: *level,
                evidence: (*evidence).to_owned(),
            };
            ((*id).to_owned(), answer)
        });
        pairs.collect()
    }

    fn form(answers: Answers) -> DiagnosisForm {
        DiagnosisForm {
            questionnaire: Questionnaire::current().version,
            taken_on: "2026-12-01".to_owned(),
            answered_by: " Rosa  Méndez ".to_owned(),
            answers,
            notes: " Dos líneas\n de notas ".to_owned(),
        }
    }

    fn codes(form: &DiagnosisForm) -> Vec<(String, String)> {
        let problems = Diagnosis::parse(form, today()).unwrap_err();
        let codes = problems.0.into_iter().map(|one| (one.field, one.code));
        codes.collect()
    }

    #[test]
    fn keeps_what_was_answered_and_what_shows_it() {
        let typed = given(&[
            ("who-leads", Some(2), " Ana, 10 horas "),
            ("export-goal", None, "Falta el acta"),
            ("patience", None, "  "),
        ]);
        let read = Diagnosis::parse(&form(typed), today()).unwrap();
        let kept = given(&[
            ("who-leads", Some(2), "Ana, 10 horas"),
            ("export-goal", None, "Falta el acta"),
        ]);
        assert_eq!(read.answers, kept);
        assert_eq!(read.answered_by, "Rosa Méndez");
        assert_eq!(Diagnosis::parse(&read.form(), today()), Ok(read));
    }

    #[test]
    fn tells_everything_that_is_wrong_at_once() {
        let mut wrong = form(given(&[("who-leads", Some(9), ""), ("moon", Some(0), "")]));
        wrong.taken_on = "2026-12-07".to_owned();
        let expected = [
            ("takenOn", "readiness-in-future"),
            ("answers.moon", "readiness-question"),
            ("answers.who-leads", "readiness-answer"),
        ];
        let expected = expected.map(|(field, code)| (field.to_owned(), code.to_owned()));
        assert_eq!(codes(&wrong), expected);
    }

    #[test]
    fn refuses_one_in_which_nothing_is_answered_and_one_of_no_version() {
        let nothing = form(given(&[("who-leads", None, "Se pregunta mañana")]));
        assert_eq!(codes(&nothing)[0].1, "readiness-nothing");
        let mut none = form(given(&[("who-leads", Some(0), "")]));
        none.questionnaire = 99;
        none.taken_on = String::new();
        let found: Vec<String> = codes(&none).into_iter().map(|(_, code)| code).collect();
        assert_eq!(found, ["required", "readiness-version"]);
    }

    #[rstest]
    #[case("2025-12-06", DiagnosisStanding::Current)]
    #[case("2025-12-05", DiagnosisStanding::Aged)]
    #[case("2026-12-06", DiagnosisStanding::Current)]
    fn counts_for_the_months_of_its_questionnaire(
        #[case] day: &str,
        #[case] standing: DiagnosisStanding,
    ) {
        let version = Questionnaire::current().version;
        assert_eq!(
            DiagnosisStanding::of(version, day.parse().unwrap(), today()),
            standing
        );
    }

    #[test]
    fn an_older_questionnaire_is_superseded_on_the_very_day() {
        let older = Questionnaire::current().version - 1;
        assert_eq!(
            DiagnosisStanding::of(older, today(), today()),
            DiagnosisStanding::Superseded
        );
    }

    #[test]
    fn low_answers_come_with_the_lowest_first_and_unknown_ones_are_none() {
        let answers = given(&[
            ("who-leads", Some(1), ""),
            ("export-goal", Some(3), ""),
            ("home-sales", Some(0), ""),
            ("patience", None, "no se sabe"),
        ]);
        let low = low_answers(Questionnaire::current(), &answers);
        let ids: Vec<&str> = low.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(ids, ["home-sales", "who-leads"]);
    }
}
