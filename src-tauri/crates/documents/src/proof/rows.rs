//! What a proof says, row by row: the elements of a certification, the boxes of a form, the data of a
//! declaration or an application.

use proa_domain::origin::proof::{Capacity, CertifiedGood, Involved, Party, ProofForm, Who};
use serde::Serialize;

use super::Criterion;
use super::view::Words;
use crate::DocumentError;
use crate::format;

/// What stands in a row with nothing to say; an empty one looks like an oversight.
const NOTHING: &str = "–";

/// A row of the paper.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    number: Option<&'static str>,
    label: String,
    lines: Vec<String>,
}

impl Words<'_> {
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

    /// The rows of the paper, as its form has them.
    pub(super) fn rows(&self) -> Result<Vec<Row>, DocumentError> {
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
            element("6", self.goods_and_invoice()?)?,
            element("7", self.criteria()?)?,
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
        let goods = self.each_good(|_, good| {
            let mut lines = vec![good.packages.clone()];
            lines.extend(self.good(good)?);
            Ok(lines)
        })?;
        Ok(vec![
            boxed("1", self.involved(&proof.exporter)?)?,
            boxed("2", vec![parties])?,
            boxed("3", self.involved(&proof.importer)?)?,
            boxed("4", vec![self.get("documents-proof-mexico")?])?,
            boxed("5", vec![proof.destination.clone()])?,
            boxed("7", vec![proof.remarks.clone()])?,
            boxed("8", goods)?,
            boxed("9", self.each_good(|_, good| Ok(vec![mass_of(good)]))?)?,
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
            self.row("proof-field-good", self.goods()?)?,
            self.row("proof-field-value", value.into_iter().collect())?,
        ])
    }

    fn applied(&self) -> Result<Vec<Row>, DocumentError> {
        let proof = self.proof();
        let value = proof.value.as_ref().map(format::money);
        let mut rows = vec![
            self.row("proof-field-exporter", self.involved(&proof.exporter)?)?,
            self.row("proof-field-producer", self.involved(&proof.producer)?)?,
            self.row("proof-field-importer", self.involved(&proof.importer)?)?,
            self.row("proof-field-good", self.goods()?)?,
            self.row("proof-field-criterion", self.criteria()?)?,
        ];
        for (label, of) in [
            (
                "proof-field-rvc-method",
                (|good| good.rvc_method.clone()) as fn(&CertifiedGood) -> String,
            ),
            ("proof-field-quantity", |good| good.quantity.clone()),
            ("proof-field-packages", |good| good.packages.clone()),
            ("proof-field-gross-mass", mass_of),
        ] {
            if proof.goods().any(|(_, good)| !of(good).is_empty()) {
                rows.push(self.row(label, self.each_good(|_, good| Ok(vec![of(good)]))?)?);
            }
        }
        for (label, text) in [
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

    /// The goods as a title names them.
    pub(super) fn named(&self) -> Result<String, DocumentError> {
        let proof = self.proof();
        let first = proof.good.description.as_str();
        if proof.further.is_empty() {
            return Ok(first.to_owned());
        }
        let count = proof.further.len();
        self.texts.with(
            "documents-proof-and-more",
            [("good", first.into()), ("count", count.into())],
        )
    }

    /// What is said of each good; where there are several, under the number of each.
    fn each_good(
        &self,
        say: impl Fn(usize, &CertifiedGood) -> Result<Vec<String>, DocumentError>,
    ) -> Result<Vec<String>, DocumentError> {
        let proof = self.proof();
        let mut all = Vec::new();
        for (place, (_, good)) in proof.goods().enumerate() {
            let said = say(place, good)?;
            let mut said: Vec<String> = said.into_iter().filter(|line| !line.is_empty()).collect();
            if !proof.further.is_empty() {
                if said.is_empty() {
                    said.push(NOTHING.to_owned());
                }
                if let Some(first) = said.first_mut() {
                    *first = format!("{}. {first}", place + 1);
                }
            }
            all.extend(said);
        }
        Ok(all)
    }

    fn criteria(&self) -> Result<Vec<String>, DocumentError> {
        self.each_good(|place, good| {
            let known = self.sheet.criteria.get(place).and_then(Option::as_ref);
            self.criterion(&good.criterion, known)
        })
    }

    /// The letter of the criterion with its article; in words too, where nobody but custom gives it a
    /// letter.
    fn criterion(
        &self,
        letter: &str,
        known: Option<&Criterion>,
    ) -> Result<Vec<String>, DocumentError> {
        let Some(known) = known else {
            return Ok(vec![letter.to_owned()]);
        };
        let mut lines = vec![match &known.article {
            Some(article) => self.texts.with(
                "documents-proof-criterion",
                [
                    ("letter", letter.into()),
                    ("article", article.as_str().into()),
                ],
            )?,
            None => letter.to_owned(),
        }];
        let words = match known.code.as_str() {
            "wholly-obtained" => Some("documents-proof-wholly-obtained"),
            "exclusively-originating" => Some("documents-proof-exclusively-originating"),
            "product-rule" => Some("documents-proof-product-rule"),
            _ => None,
        };
        if let Some(words) = words.filter(|_| known.is_customary) {
            lines.push(self.get(words)?);
        }
        Ok(lines)
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

    fn good(&self, good: &CertifiedGood) -> Result<Vec<String>, DocumentError> {
        let mut lines = vec![good.description.clone()];
        if let Some(code) = good.code {
            let code = [("code", code.pointed().into())];
            lines.push(self.texts.with("documents-proof-code", code)?);
        }
        Ok(lines)
    }

    fn goods(&self) -> Result<Vec<String>, DocumentError> {
        self.each_good(|_, good| self.good(good))
    }

    fn goods_and_invoice(&self) -> Result<Vec<String>, DocumentError> {
        let proof = self.proof();
        let mut lines = self.goods()?;
        if !proof.invoice.is_empty() {
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
}

fn mass_of(good: &CertifiedGood) -> String {
    let mass = good.gross_mass.map(|mass| mass.to_string());
    mass.map_or_else(String::new, |mass| format!("{} kg", format::number(&mass)))
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
