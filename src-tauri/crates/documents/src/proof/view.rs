//! A proof in words: every row, statement and warning as the template prints it.

use proa_domain::origin::proof::{Capacity, Involved, Party, Proof, ProofForm, ProofState, Who};
use proa_domain::problem::Problem;
use serde::Serialize;

use super::ProofSheet;
use crate::DocumentError;
use crate::format;
use crate::paper::Paper;
use crate::texts::Texts;

/// What stands in a row with nothing to say; an empty one looks like an oversight.
const NOTHING: &str = "–";
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
struct Row {
    number: Option<&'static str>,
    label: String,
    lines: Vec<String>,
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
        let title = format!("{heading}: {agreement}, {}", proof.good.description);
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
            paper: paper
                .saying(byline)
                .above(format!("{agreement} · {}", proof.good.description)),
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

struct Words<'a> {
    sheet: &'a ProofSheet,
    texts: &'a Texts,
}

impl Words<'_> {
    fn proof(&self) -> &Proof {
        &self.sheet.proof
    }

    fn get(&self, id: &str) -> Result<String, DocumentError> {
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
        let parts = problem.field.split('.').filter(|part| *part != "party");
        let parts = parts.map(|part| self.get(&format!("proof-field-{}", part.replace('_', "-"))));
        let field = parts.collect::<Result<Vec<_>, _>>()?.join(", ");
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

    fn is_declared(&self) -> bool {
        DECLARED.contains(&self.proof().agreement.as_str())
    }

    fn row(&self, label: &str, lines: Vec<String>) -> Result<Row, DocumentError> {
        let mut lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            lines.push(NOTHING.to_owned());
        }
        Ok(Row {
            number: None,
            label: self.get(label)?,
            lines,
        })
    }

    fn numbered(
        &self,
        number: &'static str,
        kind: &str,
        lines: Vec<String>,
    ) -> Result<Row, DocumentError> {
        Ok(Row {
            number: Some(number),
            ..self.row(&format!("documents-proof-{kind}-{number}"), lines)?
        })
    }

    fn rows(&self) -> Result<Vec<Row>, DocumentError> {
        match self.proof().form {
            ProofForm::Certification => self.elements(),
            ProofForm::Eur1 => self.boxes(),
            ProofForm::InvoiceDeclaration => self.declared(),
            ProofForm::Certificate | ProofForm::Application => self.applied(),
        }
    }

    /// The nine elements; the last is the statement with the signature.
    fn elements(&self) -> Result<Vec<Row>, DocumentError> {
        let proof = self.proof();
        let mut certifier = vec![proof.certifier.name.clone(), proof.title.clone()];
        certifier.push(proof.company.clone());
        certifier.extend(address_of(&proof.certifier));
        let element = |number, lines| self.numbered(number, "element", lines);
        Ok(vec![
            element("1", self.capacity(proof.capacity)?)?,
            element("2", certifier)?,
            element("3", self.involved(&proof.exporter)?)?,
            element("4", self.involved(&proof.producer)?)?,
            element("5", self.involved(&proof.importer)?)?,
            element("6", self.good(true)?)?,
            element("7", vec![proof.good.criterion.clone()])?,
            element("8", self.period()?)?,
        ])
    }

    fn boxes(&self) -> Result<Vec<Row>, DocumentError> {
        let proof = self.proof();
        let boxed = |number, lines| self.numbered(number, "box", lines);
        let parties = self.texts.with(
            "documents-proof-between",
            [("country", proof.destination.as_str().into())],
        )?;
        let mass = proof.good.gross_mass;
        let mass = mass.map(|mass| format!("{} kg", format::number(&mass.to_string())));
        let mut goods = vec![proof.good.packages.clone()];
        goods.extend(self.good(false)?);
        Ok(vec![
            boxed("1", self.involved(&proof.exporter)?)?,
            boxed("2", vec![parties])?,
            boxed("3", self.involved(&proof.importer)?)?,
            boxed("4", vec![self.get("documents-proof-mexico")?])?,
            boxed("5", vec![proof.destination.clone()])?,
            boxed("7", vec![proof.remarks.clone()])?,
            boxed("8", goods)?,
            boxed("9", mass.into_iter().collect())?,
            boxed("10", vec![proof.invoice.clone()])?,
        ])
    }

    fn declared(&self) -> Result<Vec<Row>, DocumentError> {
        let proof = self.proof();
        let value = proof.value.as_ref().map(format::money);
        Ok(vec![
            self.row("proof-field-exporter", self.involved(&proof.exporter)?)?,
            self.row("proof-field-capacity", self.capacity(proof.capacity)?)?,
            self.row(
                "proof-field-authorisation",
                vec![proof.authorisation.clone()],
            )?,
            self.row("proof-field-invoice", vec![proof.invoice.clone()])?,
            self.row("proof-field-good", self.good(false)?)?,
            self.row("proof-field-value", value.into_iter().collect())?,
        ])
    }

    fn applied(&self) -> Result<Vec<Row>, DocumentError> {
        let proof = self.proof();
        let good = &proof.good;
        let value = proof.value.as_ref().map(format::money);
        let mut rows = vec![
            self.row("proof-field-exporter", self.involved(&proof.exporter)?)?,
            self.row("proof-field-producer", self.involved(&proof.producer)?)?,
            self.row("proof-field-importer", self.involved(&proof.importer)?)?,
            self.row("proof-field-good", self.good(false)?)?,
            self.row("proof-field-criterion", vec![good.criterion.clone()])?,
        ];
        let mass = good.gross_mass;
        let mass = mass.map(|mass| format!("{} kg", format::number(&mass.to_string())));
        for (label, text) in [
            ("proof-field-rvc-method", good.rvc_method.clone()),
            ("proof-field-quantity", good.quantity.clone()),
            ("proof-field-packages", good.packages.clone()),
            ("proof-field-gross-mass", mass.unwrap_or_default()),
            ("proof-field-invoice", proof.invoice.clone()),
            ("proof-field-value", value.unwrap_or_default()),
            ("proof-field-destination", proof.destination.clone()),
            ("proof-field-authorisation", proof.authorisation.clone()),
            ("proof-field-remarks", proof.remarks.clone()),
        ] {
            if !text.is_empty() {
                rows.push(self.row(label, vec![text])?);
            }
        }
        if proof.from.is_some() || proof.until.is_some() {
            rows.push(self.row("documents-proof-element-8", self.period()?)?);
        }
        Ok(rows)
    }

    fn capacity(&self, capacity: Option<Capacity>) -> Result<Vec<String>, DocumentError> {
        let said = capacity.map(|capacity| self.get(&format!("proof-capacity-{capacity}")));
        said.into_iter().collect()
    }

    fn certifier(&self) -> Vec<String> {
        let proof = self.proof();
        let party = &proof.certifier;
        let mut lines = vec![proof.company.clone()];
        if proof.company.is_empty() {
            lines.push(party.name.clone());
        }
        lines.extend(address_of(party));
        lines
    }

    /// Whoever certifies has an element of its own in a certification alone: other papers name it where
    /// it stands.
    fn involved(&self, involved: &Involved) -> Result<Vec<String>, DocumentError> {
        let is_certification = self.proof().form == ProofForm::Certification;
        if involved.who == Who::Certifier && !is_certification {
            return Ok(self.certifier());
        }
        if involved.who != Who::Named {
            return Ok(vec![self.get(&format!("proof-who-{}", involved.who))?]);
        }
        let mut lines = vec![involved.party.name.clone()];
        lines.extend(address_of(&involved.party));
        Ok(lines)
    }

    fn good(&self, with_invoice: bool) -> Result<Vec<String>, DocumentError> {
        let proof = self.proof();
        let mut lines = vec![proof.good.description.clone()];
        if let Some(code) = proof.good.code {
            let code = [("code", code.pointed().into())];
            lines.push(self.texts.with("documents-proof-code", code)?);
        }
        if with_invoice && !proof.invoice.is_empty() {
            let invoice = [("invoice", proof.invoice.as_str().into())];
            lines.push(self.texts.with("documents-proof-invoice", invoice)?);
        }
        Ok(lines)
    }

    fn period(&self) -> Result<Vec<String>, DocumentError> {
        let (Some(from), Some(until)) = (self.proof().from, self.proof().until) else {
            return Ok(vec![self.get("documents-proof-one-shipment")?]);
        };
        let period = self.texts.with(
            "documents-proof-period",
            [
                ("from", format::day(from, self.texts)?.into()),
                ("until", format::day(until, self.texts)?.into()),
            ],
        )?;
        Ok(vec![period])
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

fn address_of(party: &Party) -> Vec<String> {
    let joined = |texts: [&String; 2]| {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        texts.cloned().collect::<Vec<_>>().join(", ")
    };
    vec![
        joined([&party.address, &party.country]),
        joined([&party.phone, &party.mail]),
        party.tax_id.clone(),
    ]
}
