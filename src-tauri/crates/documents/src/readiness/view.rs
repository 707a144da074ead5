//! The diagnosis in words, as its template reads it.

use proa_domain::advisory::diagnosis::{DiagnosisStanding, low_answers};
use proa_domain::advisory::plan::section::sections;
use proa_domain::advisory::questionnaire::{Dimension, Question, Questionnaire};
use proa_domain::advisory::score::{ReadinessScore, ScoreRange};
use serde::Serialize;

use super::{DimensionBefore, ReadinessReport};
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// What stands in a cell with nothing to say; an empty cell looks like an oversight.
const NOTHING: &str = "–";

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    overall: String,
    remarks: Vec<String>,
    picture: Picture,
    result: Table,
    how: String,
    low: Option<Table>,
    answers: String,
    dimensions: Vec<Table>,
    notes: Option<Notes>,
}

/// A heading, and a table under it.
#[derive(Debug, Serialize)]
struct Table {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The radar: its axes, and what it shows in words.
#[derive(Debug, Serialize)]
struct Picture {
    alt: String,
    axes: Vec<Axis>,
}

#[derive(Debug, Serialize)]
struct Axis {
    short: String,
    low: u8,
    high: u8,
    before: Option<u8>,
}

#[derive(Debug, Serialize)]
struct Notes {
    heading: String,
    lines: Vec<String>,
}

/// What every part of the view is made from.
struct Read<'r> {
    report: &'r ReadinessReport,
    questionnaire: &'static Questionnaire,
    score: ReadinessScore,
    texts: &'r Texts,
}

impl View {
    pub(super) fn of(report: &ReadinessReport, texts: &Texts) -> Result<Self, DocumentError> {
        let version = report.diagnosis.questionnaire;
        let unknown = || DocumentError::NotUnderstood {
            reason: format!("no questionnaire of version {version}"),
        };
        let questionnaire = Questionnaire::of(version).ok_or_else(unknown)?;
        let read = Read {
            report,
            questionnaire,
            score: ReadinessScore::of(questionnaire, &report.diagnosis.answers),
            texts,
        };
        let company = [("company", (&report.company.legal_name).into())];
        let title = texts.with("documents-readiness-title", company)?;
        Ok(Self {
            paper: Paper::of(&report.prepared, "documents-readiness-kind", title, texts)?,
            heading: texts.get("documents-readiness-heading")?,
            route: report.company.legal_name.clone(),
            facts: read.facts()?,
            overall: read.shown(read.score.overall)?,
            remarks: read.remarks()?,
            picture: read.picture()?,
            result: read.result()?,
            how: texts.get("documents-readiness-how")?,
            low: read.low()?,
            answers: texts.get("readiness-answers")?,
            dimensions: read.dimensions()?,
            notes: read.notes()?,
        })
    }
}

