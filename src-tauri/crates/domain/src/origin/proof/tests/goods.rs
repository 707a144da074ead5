//! Several goods on one paper.

use super::*;

const CASE: &str = "0190aaaa-0000-7000-8000-000000000001";

/// The certification with a table beside its cabinet.
fn of_two() -> Proof {
    let table = CertifiedGood {
        description: "Mesa de madera".to_owned(),
        code: Some("940350".parse().unwrap()),
        ..certification().good
    };
    Proof {
        further: vec![FurtherGood {
            case_id: CASE.parse().unwrap(),
            good: table,
        }],
        ..certification()
    }
}

fn basis<'a>(code: &str, determination: &'a Determination) -> Basis<'a> {
    Basis {
        producer: None,
        code: code.parse().unwrap(),
        determination,
        at_end: None,
        is_stale: false,
    }
}

fn said(proof: &Proof, bases: &[Option<Basis<'_>>]) -> Vec<String> {
    let found = proof
        .problems(&laws()[&proof.agreement], bases, day(TODAY))
        .0;
    let said = found
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.code));
    said.collect()
}

#[test]
fn each_good_rests_on_its_own_determination() {
    let met = determined("TMEC", Some("B"));
    let failed = Determination {
        outcome: Outcome::NotMet,
        ..met.clone()
    };
    let proof = of_two();
    let cabinet = Some(basis("940360", &met));
    assert_eq!(
        said(&proof, &[cabinet, Some(basis("940350", &met))]),
        [""; 0]
    );
    // That the first originates says nothing of the second.
    assert_eq!(
        said(&proof, &[cabinet]),
        ["further.0.determination proof-not-determined"]
    );
    assert_eq!(
        said(&proof, &[cabinet, None]),
        ["further.0.determination proof-not-determined"]
    );
    assert_eq!(
        said(&proof, &[cabinet, Some(basis("940350", &failed))]),
        ["further.0.determination proof-not-originating"]
    );
    assert_eq!(
        said(&proof, &[cabinet, cabinet]),
        ["further.0.good.code proof-other-product"]
    );
    let by = |id: &str, code| Basis {
        producer: Some(id.parse().unwrap()),
        ..basis(code, &met)
    };
    let other = "0190bbbb-0000-7000-8000-000000000002";
    let of_others = [Some(by(CASE, "940360")), Some(by(other, "940350"))];
    assert_eq!(
        said(&proof, &of_others),
        ["further.0.determination proof-other-producer"]
    );
    let of_one = [Some(by(CASE, "940360")), Some(by(CASE, "940350"))];
    assert_eq!(said(&proof, &of_one), [""; 0]);
    // The paper may say that several make the goods.
    let of_various = Proof {
        producer: Involved {
            who: Who::Various,
            ..proof.producer.clone()
        },
        ..proof.clone()
    };
    assert_eq!(said(&of_various, &of_others), [""; 0]);
    let stale = Basis {
        is_stale: true,
        ..basis("940350", &met)
    };
    assert_eq!(
        said(&proof, &[cabinet, Some(stale)]),
        ["further.0.determination proof-stale"]
    );
    let ended = Basis {
        at_end: Some(&failed),
        ..basis("940350", &met)
    };
    assert_eq!(
        said(&proof, &[cabinet, Some(ended)]),
        ["further.0.determination proof-not-at-end"]
    );
    let by_another = determined("TMEC", Some("A"));
    assert_eq!(
        said(&proof, &[cabinet, Some(basis("940350", &by_another))]),
        ["further.0.good.criterion proof-other-criterion"]
    );
}

#[test]
fn what_a_paper_asks_of_a_good_it_asks_of_each() {
    let met = determined("TMEC", Some("B"));
    let mut proof = of_two();
    proof.further[0].good = CertifiedGood::default();
    assert_eq!(
        said(
            &proof,
            &[Some(basis("940360", &met)), Some(basis("940350", &met))]
        ),
        [
            "further.0.good.description proof-missing",
            "further.0.good.code proof-missing",
            "further.0.good.criterion proof-missing",
        ]
    );
    let met = determined("TLCUEM", None);
    let eur1 = Proof {
        further: proof.further.clone(),
        ..movement()
    };
    assert_eq!(
        said(
            &eur1,
            &[Some(basis("940360", &met)), Some(basis("940350", &met))]
        ),
        [
            "further.0.good.description proof-missing",
            "further.0.good.code proof-missing",
            "further.0.good.packages proof-missing",
            "further.0.good.gross_mass proof-missing",
        ]
    );
}

#[test]
fn a_proof_of_one_good_is_written_and_read_as_before() {
    let written = serde_json::to_value(certification()).unwrap();
    assert_eq!(written.get("further"), None);
    let read: Proof = serde_json::from_value(written).unwrap();
    assert_eq!(read, certification());
}

#[test]
fn further_goods_are_tidied_and_not_without_end() {
    let mut proof = of_two();
    proof.further[0].good.description = "  Mesa   de madera ".to_owned();
    let tidied = proof.clone().tidied().unwrap();
    assert_eq!(tidied.further[0].good.description, "Mesa de madera");
    proof.further[0].good.quantity = "x".repeat(LONGEST_LINE + 1);
    let refused = proof.clone().tidied().unwrap_err();
    assert_eq!(refused.0[0].field, "further.0.good.quantity");
    proof.further = vec![of_two().further[0].clone(); MOST_GOODS];
    let refused = proof.tidied().unwrap_err();
    assert_eq!(
        (refused.0[0].field.as_str(), refused.0[0].code.as_str()),
        ("further", "proof-too-many-goods")
    );
}
