//! Duties on top of a tariff that an office curates, and what a lookup says of them.

use serde_json::{Value, json};

use crate::calls::{Office, without_ids};

const MEASURES: &str = include_str!("../../../../../tests/fixtures/measures.csv");

#[test]
fn measures_are_imported_beside_the_tariff_and_told_on_their_days() {
    let office = Office::with_schedules();
    let report = office.import("US", "measures-csv", MEASURES);
    let counted = ["records", "lines", "rejected"].map(|name| &report[name]);
    assert_eq!(counted, [12, 6, 4], "{report}");
    assert_eq!(report["is_current"], true);
    let told = |reason: &str| {
        let mut reasons = report["reasons"].as_array().unwrap().iter();
        reasons.find(|told| told["reason"] == reason).unwrap()["examples"].clone()
    };
    assert_eq!(told("unknown-kind"), json!(["10: X-009"]));
    assert_eq!(told("other-countries"), json!(["7: X-006"]));
    let again = office.import("US", "measures-csv", MEASURES);
    assert_eq!(again["already_loaded"], true);

    let call = "lookup --product 0804.40 --market US --lang en --on 2026-11-23";
    let call: Vec<&str> = call.split(' ').collect();
    let answer = office.json(&call);
    let additional = answer["lines"][0]["additional"].as_array().unwrap();
    let measures: Vec<&Value> = additional
        .iter()
        .filter(|levy| !levy["kind"].is_null())
        .collect();
    let source = &measures[0]["source"];
    insta::assert_json_snapshot!(without_ids(json!(measures)));
    let mut sources = answer["sources"].as_array().unwrap().iter();
    assert!(sources.any(|known| known["id"] == *source), "{answer}");
    let mut notes = answer["notes"].as_array().unwrap().iter();
    let note = notes.find(|note| note["code"] == "measure-coming").unwrap();
    let said = ["measure", "codes", "from"].map(|name| &note["params"][name]);
    assert_eq!(said, ["X-004", "0804.40.00", "2027-01-01"]);
    let words = office.says(&call);
    for said in [
        "X-001: Made-up surcharge on fruit: 10% (from 1 Jan 2026 to 31 Dec 2026)",
        "(since 1 Mar 2026)",
    ] {
        assert!(words.contains(said), "{words}");
    }
    let ranked = office.json(&["rank", "--product", "0804.40", "--on", "2026-11-23"]);
    let mut standings = ranked["standings"].as_array().unwrap().iter();
    let states = standings
        .find(|one| one["market"]["market"] == "US")
        .unwrap();
    assert_eq!(states["has_additional"], true);

    let elsewhere = [
        "--market",
        "ZZ",
        "--format",
        "measures-csv",
        "--vintage",
        "1",
    ];
    let file = office.path().join("file");
    let mut refused = vec!["schedule", "import"];
    refused.extend(elsewhere);
    refused.push(file.to_str().unwrap());
    assert_eq!(office.refused(&refused)["code"], "lookup.unknown-market");
}