impl Read<'_> {
    fn facts(&self) -> Result<Vec<FactBlock>, DocumentError> {
        let Self { report, texts, .. } = self;
        let diagnosis = &report.diagnosis;
        let filled = |text: &String| (!text.is_empty()).then(|| text.clone());
        let day = match diagnosis.taken_on.parse() {
            Ok(day) => format::day(day, texts)?,
            Err(_) => diagnosis.taken_on.clone(),
        };
        let version = [("version", diagnosis.questionnaire.to_string().into())];
        let mut rows = Rows::new(texts);
        rows.add("documents-readiness-taken-on", Some(day))?;
        rows.add("documents-readiness-asked-by", filled(&report.asked_by))?;
        rows.add(
            "documents-readiness-answered-by",
            filled(&diagnosis.answered_by),
        )?;
        rows.add(
            "documents-readiness-version",
            Some(texts.with("documents-readiness-version-of", version)?),
        )?;
        let about = rows.under("documents-readiness-about")?;
        Ok(vec![report.company.block(texts)?, about])
    }

    /// A score in words: exact, or between what it can be.
    fn shown(&self, range: ScoreRange) -> Result<String, DocumentError> {
        match range.exact() {
            Some(score) => {
                let score = [("score", score.to_string().into())];
                self.texts.with("documents-readiness-exact", score)
            }
            None => self.texts.with("documents-readiness-open", ends(range)),
        }
    }

    fn remarks(&self) -> Result<Vec<String>, DocumentError> {
        let mut remarks = Vec::new();
        if self.score.unknown > 0 {
            let count = [("count", self.score.unknown.into())];
            remarks.push(self.texts.with("documents-readiness-unknown-note", count)?);
        }
        match self.report.standing {
            DiagnosisStanding::Current => {}
            DiagnosisStanding::Aged => remarks.push(self.texts.get("documents-readiness-aged")?),
            DiagnosisStanding::Superseded => {
                remarks.push(self.texts.get("documents-readiness-superseded")?);
            }
        }
        if let Some(before) = &self.report.before {
            let day = [("day", format::day(before.taken_on, self.texts)?.into())];
            remarks.push(self.texts.with("readiness-compared", day)?);
        }
        Ok(remarks)
    }

    fn picture(&self) -> Result<Picture, DocumentError> {
        let axes = self.scored().map(|(dimension, score)| Axis {
            short: dimension.short.of(self.texts.locale()).to_owned(),
            low: score.low,
            high: score.high,
            before: self
                .before(&dimension.id)
                .and_then(|one| one.before.exact()),
        });
        Ok(Picture {
            alt: self.texts.get("documents-readiness-picture-alt")?,
            axes: axes.collect(),
        })
    }

    fn result(&self) -> Result<Table, DocumentError> {
        let texts = self.texts;
        let mut ids = vec!["readiness-dimension", "readiness-weight", "readiness-score"];
        if self.report.before.is_some() {
            ids.extend(["readiness-before", "readiness-change"]);
        }
        let mut rows = Vec::new();
        for (dimension, score) in self.scored() {
            let mut row = vec![
                dimension.name.of(texts.locale()).to_owned(),
                format!("{}\u{a0}%", dimension.weight),
                self.range(score)?,
            ];
            if self.report.before.is_some() {
                let before = self.before(&dimension.id);
                row.push(match before {
                    Some(one) => self.range(one.before)?,
                    None => NOTHING.to_owned(),
                });
                row.push(self.change(before.and_then(|one| one.change))?);
            }
            rows.push(row);
        }
        Ok(Table {
            heading: texts.get("documents-readiness-picture")?,
            headers: self.headers(&ids)?,
            rows,
        })
    }

    /// The lowest answers, each with its action and the section of the plan that it belongs to.
    fn low(&self) -> Result<Option<Table>, DocumentError> {
        let low = low_answers(self.questionnaire, &self.report.diagnosis.answers);
        if low.is_empty() {
            return Ok(None);
        }
        let locale = self.texts.locale();
        let rows = low.into_iter().map(|question| {
            let section = sections().iter().find(|one| one.id == question.section);
            let section = section.map(|one| one.name.of(locale).to_owned());
            vec![
                question.ask.of(locale).to_owned(),
                self.answer(question),
                question.action.of(locale).to_owned(),
                section.unwrap_or_default(),
            ]
        });
        Ok(Some(Table {
            heading: self.texts.get("readiness-low")?,
            headers: self.headers(&[
                "readiness-question",
                "readiness-low-answer",
                "readiness-low-action",
                "readiness-low-section",
            ])?,
            rows: rows.collect(),
        }))
    }

    fn dimensions(&self) -> Result<Vec<Table>, DocumentError> {
        let locale = self.texts.locale();
        let headers = self.headers(&[
            "readiness-question",
            "readiness-answer",
            "readiness-evidence",
        ])?;
        let tables = self.questionnaire.dimensions.iter().map(|dimension| {
            let rows = dimension.questions.iter().map(|question| {
                let given = self.report.diagnosis.answers.get(&question.id);
                let evidence = given.map(|given| given.evidence.clone());
                let evidence = evidence.filter(|text| !text.is_empty());
                vec![
                    question.ask.of(locale).to_owned(),
                    self.answer(question),
                    evidence.unwrap_or_else(|| NOTHING.to_owned()),
                ]
            });
            Table {
                heading: dimension.name.of(locale).to_owned(),
                headers: headers.clone(),
                rows: rows.collect(),
            }
        });
        let mut tables: Vec<Table> = tables.collect();
        let unknown = self.texts.get("readiness-not-known")?;
        for cell in tables.iter_mut().flat_map(|table| &mut table.rows) {
            if let Some(answer) = cell.get_mut(1).filter(|answer| answer.is_empty()) {
                answer.clone_from(&unknown);
            }
        }
        Ok(tables)
    }

    /// The answer to a question in words; blank where it is not known.
    fn answer(&self, question: &Question) -> String {
        let given = self.report.diagnosis.answers.get(&question.id);
        let grade = given.and_then(|given| question.grade(given.level?));
        let answer = grade.map(|grade| grade.of(self.texts.locale()));
        answer.unwrap_or_default().to_owned()
    }

    fn notes(&self) -> Result<Option<Notes>, DocumentError> {
        let notes = &self.report.diagnosis.notes;
        if notes.is_empty() {
            return Ok(None);
        }
        let lines = notes.lines().filter(|line| !line.trim().is_empty());
        Ok(Some(Notes {
            heading: self.texts.get("readiness-notes")?,
            lines: lines.map(str::to_owned).collect(),
        }))
    }

    fn scored(&self) -> impl Iterator<Item = (&'static Dimension, ScoreRange)> {
        let scores = self.score.dimensions.iter().map(|one| one.score);
        self.questionnaire.dimensions.iter().zip(scores)
    }

    fn before(&self, dimension: &str) -> Option<&DimensionBefore> {
        let before = self.report.before.as_ref()?;
        before
            .dimensions
            .iter()
            .find(|one| one.dimension == dimension)
    }

    fn range(&self, range: ScoreRange) -> Result<String, DocumentError> {
        match range.exact() {
            Some(score) => Ok(score.to_string()),
            None => self.texts.with("readiness-range", ends(range)),
        }
    }

    fn change(&self, change: Option<i16>) -> Result<String, DocumentError> {
        match change {
            None => self.texts.get("readiness-change-open"),
            Some(0) => self.texts.get("readiness-change-same"),
            Some(more) if more > 0 => Ok(format!("+{more}")),
            Some(less) => Ok(format!("−{}", less.unsigned_abs())),
        }
    }

    fn headers(&self, ids: &[&str]) -> Result<Vec<String>, DocumentError> {
        ids.iter().map(|id| self.texts.get(id)).collect()
    }
}

fn ends(range: ScoreRange) -> [(&'static str, fluent_bundle::FluentValue<'static>); 2] {
    [
        ("low", range.low.to_string().into()),
        ("high", range.high.to_string().into()),
    ]
}
