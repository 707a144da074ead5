//! Where a good goes, for how long a proof serves, and what it rests on.

use super::*;

#[test]
fn the_good_goes_to_a_party() {
    let mut law = laws()["TLCUEM"].clone();
    law.parties = vec!["EU".to_owned(), "DE".to_owned()];
    let on = determined("TLCUEM", None);
    let basis = Basis {
        producer: None,
        code: "940360".parse().unwrap(),
        determination: &on,
        at_end: None,
        is_stale: false,
    };
    let mut proof = movement();
    assert_eq!(proof.problems(&law, &[Some(basis)], day(TODAY)).0, []);
    "US".clone_into(&mut proof.destination);
    let found = proof.problems(&law, &[Some(basis)], day(TODAY)).0;
    assert_eq!(
        (found.len(), found[0].code.as_str()),
        (1, "proof-not-a-party")
    );
}

#[test]
fn who_makes_and_who_exports_a_good_does_so_in_a_party() {
    let named = |country: &'static str| Involved {
        who: Who::Named,
        party: someone("Taller de Prueba", country),
    };
    let made_in = |country| after(certification(), |proof| proof.producer = named(country));
    assert_eq!(made_in("US"), [""; 0]);
    assert_eq!(made_in("MX"), [""; 0]);
    assert_eq!(
        made_in("CN"),
        ["producer.party.country proof-not-a-party CN"]
    );
    let exported_from = after(certification(), |proof| {
        "CN".clone_into(&mut proof.certifier.country);
    });
    assert_eq!(exported_from, ["certifier.country proof-not-a-party CN"]);
    let chile = whole("CHILE", ProofForm::Certificate, Capacity::Exporter, "");
    let to = |country: &'static str| {
        let mut proof = chile.clone();
        proof.importer = named(country);
        found(&proof)
            .into_iter()
            .filter(|it| it.starts_with("importer"))
            .collect::<Vec<_>>()
    };
    assert_eq!(to("CL"), [""; 0]);
    assert_eq!(to("PE"), ["importer.party.country proof-not-a-party PE"]);
}

#[test]
fn a_limit_that_nobody_knows_lets_nobody_declare_by_it() {
    let mut law = laws()["TLCUEM"].clone();
    law.limit = None;
    let on = determined("TLCUEM", None);
    let basis = Basis {
        producer: None,
        code: "940360".parse().unwrap(),
        determination: &on,
        at_end: None,
        is_stale: false,
    };
    let found = declaration().problems(&law, &[Some(basis)], day(TODAY)).0;
    assert_eq!(
        (found.len(), found[0].field.as_str(), found[0].code.as_str()),
        (1, "capacity", "proof-capacity")
    );
}

#[test]
fn what_serves_no_more_and_what_was_determined_too_long_before_is_not_whole() {
    let signed = |on: &'static str| move |proof: &mut Proof| proof.signed_on = on.parse().ok();
    assert_eq!(
        after(movement(), signed("2026-01-27")),
        ["signed_on proof-ended"]
    );
    let of = |day: &str| {
        let mut on = determined("TLCUEM", None);
        on.day = day.parse().unwrap();
        found_on(&movement(), Some(&on), false)
    };
    assert_eq!(of("2025-11-28"), [""; 0]);
    assert_eq!(
        of("2025-11-27"),
        ["determination proof-outside-period 2025-11-27"]
    );
    assert_eq!(of("2027-09-28"), [""; 0]);
    assert_eq!(
        of("2027-09-29"),
        ["determination proof-outside-period 2027-09-29"]
    );
}

#[test]
fn a_period_runs_forward_and_no_longer_than_the_agreement_allows() {
    let over = |from: &'static str, until: &'static str| {
        move |proof: &mut Proof| {
            proof.from = from.parse().ok();
            proof.until = until.parse().ok();
        }
    };
    let until = |from, until| after(certification(), over(from, until));
    assert_eq!(until("2026-11-20", "2027-11-19"), [""; 0]);
    assert_eq!(
        until("2026-11-20", "2027-11-20"),
        ["until proof-blanket-too-long 12"]
    );
    assert_eq!(
        until("2026-11-24", "2026-11-22"),
        [
            "until proof-period-reversed",
            "determination proof-outside-period 2026-11-23"
        ]
    );
    assert_eq!(until("2026-11-23", "2026-11-23"), [""; 0]);
    assert_eq!(until("2026-11-20", ""), ["until proof-missing 8"]);
    assert_eq!(until("", "2027-11-20"), ["from proof-missing 8"]);
    assert_eq!(until("", ""), [""; 0]);
    let leap = until("2026-02-28", "2027-02-28");
    assert_eq!(leap, ["until proof-blanket-too-long 12"]);
    assert_eq!(
        after(declaration(), over("2026-11-01", "2026-11-30")),
        ["until proof-one-shipment"]
    );
}

