//! The determination of origin from the outside.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use serde_json::{Value, json};

use crate::calls::{Office, without_ids};

/// The same as `case` below, as the documents have it.
const EXAMPLE: &str = include_str!("../../../../../docs/origin-case.toml");

/// A cabinet at the limit of its rule of T-MEC, as a file.
fn case(office: &Office, hinges: &str) -> String {
    let line = |name: &str, code: &str, origin: &str, country: &str, value: &str| json!({"name": name, "code": code, "origin": origin, "country": country, "value": value});
    let case = json!({
        "good": {"code": "940360", "currency": "USD", "transaction_value": "200", "net_cost": "150"},
        "materials": [
            line("Partes de mueble", "940391", "non-originating", "CN", "70"),
            line("Bisagras", "830210", "non-originating", "CN", hinges),
            line("Tableros", "441011", "originating", "MX", "60"),
        ],
        "answers": {"only_operations": [], "points": {"unassembled-or-parts": false}},
    });
    written(office, "case.json", &case)
}

fn written(office: &Office, name: &str, value: &Value) -> String {
    let path = office.path().join(name);
    std::fs::write(&path, value.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn determine<'a>(file: &'a str, more: &'a str) -> Vec<&'a str> {
    let call = "origin determine --on 2026-11-23";
    call.split(' ')
        .chain(more.split(' ').filter(|word| !word.is_empty()))
        .chain([file])
        .collect()
}

#[test]
fn a_case_is_determined_with_its_working() {
    let office = Office::with_schedules();
    let file = case(&office, "10");
    let found = office.json(&determine(&file, "--agreement TMEC"));
    insta::assert_json_snapshot!(found);
    let words = office.says(&determine(&file, "--agreement TMEC --lang en"));
    assert!(
        words.contains("It originates: it meets the rule of its product (criterion B)."),
        "{words}"
    );
    assert!(words.contains("60.00 %"), "{words}");
    let all = office.json(&determine(&file, ""));
    assert!(all["results"].as_array().unwrap().len() > 10);
}

#[test]
fn the_report_is_printed_with_the_answer() {
    let office = Office::with_schedules();
    let file = case(&office, "10.01");
    let pdf = office.path().join("report.pdf");
    let report = format!("--agreement TMEC --report {}", pdf.display());
    let found = office.json(&determine(&file, &report));
    assert_eq!(found["results"][0]["originates"], "no");
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-1.7"));
    let nowhere = office.path().join("none").join("report.pdf");
    let report = format!("--report {}", nowhere.display());
    assert_eq!(
        office.refused(&determine(&file, &report))["code"],
        "file.cannot-write"
    );
}

#[test]
fn a_case_in_toml_is_the_same_case() {
    let office = Office::with_schedules();
    let json = case(&office, "10");
    let path = office.path().join("case.toml");
    std::fs::write(&path, EXAMPLE).unwrap();
    let toml = path.to_str().unwrap();
    assert_eq!(
        office.json(&determine(toml, "")),
        office.json(&determine(&json, ""))
    );
    std::fs::write(&path, "[good").unwrap();
    assert_eq!(
        office.refused(&determine(toml, ""))["code"],
        "origin.unreadable-case"
    );
}

#[test]
fn the_smallest_changes_are_named() {
    let office = Office::with_schedules();
    let file = case(&office, "10.01");
    let found = office.json(&determine(&file, "--agreement TMEC"));
    assert_eq!(found["results"][0]["originates"], "no");
    let amounts: Vec<&Value> = found["results"][0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| &change["change"]["amount"])
        .collect();
    assert_eq!(amounts, ["0.03", "10.01"]);
}

#[test]
fn a_kept_case_is_determined_anew_digit_for_digit() {
    let office = Office::with_schedules();
    let file = case(&office, "10");
    let saved = office.json(&[
        "origin",
        "save",
        "--name",
        "Gabinete",
        "--on",
        "2026-11-23",
        &file,
    ]);
    let id = saved["id"].as_str().unwrap();
    let list = office.json(&["origin", "list"]);
    insta::assert_json_snapshot!(without_ids(list));
    let shown = office.json(&["origin", "show", id]);
    assert_eq!(shown["changed"], json!([]));
    let again = written(&office, "shown.json", &shown);
    let again = office.json(&determine(&again, ""));
    let determined = |answer: &Value| -> Vec<(Value, Value, Value)> {
        let found = answer["results"].as_array().unwrap().iter();
        found
            .map(|one| {
                (
                    one["agreement"].clone(),
                    one["originates"].clone(),
                    one["steps"].clone(),
                )
            })
            .collect()
    };
    assert_eq!(determined(&again), determined(&shown));
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn what_is_no_case_is_refused_by_name() {
    let office = Office::with_schedules();
    let broken = written(&office, "broken.json", &json!({"good": {"code": "940360"}}));
    let refused = office.refused(&determine(&broken, ""));
    assert_eq!(refused["code"], "origin.unreadable-case");
    let below = case(&office, "-1");
    assert_eq!(
        office.refused(&determine(&below, ""))["code"],
        "origin.bad-case"
    );
    let file = case(&office, "10");
    let unknown = office.refused(&determine(&file, "--agreement NADA"));
    assert_eq!(unknown["code"], "origin.unknown-agreement");
    assert_eq!(
        office.refused(&determine(&file, "--market XX"))["code"],
        "lookup.unknown-market"
    );
    assert_eq!(
        office.refused(&["origin", "show", "x"])["code"],
        "store.not-found"
    );
}
