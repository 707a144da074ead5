//! What the laws of the agreements ask, and what follows from a proof by them.

use super::*;

#[test]
fn every_agreement_has_a_paper_that_can_be_whole() {
    for (agreement, law) in laws() {
        for form in law.forms.clone() {
            for capacity in law.capacities(form) {
                let letter = law.criteria.iter().find(|(_, code)| code.contains("shift"));
                let letter = letter.or(law.criteria.last()).unwrap().0.clone();
                let letter = letter.unwrap_or_default();
                let mut proof = whole(&agreement, form, capacity, &letter);
                proof.exporter.who = Who::Named;
                proof.exporter.party = someone("Exportadora", "MX");
                if capacity == Capacity::Importer {
                    proof.producer.who = Who::Exporter;
                }
                proof.language = law.languages[0];
                let on = determined(
                    &agreement,
                    Some(letter.as_str()).filter(|it| !it.is_empty()),
                );
                assert_eq!(
                    found_on(&proof, Some(&on), false),
                    [""; 0],
                    "{agreement} {form}"
                );
            }
            assert!(!law.capacities(form).is_empty(), "{agreement} {form}");
        }
        assert!(!law.forms.is_empty(), "{agreement}");
    }
}

#[test]
fn days_follow_from_the_signature() {
    let laws = laws();
    let certified = certification();
    let law = &laws["TMEC"];
    assert_eq!(certified.valid_until(law), Some(day("2030-11-28")));
    assert_eq!(certified.serves_until(law), Some(day("2026-12-31")));
    assert_eq!(certified.keep_until(law), Some(day("2031-11-28")));
    let law = &laws["TLCUEM"];
    assert_eq!(movement().serves_until(law), Some(day("2027-09-28")));
    assert_eq!(movement().keep_until(law), Some(day("2029-11-28")));
    let unsigned = Proof::blank("TMEC", ProofForm::Certification, Locale::En);
    assert_eq!(unsigned.serves_until(law), None);
    let colombia = Proof {
        signed_on: Some(day(TODAY)),
        ..Proof::blank("COLOMBIA", ProofForm::Application, Locale::EsMx)
    };
    assert_eq!(
        colombia.keep_until(&laws["COLOMBIA"]),
        Some(day("2031-11-28"))
    );
}

#[test]
fn a_column_that_is_not_known_is_refused_by_name() {
    let columns = Columns {
        agreement: "X",
        proof_types: "eur1",
        certifiers: "authority",
        data_elements: "exporter;common-form",
        languages: "en;fr",
        validity_months: None,
        blanket_months: None,
        record_years: None,
        limit: None,
    };
    let law = ProofLaw::read(&columns, vec![], vec![]).unwrap();
    assert!(law.has_own_form);
    assert_eq!(law.languages, [Locale::En]);
    for (column, other) in [
        (
            "proof_types",
            Columns {
                proof_types: "eur2",
                ..columns
            },
        ),
        (
            "certifiers",
            Columns {
                certifiers: "notary",
                ..columns
            },
        ),
        (
            "data_elements",
            Columns {
                data_elements: "moon",
                ..columns
            },
        ),
    ] {
        let refused = ProofLaw::read(&other, vec![], vec![]).unwrap_err();
        assert_eq!(refused.column, column);
    }
}

#[test]
fn a_proof_travels_as_text() {
    let proof = certification();
    let text = toml::to_string(&proof).unwrap();
    assert_eq!(toml::from_str::<Proof>(&text).unwrap(), proof);
    assert!(toml::from_str::<Proof>("agreement = 'TMEC'").is_err());
}

#[test]
fn spaces_are_tidied_and_what_is_too_long_is_refused() {
    let mut proof = certification();
    proof.certifier.name = "  Persona \n de   Prueba ".to_owned();
    let tidy = proof.clone().tidied().unwrap();
    assert_eq!(tidy.certifier.name, "Persona de Prueba");
    proof.importer.party.address = "x".repeat(201);
    proof.good.description = "x".repeat(1001);
    let refused = proof.tidied().unwrap_err();
    let fields: Vec<&str> = refused.0.iter().map(|known| known.field.as_str()).collect();
    assert_eq!(fields, ["importer.party.address", "good.description"]);
}

