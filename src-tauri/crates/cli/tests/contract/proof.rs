//! Proofs of origin from the outside.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that fails fails the test"
)]

use serde_json::{Value, json};

use crate::calls::{Office, without_ids};

const EXAMPLE: &str = include_str!("../../../../../docs/origin-case.toml");

/// A kept case, imported on a day.
fn kept_case(office: &Office) -> String {
    let path = office.path().join("case.toml");
    std::fs::write(&path, EXAMPLE).unwrap();
    let file = path.to_str().unwrap();
    let call = [
        "origin",
        "save",
        "--name",
        "Gabinete",
        "--on",
        "2026-11-23",
        file,
    ];
    let saved = office.json(&call);
    saved["id"].as_str().unwrap().to_owned()
}

fn draft(office: &Office, case: &str) -> Value {
    office.json(&[
        "origin",
        "proof",
        "draft",
        "--case",
        case,
        "--agreement",
        "TMEC",
    ])
}

/// Writes a proof of which nothing is missing.
fn whole(office: &Office, case: &str) -> String {
    let mut proof = draft(office, case);
    proof["certifier"] = json!({
        "name": "Persona de Prueba", "address": "Calle Uno 1", "country": "MX",
        "phone": "+524431234567", "mail": "origen@ejemplo.mx",
    });
    proof["title"] = json!("Gerente");
    proof["importer"] = json!({"who": "unknown"});
    proof["signed_on"] = json!("2026-03-01");
    written(office, &proof.to_string())
}

fn written(office: &Office, text: &str) -> String {
    let path = office.path().join("proof.json");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_proof_is_drafted_checked_kept_printed_and_handed_out() {
    let office = Office::with_schedules();
    let case = kept_case(&office);
    let file = whole(&office, &case);
    let checked = office.json(&["origin", "proof", "check", "--case", &case, &file]);
    assert_eq!(checked["problems"], json!([]));
    let saved = office.json(&["origin", "proof", "save", "--case", &case, &file]);
    let id = saved["id"].as_str().unwrap();
    let pdf = office.path().join("proof.pdf");
    let printed = office.json(&["origin", "proof", "pdf", id, pdf.to_str().unwrap()]);
    assert!(printed["bytes"].as_u64().unwrap() > 10_000);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    office.json(&["origin", "proof", "issue", id]);
    let again = office.refused(&["origin", "proof", "issue", id]);
    assert_eq!(again["code"], "origin.proof-issued");
    let list = office.json(&["origin", "proof", "list", "--state", "issued"]);
    let mut list = without_ids(list);
    assert!(
        list["rows"][0]["issued_on"].is_string(),
        "the day of the machine"
    );
    list["rows"][0]["issued_on"] = Value::Null;
    insta::assert_json_snapshot!(list);
    let none = office.json(&["origin", "proof", "list", "--stale"]);
    assert_eq!(none["rows"], json!([]));
    office.json(&[
        "origin",
        "proof",
        "withdraw",
        id,
        "--reason",
        "Error en el código",
    ]);
    let shown = office.json(&["origin", "proof", "show", id]);
    assert_eq!(shown["row"]["state"], "withdrawn");
    assert_eq!(shown["row"]["reason"], "Error en el código");
    assert_eq!(office.json(&["verify"])["ok"], true);
}

#[test]
fn one_proof_covers_several_goods_each_on_a_case_of_its_own() {
    let office = Office::with_schedules();
    let (case, also) = (kept_case(&office), kept_case(&office));
    let call = [
        "origin",
        "proof",
        "draft",
        "--case",
        &case,
        "--agreement",
        "TMEC",
        "--also",
        &also,
    ];
    let proof = office.json(&call);
    assert_eq!(proof["further"][0]["case_id"], json!(also));
    assert_eq!(proof["further"][0]["good"]["criterion"], "B");
    let file = written(&office, &proof.to_string());
    let saved = office.json(&["origin", "proof", "save", "--case", &case, &file]);
    let id = saved["id"].as_str().unwrap();
    let shown = office.json(&["origin", "proof", "show", id]);
    assert_eq!(shown["row"]["goods"], 2);
    let mut gone = proof;
    gone["further"][0]["good"]["description"] = json!("");
    let file = written(&office, &gone.to_string());
    let checked = office.json(&["origin", "proof", "check", "--case", &case, &file]);
    let fields = checked["problems"].as_array().unwrap().iter();
    let fields: Vec<&Value> = fields.map(|problem| &problem["field"]).collect();
    assert!(
        fields.contains(&&json!("further.0.good.description")),
        "{fields:?}"
    );
}

#[test]
fn what_is_missing_is_said_with_its_number_and_holds_back_the_proof() {
    let office = Office::with_schedules();
    let case = kept_case(&office);
    let file = written(&office, &draft(&office, &case).to_string());
    let checked = office.json(&["origin", "proof", "check", "--case", &case, &file]);
    insta::assert_json_snapshot!(checked);
    let call = [
        "origin", "proof", "check", "--lang", "en", "--case", &case, &file,
    ];
    let words = office.says(&call);
    assert!(
        words.contains("importer.party.name: Missing: it is element or box 5."),
        "{words}"
    );
    let saved = office.json(&["origin", "proof", "save", "--case", &case, &file]);
    let id = saved["id"].as_str().unwrap();
    let refused = office.refused(&["origin", "proof", "issue", id]);
    assert_eq!(refused["code"], "origin.proof-incomplete");
    assert_eq!(refused["fields"]["problems"], checked["problems"]);
}

#[test]
fn a_draft_in_toml_is_a_proof_and_what_is_none_is_refused_by_name() {
    let office = Office::with_schedules();
    let case = kept_case(&office);
    let call = [
        "origin",
        "proof",
        "draft",
        "--case",
        &case,
        "--agreement",
        "TMEC",
    ];
    let toml = office.says(&call);
    let file = written(&office, &toml);
    let of_toml = office.json(&["origin", "proof", "check", "--case", &case, &file]);
    let file = written(&office, &draft(&office, &case).to_string());
    let of_json = office.json(&["origin", "proof", "check", "--case", &case, &file]);
    assert_eq!(of_toml, of_json);
    for text in ["{\"agreement\": 1}", "[good", ""] {
        let file = written(&office, text);
        let refused = office.refused(&["origin", "proof", "check", "--case", &case, &file]);
        assert_eq!(refused["code"], "origin.unreadable-proof");
    }
    let unknown = [
        "origin",
        "proof",
        "draft",
        "--case",
        &case,
        "--agreement",
        "NADA",
    ];
    assert_eq!(office.refused(&unknown)["code"], "origin.unknown-agreement");
    let nobody = office.refused(&["origin", "proof", "show", "x"]);
    assert_eq!(nobody["code"], "store.not-found");
}
