//! The erasure of a person: what finds the person in a text, what stays and on what ground, and the
//! reason that is given.

use std::collections::BTreeSet;

use crate::form::Reader;
use crate::problem::Problems;
use crate::text::fold;
use crate::time::Day;

/// Longer reasons are texts.
const LONGEST_REASON: usize = 1_000;

crate::text_enum! {
    /// Whose data are erased.
    pub enum SubjectKind {
        /// A contact of a company.
        Contact = "contact",
        /// A company that is a natural person.
        Company = "company",
        /// Somebody whom a company sent to a mission.
        Delegate = "delegate",
        /// A supplier who is a natural person.
        Supplier = "supplier",
        /// Somebody whom the office met at a fair.
        Lead = "lead",
        /// Somebody whom only their badge of a mission names.
        Badge = "badge",
    }
}

crate::text_enum! {
    /// By what a row was found to speak of the person; the surest first.
    pub enum MatchedBy {
        /// It is the record that was named.
        Itself = "itself",
        /// It belongs to such a record.
        Belongs = "belongs",
        /// It has the person's name.
        Name = "name",
        /// It has the person's RFC.
        TaxId = "tax-id",
        /// It has the person's mail.
        Mail = "mail",
        /// It has the person's telephone.
        Phone = "phone",
        /// It spoke of the person before somebody corrected it.
        Earlier = "earlier",
    }
}

crate::text_enum! {
    /// Why a row stays although it speaks of the person.
    pub enum StayGround {
        /// A proof of origin that was handed out: agreements have it and what it rests on kept for years.
        ProofKept = "proof-kept",
        /// It shows what a proof that was handed out rests on.
        ProofRecords = "proof-records",
        /// A request about personal data that is not closed.
        RequestOpen = "request-open",
    }
}

/// What tells a person from others, folded for comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traits {
    traits: BTreeSet<(MatchedBy, String)>,
}

impl Traits {
    /// Something that tells the person from others. What is blank tells nothing.
    pub fn add(&mut self, kind: MatchedBy, text: &str) {
        let folded = fold(text);
        if !folded.is_empty() {
            self.traits.insert((kind, folded));
        }
    }

    /// Whether anything is known by which the person could be found.
    pub fn is_empty(&self) -> bool {
        self.traits.is_empty()
    }

    /// By what a text speaks of the person; the surest of several. A name of one word is not looked
    /// for within a text: it would be found in half of all texts.
    ///
    /// ```
    /// use proa_domain::privacy::erasure::{MatchedBy, Traits};
    /// let mut itzel = Traits::default();
    /// itzel.add(MatchedBy::Name, "Itzel Mora");
    /// assert_eq!(itzel.found_in("firma: ITZEL  MORA, gerente"), Some(MatchedBy::Name));
    /// assert_eq!(itzel.found_in("Itzel Morales"), None);
    /// ```
    pub fn found_in(&self, text: &str) -> Option<MatchedBy> {
        let folded = fold(text);
        let spaced = format!(" {folded} ");
        let is_found = |(kind, found): &&(MatchedBy, String)| {
            let is_one_word_name = *kind == MatchedBy::Name && !found.contains(' ');
            if is_one_word_name {
                folded == *found
            } else {
                spaced.contains(&format!(" {found} "))
            }
        };
        self.traits.iter().find(is_found).map(|(kind, _)| *kind)
    }

    /// A text in which a word stands in the place of every line that speaks of the person: the rest is
    /// others'. What speaks of the person over several lines is replaced as a whole.
    ///
    /// ```
    /// use proa_domain::privacy::erasure::{MatchedBy, Traits};
    /// let mut itzel = Traits::default();
    /// itzel.add(MatchedBy::Name, "Itzel Mora");
    /// assert_eq!(itzel.without("Vende aguacate.\nLleva Itzel Mora.", "(suprimido)"), "Vende aguacate.\n(suprimido)");
    /// ```
    pub fn without(&self, text: &str, word: &str) -> String {
        if self.found_in(text).is_none() {
            return text.to_owned();
        }
        let kept = |line| {
            if self.found_in(line).is_some() {
                word
            } else {
                line
            }
        };
        let lines: Vec<&str> = text.split('\n').map(kept).collect();
        let left = lines.join("\n");
        if self.found_in(&left).is_some() {
            word.to_owned()
        } else {
            left
        }
    }
}

/// Whether a row is still held on a day. `until` is the last day of the duty; none where it has no end
/// that is known.
pub fn is_held(until: Option<Day>, today: Day) -> bool {
    until.is_none_or(|until| until >= today)
}

/// Reads why a person is erased. The reason stays on the record: it must not say who it was.
pub fn read_reason(reason: &str, whose: &Traits) -> Result<String, Problems> {
    let mut reader = Reader::default();
    let reason = reader.required("reason", reason, LONGEST_REASON);
    if whose.found_in(&reason).is_some() {
        reader.problems.note("reason", "reason-names-person");
    }
    reader.problems.or(reason)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{MatchedBy, Traits, is_held, read_reason};
    use crate::time::Day;

    fn itzel() -> Traits {
        let mut traits = Traits::default();
        traits.add(MatchedBy::Name, "Itzel Mora Núñez");
        traits.add(MatchedBy::Mail, "itzel@mora.example");
        traits.add(MatchedBy::Phone, "");
        traits
    }

    #[rstest]
    #[case("Itzel Mora Núñez", Some(MatchedBy::Name))]
    #[case(r#"{"name":"itzel mora nunez","mail":null}"#, Some(MatchedBy::Name))]
    #[case("escribir a ITZEL@mora.example.", Some(MatchedBy::Mail))]
    #[case("Itzel Mora", None)]
    #[case("Itzel Mora Núñezcano", None)]
    #[case("", None)]
    fn a_person_is_found_by_whole_words(#[case] text: &str, #[case] expected: Option<MatchedBy>) {
        assert_eq!(itzel().found_in(text), expected);
    }

    #[test]
    fn a_name_of_one_word_is_found_only_where_nothing_else_stands() {
        let mut ana = Traits::default();
        ana.add(MatchedBy::Name, "Ana");
        assert_eq!(ana.found_in("Ana"), Some(MatchedBy::Name));
        assert_eq!(ana.found_in("Santa Ana Chiautempan"), None);
    }

    #[test]
    fn who_has_no_trait_is_found_nowhere() {
        let nobody = Traits::default();
        assert!(nobody.is_empty());
        assert_eq!(nobody.found_in("cualquier texto"), None);
    }

    #[test]
    fn a_duty_without_a_known_end_holds() {
        let today = Day::of(2026, 12, 7);
        assert!(is_held(None, today));
        assert!(is_held(Some(today), today));
        assert!(!is_held(Some(today.yesterday()), today));
    }

    #[rstest]
    #[case("", "required")]
    #[case("Lo pidió Itzel Mora Núñez", "reason-names-person")]
    fn a_reason_is_given_and_names_nobody(#[case] reason: &str, #[case] code: &str) {
        let problems = read_reason(reason, &itzel()).unwrap_err();
        assert_eq!(problems.0[0].code, code);
        let long = "a".repeat(1_001);
        assert_eq!(
            read_reason(&long, &itzel()).unwrap_err().0[0].code,
            "too-long"
        );
        assert_eq!(
            read_reason(" Solicitud de cancelación ", &itzel()).unwrap(),
            "Solicitud de cancelación"
        );
    }
}
