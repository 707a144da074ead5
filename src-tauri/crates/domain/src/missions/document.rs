//! Documents that a company hands in: what they are, how long they hold, and whether somebody of the
//! office saw the original.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::PersonId;
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 200;

crate::text_enum! {
    /// What a company hands in; words: `document-<code>`.
    pub enum DocumentKind {
        /// The tax authority's opinion of compliance.
        TaxCompliance = "tax-compliance",
        /// The letter by which the company commits itself.
        CommitmentLetter = "commitment-letter",
        /// The deed of the company.
        Deed = "deed",
        /// The power of whoever signs.
        PowerOfAttorney = "power-of-attorney",
        /// An identification of whoever signs.
        Identification = "identification",
        /// The statement of the bank account that is paid to.
        BankStatement = "bank-statement",
        /// A quotation of what is to be paid.
        Quotation = "quotation",
        /// The company's brochure or catalogue.
        Brochure = "brochure",
        /// An invoice of what was paid.
        Invoice = "invoice",
        /// A boarding pass or ticket.
        TravelProof = "travel-proof",
        /// A report of what was done.
        Report = "report",
        /// Photographs, a list of who came.
        Other = "other",
    }
}

/// A document as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "HandedInDocument", rename_all = "camelCase")]
pub struct DocumentForm {
    /// What it is.
    pub kind: DocumentKind,
    /// Its number, or what tells it from others; may be blank.
    pub reference: String,
    /// The day on which it was handed in.
    pub handed_in_on: String,
    /// The last day on which it holds, or blank.
    pub holds_until: String,
}

/// A document in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// What tells it from others.
    pub reference: String,
    /// The day on which it was handed in.
    pub handed_in_on: Day,
    /// The last day on which it holds; none where it does not end.
    pub holds_until: Option<Day>,
}

impl Document {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &DocumentForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let reference = reader.text("reference", &form.reference, WORDS);
        let day: Option<Day> = reader.required_parsed("handedInOn", "day", &form.handed_in_on);
        if day.is_some_and(|day| day > today) {
            reader.problems.note("handedInOn", "day-to-come");
        }
        let holds_until = reader.parsed("holdsUntil", "day", &form.holds_until);
        reader.problems.or(Self {
            kind: form.kind,
            reference,
            handed_in_on: day.unwrap_or(today),
            holds_until,
        })
    }
}

/// That somebody of the office had the original of a document in their hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct OriginalSeen {
    /// Who saw it.
    pub by: PersonId,
    /// When.
    pub on: Day,
}

crate::text_enum! {
    /// Why an attestation is refused.
    pub enum AttestationRefusal {
        /// The original cannot be seen before the document was handed in.
        BeforeHandedIn = "before-handed-in",
        /// The day has not come.
        DayToCome = "day-to-come",
        /// Somebody has attested it already; an attestation stays as it is.
        AlreadySeen = "already-seen",
    }
}

impl Document {
    /// Attests that the original was seen.
    pub fn attest(
        &self,
        earlier: Option<OriginalSeen>,
        seen: OriginalSeen,
        today: Day,
    ) -> Result<OriginalSeen, AttestationRefusal> {
        if earlier.is_some() {
            Err(AttestationRefusal::AlreadySeen)
        } else if seen.on < self.handed_in_on {
            Err(AttestationRefusal::BeforeHandedIn)
        } else if seen.on > today {
            Err(AttestationRefusal::DayToCome)
        } else {
            Ok(seen)
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::{AttestationRefusal, Document, DocumentForm, DocumentKind, OriginalSeen};
    use crate::ids::PersonId;
    use crate::time::Day;

    #[test]
    fn a_document_that_is_yet_to_come_is_not_handed_in() {
        let form = DocumentForm {
            kind: DocumentKind::Deed,
            reference: "  Escritura   12 ".to_owned(),
            handed_in_on: "2027-03-02".to_owned(),
            holds_until: "never".to_owned(),
        };
        let told = Document::parse(&form, Day::of(2027, 3, 1)).unwrap_err();
        let told: Vec<_> = told.0.into_iter().map(|one| one.code).collect();
        assert_eq!(told, ["day-to-come", "day"]);
    }

    #[rstest]
    #[case(2, false, None)]
    #[case(1, false, Some(AttestationRefusal::BeforeHandedIn))]
    #[case(9, false, Some(AttestationRefusal::DayToCome))]
    #[case(3, true, Some(AttestationRefusal::AlreadySeen))]
    fn an_original_is_seen_once_and_not_before_it_came(
        #[case] day: i8,
        #[case] is_seen: bool,
        #[case] refusal: Option<AttestationRefusal>,
    ) {
        let document = Document {
            kind: DocumentKind::CommitmentLetter,
            reference: String::new(),
            handed_in_on: Day::of(2027, 3, 2),
            holds_until: None,
        };
        let seen = OriginalSeen {
            by: PersonId(Uuid::from_u128(1)),
            on: Day::of(2027, 3, day),
        };
        let found = document.attest(is_seen.then_some(seen), seen, Day::of(2027, 3, 5));
        assert_eq!(found.err(), refusal);
    }
}
