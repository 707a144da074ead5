//! The invoice, the period, the value and the signature of a proof.

use super::Check;
use crate::money::Money;
use crate::origin::proof::law::Element;
use crate::origin::proof::{Capacity, ProofForm};
use crate::time::Day;

impl Check<'_> {
    pub(super) fn shipments(&mut self) {
        let proof = self.proof;
        // Box 10 of a movement certificate may stay empty.
        if self.asks(Element::Invoices) && proof.form != ProofForm::Eur1 {
            self.required("invoice", Element::Invoices, proof.invoice.is_empty());
        }
        let (from, until) = match (proof.from, proof.until) {
            (None, None) => return,
            (Some(from), Some(until)) => (from, until),
            (None, Some(_)) => return self.required("from", Element::BlanketPeriod, true),
            (Some(_), None) => return self.required("until", Element::BlanketPeriod, true),
        };
        let Some(months) = self.law.blanket_months else {
            return self.problems.note("until", "proof-one-shipment");
        };
        if until < from {
            self.problems.note("until", "proof-period-reversed");
        } else if until >= from.months_later(months) {
            let months = [("months", months.to_string())];
            self.problems
                .note_with("until", "proof-blanket-too-long", months);
        }
    }

    /// Above a value, only an approved exporter may declare.
    pub(super) fn value(&mut self) {
        let proof = self.proof;
        let is_limited = proof.form == ProofForm::InvoiceDeclaration
            && proof.capacity == Some(Capacity::ExporterUpToLimit);
        if !is_limited {
            return;
        }
        // A limit that nobody knows lets nobody declare by it.
        let Some(limit) = self.law.limit else {
            return self.problems.note("capacity", "proof-capacity");
        };
        let Some(value) = &proof.value else {
            return self.problems.note("value", "required");
        };
        let params = || [("limit", limit.to_string())];
        match Money::try_from(value.clone()) {
            Err(_) => {
                let found = [("found", value.amount.clone())];
                self.problems.note_with("value", "amount", found);
            }
            Ok(value) if value.minor < 0 => self.problems.note("value", "proof-negative"),
            Ok(value) if value.currency != limit.currency => {
                self.problems
                    .note_with("value", "proof-limit-currency", params());
            }
            Ok(value) if value.minor > limit.minor => {
                self.problems
                    .note_with("value", "proof-above-limit", params());
            }
            Ok(_) => {}
        }
    }

    pub(super) fn signature(&mut self, today: Day) {
        let proof = self.proof;
        self.required("signed_on", Element::Signature, proof.signed_on.is_none());
        if proof.signed_on.is_some_and(|day| day > today) {
            self.problems.note("signed_on", "proof-signed-later");
        }
        if proof.valid_until(self.law).is_some_and(|last| last < today) {
            self.problems.note("signed_on", "proof-ended");
        }
        if proof.form == ProofForm::Eur1 {
            self.required("place", Element::Signature, proof.place.is_empty());
        }
    }
}