#[test]
fn the_determination_is_of_a_day_of_the_period() {
    let later = |proof: &mut Proof| {
        proof.from = Some(day("2026-11-24"));
        proof.until = Some(day("2027-11-23"));
    };
    assert_eq!(
        after(certification(), later),
        ["determination proof-outside-period 2026-11-23"]
    );
}

#[test]
fn a_movement_certificate_misses_boxes_by_their_number() {
    let emptied = |proof: &mut Proof| {
        proof.good.packages.clear();
        proof.good.gross_mass = Some("0".parse().unwrap());
        proof.destination.clear();
        proof.place.clear();
        proof.invoice.clear();
    };
    assert_eq!(
        after(movement(), emptied),
        [
            "destination proof-missing 5",
            "good.packages proof-missing 8",
            "good.gross_mass proof-missing 9",
            "place proof-missing 12",
        ],
        "invoices may stay blank"
    );
    assert_eq!(
        after(movement(), |proof| "Alemania"
            .clone_into(&mut proof.destination)),
        ["destination country Alemania"]
    );
}

#[test]
fn a_proof_rests_on_a_determination_of_its_good_that_still_holds() {
    let proof = certification();
    let good = determined("TMEC", Some("B"));
    assert_eq!(found_on(&proof, Some(&good), false), [""; 0]);
    assert_eq!(
        found_on(&proof, Some(&good), true),
        ["determination proof-stale"]
    );
    assert_eq!(
        found_on(&proof, None, false),
        ["determination proof-not-determined"]
    );
    assert_eq!(
        found_on(&proof, Some(&determined("TIPAT", Some("C"))), false),
        ["determination proof-other-agreement"]
    );
    for (outcome, code) in [
        (Outcome::Open, "proof-origin-open"),
        (Outcome::NotMet, "proof-not-originating"),
    ] {
        let other = Determination {
            outcome,
            ..good.clone()
        };
        let said = found_on(&proof, Some(&other), false);
        assert_eq!(said, [format!("determination {code}")]);
    }
}

#[test]
fn a_form_of_another_agreement_and_odd_addresses_are_told() {
    assert_eq!(
        after(certification(), |proof| proof.form = ProofForm::Application),
        ["form proof-form"]
    );
    assert_eq!(
        after(certification(), |proof| {
            let certifier = &mut proof.certifier;
            "México".clone_into(&mut certifier.country);
            "doce".clone_into(&mut certifier.phone);
            "origen".clone_into(&mut certifier.mail);
        }),
        [
            "certifier.country country México",
            "certifier.phone phone doce",
            "certifier.mail mail origen",
        ]
    );
    assert_eq!(
        after(certification(), |proof| proof.signed_on =
            Some(day("2026-11-29"))),
        ["signed_on proof-signed-later"]
    );
}

#[test]
fn it_is_for_no_day_on_which_the_good_originates_no_longer() {
    let on = determined("TMEC", Some("B"));
    let found = |outcome: Outcome, proof: &Proof| {
        let mut end = determined("TMEC", Some("B"));
        end.day = day("2027-11-19");
        end.outcome = outcome;
        let basis = Basis {
            producer: None,
            code: "94036001".parse().unwrap(),
            determination: &on,
            at_end: Some(&end),
            is_stale: false,
        };
        let found = proof.problems(&laws()["TMEC"], &[Some(basis)], day(TODAY));
        let said = found.0.iter().map(|it| format!("{} {}", it.field, it.code));
        said.collect::<Vec<_>>()
    };
    let mut proof = certification();
    (proof.from, proof.until) = (None, None);
    assert_eq!(found(Outcome::Met, &proof), [""; 0]);
    assert_eq!(found(Outcome::Open, &proof), ["signed_on proof-not-at-end"]);
    proof.from = Some(day("2026-11-20"));
    proof.until = Some(day("2027-11-19"));
    assert_eq!(found(Outcome::Open, &proof), ["until proof-not-at-end"]);
    assert_eq!(found(Outcome::NotMet, &proof), ["until proof-not-at-end"]);
}
