//! One whole path through the program: from an empty folder to a backup, as a script walks it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that fails fails the test"
)]

use std::path::Path;

use serde_json::Value;

use crate::calls::{self, Office, import_call, official};

#[test]
fn a_script_walks_from_an_empty_office_to_the_last_place_of_a_fair() {
    let office = Office::new();
    let file = office.path().join("hts.json");
    std::fs::write(&file, calls::hts()).unwrap();
    walk(&office, &file);
}

#[test]
fn a_script_walks_the_same_with_the_official_schedule() {
    if let Some([file]) = official(["us/hts_2026_rev_10.json.gz"]) {
        walk(&Office::new(), &file);
    }
}

fn walk(office: &Office, schedule: &Path) {
    office.start();
    let report = office.json(&import_call("US", "us-hts-json", schedule));
    assert_eq!(report["is_current"], true);
    let [first, second] = ["Aguacates de la Meseta", "Frutas del Sur"].map(|name| {
        let add = ["company", "add", "--name", name, "--state", "16"];
        let product = ["--product", "0804.40 Aguacate fresco"];
        identity(&office.json(&[&add[..], &product].concat()))
    });
    avocados(office);
    let undone = advise(office, &first);
    let mission = identity(&office.json(&fair("1")));
    let accepted = apply(office, &mission, &first);
    assert_eq!(accepted["state"], "accepted");
    assert_eq!(accepted["position"], Value::Null);
    let waiting = apply(office, &mission, &second);
    assert_eq!(
        (&waiting["state"], &waiting["position"]),
        (&"waiting".into(), &1.into())
    );
    let list = office.json(&["mission", "list"]);
    let places = &list["rows"][0]["places"];
    assert_eq!(
        (&places["free"], &places["waiting"]),
        (&0.into(), &1.into())
    );
    export(office, &mission);
    look_back(office, &mission, &undone);
    assert_eq!(office.json(&["verify"])["ok"], true);
    let backup = office.json(&["backup", "create"]);
    let name = backup["backup"]["name"].as_str().unwrap();
    assert_eq!(office.json(&["backup", "rehearse", name])["companies"], 2);
}

/// The duties of avocados, known and unknown.
fn avocados(office: &Office) {
    let ask = |market: &str| {
        let product = ["lookup", "--product", "0804.40", "--market", market];
        let shipment = ["--on", "2026-11-23", "--quantity", "20000 kg"];
        let value = ["--value", "50000", "--currency", "USD"];
        office.json(&[&product[..], &shipment, &value].concat())
    };
    let line = &ask("US")["lines"][0];
    assert_eq!(line["mfn"]["text"], "11.2¢/kg");
    let tmec = &line["preferences"][0];
    assert_eq!(
        (&tmec["agreement"], &tmec["duty"]["text"]),
        (&"TMEC".into(), &"Free".into())
    );
    assert_eq!(tmec["saving"]["amount"], "2240.00");
    for market in ["EU", "GB", "JP", "CA"] {
        let answer = ask(market);
        let line = &answer["lines"][0];
        let offers = line["preferences"].as_array().unwrap();
        assert!(!offers.is_empty(), "{market}");
        for offer in offers {
            assert!(!offer["proof"].is_null(), "{market}: {offer}");
            assert_eq!(offer["duty"]["state"], "unknown", "{market}");
            assert!(offer["duty"]["next_step"]["file"].is_string(), "{market}");
        }
        let mfn = &line["mfn"];
        match market {
            "EU" | "GB" => {
                assert_ne!(mfn["text"], "", "{market}");
                assert!(answer["sources"][0]["vintage"].is_string(), "{market}");
            }
            _ => assert_eq!(mfn["state"], "unknown", "{market}"),
        }
    }
}

