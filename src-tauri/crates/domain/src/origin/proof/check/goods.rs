//! The goods of a proof, each against the determination that it rests on.

use super::{Basis, Check};
use crate::origin::determination::Determination;
use crate::origin::determination::step::Outcome;
use crate::origin::proof::law::Element;
use crate::origin::proof::{CertifiedGood, ProofForm, Who};
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// An origin that was determined for an import longer before the signature is determined again.
const FRESH_MONTHS: u32 = 12;

impl Check<'_> {
    /// `within` is the path before the fields of the good.
    pub(super) fn good(&mut self, within: &str, good: &CertifiedGood) {
        let field = |name: &str| format!("{within}good.{name}");
        let described = if self.asks(Element::Subheading) {
            Element::Subheading
        } else {
            Element::Goods
        };
        self.required(
            &field("description"),
            described,
            good.description.is_empty(),
        );
        let digits = self.law.digits(self.proof.form);
        match good.code {
            None if digits > 0 => self.required(&field("code"), described, true),
            Some(code) if code.len() < digits => {
                let digits = [("digits", digits.to_string())];
                self.problems
                    .note_with(&field("code"), "proof-short-code", digits);
            }
            _ => {}
        }
        if self.asks(Element::Criterion) {
            self.criterion(within, good);
        }
        if self.proof.form == ProofForm::Eur1 {
            self.required(&field("packages"), Element::Goods, good.packages.is_empty());
        }
        if self.asks(Element::GrossMass) {
            let is_none = good.gross_mass.is_none_or(|mass| mass.0.is_zero());
            self.required(&field("gross_mass"), Element::GrossMass, is_none);
        }
        if good
            .gross_mass
            .is_some_and(|mass| mass.0.is_sign_negative())
        {
            self.problems.note(&field("gross_mass"), "proof-negative");
        }
        if self.asks(Element::Quantity) {
            self.required(
                &field("quantity"),
                Element::Quantity,
                good.quantity.is_empty(),
            );
        }
    }

    fn criterion(&mut self, within: &str, good: &CertifiedGood) {
        let field = |name: &str| format!("{within}good.{name}");
        let letter = &good.criterion;
        let mut letters = self.law.letters().peekable();
        if letters.peek().is_none() {
            return;
        }
        if letter.is_empty() {
            drop(letters);
            return self.required(&field("criterion"), Element::Criterion, true);
        }
        let known: Vec<&str> = letters.collect();
        if !known.contains(&letter.as_str()) {
            let params = [("letters", known.join(", "))];
            self.problems
                .note_with(&field("criterion"), "proof-unknown-criterion", params);
        }
        let mut criteria = self.law.criteria.iter();
        let rests_on_value =
            criteria.any(|(known, code)| known.as_ref() == Some(letter) && is_of_value(code));
        if rests_on_value && self.asks(Element::RvcMethod) {
            let is_blank = good.rvc_method.is_empty();
            self.required(&field("rvc_method"), Element::RvcMethod, is_blank);
        }
    }

    /// What is certified is what was determined.
    pub(super) fn basis(&mut self, within: &str, good: &CertifiedGood, basis: Option<&Basis<'_>>) {
        let determination = format!("{within}determination");
        let proof = self.proof;
        let Some(basis) = basis else {
            return self.problems.note(&determination, "proof-not-determined");
        };
        let found = basis.determination;
        if found.agreement != proof.agreement {
            return self.problems.note(&determination, "proof-other-agreement");
        }
        match found.outcome {
            Outcome::Met => {}
            Outcome::Open => self.problems.note(&determination, "proof-origin-open"),
            Outcome::NotMet => self.problems.note(&determination, "proof-not-originating"),
        }
        if basis.is_stale {
            self.problems.note(&determination, "proof-stale");
        }
        let at_end = basis.at_end.filter(|_| found.outcome == Outcome::Met);
        if let Some(end) = at_end.filter(|end| end.outcome != Outcome::Met) {
            let field = match proof.until {
                // Which of several goods it is, its own field tells.
                _ if !proof.further.is_empty() => &determination,
                Some(_) => "until",
                None => "signed_on",
            };
            let day = [("day", end.day.to_string())];
            self.problems.note_with(field, "proof-not-at-end", day);
        }
        if good
            .code
            .is_some_and(|code| !is_same_good(code, basis.code))
        {
            let code = [("code", basis.code.to_string())];
            self.problems
                .note_with(&format!("{within}good.code"), "proof-other-product", code);
        }
        if self.asks(Element::Criterion) {
            self.as_determined(within, good, found);
        }
        if !self.is_covered(found.day) {
            let day = [("day", found.day.to_string())];
            self.problems
                .note_with(&determination, "proof-outside-period", day);
        }
    }

    /// A paper that names one producer certifies what this producer makes.
    pub(super) fn producers(&mut self, bases: &[Option<Basis<'_>>]) {
        let is_one = match self.proof.producer.who {
            Who::Named | Who::Certifier | Who::Exporter => true,
            Who::Various | Who::OnRequest | Who::Unknown => false,
        };
        let mut producers = bases.iter().map(|basis| basis.as_ref()?.producer);
        let Some(first) = producers.next().flatten().filter(|_| is_one) else {
            return;
        };
        for (place, producer) in producers.enumerate() {
            if producer.is_some_and(|producer| producer != first) {
                let field = format!("further.{place}.determination");
                self.problems.note(&field, "proof-other-producer");
            }
        }
    }

    /// The criterion, and the method of its value, are those by which the good originates.
    fn as_determined(&mut self, within: &str, good: &CertifiedGood, found: &Determination) {
        let field = |name: &str| format!("{within}good.{name}");
        let letter = &good.criterion;
        match &found.letter {
            Some(known) if known != letter && !letter.is_empty() => {
                let params = [("letter", known.clone())];
                self.problems
                    .note_with(&field("criterion"), "proof-other-criterion", params);
            }
            None if found.outcome == Outcome::Met && self.law.letters().next().is_some() => {
                self.problems
                    .note(&field("criterion"), "proof-criterion-not-determined");
            }
            _ => {}
        }
        let method = found
            .value_method()
            .filter(|method| good.rvc_method != *method);
        if let Some(method) = method.filter(|_| !good.rvc_method.is_empty()) {
            let params = [("method", method.to_owned())];
            self.problems
                .note_with(&field("rvc_method"), "proof-other-method", params);
        }
    }

    /// Whether the day of import that was determined is one that the proof is for: within its period;
    /// without one, not so long before the signature that prices and rules are others by now, and
    /// not after the proof serves.
    fn is_covered(&self, day: Day) -> bool {
        let proof = self.proof;
        if let (Some(from), Some(until)) = (proof.from, proof.until) {
            return from <= day && day <= until;
        }
        let last = proof.valid_until(self.law);
        let is_recent = |signed: Day| signed <= day.months_later(FRESH_MONTHS);
        proof.signed_on.is_none_or(is_recent) && last.is_none_or(|last| day <= last)
    }
}

/// Whether a criterion is met by the value that is added.
fn is_of_value(code: &str) -> bool {
    code.ends_with("rvc") || code == "fallback"
}

/// Whether two codes name one good as far as both go and all countries share.
fn is_same_good(one: TariffCode, other: TariffCode) -> bool {
    one.shared().prefix_of(&other) || other.shared().prefix_of(&one)
}
