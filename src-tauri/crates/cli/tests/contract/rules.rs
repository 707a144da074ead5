//! The official lists of rules of origin, and how much of them is computed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that fails fails the test"
)]

use proa_desk::testing::treaties::{NOTE_RULES, RULE_SETS, RULE_TABLE};
use serde_json::{Value, json};

use crate::calls::{Office, without_ids};

const MAPPED: &str = include_str!("../../../../../tests/fixtures/mapped_rules.csv");

fn import(office: &Office, text: &str) -> Value {
    let file = office.path().join("rules.txt");
    std::fs::write(&file, text).unwrap();
    office.json(&[
        "rules",
        "import",
        "--vintage",
        "2026",
        file.to_str().unwrap(),
    ])
}

fn rule(office: &Office) -> Value {
    let call = "lookup --product 0804.40 --market CA --on 2026-11-23";
    let answer = office.json(&call.split(' ').collect::<Vec<_>>());
    let mut offers = answer["lines"][0]["preferences"].as_array().unwrap().iter();
    let tipat = offers.find(|offer| offer["agreement"] == "TIPAT").unwrap();
    tipat["rule"].clone()
}

#[test]
fn a_list_is_imported_by_what_is_in_it_and_answers() {
    let office = Office::with_schedules();
    let list = RULE_SETS
        .replace("0701-0714", "0801-0810")
        .replace("070100", "080100");
    let list = list
        .replace("071499", "081099")
        .replace("0701", "0801")
        .replace("0714", "0810");
    let report = import(&office, &list);
    insta::assert_json_snapshot!(without_ids(report.clone()));
    assert_eq!(rule(&office)["citation"], "Annex 3-D, 0801-0810");
    assert_eq!(import(&office, &list)["already_loaded"], true);
    let list = office.json(&["rules", "list"]);
    insta::assert_json_snapshot!(without_ids(list));
    let edition = report["edition"].as_str().unwrap();
    let aside = ["rules", "current", "--edition", edition, "--aside"];
    assert_eq!(office.json(&aside)["is_current"], false);
    assert_eq!(rule(&office)["citation"], "Annex 3-D");
    assert_eq!(office.json(&aside[..4])["is_current"], true);
    assert_eq!(rule(&office)["citation"], "Annex 3-D, 0801-0810");
    let said = office.says(&["--lang", "en", "rules", "list"]);
    assert!(said.starts_with("* TIPAT  2026  rules.txt"), "{said}");
}

#[test]
fn coverage_comes_by_agreement_and_chapter() {
    let office = Office::with_schedules();
    import(&office, RULE_TABLE);
    import(&office, NOTE_RULES);
    let found = office.json(&["rules", "coverage", "--agreement", "acuk"]);
    let agreements = found["agreements"].as_array().unwrap();
    assert_eq!(agreements.len(), 2);
    assert_eq!(agreements[0]["edition"], Value::Null);
    insta::assert_json_snapshot!(without_ids(agreements[1].clone()));
    let all = office.json(&["rules", "coverage"]);
    let named = all["agreements"].as_array().unwrap().iter();
    let named = named.map(|row| (row["agreement"].as_str().unwrap(), row["edition"].is_null()));
    let named: Vec<_> = named.collect();
    assert!(
        named.contains(&("TMEC", false)) && named.contains(&("TLCUEM", true)),
        "{named:?}"
    );
    let said = office.says(&["rules", "coverage", "--agreement", "TMEC"]);
    assert!(said.contains("TMEC 2026: 7 = 5 (0) + 2 ¶"), "{said}");
    let none = office.json(&["rules", "coverage", "--agreement", "NONE"]);
    assert_eq!(none, json!({ "agreements": [] }));
}

#[test]
fn a_table_of_any_layout_is_looked_at_and_then_imported_by_a_recipe() {
    let office = Office::with_schedules();
    let table = office.path().join("rules.csv");
    std::fs::write(&table, MAPPED).unwrap();
    let recipe = office.path().join("recipe.json");
    let column = |name: &str, meaning: &str| json!({ "name": name, "meaning": meaning });
    let columns = [
        ("codes", "code"),
        ("rule", "text"),
        ("form", "structured"),
        ("goods", "goods"),
    ];
    let columns = columns.map(|(name, meaning)| column(name, meaning));
    let whole = json!({ "sheet": null, "header": 2, "writing": "structured", "columns": columns });
    std::fs::write(&recipe, whole.to_string()).unwrap();
    let call = [
        "rules",
        "import",
        "--vintage",
        "2014",
        "--agreement",
        "ap",
        "--hs-edition",
        "2012",
    ];
    let by = [
        "--recipe",
        recipe.to_str().unwrap(),
        table.to_str().unwrap(),
    ];
    let call = [&call[..], &by].concat();
    let shown = office.json(&[&call[..], &["--dry-run"]].concat());
    insta::assert_json_snapshot!(shown["rules"][1]);
    assert_eq!(office.json(&["rules", "list"]), json!({ "editions": [] }));
    let said = office.says(&[&call[..], &["--dry-run", "--lang", "en"]].concat());
    assert!(said.contains("0702.00-0702.00 azules  CTH"), "{said}");
    let report = office.json(&call);
    for count in ["records", "computed", "text_only", "rejected"] {
        assert_eq!(report[count], shown[count], "{count}");
    }
    assert_eq!(
        office.json(&["rules", "list"])["editions"][0]["format"],
        "mapped-rules"
    );
    let without = json!({ "sheet": null, "header": 2, "writing": "text", "columns": [column("codes", "code")] });
    std::fs::write(&recipe, without.to_string()).unwrap();
    let refused = office.refused(&call);
    assert_eq!(
        (&refused["code"], &refused["fields"]["problem"]),
        (&json!("import.bad-recipe"), &json!("no-text"))
    );
    std::fs::write(&recipe, "{}").unwrap();
    assert_eq!(office.refused(&call)["code"], "file.not-this-format");
}

#[test]
fn what_is_no_list_is_refused_by_its_code() {
    let office = Office::with_schedules();
    let file = office.path().join("rules.json");
    std::fs::write(&file, RULE_SETS).unwrap();
    let path = file.to_str().unwrap();
    let call = ["rules", "import", "--vintage", "2026"];
    let refused = office.refused(&[&call[..], &["--agreement", "TMEC", path]].concat());
    assert_eq!(refused["code"], "import.other-agreement");
    let refused = office.refused(&[&call[..], &["--hs-edition", "2011", path]].concat());
    assert_eq!(refused["code"], "import.hs-edition");
    let refused = office.refused(&[&call[..], &["--format", "us-note-csv", path]].concat());
    assert_eq!(refused["code"], "file.not-this-format");
    std::fs::write(&file, "%PDF-1.7").unwrap();
    let refused = office.refused(&[&call[..], &[path]].concat());
    assert_eq!(
        (&refused["code"], &refused["fields"]["found"]),
        (&json!("file.unknown"), &json!("pdf"))
    );
    let refused = office.refused(&["rules", "current", "--edition", "none"]);
    assert_eq!(refused["code"], "store.not-found");
    assert_eq!(office.json(&["rules", "list"]), json!({ "editions": [] }));
}
