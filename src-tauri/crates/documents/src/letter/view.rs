//! A letter of result in words, as its template reads it.

use proa_domain::missions::selection::explain::Gap;
use proa_domain::missions::selection::ranking::Decider;
use serde::Serialize;

use super::{LetterStanding, ResultLetter};
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    facts: Vec<FactBlock>,
    greeting: String,
    result: String,
    next: String,
    reasons: Reasons,
    criteria: Option<Table>,
    heard: Heard,
    signed: Vec<String>,
}

/// Why it came out so: what is said, and what would have changed it, one by one.
#[derive(Debug, Serialize)]
struct Reasons {
    heading: String,
    said: Vec<String>,
    points: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Table {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct Heard {
    heading: String,
    text: String,
}

impl View {
    pub(super) fn of(letter: &ResultLetter, texts: &Texts) -> Result<Self, DocumentError> {
        let company = || [("company", (&letter.company.legal_name).into())];
        let mission = || [("mission", (&letter.mission).into())];
        let title = texts.with("documents-letter-title", company())?;
        let (result, next) = match letter.standing {
            LetterStanding::Place => (
                texts.with("documents-letter-place", mission())?,
                texts.get("documents-letter-place-next")?,
            ),
            LetterStanding::Waiting { position } => (
                texts.with(
                    "documents-letter-waiting",
                    [
                        ("mission", (&letter.mission).into()),
                        ("position", position.to_string().into()),
                    ],
                )?,
                texts.get("documents-letter-waiting-next")?,
            ),
            LetterStanding::TurnedAway => (
                texts.with("documents-letter-turned-away", mission())?,
                texts.get("documents-letter-turned-away-next")?,
            ),
        };
        let call = [
            ("mission", (&letter.mission).into()),
            ("call", (&letter.call).into()),
            ("number", letter.number.to_string().into()),
        ];
        let until = [("day", format::day(letter.heard_until, texts)?.into())];
        let signed = [&letter.prepared.adviser, &letter.prepared.office];
        let signed = signed.into_iter().filter(|name| !name.is_empty());
        let read = Read { letter, texts };
        Ok(Self {
            paper: Paper::of(&letter.prepared, "documents-letter-kind", title, texts)?,
            heading: texts.get("documents-letter-heading")?,
            route: texts.with("documents-letter-call", call)?,
            facts: read.facts()?,
            greeting: texts.with("documents-letter-greeting", company())?,
            result,
            next,
            reasons: read.reasons()?,
            criteria: read.criteria()?,
            heard: Heard {
                heading: texts.get("documents-letter-heard")?,
                text: texts.with("documents-letter-heard-until", until)?,
            },
            signed: signed.cloned().collect(),
        })
    }
}

struct Read<'r> {
    letter: &'r ResultLetter,
    texts: &'r Texts,
}

impl Read<'_> {
    fn facts(&self) -> Result<Vec<FactBlock>, DocumentError> {
        let Self { letter, texts } = self;
        let told = &letter.explanation;
        let mut rows = Rows::new(texts);
        let place = told.position.map(|position| {
            let of = [
                ("position", position.to_string().into()),
                ("ranked", told.ranked.to_string().into()),
            ];
            texts.with("result-position-of", of)
        });
        rows.add("results-position", place.transpose()?)?;
        rows.add("results-mean", told.mean.map(|mean| mean.to_string()))?;
        if let LetterStanding::Waiting { position } = letter.standing {
            rows.add("documents-letter-position", Some(position.to_string()))?;
        }
        let until = format::day(letter.heard_until, texts)?;
        rows.add("documents-letter-until", Some(until))?;
        let result = rows.under("documents-letter-result")?;
        Ok(vec![letter.company.block(texts)?, result])
    }

