//! The lists that are known by their words: whose rules they are and how they are written. Of a table
//! of any layout, its recipe says it.

use proa_domain::origin::published::Writing;
use proa_domain::treaties::lookup::AgreementId;

use crate::treaties::facts::Agreement;
use crate::treaties::import::source::NOT_SAID;

const OPEN_GOVERNMENT: (&str, Option<&str>) = (
    "OGL-3.0",
    Some("Contains public sector information licensed under the Open Government Licence v3.0"),
);

/// A list that is known by its words.
pub(super) struct Known {
    /// Whose rules.
    pub(super) agreement: &'static str,
    /// In which words.
    pub(super) writing: Writing,
    /// The edition of the Harmonized System in which its codes are written.
    pub(super) hs_edition: &'static str,
    /// What its rows call the agreement.
    pub(super) named: &'static str,
    /// How its rules begin.
    pub(super) begins: &'static [&'static str],
    /// What stands before a place in it.
    pub(super) cited: &'static str,
    /// What the source is called.
    pub(super) spanish: &'static str,
    /// The same in English.
    pub(super) english: &'static str,
    /// By whom it is published.
    pub(super) publisher: &'static str,
    /// A code for the words of its licence, and whom it wants named.
    pub(super) licence: (&'static str, Option<&'static str>),
}

/// What a list is called, and how it is written.
pub(super) struct Named {
    /// In which words.
    pub(super) writing: Writing,
    /// What stands before a place in it; nothing before those of a table.
    pub(super) cited: &'static str,
    /// What the source is called.
    pub(super) spanish: String,
    /// The same in English.
    pub(super) english: String,
    /// By whom it is published; nobody says it of a table that an office made.
    pub(super) publisher: &'static str,
    /// A code for the words of its licence, and whom it wants named.
    pub(super) licence: (&'static str, Option<&'static str>),
}

impl Known {
    pub(super) fn named(&self) -> Named {
        Named {
            writing: self.writing,
            cited: self.cited,
            spanish: self.spanish.to_owned(),
            english: self.english.to_owned(),
            publisher: self.publisher,
            licence: self.licence,
        }
    }
}

impl Named {
    /// A table of the rules of an agreement.
    pub(super) fn table(writing: Writing, agreement: &Agreement) -> Self {
        Self {
            writing,
            cited: "",
            spanish: format!("Reglas de origen, {}", agreement.short_es),
            english: format!("Rules of origin, {}", agreement.short_en),
            publisher: "",
            licence: (NOT_SAID, None),
        }
    }

    /// A place in it.
    pub(super) fn place(&self, locator: &str) -> String {
        if self.cited.is_empty() {
            return locator.to_owned();
        }
        format!("{}, {locator}", self.cited)
    }
}

pub(super) const KNOWN: [Known; 3] = [
    Known {
        agreement: AgreementId::TIPAT,
        writing: Writing::Cptpp,
        hs_edition: "2012",
        named: "CPTPP",
        begins: &["\"A change to a good of"],
        cited: "Annex 3-D",
        spanish: "Reglas de origen del TIPAT, anexo 3-D",
        english: "Rules of origin of the CPTPP, Annex 3-D",
        publisher: "HM Revenue & Customs",
        licence: OPEN_GOVERNMENT,
    },
    Known {
        agreement: AgreementId::ACUK,
        writing: Writing::Manufacture,
        hs_edition: "2002",
        named: "UK-Mexico TCA",
        begins: &["\"Manufacture ", "\"All the "],
        cited: "Appendix II",
        spanish: "Reglas de origen del acuerdo México-Reino Unido",
        english: "Rules of origin of the UK-Mexico agreement",
        publisher: "HM Revenue & Customs",
        licence: OPEN_GOVERNMENT,
    },
    Known {
        agreement: AgreementId::T_MEC,
        writing: Writing::UsNote,
        hs_edition: "2012",
        named: "USMCA",
        begins: &[],
        cited: "GN 11(o)",
        spanish: "Reglas de origen del T-MEC, nota general 11(o)",
        english: "Rules of origin of the USMCA, General Note 11(o)",
        publisher: "U.S. International Trade Commission",
        licence: ("public-domain", Some("USITC")),
    },
];
