//! The office's exchange rates, and what they make of an answer.

use crate::calls::Office;

const CANADA: &str = include_str!("../../../../../tests/fixtures/ca_tariff.csv");

#[test]
fn rates_are_written_imported_listed_and_taken_by_a_lookup() {
    let office = Office::with_schedules();
    office.import("CA", "ca-tariff-csv", CANADA);
    let question = [
        "lookup",
        "--product",
        "0702.00.11",
        "--market",
        "CA",
        "--on",
        "2026-11-27",
        "--value",
        "1000",
        "--currency",
        "USD",
        "--quantity",
        "1000 kg",
    ];
    let open = office.json(&question);
    assert_eq!(open["lines"][0]["mfn"]["state"], "needs_input");

    let add = [
        "rates",
        "add",
        "--from",
        "usd",
        "--to",
        "cad",
        "--rate",
        "1.40",
        "--on",
        "2026-11-20",
        "--source",
        "Banco de Canadá",
    ];
    assert!(office.json(&add)["id"].is_string());
    let answer = office.json(&question);
    assert_eq!(answer["lines"][0]["mfn"]["amount"]["amount"], "175.00");
    assert_eq!(answer["rates"][0]["on"], "2026-11-20");
    assert_eq!(answer["rates"][0]["source"], "Banco de Canadá");

    let file = office.path().join("tipos.csv");
    std::fs::write(
        &file,
        "date,from,to,rate,source\n2026-11-21,USD,CAD,1.41,BoC\n2026-11-20,USD,CAD,1.40,Banco de Canadá\nx,USD,CAD,1,y\n",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let told = office.json(&["rates", "import", "--dry-run", file]);
    assert_eq!(told["added"], 1);
    assert_eq!(told["rejections"][0]["reason"], "day");
    assert_eq!(office.json(&["rates", "list"])["total"], 1);
    assert_eq!(office.json(&["rates", "import", file]), told);
    let listed = office.json(&["rates", "list", "--from", "USD"]);
    assert_eq!(listed["total"], 2);
    assert_eq!(listed["rows"][0]["rate"], "1.41");
}
