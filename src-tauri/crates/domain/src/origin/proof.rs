//! Proofs of origin: what an exporter, a producer or an importer certifies of a good, or asks an
//! authority to certify, and what still keeps it from being complete.
//!
//! [`law::ProofLaw`] is what an agreement asks of its proofs; [`Proof::problems`] holds a proof against
//! it and against the determination that it rests on. A proof is complete only where nothing is found.

mod check;
pub mod law;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use self::check::Basis;
use self::law::ProofLaw;
use crate::form::Reader;
use crate::ids::OriginCaseId;
use crate::money::{Exact, MoneyText};
use crate::problem::Problems;
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// Longer names and addresses are texts.
const LONGEST_LINE: usize = 200;
/// The longest description of a good.
const LONGEST_TEXT: usize = 1000;
/// The most goods of a proof: each is determined whenever it is looked at.
const MOST_GOODS: usize = 50;

crate::text_enum! {
    /// The paper that a proof is.
    pub enum ProofForm {
        /// A certification by data elements: who certifies signs it, in no prescribed form.
        Certification = "certification",
        /// A certificate in the agreement's own form, which the exporter signs.
        Certificate = "certificate",
        /// A declaration on the invoice, in prescribed words.
        InvoiceDeclaration = "invoice-declaration",
        /// A movement certificate EUR.1, which the authority issues.
        Eur1 = "eur1",
        /// A certificate that the authority issues or validates, in the agreement's own form.
        Application = "application",
    }
}

crate::text_enum! {
    /// In what capacity somebody certifies.
    #[serde(rename = "ProofCapacity")]
    pub enum Capacity {
        /// Who exports the good.
        Exporter = "exporter",
        /// Who makes it.
        Producer = "producer",
        /// Who imports it.
        Importer = "importer",
        /// An exporter whom customs authorised to declare origin.
        ApprovedExporter = "approved-exporter",
        /// Any exporter, of a consignment within a value.
        ExporterUpToLimit = "exporter-up-to-limit",
        /// The authority: nobody else signs.
        Authority = "authority",
    }
}

