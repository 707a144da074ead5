//! Certifications of a company or of one of its products: what they are, who gave them, and until when
//! they hold.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::problem::Problems;
use crate::text::fold;
use crate::time::Day;

const WORDS: usize = 120;
const SCOPE: usize = 500;

/// A certification that ends within so many days is told of, so that there is time to renew it.
pub const REMIND_DAYS: u32 = 90;

/// A certification as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Certification", rename_all = "camelCase")]
pub struct CertificationForm {
    /// What it is called.
    pub kind: String,
    /// Who gave it.
    pub issuer: String,
    /// What it covers.
    pub scope: String,
    /// Its number.
    pub number: String,
    /// The day on which it was given, or blank.
    pub issued_on: String,
    /// The last day on which it holds, or blank.
    pub expires_on: String,
}

/// A certification in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certification {
    /// What it is called.
    pub kind: String,
    /// Who gave it.
    pub issuer: String,
    /// What it covers.
    pub scope: String,
    /// Its number.
    pub number: String,
    /// The day on which it was given.
    pub issued_on: Option<Day>,
    /// The last day on which it holds.
    pub expires_on: Option<Day>,
}

crate::text_enum! {
    /// How a certification stands on a day; words: `certification-<code>`.
    pub enum CertificationState {
        /// It holds, and goes on for a while.
        Valid = "valid",
        /// It ends soon.
        Ending = "ending",
        /// It has ended.
        Expired = "expired",
        /// It is not known until when it holds.
        Undated = "undated",
    }
}

impl CertificationState {
    /// How a certification with a last day stands on a day.
    pub fn of(expires_on: Option<Day>, today: Day) -> Self {
        match expires_on {
            None => Self::Undated,
            Some(day) if day < today => Self::Expired,
            Some(day) if day <= today.days_later(REMIND_DAYS) => Self::Ending,
            Some(_) => Self::Valid,
        }
    }
}

impl Certification {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &CertificationForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let certification = Self {
            kind: reader.required("kind", &form.kind, WORDS),
            issuer: reader.text("issuer", &form.issuer, WORDS),
            scope: reader.lines("scope", &form.scope, SCOPE),
            number: reader.text("number", &form.number, WORDS),
            issued_on: reader.parsed("issuedOn", "day", &form.issued_on),
            expires_on: reader.parsed("expiresOn", "day", &form.expires_on),
        };
        if let (Some(issued), Some(expires)) = (certification.issued_on, certification.expires_on)
            && expires < issued
        {
            let start = [("start", issued.to_string())];
            reader
                .problems
                .note_with("expiresOn", "ends-before-start", start);
        }
        reader.problems.or(certification)
    }

    /// The form that it was read from.
    pub fn form(&self) -> CertificationForm {
        let blank = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        CertificationForm {
            kind: self.kind.clone(),
            issuer: self.issuer.clone(),
            scope: self.scope.clone(),
            number: self.number.clone(),
            issued_on: blank(self.issued_on),
            expires_on: blank(self.expires_on),
        }
    }

    /// Whether it is of a kind, however that is typed.
    pub fn is_of(&self, kind: &str) -> bool {
        is_same_kind(&self.kind, kind)
    }
}

/// Whether two kinds are one, however they are typed.
pub fn is_same_kind(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// The kinds that a list of words has and another has not, however they are typed.
pub fn kinds_gone(before: &[String], after: &[String]) -> Vec<String> {
    let left: BTreeSet<String> = after.iter().map(|kind| fold(kind)).collect();
    let gone = before.iter().filter(|kind| !left.contains(&fold(kind)));
    gone.cloned().collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Certification, CertificationForm, CertificationState, kinds_gone};
    use crate::time::Day;

    fn form() -> CertificationForm {
        CertificationForm {
            kind: "Orgánico".to_owned(),
            issuer: "Certificadora Mexicana".to_owned(),
            scope: "Huerta La Joya, 40 ha".to_owned(),
            number: "MX-123".to_owned(),
            issued_on: "2026-01-15".to_owned(),
            expires_on: "2027-01-14".to_owned(),
        }
    }

    #[test]
    fn a_certification_is_read_and_written_as_it_was_typed() {
        let read = Certification::parse(&form()).unwrap();
        assert_eq!(read.form(), form());
        assert!(read.is_of("ORGANICO"));
    }

    #[test]
    fn only_the_kind_is_needed() {
        let kind = CertificationForm {
            kind: "Kosher".to_owned(),
            ..CertificationForm::default()
        };
        assert_eq!(Certification::parse(&kind).unwrap().form(), kind);
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let wrong = CertificationForm {
            kind: " ".to_owned(),
            issued_on: "ayer".to_owned(),
            ..form()
        };
        let turned = CertificationForm {
            expires_on: "2026-01-14".to_owned(),
            ..form()
        };
        let told = |form: &CertificationForm| {
            let problems = Certification::parse(form).unwrap_err().0;
            let told = problems.iter();
            let told = told.map(|one| format!("{} {}", one.field, one.code));
            told.collect::<Vec<_>>()
        };
        assert_eq!(told(&wrong), ["kind required", "issuedOn day"]);
        assert_eq!(told(&turned), ["expiresOn ends-before-start"]);
    }

    #[rstest]
    #[case(None, CertificationState::Undated)]
    #[case(Some(Day::of(2026, 11, 27)), CertificationState::Expired)]
    #[case(Some(Day::of(2026, 11, 28)), CertificationState::Ending)]
    #[case(Some(Day::of(2027, 2, 26)), CertificationState::Ending)]
    #[case(Some(Day::of(2027, 2, 27)), CertificationState::Valid)]
    fn the_last_day_counts_and_ninety_days_are_told_ahead(
        #[case] expires_on: Option<Day>,
        #[case] state: CertificationState,
    ) {
        let today = Day::of(2026, 11, 28);
        assert_eq!(CertificationState::of(expires_on, today), state);
    }

    #[test]
    fn a_kind_that_is_typed_otherwise_is_not_gone() {
        let text = |kinds: &[&str]| kinds.iter().map(ToString::to_string).collect::<Vec<_>>();
        let before = text(&["Orgánico", "Kosher"]);
        assert_eq!(kinds_gone(&before, &text(&["organico "])), ["Kosher"]);
    }
}
