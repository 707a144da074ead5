//! What keeps a proof from being complete.

use super::law::{Element, ProofLaw, number};
use super::{Capacity, Involved, Party, Proof, ProofForm, Who};
use crate::companies::reach::{Mail, Phone};
use crate::money::Money;
use crate::origin::determination::Determination;
use crate::origin::determination::step::Outcome;
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

/// An origin that was determined for an import longer before the signature is determined again.
const FRESH_MONTHS: u32 = 12;

/// What a proof rests on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The good that was determined.
    pub code: TariffCode,
    /// What came out.
    pub determination: &'a Determination,
    /// Whether something else comes out today.
    pub is_stale: bool,
}

impl Proof {
    /// What keeps it from being complete; nothing where nothing does. The field is its path.
    pub fn problems(&self, law: &ProofLaw, basis: Option<&Basis<'_>>, today: Day) -> Problems {
        let mut check = Check {
            proof: self,
            law,
            problems: Problems::default(),
        };
        check.paper();
        check.signer();
        check.others();
        check.good();
        check.shipments();
        check.value();
        check.signature(today);
        check.basis(basis);
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

    fn signer(&mut self) {
        let proof = self.proof;
        match proof.capacity {
            None => self.required("capacity", Element::Capacity, true),
            Some(capacity) => {
                if !self.law.capacities(proof.form).contains(&capacity) {
                    self.problems.note("capacity", "proof-capacity");
                }
                let needs_number = capacity == Capacity::ApprovedExporter;
                if needs_number && proof.authorisation.is_empty() {
                    self.problems
                        .note("authorisation", "proof-no-authorisation");
                }
            }
        }
        let certifier = &proof.certifier;
        self.required(
            "certifier.name",
            Element::Certifier,
            certifier.name.is_empty(),
        );
        if self.asks(Element::Certifier) {
            self.reached("certifier", Element::Certifier, certifier);
        }
        if self.asks(Element::Title) {
            self.required("title", Element::Title, proof.title.is_empty());
        }
        self.well_formed("certifier", certifier);
    }

    /// An address with its country, a telephone number and a mail address.
    fn reached(&mut self, field: &str, element: Element, party: &Party) {
        self.placed(field, element, party);
        self.required(&format!("{field}.phone"), element, party.phone.is_empty());
        self.required(&format!("{field}.mail"), element, party.mail.is_empty());
    }

    /// An address with its country.
    fn placed(&mut self, field: &str, element: Element, party: &Party) {
        let (address, country) = (party.address.is_empty(), party.country.is_empty());
        self.required(&format!("{field}.address"), element, address);
        self.required(&format!("{field}.country"), element, country);
    }

    fn well_formed(&mut self, field: &str, party: &Party) {
        let mut odd = |name: &str, code: &str, text: &str, is_good: bool| {
            if !text.is_empty() && !is_good {
                let found = [("found", text.to_owned())];
                self.problems
                    .note_with(&format!("{field}.{name}"), code, found);
            }
        };
        odd(
            "country",
            "country",
            &party.country,
            is_country(&party.country),
        );
        odd(
            "phone",
            "phone",
            &party.phone,
            party.phone.parse::<Phone>().is_ok(),
        );
        odd(
            "mail",
            "mail",
            &party.mail,
            party.mail.parse::<Mail>().is_ok(),
        );
    }

    fn others(&mut self) {
        let proof = self.proof;
        let roles = [
            ("exporter", Element::Exporter, &proof.exporter),
            ("producer", Element::Producer, &proof.producer),
            ("importer", Element::Importer, &proof.importer),
        ];
        for (field, element, involved) in roles {
            let told = told(element, proof);
            self.involved(field, element, involved, &told);
        }
        // Whoever certifies stands in another's place: then its address is asked there.
        let stands_for = roles
            .into_iter()
            .find(|(_, element, it)| it.who == Who::Certifier && self.asks(*element));
        if let Some((_, element, _)) = stands_for.filter(|_| !self.asks(Element::Certifier)) {
            let certifier = &proof.certifier;
            self.required("certifier.address", element, certifier.address.is_empty());
            self.required("certifier.country", element, certifier.country.is_empty());
        }
        if proof.form == ProofForm::Eur1 {
            let destination = &proof.destination;
            self.required("destination", Element::Consignee, destination.is_empty());
            if !destination.is_empty() && !is_country(destination) {
                let found = [("found", destination.clone())];
                self.problems.note_with("destination", "country", found);
            } else {
                self.of_a_party("destination", destination);
            }
        }
        if proof.form == ProofForm::Certification && proof.importer.who == Who::Named {
            self.of_a_party("importer.party.country", &proof.importer.party.country);
        }
    }

    /// The good goes to a Party.
    fn of_a_party(&mut self, field: &str, country: &str) {
        let parties = &self.law.parties;
        let is_none = !parties.is_empty() && parties.iter().all(|party| party != country);
        if !country.is_empty() && is_none {
            let found = [("found", country.to_owned())];
            self.problems.note_with(field, "proof-not-a-party", found);
        }
    }

    fn involved(&mut self, field: &str, element: Element, involved: &Involved, told: &[Who]) {
        if !self.asks(element) {
            return;
        }
        if !told.contains(&involved.who) {
            self.problems.note(&format!("{field}.who"), "proof-who");
        }
        if involved.who == Who::Named {
            let party = &involved.party;
            let field = format!("{field}.party");
            self.required(&format!("{field}.name"), element, party.name.is_empty());
            if self.proof.form == ProofForm::Certification {
                self.reached(&field, element, party);
            } else {
                self.placed(&field, element, party);
            }
            self.well_formed(&field, party);
        }
    }

    fn good(&mut self) {
        let proof = self.proof;
        let good = &proof.good;
        let described = if self.asks(Element::Subheading) {
            Element::Subheading
        } else {
            Element::Goods
        };
        self.required("good.description", described, good.description.is_empty());
        let digits = self.law.digits(proof.form);
        match good.code {
            None if digits > 0 => self.required("good.code", described, true),
            Some(code) if code.len() < digits => {
                let digits = [("digits", digits.to_string())];
                self.problems
                    .note_with("good.code", "proof-short-code", digits);
            }
            _ => {}
        }
        if self.asks(Element::Criterion) {
            self.criterion();
        }
        if proof.form == ProofForm::Eur1 {
            self.required("good.packages", Element::Goods, good.packages.is_empty());
        }
        if self.asks(Element::GrossMass) {
            let is_none = good.gross_mass.is_none_or(|mass| mass.0.is_zero());
            self.required("good.gross_mass", Element::GrossMass, is_none);
        }
        if good
            .gross_mass
            .is_some_and(|mass| mass.0.is_sign_negative())
        {
            self.problems.note("good.gross_mass", "proof-negative");
        }
        if self.asks(Element::Quantity) {
            self.required("good.quantity", Element::Quantity, good.quantity.is_empty());
        }
    }

    fn criterion(&mut self) {
        let letter = &self.proof.good.criterion;
        let mut letters = self.law.letters().peekable();
        if letters.peek().is_none() {
            return;
        }
        if letter.is_empty() {
            drop(letters);
            return self.required("good.criterion", Element::Criterion, true);
        }
        let known: Vec<&str> = letters.collect();
        if !known.contains(&letter.as_str()) {
            let params = [("letters", known.join(", "))];
            self.problems
                .note_with("good.criterion", "proof-unknown-criterion", params);
        }
        let mut criteria = self.law.criteria.iter();
        let rests_on_value =
            criteria.any(|(known, code)| known.as_ref() == Some(letter) && is_of_value(code));
        if rests_on_value && self.asks(Element::RvcMethod) {
            let is_blank = self.proof.good.rvc_method.is_empty();
            self.required("good.rvc_method", Element::RvcMethod, is_blank);
        }
    }

    fn shipments(&mut self) {
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
    fn value(&mut self) {
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

    fn signature(&mut self, today: Day) {
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

    /// What is certified is what was determined.
    fn basis(&mut self, basis: Option<&Basis<'_>>) {
        const FIELD: &str = "determination";
        let proof = self.proof;
        let Some(basis) = basis else {
            return self.problems.note(FIELD, "proof-not-determined");
        };
        let found = basis.determination;
        if found.agreement != proof.agreement {
            return self.problems.note(FIELD, "proof-other-agreement");
        }
        match found.outcome {
            Outcome::Met => {}
            Outcome::Open => self.problems.note(FIELD, "proof-origin-open"),
            Outcome::NotMet => self.problems.note(FIELD, "proof-not-originating"),
        }
        if basis.is_stale {
            self.problems.note(FIELD, "proof-stale");
        }
        if proof
            .good
            .code
            .is_some_and(|code| !is_same_good(code, basis.code))
        {
            let code = [("code", basis.code.to_string())];
            self.problems
                .note_with("good.code", "proof-other-product", code);
        }
        if self.asks(Element::Criterion) {
            self.as_determined(found);
        }
        if !self.is_covered(found.day) {
            let day = [("day", found.day.to_string())];
            self.problems.note_with(FIELD, "proof-outside-period", day);
        }
    }

    /// The criterion, and the method of its value, are those by which the good originates.
    fn as_determined(&mut self, found: &Determination) {
        let good = &self.proof.good;
        let letter = &good.criterion;
        match &found.letter {
            Some(known) if known != letter && !letter.is_empty() => {
                let params = [("letter", known.clone())];
                self.problems
                    .note_with("good.criterion", "proof-other-criterion", params);
            }
            None if found.outcome == Outcome::Met && self.law.letters().next().is_some() => {
                self.problems
                    .note("good.criterion", "proof-criterion-not-determined");
            }
            _ => {}
        }
        let method = found
            .value_method()
            .filter(|method| good.rvc_method != *method);
        if let Some(method) = method.filter(|_| !good.rvc_method.is_empty()) {
            let params = [("method", method.to_owned())];
            self.problems
                .note_with("good.rvc_method", "proof-other-method", params);
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

/// How the one who has a part may be told; whoever certifies stands in its own part.
fn told(element: Element, proof: &Proof) -> Vec<Who> {
    let mut told = vec![Who::Named];
    match (element, proof.capacity) {
        (Element::Exporter, Some(Capacity::Importer)) => {}
        // Whoever makes a good need not know who exports it.
        (Element::Exporter, Some(Capacity::Producer)) => {
            told.extend([Who::Certifier, Who::Unknown]);
        }
        (Element::Producer, Some(Capacity::Producer))
        | (Element::Importer, Some(Capacity::Importer))
        | (Element::Exporter, _) => told.push(Who::Certifier),
        (Element::Producer, capacity) => {
            told.extend([Who::Various, Who::OnRequest]);
            if proof.exporter.who != Who::Unknown {
                told.push(Who::Exporter);
            }
            if capacity != Some(Capacity::Importer) {
                told.push(Who::Certifier);
            }
        }
        _ if proof.form == ProofForm::Application => {}
        _ => told.extend([Who::Various, Who::Unknown]),
    }
    told
}

/// Whether a criterion is met by the value that is added.
fn is_of_value(code: &str) -> bool {
    code.ends_with("rvc") || code == "fallback"
}

/// Whether two codes name one good as far as both go and all countries share.
fn is_same_good(one: TariffCode, other: TariffCode) -> bool {
    one.shared().prefix_of(&other) || other.shared().prefix_of(&one)
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}