    fn reasons(&self) -> Result<Reasons, DocumentError> {
        let Self { letter, texts } = self;
        let told = &letter.explanation;
        let mut said = Vec::new();
        let mut points = Vec::new();
        if !told.criteria.is_empty() {
            said.push(texts.get("documents-letter-blind")?);
        }
        if let Some(decider) = told.behind_by.as_ref().filter(|one| **one != Decider::Mean) {
            let by = [("decider", self.decider(decider)?.into())];
            said.push(texts.with("results-tie", by)?);
        }
        if let Some((id, reason)) = self.own_reason() {
            said.push(texts.with(id, [("reason", reason.into())])?);
        }
        if !told.unmet.is_empty() {
            said.push(texts.get("result-unmet")?);
            for kind in &told.unmet {
                let code = kind.to_string().replace('_', "-");
                points.push(texts.get(&format!("requirement-short-{code}"))?);
            }
        }
        if let (LetterStanding::Waiting { .. }, Some(gap)) = (letter.standing, &told.to_place) {
            said.push(self.missed(gap)?);
            points.extend(self.enough(gap)?);
        }
        if said.is_empty() {
            said.push(texts.get("documents-letter-decided")?);
        }
        Ok(Reasons {
            heading: texts.get("documents-letter-why")?,
            said,
            points,
        })
    }

    /// What a person of the office gave as the reason, with the words around it. The codes of requirements
    /// are told in words of their own.
    fn own_reason(&self) -> Option<(&'static str, &str)> {
        let reason = self.letter.reason.as_deref()?;
        match self.letter.standing {
            LetterStanding::TurnedAway if self.letter.explanation.unmet.is_empty() => {
                Some(("documents-letter-reason", reason))
            }
            LetterStanding::Waiting { .. } => Some(("documents-letter-moved", reason)),
            LetterStanding::TurnedAway | LetterStanding::Place => None,
        }
    }

    fn missed(&self, gap: &Gap) -> Result<String, DocumentError> {
        let position = ("position", gap.position.to_string().into());
        let mean = plainly(&gap.mean.to_string());
        let missed = if mean == "0" {
            self.texts.with("result-tied", [position])
        } else {
            let params = [position, ("mean", mean.into())];
            self.texts.with("result-to-place", params)
        }?;
        let is_possible = gap.enough.iter().any(|one| one.points.is_some());
        let what = if is_possible {
            self.texts.get("result-any-enough")
        } else {
            self.texts.get("result-none-enough")
        }?;
        Ok(format!("{missed} {what}"))
    }

    /// Points that would each have been enough, and the criteria in which no points would.
    fn enough(&self, gap: &Gap) -> Result<Vec<String>, DocumentError> {
        let mut enough = Vec::new();
        let mut never = Vec::new();
        for one in &gap.enough {
            let criterion = self.name_of(&one.criterion);
            match one.points {
                Some(points) => {
                    let params = [("criterion", criterion.into()), ("points", points.into())];
                    enough.push(self.texts.with("result-enough", params)?);
                }
                None => never.push(criterion),
            }
        }
        if !enough.is_empty() && !never.is_empty() {
            let criteria = [("criteria", never.join(", ").into())];
            enough.push(self.texts.with("result-never", criteria)?);
        }
        Ok(enough)
    }

    fn criteria(&self) -> Result<Option<Table>, DocumentError> {
        let Self { letter, texts } = self;
        if letter.explanation.criteria.is_empty() {
            return Ok(None);
        }
        let rows = letter.explanation.criteria.iter().map(|one| {
            let own = letter.criteria.iter().find(|own| own.code == one.criterion);
            let weight = own.map(|own| own.weight.to_string());
            vec![
                self.name_of(&one.criterion).to_owned(),
                weight.unwrap_or_default(),
                one.mean.to_string(),
            ]
        });
        let headers = ["reviews-criterion", "result-weight", "results-mean"];
        let headers: Result<_, _> = headers.iter().map(|id| texts.get(id)).collect();
        Ok(Some(Table {
            heading: texts.get("result-criteria")?,
            headers: headers?,
            rows: rows.collect(),
        }))
    }

    fn decider(&self, decider: &Decider) -> Result<String, DocumentError> {
        match decider {
            Decider::Mean => self.texts.get("decider-mean"),
            Decider::Criterion(code) => {
                let criterion = [("criterion", self.name_of(code).into())];
                self.texts.with("decider-criterion", criterion)
            }
            Decider::EarlierApplication => self.texts.get("decider-earlier"),
            Decider::Lot => self.texts.get("decider-lot"),
        }
    }

    fn name_of<'a>(&'a self, code: &'a str) -> &'a str {
        let own = self.letter.criteria.iter().find(|own| own.code == code);
        own.map_or(code, |own| own.name.as_str())
    }
}

/// A decimal without the zeros that it ends with.
fn plainly(exact: &str) -> String {
    if exact.contains('.') {
        exact.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        exact.to_owned()
    }
}
