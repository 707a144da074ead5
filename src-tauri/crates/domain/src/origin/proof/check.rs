//! What keeps a proof from being complete.

mod goods;
mod people;
mod shipment;

use super::Proof;
use super::law::{Element, ProofLaw, number};
use crate::ids::CompanyId;
use crate::origin::determination::Determination;
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// What a good of a proof rests on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The good that was determined.
    pub code: TariffCode,
    /// The company that makes it, where the case names one.
    pub producer: Option<CompanyId>,
    /// What came out.
    pub determination: &'a Determination,
    /// What comes out on the last day of shipments that the proof is for, where that is a later day: by then
    /// a declaration of a supplier may have ended, and another rule may apply.
    pub at_end: Option<&'a Determination>,
    /// Whether something else comes out today.
    pub is_stale: bool,
}

impl Proof {
    /// What keeps it from being complete; nothing where nothing does. The field is its path. Each of its
    /// goods rests on a determination of its own, in their order.
    pub fn problems(&self, law: &ProofLaw, bases: &[Option<Basis<'_>>], today: Day) -> Problems {
        let mut check = Check {
            proof: self,
            law,
            problems: Problems::default(),
        };
        check.paper();
        check.signer();
        check.others();
        for (within, good) in self.goods() {
            check.good(&within, good);
        }
        check.shipments();
        check.value();
        check.signature(today);
        for (place, (within, good)) in self.goods().enumerate() {
            check.basis(&within, good, bases.get(place).and_then(Option::as_ref));
        }
        check.producers(bases);
        check.problems
    }
}

struct Check<'a> {
    proof: &'a Proof,
    law: &'a ProofLaw,
    problems: Problems,
}

impl Check<'_> {
    fn asks(&self, element: Element) -> bool {
        self.law.asks(self.proof.form, element)
    }

    /// Notes what is blank, by its number where the paper has numbers.
    fn required(&mut self, field: &str, element: Element, is_blank: bool) {
        if !is_blank {
            return;
        }
        match number(self.proof.form, element) {
            Some(number) => {
                let number = [("number", number.to_string())];
                self.problems.note_with(field, "proof-missing", number);
            }
            None => self.problems.note(field, "required"),
        }
    }

    fn paper(&mut self) {
        let proof = self.proof;
        if !self.law.forms.contains(&proof.form) {
            self.problems.note("form", "proof-form");
        }
        if !self.law.languages.contains(&proof.language) {
            self.problems.note("language", "proof-language");
        }
    }
}
