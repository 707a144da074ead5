//! Who signs, and who takes part.

use super::Check;
use crate::companies::reach::{Mail, Phone};
use crate::origin::HOME;
use crate::origin::proof::law::Element;
use crate::origin::proof::{Capacity, Involved, Party, Proof, ProofForm, Who};

impl Check<'_> {
    pub(super) fn signer(&mut self) {
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

    pub(super) fn others(&mut self) {
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
        // Who imports may be told on a declaration or a movement certificate as anybody, wherever the invoice goes.
        let goes_there = matches!(
            proof.form,
            ProofForm::Certification | ProofForm::Certificate | ProofForm::Application
        );
        if goes_there && proof.importer.who == Who::Named {
            self.of_a_party("importer.party.country", &proof.importer.party.country);
        }
        // A good of a Party is made and exported there.
        for (field, element, involved) in [
            ("exporter", Element::Exporter, &proof.exporter),
            ("producer", Element::Producer, &proof.producer),
        ] {
            if self.asks(element) && involved.who == Who::Named {
                let field = format!("{field}.party.country");
                self.within_the_parties(&field, &involved.party.country);
            }
        }
        let is_at_home = matches!(
            proof.capacity,
            Some(
                Capacity::Exporter
                    | Capacity::Producer
                    | Capacity::ApprovedExporter
                    | Capacity::ExporterUpToLimit
            )
        );
        if is_at_home {
            self.within_the_parties("certifier.country", &proof.certifier.country);
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

    /// The same, or from here.
    fn within_the_parties(&mut self, field: &str, country: &str) {
        if country != HOME && is_country(country) {
            self.of_a_party(field, country);
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

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}