crate::text_enum! {
    /// How far a proof is.
    pub enum ProofState {
        /// It may change.
        Draft = "draft",
        /// It was handed out, and stays as it is.
        Issued = "issued",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// A proof of origin of one good or several, as far as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "OriginProof")]
pub struct Proof {
    /// The agreement under which the good originates.
    pub agreement: String,
    /// The paper.
    pub form: ProofForm,
    /// The language in which it is drawn up.
    pub language: Locale,
    /// In what capacity the signer certifies, or asks the authority to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// Who certifies.
    #[serde(default)]
    pub certifier: Party,
    /// What the person who signs is in the company.
    #[serde(default)]
    pub title: String,
    /// The company for which the person signs.
    #[serde(default)]
    pub company: String,
    /// Who exports the good.
    #[serde(default)]
    pub exporter: Involved,
    /// Who makes it.
    #[serde(default)]
    pub producer: Involved,
    /// Who imports it, or to whom it is consigned.
    #[serde(default)]
    pub importer: Involved,
    /// The good; the first of several.
    #[serde(default)]
    pub good: CertifiedGood,
    /// The others that stand on the same paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<FurtherGood>,
    /// The invoice, or the document on which the origin is declared.
    #[serde(default)]
    pub invoice: String,
    /// The value of the consignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<MoneyText>,
    /// The first day of the period that it covers, where it covers several shipments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day of that period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The number by which customs authorised the exporter.
    #[serde(default)]
    pub authorisation: String,
    /// The country of destination: ISO 3166-1 alpha-2.
    #[serde(default)]
    pub destination: String,
    /// Where it is signed.
    #[serde(default)]
    pub place: String,
    /// When it is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Day>,
    /// Remarks.
    #[serde(default)]
    pub remarks: String,
}

/// Somebody with an address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "ProofParty")]
pub struct Party {
    /// The name.
    #[serde(default)]
    pub name: String,
    /// Street, place and postal code.
    #[serde(default)]
    pub address: String,
    /// ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
    /// The telephone number.
    #[serde(default)]
    pub phone: String,
    /// The mail address.
    #[serde(default)]
    pub mail: String,
    /// The tax number.
    #[serde(default)]
    pub tax_id: String,
}

/// Who has a part in the trade, or why nobody is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "ProofInvolved")]
pub struct Involved {
    /// Who it is.
    #[serde(default)]
    pub who: Who,
    /// The name and address, where somebody is named.
    #[serde(default)]
    pub party: Party,
}

crate::text_enum! {
    /// How somebody is told.
    #[derive(Default)]
    #[serde(rename = "ProofWho")]
    pub enum Who {
        /// By name.
        #[default]
        Named = "named",
        /// The same as who certifies.
        Certifier = "certifier",
        /// The same as who exports.
        Exporter = "exporter",
        /// Several.
        Various = "various",
        /// To the authority, when it asks.
        OnRequest = "on-request",
        /// Not known yet.
        Unknown = "unknown",
    }
}

/// The good of a proof.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct CertifiedGood {
    /// A description by which it is known again.
    #[serde(default)]
    pub description: String,
    /// Its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<TariffCode>,
    /// The letter of the criterion by which it originates.
    #[serde(default)]
    pub criterion: String,
    /// The method of its regional value content.
    #[serde(default)]
    pub rvc_method: String,
    /// Marks, numbers and kind of its packages.
    #[serde(default)]
    pub packages: String,
    /// Its gross mass, in kilograms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gross_mass: Option<Exact>,
    /// How much of it, with the unit.
    #[serde(default)]
    pub quantity: String,
}

/// Another good on the same paper: it rests on a case of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
#[serde(rename = "FurtherCertifiedGood")]
pub struct FurtherGood {
    /// The case that it rests on.
    pub case_id: OriginCaseId,
    /// What is said of it.
    #[serde(default)]
    pub good: CertifiedGood,
}

impl Proof {
    /// A proof of which nothing is filled in.
    pub fn blank(agreement: &str, form: ProofForm, language: Locale) -> Self {
        Self {
            agreement: agreement.to_owned(),
            form,
            language,
            capacity: None,
            certifier: Party::default(),
            title: String::new(),
            company: String::new(),
            exporter: Involved::default(),
            producer: Involved::default(),
            importer: Involved::default(),
            good: CertifiedGood::default(),
            further: vec![],
            invoice: String::new(),
            value: None,
            from: None,
            until: None,
            authorisation: String::new(),
            destination: String::new(),
            place: String::new(),
            signed_on: None,
            remarks: String::new(),
        }
    }

    /// The same with single spaces, and what is too long to be kept.
    pub fn tidied(mut self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let mut line = |field: &str, text: &mut String| {
            *text = reader.text(field, text, LONGEST_LINE);
        };
        line("title", &mut self.title);
        line("company", &mut self.company);
        line("invoice", &mut self.invoice);
        line("authorisation", &mut self.authorisation);
        line("destination", &mut self.destination);
        line("place", &mut self.place);
        for (field, party) in [
            ("certifier", &mut self.certifier),
            ("exporter.party", &mut self.exporter.party),
            ("producer.party", &mut self.producer.party),
            ("importer.party", &mut self.importer.party),
        ] {
            for (name, text) in party.texts() {
                line(&format!("{field}.{name}"), text);
            }
        }
        self.remarks = reader.text("remarks", &self.remarks, LONGEST_TEXT);
        self.good.tidy("", &mut reader);
        for (place, further) in self.further.iter_mut().enumerate() {
            further.good.tidy(&within(place), &mut reader);
        }
        if self.further.len() >= MOST_GOODS {
            let most = [("most", MOST_GOODS.to_string())];
            reader
                .problems
                .note_with("further", "proof-too-many-goods", most);
        }
        reader.problems.or(self)
    }

    /// Its goods in their order, each with what stands before the path of its fields.
    pub fn goods(&self) -> impl Iterator<Item = (String, &CertifiedGood)> {
        let further = self.further.iter().enumerate();
        let further = further.map(|(place, further)| (within(place), &further.good));
        std::iter::once((String::new(), &self.good)).chain(further)
    }

    /// The last day on which it may be presented: so many months after it is signed.
    pub fn valid_until(&self, law: &ProofLaw) -> Option<Day> {
        Some(self.signed_on?.months_later(law.validity_months?))
    }

    /// The last day on which goods may be shipped or imported under it: the end of its period, or of its
    /// validity, whichever comes first.
    pub fn serves_until(&self, law: &ProofLaw) -> Option<Day> {
        let days = [self.valid_until(law), self.until];
        days.into_iter().flatten().min()
    }

    /// The last day of shipments that it is for: of its period, or the day of its signature.
    pub fn covers_until(&self) -> Option<Day> {
        self.until.or(self.signed_on)
    }

    /// The day until which it and what shows its truth are kept. The years of an importer run from the
    /// import: at the latest from the last day on which there may be one.
    pub fn keep_until(&self, law: &ProofLaw) -> Option<Day> {
        let start = if self.capacity == Some(Capacity::Importer) {
            self.serves_until(law)
        } else {
            self.signed_on
        };
        Some(start?.months_later(law.record_years? * 12))
    }
}

/// What stands before the path of the fields of a further good.
fn within(place: usize) -> String {
    format!("further.{place}.")
}

impl CertifiedGood {
    fn tidy(&mut self, within: &str, reader: &mut Reader) {
        for (name, text, longest) in [
            ("description", &mut self.description, LONGEST_TEXT),
            ("criterion", &mut self.criterion, LONGEST_LINE),
            ("rvc_method", &mut self.rvc_method, LONGEST_LINE),
            ("packages", &mut self.packages, LONGEST_LINE),
            ("quantity", &mut self.quantity, LONGEST_LINE),
        ] {
            *text = reader.text(&format!("{within}good.{name}"), text, longest);
        }
    }
}

impl Party {
    fn texts(&mut self) -> [(&'static str, &mut String); 6] {
        [
            ("name", &mut self.name),
            ("address", &mut self.address),
            ("country", &mut self.country),
            ("phone", &mut self.phone),
            ("mail", &mut self.mail),
            ("tax_id", &mut self.tax_id),
        ]
    }
}
