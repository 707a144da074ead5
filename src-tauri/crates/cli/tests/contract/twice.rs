//! Companies that are there twice, found and made one from the outside.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use serde_json::{Value, json};

use crate::calls::{Office, without_ids};
use crate::path::{apply, fair, identity};

/// Two profiles of one company; the second one has a product more, an RFC and another legal name.
pub(crate) fn two(office: &Office) -> (String, String) {
    let add = |more: &[&str]| {
        let call = ["company", "add", "--state", "16"];
        identity(&office.json(&[&call[..], more].concat()))
    };
    let keep = add(&[
        "--name",
        "Aguacates de la Meseta",
        "--product",
        "080440 Aguacate",
    ]);
    let gone = add(&[
        "--name",
        "Aguacates Meseta, S.A. de C.V.",
        "--rfc",
        "EKU9003173C9",
        "--product",
        "080440 Aguacate",
        "--product",
        "080550 Limón",
    ]);
    (keep, gone)
}

pub(crate) fn order<'a>(keep: &'a str, gone: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let call = ["company", "merge", "--keep", keep, "--gone", gone];
    [&call[..], more].concat()
}

#[test]
fn likely_pairs_are_listed_with_their_reasons() {
    let office = Office::with_schedules();
    two(&office);
    let call = ["company", "duplicates"];
    insta::assert_json_snapshot!(without_ids(office.json(&call)));
    let none = office.json(&[&call[..], &["--min", "100"]].concat());
    assert_eq!((&none["rows"], &none["total"]), (&json!([]), &json!(0)));
    let words = office.says(&call);
    assert!(
        words.contains("Aguacates Meseta, S.A. de C.V. EKU9003173C9"),
        "{words}"
    );
}

#[test]
fn two_become_one_with_what_was_chosen_and_become_two_again() {
    let office = Office::with_schedules();
    let (keep, gone) = two(&office);
    let fair = identity(&office.json(&fair("5")));
    apply(&office, &fair, &gone);
    let refused = office.refused(&order(&keep, &gone, &[]));
    assert_eq!(refused["code"], "companies.merge-unchosen");
    assert_eq!(refused["fields"]["fields"], json!(["legalName"]));
    let chosen = ["--choose", "legalName=gone", "--reason", "Es la misma"];
    let merged = office.json(&order(&keep, &gone, &chosen));
    insta::assert_json_snapshot!(without_ids(merged));
    let gone_now = office.json(&["company", "show", &gone]);
    assert_eq!(
        gone_now["archived"]["successor"],
        Value::from(keep.as_str())
    );
    assert_eq!(gone_now["archived"]["is_merged"], true);
    assert_eq!(office.json(&["company", "duplicates"])["rows"], json!([]));
    let journal = office.json(&["journal", "list", "--company", &keep]);
    let operation = identity(&journal["rows"][0]);
    office.json(&["journal", "undo", &operation]);
    let again = office.json(&["company", "show", &gone]);
    assert_eq!(again["profile"]["products"].as_array().unwrap().len(), 2);
    assert_eq!(again["registrations"].as_array().unwrap().len(), 1);
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn two_places_in_one_mission_are_refused_with_its_name() {
    let office = Office::with_schedules();
    let (keep, gone) = two(&office);
    let fair = identity(&office.json(&fair("5")));
    for company in [&keep, &gone] {
        apply(&office, &fair, company);
    }
    let refused = office.refused(&order(&keep, &gone, &["--choose", "legalName=gone"]));
    assert_eq!(refused["code"], "company.merge-registered-twice");
    assert_eq!(refused["fields"]["missions"], json!(["Anuga"]));
    assert!(
        refused["message"].as_str().unwrap().contains("Anuga"),
        "{refused}"
    );
}

#[test]
fn a_field_that_is_none_and_a_side_that_is_none_are_usage() {
    let office = Office::with_schedules();
    for choice in ["nombre=gone", "legalName=otra", "legalName"] {
        let call = order("a", "b", &["--choose", choice]);
        let output = office.call(&call).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{choice}");
    }
    let (keep, _) = two(&office);
    let refused = office.refused(&order(&keep, &keep, &[]));
    assert_eq!(refused["code"], "company.one-twice");
}
