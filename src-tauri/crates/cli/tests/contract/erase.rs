//! A person erased from the outside, also by a call that is killed.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::calls::Office;
use crate::path::identity;

const NAME: &str = "Citlali Xool";

/// A natural person with a product.
fn a_person(office: &Office, name: &str) -> String {
    let profile = serde_json::json!({
        "legalName": name, "tradeNames": [], "rfc": "", "rfcOverride": null, "personKind": "natural",
        "scian": null, "sizeSector": null, "sectors": [], "state": "16", "municipality": null,
        "address": "", "postalCode": "", "web": "", "programmes": [], "exportExperience": "none",
        "contacts": [{"id": null, "name": name, "role": "Dirección", "mail": "", "phone": "", "isPrimary": true}],
        "figures": [], "markets": [], "products": [],
    });
    let file = office.path().join("profile.json");
    std::fs::write(&file, profile.to_string()).unwrap();
    identity(&office.json(&["company", "add", "--profile", file.to_str().unwrap()]))
}

fn is_in_file(office: &Office, text: &str) -> bool {
    let mut bytes = std::fs::read(office.data().join("office.db")).unwrap();
    bytes.extend(std::fs::read(office.data().join("office.db-wal")).unwrap_or_default());
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn a_person_goes_whole_and_the_journal_holds() {
    let office = Office::with_schedules();
    let id = a_person(&office, NAME);
    let dry = office.json(&["company", "erase", &id, "--dry-run"]);
    assert_eq!(dry["name"], NAME);
    assert_eq!(dry["gone"].as_array().unwrap().len(), 2);
    assert!(is_in_file(&office, NAME), "the dry run writes nothing");
    let named = ["company", "erase", &id, "--reason", "La pidió Citlali Xool"];
    assert_eq!(office.refused(&named)["code"], "privacy.invalid");
    let order = [
        "company",
        "erase",
        &id,
        "--reason",
        "Solicitud de cancelación",
    ];
    let done = office.json(&order);
    assert_eq!(done["name"], Value::Null);
    assert!(!is_in_file(&office, NAME));
    let shown = office.json(&["company", "show", &id]);
    assert_eq!(shown["profile"]["legal_name"], "Persona suprimida");
    assert_eq!(office.refused(&order)["code"], "privacy.erased-before");
    assert_eq!(office.json(&["verify"])["ok"], true);
    let found = office.json(&["company", "search", "Citlali"]);
    assert_eq!(found["rows"].as_array().unwrap().len(), 0);
}

#[test]
fn an_erasure_that_is_killed_is_done_as_a_whole_or_not_at_all() {
    let office = Office::with_schedules();
    let first = a_person(&office, "Nadie Primera");
    let start = Instant::now();
    office.json(&["company", "erase", &first, "--reason", "Solicitud"]);
    let whole = start.elapsed();
    let mut cut_off = 0;
    for number in 0..15_u32 {
        let name = format!("Persona Cortada {number}");
        let id = a_person(&office, &name);
        let mut child = office
            .call(&["company", "erase", &id, "--reason", "Solicitud"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(part_of(whole, number));
        child.kill().unwrap();
        let was_told = child.wait().unwrap().success();
        cut_off += u32::from(!was_told);
        // The next call finishes what was cut off after its commit.
        let shown = office.json(&["company", "show", &id]);
        let contact = &shown["profile"]["contacts"][0]["name"];
        let is_erased = shown["profile"]["legal_name"] == "Persona suprimida";
        assert_eq!(contact == "Persona suprimida", is_erased, "{shown}");
        assert!(is_erased || !was_told, "an erasure that was told is lost");
        assert_eq!(is_in_file(&office, &name), !is_erased);
        assert_eq!(office.json(&["verify"])["ok"], true);
    }
    assert!(cut_off > 0, "no erasure was cut off");
}

/// The first calls are cut off early, the last ones late.
fn part_of(whole: Duration, number: u32) -> Duration {
    whole * (number + 1) / 16
}
