//! What an agreement asks of its proofs of origin, read from its row of the reference data.

use super::{Capacity, ProofForm};
use crate::money::Money;
use crate::settings::Locale;

crate::text_enum! {
    /// What a proof says.
    #[serde(rename = "ProofElement")]
    pub enum Element {
        /// In what capacity somebody certifies.
        Capacity = "certifier-role",
        /// Who certifies.
        Certifier = "certifier",
        /// What the person who signs is in the company.
        Title = "certifier-title",
        /// Who exports.
        Exporter = "exporter",
        /// Who makes the good.
        Producer = "producer",
        /// Who imports it.
        Importer = "importer",
        /// To whom it is consigned.
        Consignee = "consignee",
        /// What the good is.
        Goods = "goods",
        /// Its subheading, of six digits.
        Subheading = "description-hs6",
        /// Its heading, of four digits.
        Heading = "hs4",
        /// By what it originates.
        Criterion = "criterion",
        /// The method of its regional value content.
        RvcMethod = "rvc-method",
        /// The period in which it covers several shipments.
        BlanketPeriod = "blanket-period",
        /// The period that it covers.
        Period = "period",
        /// The invoices.
        Invoices = "invoices",
        /// How much.
        Quantity = "quantity",
        /// The gross mass.
        GrossMass = "gross-mass",
        /// A statement under a signature.
        Signature = "signature-statement",
        /// A sworn statement of the producer beside it.
        SwornStatement = "sworn-statement",
    }
}

/// What every form asks of which no list is at hand.
const COMMON: [Element; 6] = [
    Element::Exporter,
    Element::Producer,
    Element::Importer,
    Element::Subheading,
    Element::Criterion,
    Element::Signature,
];

/// What an agreement asks of its proofs of origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofLaw {
    /// The agreement.
    pub agreement: String,
    /// The papers that it knows.
    pub forms: Vec<ProofForm>,
    /// Who may certify.
    pub certifiers: Vec<Capacity>,
    /// What its certificates say.
    pub elements: Vec<Element>,
    /// Whether the agreement has a form of its own of which no list of its boxes is at hand.
    pub has_own_form: bool,
    /// The languages in which Proa draws it up.
    pub languages: Vec<Locale>,
    /// The others that the agreement accepts: nobody has sourced its prescribed words in them, so that no
    /// paper is drawn up in them. As the reference data write them: `fr`, `eu-official`.
    pub unworded: Vec<String>,
    /// The criteria with their letters.
    pub criteria: Vec<(Option<String>, String)>,
    /// For how long it may be presented.
    pub validity_months: Option<u32>,
    /// How long the period of several shipments may be; none where it covers one shipment.
    pub blanket_months: Option<u32>,
    /// How long it is kept.
    pub record_years: Option<u32>,
    /// Up to which value any exporter may declare.
    pub limit: Option<Money>,
    /// The other countries for which it is in force, and their unions; none where that is not known.
    pub parties: Vec<String>,
}

/// The columns of an agreement's row, as the reference data write them.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// The agreement.
    pub agreement: &'a str,
    /// `eur1;invoice-declaration`.
    pub proof_types: &'a str,
    /// `exporter;producer`.
    pub certifiers: &'a str,
    /// `certifier-role;exporter;form-annex-4.17`.
    pub data_elements: &'a str,
    /// `en;es`.
    pub languages: &'a str,
    /// For how long it may be presented.
    pub validity_months: Option<u32>,
    /// How long the period of several shipments may be.
    pub blanket_months: Option<u32>,
    /// How long it is kept.
    pub record_years: Option<u32>,
    /// Up to which value any exporter may declare, and its currency.
    pub limit: Option<(&'a str, &'a str)>,
}

/// A column that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the proofs of {agreement} have a {column} that is not known: {code}")]
pub struct UnreadProof {
    /// The agreement.
    pub agreement: String,
    /// The column.
    pub column: &'static str,
    /// What stands there.
    pub code: String,
}

