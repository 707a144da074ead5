//! Who can supply what a buyer asks for, from the outside.

use serde_json::json;

use crate::calls::Office;

fn office() -> Office {
    let office = Office::with_schedules();
    let add = |name: &str, product: &str, state: &str| {
        let call = ["company", "add", "--name", name, "--state", state];
        office.json(&[&call[..], &["--product", product]].concat());
    };
    add("Aguacates de la Meseta", "080440 Aguacate Hass", "16");
    add("Huertas de Jalisco", "080440 Aguacates frescos", "14");
    add("Mezcales del Sur", "220890 Mezcal", "20");
    office
}

#[test]
fn suppliers_are_ranked_with_the_reason_of_each_part() {
    let office = office();
    let asked = [
        "company",
        "suppliers",
        "aguacate",
        "--volume",
        "100",
        "--unit",
        "t",
        "--state",
        "14",
        "--to",
        "JP",
        "--days",
        "30",
    ];
    let found = office.json(&asked);
    assert_eq!(
        (&found["total"], &found["is_cut"]),
        (&json!(2), &json!(false))
    );
    let rows = found["rows"].as_array().unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (&row["company_name"], &row["score"], &row["others"]))
        .collect();
    let (near, far) = (json!("Huertas de Jalisco"), json!("Aguacates de la Meseta"));
    let none = json!(0);
    assert_eq!(
        told,
        [(&near, &json!(75), &none), (&far, &json!(63), &none)]
    );
    let reasons = rows[1]["reasons"].as_array().unwrap();
    let reasons: Vec<_> = reasons
        .iter()
        .map(|reason| format!("{} {} {}", reason["part"], reason["verdict"], reason["why"]))
        .map(|reason| reason.replace('"', ""))
        .collect();
    assert_eq!(
        reasons,
        [
            "product met every-word",
            "volume unknown capacity-unknown",
            "destination unknown destination-unknown",
            "days unknown days-unknown",
            "state not-met state-other",
            "ready met ready",
        ]
    );
    assert_eq!(rows[1]["reasons"][4]["params"], json!({ "state": "16" }));
    let words = office.says(&asked);
    let first = words.lines().next().unwrap_or_default();
    assert!(
        first.contains("Huertas de Jalisco: Aguacates frescos"),
        "{words}"
    );
}

#[test]
fn the_list_is_written_whole_whatever_is_shown_of_it() {
    let office = office();
    let file = office.path().join("surtir.csv");
    let file = file.to_str().unwrap();
    let asked = ["company", "suppliers", "0804.40", "--limit", "1"];
    let shown = office.json(&[&asked[..], &["--out", file, "--format", "csv"]].concat());
    assert_eq!(
        (&shown["total"], shown["rows"].as_array().map(Vec::len)),
        (&json!(2), Some(1))
    );
    let written = std::fs::read_to_string(file).unwrap();
    assert_eq!(shown["file"]["bytes"], json!(written.len()));
    let lines: Vec<_> = written.lines().collect();
    assert_eq!(lines.len(), 3);
    for (line, name) in lines[1..]
        .iter()
        .zip(["Aguacates de la Meseta", "Huertas de Jalisco"])
    {
        assert!(line.contains(name), "{line}");
        assert!(
            line.contains("Se cumple: Su código 080440 está en lo que se pide."),
            "{line}"
        );
    }
}

#[test]
fn a_requirement_that_cannot_be_read_is_refused_with_its_fields() {
    let office = office();
    let refused = office.refused(&["company", "suppliers", "aguacate", "--days", "soon"]);
    assert_eq!(refused["code"], "company.invalid");
    assert_eq!(refused["fields"]["problems"][0]["field"], "days");
}