#[test]
fn only_whom_the_agreement_lets_certify_does() {
    let by = |capacity| move |proof: &mut Proof| proof.capacity = Some(capacity);
    assert_eq!(
        after(certification(), by(Capacity::ApprovedExporter)),
        ["capacity proof-capacity"]
    );
    assert_eq!(
        after(certification(), by(Capacity::Authority)),
        ["capacity proof-capacity"]
    );
    assert_eq!(
        after(certification(), by(Capacity::Importer)),
        ["exporter.who proof-who", "producer.who proof-who"],
        "an importer names who exports and who makes"
    );
    let mut chile = whole("CHILE", ProofForm::Certificate, Capacity::Producer, "B");
    chile.language = Locale::EsMx;
    assert_eq!(found(&chile), ["capacity proof-capacity"]);
}

#[test]
fn who_makes_a_good_need_not_know_who_exports_it() {
    let unknown = |capacity| {
        move |proof: &mut Proof| {
            proof.capacity = Some(capacity);
            proof.exporter.who = Who::Unknown;
        }
    };
    assert_eq!(after(certification(), unknown(Capacity::Producer)), [""; 0]);
    assert_eq!(
        after(certification(), unknown(Capacity::Exporter)),
        ["exporter.who proof-who"]
    );
    for who in [Who::Various, Who::OnRequest] {
        assert_eq!(
            after(certification(), |proof| proof.producer.who = who),
            [""; 0]
        );
    }
    assert_eq!(
        after(certification(), |proof| proof.importer.who = Who::OnRequest),
        ["importer.who proof-who"]
    );
}

#[test]
fn only_an_approved_exporter_declares_above_the_limit() {
    let worth = |amount: &'static str, currency: &'static str| {
        move |proof: &mut Proof| proof.value = Some(money(amount, currency))
    };
    assert_eq!(after(declaration(), worth("6000.00", "EUR")), [""; 0]);
    assert_eq!(
        after(declaration(), worth("6000.01", "EUR")),
        ["value proof-above-limit 6000.00 EUR"]
    );
    assert_eq!(
        after(declaration(), worth("10", "USD")),
        ["value proof-limit-currency 6000.00 EUR"]
    );
    assert_eq!(
        after(declaration(), worth("-1", "EUR")),
        ["value proof-negative"]
    );
    assert_eq!(
        after(declaration(), worth("mucho", "EUR")),
        ["value amount mucho"]
    );
    assert_eq!(
        after(declaration(), |proof| proof.value = None),
        ["value required"]
    );
    let approved = |number: &'static str| {
        move |proof: &mut Proof| {
            proof.capacity = Some(Capacity::ApprovedExporter);
            proof.value = Some(money("900000", "EUR"));
            number.clone_into(&mut proof.authorisation);
        }
    };
    assert_eq!(after(declaration(), approved("MX/1")), [""; 0]);
    assert_eq!(
        after(declaration(), approved("")),
        ["authorisation proof-no-authorisation"]
    );
}

#[test]
fn a_language_whose_words_nobody_has_sourced_is_told_and_not_drawn_up() {
    let laws = laws();
    let of = |agreement: &str| {
        let law: &ProofLaw = &laws[agreement];
        (law.languages.clone(), law.unworded.join(" "))
    };
    let both = vec![Locale::EsMx, Locale::En];
    assert_eq!(of("TMEC"), (both.clone(), "fr".to_owned()));
    assert_eq!(of("TLCUEM"), (both.clone(), "eu-official".to_owned()));
    assert_eq!(of("ACUK"), (both, String::new()));
    assert_eq!(of("TIPAT"), (vec![Locale::En], String::new()));
}
