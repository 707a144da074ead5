//! A proof in words: its heading, warnings, statement and signature as the template prints them.

use proa_domain::origin::proof::{Capacity, Proof, ProofForm, ProofState};
use proa_domain::problem::Problem;
use serde::Serialize;

use super::ProofSheet;
use super::rows::Row;
use crate::DocumentError;
use crate::format;
use crate::paper::Paper;
use crate::texts::Texts;

/// Agreements whose words of the declaration are at hand.
const DECLARED: [&str; 2] = ["TLCUEM", "ACUK"];

/// A proof as its template reads it.
#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    subtitle: String,
    warning: Option<Warning>,
    notices: Vec<String>,
    #[serde(rename = "rows-heading")]
    rows_heading: String,
    rows: Vec<Row>,
    statement: Option<Statement>,
    signature: Option<Vec<Signed>>,
    days: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Warning {
    heading: String,
    items: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Statement {
    heading: String,
    text: String,
    source: Option<String>,
}

#[derive(Debug, Serialize)]
struct Signed {
    label: String,
    lines: Vec<String>,
}

impl View {
    /// Puts a proof into the words of `texts`.
    pub(super) fn of(sheet: &ProofSheet, texts: &Texts) -> Result<Self, DocumentError> {
        let proof = &sheet.proof;
        let heading = texts.get(&format!("documents-proof-heading-{}", proof.form))?;
        let agreement = texts.pick(&sheet.agreement_es, &sheet.agreement_en);
        let words = Words { sheet, texts };
        let goods = words.named()?;
        let title = format!("{heading}: {agreement}, {goods}");
        let byline = if sheet.state == ProofState::Draft {
            "documents-proof-byline"
        } else {
            "documents-proof-byline-issued"
        };
        let byline = texts.with(
            byline,
            [
                ("adviser", sheet.prepared.adviser.as_str().into()),
                ("day", format::day(sheet.prepared.on, texts)?.into()),
                ("citation", sheet.citation.as_str().into()),
            ],
        )?;
        let paper = Paper::of(&sheet.prepared, "documents-proof-kind", title, texts)?;
        Ok(Self {
            paper: paper.saying(byline).above(format!("{agreement} · {goods}")),
            heading,
            subtitle: agreement.to_owned(),
            warning: words.warning()?,
            notices: words.notices()?,
            rows_heading: texts.get("documents-proof-elements")?,
            rows: words.rows()?,
            statement: words.statement()?,
            signature: words.signature()?,
            days: words.days()?,
        })
    }
}

/// A proof and the words that it is put into.
pub(super) struct Words<'a> {
    pub(super) sheet: &'a ProofSheet,
    pub(super) texts: &'a Texts,
}