impl ProofLaw {
    /// Reads the columns. The letters of the criteria stand with the rules of origin, and the Parties
    /// with the agreement.
    pub fn read(
        columns: &Columns<'_>,
        criteria: Vec<(Option<String>, String)>,
        parties: Vec<String>,
    ) -> Result<Self, UnreadProof> {
        let unread = |column: &'static str, code: &str| UnreadProof {
            agreement: columns.agreement.to_owned(),
            column,
            code: code.to_owned(),
        };
        let forms = codes(columns.proof_types)
            .map(|code| form(code).ok_or_else(|| unread("proof_types", code)));
        let certifiers = codes(columns.certifiers)
            .map(|code| code.parse().map_err(|_| unread("certifiers", code)));
        let (own, listed): (Vec<&str>, Vec<&str>) =
            codes(columns.data_elements).partition(|code| is_own_form(code));
        let has_own_form = !own.is_empty();
        let listed = listed
            .into_iter()
            .map(|code| code.parse().map_err(|_| unread("data_elements", code)));
        let mut elements = listed.collect::<Result<Vec<Element>, UnreadProof>>()?;
        if has_own_form || elements.is_empty() {
            elements.extend(COMMON);
        }
        let limit = columns.limit.map(|(amount, currency)| {
            let currency = currency.parse().ok();
            let read = currency.and_then(|currency| Money::parse(amount, currency).ok());
            read.ok_or_else(|| unread("declaration_limit_amount", amount))
        });
        let is_ours =
            |locale: &&Locale| codes(columns.languages).any(|code| code == language(**locale));
        Ok(Self {
            agreement: columns.agreement.to_owned(),
            forms: forms.collect::<Result<_, _>>()?,
            certifiers: certifiers.collect::<Result<_, _>>()?,
            elements,
            has_own_form,
            languages: Locale::ALL.iter().filter(is_ours).copied().collect(),
            unworded: codes(columns.languages)
                .filter(|code| Locale::ALL.iter().all(|ours| language(*ours) != *code))
                .map(str::to_owned)
                .collect(),
            criteria,
            validity_months: columns.validity_months,
            blanket_months: columns.blanket_months,
            record_years: columns.record_years,
            limit: limit.transpose()?,
            parties,
        })
    }

    /// Whether a paper of this agreement says something.
    pub fn asks(&self, form: ProofForm, element: Element) -> bool {
        if form == ProofForm::InvoiceDeclaration {
            matches!(
                element,
                Element::Exporter | Element::Goods | Element::Invoices
            )
        } else {
            self.elements.contains(&element)
        }
    }

    /// The digits that the code of the good has at least; none where no code is asked.
    pub fn digits(&self, form: ProofForm) -> usize {
        if self.asks(form, Element::Subheading) {
            6
        } else if self.asks(form, Element::Heading) {
            4
        } else {
            0
        }
    }

    /// In what capacities somebody may sign a paper. Where the authority certifies, the exporter
    /// asks it to.
    pub fn capacities(&self, form: ProofForm) -> Vec<Capacity> {
        if form == ProofForm::Eur1 {
            return vec![Capacity::Exporter];
        }
        let declares = |capacity: Capacity| {
            matches!(
                capacity,
                Capacity::ApprovedExporter | Capacity::ExporterUpToLimit
            )
        };
        let is_declared = form == ProofForm::InvoiceDeclaration;
        let certifiers = self.certifiers.iter().copied();
        let certifiers = certifiers.filter(|capacity| *capacity != Capacity::Authority);
        let mut found: Vec<Capacity> = certifiers
            .filter(|capacity| declares(*capacity) == is_declared)
            .collect();
        if form == ProofForm::Application && found.is_empty() {
            found.push(Capacity::Exporter);
        }
        found
    }

    /// The letters of the criteria; none where a proof shows no criterion.
    pub fn letters(&self) -> impl Iterator<Item = &str> {
        self.criteria
            .iter()
            .filter_map(|(letter, _)| letter.as_deref())
    }
}

/// The number that an element has on a certification; for EUR.1, the number of the box.
pub(super) fn number(form: ProofForm, element: Element) -> Option<u8> {
    let numbered: &[(Element, u8)] = match form {
        ProofForm::Certification => &[
            (Element::Capacity, 1),
            (Element::Certifier, 2),
            (Element::Title, 2),
            (Element::Exporter, 3),
            (Element::Producer, 4),
            (Element::Importer, 5),
            (Element::Goods, 6),
            (Element::Subheading, 6),
            (Element::Criterion, 7),
            (Element::BlanketPeriod, 8),
            (Element::Signature, 9),
        ],
        ProofForm::Eur1 => &[
            (Element::Exporter, 1),
            (Element::Consignee, 5),
            (Element::Goods, 8),
            (Element::Heading, 8),
            (Element::GrossMass, 9),
            (Element::Invoices, 10),
            (Element::Certifier, 12),
            (Element::Signature, 12),
        ],
        ProofForm::Certificate | ProofForm::InvoiceDeclaration | ProofForm::Application => &[],
    };
    let found = numbered.iter().find(|(known, _)| *known == element);
    found.map(|(_, number)| *number)
}

fn form(proof_type: &str) -> Option<ProofForm> {
    Some(match proof_type {
        "certification-9-elements" => ProofForm::Certification,
        "certificate-self" => ProofForm::Certificate,
        "invoice-declaration" | "approved-exporter-declaration" => ProofForm::InvoiceDeclaration,
        "eur1" => ProofForm::Eur1,
        "certificate-issued" | "certificate-validated" => ProofForm::Application,
        _ => return None,
    })
}

fn is_own_form(element: &str) -> bool {
    element.split('-').any(|part| part == "form")
}

fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::EsMx => "es",
        Locale::En => "en",
    }
}

fn codes(list: &str) -> impl Iterator<Item = &str> {
    list.split(';')
        .map(str::trim)
        .filter(|code| !code.is_empty())
}
