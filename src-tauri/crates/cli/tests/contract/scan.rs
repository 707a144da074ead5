//! The portfolio scan from the outside.

use crate::calls::{Office, without_ids};

fn call(words: &str) -> Vec<&str> {
    words.split(' ').collect()
}

/// An office with avocados and lemons.
fn office() -> Office {
    let office = Office::with_schedules();
    for (name, product) in [
        ("Aguacates del Sur", "080440 Aguacate"),
        ("Limones", "080550 Limón"),
    ] {
        office.json(&[
            "company",
            "add",
            "--name",
            name,
            "--state",
            "16",
            "--product",
            product,
        ]);
    }
    office
}

const SUPPOSED: &str = "scan --market US --market JP --on 2026-11-23 --currency USD --value 100000 \
                        --cost 40 --per shipment --shipments 12";

#[test]
fn the_portfolio_is_scanned_and_shown_again() {
    let office = office();
    let refused = office.refused(&call("scan --last"));
    assert_eq!(refused["code"], "scan.none");
    let said = office.json(&call(SUPPOSED));
    assert_eq!(said["tally"]["products"], 2);
    let japan = &said["markets"].as_array().unwrap()[1];
    assert_eq!(
        (&japan["market"], &japan["unknown"]),
        (&"JP".into(), &2.into())
    );
    insta::assert_json_snapshot!(without_ids(said.clone()));

    let again = office.json(&call("scan --last"));
    assert_eq!(without_ids(again), without_ids(said));
    let words = office.says(&call("scan --last --lang en"));
    assert!(words.contains("Missing input"), "{words}");

    office.json(&[
        "company",
        "add",
        "--name",
        "Otra",
        "--product",
        "080440 Aguacate",
    ]);
    let stale = office.json(&call("scan --last"));
    assert_eq!(stale["stale"], serde_json::json!(["companies"]));
}

#[test]
fn the_rows_are_written_as_a_sheet_and_amounts_need_a_currency() {
    let office = office();
    let file = office.path().join("cartera.csv");
    let mut asked = call(SUPPOSED);
    asked.extend(["--out", file.to_str().unwrap()]);
    let said = office.json(&asked);
    let written = std::fs::read(&file).unwrap();
    assert_eq!(said["file"]["bytes"], written.len());
    let text = String::from_utf8(written).unwrap();
    assert!(text.starts_with("\u{feff}Empresa,Estado,"), "{text}");
    assert!(text.contains("Aguacates del Sur,"), "{text}");

    let usage = office.call(&call("scan --cost 40")).output().unwrap();
    assert_eq!(usage.status.code(), Some(2));
    let refused = office.refused(&call("scan --market XX"));
    assert_eq!(refused["code"], "lookup.unknown-market");
}