impl Words<'_> {
    pub(super) fn proof(&self) -> &Proof {
        &self.sheet.proof
    }

    pub(super) fn get(&self, id: &str) -> Result<String, DocumentError> {
        self.texts.get(id)
    }

    /// What keeps it from being a proof that counts.
    fn warning(&self) -> Result<Option<Warning>, DocumentError> {
        let problems = &self.sheet.problems.0;
        let heading = match self.sheet.state {
            ProofState::Withdrawn => "documents-proof-withdrawn",
            ProofState::Issued | ProofState::Draft if problems.is_empty() => return Ok(None),
            ProofState::Issued => "documents-proof-doubtful",
            ProofState::Draft => "documents-proof-draft",
        };
        let items = problems.iter().map(|problem| self.problem(problem));
        Ok(Some(Warning {
            heading: self.get(heading)?,
            items: items.collect::<Result<_, _>>()?,
        }))
    }

    /// `Certifier, address: missing`.
    fn problem(&self, problem: &Problem) -> Result<String, DocumentError> {
        let mut parts = problem.field.split('.').peekable();
        let mut said = Vec::new();
        while let Some(part) = parts.next() {
            let place = parts.peek().and_then(|place| place.parse::<usize>().ok());
            match (part, place) {
                // Which of the further goods it is of.
                ("further", Some(place)) => {
                    parts.next_if(|_| true);
                    parts.next_if_eq(&"good");
                    let number = [("number", (place + 2).to_string().into())];
                    said.push(self.texts.with("proof-good-number", number)?);
                }
                ("party", _) => {}
                _ => said.push(self.get(&format!("proof-field-{}", part.replace('_', "-")))?),
            }
        }
        let field = said.join(", ");
        let id = format!("problem-{}", problem.code);
        let said = self.texts.of_code(&id, &problem.params);
        let said = said.ok_or(DocumentError::TextMissing { id })?;
        Ok(format!("{field}: {said}"))
    }

    fn notices(&self) -> Result<Vec<String>, DocumentError> {
        let form = self.proof().form;
        let mut notices = Vec::new();
        match form {
            ProofForm::Eur1 => notices.push(self.get("documents-proof-not-the-form")?),
            ProofForm::Certificate | ProofForm::Application => {
                notices.push(self.get("documents-proof-own-form")?);
                if self.sheet.has_own_form {
                    notices.push(self.get("documents-proof-boxes-not-at-hand")?);
                }
            }
            ProofForm::InvoiceDeclaration if !self.is_declared() => {
                notices.push(self.get("documents-proof-words-not-at-hand")?);
            }
            ProofForm::InvoiceDeclaration | ProofForm::Certification => {}
        }
        Ok(notices)
    }

    pub(super) fn is_declared(&self) -> bool {
        DECLARED.contains(&self.proof().agreement.as_str())
    }

    fn statement(&self) -> Result<Option<Statement>, DocumentError> {
        let proof = self.proof();
        let (text, source) = match proof.form {
            ProofForm::Certification => (
                self.get("documents-proof-statement-certification")?,
                if proof.agreement == "TIPAT" {
                    "documents-proof-source-tipat"
                } else {
                    "documents-proof-source-tmec"
                },
            ),
            ProofForm::Eur1 => (
                self.get("documents-proof-statement-eur1")?,
                "documents-proof-source-eur1",
            ),
            ProofForm::InvoiceDeclaration if self.is_declared() => {
                let number = &proof.authorisation;
                let is_blank = proof.capacity != Some(Capacity::ApprovedExporter);
                let number = if is_blank || number.is_empty() {
                    "…………"
                } else {
                    number
                };
                let number = [("authorisation", number.into())];
                (
                    self.texts
                        .with("documents-proof-statement-invoice", number)?,
                    "documents-proof-source-invoice",
                )
            }
            ProofForm::InvoiceDeclaration | ProofForm::Certificate | ProofForm::Application => {
                return Ok(None);
            }
        };
        let heading = format!("documents-proof-statement-heading-{}", proof.form);
        Ok(Some(Statement {
            heading: self.get(&heading)?,
            text,
            source: Some(self.get(source)?),
        }))
    }

    /// Who signs and when; whoever asks an authority signs its form, not this paper.
    fn signature(&self) -> Result<Option<Vec<Signed>>, DocumentError> {
        let proof = self.proof();
        if matches!(proof.form, ProofForm::Certificate | ProofForm::Application) {
            return Ok(None);
        }
        let day = proof.signed_on.map(|day| format::day(day, self.texts));
        let place = [Some(proof.place.clone()), day.transpose()?];
        let place = place.into_iter().flatten().filter(|part| !part.is_empty());
        Ok(Some(vec![
            Signed {
                label: self.get("documents-proof-signature")?,
                lines: [&proof.certifier.name, &proof.title, &proof.company]
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .cloned()
                    .collect(),
            },
            Signed {
                label: self.get("documents-proof-place-and-day")?,
                lines: vec![place.collect::<Vec<_>>().join(", ")],
            },
        ]))
    }

    fn days(&self) -> Result<Vec<String>, DocumentError> {
        let said = [
            ("documents-proof-valid-until", self.sheet.valid_until),
            ("documents-proof-keep-until", self.sheet.keep_until),
        ];
        let said = said.into_iter().filter_map(|(id, day)| Some((id, day?)));
        said.map(|(id, day)| {
            let day = format::day(day, self.texts)?;
            self.texts.with(id, [("day", day.into())])
        })
        .collect()
    }
}