/// Keeps an answer with a company, prints its sheet and takes the keeping back. The operation that
/// took it back.
fn advise(office: &Office, company: &str) -> String {
    let file = office.path().join("sheet.pdf");
    let product = ["lookup", "--product", "0804.40", "--market", "US"];
    let shipment = ["--on", "2026-11-23", "--quantity", "20000 kg"];
    let keep = ["--save", company, "--sheet", file.to_str().unwrap()];
    let answer = office.json(&[&product[..], &shipment, &keep].concat());
    assert_eq!(answer["lines"][0]["mfn"]["text"], "11.2¢/kg");
    let sheet = std::fs::read(&file).unwrap();
    assert!(sheet.starts_with(b"%PDF-"));
    assert_eq!(answer["sheet"]["bytes"], sheet.len());
    assert_eq!(answer["saved"]["company_id"], company);

    let history = office.json(&["journal", "list", "--company", company]);
    let kept = &history["rows"][0];
    assert_eq!(kept["code"], "save-answer");
    assert_eq!(kept["record_id"], answer["saved"]["id"]);
    assert_eq!(kept["summary"], "Aguacates de la Meseta · 080440 · US");
    assert_eq!(
        (&kept["actor"], &kept["is_undoable"]),
        (&"Alma Ríos".into(), &true.into())
    );
    let is_market = |change: &&Value| change["column"] == "market" && change["after"] == "US";
    let changes = kept["changes"].as_array().unwrap();
    assert_eq!(changes.iter().filter(is_market).count(), 1);

    let undone = office.json(&["journal", "undo", kept["id"].as_str().unwrap()]);
    assert_eq!(
        (&undone["code"], &undone["undoes"]),
        (&"undo".into(), &kept["id"])
    );
    let again = office.refused(&["journal", "undo", kept["id"].as_str().unwrap()]);
    assert_eq!(
        (&again["code"], &again["fields"]["reason"]),
        (&"journal.cannot-undo".into(), &"kind".into())
    );
    let history = office.json(&["journal", "list", "--company", company]);
    assert_eq!(history["rows"][0]["id"], undone["id"]);
    identity(&undone)
}

/// What was done, of the office and of the fair.
fn look_back(office: &Office, mission: &str, undone: &str) {
    let last = office.json(&["journal", "list", "--limit", "2"]);
    assert_eq!(last["rows"].as_array().unwrap().len(), 2);
    assert_eq!(last["rows"][0]["code"], "register-to-mission");
    assert!(last["rows"][0].get("changes").is_none());
    let next = last["next"].as_str().unwrap();
    let older = office.json(&["journal", "list", "--after", next]);
    let codes = |list: &Value| {
        let rows = list["rows"].as_array().unwrap().iter();
        rows.map(|row| row["code"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&older)[..2], ["create-mission", "undo"]);
    assert_eq!(older["rows"][1]["id"], undone);
    assert_eq!(codes(&older).last().unwrap(), "start-office");
    let fair = office.json(&["journal", "list", "--mission", mission]);
    assert_eq!(
        codes(&fair),
        [
            "register-to-mission",
            "register-to-mission",
            "create-mission"
        ]
    );
}

fn export(office: &Office, mission: &str) {
    for (format, beginning) in [
        ("xlsx", &b"PK"[..]),
        ("csv", "\u{feff}Empresa,RFC,".as_bytes()),
        ("ics", b"BEGIN:VCALENDAR"),
    ] {
        let file = office.path().join("register").with_extension(format);
        let path = file.to_str().unwrap();
        let call = [
            "mission",
            "export",
            "--mission",
            mission,
            "--format",
            format,
            "--out",
            path,
        ];
        let said = office.json(&call);
        let written = std::fs::read(&file).unwrap();
        assert_eq!(said["bytes"], written.len());
        assert!(written.starts_with(beginning), "{format}");
    }
}

/// A fair of so many places, by flags.
pub(crate) fn fair(capacity: &str) -> Vec<&str> {
    vec![
        "mission",
        "add",
        "--name",
        "Anuga",
        "--kind",
        "fair",
        "--country",
        "DE",
        "--city",
        "Colonia",
        "--time-zone",
        "Europe/Berlin",
        "--starts",
        "2037-10-10",
        "--ends",
        "2037-10-14",
        "--capacity",
        capacity,
        "--require",
        "exportable_product",
    ]
}

pub(crate) fn apply(office: &Office, mission: &str, company: &str) -> Value {
    let call = [
        "mission",
        "register",
        "--mission",
        mission,
        "--company",
        company,
    ];
    let delegate = ["--delegate", "Ana Cruz;Ventas;ana@meseta.mx"];
    office.json(&[&call[..], &delegate].concat())
}

pub(crate) fn identity(added: &Value) -> String {
    added["id"].as_str().unwrap().to_owned()
}
