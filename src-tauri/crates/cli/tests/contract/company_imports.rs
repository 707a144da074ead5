//! Companies from a spreadsheet on the command line.

use serde_json::json;

use crate::calls::Office;

const TABLE: &str = "NRA;Razón social;RFC;Estado;C.P.;Correo;Notas
A-1;Nova Alimentos SA de CV;EKU9003173C9;Jalisco;44100;ventas@nova.example;x
A-2;Sol y Sombra S. de R.L.;;CDMX;3100;nadie;y
A-3;;;Sonora;83000;;z
";

fn table(office: &Office) -> String {
    let path = office.path().join("empresas.csv");
    std::fs::write(&path, TABLE).expect("a table");
    path.to_string_lossy().into_owned()
}

#[test]
fn a_table_is_told_first_and_written_when_that_is_asked() {
    let office = Office::with_schedules();
    let file = table(&office);
    let told = office.json(&["company", "import", &file]);
    assert_eq!(told["rows"], 3);
    assert_eq!(told["states"], json!({"new": 1, "problem": 2}));
    assert_eq!(told["import"], json!(null), "nothing is left behind");
    assert_eq!(told["applied"], json!(null));
    assert_eq!(told["problems"][0]["examples"].as_array().unwrap().len(), 1);
    assert_eq!(told["cleaned"][0]["cleaning"], "zero-restored");
    assert_eq!(office.json(&["company", "list"])["total"], 0);
    assert_eq!(office.json(&["company", "imports"])["rows"], json!([]));

    let written = office.json(&["company", "import", &file, "--apply", "--leave-out"]);
    assert_eq!(written["applied"]["created"], 2);
    assert_eq!(office.json(&["company", "list"])["total"], 2);
    let waits = office.json(&["company", "imports"]);
    assert_eq!(waits["rows"][0]["id"], written["import"]);
    assert_eq!(waits["rows"][0]["state"], "ready");

    let again = office.json(&["company", "import", &file, "--apply"]);
    assert_eq!(again["states"], json!({"problem": 1, "unchanged": 2}));
    assert_eq!(again["applied"], json!(null));
    assert_eq!(office.json(&["company", "list"])["total"], 2);
}

#[test]
fn what_columns_mean_can_be_said_and_a_wrong_one_is_refused() {
    let office = Office::with_schedules();
    let file = table(&office);
    let told = office.json(&[
        "company",
        "import",
        &file,
        "--map",
        "Notas=trade-name",
        "--map",
        "1=outside-id:SEMARNAT",
        "--year",
        "2024",
        "--decimals",
        "comma",
    ]);
    let columns = told["recipe"]["columns"].as_array().unwrap();
    assert_eq!(columns[0]["system"], "SEMARNAT");
    assert_eq!(columns[6]["field"], "trade-name");
    assert_eq!(told["recipe"]["decimals"], "comma");
    let refused = office.refused(&["company", "import", &file, "--map", "Ninguna=rfc"]);
    assert_eq!(refused["code"], "company.bad-recipe");
    assert_eq!(refused["fields"]["problem"], "no-such-column");
    let nobody = office.refused(&["company", "import", &file, "--recipe", "Ninguna"]);
    assert_eq!(nobody["code"], "store.not-found");
    let gone = office.refused(&["company", "import", "no-existe.xlsx"]);
    assert_eq!(gone["code"], "file.unreadable");
}
