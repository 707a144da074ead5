//! Tables of any layout, by recipes.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::path::PathBuf;

use serde_json::json;

use crate::calls::{Office, without_ids};

const TABLE: &str = include_str!("../../../../../tests/fixtures/mapped_tariff.csv");

const RECIPE: &str = r#"{
  "sheet": null,
  "header": 4,
  "columns": [
    { "position": 1, "name": "Código arancelario", "meaning": "code", "agreement": null, "from": null },
    { "position": 2, "name": "Glosa", "meaning": "description", "agreement": null, "from": null },
    { "position": 4, "name": "Arancel general (%)", "meaning": "mfn", "agreement": null, "from": null },
    { "position": 5, "name": "TIPAT", "meaning": "preference", "agreement": "TIPAT", "from": null }
  ],
  "rates": { "style": "general", "decimals": "comma", "bare": "percent" },
  "blank": "unknown"
}"#;

/// An office with a table and a recipe beside it.
fn office() -> (Office, PathBuf, PathBuf) {
    let office = Office::new();
    office.start();
    let (table, recipe) = (
        office.path().join("arancel.csv"),
        office.path().join("recipe.json"),
    );
    std::fs::write(&table, TABLE).unwrap();
    std::fs::write(&recipe, RECIPE).unwrap();
    (office, table, recipe)
}

fn import<'a>(recipe: &'a str, table: &'a str) -> Vec<&'a str> {
    let call = "schedule import --market cl --format mapped --vintage 2026 --recipe";
    call.split(' ').chain([recipe, table]).collect()
}

#[test]
fn a_table_is_imported_by_a_recipe_in_a_file_or_by_its_name() {
    let (office, table, recipe) = office();
    let (table, recipe) = (table.to_str().unwrap(), recipe.to_str().unwrap());
    let name = "Aduanas de Chile";
    let save = ["schedule", "recipe", "save", "--market", "CL", name, recipe];
    office.json(&save);
    let report = office.json(&import(name, table));
    let again = office.json(&import(recipe, table));
    assert_eq!(again["already_loaded"], true);
    assert_eq!(again["schedule"], report["schedule"]);
    insta::assert_json_snapshot!(without_ids(report));

    let list = office.json(&["schedule", "recipe", "list"]);
    let kept = &list["recipes"][0];
    assert_eq!(
        (&kept["name"], &kept["market"]),
        (&json!(name), &json!("CL"))
    );
    let shown = office.json(&["schedule", "recipe", "show", name]);
    let written: serde_json::Value = serde_json::from_str(RECIPE).unwrap();
    assert_eq!(shown, written, "what it shows can be given to it");
    let answer = "lookup --product 0804.40 --market CL --on 2026-11-28 --value 1000 --currency USD";
    let answer = office.json(&answer.split(' ').collect::<Vec<_>>());
    let line = &answer["lines"][0];
    assert_eq!(line["mfn"]["amount"]["amount"], "65.00");
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn a_workbook_is_imported_whatever_it_is_called() {
    let (office, table, recipe) = office();
    let (table, recipe) = (table.to_str().unwrap(), recipe.to_str().unwrap());
    let columns = [
        ("HS code", "code"),
        ("Description of goods", "description"),
        ("MFN rate", "mfn"),
    ];
    let columns = columns.iter().zip([1, 2, 4]).map(|((name, meaning), position)| {
        json!({ "position": position, "name": name, "meaning": meaning, "agreement": null })
    });
    let by = json!({
        "sheet": "Tariff",
        "header": 3,
        "columns": columns.collect::<Vec<_>>(),
        "rates": { "style": "general", "decimals": "point", "bare": "percent" },
        "blank": "unknown"
    });
    std::fs::write(recipe, by.to_string()).unwrap();
    let workbooks: [&[u8]; 3] = [
        include_bytes!("../../../../../tests/fixtures/mapped_tariff.xlsx"),
        include_bytes!("../../../../../tests/fixtures/mapped_tariff.xls"),
        include_bytes!("../../../../../tests/fixtures/mapped_tariff.ods"),
    ];
    for workbook in workbooks {
        std::fs::write(table, workbook).unwrap();
        let report = office.json(&import(recipe, table));
        assert_eq!(report["already_loaded"], false);
        assert_eq!(
            [&report["lines"], &report["computed"], &report["rejected"]],
            [4, 3, 1]
        );
    }
}

#[test]
fn says_what_is_wrong_with_a_recipe() {
    let (office, table, recipe) = office();
    let table = table.to_str().unwrap();
    let without = "schedule import --market CL --format mapped --vintage 2026";
    let without: Vec<&str> = without.split(' ').chain([table]).collect();
    assert_eq!(office.refused(&without)["code"], "import.no-recipe");
    let unknown = office.refused(&import("Nobody", table));
    assert_eq!(unknown["code"], "store.not-found");
    std::fs::write(&recipe, RECIPE.replace("Glosa", "Mercancía")).unwrap();
    let call = import(recipe.to_str().unwrap(), table);
    let refused = office.refused(&call);
    assert_eq!(refused["fields"]["problem"], "no-such-column");
    let said = office.in_words(&call);
    assert!(said.contains("encabezados"), "{said}");
    std::fs::write(&recipe, "{}").unwrap();
    assert_eq!(office.refused(&call)["code"], "file.not-this-format");
}
